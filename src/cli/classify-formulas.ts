// `vault-gate classify` of formulas: the one call that shell scripts make all the time, so it loads as little as can be.

import { quote } from '../policy/quote.js'
import { isTier } from '../policy/tier.js'
import type { Options } from './arguments.js'
import { readPolicy } from './policy-file.js'
import type { PolicyReading, Prediction } from './predict.js'
import { predictFormula } from './predict-formula.js'
import { complain, type ExitCode, type Shell, shown } from './shell.js'

/** Why everything is high, for people: standard output is for the tiers alone. */
export const warn = (shell: Shell, policy: PolicyReading, override: string): void => {
  if (policy.kind === 'none') complain(shell, `${policy.text}; so every tier is high`)
  if (override !== '' && !isTier(override)) complain(shell, `--override ${quote(override)} is no tier; so every tier is high`)
}

/** Prints the tier of one of `many` subjects: a word of its own, or in front of the subject's. */
export const printTier = (shell: Shell, { tier, subject }: Prediction, many: number): void => {
  const { green, yellow, red } = shell.out.colours
  const name = many === 1 ? '' : `${' '.repeat(8 - tier.length)}${shown(subject.name)}`
  shell.out.write(`${{ low: green, medium: yellow, high: red }[tier](tier)}${name}\n`)
}

/** A formula always has a tier, and the answer is always a yes. */
export const classifyFormulas = (shell: Shell, names: readonly string[], options: Options): ExitCode => {
  const policy = readPolicy(shell, options.policy)
  const override = options.override ?? ''
  warn(shell, policy, override)
  for (const name of names) printTier(shell, predictFormula({ kind: 'formula', name, override }, policy), names.length)
  return 0
}
