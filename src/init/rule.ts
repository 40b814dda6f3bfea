// The rule of the base branch as the gate needs it (design 5.1), and what a rule that is there lacks. It is only ever made stricter.

import { sameLogin } from '../domain.js'
import type { Rule } from '../forge/setup.js'

/** Who a rule is made for: the gate, and the people who may approve. `mergers`: those of them who may write, others no list takes. */
export type RulePeople = { readonly gate: string; readonly approvers: readonly string[]; readonly mergers: readonly string[] }

/** What a field is called in what people read. */
const WORDS: Readonly<Partial<Record<keyof Rule, string>>> = {
  push: 'direct pushes',
  pushUsers: 'people who may push',
  mergeList: 'merging for listed people only',
  mergeUsers: 'people who may merge',
  mergeTeams: 'teams who may merge',
  requiredApprovals: 'required approvals',
  approvalsList: 'approvals of listed people only',
  approvalsUsers: 'people whose approvals count',
  approvalsTeams: 'teams whose approvals count',
  blockOnRejected: 'rejections block',
  dismissStale: 'stale approvals are dismissed',
  ignoreStale: 'stale approvals are ignored',
  unprotectedPatterns: 'unprotected file patterns',
  applyToAdmins: 'admins are bound',
}

/** One field: what it says now and what it is to say, as people read it. `before` null: there is no rule yet. */
type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string }

/** What a rule lacks: the fields to send, the same in words, and what is left as it is although the gate has no need of it. */
export type RuleGap = {
  readonly fields: Partial<Rule>
  readonly changes: readonly FieldChange[]
  readonly kept: readonly string[]
}

/** Would the forge read this name of a rule as a pattern: for other branches than the one of this name (forgejo-api.md 6.2)? */
export const isPattern = (name: string): boolean => /[*?{}[\]\\]/.test(name)

/** The rule that says nothing, as a new one is before its fields. */
const noRule = (name: string): Rule => ({
  name,
  push: false,
  pushList: false,
  pushUsers: [],
  pushTeams: [],
  pushKeys: false,
  mergeList: false,
  mergeUsers: [],
  mergeTeams: [],
  statusCheck: false,
  statusContexts: [],
  requiredApprovals: 0,
  approvalsList: false,
  approvalsUsers: [],
  approvalsTeams: [],
  blockOnRejected: false,
  blockOnRequests: false,
  blockOnOutdated: false,
  dismissStale: false,
  ignoreStale: false,
  signedCommits: false,
  protectedPatterns: '',
  unprotectedPatterns: '',
  applyToAdmins: false,
})

type Part = { readonly fields: Partial<Rule>; readonly kept: readonly string[] }

const NOTHING: Part = { fields: {}, kept: [] }

const has = (logins: readonly string[], login: string): boolean => logins.some((one) => sameLogin(one, login))

const without = (logins: readonly string[], others: readonly string[]): readonly string[] =>
  logins.filter((login) => !has(others, login))

const together = (logins: readonly string[]): string => logins.join(', ')

/** Direct pushes: closed, but to people who were named before. Never to the gate: what it may push it would not have to judge. */
const pushes = (rule: Rule, { gate }: RulePeople): Part => {
  if (!rule.push) return NOTHING
  if (!rule.pushList) return { fields: { push: false }, kept: [] }
  const others = without(rule.pushUsers, [gate])
  const allowed = [...others, ...rule.pushTeams.map((team) => `@${team}`)]
  const kept = [
    ...(allowed.length === 0 ? [] : [`${together(allowed)} may go on pushing directly, past the gate`]),
    ...(rule.pushKeys ? ['deploy keys may go on pushing directly, past the gate'] : []),
  ]
  if (others.length === rule.pushUsers.length) return { fields: {}, kept }
  // The list is changed only together with its switches.
  const { pushKeys } = rule
  const fields = { push: true, pushList: true, pushUsers: others, pushKeys }
  return { fields, kept }
}

/** Who may do something: those of a list that is in force stay, and those who are needed join. */
const joined = (isOn: boolean, present: readonly string[], needed: readonly string[]): readonly string[] =>
  isOn ? [...present, ...without(needed, present)] : needed

const extras = (
  isOn: boolean,
  present: readonly string[],
  teams: readonly string[],
  needed: readonly string[],
): string | null => {
  const more = isOn ? [...without(present, needed), ...teams.map((team) => `@${team}`)] : []
  return more.length === 0 ? null : together(more)
}

/** The forge keeps a list beside its switch: the teams of one that was off were in force nowhere, and turning it on must not let them in. */
const isIdle = (isOn: boolean, teams: readonly string[]): boolean => !isOn && teams.length > 0

/** What a list of who may merge that is there means for the people who may approve; teams on it may hold anybody. */
const shortness = ({ mergeUsers: present, mergeTeams: teams }: Rule, { gate, mergers }: RulePeople): readonly string[] => {
  const absent = without(mergers, present)
  if (teams.length > 0) return []
  if (without(present, [gate]).length === 0) {
    return ['nobody but the gate may merge: whatever it does not merge itself, as a change of the policy, needs somebody there']
  }
  return absent.length === 0 ? [] : [`${together(absent)} may approve but not merge: only the gate joins a list that is there`]
}

/** Who may merge. A list that is on stays as short as somebody made it: only the gate joins it, for people approve, and the gate merges. */
const merges = (rule: Rule, people: RulePeople): Part => {
  const { mergeList: isOn, mergeUsers: present, mergeTeams: teams } = rule
  const all = [people.gate, ...people.mergers]
  const needed = isOn ? [people.gate] : all
  const more = extras(isOn, present, teams, all)
  const kept = [...(more === null ? [] : [`${more} may go on merging`]), ...(isOn ? shortness(rule, people) : [])]
  if (isOn && without(needed, present).length === 0) return { fields: {}, kept }
  const names = joined(isOn, present, needed)
  return { fields: { mergeList: true, mergeUsers: names, ...(isIdle(isOn, teams) ? { mergeTeams: [] } : {}) }, kept }
}

const approvals = (rule: Rule, { gate, approvers }: RulePeople): Part => {
  const { approvalsList: isOn, approvalsUsers: present, approvalsTeams: teams } = rule
  const needed = [gate, ...approvers]
  const more = extras(isOn, present, teams, needed)
  const kept = more === null ? [] : [`approvals of ${more} go on counting`]
  if (isOn && without(needed, present).length === 0) return { fields: {}, kept }
  const names = joined(isOn, present, needed)
  return { fields: { approvalsList: true, approvalsUsers: names, ...(isIdle(isOn, teams) ? { approvalsTeams: [] } : {}) }, kept }
}

const required = ({ requiredApprovals: count }: Rule): Part => {
  if (count === 0) return { fields: { requiredApprovals: 1 }, kept: [] }
  const words = `${count} approvals stay required: the gate can give one, so it holds what is low until that is 1`
  return { fields: {}, kept: count === 1 ? [] : [words] }
}

const SWITCHES = ['blockOnRejected', 'dismissStale', 'ignoreStale', 'applyToAdmins'] as const satisfies readonly (keyof Rule)[]

const switches = (rule: Rule): Part => ({
  fields: Object.fromEntries(SWITCHES.filter((name) => !rule[name]).map((name) => [name, true])),
  kept: [],
})

const patterns = (rule: Rule): Part =>
  rule.unprotectedPatterns === '' ? NOTHING : { fields: { unprotectedPatterns: '' }, kept: [] }

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value)

/** A field as people read it. */
const said = (value: Rule[keyof Rule]): string => {
  if (isTexts(value)) return value.length === 0 ? 'nobody' : together(value)
  return value === true ? 'on' : value === false ? 'off' : value === '' ? 'none' : String(value)
}

/** What a rule lacks; `rule` null: there is none. */
export const ruleGap = (rule: Rule | null, people: RulePeople): RuleGap => {
  const present = rule ?? noRule('')
  const parts = [pushes(present, people), required(present), merges(present, people), approvals(present, people)]
  const all = [...parts, switches(present), patterns(present)]
  const fields: Partial<Rule> = Object.assign({}, ...all.map((part) => part.fields))
  const changes = (Object.keys(fields) as (keyof Rule)[])
    .filter((field) => said(fields[field] ?? '') !== said(present[field]))
    .map((field) => ({
      field: WORDS[field] ?? field,
      before: rule === null ? null : said(present[field]),
      after: said(fields[field] ?? ''),
    }))
  const closed = rule === null ? [{ field: WORDS.push ?? 'push', before: null, after: said(false) }] : []
  return { fields, changes: [...closed, ...changes], kept: all.flatMap(({ kept }) => kept) }
}

/** The whole of a new rule: strict as the one that held so far for the branch, if any did, with what that lacks. */
export const newRule = (name: string, before: Rule | null, { fields }: RuleGap): Rule => ({
  ...(before ?? noRule(name)),
  ...fields,
  name,
})
