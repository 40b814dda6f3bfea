// Verifying a merge: is the merge commit exactly its first parent plus the one file that was judged? (design 4, step 8)

import { type Commit, isRegular, type Sha, type TreeEntry } from './domain.js'
import type { Forge } from './forge/forge.js'
import type { Ground } from './observation.js'
import { firedPath, fold, type Paths } from './shape/guarded.js'
import { readTrees, type Trees } from './trees.js'

/**
 * What a merge must be. `file` null: any one new regular file. `ground`: paths that must be on its first parent as they were judged;
 * null where that very commit was judged or confirmed right before.
 */
export type Expected = {
  readonly head: Sha
  readonly file: { readonly path: string; readonly blob: Sha } | null
  readonly ground: readonly Ground[] | null
}

/** Is everything at `tip` as it was judged? A path that was a folder or a file must be one still. */
export const sameGround = async (trees: Trees, tip: Sha, ground: readonly Ground[]): Promise<boolean> => {
  const now = await Promise.all(ground.map(({ path }) => trees.entry(tip, path)))
  return ground.every(({ id }, at) => (now[at]?.id ?? null) === id && (id === null || isKept(now[at] ?? null)))
}

const isKept = (entry: TreeEntry | null): boolean => entry !== null && (isRegular(entry) || entry.mode === '040000')

/** Names of the folders in which a vault action of the same id would be. */
const takenAt = async (trees: Trees, commit: Sha, paths: Paths): Promise<readonly string[]> => {
  const folders = await Promise.all([paths.actionsPath, firedPath(paths)].map((path) => trees.folder(commit, path)))
  return folders.flatMap((folder) => (folder ?? []).map((entry) => fold(entry.name)))
}

/** What is wrong with the merge commit `merge`, or null. A base that moved in between is fine where the same would have been decided on it. */
export const objectionTo = async (
  forge: Forge,
  trees: Trees,
  paths: Paths,
  merge: Pick<Commit, 'id' | 'parents'>,
  expected: Expected,
): Promise<string | null> => {
  const [first, second, ...others] = merge.parents
  if (first === undefined || second === undefined || others.length > 0) return 'the merge commit does not have two parents'
  if (second !== expected.head) return `its second parent is ${second}, not the judged head`
  // Asked again with a budget of its own should this run's be used up: an alarm must not be false.
  const changes = (await trees.changes(first, merge.id)) ?? (await readTrees(forge).changes(first, merge.id))
  const [only, ...more] = changes ?? []
  const added = only?.before === null && only.after?.mode === '100644' && more.length === 0
  const judged = expected.file === null || (only?.path === expected.file.path && only.after?.id === expected.file.blob)
  if (only === undefined || !added || !judged) return 'it changes more than the one judged file'
  if (expected.ground === null) return null
  const name = only.path.slice(only.path.lastIndexOf('/') + 1)
  const [same, taken] = await Promise.all([sameGround(trees, first, expected.ground), takenAt(trees, first, paths)])
  const twin = [name, name.replace(/\.toml$/, '.result.json')].some((one) => taken.includes(fold(one)))
  return same && !twin ? null : 'it was merged onto a base with another policy or a twin of the file'
}
