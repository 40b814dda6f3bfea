// Handling a task: one pull request or all open ones, told as lines, outputs and an exit code.

import type { Forge } from './forge/forge.js'
import { faultLines, logLines } from './report/log.js'
import { type Outputs, outputsOf, sweepOutputs } from './report/outputs.js'
import { type Manner, type Run, run } from './run.js'
import { sweep } from './sweep.js'

/** What the process prints and ends with. */
export type Ending = { readonly lines: readonly string[]; readonly outputs: Outputs | null; readonly exitCode: 0 | 1 }

const told = (one: Run): readonly string[] => logLines(one.decision, one.observation, one.digest, one.receipts)

const alarmLines = (one: Run): readonly string[] =>
  one.alarm === null ? [] : faultLines(`alarm: ${one.alarm}`, 'look at the base branch now and stop the dispatcher until then')

const single = async (forge: Forge, manner: Manner, number: number): Promise<Ending> => {
  const one = await run(forge, manner, number)
  return { lines: [...told(one), ...alarmLines(one)], outputs: outputsOf(one), exitCode: one.alarm === null ? 0 : 1 }
}

const every = async (forge: Forge, manner: Manner): Promise<Ending> => {
  const lines: string[] = []
  const { runs, faults } = await sweep(forge, manner, (one) => lines.push(...told(one), ...alarmLines(one), ''))
  const failed = faults.flatMap((fault) => faultLines(`#${fault.number}: ${fault.message}`, fault.remedy))
  const alarms = runs.filter((one) => one.alarm !== null)
  lines.push(...failed, `sweep     ${runs.length} pull requests judged, ${faults.length} faults`)
  return { lines, outputs: sweepOutputs(runs), exitCode: faults.length + alarms.length === 0 ? 0 : 1 }
}

/** Handles one pull request, or sweeps where `number` is null. */
export const handle = (forge: Forge, manner: Manner, number: number | null): Promise<Ending> =>
  number === null ? every(forge, manner) : single(forge, manner, number)
