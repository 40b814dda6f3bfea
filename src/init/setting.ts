// What there is before anything is set up, as one value. Nothing here can do I/O.

import type { WatchedSite } from '../doctor/installation.js'
import type { Sha } from '../domain.js'
import type { Level } from '../forge/forge.js'
import type { LabelLook, Trunk } from '../forge/installing.js'
import type { RepositorySetup, Rule } from '../forge/setup.js'
import type { PolicyFile } from '../observation.js'

/** The branch for files that may not be put onto the base branch directly. */
export const INIT_BRANCH = 'vault-gate/init'

/** What lies at a path: a file's text, or `other` for a folder, a link, or more than is read. Null: nothing. */
export type Lying = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'other' } | null

/** A workflow file, as its path and text. */
export type Workflow = { readonly path: string; readonly text: string }

/** A path at which a branch differs. `blob` null: no plain file is there. */
export type Drafted = { readonly path: string; readonly blob: Sha | null }

/**
 * The branch `vault-gate/init`: everything that a merge of it would change, null where that cannot be told, and the open pull request from
 * it, if any. Any writer can make such a branch.
 */
export type Draft = { readonly changes: readonly Drafted[] | null; readonly pull: number | null }

/** A team that is let in, with its level on the code. */
export type TeamSeen = { readonly name: string; readonly level: Level; readonly members: readonly string[] | null }

/**
 * A repository in which files are put. `trunk` null: there is no such branch yet. `folder`: where Forgejo looks for workflows, the first
 * that exists. `workflows`: those in it that use the gate; `unread`: files there that were not looked into; `taken`: the paths of the others.
 * `secrets` null: the token may not know.
 */
export type Site = {
  readonly premises: RepositorySetup
  readonly branch: string
  readonly trunk: Trunk | null
  readonly folder: string
  readonly workflows: readonly Workflow[]
  readonly unread: readonly string[]
  readonly taken: readonly string[]
  readonly secrets: readonly string[] | null
  readonly collaborators: readonly { readonly login: string; readonly level: Level | null }[] | null
  /** None where a person owns it; null, also for `members`: the token may not know. */
  readonly teams: readonly TeamSeen[] | null
  /** Owned by a person, who is on no list of those who were let in. */
  readonly isPersons: boolean
  readonly draft: Draft | null
  /** As doctor sees it. */
  readonly seen: WatchedSite
}

/** What the base branch says of formulas and of what vault actions ask for. `folders`: where formulas lie. */
export type Vault = {
  readonly policy: Lying
  readonly folders: readonly string[]
  readonly formulas: readonly string[]
  readonly secrets: readonly string[]
  readonly mounts: readonly string[]
  /** Vault actions that could not be read, or were too many. */
  readonly unread: number
}

/**
 * The action that was named. `unasked`: none was, or it is on another host. `absent`: the token sees no such repository. `isKnown`: the
 * commit is in it.
 */
export type ActionSeen =
  | { readonly kind: 'unasked' | 'absent' }
  | { readonly kind: 'there'; readonly isPublic: boolean; readonly isKnown: boolean }

/** Everything that a plan is made from. `levels`: of the gate, of each approver and of whom the policy names, by login in lower case. */
export type Setting = {
  readonly version: string | null
  readonly ownerId: number
  readonly ops: Site
  /** The default branch of the ops repository, where another one is guarded; null where it is that one, or is not there yet. */
  readonly defaultTrunk: Trunk | null
  /** Null: none was named, or this token cannot see it. */
  readonly controller: Site | null
  readonly action: ActionSeen
  readonly vault: Vault
  readonly levels: ReadonlyMap<string, Level | 'nobody' | null>
  readonly rules: readonly Rule[] | null
  readonly labels: readonly LabelLook[]
}

/** A policy for doctor's checks; which blob it is they do not ask. */
export const policyFileOf = (text: string, blob: Sha): PolicyFile => ({
  kind: 'file',
  blob,
  bytes: new TextEncoder().encode(text),
})

/** The level of an account that was asked about; null where the token may not know. */
export const levelIn = ({ levels }: Pick<Setting, 'levels'>, login: string): Level | 'nobody' | null =>
  levels.get(login.toLowerCase()) ?? null

/** May an account of this level write? */
export const mayWrite = (level: Level | 'nobody' | null): boolean => level === 'write' || level === 'admin' || level === 'owner'

/** Is it an admin, or more? */
export const isAdmin = (level: Level | 'nobody' | null): boolean => level === 'admin' || level === 'owner'
