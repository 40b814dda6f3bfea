// Git objects: real encodings, real ids, one append-only store.
import { createHash } from 'node:crypto'

/** A file mode as git writes it in a tree (folders without the leading zero). */
export type Mode = '100644' | '100755' | '120000' | '160000' | '40000'

interface Blob {
  readonly kind: 'blob'
  readonly bytes: Uint8Array
}

export interface TreeEntry {
  readonly name: string
  readonly mode: Mode
  readonly id: string
}

interface Tree {
  readonly kind: 'tree'
  /** In git's order: by bytes, folders as if their name ended in a slash. */
  readonly entries: readonly TreeEntry[]
}

export interface Signature {
  readonly name: string
  readonly email: string
  /** Seconds since 1970; the zone is always +0000. */
  readonly seconds: number
}

export interface Commit {
  readonly kind: 'commit'
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

export type GitObject = Blob | Tree | Commit

/** Object id to object. Nothing is ever removed or changed, so copies of a world may share one store. */
export type Objects = Map<string, GitObject>

const signature = (who: Signature): string => `${who.name} <${who.email}> ${who.seconds} +0000`

const commitBytes = (commit: Commit): Buffer => {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signature(commit.author)}`,
    `committer ${signature(commit.committer)}`,
    '',
    commit.message,
  ]
  return Buffer.from(lines.join('\n'))
}

const treeBytes = (tree: Tree): Buffer => {
  const heads = tree.entries.map((entry) => `${entry.mode} ${entry.name}\0`)
  const sizes = tree.entries.map((entry, index) => Buffer.byteLength(heads[index] ?? '') + Buffer.byteLength(entry.id, 'hex'))
  const bytes = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0))
  let at = 0
  for (const [index, entry] of tree.entries.entries()) {
    at += bytes.write(heads[index] ?? '', at)
    at += bytes.write(entry.id, at, 'hex')
  }
  return bytes.subarray(0, at)
}

const encode = (object: GitObject): Uint8Array => {
  switch (object.kind) {
    case 'blob':
      return object.bytes
    case 'tree':
      return treeBytes(object)
    case 'commit':
      return commitBytes(object)
  }
}

/** The id git gives an object: SHA-1 over `type size NUL bytes`. */
export const objectId = (object: GitObject): string => {
  const bytes = encode(object)
  return createHash('sha1').update(`${object.kind} ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Stores an object and returns its id. */
export const putObject = (objects: Objects, object: GitObject): string => {
  const id = objectId(object)
  if (!objects.has(id)) objects.set(id, object)
  return id
}

/** Stores a blob of this text or these bytes and returns its id. */
export const putBlob = (objects: Objects, content: string | Uint8Array): string =>
  putObject(objects, { kind: 'blob', bytes: Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content) })

/** A text that compares as the bytes of the name do: one character per byte. */
const orderKey = (entry: TreeEntry): string => {
  const name = entry.mode === '40000' ? `${entry.name}/` : entry.name
  return Buffer.byteLength(name) === name.length ? name : Buffer.from(name).toString('latin1')
}

/** Stores a tree of these entries, in any order, and returns its id. */
export const putTree = (objects: Objects, entries: readonly TreeEntry[]): string => {
  const keyed = entries.map((entry) => ({ entry, key: orderKey(entry) }))
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
  return putObject(objects, { kind: 'tree', entries: keyed.map(({ entry }) => entry) })
}

/** The commit of this id, or null when the store has none. */
export const commitOf = (objects: Objects, id: string): Commit | null => {
  const object = objects.get(id)
  return object?.kind === 'commit' ? object : null
}

/** The blob's bytes; a store that lacks them is broken. */
export const blobBytes = (objects: Objects, id: string): Uint8Array => {
  const object = objects.get(id)
  if (object?.kind !== 'blob') throw new Error(`no blob ${id}`)
  return object.bytes
}

/** The commit of this id; one that is missing means a broken store. */
export const needCommit = (objects: Objects, id: string): Commit => {
  const commit = commitOf(objects, id)
  if (commit === null) throw new Error(`no commit ${id}`)
  return commit
}

/** The tree's entries; null stands for the empty tree. */
export const treeEntries = (objects: Objects, id: string | null): readonly TreeEntry[] => {
  if (id === null) return []
  const object = objects.get(id)
  if (object?.kind !== 'tree') throw new Error(`no tree ${id}`)
  return object.entries
}
