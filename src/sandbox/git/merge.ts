// Three-way merge of trees. Renames are not followed: a renamed and edited file counts as deleted and added.
import { mergeBases } from './history.js'
import { mergeText } from './lines.js'
import { blobBytes, needCommit, type Objects, putBlob, type TreeEntry, treeEntries } from './objects.js'
import { differences, type Slot, same, writeSlots } from './trees.js'

/** A path that both sides changed in ways that do not go together. */
export interface Conflict {
  readonly path: string
  readonly kind: 'content' | 'add/add' | 'deleted by us' | 'deleted by them'
}

export interface Merged {
  /** What the merge brings to our side: path to what becomes of it, null deletes. A conflict brings nothing. */
  readonly changes: ReadonlyMap<string, Slot | null>
  /** In order of their paths. */
  readonly conflicts: readonly Conflict[]
}

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

/** The entries of a folder that have one of these names. */
const entriesNamed = (objects: Objects, folder: Slot | null, names: ReadonlySet<string>): Map<string, TreeEntry> =>
  new Map(
    treeEntries(objects, folder?.id ?? null)
      .filter((entry) => names.has(entry.name))
      .map((entry) => [entry.name, entry]),
  )

/** Merges one folder: what their side did to it decides where ours is looked at. */
const mergeLevel = (
  objects: Objects,
  [base, ours, theirs]: readonly [Slot | null, Slot | null, Slot | null],
  prefix: string,
  into: { readonly changes: Map<string, Slot | null>; readonly conflicts: Conflict[] },
): void => {
  const changed = differences(objects, base?.id ?? null, theirs?.id ?? null)
  const present = entriesNamed(objects, ours, new Set(changed.map(({ name }) => name)))
  for (const { name, before: b, after: t } of changed) {
    const o = present.get(name) ?? null
    const path = prefix + name
    if (same(o, t)) continue
    if (same(b, o)) into.changes.set(path, t === null ? null : { mode: t.mode, id: t.id })
    else if (isFolder(o) && isFolder(t) && isFolder(b)) mergeLevel(objects, [b, o, t], `${path}/`, into)
    else {
      const merged = mergeFile(objects, b, o, t)
      if (merged === null) into.conflicts.push({ path, kind: kindOf(b, o, t) })
      else if (!same(merged, o)) into.changes.set(path, merged)
    }
  }
}

/** Merges two trees over their base (null: no base, an empty tree). */
export const mergeTrees = (objects: Objects, base: string | null, ours: string, theirs: string): Merged => {
  const into = { changes: new Map<string, Slot | null>(), conflicts: [] as Conflict[] }
  const folder = (id: string): Slot => ({ mode: '40000', id })
  mergeLevel(objects, [base === null ? null : folder(base), folder(ours), folder(theirs)], '', into)
  into.conflicts.sort((a, b) => (a.path < b.path ? -1 : 1))
  return into
}

/** Our tree with what the merge brings. */
export const mergedTree = (objects: Objects, ours: string, { changes }: Merged): string =>
  changes.size === 0 ? ours : writeSlots(objects, ours, changes)

/** The tree to merge over: the merge base's, or, with several, those merged into one (as git's recursive strategy). */
const baseTree = (objects: Objects, bases: readonly string[]): string | null => {
  const [first, ...others] = bases
  if (first === undefined) return null
  let tree = needCommit(objects, first).tree
  for (const other of others) {
    const below = mergeBases(objects, first, other)[0]
    const over = below === undefined ? null : needCommit(objects, below).tree
    tree = mergedTree(objects, tree, mergeTrees(objects, over, tree, needCommit(objects, other).tree))
  }
  return tree
}

/** Merges two commits over their real merge base; null for unrelated histories. */
export const mergeCommits = (objects: Objects, ours: string, theirs: string): Merged | null => {
  const bases = mergeBases(objects, ours, theirs)
  if (bases.length === 0) return null
  return mergeTrees(objects, baseTree(objects, bases), needCommit(objects, ours).tree, needCommit(objects, theirs).tree)
}
