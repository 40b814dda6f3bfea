// Reviews: who may give which, official and stale, dismissing, deleting (fact sheet 4).
import { isRepoAdmin } from './access.js'
import { type Answer, empty, json, missing, problem, Refused, refuse } from './answer.js'
import { doerOf, flagField, param, pullOf, type RepoCall, type RepoRoute, textField } from './call.js'
import { listed, pagedIfAsked } from './paging.js'
import { isOfficial } from './protection.js'
import { reviewJson } from './pull-json.js'
import { addEntry, hasChanged, restoreOfficial, syncedHead } from './pulls.js'
import { wakeScheduled } from './schedule.js'
import { nextId, type Pull, type Review, type ReviewState, type User } from './world.js'

const isDecision = (state: ReviewState): boolean => state === 'APPROVED' || state === 'REQUEST_CHANGES'

/** The state an event word means: any word it does not know leaves the review pending (contract: review-words). */
const stateFor = (event: string): ReviewState =>
  event === 'APPROVED' || event === 'REQUEST_CHANGES' || event === 'COMMENT' ? event : 'PENDING'

/** The state of a review someone sends, after the checks on author and body. */
const wantedState = (call: RepoCall, pull: Pull): ReviewState => {
  const event = textField(call, 'event')
  const state = stateFor(event)
  const own = doerOf(call).id === pull.posterId
  if (own && state === 'APPROVED') refuse(call.world, 422, 'approve your own pull is not allowed')
  if (own && state === 'REQUEST_CHANGES') refuse(call.world, 422, 'reject your own pull is not allowed')
  if (state === 'APPROVED' || textField(call, 'body').trim() !== '') return state
  const comments = call.body['comments']
  if (state === 'COMMENT') {
    if (Array.isArray(comments) && comments.length > 0) return state
    refuse(call.world, 422, 'review event COMMENT requires a body or a comment')
  }
  return refuse(call.world, 422, `review event ${event} requires a body`)
}

/** Whether a review of this commit is stale from the start; a commit nobody knows is a blank 500. */
const isStale = (call: RepoCall, pull: Pull, state: ReviewState, commit: string): boolean => {
  const { world, repo } = call
  const head = syncedHead(repo, pull)
  if (!isDecision(state) || commit === head) return false
  if (!repo.commits.has(commit)) throw new Refused(problem(world, 500, ''))
  return hasChanged(world, repo, pull, commit, head)
}

/** What a new review does to the same person's earlier ones. */
const replaceEarlier = (pull: Pull, user: User, state: ReviewState, isNew: boolean): void => {
  for (const earlier of pull.reviews.filter((each) => each.userId === user.id)) {
    if (isDecision(state)) earlier.official = false
    if (isNew && isDecision(state) && isDecision(earlier.state)) earlier.dismissed = true
  }
  if (state !== 'PENDING') {
    pull.reviews = pull.reviews.filter((each) => each.userId !== user.id || each.state !== 'REQUEST_REVIEW')
  }
}

/** Stores a review, or turns the person's pending one into it, and notes it on the timeline. */
const store = (call: RepoCall, pull: Pull, state: ReviewState, commit: string): Review => {
  const { world, repo } = call
  const user = doerOf(call)
  const stale = isStale(call, pull, state, commit)
  const pending = pull.reviews.find((each) => each.userId === user.id && each.state === 'PENDING')
  replaceEarlier(pull, user, state, pending === undefined)
  const fields = {
    state,
    body: textField(call, 'body'),
    commitId: commit,
    stale,
    official: isDecision(state) && isOfficial(world, repo, pull.base, user),
    updated: world.now,
  }
  const review: Review =
    pending === undefined
      ? { id: nextId(world), userId: user.id, dismissed: false, created: world.now, ...fields }
      : Object.assign(pending, fields)
  if (pending === undefined) pull.reviews.push(review)
  addEntry(world, pull, { type: 'review', userId: user.id, body: review.body, reviewId: review.id })
  if (state === 'APPROVED' && commit === syncedHead(repo, pull)) wakeScheduled(world, repo, pull)
  return review
}

const answer = (call: RepoCall, pull: Pull, review: Review): Answer =>
  json(200, reviewJson(call.world, call.repo, pull, review, call.caller.user))

const create = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const state = wantedState(call, pull)
  const commit = textField(call, 'commit_id') || syncedHead(call.repo, pull)
  return answer(call, pull, store(call, pull, state, commit))
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

/** The review a route names. */
const reviewOf = (call: RepoCall, pull: Pull): Review => {
  const id = Number(param(call, 'id'))
  const review = pull.reviews.find((each) => each.id === id)
  if (review !== undefined && !isHidden(review, call.caller.user)) return review
  const elsewhere = call.repo.pulls.some((each) => each !== pull && each.reviews.some((other) => other.id === id))
  return elsewhere
    ? missing(call.world, [], 'ReviewNotInPR')
    : missing(call.world, [`review does not exist [id: ${param(call, 'id')}]`], 'GetReviewByID')
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
  const state = wantedState(call, pull)
  if (state === 'PENDING') refuse(call.world, 422, 'review stay pending')
  return answer(call, pull, store(call, pull, state, syncedHead(call.repo, pull)))
}

/** Deletes one's own review, with its timeline entries. */
const remove = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const review = reviewOf(call, pull)
  const user = doerOf(call)
  if (review.userId !== user.id && !user.siteAdmin) refuse(call.world, 403, '%!s(<nil>)')
  pull.reviews = pull.reviews.filter((each) => each !== review)
  pull.entries = pull.entries.filter((each) => each.type !== 'review' || each.reviewId !== review.id)
  if (review.official) restoreOfficial(pull, review.userId)
  return empty(204)
}

const setDismissed = (call: RepoCall, dismissed: boolean): Answer => {
  const { world, repo } = call
  const pull = pullOf(call)
  const review = reviewOf(call, pull)
  const user = doerOf(call)
  if (!isRepoAdmin(world, repo, call.caller)) refuse(world, 403, 'Must be repo admin')
  if (!isDecision(review.state)) {
    refuse(world, 403, "not need to dismiss this review because it's type is not Approve or change request")
  }
  if (pull.closed !== null) refuse(world, 403, "can't dismiss a review associated to a closed or merged PR")
  const priors = dismissed && flagField(call, 'priors')
  for (const each of pull.reviews) {
    const earlier = priors && each.userId === review.userId && isDecision(each.state)
    if (each === review || earlier) Object.assign(each, { dismissed, updated: world.now })
  }
  if (dismissed) {
    addEntry(world, pull, { type: 'dismiss_review', userId: user.id, body: textField(call, 'message'), reviewId: review.id })
    wakeScheduled(world, repo, pull)
  }
  return answer(call, pull, review)
}

export const reviewRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/pulls/:number/reviews', gate: 'open', answer: list },
  { method: 'POST', path: '/pulls/:number/reviews', gate: 'signed', answer: create },
  { method: 'GET', path: '/pulls/:number/reviews/:id', gate: 'open', answer: single },
  { method: 'POST', path: '/pulls/:number/reviews/:id', gate: 'signed', answer: submit },
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
