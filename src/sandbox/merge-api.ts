// The merge calls: merge or schedule, ask whether merged, cancel a schedule (fact sheet 5.1 to 5.3).
import { type Answer, empty, missing, problem, Refused, refuse } from './answer.js'
import { doerOf, findPull, flagField, param, plainPull, pullOf, type RepoCall, type RepoRoute, textField } from './call.js'
import { deleteHead } from './head-branch.js'
import { markMerged } from './manual-merge.js'
import { BY_HAND, mergeRefusal, performMerge } from './merge.js'
import { messageFor } from './merge-message.js'
import { mayMerge } from './protection.js'
import { addEntry } from './pulls.js'
import { cancelSchedule } from './schedule.js'
import type { Pull } from './world.js'

const STYLES = ['merge', 'rebase', 'rebase-merge', 'squash', 'fast-forward-only', BY_HAND]

const messageOf = (call: RepoCall, pull: Pull, style: string): string => {
  const given = { title: textField(call, 'MergeTitleField'), body: textField(call, 'MergeMessageField') }
  return messageFor(call.world, call.repo, pull, style, given)
}

const schedule = (call: RepoCall, pull: Pull, style: string): Answer => {
  if (pull.schedule !== null) {
    const text = `pull request is already scheduled to auto merge when checks succeed [pull_id: ${pull.id}]`
    return problem(call.world, 409, text)
  }
  const user = doerOf(call)
  const deletes = flagField(call, 'delete_branch_after_merge')
  pull.schedule = { userId: user.id, style, message: messageOf(call, pull, style), deleteHead: deletes }
  addEntry(call.world, pull, { type: 'pull_scheduled_merge', userId: user.id })
  return empty(201)
}

const merge = (call: RepoCall): Answer => {
  const { world, repo } = call
  const style = textField(call, 'Do')
  if (!STYLES.includes(style)) refuse(world, 422, '[Do]: In')
  const pull = pullOf(call)
  const scheduling = flagField(call, 'merge_when_checks_succeed')
  const user = doerOf(call)
  const attempt = { user, access: call.access, style, force: flagField(call, 'force_merge'), scheduling }
  const refusal = mergeRefusal(world, repo, pull, attempt)
  if (refusal?.status === 404) missing(world)
  if (refusal !== null) throw new Refused(problem(world, refusal.status, refusal.message))
  if (style === BY_HAND) return markMerged(world, repo, pull, user, textField(call, 'MergeCommitID')) ?? empty(200)
  if (scheduling) return schedule(call, pull, style)
  const message = messageOf(call, pull, style)
  const failed = performMerge(world, repo, pull, { user, style, message, head: textField(call, 'head_commit_id') })
  if (failed !== null) return failed
  const kept = flagField(call, 'delete_branch_after_merge') ? deleteHead(world, pull, user) : null
  return kept ?? empty(200)
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
