// What lint says, for people: a line that editors can follow for each remark, and below it what to do.

import { type Colours, shown } from '../shell.js'
import { type Remark, SEVERITIES, type Severity } from './rule.js'

/** So many files are named in the summary. */
const NAMED = 5

const COLOURS: Readonly<Record<Severity, keyof Colours>> = { error: 'red', warning: 'yellow', note: 'cyan' }

/** Whatever a file is called, it begins no command of the runner at the start of a line (invariant 10). */
const pathOf = (path: string): string => (/^[\w./]/.test(path) ? shown(path) : `./${shown(path)}`)

const placeOf = ({ path, line, column }: Remark): string =>
  `${pathOf(path)}${line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`}`

/** One remark. */
export const remarkText = (remark: Remark, colours: Colours): string => {
  const severity = colours[COLOURS[remark.severity]](remark.severity)
  const first = `${colours.bold(placeOf(remark))} ${severity} ${remark.rule}: ${shown(remark.text)}`
  return `${first}\n    ${colours.dim(shown(remark.remedy))}\n`
}

const counted = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`

/** The last line: how many remarks there are of each severity, and what was looked at. */
export const summaryText = (remarks: readonly Remark[], lookedAt: readonly string[]): string => {
  const counts = [...SEVERITIES]
    .reverse()
    .map((severity) => counted(remarks.filter((one) => one.severity === severity).length, severity))
  const more = lookedAt.length > NAMED ? ` and ${lookedAt.length - NAMED} more` : ''
  const what =
    lookedAt.length === 0
      ? 'nothing'
      : `${lookedAt
          .slice(0, NAMED)
          .map((one) => shown(one))
          .join(', ')}${more}`
  return `summary  ${counts.join(', ')}; looked at ${what}\n`
}
