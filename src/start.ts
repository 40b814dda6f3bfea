// Starting: the real forge, the real runner, one run or one sweep; answers the lines to print, the outputs and the exit code.

import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { readTask } from './event.js'
import { describe, Fault } from './failure.js'
import type { Forge } from './forge/forge.js'
import { createForge } from './forge/forgejo.js'
import { identify } from './identity.js'
import { environment, type Inputs, readInputs, readTrigger } from './inputs.js'
import { faultLines, logLines } from './report/log.js'
import { type Outputs, outputsOf, sweepOutputs } from './report/outputs.js'
import { visible } from './report/text.js'
import { type Manner, type Run, run } from './run.js'
import { sweep } from './sweep.js'

/** What the process prints and ends with. */
export type Ending = { readonly lines: readonly string[]; readonly outputs: Outputs | null; readonly exitCode: 0 | 1 }

/** How long (ms) one run waits for Forgejo's conflict check; a sweep comes back anyway. */
const PATIENCE_MS = 20_000
const SWEEP_PATIENCE_MS = 2_000

const readPayload = async (path: string | null): Promise<unknown> => {
  if (path === null) return null
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    throw new Fault('the event file of the runner could not be read', 'run the gate as an action', { cause: thrown })
  })
  try {
    return JSON.parse(text) as unknown
  } catch (thrown) {
    throw new Fault('the event file of the runner is not JSON', 'run the gate as an action', { cause: thrown })
  }
}

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

const settingsOf = (inputs: Inputs): Manner['settings'] => ({
  policyPath: inputs.policyPath,
  actionsPath: inputs.actionsPath,
  baseBranch: inputs.baseBranch,
  requireProtection: inputs.requireProtection,
  deleteBranch: inputs.deleteBranch,
})

const guarded = async (inputs: Inputs): Promise<Ending> => {
  const trigger = readTrigger(environment())
  const task = readTask(inputs, { name: trigger.eventName, payload: await readPayload(trigger.eventPath) })
  if (task.kind === 'nothing') return { lines: [`nothing   ${visible(task.reason)}`], outputs: null, exitCode: 0 }
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), inputs.deadlineSeconds * 1000)
  const [owner = '', repository = ''] = inputs.repository.split('/')
  const forge = createForge({ apiUrl: inputs.apiUrl, owner, repository, token: inputs.token, signal: deadline.signal })
  try {
    const manner: Manner = {
      settings: settingsOf(inputs),
      likelyBase: task.likelyBase,
      identity: identify(forge, inputs.approver),
      sleep: (ms) => delay(ms, undefined, { signal: deadline.signal }),
      dryRun: inputs.dryRun,
      patience: task.kind === 'pull' ? PATIENCE_MS : SWEEP_PATIENCE_MS,
    }
    return task.kind === 'pull' ? await single(forge, manner, task.number) : await every(forge, manner)
  } catch (thrown) {
    if (!deadline.signal.aborted) throw thrown
    const remedy = 'the next run finishes what is left; raise "deadline-seconds" if this happens often'
    throw new Fault(`the deadline of ${inputs.deadlineSeconds} s is over`, remedy, { cause: thrown })
  } finally {
    clearTimeout(timer)
    await forge.close()
  }
}

/** The only catch-all: whatever was thrown becomes two sanitised lines and a red job. */
export const start = async (): Promise<Ending> => {
  try {
    return await guarded(readInputs(environment()))
  } catch (thrown) {
    const remedy = thrown instanceof Fault ? thrown.remedy : 'report this as a defect of vault-gate'
    return { lines: faultLines(describe(thrown), remedy), outputs: null, exitCode: 1 }
  }
}
