// The port of an author: the few reads and writes that propose a vault action, and that the gate itself has no use for.

import type { Sha } from '../domain.js'
import type { ForgejoForge } from './forgejo.js'

/** A repository that could be written to, with what this token may do there. */
export type Place = {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  readonly archived: boolean
  readonly admin: boolean
  readonly push: boolean
}

/** A pull request as its author follows it. `branch` is the head's branch by name, `head` its commit as the forge shows it now. */
export type Proposal = {
  readonly number: number
  readonly url: string
  readonly author: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  readonly mergeCommit: Sha | null
  readonly mergedBy: string | null
  readonly labels: readonly string[]
  readonly base: string
  readonly branch: string
  readonly head: Sha
}

/** What is at a path: a file's blob, or `other` for a folder, a link, a submodule, or more than is read. */
type AtPath = Sha | 'other'

/** One new file on a new branch, in one commit on top of the branch `from`. */
type Addition = {
  readonly path: string
  readonly bytes: Uint8Array
  readonly message: string
  readonly from: string
  readonly branch: string
}

/** `taken`: the branch or the file is there already; `forbidden`: the account or a rule of the branch says no. `text` is the forge's own. */
type AddAnswer =
  | { readonly kind: 'added'; readonly commit: Sha }
  | { readonly kind: 'taken' | 'forbidden'; readonly text: string }

/** `head` is a branch of this repository, or `owner:branch` of the owner's fork. */
type PullSpec = { readonly head: string; readonly base: string; readonly title: string; readonly body: string }

/** `exists`: one is open between the two branches; `unknown`: a branch is not known (yet); `refused`: any other clear no. */
type OpenAnswer =
  | { readonly kind: 'opened'; readonly proposal: Proposal }
  | { readonly kind: 'exists' | 'unknown' | 'refused'; readonly text: string }

/** The promises are those of `Forge`: complete or a Fault, parsed, only GET repeated, no redirect followed, no token in any text. */
export type Proposals = {
  /** The token's own account; null where the token may not ask (a token limited to repositories never may, forgejo-api.md 12.3). */
  readonly account: () => Promise<string | null>
  readonly place: () => Promise<Place>
  /** All forks that the token may see, up to 1,000. */
  readonly forks: () => Promise<readonly Place[]>
  /** Forks it into the token's own account; null where that account has a fork or a repository of this name (409, contract/fork). */
  readonly fork: () => Promise<Place | null>
  /** What is at `path` of a branch or commit; null where there is nothing, or no such commit. */
  readonly at: (path: string, ref: string) => Promise<AtPath | null>
  /** Creates a branch with one more file by one call, so that there is never a branch without it; the blob is proven by its hash. */
  readonly add: (addition: Addition) => Promise<AddAnswer>
  readonly proposal: (number: number) => Promise<Proposal | null>
  /** Of the newest closed pull requests those from `branch` into `base`, newest first: one page, which old servers do not filter. */
  readonly closed: (base: string, branch: string) => Promise<readonly Proposal[]>
  readonly open: (spec: PullSpec) => Promise<OpenAnswer>
}

/** The forge as an author needs it. */
export type AuthorForge = ForgejoForge & { readonly proposals: Proposals }
