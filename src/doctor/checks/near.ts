// What the checks of secrets have in common: the rule by which they judge, and which sites it is about.

import type { Installation, WatchedSite } from '../installation.js'
import { type Pattern, patternOf, toldByController, unreadIn } from '../pattern.js'

/** The rule about secrets (forgejo-actions.md 5). */
export const RULE =
  'whoever may push a branch or open a pull request where Actions are on must be assumed able to read its secrets'

/** What to do where no workflow of the gate was seen. */
export const NAMED = 'Name the repository that holds the workflow of the gate: --controller OWNER/NAME.'

/** What a controller that was named has of the gate, where the gate runs in the ops repository. `guards`: its workflow does so as well. */
type Beside = { readonly site: WatchedSite; readonly secrets: readonly string[]; readonly guards: boolean }

/** Could a secret of this name be the gate's? */
export const isOfGate = (name: string, secrets: readonly string[]): boolean => secrets.includes(name) || /GATE/.test(name)

/** The controller of a pattern without one, unless it was seen that nothing of the gate is there. */
export const besideOf = (installation: Installation): Beside | null => {
  const { controller } = installation
  const { kind } = patternOf(installation)
  if (controller === null || (kind !== 'A' && kind !== 'C')) return null
  const controlled = toldByController(installation)
  const named = controlled.kind === 'seen' && controlled.value !== null ? controlled.value.secrets : []
  const held = controller.secrets.kind === 'seen' ? controller.secrets.value.filter((name) => isOfGate(name, named)) : []
  const isIdle = controlled.kind === 'seen' && controller.secrets.kind === 'seen' && named.length + held.length === 0
  return isIdle ? null : { site: controller, secrets: named.length > 0 ? named : held, guards: named.length > 0 }
}

/** The secrets that the workflows of the pattern name, those for rotation with them. */
export const secretsOf = (found: Pattern): readonly string[] => ('secrets' in found ? [...found.secrets, ...found.next] : [])

/** The sites that were looked at whose workflows were too many to be looked at, in words; null for none. */
export const unreadOf = ({ ops, controller }: Installation): string | null =>
  [ops, ...(controller === null ? [] : [controller])].map(unreadIn).find((text) => text !== null) ?? null
