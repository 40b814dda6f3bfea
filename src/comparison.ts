// Comparing two commits: every path that differs, found by opening only the folders that differ.

import type { Change, Sha, Tree, TreeEntry } from './domain.js'

/** More changed paths than this are not listed: such a pull request is held high unseen. */
const MAX_CHANGES = 500
/** More folders than this are not opened for one pull request, all its comparisons together. */
const MAX_FOLDERS = 400

const FOLDER = '040000'

/** What a comparison reads with. `isOpen`: opening that folder costs no request any more. */
export type Opener = {
  readonly folder: (commit: Sha, path: string) => Promise<Tree | null>
  readonly isOpen: (commit: Sha, id: Sha) => Promise<boolean>
}

/** Is this entry a folder? */
export const isFolder = (entry: TreeEntry | null): entry is TreeEntry => entry?.mode === FOLDER

type Walk = { readonly from: Sha; readonly to: Sha; readonly changes: Change[]; exceeded: boolean }

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/** Comparisons that share one budget: every path that differs, in path order; null when there is more than that. */
export const createComparison = ({ folder, isOpen }: Opener) => {
  let opened = 0

  const open = async (walk: Walk, commit: Sha, path: string, at: TreeEntry | null): Promise<Tree> => {
    if (!isFolder(at)) return []
    if (!(await isOpen(commit, at.id))) opened += 1
    if (opened > MAX_FOLDERS) walk.exceeded = true
    return walk.exceeded ? [] : ((await folder(commit, path)) ?? [])
  }

  const compareEntry = async (walk: Walk, at: string, a: TreeEntry | null, b: TreeEntry | null): Promise<void> => {
    if (walk.exceeded || (a?.id === b?.id && a?.mode === b?.mode)) return
    const [fileA, fileB] = [isFolder(a) ? null : a, isFolder(b) ? null : b]
    if (fileA !== null || fileB !== null) walk.changes.push({ path: at, before: fileA, after: fileB })
    if (walk.changes.length > MAX_CHANGES) walk.exceeded = true
    if (!isFolder(a) && !isFolder(b)) return
    const [inA, inB] = [await open(walk, walk.from, at, a), await open(walk, walk.to, at, b)]
    // git keeps no empty folder, an author's own tree may: it is a change like any other.
    if (inA.length + inB.length === 0) walk.changes.push({ path: at, before: a, after: b })
    await compare(walk, at, inA, inB)
  }

  const compare = async (walk: Walk, path: string, before: Tree, after: Tree): Promise<void> => {
    const old = new Map(before.map((one) => [one.name, one]))
    const young = new Map(after.map((one) => [one.name, one]))
    const names = [...new Set([...old.keys(), ...young.keys()])]
    await Promise.all(names.map((name) => compareEntry(walk, join(path, name), old.get(name) ?? null, young.get(name) ?? null)))
  }

  return async (from: Sha, to: Sha): Promise<readonly Change[] | null> => {
    if (from === to) return []
    const [before, after] = await Promise.all([folder(from, ''), folder(to, '')])
    const walk: Walk = { from, to, changes: [], exceeded: false }
    await compare(walk, '', before ?? [], after ?? [])
    if (walk.exceeded) return null
    return walk.changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }
}
