// Where a key stands in a TOML text: the parser gives values without places.

import { type KeyPart, scanKey, skipBlank, skipVoid, valueEnd } from './scan.js'
import { type Position, positionAt, type Source } from './source.js'
import { DEEPEST, parseToml } from './toml.js'

/** Keys from the top table down; a number is an index into a list. */
export type KeyPath = readonly (string | number)[]

/**
 * The place of a key, or of its value where `part` says so; an item of a list is its own value. Where a path does not exist
 * it is the nearest enclosing one, at last the start of the text.
 */
export type Locations = (path: KeyPath, part: 'key' | 'value') => Position

type Place = { readonly key: number; readonly value: number }

type Walk = { readonly text: string; readonly places: Map<string, Place>; readonly arrays: Map<string, number> }

/** Nothing in valid TOML of ours is looked for below this: a text that is none must not exhaust the stack. */
const DEEPEST_PATH = 4 * DEEPEST

const id = (path: KeyPath): string => JSON.stringify(path)

/** The first place wins: it is where the key was opened. */
const note = (walk: Walk, path: KeyPath, key: number, value: number): void => {
  if (!walk.places.has(id(path))) walk.places.set(id(path), { key, value })
}

const keyName = (raw: string): string => {
  if (!(raw.startsWith('"') || raw.startsWith("'"))) return raw
  const reading = parseToml(`x = ${raw}`)
  const value = reading.kind === 'table' ? reading.table.get('x') : undefined
  return value?.type === 'string' ? value.value : raw
}

/** The names of a key's parts. One too long to mean anything ends in a number that is never looked for, and all below it with it. */
const namesOf = (parts: readonly KeyPart[]): readonly (KeyPart & { readonly name: string | number })[] => {
  const named = parts.slice(0, DEEPEST).map((part) => ({ ...part, name: keyName(part.raw) }))
  const last = parts[DEEPEST]
  return last === undefined ? named : [...named, { ...last, name: -1 }]
}

/** `key = value` at `at`, within the table `table`: notes it and all inside it; the offset after it, or null if none stands there. */
const walkPair = (walk: Walk, at: number, table: KeyPath): number | null => {
  const key = scanKey(walk.text, at)
  if (key === null || walk.text[key.end] !== '=') return null
  const start = skipBlank(walk.text, key.end + 1)
  let path = table
  for (const part of namesOf(key.parts)) {
    path = [...path, part.name]
    note(walk, path, part.at, part.at === key.parts.at(-1)?.at ? start : part.at)
  }
  return walkValue(walk, start, path)
}

const walkList = (walk: Walk, at: number, path: KeyPath): number => {
  let next = at + 1
  for (let index = 0; ; index += 1) {
    next = skipVoid(walk.text, next)
    if (next >= walk.text.length || walk.text[next] === ']') return next + 1
    note(walk, [...path, index], next, next)
    next = afterItem(walk.text, walkValue(walk, next, [...path, index]))
  }
}

const walkInlineTable = (walk: Walk, at: number, path: KeyPath): number => {
  let next = at + 1
  for (;;) {
    next = skipVoid(walk.text, next)
    if (next >= walk.text.length || walk.text[next] === '}') return next + 1
    next = afterItem(walk.text, walkPair(walk, next, path) ?? walk.text.length)
  }
}

/** From the end of an item to the start of the next one: over white space, the rest of a date with a space in it, and a comma. */
const afterItem = (text: string, at: number): number => {
  let next = skipVoid(text, at)
  while (next < text.length && text[next] !== ',' && text[next] !== ']' && text[next] !== '}') {
    next = skipVoid(text, Math.max(valueEnd(text, next) ?? text.length, next + 1))
  }
  return text[next] === ',' ? next + 1 : next
}

const walkValue = (walk: Walk, at: number, path: KeyPath): number => {
  if (path.length > DEEPEST_PATH) return valueEnd(walk.text, at) ?? walk.text.length
  const first = walk.text[at]
  if (first === '[') return walkList(walk, at, path)
  if (first === '{') return walkInlineTable(walk, at, path)
  return valueEnd(walk.text, at) ?? walk.text.length
}

/** `[a.b]` or `[[a.b]]` at `at`: the table it opens and the offset after it, or null if it is no header. */
const walkHeader = (walk: Walk, at: number): { readonly table: KeyPath; readonly end: number } | null => {
  const array = walk.text.startsWith('[[', at)
  const key = scanKey(walk.text, at + (array ? 2 : 1))
  if (key === null || walk.text[key.end] !== ']') return null
  let table: KeyPath = []
  for (const part of namesOf(key.parts)) {
    table = [...table, part.name]
    note(walk, table, part.at, part.at)
    const count = walk.arrays.get(id(table))
    const opens = array && part.at === key.parts.at(-1)?.at
    if (opens) walk.arrays.set(id(table), (count ?? 0) + 1)
    if (opens || count !== undefined) {
      table = [...table, opens ? (count ?? 0) : (count ?? 1) - 1]
      note(walk, table, part.at, part.at)
    }
  }
  return { table, end: key.end + (array ? 2 : 1) }
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

const walkText = (walk: Walk): void => {
  let table: KeyPath = []
  let at = skipVoid(walk.text, 0)
  while (at < walk.text.length) {
    const header = walk.text[at] === '[' ? walkHeader(walk, at) : null
    const end = header === null ? walkPair(walk, at, table) : header.end
    if (header !== null) table = header.table
    // Valid TOML never gets here; for any other text everything from here on is said to be where the walk stopped.
    if (end === null) return
    at = skipVoid(walk.text, lineEnd(walk.text, end))
  }
}

/** Finds every key of `source`, which is valid TOML; of other texts, those before the first thing that is none. */
export const locate = (source: Source): Locations => {
  const walk: Walk = { text: source.text, places: new Map(), arrays: new Map() }
  walkText(walk)
  return (path, part) => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = walk.places.get(id(path.slice(0, length)))
      if (place !== undefined) return positionAt(source, place[length < path.length ? 'key' : part])
    }
    return { line: 1, column: 1 }
  }
}
