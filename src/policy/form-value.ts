// One value of a vault action as canonical form allows it, read from its line alone (design 2.3).

import { nameOf } from './characters.js'
import { quote } from './quote.js'
import { skipBlank, stringEnd } from './scan.js'
import type { Toml } from './toml.js'

/** What departs from canonical form, and at which offset. */
export type Flaw = { readonly code: string; readonly at: number; readonly text: string; readonly remedy: string }

/** The value and the offset after it, or its flaw. */
export type FormValue =
  | { readonly kind: 'value'; readonly value: Toml; readonly end: number }
  | { readonly kind: 'flaw'; readonly flaw: Flaw }

const flaw = (code: string, at: number, text: string, remedy: string): FormValue => ({
  kind: 'flaw',
  flaw: { code, at, text, remedy },
})

/** The one key whose strings may hold a double quote and a backslash: no line reader of the dispatchers uses it. */
export const FREE_TEXT_KEY = 'context'

const TOKEN = /[^\s,#\]]*/y

const readString = (key: string, line: string, at: number): FormValue => {
  if (line.startsWith('"""', at) || line.startsWith("'''", at)) {
    return flaw(
      'multi-line-string',
      at,
      `The value of ${quote(key)} is a multi-line string.`,
      'Write it on one line, in one pair of double quotes.',
    )
  }
  if (line[at] === "'") {
    return flaw('literal-string', at, `The value of ${quote(key)} is in single quotes.`, 'Write it in double quotes.')
  }
  const end = stringEnd(line, at)
  if (end === null) {
    return flaw('unclosed-string', at, `The string of ${quote(key)} is not closed on its line.`, 'Close it with a double quote.')
  }
  const inside = line.slice(at + 1, end - 1)
  if (!inside.includes('\\')) return { kind: 'value', value: { type: 'string', value: inside }, end }
  return readEscaped(key, inside, at, end)
}

const readEscaped = (key: string, inside: string, at: number, end: number): FormValue => {
  if (key !== FREE_TEXT_KEY) {
    const text = `The value of ${quote(key)} holds a backslash.`
    return flaw('backslash', at + 1 + inside.indexOf('\\'), text, 'Write the characters themselves: this value needs no escapes.')
  }
  const wrong = /^(?:[^\\]|\\["\\])*/u.exec(inside)?.[0].length ?? 0
  if (wrong < inside.length) {
    const text = `The value of ${quote(key)} holds an escape other than \\" and \\\\.`
    return flaw('backslash', at + 1 + wrong, text, 'Write the character itself; a line end in it becomes a space.')
  }
  return { kind: 'value', value: { type: 'string', value: inside.replace(/\\(["\\])/gu, '$1') }, end }
}

const listFlaw = (key: string, line: string, at: number): FormValue => {
  if (at >= line.length || line[at] === '#') {
    return flaw('multi-line-list', at, `The list of ${quote(key)} does not end on its line.`, 'Write the whole list on one line.')
  }
  const text = `The list of ${quote(key)} departs here from the form ["one", "two"].`
  return flaw('list-form', at, text, 'Write strings in double quotes with one comma between two, and none after the last.')
}

const readList = (key: string, line: string, at: number): FormValue => {
  const items: Toml[] = []
  let next = skipBlank(line, at + 1)
  if (line[next] === ']') return { kind: 'value', value: { type: 'list', items }, end: next + 1 }
  for (;;) {
    if (line[next] !== '"' && line[next] !== "'") return listFlaw(key, line, next)
    const item = readString(key, line, next)
    if (item.kind === 'flaw') return item
    items.push(item.value)
    next = skipBlank(line, item.end)
    if (line[next] === ']') return { kind: 'value', value: { type: 'list', items }, end: next + 1 }
    if (line[next] !== ',') return listFlaw(key, line, next)
    next = skipBlank(line, next + 1)
  }
}

const readOther = (key: string, line: string, at: number): FormValue => {
  TOKEN.lastIndex = at
  const token = TOKEN.exec(line)?.[0] ?? ''
  if (/^(?:0|[1-9][0-9]*)$/.test(token))
    return { kind: 'value', value: { type: 'integer', value: BigInt(token) }, end: at + token.length }
  if (at >= line.length || line[at] === '#') {
    return flaw('missing-value', at, `${quote(key)} has no value.`, 'Write its value after the equals sign.')
  }
  if (/^[+-]?[0-9]/.test(token)) {
    const text = `${quote(token)} is not a plain decimal integer.`
    return flaw('number-form', at, text, 'Write digits only, without sign, underscore, point or leading zero.')
  }
  const text = `The value of ${quote(key)} is not a string, an integer or a list of strings.`
  return flaw('value-form', at, text, 'Write a string in double quotes, a plain number, or a list of such strings.')
}

/** The value of `key` that starts at `at` in `line`. A tab in it is a flaw too. */
export const readFormValue = (key: string, line: string, at: number): FormValue => {
  const first = line[at]
  const read = first === '"' || first === "'" ? readString : first === '[' ? readList : readOther
  const reading = read(key, line, at)
  if (reading.kind === 'flaw') return reading
  const tab = line.slice(at, reading.end).indexOf('\t')
  if (tab === -1) return reading
  return flaw('forbidden-character', at + tab, `${nameOf('\t')} may stand only around the equals sign.`, 'Write a space instead.')
}

/** The flaw in what follows a value on its line, or null if nothing does. */
export const restFlaw = (line: string, end: number): Flaw | null => {
  if (end >= line.length) return null
  const at = skipBlank(line, end)
  if (at >= line.length) {
    return { code: 'text-after-value', at: end, text: 'White space follows the value.', remedy: 'End the line with the value.' }
  }
  if (line[at] === '#') {
    const text = 'A comment follows the value on its line.'
    return { code: 'text-after-value', at, text, remedy: 'Give the comment a line of its own, or take it out.' }
  }
  return { code: 'text-after-value', at, text: 'Text follows the value.', remedy: 'End the line with the value.' }
}
