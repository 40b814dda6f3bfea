// Accounts, repositories and tokens as a story sets them up.
import { createHash } from 'node:crypto'
import { type Level, nextId, type Repo, type Status, type Team, type Token, type User, userByLogin, type World } from './world.js'

/** The time a world begins at unless it is given one. */
export const BEGINNING = Date.UTC(2026, 0, 5, 9, 0, 0)

/** An empty world: no accounts, no repositories. */
export const emptyWorld = (root: string, now: number): World => ({
  root,
  now,
  syncDelayMs: 0,
  checkingDelayMs: 0,
  lastId: 0,
  lastTokenId: 0,
  batchBlobs: true,
  objects: new Map(),
  users: [],
  teams: [],
  tokens: [],
  integrations: [],
  jobs: [],
  repos: [],
  gone: [],
  redirects: new Map(),
  work: [],
})

/** Adds an account; what is not given follows from the login. */
export const addUser = (
  world: World,
  login: string,
  siteAdmin = false,
  given: Partial<Pick<User, 'email' | 'password'>> = {},
): User => {
  const user: User = {
    id: nextId(world),
    login,
    email: `${login}@example.test`,
    password: passwordOf(login),
    ...given,
    siteAdmin,
    prohibited: false,
    organization: false,
    created: world.now,
    secrets: new Map<string, number>(),
  }
  world.users.push(user)
  return user
}

/** The account of this login; a story that names an unknown one is wrong. */
export const needUser = (world: World, login: string): User => {
  const user = userByLogin(world, login)
  if (user === null) throw new Error(`no account ${login}`)
  return user
}

/** The password of an account that a story set up, for Basic authentication. */
export const passwordOf = (login: string): string => `password-of-${login.toLowerCase()}`

/** Adds a repository without commits; every merge style is allowed. */
export const addRepo = (world: World, owner: User, name: string, forkOf: number | null = null): Repo => {
  const repo: Repo = {
    id: nextId(world),
    ownerId: owner.id,
    name,
    private: false,
    archived: false,
    defaultBranch: 'main',
    forkOf,
    created: world.now,
    updated: world.now,
    refs: new Map(),
    commits: new Set(),
    noted: new Set(),
    collaborators: new Map<number, Level>(),
    rules: [],
    labels: [],
    pulls: [],
    statuses: new Map<string, Status[]>(),
    styles: {
      allow_merge_commits: true,
      allow_rebase: true,
      allow_rebase_explicit: true,
      allow_squash_merge: true,
      allow_fast_forward_only_merge: true,
      allow_rebase_update: true,
    },
    allowManualMerge: false,
    actions: forkOf === null,
    secrets: new Map<string, number>(),
    deployKeys: [],
  }
  world.repos.push(repo)
  return repo
}

/** The organisation's team of this name; a new one may write. */
export const teamNamed = (world: World, organization: User, name: string): Team => {
  const present = world.teams.find((team) => team.orgId === organization.id && team.name === name)
  if (present !== undefined) return present
  const team: Team = { id: nextId(world), orgId: organization.id, name, members: [], repos: [], permission: 'write' }
  world.teams.push(team)
  return team
}

/** Adds a token whose value follows from its name and from how many there were before. */
export const addToken = (
  world: World,
  user: User,
  name: string,
  scopes: readonly string[],
  repositories: readonly number[] | null = null,
): Token => {
  const value = createHash('sha1').update(`token ${world.lastTokenId} ${user.login} ${name}`).digest('hex')
  world.lastTokenId += 1
  const token: Token = { id: world.lastTokenId, value, name, userId: user.id, scopes, repositories, created: world.now }
  world.tokens.push(token)
  return token
}
