// `vault-gate explain`: how a vault action comes to its tier, as a tree.

import { tierOf } from '../checks/tier.js'
import type { Tier } from '../policy/tier.js'
import type { Options } from './arguments.js'
import { exitOf } from './classify.js'
import { linesOf, problemLines } from './excerpt.js'
import { existing, readFormulas } from './formulas-folder.js'
import { readPolicy } from './policy-file.js'
import { type Prediction, predict } from './predict.js'
import { type Colours, type ExitCode, graver, type Shell, shown } from './shell.js'
import { type Change, type Step, stepsOf } from './steps.js'
import { readFiles } from './subjects.js'

/** A branch of the tree: its first line, and those that stand below it. */
export type Branch = { readonly title: string; readonly below: readonly string[] }

/** A tier in its colour. */
export const paint = (colours: Colours, tier: Tier): string =>
  ({ low: colours.green, medium: colours.yellow, high: colours.red })[tier](tier)

/** `path:line` and what stands there, if it is a line of the policy or of the file. */
const sourceOf = (source: string | null, { policy, subject }: Prediction): readonly string[] => {
  if (source === null || subject.kind === 'formula') return []
  const [, path = '', number = ''] = /^(.*):([0-9]+)$/s.exec(source) ?? []
  const bytes = path === policy.path ? policy.bytes : subject.content.kind === 'bytes' ? subject.content.bytes : null
  const text = linesOf(bytes)[Number(number) - 1]
  return [text === undefined ? shown(source) : `${shown(source)} | ${shown(text)}`]
}

/** What would change the outcome, grouped by the outcome. */
export const changeLines = (changes: readonly Change[], colours: Colours): readonly string[] => {
  const tiers = [...new Set(changes.map(({ tier }) => tier))]
  if (tiers.length === 0) return [colours.dim('no change here alone changes the outcome')]
  return tiers.map((tier) => {
    const ways = changes.filter((one) => one.tier === tier).map(({ change }) => shown(change))
    return `${paint(colours, tier)} with ${ways.join(', or ')}`
  })
}

const stepBranch = (step: Step, prediction: Prediction, colours: Colours): Branch => {
  const decides = step.tier === null ? '' : `${paint(colours, step.tier)}: `
  return {
    title: `${colours.bold(step.code)}  ${decides}${shown(step.text)}`,
    below: [...sourceOf(step.source, prediction).map((one) => colours.cyan(one)), ...changeLines(step.changes, colours)],
  }
}

const stepsFor = ({ subject, policy, action }: Prediction): readonly Step[] => {
  if (subject.kind === 'formula' || policy.kind === 'none' || action === null) return []
  return stepsOf({ policy: policy.policy, policyPath: policy.path, action, actionPath: subject.path })
}

const refusalBranch = (prediction: Prediction, tier: Tier | null, colours: Colours): readonly Branch[] => {
  const { subject, standing, problems } = prediction
  if (standing === 'valid' || subject.kind === 'formula') return []
  const own = problems.filter(({ path }) => path === subject.path)
  if (own.length === 0) return []
  const lines = linesOf(subject.content.kind === 'bytes' ? subject.content.bytes : null)
  const then = tier === null ? [] : [`${paint(colours, tier)} with these corrected`]
  const what = standing === 'refused' ? 'it is no valid vault action' : 'it cannot be read'
  return [
    {
      title: `${colours.bold('refused')}  ${paint(colours, 'high')}: ${what}`,
      below: [...own.flatMap((problem) => problemLines(problem, lines, colours).map((one) => one.slice(2))), ...then],
    },
  ]
}

const policyBranch = ({ policy, evidence }: Prediction, colours: Colours): readonly Branch[] => {
  const finding = evidence.find(({ code }) => code === 'policy')
  const title = `${colours.bold('policy')}  ${finding?.tier ? `${paint(colours, finding.tier)}: ` : ''}${shown(finding?.text ?? '')}`
  if (policy.kind === 'valid') return [{ title, below: [] }]
  const lines = linesOf(policy.bytes)
  const problems = policy.problems.flatMap((problem) => problemLines(problem, lines, colours).map((one) => one.slice(2)))
  return [{ title, below: [...problems, 'judged anew with a valid policy'] }]
}

const NOT_JUDGED: Branch = {
  title: 'pull request',
  below: [
    'not judged here: who opens and pushes it, its commits, what else it changes, the rule of the base branch, approvals',
    'they can make it stricter, never milder',
  ],
}

/** The tree, line by line. */
export const draw = (branches: readonly Branch[]): readonly string[] =>
  branches.flatMap(({ title, below }, at) => {
    const last = at === branches.length - 1
    return [`${last ? '└─' : '├─'} ${title}`, ...below.map((one) => `${last ? '  ' : '│ '}    ${one}`)]
  })

const tree = (shell: Shell, prediction: Prediction): string => {
  const colours = shell.out.colours
  const { subject, tier } = prediction
  const steps = stepsFor(prediction)
  const corrected = steps.length === 0 ? null : tierOf(steps)
  const branches = [
    ...policyBranch(prediction, colours),
    ...refusalBranch(prediction, corrected, colours),
    ...steps.map((step) => stepBranch(step, prediction, colours)),
    NOT_JUDGED,
  ]
  return `${[`${paint(colours, tier)}  ${shown(subject.name)}`, ...draw(branches)].join('\n')}\n`
}

/** Shows how each file comes to its tier. */
export const explain = async (shell: Shell, words: readonly string[], options: Options): Promise<ExitCode> => {
  const policy = readPolicy(shell, options.policy)
  const formulas = existing(readFormulas(policy))
  const json = options.json ? await import('./json.js') : null
  let exit: ExitCode = 0
  for (const subject of readFiles(shell, words, options.id)) {
    const prediction = predict(subject, policy, formulas)
    exit = graver(exit, exitOf(prediction))
    const steps = stepsFor(prediction)
    const text = json === null ? tree(shell, prediction) : json.jsonLine({ ...json.offlineJson(prediction), steps })
    shell.out.write(text)
  }
  return exit
}
