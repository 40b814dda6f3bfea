// What a merged pull request brought, by its merge commit alone.

import type { Pull } from '../../domain.js'
import { type Forge, unlessOverCap } from '../../forge/forge.js'
import { readShape, type Shape } from '../../shape/addition.js'
import { firedPath, type Paths } from '../../shape/guarded.js'
import { readTrees, type Trees } from '../../trees.js'

/** The vault action that the merge added to its first parent, the base branch as it was. */
export type Merged = {
  readonly first: NonNullable<Pull['mergeCommit']>
  readonly trees: Trees
  readonly shape: Extract<Shape, { kind: 'addition' }>
}

/** Null where it is not merged, or where the merge added no vault action, or anything else as well. */
export const readMerged = async (forge: Forge, paths: Paths, { mergeCommit }: Pull): Promise<Merged | null> => {
  if (mergeCommit === null) return null
  const { id: merge, parents } = await forge.commit(mergeCommit)
  const [first] = parents
  if (first === undefined) return null
  const trees = readTrees(forge)
  const changes = await unlessOverCap(trees.changes(first, merge), null)
  const { actionsPath } = paths
  const shape = readShape({ actionsPath, firedPath: firedPath(paths), changes, strays: [], taken: [], fired: [], commits: 1 })
  return shape.kind === 'addition' ? { first, trees, shape } : null
}
