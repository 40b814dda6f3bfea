// The workflow where the pattern has it, and what keeps it from being written.

import { INTEGRATIONS_SINCE } from '../forge/versions.js'
import { differingLines } from './compare.js'
import { blocked, type Difference, same } from './differences.js'
import { eventsOf, gateIn, isOidc } from './events.js'
import { fileDifference, isClosed, some } from './files.js'
import { lintSays } from './lint-says.js'
import { majorOf } from './recommend.js'
import type { Setting, Site } from './setting.js'
import type { StepsFor } from './steps.js'
import type { Texts } from './wanted.js'
import { isPlainBranch, type Pattern, spotName, type Wishes } from './wishes.js'
import { workflowText } from './workflow.js'

/** Said of an action on another host, which is not asked. */
const UNVERIFIED = 'not verified: that this commit of the action exists, and that it can be read without signing in'

/** What is wrong with the action that was named: the runner fetches it without signing in (forgejo-actions.md 1.6). */
const actionObstacle = ({ action: seen }: Setting, { action }: Wishes): readonly string[] => {
  if (action === null) return ['name the copy of the action and the commit you reviewed with --action OWNER/REPO@COMMIT']
  if (seen.kind === 'absent') return [`there is no repository ${action.address} that could be read without signing in: --action`]
  if (seen.kind === 'there' && !seen.isKnown) return [`there is no commit ${action.commit} in ${action.address}: --action`]
  return []
}

/** Why no workflow can be written, with what to do: all of it. */
const obstacles = (setting: Setting, wishes: Wishes, pattern: Pattern): readonly string[] => {
  const major = majorOf(setting.version)
  const isOld = pattern === 'C' && major !== null && major < INTEGRATIONS_SINCE
  return [
    ...(isOld ? [`pattern C needs Forgejo ${INTEGRATIONS_SINCE} or newer, and this is ${major}: take pattern B`] : []),
    ...(isPlainBranch(setting.ops.branch)
      ? []
      : ['the name of the base branch cannot stand in a workflow: write the workflow by hand']),
    ...actionObstacle(setting, wishes),
  ]
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

/** That there may be a workflow which uses the gate and was not seen. */
const blindness = ({ unread }: Site): string =>
  `whether these use the gate cannot be told, for they were not read (too many, too large, or links): ${some(unread)}`

/** The workflow to be put into a repository that has none, or why none can be written; `path` is a free one, if any. */
type New =
  | { readonly kind: 'new'; readonly path: string; readonly text: string }
  | { readonly kind: 'none'; readonly path: string | null; readonly why: string }

/** What would be put into a repository, were there no workflow of the gate. */
export const newWorkflow = (site: Site, setting: Setting, wishes: Wishes, pattern: Pattern, origin: string): New => {
  const path = freePath(site)
  const why = [
    ...obstacles(setting, wishes, pattern),
    ...(path === null ? [`both file names are taken in ${site.folder}`] : []),
    ...(site.unread.length === 0 ? [] : [`${blindness(site)}: take what is no workflow out of ${site.folder}`]),
  ]
  if (path === null || why.length > 0) return { kind: 'none', path, why: why.join('; ') }
  return { kind: 'new', path, text: ownText(setting, wishes, pattern, origin) }
}

/** The pattern of the workflow that is in the ops repository; null where there is none that can be read. */
export const patternThere = ({ ops: { workflows } }: Setting): 'A' | 'C' | null => {
  const isStoreless = isOidc(gateIn(workflows)?.text ?? '')
  return isStoreless === null ? null : isStoreless ? 'C' : 'A'
}

/**
 * What starts the workflow that is there, else the one that would be written: `known` are the gate's own events, `others` are not. Where the
 * one that is there has none of the gate's, `known` are those that it needs, and `areThere` says no.
 */
export const eventsFor = (setting: Setting, wishes: Wishes, pattern: Pattern, origin: string): StepsFor['events'] => {
  const site = pattern === 'B' ? setting.controller : setting.ops
  const own = eventsOf(ownText(setting, wishes, pattern, origin))
  const there = eventsOf(gateIn(site?.workflows ?? [])?.text ?? '')
  const events = there.length === 0 ? own : there
  const known = events.filter((one) => own.includes(one))
  const others = events.filter((one) => !own.includes(one))
  return known.length > 0 ? { known, others, areThere: true } : { known: own, others, areThere: false }
}

/** The workflow where the pattern has it; `all` are the files that are to be put into its repository. */
export const workflowDifference = (
  setting: Setting,
  wishes: Wishes,
  pattern: Pattern,
  origin: string,
  all: Texts,
): Difference => {
  const where = pattern === 'B' ? 'controller' : 'ops'
  const site = where === 'ops' ? setting.ops : setting.controller
  const place = site?.premises ?? wishes.controller ?? setting.ops.premises
  const given = { code: 'workflow', place: spotName(place), subject: '.forgejo/workflows/gate.yml' } as const
  if (site === null) {
    const isNamed = wishes.controller !== null
    const needed = isNamed
      ? 'there is no such repository, or the token cannot see it'
      : 'pattern B needs a second repository: name it with --controller OWNER/NAME'
    const text = [needed, ...obstacles(setting, wishes, pattern)].join('; ')
    return blocked({ ...given, subject: isNamed ? given.subject : '--controller', text })
  }
  const present = gateIn(site.workflows)
  if (present !== null) {
    const text = ownText(setting, wishes, pattern, origin)
    // White space at the end is an editor's.
    const isSame = wishes.action === null || present.text.trimEnd() === text.trimEnd()
    const lines = isSame ? [] : differingLines(present.text, text)
    const lint = lintSays(site.workflows)
    const unseen = site.unread.length === 0 ? [] : [blindness(site)]
    const kept = [...unseen, ...lint.lines, ...(lines.length === 0 ? [] : ['it is not what init would write', ...lines])]
    const there = { ...given, subject: present.path, kept }
    if (!lint.isRefused) return same({ ...there, text: 'there' })
    return blocked({ ...there, text: 'there, and vault-gate lint refuses it: put it right by hand, for init changes no file' })
  }
  const made = newWorkflow(site, setting, wishes, pattern, origin)
  if (made.kind === 'none') return blocked({ ...given, subject: made.path ?? given.subject, text: made.why })
  const closed = isClosed(site, setting, where)
  const remark = setting.action.kind === 'unasked' ? UNVERIFIED : ''
  const { path, text } = made
  return fileDifference({ code: 'workflow', where, site, path, text, all, isClosed: closed, remark, kept: [] })
}
