// Newer commits: a proof by a clone that is behind is weighed against what the forge's base branch has by now.

import type { Tree } from '../domain.js'
import type { Forge } from '../forge/forge.js'
import { readTrees } from '../trees.js'
import type { Ground } from './ground.js'
import type { Proof } from './proof.js'

/** The actions folder at the forge's tip. It is the forge's word alone: it can take a "yes" or a "no" back, and never makes one. */
export const readNewer = async (
  forge: Forge,
  { base, settings }: Pick<Ground, 'base' | 'settings'>,
): Promise<NonNullable<Ground['newer']>> => {
  const folder: Tree = (await readTrees(forge).folder(base.tip, settings.actionsPath)) ?? []
  return folder.filter(({ name }) => name.endsWith('.toml'))
}

/**
 * Could not tell, where fetching would change what the proof rests on. Any other "no" stays: a path that was touched again is never
 * proven, so no newer commit makes a yes of it.
 */
export const weighNewer = ({ newer, base, clone, settings }: Ground, proof: Proof): Proof => {
  if (newer === null) return proof
  const there = newer.find(({ name }) => name === `${proof.id}.toml`) ?? null
  const stale = (text: string): Proof => ({ ...proof, answer: 'unknown', code: 'behind', text, bytes: null })
  const clones = `the clone's ${base.name} at ${clone.tip.slice(0, 10)}`
  if (proof.code === 'absent' && there !== null) {
    return stale(
      `there is no ${settings.actionsPath}/${proof.id}.toml on ${clones}, and the forge has one by now: fetch, then ask again`,
    )
  }
  if (proof.answer === 'yes' && (there?.id !== proof.blob || there.mode !== '100644')) {
    const now = there === null ? 'the forge has it no more' : 'the forge has another one by now'
    return stale(`it is proven on ${clones}, but ${now}: fetch, then ask again`)
  }
  return proof
}
