// Organisations, their teams and repositories, by their owners (not in the fact sheet, as the swagger of Forgejo has it).
import { isOrgOwner } from './access.js'
import { type Answer, empty, json, missing, problem, refuse } from './answer.js'
import { type Call, doerOf, param, type SiteRoute, textField } from './call.js'
import { createRepository } from './owned.js'
import { teamNamed } from './people.js'
import { removeUser } from './removal.js'
import { teamJson } from './teams.js'
import { type Level, repoByName, type Team, type User, userByLogin } from './world.js'

const mustOwn = (call: Call, orgId: number): void => {
  if (!isOrgOwner(call.world, orgId, doerOf(call))) refuse(call.world, 403, 'Must be an organization owner')
}

/** The organisation a route names, for an owner of it. */
const organizationOf = (call: Call): User => {
  const found = userByLogin(call.world, param(call, 'org'))
  if (!found?.organization) return missing(call.world, [], 'GetOrgByName')
  mustOwn(call, found.id)
  return found
}

const teamOf = (call: Call): Team => {
  const team = call.world.teams.find((each) => String(each.id) === param(call, 'id')) ?? missing(call.world)
  mustOwn(call, team.orgId)
  return team
}

const remove = (call: Call): Answer => {
  const { world } = call
  const organization = organizationOf(call)
  if (world.repos.some((repo) => repo.ownerId === organization.id)) return problem(world, 500, '')
  removeUser(world, organization)
  return empty(204)
}

const LEVELS: readonly string[] = ['read', 'write', 'admin'] satisfies readonly Level[]
const isLevel = (text: string): text is Level => LEVELS.includes(text)

const createTeam = (call: Call): Answer => {
  const { world } = call
  const organization = organizationOf(call)
  const name = textField(call, 'name')
  const permission = textField(call, 'permission') || 'read'
  if (name === '') refuse(world, 422, '[Name]: Required')
  if (!isLevel(permission)) return refuse(world, 422, '[Permission]: In')
  const taken = world.teams.some((team) => team.orgId === organization.id && team.name.toLowerCase() === name.toLowerCase())
  if (taken) refuse(world, 422, `team already exists [org_id: ${organization.id}, name: ${name}]`)
  const team = teamNamed(world, organization, name)
  team.permission = permission
  return json(201, teamJson(team))
}

const addMember = (call: Call): Answer => {
  const team = teamOf(call)
  const user = userByLogin(call.world, param(call, 'login')) ?? missing(call.world, [], 'GetUserByName')
  if (!team.members.includes(user.id)) team.members.push(user.id)
  return empty(204)
}

const addRepository = (call: Call): Answer => {
  const team = teamOf(call)
  const repo = repoByName(call.world, param(call, 'org'), param(call, 'repo')) ?? missing(call.world)
  if (!team.repos.includes(repo.id)) team.repos.push(repo.id)
  return empty(204)
}

export const organizationRoutes: readonly SiteRoute[] = [
  { method: 'DELETE', path: '/orgs/:org', scope: 'organization', gate: 'signed', answer: remove },
  {
    method: 'POST',
    path: '/orgs/:org/repos',
    scope: 'organization',
    gate: 'signed',
    answer: (call) => createRepository(call, organizationOf(call)),
  },
  { method: 'POST', path: '/orgs/:org/teams', scope: 'organization', gate: 'signed', answer: createTeam },
  { method: 'PUT', path: '/teams/:id/members/:login', scope: 'organization', gate: 'signed', answer: addMember },
  { method: 'PUT', path: '/teams/:id/repos/:org/:repo', scope: 'organization', gate: 'signed', answer: addRepository },
]
