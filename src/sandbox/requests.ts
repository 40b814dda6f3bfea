// Asking people for a review, and taking that back (fact sheet 4.6).
import { accessOf, isInTeam, READ } from './access.js'
import { type Answer, empty, json, missing, refuse } from './answer.js'
import { doerOf, listField, pullOf, type RepoCall, type RepoRoute } from './call.js'
import { isOfficial } from './protection.js'
import { reviewJson } from './pull-json.js'
import { addEntry, latestReview, restoreOfficial } from './pulls.js'
import { nextId, type Pull, type Review, type User, userByLogin } from './world.js'

const reviewersOf = (call: RepoCall): User[] =>
  listField(call, 'reviewers').map(
    (login) =>
      userByLogin(call.world, login) ??
      missing(call.world, [`user does not exist [uid: 0, name: ${login}]`], `User '${login}' not exist`),
  )

/** Whether someone may change who is asked: the author, the owner, any collaborator or member of a team that has the repository. */
const mayChoose = ({ world, repo }: RepoCall, pull: Pull, doer: User): boolean =>
  doer.siteAdmin || [pull.posterId, repo.ownerId, ...repo.collaborators.keys()].includes(doer.id) || isInTeam(world, repo, doer)

const invalid = (call: RepoCall, doer: User, reason: string): never =>
  refuse(call.world, 422, `${reason} [user_id: ${doer.id}, repo_id: ${call.repo.id}]`)

/** Asks one person; null when that person is asked already. Clears official on all that person's reviews. */
const ask = (call: RepoCall, pull: Pull, doer: User, reviewer: User): Review | null => {
  const { world, repo } = call
  const latest = latestReview(pull, reviewer.id)
  if (latest?.state === 'REQUEST_REVIEW') return null
  if (latest !== null && pull.closed !== null) refuse(world, 403, 'cannot request a re-review on a closed or merged PR')
  const official = isOfficial(world, repo, pull.base, reviewer)
  if (official) for (const each of pull.reviews) if (each.userId === reviewer.id) each.official = false
  const review: Review = {
    id: nextId(world),
    userId: reviewer.id,
    state: 'REQUEST_REVIEW',
    body: '',
    commitId: '',
    stale: false,
    official,
    dismissed: false,
    created: world.now,
    updated: world.now,
  }
  pull.reviews.push(review)
  addEntry(world, pull, { type: 'review_request', userId: doer.id, assigneeId: reviewer.id, reviewId: review.id })
  return review
}

const request = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const doer = doerOf(call)
  const reviewers = reviewersOf(call)
  for (const reviewer of reviewers) {
    if (accessOf(call.world, call.repo, reviewer) < READ) invalid(call, doer, "Reviewer can't read")
    if (reviewer.id === pull.posterId) invalid(call, doer, "poster of pr can't be reviewer")
    if (!mayChoose(call, pull, doer)) invalid(call, doer, "Doer can't choose reviewer")
  }
  const made = reviewers.map((reviewer) => ask(call, pull, doer, reviewer)).filter((review): review is Review => review !== null)
  return json(
    201,
    made.map((review) => reviewJson(call.world, call.repo, pull, review, doer)),
  )
}

const withdraw = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const doer = doerOf(call)
  for (const reviewer of reviewersOf(call)) {
    const latest = latestReview(pull, reviewer.id)
    const asked = latest?.state === 'REQUEST_REVIEW'
    if (!mayChoose(call, pull, doer) && !(asked && reviewer.id === doer.id)) invalid(call, doer, "Doer can't remove reviewer")
    if (!asked) continue
    pull.reviews = pull.reviews.filter((each) => each !== latest)
    if (isOfficial(call.world, call.repo, pull.base, reviewer)) restoreOfficial(pull, reviewer.id)
    addEntry(call.world, pull, { type: 'review_request', userId: doer.id, assigneeId: reviewer.id, removedAssignee: true })
  }
  return empty(204)
}

export const requestRoutes: readonly RepoRoute[] = [
  { method: 'POST', path: '/pulls/:number/requested_reviewers', gate: 'signed', answer: request },
  { method: 'DELETE', path: '/pulls/:number/requested_reviewers', gate: 'signed', answer: withdraw },
]
