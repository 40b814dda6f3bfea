// The explanation of one pull request as people read it: every finding, who can release it, and what would change the outcome.

import { tierOf } from '../../checks/tier.js'
import type { Decision, Finding, Judged } from '../../decision.js'
import type { Problem } from '../../failure.js'
import type { Observation } from '../../observation.js'
import { ON_BASE, readPolicyFile } from '../../policy/in-force.js'
import { strictest } from '../../policy/tier.js'
import { headline, nextSteps } from '../../report/words.js'
import { linesOf, problemLines } from '../excerpt.js'
import { type Branch, changeLines, draw, paint } from '../explain.js'
import { type Colours, shown } from '../shell.js'
import { type Step, stepsOf } from '../steps.js'

type Told = Exclude<Decision, { kind: 'ignore' }>

const SIGN = { pass: '✓', fail: '✗', unknown: '?' } as const

/** Findings about a review that is there and does not count. */
const IGNORED: readonly string[] = ['approval-ignored', 'rejection-ignored']

/**
 * The steps to the tier of an addition, with what would change the outcome of this very pull request: what its other findings demand
 * stays. Empty where there is nothing to change: no policy, no values, or another shape.
 */
export const stepsFor = (decision: Decision, { history, settings }: Observation): readonly Step[] => {
  if (decision.kind === 'ignore' || history === null || decision.shape.kind !== 'addition' || decision.action === null) return []
  const reading = readPolicyFile(history.policy, settings.policyPath, ON_BASE)
  if (reading.kind === 'none') return []
  const { policy } = reading
  const steps = stepsOf({ policy, policyPath: settings.policyPath, action: decision.action, actionPath: decision.shape.path })
  const isStep = ({ code, text }: Finding): boolean => steps.some((step) => step.code === code && step.text === text)
  const others = tierOf(decision.evidence.filter((finding) => !isStep(finding)))
  const outcome = tierOf(decision.evidence)
  return steps.map((step) => ({
    ...step,
    changes: step.changes
      .map(({ change, tier }) => ({ change, tier: strictest(tier, others) }))
      .filter(({ tier }) => tier !== outcome),
  }))
}

/** The lines of a file of this pull request: the policy in force, or what it adds. */
const linesAt = (path: string, { history, settings }: Observation): readonly string[] => {
  if (path === settings.policyPath) return linesOf(history?.policy.kind === 'file' ? history.policy.bytes : null)
  return linesOf(path === history?.action?.path ? history.action.bytes : null)
}

/** `path:line` and what stands there. */
const sourceOf = (source: string | null, observation: Observation): readonly string[] => {
  if (source === null) return []
  const [, path = '', number = ''] = /^(.*):([0-9]+)$/s.exec(source) ?? []
  const text = linesAt(path, observation)[Number(number) - 1]
  return [text === undefined ? shown(source) : `${shown(source)} | ${shown(text)}`]
}

const findingBranch = (finding: Finding, observation: Observation, colours: Colours): Branch => {
  const { code, outcome, tier, source, text } = finding
  const sign = { pass: colours.green, fail: colours.red, unknown: colours.yellow }[outcome](SIGN[outcome])
  const demands = tier === null ? '' : `${paint(colours, tier)}: `
  const below = sourceOf(source, observation).map((one) => colours.cyan(one))
  return { title: `${sign} ${colours.bold(code)}  ${demands}${shown(text)}`, below }
}

/** A refusal is about what the pull request brings: its vault action, or the policy it would put in force. */
const problemsOf = (decision: Told, observation: Observation, colours: Colours): readonly string[] => {
  const { settings, history } = observation
  const proposed = decision.kind === 'refuse' && history?.proposed?.kind === 'file' ? history.proposed.bytes : null
  const lines = ({ path }: Problem): readonly string[] =>
    path === settings.policyPath && proposed !== null ? linesOf(proposed) : linesAt(path, observation)
  return decision.problems.flatMap((problem) => problemLines(problem, lines(problem), colours))
}

const releaseOf = ({ releasing }: Judged): readonly string[] => {
  if (releasing === null) return []
  const { can, by, needed } = releasing
  const count = `${needed} ${needed === 1 ? 'approval' : 'approvals'} of this very commit`
  const people = can.length === 0 ? ', which nobody may give' : ` by ${can.join(', ')}`
  return [`${count}${by.length >= needed ? '' : people}; ${by.length === 0 ? 'none yet' : `there already: ${by.join(', ')}`}`]
}

const changesOf = (decision: Told, observation: Observation, colours: Colours): readonly string[] => {
  const steps = stepsFor(decision, observation)
  if (steps.length === 0) return []
  const open = steps.filter(({ changes }) => changes.length > 0)
  const branches = open.map((step) => ({
    title: `${colours.bold(step.code)}  ${shown(step.text)}`,
    below: changeLines(step.changes, colours),
  }))
  const corrected = decision.kind === 'refuse' ? [`${paint(colours, tierOf(decision.evidence))} with the problems corrected`] : []
  return [...corrected, ...(branches.length === 0 ? ['no change of one line alone'] : draw(branches))]
}

const titleOf = (decision: Decision, colours: Colours): string => {
  const text = shown(headline(decision))
  if (decision.kind === 'ignore') return colours.dim(text)
  if (decision.kind === 'refuse') return colours.red(text)
  if (decision.kind === 'approve') return colours.green(text)
  return { low: colours.yellow, medium: colours.yellow, high: colours.red }[decision.tier](text)
}

/** The whole explanation. `eyes` says whose they are. */
export const explanation = (decision: Decision, observation: Observation, eyes: string, colours: Colours): string => {
  const { repository, pull, base } = observation
  const place = `${repository.owner}/${repository.name}#${pull.number} by ${pull.author}`
  const about = `${place}, commit ${pull.head.sha.slice(0, 10)} into ${decision.kind === 'ignore' ? pull.base.ref : base.name}`
  const top = [colours.bold(titleOf(decision, colours)), shown(about), colours.dim(eyes)]
  if (decision.kind === 'ignore') return `${top.join('\n')}\n`
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', colours.bold(title), ...lines]
  const said = (lines: readonly string[]): readonly string[] => lines.map((one) => `  ${shown(one)}`)
  const ignored = decision.evidence.filter(({ code }) => IGNORED.includes(code)).map(({ text }) => text)
  const body = [
    ...draw(decision.evidence.map((finding) => findingBranch(finding, observation, colours))),
    ...section('Problems', problemsOf(decision, observation, colours)),
    ...section('Who can release it', said(releaseOf(decision))),
    ...section('Reviews that do not count', said(ignored)),
    ...section('What happens next', said(nextSteps(decision, observation))),
    ...section('What would change the outcome', changesOf(decision, observation, colours)),
  ]
  return `${[...top, ...body].join('\n')}\n`
}
