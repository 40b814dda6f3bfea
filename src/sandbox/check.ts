// The conflict check of a pull request: what it compares, and what follows from that (fact sheet 2.2).
import { diffTrees } from './git/diff.js'
import { isAncestor, log, mergeBases } from './git/history.js'
import { mergeCommits } from './git/merge.js'
import { needCommit } from './git/objects.js'
import { remembered } from './git/remember.js'
import { protectedPaths, ruleOf } from './protection.js'
import { headTip, isDraft } from './pulls.js'
import { branchTip, type Pull, type Repo, type World } from './world.js'

/** Checks a pull request: notes what there is to compare now. */
export const check = (world: World, repo: Repo, pull: Pull): void => {
  const base = branchTip(repo, pull.base)
  const head = headTip(world, repo, pull)
  pull.check = base === null || head === null ? 'gone' : 'done'
  if (base === null || head === null) return
  pull.compared = { base, head, patterns: ruleOf(repo, pull.base)?.protected_file_patterns ?? '' }
}

type CheckStatus = 'checking' | 'conflict' | 'mergeable' | 'empty' | 'ancestor'

interface Comparison {
  /** Without a common ancestor the base itself. */
  readonly mergeBase: string
  readonly status: CheckStatus
}

/** Comparisons kept at a time: those of some thousand open pull requests. */
const COMPARISONS = 20_000

/** Unrelated histories pass the check; they fail to merge. */
const compare = remembered(COMPARISONS, (_, objects, base: string, head: string): Comparison => {
  const mergeBase = mergeBases(objects, base, head)[0] ?? base
  if (isAncestor(objects, head, base)) return { mergeBase, status: 'ancestor' }
  const merged = mergeCommits(objects, base, head)
  if (merged === null) return { mergeBase, status: 'mergeable' }
  if (merged.conflicts.length > 0) return { mergeBase, status: 'conflict' }
  return { mergeBase, status: merged.changes.size === 0 ? 'empty' : 'mergeable' }
})

/** What the check came to. */
export const checkStatus = (world: World, { check, compared }: Pull): CheckStatus => {
  if (check === 'checking') return 'checking'
  return check === 'gone' || compared === null ? 'conflict' : compare(world.objects, compared.base, compared.head).status
}

/** Whether the answer says `mergeable` (fact sheet 2.2). */
export const isMergeable = (world: World, pull: Pull): boolean =>
  !isDraft(pull) && !['checking', 'conflict'].includes(checkStatus(world, pull))

/** The merge base as of the last check; the empty string before the first. */
export const mergeBaseOf = (world: World, { compared }: Pull): string =>
  compared === null ? '' : compare(world.objects, compared.base, compared.head).mergeBase

/** Whether the base had commits that the head lacks, as of the last check. */
export const isBehind = (world: World, { compared }: Pull): boolean =>
  compared !== null && log(world.objects, compared.base, [compared.head], 1).length > 0

/** The changed files that the rule protects, as of the last check. */
export const protectedFiles = (world: World, pull: Pull): readonly string[] => {
  if (pull.compared === null || pull.compared.patterns === '') return []
  const tree = (id: string): string => needCommit(world.objects, id).tree
  const changes = diffTrees(world.objects, tree(mergeBaseOf(world, pull)), tree(pull.compared.head))
  return protectedPaths(
    pull.compared.patterns,
    changes.map((change) => change.path),
  )
}
