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

/** Whether an account may administer a repository; whoever may do that can read and change everything anyway. */
const rules = (level: Level): boolean => level === 'admin' || level === 'owner'

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
const expanded = (installation: Installation, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    if (!isTeam(name)) return [name]
    const team = teamsOf(installation.ops).find((one) => sameLogin(one.name, name.slice(1)))
    return team?.members.kind === 'seen' ? team.members.value : [name]
  })

/**
 * Who may have what the gate has: its own account, the owner, who administers a repository, and whom the policy names as approvers of
 * `tiers`. Authors of low are not among them: they are agents, whom the gate is there for.
 */
const trustedIn = (installation: Installation, tiers: readonly ('medium' | 'high')[]): readonly string[] => {
  const policy = policyOf(installation)
  const named =
    policy.kind === 'seen' && policy.value !== null ? tiers.flatMap((tier) => policy.value?.[tier].approvers ?? []) : []
  const sites = [installation.ops, ...(installation.controller === null ? [] : [installation.controller])]
  const admins = sites.flatMap((site) => {
    const { people } = peopleOf(site)
    const ruling = people.kind === 'seen' ? people.value.filter(({ level }) => level.kind === 'seen' && rules(level.value)) : []
    return [site.name.split('/')[0] ?? '', ...ruling.map(({ login }) => login)]
  })
  const own = installation.approver.kind === 'seen' ? [installation.approver.value] : []
  return [...own, ...admins, ...expanded(installation, named), ...named.filter(isTeam)]
}

/** The names of a list that nobody trusts. */
export const strangersIn = (
  installation: Installation,
  names: readonly string[],
  tiers: readonly ('medium' | 'high')[] = ['medium', 'high'],
): readonly string[] => {
  const trusted = trustedIn(installation, tiers)
  const all = names.flatMap((name) => (trusted.some((one) => sameLogin(one, name)) ? [] : expanded(installation, [name])))
  return [...new Set(all.filter((name) => !trusted.some((one) => sameLogin(one, name))))]
}
