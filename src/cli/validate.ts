// `vault-gate validate`: all problems of vault actions, or their values for a shell.

import type { Options } from './arguments.js'
import { linesOf, problemLines } from './excerpt.js'
import { existing, readFolder, readFormulas } from './formulas-folder.js'
import { readPolicy } from './policy-file.js'
import { assignments, unsetting } from './posix.js'
import { type PolicyReading, type Prediction, predict } from './predict.js'
import { complain, type ExitCode, type Shell, shown, UsageError } from './shell.js'
import { readFiles } from './subjects.js'

/** Without any policy a file can still be valid; with one that cannot be used, nobody can tell which names it allows. */
const exitOf = ({ policy, standing, subject }: Prediction): ExitCode => {
  if (subject.kind === 'file' && subject.content.kind === 'unreadable') return 2
  if (standing === 'refused') return 1
  return policy.kind === 'none' && !policy.absent ? 2 : 0
}

const countOf = (many: number): string => (many === 1 ? '1 problem' : `${many} problems`)

const tell = (shell: Shell, prediction: Prediction, exit: ExitCode): string => {
  const colours = shell.out.colours
  const { subject, policy, tier } = prediction
  if (subject.kind === 'formula') return ''
  const path = shown(subject.path)
  if (exit === 0) {
    const judged = policy.kind === 'valid' ? `, tier ${tier}` : ', without a policy, so tier high'
    return `${colours.green('valid')}    ${path}${judged}\n`
  }
  const own = prediction.problems.filter((problem) => problem.path === subject.path)
  const lines = own.length === 0 ? [] : linesOf(subject.content.kind === 'bytes' ? subject.content.bytes : null)
  const word = exit === 1 ? colours.red('refused ') : colours.yellow('unknown ')
  const what = own.length === 0 ? `, because ${shown(policy.kind === 'none' ? policy.text : '')}` : `, ${countOf(own.length)}`
  return [`${word} ${path}${what}`, ...own.flatMap((problem) => problemLines(problem, lines, colours)), ''].join('\n')
}

/** The problems of the policy itself, once for all files. */
const tellPolicy = (shell: Shell, policy: PolicyReading): void => {
  if (policy.kind === 'valid') return
  const colours = shell.err.colours
  complain(shell, policy.absent ? `${policy.text}; what it allows is not checked` : policy.text)
  const lines = linesOf(policy.bytes)
  for (const problem of policy.problems) shell.err.write(`${problemLines(problem, lines, colours).join('\n')}\n`)
}

const env = (shell: Shell, prediction: Prediction, exit: ExitCode): void => {
  const { action, tier } = prediction
  const valid = exit === 0 && action !== null
  shell.out.write(valid ? assignments(action, tier) : unsetting(exit))
  if (!valid) shell.err.write(tell(shell, prediction, exit))
}

const summary = (counts: Readonly<Record<ExitCode, number>>): string =>
  `summary  ${counts[0]} valid, ${counts[1]} refused, ${counts[2]} unknown\n`

/** Tells of each file whether it is valid, with all of its problems. */
export const validate = async (shell: Shell, words: readonly string[], options: Options): Promise<ExitCode> => {
  if (options.format === 'env' && words.length > 1) throw new UsageError('--format env is for one file.')
  const policy = readPolicy(shell, options.policy)
  const formulas = options.formulas === null ? readFormulas(policy) : readFolder(shell.cwd, options.formulas)
  if (formulas.kind === 'unread' && options.formulas !== null) {
    complain(shell, formulas.why)
    if (options.format === 'env') shell.out.write(unsetting(2))
    return 2
  }
  const json = options.json ? await import('./json.js') : null
  const counts = { 0: 0, 1: 0, 2: 0, 3: 0, 64: 0 }
  let told = json !== null
  for (const subject of readFiles(shell, words, options.id)) {
    if (!told) tellPolicy(shell, policy)
    if (!told && formulas.kind === 'unread')
      complain(shell, `${formulas.why}; that formulas exist is checked only with --formulas FOLDER`)
    told = true
    const prediction = predict(subject, policy, existing(formulas))
    const exit = exitOf(prediction)
    counts[exit] += 1
    if (json !== null) shell.out.write(json.jsonLine(json.offlineJson(prediction)))
    else if (options.format === 'env') env(shell, prediction, exit)
    else shell.out.write(tell(shell, prediction, exit))
  }
  if (words.length > 1 && json === null) shell.out.write(summary(counts))
  return counts[2] > 0 ? 2 : counts[1] > 0 ? 1 : 0
}
