// TOML text to values: the only file that knows the parser. Tables become maps, so that no name of a key is special.

import { type TomlTable as ParsedTable, parse, TomlError, type TomlValue } from 'smol-toml'

/** A value of a TOML file. Integers and floats stay apart. */
export type Toml =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'integer'; readonly value: bigint }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'float' | 'date' }
  | { readonly type: 'list'; readonly items: readonly Toml[] }
  | { readonly type: 'table'; readonly entries: TomlTable }

/** Keys to values, in the file's order. */
export type TomlTable = ReadonlyMap<string, Toml>

/** The file's values, or where the parser gave up: `line` counts from 1, `character` is the index in it in UTF-16 units. */
export type TomlReading =
  | { readonly kind: 'table'; readonly table: TomlTable }
  | { readonly kind: 'broken'; readonly line: number; readonly character: number; readonly message: string }

/** Deeper nesting than this has no meaning in any of our files. */
export const DEEPEST = 16

/** Dotted keys nest as deep as they are long, whatever the parser's limit: below the deepest level a table is left empty. */
const table = (parsed: ParsedTable, depth: number): TomlTable =>
  depth > DEEPEST ? new Map() : new Map(Object.entries(parsed).map(([key, value]) => [key, toml(value, depth + 1)]))

const toml = (value: TomlValue, depth: number): Toml => {
  if (typeof value === 'string') return { type: 'string', value }
  if (typeof value === 'bigint') return { type: 'integer', value }
  if (typeof value === 'number') return { type: 'float' }
  if (typeof value === 'boolean') return { type: 'boolean', value }
  if (Array.isArray(value)) return { type: 'list', items: value.map((item) => toml(item, depth + 1)) }
  if (value instanceof Date) return { type: 'date' }
  return { type: 'table', entries: table(value, depth) }
}

/** The parser's word for a string that its line's end cuts off. */
const CUT_OFF = 'control characters are not allowed in strings'

/** "Invalid TOML document: what\n\n<drawing of the place>" without what stands around it. */
const message = (error: TomlError, text: string): string => {
  const said = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: |\.$/g, '')
  const line = text.split('\n')[error.line - 1] ?? ''
  return said === CUT_OFF && line.trimEnd().length < error.column ? 'a string is not closed on its line' : said
}

/** Parses `text` as TOML 1.1. Never throws for any text. */
export const parseToml = (text: string): TomlReading => {
  try {
    return { kind: 'table', table: table(parse(text, { integersAsBigInt: true, maxDepth: DEEPEST }), 0) }
  } catch (thrown) {
    if (!(thrown instanceof TomlError)) throw thrown
    return { kind: 'broken', line: thrown.line, character: thrown.column - 1, message: message(thrown, text) }
  }
}

/** The kind of a value, in a sentence. */
export const typeName = (value: Toml): string => {
  switch (value.type) {
    case 'integer':
      return 'an integer'
    case 'float':
      return 'a number with a fraction or exponent'
    case 'boolean':
      return 'true or false'
    default:
      return `a ${value.type}`
  }
}

/** Do both say the same? Of values that no file of ours may hold, only the kind is compared. */
export const sameToml = (a: Toml, b: Toml): boolean => {
  if (a.type === 'string' && b.type === 'string') return a.value === b.value
  if (a.type === 'integer' && b.type === 'integer') return a.value === b.value
  if (a.type === 'list' && b.type === 'list') {
    return a.items.length === b.items.length && a.items.every((item, index) => sameTo(item, b.items[index]))
  }
  return false
}

const sameTo = (a: Toml, b: Toml | undefined): boolean => b !== undefined && sameToml(a, b)

/** The text of a string; null for anything else. */
export const textOf = (value: Toml | null | undefined): string | null => (value?.type === 'string' ? value.value : null)
