// Running the bundle as Forgejo's runner does: an environment built from nothing but a recording, five empty command files, a cwd
// without a checkout, and the output file read by the runner's own rules (forgejo-actions.md 1.3, 1.4, 8.3).

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { INPUTS } from '../inputs.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The bundle that action.yml names. */
export const BUNDLE = join(ROOT, 'dist', 'index.js')

/** One job to run. `event` names a recording in `test/contract/events`; `payload` replaces fields of its payload. */
export type Job = {
  readonly event: string
  /** The forge's address, without `/api/v1`. */
  readonly root: string
  readonly repository: string
  readonly inputs: Readonly<Record<string, string>>
  readonly payload?: (recorded: Record<string, unknown>) => Record<string, unknown>
  /** The Node to run it with; this process's own if absent. */
  readonly node?: string
  /** Kills the process (SIGKILL) when this signal aborts. */
  readonly kill?: AbortSignal
  /** Called once with the environment the job gets, for what a test wants to know of it. */
  readonly env?: Readonly<Record<string, string>>
}

/** What a job left behind. `exitCode` is null when it was killed. */
export type JobEnd = {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  /** When the process was started (`performance.now()` of this one), and how long it ran, ms. */
  readonly started: number
  readonly ms: number
}

/** A log as the server keeps it: commands that mask are hidden, and what they name is starred (forgejo-actions.md 3.1, 3.3). */
export const logOf = (stdout: string): string => {
  const command = '::add-mask::'
  const lines = stdout.split('\n')
  const masks = lines.filter((line) => line.startsWith(command)).map((line) => line.slice(command.length))
  const shown = lines.filter((line) => !line.startsWith(command)).join('\n')
  return masks.reduce((text, mask) => text.replaceAll(mask, '***'), shown)
}

type Recording = { readonly env: Record<string, string>; readonly event: Record<string, unknown> }

const readRecording = async (event: string): Promise<Recording> =>
  JSON.parse(await readFile(join(ROOT, 'test', 'contract', 'events', `${event}.json`), 'utf8')) as Recording

const fill = (text: string, job: Job, folder: string): string =>
  text
    .replaceAll('{{root}}', job.root)
    .replaceAll('{{job}}', folder)
    .replaceAll('<token>', 'e'.repeat(40))
    .replaceAll('acme/ops-events', job.repository)

/** The runner's environment of the step: the recording's variables, inputs by the runner's naming rule, defaults where absent. */
const environmentOf = (recording: Recording, job: Job, folder: string): Record<string, string> => {
  const recorded = Object.entries(recording.env).map(([name, value]) => [name, fill(value, job, folder)] as const)
  const given = new Map(Object.entries(job.inputs))
  const inputs = INPUTS.flatMap((input) => {
    const value = given.get(input.name) ?? (input.default === '' ? undefined : input.default)
    return value === undefined ? [] : [[`INPUT_${input.name.toUpperCase().replace(/[^A-Z0-9-]/g, '_')}`, value] as const]
  })
  return Object.fromEntries([['PATH', '/usr/local/bin:/usr/bin:/bin'], ...recorded, ...inputs, ...Object.entries(job.env ?? {})])
}

/** Reads an output file as the runner does: `NAME=value` lines or heredocs; any other line fails the step. */
const parseOutputs = (text: string): Record<string, string> => {
  const outputs: [string, string][] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '' && at === lines.length - 1) break
    if (Buffer.byteLength(line) > 64 * 1024) throw new Error('a line of the output file is longer than 64 KiB')
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line)
    const plain = /^([^=]+)=(.*)$/.exec(line)
    if (heredoc?.[1] !== undefined) {
      const end = lines.indexOf(heredoc[2] ?? '', at + 1)
      if (end < 0) throw new Error('the output file lacks a closing delimiter')
      outputs.push([heredoc[1], lines.slice(at + 1, end).join('\n')])
      at = end
    } else if (plain?.[1] !== undefined) outputs.push([plain[1], plain[2] ?? ''])
    else throw new Error('the output file has a line that is no output')
  }
  return Object.fromEntries(outputs)
}

const execute = (job: Job, environment: Record<string, string>, cwd: string): Promise<Omit<JobEnd, 'outputs'>> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(job.node ?? process.execPath, [BUNDLE], { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    job.kill?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true })
    child.once('error', reject)
    child.once('close', (exitCode) =>
      resolve({
        exitCode,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
        started,
        ms: performance.now() - started,
      }),
    )
  })

/** Runs one job in a folder of its own and removes the folder. */
export const runJob = async (job: Job): Promise<JobEnd> => {
  const folder = await mkdtemp(join(tmpdir(), 'vault-gate-job-'))
  try {
    const recording = await readRecording(job.event)
    const environment = environmentOf(recording, job, folder)
    const workflow = join(folder, 'act', 'workflow')
    const workspace = join(folder, 'hostexecutor')
    await Promise.all([workflow, workspace, join(folder, 'tmp')].map((path) => mkdir(path, { recursive: true })))
    const payload = JSON.parse(fill(JSON.stringify(recording.event), job, folder)) as Record<string, unknown>
    await writeFile(join(workflow, 'event.json'), JSON.stringify(job.payload?.(payload) ?? payload))
    const files = ['outputcmd.txt', 'envs.txt', 'pathcmd.txt', 'statecmd.txt', 'SUMMARY.md']
    await Promise.all(files.map((name) => writeFile(join(workflow, name), '')))
    const ended = await execute(job, environment, workspace)
    return { ...ended, outputs: parseOutputs(await readFile(join(workflow, 'outputcmd.txt'), 'utf8')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
