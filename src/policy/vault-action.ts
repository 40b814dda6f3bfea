// The vault action: a TOML file that asks for a formula to be run (design 2.2), read so that every reader sees the same (2.3).

import type { Problem } from '../failure.js'
import { type Comments, canonicalText } from './canonical.js'
import type { Formulas } from './formulas.js'
import { locate } from './locate.js'
import { type Reading, readBoth } from './reading.js'
import { decode, lineIndex, listed, notUtf8, type Position, positionAt, problemAt, sourceOf, tooLarge } from './source.js'
import { isTier, type Tier } from './tier.js'
import { type Toml, textOf } from './toml.js'
import { checkValues, type ValueProblem, type Values } from './vault-action-values.js'

/** What a vault action asks for. Absent lists are empty, other absent keys null. */
export type VaultAction = {
  readonly id: string
  readonly formula: string
  /** Why; free text of the author, never trusted. */
  readonly context: string
  readonly secrets: readonly string[]
  readonly mounts: readonly string[]
  readonly tools: readonly string[]
  readonly model: string | null
  readonly timeoutMinutes: number | null
  /** The author's `blast_radius`. */
  readonly claim: Tier | null
  /** Written by the dispatcher's own direct path; an author who sets it gets high. */
  readonly dispatchMode: string | null
  /** The TOML keys that are present, in the file's order, and the line of each. */
  readonly lines: ReadonlyMap<string, number>
}

/**
 * A vault action, or all of its problems (at least one). `canonical` says whether the form is the canonical one; `action` is there
 * when nothing but the form is wrong, and then the first problem of form carries the canonical text as its `fix`, if there is one.
 */
export type VaultActionReading =
  | { readonly kind: 'valid'; readonly action: VaultAction }
  | {
      readonly kind: 'invalid'
      readonly problems: readonly Problem[]
      readonly canonical: boolean
      readonly action: VaultAction | null
    }

/**
 * `id` is what the key `id` must equal (null: no rule); `secrets` and `mounts` are the names the policy allows (null: any), `formulas`
 * those that exist (null: not asked).
 */
export type VaultActionOptions = {
  readonly path: string
  readonly id: string | null
  readonly secrets: ReadonlySet<string> | null
  readonly mounts: ReadonlySet<string> | null
  readonly formulas: Formulas | null
}

/** The most bytes of a vault action that are read. */
export const VAULT_ACTION_BYTES = 16_384

/** Problems of a value's form that say less than the wrong type of the same value. */
const SAID_BY_TYPE: ReadonlySet<string> = new Set(['value-form', 'number-form', 'list-form'])

/** Problems of form that make a key a table, so that its wrong type says nothing more. */
const SAID_BY_FORM: ReadonlySet<string> = new Set(['dotted-key', 'table'])

/** What the file says, by the parser where it is TOML at all, else by the lines that are sound. */
const valuesOf = ({ form, toml }: Reading): Values =>
  toml.kind === 'table' ? toml.table : new Map([...form.entries].map(([key, { value }]) => [key, value]))

const namesOf = (value: Toml | null | undefined): readonly string[] =>
  value?.type === 'list' ? value.items.flatMap((item) => textOf(item) ?? []) : []

/** The vault action that these values are; `checkValues` found nothing wrong with them. */
const actionOf = (values: Values, lines: ReadonlyMap<string, number>): VaultAction => {
  const minutes = values.get('timeout_minutes')
  const claim = textOf(values.get('blast_radius'))
  return {
    id: textOf(values.get('id')) ?? '',
    formula: textOf(values.get('formula')) ?? '',
    context: textOf(values.get('context')) ?? '',
    secrets: namesOf(values.get('secrets')),
    mounts: namesOf(values.get('mounts')),
    tools: namesOf(values.get('tools')),
    model: textOf(values.get('model')),
    timeoutMinutes: minutes?.type === 'integer' ? Number(minutes.value) : null,
    claim: isTier(claim) ? claim : null,
    dispatchMode: textOf(values.get('dispatch_mode')),
    lines,
  }
}

/** The line of each key. In a canonical file the line reader knows them; a key that it did not see is found in the TOML. */
const linesOf = ({ source, form, canonical }: Reading, values: Values): ReadonlyMap<string, number> => {
  if (canonical) return new Map([...form.entries].map(([key, { keyAt }]) => [key, lineIndex(source, keyAt) + 1]))
  const places = locate(source)
  return new Map([...values.keys()].map((key) => [key, places([key], 'key').line]))
}

/** The place that a problem of a value points at. */
const placesOf = ({ source, form, toml }: Reading): ((problem: ValueProblem) => Position | null) => {
  const places = toml.kind === 'table' ? locate(source) : null
  return ({ key, item, part }) => {
    if (part === null) return null
    if (places !== null) return places(item === null ? [key] : [key, item], part)
    const entry = form.entries.get(key)
    return entry === undefined ? null : positionAt(source, part === 'key' ? entry.keyAt : entry.valueAt)
  }
}

/** The problems of form and of values, each thing told once. */
const told = (reading: Reading, wrong: readonly ValueProblem[]): readonly Problem[] => {
  const place = placesOf(reading)
  const types = new Set(wrong.filter(({ code }) => code === 'wrong-type').map(({ key }) => key))
  const forms = new Set(reading.problems.filter(({ problem }) => SAID_BY_FORM.has(problem.code)).map(({ key }) => key))
  return [
    ...reading.problems
      .filter(({ key, problem }) => key === null || !types.has(key) || !SAID_BY_TYPE.has(problem.code))
      .map(({ problem }) => problem),
    ...wrong
      .filter(({ key }) => !forms.has(key))
      .map((one) => problemAt(one.code, reading.source.path, place(one), one.text, one.remedy)),
  ]
}

const judge = (reading: Reading, options: VaultActionOptions): VaultActionReading => {
  const values = valuesOf(reading)
  const wrong = checkValues(values, options)
  const action = wrong.length === 0 && reading.toml.kind === 'table' ? actionOf(values, linesOf(reading, values)) : null
  if (action !== null && reading.canonical) return { kind: 'valid', action }
  const problems = listed(told(reading, wrong), options.path)
  return { kind: 'invalid', problems, canonical: reading.canonical, action }
}

/** The canonical text of `action`, with its comments if they fit, provided that it is valid when read itself. */
const fixOf = (action: VaultAction, comments: Comments, options: VaultActionOptions): string | null => {
  for (const kept of [comments, new Map()]) {
    const canonical = canonicalText(action, kept)
    if (canonical.kind === 'none') return null
    if (new TextEncoder().encode(canonical.text).length > VAULT_ACTION_BYTES) continue
    return judge(readBoth(sourceOf(options.path, canonical.text), false), options).kind === 'valid' ? canonical.text : null
  }
  return null
}

const invalid = (problem: Problem): VaultActionReading => ({
  kind: 'invalid',
  problems: [problem],
  canonical: false,
  action: null,
})

/** Reads a vault action's bytes. Valid means: canonical, and the line reader and the TOML parser see the same values. */
export const readVaultAction = (bytes: Uint8Array, options: VaultActionOptions): VaultActionReading => {
  if (bytes.length > VAULT_ACTION_BYTES) return invalid(tooLarge(options.path, 'vault action', bytes.length, VAULT_ACTION_BYTES))
  const decoded = decode(bytes, options.path)
  if (decoded.kind === 'broken') return invalid(notUtf8(options.path, 'vault action', decoded.position))
  const reading = readBoth(decoded.source, decoded.bom)
  const judged = judge(reading, options)
  if (judged.kind === 'valid' || judged.action === null) return judged
  const fix = fixOf(judged.action, reading.form.comments, options)
  const [first, ...others] = judged.problems
  return first === undefined || fix === null ? judged : { ...judged, problems: [{ ...first, fix }, ...others] }
}
