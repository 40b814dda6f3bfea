// An installation as one value: all that can be read of it, by whose token it could be. Values only: nothing here can do I/O.

import type { Branch } from '../domain.js'
import type { Level } from '../forge/forge.js'
import type { DeployKey, LabelSetup, RepositorySetup, Rule } from '../forge/setup.js'
import type { PolicyFile } from '../observation.js'

/**
 * What a read came to. `why` says what kept us from seeing, as a part of a sentence, `remedy` what would let us see; `status` is what the forge
 * answered, null where it did not, or something else kept us.
 */
export type Seen<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'unseen'; readonly why: string; readonly remedy: string; readonly status: number | null }

export const seen = <T>(value: T): Seen<T> => ({ kind: 'seen', value })
export const unseen = (why: string, remedy: string, status: number | null = null): Seen<never> => ({
  kind: 'unseen',
  why,
  remedy,
  status,
})

/** Is it not there, or not for these eyes (404)? */
export const isMissing = (one: Seen<unknown>): boolean => one.kind === 'unseen' && one.status === 404

/** What an access token was made for: scopes as Forgejo writes them, repositories as `owner/name`, null for all of its account. */
export type TokenFacts = { readonly scopes: readonly string[]; readonly repositories: readonly string[] | null }

/** Parts of the API that a token of the gate needs, or has no use for. */
export const CATEGORIES = ['repository', 'issue', 'user', 'organization', 'notification', 'package', 'admin'] as const
export type Category = (typeof CATEGORIES)[number]

/** What the gate's own eyes are: an access token, the ID token of this job, or nothing that was given. */
export type Credential = 'access token' | 'ID token' | 'none'

/** The token of the gate's account. */
export type TokenSetup = {
  readonly credential: Credential
  /** False: the forge refused it (401), so nothing else was seen with it. */
  readonly accepted: Seen<boolean>
  /** Whose it is, where it may ask (`read:user`). */
  readonly account: Seen<{ readonly login: string; readonly admin: boolean }>
  /** False: the forge does not let it ask about the gate's account, so it is another's. */
  readonly isOwn: Seen<boolean>
  /** Whether it may administer the ops repository: then it is no gate's. */
  readonly administers: Seen<boolean>
  /** Its row among the tokens of its account; only itself with `read:user` and a site admin see them (forgejo-api.md 13.2). */
  readonly facts: Seen<TokenFacts>
  /** Which parts of the API it may read: its scopes, as far as reading shows them. */
  readonly reads: Readonly<Record<Category, Seen<boolean>>>
}

/**
 * What an ID token says of its job (forgejo-actions.md 12): the path of its workflow, the ref (`refs/heads/…`), the event. The forge proves
 * it, we only read it; null for what it does not say.
 */
export type JobClaims = {
  readonly repository: string | null
  readonly workflow: string | null
  readonly ref: string | null
  readonly event: string | null
}

/** The ID token of the job that looks: whether an authorized integration takes it, and whether that is the one of the gate's account. */
export type IdTokenSetup = { readonly accepted: boolean; readonly isOwn: Seen<boolean>; readonly job: JobClaims }

/** The admin's token: null where none was given. `admin` is whether it may administer the ops repository. */
export type AdminSetup = { readonly accepted: Seen<boolean>; readonly admin: Seen<boolean> }

/** Somebody who was let into a repository by name, or by a team (without its `@`). */
export type Person = { readonly login: string; readonly level: Seen<Level>; readonly team: string | null }

/** Somebody whom the policy names as approver or reviewer; `nobody`: there is no such account. */
export type Named = { readonly login: string; readonly level: Level | 'nobody' }

/** A team that has the repository: its level on code, and who is in it. */
export type TeamSetup = { readonly name: string; readonly level: Level; readonly members: Seen<readonly string[]> }

/** A file in a folder of workflows; `bytes` null where it is larger than is read, or no regular file. */
export type WorkflowFile = {
  readonly path: string
  readonly mode: string
  readonly size: number
  readonly bytes: Uint8Array | null
}

/** The most workflows of a folder that are looked at. */
export const MOST_FILES = 100

/**
 * The folders of workflows on a branch, in Forgejo's order: it reads the first, and no other (forgejo-actions.md 4.1). `unread`: so many
 * files and folders in it are too many to look at.
 */
export type WorkflowFolder = { readonly path: string; readonly files: readonly WorkflowFile[]; readonly unread: number }

/** A repository with Actions, and who is near its secrets. */
export type Site = {
  /** `owner/name`. */
  readonly name: string
  readonly repository: Seen<RepositorySetup>
  /** Of the base branch; of a controller the default branch. */
  readonly workflows: Seen<readonly WorkflowFolder[]>
  /** Names of the secrets of the repository itself; an owner's secrets are not among them. */
  readonly secrets: Seen<readonly string[]>
  readonly collaborators: Seen<readonly Person[]>
  /** Null where its owner is no organisation. */
  readonly teams: Seen<readonly TeamSetup[] | null>
}

/** A site with what else is near its secrets. */
export type WatchedSite = Site & {
  readonly keys: Seen<readonly DeployKey[]>
  /** Names of the secrets that its owner has for all of its repositories; null where that is a person: no call lists theirs. */
  readonly ownerSecrets: Seen<readonly string[] | null>
}

/** An open pull request. `signAt`: when the gate's account last did something there (ms since 1970), null for never. */
export type OpenPull = {
  readonly number: number
  readonly author: string
  readonly base: string
  readonly branch: string
  readonly fork: boolean
  readonly createdAt: number
  /** Who scheduled a merge of it that is still open; null where nobody did. */
  readonly scheduledBy: Seen<string | null>
  readonly signAt: Seen<number | null>
  /** Whether it brings a vault action that the base branch has not; where it is not looked at, it may. */
  readonly proposes: Seen<boolean>
}

/** The newest open pull requests, at most as many as are looked at, and how many more there are. */
export type OpenPulls = { readonly pulls: readonly OpenPull[]; readonly more: number }

/** The machine that looks. `inJob`: it is a job of a runner. */
export type Here = { readonly node: string; readonly inJob: boolean }

/** The repository of an action that the gate's workflow takes from this forge. */
export type ActionSetup = { readonly name: string; readonly repository: Seen<RepositorySetup> }

export type Installation = {
  /** Of the forge's API, as it was asked. */
  readonly address: string
  readonly approver: Seen<string>
  /** The name of the base branch, and what the gate's token sees of it; null where there is none of this name. */
  readonly baseName: Seen<string>
  readonly base: Seen<Branch | null>
  readonly token: TokenSetup
  /** Null: nobody asked for one. */
  readonly idToken: Seen<IdTokenSetup> | null
  readonly admin: AdminSetup | null
  /** The level of the gate's account. */
  readonly level: Seen<Level>
  readonly ops: WatchedSite
  /** The repository with the gate's workflow where that is another one (pattern B) and the caller named it. */
  readonly controller: WatchedSite | null
  readonly actions: readonly ActionSetup[]
  /** Every rule for branches of the ops repository, in the order in which they are tried. */
  readonly rules: Seen<readonly Rule[]>
  /** The name of the rule that is in force for the base branch, as the forge says to an admin; null where none is. */
  readonly ruleName: Seen<string | null>
  readonly labels: Seen<readonly LabelSetup[]>
  readonly policy: Seen<PolicyFile>
  /** Whom the policy names by login, with what they are to the ops repository. */
  readonly named: Seen<readonly Named[]>
  /** The folder of formulas that the policy names, and the formulas in it; null where it names none. */
  readonly formulas: Seen<{ readonly dir: string; readonly files: readonly string[] } | null>
  readonly pulls: Seen<OpenPulls>
  /** When the gate's account last posted a status on the tip of the base branch, as a sweep does; null for never. */
  readonly sweptAt: Seen<number | null>
  /** When it last did something on one of the pull requests that merged last; null for never. */
  readonly mergedSignAt: Seen<number | null>
  /** As `/version` says. */
  readonly version: Seen<string>
  /** The forge's time and ours, ms since 1970, at the same moment to about a second. `now` is the forge's, else ours. */
  readonly clock: Seen<{ readonly forge: number; readonly here: number }>
  readonly now: number
  readonly here: Here
}

/** The gate's account for a sentence. */
export const approverOf = ({ approver }: Installation): string =>
  approver.kind === 'seen' ? approver.value : "the gate's account"
