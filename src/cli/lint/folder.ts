// The folder of the workflow files: the one that is named, else the first that Forgejo would read (forgejo-actions.md 4.1).

import { readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { errorCode, unreadable } from '../files.js'
import type { PolicyReading } from '../predict.js'
import type { Shell } from '../shell.js'

/** Where Forgejo looks, first to last; it reads the first of them that exists, and no other. */
const FOLDERS = ['.forgejo/workflows', '.gitea/workflows', '.github/workflows']

/** A folder as people are told of it, with the workflow files in it and below, as paths from `cwd`; or why it cannot be read. */
export type Listing =
  | { readonly kind: 'files'; readonly folder: string; readonly files: readonly string[] }
  | { readonly kind: 'unreadable'; readonly folder: string; readonly text: string; readonly remedy: string }

/** So many files and folders are looked at, so that a call in the wrong place ends. */
const MOST_ENTRIES = 10_000

/** Lists the workflow files of `folder`, a path from `cwd`: what is neither a file nor a link to one can hang whoever opens it. */
export const listWorkflows = (cwd: string, folder: string): Listing => {
  const files: string[] = []
  const open = [folder]
  let seen = 0
  try {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const entry of readdirSync(resolve(cwd, next), { withFileTypes: true })) {
        seen += 1
        if (seen > MOST_ENTRIES) {
          const text = `it holds more than ${MOST_ENTRIES} files`
          return { kind: 'unreadable', folder, text, remedy: 'Name the folder of the workflow files with --workflows.' }
        }
        const path = join(next, entry.name)
        if (entry.isDirectory()) open.push(path)
        else if ((entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml$/.test(entry.name)) files.push(path)
      }
    }
  } catch (thrown) {
    const { text, remedy } = unreadable(thrown)
    return { kind: 'unreadable', folder, text, remedy }
  }
  return { kind: 'files', folder, files: files.sort() }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** The nearest folder from `cwd` upwards that has `vault/`: an ops repository; null if none has. */
const opsRepository = (cwd: string): string | null => {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'vault'))) return folder
    if (folder === dirname(folder)) return null
  }
}

/** Is there something in the folder? git knows no others. What cannot be listed exists. */
const exists = (path: string): boolean => {
  try {
    return readdirSync(path).length > 0
  } catch (thrown) {
    return errorCode(thrown) !== 'ENOENT' && errorCode(thrown) !== 'ENOTDIR'
  }
}

/** The folders that exist where Forgejo would look, first to last: in the ops repository, else where the shell is. */
export const foundFolders = ({ cwd }: Shell, policy: PolicyReading): readonly string[] => {
  const root = (policy.kind === 'valid' ? policy.root : null) ?? opsRepository(cwd)
  const found = (from: string): readonly string[] =>
    FOLDERS.map((name) => join(relative(cwd, from), name)).filter((folder) => exists(resolve(cwd, folder)))
  const there = root === null ? [] : found(root)
  return there.length > 0 ? there : found(cwd)
}
