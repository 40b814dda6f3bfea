// Predicting the tier of a formula by its name alone. Apart from predict.ts, so that it can be asked without loading the files' reader.

import { fail, pass } from '../checks/finding.js'
import { tierFindings, tierOf } from '../checks/tier.js'
import type { Finding } from '../decision.js'
import { quote } from '../policy/quote.js'
import { isTier, type Tier } from '../policy/tier.js'
import type { VaultAction } from '../policy/vault-action.js'
import { placeOf } from '../report/words.js'
import type { PolicyReading, Prediction, Subject } from './predict.js'

/** The policy in force, or that without one everything is high. */
export const policyFinding = (reading: PolicyReading): Finding => {
  if (reading.kind === 'valid') return pass('policy', `the policy is ${reading.path}`)
  const first = reading.problems[0]
  const why = first === undefined ? '' : `: ${first.text.replace(/\.$/, '')}`
  const text = `${reading.text}${why}; without a valid policy every vault action is high`
  return fail('policy', text, { tier: 'high', source: first === undefined ? reading.path : placeOf({ ...first, column: null }) })
}

const TIER_CLAIM = '--override'

/** A vault action of this formula that asks for nothing. */
const bareAction = (formula: string, claim: Tier | null): VaultAction => ({
  id: '',
  formula,
  context: '',
  secrets: [],
  mounts: [],
  tools: [],
  model: null,
  timeoutMinutes: null,
  claim,
  dispatchMode: null,
  lines: new Map(),
})

const formulaFindings = (reading: PolicyReading, name: string, override: string): readonly Finding[] => {
  const claim = isTier(override) ? override : null
  const wrong = `claims ${quote(override)}, which is no tier, so it is high`
  const refused = claim === null && override !== '' ? [fail('claim-refused', wrong, { tier: 'high', source: TIER_CLAIM })] : []
  if (reading.kind === 'none') return refused
  const action = bareAction(name, claim)
  const findings = tierFindings({ policy: reading.policy, policyPath: reading.path, action, actionPath: TIER_CLAIM })
  return [...findings.map((one) => (one.source === `${TIER_CLAIM}:1` ? { ...one, source: TIER_CLAIM } : one)), ...refused]
}

/** Predicts the tier of a formula that asks for nothing. It always has one. */
export const predictFormula = (subject: Extract<Subject, { kind: 'formula' }>, policy: PolicyReading): Prediction => {
  const evidence = [policyFinding(policy), ...formulaFindings(policy, subject.name, subject.override)]
  return {
    subject,
    policy,
    standing: policy.kind === 'valid' ? 'valid' : 'unknown',
    tier: tierOf(evidence),
    canonical: null,
    action: null,
    evidence,
    problems: policy.kind === 'none' ? policy.problems : [],
  }
}
