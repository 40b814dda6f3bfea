// Deleting the head branch once its pull request is merged (fact sheet 5.1 step 14).
import { accessOf, WRITE } from './access.js'
import { type Answer, problem } from './answer.js'
import { ruleOf } from './protection.js'
import { addEntry } from './pulls.js'
import { moveBranch } from './receive.js'
import { branchTip, type Pull, type Repo, repoById, type User, type World } from './world.js'

const isUsed = (world: World, repo: Repo, branch: string): boolean =>
  world.repos.some((base) =>
    base.pulls.some((each) => each.closed === null && each.flow === 0 && each.headRepo === repo.id && each.headBranch === branch),
  )

/**
 * Deletes it, unless another open pull request uses it; returns null, or the answer that says why it stays. Such an answer
 * is an error although the pull request is merged.
 */
export const deleteHead = (world: World, pull: Pull, user: User): Answer | null => {
  const repo = repoById(world, pull.headRepo)
  const branch = pull.headBranch
  if (isUsed(world, repo, branch)) return null
  if (accessOf(world, repo, user) < WRITE) return problem(world, 403, 'insufficient permission to delete head branch')
  if (branch === repo.defaultBranch) return problem(world, 403, 'the head branch is the default branch')
  if (ruleOf(repo, branch) !== null) return problem(world, 403, 'the head branch is protected')
  if (branchTip(repo, branch) === null) return problem(world, 500, '')
  moveBranch(world, repo, user, branch, null)
  addEntry(world, pull, { type: 'delete_branch', userId: user.id, oldRef: branch })
  return null
}
