// The branch rule as an admin sees it: what a safe rule needs and the gate cannot see (design 5.1, `require-protection`).

import { sameLogin } from '../../domain.js'
import type { Rule } from '../../forge/setup.js'
import { STATUS_CONTEXT } from '../../shape/context.js'
import { type Answer, type Check, fail, namesOf, ok, told, unknown, warn } from '../finding.js'
import { approverOf, type Installation } from '../installation.js'
import { strangersIn } from '../people.js'
import { patternsNaming, ruleOfBase } from '../rule-of-base.js'

/** Where a rule is changed. */
export const WHERE = 'in the settings of the repository, under Branches'

/** The rule of the base branch as an admin sees it. */
const ofRule =
  (what: string, judge: (rule: Rule, installation: Installation) => Answer) =>
  (installation: Installation): Answer =>
    told(ruleOfBase(installation), what, (rule) =>
      rule === null
        ? unknown(`Could not tell ${what}: the base branch has no rule.`, `Make one ${WHERE}.`)
        : judge(rule, installation),
    )

/** Who is on a list: people, and teams with an `@`. */
const listed = (users: readonly string[], teams: readonly string[]): readonly string[] => [
  ...users,
  ...teams.map((team) => `@${team}`),
]

const onList = (installation: Installation, names: readonly string[]): boolean =>
  names.some((name) => sameLogin(name, approverOf(installation)))

const push = (rule: Rule, installation: Installation): Answer => {
  if (!rule.push) return ok('Nobody pushes to the base branch directly.')
  if (!rule.pushList)
    return fail(
      'Every writer may push to the base branch, past the gate.',
      `Turn pushing off ${WHERE}, or allow it to named people.`,
    )
  const names = listed(rule.pushUsers, rule.pushTeams)
  const strangers = strangersIn(installation, names, { tiers: ['high'] })
  if (strangers.length > 0)
    return fail(
      `${namesOf(strangers)} may push to the base branch, past the gate.`,
      `Take them off the push list ${WHERE}: it is for people who may do what is high.`,
    )
  if (rule.pushKeys) return warn('Deploy keys that may write push to the base branch, past the gate.', `Turn that off ${WHERE}.`)
  return ok(names.length === 0 ? 'Nobody is on the push list.' : `Only ${namesOf(names)} may push to the base branch.`)
}

const stale = ({ dismissStale, ignoreStale }: Rule): Answer => {
  if (dismissStale && ignoreStale) return ok('Stale approvals are dismissed and ignored.')
  const remedy = `Turn on "dismiss stale approvals" and "ignore stale approvals" ${WHERE}.`
  if (!dismissStale && !ignoreStale) return fail('An approval of earlier commits counts for what was pushed after it.', remedy)
  return warn(`Stale approvals are only ${dismissStale ? 'dismissed, not ignored' : 'ignored, not dismissed'}.`, remedy)
}

const merging = (rule: Rule, installation: Installation): Answer => {
  const remedy = `Turn on the merge list ${WHERE}: the gate's account and named people.`
  if (!rule.mergeList)
    return fail("Every writer may merge: an agent could push after the gate's approval and merge that.", remedy)
  const names = listed(rule.mergeUsers, rule.mergeTeams)
  if (!onList(installation, names) && rule.mergeTeams.length === 0)
    return fail(`${approverOf(installation)} is not on the merge list.`, `Add it ${WHERE}.`)
  const strangers = strangersIn(installation, names)
  if (strangers.length > 0)
    return fail(
      `${namesOf(strangers)} may merge, and the policy names none of them as approver.`,
      `Take them off the merge list ${WHERE}, or name them in the policy.`,
    )
  return ok(`Only ${namesOf(names)} may merge.`)
}

const approvals = (rule: Rule, installation: Installation): Answer => {
  if (!rule.approvalsList)
    return warn(
      'The approval of every writer counts for the rule.',
      `Turn on the list of whose approvals count ${WHERE}: the gate's account and the approvers of the policy.`,
    )
  const names = listed(rule.approvalsUsers, rule.approvalsTeams)
  if (!onList(installation, names) && rule.approvalsTeams.length === 0)
    return fail(`The approval of ${approverOf(installation)} does not count: it is not on the list.`, `Add it ${WHERE}.`)
  const strangers = strangersIn(installation, names)
  if (strangers.length > 0)
    return fail(
      `The approval of ${namesOf(strangers)} counts, and the policy names none of them as approver.`,
      `Take them off the list of whose approvals count ${WHERE}, or name them in the policy.`,
    )
  return ok(`Only approvals of ${namesOf(names)} count.`)
}

/** A path that every low vault action has, but for its name, and the paths of which the gate itself is made. */
const ACTION = 'vault/actions/an-example.toml'
const OWN_FILES = ['.forgejo/workflows/gate.yml', 'vault/policy.toml']

const patterns = ({ protectedPatterns, unprotectedPatterns }: Rule): Answer => {
  if (unprotectedPatterns.trim() !== '')
    return fail(
      `Every writer may push files that match "${unprotectedPatterns}" to the base branch.`,
      `Empty the unprotected file patterns ${WHERE}.`,
    )
  const [blocking] = patternsNaming(protectedPatterns, ACTION)
  if (blocking !== undefined)
    return fail(
      `The protected file pattern "${blocking}" covers vault actions: none could ever be merged.`,
      `Take it out of the protected file patterns ${WHERE}.`,
    )
  const guarded = OWN_FILES.filter((path) => patternsNaming(protectedPatterns, path).length > 0)
  return ok(guarded.length === 0 ? 'No file pattern opens a way past the rule.' : `Patterns protect ${namesOf(guarded)} as well.`)
}

/** Statuses that the rule waits for and the gate does not post: where nobody does, nothing is ever merged. */
const foreignContexts = ({ base }: Installation): readonly string[] =>
  base.kind === 'seen' && base.value !== null ? base.value.requiredContexts.filter((one) => one !== STATUS_CONTEXT) : []

const obstacles = (rule: Rule, installation: Installation): Answer => {
  const contexts = foreignContexts(installation)
  const found = [
    ...(contexts.length > 0 ? [`it waits for the status ${namesOf(contexts)}`] : []),
    ...(rule.signedCommits ? ['signed commits are required'] : []),
    ...(rule.blockOnOutdated ? ['a pull request behind the base branch is blocked'] : []),
    ...(rule.blockOnRequests ? ['an open request for a review blocks'] : []),
  ]
  if (found.length === 0) return ok('Nothing else in the rule stands in the way of the gate.')
  return warn(
    `The rule may stop the gate: ${namesOf(found)}.`,
    `Turn that off ${WHERE}, unless you want the gate to wait for it.`,
  )
}

export const RULE: readonly Check[] = [
  { code: 'direct-push', ask: ofRule('who else may push to the base branch', push) },
  { code: 'stale-approvals', ask: ofRule('what becomes of stale approvals', stale) },
  {
    code: 'rejections-block',
    ask: ofRule('whether a request for changes blocks', ({ blockOnRejected }) =>
      blockOnRejected
        ? ok('A request for changes blocks.')
        : fail('A request for changes does not block.', `Turn on "block on rejected reviews" ${WHERE}.`),
    ),
  },
  { code: 'merge-whitelist', ask: ofRule('who may merge', merging) },
  { code: 'approvals-whitelist', ask: ofRule('whose approvals count', approvals) },
  {
    code: 'admins-bound',
    ask: ofRule('whether the rule binds admins', ({ applyToAdmins }) =>
      applyToAdmins
        ? ok('The rule binds admins.')
        : fail('Admins may merge past the rule.', `Turn on "apply to admins" ${WHERE}.`),
    ),
  },
  { code: 'file-patterns', ask: ofRule('which file patterns the rule has', patterns) },
  { code: 'rule-obstacles', ask: ofRule('whether the rule stops the gate', obstacles) },
]
