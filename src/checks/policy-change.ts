// Policy changes: what a pull request that touches the policy would change, and for which open vault pull requests.

import type { Decision, Finding } from '../decision.js'
import type { Problem } from '../failure.js'
import type { Observation } from '../observation.js'
import { type PolicyReading, readPolicyFile } from '../policy/in-force.js'
import { comparePolicies, type PolicyDifference } from '../policy/policy-difference.js'
import { problemAt } from '../policy/source.js'
import { TIERS } from '../policy/tier.js'
import { fail, pass, unknown } from './finding.js'
import type { Subject } from './subject.js'

const ON_HEAD = 'on the head'

/** The policy that the head would put in force; null when it does not touch the policy. */
const proposedBy = ({ history, observation }: Subject): PolicyReading | null =>
  history.proposed === null ? null : readPolicyFile(history.proposed, observation.settings.policyPath, ON_HEAD)

/** A new policy that cannot be used, with its problems: put in force it would make everything high. Taking it away is no mistake. */
export const policyProblems = (subject: Subject): readonly Problem[] => {
  const { history, observation } = subject
  const reading = proposedBy(subject)
  if (reading === null || reading.kind === 'valid' || history.proposed?.kind === 'absent') return []
  if (reading.problems.length > 0) return reading.problems
  const remedy = 'Make it a regular file that the gate reads.'
  return [problemAt('unusable-policy', observation.settings.policyPath, null, `${reading.text}.`, remedy)]
}

const tell = ({ key, before, after, direction }: PolicyDifference): Finding => {
  const change =
    before === null ? `new: ${after ?? ''}` : after === null ? `taken out, was ${before}` : `from ${before} to ${after}`
  const text = `${key}: ${change}${direction === 'other' ? '' : `, which is ${direction}`}`
  return direction === 'looser' ? fail('policy-change', text) : pass('policy-change', text)
}

/** What the change of the policy changes, one finding for each. */
export const policyChange = (subject: Subject): readonly Finding[] => {
  const proposed = proposedBy(subject)
  if (proposed === null) return []
  const before = subject.policy.kind === 'valid' ? subject.policy.policy : null
  const after = proposed.kind === 'valid' ? proposed.policy : null
  const gone =
    after === null ? [fail('policy-change', 'without this policy every vault action is high and nobody can release it')] : []
  const differences = comparePolicies(before, after)
  const none = differences.length === 0 && gone.length === 0 ? [pass('policy-change', 'it changes the text and no rule')] : []
  return [...gone, ...differences.map(tell), ...none]
}

/** What becomes of a pull request, in words, and how far a person is out of it: the higher, the looser. */
const outcome = (decision: Decision): { readonly text: string; readonly loose: number } => {
  if (decision.kind === 'ignore') return { text: 'ignored', loose: 0 }
  if (decision.kind === 'refuse') return { text: 'refused', loose: 0 }
  const loose = 3 - TIERS.indexOf(decision.tier)
  if (decision.kind === 'hold') return { text: `${decision.tier}, held`, loose }
  if (decision.merging.by === 'person') return { text: `${decision.tier}, approved for a person to merge`, loose: 4 }
  return { text: `${decision.tier}, merged by the gate`, loose: 5 }
}

/**
 * Which other open pull requests would be judged differently: each is judged by `decide` as it was seen, under both policies. Approvals
 * and statuses that others give meanwhile may still change that, so it varies.
 */
export const affected = (subject: Subject, decide: (observation: Observation) => Decision): readonly Finding[] => {
  const { history, observation } = subject
  const { proposed } = history
  if (proposed === null) return []
  const told = observation.others.seen.flatMap((other) => {
    if (other.history === null) return []
    const now = outcome(decide(other))
    const then = outcome(decide({ ...other, history: { ...other.history, policy: proposed } }))
    const { number, author } = other.pull
    if (now.text === then.text) return []
    const text = `pull request ${number} by ${author}: now ${now.text}; with the new policy ${then.text}`
    return [then.loose > now.loose ? fail('affected', text, { varies: true }) : pass('affected', text, { varies: true })]
  })
  const { unseen } = observation.others
  const count = unseen === null ? 'an unknown number of' : `${unseen} more`
  const rest = unseen === 0 ? [] : [unknown('affected', `${count} open pull requests were not looked at`, { varies: true })]
  return [...told, ...rest]
}
