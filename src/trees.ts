// Reading trees: folders of commits and what differs between two of them, in as few calls as the repository allows.

import { createComparison, isFolder } from './comparison.js'
import type { Change, Sha, Tree, TreeEntry } from './domain.js'
import type { Forge } from './forge/forge.js'

/** A reader of trees that remembers what it read: objects never change. */
export type Trees = {
  /** The entry at `path` of a commit, or null. */
  readonly entry: (commit: Sha, path: string) => Promise<TreeEntry | null>
  /** The folder at `path` of a commit; null when there is none or the path is not a folder. */
  readonly folder: (commit: Sha, path: string) => Promise<Tree | null>
  /** Every path that differs from one commit to another, in path order; null when there are too many to list. */
  readonly changes: (from: Sha, to: Sha) => Promise<readonly Change[] | null>
}

/**
 * One call per commit where all its folders fit one page, folder by folder where not.
 * Folders are keyed by commit and path in the first case, by their own id in the second.
 */
export const readTrees = (forge: Forge): Trees => {
  const whole = new Map<Sha, Promise<ReadonlyMap<string, Tree> | null>>()
  const single = new Map<Sha, Promise<Tree>>()
  let fits = true

  const wholeOf = (commit: Sha): Promise<ReadonlyMap<string, Tree> | null> => {
    const known = whole.get(commit)
    if (known !== undefined) return known
    const fresh = fits
      ? forge.wholeTree(commit).then((tree) => {
          fits = fits && tree !== null
          return tree
        })
      : Promise.resolve(null)
    whole.set(commit, fresh)
    return fresh
  }

  const treeOf = (id: Sha): Promise<Tree> => {
    const known = single.get(id)
    if (known !== undefined) return known
    const fresh = forge.tree(id)
    single.set(id, fresh)
    return fresh
  }

  const entry = async (commit: Sha, path: string): Promise<TreeEntry | null> => {
    const cut = path.lastIndexOf('/')
    const parent = await folder(commit, cut < 0 ? '' : path.slice(0, cut))
    return parent?.find((one) => one.name === path.slice(cut + 1)) ?? null
  }

  const folder = async (commit: Sha, path: string): Promise<Tree | null> => {
    const all = await wholeOf(commit)
    if (all !== null) return all.get(path) ?? null
    if (path === '') return treeOf(commit)
    const own = await entry(commit, path)
    return isFolder(own) ? treeOf(own.id) : null
  }

  /** Does opening this folder cost no request? */
  const isOpen = async (commit: Sha, id: Sha): Promise<boolean> => single.has(id) || (await wholeOf(commit)) !== null

  const comparison = createComparison({ folder, isOpen })
  return { entry, folder, changes: comparison }
}
