// Starting: inputs, event, forge and deadline; loads the judgement only once the first request is on its way.

import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { isIdleComment, readTask } from './event.js'
import { describe, Fault } from './failure.js'
import { createForge, type ForgejoForge, type ForgeOptions } from './forge/forgejo.js'
import type { Ending, Print } from './handle.js'
import { identify } from './identity.js'
import { environment, type Inputs, readInputs, readOwnRepository, readTokenService, readTrigger } from './inputs.js'
import { faultLines } from './report/log.js'
import { visible } from './report/text.js'
import type { Manner } from './run.js'
import type { SignedIn } from './sign-in.js'

/** How long (ms) one run waits for Forgejo's conflict check; a sweep comes back anyway. */
const PATIENCE_MS = 20_000
const SWEEP_PATIENCE_MS = 2_000

/** What an approval and its merge may need (ms): with less left before the deadline neither is begun. */
const RESERVE_MS = 5_000

const RUN_AS_ACTION = 'run the gate as an action of a workflow: the runner writes that file'

const readPayload = async (path: string | null): Promise<unknown> => {
  if (path === null) return null
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    throw new Fault(`the event file ${path} could not be read (${describe(thrown)})`, RUN_AS_ACTION, { cause: thrown })
  })
  try {
    return JSON.parse(text) as unknown
  } catch (thrown) {
    throw new Fault(`the event file ${path} is not JSON`, RUN_AS_ACTION, { cause: thrown })
  }
}

/** What each word of the input `dry-run` lets the gate write. */
const WRITES = { false: 'all', true: 'none', comment: 'comment' } as const

const settingsOf = (inputs: Inputs): Manner['settings'] => ({
  policyPath: inputs.policyPath,
  actionsPath: inputs.actionsPath,
  baseBranch: inputs.baseBranch,
  requireProtection: inputs.requireProtection,
  deleteBranch: inputs.deleteBranch,
  frozen: inputs.frozen,
})

/** Opens the forge and asks it who the gate is. With one token that is all: the request is on its way when this is done. */
const signIn = async (inputs: Inputs, signal: AbortSignal, print: Print): Promise<SignedIn> => {
  const [owner = '', repository = ''] = inputs.repository.split('/')
  const { apiUrl, approver, credential } = inputs
  const open = (token: string, more: Partial<ForgeOptions> = {}): ForgejoForge =>
    createForge({ ...more, apiUrl, owner, repository, token, signal })
  if (credential.kind === 'token' && credential.next === null) {
    const forge = open(credential.token)
    const identity = identify(forge, approver)
    // Whoever awaits it hears of a failure; until then it must not end the process.
    identity.catch(() => undefined)
    return { forge, identity }
  }
  const { signInByEither, signInByIdToken } = await import('./sign-in.js')
  const door = { open, approver, apiUrl, signal, print }
  return credential.kind === 'token'
    ? signInByEither(door, credential.token, credential.next ?? '')
    : signInByIdToken(door, credential.audience, readTokenService(environment()))
}

const guarded = async (print: Print, command: string): Promise<Ending> => {
  const trigger = readTrigger(environment())
  const event = { name: trigger.eventName, payload: await readPayload(trigger.eventPath) }
  // Before the inputs: on Forgejo 11 a comment on a fork's pull request comes without secrets, and must not be red for that.
  if (isIdleComment(event)) return { lines: ['nothing   the comment is not /recheck'], outputs: null, exitCode: 0 }
  const inputs = readInputs(environment())
  const task = readTask(inputs, event)
  if (task.kind === 'nothing') return { lines: [`nothing   ${visible(task.reason)}`], outputs: null, exitCode: 0 }
  if (task.kind === 'doctor') {
    const { examineHere } = await import('./doctor-job.js')
    return examineHere(inputs, { environment: environment(), repository: readOwnRepository(environment()), command })
  }
  // V8 lets its heap grow to several times of what is alive; a long sweep must stay small (measured at 5,000 pull requests: 168 to 101 MB).
  if (task.kind === 'sweep') setFlagsFromString('--optimize-for-size')
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), inputs.deadlineSeconds * 1000)
  const ends = Date.now() + inputs.deadlineSeconds * 1000
  let forge: ForgejoForge | null = null
  try {
    // The first request leaves here; the judgement is loaded while the forge answers it.
    const signedIn = await signIn(inputs, deadline.signal, print)
    forge = signedIn.forge
    const manner: Manner = {
      settings: settingsOf(inputs),
      likelyBase: task.likelyBase,
      identity: signedIn.identity,
      sleep: (ms) => delay(ms, undefined, { signal: deadline.signal }),
      sweeping: task.kind === 'sweep',
      isLate: () => Date.now() > ends - RESERVE_MS,
      writes: WRITES[inputs.dryRun],
      patience: task.kind === 'pull' ? PATIENCE_MS : SWEEP_PATIENCE_MS,
    }
    const { handle } = await import('./handle.js')
    return await handle(forge, manner, task.kind === 'pull' ? task.number : null, print, () => deadline.signal.aborted)
  } catch (thrown) {
    if (!deadline.signal.aborted) throw thrown
    const remedy = 'the next run finishes what is left; raise "deadline-seconds" if this happens often'
    throw new Fault(`the deadline of ${inputs.deadlineSeconds} s is over`, remedy, { cause: thrown })
  } finally {
    clearTimeout(timer)
    await forge?.close()
  }
}

/** The only catch-all: whatever was thrown becomes two sanitised lines and a red job. `command` is the file of the command line. */
export const start = async (print: Print, command: string): Promise<Ending> => {
  try {
    return await guarded(print, command)
  } catch (thrown) {
    const remedy = thrown instanceof Fault ? thrown.remedy : 'report this as a defect of vault-gate'
    return { lines: faultLines(describe(thrown), remedy), outputs: null, exitCode: 1 }
  }
}
