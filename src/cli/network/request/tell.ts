// Telling what came of a request: to a person, and as the one JSON shape (design 4).

import type { Decision, Next, Waiting } from '../../../decision.js'
import { linesOf, problemLines } from '../../excerpt.js'
import { jsonLine, type OfflineJson, offlineJson } from '../../json.js'
import type { Prediction } from '../../predict.js'
import { type Shell, shown } from '../../shell.js'
import { saysFrozen } from '../gates-word.js'
import { FREEZE_STEP, nextStep } from './forecast.js'
import type { Outcome, State } from './outcome.js'

/** What is told. `base` and `policyBlob` are null where the forge was not asked. */
export type Telling = {
  readonly repository: string
  readonly base: string | null
  readonly policyBlob: string | null
  readonly prediction: Prediction
  readonly outcome: Outcome
}

const NO_PROOF = 'This is what the forge shows now, not a proof: vault-gate verify gives that.'

/** The decision that a status says; a status is a gate's word, or whoever's where no approver was named. */
const DECISIONS: Readonly<Record<string, Decision['kind']>> = { success: 'approve', pending: 'hold', failure: 'refuse' }

const NEXT: Readonly<Record<State, Next>> = {
  opened: 'wait',
  found: 'wait',
  waiting: 'wait',
  merged: 'none',
  closed: 'open-new',
  refused: 'push',
}

const NOBODY: Waiting = { on: null, who: [], needed: 0, have: 0 }

/** Open, and the gate's own word on this commit is that its input froze it. */
const isFrozen = ({ state, status }: Outcome): boolean =>
  (state === 'found' || state === 'waiting') && status !== null && saysFrozen(status.description)

const waitingOf = ({ outcome, prediction }: Telling, predicted: OfflineJson['waiting']): Waiting => {
  if (outcome.state === null || outcome.state === 'refused') return { ...NOBODY, on: 'author' }
  if (outcome.state === 'merged' || outcome.state === 'closed') return NOBODY
  if (isFrozen(outcome) || prediction.evidence.some(({ code }) => code === 'frozen')) return { ...NOBODY, on: 'operator' }
  return predicted.on === null ? { ...NOBODY, on: 'gate' } : predicted
}

/** The one shape with what only a request knows. */
const requestJson = (telling: Telling) => {
  const { repository, base, policyBlob, prediction, outcome } = telling
  const { state, pull, status, notes } = outcome
  const offline = offlineJson(prediction)
  return {
    ...offline,
    repository,
    pull: pull?.number ?? null,
    head: pull?.head ?? null,
    base,
    policy: base === null ? null : { ...offline.policy, blob: policyBlob },
    decision: status === null ? null : (DECISIONS[status.state] ?? null),
    problems: [...prediction.problems, ...outcome.problems],
    waiting: waitingOf(telling, offline.waiting),
    next: state === null ? offline.next : NEXT[state],
    url: pull?.url ?? null,
    state,
    mergeCommit: pull?.mergeCommit ?? null,
    status: status === null ? null : { state: status.state, text: status.description, by: status.creator },
    labels: pull?.labels ?? [],
    notes,
    proof: false,
  }
}

const line = (label: string, text: string): string => `${label.padEnd(9)}${shown(text)}\n`

const colourOf = (shell: Shell, { state, problems }: Outcome) => {
  const { green, yellow, red } = shell.out.colours
  if (problems.length > 0) return red
  if (state === 'opened' || state === 'found' || state === 'merged') return green
  return state === 'waiting' ? yellow : red
}

const problemText = (shell: Shell, { prediction, outcome }: Telling): string => {
  const { subject } = prediction
  const content = subject.kind === 'file' && subject.content.kind === 'bytes' ? subject.content.bytes : null
  const own = subject.kind === 'file' ? prediction.problems.filter(({ path }) => path === subject.path) : []
  const lines = linesOf(content)
  const told = [
    ...own.flatMap((problem) => problemLines(problem, lines, shell.out.colours)),
    ...outcome.problems.flatMap((problem) => problemLines(problem, [], shell.out.colours)),
  ]
  return told.map((one) => `${one}\n`).join('')
}

const firstLine = (shell: Shell, { repository, prediction, outcome }: Telling): string => {
  const { state, pull } = outcome
  const paint = colourOf(shell, outcome)
  if (state !== null && pull !== null) {
    return `${paint(state)}${' '.repeat(9 - state.length)}${shown(`${repository}#${pull.number}`)}  ${shown(pull.url)}\n`
  }
  const { subject } = prediction
  const name = subject.kind === 'file' ? subject.path : subject.name
  const also = pull === null ? '' : `  ${shown(pull.url)}`
  const unread = subject.kind === 'file' && subject.content.kind === 'unreadable'
  const word = unread ? shell.out.colours.yellow('unknown') : paint('refused')
  return `${word}  ${shown(name)}, so nothing was sent${also}\n`
}

const tierText = (shell: Shell, { prediction }: Telling): string => {
  const { green, yellow, red } = shell.out.colours
  const { tier, evidence } = prediction
  const painted = { low: green, medium: yellow, high: red }[tier](tier)
  const rows = evidence.map(({ tier: asks, text, source }) => {
    const where = source === null ? '' : ` [${source}]`
    return line('', `${asks === null ? '' : `${asks}: `}${text}${where}`)
  })
  return `${'tier'.padEnd(9)}${painted}, as predicted; the pull request itself can only make it stricter\n${rows.join('')}`
}

const STEPS: Readonly<Record<'merged' | 'closed' | 'refused', string>> = {
  merged: 'Nobody needs to do anything.',
  closed: 'It was closed without being merged; call again only if it is still wanted.',
  refused: 'The gate refused it; its comment on the pull request says why.',
}

const stepOf = ({ outcome, prediction }: Telling): string => {
  const { state } = outcome
  if (isFrozen(outcome)) return FREEZE_STEP
  return state === 'merged' || state === 'closed' || state === 'refused' ? STEPS[state] : nextStep(prediction)
}

const seenText = ({ outcome }: Telling): string => {
  const { pull, status, notes } = outcome
  const by = pull?.mergedBy == null ? '' : ` by ${pull.mergedBy}`
  const merge = pull?.merged === true ? [line('merge', `${pull.mergeCommit ?? 'unknown'}${by}`)] : []
  const said = status === null ? [] : [line('status', `${status.state}: ${status.description} (${status.creator ?? 'nobody'})`)]
  const labels = pull === null || pull.labels.length === 0 ? [] : [line('labels', pull.labels.join(', '))]
  return [...merge, ...said, ...labels, ...notes.map((note) => line('note', note))].join('')
}

/** Prints the outcome. */
export const tell = (shell: Shell, telling: Telling, json: boolean): void => {
  if (json) {
    shell.out.write(jsonLine(requestJson(telling)))
    return
  }
  const { outcome } = telling
  const open = outcome.state !== null
  const looked = outcome.status !== null || outcome.pull?.merged === true
  shell.out.write(
    [
      firstLine(shell, telling),
      isFrozen(outcome)
        ? line('frozen', "the gate's last word on this commit: it approves and merges nothing until that is lifted")
        : '',
      problemText(shell, telling),
      open ? tierText(shell, telling) : '',
      open ? seenText(telling) : '',
      open ? line('next', stepOf(telling)) : '',
      open && looked ? line('', NO_PROOF) : '',
    ].join(''),
  )
}
