// Editing a pull request (fact sheet 2.6).
import { accessOf, READ, WRITE } from './access.js'
import { type Answer, empty, json, problem, Refused, refuse } from './answer.js'
import { doerOf, listField, plainPull, type RepoCall, textField } from './call.js'
import { check } from './check.js'
import { isAncestor } from './git/history.js'
import { replaceLabels } from './labels.js'
import { pullJson } from './pull-json.js'
import { addEntry, headTip } from './pulls.js'
import { branchTip, type Pull, repoById, userById, userByLogin } from './world.js'

/** The open pull request between two branches, newest first when there were several. */
export const openBetween = (call: RepoCall, base: string, headRepo: number, headBranch: string): Pull | undefined =>
  call.repo.pulls.findLast(
    (pull) =>
      pull.closed === null &&
      pull.flow === 0 &&
      pull.base === base &&
      pull.headRepo === headRepo &&
      pull.headBranch === headBranch,
  )

/** What a second pull request between the same branches is refused with. */
export const twin = (pull: Pull, baseRepo: number): string =>
  `pull request already exists for these targets [id: ${pull.id}, issue_id: ${pull.id}, head_repo_id: ${pull.headRepo}, ` +
  `base_repo_id: ${baseRepo}, head_branch: ${pull.headBranch}, base_branch: ${pull.base}]`

/** Moves an open pull request to another base: checked at once, reviews untouched (contract: retarget). */
const retarget = (call: RepoCall, pull: Pull, base: string): void => {
  const { world, repo } = call
  if (base === '' || base === pull.base || pull.merged !== null) return
  const tip = branchTip(repo, base) ?? refuse(world, 404, `new base '${base}' not exist`)
  if (pull.closed !== null) refuse(world, 422, `issue is closed [id: ${pull.id}, repo_id: ${repo.id}, index: ${pull.number}]`)
  const head = headTip(world, repo, pull)
  // A base that has the head already, or a head that is gone, is an error nobody translates.
  if (head === null || (head !== tip && isAncestor(world.objects, head, tip))) refuse(world, 500, '')
  const existing = openBetween(call, base, pull.headRepo, pull.headBranch)
  if (existing !== undefined) refuse(world, 409, twin(existing, repo.id))
  const oldRef = pull.base
  pull.base = base
  check(world, repo, pull)
  addEntry(world, pull, { type: 'change_target_branch', userId: doerOf(call).id, oldRef, newRef: base })
}

/** Any word but `closed` opens. */
const setState = (call: RepoCall, pull: Pull): void => {
  if (typeof call.body['state'] !== 'string') return
  if (pull.merged !== null) refuse(call.world, 412, 'cannot change state of this pull request, it was already merged')
  const isClosing = call.body['state'] === 'closed'
  if (isClosing === (pull.closed !== null)) return
  pull.closed = isClosing ? call.world.now : null
  addEntry(call.world, pull, { type: isClosing ? 'close' : 'reopen', userId: doerOf(call).id })
}

const setTitle = (call: RepoCall, pull: Pull): void => {
  const title = textField(call, 'title')
  if (title === '' || title === pull.title) return
  const oldTitle = pull.title
  pull.title = title
  addEntry(call.world, pull, { type: 'change_title', userId: doerOf(call).id, oldTitle, newTitle: title })
}

/** The accounts a request wants assigned, or null when it says nothing about that. */
export const wantedAssignees = (call: RepoCall): number[] | null => {
  const { world } = call
  const one = textField(call, 'assignee')
  if (!Array.isArray(call.body['assignees']) && one === '') return null
  const logins = [...listField(call, 'assignees'), ...(one === '' ? [] : [one])]
  const unknown = (login: string): never =>
    refuse(world, 422, `Assignee does not exist: [name: user does not exist [uid: 0, name: ${login}]]`)
  return [...new Set(logins.map((login) => (userByLogin(world, login) ?? unknown(login)).id))]
}

/** Takes away whoever is not wanted, then adds who is; somebody who cannot read is a blank 500. */
const setAssignees = (call: RepoCall, pull: Pull): void => {
  const { world, repo } = call
  const wanted = wantedAssignees(call)
  if (wanted === null) return
  const userId = doerOf(call).id
  for (const id of pull.assignees.filter((each) => !wanted.includes(each))) {
    pull.assignees = pull.assignees.filter((each) => each !== id)
    addEntry(world, pull, { type: 'assignees', userId, assigneeId: id, removedAssignee: true })
  }
  for (const id of wanted.filter((each) => !pull.assignees.includes(each))) {
    if (accessOf(world, repo, userById(world, id)) < READ) throw new Refused(problem(world, 500, ''))
    pull.assignees.push(id)
    addEntry(world, pull, { type: 'assignees', userId, assigneeId: id })
  }
}

const setLabels = (call: RepoCall, pull: Pull): void => {
  const ids = call.body['labels']
  if (!Array.isArray(ids)) return
  replaceLabels(
    call,
    pull,
    call.repo.labels.filter((label) => ids.includes(label.id)),
  )
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The day counts, to its last second. */
const setDeadline = (call: RepoCall, pull: Pull): void => {
  const given = textField(call, 'due_date')
  const isRemoving = call.body['unset_due_date'] === true
  if (given === '' && !isRemoving) return
  const time = isRemoving ? null : Date.parse(`${given.slice(0, 10)}T23:59:59Z`)
  if (Number.isNaN(time)) refuse(call.world, 422, `[]: parsing time "${given}"`)
  const old = pull.deadline
  if (time === old) return
  pull.deadline = time
  const userId = doerOf(call).id
  if (time === null) addEntry(call.world, pull, { type: 'removed_deadline', userId, body: day(old ?? 0) })
  else if (old === null) addEntry(call.world, pull, { type: 'added_deadline', userId, body: day(time) })
  else addEntry(call.world, pull, { type: 'modified_deadline', userId, body: `${day(time)}|${day(old)}` })
}

/** Only the author, who must be able to push to the head, lets the base's writers do so too. */
const setMaintainerEdit = (call: RepoCall, pull: Pull): void => {
  const wanted = call.body['allow_maintainer_edit']
  if (typeof wanted !== 'boolean') return
  const doer = doerOf(call)
  const pushes = accessOf(call.world, repoById(call.world, pull.headRepo), doer) >= WRITE
  if (doer.id !== pull.posterId || !pushes) refuse(call.world, 403, 'SetAllowEdits: user not allowed to do this action')
  pull.allowMaintainerEdit = wanted
}

/** The author or a writer edits; answers 201. What was done before something is refused stays done. */
export const editPull = (call: RepoCall): Answer => {
  const { world, repo } = call
  const pull = plainPull(call)
  const isWriter = call.access >= WRITE
  if (doerOf(call).id !== pull.posterId && !isWriter) throw new Refused(empty(403))
  setTitle(call, pull)
  if (typeof call.body['body'] === 'string') pull.body = textField(call, 'body')
  setDeadline(call, pull)
  if (isWriter) setAssignees(call, pull)
  if (isWriter) setLabels(call, pull)
  setState(call, pull)
  retarget(call, pull, textField(call, 'base'))
  setMaintainerEdit(call, pull)
  pull.updated = world.now
  return json(201, pullJson(world, repo, pull, call.caller.user))
}
