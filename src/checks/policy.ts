// Policy: is there a valid policy on the base branch? Without one everything is high (design 2.1).

import type { Finding } from '../decision.js'
import { fail, pass } from './finding.js'
import type { Subject } from './subject.js'

/** The policy in force, by its blob. */
export const policy = ({ policy: reading, history, observation }: Subject): readonly Finding[] => {
  const { policyPath, baseBranch } = observation.settings
  if (reading.kind === 'valid') {
    return [pass('policy', `the policy is ${policyPath} on ${baseBranch}, blob ${history.policy.blob?.slice(0, 10)}`)]
  }
  const first = reading.problems[0]
  const where = first?.line === undefined || first.line === null ? policyPath : `${policyPath}:${first.line}`
  const why = first === undefined ? '' : `: ${first.text.replace(/\.$/, '')}`
  return [
    fail('policy', `${reading.text}${why}; without a valid policy every vault action is high and nobody can release it`, {
      tier: 'high',
      source: where,
    }),
  ]
}
