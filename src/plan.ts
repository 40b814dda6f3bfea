// Planning: a decision becomes the writes that make the forge agree with it: wanted minus present, the irreversible last (design 4).

import { openSchedule } from './checks/branch.js'
import { isSinceRetarget } from './checks/reviews.js'
import type { Decision, Pins } from './decision.js'
import { type Label, type Review, type Sha, type Status, sameLogin } from './domain.js'
import type { Observation } from './observation.js'
import { ownComments, placeOf } from './own.js'
import { TIERS, type Tier } from './policy/tier.js'
import { renderComment, renderIgnored, statusText } from './report/comment.js'
import { mergeBody, mergeTitle } from './report/merge.js'
import { requiresGate, STATUS_CONTEXT } from './shape/context.js'

/** One write, as data until applied. `body` and texts are ready to send. */
export type Effect =
  | { readonly kind: 'retract'; readonly review: number }
  | { readonly kind: 'unschedule'; readonly entry: number }
  | { readonly kind: 'label'; readonly tier: Tier | null; readonly id: number | null; readonly remove: readonly number[] }
  | { readonly kind: 'comment'; readonly id: number | null; readonly body: string }
  | { readonly kind: 'uncomment'; readonly id: number }
  | { readonly kind: 'reviewers'; readonly logins: readonly string[] }
  | { readonly kind: 'status'; readonly head: Sha; readonly state: 'success' | 'pending' | 'failure'; readonly text: string }
  | { readonly kind: 'review'; readonly pins: Pins; readonly body: string }
  | {
      readonly kind: 'merge'
      readonly tier: Tier
      readonly pins: Pins
      readonly title: string
      readonly body: string
      readonly deleteBranch: boolean
    }

/** The name of a tier's label. */
export const labelName = (tier: Tier): string => `blast-radius/${tier}`

/** Is it one of the gate's labels? */
export const isLabelOfGate = (label: Label): boolean => TIERS.some((tier) => label.name === labelName(tier))

/** An own approval that still holds: official, fresh and of this very head. */
export const holds = (review: Review, head: Sha): boolean =>
  review.state === 'APPROVED' && review.official && !review.stale && !review.dismissed && review.commit === head

const ownReviews = (observation: Observation): readonly Review[] =>
  observation.reviews.filter(
    (review) => sameLogin(review.user, observation.approver) && (review.state === 'APPROVED' || review.state === 'PENDING'),
  )

/** The gate's own approval that still holds and was given under the rules of this base branch. */
export const ownApproval = (observation: Observation): Review | undefined =>
  ownReviews(observation).findLast(
    (review) => holds(review, observation.pull.head.sha) && isSinceRetarget(review, observation.timeline),
  )

const retractions = (decision: Decision, observation: Observation): Effect[] => {
  const low = decision.kind === 'approve' && decision.tier === 'low' && decision.merging.by === 'gate'
  const kept = low ? ownApproval(observation) : undefined
  const dropped = ownReviews(observation).filter((review) => review !== kept)
  // Where there are more reviews than are read, the timeline still names the gate's own.
  const unseen = observation.overCap.includes('reviews')
    ? observation.timeline.filter((entry) => entry.type === 'review' && sameLogin(entry.user, observation.approver))
    : []
  const ids = [...dropped.map((review) => review.id), ...unseen.flatMap((entry) => entry.reviewId ?? [])]
  return [...new Set(ids)].map((review) => ({ kind: 'retract', review }))
}

const labelling = (tier: Tier | null, observation: Observation): Effect[] => {
  if (observation.overCap.includes('labels')) return []
  const present = observation.pull.labels.filter(isLabelOfGate)
  const wanted =
    tier === null
      ? null
      : (observation.labels.filter((label) => label.name === labelName(tier)).sort((a, b) => a.id - b.id)[0]?.id ?? null)
  const remove = present.filter((label) => label.id !== wanted).map((label) => label.id)
  const attached = wanted !== null && present.some((label) => label.id === wanted)
  if (remove.length === 0 && (tier === null || attached)) return []
  return [{ kind: 'label', tier: attached ? null : tier, id: wanted, remove }]
}

const commenting = (body: string, observation: Observation, create: boolean): Effect[] => {
  // Without the whole timeline its own comment could not be told from none.
  if (observation.overCap.includes('timeline')) return []
  const [kept, ...extra] = ownComments(observation.timeline, observation.approver)
  const effects: Effect[] = extra.map((entry) => ({ kind: 'uncomment', id: entry.id }))
  if (kept === undefined) return create ? [{ kind: 'comment', id: null, body }] : effects
  return kept.body === body ? effects : [{ kind: 'comment', id: kept.id, body }, ...effects]
}

const asking = (decision: Decision, observation: Observation): Effect[] => {
  if (decision.kind !== 'hold' || decision.waiting.on !== 'approver') return []
  const { reviews, timeline, approver } = observation
  const logins = decision.ask.filter((login) => {
    const requests = timeline.filter((entry) => entry.type === 'review_request' && sameLogin(entry.assignee, login))
    const asked = requests.some((entry) => sameLogin(entry.user, approver)) || requests.at(-1)?.removed === false
    return !asked && !reviews.some((review) => sameLogin(review.user, login))
  })
  return logins.length === 0 ? [] : [{ kind: 'reviewers', logins }]
}

const newestOf = (statuses: readonly Status[]): Status | undefined => [...statuses].sort((a, b) => b.id - a.id)[0]

/**
 * A status belongs to a commit, and two pull requests may have the same head: what counts is the newest one that points to this pull
 * request's comment. The newest of all must be the gate's own too (any writer can post one like it), and success before a merge.
 */
const stating = (state: 'success' | 'pending' | 'failure', text: string, observation: Observation): Effect[] => {
  if (observation.overCap.includes('statuses')) return []
  const ours = observation.statuses.filter((status) => status.context === STATUS_CONTEXT)
  const last = newestOf(ours)
  const place = placeOf(ownComments(observation.timeline, observation.approver)[0]?.url ?? '')
  const here = newestOf(
    ours.filter((status) => sameLogin(status.creator, observation.approver) && (place === '' || placeOf(status.url) === place)),
  )
  const said = here?.state === state && here.description === text
  const seen = sameLogin(last?.creator ?? null, observation.approver) && (state !== 'success' || last?.state === 'success')
  return said && seen ? [] : [{ kind: 'status', head: observation.pull.head.sha, state, text }]
}

/** Cancelling takes the right to merge (forgejo-api.md 5.3): without it the attempt would be made in every run. */
const unscheduling = (observation: Observation): Effect[] => {
  const open = openSchedule(observation)
  return open === null || !observation.base.userCanMerge ? [] : [{ kind: 'unschedule', entry: open.id }]
}

const ignoring = (decision: Extract<Decision, { kind: 'ignore' }>, observation: Observation, digest: string): Effect[] => {
  if (decision.reason === 'merged' || decision.reason === 'closed') return []
  // Never moved: what is on it is another gate's, which looks after that base branch.
  const unread = observation.overCap.includes('timeline')
  const moved = unread || observation.timeline.some((entry) => entry.type === 'change_target_branch')
  if (decision.reason === 'other-base' && !moved) return []
  const given = [...retractions(decision, observation), ...labelling(null, observation)]
  const cancelled = given.length > 0 ? unscheduling(observation) : []
  const required = decision.reason === 'no-vault-action' && requiresGate(observation.base.requiredContexts)
  return [
    ...given.filter((effect) => effect.kind === 'retract'),
    ...cancelled,
    ...given.filter((effect) => effect.kind !== 'retract'),
    ...commenting(renderIgnored(decision), observation, false),
    ...(required ? stating('success', statusText(decision, digest), observation) : []),
  ]
}

const merging = (decision: Extract<Decision, { kind: 'approve' }>, observation: Observation, digest: string): Effect[] => {
  const { shape, tier, merging: by } = decision
  const { pull, base, repository, settings } = observation
  if (by.by === 'person' || shape.kind !== 'addition') return []
  const { pins } = by
  const approved = ownApproval(observation) !== undefined
  const review: Effect[] = tier === 'low' && !approved ? [{ kind: 'review', pins, body: statusText(decision, digest) }] : []
  const own = pull.flow === 0 && pull.head.repository === repository.id && pull.head.ref === `vault/${shape.id}`
  const deleteBranch = settings.deleteBranch && own && pull.head.ref !== base.name
  return [
    ...review,
    {
      kind: 'merge',
      tier,
      pins,
      title: mergeTitle(decision, observation),
      body: mergeBody(decision, observation, digest),
      deleteBranch,
    },
  ]
}

const STATE = { refuse: 'failure', hold: 'pending', approve: 'success' } as const

/** What a rehearsal writes: the gate's one comment, which says what it would have done, and nothing else. */
export const rehearse = (decision: Decision, observation: Observation, digest: string): readonly Effect[] => {
  if (decision.kind === 'ignore') return ignoring(decision, observation, digest).filter((effect) => effect.kind === 'comment')
  const would = plan(decision, observation, digest).flatMap((effect) => (effect.kind === 'comment' ? [] : [effect.kind]))
  return commenting(renderComment(decision, observation, digest, would), observation, true)
}

/** Everything to write, in order. Empty when the forge already agrees. */
export const plan = (decision: Decision, observation: Observation, digest: string): readonly Effect[] => {
  if (decision.kind === 'ignore') return ignoring(decision, observation, digest)
  const stated = stating(STATE[decision.kind], statusText(decision, digest), observation)
  return [
    ...retractions(decision, observation),
    ...unscheduling(observation),
    ...labelling(decision.tier, observation),
    ...commenting(renderComment(decision, observation, digest), observation, true),
    // Once for each conclusion, which the status then tells: whom the forge does not let the gate ask must not be asked in every run.
    ...(stated.length === 0 ? [] : asking(decision, observation)),
    ...stated,
    ...(decision.kind === 'approve' ? merging(decision, observation, digest) : []),
  ]
}
