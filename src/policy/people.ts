// The people of the policy: whose low vault actions go through, who releases what is held, and the teams among them (design 2.1).

import { isLogin, isTeam } from './names.js'
import type { Policy, Release } from './policy.js'
import { type Reader, readInteger, readList, readString, readTable, report } from './policy-reader.js'
import { quote } from './quote.js'
import type { TomlTable } from './toml.js'

const MOST_APPROVALS = 100

const LETTERS = 'letters, digits, ".", "_" or "-" (ASCII)'

/** Logins and teams as written, or null when the key is absent. Forgejo knows neither by case. */
const readLogins = (reader: Reader, table: TomlTable, at: readonly string[]): readonly string[] | null => {
  const items = readList(reader, table, at, (login) => login.toLowerCase())
  for (const { text, at: place } of items ?? []) {
    if (text.startsWith('@')) {
      if (isTeam(text)) continue
      const sentence = `${quote(text)} is not a team: a team is "@" and its name, ${LETTERS}, which starts with a letter or a digit.`
      const remedy = 'Write "@" and the name of a team of the organisation that owns the repository, without the organisation.'
      report(reader, 'bad-team', place, 'value', sentence, remedy)
    } else if (!isLogin(text)) {
      const sentence = `${quote(text)} is not a login: a login is ${LETTERS} and starts with a letter or a digit.`
      report(reader, 'bad-login', place, 'value', sentence, 'Write the login as the forge shows it.')
    }
  }
  return items?.map(({ text }) => text) ?? null
}

const readMerge = (reader: Reader, table: TomlTable, at: readonly string[]): Release['merge'] => {
  const remedy = 'Write "gate" or "human".'
  const merge = readString(reader, table, at, '"gate" or "human"', remedy)
  if (merge === 'human') return 'human'
  if (merge !== null && merge !== 'gate') {
    report(reader, 'bad-merge', at, 'value', `${quote(merge)} does not say who merges.`, remedy)
  }
  return 'gate'
}

/** The table `[medium]` or `[high]`. */
export const readRelease = (reader: Reader, tier: 'medium' | 'high'): Release => {
  const table = readTable(reader, [tier])
  const approvals = readInteger(reader, table, [tier, 'approvals'], 1, MOST_APPROVALS) ?? 1
  const approvers = readLogins(reader, table, [tier, 'approvers']) ?? []
  const reviewers = readLogins(reader, table, [tier, 'reviewers']) ?? approvers
  const merge = readMerge(reader, table, [tier, 'merge'])
  // How many a team has only the forge knows.
  if (approvers.length > 0 && approvals > approvers.length && !approvers.some(isTeam)) {
    const text = `[${tier}] asks for ${approvals} approvals but lists ${approvers.length} approvers: nothing could ever be released.`
    const remedy = 'List more approvers or ask for fewer approvals.'
    report(reader, 'too-few-approvers', [tier, 'approvals'], 'value', text, remedy)
  }
  return { approvals, approvers, reviewers, merge, line: reader.root.has(tier) ? reader.locate([tier], 'key').line : null }
}

/** The table `[authors]`; null when it does not say whose vault actions may be low. */
export const readAuthors = (reader: Reader): Policy['authors'] => {
  const low = readLogins(reader, readTable(reader, ['authors']), ['authors', 'low'])
  return low === null ? null : { low, line: reader.locate(['authors', 'low'], 'key').line }
}

/** Every team that the policy names, once, without its `@`, as first written: what the forge must be asked for. */
export const teamsIn = ({ authors, medium, high }: Policy): readonly string[] => {
  const lists = [authors?.low ?? [], medium.approvers, medium.reviewers, high.approvers, high.reviewers]
  const teams = new Map<string, string>()
  for (const text of lists.flat().filter(isTeam)) {
    const folded = text.toLowerCase()
    if (!teams.has(folded)) teams.set(folded, text.slice(1))
  }
  return [...teams.values()]
}
