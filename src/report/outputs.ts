// The outputs of a run: what a later step of the workflow can read (design 5.1).

import type { Decision } from '../decision.js'
import type { Observation } from '../observation.js'
import { fitting, type ReportJson, reportJson } from './json.js'

/** One pull request that a run dealt with. */
export type Told = {
  readonly observation: Observation
  readonly decision: Decision
  readonly digest: string
  readonly effects: readonly { readonly kind: string }[]
  readonly receipts: readonly { readonly effect: string; readonly outcome: string; readonly text: string }[]
  readonly commentUrl: string | null
  readonly mergeCommit: string | null
}

/** The names of all outputs, in the order of the README. */
export const OUTPUTS = [
  'decision',
  'tier',
  'pull-request',
  'head',
  'merged',
  'merge-commit',
  'digest',
  'comment-url',
  'report',
] as const

export type Outputs = Readonly<Record<(typeof OUTPUTS)[number], string>>

/** The runner drops what follows a line of 64 KiB (forgejo-actions.md 1.4): a report stays well below. */
const MAX_REPORT = 60_000

type FullReport = ReportJson & {
  readonly effects: readonly { readonly kind: string; readonly outcome: string; readonly text: string }[]
  readonly merged: boolean
  readonly mergeCommit: string | null
}

/** The report of one pull request: the one JSON shape, with what was done. A dry run's effects have the outcome `planned`. */
const fullReport = (told: Told): FullReport => ({
  ...reportJson(told.decision, told.observation, told.digest),
  effects:
    told.receipts.length > 0
      ? told.receipts.map(({ effect, outcome, text }) => ({ kind: effect, outcome, text }))
      : told.effects.map(({ kind }) => ({ kind, outcome: 'planned', text: '' })),
  merged: told.mergeCommit !== null,
  mergeCommit: told.mergeCommit,
})

/** ASCII only, so that bytes are characters and no reader trips over a line separator. */
const oneLine = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The outputs of a run about one pull request. */
export const outputsOf = (told: Told): Outputs => {
  const { decision, observation } = told
  const report = fullReport(told)
  return {
    decision: decision.kind,
    tier: report.tier ?? '',
    'pull-request': String(observation.pull.number),
    head: observation.pull.head.sha,
    merged: String(report.merged),
    'merge-commit': report.mergeCommit ?? '',
    digest: told.digest,
    'comment-url': told.commentUrl ?? '',
    report: oneLine(fitting(report, MAX_REPORT)),
  }
}

/** One pull request of a sweep as one line of JSON, without findings and problems; the merge commit tells whether it was merged. */
export const sweepLine = (told: Told): string => {
  const { findings: _findings, problems: _problems, ...rest } = fullReport(told)
  return oneLine(rest)
}

/** The outputs of a sweep: its lines as one array, as many as fit; `merged` is whether any was. */
export const sweepOutputs = (lines: readonly string[], merged: boolean): Outputs => {
  const fitting: string[] = []
  let length = 2
  for (const line of lines) {
    length += line.length + 1
    if (length > MAX_REPORT) break
    fitting.push(line)
  }
  return {
    decision: 'sweep',
    tier: '',
    'pull-request': '',
    head: '',
    merged: String(merged),
    'merge-commit': '',
    digest: '',
    'comment-url': '',
    report: `[${fitting.join(',')}]`,
  }
}
