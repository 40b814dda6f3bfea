// What happens when a ref is pushed: the hook's refusals, the new ref, the work that follows (fact sheet 5.1 step 13g).
import { accessOf, maintains, WRITE } from './access.js'
import { diffTrees } from './git/diff.js'
import { isAncestor, log, reachable } from './git/history.js'
import { needCommit } from './git/objects.js'
import { allUnprotected, mayPush, protectedPaths, ruleOf } from './protection.js'
import { later } from './work.js'
import { branchTip, fullName, type Repo, type User, type World } from './world.js'

const changedPaths = (world: World, old: string | null, now: string): string[] => {
  const before = old === null ? null : needCommit(world.objects, old).tree
  return diffTrees(world.objects, before, needCommit(world.objects, now).tree).map((change) => change.path)
}

/** The first path of a push that the branch's rule protects from anyone. */
export const protectedPath = (world: World, repo: Repo, branch: string, now: string): string | null =>
  protectedPaths(ruleOf(repo, branch)?.protected_file_patterns ?? '', changedPaths(world, branchTip(repo, branch), now))[0] ??
  null

/** Why a direct push to a branch is refused, or null. `now` null deletes the branch. */
export const pushRefusal = (world: World, repo: Repo, user: User, branch: string, now: string | null): string | null => {
  if (accessOf(world, repo, user) < WRITE && !maintains(world, repo, user, branch)) {
    return `User '${user.login}' is not allowed to push to branch '${branch}' in '${fullName(world, repo)}'.`
  }
  if (repo.archived) return 'This repository is archived.'
  const rule = ruleOf(repo, branch)
  if (now === null && branch === repo.defaultBranch) return `branch ${branch} is the default branch and cannot be deleted`
  if (rule === null) return null
  if (now === null) return `branch ${branch} is protected from deletion`
  const old = branchTip(repo, branch)
  if (old !== null && !isAncestor(world.objects, old, now)) return `branch ${branch} is protected from force push`
  if (rule.require_signed_commits) return `branch ${branch} is protected from unverified commit ${now}`
  const touched = protectedPath(world, repo, branch, now)
  if (touched !== null) return `branch ${branch} is protected from changing file ${touched}`
  if (mayPush(world, repo, rule, user) || allUnprotected(rule, changedPaths(world, old, now))) return null
  return `Not allowed to push to protected branch ${branch}`
}

/** Takes a push to a tag or another ref that is no branch; those of pull requests are hidden from pushes. Returns why not, or null. */
export const receiveOther = (world: World, repo: Repo, user: User, ref: string, commit: string): string | null => {
  if (accessOf(world, repo, user) < WRITE) return `User '${user.login}' is not allowed to push to '${fullName(world, repo)}'.`
  if (repo.archived) return 'This repository is archived.'
  if (ref.startsWith('refs/pull/')) return 'deny updating a hidden ref'
  repo.refs.set(ref, commit)
  for (const id of reachable(world.objects, [commit], repo.commits)) repo.commits.add(id)
  return null
}

/** Moves a branch (null deletes it) and queues what follows. Whether it may move has been decided. */
export const moveBranch = (world: World, repo: Repo, user: User, branch: string, now: string | null): void => {
  const ref = `refs/heads/${branch}`
  const old = branchTip(repo, branch)
  repo.updated = world.now
  if (now === null) repo.refs.delete(ref)
  else {
    repo.refs.set(ref, now)
    for (const id of reachable(world.objects, [now], repo.commits)) repo.commits.add(id)
    const commits = log(world.objects, now, old === null ? [repo.noted] : [old, repo.noted]).reverse()
    later(world, { kind: 'references', repoId: repo.id, userId: user.id, commits }, world.syncDelayMs)
  }
  later(world, { kind: 'pushed', repoId: repo.id, branch, userId: user.id, old, now, asOf: world.lastId }, world.syncDelayMs)
}
