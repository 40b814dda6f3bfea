// How a file that is there differs from the one that `init` would write.

import { diffLines } from 'diff'

/** More lines than this are not told. */
const MOST_LINES = 40

/** Texts that differ in more lines are told to be different, no more: the work stays bounded. */
const MOST_EDITS = 400

/** The lines that differ, each after `-` (there) or `+` (as it would be written); untrusted words. */
export const differingLines = (there: string, written: string): readonly string[] => {
  const parts = diffLines(there, written, { maxEditLength: MOST_EDITS })
  if (parts === undefined) return ['(too many lines differ to show them)']
  const lines = parts
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ value, added }) =>
      value
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `${added ? '+' : '-'} ${line}`),
    )
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `(${lines.length - MOST_LINES} lines more)`] : lines
}
