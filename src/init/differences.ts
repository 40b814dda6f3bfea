// A difference between what there is and what the gate needs, as data; and what would be done about it.

import type { Rule } from '../forge/setup.js'
import type { Tier } from '../policy/tier.js'

/** Which repository: the ops repository, or the controller of pattern B. */
export type Where = 'ops' | 'controller'

/** One write. The value of a secret is in none: whoever applies has it. `fresh`: the branch has still to be made. */
export type Effect =
  | { readonly kind: 'level'; readonly login: string }
  | { readonly kind: 'label'; readonly tier: Tier }
  | { readonly kind: 'exclusive'; readonly id: number }
  | {
      readonly kind: 'file'
      readonly where: Where
      readonly path: string
      readonly text: string
      readonly branch: string
      readonly from: string
    }
  | { readonly kind: 'pull'; readonly where: Where; readonly base: string }
  | { readonly kind: 'new-rule'; readonly rule: Rule }
  | { readonly kind: 'rule'; readonly name: string; readonly fields: Partial<Rule> }
  | { readonly kind: 'secret'; readonly where: Where; readonly name: string }

/**
 * `same`: as it should be. `change`: to be written. `waits`: written, and a person must merge it. `blocked`: cannot be written as it is;
 * `text` says why and what to do.
 */
export type State = 'same' | 'change' | 'waits' | 'blocked'

type Code = 'account' | 'label' | 'policy' | 'workflow' | 'pull' | 'rule' | 'secret'

/**
 * One thing that the gate needs. `place` is `owner/name`, `subject` a login, label, path, branch or secret. `lines` are details: fields
 * that change, the lines of a new file. `kept` is what is there, is not as `init` would make it, and is left alone; `unsafe` is what of it
 * doctor fails. `done` is the text once it is done, where that is another.
 */
export type Difference = {
  readonly code: Code
  readonly place: string
  readonly subject: string
  readonly state: State
  readonly text: string
  readonly lines: readonly string[]
  readonly kept: readonly string[]
  readonly unsafe: readonly string[]
  readonly done: string | null
  readonly effect: Effect | null
}

/** What tells a difference from all others, in every observation. */
export const keyOf = ({ code, place, subject }: Difference): string => JSON.stringify([code, place, subject])

type Given = Pick<Difference, 'code' | 'place' | 'subject' | 'text'> &
  Partial<Pick<Difference, 'lines' | 'kept' | 'unsafe' | 'done'>>

const without = { lines: [], kept: [], unsafe: [], done: null }

export const same = (given: Given): Difference => ({ ...without, ...given, state: 'same', effect: null })
export const waits = (given: Given): Difference => ({ ...without, ...given, state: 'waits', effect: null })
export const blocked = (given: Given): Difference => ({ ...without, ...given, state: 'blocked', effect: null })
export const change = (given: Given, effect: Effect): Difference => ({ ...without, ...given, state: 'change', effect })
