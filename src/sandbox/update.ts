// Bringing the base branch into the head branch of a pull request (fact sheet 5.6).
import { accessOf, maintains, WRITE } from './access.js'
import { type Answer, empty, problem, Refused, refuse } from './answer.js'
import { doerOf, plainPull, type RepoCall, type RepoRoute } from './call.js'
import { log } from './git/history.js'
import { mayPush, ruleOf } from './protection.js'
import { headTip } from './pulls.js'
import { moveBranch } from './receive.js'
import { mergeStyle } from './styles.js'
import { branchTip, type Pull, type Repo, repoById, type User, type World } from './world.js'

/** Whether someone may; a rebase needs a force push, which no rule allows. */
const mayUpdate = (world: World, pull: Pull, repo: Repo, user: User, rebase: boolean): boolean => {
  const rule = ruleOf(repo, pull.headBranch)
  if (rule !== null && (rebase || !mayPush(world, repo, rule, user))) return false
  if (rebase && !repo.styles.allow_rebase_update) return false
  return accessOf(world, repo, user) >= WRITE || maintains(world, repo, user, pull.headBranch)
}

const update = (call: RepoCall): Answer => {
  const { world } = call
  const pull = plainPull(call)
  const user = doerOf(call)
  if (pull.closed !== null) refuse(world, 422, '%!s(<nil>)')
  const headRepo = repoById(world, pull.headRepo)
  const rebase = call.query.get('style') === 'rebase'
  if (!mayUpdate(world, pull, headRepo, user, rebase)) throw new Refused(empty(403))
  const base = branchTip(call.repo, pull.base)
  const head = headTip(world, call.repo, pull)
  const upToDate = base === null || head === null || log(world.objects, base, [head], 1).length === 0
  if (pull.flow === 1 || upToDate) return problem(world, 500, '')
  const message = `Merge branch '${pull.base}' into ${pull.headBranch}`
  const sides = rebase ? { style: 'rebase', base, head } : { style: 'merge', base: head, head: base }
  const joined = mergeStyle(world, { ...sides, user, message, posterId: pull.posterId })
  if (joined.kind !== 'merged') return problem(world, 409, `${sides.style} failed because of conflict`)
  moveBranch(world, headRepo, user, pull.headBranch, joined.commit)
  return empty(200)
}

export const updateRoutes: readonly RepoRoute[] = [
  { method: 'POST', path: '/pulls/:number/update', gate: 'signed', answer: update },
]
