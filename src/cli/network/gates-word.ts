// The gate's word: what it has said itself of this very commit of the pull request, by the status that nobody else can post as it.

import { FROZEN_BY_INPUT } from '../../checks/limits.js'
import type { Decision } from '../../decision.js'
import { sameLogin } from '../../domain.js'
import type { Observation } from '../../observation.js'
import { ownComments, placeOf } from '../../own.js'
import { statusText } from '../../report/comment.js'
import { STATUS_CONTEXT } from '../../shape/context.js'

/**
 * `same`: just what is decided now. `other`: something else, in these words. `unread`: its statuses are more than are read. `unnamed`: none
 * of the account that is taken for the gate's, which nobody named.
 */
export type Word = { readonly kind: 'none' | 'same' | 'unread' | 'unnamed' } | { readonly kind: 'other'; readonly text: string }

/** Does a status of the gate's say that its input froze it? Only told: no status is evidence (invariant 6). */
export const saysFrozen = (description: string): boolean => description.startsWith(`held: ${FROZEN_BY_INPUT}`)

/** The newest status of the gate's account that points to its comment here: another pull request may have the same head. */
export const gatesWord = (decision: Decision, observation: Observation, digest: string, isNamed: boolean): Word => {
  const { statuses, timeline, approver, overCap } = observation
  if (overCap.includes('statuses')) return { kind: 'unread' }
  const place = placeOf(ownComments(timeline, approver)[0]?.url ?? '')
  const [last] = statuses
    .filter(({ context, creator }) => context === STATUS_CONTEXT && sameLogin(creator, approver))
    .filter(({ url }) => place === '' || placeOf(url) === place)
    .sort((a, b) => b.id - a.id)
  if (last === undefined) return { kind: isNamed ? 'none' : 'unnamed' }
  if (last.description === statusText(decision, digest)) return { kind: 'same' }
  return { kind: 'other', text: last.description.replace(/ · [0-9a-f]*$/, '') }
}
