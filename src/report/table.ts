// The table of a sweep: one line a pull request, those first about which something was done.

import type { Decision } from '../decision.js'
import type { Told } from './outputs.js'
import { visible } from './text.js'

/** One pull request of a sweep, as much as its line and the count need. */
export type SweepRow = {
  readonly number: number
  readonly author: string
  readonly tier: string
  readonly decision: Decision['kind']
  /** What was done about it, or whom it waits for. */
  readonly told: string
  readonly changed: boolean
  readonly merged: boolean
  readonly alarm: boolean
}

/** More lines than this are not printed; the count has all. */
const MAX_ROWS = 200

const waitsFor = (decision: Decision): string => {
  if (decision.kind === 'ignore') return ''
  const { on, who } = decision.waiting
  if (on === null) return ''
  return who.length === 0 ? `, waits for the ${on}` : `, waits for ${who.slice(0, 5).join(', ')}`
}

/** The row of one pull request. */
export const rowOf = (one: Told & { readonly alarm: string | null }): SweepRow => {
  const { observation, decision, effects, receipts, mergeCommit } = one
  const done = receipts.length > 0 ? [...new Set(receipts.map(({ effect }) => effect))] : effects.map(({ kind }) => kind)
  const what = mergeCommit !== null ? 'merged' : done.length === 0 ? 'as before' : done.join(', ')
  return {
    number: observation.pull.number,
    author: observation.pull.author,
    tier: decision.kind === 'ignore' ? '' : decision.tier,
    decision: decision.kind,
    told: `${what}${mergeCommit === null ? waitsFor(decision) : ''}`,
    changed: done.length > 0,
    merged: mergeCommit !== null,
    alarm: one.alarm !== null,
  }
}

const cell = (text: string, width: number): string => visible(text, width).padEnd(width)

const line = (number: string, author: string, tier: string, decision: string, told: string): string =>
  `${cell(number, 7)} ${cell(author, 20)} ${cell(tier, 6)} ${cell(decision, 8)} ${visible(told, 120)}`

/** The table: a line that names its columns, then one line for each of the first rows. */
export const tableLines = (rows: readonly SweepRow[], done = 'what was done'): readonly string[] => {
  const sorted = [...rows].sort((a, b) => Number(b.changed) - Number(a.changed) || a.number - b.number)
  const shown = sorted.slice(0, MAX_ROWS)
  return [
    line('pull', 'author', 'tier', 'decision', done),
    ...shown.map((row) => line(`#${row.number}`, row.author, row.tier, row.decision, row.told)),
    ...(rows.length > shown.length ? [`and ${rows.length - shown.length} more`] : []),
  ]
}

/** Some numbers of pull requests, for a sentence. */
export const someOf = (numbers: readonly number[]): string => {
  const named = numbers.slice(0, 20).map((number) => `#${number}`)
  return `${named.join(', ')}${numbers.length > named.length ? ` and ${numbers.length - named.length} more` : ''}`
}

const prefixed = (text: string): string => `sweep     ${text}`

/** The table as the log shows it. What was not reached is said behind it. */
export const sweepLines = (rows: readonly SweepRow[], unreached: readonly number[]): readonly string[] => {
  const left = `not reached before the deadline: ${someOf(unreached)}; they come first next time`
  return [...tableLines(rows), ...(unreached.length === 0 ? [] : [left])].map(prefixed)
}

/** How many became what, in one line. */
export const countsOf = (rows: readonly SweepRow[], unreached: readonly number[], faults: number): string => {
  const count = (fits: (row: SweepRow) => boolean): number => rows.filter(fits).length
  const merged = count((row) => row.merged)
  const held = count((row) => row.decision === 'hold')
  const refused = count((row) => row.decision === 'refuse')
  const parts = [
    `${rows.length} judged`,
    `${merged} merged`,
    `${held} held`,
    `${refused} refused`,
    `${unreached.length} not reached`,
  ]
  return `${parts.join(', ')}, ${faults} ${faults === 1 ? 'fault' : 'faults'}`
}

/** The last line of the log. */
export const sweepSummary = (rows: readonly SweepRow[], unreached: readonly number[], faults: number): string =>
  prefixed(countsOf(rows, unreached, faults))
