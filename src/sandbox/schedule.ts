// Merges that wait for approvals and statuses: not pinned to a commit, run as whoever scheduled them (fact sheet 5.5).
import { accessOf } from './access.js'
import { deleteHead } from './head-branch.js'
import { mergeRefusal, performMerge } from './merge.js'
import { addEntry, headTip } from './pulls.js'
import { statusesPass } from './required.js'
import { later } from './work.js'
import { type Pull, type Repo, repoById, userById, type World } from './world.js'

/** Queues a try of the scheduled merge, if there is one. */
export const wakeScheduled = (world: World, repo: Repo, pull: Pull): void => {
  if (pull.schedule !== null) later(world, { kind: 'automerge', repoId: repo.id, number: pull.number }, world.syncDelayMs)
}

/** Tries a scheduled merge: nothing happens unless all that a merge by hand needs is there; a merge that fails ends the schedule. */
export const tryScheduled = (world: World, repo: Repo, pull: Pull): void => {
  const { schedule } = pull
  if (schedule === null || pull.closed !== null) return
  if (!statusesPass(repo, pull.base, headTip(world, repo, pull) ?? '')) return
  const user = userById(world, schedule.userId)
  // The account's level in the head repository decides, also for forks.
  const access = accessOf(world, repoById(world, pull.headRepo), user)
  if (mergeRefusal(world, repo, pull, { user, access, style: schedule.style, force: false, scheduling: false }) !== null) return
  pull.schedule = null
  const failed = performMerge(world, repo, pull, { user, style: schedule.style, message: schedule.message, head: '' })
  if (failed === null && schedule.deleteHead) deleteHead(world, pull, user)
}

/** Cancels a scheduled merge and notes it. */
export const cancelSchedule = (world: World, pull: Pull, userId: number): void => {
  pull.schedule = null
  addEntry(world, pull, { type: 'pull_cancel_scheduled_merge', userId })
}
