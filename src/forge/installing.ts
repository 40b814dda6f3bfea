// The port of whoever installs the gate: the few reads and writes beyond an author's and those of `Setup`.

import type { Sha } from '../domain.js'
import type { Level } from './forge.js'
import type { AuthorForge } from './proposals.js'
import type { LabelSetup, Rule, Setup } from './setup.js'

/** A branch; `rule` is the name of the rule that holds for it, null where none does or the token may not know. */
export type Trunk = { readonly name: string; readonly tip: Sha; readonly userCanPush: boolean; readonly rule: string | null }

/** A label with all that shows; `color` is six hexadecimal digits. */
export type LabelLook = LabelSetup & { readonly color: string; readonly description: string }

/** What the forge said to a write: done, or a clear no in its own words (untrusted). */
export type Said = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly text: string }

/** The promises are those of `Forge`. */
export type Installing = {
  /** The id of the owner, which nothing else of the gate needs. */
  readonly ownerId: () => Promise<number>
  /** Whether this token sees the repository at all. */
  readonly place: () => Promise<'there' | 'none'>
  /** Every rule for branches; null: only an admin may see them, by a token that is not limited to repositories (403). */
  readonly rulesSeen: () => Promise<readonly Rule[] | null>
  /** Is there a commit of this id? */
  readonly knows: (commit: string) => Promise<boolean>
  /** Null: there is no such branch. */
  readonly trunk: (branch: string) => Promise<Trunk | null>
  /** `nobody`: there is no such account; null: the token may not know. */
  readonly levelOf: (login: string) => Promise<Level | 'nobody' | null>
  readonly looks: () => Promise<readonly LabelLook[]>

  /** Makes the account a collaborator with write. */
  readonly giveWrite: (login: string) => Promise<Said>
  readonly createRule: (rule: Rule) => Promise<Said>
  /** Changes the fields that are given and no others. */
  readonly editRule: (name: string, fields: Partial<Rule>) => Promise<Said>
  /** Makes a label exclusive within its scope; everything else of it stays. */
  readonly makeExclusive: (label: number) => Promise<Said>
  /** Stores a secret. The value is in no text of any answer. */
  readonly storeSecret: (name: string, value: string) => Promise<Said>
}

/** The forge as whoever installs the gate needs it. */
export type InstallForge = AuthorForge & { readonly setup: Setup; readonly installing: Installing }
