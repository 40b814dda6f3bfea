// Pull requests as state: their head, their timeline, their reviews.
import { diffTrees } from './git/diff.js'
import { isAncestor, log, reachable } from './git/history.js'
import { needCommit } from './git/objects.js'
import { ruleOf } from './protection.js'
import { branchTip, type Entry, nextId, type Pull, type Repo, repoById, type World } from './world.js'

/** The configured prefixes of unfinished work; `Draft:` is none (contract: draft). */
const UNFINISHED = ['wip:', '[wip]']

export const isDraft = (pull: Pull): boolean => UNFINISHED.some((prefix) => pull.title.toLowerCase().startsWith(prefix))

/** The ref that background work keeps behind a pull request's head. */
const pullRef = (pull: Pull): string => `refs/pull/${pull.number}/head`

/** The head as reviews, files and staleness see it; moves only when the server has noticed a push. */
export const syncedHead = (repo: Repo, pull: Pull): string => repo.refs.get(pullRef(pull)) ?? ''

/** Moves the synced head and takes the commits over from the head repository. */
export const syncHead = (world: World, repo: Repo, pull: Pull, head: string): void => {
  repo.refs.set(pullRef(pull), head)
  for (const id of reachable(world.objects, [head], repo.commits)) repo.commits.add(id)
}

/** The tip of the head branch right now, as the merge uses it; null when the branch is gone. */
export const headTip = (world: World, repo: Repo, pull: Pull): string | null =>
  pull.flow === 1 ? syncedHead(repo, pull) : branchTip(repoById(world, pull.headRepo), pull.headBranch)

/** The head commit an answer shows. */
export const headSha = (world: World, repo: Repo, pull: Pull): string => headTip(world, repo, pull) ?? syncedHead(repo, pull)

/** Adds a row to the timeline. */
export const addEntry = (
  world: World,
  pull: Pull,
  entry: Omit<Entry, 'id' | 'created' | 'updated' | 'body'> & { body?: string },
): Entry => {
  const added: Entry = { body: '', ...entry, id: nextId(world), created: world.now, updated: world.now }
  pull.entries.push(added)
  pull.updated = world.now
  return added
}

/** Closes the open pull requests from and into a branch that is gone, but not those that have a later id than `asOf`. */
export const closePullsOf = (world: World, repo: Repo, branch: string, userId: number, asOf = Number.POSITIVE_INFINITY): void => {
  const close = (pulls: readonly Pull[]): void => {
    for (const pull of pulls.filter((each) => each.closed === null && each.id <= asOf)) {
      pull.closed = world.now
      addEntry(world, pull, { type: 'close', userId })
    }
  }
  for (const base of world.repos) {
    close(base.pulls.filter((pull) => pull.flow === 0 && pull.headRepo === repo.id && pull.headBranch === branch))
  }
  close(repo.pulls.filter((pull) => pull.base === branch))
}

/** Whether a push changed what the pull request brings: some path differs from both the old head and the base (fact sheet 4.5). */
export const hasChanged = (world: World, repo: Repo, pull: Pull, old: string, now: string): boolean => {
  const base = branchTip(repo, pull.base)
  if (base === null) return true
  const tree = (id: string): string => needCommit(world.objects, id).tree
  const fromBase = new Set(diffTrees(world.objects, tree(base), tree(now)).map((change) => change.path))
  return diffTrees(world.objects, tree(old), tree(now)).some((change) => fromBase.has(change.path))
}

/** Notes a push on the timeline: its commits, oldest first, or the old and the new head when it was forced. */
export const addPush = (world: World, pull: Pull, userId: number, commits: readonly string[], forced: boolean): void => {
  if (commits.length === 0) return
  addEntry(world, pull, {
    type: 'pull_push',
    userId,
    body: JSON.stringify({ is_force_push: forced, commit_ids: commits }),
  })
}

/** Notes a push that moved the head: what is new in it, the base's commits left out. */
export const notePush = (world: World, repo: Repo, pull: Pull, userId: number, old: string, now: string): void => {
  const forced = !isAncestor(world.objects, old, now)
  const base = branchTip(repo, pull.base)
  const commits = log(world.objects, now, base === null ? [old] : [old, base]).reverse()
  addPush(world, pull, userId, forced ? [old, now] : commits, forced)
}

/** Marks reviews after the head moved: all stale if its content changed, fresh again where they name the new head. */
export const ageReviews = (world: World, repo: Repo, pull: Pull, userId: number, old: string, now: string): void => {
  if (hasChanged(world, repo, pull, old, now)) {
    for (const review of pull.reviews) review.stale = true
    if (ruleOf(repo, pull.base)?.dismiss_stale_approvals) {
      for (const review of pull.reviews.filter((each) => each.state === 'APPROVED' && !each.dismissed)) {
        review.dismissed = true
        const body = 'New commits pushed, approval review dismissed automatically according to repository settings'
        addEntry(world, pull, { type: 'dismiss_review', userId, body, reviewId: review.id })
      }
    }
  }
  refreshReviews(pull, now)
}

/** Reviews of this very head are fresh. */
export const refreshReviews = (pull: Pull, head: string): void => {
  for (const review of pull.reviews) if (review.commitId === head) review.stale = false
}

/** Sets the user's latest remaining approval, rejection or request official again (fact sheet 4.2). */
export const restoreOfficial = (pull: Pull, userId: number): void => {
  const latest = latestReview(pull, userId)
  if (latest !== null) latest.official = true
}

/** The user's newest approval, rejection or request. */
export const latestReview = (pull: Pull, userId: number): Pull['reviews'][number] | null =>
  pull.reviews.findLast((each) => each.userId === userId && each.state !== 'COMMENT' && each.state !== 'PENDING') ?? null
