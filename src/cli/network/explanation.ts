// The explanation of one pull request as people read it: every finding, who can release it, and what would change the outcome.

import { tierOf } from '../../checks/tier.js'
import type { Decision, Finding, Judged } from '../../decision.js'
import type { Problem } from '../../failure.js'
import type { Observation } from '../../observation.js'
import { ON_BASE, readPolicyFile } from '../../policy/in-force.js'
import { isId } from '../../policy/names.js'
import { strictest } from '../../policy/tier.js'
import { headline, nextSteps } from '../../report/words.js'
import { linesOf, problemLines } from '../excerpt.js'
import { type Branch, changeLines, draw, paint } from '../explain.js'
import { type Colours, shown } from '../shell.js'
import { type Step, stepsOf } from '../steps.js'
import { gatesWord, saysFrozen, type Word } from './gates-word.js'

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

/** The headline, as what would be said where the gate has not said it. */
const titleOf = (decision: Decision, word: Word, colours: Colours): string => {
  const said = decision.kind === 'ignore' || word.kind === 'same' || word.kind === 'unread'
  const text = shown(said ? headline(decision) : `would be ${headline(decision)}`)
  if (decision.kind === 'ignore') return colours.dim(text)
  if (decision.kind === 'refuse') return colours.red(text)
  if (decision.kind === 'approve') return colours.green(text)
  return { low: colours.yellow, medium: colours.yellow, high: colours.red }[decision.tier](text)
}

/** What the gate has said itself of this commit, so that nobody takes what it would say for what it said. */
const WORDS = {
  same: 'the gate has said so of this very commit',
  none: 'the gate has not judged this commit yet',
  unread: 'whether the gate has judged this commit is not known: it has more statuses than are read',
  unnamed: "whether the gate has judged this commit is not known: --approver LOGIN names the gate's own account",
} as const

/** The line about the gate's own word. */
const saidOf = (word: Word): string =>
  word.kind === 'other' ? `the gate's last word on this commit was: ${word.text}` : WORDS[word.kind]

/** Did the gate say last that its input froze it? That cannot be seen from here. */
const isFrozen = (word: Word): boolean => word.kind === 'other' && saysFrozen(word.text)

/** The first lines: what holds, and what would be said. */
const titlesOf = (decision: Decision, word: Word, colours: Colours): readonly string[] => {
  const title = colours.bold(titleOf(decision, word, colours))
  if (word.kind !== 'other' || !isFrozen(word) || decision.kind === 'ignore') return [title]
  return [
    colours.bold(colours.yellow(`${shown(word.text)}, by the gate's last word on this commit`)),
    `without the freeze it ${title}`,
  ]
}

/** What is next. The words of the gate's own run say "now", which here is its next run. */
const stepsNext = (decision: Told, observation: Observation, word: Word): readonly string[] => {
  const lifted = isFrozen(word) ? ['The operator lifts the freeze first: until then the gate approves and merges nothing.'] : []
  if (decision.kind !== 'approve' || decision.merging.by !== 'gate') return [...lifted, ...nextSteps(decision, observation)]
  const { pull, base } = observation
  const merges = `The gate merges commit ${pull.head.sha.slice(0, 10)} into ${base.name}`
  return isFrozen(word)
    ? [...lifted, `${merges} with its next run after that.`]
    : [`${merges} with its next run. Nobody needs to do anything.`]
}

/** What is left to do about one that is over. `merged` is the id of the vault action that its merge added, null where it added none. */
const overLines = (decision: Decision, { pull, base }: Observation, merged: string | null): readonly string[] => {
  if (decision.kind !== 'ignore') return []
  if (decision.reason === 'closed') {
    return [
      'it was not merged, so nothing of it runs; if it is still wanted, reopen it or open a new one: the gate judges that anew',
    ]
  }
  // An id is told as a word of a command line, so it must be one.
  if (decision.reason !== 'merged' || pull.base.ref !== base.name || merged === null || !isId(merged)) return []
  return [`vault-gate verify --id ${merged}, in a fetched clone, proves whether it was judged and approved as it was merged`]
}

/** What is explained. `eyes` says whose they are, `isNamed` whether the caller named the gate's account, `merged` is as for `overLines`. */
type Explained = {
  readonly decision: Decision
  readonly observation: Observation
  readonly digest: string
  readonly eyes: string
  readonly isNamed: boolean
  readonly merged: string | null
}

/** The whole explanation. */
export const explanation = ({ decision, observation, digest, eyes, isNamed, merged }: Explained, colours: Colours): string => {
  const { repository, pull, base } = observation
  const place = `${repository.owner}/${repository.name}#${pull.number} by ${pull.author}`
  const about = `${place}, commit ${pull.head.sha.slice(0, 10)} into ${decision.kind === 'ignore' ? pull.base.ref : base.name}`
  const word = gatesWord(decision, observation, digest, isNamed)
  const top = [...titlesOf(decision, word, colours), shown(about), colours.dim(eyes)]
  if (decision.kind === 'ignore') {
    return `${[...top, ...overLines(decision, observation, merged).map((one) => shown(one))].join('\n')}\n`
  }
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', colours.bold(title), ...lines]
  const said = (lines: readonly string[]): readonly string[] => lines.map((one) => `  ${shown(one)}`)
  const ignored = decision.evidence.filter(({ code }) => IGNORED.includes(code)).map(({ text }) => text)
  const body = [
    ...draw(decision.evidence.map((finding) => findingBranch(finding, observation, colours))),
    ...section('Problems', problemsOf(decision, observation, colours)),
    ...section('Who can release it', said(releaseOf(decision))),
    ...section('Reviews that do not count', said(ignored)),
    ...section('What happens next', said(stepsNext(decision, observation, word))),
    ...section('What would change the outcome', changesOf(decision, observation, colours)),
  ]
  const spoken = isFrozen(word) ? [] : [colours.dim(shown(saidOf(word)))]
  return `${[...top, ...spoken, ...body].join('\n')}\n`
}
