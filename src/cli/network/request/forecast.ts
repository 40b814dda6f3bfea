// The forecast: what the gate will say to the pull request, as far as can be known before there is one.

import { fail, pass, unknown } from '../../../checks/finding.js'
import { tierOf } from '../../../checks/tier.js'
import type { Finding } from '../../../decision.js'
import { sameLogin } from '../../../domain.js'
import { isTeam } from '../../../policy/names.js'
import { USUAL_PATHS } from '../../../shape/guarded.js'
import { type Prediction, predict } from '../../predict.js'
import type { Target } from './asked.js'
import type { Ground } from './ground.js'

/** What is known of who asks. */
export type Who = { readonly account: string | null; readonly fork: boolean; readonly approver: string | null }

/** Whether the account is in a list of logins and teams; unknown where that depends on members that nobody may see. */
const isListed = (names: readonly string[], account: string, { teams }: Ground): 'yes' | 'no' | 'unknown' => {
  let open = false
  for (const name of names) {
    if (!isTeam(name)) {
      if (sameLogin(name, account)) return 'yes'
      continue
    }
    const team = teams.get(name.slice(1).toLowerCase())
    if (team?.kind === 'members' && team.logins.some((login) => sameLogin(login, account))) return 'yes'
    open ||= team?.kind !== 'members'
  }
  return open ? 'unknown' : 'no'
}

/** May its author have low without another person? The same rule as the gate's (design 2.1, `[authors] low`). */
const authorFinding = (ground: Ground, { account, fork }: Who): Finding => {
  const authors = ground.policy.kind === 'valid' ? ground.policy.policy.authors : null
  const name = account ?? 'the account of the token'
  if (authors === null && fork) {
    return fail('author', `${name} proposes it from a fork: a person must look at it`, { tier: 'medium' })
  }
  if (authors === null) return pass('author', `${name} proposes it from a branch of this repository, which only writers can push`)
  const source = `${USUAL_PATHS.policyPath}:${authors.line}`
  const listed = account === null ? 'unknown' : isListed(authors.low, account, ground)
  if (listed === 'yes') return pass('author', `${name} may have low without another person`, { source })
  if (listed === 'no') {
    return fail('author', `[authors] low does not list ${name}: a person must look at it`, { source, tier: 'medium' })
  }
  const why = account === null ? 'the token may not ask whose it is' : 'the members of a team cannot be known'
  const text = `whether [authors] low lists ${name} is not known here: ${why}`
  return unknown('author', text, { source, tier: account === null ? 'medium' : 'high' })
}

const gateFinding = ({ account, approver }: Who): readonly Finding[] =>
  sameLogin(account, approver)
    ? [fail('gate-account', `${account} is the gate's own account, which cannot propose anything milder`, { tier: 'high' })]
    : []

const frozenFinding = ({ policy }: Ground): readonly Finding[] => {
  const limit = policy.kind === 'valid' ? policy.policy.limits.frozen : null
  if (limit?.value !== true) return []
  const source = limit.line === null ? {} : { source: `${USUAL_PATHS.policyPath}:${limit.line}` }
  return [fail('frozen', `the gate is frozen by frozen in [limits] of ${USUAL_PATHS.policyPath}`, source)]
}

/** The prediction for the file where it will be, under the policy of the base branch. Its problems speak of the path there. */
export const forecast = (ground: Ground, target: Target, who: Who): Prediction => {
  const prediction = predict(target.file, ground.policy, ground.formulas)
  if (prediction.standing === 'refused') return prediction
  const evidence = [...prediction.evidence, authorFinding(ground, who), ...gateFinding(who), ...frozenFinding(ground)]
  return { ...prediction, evidence, tier: tierOf(evidence) }
}

/** The same problems for the person who has the file before them. */
export const toldOf = (prediction: Prediction, path: string): Prediction => ({
  ...prediction,
  subject: prediction.subject.kind === 'file' ? { ...prediction.subject, path } : prediction.subject,
  problems: prediction.problems.map((one) => (one.path === USUAL_PATHS.policyPath ? one : { ...one, path })),
})

/** What happens next while the gate is frozen. */
export const FREEZE_STEP = 'The gate holds it until its operator takes the freeze back.'

/** What happens next to an open pull request, in one sentence. */
export const nextStep = ({ policy, tier, evidence }: Prediction): string => {
  if (evidence.some(({ code }) => code === 'frozen')) return FREEZE_STEP
  if (policy.kind === 'none') return 'The gate holds it as high; a person with the right to do so can merge it by hand.'
  if (tier === 'low') return 'The gate judges it with its next run; at low it merges it, and nobody needs to do anything.'
  const { approvers, approvals, merge } = policy.policy[tier]
  if (approvers.length === 0) {
    return `The gate holds it: the policy names nobody in [${tier}] approvers, so a person merges it by hand.`
  }
  const then = merge === 'gate' ? 'the gate merges it' : 'a person merges it'
  return `It waits for ${approvals} ${approvals === 1 ? 'approval' : 'approvals'} by ${approvers.join(', ')}; then ${then}.`
}
