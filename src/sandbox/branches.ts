// Branches (fact sheet 6.1; contract/samples/branch.json).
import { accessOf, isRepoAdmin, maintains, WRITE } from './access.js'
import { type Answer, empty, json, notFound, problem, refuse } from './answer.js'
import { doerOf, param, type RepoCall, type RepoRoute, textField } from './call.js'
import { payloadCommitJson } from './commit-json.js'
import { needCommit } from './git/objects.js'
import { linked, paged } from './paging.js'
import { mayMerge, mayPush, ruleOf } from './protection.js'
import { closePullsOf } from './pulls.js'
import { moveBranch, pushRefusal } from './receive.js'
import { resolveCommit } from './revisions.js'
import { branchTip, type Repo, type User } from './world.js'

const branchJson = (call: RepoCall, name: string, tip: string): Record<string, unknown> => {
  const { world, repo, caller } = call
  const rule = ruleOf(repo, name)
  const { user } = caller
  const pushes = (who: User): boolean =>
    rule === null ? accessOf(world, repo, who) >= WRITE || maintains(world, repo, who, name) : mayPush(world, repo, rule, who)
  return {
    name,
    commit: payloadCommitJson(world, repo, tip),
    protected: rule !== null,
    required_approvals: rule?.required_approvals ?? 0,
    enable_status_check: rule?.enable_status_check ?? false,
    status_check_contexts: rule === null ? [] : rule.status_check_contexts,
    user_can_push: user !== null && pushes(user),
    user_can_merge: user !== null && mayMerge(repo, name, user, accessOf(world, repo, user)),
    effective_branch_protection_name: rule !== null && isRepoAdmin(world, repo, caller) ? rule.rule_name : '',
  }
}

const single = (call: RepoCall): Answer => {
  const name = param(call, '*')
  const tip = branchTip(call.repo, name)
  return tip === null ? notFound(call.world, [`branch does not exist [name: ${name}]`]) : json(200, branchJson(call, name, tip))
}

/** Names of a repository's branches. */
export const branchNames = (repo: Repo): string[] =>
  [...repo.refs.keys()].filter((ref) => ref.startsWith('refs/heads/')).map((ref) => ref.slice('refs/heads/'.length))

/** Those committed to last first, then by name. */
const list = (call: RepoCall): Answer => {
  const { objects } = call.world
  const time = (name: string): number => needCommit(objects, branchTip(call.repo, name) ?? '').committer.seconds
  const names = branchNames(call.repo).sort()
  const page = paged(
    call,
    names.sort((a, b) => time(b) - time(a)),
  )
  return linked(
    call,
    page,
    page.items.map((name) => branchJson(call, name, branchTip(call.repo, name) ?? '')),
  )
}

/** Makes a branch of a ref, or of the default branch. */
const create = (call: RepoCall): Answer => {
  const { world, repo } = call
  const name = textField(call, 'new_branch_name')
  const ref = textField(call, 'old_ref_name')
  const from = textField(call, 'old_branch_name') || repo.defaultBranch
  const start = ref === '' ? branchTip(repo, from) : resolveCommit(repo, ref)
  if (start === null) return ref === '' ? problem(world, 404, 'The old branch does not exist') : problem(world, 500, '')
  if (branchTip(repo, name) !== null) refuse(world, 409, 'The branch already exists.')
  const doer = doerOf(call)
  if (pushRefusal(world, repo, doer, name, start) !== null) return problem(world, 500, '')
  moveBranch(world, repo, doer, name, start)
  return json(201, branchJson(call, name, start))
}

const remove = (call: RepoCall): Answer => {
  const { world, repo } = call
  const name = param(call, '*')
  const doer = doerOf(call)
  if (name === repo.defaultBranch) refuse(world, 403, 'can not delete default branch')
  if (ruleOf(repo, name) !== null) refuse(world, 403, 'branch protected')
  if (branchTip(repo, name) === null) return notFound(world)
  moveBranch(world, repo, doer, name, null)
  // Not in the background, as after a push.
  closePullsOf(world, repo, name, doer.id)
  return empty(204)
}

export const branchRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/branches', gate: 'open', answer: list },
  {
    method: 'POST',
    path: '/branches',
    gate: 'write',
    archived: true,
    required: { new_branch_name: 'BranchName' },
    answer: create,
  },
  { method: 'GET', path: '/branches/*', gate: 'open', answer: single },
  { method: 'DELETE', path: '/branches/*', gate: 'write', archived: true, answer: remove },
]
