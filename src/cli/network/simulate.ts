// `vault-gate simulate`: what another policy would decide about the open pull requests, and about past ones. Nothing is written.

import type { Pull } from '../../domain.js'
import { describe, Fault } from '../../failure.js'
import type { Forge } from '../../forge/forge.js'
import { createMemory, type Memory } from '../../forge/memory.js'
import { READING } from '../../forge/signers.js'
import { readMainline } from '../../mainline.js'
import { comparePolicies } from '../../policy/policy-difference.js'
import { SCHEMA } from '../../report/json.js'
import { HOUR_MS, isPast } from '../../shape/merges.js'
import { readSurroundings } from '../../surroundings.js'
import { readTrees } from '../../trees.js'
import type { Options } from '../arguments.js'
import { linesOf, problemLines } from '../excerpt.js'
import { jsonLine } from '../json.js'
import { readPolicy } from '../policy-file.js'
import type { PolicyReading } from '../predict.js'
import { complain, type ExitCode, type Shell, UsageError } from '../shell.js'
import { inOptions, readConnection, withForge } from './connection.js'
import { sayEyes, staySmall, viewOf } from './judging.js'
import { createProgress, type Progress } from './progress.js'
import { isOther, judgeOpen, judgePast, policyAt, type Row, readReplacement, type Stand } from './simulation.js'
import { type Count, differenceLines, NOTHING_COUNTED, rowHead, rowLine, summaryLines } from './simulation-words.js'

const MAX_PAST = 500
/** So many are looked at together, as many as their files come in one call; what is in flight the connections bound. */
const TOGETHER = 48
/** More faults than this are not told one by one: a dead server has one for each pull request. */
const MAX_FAULTS = 10

type Valid = Extract<PolicyReading, { kind: 'valid' }>

const readPast = ({ past }: Options): number => {
  if (past === null) return 0
  const number = /^[1-9]\d{0,2}$/.test(past) ? Number(past) : 0
  if (number === 0 || number > MAX_PAST) throw new UsageError(`--past needs a number from 1 to ${MAX_PAST}.`)
  return number
}

/** Why there is no simulation: the new policy has problems (a no), or cannot be read (nobody can tell). */
const refuse = (shell: Shell, policy: Exclude<PolicyReading, Valid>): ExitCode => {
  complain(shell, policy.text)
  const lines = linesOf(policy.bytes)
  for (const problem of policy.problems) shell.err.write(`${problemLines(problem, lines, shell.err.colours).join('\n')}\n`)
  return policy.problems.length > 0 ? 1 : 2
}

const rowJson = ({ pull, author, id, before, after, past }: Row): string =>
  jsonLine({
    schema: SCHEMA,
    pull,
    author,
    id,
    before: { decision: before.decision, tier: before.tier },
    after: { decision: after.decision, tier: after.tier },
    past,
  })

type Work = {
  readonly shell: Shell
  readonly memory: Memory
  readonly progress: Progress
  readonly isJson: boolean
  readonly total: number
  /** What failed, told in the end. */
  readonly faults: string[]
  done: number
}

/** Writes rows in their order. Of people's table only those stand there that are decided otherwise. */
const write = ({ shell, progress, isJson }: Work, rows: readonly Row[], isFirst: boolean): void => {
  const told = isJson ? rows : rows.filter(isOther)
  if (told.length === 0) return
  progress.clear()
  const { colours } = shell.out
  if (isFirst && !isJson) shell.out.write(`\n${colours.bold(rowHead(told))}\n`)
  shell.out.write(told.map((row) => (isJson ? rowJson(row) : `${rowLine(row, colours)}\n`)).join(''))
}

/** Judges `pulls`, some of them at a time, and counts; what was judged is let go. A fault on one does not stop the others. */
const judgeAll = async (
  work: Work,
  pulls: readonly Pull[],
  judge: (forge: Forge, pull: Pull) => Promise<Row | null>,
): Promise<Count> => {
  let count = NOTHING_COUNTED
  const one = async (pull: Pull): Promise<Row | 'other' | 'fault'> => {
    try {
      return (await work.memory.together((forge) => judge(forge, pull))) ?? 'other'
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown
      work.faults.push(inOptions(`#${pull.number}: ${describe(thrown)}; ${thrown.remedy}`))
      return 'fault'
    } finally {
      work.done += 1
      work.progress.show(work.done, work.total)
    }
  }
  for (let at = 0; at < pulls.length; at += TOGETHER) {
    const seen = await Promise.all(pulls.slice(at, at + TOGETHER).map(one))
    const rows = seen.flatMap((row) => (typeof row === 'string' ? [] : [row]))
    const changed = rows.filter(isOther)
    write(work, rows, count.changed === 0)
    count = {
      judged: count.judged + rows.length,
      changed: count.changed + changed.length,
      alone: count.alone + changed.filter(({ before, after }) => after.alone && !before.alone).length,
      others: count.others + seen.filter((row) => row === 'other').length,
    }
  }
  return count
}

const tellFaults = (shell: Shell, faults: readonly string[]): void => {
  for (const text of faults.slice(0, MAX_FAULTS)) complain(shell, text)
  if (faults.length > MAX_FAULTS) complain(shell, `and ${faults.length - MAX_FAULTS} more such`)
}

type Task = {
  readonly policy: Valid
  readonly past: number
  readonly approver: string | null
  readonly base: string | null
  readonly isJson: boolean
}

const simulateOn = async (shell: Shell, own: Forge, task: Task): Promise<ExitCode> => {
  const { policy, past, isJson } = task
  const { forge, eyes, target } = viewOf(own, task.approver, task.base, true)
  const memory = createMemory(forge)
  const [surroundings, { pulls, unread }, closed] = await Promise.all([
    readSurroundings(forge, target),
    forge.openPulls(),
    past === 0 ? [] : forge.mergedPulls(past),
  ])
  const { base, settings } = surroundings
  const mainline = readMainline(memory.forge)
  const [replacement, inForce] = await Promise.all([
    readReplacement(memory.forge, surroundings, policy.bytes),
    policyAt(memory.forge, readTrees(memory.forge), base.tip, settings.policyPath),
    // Read before all of them ask for it at once.
    mainline(base.tip, isPast(forge.now() - HOUR_MS)),
  ])
  if (!isJson) {
    const differences = comparePolicies(inForce.kind === 'valid' ? inForce.policy : null, policy.policy)
    const seen = [
      sayEyes(await eyes, base.name),
      ...(inForce.kind === 'valid' ? [] : [`now ${inForce.text}: everything is high`]),
    ]
    shell.out.write(`${[...seen, '', ...differenceLines(differences, shell.out.colours)].join('\n')}\n`)
  }
  const stand: Stand = { target, surroundings, mainline, replacement }
  const [open, merged] = [pulls, closed].map((some) => some.filter((pull) => pull.base.ref === base.name))
  const total = (open?.length ?? 0) + (merged?.length ?? 0)
  const progress = createProgress(shell, 'pull requests')
  const work: Work = { shell, memory, progress, isJson, total, faults: [], done: 0 }
  const [now, before] = [
    await judgeAll(work, open ?? [], (seen, pull) => judgeOpen(seen, stand, pull)),
    await judgeAll(work, merged ?? [], (seen, pull) => judgePast(seen, stand, pull)),
  ]
  progress.clear()
  if (!isJson) shell.out.write(`${summaryLines(now, past === 0 ? null : before, shell.out.colours).join('\n')}\n`)
  if (unread > 0) work.faults.push(`${unread} open pull requests cannot be read; close them, or shorten their bodies`)
  tellFaults(shell, work.faults)
  if (work.faults.length > 0) return 2
  return now.changed + before.changed > 0 ? 1 : 0
}

/** Says what the policy of `--policy` would decide otherwise. */
export const simulate = async (shell: Shell, _words: readonly string[], options: Options): Promise<ExitCode> => {
  if (options.policy === null) throw new UsageError('Which policy? Give --policy FILE.')
  const past = readPast(options)
  const connection = readConnection(shell, options)
  const policy = readPolicy(shell, options.policy)
  if (policy.kind === 'none') return refuse(shell, policy)
  const task = { policy, past, approver: connection.approver, base: options.base, isJson: options.json }
  staySmall()
  return withForge(shell, connection, READING, (forge) => simulateOn(shell, forge, task))
}
