// Newer commits: a proof by a clone that is behind is weighed against what the forge's base branch came to since, commit by commit.

import type { Sha, Tree } from '../domain.js'
import { type Forge, unlessOverCap } from '../forge/forge.js'
import { readTrees } from '../trees.js'
import type { Ground } from './ground.js'
import type { Proof } from './proof.js'

/**
 * The files of the vault actions on the forge's base branch since the clone was fetched: at its tip, and at every commit of it (by first
 * parents) between that and the clone's tip. `between` is read when it is first asked for, and null where that cannot be looked through:
 * too many commits, or the clone's tip is none of the branch itself. Faults of the forge rise.
 */
export type Newer = { readonly tip: Tree; readonly between: () => Promise<readonly Tree[] | null> }

/** More new commits, those of merged branches included, are not looked through: one page of the log, Forgejo's largest. */
const MOST_COMMITS = 50
const AT_ONCE = 8

/**
 * The commits between, newest first; null as for `between`. The log of one path would not do: it follows a parent that has the same
 * file, so it can leave out that the branch lost it for a while (git-log(1), history simplification; contract/commit-to-pr).
 */
const readSteps = async (forge: Forge, tip: Sha, from: Sha): Promise<readonly Sha[] | null> => {
  const ahead = await unlessOverCap(forge.commitsAhead(tip, from, MOST_COMMITS), null)
  if (ahead === null || ahead.total > MOST_COMMITS) return null
  const firsts = new Map(ahead.commits.map(({ id, parents }) => [id, parents[0]]))
  const steps: Sha[] = []
  for (let at = firsts.get(tip); at !== from; at = firsts.get(at)) {
    if (at === undefined || steps.length === MOST_COMMITS) return null
    steps.push(at)
  }
  return steps
}

/** Reads it, `from` the clone's tip. It is the forge's word alone: it can take a "yes" or a "no" back, and never makes one. */
export const readNewer = async (
  forge: Forge,
  { base, settings }: Pick<Ground, 'base' | 'settings'>,
  from: Sha,
): Promise<Newer> => {
  const trees = readTrees(forge)
  const filesAt = async (commit: Sha): Promise<Tree> =>
    ((await trees.folder(commit, settings.actionsPath)) ?? []).filter(({ name }) => name.endsWith('.toml'))
  const readBetween = async (): Promise<readonly Tree[] | null> => {
    const steps = await readSteps(forge, base.tip, from)
    if (steps === null) return null
    const folders: Tree[] = []
    for (let at = 0; at < steps.length; at += AT_ONCE) {
      folders.push(...(await Promise.all(steps.slice(at, at + AT_ONCE).map(filesAt))))
    }
    return folders
  }
  let between: ReturnType<Newer['between']> | null = null
  return {
    tip: await filesAt(base.tip),
    between: () => {
      between ??= readBetween()
      return between
    },
  }
}

/**
 * Could not tell, where fetching would change what the proof rests on: the same bytes prove nothing once any commit touched the path
 * again. Any other "no" stays, for no newer commit makes a yes of it.
 */
export const weighNewer = async ({ newer, base, clone, settings }: Ground, proof: Proof): Promise<Proof> => {
  if (newer === null) return proof
  const stale = (text: string): Proof => ({ ...proof, answer: 'unknown', code: 'behind', text, bytes: null })
  const file = `${proof.id}.toml`
  const clones = `the clone's ${base.name} at ${clone.tip.slice(0, 10)}`
  const isThere = newer.tip.some(({ name }) => name === file)
  if (proof.code === 'absent' && isThere) {
    return stale(`there is no ${settings.actionsPath}/${file} on ${clones}, and the forge has one by now: fetch, then ask again`)
  }
  if (proof.answer !== 'yes') return proof
  const but = (now: string): Proof => stale(`it is proven on ${clones}, but ${now}: fetch, then ask again`)
  const isSameIn = (folder: Tree): boolean =>
    folder.some(({ name, id, mode }) => name === file && id === proof.blob && mode === '100644')
  if (!isThere) return but('the forge has it no more')
  if (!isSameIn(newer.tip)) return but('the forge has another one by now')
  const between = await newer.between()
  if (between === null) return but('the forge has more since than is looked through')
  return between.every(isSameIn) ? proof : but('the forge had none or another one for a while since')
}
