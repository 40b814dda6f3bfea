// Who can reach the repository with the token without being trusted with it: as doctor's check secret-reach asks it.

import { sameLogin } from '../domain.js'
import type { Level } from '../forge/forge.js'
import { isTeam } from '../policy/names.js'
import { parsePolicy } from '../policy/policy.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import type { Setting, Site } from './setting.js'
import { type Pattern, spotName, type Wishes } from './wishes.js'

/** Where the token is, or would be, in reach of others. `who` as people read it. */
export type Exposed = { readonly place: string; readonly who: string; readonly isPublic: boolean }

/** Whom the policy in force trusts; where there is none yet, it will be whom the operator names. */
const namedIn = ({ vault: { policy } }: Setting, { approvers }: Wishes): readonly string[] => {
  if (policy === null) return approvers
  if (policy.kind === 'other') return []
  const parsed = parsePolicy(new TextEncoder().encode(policy.text), USUAL_PATHS.policyPath)
  return parsed.kind === 'valid' ? [...parsed.value.medium.approvers, ...parsed.value.high.approvers] : []
}

const having = ({ collaborators }: Site, level: Level): readonly string[] =>
  (collaborators ?? []).filter((one) => one.level === level).map(({ login }) => login)

/** At the ops repository its admins, too, who could change its rule; administering a controller makes nobody trusted, as doctor says. */
const trustedIn = (setting: Setting, wishes: Wishes, site: Site): readonly string[] => {
  const { ops } = setting
  const owners = sameLogin(site.premises.owner, ops.premises.owner) ? having(site, 'owner') : []
  const admins = [ops.premises.owner, ...having(ops, 'owner'), ...owners, ...(site === ops ? having(ops, 'admin') : [])]
  const named = namedIn(setting, wishes)
  const members = named
    .filter(isTeam)
    .flatMap((name) => ops.teams.find((team) => sameLogin(team.name, name.slice(1)))?.members ?? [])
  return [wishes.approver, ...admins, ...named, ...members]
}

/**
 * Who was let into a repository and is neither the gate nor its owner, an admin or an approver; `@name` for a team that nobody may look
 * into. Null: the token may not know.
 */
export const strangersIn = (setting: Setting, wishes: Wishes, site: Site): readonly string[] | null => {
  if (site.collaborators === null) return null
  const trusted = trustedIn(setting, wishes, site)
  const people = site.collaborators.filter(({ level }) => level !== 'none').map(({ login }) => login)
  const teams = site.teams.flatMap(({ name, members }) => members ?? [`@${name}`])
  return [...new Set([...people, ...teams].filter((name) => !trusted.some((one) => sameLogin(one, name))))]
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
  const who = mustTrust(isPublic, strangersIn(setting, wishes, site))
  return who === null ? null : { place: spotName(site.premises), who, isPublic }
}
