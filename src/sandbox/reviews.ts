// Reviews: who may give which, official and stale, dismissing, deleting (fact sheet 4).
import { isRepoAdmin } from './access.js'
import { type Answer, empty, json, missing, refuse } from './answer.js'
import { doerOf, flagField, param, pullOf, type RepoCall, type RepoRoute, textField } from './call.js'
import { listed, pagedIfAsked } from './paging.js'
import { reviewJson } from './pull-json.js'
import { addEntry, restoreOfficial, syncedHead } from './pulls.js'
import { addRemarks, remarkJson, remarksOf } from './remarks.js'
import { isDecision, storeReview, wantedState } from './review-store.js'
import { wakeScheduled } from './schedule.js'
import type { Pull, Review, User } from './world.js'

const answer = (call: RepoCall, pull: Pull, review: Review): Answer =>
  json(200, reviewJson(call.world, call.repo, pull, review, call.caller.user))

const create = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const remarks = remarksOf(call)
  const state = wantedState(call, pull, remarks.length > 0)
  const commit = textField(call, 'commit_id') || syncedHead(call.repo, pull)
  addRemarks(call, pull, commit, remarks)
  return answer(call, pull, storeReview(call, pull, state, commit))
}

const isHidden = (review: Review, viewer: User | null): boolean =>
  review.state === 'PENDING' && review.userId !== viewer?.id && viewer?.siteAdmin !== true

/** Others' pending reviews are left out of the list but not of the total (contract: review-words). */
const list = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const all = [...pull.reviews].sort((a, b) => a.created - b.created || a.id - b.id)
  const shown = pagedIfAsked(call, all).filter((review) => !isHidden(review, call.caller.user))
  return listed(
    shown.map((review) => reviewJson(call.world, call.repo, pull, review, call.caller.user)),
    all.length,
  )
}

/** The review a route names. One of another pull request, or another's pending one, is missing without saying of what. */
const reviewOf = (call: RepoCall, pull: Pull): Review => {
  const id = Number.parseInt(param(call, 'id'), 10) || 0
  const review = pull.reviews.find((each) => each.id === id)
  if (review !== undefined) return isHidden(review, call.caller.user) ? missing(call.world, [], 'GetReviewByID') : review
  const elsewhere = call.world.repos.some((repo) => repo.pulls.some((each) => each.reviews.some((other) => other.id === id)))
  return elsewhere
    ? missing(call.world, [], 'ReviewNotInPR')
    : missing(call.world, [`review does not exist [id: ${id}]`], 'GetReviewByID')
}

const single = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  return answer(call, pull, reviewOf(call, pull))
}

/** Submits one's pending review, for whatever the head is now. */
const submit = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const review = reviewOf(call, pull)
  if (review.state !== 'PENDING') refuse(call.world, 422, 'only a pending review can be submitted')
  const state = wantedState(call, pull, review.comments.length > 0)
  if (state === 'PENDING') refuse(call.world, 422, 'review stay pending')
  return answer(call, pull, storeReview(call, pull, state, syncedHead(call.repo, pull)))
}

const OWN_ENTRIES = ['review', 'dismiss_review']

/** Deletes one's own review, with its timeline entries; a request is not deleted this way. */
const remove = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const review = reviewOf(call, pull)
  const user = doerOf(call)
  if (review.userId !== user.id && !user.siteAdmin) refuse(call.world, 403, '%!s(<nil>)')
  if (review.state === 'REQUEST_REVIEW') refuse(call.world, 500, '')
  pull.reviews = pull.reviews.filter((each) => each !== review)
  pull.entries = pull.entries.filter((each) => !OWN_ENTRIES.includes(each.type) || each.reviewId !== review.id)
  if (review.official) restoreOfficial(pull, review.userId)
  return empty(204)
}

const setDismissed = (call: RepoCall, dismissed: boolean): Answer => {
  const { world, repo } = call
  if (!isRepoAdmin(world, repo, call.caller)) refuse(world, 403, 'Must be repo admin')
  const pull = pullOf(call)
  const review = reviewOf(call, pull)
  const user = doerOf(call)
  if (!isDecision(review.state)) {
    refuse(world, 403, "not need to dismiss this review because it's type is not Approve or change request")
  }
  if (pull.closed !== null) refuse(world, 403, "can't dismiss a review associated to a closed or merged PR")
  const priors = dismissed && flagField(call, 'priors')
  for (const each of pull.reviews) {
    const earlier = priors && each.userId === review.userId && isDecision(each.state)
    if ((each === review || earlier) && each.dismissed !== dismissed) Object.assign(each, { dismissed, updated: world.now })
  }
  if (dismissed) {
    addEntry(world, pull, { type: 'dismiss_review', userId: user.id, body: textField(call, 'message'), reviewId: review.id })
    wakeScheduled(world, repo, pull)
  }
  return answer(call, pull, review)
}

const remarks = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const review = reviewOf(call, pull)
  return json(
    200,
    review.comments.map((comment) => remarkJson(call, pull, review, comment)),
  )
}

export const reviewRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/pulls/:number/reviews', gate: 'open', answer: list },
  { method: 'POST', path: '/pulls/:number/reviews', gate: 'signed', answer: create },
  { method: 'GET', path: '/pulls/:number/reviews/:id', gate: 'open', answer: single },
  { method: 'POST', path: '/pulls/:number/reviews/:id', gate: 'signed', answer: submit },
  { method: 'GET', path: '/pulls/:number/reviews/:id/comments', gate: 'open', answer: remarks },
  { method: 'DELETE', path: '/pulls/:number/reviews/:id', gate: 'signed', answer: remove },
  {
    method: 'POST',
    path: '/pulls/:number/reviews/:id/dismissals',
    gate: 'signed',
    answer: (call) => setDismissed(call, true),
  },
  {
    method: 'POST',
    path: '/pulls/:number/reviews/:id/undismissals',
    gate: 'signed',
    answer: (call) => setDismissed(call, false),
  },
]
