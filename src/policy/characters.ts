// The characters that a vault action may not hold: those that readers and eyes can be fooled with (design 2.3).

import type { Problem } from '../failure.js'
import { codePoint } from './quote.js'
import { positionAt, problemAt, type Source } from './source.js'

/** Cc (C1 too), Cf (bidi, zero width), Zl, Zp, surrogates and private use, as canonical form names them. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u

const ORDINARY_FILE = /^[\n\t\x20-\x7e]*$/

const EVERY = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu

/** The first character of `text` that canonical form has no place for, or null. A tab and a line end count. */
export const firstForbidden = (text: string): string | null => FORBIDDEN.exec(text)?.[0] ?? null

const kindOf = (character: string): string => {
  if (/\p{Cc}/u.test(character)) return 'a control character'
  if (/\p{Cf}/u.test(character)) return 'an invisible format character'
  return /\p{Co}/u.test(character) ? 'a private-use character' : 'an invisible line or paragraph separator'
}

/** A sentence's beginning: what character this is. */
export const nameOf = (character: string): string =>
  character === '\t' ? 'A tab' : `The character ${codePoint(character)}, ${kindOf(character)},`

const carriageReturn = (source: Source, offset: number): Problem =>
  problemAt(
    'carriage-return',
    source.path,
    positionAt(source, offset),
    'The lines end with a carriage return and a line feed.',
    'Save the file with line feeds only (LF).',
  )

const forbidden = (source: Source, offset: number, character: string): Problem =>
  problemAt(
    'forbidden-character',
    source.path,
    positionAt(source, offset),
    `${nameOf(character)} may not stand in a vault action.`,
    'Take it out.',
  )

/** The first forbidden character of each line; tabs are judged where the line's form is known, CR LF is told once. */
export const forbiddenCharacters = (source: Source): readonly Problem[] => {
  if (ORDINARY_FILE.test(source.text)) return []
  const problems: Problem[] = []
  let reported = -1
  let crlf = false
  for (const { 0: character, index } of source.text.matchAll(EVERY)) {
    if (character === '\t' || character === '\n') continue
    const lineStart = source.text.lastIndexOf('\n', index - 1)
    if (character === '\r' && source.text[index + 1] === '\n') {
      if (!crlf) problems.push(carriageReturn(source, index))
      crlf = true
    } else if (lineStart !== reported || problems.length === 0) {
      problems.push(forbidden(source, index, character))
      reported = lineStart
    }
  }
  return problems
}
