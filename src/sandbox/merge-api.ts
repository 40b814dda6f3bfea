// The merge calls: merge or schedule, ask whether merged, cancel a schedule (fact sheet 5.1 to 5.3).
import { accessOf, WRITE } from './access.js'
import { type Answer, empty, missing, problem, Refused, refuse } from './answer.js'
import { doerOf, findPull, flagField, param, plainPull, pullOf, type RepoCall, type RepoRoute, textField } from './call.js'
import { mergeRefusal, performMerge } from './merge.js'
import { mayMerge, ruleOf } from './protection.js'
import { addEntry } from './pulls.js'
import { moveBranch } from './receive.js'
import { cancelSchedule } from './schedule.js'
import { branchTip, fullName, type Pull, repoById } from './world.js'

const STYLES = ['merge', 'rebase', 'rebase-merge', 'squash', 'fast-forward-only', 'manually-merged']

/** The subject of a merge commit whose caller gave none (fact sheet 5.4). */
const defaultSubject = (call: RepoCall, pull: Pull, style: string): string => {
  if (style === 'squash') return `${pull.title} (#${pull.number})`
  const fork = pull.headRepo === call.repo.id ? '' : `${fullName(call.world, repoById(call.world, pull.headRepo))}:`
  return `Merge pull request '${pull.title}' (#${pull.number}) from ${fork}${pull.headBranch} into ${pull.base}`
}

const messageFor = (call: RepoCall, pull: Pull, style: string): string => {
  const subject = textField(call, 'MergeTitleField').trim() || defaultSubject(call, pull, style)
  const body = textField(call, 'MergeMessageField').trim()
  return body === '' ? subject : `${subject}\n\n${body}`
}

/** Deletes the head branch after the merge; its refusals are answers although the pull request is merged. */
const deleteHead = (call: RepoCall, pull: Pull): Answer => {
  const { world } = call
  const repo = repoById(world, pull.headRepo)
  const user = doerOf(call)
  const branch = pull.headBranch
  const shared = world.repos.some((base) =>
    base.pulls.some((each) => each.closed === null && each.flow === 0 && each.headRepo === repo.id && each.headBranch === branch),
  )
  if (shared) return empty(200)
  if (branch === repo.defaultBranch) return problem(world, 403, 'the head branch is the default branch')
  if (accessOf(world, repo, user) < WRITE) return problem(world, 403, 'insufficient permission to delete head branch')
  if (ruleOf(repo, branch) !== null) return problem(world, 403, 'the head branch is protected')
  if (branchTip(repo, branch) === null) return problem(world, 500, '')
  moveBranch(world, repo, user, branch, null)
  addEntry(world, pull, { type: 'delete_branch', userId: user.id, oldRef: branch })
  return empty(200)
}

const schedule = (call: RepoCall, pull: Pull, style: string): Answer => {
  if (pull.schedule !== null) {
    const text = `pull request is already scheduled to auto merge when checks succeed [pull_id: ${pull.id}]`
    return problem(call.world, 409, text)
  }
  const user = doerOf(call)
  pull.schedule = { userId: user.id, style, message: messageFor(call, pull, style) }
  addEntry(call.world, pull, { type: 'pull_scheduled_merge', userId: user.id })
  return empty(201)
}

const merge = (call: RepoCall): Answer => {
  const { world, repo } = call
  const style = textField(call, 'Do')
  if (!STYLES.includes(style)) refuse(world, 422, '[Do]: In')
  const pull = pullOf(call)
  const scheduling = flagField(call, 'merge_when_checks_succeed')
  const attempt = { user: doerOf(call), access: call.access, force: flagField(call, 'force_merge'), scheduling }
  const refusal = mergeRefusal(world, repo, pull, attempt)
  if (refusal?.status === 404) missing(world)
  if (refusal !== null) throw new Refused(problem(world, refusal.status, refusal.message))
  if (scheduling) return schedule(call, pull, style)
  const message = messageFor(call, pull, style)
  const failed = performMerge(world, repo, pull, { user: attempt.user, style, message, head: textField(call, 'head_commit_id') })
  if (failed !== null) return failed
  return flagField(call, 'delete_branch_after_merge') ? deleteHead(call, pull) : empty(200)
}

const isMerged = (call: RepoCall): Answer =>
  findPull(call.repo, param(call, 'number'))?.merged ? empty(204) : missing(call.world)

const cancel = (call: RepoCall): Answer => {
  const pull = plainPull(call)
  const user = doerOf(call)
  if (pull.schedule === null) return missing(call.world)
  if (pull.schedule.userId !== user.id && !mayMerge(call.repo, pull.base, user, call.access)) {
    refuse(call.world, 403, 'user has no permission to cancel the scheduled auto merge')
  }
  cancelSchedule(call.world, pull, user.id)
  return empty(204)
}

export const mergeRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/pulls/:number/merge', gate: 'open', answer: isMerged },
  { method: 'POST', path: '/pulls/:number/merge', gate: 'signed', archived: true, required: { Do: 'Do' }, answer: merge },
  { method: 'DELETE', path: '/pulls/:number/merge', gate: 'signed', archived: true, answer: cancel },
]
