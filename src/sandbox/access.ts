// Who may do what in a repository: levels, scopes, restricted tokens.
import { type Level, type Repo, type Team, type Token, type User, userByLogin, type World } from './world.js'

/** none < read < write < admin < owner. */
export const LEVELS = ['none', 'read', 'write', 'admin', 'owner'] as const
export type Access = 0 | 1 | 2 | 3 | 4
export const READ = 1
export const WRITE = 2
export const ADMIN = 3
export const OWNER = 4

const ACCESS: Readonly<Record<Level | 'owner', Access>> = { read: READ, write: WRITE, admin: ADMIN, owner: 4 }

/** The teams of the owner that have the repository. */
export const teamsWith = (world: World, repo: Repo): Team[] =>
  world.teams.filter((team) => team.orgId === repo.ownerId && team.repos.includes(repo.id))

const teamsOf = (world: World, repo: Repo, user: User): Team[] =>
  teamsWith(world, repo).filter((team) => team.members.includes(user.id))

/** Whether someone is in a team that has the repository. */
export const isInTeam = (world: World, repo: Repo, user: User): boolean => teamsOf(world, repo, user).length > 0

/** Whether someone owns an organisation: a member of its team of owners, a site admin, or the organisation itself. */
export const isOrgOwner = (world: World, orgId: number, user: User): boolean =>
  user.siteAdmin ||
  user.id === orgId ||
  world.teams.some((team) => team.orgId === orgId && team.permission === 'owner' && team.members.includes(user.id))

/**
 * The account's own level, whatever token it uses: the highest that it has as a collaborator and by its teams
 * (fact sheet 10; a site admin counts as owner).
 */
export const accessOf = (world: World, repo: Repo, user: User | null): Access => {
  const anyone = repo.private ? 0 : READ
  if (user === null) return anyone
  if (user.siteAdmin || user.id === repo.ownerId) return 4
  const levels = [repo.collaborators.get(user.id) ?? [], teamsOf(world, repo, user).map((team) => team.permission)].flat()
  return levels.reduce<Access>((most, level) => (ACCESS[level] > most ? ACCESS[level] : most), anyone)
}

/**
 * Whether someone who may not write a repository may push to this branch of it: it is the head of an open pull request
 * that lets maintainers edit, into a repository they may write (fact sheet 5.6).
 */
export const maintains = (world: World, repo: Repo, user: User, branch: string): boolean =>
  world.repos.some(
    (base) =>
      base.pulls.some(
        (pull) =>
          pull.allowMaintainerEdit &&
          pull.closed === null &&
          pull.headRepo === repo.id &&
          pull.headBranch === branch &&
          pull.flow === 0,
      ) && accessOf(world, base, user) >= WRITE,
  )

/** Who asks: nobody (anonymous), an account by its password (no token), or an account by a token. */
export interface Caller {
  readonly user: User | null
  readonly token: Token | null
}

/** A token that lost the admin override: restricted to repositories, or public only (fact sheet 12.3). */
const isNarrow = (token: Token | null): boolean =>
  token !== null && (token.repositories !== null || token.scopes.includes('public-only'))

/** The level a caller has with this token. */
export const callerAccess = (world: World, repo: Repo, caller: Caller): Access => {
  const access = accessOf(world, repo, caller.user)
  const { token } = caller
  if (token?.scopes.includes('public-only') && repo.private) return 0
  if (token === null || token.repositories === null || token.repositories.includes(repo.id)) return access
  return repo.private ? 0 : READ
}

/** Whether admin-only calls pass: never with a narrow token, even for the owner. */
export const isRepoAdmin = (world: World, repo: Repo, caller: Caller): boolean =>
  !isNarrow(caller.token) && callerAccess(world, repo, caller) >= ADMIN

/** Whether the token's scopes cover a category; write covers read. A restricted token has none for organisations (fact sheet 12). */
export const hasScope = (token: Token, category: string, write: boolean): boolean =>
  !(category === 'organization' && token.repositories !== null) &&
  token.scopes.some((scope) => scope === 'all' || scope === `write:${category}` || (!write && scope === `read:${category}`))

/** Whether someone was let in by name, as owner, collaborator or in a team: that a repository is public is not enough. */
const isNamed = (world: World, repo: Repo, user: User): boolean =>
  user.id === repo.ownerId || repo.collaborators.has(user.id) || isInTeam(world, repo, user)

/** Logins of a list that are accounts with at least this level, as the API shows a whitelist: collaborators, then the owner. */
export const readableLogins = (world: World, repo: Repo, logins: readonly string[], least: Access): string[] =>
  logins
    .map((login) => userByLogin(world, login))
    .filter((user): user is User => user !== null)
    .filter((user) => (least > READ ? accessOf(world, repo, user) >= least : isNamed(world, repo, user)))
    .sort((a, b) => Number(a.id === repo.ownerId) - Number(b.id === repo.ownerId) || a.id - b.id)
    .map((user) => user.login)
