// What a site admin does: accounts come and go, organisations come (not in the fact sheet, as the swagger of Forgejo has it).
import { type Answer, empty, json, notFound, refuse } from './answer.js'
import { type Call, doerOf, param, type SiteRoute, textField } from './call.js'
import { addUser } from './people.js'
import { removeUser } from './removal.js'
import { userJson } from './user-json.js'
import { nextId, type User, userByLogin } from './world.js'

const adminOf = (call: Call): User => {
  const doer = doerOf(call)
  return doer.siteAdmin ? doer : refuse(call.world, 403, 'user should be the site admin')
}

/** A name that no account has yet. */
const freeName = (call: Call): string => {
  const name = textField(call, 'username')
  if (name === '') refuse(call.world, 422, '[Username]: Required')
  if (name.length > 40 || !/^[a-z0-9]+([-._][a-z0-9]+)*$/i.test(name)) refuse(call.world, 422, `name is invalid [${name}]`)
  if (userByLogin(call.world, name) !== null) refuse(call.world, 422, `user already exists [name: ${name}]`)
  return name
}

const createUser = (call: Call): Answer => {
  const { world } = call
  const doer = adminOf(call)
  const login = freeName(call)
  const [email, password] = [textField(call, 'email'), textField(call, 'password')]
  if (email === '') refuse(world, 422, '[Email]: Required')
  if (password.length < 8) refuse(world, 400, 'PasswordIsRequired')
  return json(201, userJson(world, addUser(world, login, false, { email, password }), doer))
}

const withUser = (call: Call, then: (user: User) => Answer): Answer => {
  adminOf(call)
  const name = param(call, 'login')
  const user = userByLogin(call.world, name)
  return user === null ? notFound(call.world, [`user redirect does not exist [name: ${name}]`], 'GetUserByName') : then(user)
}

const deleteUser = (call: Call): Answer =>
  withUser(call, (user) => {
    const owns = call.world.repos.some((repo) => repo.ownerId === user.id)
    if (owns && call.query.get('purge') !== 'true')
      refuse(call.world, 422, `user still has ownership of repositories [uid: ${user.id}]`)
    removeUser(call.world, user)
    return empty(204)
  })

/** The account becomes the only member of the new organisation's team of owners. */
const createOrganization = (call: Call): Answer =>
  withUser(call, (owner) => {
    const { world } = call
    const organization = addUser(world, freeName(call))
    organization.organization = true
    world.teams.push({
      id: nextId(world),
      orgId: organization.id,
      name: 'Owners',
      members: [owner.id],
      repos: [],
      permission: 'owner',
    })
    const { id, login: name } = organization
    return json(201, { id, name, username: name, full_name: '', description: '', visibility: 'public' })
  })

export const adminRoutes: readonly SiteRoute[] = [
  { method: 'POST', path: '/admin/users', scope: 'admin', gate: 'signed', answer: createUser },
  { method: 'DELETE', path: '/admin/users/:login', scope: 'admin', gate: 'signed', answer: deleteUser },
  { method: 'POST', path: '/admin/users/:login/orgs', scope: 'admin', gate: 'signed', answer: createOrganization },
]
