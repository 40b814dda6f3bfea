// The merge styles: the commit each leaves on the base branch.
import { isAncestor, log } from './git/history.js'
import { type Conflict, mergeCommits, mergedTree, mergeTrees } from './git/merge.js'
import { needCommit, putObject, type Signature } from './git/objects.js'
import { type User, userById, type World } from './world.js'

export interface Joining {
  readonly style: string
  readonly base: string
  readonly head: string
  readonly user: User
  readonly message: string
  readonly posterId: number
}

export type Joined =
  | { readonly kind: 'merged'; readonly commit: string }
  /** None listed: the histories are unrelated. `commit` is the one that a rebase could not replay. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[]; readonly commit?: string }
  | { readonly kind: 'impossible' }

/** How an account signs commits now. */
export const signatureOf = (world: World, user: User): Signature => ({
  name: user.login,
  email: user.email,
  seconds: Math.floor(world.now / 1000),
})

const joinTrees = (world: World, joining: Joining, parents: readonly string[], author: User): Joined => {
  const merged = mergeCommits(world.objects, joining.base, joining.head)
  if (merged === null || merged.conflicts.length > 0) return { kind: 'conflict', conflicts: merged?.conflicts ?? [] }
  const commit = putObject(world.objects, {
    kind: 'commit',
    tree: mergedTree(world.objects, needCommit(world.objects, joining.base).tree, merged),
    parents,
    author: signatureOf(world, author),
    committer: signatureOf(world, joining.user),
    message: `${joining.message.replace(/\n+$/, '')}\n`,
  })
  return { kind: 'merged', commit }
}

/** Replays the head's commits on the base, dropping merges as git does. */
const rebase = (world: World, joining: Joining): Joined => {
  const { base, head, user } = joining
  if (isAncestor(world.objects, base, head)) return { kind: 'merged', commit: head }
  let tip = base
  for (const id of log(world.objects, head, [base]).reverse()) {
    const commit = needCommit(world.objects, id)
    const [parent, second] = commit.parents
    if (second !== undefined) continue
    const before = parent === undefined ? null : needCommit(world.objects, parent).tree
    const ours = needCommit(world.objects, tip).tree
    const merged = mergeTrees(world.objects, before, ours, commit.tree)
    if (merged.conflicts.length > 0) return { kind: 'conflict', conflicts: merged.conflicts, commit: id }
    if (merged.changes.size === 0) continue
    tip = putObject(world.objects, {
      ...commit,
      tree: mergedTree(world.objects, ours, merged),
      parents: [tip],
      committer: signatureOf(world, user),
    })
  }
  return { kind: 'merged', commit: tip }
}

/** Makes the commit a style leaves as the base's new tip. */
export const mergeStyle = (world: World, joining: Joining): Joined => {
  const { base, head, user, style } = joining
  switch (style) {
    case 'squash':
      return joinTrees(world, joining, [base], userById(world, joining.posterId))
    case 'fast-forward-only':
      return isAncestor(world.objects, base, head) ? { kind: 'merged', commit: head } : { kind: 'impossible' }
    case 'rebase':
      return rebase(world, joining)
    case 'rebase-merge': {
      const moved = rebase(world, joining)
      if (moved.kind !== 'merged') return moved
      return joinTrees(world, { ...joining, head: moved.commit }, [base, moved.commit], user)
    }
    default:
      return joinTrees(world, joining, [base, head], user)
  }
}
