// A problem as people see it on a terminal: where, what, the line itself with a caret under the column, and what to do.

import type { Problem } from '../failure.js'
import { type Colours, shown } from './shell.js'

/** So much of a long line is shown, and so much of that before the column. In code points. */
const WIDTH = 96
const BEFORE = 64

/** Characters that take two columns on a terminal, near enough. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u

/** As much white space as `text` is wide on a terminal. */
const blank = (text: string): string =>
  [...text].map((character) => (WIDE.test(character) ? '\u3000' : /\p{M}/u.test(character) ? '' : ' ')).join('')

/** The lines of `bytes`, or of as much of them as is text. */
export const linesOf = (bytes: Uint8Array | null): readonly string[] =>
  bytes === null ? [] : new TextDecoder('utf-8').decode(bytes).split('\n')

/** The line and the caret below it, both after a margin with the line's number. */
const excerpt = (line: string, number: number, column: number): readonly [string, string] => {
  const points = [...line]
  const start = column > WIDTH ? column - BEFORE : 1
  const before = `${start > 1 ? '…' : ''}${shown(points.slice(start - 1, column - 1).join(''))}`
  const after = shown(points.slice(column - 1, start - 1 + WIDTH).join(''))
  const more = points.length > start - 1 + WIDTH ? '…' : ''
  const margin = String(number).padStart(5)
  return [`${margin} | ${before}${after}${more}`, `${' '.repeat(margin.length)} | ${blank(before)}^`]
}

/** The lines that tell of one problem of a file whose text is `lines`. None starts with an untrusted word. */
export const problemLines = (problem: Problem, lines: readonly string[], colours: Colours): readonly string[] => {
  const { line, column, code, text, remedy } = problem
  const place = line === null ? 'file' : `${line}${column === null ? '' : `:${column}`}`
  const source = line === null ? undefined : lines[line - 1]
  const drawn = source === undefined || line === null || column === null ? [] : excerpt(source, line, column)
  return [
    `  ${colours.bold(place)} ${colours.yellow(code)}: ${shown(text)}`,
    ...drawn.map((one, at) => (at === 0 ? one : colours.red(one))),
    `        ${colours.cyan(shown(remedy))}`,
  ]
}
