// Can whom the policy names release what is held? An approval counts where it is official: given by a writer, or by somebody on the list
// of whose approvals count, who may read (forgejo-api.md 4.4). Nobody releases what they propose themselves (design 3.4).

import { sameLogin } from '../../domain.js'
import type { Level } from '../../forge/forge.js'
import { isTeam } from '../../policy/names.js'
import type { Policy } from '../../policy/policy.js'
import { USUAL_PATHS } from '../../shape/guarded.js'
import { type Answer, fail, namesOf, ok, told, unknown, warn } from '../finding.js'
import type { Installation } from '../installation.js'
import { expanded, ownerOf, policyOf } from '../people.js'
import { ruleOfBase } from '../rule-of-base.js'
import { WHERE } from './rule.js'

/** Whether somebody can do what the policy names them for. `why` is a clause with their name; unknown, what could not be seen. */
type Able =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }

const YES: Able = { kind: 'yes' }
const no = (why: string): Able => ({ kind: 'no', why })
const blind = (why: string): Able => ({ kind: 'unknown', why })

const LEVELS: readonly Level[] = ['none', 'read', 'write', 'admin', 'owner']

/** What somebody is to the ops repository, by name and by the teams that have it; null where that was not seen. */
const standingOf = ({ named, ops }: Installation, login: string): Level | 'nobody' | null => {
  const own = named.kind === 'seen' ? (named.value.find((one) => sameLogin(one.login, login))?.level ?? null) : null
  if (own === 'nobody') return own
  const teams = (ops.teams.kind === 'seen' ? (ops.teams.value ?? []) : []).filter(
    ({ members }) => members.kind === 'seen' && members.value.some((one) => sameLogin(one, login)),
  )
  const all = [...(own === null ? [] : [own]), ...teams.map(({ level }) => level)]
  return all.length === 0 ? null : all.reduce((high, one) => (LEVELS.indexOf(one) > LEVELS.indexOf(high) ? one : high))
}

/** Is somebody on the list of whose approvals count? Null where that was not seen; `off`: there is no such list. */
const listed = (installation: Installation, login: string): boolean | 'off' | null => {
  const rule = ruleOfBase(installation)
  if (rule.kind === 'unseen') return null
  if (rule.value === null || !rule.value.approvalsList) return 'off'
  const { approvalsUsers, approvalsTeams } = rule.value
  const names = expanded(installation, [...approvalsUsers, ...approvalsTeams.map((team) => `@${team}`)])
  if (names.some((name) => sameLogin(name, login))) return true
  return names.some(isTeam) ? null : false
}

/** Why somebody cannot even read; null where they can, or nobody could tell. */
const outside = (installation: Installation, login: string): string | null => {
  const { ops } = installation
  const isOrganisation = ops.teams.kind === 'seen' && ops.teams.value !== null && sameLogin(ownerOf(ops), login)
  if (isOrganisation) return `${login} is the organisation, and signs in nowhere`
  const level = standingOf(installation, login)
  if (level === 'nobody') return `there is no account ${login}`
  return level === 'none' ? `${login} is not let into ${ops.name}` : null
}

const mayRelease = (installation: Installation, login: string): Able => {
  const { approver, named } = installation
  if (approver.kind === 'seen' && sameLogin(approver.value, login)) return no(`${login} is the gate's own account`)
  const why = outside(installation, login)
  if (why !== null) return no(why)
  const level = standingOf(installation, login)
  if (level === null) return blind(named.kind === 'unseen' ? named.why : `what ${login} is to the repository was not seen`)
  switch (listed(installation, login)) {
    case true:
      return YES
    case 'off':
      return level === 'read' ? no(`${login} may only read`) : YES
    case null:
      return blind('who is on the list of whose approvals count was not seen')
    case false:
      return no(`${login} is not on the list of whose approvals count`)
  }
}

/** The people behind a name of the policy, each with whether they can; a team that was not seen stands for itself. */
const behind = (installation: Installation, name: string): readonly (readonly [string, Able])[] => {
  if (!isTeam(name)) return [[name, mayRelease(installation, name)]]
  const { teams, name: place } = installation.ops
  if (teams.kind === 'unseen') return [[name, blind(teams.why)]]
  const team = (teams.value ?? []).find((one) => sameLogin(one.name, name.slice(1)))
  if (team === undefined) return [[name, no(`no team ${name} has ${place}`)]]
  if (team.members.kind === 'unseen') return [[name, blind(`the members of ${name} are hidden`)]]
  return team.members.value.map((login) => [login, mayRelease(installation, login)])
}

/** How it stands with a tier: who can release it, and why others cannot or might not. */
type Standing = {
  readonly tier: 'medium' | 'high'
  readonly needed: number
  readonly isEmpty: boolean
  readonly able: readonly string[]
  readonly unable: readonly string[]
  readonly unseen: readonly string[]
}

const standing = (installation: Installation, policy: Policy, tier: 'medium' | 'high'): Standing => {
  const { approvals: needed, approvers, reviewers } = policy[tier]
  const people = new Map(
    approvers.flatMap((name) => behind(installation, name)).map(([name, able]) => [name.toLowerCase(), { name, able }]),
  )
  const all = [...people.values()]
  const whyOf = (kind: 'no' | 'unknown'): readonly string[] =>
    all.flatMap(({ able }) => (able.kind !== 'yes' && able.kind === kind ? [able.why] : []))
  const asked = reviewers.filter((name) => !isTeam(name) && !people.has(name.toLowerCase()))
  return {
    tier,
    needed,
    isEmpty: approvers.length === 0,
    able: all.filter(({ able }) => able.kind === 'yes').map(({ name }) => name),
    unable: [...whyOf('no'), ...asked.flatMap((name) => outside(installation, name) ?? [])],
    unseen: whyOf('unknown'),
  }
}

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const tiersOf = (standings: readonly Standing[]): string => namesOf(standings.map(({ tier }) => tier))

const REMEDY = `Let them in with write and put them on the list of whose approvals count ${WHERE}, or name others in ${USUAL_PATHS.policyPath}.`

/** Fewer than are needed can, whoever the unseen are. */
const isStuck = ({ isEmpty, able, unseen, needed }: Standing): boolean => !isEmpty && unseen.length === 0 && able.length < needed

/** Only just as many can as are needed: none of them can propose. */
const isShort = ({ isEmpty, able, needed }: Standing): boolean => !isEmpty && able.length === needed

const stuckText = (stuck: readonly Standing[]): string => {
  const short = stuck.filter(({ able }) => able.length > 0)
  const counts = short.map(
    ({ tier, able, needed }) => `${tier} needs ${needed} approvals, and only ${namesOf(able)} can give one`,
  )
  return `Nobody can release ${tiersOf(stuck)}: ${namesOf([...counts, ...once(stuck.flatMap(({ unable }) => unable))])}.`
}

const shortText = (standings: readonly Standing[]): string => {
  const short = standings.filter(isShort)
  const each = short.map(({ tier, able }) => `${namesOf(able)} can release ${tier}`)
  return each.length === 0 ? '' : ` Only ${namesOf(each)}: what they propose themselves nobody can.`
}

/** The check. */
export const approvers = (installation: Installation): Answer =>
  told(policyOf(installation), 'who can release what is held', (policy) => {
    if (policy === null) return unknown('Could not tell who can release what is held: there is no valid policy.', null)
    const all = (['medium', 'high'] as const).map((tier) => standing(installation, policy, tier))
    const stuck = all.filter(isStuck)
    if (stuck.length > 0) return fail(stuckText(stuck), REMEDY)
    const unable = once(all.flatMap((one) => one.unable))
    if (unable.length > 0) return warn(`The policy names somebody in vain: ${namesOf(unable)}.`, REMEDY)
    const unseen = once(all.flatMap((one) => one.unseen))
    if (unseen.length > 0)
      return unknown(
        `Could not tell who can release what is held: ${namesOf(unseen)}.`,
        'Give the token of an admin as well: in FORGEJO_ADMIN_TOKEN, or in a file by --admin-token-file; with read:organization for its teams.',
      )
    const empty = all.filter(({ isEmpty }) => isEmpty)
    if (empty.length === all.length)
      return warn(
        'The policy names nobody who could release anything: whoever may merge does it by hand.',
        `List approvers in ${USUAL_PATHS.policyPath}.`,
      )
    const note = empty.length === 0 ? '' : ` It names nobody for ${tiersOf(empty)}.`
    return ok(`The approval of everybody counts whom the policy names.${note}${shortText(all)}`)
  })
