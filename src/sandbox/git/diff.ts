// What differs between two trees: paths, renames, counted lines.
import { matchLines, splitLines } from './lines.js'
import { blobBytes, type Objects, type TreeEntry } from './objects.js'
import { differences, type Slot } from './trees.js'

/** One changed path; `from` is the old path of a rename. */
export interface Change {
  readonly path: string
  readonly before: Slot | null
  readonly after: Slot | null
  readonly from?: string
  /** How alike the two sides of a rename are, 0 to 1. */
  readonly score?: number
}

const folderId = (entry: TreeEntry | null): string | null => (entry?.mode === '40000' ? entry.id : null)
const fileSlot = (entry: TreeEntry | null): Slot | null =>
  entry === null || entry.mode === '40000' ? null : { mode: entry.mode, id: entry.id }

const walk = (objects: Objects, before: string | null, after: string | null, prefix: string, found: Change[]): void => {
  for (const { name, before: old, after: now } of differences(objects, before, after)) {
    const [left, right] = [fileSlot(old), fileSlot(now)]
    if (left !== null || right !== null) found.push({ path: prefix + name, before: left, after: right })
    walk(objects, folderId(old), folderId(now), `${prefix}${name}/`, found)
  }
}

/** Changed files between two trees (null: the empty tree), in the order git prints them. */
export const diffTrees = (objects: Objects, before: string | null, after: string | null): Change[] => {
  const found: Change[] = []
  walk(objects, before, after, '', found)
  return found.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
}

/** Bytes per piece of a file: a line, or 64 bytes of a longer one (git's similarity estimate). */
const pieces = (bytes: Uint8Array): Map<string, number> => {
  const counted = new Map<string, number>()
  for (const piece of Buffer.from(bytes)
    .toString('latin1')
    .match(/[^\n]{0,63}\n|[^\n]{1,64}/g) ?? []) {
    counted.set(piece, (counted.get(piece) ?? 0) + piece.length)
  }
  return counted
}

/** How alike two blobs are, 0 to 1, as git estimates it for renames. */
const similarity = (objects: Objects, a: string, b: string): number => {
  if (a === b) return 1
  const [left, right] = [blobBytes(objects, a), blobBytes(objects, b)]
  const longest = Math.max(left.length, right.length)
  if (left.length === 0 || right.length === 0 || Math.min(left.length, right.length) * 2 < longest) return 0
  const other = pieces(right)
  let copied = 0
  for (const [piece, size] of pieces(left)) copied += Math.min(size, other.get(piece) ?? 0)
  return copied / longest
}

const kindOf = (slot: Slot): string => (slot.mode === '100755' ? '100644' : slot.mode)

/** Pairs deleted with added files that are at least half alike, best pairs first. */
export const withRenames = (objects: Objects, changes: readonly Change[]): Change[] => {
  const pairs: { score: number; from: Change; to: Change }[] = []
  for (const to of changes) {
    if (to.before !== null || to.after === null || to.after.mode === '160000') continue
    for (const from of changes) {
      if (from.after !== null || from.before === null || kindOf(from.before) !== kindOf(to.after)) continue
      const score = similarity(objects, from.before.id, to.after.id)
      if (score >= 0.5) pairs.push({ score, from, to })
    }
  }
  pairs.sort((a, b) => b.score - a.score)
  const renamed = new Map<Change, Change>()
  const gone = new Set<Change>()
  for (const { score, from, to } of pairs) {
    if (renamed.has(to) || gone.has(from)) continue
    renamed.set(to, { path: to.path, before: from.before, after: to.after, from: from.path, score })
    gone.add(from)
  }
  return changes.filter((change) => !gone.has(change)).map((change) => renamed.get(change) ?? change)
}

/** Lines added and deleted; binary files count none. */
export interface Counted {
  readonly additions: number
  readonly deletions: number
}

const textOf = (objects: Objects, slot: Slot | null): string | null => {
  if (slot === null) return ''
  if (slot.mode === '160000') return `Subproject commit ${slot.id}\n`
  const bytes = blobBytes(objects, slot.id)
  return bytes.subarray(0, 8000).includes(0) ? null : Buffer.from(bytes).toString('latin1')
}

/** Counts the lines of one change, as `git diff --numstat` does. */
export const countLines = (objects: Objects, before: Slot | null, after: Slot | null): Counted => {
  const [left, right] = [textOf(objects, before), textOf(objects, after)]
  if (left === null || right === null) return { additions: 0, deletions: 0 }
  const [a, b] = [splitLines(left), splitLines(right)]
  const kept = matchLines(a, b).length
  return { additions: b.length - kept, deletions: a.length - kept }
}

/** Whether a change turns a file into a link or submodule or back: git shows it as a deletion and an addition. */
export const isTypeChange = (change: Change): boolean =>
  change.before !== null && change.after !== null && kindOf(change.before) !== kindOf(change.after)
