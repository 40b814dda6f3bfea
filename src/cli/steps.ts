// The steps to a tier and what would change the outcome. Nothing here knows the rules: every change is made and judged again.

import { type TierInput, tierFindings, tierOf } from '../checks/tier.js'
import type { Finding } from '../decision.js'
import type { Floors, Policy } from '../policy/policy.js'
import { quote } from '../policy/quote.js'
import { TIERS, type Tier } from '../policy/tier.js'
import type { VaultAction } from '../policy/vault-action.js'

/** A change, as the end of a sentence that starts with "with", and the tier it would make. */
export type Change = { readonly change: string; readonly tier: Tier }

/** One step. `tier` is what it demands, null for nothing; `changes` are those that lead to another outcome. */
export type Step = {
  readonly code: string
  readonly tier: Tier | null
  readonly source: string | null
  readonly text: string
  readonly changes: readonly Change[]
}

type Try = readonly [change: string, input: TierInput]

const withAction = (input: TierInput, change: Partial<VaultAction>): TierInput => ({
  ...input,
  action: { ...input.action, ...change },
})

const withPolicy = (input: TierInput, change: Partial<Policy>): TierInput => ({
  ...input,
  policy: { ...input.policy, ...change },
})

const formulaTries = (input: TierInput): readonly Try[] => {
  const { policy, action } = input
  const { formula } = action
  return TIERS.map((tier): Try => {
    const tiers = new Map(policy.tiers).set(formula, { tier, line: 1 })
    return [`${quote(formula)} = "${tier}" in [tiers]`, withPolicy(input, { tiers })]
  })
}

const claimTries = (input: TierInput): readonly Try[] => {
  const { policy, action } = input
  const claims = TIERS.map((claim): Try => [`blast_radius = "${claim}"`, withAction(input, { claim })])
  if (action.claim === null) return claims
  const none: Try = ['no blast_radius', withAction(input, { claim: null })]
  const mayLower = new Map(policy.mayLower).set(action.formula, 1)
  return [...claims, none, [`${quote(action.formula)} in may_lower of [override]`, withPolicy(input, { mayLower })]]
}

type Kind = 'secrets' | 'mounts' | 'tools'

const KINDS: readonly (readonly [kind: Kind, one: string])[] = [
  ['secrets', 'secret'],
  ['mounts', 'mount'],
  ['tools', 'tool'],
]

const floorTries = (input: TierInput, kind: Kind, one: string, name: string): readonly Try[] => {
  const without = input.action[kind].filter((other) => other !== name)
  const floors = TIERS.map((tier): Try => {
    const own = input.policy.floors[kind]
    const changed: Floors = { ...own, named: new Map(own.named).set(name, { tier, line: 1 }) }
    const change = { floors: { ...input.policy.floors, [kind]: changed } }
    return [`${quote(name)} = "${tier}" in [floors.${kind}]`, withPolicy(input, change)]
  })
  return [[`no ${one} ${quote(name)}`, withAction(input, { [kind]: without })], ...floors]
}

/** No name of a policy is empty, so this is one without a floor of its own. */
const UNNAMED = ''

const moreTries = (input: TierInput): readonly Try[] =>
  KINDS.map(([kind, one]): Try => {
    const more = [...input.action[kind], UNNAMED]
    return [`a further ${one} that has no floor of its own`, withAction(input, { [kind]: more })]
  })

const dispatchTries = (input: TierInput): readonly Try[] =>
  input.action.dispatchMode === null
    ? [['a dispatch_mode', withAction(input, { dispatchMode: 'direct' })]]
    : [['no dispatch_mode', withAction(input, { dispatchMode: null })]]

const changesOf = (tries: readonly Try[], outcome: Tier): readonly Change[] =>
  tries.map(([change, input]) => ({ change, tier: tierOf(tierFindings(input)) })).filter(({ tier }) => tier !== outcome)

/** All steps, in the order of the rules (design 3.3); those that ask for nothing are there as well, for what they could ask. */
export const stepsOf = (input: TierInput): readonly Step[] => {
  const { action } = input
  const findings = tierFindings(input)
  const outcome = tierOf(findings)
  const step = (finding: Pick<Finding, 'code' | 'tier' | 'source' | 'text'>, tries: readonly Try[]): Step => {
    const { code, tier, source, text } = finding
    return { code, tier, source, text, changes: changesOf(tries, outcome) }
  }
  const silent = (code: string, text: string, tries: readonly Try[]): Step =>
    step({ code, text, tier: null, source: null }, tries)
  const of = (...codes: readonly string[]): readonly Finding[] => findings.filter(({ code }) => codes.includes(code))
  const claims = of('claim', 'claim-refused').map((one) => step(one, claimTries(input)))
  const dispatch = of('dispatch-mode').map((one) => step(one, dispatchTries(input)))
  const floors = KINDS.flatMap(([kind, one]) =>
    of(`floor-${one}`).map((finding, at) => step(finding, floorTries(input, kind, one, action[kind][at] ?? UNNAMED))),
  )
  return [
    ...of('formula', 'formula-unknown').map((one) => step(one, formulaTries(input))),
    ...(claims.length > 0 ? claims : [silent('claim', 'the vault action claims no tier', claimTries(input))]),
    ...floors,
    silent('floors', `asks for nothing ${floors.length > 0 ? 'else' : 'that has a floor'}`, moreTries(input)),
    ...(dispatch.length > 0 ? dispatch : [silent('dispatch-mode', 'does not set dispatch_mode', dispatchTries(input))]),
  ]
}
