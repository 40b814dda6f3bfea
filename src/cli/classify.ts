// `vault-gate classify`: the tier of formulas and of vault actions, one word each.

import type { Options } from './arguments.js'
import { printTier, warn } from './classify-formulas.js'
import { existing, readFormulas } from './formulas-folder.js'
import { readPolicy } from './policy-file.js'
import { type Prediction, predict } from './predict.js'
import { complain, type ExitCode, graver, type Shell, shown } from './shell.js'
import { readSubjects } from './subjects.js'

/** A formula is always answered; a file that is no valid vault action is a no, and without a policy nobody can tell. */
export const exitOf = ({ subject, policy, standing }: Prediction): ExitCode => {
  if (subject.kind === 'formula') return 0
  if (policy.kind === 'none' || standing === 'unknown') return 2
  return standing === 'refused' ? 1 : 0
}

const explainWord = (subject: Prediction): string | null => {
  const { standing, problems } = subject
  const [first] = problems
  if (subject.subject.kind === 'formula' || standing === 'valid' || first === undefined) return null
  const path = shown(subject.subject.path)
  if (first.code === 'unreadable') return `${path}: ${first.text} ${first.remedy}`
  if (standing !== 'refused') return null
  return `${path} is refused, so high: ${first.text} vault-gate validate shows all`
}

/** Prints `low`, `medium` or `high` for the one subject, or a line `TIER  SUBJECT` for each of several. */
export const classify = async (shell: Shell, words: readonly string[], options: Options): Promise<ExitCode> => {
  const policy = readPolicy(shell, options.policy)
  const formulas = existing(readFormulas(policy))
  const json = options.json ? await import('./json.js') : null
  const override = options.override ?? ''
  let exit: ExitCode = 0
  let warned = json !== null
  for (const subject of readSubjects(shell, words, options.id, override)) {
    if (!warned) warn(shell, policy, override)
    warned = true
    const prediction = predict(subject, policy, formulas)
    exit = graver(exit, exitOf(prediction))
    if (json !== null) {
      shell.out.write(json.jsonLine(json.offlineJson(prediction)))
      continue
    }
    const why = explainWord(prediction)
    if (why !== null) complain(shell, why)
    printTier(shell, prediction, words.length)
  }
  return exit
}
