// Words: the sentences every rendering shares, so that comment, status, log and JSON say the same.

import type { Decision, Judged } from '../decision.js'
import type { Problem } from '../failure.js'
import type { Observation } from '../observation.js'
import type { Tier } from '../policy/tier.js'

/** The exact words people and programs look for (design 1). */
const TIER_WORDS: Readonly<Record<Tier, string>> = {
  low: 'auto-approved: low blast radius',
  medium: 'pending async review',
  high: 'blocked until an admin approves',
}

/** How a refused merge is told, what Forgejo said follows: one that would be refused again, and one that may pass. */
export const REFUSED = 'Forgejo refused the merge: '
export const NOT_MERGED = 'Forgejo has not merged it: '

const IGNORED = {
  merged: 'it is merged',
  closed: 'it is closed',
  'other-base': 'it does not go into the base branch',
  'no-vault-action': 'no vault action here',
} as const

/** Where a problem is, as `path:line:column`. */
export const placeOf = ({ path, line, column }: Problem): string =>
  [path, ...(line === null ? [] : [line]), ...(column === null ? [] : [column])].join(':')

const list = (names: readonly string[]): string => names.join(', ')

/** One line that says what the gate concluded. May quote untrusted words. */
export const headline = (decision: Decision): string => {
  switch (decision.kind) {
    case 'ignore':
      return IGNORED[decision.reason]
    case 'refuse':
      return `refused: ${decision.problems.length} ${decision.problems.length === 1 ? 'problem' : 'problems'}`
    case 'hold':
      return decision.tier === 'low' ? `held: ${decision.holds[0]?.headline ?? 'unknown'}` : TIER_WORDS[decision.tier]
    case 'approve':
      return decision.tier === 'low' ? TIER_WORDS.low : `approved: ${decision.tier} blast radius, by ${list(decision.by)}`
  }
}

/** What happens next and who can do it, one sentence per line. May quote untrusted words. */
export const nextSteps = (decision: Exclude<Decision, { kind: 'ignore' }>, observation: Observation): readonly string[] => {
  const head = observation.pull.head.sha.slice(0, 10)
  switch (decision.kind) {
    case 'refuse':
      return [
        `${observation.pull.author} corrects the file and pushes to this pull request; the gate then judges it again.`,
        'Nobody was asked for a review, and nothing was approved.',
      ]
    case 'approve':
      if (decision.pins !== null)
        return [`The gate merges commit ${head} into ${observation.base.name} now. Nobody needs to do anything.`]
      return [
        `The approvals that ${decision.tier} needs are there. The gate merges only single additions, so a person with the right to do so merges commit ${head} by hand.`,
      ]
    case 'hold':
      return [...decision.holds.map((hold) => sentence(hold.headline)), ...waitingSteps(decision, observation)]
  }
}

const byHand = (judged: Judged): readonly string[] =>
  judged.shape.kind === 'addition'
    ? []
    : ['Even then a person with the right to do so merges it by hand: the gate merges nothing but single additions.']

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const waitingSteps = (judged: Judged, observation: Observation): readonly string[] => {
  const { waiting, next, tier } = judged
  const head = observation.pull.head.sha.slice(0, 10)
  const { policyPath } = observation.settings
  if (next === 'open-new') return ['This pull request stays held for good: close it and open a new one.']
  switch (waiting.on) {
    case 'approver':
      return [
        `${list(waiting.who)} can release it by approving commit ${head} in a review; an approval takes effect with the gate's next run.`,
        ...byHand(judged),
      ]
    case 'operator':
      return tier === 'low'
        ? ['The operator of this repository sets that right; the gate judges again with its next run.']
        : [
            `The operator names approvers in [${tier}] of ${policyPath} on ${observation.base.name}, or a person with the right to do so merges it by hand.`,
          ]
    case 'author':
      return [`${list(waiting.who)} changes that; the gate judges again at once.`]
    default:
      return ['The gate judges again with its next run; nobody needs to do anything.']
  }
}
