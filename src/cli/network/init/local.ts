// `vault-gate init` without a token: the files, printed or written into the repository of this folder, and everything else as steps.

import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { differingLines } from '../../../init/compare.js'
import { eventsOf } from '../../../init/events.js'
import { SECRETS_RULE } from '../../../init/recommend.js'
import { type Step, stepsFor } from '../../../init/steps.js'
import { PATTERN_WORDS, type Spot, spotName, type Wishes } from '../../../init/wishes.js'
import { SCHEMA } from '../../../report/json.js'
import type { Options } from '../../arguments.js'
import { errorCode, unreadable } from '../../files.js'
import { jsonLine } from '../../json.js'
import { complain, type ExitCode, graver, type Shell, shown, UsageError } from '../../shell.js'
import { readAsked } from './asked.js'
import { type Made, makeFiles, rootOf, textAt } from './local-files.js'

/** What became of one: `kept`: something else is there already, and stays; `there`: it is there as it would be written. */
type Ended = {
  readonly made: Made
  /** From the current folder; null where it was only printed. */
  readonly file: string | null
  readonly state: 'printed' | 'written' | 'there' | 'kept' | 'failed'
  readonly lines: readonly string[]
}

/** Is a part of the path a link? Whoever made it says where the file would go. */
const throughLink = (root: string, path: string): boolean => {
  const parts = path.split('/')
  return parts.some((_, at) => lstatSync(join(root, ...parts.slice(0, at + 1)), { throwIfNoEntry: false })?.isSymbolicLink())
}

const writeOne = (root: string, made: Made): Pick<Ended, 'state' | 'lines'> => {
  const path = join(root, made.path)
  if (throughLink(root, made.path)) return { state: 'failed', lines: ['a part of the path is a symbolic link'] }
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, made.text, { flag: 'wx' })
    return { state: 'written', lines: [] }
  } catch (thrown) {
    if (errorCode(thrown) !== 'EEXIST') return { state: 'failed', lines: [unreadable(thrown).text] }
  }
  const there = textAt(path)
  if (there === null) return { state: 'failed', lines: ['what is there is no file that can be read'] }
  return there === made.text ? { state: 'there', lines: [] } : { state: 'kept', lines: differingLines(there, made.text) }
}

const WORDS: Readonly<Record<Ended['state'], string>> = {
  printed: '',
  written: 'written',
  there: 'there already',
  kept: 'kept as it is; what init would write differs:',
  failed: 'not written:',
}

const tellFile = (shell: Shell, { made, file, state, lines }: Ended): void => {
  const { bold } = shell.out.colours
  // What is printed is for a repository, what is written is a file on this machine.
  const where = file ?? `${made.path} in ${made.place}`
  const head = bold(`${shown(where)}${WORDS[state] === '' ? '' : `: ${WORDS[state]}`}`)
  // Nothing that others wrote is in the text of a file, but names that were read as such.
  const body = state === 'printed' ? `${made.text}\n` : lines.map((one) => `    ${shown(one)}\n`).join('')
  shell.out.write(`${head}\n${body}`)
}

const tellSteps = (shell: Shell, steps: readonly Step[]): void => {
  const text = steps.map(({ title, lines }, at) => {
    return `${at + 1}. ${shown(title)}\n${lines.map((one) => `   - ${shown(one)}\n`).join('')}`
  })
  shell.out.write(`\n${shell.out.colours.bold('By hand:')}\n${text.join('')}`)
}

/** What an admin would have `--apply` do. */
const firstSteps = (ops: Spot, wishes: Wishes): readonly Step[] => {
  const people = [wishes.approver, ...wishes.approvers].join(', ')
  const rule = [
    `${spotName(ops)}: Settings, Branches, the base branch: no direct pushes, 1 required approval`,
    `merging and approvals for listed people only: ${people}`,
    'rejected reviews block; stale approvals are dismissed and ignored; the rule applies to admins; no unprotected file patterns',
    'or let an admin call init --apply, which does this, the account and the labels',
  ]
  return [
    {
      title: `Let ${wishes.approver} in`,
      lines: [`${spotName(ops)}: Settings, Collaborators, ${wishes.approver} with write, not admin`],
    },
    { title: 'Protect the base branch', lines: rule },
  ]
}

const EXITS: Readonly<Record<Ended['state'], ExitCode>> = { printed: 0, written: 0, there: 0, kept: 1, failed: 2 }

/** Said before anything else: everything below is for a forge that nobody asked. */
const UNSEEN = "no token was given: nothing was looked at; with an admin's in FORGEJO_ADMIN_TOKEN it is planned by what is there"

/** Makes the files; prints them, or with `--write` puts those of this repository into it. Never overwrites. */
export const initWithoutToken = async (shell: Shell, options: Options): Promise<ExitCode> => {
  const { ops, origin, wishes } = readAsked(shell, options, 'files', false)
  if (wishes.storesToken) throw new UsageError('--store-token-from needs --apply, with the token of an admin.')
  const pattern = wishes.pattern ?? 'B'
  const root = rootOf(resolve(shell.cwd))
  const files = makeFiles(root, ops, wishes, pattern, { origin, branch: options.base })
  const ended = files.map(
    (made): Ended =>
      options.write && made.here
        ? { made, file: relative(shell.cwd, join(root, made.path)), ...writeOne(root, made) }
        : { made, file: null, state: 'printed', lines: [] },
  )
  const { path: workflow = '', text = '' } = files.at(-1) ?? {}
  const events = { known: eventsOf(text), others: [], areThere: true }
  const branches = [options.base ?? 'main']
  const about = { pattern, wishes, ops, branches, workflow, events, version: null, known: null }
  const steps = [...firstSteps(ops, wishes), ...stepsFor(about)]
  complain(shell, UNSEEN)
  if (wishes.pattern === null)
    complain(shell, `pattern B, ${PATTERN_WORDS.B}, is taken, for ${SECRETS_RULE}; on Forgejo 16 C is better`)
  if (pattern === 'A')
    complain(shell, `pattern A is only for a repository in which everybody is trusted with the token itself: ${SECRETS_RULE}`)
  if (wishes.action === null)
    complain(shell, 'note: without --action the workflow has a placeholder for the commit, which lint notes')
  if (options.json) {
    for (const { made, file, state, lines } of ended) {
      shell.out.write(jsonLine({ schema: SCHEMA, kind: 'file', ...made, file, state, lines }))
    }
    for (const step of steps) shell.out.write(jsonLine({ schema: SCHEMA, kind: 'step', ...step }))
  } else {
    for (const one of ended) tellFile(shell, one)
    tellSteps(shell, steps)
  }
  return ended.map(({ state }) => EXITS[state]).reduce<ExitCode>(graver, 0)
}
