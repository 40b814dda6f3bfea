// Commits, folders and files of a local clone, read from the objects themselves: no checkout, no index, no attribute has a say.

import { createComparison, isFolder } from '../comparison.js'
import { type Change, isSha, type Sha, type Tree, type TreeEntry } from '../domain.js'
import { hasImpossibleName } from '../forge/objects.js'
import { type Batch, createBatch } from './batch.js'
import type { Git } from './git.js'
import { type Objection, unknown } from './objection.js'

/** A commit as it is stored. */
type LocalCommit = {
  readonly tree: Sha
  readonly parents: readonly Sha[]
  readonly authored: number
  readonly committed: number
}

/** A reader of objects. What the clone lacks, or what is no object that git makes, ends the proof: it could not be told. */
export type Objects = {
  readonly commit: (id: Sha) => Promise<LocalCommit>
  /** The entry at `path` of a commit, or null. */
  readonly entry: (commit: Sha, path: string) => Promise<TreeEntry | null>
  /** The folder at `path` of a commit; null when there is none, or no folder. */
  readonly folder: (commit: Sha, path: string) => Promise<Tree | null>
  /** Every path that differs; null when there are more than are listed. */
  readonly changes: (from: Sha, to: Sha) => Promise<readonly Change[] | null>
  /** A file's bytes; null where it has more than `maxBytes`. */
  readonly blob: (id: Sha, maxBytes: number) => Promise<Uint8Array | null>
  readonly close: () => void
}

const COMMIT_BYTES = 1024 * 1024
const TREE_BYTES = 64 * 1024 * 1024
/** Entries of folders that are remembered at the most, all folders together. */
const MAX_ENTRIES = 200_000

const odd = (id: Sha): Objection => unknown('objects', `object ${id.slice(0, 10)} is none that git makes, or too large`)

/** `tree`, then `parent` lines, then `author` and `committer`: git reads no other order (commit.c, parse_commit_buffer). */
const parseCommit = (id: Sha, bytes: Buffer): LocalCommit => {
  const [header = ''] = bytes.toString('latin1').split('\n\n', 1)
  const lines = header.split('\n')
  const tree = /^tree ([0-9a-f]+)$/.exec(lines[0] ?? '')?.[1] ?? ''
  const found = lines.findIndex((line, at) => at > 0 && !line.startsWith('parent '))
  const end = found < 0 ? lines.length : found
  const parents = lines.slice(1, end).map((line) => line.slice('parent '.length))
  if (!isSha(tree) || !parents.every(isSha)) throw odd(id)
  const timeIn = (at: number): number => Number(/> (\d{1,12}) [+-]\d{4}$/.exec(lines[at] ?? '')?.[1] ?? Number.NaN)
  return { tree, parents, authored: timeIn(end), committed: timeIn(end + 1) }
}

/** A name that is not UTF-8 stays one that no other can be, and equals itself. */
const nameOf = (bytes: Buffer): string => {
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) ? text : `\u{fffd}${bytes.toString('hex')}`
}

const parseTree = (id: Sha, bytes: Buffer): Tree => {
  const entries: TreeEntry[] = []
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at)
    const end = bytes.indexOf(0, space)
    const next = end + 1 + id.length / 2
    const mode = bytes.toString('latin1', at, space).padStart(6, '0')
    const own = bytes.toString('hex', end + 1, next)
    if (space < 0 || end < 0 || !/^[0-7]{6}$/.test(mode) || !isSha(own)) throw odd(id)
    entries.push({ name: nameOf(bytes.subarray(space + 1, end)), mode, id: own, size: 0 })
    at = next
  }
  if (hasImpossibleName(entries)) throw odd(id)
  return entries
}

/** Folders by id, as many as fit: objects never change. */
const rememberTrees = (batch: Batch) => {
  const known = new Map<Sha, Promise<Tree>>()
  let entries = 0
  return (id: Sha): Promise<Tree> => {
    const found = known.get(id)
    if (found !== undefined) return found
    const reading = batch.read(id, TREE_BYTES).then((stored) => {
      if (stored?.type !== 'tree') throw odd(id)
      const tree = parseTree(id, stored.bytes)
      entries += tree.length
      if (entries > MAX_ENTRIES) {
        known.clear()
        entries = tree.length
      }
      return tree
    })
    known.set(id, reading)
    return reading
  }
}

export const createObjects = (git: Git): Objects => {
  const batch = createBatch(git)
  const treeOf = rememberTrees(batch)

  const commit: Objects['commit'] = async (id) => {
    const stored = await batch.read(id, COMMIT_BYTES)
    if (stored?.type !== 'commit') throw odd(id)
    return parseCommit(id, stored.bytes)
  }

  const folder: Objects['folder'] = async (of, path) => {
    let tree: Tree = await treeOf((await commit(of)).tree)
    for (const name of path === '' ? [] : path.split('/')) {
      const next = tree.find((one) => one.name === name) ?? null
      if (!isFolder(next)) return null
      tree = await treeOf(next.id)
    }
    return tree
  }

  const entry: Objects['entry'] = async (of, path) => {
    const cut = path.lastIndexOf('/')
    const parent = await folder(of, cut < 0 ? '' : path.slice(0, cut))
    return parent?.find((one) => one.name === path.slice(cut + 1)) ?? null
  }

  return {
    commit,
    folder,
    entry,
    // A budget per comparison is enough here: opening a folder costs no request.
    changes: (from, to) => createComparison({ folder, isOpen: async () => true })(from, to),
    blob: async (id, maxBytes) => {
      const stored = await batch.read(id, maxBytes)
      if (stored !== null && stored.type !== 'blob') throw odd(id)
      return stored?.bytes ?? null
    },
    close: batch.close,
  }
}
