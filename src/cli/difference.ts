// The difference between two texts for people, in the form that `patch` reads.

import { structuredPatch } from 'diff'
import { VAULT_ACTION_BYTES } from '../policy/vault-action.js'
import { type Colours, shown } from './shell.js'

/** Texts that differ in more lines than this are told to be different, no more: the work stays bounded. */
const MOST_EDITS = 1_000

/** The unified difference. Untrusted lines stand after `+`, `-` or a space, with nothing invisible in them. */
export const difference = (path: string, before: string, after: string, colours: Colours): string => {
  const patch = structuredPatch(path, path, before, after, '', '', { context: 3, maxEditLength: MOST_EDITS })
  const head = [colours.bold(`--- ${shown(path)}`), colours.bold(`+++ ${shown(path)}`)]
  if (patch === undefined) return `${[...head, '(too many lines differ to show them)'].join('\n')}\n`
  const body = patch.hunks.flatMap((hunk) => [
    colours.cyan(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
    ...hunk.lines.map((line) => {
      const text = shown(line, VAULT_ACTION_BYTES)
      return line.startsWith('+') ? colours.green(text) : line.startsWith('-') ? colours.red(text) : text
    }),
  ])
  return `${[...head, ...body].join('\n')}\n`
}
