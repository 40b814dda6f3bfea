// Who may do what in a repository: levels, scopes, restricted tokens.
import { type Repo, type Token, type User, userByLogin, type World } from './world.js'

/** none < read < write < admin < owner. */
export const LEVELS = ['none', 'read', 'write', 'admin', 'owner'] as const
export type Access = 0 | 1 | 2 | 3 | 4
export const READ = 1
export const WRITE = 2
export const ADMIN = 3

/** The account's own level, whatever token it uses (fact sheet 10; a site admin counts as owner). */
export const accessOf = (repo: Repo, user: User | null): Access => {
  if (user !== null && (user.siteAdmin || user.id === repo.ownerId)) return 4
  const level = user === null ? undefined : repo.collaborators.get(user.id)
  if (level === 'admin') return ADMIN
  if (level === 'write') return WRITE
  if (level === 'read') return READ
  return repo.private ? 0 : READ
}

/** Who asks: nobody (anonymous), an account by its password (no token), or an account by a token. */
export interface Caller {
  readonly user: User | null
  readonly token: Token | null
}

/** A token that lost the admin override: restricted to repositories, or public only (fact sheet 12.3). */
const isNarrow = (token: Token | null): boolean =>
  token !== null && (token.repositories !== null || token.scopes.includes('public-only'))

/** The level a caller has with this token. */
export const callerAccess = (repo: Repo, caller: Caller): Access => {
  const access = accessOf(repo, caller.user)
  const { token } = caller
  if (token?.scopes.includes('public-only') && repo.private) return 0
  if (token === null || token.repositories === null || token.repositories.includes(repo.id)) return access
  return repo.private ? 0 : READ
}

/** Whether admin-only calls pass: never with a narrow token, even for the owner. */
export const isRepoAdmin = (repo: Repo, caller: Caller): boolean => !isNarrow(caller.token) && callerAccess(repo, caller) >= ADMIN

/** Whether the token's scopes cover a category; write covers read (fact sheet 12.2). */
export const hasScope = (token: Token, category: string, write: boolean): boolean =>
  token.scopes.some((scope) => scope === 'all' || scope === `write:${category}` || (!write && scope === `read:${category}`))

/** Logins of a list that are accounts with at least this level, as the API shows a whitelist: collaborators, then the owner. */
export const readableLogins = (world: World, repo: Repo, logins: readonly string[], least: Access): string[] =>
  logins
    .map((login) => userByLogin(world, login))
    .filter((user): user is User => user !== null && accessOf(repo, user) >= least)
    .sort((a, b) => Number(a.id === repo.ownerId) - Number(b.id === repo.ownerId) || a.id - b.id)
    .map((user) => user.login)
