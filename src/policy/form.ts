// A vault action read line by line, as its dispatchers read it, and every departure from canonical form (design 2.3).

import type { Problem } from '../failure.js'
import { firstForbidden, forbiddenCharacters, nameOf } from './characters.js'
import { type Flaw, readFormValue, restFlaw } from './form-value.js'
import { quote } from './quote.js'
import { commentsIn, type ScannedKey, scanKey, skipBlank, valueEnd } from './scan.js'
import { lineIndex, positionAt, problemAt, type Source } from './source.js'
import type { Toml } from './toml.js'
import { isVaultActionKey } from './vault-action-keys.js'

/** A key of the file: where it and its value start, and the value if its form is sound (null: a problem says why not). */
type FormEntry = { readonly keyAt: number; readonly valueAt: number; readonly value: Toml | null }

/** A departure from canonical form; `key` is the key it is about, where it is about one. */
export type FormProblem = { readonly key: string | null; readonly problem: Problem }

/** What a line reader sees. The file is canonical when it has no problems and only known keys. */
export type Form = {
  readonly entries: ReadonlyMap<string, FormEntry>
  readonly problems: readonly FormProblem[]
  /** The clean comments, by the key they stand above or behind; `''` for those after the last key. */
  readonly comments: ReadonlyMap<string, readonly string[]>
}

type Draft = {
  readonly source: Source
  readonly entries: Map<string, FormEntry>
  readonly problems: FormProblem[]
  readonly comments: Map<string, readonly string[]>
  waiting: string[]
  table: boolean
  unclosed: number
}

/** So many values that are never closed are looked for to the end of the file: the work stays bounded. */
const MOST_UNCLOSED = 8

const report = (draft: Draft, key: string | null, flaw: Flaw): void => {
  const position = positionAt(draft.source, flaw.at)
  draft.problems.push({ key, problem: problemAt(flaw.code, draft.source.path, position, flaw.text, flaw.remedy) })
}

/** The offset where the line of `at` ends, its carriage return (told by itself) left out. */
const lineEnd = (source: Source, at: number): number => {
  const end = source.text.indexOf('\n', at)
  if (end === -1) return source.text.length
  return end > at && source.text[end - 1] === '\r' ? end - 1 : end
}

const keepComment = (draft: Draft, text: string): void => {
  const spaced = text.replaceAll('\t', ' ').trimEnd()
  if (firstForbidden(spaced) === null) draft.waiting.push(spaced)
}

const settleComments = (draft: Draft, key: string): void => {
  if (draft.waiting.length > 0) draft.comments.set(key, [...(draft.comments.get(key) ?? []), ...draft.waiting])
  draft.waiting = []
}

const readComment = (draft: Draft, at: number, end: number): void => {
  const text = draft.source.text.slice(at, end)
  keepComment(draft, text)
  const tab = text.indexOf('\t')
  if (tab === -1) return
  const sentence = `${nameOf('\t')} may stand only around the equals sign.`
  report(draft, null, { code: 'forbidden-character', at: at + tab, text: sentence, remedy: 'Write a space instead.' })
}

/** The name of the key, and what is wrong with how it is written. */
const readKeyName = (draft: Draft, scanned: ScannedKey): string => {
  const first = scanned.parts[0]
  const raw = first?.raw ?? ''
  const at = first?.at ?? scanned.end
  const name = /^["']/.test(raw) ? raw.slice(1, -1) : raw
  if (scanned.parts.length > 1) {
    const text = `The key that starts with ${quote(name)} has a dot in it.`
    report(draft, name, { code: 'dotted-key', at, text, remedy: 'Write a plain key; a vault action has no tables.' })
  } else if (name !== raw) {
    const text = `The key ${quote(name)} stands in quotes.`
    report(draft, name, { code: 'quoted-key', at, text, remedy: 'Write the key without quotes.' })
  }
  return name
}

/** Past a value over several lines; one that is never closed ends with its line, so that the lines below are still read. */
const afterValue = (draft: Draft, at: number, end: number): number => {
  const closed = draft.unclosed < MOST_UNCLOSED ? valueEnd(draft.source.text, at) : null
  if (closed === null) draft.unclosed += 1
  return Math.max(closed ?? end, end)
}

/** What follows the value on its line: a flaw, and if it is a comment, one that belongs to this key. */
const readRest = (draft: Draft, name: string, line: string, at: number): void => {
  const rest = restFlaw(line, at)
  if (rest === null) return
  report(draft, name, rest)
  if (line[rest.at] !== '#') return
  keepComment(draft, line.slice(rest.at))
  settleComments(draft, name)
}

/** The value after the equals sign at `equals`; the offset up to which the file is read with it. */
const readEntry = (draft: Draft, name: string, keyAt: number, equals: number, end: number): number => {
  const line = draft.source.text.slice(0, end)
  const valueAt = skipBlank(line, equals + 1)
  const earlier = draft.entries.get(name)
  settleComments(draft, name)
  if (earlier !== undefined) {
    const text = `The key ${quote(name)} is given again; line ${lineIndex(draft.source, earlier.keyAt) + 1} has it already.`
    report(draft, name, { code: 'duplicate-key', at: keyAt, text, remedy: 'Keep one of the two lines.' })
  }
  if (!isVaultActionKey(name)) {
    if (earlier === undefined) draft.entries.set(name, { keyAt, valueAt, value: null })
    return afterValue(draft, valueAt, end)
  }
  const reading = readFormValue(name, line, valueAt)
  if (earlier === undefined) draft.entries.set(name, { keyAt, valueAt, value: reading.kind === 'value' ? reading.value : null })
  if (reading.kind === 'value') {
    readRest(draft, name, line, reading.end)
    return end
  }
  report(draft, name, reading.flaw)
  const after = afterValue(draft, valueAt, valueAt)
  for (const comment of commentsIn(draft.source.text, valueAt, after)) keepComment(draft, comment)
  settleComments(draft, name)
  const last = draft.source.text.slice(0, lineEnd(draft.source, after))
  if (last[skipBlank(last, after)] === '#') readRest(draft, name, last, after)
  return Math.max(after, end)
}

/** A line that starts with something else than a key: a table's header, or nothing that TOML knows. */
const readOddLine = (draft: Draft, at: number, end: number): void => {
  const line = draft.source.text.slice(at, end)
  if (line.startsWith('[')) {
    draft.table = true
    const scanned = scanKey(draft.source.text, at + (line.startsWith('[[') ? 2 : 1))
    const text = `${quote(line)} starts a table; a vault action has none.`
    const remedy = 'Write all keys at the top of the file, without headers.'
    report(draft, scanned?.parts[0]?.raw ?? null, { code: 'table', at, text, remedy })
    return
  }
  let nameEnd = Math.max(line.indexOf('='), 0)
  // Spaces and tabs only: any other white space is part of a name that is none.
  while (line[nameEnd - 1] === ' ' || line[nameEnd - 1] === '\t') nameEnd -= 1
  const name = line.slice(0, nameEnd)
  if (name !== '' && !draft.table) {
    if (!draft.entries.has(name)) draft.entries.set(name, { keyAt: at, valueAt: at, value: null })
    return
  }
  const text = 'This line is neither empty, nor a comment, nor "key = value".'
  report(draft, null, { code: 'line-form', at, text, remedy: 'Take it out, or start it with "#".' })
}

/** One line from its first character that is not blank; the offset up to which the file is read with it. */
const readLine = (draft: Draft, start: number): number => {
  const text = draft.source.text
  const end = lineEnd(draft.source, start)
  const at = Math.min(skipBlank(text, start), end)
  if (at > start) {
    const what = at === end ? 'This line holds nothing but white space.' : 'White space stands before this line.'
    report(draft, null, { code: 'indented-line', at: start, text: what, remedy: 'Take the white space out.' })
  }
  if (at === end) return end
  if (text[at] === '#') {
    readComment(draft, at, end)
    return end
  }
  const scanned = scanKey(text, at)
  if (scanned === null || text[scanned.end] !== '=' || scanned.end >= end) {
    readOddLine(draft, at, end)
    return end
  }
  // What stands under a header is the table's, and the header is the problem.
  if (draft.table) return afterValue(draft, skipBlank(text, scanned.end + 1), end)
  return readEntry(draft, readKeyName(draft, scanned), at, scanned.end, end)
}

/** Reads all lines. */
export const readForm = (source: Source): Form => {
  const draft: Draft = { source, entries: new Map(), problems: [], comments: new Map(), waiting: [], table: false, unclosed: 0 }
  for (let at = 0; at < source.text.length; ) {
    const read = readLine(draft, at)
    const next = source.text.indexOf('\n', read)
    at = next === -1 ? source.text.length : next + 1
  }
  settleComments(draft, '')
  for (const problem of forbiddenCharacters(source)) draft.problems.push({ key: null, problem })
  return { entries: draft.entries, problems: draft.problems, comments: draft.comments }
}
