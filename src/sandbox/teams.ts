// Teams of organisations: which have a repository, who is in them (fact sheet 10).
import { isOrgOwner, teamsWith } from './access.js'
import { type Answer, json, missing, notFound, refuse } from './answer.js'
import { type Call, doerOf, param, type RepoCall, type RepoRoute, type SiteRoute } from './call.js'
import { linked, paged } from './paging.js'
import { userJson } from './user-json.js'
import { type Team, userById, userByLogin, type World } from './world.js'

/** The parts of a repository; a team of the sandbox has the same permission on all. */
const UNITS = ['code', 'issues', 'pulls', 'releases', 'wiki', 'projects', 'packages', 'actions'].map((unit) => `repo.${unit}`)

export const teamJson = (team: Team): Record<string, unknown> => ({
  id: team.id,
  name: team.name,
  description: '',
  organization: null,
  includes_all_repositories: false,
  permission: team.permission,
  units: UNITS,
  units_map: Object.fromEntries(UNITS.map((unit) => [unit, team.permission])),
  can_create_org_repo: false,
})

/** A team by its id, rendered; null for none. */
export const teamJsonOf = (world: World, id: number | null): Record<string, unknown> | null => {
  const team = world.teams.find((each) => each.id === id)
  return team === undefined ? null : teamJson(team)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** All of them, never paged, by name. */
const list = (call: RepoCall): Answer => {
  const { world, repo } = call
  if (!userById(world, repo.ownerId).organization) refuse(world, 405, 'repo is not owned by an organization')
  const teams = teamsWith(world, repo).sort((a, b) => compare(a.name, b.name))
  return json(200, teams.map(teamJson))
}

/** The team a route names, for its members, an owner of the organisation and site admins. */
const teamOf = (call: Call): Team => {
  const { world } = call
  const doer = doerOf(call)
  const team = world.teams.find((each) => String(each.id) === param(call, 'id')) ?? missing(world)
  if (isOrgOwner(world, team.orgId, doer) || team.members.includes(doer.id)) return team
  const fellow = world.teams.some((each) => each.orgId === team.orgId && each.members.includes(doer.id))
  return fellow ? refuse(world, 403, 'Must be a team member') : missing(world)
}

const members = (call: Call): Answer => {
  const { world } = call
  const users = teamOf(call).members.map((id) => userById(world, id))
  const page = paged(
    call,
    users.sort((a, b) => compare(a.login, b.login)),
  )
  return linked(
    call,
    page,
    page.items.map((user) => userJson(world, user, doerOf(call))),
  )
}

const member = (call: Call): Answer => {
  const { world } = call
  const team = teamOf(call)
  const login = param(call, 'login')
  const user = userByLogin(world, login)
  if (user === null) return notFound(world, [`user redirect does not exist [name: ${login}]`], 'GetUserByName')
  return team.members.includes(user.id) ? json(200, userJson(world, user, doerOf(call))) : notFound(world)
}

export const teamRoutes: readonly RepoRoute[] = [{ method: 'GET', path: '/teams', gate: 'signed', answer: list }]

export const siteTeamRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: '/teams/:id/members', scope: 'organization', gate: 'signed', answer: members },
  { method: 'GET', path: '/teams/:id/members/:login', scope: 'organization', gate: 'signed', answer: member },
]
