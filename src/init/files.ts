// The two files that the gate needs, policy and workflow, and the pull request that carries them where the branch is closed to us.

import { isFormula } from '../policy/names.js'
import { parsePolicy } from '../policy/policy.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { differingLines } from './compare.js'
import { blocked, change, type Difference, same, type Where, waits } from './differences.js'
import { eventsOf } from './events.js'
import { INTEGRATIONS, majorOf } from './recommend.js'
import { type Draft, INIT_BRANCH, type Setting, type Site } from './setting.js'
import { leftOut, starterText } from './starter.js'
import { isPlainBranch, type Pattern, spotName, type Wishes } from './wishes.js'
import { workflowText } from './workflow.js'

/** A file to be, in a repository. `isClosed`: the branch takes no direct commit of it. */
type Wanted = {
  readonly code: 'policy' | 'workflow'
  readonly where: Where
  readonly site: Site
  readonly path: string
  readonly text: string
  readonly isClosed: boolean
  readonly kept: readonly string[]
}

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

const MOST_NAMED = 10

const some = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more` : names.join(', ')

/** Why the branch is not to be built on: any writer can make one of this name, and its pull request would look like ours. */
const foreignIn = (draft: Draft | null, path: string, text: string): string | null => {
  const drafted = draft?.files.get(path) ?? null
  const remedy = 'look at it, delete the branch, and run again'
  if (draft !== null && draft.strays.length > 0)
    return `the branch ${INIT_BRANCH} changes ${some(draft.strays)} as well: ${remedy}`
  if (drafted === null || (drafted.kind === 'text' && drafted.text === text)) return null
  return `the branch ${INIT_BRANCH} has something else there: ${remedy}`
}

/** A file that is not on the base branch yet. */
const missing = ({ code, where, site, path, text, isClosed, kept }: Wanted): Difference => {
  const given = { code, place: spotName(site.premises), subject: path, kept }
  const { trunk, draft } = site
  if (trunk === null) return blocked({ ...given, text: `the branch ${site.branch} does not exist yet: push a first commit` })
  if (isClosed || (draft !== null && draft.pull !== null)) {
    const foreign = foreignIn(draft, path, text)
    if (foreign !== null) return blocked({ ...given, text: foreign })
    if (draft?.files.get(path)) return waits({ ...given, text: `on the branch ${INIT_BRANCH}, not on ${trunk.name}` })
  }
  const lines = linesOf(text)
  if (!isClosed) {
    const effect = { kind: 'file', where, path, text, branch: trunk.name, from: trunk.name } as const
    return change({ ...given, text: `new, ${lines.length} lines, onto ${trunk.name}`, lines }, effect)
  }
  const from = draft === null ? trunk.name : INIT_BRANCH
  const effect = { kind: 'file', where, path, text, branch: INIT_BRANCH, from } as const
  const words = `new, ${lines.length} lines, onto the branch ${INIT_BRANCH}: ${trunk.name} takes no direct commit of it`
  return change({ ...given, text: words, lines }, effect)
}

/** Does the branch take no direct commit from this token? Protected patterns and signatures refuse some even from who may push. */
const isClosed = ({ trunk }: Site, setting: Setting, where: Where): boolean => {
  if (trunk === null || !trunk.userCanPush) return true
  const rule = where === 'ops' ? setting.rules?.find(({ name }) => name === trunk.rule) : undefined
  return rule !== undefined && (rule.protectedPatterns !== '' || rule.signedCommits)
}

/** How a policy that is there differs from what is needed. */
const policyRemarks = (text: string, setting: Setting, wishes: Wishes): readonly string[] => {
  const parsed = parsePolicy(new TextEncoder().encode(text), USUAL_PATHS.policyPath)
  if (parsed.kind === 'invalid') {
    const [first] = parsed.problems
    return [`it is not valid, so everything is held high: ${first?.text} (line ${first?.line ?? '?'})`]
  }
  const { tiers, medium, high } = parsed.value
  const unlisted = setting.vault.formulas.filter((name) => isFormula(name) && !tiers.has(name))
  const lacking = (approvers: readonly string[]): readonly string[] => {
    const listed = new Set(approvers.map((one) => one.toLowerCase()))
    return wishes.approvers.filter((login) => !listed.has(login.toLowerCase()))
  }
  const people = Object.entries({ medium, high }).flatMap(([tier, { approvers }]) => {
    const others = lacking(approvers)
    return others.length === 0 ? [] : [`[${tier}] approvers lacks ${some(others)}`]
  })
  return [...(unlisted.length === 0 ? [] : [`formulas without a tier are high: ${some(unlisted)}`]), ...people]
}

/** The policy on the base branch. */
export const policyDifference = (setting: Setting, wishes: Wishes): Difference => {
  const { ops: site, vault } = setting
  const path = USUAL_PATHS.policyPath
  const given = { code: 'policy', place: spotName(site.premises), subject: path } as const
  if (vault.policy?.kind === 'other') {
    return blocked({ ...given, text: 'what is there is no regular file of a readable size: take it away first' })
  }
  if (vault.policy !== null) return same({ ...given, text: 'there', kept: policyRemarks(vault.policy.text, setting, wishes) })
  if (wishes.approvers.length === 0) {
    return blocked({ ...given, text: 'nobody could release what is held: name people with --approvers' })
  }
  const [folder = null, ...others] = vault.folders
  const { formulas, secrets, mounts } = vault
  const spec = { formulas, folder: others.length === 0 ? folder : null, secrets, mounts, approvers: wishes.approvers }
  const out = leftOut(spec)
  const kept = [
    ...(out === 0 ? [] : [`${out} names are left out: too many, or none that a policy can hold`]),
    ...(vault.unread === 0 ? [] : [`${vault.unread} vault actions were not looked into for secrets and mounts`]),
  ]
  const closed = isClosed(site, setting, 'ops')
  return missing({ code: 'policy', where: 'ops', site, path, text: starterText(spec), isClosed: closed, kept })
}

/** Why no workflow can be written, with what to do; null where one can. */
const obstacle = (setting: Setting, wishes: Wishes, pattern: Pattern): string | null => {
  const major = majorOf(setting.version)
  if (pattern === 'C' && major !== null && major < INTEGRATIONS) {
    return `pattern C needs Forgejo ${INTEGRATIONS} or newer, and this is ${major}: take pattern B`
  }
  if (!isPlainBranch(setting.ops.branch))
    return 'the name of the base branch cannot stand in a workflow: write the workflow by hand'
  if (wishes.action === null) return 'name the copy of the action and the commit you reviewed with --action OWNER/REPO@COMMIT'
  return null
}

/** The file of the workflow: one of those names that is free in the folder that Forgejo reads. */
const freePath = ({ folder, taken }: Site): string | null =>
  ['gate.yml', 'vault-gate.yml'].map((name) => `${folder}/${name}`).find((path) => !taken.includes(path)) ?? null

/** The workflow as `init` would write it. */
const ownText = (setting: Setting, { approver, action }: Wishes, pattern: Pattern, origin: string): string => {
  const { premises, branch } = setting.ops
  const named = branch === premises.defaultBranch ? null : branch
  return workflowText({ pattern, approver, repository: premises, branch: named, action, origin })
}

/** What starts the workflow that is there, else the one that would be written: `known` are the gate's own events, `others` are not. */
export const eventsFor = (
  setting: Setting,
  wishes: Wishes,
  pattern: Pattern,
  origin: string,
): { readonly known: readonly string[]; readonly others: readonly string[] } => {
  const site = pattern === 'B' ? setting.controller : setting.ops
  const own = eventsOf(ownText(setting, wishes, pattern, origin))
  const there = eventsOf(site?.workflows[0]?.text ?? '')
  const events = there.length === 0 ? own : there
  return { known: events.filter((one) => own.includes(one)), others: events.filter((one) => !own.includes(one)) }
}

/** The workflow where the pattern has it. */
export const workflowDifference = (setting: Setting, wishes: Wishes, pattern: Pattern, origin: string): Difference => {
  const where = pattern === 'B' ? 'controller' : 'ops'
  const site = where === 'ops' ? setting.ops : setting.controller
  const place = site?.premises ?? wishes.controller ?? setting.ops.premises
  const given = { code: 'workflow', place: spotName(place), subject: '.forgejo/workflows/gate.yml' } as const
  if (where === 'controller' && wishes.controller === null) {
    return blocked({
      ...given,
      subject: '--controller',
      text: 'pattern B needs a second repository: name it with --controller OWNER/REPO',
    })
  }
  if (site === null) return blocked({ ...given, text: 'there is no such repository, or the token cannot see it' })
  const text = ownText(setting, wishes, pattern, origin)
  const [present] = site.workflows
  if (present !== undefined) {
    const lines = wishes.action === null ? [] : differingLines(present.text, text)
    const kept = lines.length === 0 ? [] : ['it is not what init would write', ...lines]
    return same({ ...given, subject: present.path, text: 'there', kept })
  }
  const path = freePath(site)
  const why = obstacle(setting, wishes, pattern) ?? (path === null ? `both file names are taken in ${site.folder}` : null)
  if (path === null || why !== null) return blocked({ ...given, subject: path ?? given.subject, text: why ?? '' })
  return missing({ code: 'workflow', where, site, path, text, isClosed: isClosed(site, setting, where), kept: [] })
}

/** The pull request that carries the files, where there are some on their way to a closed branch. */
export const pullDifference = (site: Site, where: Where, files: readonly Difference[]): readonly Difference[] => {
  const { trunk, draft } = site
  const onTheWay = files.filter(
    ({ state, effect, place }) =>
      place === spotName(site.premises) && (state === 'waits' || (effect?.kind === 'file' && effect.branch === INIT_BRANCH)),
  )
  if (trunk === null || onTheWay.length === 0) return []
  const given = { code: 'pull', place: spotName(site.premises), subject: INIT_BRANCH } as const
  const pull = draft?.pull ?? null
  if (pull !== null) return [waits({ ...given, text: `pull request #${pull} carries it: a person must merge that` })]
  return [change({ ...given, text: `a pull request into ${trunk.name}` }, { kind: 'pull', where, base: trunk.name })]
}
