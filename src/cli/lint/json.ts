// What lint says, for programs: one line of JSON for each remark.

import { SCHEMA } from '../../report/json.js'
import { jsonLine } from '../json.js'
import type { Remark } from './rule.js'

/** Where a rule is explained, from the top of this project. */
export const pageOf = (rule: string): string => `docs/lint.md#${rule}`

/** One remark as a line of JSON Lines. */
export const remarkJson = ({ path, line, column, rule, severity, text, remedy }: Remark): string =>
  jsonLine({ schema: SCHEMA, path, line, column, rule, severity, text, remedy, url: pageOf(rule) })
