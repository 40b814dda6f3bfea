// The observation: everything one decision is made from, complete and immutable.

import type { Branch, Change, Label, LogEntry, Pull, Repository, Review, Sha, Status, Team, TimelineEntry } from './domain.js'
import type { Paths } from './shape/guarded.js'
import type { Line } from './shape/line.js'

/** What the operator set for this run. `baseBranch` is the one branch the gate guards. */
export type Settings = Paths & {
  readonly baseBranch: string
  readonly requireProtection: boolean
  readonly deleteBranch: boolean
  /** The operator's switch outside the repository: nothing is approved or merged. */
  readonly frozen: boolean
}

/** A path of the base tip that the decision rests on, and what is there; null where there is nothing. */
export type Ground = { readonly path: string; readonly id: Sha | null }

/** The base branch's own commits (its first parents), newest first. `whole` is false where they are not known for the time asked for. */
export type Mainline = { readonly commits: readonly LogEntry[]; readonly whole: boolean }

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
  /** Names in the folder of fired vault actions of the base tip. */
  readonly fired: readonly string[]
  readonly policy: PolicyFile
  /** The folder of formulas that the policy names, be it invalid otherwise, and the regular files in it at the base tip. */
  readonly formulas: { readonly dir: string; readonly files: readonly string[] } | null
  /** The paths that must still be the same right before an approval and a merge. */
  readonly ground: readonly Ground[]
  /** The policy that the head would make the one in force; null when it does not change the policy. */
  readonly proposed: PolicyFile | null
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
  /** The forge's time when it was seen, ms since 1970. */
  readonly now: number
  /** The last hour of the base branch; null where nothing asked for it. */
  readonly mainline: Mainline | null
  /** The teams that the policy in force names, by name without `@`, in lower case. */
  readonly teams: ReadonlyMap<string, Team>
  /**
   * Where the policy is changed: the other open pull requests into the base branch, as many as are looked at, and how many are not
   * (null: nobody knows).
   */
  readonly others: { readonly seen: readonly Observation[]; readonly unseen: number | null }
  /** In a sweep: what Forgejo said to the gate's merge of this head within the last hour, or null. */
  readonly refusedBefore: string | null
  /** Lists (timeline, reviews, statuses, labels) that are longer than the gate reads; they stand empty here. */
  readonly overCap: readonly string[]
}
