// What the caller asked for: the file and the manner, checked before anything is sent.

import { USUAL_PATHS } from '../../../shape/guarded.js'
import type { Options } from '../../arguments.js'
import type { Prediction, Subject } from '../../predict.js'
import { predict } from '../../predict.js'
import { type Shell, UsageError } from '../../shell.js'
import { readFiles } from '../../subjects.js'

/** The file as the caller named it, where the pull request comes from, and how long to wait (ms), null for not at all. */
export type Asked = {
  readonly file: Extract<Subject, { kind: 'file' }>
  readonly fork: boolean
  readonly base: string | null
  readonly waitMs: number | null
}

/** What is new in the repository: one file on a branch of its own. `file` is the caller's, told of by its path there. */
export type Target = {
  readonly id: string
  readonly path: string
  readonly branch: string
  readonly bytes: Uint8Array
  readonly file: Extract<Subject, { kind: 'file' }>
}

const DEFAULT_SECONDS = 600
const MOST_SECONDS = 86_400

const readSeconds = (text: string | null, wait: boolean): number => {
  if (text === null) return DEFAULT_SECONDS
  if (!wait) throw new UsageError('--timeout is for --wait.')
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (seconds >= 1 && seconds <= MOST_SECONDS) return seconds
  throw new UsageError(`--timeout is a whole number of seconds from 1 to ${MOST_SECONDS}.`)
}

/** Reads options and file. A file that cannot be read is told like one that is wrong. */
export const readAsked = (shell: Shell, options: Options): Asked => {
  if (options.file === null || options.file === '') throw new UsageError('Which file? Give --file.')
  const seconds = readSeconds(options.timeout, options.wait)
  const [file] = readFiles(shell, [options.file], null)
  if (file === undefined) throw new UsageError('Which file? Give --file.')
  return { file, fork: options.fork, base: options.base, waitMs: options.wait ? seconds * 1_000 : null }
}

/**
 * What the file says by itself, before any policy: with a problem in it there is nothing to ask a forge. Without findings, for nobody
 * has looked at the policy yet.
 */
export const readAlone = (file: Asked['file']): Prediction => {
  const nobody = { kind: 'none', path: USUAL_PATHS.policyPath, absent: true, bytes: null, text: '', problems: [] } as const
  return { ...predict(file, nobody, null), evidence: [] }
}

/** Where the file will be; null for one that is no valid vault action. */
export const targetOf = (file: Asked['file'], alone: Prediction): Target | null => {
  if (alone.action === null || alone.problems.length > 0 || file.content.kind !== 'bytes') return null
  const { id } = alone.action
  const path = `${USUAL_PATHS.actionsPath}/${id}.toml`
  return { id, path, branch: `vault/${id}`, bytes: file.content.bytes, file: { ...file, path, id } }
}
