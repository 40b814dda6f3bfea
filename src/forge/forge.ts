// The port to the forge: the dozen reads and writes the gate needs, in its own words, with their promises.

import type {
  Branch,
  Comment,
  Commit,
  Label,
  LogEntry,
  Pull,
  Repository,
  Review,
  Sha,
  Status,
  Team,
  TimelineEntry,
  Tree,
} from '../domain.js'
import { Fault } from '../failure.js'

/** Longest lists of one pull request that are read, in entries. Anybody may lengthen them, so more holds it (design 3.3). */
export const LIST_CAPS = { timeline: 5_000, reviews: 1_000, comments: 1_000, statuses: 1_000, labels: 5_000 } as const

/**
 * Something that others made longer, wider or odder than the gate reads: a list beyond `LIST_CAPS`, an answer or a folder beyond its
 * limit, a file name that is no UTF-8. Not a failure of the forge: the pull request is held.
 */
export class OverCap extends Fault {}

/** The forge answered with a status that means nothing good there. */
export class Answered extends Fault {
  readonly status: number

  constructor(message: string, remedy: string, status: number) {
    super(message, remedy)
    this.status = status
  }
}

/** The forge did not take what signed a request (401). */
export class RefusedToken extends Fault {}

/** What signed a request is not of the account that was named as the gate's. */
export class ForeignToken extends Fault {}

/** What was read, or `instead` where it is over a cap; any other failure rises. */
export const unlessOverCap = async <T, I>(reading: Promise<T>, instead: I): Promise<T | I> => {
  try {
    return await reading
  } catch (thrown) {
    if (thrown instanceof OverCap) return instead
    throw thrown
  }
}

/** An account's level in the repository, as Forgejo names it. */
export type Level = 'none' | 'read' | 'write' | 'admin' | 'owner'

/** What Forgejo said to a merge (forgejo-api.md 5.1): one kind per thing the gate does differently. `text` is the forge's own, untrusted. */
export type MergeAnswer =
  | { readonly kind: 'merged' }
  /** Somebody merged it before: 405 with an empty message (contract/low-happy-path) or 409 with the pull request's own keys. */
  | { readonly kind: 'already' }
  /** 409 `head out of date`, or `merge push out of date` when the base moved during the merge: judge again. */
  | { readonly kind: 'moved'; readonly what: 'head' | 'base' }
  /** 405 `Please try again later`: being checked, conflicting, or an ancestor. */
  | { readonly kind: 'later' }
  /** Any other clear no: 405, 409 with a conflict, 403 after the merge went through but the branch stayed. */
  | { readonly kind: 'refused'; readonly text: string }
  /** 404: closed or gone. */
  | { readonly kind: 'gone' }
  /** 5xx, a dropped connection, a time-out, an answer of no known shape: it may have merged. Read the pull request before anything else. */
  | { readonly kind: 'unclear'; readonly text: string }

/** A label as the gate creates it. */
type LabelSpec = { readonly name: string; readonly color: string; readonly description: string }

/** A status as the gate posts it. `state` is Forgejo's word. */
type StatusSpec = {
  readonly context: string
  readonly state: 'success' | 'pending' | 'failure'
  readonly description: string
  readonly url: string
}

/** A merge, pinned to the head that was judged. */
export type MergeSpec = { readonly head: Sha; readonly title: string; readonly message: string; readonly deleteBranch: boolean }

/**
 * Everything the gate says to the forge. Promises that hold for all of it:
 * reads answer completely (all pages, counts compared) or throw a Fault; every answer is parsed, only for the fields used;
 * only GET is retried; a write follows no redirect; each call ends within its time and size limit; no error text holds the token.
 * Where a method says `null`, the forge answered clearly that the thing does not exist (404); anything else unexpected is a Fault.
 */
export type Forge = {
  /** The forge's own time by its last answer, ms since 1970: what it writes into pull requests and merge commits is by that clock. */
  readonly now: () => number
  readonly repository: () => Promise<Repository>
  /** The token's own account (`GET /user`); a token limited to repositories may not ask (403, a Fault with that remedy). */
  readonly self: () => Promise<{ readonly login: string; readonly admin: boolean }>
  /** The level of `login`; a non-admin may ask about itself only: 403 is a `ForeignToken`, `login` is not the token's account. */
  readonly level: (login: string) => Promise<Level>
  readonly pull: (number: number) => Promise<Pull | null>
  /** The pull request that was merged by this commit (`GET commits/{sha}/pull`, contract/commit-to-pr). */
  readonly pullOfMerge: (commit: Sha) => Promise<Pull | null>
  /** All open pull requests of the repository, oldest number first; `unread` are how many of them are too large to be read. */
  readonly openPulls: () => Promise<{ readonly pulls: readonly Pull[]; readonly unread: number }>
  /**
   * The merged pull requests of the repository, those that changed last first: at most `limit`, and fewer where its last 2,000 closed
   * ones hold fewer. One that is too large to be read is left out.
   */
  readonly mergedPulls: (limit: number) => Promise<readonly Pull[]>
  readonly branch: (name: string) => Promise<Branch | null>
  /**
   * What `head` has and `tip` has not, head first: at most `limit` commits, and how many there are in all
   * (`GET commits?sha=&not=`, contract/line). Null while the base repository does not know `head` yet (404).
   */
  readonly commitsAhead: (
    head: Sha,
    tip: Sha,
    limit: number,
  ) => Promise<{ readonly total: number; readonly commits: readonly Commit[] } | null>
  /** One commit with its parents. */
  readonly commit: (id: Sha) => Promise<Commit>
  /** The newest commits that `from` reaches, itself first: at most `limit`, at most 50. Throws `OverCap` where their words are too long. */
  readonly log: (from: Sha, limit?: number) => Promise<readonly LogEntry[]>
  /** A team that has the repository, by name. Unknown only where the forge clearly says that the token may not know. */
  readonly team: (name: string) => Promise<Team>
  /** One folder by its tree id, or a commit's root by the commit's id. Complete; a folder asked for by tree id is proven by its hash. */
  readonly tree: (id: Sha) => Promise<Tree>
  /**
   * All folders of a commit in one call, by path (the root is ''), each proven by the hash its parent names.
   * Null when it does not fit one page (1,000 entries) or a name in it is not UTF-8: walk with `tree` instead.
   */
  readonly wholeTree: (commit: Sha) => Promise<ReadonlyMap<string, Tree> | null>
  /** A blob's bytes, proven by its hash. A Fault when it is larger than `maxBytes` (callers look at the entry's size first). */
  readonly blob: (id: Sha, maxBytes: number) => Promise<Uint8Array>
  /**
   * As `blob` for many at once. What is not among them must be asked for alone: the server may cut the list short without a word
   * (forgejo-api.md 3.3), or have no such call.
   */
  readonly blobs: (ids: readonly Sha[], maxBytes: number) => Promise<ReadonlyMap<Sha, Uint8Array>>
  /** The whole timeline, oldest first; it includes every comment. This and the other lists of `LIST_CAPS` may throw `OverCap`. */
  readonly timeline: (number: number) => Promise<readonly TimelineEntry[]>
  /** All reviews and review requests, oldest first; other people's pending ones are invisible. */
  readonly reviews: (number: number) => Promise<readonly Review[]>
  readonly comments: (number: number) => Promise<readonly Comment[]>
  /** All labels of the repository. */
  readonly labels: () => Promise<readonly Label[]>
  /** Every status of a commit, newest (highest id) first. */
  readonly statuses: (commit: Sha) => Promise<readonly Status[]>

  /** Deletes one of the token's own reviews; gone already is fine. */
  readonly deleteReview: (number: number, review: number) => Promise<void>
  /** Cancels a scheduled merge: 204 cancelled, 404 none, 403 forbidden (forgejo-api.md 5.3). */
  readonly cancelSchedule: (number: number) => Promise<'cancelled' | 'none' | 'forbidden'>
  readonly createLabel: (label: LabelSpec) => Promise<Label>
  /** Deletes a label of the repository, and so takes it from everything; gone already is fine. */
  readonly deleteLabel: (label: number) => Promise<void>
  /** Attaches by id; answers the labels the pull request has afterwards. */
  readonly addLabel: (number: number, label: number) => Promise<readonly Label[]>
  readonly removeLabel: (number: number, label: number) => Promise<void>
  readonly createComment: (number: number, body: string) => Promise<Comment>
  readonly editComment: (id: number, body: string) => Promise<void>
  readonly deleteComment: (id: number) => Promise<void>
  /** Asks for reviews; answers the logins that could not be asked, each with Forgejo's reason (403, 404, 422). */
  readonly requestReviews: (
    number: number,
    logins: readonly string[],
  ) => Promise<readonly { readonly login: string; readonly text: string }[]>
  readonly setStatus: (commit: Sha, status: StatusSpec) => Promise<Status>
  /** Posts an APPROVED review pinned to `head` and answers what Forgejo made of it: look before believing. */
  readonly approve: (number: number, head: Sha, body: string) => Promise<Review>
  /** Merges with style `merge`, pinned to `spec.head`. Never throws for an answer of Forgejo's. */
  readonly merge: (number: number, spec: MergeSpec) => Promise<MergeAnswer>
}
