// Handling a task: one pull request or all open ones, told as lines, outputs and an exit code.

import type { Forge } from './forge/forge.js'
import { faultLines, logLines } from './report/log.js'
import { type Outputs, outputsOf, sweepLine, sweepOutputs } from './report/outputs.js'
import { type Manner, type Run, run } from './run.js'
import { sweep } from './sweep.js'

/** Prints lines at once. */
export type Print = (lines: readonly string[]) => Promise<void>

/** What the process prints last and ends with. */
export type Ending = { readonly lines: readonly string[]; readonly outputs: Outputs | null; readonly exitCode: 0 | 1 }

const told = (one: Run): readonly string[] => logLines(one.decision, one.observation, one.digest, one.receipts)

const alarmLines = (one: Run): readonly string[] =>
  one.alarm === null ? [] : faultLines(`alarm: ${one.alarm}`, 'look at the base branch now and stop the dispatcher until then')

const single = async (forge: Forge, manner: Manner, number: number): Promise<Ending> => {
  const one = await run(forge, manner, number)
  return { lines: [...told(one), ...alarmLines(one)], outputs: outputsOf(one), exitCode: one.alarm === null ? 0 : 1 }
}

/** A sweep's report holds this many pull requests at the most; the log has all. */
const MAX_LINES = 200

const every = async (forge: Forge, manner: Manner, print: Print, isOver: () => boolean): Promise<Ending> => {
  const lines: string[] = []
  let [judged, alarms, merged] = [0, 0, false]
  const faults = await sweep(
    forge,
    manner,
    async (one) => {
      judged += 1
      if (one.alarm !== null) alarms += 1
      merged ||= one.mergeCommit !== null
      if (lines.length < MAX_LINES) lines.push(sweepLine(one))
      await print([...told(one), ...alarmLines(one), ''])
    },
    isOver,
  )
  const failed = faults.flatMap(({ number, message, remedy }) =>
    faultLines(number === null ? message : `#${number}: ${message}`, remedy),
  )
  return {
    lines: [...failed, `sweep     ${judged} pull requests judged, ${faults.length} faults`],
    outputs: sweepOutputs(lines, merged),
    exitCode: faults.length + alarms === 0 ? 0 : 1,
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
