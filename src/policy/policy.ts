// The policy: which tier each formula has, the floors under it, and who releases what is held (design 2.1).

import type { Parsed, Problem } from '../failure.js'
import { readLimits } from './limits.js'
import { locate } from './locate.js'
import { FORMULA_RULE, isFormula, isName, NAME_RULE } from './names.js'
import { nearest } from './nearest.js'
import { readAuthors, readRelease } from './people.js'
import { readFormulasDir, readNames } from './policy-actions.js'
import { type Reader, readList, readTable, readTier, report } from './policy-reader.js'
import { quote } from './quote.js'
import { byteOrderMark, decode, listed, notUtf8, positionAt, problemAt, type Source, tooLarge } from './source.js'
import type { Tier } from './tier.js'
import { parseToml, type Toml, type TomlTable } from './toml.js'

/** A tier that the policy gives to a name, and the line it stands on. */
type Entry = { readonly tier: Tier; readonly line: number }

/** The least tiers of one kind of names. `rest` is for every name not in `named`; its line is null when it is the default. */
export type Floors = {
  readonly named: ReadonlyMap<string, Entry>
  readonly rest: { readonly tier: Tier; readonly line: number | null }
}

/** A value of the policy and the line it stands on; null when it is the default. */
export type Limit<T> = { readonly value: T; readonly line: number | null }

/** What holds a vault action whatever its tier was found to be: too many in an hour, too old, or everything. */
export type Limits = { readonly lowPerHour: Limit<number>; readonly maxAgeDays: Limit<number>; readonly frozen: Limit<boolean> }

/** Who releases a held vault action. No approvers release nothing. `line` is null when the policy has no such table. */
export type Release = {
  readonly approvals: number
  /** Logins, and teams with their `@`, as written; Forgejo compares both without case. */
  readonly approvers: readonly string[]
  /** Whom to ask for a review: the approvers, unless the policy names others. */
  readonly reviewers: readonly string[]
  /** Who merges what is released: the gate, or a person, for whom the gate only turns its status green. */
  readonly merge: 'gate' | 'human'
  readonly line: number | null
}

/** A valid policy with every default filled in. Names are looked up in maps and sets only: `constructor` is a name like any other. */
export type Policy = {
  /** Formula to tier; a formula that is not here is high. */
  readonly tiers: ReadonlyMap<string, Entry>
  readonly floors: { readonly secrets: Floors; readonly mounts: Floors; readonly tools: Floors }
  /** Formulas whose vault actions may lower their own tier, and the line that allows it. */
  readonly mayLower: ReadonlyMap<string, number>
  /** Whose low vault actions need no person, logins and teams as written; null when the policy leaves it to who may push a branch. */
  readonly authors: { readonly low: readonly string[]; readonly line: number } | null
  readonly medium: Release
  readonly high: Release
  readonly limits: Limits
  /** The secrets a vault action may name; null allows any. */
  readonly secrets: ReadonlySet<string> | null
  /** The mounts a vault action may name; null allows any. */
  readonly mounts: ReadonlySet<string> | null
  /** The folder where the formula of a vault action must exist; null when any will do. */
  readonly formulasDir: { readonly path: string; readonly line: number } | null
}

/** The most bytes of a policy that are read. */
export const POLICY_BYTES = 65_536

/** The most values a policy may hold. */
const POLICY_ENTRIES = 2_000

/** With so many formulas is an unlisted one compared: the work stays bounded. */
const MOST_COMPARED = 100

const count = (value: Toml): number => {
  switch (value.type) {
    case 'list':
      return value.items.reduce((sum, item) => sum + count(item), 0)
    case 'table':
      return countAll(value.entries)
    default:
      return 1
  }
}

const countAll = (table: TomlTable): number => [...table.values()].reduce((sum, value) => sum + count(value), 0)

const readEntries = (
  reader: Reader,
  at: readonly string[],
  allowed: (name: string) => boolean,
  rule: string,
): Map<string, Entry> => {
  const entries = new Map<string, Entry>()
  for (const [name, value] of readTable(reader, at)) {
    const tier = readTier(reader, value, [...at, name])
    if (!allowed(name)) {
      const text = `${quote(name)} in [${at.join('.')}] can match nothing: ${rule}.`
      report(reader, 'bad-name', [...at, name], 'key', text, 'Correct the name or take the line out.')
    } else if (tier !== null) entries.set(name, { tier, line: reader.locate([...at, name], 'key').line })
  }
  return entries
}

const readFloors = (reader: Reader, kind: string, fallback: Tier): Floors => {
  const named = readEntries(reader, ['floors', kind], (name) => name === '*' || isName(name), NAME_RULE)
  const rest = named.get('*') ?? { tier: fallback, line: null }
  named.delete('*')
  return { named, rest }
}

const readMayLower = (reader: Reader): ReadonlyMap<string, number> => {
  const listed = reader.root.get('tiers')
  const tiers: TomlTable = listed?.type === 'table' ? listed.entries : new Map()
  const items = readList(reader, readTable(reader, ['override']), ['override', 'may_lower']) ?? []
  for (const { text, at } of items) {
    if (tiers.has(text)) continue
    const meant = nearest(text, [...tiers.keys()].slice(0, MOST_COMPARED))
    const remedy = `${meant === null ? '' : `Did you mean ${quote(meant)}? `}List the formula in [tiers], or take it out here.`
    report(reader, 'formula-not-listed', at, 'value', `${quote(text)} may lower its tier but has none in [tiers].`, remedy)
  }
  return new Map(items.map(({ text, at }) => [text, reader.locate(at, 'value').line]))
}

const readVersion = (reader: Reader): void => {
  const version = reader.root.get('version')
  if (version === undefined || (version.type === 'integer' && version.value === 1n)) return
  const text = 'This version of the gate knows only version 1 of the policy language.'
  report(reader, 'unknown-version', ['version'], 'value', text, 'Write version = 1 or take the line out.')
}

const readPolicy = (reader: Reader): Policy => {
  readTable(reader, [])
  readVersion(reader)
  readTable(reader, ['floors'])
  readTable(reader, ['actions'])
  return {
    tiers: readEntries(reader, ['tiers'], isFormula, FORMULA_RULE),
    floors: {
      secrets: readFloors(reader, 'secrets', 'medium'),
      mounts: readFloors(reader, 'mounts', 'high'),
      tools: readFloors(reader, 'tools', 'low'),
    },
    mayLower: readMayLower(reader),
    authors: readAuthors(reader),
    medium: readRelease(reader, 'medium'),
    high: readRelease(reader, 'high'),
    limits: readLimits(reader),
    secrets: readNames(reader, 'secrets'),
    mounts: readNames(reader, 'mounts'),
    formulasDir: readFormulasDir(reader),
  }
}

/** The policy that says nothing: every formula is high and nobody can release it. */
export const emptyPolicy = (): Policy =>
  readPolicy({ path: '', root: new Map(), locate: () => ({ line: 1, column: 1 }), problems: [] })

const parseText = (source: Source, found: readonly Problem[]): Parsed<Policy> => {
  const reading = parseToml(source.text)
  if (reading.kind === 'broken') {
    const place = positionAt(source, (source.starts[reading.line - 1] ?? 0) + reading.character)
    const text = `The policy is not valid TOML here: ${reading.message}.`
    return { kind: 'invalid', problems: [...found, problemAt('toml-syntax', source.path, place, text, 'Correct the TOML.')] }
  }
  const entries = countAll(reading.table)
  if (entries > POLICY_ENTRIES) {
    const text = `The policy holds ${entries} values; at most ${POLICY_ENTRIES} are read.`
    return { kind: 'invalid', problems: [...found, problemAt('too-many-entries', source.path, null, text, 'Take entries out.')] }
  }
  const problems = [...found]
  const value = readPolicy({ path: source.path, root: reading.table, locate: locate(source), problems })
  return problems.length === 0 ? { kind: 'valid', value } : { kind: 'invalid', problems: listed(problems, source.path) }
}

/** Reads `vault/policy.toml`: the policy, or all of its problems sorted by line. `path` is only for the problems. */
export const parsePolicy = (bytes: Uint8Array, path: string): Parsed<Policy> => {
  if (bytes.length > POLICY_BYTES) return { kind: 'invalid', problems: [tooLarge(path, 'policy', bytes.length, POLICY_BYTES)] }
  const decoded = decode(bytes, path)
  if (decoded.kind === 'broken') return { kind: 'invalid', problems: [notUtf8(path, 'policy', decoded.position)] }
  return parseText(decoded.source, decoded.bom ? [byteOrderMark(path, 'policy')] : [])
}
