// Giving a review: which state a word means, what makes it official or stale, what it does to earlier ones (fact sheet 4.2, 4.4).

import { problem, Refused, refuse } from './answer.js'
import { doerOf, type RepoCall, textField } from './call.js'
import { isOfficial } from './protection.js'
import { addEntry, hasChanged, syncedHead } from './pulls.js'
import { resolveCommit } from './revisions.js'
import { wakeScheduled } from './schedule.js'
import { nextId, type Pull, type Review, type ReviewState, type User, userById } from './world.js'

export const isDecision = (state: ReviewState): boolean => state === 'APPROVED' || state === 'REQUEST_CHANGES'

/** The state an event word means: any word it does not know leaves the review pending (contract: review-words). */
const stateFor = (event: string): ReviewState =>
  event === 'APPROVED' || event === 'REQUEST_CHANGES' || event === 'COMMENT' ? event : 'PENDING'

/** The state of a review someone sends, after the checks on author and body. */
export const wantedState = (call: RepoCall, pull: Pull, hasRemarks: boolean): ReviewState => {
  const event = textField(call, 'event')
  const state = stateFor(event)
  const own = doerOf(call).id === pull.posterId
  if (own && state === 'APPROVED') refuse(call.world, 422, 'approve your own pull is not allowed')
  if (own && state === 'REQUEST_CHANGES') refuse(call.world, 422, 'reject your own pull is not allowed')
  if (state === 'APPROVED' || textField(call, 'body').trim() !== '') return state
  if (state === 'COMMENT')
    return hasRemarks ? state : refuse(call.world, 422, `review event ${event} requires a body or a comment`)
  return refuse(call.world, 422, `review event ${event} requires a body`)
}

/** Whether a review of this commit is stale from the start; a commit nobody knows is a blank 500. */
const isStale = (call: RepoCall, pull: Pull, state: ReviewState, commit: string): boolean => {
  const { world, repo } = call
  const head = syncedHead(repo, pull)
  if (!isDecision(state) || commit === head) return false
  const known = resolveCommit(repo, commit.toLowerCase())
  if (known === null) throw new Refused(problem(world, 500, ''))
  return hasChanged(world, repo, pull, known, head)
}

/** Takes back requests to this person, and once there is a decision those to the teams that the person is in. */
const answerRequests = (call: RepoCall, pull: Pull, user: User, state: ReviewState, isNew: boolean): void => {
  const { world, repo } = call
  const teams = userById(world, repo.ownerId).organization ? world.teams.filter((team) => team.members.includes(user.id)) : []
  const answers = (each: Review): boolean =>
    each.teamId === null
      ? each.userId === user.id && (isNew ? state !== 'PENDING' : isDecision(state))
      : isDecision(state) && teams.some((team) => team.id === each.teamId)
  pull.reviews = pull.reviews.filter((each) => each.state !== 'REQUEST_REVIEW' || !answers(each))
}

/** What a new review does to the same person's earlier ones. */
const replaceEarlier = (pull: Pull, user: User, state: ReviewState, isNew: boolean): void => {
  if (!isDecision(state)) return
  for (const earlier of pull.reviews.filter((each) => each.userId === user.id)) {
    earlier.official = false
    if (isNew && isDecision(earlier.state)) earlier.dismissed = true
  }
}

/** Someone's pending review; there is never more than one. */
export const pendingOf = (pull: Pull, user: User): Review | undefined =>
  pull.reviews.find((each) => each.userId === user.id && each.state === 'PENDING')

/** Adds a review as it comes to be, without a timeline entry. */
export const addReview = (
  call: RepoCall,
  pull: Pull,
  fields: Pick<Review, 'state' | 'body' | 'commitId' | 'stale' | 'official'>,
): Review => {
  const { world } = call
  const review: Review = {
    id: nextId(world),
    userId: doerOf(call).id,
    teamId: null,
    ...fields,
    dismissed: false,
    comments: [],
    created: world.now,
    updated: world.now,
  }
  pull.reviews.push(review)
  return review
}

/** Stores a review, or turns the person's pending one into it, and notes it on the timeline. */
export const storeReview = (call: RepoCall, pull: Pull, state: ReviewState, commit: string): Review => {
  const { world, repo } = call
  const user = doerOf(call)
  const stale = isStale(call, pull, state, commit)
  const pending = pendingOf(pull, user)
  replaceEarlier(pull, user, state, pending === undefined)
  answerRequests(call, pull, user, state, pending === undefined)
  const fields = {
    state,
    body: textField(call, 'body'),
    commitId: commit,
    stale,
    official: isDecision(state) && isOfficial(world, repo, pull.base, user),
  }
  const review = pending === undefined ? addReview(call, pull, fields) : Object.assign(pending, fields, { updated: world.now })
  addEntry(world, pull, { type: 'review', userId: user.id, body: review.body, reviewId: review.id })
  if (state === 'APPROVED' && commit === syncedHead(repo, pull)) wakeScheduled(world, repo, pull)
  return review
}
