// Doing the background work: at settle, or when the world's clock has come to it.
import { check, isMergeable } from './check.js'
import { needCommit } from './git/objects.js'
import { addEntry, ageReviews, closePullsOf, headTip, notePush, refreshReviews, syncHead } from './pulls.js'
import { tryScheduled } from './schedule.js'
import { later, type Work } from './work.js'
import { fullName, type Pull, pullNumbered, type Repo, repoById, type World } from './world.js'

type WorkOf<K extends Work['kind']> = Extract<Work, { kind: K }>

const isOpen = (pull: Pull): boolean => pull.closed === null

/** Puts a pull request into checking and queues the check. */
export const requeue = (world: World, repo: Repo, pull: Pull): void => {
  pull.check = 'checking'
  pull.requeued = false
  if (pull.queued) return
  pull.queued = true
  later(world, { kind: 'check', repoId: repo.id, number: pull.number }, world.checkingDelayMs)
}

/** Follows a push to a pull request's head branch: ref, timeline, staleness, check. */
const followHead = (world: World, repo: Repo, pull: Pull, work: WorkOf<'pushed'>, now: string): void => {
  const { userId } = work
  const old = work.old
  syncHead(world, repo, pull, headTip(world, repo, pull) ?? now)
  requeue(world, repo, pull)
  if (now === old) return
  // A branch that was not there has no old head to compare with: the push goes unnoticed and nothing becomes stale.
  if (old === null) {
    refreshReviews(pull, now)
    return
  }
  notePush(world, repo, pull, userId, old, now)
  ageReviews(world, repo, pull, userId, old, now)
}

const pushed = (world: World, work: WorkOf<'pushed'>): void => {
  const { now } = work
  if (now === null) {
    closePullsOf(world, repoById(world, work.repoId), work.branch, work.userId, work.asOf)
    return
  }
  for (const repo of world.repos) {
    for (const pull of repo.pulls) {
      const isHead = pull.flow === 0 && pull.headRepo === work.repoId && pull.headBranch === work.branch
      // One opened after the push was opened with it.
      if (isHead && isOpen(pull) && pull.id <= work.asOf) followHead(world, repo, pull, work, now)
    }
  }
  requeueBase(world, repoById(world, work.repoId), work.branch)
}

const requeueBase = (world: World, repo: Repo, branch: string): void => {
  for (const pull of repo.pulls) if (isOpen(pull) && pull.base === branch) requeue(world, repo, pull)
}

const checked = (world: World, work: WorkOf<'check'>): void => {
  const repo = repoById(world, work.repoId)
  const pull = pullNumbered(repo, work.number)
  if (pull === null) return
  pull.queued = false
  // One that was closed meanwhile is still checked; a merged one keeps what it had.
  if (pull.merged !== null) return
  check(world, repo, pull)
  if (isOpen(pull) && pull.schedule !== null && isMergeable(world, pull)) tryScheduled(world, repo, pull)
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&#34;')

const NUMBERS = /(?<=^|[\s(['"])#([0-9]+)(?=$|[\s)\]'"]|[:;,.?!](?:\s|$))/g

/** Notes on each pull request the commits, oldest first, whose messages name it. */
const references = (world: World, work: WorkOf<'references'>): void => {
  const repo = repoById(world, work.repoId)
  for (const id of work.commits) {
    const { message, parents } = needCommit(world.objects, id)
    const numbers = [...new Set([...message.matchAll(NUMBERS)].map((found) => Number(found[1])))].sort((a, b) => a - b)
    const named = numbers.map((number) => pullNumbered(repo, number))
    // One that names a pull request yet to be opened is noted when it is pushed again.
    if (!named.includes(null) && parents.every((parent) => repo.noted.has(parent))) repo.noted.add(id)
    for (const pull of named) {
      if (pull === null || pull.entries.some((entry) => entry.refCommit === id)) continue
      const subject = escapeHtml(message.split('\n')[0] ?? '')
      const body = `<a href="/${fullName(world, repo)}/commit/${id}">${subject}</a>`
      addEntry(world, pull, { type: 'commit_ref', userId: work.userId, body, refCommit: id })
    }
  }
}

const automerge = (world: World, work: WorkOf<'automerge'>): void => {
  const repo = repoById(world, work.repoId)
  const pull = pullNumbered(repo, work.number)
  if (pull !== null) tryScheduled(world, repo, pull)
}

const perform = (world: World, work: Work): void => {
  switch (work.kind) {
    case 'pushed':
      pushed(world, work)
      break
    case 'requeue':
      requeueBase(world, repoById(world, work.repoId), work.branch)
      break
    case 'check':
      checked(world, work)
      break
    case 'automerge':
      automerge(world, work)
      break
    case 'references':
      references(world, work)
      break
  }
}

/** Does the work that fits, in order, and the work that follows from it, until none is left. */
const performAll = (world: World, fits: (item: World['work'][number]) => boolean): void => {
  for (let batch = world.work.filter(fits); batch.length > 0; batch = world.work.filter(fits)) {
    world.work = world.work.filter((item) => !fits(item))
    for (const { work } of batch) perform(world, work)
  }
}

/** Lets all background work finish, whatever the clock says. */
export const settle = (world: World): void => performAll(world, () => true)

/** Does the background work whose time has come. */
export const catchUp = (world: World): void => performAll(world, (item) => item.due !== null && item.due <= world.now)

/** Moves the world's clock forward by milliseconds and does the background work that falls due. */
export const advance = (world: World, milliseconds: number): void => {
  world.now += milliseconds
  catchUp(world)
}

/** Notes commit messages that name pull requests, which a real server does within a second or two (contract: late-review). */
export const catchUpReferences = (world: World): void => {
  if (world.syncDelayMs > 0 || world.checkingDelayMs > 0) return
  performAll(world, (item) => item.work.kind === 'references')
}
