// What a vault action says, reader by reader, in one shape; and that all of them say the same (design 2.3).

import { deepStrictEqual, match } from 'node:assert/strict'
import { parse, type TomlTable } from 'smol-toml'
import { canonicalText } from '../../src/policy/canonical.js'
import { readVaultAction, type VaultAction, type VaultActionReading } from '../../src/policy/vault-action.js'
import { naiveInteger, naiveList, naiveString, type Take } from './naive-reader.js'

/** Every key but `context`, absent lists empty, other absent keys null. */
type Seen = Readonly<Record<string, string | readonly string[] | null>>

const STRINGS = ['id', 'formula', 'model', 'blast_radius', 'dispatch_mode']
const LISTS = ['secrets', 'mounts', 'tools']
const INTEGER = 'timeout_minutes'

/** Reads without any rule about the id or the names. */
export const readAny = (bytes: Uint8Array): VaultActionReading =>
  readVaultAction(bytes, { path: 'vault/actions/x.toml', id: null, secrets: null, mounts: null, formulas: null })

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const seenByUs = (action: VaultAction): Seen => ({
  id: action.id,
  formula: action.formula,
  model: action.model,
  blast_radius: action.claim,
  dispatch_mode: action.dispatchMode,
  secrets: action.secrets,
  mounts: action.mounts,
  tools: action.tools,
  [INTEGER]: action.timeoutMinutes === null ? null : String(action.timeoutMinutes),
})

const seenByGrep = (text: string, take: Take): Seen =>
  Object.fromEntries([
    ...STRINGS.map((key) => [key, naiveString(text, key, take)] as const),
    ...LISTS.map((key) => [key, naiveList(text, key, take)] as const),
    [INTEGER, naiveInteger(text, INTEGER, take)] as const,
  ])

const seenByToml = (text: string): Seen => {
  const table: TomlTable = parse(text, { integersAsBigInt: true })
  const plain = (value: unknown) => (typeof value === 'bigint' ? String(value) : (value ?? null))
  return Object.fromEntries([
    ...[...STRINGS, INTEGER].map((key) => [key, plain(table[key])]),
    ...LISTS.map((key) => [key, table[key] ?? []]),
  ])
}

const valuesOf = ({ lines, ...values }: VaultAction): object => ({ ...values, keys: [...lines.keys()] })

/** Line readers, the TOML parser and the gate see the same in a valid vault action, and each key on the line that is told. */
export const mustAgree = (text: string, action: VaultAction): void => {
  const ours = seenByUs(action)
  deepStrictEqual(seenByToml(text), ours, 'the TOML parser sees something else')
  deepStrictEqual(seenByGrep(text, 'first'), ours, 'a line reader sees something else')
  deepStrictEqual(seenByGrep(text, 'last'), ours, 'a line reader of last lines sees something else')
  deepStrictEqual(parse(text)['context'], action.context, 'the TOML parser sees another context')
  const lines = text.split('\n')
  for (const [key, line] of action.lines) match(lines[line - 1] ?? '', new RegExp(`^${key}[ \\t]*=`, 'u'))
}

/** The canonical text of a valid action is valid, says the same, and stays as it is. */
export const mustSettle = (action: VaultAction): void => {
  const canonical = canonicalText(action)
  if (canonical.kind === 'none') throw new Error(`no canonical text: ${canonical.key}, because ${canonical.reason}`)
  const again = readAny(encode(canonical.text))
  if (again.kind === 'invalid') throw new Error(`the canonical text is refused: ${again.problems[0]?.text}`)
  deepStrictEqual(valuesOf(again.action), valuesOf(action), 'the canonical text says something else')
  deepStrictEqual(canonicalText(again.action), canonical, 'the canonical text is none of its own')
}

/** The fix of an action is canonical, says the same, and is its own canonical text. */
export const mustFix = (text: string, action: VaultAction, fix: string): void => {
  const again = readAny(encode(fix))
  if (again.kind === 'invalid') throw new Error(`the fix is refused: ${again.problems[0]?.text}`)
  deepStrictEqual(valuesOf(again.action), valuesOf(action), 'the fix says something else')
  deepStrictEqual(seenByToml(text.replace(/^\ufeff/u, '')), seenByUs(again.action), 'the fix is not what the parser saw')
  mustAgree(fix, again.action)
  mustSettle(again.action)
}
