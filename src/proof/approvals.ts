// The approvals of a proof: as many as the tier asks for, of this head, by those who may, in time.

import { type Group, groupOf, includes, sayUnresolved } from '../checks/group.js'
import { committers, pushers } from '../checks/people.js'
import { isSinceRetarget, rejections } from '../checks/reviews.js'
import { type Review, sameLogin } from '../domain.js'
import type { Policy } from '../policy/policy.js'
import type { Judged } from './judged.js'
import { type NoCode, no, unknown } from './objection.js'
import { isBeforeMerge, type Records } from './records.js'

/** One approval that counts. */
export type Approval = { readonly login: string; readonly review: number; readonly commit: string }

/** Who may approve, and how many must. For low the gate alone. */
type Needed = { readonly approvals: number; readonly approvers: Group; readonly listed: string }

const neededFor = ({ subject, tier }: Judged, policy: Policy): Needed => {
  const { approver } = subject.observation
  if (tier === 'low') return { approvals: 1, approvers: { logins: [approver], unresolved: [] }, listed: approver }
  const { approvals, approvers } = policy[tier]
  return { approvals, approvers: groupOf(approvers, subject.observation), listed: approvers.join(', ') || 'nobody' }
}

type Why = { readonly code: NoCode; readonly text: string }

/**
 * Why an approval does not count, or null if it does. Not whether it is official: a later event can take that from it, and the policy
 * says who counts. A dismissed one never does, whenever that was.
 */
const objectionTo = (review: Review, judged: Judged, records: Records, approvers: Group): Why | null => {
  const { subject, tier } = judged
  const { observation } = subject
  const { user } = review
  const why = (code: NoCode, text: string): Why => ({ code, text: `${user}'s approval does not count: ${text}` })
  if (tier !== 'low' && sameLogin(user, observation.approver))
    return why('approval-by-gate', "the gate's own counts for low only")
  if (!includes(approvers.logins, user)) return why('approval-unlisted', 'the policy did not list this account for the tier')
  if (sameLogin(user, observation.pull.author)) return why('approval-by-author', 'this account opened the pull request')
  if (includes(pushers(observation), user)) return why('approval-by-pusher', 'this account pushed to the pull request')
  if (tier !== 'low' && includes(committers(subject), user)) {
    return why('approval-by-committer', 'this account is author or committer of one of its commits')
  }
  if (review.commit !== observation.pull.head.sha) {
    return why('approval-of-other-commit', `it is for commit ${review.commit.slice(0, 10) || 'unknown'}`)
  }
  if (!isBeforeMerge(records, review)) return why('approval-after-merge', 'the timeline does not show it before the merge')
  if (review.dismissed) return why('approval-dismissed', 'it was dismissed, or a newer review took its place')
  if (!isSinceRetarget(review, observation.timeline)) {
    return why('approval-before-retarget', 'it was given before the pull request was moved to this base branch')
  }
  return null
}

/** Weighs every approval there is: those that count, one per person, and why the others do not. */
const weigh = (judged: Judged, records: Records, approvers: Group) => {
  const counted: Approval[] = []
  const ignored: Why[] = []
  for (const review of records.reviews) {
    if (review.state !== 'APPROVED' || review.user === null) continue
    const { user: login, id, commit } = review
    const why = objectionTo(review, judged, records, approvers)
    if (why !== null) ignored.push(why)
    else if (!counted.some((one) => sameLogin(one.login, login))) counted.push({ login, review: id, commit })
  }
  return { counted, ignored }
}

/** Requests for changes that stood when it was merged. */
const refuseRejected = ({ subject, tier }: Judged): void => {
  const standing = rejections(subject, tier).find(({ code }) => code === 'rejection')
  const [who] = standing?.hold?.who ?? []
  if (standing !== undefined) throw no('rejected', `${who} asked for changes, which stood when it was merged`)
}

/** Not enough: the code is that of the newest approval that does not count, of those who may approve if there is one. */
const refuseFew = (tier: string, needed: Needed, have: number, ignored: readonly Why[]): never => {
  const last = ignored.findLast(({ code }) => code !== 'approval-unlisted' && code !== 'approval-by-gate') ?? ignored.at(-1)
  const said = last === undefined ? '' : `; ${last.text}`
  const text = `it is ${tier} and has ${have} of ${needed.approvals} approvals of its head by ${needed.listed}${said}`
  throw no(last?.code ?? 'approvals', text)
}

/** The approvals that satisfy the tier, or what is wrong with those there are. */
export const readApprovals = (judged: Judged, policy: Policy, records: Records): readonly Approval[] => {
  const { tier, evidence, subject } = judged
  refuseRejected(judged)
  const needed = neededFor(judged, policy)
  const { approvals, approvers } = needed
  const { counted, ignored } = weigh(judged, records, approvers)
  if (counted.length >= approvals) return counted
  // Where a team could hold more people, or make it a milder tier, a no would say more than is known.
  const everybody: Group = {
    logins: [...approvers.logins, ...subject.observation.reviews.flatMap(({ user }) => user ?? [])],
    unresolved: [],
  }
  const perhaps = approvers.unresolved.length > 0 && weigh(judged, records, everybody).counted.length >= approvals
  const [open] = evidence.filter(({ outcome }) => outcome === 'unknown')
  if (perhaps) throw unknown('team', sayUnresolved(approvers))
  if (open !== undefined) throw unknown('team', open.text)
  return refuseFew(tier, needed, counted.length, ignored)
}
