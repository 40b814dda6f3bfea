// Changes as text, as `git diff -p` prints them.
import { type Change, isTypeChange } from './diff.js'
import { matchLines, splitLines } from './lines.js'
import { blobBytes, type Objects } from './objects.js'
import type { Slot } from './trees.js'

/** Lines shown around a change. */
const CONTEXT = 3

/** Hex digits of a blob id: what git takes in a small repository. */
const SHORT = 7

const NONE = '0'.repeat(SHORT)

/** The text of one side; null for a file git calls binary. */
const textOf = (objects: Objects, slot: Slot | null): string | null => {
  if (slot === null) return ''
  if (slot.mode === '160000') return `Subproject commit ${slot.id}\n`
  const bytes = blobBytes(objects, slot.id)
  return bytes.subarray(0, 8000).includes(0) ? null : Buffer.from(bytes).toString()
}

/** One line of a hunk, with where it stands on either side, counted from 0. */
interface Line {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
  readonly old: number
  readonly now: number
}

/** Both texts as one run of kept, deleted and added lines. */
const linesOf = (a: readonly string[], b: readonly string[]): Line[] => {
  const found: Line[] = []
  let [old, now] = [0, 0]
  const upTo = (endOld: number, endNow: number): void => {
    for (; old < endOld; old += 1) found.push({ sign: '-', text: a[old] ?? '', old, now })
    for (; now < endNow; now += 1) found.push({ sign: '+', text: b[now] ?? '', old, now })
  }
  for (const [x, y] of matchLines(a, b)) {
    upTo(x, y)
    found.push({ sign: ' ', text: a[x] ?? '', old, now })
    old += 1
    now += 1
  }
  upTo(a.length, b.length)
  return found
}

/** From and to which line each hunk goes; changes with at most twice the context between them share one. */
const hunksOf = (lines: readonly Line[]): { from: number; to: number }[] => {
  const hunks: { from: number; to: number }[] = []
  for (const [index, { sign }] of lines.entries()) {
    if (sign === ' ') continue
    const [from, to] = [Math.max(0, index - CONTEXT), Math.min(lines.length, index + 1 + CONTEXT)]
    const last = hunks.at(-1)
    if (last !== undefined && from <= last.to) last.to = to
    else hunks.push({ from, to })
  }
  return hunks
}

const rangeOf = (start: number, count: number): string => {
  const first = count === 0 ? start : start + 1
  return count === 1 ? String(first) : `${first},${count}`
}

/** The nearest line above a hunk that begins with a letter: git takes it for the head of the part. */
const headingOf = (a: readonly string[], above: number): string => {
  const found = a.slice(0, above).findLast((line) => /^[A-Za-z_$]/.test(line))
  return found === undefined ? '' : ` ${found.trimEnd().slice(0, 80).trimEnd()}`
}

const hunkText = (a: readonly string[], lines: readonly Line[]): string => {
  const count = (without: string): number => lines.filter(({ sign }) => sign !== without).length
  const [old, now] = [lines[0]?.old ?? 0, lines[0]?.now ?? 0]
  const head = `@@ -${rangeOf(old, count('+'))} +${rangeOf(now, count('-'))} @@${headingOf(a, old)}\n`
  const body = lines.map(({ sign, text }) =>
    text.endsWith('\n') ? sign + text : `${sign}${text}\n\\ No newline at end of file\n`,
  )
  return head + body.join('')
}

/** A path with its side's letter; quotes, backslashes and control characters are written as in C. */
const named = (side: 'a' | 'b', path: string): string => {
  const full = `${side}/${path}`
  const escaped = full.replace(/["\\\n\t\r]/g, (found) => {
    const letters: Readonly<Record<string, string>> = { '\n': 'n', '\t': 't', '\r': 'r' }
    return `\\${letters[found] ?? found}`
  })
  return escaped === full ? full : `"${escaped}"`
}

/** Git ends a name that has a space in it with a tab, so that it cannot be taken for name and date. */
const inHeader = (name: string): string => (name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name)

const shortOf = (slot: Slot | null): string => slot?.id.slice(0, SHORT) ?? NONE

const modeLines = ({ before, after }: Change): string => {
  if (before === null) return `new file mode ${after?.mode}\n`
  if (after === null) return `deleted file mode ${before.mode}\n`
  return before.mode === after.mode ? '' : `old mode ${before.mode}\nnew mode ${after.mode}\n`
}

const renameLines = ({ path, from, score }: Change): string =>
  from === undefined
    ? ''
    : `similarity index ${Math.floor((score ?? 1) * 100)}%\nrename from ${named('a', from).replace(/^("?)a\//, '$1')}\n` +
      `rename to ${named('b', path).replace(/^("?)b\//, '$1')}\n`

const changeText = (objects: Objects, change: Change): string => {
  const { before, after } = change
  const [old, now] = [named('a', change.from ?? change.path), named('b', change.path)]
  const head = `diff --git ${old} ${now}\n${modeLines(change)}${renameLines(change)}`
  if (before?.id === after?.id) return head
  const mode = before !== null && before.mode === after?.mode ? ` ${before.mode}` : ''
  const index = `index ${shortOf(before)}..${shortOf(after)}${mode}\n`
  const left = before === null ? '/dev/null' : inHeader(old)
  const right = after === null ? '/dev/null' : inHeader(now)
  const [was, is] = [textOf(objects, before), textOf(objects, after)]
  if (was === null || is === null) {
    return `${head}${index}Binary files ${left.trimEnd()} and ${right.trimEnd()} differ\n`
  }
  if (was === is) return head + index
  const a = splitLines(was)
  const lines = linesOf(a, splitLines(is))
  const hunks = hunksOf(lines).map(({ from, to }) => hunkText(a, lines.slice(from, to)))
  return `${head}${index}--- ${left}\n+++ ${right}\n${hunks.join('')}`
}

/** The text of these changes; a change of type shows as a deletion and an addition. */
export const unifiedDiff = (objects: Objects, changes: readonly Change[]): string =>
  changes
    .flatMap((change) =>
      isTypeChange(change)
        ? [
            { path: change.path, before: change.before, after: null },
            { path: change.path, before: null, after: change.after },
          ]
        : [change],
    )
    .map((change) => changeText(objects, change))
    .join('')
