// `mode: doctor`: the command `vault-gate doctor` in a job, asked with the inputs of the action. It is not in the action's own bundle: whoever
// judges pull requests does not load it.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Fault } from './failure.js'
import type { Ending } from './handle.js'
import type { Inputs } from './inputs.js'
import { warningLine } from './report/log.js'

/** More than this (bytes) is no report of doctor's. */
const REPORT_BYTES = 1024 * 1024

/** What the job says of itself: its environment, its repository (`owner/name`, empty where the runner does not say), the command's file. */
export type Job = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly repository: string
  readonly command: string
}

/** The arguments of the command, and its environment. A token goes by the environment alone. */
export const callOf = ({ approver, baseBranch, credential, repository, apiUrl }: Inputs, job: Job, token: string | null) => {
  const { environment, repository: own } = job
  const { FORGEJO_TOKEN: _token, FORGEJO_ADMIN_TOKEN: _admin, ...others } = environment
  const option = (name: string, value: string | null): readonly string[] => (value === null ? [] : [`${name}=${value}`])
  const elsewhere = own !== '' && own.toLowerCase() !== repository.toLowerCase()
  return {
    argv: [
      'doctor',
      ...option('--url', apiUrl),
      ...option('--repo', repository),
      ...option('--approver', approver),
      ...option('--base', baseBranch),
      ...option('--audience', credential.kind === 'oidc' ? credential.audience : null),
      ...option('--controller', elsewhere ? own : null),
    ],
    environment: token === null ? others : { ...others, FORGEJO_TOKEN: token },
  }
}

type Ended = { readonly exitCode: number | null; readonly out: string; readonly err: string }

const call = (job: Job, inputs: Inputs, token: string | null): Promise<Ended> => {
  const { argv, environment } = callOf(inputs, job, token)
  const options = { env: environment, timeout: inputs.deadlineSeconds * 1000, maxBuffer: REPORT_BYTES }
  return new Promise((resolve) => {
    execFile(process.execPath, [job.command, ...argv], options, (error, out, err) => {
      const code = error === null ? 0 : error.code
      resolve({ exitCode: typeof code === 'number' ? code : null, out, err })
    })
  })
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** The exit code of doctor where nothing could be told, as of a token that is refused. */
const NOTHING_TOLD = 2

/** Runs the command and ends as it does: red where something fails, or could not be told. */
export const examineHere = async (inputs: Inputs, job: Job): Promise<Ending> => {
  if (!existsSync(job.command)) {
    throw new Fault('this copy of the action has no folder dist/cli', 'use a commit of it that has the whole folder dist')
  }
  const { credential } = inputs
  const first = await call(job, inputs, credential.kind === 'oidc' ? null : credential.token)
  // Nothing could be told: while a token is rotated the gate goes on with the one that follows, and so does this.
  const next = first.exitCode === NOTHING_TOLD && credential.kind === 'token' ? credential.next : null
  const { exitCode, out, err } = next === null ? first : await call(job, inputs, next)
  if (exitCode === null) {
    throw new Fault(
      `doctor did not end within ${inputs.deadlineSeconds} s`,
      'look at the load of the forge, or raise "deadline-seconds"',
    )
  }
  const which = next === null ? [] : [warningLine('token could not be looked by, token-next was (docs/rotation.md)')]
  return { lines: [...which, ...linesOf(err), ...linesOf(out)], outputs: null, exitCode: exitCode === 0 ? 0 : 1 }
}
