// Reviews: which approvals count for this head, whose do not and why, and which requests for changes stand (design 3.4).

import type { Finding } from '../decision.js'
import { type Review, sameLogin, type TimelineEntry } from '../domain.js'
import type { Observation } from '../observation.js'
import type { Release } from '../policy/policy.js'
import type { Tier } from '../policy/tier.js'
import { fail, pass, unknown } from './finding.js'
import { committers, mayApprove, pushers } from './people.js'
import type { Subject } from './subject.js'

const includes = (logins: readonly string[], login: string | null): boolean => logins.some((one) => sameLogin(one, login))

/** The latest timeline entry of a review is its submission; a pending review keeps its old `submitted_at` (contract/late-review). */
const submission = (
  review: Review,
  timeline: readonly TimelineEntry[],
): { readonly index: number; readonly at: number } | null => {
  const index = timeline.findLastIndex((entry) => entry.type === 'review' && entry.reviewId === review.id)
  const entry = timeline[index]
  return entry === undefined ? null : { index, at: entry.createdAt }
}

const lastRetarget = (timeline: readonly TimelineEntry[]): { readonly index: number; readonly at: number } | null => {
  const index = timeline.findLastIndex((entry) => entry.type === 'change_target_branch')
  const entry = timeline[index]
  return entry === undefined ? null : { index, at: entry.createdAt }
}

/** Why this approval does not count, or null if it does. The order is the order of the sentences people see. */
const objection = (review: Review, subject: Subject, release: Release): string | null => {
  const { observation } = subject
  const { pull, timeline, approver } = observation
  if (sameLogin(review.user, approver)) return "the gate's own approval counts for low only"
  if (!includes(release.approvers, review.user)) return 'is not listed as an approver of this tier'
  if (sameLogin(review.user, pull.author)) return 'opened the pull request'
  if (includes(pushers(observation), review.user)) return 'pushed to the pull request'
  if (includes(committers(subject), review.user)) return 'is author or committer of one of its commits'
  if (review.commit !== pull.head.sha) return `approved another commit (${review.commit.slice(0, 10) || 'unknown'})`
  if (review.dismissed) return 'the approval was dismissed'
  if (!review.official)
    return 'the approval is not official: a review was asked for again, or the branch rule does not list the reviewer'
  if (submission(review, timeline) === null) return 'the timeline does not show when it was submitted'
  if (!isSinceRetarget(review, timeline)) return 'it was given before the pull request was moved to this base branch'
  return null
}

/** Was it submitted, by the timeline, after the pull request was last moved to another base branch? */
export const isSinceRetarget = (review: Review, timeline: readonly TimelineEntry[]): boolean => {
  const submitted = submission(review, timeline)
  const retarget = lastRetarget(timeline)
  if (retarget === null) return true
  return submitted !== null && submitted.at > retarget.at && submitted.index > retarget.index
}

/** The approvals that count, one per person, and a finding for each of them and for each that does not. */
export const countApprovals = (
  subject: Subject,
  release: Release,
): { readonly by: readonly string[]; readonly findings: readonly Finding[] } => {
  const by: string[] = []
  const findings: Finding[] = []
  for (const review of subject.observation.reviews) {
    if (review.state !== 'APPROVED' || review.user === null) continue
    const why = objection(review, subject, release)
    if (why !== null) findings.push(fail('approval-ignored', `${review.user}'s approval does not count: ${why}`))
    else if (!includes(by, review.user)) {
      by.push(review.user)
      findings.push(pass('approval', `${review.user} approved this very commit`))
    }
  }
  return { by, findings }
}

/** Does a later approval of this head by the same person take the request for changes back? */
const takenBack = (rejection: Review, observation: Observation): boolean => {
  const since = submission(rejection, observation.timeline)?.index ?? Number.POSITIVE_INFINITY
  return observation.reviews.some(
    (review) =>
      review.state === 'APPROVED' &&
      !review.dismissed &&
      sameLogin(review.user, rejection.user) &&
      review.commit === observation.pull.head.sha &&
      (submission(review, observation.timeline)?.index ?? -1) > since,
  )
}

/** Whose request for changes holds: anybody's but the author's for low, that of people the policy names for medium and high. */
const mayObject = (tier: Tier, login: string | null, subject: Subject): boolean => {
  if (sameLogin(login, subject.observation.pull.author)) return false
  if (tier === 'low' || subject.policy.kind === 'none') return true
  const { medium, high } = subject.policy.policy
  return includes([...medium.approvers, ...medium.reviewers, ...high.approvers, ...high.reviewers], login)
}

/**
 * Requests for changes that stand: not dismissed and not taken back, whatever their official, stale or commit fields say, for
 * asking again strips those and the author may do that (contract/README).
 */
export const rejections = (subject: Subject, tier: Tier): readonly Finding[] => {
  const { observation } = subject
  const standing = observation.reviews.filter(
    (review) =>
      review.state === 'REQUEST_CHANGES' &&
      !review.dismissed &&
      mayObject(tier, review.user, subject) &&
      !takenBack(review, observation),
  )
  const who = [...new Set(standing.flatMap((review) => (review.user === null ? [] : [review.user])))]
  const anonymous = standing.some((review) => review.user === null)
  if (anonymous) who.push('somebody whose account is gone')
  return who.map((login) =>
    fail('rejection', `${login} asks for changes; it holds until ${login} approves this very commit or an admin dismisses it`, {
      hold: { on: 'approver', next: 'wait', who: [login], headline: `${login} asks for changes` },
    }),
  )
}

/** Are there as many counting approvals as the tier needs? `release` is null without a valid policy. */
export const enoughApprovals = (
  subject: Subject,
  tier: Tier,
  release: Release | null,
  by: readonly string[],
): readonly Finding[] => {
  const { policyPath } = subject.observation.settings
  if (release === null) {
    const headline = 'no valid policy names anybody who could release it'
    return [unknown('approvals', headline, { hold: { on: 'operator', next: 'wait', who: [], headline } })]
  }
  if (release.approvers.length === 0) {
    const headline = `nobody is named in [${tier}] approvers`
    const text = `${headline}: add approvers = ["…"] to [${tier}] in ${policyPath}, or let a person merge it by hand`
    return [fail('approvals', text, { hold: { on: 'operator', next: 'wait', who: [], headline } })]
  }
  const text = `${by.length} of ${release.approvals} approvals of this very commit by ${release.approvers.join(', ')}`
  if (by.length >= release.approvals) return [pass('approvals', text, { varies: true })]
  const who = release.approvers.filter((login) => !includes(by, login) && mayApprove(login, subject))
  const headline = `${release.approvals - by.length} more approval${release.approvals - by.length === 1 ? '' : 's'} needed`
  return [fail('approvals', text, { varies: true, hold: { on: 'approver', next: 'wait', who, headline } })]
}
