// The calls on pull requests: list, read, open, edit (fact sheet 2).
import { WRITE } from './access.js'
import { type Answer, empty, json, notFound, problem, Refused, refuse } from './answer.js'
import { doerOf, param, plainPull, type RepoCall, type RepoRoute, textField } from './call.js'
import { check } from './check.js'
import { pairOf } from './compare.js'
import { openPull } from './open-pull.js'
import { linked, paged } from './paging.js'
import { pullJson, pullsJson } from './pull-json.js'
import { addEntry } from './pulls.js'
import { branchTip, type Pull, userByLogin } from './world.js'

const ORDERS: Readonly<Record<string, (a: Pull, b: Pull) => number>> = {
  oldest: (a, b) => a.number - b.number,
  recentupdate: (a, b) => b.updated - a.updated || b.number - a.number,
  leastupdate: (a, b) => a.updated - b.updated || a.number - b.number,
}

/** Without `state` (or with another word) all states are listed; newest first (fact sheet 2.1). */
const list = (call: RepoCall): Answer => {
  const { world, repo, query } = call
  const state = query.get('state')
  const poster = query.get('poster') ?? ''
  const posterId = poster === '' ? null : userByLogin(world, poster)?.id
  if (posterId === undefined) refuse(world, 400, `user does not exist [uid: 0, name: ${poster}]`)
  const labels = query.getAll('labels').map(Number)
  const fits = (pull: Pull): boolean =>
    (state === 'open' ? pull.closed === null : state === 'closed' ? pull.closed !== null : true) &&
    (posterId === null || pull.posterId === posterId) &&
    (labels.length === 0 || pull.labels.some((id) => labels.includes(id))) &&
    (!query.get('base') || pull.base === query.get('base')) &&
    (!query.get('head') || pull.headBranch === query.get('head'))
  const order = ORDERS[query.get('sort') ?? ''] ?? ((a: Pull, b: Pull) => b.number - a.number)
  const page = paged(call, repo.pulls.filter(fits).sort(order))
  return linked(call, page, pullsJson(world, repo, page.items, call.caller.user))
}

const shown = (call: RepoCall, pull: Pull, status = 200): Answer =>
  json(status, pullJson(call.world, call.repo, pull, call.caller.user))

/** The open pull request between two branches, newest first when there were several. */
const between = (call: RepoCall, base: string, headRepo: number, headBranch: string): Pull | undefined =>
  call.repo.pulls.findLast(
    (pull) =>
      pull.closed === null &&
      pull.flow === 0 &&
      pull.base === base &&
      pull.headRepo === headRepo &&
      pull.headBranch === headBranch,
  )

const twin = (pull: Pull, baseRepo: number): string =>
  `pull request already exists for these targets [id: ${pull.id}, issue_id: ${pull.id}, head_repo_id: ${pull.headRepo}, ` +
  `base_repo_id: ${baseRepo}, head_branch: ${pull.headBranch}, base_branch: ${pull.base}]`

const create = (call: RepoCall): Answer => {
  const { world, repo } = call
  const [base, head] = [textField(call, 'base'), textField(call, 'head')]
  if (base === head) refuse(world, 422, 'Invalid PullRequest: There are no changes between the head and the base')
  if (branchTip(repo, base) === null) pairOf(call, `refs/heads/${base}`, head)
  const pair = pairOf(call, base, head)
  const existing = between(call, base, pair.headRepo.id, pair.headName)
  if (existing !== undefined) return problem(world, 409, twin(existing, repo.id))
  const pull = openPull(world, repo, {
    posterId: doerOf(call).id,
    title: textField(call, 'title'),
    body: textField(call, 'body'),
    flow: 0,
    base,
    headRepo: pair.headRepo.id,
    headBranch: pair.headName,
    head: pair.head,
  })
  return shown(call, pull, 201)
}

/** Moves an open pull request to another base: checked at once, reviews untouched (contract: retarget). */
const retarget = (call: RepoCall, pull: Pull, base: string): void => {
  const { world, repo } = call
  if (base === pull.base || pull.merged !== null) return
  if (branchTip(repo, base) === null) refuse(world, 404, `new base '${base}' not exist`)
  if (pull.closed !== null) refuse(world, 422, `issue is closed [id: ${pull.id}, repo_id: ${repo.id}, index: ${pull.number}]`)
  const existing = between(call, base, pull.headRepo, pull.headBranch)
  if (existing !== undefined) refuse(world, 409, twin(existing, repo.id))
  const oldRef = pull.base
  pull.base = base
  check(world, repo, pull)
  addEntry(world, pull, { type: 'change_target_branch', userId: doerOf(call).id, oldRef, newRef: base })
}

const setState = (call: RepoCall, pull: Pull, state: string): void => {
  if (pull.merged !== null) refuse(call.world, 412, 'cannot change state of this pull request, it was already merged')
  if ((state === 'closed') === (pull.closed !== null)) return
  pull.closed = state === 'closed' ? call.world.now : null
  addEntry(call.world, pull, { type: state === 'closed' ? 'close' : 'reopen', userId: doerOf(call).id })
}

/** The author or a writer edits; answers 201 (fact sheet 2.6). */
const edit = (call: RepoCall): Answer => {
  const { world } = call
  const pull = plainPull(call)
  const doer = doerOf(call)
  if (doer.id !== pull.posterId && call.access < WRITE) throw new Refused(empty(403))
  const title = textField(call, 'title')
  if (title !== '' && title !== pull.title) {
    const oldTitle = pull.title
    pull.title = title
    addEntry(world, pull, { type: 'change_title', userId: doer.id, oldTitle, newTitle: title })
  }
  if (typeof call.body['body'] === 'string') pull.body = textField(call, 'body')
  if (typeof call.body['allow_maintainer_edit'] === 'boolean') pull.allowMaintainerEdit = call.body['allow_maintainer_edit']
  const state = textField(call, 'state')
  if (state === 'open' || state === 'closed') setState(call, pull, state)
  const base = textField(call, 'base')
  if (base !== '') retarget(call, pull, base)
  pull.updated = world.now
  return shown(call, pull, 201)
}

/** The pull request from one branch into another (contract: contents-api). */
const byBranches = (call: RepoCall): Answer => {
  const { world, repo } = call
  const head = param(call, '*')
  const [owner, branch] = head.includes(':') ? head.split(':', 2) : [null, head]
  const user = owner === null || owner === undefined ? null : userByLogin(world, owner)
  const fits = (pull: Pull): boolean =>
    pull.base === param(call, 'number') &&
    pull.headBranch === branch &&
    (owner === null
      ? pull.headRepo === repo.id
      : world.repos.some((each) => each.id === pull.headRepo && each.ownerId === user?.id))
  const found = repo.pulls.findLast((pull) => pull.closed === null && fits(pull)) ?? repo.pulls.findLast(fits)
  return found === undefined ? notFound(world) : shown(call, found)
}

export const pullRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/pulls', gate: 'open', answer: list },
  {
    method: 'POST',
    path: '/pulls',
    gate: 'signed',
    archived: true,
    required: { head: 'Head', base: 'Base', title: 'Title' },
    answer: create,
  },
  { method: 'GET', path: '/pulls/:number', gate: 'open', answer: (call) => shown(call, plainPull(call)) },
  { method: 'PATCH', path: '/pulls/:number', gate: 'signed', answer: edit },
  { method: 'GET', path: '/pulls/:number/*', gate: 'open', answer: byBranches },
]
