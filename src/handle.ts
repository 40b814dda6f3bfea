// Handling a task: one pull request or all open ones, told as lines, outputs and an exit code.

import type { Forge } from './forge/forge.js'
import { plan } from './plan.js'
import { faultLines, logLines } from './report/log.js'
import { type Outputs, outputsOf, sweepLine, sweepOutputs } from './report/outputs.js'
import { rowOf, type SweepRow, sweepLines, sweepSummary } from './report/table.js'
import { type Manner, type Run, run, type Writes } from './run.js'
import { sweep } from './sweep/sweep.js'

/** Prints lines at once. */
export type Print = (lines: readonly string[]) => Promise<void>

/** What the process prints last and ends with. */
export type Ending = { readonly lines: readonly string[]; readonly outputs: Outputs | null; readonly exitCode: 0 | 1 }

const told = ({ decision, observation, digest, effects, receipts }: Run, writes: Writes): readonly string[] => {
  // A comment is what a rehearsal does carry out; what the gate would do it has planned anew.
  const rehearsed = writes === 'comment' && decision.kind !== 'ignore' ? plan(decision, observation, digest) : effects
  return logLines(decision, observation, digest, receipts, writes === 'all' ? null : rehearsed.map(({ kind }) => kind))
}

/** What to do about an alarm. */
export const ALARM_REMEDY = 'look at the base branch now and stop the dispatcher until then'

const alarmLines = (one: Run): readonly string[] => (one.alarm === null ? [] : faultLines(`alarm: ${one.alarm}`, ALARM_REMEDY))

const single = async (forge: Forge, manner: Manner, number: number): Promise<Ending> => {
  const one = await run(forge, manner, number)
  return {
    lines: [...told(one, manner.writes), ...alarmLines(one)],
    outputs: outputsOf(one),
    exitCode: one.alarm === null ? 0 : 1,
  }
}

/** A sweep's report holds this many pull requests at the most; the log tells of all that something was done about. */
const MAX_LINES = 200

const every = async (forge: Forge, manner: Manner, print: Print, isOver: () => boolean): Promise<Ending> => {
  const lines: string[] = []
  const rows: SweepRow[] = []
  const end = await sweep(
    forge,
    manner,
    async (one) => {
      rows.push(rowOf(one))
      if (lines.length < MAX_LINES) lines.push(sweepLine(one))
      if (one.effects.length > 0 || one.receipts.length > 0) await print([...told(one, manner.writes), ...alarmLines(one), ''])
    },
    isOver,
  )
  const alarms = [...rows.filter((row) => row.alarm).map(({ number }) => number), ...end.alarms.map(({ pull }) => pull)]
  const failed = [
    ...end.alarms.flatMap(({ text }) => faultLines(`alarm: ${text}`, ALARM_REMEDY)),
    ...end.faults.flatMap(({ number, message, remedy }) =>
      faultLines(number === null ? message : `#${number}: ${message}`, remedy),
    ),
  ]
  // Not to be done in time is no fault, for the next sweep begins there; never to get anywhere is one.
  const idle = end.unreached.length > 0 && rows.length === 0
  const red = end.faults.length + alarms.length > 0 || idle
  return {
    lines: [...sweepLines(rows, end.unreached), ...failed, sweepSummary(rows, end.unreached, end.faults.length + alarms.length)],
    outputs: sweepOutputs(
      lines,
      rows.some(({ merged }) => merged),
    ),
    exitCode: red ? 1 : 0,
  }
}

/** Handles one pull request, or sweeps where `number` is null. `isOver`: the deadline has passed. */
export const handle = (
  forge: Forge,
  manner: Manner,
  number: number | null,
  print: Print,
  isOver: () => boolean,
): Promise<Ending> => (number === null ? every(forge, manner, print, isOver) : single(forge, manner, number))
