// Opening a pull request.
import { check } from './check.js'
import { log, mergeBases } from './git/history.js'
import { addEntry, addPush, syncHead } from './pulls.js'
import { branchTip, nextId, type Pull, type Repo, type World } from './world.js'

export interface NewPull {
  readonly posterId: number
  readonly title: string
  readonly body: string
  readonly flow: 0 | 1
  readonly base: string
  readonly headRepo: number
  readonly headBranch: string
  readonly head: string
  /** Ids of labels and accounts it has from the start. */
  readonly labels?: readonly number[]
  readonly assignees?: readonly number[]
}

/** Opens a pull request: head synced, checked at once, its commits on the timeline under the poster's name. */
export const openPull = (world: World, repo: Repo, given: NewPull): Pull => {
  const { head } = given
  const pull: Pull = {
    id: nextId(world),
    number: repo.pulls.length + 1,
    posterId: given.posterId,
    title: given.title,
    body: given.body,
    flow: given.flow,
    base: given.base,
    headRepo: given.headRepo,
    headBranch: given.headBranch,
    created: world.now,
    updated: world.now,
    closed: null,
    merged: null,
    check: 'checking',
    compared: null,
    requeued: false,
    queued: false,
    labels: [],
    assignees: [],
    deadline: null,
    allowMaintainerEdit: false,
    reviews: [],
    entries: [],
    schedule: null,
  }
  repo.pulls.push(pull)
  for (const labelId of given.labels ?? []) {
    pull.labels.push(labelId)
    addEntry(world, pull, { type: 'label', userId: pull.posterId, body: '1', labelId })
  }
  for (const assigneeId of given.assignees ?? []) {
    pull.assignees.push(assigneeId)
    addEntry(world, pull, { type: 'assignees', userId: pull.posterId, assigneeId })
  }
  syncHead(world, repo, pull, head)
  check(world, repo, pull)
  const base = branchTip(repo, pull.base) ?? ''
  const commits = mergeBases(world.objects, base, head).length === 0 ? [] : log(world.objects, head, [base]).reverse()
  addPush(world, pull, pull.posterId, commits, false)
  return pull
}
