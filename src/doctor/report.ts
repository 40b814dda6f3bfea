// Telling what doctor found: a table by subject, remedies below what is wrong, and one line for each check as JSON.

import type { Colours } from '../cli/shell.js'
import { visible } from '../report/text.js'
import { type Finding, GROUPS, type Group, type Outcome } from './finding.js'

const TITLES: Readonly<Record<Group, string>> = {
  server: 'server',
  token: 'token and account',
  protection: 'branch rule',
  secrets: 'secrets',
  repository: 'repository',
  workflow: 'workflow',
}

const WORDS: Readonly<Record<Outcome, string>> = { ok: 'ok', warn: 'warn', fail: 'FAIL', unknown: '?' }

const MOST = 600

const painted = (outcome: Outcome, { green, yellow, red, dim }: Colours): ((text: string) => string) =>
  ({ ok: green, warn: yellow, fail: red, unknown: dim })[outcome]

/** The columns of a row: outcome, code, sentence. */
const WIDTH = 6

/** What could not be told often has one remedy for many: `said` are those that were printed, and are not again. */
const rowOf = (finding: Finding, codes: number, colours: Colours, said: Set<string>): readonly string[] => {
  const { outcome, code, text, remedy } = finding
  const paint = painted(outcome, colours)
  const first = `  ${paint(WORDS[outcome].padEnd(WIDTH))}${code.padEnd(codes)}${visible(text, MOST)}`
  const again = outcome === 'unknown' && remedy !== null && said.has(remedy)
  if (remedy !== null) said.add(remedy)
  return remedy !== null && !again
    ? [first, `  ${' '.repeat(WIDTH + codes)}${colours.cyan('->')} ${visible(remedy, MOST)}`]
    : [first]
}

/** The table, a group of lines for each subject. */
export const doctorLines = (findings: readonly Finding[], colours: Colours): readonly string[] => {
  const codes = Math.max(...findings.map(({ code }) => code.length)) + 2
  const said = new Set<string>()
  return GROUPS.flatMap((group) => {
    const own = findings.filter((finding) => finding.group === group)
    return own.length === 0
      ? []
      : [colours.bold(TITLES[group]), ...own.flatMap((finding) => rowOf(finding, codes, colours, said)), '']
  })
}

/** How many became what, in one line. */
export const summaryLine = (findings: readonly Finding[]): string => {
  const count = (outcome: Outcome): number => findings.filter((finding) => finding.outcome === outcome).length
  return `${findings.length} checks: ${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} failed, ${count('unknown')} could not be told`
}

/** What would tell more, where an admin's token is missing: no job may ever have one. */
export const moreLine = (findings: readonly Finding[], inJob: boolean): string | null => {
  const missing = findings.some(({ code, outcome }) => code === 'admin-token' && outcome !== 'ok')
  if (!missing) return null
  return inJob
    ? "vault-gate doctor on your own machine, with an admin's token, tells more: give none to a job"
    : "an admin's token tells more: FORGEJO_ADMIN_TOKEN, or --admin-token-file FILE"
}

/** One finding as data. */
export const findingJson = ({ code, group, outcome, text, remedy }: Finding) => ({ code, group, outcome, text, remedy })
