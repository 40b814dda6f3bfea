// Reading and writing paths in trees.
import { type Mode, type Objects, putBlob, putTree, type TreeEntry, treeEntries } from './objects.js'

/** What a path holds: a blob, a folder or a submodule's commit. */
export interface Slot {
  readonly mode: Mode
  readonly id: string
}

/** A file as recordings and moves write it; null deletes the path. */
type FileChange =
  | { readonly text: string }
  | { readonly base64: string }
  | { readonly exec: string }
  | { readonly link: string }
  | { readonly submodule: string }
  | null

/** Path to what becomes of it. */
export type FileChanges = Readonly<Record<string, FileChange>>

const slotFor = (objects: Objects, change: FileChange): Slot | null => {
  if (change === null) return null
  if ('text' in change) return { mode: '100644', id: putBlob(objects, change.text) }
  if ('base64' in change) return { mode: '100644', id: putBlob(objects, Buffer.from(change.base64, 'base64')) }
  if ('exec' in change) return { mode: '100755', id: putBlob(objects, change.exec) }
  if ('link' in change) return { mode: '120000', id: putBlob(objects, change.link) }
  return { mode: '160000', id: change.submodule }
}

type Slots = ReadonlyMap<string, Slot | null>

/** Writes slots below a tree; folders that become empty vanish. Returns null for an empty tree. */
const writeLevel = (objects: Objects, tree: string | null, slots: Slots): string | null => {
  const entries = new Map<string, TreeEntry>(treeEntries(objects, tree).map((entry) => [entry.name, entry]))
  const deeper = new Map<string, Map<string, Slot | null>>()
  for (const [path, slot] of slots) {
    const cut = path.indexOf('/')
    if (cut === -1) {
      if (slot === null) entries.delete(path)
      else entries.set(path, { name: path, ...slot })
      continue
    }
    const name = path.slice(0, cut)
    const below = deeper.get(name) ?? new Map<string, Slot | null>()
    below.set(path.slice(cut + 1), slot)
    deeper.set(name, below)
  }
  for (const [name, below] of deeper) {
    const present = entries.get(name)
    const id = writeLevel(objects, present?.mode === '40000' ? present.id : null, below)
    if (id === null) entries.delete(name)
    else entries.set(name, { name, mode: '40000', id })
  }
  return entries.size === 0 ? null : putTree(objects, [...entries.values()])
}

/** The tree with these slots written (null deletes); the empty tree's id when nothing is left. */
export const writeSlots = (objects: Objects, tree: string | null, slots: Slots): string =>
  writeLevel(objects, tree, slots) ?? putTree(objects, [])

/** The tree with these files changed. */
export const writeFiles = (objects: Objects, tree: string | null, files: FileChanges): string =>
  writeSlots(objects, tree, new Map(Object.entries(files).map(([path, change]) => [path, slotFor(objects, change)])))

/** What is at a path of a tree, or null. The empty path is the tree itself. */
export const slotAt = (objects: Objects, tree: string, path: string): Slot | null => {
  let slot: Slot = { mode: '40000', id: tree }
  for (const name of path.split('/').filter((part) => part !== '')) {
    if (slot.mode !== '40000') return null
    const found: TreeEntry | undefined = treeEntries(objects, slot.id).find((entry) => entry.name === name)
    if (found === undefined) return null
    slot = { mode: found.mode, id: found.id }
  }
  return slot
}

export interface Difference {
  readonly name: string
  readonly before: TreeEntry | null
  readonly after: TreeEntry | null
}

/** Whether two slots, or two entries of one name, hold the same. */
export const same = (a: Slot | null, b: Slot | null): boolean => a === b || (a?.id === b?.id && a?.mode === b?.mode)

const sameEntry = (a: TreeEntry | undefined, b: TreeEntry | undefined): boolean =>
  a === b || (a?.name === b?.name && same(a ?? null, b ?? null))

/** Entries that two folders (null: none) do not have in common. Most of a large folder is the same: both ends are skipped. */
export const differences = (objects: Objects, before: string | null, after: string | null): Difference[] => {
  if (before === after) return []
  const [old, now] = [treeEntries(objects, before), treeEntries(objects, after)]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && sameEntry(old[start], now[start])) start += 1
  let end = 0
  while (end < shorter - start && sameEntry(old[old.length - 1 - end], now[now.length - 1 - end])) end += 1
  const named = (entries: readonly TreeEntry[]): Map<string, TreeEntry> =>
    new Map(entries.slice(start, entries.length - end).map((entry) => [entry.name, entry]))
  const [left, right] = [named(old), named(now)]
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((name) => ({ name, before: left.get(name) ?? null, after: right.get(name) ?? null }))
    .filter(({ before, after }) => !same(before, after))
}

export interface Listed extends Slot {
  readonly path: string
}

/** A tree's entries in git's order, folders listed before what they hold when recursive. */
export const listTree = (objects: Objects, tree: string, recursive: boolean): Listed[] => {
  const all: Listed[] = []
  const list = (id: string, prefix: string): void => {
    for (const entry of treeEntries(objects, id)) {
      all.push({ path: prefix + entry.name, mode: entry.mode, id: entry.id })
      if (recursive && entry.mode === '40000') list(entry.id, `${prefix}${entry.name}/`)
    }
  }
  list(tree, '')
  return all
}
