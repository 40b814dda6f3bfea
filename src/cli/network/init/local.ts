// `vault-gate init` without a token: the files, printed or written into the repository of this folder, and everything else as steps.

import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
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
import { readWishes } from './asked.js'
import { type Made, makeFiles, rootOf, textAt } from './local-files.js'

/** What became of one: `kept`: something else is there already, and stays; `there`: it is there as it would be written. */
type Ended = {
  readonly made: Made
  readonly state: 'printed' | 'written' | 'there' | 'kept' | 'failed'
  readonly lines: readonly string[]
}

/** Where nobody says which forge it is. */
const SOME_FORGE = 'https://forge.example'

/** Is a part of the path a link? Whoever made it says where the file would go. */
const throughLink = (root: string, path: string): boolean => {
  const parts = path.split('/')
  return parts.some((_, at) => lstatSync(join(root, ...parts.slice(0, at + 1)), { throwIfNoEntry: false })?.isSymbolicLink())
}

const writeOne = (root: string, made: Made): Ended => {
  const path = join(root, made.path)
  if (throughLink(root, made.path)) return { made, state: 'failed', lines: ['a part of the path is a symbolic link'] }
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, made.text, { flag: 'wx' })
    return { made, state: 'written', lines: [] }
  } catch (thrown) {
    if (errorCode(thrown) !== 'EEXIST') return { made, state: 'failed', lines: [unreadable(thrown).text] }
  }
  const there = textAt(path)
  if (there === null) return { made, state: 'failed', lines: ['what is there is no file that can be read'] }
  return there === made.text
    ? { made, state: 'there', lines: [] }
    : { made, state: 'kept', lines: differingLines(there, made.text) }
}

const WORDS: Readonly<Record<Ended['state'], string>> = {
  printed: '',
  written: 'written',
  there: 'there already',
  kept: 'kept as it is; what init would write differs:',
  failed: 'not written:',
}

const tellFile = (shell: Shell, { made, state, lines }: Ended): void => {
  const { bold } = shell.out.colours
  const head = bold(`${shown(made.path)} in ${shown(made.place)}${WORDS[state] === '' ? '' : `: ${WORDS[state]}`}`)
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

const readSpot = (shell: Shell, option: string | null): Spot => {
  const text = (option ?? shell.env('FORGEJO_REPOSITORY') ?? '').trim()
  const [, owner, name] = /^([A-Za-z0-9][A-Za-z0-9._-]*)\/([A-Za-z0-9._-]+)$/.exec(text) ?? []
  if (owner === undefined || name === undefined)
    throw new UsageError('Which repository? Give --repo OWNER/NAME, or set FORGEJO_REPOSITORY.')
  return { owner, name }
}

const EXITS: Readonly<Record<Ended['state'], ExitCode>> = { printed: 0, written: 0, there: 0, kept: 1, failed: 2 }

/** Makes the files; prints them, or with `--write` puts those of this repository into it. Never overwrites. */
export const initWithoutToken = async (shell: Shell, options: Options): Promise<ExitCode> => {
  const ops = readSpot(shell, options.repo)
  const url = (options.url ?? shell.env('FORGEJO_URL') ?? '').trim() || SOME_FORGE
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new UsageError('--url is no address of a forge.')
  const { origin } = new URL(url)
  const wishes = readWishes(shell, options, ops, origin)
  if (wishes.approvers.length === 0) throw new UsageError('Who releases what is held? Name people with --approvers.')
  if (wishes.storesToken) throw new UsageError('--store-token-from needs --apply, with the token of an admin.')
  const pattern = wishes.pattern ?? 'B'
  const root = rootOf(resolve(shell.cwd))
  const files = makeFiles(root, ops, wishes, pattern, { origin, branch: options.base })
  const ended = files.map(
    (made): Ended => (options.write && made.here ? writeOne(root, made) : { made, state: 'printed', lines: [] }),
  )
  const { path: workflow = '', text = '' } = files.at(-1) ?? {}
  const events = { known: eventsOf(text), others: [] }
  const branches = [options.base ?? 'main']
  const about = { pattern, wishes, ops, branches, workflow, events, version: null, known: null }
  const steps = [...firstSteps(ops, wishes), ...stepsFor(about)]
  if (wishes.pattern === null)
    complain(shell, `pattern B, ${PATTERN_WORDS.B}, is taken, for ${SECRETS_RULE}; on Forgejo 16 C is better`)
  if (pattern === 'A')
    complain(shell, `pattern A is only for a repository in which everybody is trusted with the token itself: ${SECRETS_RULE}`)
  if (wishes.action === null)
    complain(shell, 'note: without --action the workflow has a placeholder for the commit, which lint notes')
  if (options.json) {
    for (const { made, state, lines } of ended) shell.out.write(jsonLine({ schema: SCHEMA, kind: 'file', ...made, state, lines }))
    for (const step of steps) shell.out.write(jsonLine({ schema: SCHEMA, kind: 'step', ...step }))
  } else {
    for (const one of ended) tellFile(shell, one)
    tellSteps(shell, steps)
  }
  return ended.map(({ state }) => EXITS[state]).reduce<ExitCode>(graver, 0)
}
