// Commit statuses: posting, the newest per context, the combined state (fact sheet 9).
import { json, missing } from './answer.js'
import { doerOf, param, type RepoCall, type RepoRoute, textField } from './call.js'
import { statusJson } from './commit-json.js'
import { linked, paged } from './paging.js'
import { headTip } from './pulls.js'
import { repoJson } from './repo-json.js'
import { newest, worst } from './required.js'
import { resolveCommit } from './revisions.js'
import { wakeScheduled } from './schedule.js'
import type { Status } from './world.js'

const post = (call: RepoCall) => {
  const { world, repo } = call
  const asked = param(call, 'sha')
  const sha = resolveCommit(repo, asked) ?? missing(world, [], asked)
  const present = repo.statuses.get(sha) ?? []
  const status: Status = {
    id: present.length + 1,
    sha,
    state: textField(call, 'state').trim(),
    context: textField(call, 'context').trim(),
    description: textField(call, 'description').trim(),
    targetUrl: textField(call, 'target_url').trim(),
    creatorId: doerOf(call).id,
    created: world.now,
  }
  present.push(status)
  repo.statuses.set(sha, present)
  if (status.state === 'success') {
    for (const pull of repo.pulls) {
      if (pull.schedule !== null && headTip(world, repo, pull) === sha) wakeScheduled(world, repo, pull)
    }
  }
  return json(201, statusJson(world, repo, status))
}

const seconds = (status: Status): number => Math.floor(status.created / 1000)

/** What `sort=` means; ties and anything else go by `id`. */
const ORDERS: Readonly<Record<string, (a: Status, b: Status) => number>> = {
  oldest: (a, b) => seconds(a) - seconds(b),
  leastupdate: (a, b) => seconds(a) - seconds(b),
  leastindex: (a, b) => b.id - a.id,
  highestindex: (a, b) => a.id - b.id,
}

/** Newest first by whole seconds, unless sorted otherwise; ties in the order they were posted (contract: required-status). */
const list = (call: RepoCall) => {
  const { world, repo } = call
  const sha = resolveCommit(repo, param(call, 'sha')) ?? param(call, 'sha')
  const wanted = call.query.get('state')
  const order = ORDERS[call.query.get('sort') ?? ''] ?? ((a: Status, b: Status) => seconds(b) - seconds(a))
  const all = (repo.statuses.get(sha) ?? [])
    .filter((each) => wanted === null || wanted === '' || each.state === wanted)
    .sort((a, b) => order(a, b) || a.id - b.id)
  const page = call.query.has('page') ? paged(call, all) : { ...paged(call, all), items: all, last: 1, page: 1 }
  return linked(
    call,
    page,
    page.items.map((status) => statusJson(world, repo, status)),
  )
}

const combined = (call: RepoCall) => {
  const { world, repo } = call
  const sha = resolveCommit(repo, param(call, 'sha')) ?? ''
  const all = newest(repo, sha)
  const page = paged(call, all)
  const state = worst(page.items.map((status) => status.state))
  const some = all.length > 0
  const body = {
    state: state === 'error' ? 'failure' : state,
    sha: some ? sha : '',
    total_count: all.length,
    statuses: some ? page.items.map((status) => statusJson(world, repo, status)) : null,
    repository: some ? repoJson(world, repo, call.caller.user) : null,
    commit_url: '',
    url: '',
  }
  return json(200, body, { 'x-total-count': String(all.length) })
}

export const statusRoutes: readonly RepoRoute[] = [
  { method: 'POST', path: '/statuses/:sha', gate: 'write', answer: post },
  { method: 'GET', path: '/statuses/:sha', gate: 'open', answer: list },
  { method: 'GET', path: '/commits/:sha/statuses', gate: 'open', answer: list },
  { method: 'GET', path: '/commits/:sha/status', gate: 'open', answer: combined },
]
