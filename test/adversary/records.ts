// What a forge has on record, read straight from its state: history, changes, reviews, who pushed. Shares no line with the gate.

import { type Change, diffTrees } from '../../src/sandbox/git/diff.js'
import { isAncestor } from '../../src/sandbox/git/history.js'
import { blobBytes, needCommit } from '../../src/sandbox/git/objects.js'
import { slotAt } from '../../src/sandbox/git/trees.js'
import { userById, userByLogin, type World } from '../../src/sandbox/world.js'

export type Repo = World['repos'][number]
export type Pull = Repo['pulls'][number]

/** The ops repository. */
export const opsOf = (world: World): Repo => {
  const [repo] = world.repos
  if (repo === undefined) throw new Error('a world without a repository')
  return repo
}

export const tipOf = (world: World): string => opsOf(world).refs.get('refs/heads/main') ?? ''

export const loginOf = (world: World, id: number): string => userById(world, id).login

export const idOf = (world: World, login: string): number => userByLogin(world, login)?.id ?? -1

/** The commits of main since `from`, oldest first, by first parents; null where `from` is none of them: history was rewritten. */
export const mainSince = (world: World, from: string): readonly string[] | null => {
  const steps: string[] = []
  for (let id = tipOf(world); id !== from; ) {
    steps.push(id)
    const [first] = needCommit(world.objects, id).parents
    if (first === undefined) return null
    id = first
  }
  return steps.reverse()
}

/** What differs between two commits. */
export const between = (world: World, before: string, after: string): readonly Change[] =>
  diffTrees(world.objects, needCommit(world.objects, before).tree, needCommit(world.objects, after).tree)

/** The text of a regular file at a commit; null where there is none. */
export const textAt = (world: World, commit: string, path: string): string | null => {
  const slot = slotAt(world.objects, needCommit(world.objects, commit).tree, path)
  return slot?.mode === '100644' ? Buffer.from(blobBytes(world.objects, slot.id)).toString('utf8') : null
}

/** Names in a folder at a commit, in lower case. */
export const namesIn = (world: World, commit: string, path: string): readonly string[] => {
  const slot = slotAt(world.objects, needCommit(world.objects, commit).tree, path)
  const tree = slot === null ? undefined : world.objects.get(slot.id)
  return tree?.kind === 'tree' ? tree.entries.map(({ name }) => name.toLowerCase()) : []
}

/** The single line of commits from `head` down to the first that `base` has, newest first; null where there is none. */
export const lineTo = (world: World, head: string, base: string): readonly string[] | null => {
  const line: string[] = []
  for (let id = head; !isAncestor(world.objects, id, base); ) {
    const { parents } = needCommit(world.objects, id)
    const [only, second] = parents
    if (only === undefined || second !== undefined || line.length === 20) return null
    line.push(id)
    id = only
  }
  return line
}

/** Accounts that opened a pull request or pushed to it, by the timeline. */
export const pushersOf = (pull: Pull): readonly number[] => [
  pull.posterId,
  ...pull.entries.filter(({ type }) => type === 'pull_push').map(({ userId }) => userId),
]

/** Accounts whose address a commit claims. */
export const claimantsOf = (world: World, line: readonly string[]): readonly number[] =>
  line.flatMap((id) => {
    const { author, committer } = needCommit(world.objects, id)
    return world.users.filter(({ email }) => [author.email, committer.email].includes(email)).map((user) => user.id)
  })

/** When a review was last submitted, by the timeline: the position of the entry and its time; null where the timeline does not show it. */
export const submittedAt = (pull: Pull, reviewId: number): { readonly index: number; readonly at: number } | null => {
  const index = pull.entries.findLastIndex((entry) => entry.type === 'review' && entry.reviewId === reviewId)
  const entry = pull.entries[index]
  return entry === undefined ? null : { index, at: entry.created }
}
