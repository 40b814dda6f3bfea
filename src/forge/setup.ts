// The port of whoever sets the gate up or looks at how it is set up: what the gate itself has no use for, and mostly may not ask.

import type { Level } from './forge.js'
import type { ForgejoForge } from './forgejo.js'

/** The repository's own settings, and what this token may do there. */
export type RepositorySetup = {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  readonly private: boolean
  readonly archived: boolean
  readonly pullRequests: boolean
  readonly actions: boolean
  readonly mergeCommits: boolean
  readonly admin: boolean
  readonly push: boolean
}

/** A row of an account's list of tokens. Never the token: `lastEight` are its last eight digits. */
export type TokenRow = {
  readonly name: string
  readonly lastEight: string
  readonly scopes: readonly string[]
  readonly repositories: readonly string[] | null
}

/** A label as the repository has it; only an exclusive one takes its siblings off. */
export type LabelSetup = { readonly id: number; readonly name: string; readonly exclusive: boolean }

/** A rule for branches (forgejo-api.md 6.2). A list counts only where `…List` is on. */
export type Rule = {
  readonly name: string
  readonly push: boolean
  readonly pushList: boolean
  readonly pushUsers: readonly string[]
  readonly pushTeams: readonly string[]
  readonly pushKeys: boolean
  readonly mergeList: boolean
  readonly mergeUsers: readonly string[]
  readonly mergeTeams: readonly string[]
  readonly requiredApprovals: number
  readonly approvalsList: boolean
  readonly approvalsUsers: readonly string[]
  readonly approvalsTeams: readonly string[]
  readonly statusCheck: boolean
  readonly statusContexts: readonly string[]
  readonly blockOnRejected: boolean
  readonly blockOnRequests: boolean
  readonly blockOnOutdated: boolean
  readonly dismissStale: boolean
  readonly ignoreStale: boolean
  readonly signedCommits: boolean
  readonly protectedPatterns: string
  readonly unprotectedPatterns: string
  readonly applyToAdmins: boolean
}

/** A key that opens the repository; `writes`: it may push. Nobody can see who holds it. */
export type DeployKey = { readonly title: string; readonly writes: boolean }

/** A team that has the repository, with its level on the code. */
type TeamRow = { readonly id: number; readonly name: string; readonly level: Level }

/** The promises are those of `Forge`. All reads; each is a Fault where this token may not ask. */
export type Setup = {
  /** What `/version` says, and the forge's clock by that answer (ms since 1970, whole seconds); null where it said no time. */
  readonly version: () => Promise<{ readonly version: string; readonly date: number | null }>
  readonly repository: () => Promise<RepositorySetup>
  /** May the token read this part of the API? Asked by a read that changes nothing; whatever but its scopes says no is no answer to this. */
  readonly mayRead: (category: string) => Promise<boolean>
  /** May the token ask about this account's level? Without admin rights only about its own (contract/own-permission). */
  readonly mayAskAbout: (login: string) => Promise<boolean>
  /** The tokens of an account: its own by a token with `read:user`, anybody's by a site admin's. */
  readonly tokens: (login: string) => Promise<readonly TokenRow[]>
  readonly rules: () => Promise<readonly Rule[]>
  /** The name of the rule in force for a branch, null where none is; a Fault where the token may not know, and for no branch. */
  readonly ruleOf: (branch: string) => Promise<string | null>
  readonly labels: () => Promise<readonly LabelSetup[]>
  readonly collaborators: () => Promise<readonly string[]>
  /** What an account is to the repository, whichever way it was let in; `nobody`: there is no such account. */
  readonly standing: (login: string) => Promise<Level | 'nobody'>
  /** Null where the owner is no organisation. */
  readonly teams: () => Promise<readonly TeamRow[] | null>
  /** Names of the Actions secrets of the repository. */
  readonly secrets: () => Promise<readonly string[]>
  /** Names of those that the organisation which owns the repository has for all of its repositories; a Fault where a person owns it. */
  readonly ownerSecrets: () => Promise<readonly string[]>
  readonly deployKeys: () => Promise<readonly DeployKey[]>
}

/** The forge as an installation is seen by. */
export type SetupForge = ForgejoForge & { readonly setup: Setup }
