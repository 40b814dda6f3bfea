// The people of an installation: who is let in where, and whom the policy trusts.

import { sameLogin } from '../domain.js'
import type { Level } from '../forge/forge.js'
import { ON_BASE, readPolicyFile } from '../policy/in-force.js'
import { isTeam } from '../policy/names.js'
import type { Policy } from '../policy/policy.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import type { Installation, Person, Seen, Site, TeamSetup } from './installation.js'
import { mapSeen } from './seeing.js'

/** The policy in force; null where there is none that is valid. */
export const policyOf = ({ policy }: Installation): Seen<Policy | null> =>
  mapSeen(policy, (file) => {
    const reading = readPolicyFile(file, USUAL_PATHS.policyPath, ON_BASE)
    return reading.kind === 'valid' ? reading.policy : null
  })

const teamsOf = ({ teams }: Site): readonly TeamSetup[] => (teams.kind === 'seen' ? (teams.value ?? []) : [])

const has = ({ level }: Person, what: Level): boolean => level.kind === 'seen' && level.value === what

/** Everybody who was let into a repository, once each way; `hidden` are the teams whose members nobody told us. */
export const peopleOf = (site: Site): { readonly people: Seen<readonly Person[]>; readonly hidden: readonly string[] } => {
  const teams = teamsOf(site)
  const members = teams.flatMap(({ name, level, members: all }) =>
    all.kind === 'seen' ? all.value.map((login): Person => ({ login, level: { kind: 'seen', value: level }, team: name })) : [],
  )
  return {
    people: site.teams.kind === 'unseen' ? site.teams : mapSeen(site.collaborators, (all) => [...all, ...members]),
    hidden: teams.filter(({ members: all }) => all.kind === 'unseen').map(({ name }) => `@${name}`),
  }
}

/** The logins behind names of the policy or of a rule; a team that nobody can look into stays as it is. */
export const expanded = (installation: Installation, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    if (!isTeam(name)) return [name]
    const team = teamsOf(installation.ops).find((one) => sameLogin(one.name, name.slice(1)))
    return team?.members.kind === 'seen' ? team.members.value : [name]
  })

/** The login of whoever owns a repository; that of an organisation is nobody's. */
export const ownerOf = ({ name }: Site): string => name.split('/')[0] ?? ''

const having = (site: Site, level: Level): readonly string[] => {
  const { people } = peopleOf(site)
  return people.kind === 'seen' ? people.value.filter((one) => has(one, level)).map(({ login }) => login) : []
}

/** The owner of the ops repository; of an organisation, whoever is in its team of owners. What they own may be a controller as well. */
const owners = ({ ops, controller }: Installation): readonly string[] => {
  const own = controller !== null && sameLogin(ownerOf(controller), ownerOf(ops)) ? [ops, controller] : [ops]
  return [ownerOf(ops), ...own.flatMap((site) => having(site, 'owner'))]
}

/** Whom the policy names as approvers of these tiers. */
const namedIn = (installation: Installation, tiers: readonly ('medium' | 'high')[]): readonly string[] => {
  const policy = policyOf(installation)
  const named = policy.kind === 'seen' ? tiers.flatMap((tier) => policy.value?.[tier].approvers ?? []) : []
  return [...expanded(installation, named), ...named.filter(isTeam)]
}

/** Whose word is asked about, and where: at the ops repository by any approver, unless it says otherwise. */
type Scope = { readonly site?: Site; readonly tiers?: readonly ('medium' | 'high')[] }

/**
 * Who may have what the gate has at a site: its own account, the owner of the ops repository, and whom the policy names as approvers of
 * `tiers`; at the ops repository also whoever administers it, for they could change its rule (check repository-admins). Administering a
 * controller makes nobody trusted: there the secret is. Authors of low are not among them: they are agents, whom the gate is there for.
 */
const trustedAt = (
  installation: Installation,
  { site = installation.ops, tiers = ['medium', 'high'] }: Scope,
): readonly string[] => {
  const own = installation.approver.kind === 'seen' ? [installation.approver.value] : []
  const admins = site === installation.ops ? having(site, 'admin') : []
  return [...own, ...owners(installation), ...admins, ...namedIn(installation, tiers)]
}

const missingFrom = (installation: Installation, names: readonly string[], trusted: readonly string[]): readonly string[] => {
  const isTrusted = (name: string): boolean => trusted.some((one) => sameLogin(one, name))
  const all = names.flatMap((name) => (isTrusted(name) ? [] : expanded(installation, [name])))
  return [...new Set(all.filter((name) => !isTrusted(name)))]
}

/** The names of a list that nobody trusts there. */
export const strangersIn = (installation: Installation, names: readonly string[], scope: Scope = {}): readonly string[] =>
  missingFrom(installation, names, trustedAt(installation, scope))

/** Who of a list is trusted with medium alone. */
export const mediumOnly = (installation: Installation, site: Site, names: readonly string[]): readonly string[] => {
  const strangers = strangersIn(installation, names, { site })
  return strangersIn(installation, names, { site, tiers: ['high'] }).filter((name) => !strangers.includes(name))
}

/** Who administers the ops repository without owning it, being the gate, or being named for one of these tiers. */
export const unnamedAdmins = (installation: Installation, tiers: readonly ('medium' | 'high')[]): readonly string[] => {
  const own = installation.approver.kind === 'seen' ? [installation.approver.value] : []
  const trusted = [...own, ...owners(installation), ...namedIn(installation, tiers)]
  return missingFrom(installation, having(installation.ops, 'admin'), trusted)
}
