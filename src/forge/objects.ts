// Git's own encoding of folders and files, to prove that an answer is the object that was asked for.

import { createHash } from 'node:crypto'
import type { Sha, Tree, TreeEntry } from '../domain.js'

export const FOLDER = '040000'

const hashOf = (type: 'blob' | 'tree', bytes: Uint8Array, like: Sha): string =>
  createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`${type} ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')

/** Are these the bytes of blob `id`? */
export const isBlob = (bytes: Uint8Array, id: Sha): boolean => hashOf('blob', bytes, id) === id

/** Git compares names as bytes, and a folder's as if it ended in a slash. */
const keyOf = (entry: TreeEntry): Buffer => Buffer.from(entry.mode === FOLDER ? `${entry.name}/` : entry.name)

/** The entries in git's order, whatever order they came in. */
export const inGitOrder = (entries: Tree): Tree =>
  entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry)

/** Is this listing, in git's order, the folder `id`? A folder's mode is stored without its leading zero. */
export const isTree = (entries: Tree, id: Sha): boolean => {
  const parts = entries.flatMap((entry) => [
    Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`),
    Buffer.from(entry.id, 'hex'),
  ])
  return hashOf('tree', Buffer.concat(parts), id) === id
}

/** Forgejo writes U+FFFD for bytes of a name that are not UTF-8: the name is lost, and nothing can be proven about its folder. */
export const hasLostName = (entries: Tree): boolean => entries.some((entry) => entry.name.includes('\u{fffd}'))

/** Names that no folder of git's can hold, or that stand in it twice. */
export const hasImpossibleName = (entries: Tree): boolean => {
  const names = new Set(entries.map((entry) => entry.name))
  return (
    names.size !== entries.length ||
    entries.some(({ name }) => name === '' || name === '.' || name === '..' || /[/\0]/.test(name))
  )
}
