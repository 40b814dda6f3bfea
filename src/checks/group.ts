// A group: the people that a list of the policy names, its teams taken apart as far as the forge tells their members.

import { sameLogin } from '../domain.js'
import type { Observation } from '../observation.js'

/** A team whose members are not known, with its `@`, and why. */
type Unresolved = { readonly team: string; readonly why: string }

/** Who is in it for certain, and which teams could hold more. */
export type Group = { readonly logins: readonly string[]; readonly unresolved: readonly Unresolved[] }

/** Is `login` one of `logins`? Nobody (null) is in no list. */
export const includes = (logins: readonly string[], login: string | null): boolean => logins.some((one) => sameLogin(one, login))

/** Each login once, whatever its case, as it first came. */
export const unique = (logins: readonly (string | null)[]): readonly string[] => {
  const seen = new Map<string, string>()
  for (const login of logins) if (login !== null && !seen.has(login.toLowerCase())) seen.set(login.toLowerCase(), login)
  return [...seen.values()]
}

/** Takes a list of logins and `@teams` apart. */
export const groupOf = (names: readonly string[], { teams }: Observation): Group => {
  const logins: string[] = []
  const unresolved: Unresolved[] = []
  for (const name of names) {
    const team = name.startsWith('@') ? teams.get(name.slice(1).toLowerCase()) : null
    if (team === null) logins.push(name)
    else if (team?.kind === 'members') logins.push(...team.logins)
    else unresolved.push({ team: name, why: team?.text ?? 'it was not asked for' })
  }
  return { logins: unique(logins), unresolved }
}

/** What is said of teams that could not be resolved, without a full stop. */
export const sayUnresolved = ({ unresolved }: Group): string =>
  unresolved.map(({ team, why }) => `the members of ${team} cannot be known: ${why}`).join('; ')
