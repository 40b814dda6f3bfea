// The observation: everything one decision is made from, complete and immutable.

import type { Branch, Change, Label, Pull, Repository, Review, Sha, Status, TimelineEntry } from './domain.js'
import type { Paths } from './shape/guarded.js'
import type { Line } from './shape/line.js'

/** What the operator set for this run. `baseBranch` is the one branch the gate guards. */
export type Settings = Paths & {
  readonly baseBranch: string
  readonly requireProtection: boolean
  readonly deleteBranch: boolean
}

/** The policy file of the base tip. `unusable` is there but no plain readable file; `blob` is null where there is no blob at all. */
export type PolicyFile =
  | { readonly kind: 'absent'; readonly blob: null }
  | { readonly kind: 'unusable'; readonly blob: Sha | null; readonly text: string }
  | { readonly kind: 'file'; readonly blob: Sha; readonly bytes: Uint8Array }

/** The one new vault action, where the changes are just that. `bytes` is null when it is larger than the gate reads. */
export type ActionFile = { readonly path: string; readonly blob: Sha; readonly size: number; readonly bytes: Uint8Array | null }

/** What the git objects say about an open pull request into the base branch. */
export type History = {
  readonly line: Line
  /** From the line's start to the head, complete; null when there are more than the gate lists; empty without a line. */
  readonly changes: readonly Change[] | null
  /** Paths that commits of the line change besides those that the whole line changes. */
  readonly strays: readonly { readonly commit: Sha; readonly path: string }[]
  /** Edited paths that the base tip has no more, where it has new guarded ones: a merge may carry the edits there, as git follows renames. */
  readonly vanished: readonly string[]
  /** Names in the actions folder of the base tip. */
  readonly taken: readonly string[]
  /** Id of the actions folder at the base tip; null when it does not exist. */
  readonly actionsTree: Sha | null
  readonly policy: PolicyFile
  readonly action: ActionFile | null
}

/** What earlier rounds of the same run learned and no read can show. */
export type Knowledge = {
  /** Timeline entries of scheduled merges that turned out to be scheduled no more (404 to the cancellation). */
  readonly voidSchedules: readonly number[]
  /** Why Forgejo refused this run's review or merge of this head; the run then only tells. */
  readonly refusal: { readonly head: Sha; readonly text: string; readonly lasting: boolean } | null
  /** The head moved in every round of this run. */
  readonly restless: boolean
}

/** Nothing learned yet. */
export const NOTHING_KNOWN: Knowledge = { voidSchedules: [], refusal: null, restless: false }

/** One pull request as it was seen, and all that was seen with it. */
export type Observation = {
  readonly settings: Settings
  readonly knowledge: Knowledge
  readonly repository: Repository
  /** The login of the gate's own account. */
  readonly approver: string
  readonly pull: Pull
  readonly base: Branch
  /** Null when the pull request is closed or goes into another branch: then nothing of it is judged. */
  readonly history: History | null
  readonly timeline: readonly TimelineEntry[]
  readonly reviews: readonly Review[]
  readonly labels: readonly Label[]
  readonly statuses: readonly Status[]
  /** In a sweep: what Forgejo said to the gate's merge of this head within the last hour, or null. */
  readonly refusedBefore: string | null
  /** Lists (timeline, reviews, statuses, labels) that are longer than the gate reads; they stand empty here. */
  readonly overCap: readonly string[]
}
