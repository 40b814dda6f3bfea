// What `vault-gate lint` says of the workflows that are there.

import { judgeFiles } from '../cli/lint/contents.js'
import type { Remark } from '../cli/lint/rule.js'
import type { Workflow } from './setting.js'

/** More remarks than this are not told. */
const MOST_REMARKS = 10

/** The remarks that count, as lines (untrusted words), errors first; `isRefused`: there are errors. */
export type LintSays = { readonly isRefused: boolean; readonly lines: readonly string[] }

/** Asks every rule of lint about the workflows of one folder. */
export const lintSays = (workflows: readonly Workflow[]): LintSays => {
  const files = workflows.map(({ path, text }) => {
    return { path, content: { kind: 'bytes' as const, bytes: new TextEncoder().encode(text) } }
  })
  const { remarks } = judgeFiles(files)
  const of = (severity: Remark['severity']): readonly Remark[] => remarks.filter((one) => one.severity === severity)
  const [errors, warnings] = [of('error'), of('warning')]
  const lines = [...errors, ...warnings].map(({ rule, severity, path, line, text, remedy }) => {
    return `${severity} ${path}${line === null ? '' : `:${line}`} (${rule}): ${text} ${remedy}`
  })
  const more = lines.length - MOST_REMARKS
  const shown = more > 0 ? [...lines.slice(0, MOST_REMARKS), `and ${more} more, which vault-gate lint tells`] : lines
  return { isRefused: errors.length > 0, lines: shown }
}
