// Reading single values of a policy: each comes back usable, and what is wrong with it joins the problems.

import type { Problem } from '../failure.js'
import type { KeyPath, Locations } from './locate.js'
import { repeated } from './names.js'
import { knownNames } from './nearest.js'
import { knownIn } from './policy-keys.js'
import { quote } from './quote.js'
import { problemAt } from './source.js'
import { isTier, type Tier } from './tier.js'
import { type Toml, type TomlTable, typeName } from './toml.js'

/** A parsed policy file on its way to a Policy. `problems` grows. */
export type Reader = {
  readonly path: string
  readonly root: TomlTable
  readonly locate: Locations
  readonly problems: Problem[]
}

/** A string of a list and its place in it. */
export type Item = { readonly text: string; readonly at: KeyPath }

const EMPTY: TomlTable = new Map()

/** Adds a problem at a key or its value. */
export const report = (reader: Reader, code: string, at: KeyPath, part: 'key' | 'value', text: string, remedy: string): void => {
  reader.problems.push(problemAt(code, reader.path, reader.locate(at, part), text, remedy))
}

/** A key path as it is written in sentences: `[floors.secrets]` for a table, `approvals in [medium]` for a key. */
const tableName = (at: KeyPath): string => `[${at.join('.')}]`

const shown = (at: KeyPath): string => {
  const key = String(at.at(-1) ?? '')
  return at.length < 2 ? quote(key) : `${quote(key)} in ${tableName(at.slice(0, -1))}`
}

const wrongType = (reader: Reader, at: KeyPath, value: Toml, wanted: string, remedy: string): void =>
  report(reader, 'wrong-type', at, 'value', `${shown(at)} must be ${wanted}, not ${typeName(value)}.`, remedy)

const unknownKeys = (reader: Reader, table: TomlTable, at: KeyPath): void => {
  const known = knownIn(at.join('.'))
  if (known.length === 0) return
  for (const [key, value] of table) {
    if (known.includes(key)) continue
    const what = value.type === 'table' ? 'table' : 'key'
    const where = at.length === 0 ? 'of the policy' : `of ${tableName(at)}`
    const text = `${quote(key)} is not a known ${what} ${where}; what is not known would not be enforced.`
    report(reader, 'unknown-key', [...at, key], 'key', text, knownNames(key, known))
  }
}

/** The table at `at`, empty when it is absent or no table. Where only certain keys may stand, others are problems. */
export const readTable = (reader: Reader, at: readonly string[]): TomlTable => {
  let table = reader.root
  for (const [index, name] of at.entries()) {
    const value = table.get(name)
    if (value === undefined) return EMPTY
    if (value.type !== 'table') {
      // An enclosing table is read, and reported, by itself.
      if (index === at.length - 1) wrongType(reader, at, value, 'a table', `Write it as a table: ${tableName(at)}.`)
      return EMPTY
    }
    table = value.entries
  }
  unknownKeys(reader, table, at)
  return table
}

/** The tier at `at`; null, and a problem, if it is none. */
export const readTier = (reader: Reader, value: Toml, at: KeyPath): Tier | null => {
  const remedy = 'Write "low", "medium" or "high".'
  if (value.type !== 'string') {
    const dotted = value.type === 'table' ? ' A name with a dot in it is written in double quotes.' : ''
    wrongType(reader, at, value, 'a tier', `${remedy}${dotted}`)
    return null
  }
  if (isTier(value.value)) return value.value
  report(reader, 'bad-tier', at, 'value', `${quote(value.value)} is not a tier.`, remedy)
  return null
}

/** The integer at `at` if it is there and within its bounds; null otherwise. */
export const readInteger = (
  reader: Reader,
  table: TomlTable,
  at: readonly string[],
  least: number,
  most: number,
): number | null => {
  const value = table.get(at.at(-1) ?? '')
  if (value === undefined) return null
  const remedy = `Write a whole number from ${least} to ${most}, without quotes.`
  if (value.type !== 'integer') {
    wrongType(reader, at, value, 'an integer', remedy)
    return null
  }
  if (value.value >= BigInt(least) && value.value <= BigInt(most)) return Number(value.value)
  report(reader, 'out-of-range', at, 'value', `${shown(at)} must be from ${least} to ${most}.`, remedy)
  return null
}

/** The boolean at `at` if it is there; null otherwise. */
export const readBoolean = (reader: Reader, table: TomlTable, at: readonly string[]): boolean | null => {
  const value = table.get(at.at(-1) ?? '')
  if (value === undefined) return null
  if (value.type === 'boolean') return value.value
  wrongType(reader, at, value, 'true or false', 'Write true or false, without quotes.')
  return null
}

/** The string at `at` if it is there; null otherwise. `wanted` is what it must be, in a sentence. */
export const readString = (
  reader: Reader,
  table: TomlTable,
  at: readonly string[],
  wanted: string,
  remedy: string,
): string | null => {
  const value = table.get(at.at(-1) ?? '')
  if (value === undefined) return null
  if (value.type === 'string') return value.value
  wrongType(reader, at, value, wanted, remedy)
  return null
}

/** The strings of the list at `at`, or null when it is absent. What is no string is a problem and left out, and so is a repetition. */
export const readList = (
  reader: Reader,
  table: TomlTable,
  at: readonly string[],
  fold: (text: string) => string = (text) => text,
): readonly Item[] | null => {
  const value = table.get(at.at(-1) ?? '')
  if (value === undefined) return null
  if (value.type !== 'list') {
    wrongType(reader, at, value, 'a list of strings', 'Write a list of strings in square brackets: ["name"].')
    return []
  }
  const items = value.items.flatMap((item, index): readonly Item[] => {
    if (item.type === 'string') return [{ text: item.value, at: [...at, index] }]
    const text = `Item ${index + 1} of ${shown(at)} must be a string, not ${typeName(item)}.`
    report(reader, 'wrong-type', [...at, index], 'value', text, 'Write it in double quotes.')
    return []
  })
  const again = repeated(items.map(({ text }) => fold(text)))
  for (const index of again) {
    const item = items[index]
    if (item === undefined) continue
    report(reader, 'duplicate-name', item.at, 'value', `${quote(item.text)} is listed twice in ${shown(at)}.`, 'List it once.')
  }
  return items.filter((_, index) => !again.has(index))
}
