// Three-way merge of trees. Renames are not followed: a renamed and edited file counts as deleted and added.
import { mergeBases } from './history.js'
import { mergeText } from './lines.js'
import { blobBytes, needCommit, type Objects, putBlob, putTree, type TreeEntry, treeEntries } from './objects.js'
import type { Slot } from './trees.js'

/** A path that both sides changed in ways that do not go together. */
export interface Conflict {
  readonly path: string
  readonly kind: 'content' | 'add/add' | 'deleted by us' | 'deleted by them'
}

export interface MergedTree {
  readonly tree: string
  /** In order of their paths. */
  readonly conflicts: readonly Conflict[]
}

const same = (a: Slot | null, b: Slot | null): boolean => a?.id === b?.id && a?.mode === b?.mode
const isFile = (slot: Slot | null): slot is Slot => slot?.mode === '100644' || slot?.mode === '100755'
const isFolder = (slot: Slot | null): boolean => slot === null || slot.mode === '40000'
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0)

/** Merges a file both sides changed; null is a conflict. */
const mergeFile = (objects: Objects, base: Slot | null, ours: Slot | null, theirs: Slot | null): Slot | null => {
  if (!isFile(base) || !isFile(ours) || !isFile(theirs)) return null
  const mode = ours.mode === base.mode ? theirs.mode : ours.mode
  if (ours.id === theirs.id || theirs.id === base.id) return { mode, id: ours.id }
  if (ours.id === base.id) return { mode, id: theirs.id }
  const bytes = [base, ours, theirs].map((slot) => blobBytes(objects, slot.id))
  if (bytes.some(isBinary)) return null
  const [a, b, c] = bytes.map((each) => Buffer.from(each).toString('latin1'))
  const text = mergeText(a ?? '', b ?? '', c ?? '')
  return text === null ? null : { mode, id: putBlob(objects, Buffer.from(text, 'latin1')) }
}

const kindOf = (base: Slot | null, ours: Slot | null, theirs: Slot | null): Conflict['kind'] => {
  if (ours === null) return 'deleted by us'
  if (theirs === null) return 'deleted by them'
  return base === null ? 'add/add' : 'content'
}

const byName = (objects: Objects, slot: Slot | null): Map<string, TreeEntry> =>
  new Map(treeEntries(objects, slot?.id ?? null).map((entry) => [entry.name, entry]))

/** Merges one folder; returns null for an empty one. Conflicts keep our side. */
const mergeLevel = (
  objects: Objects,
  sides: readonly [Slot | null, Slot | null, Slot | null],
  prefix: string,
  conflicts: Conflict[],
): string | null => {
  const [base, ours, theirs] = sides.map((side) => byName(objects, side)) as [
    Map<string, TreeEntry>,
    Map<string, TreeEntry>,
    Map<string, TreeEntry>,
  ]
  const entries: TreeEntry[] = []
  for (const name of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [b, o, t] = [base.get(name) ?? null, ours.get(name) ?? null, theirs.get(name) ?? null]
    let kept: Slot | null
    if (same(o, t) || same(b, t)) kept = o
    else if (same(b, o)) kept = t
    else if (isFolder(o) && isFolder(t) && isFolder(b)) {
      const id = mergeLevel(objects, [b, o, t], `${prefix}${name}/`, conflicts)
      kept = id === null ? null : { mode: '40000', id }
    } else {
      kept = mergeFile(objects, b, o, t)
      if (kept === null) {
        conflicts.push({ path: prefix + name, kind: kindOf(b, o, t) })
        kept = o
      }
    }
    if (kept !== null) entries.push({ name, mode: kept.mode, id: kept.id })
  }
  return entries.length === 0 ? null : putTree(objects, entries)
}

/** Merges two trees over their base (null: no base, an empty tree). */
export const mergeTrees = (objects: Objects, base: string | null, ours: string, theirs: string): MergedTree => {
  const conflicts: Conflict[] = []
  const folder = (id: string): Slot => ({ mode: '40000', id })
  const sides = [base === null ? null : folder(base), folder(ours), folder(theirs)] as const
  const tree = mergeLevel(objects, sides, '', conflicts) ?? putTree(objects, [])
  return { tree, conflicts: conflicts.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** The tree to merge over: the merge base's, or, with several, those merged into one (as git's recursive strategy). */
const baseTree = (objects: Objects, bases: readonly string[]): string | null => {
  const [first, ...others] = bases
  if (first === undefined) return null
  let tree = needCommit(objects, first).tree
  for (const other of others) {
    const below = mergeBases(objects, first, other)[0]
    const over = below === undefined ? null : needCommit(objects, below).tree
    tree = mergeTrees(objects, over, tree, needCommit(objects, other).tree).tree
  }
  return tree
}

/** Merges two commits over their real merge base; null for unrelated histories. */
export const mergeCommits = (objects: Objects, ours: string, theirs: string): MergedTree | null => {
  const bases = mergeBases(objects, ours, theirs)
  if (bases.length === 0) return null
  return mergeTrees(objects, baseTree(objects, bases), needCommit(objects, ours).tree, needCommit(objects, theirs).tree)
}
