// Words: the sentences every rendering shares, so that comment, status, log and JSON say the same.

import type { Decision, Finding, Judged } from '../decision.js'
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

/** Low has no words of its own for a hold; and a frozen gate says so at every tier, for nothing else matters then. */
const isToldByHold = (decision: Extract<Decision, { kind: 'hold' }>): boolean =>
  decision.tier === 'low' || firstHold(decision)?.code === 'frozen'

const firstHold = (judged: Judged): Finding | undefined => judged.evidence.find((finding) => finding.hold !== null)

/** One line that says what the gate concluded. May quote untrusted words. */
export const headline = (decision: Decision): string => {
  switch (decision.kind) {
    case 'ignore':
      return IGNORED[decision.reason]
    case 'refuse':
      return `refused: ${decision.problems.length} ${decision.problems.length === 1 ? 'problem' : 'problems'}`
    case 'hold':
      return isToldByHold(decision) ? `held: ${decision.holds[0]?.headline ?? 'unknown'}` : TIER_WORDS[decision.tier]
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
          : 'The gate does not merge it: it merges nothing but single new vault actions.',
      ]
    case 'hold':
      return [...waitingSteps(decision, observation), ...reasons(decision), ...byHand(decision)]
  }
}

const DONE: Readonly<Record<string, string>> = {
  retract: 'take back its approval',
  unschedule: 'cancel the scheduled merge',
  label: 'set its label',
  uncomment: 'delete a second comment of its own',
  reviewers: 'ask the reviewers',
  status: 'post its status',
  comment: 'write its comment',
  review: 'approve',
  merge: 'merge',
}

/** What a rehearsal tells: that it is one, what would be done, and who would have to act where something holds. */
export const rehearsalSteps = (
  effects: readonly string[],
  decision: Exclude<Decision, { kind: 'ignore' }>,
  observation: Observation,
): readonly string[] => {
  const would = effects.flatMap((kind) => DONE[kind] ?? []).join(', ')
  return [
    'This is a rehearsal: the gate neither labelled, approved nor merged anything.',
    would === '' ? 'It would have nothing to do.' : `It would ${would}.`,
    ...(decision.kind === 'approve' ? [] : nextSteps(decision, observation)),
  ]
}

const byHand = ({ releasing }: Judged): readonly string[] => {
  if (releasing === null || releasing.merging.by === 'gate') return []
  const why =
    releasing.merging.why === 'shape' ? 'the gate merges nothing but single new vault actions' : 'the policy wants it so'
  return [`Even then a person with the right to do so merges it by hand: ${why}.`]
}

/** Who can release it, as the beginning of a sentence. */
const whoApproves = ({ waiting }: Judged): string => {
  const left = Math.max(1, waiting.needed - waiting.have)
  const people = waiting.who
  if (left === 1) return `${people.join(' or ')} can release it by approving`
  return left === people.length ? `${people.join(' and ')} must all approve` : `${left} of ${list(people)} must approve`
}

/** What the operator does, by the finding that waits for it. */
const operatorStep = (judged: Judged, { settings, base }: Observation): string => {
  const first = firstHold(judged)
  const { policyPath } = settings
  const hand = 'a person with the right to do so merges it by hand'
  if (first?.code === 'frozen') return `The operator lifts the freeze; in urgent cases ${hand}.`
  if (first?.code === 'team')
    return `The operator lists logins instead of the team, or gives the token what it lacks; or ${hand}.`
  if (first?.code !== 'approvals')
    return 'The operator of this repository sets that right; the gate judges again with its next run.'
  if (judged.policyValid) {
    return `The operator names approvers in [${judged.tier}] of ${policyPath} on ${base.name}, or ${hand}.`
  }
  const problem = judged.problems[0]
  const mend = problem === undefined ? `adds ${policyPath} to` : `corrects ${placeOf(problem)} on`
  return `The operator ${mend} ${base.name}, or ${hand}.`
}

/** Why it is held, but for what the headline says already. */
const reasons = (decision: Extract<Decision, { kind: 'hold' }>): readonly string[] =>
  decision.holds.slice(isToldByHold(decision) ? 1 : 0).map((hold) => `Why it waits: ${hold.headline}.`)

const waitingSteps = (judged: Judged, observation: Observation): readonly string[] => {
  const { waiting, next } = judged
  const head = observation.pull.head.sha.slice(0, 10)
  if (next === 'open-new') return ['This pull request stays held for good: close it and open a new one.']
  switch (waiting.on) {
    case 'approver':
      // Not how it comes to run: from another repository it hears no comment, and whoever runs it must write the same.
      return [`${whoApproves(judged)} commit ${head} in a review; an approval takes effect with the gate's next run.`]
    case 'operator':
      return [operatorStep(judged, observation)]
    case 'author':
      return [`${list(waiting.who)} acts on it: ${firstHold(judged)?.text ?? 'see the findings'}. Then the gate judges again.`]
    default:
      return [
        firstHold(judged)?.code === 'mergeable'
          ? 'The gate judges again with its next run. If it stays so, rebase it: it conflicts with the base branch.'
          : 'The gate judges again with its next run; nobody needs to do anything.',
      ]
  }
}
