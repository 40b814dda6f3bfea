// Deleting the head branch once its pull request is merged (fact sheet 5.1 step 14).
import { accessOf, WRITE } from './access.js'
import { type Answer, problem } from './answer.js'
import { check } from './check.js'
import { ruleOf } from './protection.js'
import { addEntry } from './pulls.js'
import { moveBranch } from './receive.js'
import { branchTip, type Pull, type Repo, repoById, type User, type World } from './world.js'

const isUsed = (world: World, repo: Repo, branch: string): boolean =>
  world.repos.some((base) =>
    base.pulls.some((each) => each.closed === null && each.flow === 0 && each.headRepo === repo.id && each.headBranch === branch),
  )

/** Moves open pull requests into the head branch on to the base, unless there is such a one already: the server's default. */
const retargetChildren = (world: World, repo: Repo, merged: Pull, user: User): void => {
  const children = repo.pulls.filter((pull) => pull.closed === null && pull.base === merged.headBranch)
  for (const pull of children) {
    const isTwin = (other: Pull): boolean =>
      other.closed === null &&
      other.base === merged.base &&
      other.flow === pull.flow &&
      other.headRepo === pull.headRepo &&
      other.headBranch === pull.headBranch
    if (repo.pulls.some(isTwin)) continue
    addEntry(world, pull, { type: 'change_target_branch', userId: user.id, oldRef: pull.base, newRef: merged.base })
    pull.base = merged.base
    check(world, repo, pull)
  }
}

/**
 * Deletes it, unless another open pull request uses it; returns null, or the answer that says why it stays. Such an answer
 * is an error although the pull request is merged.
 */
export const deleteHead = (world: World, pull: Pull, user: User): Answer | null => {
  const repo = repoById(world, pull.headRepo)
  const branch = pull.headBranch
  if (isUsed(world, repo, branch)) return null
  if (accessOf(world, repo, user) < WRITE) return problem(world, 403, 'insufficient permission to delete head branch')
  if (repo.pulls.includes(pull)) retargetChildren(world, repo, pull, user)
  if (branch === repo.defaultBranch) return problem(world, 403, 'the head branch is the default branch')
  if (ruleOf(repo, branch) !== null) return problem(world, 403, 'the head branch is protected')
  if (branchTip(repo, branch) === null) return problem(world, 500, '')
  moveBranch(world, repo, user, branch, null)
  addEntry(world, pull, { type: 'delete_branch', userId: user.id, oldRef: branch })
  return null
}
