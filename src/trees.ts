// Reading trees: folders of commits and what differs between two of them, in as few calls as the repository allows.

import type { Change, Sha, Tree, TreeEntry } from './domain.js'
import type { Forge } from './forge/forge.js'

/** More changed paths than this are not listed: such a pull request is held high unseen. */
const MAX_CHANGES = 500
/** More folders than this are not opened for one comparison. */
const MAX_FOLDERS = 400

const FOLDER = '040000'

/** A reader of trees that remembers what it read: objects never change. */
export type Trees = {
  /** The entry at `path` of a commit, or null. */
  readonly entry: (commit: Sha, path: string) => Promise<TreeEntry | null>
  /** The folder at `path` of a commit; null when there is none or the path is not a folder. */
  readonly folder: (commit: Sha, path: string) => Promise<Tree | null>
  /** Every path that differs from one commit to another, in path order; null when there are too many to list. */
  readonly changes: (from: Sha, to: Sha) => Promise<readonly Change[] | null>
}

type Walk = { readonly changes: Change[]; folders: number; exceeded: boolean }

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

const isFolder = (entry: TreeEntry | null): entry is TreeEntry => entry?.mode === FOLDER

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

  const open = async (walk: Walk, commit: Sha, path: string, at: TreeEntry | null): Promise<Tree> => {
    if (!isFolder(at)) return []
    walk.folders += 1
    if (walk.folders > MAX_FOLDERS) walk.exceeded = true
    return walk.exceeded ? [] : ((await folder(commit, path)) ?? [])
  }

  const compare = async (walk: Walk, from: Sha, to: Sha, path: string, before: Tree, after: Tree): Promise<void> => {
    const old = new Map(before.map((one) => [one.name, one]))
    const young = new Map(after.map((one) => [one.name, one]))
    const names = [...new Set([...old.keys(), ...young.keys()])]
    await Promise.all(
      names.map(async (name) => {
        const a = old.get(name) ?? null
        const b = young.get(name) ?? null
        if (walk.exceeded || (a?.id === b?.id && a?.mode === b?.mode)) return
        const at = join(path, name)
        const [fileA, fileB] = [isFolder(a) ? null : a, isFolder(b) ? null : b]
        if (fileA !== null || fileB !== null) walk.changes.push({ path: at, before: fileA, after: fileB })
        if (walk.changes.length > MAX_CHANGES) walk.exceeded = true
        if (!isFolder(a) && !isFolder(b)) return
        await compare(walk, from, to, at, await open(walk, from, at, a), await open(walk, to, at, b))
      }),
    )
  }

  const changes = async (from: Sha, to: Sha): Promise<readonly Change[] | null> => {
    if (from === to) return []
    const [before, after] = await Promise.all([folder(from, ''), folder(to, '')])
    const walk: Walk = { changes: [], folders: 0, exceeded: false }
    await compare(walk, from, to, '', before ?? [], after ?? [])
    if (walk.exceeded) return null
    return walk.changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }

  return { entry, folder, changes }
}
