// Proofs of every vault action on the base branch, a few at a time, in the order of their names.

import type { Ground } from './ground.js'
import { unknown } from './objection.js'
import { failedProof, type Proof, prove } from './proof.js'

const AT_ONCE = 8
/** After so many failures of the forge it is asked no more: it is gone. */
const MAX_FAULTS = 3

/** The names of all vault actions at the tip of the clone, and of those that the forge has by now, without `.toml`. */
export const idsAt = async ({ clone, settings, newer }: Ground): Promise<readonly string[]> => {
  const folder = (await clone.objects.folder(clone.tip, settings.actionsPath)) ?? []
  const names = new Set([...folder, ...(newer?.tip ?? [])].map(({ name }) => name))
  return [...names].flatMap((name) => (name.endsWith('.toml') ? [name.slice(0, -'.toml'.length)] : []))
}

/** Proves all of them; `tell` gets each as it is done, and how many there are. */
export const proveAll = async (
  ground: Ground,
  ids: readonly string[],
  tell: (proof: Proof, done: number) => void,
): Promise<void> => {
  const touches = await ground.clone.touches(ground.settings.actionsPath, 'below')
  let faults = 0
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    const gone = faults >= MAX_FAULTS ? unknown('forge', 'the forge failed before: it was not asked again') : null
    const proofs = await Promise.all(some.map((id) => (gone === null ? prove(ground, id, touches) : failedProof(id, gone))))
    for (const [index, proof] of proofs.entries()) {
      if (proof.code === 'forge') faults += 1
      tell(proof, at + index + 1)
    }
  }
}
