// Secrets of Actions, and calls whose only use here is the scope they ask for (fact sheet 0, 13.1).
import { OWNER } from './access.js'
import { type Answer, empty, json, notFound, problem, refuse, stamp } from './answer.js'
import { type Call, doerOf, param, type RepoCall, type RepoRoute, type SiteRoute } from './call.js'
import { linked, paged } from './paging.js'
import { userByLogin } from './world.js'

/** Only an owner sees or changes them, and only where Actions are on. */
const needOwner = (call: RepoCall): void => {
  if (call.access < OWNER) refuse(call.world, 403, 'user should be the owner of the repo')
}

const secretName = (call: RepoCall): string => {
  const name = param(call, 'name')
  const valid = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^(?:forgejo|gitea|github)_/i.test(name)
  return valid ? name.toUpperCase() : refuse(call.world, 400, 'invalid secret name')
}

const list = (call: RepoCall): Answer => {
  const { repo } = call
  if (!repo.actions) return notFound(call.world)
  needOwner(call)
  const page = paged(call, [...repo.secrets])
  return linked(
    call,
    page,
    page.items.map(([name, created]) => ({ name, created_at: stamp(created) })),
  )
}

/** What is in it nobody ever sees again, so it is not even kept. */
const put = (call: RepoCall): Answer => {
  const { repo, world } = call
  if (!repo.actions) return notFound(world)
  needOwner(call)
  const name = secretName(call)
  const there = repo.secrets.has(name)
  repo.secrets.set(name, world.now)
  return empty(there ? 204 : 201)
}

const remove = (call: RepoCall): Answer => {
  const { repo, world } = call
  if (!repo.actions) return notFound(world)
  needOwner(call)
  return repo.secrets.delete(secretName(call)) ? empty(204) : problem(world, 404, 'secret was not found [name: ]')
}

const SECRETS = '/actions/secrets'

export const actionsRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: SECRETS, gate: 'signed', answer: list },
  { method: 'PUT', path: `${SECRETS}/:name`, gate: 'signed', required: { data: 'Data' }, answer: put },
  { method: 'DELETE', path: `${SECRETS}/:name`, gate: 'signed', answer: remove },
]

const organization = (call: Call): Answer => {
  const found = userByLogin(call.world, param(call, 'org'))
  if (!found?.organization) return notFound(call.world, [], 'GetOrgByName')
  const { id, login: name } = found
  return json(200, { id, name, username: name, full_name: '', description: '', visibility: 'public' })
}

const packages = (call: Call): Answer =>
  userByLogin(call.world, param(call, 'owner')) === null ? notFound(call.world) : json(200, [], { 'x-total-count': '0' })

const cron = (call: Call): Answer =>
  doerOf(call).siteAdmin ? json(200, [], { 'x-total-count': '0' }) : refuse(call.world, 403, 'user should be the site admin')

export const scopeRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: '/orgs/:org', scope: 'organization', gate: 'open', answer: organization },
  {
    method: 'GET',
    path: '/notifications/new',
    scope: 'notification',
    gate: 'signed',
    answer: () => json(200, { new: 0 }),
  },
  { method: 'GET', path: '/packages/:owner', scope: 'package', gate: 'open', answer: packages },
  { method: 'GET', path: '/admin/cron', scope: 'admin', gate: 'signed', answer: cron },
]
