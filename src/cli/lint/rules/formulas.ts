// A policy beside the formulas that exist.

import { type Formulas, missingFormula } from '../../../policy/formulas.js'
import type { KeyPath, Locations } from '../../../policy/locate.js'
import type { Policy } from '../../../policy/policy.js'
import { quote } from '../../../policy/quote.js'
import type { Position } from '../../../policy/source.js'
import { type Check, type Draft, MOST_REMARKS } from '../rule.js'

/** A valid policy, where its keys stand, and the formulas that exist; null where nobody says which. */
export type Judged = { readonly policy: Policy; readonly locate: Locations; readonly formulas: Formulas | null }

/** A rule about policies. */
export type PolicyCheck = Check<Judged, Position>

/** A draft for every name that does not exist. Only for those that are shown is the nearest one looked for: that takes a while. */
const missing = (
  names: readonly (readonly [name: string, at: KeyPath])[],
  { formulas, locate }: Judged,
  part: 'key' | 'value',
): readonly Draft<Position>[] => {
  if (formulas === null) return []
  return names
    .filter(([name]) => !formulas.names.has(name))
    .map(([name, at], index) => {
      const text = `There is no formula ${quote(name)} in ${quote(formulas.folder)}.`
      const [question] = /^Did you mean .*?\? /.exec(
        index < MOST_REMARKS ? (missingFormula(name, formulas)?.remedy ?? '') : '',
      ) ?? ['']
      return { at: locate(at, part), text, remedy: `${question}Correct the name, or take it out.` }
    })
}

const withoutTier = ({ policy, locate, formulas }: Judged): readonly Draft<Position>[] => {
  if (formulas === null) return []
  const at = locate(['tiers'], 'key')
  const folder = quote(formulas.folder)
  return [...formulas.names]
    .filter((name) => !policy.tiers.has(name))
    .map((name) => ({ at, text: `The formula ${quote(name)} in ${folder} has no tier, so it is high.` }))
}

export const FORMULAS: readonly PolicyCheck[] = [
  {
    id: 'formula-without-tier',
    severity: 'warning',
    sentence: 'A formula exists that the policy does not list.',
    why: 'It is high, which is safe, but perhaps nobody has thought about it.',
    remedy: 'Give it a tier in [tiers]; "high" says that this is meant.',
    check: withoutTier,
  },
  {
    id: 'tier-without-formula',
    severity: 'warning',
    sentence: 'The policy has a tier for a formula that does not exist.',
    why: 'The name is misspelt, and then the real formula is high; or the formula is gone, and whoever adds one by that name gets its tier.',
    remedy: 'Correct the name, or take it out.',
    check: (judged) =>
      missing(
        [...judged.policy.tiers.keys()].map((name) => [name, ['tiers', name]]),
        judged,
        'key',
      ),
  },
  {
    id: 'may-lower-without-formula',
    severity: 'warning',
    sentence: 'may_lower lists a formula that does not exist.',
    why: 'Whoever adds a formula by that name may lower its tier.',
    remedy: 'Correct the name, or take it out.',
    check: (judged) =>
      missing(
        [...judged.policy.mayLower.keys()].map((name, at) => [name, ['override', 'may_lower', at]]),
        judged,
        'value',
      ),
  },
]
