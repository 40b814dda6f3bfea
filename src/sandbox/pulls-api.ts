// The calls on pull requests: list, read, open, edit (fact sheet 2).
import { accessOf, READ } from './access.js'
import { type Answer, json, missing, notFound, problem, Refused, refuse } from './answer.js'
import { doerOf, findPull, param, plainPull, type RepoCall, type RepoRoute, textField } from './call.js'
import { pairOf } from './compare.js'
import { openPull } from './open-pull.js'
import { pullText } from './pull-diff.js'
import { editPull, openBetween, twin, wantedAssignees } from './pull-edit.js'
import { pullJson } from './pull-json.js'
import { listPulls } from './pull-list.js'
import { branchTip, type Pull, type Repo, repoByName, userById, userByLogin } from './world.js'

const shown = (call: RepoCall, pull: Pull, status = 200): Answer =>
  json(status, pullJson(call.world, call.repo, pull, call.caller.user))

/** One pull request, or its changes as text. */
const single = (call: RepoCall): Answer => {
  const [, number = '', kind] = /^([0-9]+)\.(diff|patch)$/.exec(param(call, 'number')) ?? []
  if (kind !== 'diff' && kind !== 'patch') return shown(call, plainPull(call))
  return pullText(call, findPull(call.repo, number) ?? missing(call.world), kind)
}

/** Accounts to assign from the start; one that cannot read is refused. */
const assignees = (call: RepoCall): number[] => {
  const { world, repo } = call
  const ids = wantedAssignees(call) ?? []
  const stranger = ids.find((id) => accessOf(world, repo, userById(world, id)) < READ)
  return stranger === undefined
    ? ids
    : refuse(world, 422, `user doesn't have access to repo [user_id: ${stranger}, repo_name: ${repo.name}]`)
}

/** Labels to begin with, by id; unknown ones are left out without a word. */
const labelIds = (call: RepoCall): number[] => {
  const given = call.body['labels']
  return Array.isArray(given) ? call.repo.labels.map(({ id }) => id).filter((id) => given.includes(id)) : []
}

const create = (call: RepoCall): Answer => {
  const { world, repo } = call
  const [base, head] = [textField(call, 'base'), textField(call, 'head')]
  if (base === head) refuse(world, 422, 'Invalid PullRequest: There are no changes between the head and the base')
  const pair = pairOf(call, base, head)
  const existing = openBetween(call, base, pair.headRepo.id, pair.headName)
  if (existing !== undefined) return problem(world, 409, twin(existing, repo.id))
  const assigned = assignees(call)
  // What is a commit but no branch passes the checks, and then cannot be fetched.
  const areBranches = branchTip(repo, base) !== null && branchTip(pair.headRepo, pair.headName) !== null
  if (!areBranches) throw new Refused(problem(world, 500, ''))
  const pull = openPull(world, repo, {
    posterId: doerOf(call).id,
    title: textField(call, 'title'),
    body: textField(call, 'body'),
    flow: 0,
    base,
    headRepo: pair.headRepo.id,
    headBranch: pair.headName,
    head: pair.head,
    labels: labelIds(call),
    assignees: assigned,
  })
  return shown(call, pull, 201)
}

/** The repository a head names: this one, a namesake of another owner, or any by its full name; null when there is none. */
const headRepo = (call: RepoCall, where: string | undefined): Repo | null => {
  if (where === undefined) return call.repo
  const [owner = '', name = call.repo.name] = where.split('/')
  return userByLogin(call.world, owner) === null ? null : repoByName(call.world, owner, name)
}

/** The first pull request ever opened from one branch into another, whatever became of it (contract: contents-api). */
const byBranches = (call: RepoCall): Answer => {
  const head = param(call, '*')
  const cut = head.indexOf(':')
  const repo = headRepo(call, cut === -1 ? undefined : head.slice(0, cut))
  const found = call.repo.pulls.find(
    (pull) => pull.base === param(call, 'number') && pull.headBranch === head.slice(cut + 1) && pull.headRepo === repo?.id,
  )
  return found === undefined ? notFound(call.world) : shown(call, found)
}

export const pullRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/pulls', gate: 'open', answer: listPulls },
  {
    method: 'POST',
    path: '/pulls',
    gate: 'signed',
    archived: true,
    required: { head: 'Head', base: 'Base', title: 'Title' },
    answer: create,
  },
  { method: 'GET', path: '/pulls/:number', gate: 'open', answer: single },
  { method: 'PATCH', path: '/pulls/:number', gate: 'signed', answer: editPull },
  { method: 'GET', path: '/pulls/:number/*', gate: 'open', answer: byBranches },
]
