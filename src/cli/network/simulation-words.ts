// The words of a simulation: what differs between the policies, the table of pull requests, and how many there are of each.

import type { PolicyDifference } from '../../policy/policy-difference.js'
import { visible } from '../../report/text.js'
import { type Colours, shown } from '../shell.js'
import type { Judgement, Row } from './simulation.js'

/** How many were judged, and became what. `alone`: they go through without a person only under the other policy. */
export type Count = { readonly judged: number; readonly changed: number; readonly alone: number; readonly others: number }

export const NOTHING_COUNTED: Count = { judged: 0, changed: 0, alone: 0, others: 0 }

/** Loosening is what a reader must not miss. */
const directed = ({ direction }: PolicyDifference, colours: Colours): string => {
  if (direction === 'other') return ''
  return `, which is ${direction === 'looser' ? colours.red(direction) : colours.green(direction)}`
}

/** What differs between the policies, one line for each. */
export const differenceLines = (differences: readonly PolicyDifference[], colours: Colours): readonly string[] => {
  if (differences.length === 0) return ['the new policy has the same rules']
  const lines = differences.map((one) => {
    const { key, before, after } = one
    const change =
      before === null ? `new: ${after ?? ''}` : after === null ? `taken out, was ${before}` : `from ${before} to ${after}`
    return `  ${shown(`${key}: ${change}`)}${directed(one, colours)}`
  })
  return [colours.bold('What the new policy changes'), ...lines]
}

const wordsOf = ({ decision, tier }: Judgement): string => {
  switch (decision) {
    case null:
      return tier ?? ''
    case 'ignore':
      return 'ignored'
    case 'refuse':
      return 'refused'
    case 'hold':
      return `${tier}, held`
    case 'approve':
      return `${tier}, goes through`
  }
}

const WIDTHS = { pull: 7, author: 16, id: 30, now: 20 }

const cells = (pull: string, author: string, id: string, now: string, then: string): string => {
  const cell = (text: string, width: number): string => visible(text, width).padEnd(width)
  return `${cell(pull, WIDTHS.pull)} ${cell(author, WIDTHS.author)} ${cell(id, WIDTHS.id)} ${cell(now, WIDTHS.now)} ${then}`
}

/** The names of the columns, for these rows: past ones are judged by file and policy alone. */
export const rowHead = (rows: readonly Row[]): string =>
  rows.some(({ past }) => past)
    ? cells('merged', 'author', 'id', 'its policy', 'the new policy')
    : cells('open', 'author', 'id', 'now', 'under the new policy')

/** One pull request that is decided otherwise. */
export const rowLine = ({ pull, author, id, before, after }: Row, colours: Colours): string => {
  const line = cells(`#${pull}`, author, id ?? 'no single vault action', wordsOf(before), wordsOf(after))
  return after.alone && !before.alone ? colours.red(line) : line
}

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const loose = (text: string, count: number, colours: Colours): string => (count > 0 ? colours.bold(colours.red(text)) : text)

/** The last lines. `past` is null where nobody asked for it. */
export const summaryLines = (open: Count, past: Count | null, colours: Colours): readonly string[] => {
  const about = `${some(open.judged, 'open vault pull request', 'open vault pull requests')}: ${open.changed} decided otherwise`
  const rest = `${open.judged - open.changed} as now`
  const alone = `${open.alone} would go through without a person that ${open.alone === 1 ? 'does' : 'do'} not now`
  const lines = ['', `${about}, ${rest}`, loose(alone, open.alone, colours)]
  if (past === null) return lines
  const merged = `${some(past.judged, 'merged vault action', 'merged vault actions')}, by file and policy alone`
  return [
    ...lines,
    `${merged}: ${past.changed} of another tier, ${past.judged - past.changed} as then`,
    loose(`${past.alone} would be low that ${past.alone === 1 ? 'was' : 'were'} not`, past.alone, colours),
    ...(past.others > 0 ? [`${past.others} more merged without adding one vault action and nothing else`] : []),
  ]
}
