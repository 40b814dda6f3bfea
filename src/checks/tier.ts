// Tier: what the policy says about the formula, the names it asks for, and the author's claim (design 3.3, rules 1 to 4).

import type { Finding } from '../decision.js'
import type { Floors, Policy } from '../policy/policy.js'
import { isBelow, strictest, type Tier } from '../policy/tier.js'
import type { VaultAction } from '../policy/vault-action.js'
import { fail, pass } from './finding.js'

/** What the tier is read from; needs no forge, so it serves before a pull request exists as well. */
export type TierInput = {
  readonly policy: Policy
  readonly policyPath: string
  readonly action: VaultAction
  readonly actionPath: string
}

/** Rule 1 with rule 3: the formula's tier, unless a claim lowers it and the policy lets this formula do so. */
const formula = ({ policy, policyPath, action, actionPath }: TierInput): readonly Finding[] => {
  const entry = policy.tiers.get(action.formula)
  const tier = entry?.tier ?? 'high'
  const said =
    entry === undefined
      ? fail('formula-unknown', `the policy does not list formula ${action.formula}, so it is high`, { tier, source: policyPath })
      : pass('formula', `the policy says ${tier} for formula ${action.formula}`, { tier, source: `${policyPath}:${entry.line}` })
  const { claim } = action
  if (claim === null) return [said]
  const source = `${actionPath}:${action.lines.get('blast_radius') ?? 1}`
  if (!isBelow(claim, tier)) {
    return [said, pass('claim', `the vault action claims ${claim}; a claim can always raise the tier`, { tier: claim, source })]
  }
  const allowed = policy.mayLower.get(action.formula)
  if (entry === undefined || allowed === undefined) {
    const text = `claims ${claim}; the policy says ${tier} for ${action.formula}; a claim can only raise`
    return [said, fail('claim-refused', text, { source })]
  }
  const text = `the vault action claims ${claim}, and line ${allowed} of the policy lets it lower formula ${action.formula}`
  return [{ ...said, tier: null }, pass('claim', text, { tier: claim, source: `${policyPath}:${allowed}` })]
}

type Entry = { readonly tier: Tier; readonly line: number }

const strictestOf = (entries: readonly Entry[]): Entry | undefined =>
  [...entries].sort((a, b) => (a.tier === b.tier ? 0 : isBelow(a.tier, b.tier) ? 1 : -1))[0]

/** Names are matched without case, for Forgejo's own secrets have none: the strictest floor of any spelling counts. */
const floor = (code: string, word: string, names: readonly string[], floors: Floors, policyPath: string): Finding[] =>
  names.map((name) => {
    const named = strictestOf(
      [...floors.named].filter(([one]) => one.toLowerCase() === name.toLowerCase()).map(([, entry]) => entry),
    )
    const { tier, line } = named ?? floors.rest
    const source = line === null ? undefined : `${policyPath}:${line}`
    const basis = named === undefined ? `every ${word} without its own floor` : `${word} ${name}`
    const text = `asks for ${word} ${name}; the floor of ${basis} is ${tier}${line === null ? ' by default' : ''}`
    return pass(code, text, source === undefined ? { tier } : { tier, source })
  })

/** Rule 2: the floor of every secret, mount and tool. */
const floors = ({ policy, policyPath, action }: TierInput): readonly Finding[] => [
  ...floor('floor-secret', 'secret', action.secrets, policy.floors.secrets, policyPath),
  ...floor('floor-mount', 'mount', action.mounts, policy.floors.mounts, policyPath),
  ...floor('floor-tool', 'tool', action.tools, policy.floors.tools, policyPath),
]

/** Rule 4: `dispatch_mode` belongs to the dispatcher. */
const dispatchMode = ({ action, actionPath }: TierInput): readonly Finding[] => {
  if (action.dispatchMode === null) return []
  const source = `${actionPath}:${action.lines.get('dispatch_mode') ?? 1}`
  return [fail('dispatch-mode', 'sets dispatch_mode, which only the dispatcher writes', { tier: 'high', source })]
}

/** All findings about the tier that policy and vault action alone give. */
export const tierFindings = (input: TierInput): readonly Finding[] => [
  ...formula(input),
  ...floors(input),
  ...dispatchMode(input),
]

/** The strictest tier that any finding demands; low where none demands one. */
export const tierOf = (evidence: readonly Pick<Finding, 'tier'>[]): Tier =>
  evidence.reduce<Tier>((tier, finding) => (finding.tier === null ? tier : strictest(tier, finding.tier)), 'low')
