// Who can reach the repository with the token without being trusted with it: as doctor's check secret-reach asks it.

import { sameLogin } from '../domain.js'
import type { Level } from '../forge/forge.js'
import { isTeam } from '../policy/names.js'
import { parsePolicy } from '../policy/policy.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { isAdmin, type Setting, type Site, type TeamSeen } from './setting.js'
import { type Pattern, spotName, type Wishes } from './wishes.js'

/** Where the token is, or would be, in reach of others. `who` as people read it; not `isKnown`: nobody can tell whether they are trusted. */
export type Exposed = { readonly place: string; readonly who: string; readonly isPublic: boolean; readonly isKnown: boolean }

/** Whom the policy in force trusts; where there is none yet, it will be whom the operator names. */
const namedIn = ({ vault: { policy } }: Setting, { approvers }: Wishes): readonly string[] => {
  if (policy === null) return approvers
  if (policy.kind === 'other') return []
  const parsed = parsePolicy(new TextEncoder().encode(policy.text), USUAL_PATHS.policyPath)
  return parsed.kind === 'valid' ? [...parsed.value.medium.approvers, ...parsed.value.high.approvers] : []
}

const having = ({ collaborators, teams }: Site, level: Level): readonly string[] => [
  ...(collaborators ?? []).filter((one) => one.level === level).map(({ login }) => login),
  ...(teams ?? []).filter((one) => one.level === level).flatMap(({ members }) => members ?? []),
]

/** Do both belong to the same owner? */
const isBeside = (site: Site, { ops }: Setting): boolean => sameLogin(site.premises.owner, ops.premises.owner)

/**
 * The teams whose level alone makes nobody trusted, whoever is in them: at the ops repository all but those of its admins and owners, at a
 * controller all but the owners of both.
 */
const teamsToAsk = (setting: Setting, site: Site): readonly TeamSeen[] =>
  (site.teams ?? []).filter(({ level }) =>
    site === setting.ops ? !isAdmin(level) : level !== 'owner' || !isBeside(site, setting),
  )

/** Teams of which the token may not know who is in them, and it would matter. */
export const hiddenTeams = (setting: Setting, site: Site): readonly string[] =>
  teamsToAsk(setting, site).flatMap(({ name, members }) => (members === null ? [`@${name}`] : []))

/** At the ops repository its admins, too, who could change its rule; administering a controller makes nobody trusted, as doctor says. */
const trustedIn = (setting: Setting, wishes: Wishes, site: Site): readonly string[] => {
  const { ops } = setting
  const owners = isBeside(site, setting) ? having(site, 'owner') : []
  const admins = [ops.premises.owner, ...having(ops, 'owner'), ...owners, ...(site === ops ? having(ops, 'admin') : [])]
  const named = namedIn(setting, wishes)
  const members = named
    .filter(isTeam)
    .flatMap((name) => ops.teams?.find((team) => sameLogin(team.name, name.slice(1)))?.members ?? [])
  // A team of another owner may have the name of one that the policy means.
  const names = isBeside(site, setting) ? named : named.filter((name) => !isTeam(name))
  return [wishes.approver, ...admins, ...names, ...members]
}

/**
 * Who was let into a repository and is neither the gate nor its owner, an admin or an approver; `@name` for a team that nobody may look
 * into. Null: the token may not know.
 */
export const strangersIn = (setting: Setting, wishes: Wishes, site: Site): readonly string[] | null => {
  if (site.collaborators === null || site.teams === null) return null
  const trusted = trustedIn(setting, wishes, site)
  const owner = site.isPersons ? [site.premises.owner] : []
  const people = site.collaborators.filter(({ level }) => level !== 'none').map(({ login }) => login)
  const teams = teamsToAsk(setting, site).flatMap(({ name, members }) => members ?? [`@${name}`])
  return [...new Set([...owner, ...people, ...teams].filter((name) => !trusted.some((one) => sameLogin(one, name))))]
}

/** Who would have to be trusted with a token that is stored there; null: nobody more. */
export const mustTrust = (isPublic: boolean, strangers: readonly string[] | null): string | null => {
  if (isPublic) return 'every account of the forge, for the repository is public'
  if (strangers === null) return 'accounts that this token may not list'
  return strangers.length === 0 ? null : strangers.join(', ')
}

/** Whether the pattern keeps the token where others can reach it. */
export const exposedIn = (setting: Setting, wishes: Wishes, pattern: Pattern): Exposed | null => {
  const site = pattern === 'A' ? setting.ops : pattern === 'B' ? setting.controller : null
  if (site === null) return null
  const isPublic = !site.premises.private
  const strangers = strangersIn(setting, wishes, site)
  const who = mustTrust(isPublic, strangers)
  const isKnown = isPublic || strangers?.some((name) => !isTeam(name)) === true
  return who === null ? null : { place: spotName(site.premises), who, isPublic, isKnown }
}
