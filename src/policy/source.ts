// The bytes of a TOML file as text, and places in it.

import type { Problem } from '../failure.js'

/** A place in a text; both count from 1, the column in code points. */
export type Position = { readonly line: number; readonly column: number }

/** A text and the offset at which each of its lines starts. */
export type Source = { readonly path: string; readonly text: string; readonly starts: readonly number[] }

/** Bytes as text without its byte order mark, or the first place where they are not UTF-8. */
export type Decoded =
  | { readonly kind: 'text'; readonly source: Source; readonly bom: boolean }
  | { readonly kind: 'broken'; readonly position: Position }

/** `text` with its lines found. */
export const sourceOf = (path: string, text: string): Source => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { path, text, starts }
}

/** The index of the line that holds `offset`. */
export const lineIndex = (source: Source, offset: number): number => {
  let low = 0
  let high = source.starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((source.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Line and column of an offset into the text. */
export const positionAt = (source: Source, offset: number): Position => {
  const index = lineIndex(source, offset)
  return { line: index + 1, column: codePoints(source.text.slice(source.starts[index] ?? 0, offset)) + 1 }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return STRICT.decode(bytes)
  } catch (thrown) {
    if (thrown instanceof TypeError) return null
    throw thrown
  }
}

/** How many of `bytes` are UTF-8: up to the first replacement character that the bytes themselves do not hold. */
const soundLength = (bytes: Uint8Array): number => {
  const encoder = new TextEncoder()
  let at = 0
  for (const character of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    if (character === '\ufffd' && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) return at
    at += encoder.encode(character).length
  }
  return at
}

/** Decodes strictly; a byte order mark is taken off and told. */
export const decode = (bytes: Uint8Array, path: string): Decoded => {
  const text = decoded(bytes)
  if (text === null) {
    const sound = decoded(bytes.subarray(0, soundLength(bytes))) ?? ''
    return { kind: 'broken', position: positionAt(sourceOf(path, sound), sound.length) }
  }
  const bom = text.startsWith('\ufeff')
  return { kind: 'text', source: sourceOf(path, bom ? text.slice(1) : text), bom }
}

/** A problem without a fix. */
export const problemAt = (code: string, path: string, position: Position | null, text: string, remedy: string): Problem => ({
  code,
  path,
  line: position?.line ?? null,
  column: position?.column ?? null,
  text,
  remedy,
  fix: null,
})

/** The problems every reader of bytes can meet, in its words: `what` is "policy" or "vault action". */
export const tooLarge = (path: string, what: string, size: number, limit: number): Problem =>
  problemAt(
    'too-large',
    path,
    null,
    `The ${what} has ${size} bytes; at most ${limit} are read.`,
    'Make the file smaller; nothing else in it was looked at.',
  )

export const notUtf8 = (path: string, what: string, position: Position): Problem =>
  problemAt('not-utf-8', path, position, `The ${what} is not valid UTF-8 here.`, 'Save the file as UTF-8.')

export const byteOrderMark = (path: string, what: string): Problem =>
  problemAt(
    'byte-order-mark',
    path,
    { line: 1, column: 1 },
    `The ${what} starts with a byte order mark.`,
    'Save the file as UTF-8 without a byte order mark.',
  )

/** The most problems of one file that are listed; one more then says how many there are besides. */
const MOST_PROBLEMS = 100

/** Problems as they are shown: sorted by place, those of the whole file first, and no more than people and comments can take. */
export const listed = (problems: readonly Problem[], path: string): readonly Problem[] => {
  const sorted = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  const more = sorted.length - MOST_PROBLEMS
  if (more <= 0) return sorted
  const text = `There are ${more} more problems than the ${MOST_PROBLEMS} listed.`
  return [...sorted.slice(0, MOST_PROBLEMS), problemAt('too-many-problems', path, null, text, 'Correct these first.')]
}
