// The plan: what there is and what is asked, to a list of differences, in the order in which they would be applied. Pure.

import { USUAL_PATHS } from '../shape/guarded.js'
import { besideUnsafe, besideWarnings } from './beside.js'
import { blocked, change, type Difference, same } from './differences.js'
import { elsewhereDifference, looksElsewhere } from './elsewhere.js'
import { gateIn } from './events.js'
import { pullDifference, some } from './files.js'
import { type Lacking, lackingIn, type Option } from './lacking.js'
import { policyDifference } from './policy-file.js'
import { recommend } from './recommend.js'
import { accountDifference, labelDifferences, ruleDifferences } from './rights.js'
import { levelIn, type Setting } from './setting.js'
import { type Step, stepsFor } from './steps.js'
import { type Exposed, exposedIn, hiddenTeams, strangersIn } from './trust.js'
import { markUnsafe, type Unsafe, unsafeIn } from './unsafe.js'
import { wantedFiles } from './wanted.js'
import { NEXT_SECRET, type Pattern, spotName, TOKEN_SECRET, type Wishes } from './wishes.js'
import { eventsFor, patternThere, workflowDifference } from './workflow-file.js'

/** A file of the gate that is there; `place` as in `Difference`. */
type Present = { readonly place: string; readonly path: string; readonly text: string }

/**
 * The whole plan. `lacking`: what has still to be named; `exposed`: who could reach the token in this pattern; `unsafe`: what else doctor
 * would fail of what is left as it is; `warnings`: what cannot be known, or should be; `present`: the policy and the workflows as they lie on their branches.
 */
export type Plan = {
  readonly pattern: Pattern
  /** Nobody chose it: it is that of the workflow that is there. */
  readonly isThere: boolean
  /** Nor here: it looks installed from a second repository that was not named. */
  readonly isElsewhere: boolean
  readonly recommended: { readonly pattern: Pattern; readonly why: string }
  readonly lacking: Lacking | null
  readonly exposed: Exposed | null
  readonly unsafe: readonly Unsafe[]
  readonly differences: readonly Difference[]
  readonly warnings: readonly string[]
  readonly steps: readonly Step[]
  readonly present: readonly Present[]
}

const presentIn = ({ ops, controller, vault: { policy } }: Setting): readonly Present[] => [
  ...(policy?.kind === 'text' ? [{ place: spotName(ops.premises), path: USUAL_PATHS.policyPath, text: policy.text }] : []),
  ...[ops, ...(controller === null ? [] : [controller])].flatMap(({ premises, workflows }) =>
    workflows.map((one) => ({ place: spotName(premises), ...one })),
  ),
]

const warningsOf = (setting: Setting, wishes: Wishes, pattern: Pattern, there: Pattern | null): readonly string[] => {
  const { ops } = setting
  const place = spotName(ops.premises)
  const warnings: string[] = []
  for (const name of pattern === 'A' ? [] : [TOKEN_SECRET, NEXT_SECRET].filter((one) => ops.secrets?.includes(one))) {
    warnings.push(`${place} has a secret ${name}, where pattern ${pattern} needs none: take it out, and revoke that token`)
  }
  const site = pattern === 'A' ? ops : pattern === 'B' ? setting.controller : null
  const hidden = site === null ? [] : hiddenTeams(setting, site)
  if (hidden.length > 0) {
    warnings.push(`this token does not show who is in ${hidden.join(', ')}: with read:organization it would`)
  }
  if (pattern === 'B' && ops.workflows.length > 0) {
    warnings.push(`${place} has a workflow of its own that uses the gate: ${ops.workflows.map(({ path }) => path).join(', ')}`)
  }
  if (pattern === 'B' && ops.unread.length > 0) {
    warnings.push(`whether a workflow of ${place} uses the gate as well cannot be told: ${some(ops.unread)} were not read`)
  }
  if (pattern !== 'B' && there !== null && there !== pattern) {
    warnings.push(`${gateIn(ops.workflows)?.path} is of pattern ${there} and stays: change it by a pull request, or take it away`)
  }
  if (pattern !== 'B' && wishes.controller !== null) {
    warnings.push(`${spotName(wishes.controller)} is not used: a controller is for pattern B`)
  }
  if (pattern !== 'B' && ops.branch !== ops.premises.defaultBranch) {
    const words = `Forgejo takes scheduled workflows and comments from ${ops.premises.defaultBranch} alone`
    warnings.push(`${words}: put the workflow there as well`)
  }
  if (setting.action.kind === 'there' && !setting.action.isPublic) {
    warnings.push(`${wishes.action?.address} is private, and a runner fetches an action without signing in: make it public`)
  }
  warnings.push(...besideWarnings(setting, pattern))
  if (pattern === 'C' && wishes.storesToken) warnings.push('pattern C needs no token: the one of the file is not stored')
  if (wishes.approvers.length === 1) {
    warnings.push(`${wishes.approvers[0]} is the only approver: nobody can release what ${wishes.approvers[0]} proposes`)
  }
  return warnings
}

/**
 * The secret with the token, where it is asked to be stored. One that is there stays: whether it is the same nobody can read. Where others
 * could reach it, it is never stored, and that is told whether it was asked for or not: an installation like that is not finished.
 */
const secretDifferences = (
  setting: Setting,
  wishes: Wishes,
  pattern: Pattern,
  exposed: Exposed | null,
): readonly Difference[] => {
  const where = pattern === 'B' ? 'controller' : 'ops'
  const site = where === 'ops' ? setting.ops : setting.controller
  if (site === null || pattern === 'C' || (!wishes.storesToken && exposed === null)) return []
  const given = { code: 'secret', place: spotName(site.premises), subject: TOKEN_SECRET } as const
  if (exposed !== null) {
    const isThere = site.secrets?.includes(TOKEN_SECRET) === true
    const state = isThere ? 'there, in reach of' : 'not stored by init, for it would be in reach of'
    return [blocked({ ...given, text: `${state} ${exposed.who}${isThere ? ': revoke that token' : ''}` })]
  }
  if (site.secrets === null) {
    return [blocked({ ...given, text: 'only an owner of the repository can store it, and Actions must be on' })]
  }
  if (site.secrets.includes(TOKEN_SECRET)) {
    return [same({ ...given, text: 'there', kept: ['it is not replaced: to change the token, take it out first'] })]
  }
  return [change({ ...given, text: 'new, from the file' }, { kind: 'secret', where, name: TOKEN_SECRET })]
}

const stepsOf = (
  setting: Setting,
  wishes: Wishes,
  { pattern, recommended, exposed }: Pick<Plan, 'pattern' | 'recommended' | 'exposed'>,
  workflow: Difference,
  origin: string,
): readonly Step[] => {
  const { ops, controller, version, ownerId } = setting
  const site = pattern === 'B' ? controller : ops
  const { id, actions, mergeCommits } = ops.premises
  const known = {
    id,
    ownerId,
    opsActions: actions,
    mergeCommits,
    hasAccount: levelIn(setting, wishes.approver) !== 'nobody',
    runActions: site?.premises.actions ?? true,
    exposed: exposed === null ? null : { ...exposed, instead: recommended.pattern },
    isStored: site?.secrets?.includes(TOKEN_SECRET) ?? null,
  }
  // Forgejo takes schedules and comments from the default branch, whichever is guarded.
  const branches = [...new Set([ops.branch, ops.premises.defaultBranch])]
  const events = eventsFor(setting, wishes, pattern, origin)
  return stepsFor({ pattern, wishes, ops: ops.premises, branches, workflow: workflow.subject, events, version, known })
}

/**
 * Makes the plan. `origin`: the forge's address, where the action is taken to be when nothing else is said. `first`: the first plan of the
 * same run, if any: what that has written is no sign of an installation.
 */
export const planSetUp = (setting: Setting, wishes: Wishes, origin: string, first: Plan | null = null): Plan => {
  const { ops, version } = setting
  const strangers = strangersIn(setting, wishes, ops)
  const recommended = recommend({ version, isPublic: !ops.premises.private, strangers })
  const there = patternThere(setting)
  const isElsewhere = first?.isElsewhere ?? looksElsewhere(setting, wishes)
  const pattern = isElsewhere ? 'B' : (wishes.pattern ?? there ?? recommended.pattern)
  const exposed = exposedIn(setting, wishes, pattern)
  const wanted = wantedFiles(setting, wishes, pattern, origin)
  const policy = policyDifference(setting, wishes, wanted.ops)
  const workflow = isElsewhere
    ? elsewhereDifference(setting)
    : workflowDifference(setting, wishes, pattern, origin, wanted[pattern === 'B' ? 'controller' : 'ops'])
  const files = [policy, workflow]
  const all = [
    accountDifference(setting, wishes),
    ...labelDifferences(setting),
    ...files,
    ...pullDifference(setting.ops, 'ops', files),
    ...(pattern === 'B' && setting.controller !== null ? pullDifference(setting.controller, 'controller', files) : []),
    ...ruleDifferences(setting, wishes, pattern),
    ...secretDifferences(setting, wishes, pattern, exposed),
  ]
  const unsafe = [...unsafeIn(setting, wishes, all, wanted.ops), ...besideUnsafe(setting, pattern)]
  const differences = all.map((one) => markUnsafe(one, unsafe))
  const chosen = { pattern, isThere: wishes.pattern === null && there !== null, isElsewhere, recommended, exposed }
  const warnings = warningsOf(setting, wishes, pattern, there)
  const isRunThere = gateIn((pattern === 'B' ? setting.controller : ops)?.workflows ?? []) !== null
  const toRun: readonly Option[] = isElsewhere ? ['controller'] : pattern === 'B' ? ['action', 'controller'] : ['action']
  const needed: readonly Option[] = ['approvers', ...(isRunThere ? [] : toRun)]
  // Once there is a rule, a call that names no pattern could not be told from one for another repository.
  const isRuled = !isElsewhere && all.some(({ code, state }) => code === 'rule' && state !== 'blocked')
  const named = { ...wishes, repository: ops.premises, pattern: wishes.pattern ?? (isRuled ? pattern : null) }
  const lacking = lackingIn(named, needed)
  // What was done by hand already nobody can see from here.
  const steps = isElsewhere ? [] : stepsOf(setting, wishes, chosen, workflow, origin)
  return { ...chosen, lacking, unsafe, differences, warnings, steps, present: presentIn(setting) }
}
