// Reviews: which approvals count for this head, whose do not and why, and which requests for changes stand (design 3.4).

import type { Finding } from '../decision.js'
import { type Review, sameLogin, type TimelineEntry } from '../domain.js'
import type { Observation } from '../observation.js'
import type { Release } from '../policy/policy.js'
import type { Tier } from '../policy/tier.js'
import { fail, pass, unknown } from './finding.js'
import { type Group, groupOf, includes, sayUnresolved, unique } from './group.js'
import { committers, mayApprove, pushers } from './people.js'
import type { Subject } from './subject.js'

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

/** Why Forgejo does not count an approval: somebody asked for the review again, or the branch rule has other people. */
const unofficial = (review: Review, timeline: readonly TimelineEntry[]): string => {
  const since = submission(review, timeline)?.index ?? -1
  const asked = timeline.findLast(
    (entry, index) =>
      index > since && entry.type === 'review_request' && !entry.removed && sameLogin(entry.assignee, review.user),
  )
  if (asked === undefined) return 'it is not official: the branch rule does not list the reviewer among those who may approve'
  return `it was reset when ${asked.user ?? 'somebody'} asked for the review again; it must be given once more`
}

/** Why this approval does not count, or null if it does. The order is the order of the sentences people see. */
const objection = (review: Review, subject: Subject, approvers: Group): string | null => {
  const { observation } = subject
  const { pull, timeline, approver } = observation
  if (sameLogin(review.user, approver)) return "the gate's own approval counts for low only"
  if (!includes(approvers.logins, review.user)) {
    const known = approvers.unresolved.length === 0 ? '' : `, as far as can be known (${sayUnresolved(approvers)})`
    return `${review.user} is not listed as an approver of this tier${known}`
  }
  if (sameLogin(review.user, pull.author)) return `${review.user} opened the pull request`
  if (includes(pushers(observation), review.user)) return `${review.user} pushed to the pull request`
  if (includes(committers(subject), review.user)) return `${review.user} is author or committer of one of its commits`
  if (review.dismissed && review.commit === pull.head.sha) return 'it was dismissed, or a newer review took its place'
  if (review.commit !== pull.head.sha) {
    return `it is stale: it is for commit ${review.commit.slice(0, 10) || 'unknown'}, and a newer one was pushed since`
  }
  if (!review.official) return unofficial(review, timeline)
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
  const approvers = groupOf(release.approvers, subject.observation)
  const by: string[] = []
  const findings: Finding[] = []
  for (const review of subject.observation.reviews) {
    if (review.state !== 'APPROVED' || review.user === null) continue
    const why = objection(review, subject, approvers)
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

/** Why this request for changes does not hold, or null if it does: for low anybody's does but the author's. */
const excuse = (rejection: Review, tier: Tier, subject: Subject): string | null => {
  const { observation, policy } = subject
  if (sameLogin(rejection.user, observation.pull.author)) return 'it is by the author'
  if (rejection.dismissed) return 'it was dismissed, or a newer review took its place'
  if (takenBack(rejection, observation)) return 'the same person approved this commit since'
  // Of the gate's own account too: a person gave it, and the forge refuses the merge because of it.
  if (tier === 'low' || policy.kind === 'none' || sameLogin(rejection.user, observation.approver)) return null
  const { medium, high } = policy.policy
  const named = groupOf([...medium.approvers, ...medium.reviewers, ...high.approvers, ...high.reviewers], observation)
  // A team that cannot be resolved might have anybody in it: unknown is strict.
  if (includes(named.logins, rejection.user) || named.unresolved.length > 0) return null
  return 'the policy names its author for neither medium nor high'
}

/**
 * Requests for changes that stand: not dismissed and not taken back, whatever their official, stale or commit fields say, for
 * asking again strips those and the author may do that (contract/README).
 */
export const rejections = (subject: Subject, tier: Tier): readonly Finding[] => {
  const asking = subject.observation.reviews.filter((review) => review.state === 'REQUEST_CHANGES')
  const standing = asking.filter((review) => excuse(review, tier, subject) === null)
  const who = [...unique(standing.map((review) => review.user))]
  if (standing.some((review) => review.user === null)) who.push('somebody whose account is gone')
  const ignored = asking.flatMap((review) => {
    const why = excuse(review, tier, subject)
    if (why === null || review.user === null || includes(who, review.user)) return []
    return [pass('rejection-ignored', `${review.user}'s request for changes does not hold: ${why}`)]
  })
  return [...who.map(standingRejection), ...ignored]
}

const standingRejection = (login: string): Finding =>
  fail('rejection', `${login} asks for changes; it holds until ${login} approves this very commit or an admin dismisses it`, {
    hold: { on: 'approver', next: 'wait', who: [login], headline: `${login} asks for changes` },
  })

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
  const approvers = groupOf(release.approvers, subject.observation)
  const listed = release.approvers.join(', ')
  const text = `${by.length} of ${release.approvals} approvals of this very commit by ${listed}`
  if (by.length >= release.approvals) return [pass('approvals', text, { varies: true })]
  const missing = release.approvals - by.length
  const who = mayStill(subject, approvers, by)
  const more = `${missing} more ${missing === 1 ? 'approval' : 'approvals'} needed`
  const team = approvers.unresolved.length === 0 ? [] : [unresolvedTeam(approvers, tier, policyPath)]
  if (who.length >= missing) {
    const waits = fail('approvals', text, { varies: true, hold: { on: 'approver', next: 'wait', who, headline: more } })
    // Told all the same, but people can go on without it.
    return [waits, ...team.map((finding) => ({ ...finding, hold: null }))]
  }
  const barred = `${more}, and too few of the approvers may give one: whoever opened, pushed to or committed in it may not`
  const headline = team.length === 0 ? barred : more
  return [...team, fail('approvals', text, { varies: true, hold: { on: 'operator', next: 'wait', who, headline } })]
}

/** Which of the approvers may still approve it here. */
export const mayStill = (subject: Subject, approvers: Group, by: readonly string[]): readonly string[] =>
  approvers.logins.filter((login) => !includes(by, login) && mayApprove(login, subject))

const unresolvedTeam = (approvers: Group, tier: Tier, policyPath: string): Finding => {
  const headline = `[${tier}] approvers of ${policyPath} names a team that cannot be resolved (${sayUnresolved(approvers)})`
  const text = `${headline}; list logins there, or give the token what it lacks`
  return unknown('team', text, { hold: { on: 'operator', next: 'wait', who: [], headline } })
}
