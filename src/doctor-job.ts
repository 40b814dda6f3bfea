// `mode: doctor`: the command `vault-gate doctor` in a job, asked with the inputs of the action. It is not in the action's own bundle: whoever
// judges pull requests does not load it.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Fault } from './failure.js'
import type { Ending } from './handle.js'
import type { Inputs } from './inputs.js'

/** More than this (bytes) is no report of doctor's. */
const REPORT_BYTES = 1024 * 1024

/** What the job says of itself: its environment, its repository (`owner/name`, empty where the runner does not say), the command's file. */
export type Job = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly repository: string
  readonly command: string
}

/** The arguments of the command, and its environment. A token goes by the environment alone. */
export const callOf = ({ approver, baseBranch, credential, repository, apiUrl }: Inputs, job: Job) => {
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
    environment: credential.kind === 'oidc' ? others : { ...others, FORGEJO_TOKEN: credential.token },
  }
}

type Ended = { readonly exitCode: number | null; readonly out: string; readonly err: string }

const call = (job: Job, inputs: Inputs): Promise<Ended> => {
  const { argv, environment } = callOf(inputs, job)
  const options = { env: environment, timeout: inputs.deadlineSeconds * 1000, maxBuffer: REPORT_BYTES }
  return new Promise((resolve) => {
    execFile(process.execPath, [job.command, ...argv], options, (error, out, err) => {
      const code = error === null ? 0 : error.code
      resolve({ exitCode: typeof code === 'number' ? code : null, out, err })
    })
  })
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** Runs the command and ends as it does: red where something fails, or could not be told. */
export const examineHere = async (inputs: Inputs, job: Job): Promise<Ending> => {
  if (!existsSync(job.command)) {
    throw new Fault('this copy of the action has no folder dist/cli', 'use a commit of it that has the whole folder dist')
  }
  const { exitCode, out, err } = await call(job, inputs)
  if (exitCode === null) {
    throw new Fault(
      `doctor did not end within ${inputs.deadlineSeconds} s`,
      'look at the load of the forge, or raise "deadline-seconds"',
    )
  }
  return { lines: [...linesOf(err), ...linesOf(out)], outputs: null, exitCode: exitCode === 0 ? 0 : 1 }
}
