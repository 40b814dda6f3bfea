// The people of a policy: that somebody can release what is held.

import { isTeam } from '../../../policy/names.js'
import type { Policy } from '../../../policy/policy.js'
import { quote } from '../../../policy/quote.js'
import type { Position } from '../../../policy/source.js'
import type { Draft } from '../rule.js'
import type { Judged, PolicyCheck } from './formulas.js'

const RELEASED = ['medium', 'high'] as const

type Released = (typeof RELEASED)[number]

/** The first line of the policy that gives somebody this tier; null if none does. What is so by default is not the policy's word. */
const firstLine = ({ tiers, floors }: Policy, wanted: Released): number | null => {
  const all = Object.values(floors)
  const lines = [...tiers.values(), ...all.flatMap(({ named, rest }) => [...named.values(), rest])]
    .filter(({ tier }) => tier === wanted)
    .flatMap(({ line }) => (line === null ? [] : [line]))
  return lines.length === 0 ? null : Math.min(...lines)
}

/** A formula that is this tier because the policy does not list it. */
const unlisted = ({ policy, formulas }: Judged, wanted: Released): string | null =>
  wanted === 'high' ? ([...(formulas?.names ?? [])].find((name) => !policy.tiers.has(name)) ?? null) : null

const nobody = (judged: Judged): readonly Draft<Position>[] =>
  RELEASED.flatMap((tier) => {
    const { approvers, line: table } = judged.policy[tier]
    if (approvers.length > 0) return []
    const line = firstLine(judged.policy, tier)
    const formula = unlisted(judged, tier)
    const source =
      line === null ? (formula === null ? null : `the formula ${quote(formula)} has no other`) : `line ${line} asks for it`
    if (source === null) return []
    const at = table === null ? { line: line ?? 1, column: 1 } : judged.locate([tier], 'key')
    return [{ at, text: `Nobody can release what is ${tier}: [${tier}] lists no approvers, and ${source}.` }]
  })

const strangers = ({ policy, locate }: Judged): readonly Draft<Position>[] =>
  RELEASED.flatMap((tier) => {
    const { approvers, reviewers } = policy[tier]
    const known = new Set(approvers.map((one) => one.toLowerCase()))
    // Who is in a team only the forge knows.
    const teams = approvers.some(isTeam)
    return reviewers.flatMap((one, index): readonly Draft<Position>[] => {
      if (known.has(one.toLowerCase()) || (teams && !isTeam(one))) return []
      const text = `${quote(one)} is asked for a review of what is ${tier}, but the approval does not count.`
      return [{ at: locate([tier, 'reviewers', index], 'value'), text }]
    })
  })

export const PEOPLE: readonly PolicyCheck[] = [
  {
    id: 'nobody-releases',
    severity: 'warning',
    sentence: 'Something has a tier that lists no approvers.',
    why: 'The gate can then release nothing of that tier; only a person who may merge past it can.',
    remedy: 'List approvers for the tier: people who do not open such pull requests themselves.',
    check: nobody,
  },
  {
    id: 'reviewer-not-approver',
    severity: 'note',
    sentence: 'Somebody is asked for a review whose approval does not count.',
    why: 'They approve, and it is still held.',
    remedy: 'List them under approvers as well, or do not ask them.',
    check: strangers,
  },
]
