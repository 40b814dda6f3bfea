// What the sandbox keeps of a pull request: plain values. Times are milliseconds since 1970.

export type ReviewState = 'APPROVED' | 'REQUEST_CHANGES' | 'COMMENT' | 'PENDING' | 'REQUEST_REVIEW'

/** A remark on a line of a file, part of a review. */
export interface CodeComment {
  readonly id: number
  readonly body: string
  readonly path: string
  /** Positive: a line of the new file; negative: of the old one. */
  readonly line: number
  readonly created: number
}

export interface Review {
  readonly id: number
  /** Whose it is; 0 where a team was asked. */
  readonly userId: number
  /** The team that was asked, or null. */
  readonly teamId: number | null
  state: ReviewState
  body: string
  commitId: string
  stale: boolean
  official: boolean
  dismissed: boolean
  comments: CodeComment[]
  readonly created: number
  updated: number
}

/** A row of the timeline; plain comments are those of type `comment`. */
export interface Entry {
  readonly id: number
  readonly type: string
  readonly userId: number
  body: string
  readonly created: number
  updated: number
  readonly oldRef?: string
  readonly newRef?: string
  readonly oldTitle?: string
  readonly newTitle?: string
  readonly labelId?: number
  readonly assigneeId?: number
  readonly teamId?: number
  readonly removedAssignee?: boolean
  readonly reviewId?: number
  readonly refCommit?: string
}

/** What a conflict check compared; its outcome follows from that and is worked out when an answer needs it. */
interface Compared {
  /** The tips of both branches. */
  readonly base: string
  readonly head: string
  /** The rule's patterns of protected files. */
  readonly patterns: string
}

interface Schedule {
  readonly userId: number
  readonly style: string
  readonly message: string
  /** Whether the head branch goes with the merge. */
  readonly deleteHead: boolean
}

export interface Pull {
  readonly id: number
  readonly number: number
  readonly posterId: number
  title: string
  body: string
  readonly created: number
  updated: number
  closed: number | null
  merged: { readonly userId: number; readonly at: number; readonly commit: string } | null
  /** 0: from a branch or fork; 1: AGit. */
  readonly flow: 0 | 1
  base: string
  readonly headRepo: number
  readonly headBranch: string
  /** Whether a conflict check is under way, was done, or found that base or head is not there. */
  check: 'checking' | 'done' | 'gone'
  /** Of the last check that was done; null before the first. */
  compared: Compared | null
  /** A failed merge asked for a new check that has not begun (contract: stale-approval-counts). */
  requeued: boolean
  /** A check of it is queued; there is never more than one. */
  queued: boolean
  labels: number[]
  /** Ids of accounts, in the order they were assigned. */
  assignees: number[]
  /** The end of the day it is due; null for none. */
  deadline: number | null
  allowMaintainerEdit: boolean
  reviews: Review[]
  /** In the order of their ids. */
  entries: Entry[]
  schedule: Schedule | null
}
