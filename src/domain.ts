// The nouns of the forge as the gate sees them. Values only: nothing here can do I/O.

/** A full git object id: 40 (sha1) or 64 (sha256) lower-case hexadecimal digits. */
export type Sha = string & { readonly brand: 'Sha' }

/** Is `text` a full git object id? */
export const isSha = (text: string): text is Sha => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

/** A git file mode as Forgejo writes it: six octal digits (`040000` is a folder, `160000` a submodule). */
type Mode = '100644' | '100755' | '120000' | '160000' | '040000' | (string & {})

/** One entry of one folder. `size` is in bytes, 0 for anything that is not a blob. */
export type TreeEntry = { readonly name: string; readonly mode: Mode; readonly id: Sha; readonly size: number }

/** One folder of a commit: all of its entries, in git's order. */
export type Tree = readonly TreeEntry[]

/** Is it a regular file, executable or not: what a reader of the checkout would find there as one? */
export const isRegular = (entry: { readonly mode: string }): boolean => entry.mode === '100644' || entry.mode === '100755'

/** The names of the regular files in a folder; none where there is no folder. */
export const filesIn = (folder: readonly { readonly name: string; readonly mode: string }[] | null): readonly string[] =>
  (folder ?? []).filter(isRegular).map(({ name }) => name)

/** A commit of the head's history. `author` and `committer` are the logins the forge matched by e-mail (forgeable), or null. */
export type Commit = {
  readonly id: Sha
  readonly parents: readonly Sha[]
  readonly author: string | null
  readonly committer: string | null
}

/** A commit as the log shows it. `at` is its committer's time, ms since 1970: the server's own for a merge by API. */
export type LogEntry = Commit & { readonly message: string; readonly at: number }

/** What differs at one path between two trees; null on the side where the path does not exist. A folder only if it is empty. */
export type Change = { readonly path: string; readonly before: TreeEntry | null; readonly after: TreeEntry | null }

/** The repository that the gate guards, as the token sees it. `admin` is whether the token may administer it. */
export type Repository = {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  readonly admin: boolean
  readonly mergeCommits: boolean
}

/** A pull request. `head.repository` is null when the fork is gone; `flow` 1 is AGit (no branch behind it). */
export type Pull = {
  readonly number: number
  readonly author: string
  /** When it was opened, ms since 1970. */
  readonly createdAt: number
  readonly state: 'open' | 'closed'
  readonly draft: boolean
  readonly merged: boolean
  /** False also while Forgejo still checks (forgejo-api.md 2.2): it proves nothing about a conflict. */
  readonly mergeable: boolean
  readonly mergeCommit: Sha | null
  readonly flow: number
  readonly labels: readonly Label[]
  /** Who was asked for a review or gave one: not "still asked" (contract/README). */
  readonly reviewers: readonly string[]
  readonly base: { readonly ref: string }
  readonly head: { readonly ref: string; readonly sha: Sha; readonly repository: number | null }
}

/** The base branch and as much of its rule as a writer may see (`GET branches/{name}`, forgejo-api.md 6.1). */
export type Branch = {
  readonly name: string
  readonly tip: Sha
  readonly protected: boolean
  readonly requiredApprovals: number
  readonly userCanPush: boolean
  readonly userCanMerge: boolean
  /** Contexts a required status must match (globs), empty when no status is required. */
  readonly requiredContexts: readonly string[]
}

/** A review. `user` is null for a team's request; `submittedAt` is the row's creation, not the submission (contract/late-review). */
export type Review = {
  readonly id: number
  readonly user: string | null
  readonly state: string
  readonly commit: string
  readonly official: boolean
  readonly stale: boolean
  readonly dismissed: boolean
}

/** One entry of a pull request's timeline; writers cannot edit or delete any but comments (contract/timeline-tampering). */
export type TimelineEntry = {
  readonly id: number
  readonly type: string
  readonly user: string | null
  readonly body: string
  readonly reviewId: number | null
  readonly assignee: string | null
  /** Of a review request: it was taken back. */
  readonly removed: boolean
  readonly createdAt: number
  readonly url: string
}

/** A comment of the conversation; any writer can edit its body under its author's name (contract/comments). */
export type Comment = { readonly id: number; readonly user: string | null; readonly body: string; readonly url: string }

/** A commit status. `id` grows per commit; the newest one of a context counts. */
export type Status = {
  readonly id: number
  readonly context: string
  readonly state: string
  readonly description: string
  /** Its target: the gate's comment on the pull request it was posted for. */
  readonly url: string
  readonly creator: string | null
  readonly createdAt: number
}

/** A label of the repository; names are not unique (contract/labels). */
export type Label = { readonly id: number; readonly name: string }

/** A team of the organisation that owns the repository: its members, or why the token cannot know them. */
export type Team =
  | { readonly kind: 'members'; readonly logins: readonly string[] }
  | { readonly kind: 'unknown'; readonly text: string }

/** Two logins name the same account: Forgejo compares them without case. */
export const sameLogin = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() === b.toLowerCase()
