// What the gate's account, the labels and the rule of the base branch lack.

import { sameLogin } from '../domain.js'
import type { Trunk } from '../forge/installing.js'
import type { Rule } from '../forge/setup.js'
import { LABEL_LOOKS } from '../marks.js'
import { labelName } from '../plan.js'
import { TIERS, type Tier } from '../policy/tier.js'
import { blocked, change, type Difference, same } from './differences.js'
import { isPattern, newRule, type RuleGap, type RulePeople, ruleGap } from './rule.js'
import { isAdmin, levelIn, mayWrite, type Setting } from './setting.js'
import { type Pattern, spotName, type Wishes } from './wishes.js'

/** The account of the gate: there, with write, no admin. */
export const accountDifference = (setting: Setting, { approver }: Wishes): Difference => {
  const given = { code: 'account', place: spotName(setting.ops.premises), subject: approver } as const
  const level = levelIn(setting, approver)
  if (level === 'nobody') return blocked({ ...given, text: `there is no account ${approver}: create it, for the gate alone` })
  if (level === null) return blocked({ ...given, text: 'only an admin of the repository can see its level' })
  if (isAdmin(level)) {
    const text = `it is ${level}, and the gate must not be: an account of its own, used for nothing else, can be named by --approver`
    return blocked({ ...given, text })
  }
  if (level === 'write') return same({ ...given, text: 'a collaborator with write' })
  return change({ ...given, text: `${level} → write` }, { kind: 'level', login: approver })
}

const labelDifference = ({ ops, labels }: Setting, tier: Tier): Difference => {
  const name = labelName(tier)
  const given = { code: 'label', place: spotName(ops.premises), subject: name } as const
  const { color, description } = LABEL_LOOKS[tier]
  const present = labels.filter((label) => label.name === name).sort((a, b) => a.id - b.id)
  const [label] = present
  if (label === undefined) {
    return change({ ...given, text: `new: ${color}, exclusive, “${description}”` }, { kind: 'label', tier })
  }
  const kept = [
    ...(`#${label.color.toLowerCase()}` === color ? [] : [`its colour is #${label.color}, not ${color}`]),
    ...(label.description === description ? [] : [`its description is “${label.description}”`]),
    ...(present.length === 1 ? [] : [`there are ${present.length} labels of this name; the gate uses the oldest`]),
  ]
  if (label.exclusive) return same({ ...given, text: 'there', kept })
  const text = 'to be exclusive within its scope'
  return change({ ...given, text, done: 'exclusive within its scope', kept }, { kind: 'exclusive', id: label.id })
}

export const labelDifferences = (setting: Setting): readonly Difference[] => TIERS.map((tier) => labelDifference(setting, tier))

/** Those of the approvers whom the forge takes into a list: into that of mergers who may write, into that of approvers who is let in by name. */
const peopleOf = (setting: Setting, { approver, approvers }: Wishes): RulePeople => {
  const mergers = approvers.filter((login) => mayWrite(levelIn(setting, login)))
  const named = setting.ops.collaborators ?? []
  const isNamed = (login: string): boolean => mergers.includes(login) || named.some((one) => sameLogin(one.login, login))
  return { gate: approver, approvers: approvers.filter(isNamed), mergers }
}

/** Who of the approvers is on no list, and why. */
const leftOut = ({ approvers }: Wishes, people: RulePeople): readonly string[] => {
  const outside = approvers.filter((login) => !people.approvers.includes(login))
  const readers = people.approvers.filter((login) => !people.mergers.includes(login))
  return [
    ...(outside.length === 0 ? [] : [`${outside.join(', ')} cannot approve: not let into the repository by name`]),
    ...(readers.length === 0 ? [] : [`${readers.join(', ')} may approve but not merge: without write`]),
  ]
}

const words = ({ changes }: RuleGap): readonly string[] =>
  changes.map(({ field, before, after }) => `${field}: ${before === null ? '' : `${before} → `}${after}`)

/** A rule by a pattern holds for other branches as well, so it stays, and the branch gets one of its own that is no milder. */
const ruleOf = (rules: readonly Rule[], name: string | null, branch: string): readonly [own: Rule | null, other: Rule | null] => {
  const inForce = rules.find((rule) => rule.name === name) ?? null
  return inForce === null || inForce.name.toLowerCase() === branch.toLowerCase() ? [inForce, null] : [null, inForce]
}

/** What is to be done to a rule that is there, and what then was: people join its lists that are in force, all else makes it stricter. */
const toDo = (own: Rule, { fields, changes }: RuleGap): { readonly text: string; readonly done: string } => {
  const joins = [own.mergeList && fields.mergeUsers, own.approvalsList && fields.approvalsUsers].filter(Boolean).length
  if (joins === 0) return { text: 'to be made stricter', done: 'made stricter' }
  return joins === changes.length
    ? { text: 'people are to join its lists', done: 'people joined its lists' }
    : { text: 'to be made stricter, and people are to join its lists', done: 'made stricter, and people joined its lists' }
}

/** A branch that is to be closed: the guarded one, and where `why` is not empty another, which is told with it. */
type ToClose = { readonly branch: string; readonly trunk: Trunk | null; readonly why: string }

/** The rule of one branch. */
const ruleDifference = (setting: Setting, wishes: Wishes, { branch, trunk, why }: ToClose): Difference => {
  const { ops, rules } = setting
  const given = { code: 'rule', place: spotName(ops.premises), subject: branch } as const
  if (trunk === null) return blocked({ ...given, text: `the branch does not exist yet: push a first commit${why}` })
  if (isPattern(branch)) {
    const way = why === '' ? 'guard a branch without { } [ ] * ? and \\ in its name' : 'take pattern B'
    const text = `a rule of this name would be a pattern, for other branches: ${way}`
    return blocked({ ...given, text: `${text}${why}` })
  }
  if (rules === null) {
    const text = 'only an admin can see and set the rule, by a token that is not limited to repositories'
    return blocked({ ...given, text: `${text}${why}` })
  }
  if (accountDifference(setting, wishes).state === 'blocked') return blocked({ ...given, text: "first the gate's account" })
  const people = peopleOf(setting, wishes)
  // A rule that lets nobody but the gate merge and approve would lock everybody out, whoever set it.
  if (people.mergers.length === 0) {
    const text = 'nobody but the gate could merge: name people with --approvers who may write here'
    return blocked({ ...given, text })
  }
  const [own, other] = ruleOf(rules, trunk.rule, branch)
  const gap = ruleGap(own ?? other, people)
  const kept = [
    ...gap.kept,
    ...leftOut(wishes, people),
    ...(other === null ? [] : [`the rule ${other.name} stays as it is for other branches`]),
  ]
  if (own === null) {
    const rule = newRule(branch, other, gap)
    const text = other === null ? 'new' : `new, with all that the rule ${other.name} says`
    return change({ ...given, text: `${text}${why}`, lines: words(gap), kept }, { kind: 'new-rule', rule })
  }
  if (Object.keys(gap.fields).length === 0) return same({ ...given, text: 'as the gate needs it', kept })
  const effect = { kind: 'rule', name: own.name, fields: gap.fields } as const
  const { text, done } = toDo(own, gap)
  return change({ ...given, text: `${text}${why}`, done, lines: words(gap), kept }, effect)
}

/**
 * The rule of the base branch, and where the workflow lies beside it also that of the default one: Forgejo takes schedules and comments from
 * there, so whoever may push there says what the gate is; in pattern C the integration is bound to it as well.
 */
export const ruleDifferences = (setting: Setting, wishes: Wishes, pattern: Pattern): readonly Difference[] => {
  const { ops, defaultTrunk } = setting
  const { defaultBranch } = ops.premises
  const own = ruleDifference(setting, wishes, { branch: ops.branch, trunk: ops.trunk, why: '' })
  const why = '; schedules and comments start the gate from there: whoever may push there could change it'
  if (pattern === 'B' || ops.branch === defaultBranch) return [own]
  const other = ruleDifference(setting, wishes, { branch: defaultBranch, trunk: defaultTrunk, why })
  // Nothing is closed for the sake of a gate that cannot be.
  if (own.state !== 'blocked' || other.state !== 'change') return [own, other]
  const { code, place, subject } = other
  return [own, blocked({ code, place, subject, text: `first the rule of ${ops.branch}${why}` })]
}
