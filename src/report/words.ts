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
      if (decision.merging.by === 'gate')
        return [`The gate merges commit ${head} into ${observation.base.name} now. Nobody needs to do anything.`]
      return [
        `A person with the right to do so merges commit ${head} by hand: the approvals that ${decision.tier} needs are there.`,
        decision.merging.why === 'policy'
          ? `The gate does not merge it: [${decision.tier}] merge is "human" in ${observation.settings.policyPath}.`
          : 'The gate does not merge it: it merges nothing but single additions.',
      ]
    case 'hold':
      return [...waitingSteps(decision, observation), ...decision.holds.map((hold) => sentence(hold.headline))]
  }
}

const DONE: Readonly<Record<string, string>> = {
  retract: 'take back its approval',
  unschedule: 'cancel the scheduled merge',
  label: 'set its label',
  uncomment: 'delete a second comment of its own',
  reviewers: 'ask the reviewers',
  status: 'post its status',
  review: 'approve',
  merge: 'merge',
}

/** What a rehearsal tells instead of what happens next. */
export const rehearsalSteps = (effects: readonly string[]): readonly string[] => {
  const would = effects.map((kind) => DONE[kind] ?? kind).join(', ')
  return [
    'This is a rehearsal: the gate wrote nothing but this comment, and neither approved nor merged anything.',
    would === '' ? 'It would have nothing to do.' : `It would ${would}.`,
  ]
}

const byHand = ({ releasing }: Judged): readonly string[] => {
  if (releasing === null || releasing.merging.by === 'gate') return []
  const why = releasing.merging.why === 'shape' ? 'the gate merges nothing but single additions' : 'the policy wants it so'
  return [`Even then a person with the right to do so merges it by hand: ${why}.`]
}

/** What the operator does, by the finding that waits for it. */
const operatorStep = (judged: Judged, { settings, base }: Observation): string => {
  const first = judged.evidence.find((finding) => finding.hold !== null)
  const hand = 'a person with the right to do so merges it by hand'
  if (first?.code === 'frozen') return `The operator takes the freeze back; until then ${hand}, if it must be.`
  if (first?.code === 'approvals' || first?.code === 'team')
    return `The operator names approvers in [${judged.tier}] of ${settings.policyPath} on ${base.name}, or ${hand}.`
  return 'The operator of this repository sets that right; the gate judges again with its next run.'
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const waitingSteps = (judged: Judged, observation: Observation): readonly string[] => {
  const { waiting, next } = judged
  const head = observation.pull.head.sha.slice(0, 10)
  if (next === 'open-new') return ['This pull request stays held for good: close it and open a new one.']
  switch (waiting.on) {
    case 'approver':
      return [
        `${list(waiting.who)} can release it by approving commit ${head} in a review; an approval takes effect with the gate's next run.`,
        ...byHand(judged),
      ]
    case 'operator':
      return [operatorStep(judged, observation)]
    case 'author':
      return [`${list(waiting.who)} changes that; the gate judges again at once.`]
    default:
      return ['The gate judges again with its next run; nobody needs to do anything.']
  }
}
