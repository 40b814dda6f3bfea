// The sandbox's state: plain values without functions or classes. Times are milliseconds since 1970.
import type { Objects } from './git/objects.js'
import type { Pull } from './pull-state.js'
import type { Work } from './work.js'

/** What a collaborator or a team may do. */
export type Level = 'read' | 'write' | 'admin'

export interface User {
  readonly id: number
  readonly login: string
  readonly email: string
  /** For Basic authentication. */
  readonly password: string
  readonly siteAdmin: boolean
  /** May not sign in (fact sheet 0, row 2). */
  prohibited: boolean
  /** Has teams. Stories may sign in as the organisation itself where a real one has an owner do it. */
  organization: boolean
  readonly created: number
  /** Of Actions, for all of its repositories: as those of a repository. */
  readonly secrets: Map<string, number>
}

/** A key that opens one repository; who holds it the forge does not know. */
interface DeployKey {
  readonly id: number
  readonly title: string
  readonly readOnly: boolean
  readonly created: number
}

/** A team of an organisation: its members have its permission on its repositories. Only the team `Owners` has `owner`. */
export interface Team {
  readonly id: number
  readonly orgId: number
  readonly name: string
  /** Ids of accounts. */
  members: number[]
  /** Ids of repositories. */
  repos: number[]
  permission: Level | 'owner'
}

export interface Token {
  /** Counted among tokens. */
  readonly id: number
  /** 40 lower-case hex digits. */
  readonly value: string
  readonly name: string
  readonly userId: number
  readonly scopes: readonly string[]
  /** Repository ids of a restricted token, or null for all (fact sheet 12.3). */
  readonly repositories: readonly number[] | null
  readonly created: number
}

/** An authorized integration: takes the ID tokens of jobs in the place of a token of the account (actions fact sheet 12). */
export interface Integration {
  /** `u:<user id>:<uuid>`, generated; not a secret. */
  readonly audience: string
  readonly userId: number
  readonly scopes: readonly string[]
  readonly repositories: readonly number[] | null
  /** Claim to the values that it may have. */
  readonly claims: Readonly<Record<string, readonly string[]>>
}

/** A job that may ask for ID tokens. */
export interface Job {
  readonly runId: number
  /** What it shows to the token service. */
  readonly requestToken: string
  running: boolean
  readonly claims: Readonly<Record<string, string>>
}

export interface Label {
  readonly id: number
  name: string
  color: string
  description: string
  exclusive: boolean
  archived: boolean
}

export interface Status {
  /** Counts per commit, not globally (fact sheet 9). */
  readonly id: number
  readonly sha: string
  readonly state: string
  readonly context: string
  readonly description: string
  readonly targetUrl: string
  readonly creatorId: number
  readonly created: number
}

/** A branch protection rule, fields named as the API names them (fact sheet 6.2). */
export interface Rule {
  readonly rule_name: string
  enable_push: boolean
  enable_push_whitelist: boolean
  push_whitelist_usernames: string[]
  push_whitelist_deploy_keys: boolean
  enable_merge_whitelist: boolean
  merge_whitelist_usernames: string[]
  enable_status_check: boolean
  status_check_contexts: string[] | null
  required_approvals: number
  enable_approvals_whitelist: boolean
  approvals_whitelist_username: string[]
  block_on_rejected_reviews: boolean
  block_on_official_review_requests: boolean
  block_on_outdated_branch: boolean
  dismiss_stale_approvals: boolean
  ignore_stale_approvals: boolean
  require_signed_commits: boolean
  protected_file_patterns: string
  unprotected_file_patterns: string
  apply_to_admins: boolean
  readonly created: number
  updated: number
}

export interface Repo {
  readonly id: number
  readonly ownerId: number
  name: string
  private: boolean
  archived: boolean
  defaultBranch: string
  /** The repository it was forked from, unless that is gone. */
  forkOf: number | null
  readonly created: number
  updated: number
  /** Full ref name to commit id. */
  readonly refs: Map<string, string>
  /** Every commit this repository ever received. */
  readonly commits: Set<string>
  /** Commits that have been noted on every pull request they name, and so have all their ancestors. */
  readonly noted: Set<string>
  readonly collaborators: Map<number, Level>
  rules: Rule[]
  labels: Label[]
  /** In the order of their numbers, which begin at 1. */
  readonly pulls: Pull[]
  /** By commit, in the order they were posted. */
  readonly statuses: Map<string, Status[]>
  /** Merge styles allowed, by the name of their API flag. */
  readonly styles: Record<StyleFlag, boolean>
  /** Whether a pull request may be marked as merged by hand; no answer shows it (fact sheet 1.4). */
  allowManualMerge: boolean
  /** Whether Actions are on. */
  actions: boolean
  /** Names of secrets to when they were set; their values are not kept. */
  readonly secrets: Map<string, number>
  readonly deployKeys: DeployKey[]
}

export type StyleFlag =
  | 'allow_merge_commits'
  | 'allow_rebase'
  | 'allow_rebase_explicit'
  | 'allow_squash_merge'
  | 'allow_fast_forward_only_merge'
  | 'allow_rebase_update'

export interface World {
  /** Address that answers use for their links, without a slash at the end. */
  root: string
  /** The world's clock, milliseconds since 1970. Answers show whole seconds. */
  now: number
  /** Milliseconds from a push to the server noticing it (pull request head, staleness, timeline). */
  syncDelayMs: number
  /** Milliseconds a conflict check takes. With both delays 0, work is done by settle alone. */
  checkingDelayMs: number
  lastId: number
  lastTokenId: number
  /** Whether many blobs can be asked for at once, as on Forgejo 12 and newer. */
  batchBlobs: boolean
  readonly objects: Objects
  readonly users: User[]
  readonly teams: Team[]
  readonly tokens: Token[]
  readonly integrations: Integration[]
  readonly jobs: Job[]
  repos: Repo[]
  /** Repositories that were deleted; pull requests from them are still there. */
  readonly gone: Repo[]
  /** Old `owner/name` (lower case) to repository id. */
  readonly redirects: Map<string, number>
  /** Background work not yet done, in order. */
  work: { readonly due: number | null; readonly work: Work }[]
}
