// Marking a pull request as merged by a commit that is in the base branch already (fact sheet 5.1 step 5).
import { type Answer, json, problem } from './answer.js'
import { isAncestor } from './git/history.js'
import { needCommit } from './git/objects.js'
import { BY_HAND } from './merge.js'
import { addEntry } from './pulls.js'
import { branchTip, type Pull, type Repo, type User, type World } from './world.js'

/** Marks it; returns null, or the answer that says why not: the style is off, or the commit is not in the base branch. */
export const markMerged = (world: World, repo: Repo, pull: Pull, user: User, commit: string): Answer | null => {
  if (!repo.allowManualMerge) return problem(world, 405, `${BY_HAND} is not an allowed merge style for this repository`)
  const base = branchTip(repo, pull.base)
  if (base === null || !repo.commits.has(commit) || !isAncestor(world.objects, commit, base)) return json(409, {})
  pull.merged = { userId: user.id, at: needCommit(world.objects, commit).author.seconds * 1000, commit }
  pull.closed = world.now
  pull.schedule = null
  addEntry(world, pull, { type: 'merge_pull', userId: user.id })
  return null
}
