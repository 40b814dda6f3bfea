// Lint of a policy: its problems where it is invalid, else what of it has drifted.

import type { Formulas } from '../../policy/formulas.js'
import { locate } from '../../policy/locate.js'
import { decode, type Position, sourceOf } from '../../policy/source.js'
import type { PolicyReading } from '../predict.js'
import { listed, type Remark, remark } from './rule.js'
import { UNREADABLE } from './rules/files.js'
import { INVALID } from './rules/invalid.js'
import { POLICY_CHECKS } from './rules.js'

const order = (a: Position, b: Position): number => a.line - b.line || a.column - b.column

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`

/** What there is to say about a policy; `formulas` null: nobody says which exist. Nothing where there is no policy. */
export const lintPolicy = (reading: PolicyReading, formulas: Formulas | null): readonly Remark[] => {
  const { path } = reading
  if (reading.kind === 'valid') {
    const decoded = decode(reading.bytes, path)
    const place = locate(decoded.kind === 'text' ? decoded.source : sourceOf(path, ''))
    const judged = { policy: reading.policy, locate: place, formulas }
    const drafted = POLICY_CHECKS.flatMap((rule) => rule.check(judged).map((draft) => ({ rule, draft })))
    return listed(path, drafted, order, (at) => at)
  }
  if (reading.absent) return []
  if (reading.problems.length === 0) return [remark(UNREADABLE, path, null, { text: sentence(reading.text) })]
  return reading.problems.map(({ code, line, column, text, remedy }) =>
    remark(INVALID, path, line === null ? null : { line, column: column ?? 1 }, { text: `${code}: ${text}`, remedy }),
  )
}
