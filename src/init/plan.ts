// The plan: what there is and what is asked, to a list of differences, in the order in which they would be applied. Pure.

import { blocked, change, type Difference, same } from './differences.js'
import { policyDifference, pullDifference, workflowDifference } from './files.js'
import { mustTrust, recommend, type Surroundings } from './recommend.js'
import { accountDifference, labelDifferences, ruleDifference } from './rights.js'
import { isAdmin, type Setting } from './setting.js'
import { type Step, stepsFor } from './steps.js'
import { type Pattern, spotName, TOKEN_SECRET, type Wishes } from './wishes.js'

/** The whole plan. `warnings`: what is unsafe or cannot be known. */
export type Plan = {
  readonly pattern: Pattern
  readonly recommended: { readonly pattern: Pattern; readonly why: string }
  readonly differences: readonly Difference[]
  readonly warnings: readonly string[]
  readonly steps: readonly Step[]
}

/** Who can push a branch or open a pull request and is neither gate nor approver nor admin. */
const strangersIn = ({ ops }: Setting, { approver, approvers }: Wishes): readonly string[] | null => {
  if (ops.collaborators === null) return null
  const known = new Set([approver, ...approvers].map((login) => login.toLowerCase()))
  const others = ops.collaborators.filter(({ login, level }) => !known.has(login.toLowerCase()) && !isAdmin(level))
  return [...others.map(({ login }) => login), ...ops.teams.map((team) => `@${team}`)]
}

/** Who the controller lets in beside admins: the token lies there. */
const guestsIn = ({ controller }: Setting): readonly string[] => [
  ...(controller?.collaborators ?? []).filter(({ level }) => !isAdmin(level)).map(({ login }) => login),
  ...(controller?.teams ?? []).map((team) => `@${team}`),
]

const warningsOf = (setting: Setting, wishes: Wishes, pattern: Pattern, around: Surroundings): readonly string[] => {
  const { ops, controller } = setting
  const place = spotName(ops.premises)
  const warnings: string[] = []
  const others = pattern === 'A' ? mustTrust(around) : null
  if (others !== null) warnings.push(`with pattern A these are trusted with the token itself: ${others}`)
  if (pattern === 'B' && controller !== null && guestsIn(setting).length > 0) {
    warnings.push(
      `${spotName(controller.premises)} lets in ${guestsIn(setting).join(', ')}: they must be trusted with the token itself`,
    )
  }
  if (pattern !== 'A' && ops.secrets?.includes(TOKEN_SECRET)) {
    warnings.push(
      `${place} has a secret ${TOKEN_SECRET}, where pattern ${pattern} needs none: take it out, and revoke that token`,
    )
  }
  if (pattern === 'B' && ops.workflows.length > 0) {
    warnings.push(`${place} has a workflow of its own that uses the gate: ${ops.workflows.map(({ path }) => path).join(', ')}`)
  }
  if (pattern !== 'B' && ops.branch !== ops.premises.defaultBranch) {
    const words = `Forgejo takes scheduled workflows and comments from ${ops.premises.defaultBranch} alone`
    warnings.push(`${words}: put the workflow there as well`)
  }
  if (pattern === 'C' && wishes.storesToken) warnings.push('pattern C needs no token: the one of the file is not stored')
  if (wishes.approvers.length === 1) {
    warnings.push(`${wishes.approvers[0]} is the only approver: nobody can release what ${wishes.approvers[0]} proposes`)
  }
  return warnings
}

/** The secret with the token, where it is asked to be stored. One that is there stays: whether it is the same nobody can read. */
const secretDifferences = (setting: Setting, wishes: Wishes, pattern: Pattern): readonly Difference[] => {
  if (!wishes.storesToken || pattern === 'C') return []
  const where = pattern === 'B' ? 'controller' : 'ops'
  const site = where === 'ops' ? setting.ops : setting.controller
  if (site === null) return []
  const given = { code: 'secret', place: spotName(site.premises), subject: TOKEN_SECRET } as const
  if (site.secrets === null) {
    return [blocked({ ...given, text: 'only an owner of the repository can store it, and Actions must be on' })]
  }
  if (site.secrets.includes(TOKEN_SECRET)) {
    return [same({ ...given, text: 'there', kept: ['it is not replaced: to change the token, take it out first'] })]
  }
  return [change({ ...given, text: 'new, from the file' }, { kind: 'secret', where, name: TOKEN_SECRET })]
}

const stepsOf = (setting: Setting, wishes: Wishes, pattern: Pattern, workflow: Difference): readonly Step[] => {
  const { ops, controller, version, ownerId } = setting
  const site = pattern === 'B' ? controller : ops
  const { id, actions, mergeCommits } = ops.premises
  const known = {
    id,
    ownerId,
    opsActions: actions,
    mergeCommits,
    runActions: site?.premises.actions ?? true,
    isPublicController: controller !== null && !controller.premises.private,
    isStored: site?.secrets?.includes(TOKEN_SECRET) ?? null,
  }
  return stepsFor({ pattern, wishes, ops: ops.premises, branch: ops.branch, workflow: workflow.subject, version, known })
}

/** Makes the plan. `origin`: the forge's address, where the action is taken to be when nothing else is said. */
export const planSetUp = (setting: Setting, wishes: Wishes, origin: string): Plan => {
  const around: Surroundings = {
    version: setting.version,
    isPublic: !setting.ops.premises.private,
    strangers: strangersIn(setting, wishes),
  }
  const recommended = recommend(around)
  const pattern = wishes.pattern ?? recommended.pattern
  const policy = policyDifference(setting, wishes)
  const workflow = workflowDifference(setting, wishes, pattern, origin)
  const files = [policy, workflow]
  const differences = [
    accountDifference(setting, wishes),
    ...labelDifferences(setting),
    ...files,
    ...pullDifference(setting.ops, 'ops', files),
    ...(pattern === 'B' && setting.controller !== null ? pullDifference(setting.controller, 'controller', files) : []),
    ruleDifference(setting, wishes),
    ...secretDifferences(setting, wishes, pattern),
  ]
  const warnings = warningsOf(setting, wishes, pattern, around)
  return { pattern, recommended, differences, warnings, steps: stepsOf(setting, wishes, pattern, workflow) }
}
