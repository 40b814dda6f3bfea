// The policy: which tier each formula has, the floors under it, and who releases what is held (design 2.1).

import type { Parsed, Problem } from '../failure.js'
import { locate } from './locate.js'
import { FORMULA_RULE, isFormula, isLogin, isName, NAME_RULE } from './names.js'
import { nearest } from './nearest.js'
import { type Reader, readInteger, readList, readTable, readTier, report } from './policy-reader.js'
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

/** Who releases a held vault action. No approvers release nothing. `line` is null when the policy has no such table. */
export type Release = {
  readonly approvals: number
  /** Logins as written; Forgejo compares them without case. */
  readonly approvers: readonly string[]
  /** Whom to ask for a review: the approvers, unless the policy names others. */
  readonly reviewers: readonly string[]
  readonly line: number | null
}

/** A valid policy with every default filled in. Names are looked up in maps and sets only: `constructor` is a name like any other. */
export type Policy = {
  /** Formula to tier; a formula that is not here is high. */
  readonly tiers: ReadonlyMap<string, Entry>
  readonly floors: { readonly secrets: Floors; readonly mounts: Floors; readonly tools: Floors }
  /** Formulas whose vault actions may lower their own tier, and the line that allows it. */
  readonly mayLower: ReadonlyMap<string, number>
  readonly medium: Release
  readonly high: Release
  /** The secrets a vault action may name; null allows any. */
  readonly secrets: ReadonlySet<string> | null
  /** The mounts a vault action may name; null allows any. */
  readonly mounts: ReadonlySet<string> | null
}

/** The most bytes of a policy that are read. */
export const POLICY_BYTES = 65_536

/** The most values a policy may hold. */
const POLICY_ENTRIES = 2_000

const MOST_APPROVALS = 100

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

const readLogins = (reader: Reader, table: TomlTable, at: readonly string[]): readonly string[] | null => {
  const items = readList(reader, table, at, (login) => login.toLowerCase())
  for (const { text, at: place } of items ?? []) {
    if (text.startsWith('@')) {
      const sentence = `${quote(text)} is a team, and teams are not supported yet.`
      report(reader, 'team-not-supported', place, 'value', sentence, 'List the logins of its members.')
    } else if (!isLogin(text)) {
      const sentence = `${quote(text)} is not a login: a login is letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit.`
      report(reader, 'bad-login', place, 'value', sentence, 'Write the login as the forge shows it.')
    }
  }
  return items?.map(({ text }) => text) ?? null
}

const readRelease = (reader: Reader, tier: 'medium' | 'high'): Release => {
  const table = readTable(reader, [tier])
  const approvals = readInteger(reader, table, [tier, 'approvals'], 1, MOST_APPROVALS) ?? 1
  const approvers = readLogins(reader, table, [tier, 'approvers']) ?? []
  const reviewers = readLogins(reader, table, [tier, 'reviewers']) ?? approvers
  if (approvers.length > 0 && approvals > approvers.length) {
    const text = `[${tier}] asks for ${approvals} approvals but lists ${approvers.length} approvers: nothing could ever be released.`
    const remedy = 'List more approvers or ask for fewer approvals.'
    report(reader, 'too-few-approvers', [tier, 'approvals'], 'value', text, remedy)
  }
  return { approvals, approvers, reviewers, line: reader.root.has(tier) ? reader.locate([tier], 'key').line : null }
}

const readNames = (reader: Reader, key: 'secrets' | 'mounts'): ReadonlySet<string> | null => {
  const table = reader.root.get('actions')
  const items = table?.type === 'table' ? readList(reader, table.entries, ['actions', key]) : null
  for (const { text, at } of items ?? []) {
    if (!isName(text))
      report(reader, 'bad-name', at, 'value', `${quote(text)} can match nothing: ${NAME_RULE}.`, 'Correct the name.')
  }
  return items === null ? null : new Set(items.map(({ text }) => text))
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
    medium: readRelease(reader, 'medium'),
    high: readRelease(reader, 'high'),
    secrets: readNames(reader, 'secrets'),
    mounts: readNames(reader, 'mounts'),
  }
}

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
