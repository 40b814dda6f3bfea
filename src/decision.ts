// The conclusion about one pull request, with everything that led to it.

import type { Sha } from './domain.js'
import type { Problem } from './failure.js'
import type { Ground } from './observation.js'
import type { Tier } from './policy/tier.js'
import type { VaultAction } from './policy/vault-action.js'
import type { Shape } from './shape/addition.js'

/** Who can end a wait. `clock` is nobody: time does. */
type Party = 'author' | 'approver' | 'operator' | 'clock' | 'gate'

/** What the author's program should do now. */
export type Next = 'push' | 'wait' | 'open-new' | 'none'

/** Why nothing may be approved for now. `headline` follows `held: ` and ends without a full stop. */
export type Hold = { readonly on: Party; readonly next: Next; readonly who: readonly string[]; readonly headline: string }

/**
 * One answer of one check. `code` is stable and documented. `text` is plain text for people and may quote untrusted words.
 * `tier` is the least tier it demands, `hold` why it holds. `varies`: it changes without the decision changing, so the digest leaves it out.
 */
export type Finding = {
  readonly code: string
  readonly outcome: 'pass' | 'fail' | 'unknown'
  readonly source: string | null
  readonly text: string
  readonly tier: Tier | null
  readonly hold: Hold | null
  readonly varies: boolean
}

/** Whom the pull request waits for, and how many approvals it has of how many. */
export type Waiting = {
  readonly on: Party | null
  readonly who: readonly string[]
  readonly needed: number
  readonly have: number
}

/** What was judged, to the object: all of it must still be so right before an approval and a merge (invariant 1). */
export type Pins = {
  readonly head: Sha
  readonly baseTip: Sha
  readonly policyBlob: Sha | null
  readonly ground: readonly Ground[]
  readonly path: string
  readonly blob: Sha
}

/** Who merges what is approved: the gate itself, pinned, or a person, and why so. */
export type Merging = { readonly by: 'gate'; readonly pins: Pins } | { readonly by: 'person'; readonly why: 'shape' | 'policy' }

/** Whose approvals release it: `can` still may, `by` did, `needed` are asked for; `merging` is who merges it then. */
export type Releasing = {
  readonly can: readonly string[]
  readonly by: readonly string[]
  readonly needed: number
  readonly merging: Merging
}

/** What was judged: the facts of the pull request that decision, plan and report all speak of. */
export type Judged = {
  readonly tier: Tier
  readonly shape: Shape
  readonly action: VaultAction | null
  /** False when the vault action departs from canonical form; null when there is none. */
  readonly canonical: boolean | null
  readonly policyValid: boolean
  readonly evidence: readonly Finding[]
  readonly problems: readonly Problem[]
  readonly waiting: Waiting
  readonly next: Next
  /** Null for low, and without a valid policy. */
  readonly releasing: Releasing | null
}

/** Why the gate has no business with a pull request. */
export type IgnoreReason = 'merged' | 'closed' | 'other-base' | 'no-vault-action'

export type Decision =
  | { readonly kind: 'ignore'; readonly reason: IgnoreReason }
  | ({ readonly kind: 'refuse' } & Judged)
  /** `ask`: whom the policy wants asked for a review, should it wait for an approver. */
  | ({ readonly kind: 'hold'; readonly holds: readonly Hold[]; readonly ask: readonly string[] } & Judged)
  /** `by` approved it; nobody for low. */
  | ({ readonly kind: 'approve'; readonly merging: Merging; readonly by: readonly string[] } & Judged)
