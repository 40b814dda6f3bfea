// `vault-gate sweep`: one sweep now, with the gate's own token, by the code of its scheduled run.

import type { Forge } from '../../forge/forge.js'
import { REHEARSING, SWEEPING } from '../../forge/signers.js'
import { ALARM_REMEDY } from '../../handle.js'
import { identify } from '../../identity.js'
import { sweepLine } from '../../report/outputs.js'
import { countsOf, rowOf, type SweepRow, someOf, tableLines } from '../../report/table.js'
import type { Manner, Run } from '../../run.js'
import { type SweepEnd, sweep } from '../../sweep/sweep.js'
import type { Options } from '../arguments.js'
import { complain, type ExitCode, type Shell } from '../shell.js'
import { type Connection, inOptions, readConnection, withForge } from './connection.js'
import { settingsFor, sleep, staySmall } from './judging.js'
import { createProgress } from './progress.js'

/** How long (ms) it waits for Forgejo to check one pull request, as the scheduled run does. */
const PATIENCE_MS = 2_000

const mannerOf = (forge: Forge, { approver }: Connection, options: Options, isLate: () => boolean): Manner => ({
  settings: settingsFor(options.base),
  likelyBase: null,
  identity: identify(forge, approver),
  sleep,
  sweeping: true,
  isLate,
  writes: options['dry-run'] ? 'none' : 'all',
  patience: PATIENCE_MS,
})

/**
 * Does `work` until it is done or Ctrl-C is pressed: then it begins nothing more and ends by itself. A second Ctrl-C ends the process,
 * which is safe as well: the next sweep finishes what is left (design 4).
 */
const untilInterrupted = async <T>(shell: Shell, work: (isLate: () => boolean) => Promise<T>): Promise<T> => {
  let interrupted = false
  const onInterrupt = (): void => {
    interrupted = true
    complain(shell, 'finishing what is under way; Ctrl-C once more ends it at once')
  }
  process.once('SIGINT', onInterrupt)
  try {
    return await work(() => interrupted)
  } finally {
    process.off('SIGINT', onInterrupt)
  }
}

/** The forge, and how many pull requests it has listed as open. */
const counting = (forge: Forge): { readonly forge: Forge; readonly count: () => number } => {
  let count = 0
  const openPulls: Forge['openPulls'] = async () => {
    const open = await forge.openPulls()
    count = open.pulls.length
    return open
  }
  return { forge: { ...forge, openPulls }, count: () => count }
}

/** What the last part of a sweep is told by: alarms, faults, and what Ctrl-C left. */
const tellWrong = (shell: Shell, { alarms, faults, unreached }: SweepEnd, runAlarms: readonly string[], isDry: boolean): void => {
  for (const text of [...runAlarms, ...alarms.map((alarm) => alarm.text)]) complain(shell, `alarm: ${text}; ${ALARM_REMEDY}`)
  for (const { number, message, remedy } of faults) {
    complain(shell, inOptions(`${number === null ? '' : `#${number}: `}${message}; ${remedy}`))
  }
  // A dry run leaves no word for the next sweep.
  const then = isDry ? '' : '; they come first next time'
  if (unreached.length > 0) complain(shell, `not reached: ${someOf(unreached)}${then}`)
}

const tellTable = (shell: Shell, rows: readonly SweepRow[], end: SweepEnd, isDry: boolean): void => {
  const { bold } = shell.out.colours
  const [head = '', ...lines] = tableLines(rows, isDry ? 'what would be done' : 'what was done')
  const last = countsOf(rows, end.unreached, end.faults.length)
  const dry = isDry ? ['dry run: nothing was written'] : []
  shell.out.write(`${[bold(head), ...lines, '', bold(last), ...dry].join('\n')}\n`)
}

/** An alarm is a no, whatever else there was; what failed or was not reached could not be told. */
const exitOf = ({ alarms, faults, unreached }: SweepEnd, runAlarms: readonly string[]): ExitCode => {
  if (alarms.length + runAlarms.length > 0) return 1
  return faults.length + unreached.length > 0 ? 2 : 0
}

/** Sweeps once. A dry run decides and tells, and writes nothing. */
export const sweepNow = async (shell: Shell, _words: readonly string[], options: Options): Promise<ExitCode> => {
  const connection = readConnection(shell, options)
  staySmall()
  return withForge(shell, connection, options['dry-run'] ? REHEARSING : SWEEPING, async (own) => {
    const { forge, count } = counting(own)
    const progress = createProgress(shell, 'pull requests')
    const rows: SweepRow[] = []
    const runAlarms: string[] = []
    const tell = (one: Run): void => {
      rows.push(rowOf(one))
      if (one.alarm !== null) runAlarms.push(one.alarm)
      if (options.json) {
        progress.clear()
        shell.out.write(`${sweepLine(one)}\n`)
      }
      progress.show(rows.length, count())
    }
    try {
      const end = await untilInterrupted(shell, (isLate) => sweep(forge, mannerOf(forge, connection, options, isLate), tell))
      progress.clear()
      if (!options.json) tellTable(shell, rows, end, options['dry-run'])
      tellWrong(shell, end, runAlarms, options['dry-run'])
      return exitOf(end, runAlarms)
    } finally {
      progress.clear()
    }
  })
}
