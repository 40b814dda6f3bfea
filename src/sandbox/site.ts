// The site's own calls: who am I, version, settings, tokens (fact sheet 1, 13.2).

import { accessOf, callerAccess, isInTeam } from './access.js'
import { type Answer, empty, json, notFound, problem, refuse, stamp } from './answer.js'
import { type Call, doerOf, listField, param, type SiteRoute, textField } from './call.js'
import { MAX_BLOB } from './git-api.js'
import { DEFAULT_ITEMS, linked, MAX_ITEMS, paged } from './paging.js'
import { addRepo, addToken } from './people.js'
import { repoJson } from './repo-json.js'
import { userJson } from './user-json.js'
import { fullName, repoById, repoByName, type Token, userByLogin } from './world.js'

/** What `/version` says: a Forgejo 16 to whoever parses it, a sandbox to whoever reads it. */
const VERSION = '16.0.0+vault-gate-sandbox'

const user = (call: Call): Answer => {
  const name = param(call, 'login')
  const found = userByLogin(call.world, name)
  if (found === null) return notFound(call.world, [`user redirect does not exist [name: ${name}]`], 'GetUserByName')
  return json(200, userJson(call.world, found, call.caller.user))
}

const ownRepos = (call: Call): Answer => {
  const { world, caller } = call
  const doer = doerOf(call)
  const page = paged(
    call,
    world.repos.filter((repo) => repo.ownerId === doer.id || repo.collaborators.has(doer.id) || isInTeam(world, repo, doer)),
  )
  return linked(
    call,
    page,
    page.items.map((repo) => repoJson(world, repo, doer, callerAccess(world, repo, caller))),
  )
}

const createRepo = (call: Call): Answer => {
  const { world } = call
  const doer = doerOf(call)
  const name = textField(call, 'name')
  if (name === '') refuse(world, 422, '[Name]: Required')
  if (repoByName(world, doer.login, name) !== null)
    return problem(world, 409, 'The repository with the same name already exists.')
  const repo = addRepo(world, doer, name)
  repo.private = call.body['private'] === true
  return json(201, repoJson(world, repo, doer, accessOf(world, repo, doer)))
}

const tokenJson = (call: Call, token: Token, secret: boolean): Record<string, unknown> => ({
  id: call.world.tokens.indexOf(token) + 1,
  name: token.name,
  sha1: secret ? token.value : '',
  token_last_eight: token.value.slice(-8),
  scopes: token.scopes,
  created_at: stamp(call.world.now),
  repositories: token.repositories?.map((id) => ({ id, full_name: fullName(call.world, repoById(call.world, id)) })) ?? null,
})

const RESTRICTABLE = ['read:issue', 'write:issue', 'read:repository', 'write:repository']

/** Repository ids of a restricted token's list, or null for all. */
const restriction = (call: Call): number[] | null => {
  const given = call.body['repositories']
  if (!Array.isArray(given)) return null
  if (given.length === 0) {
    refuse(call.world, 400, 'Access tokens with specified repositories must have at least one repository.')
  }
  if (listField(call, 'scopes').some((scope) => !RESTRICTABLE.includes(scope))) {
    const allowed = 'the read:issue, write:issue, read:repository, and write:repository scopes'
    refuse(call.world, 400, `Access tokens with specified repositories can only be used with ${allowed}.`)
  }
  return given.map((each: { owner?: unknown; name?: unknown }) => {
    const [owner, name] = [String(each?.owner), String(each?.name)]
    return (repoByName(call.world, owner, name) ?? refuse(call.world, 400, `repository ${owner}/${name} does not exist`)).id
  })
}

/** Made with a password only. */
const createToken = (call: Call): Answer => {
  const { world, caller } = call
  const doer = doerOf(call)
  if (caller.token !== null) refuse(world, 401, 'auth method not allowed')
  const target = userByLogin(world, param(call, 'login'))
  if (target === null) return notFound(world)
  if (target.id !== doer.id && !doer.siteAdmin) {
    refuse(world, 403, 'doer should be the site admin or be same as the contextUser')
  }
  const name = textField(call, 'name')
  if (world.tokens.some((token) => token.userId === target.id && token.name === name)) {
    refuse(world, 400, 'access token name has been used already')
  }
  const scopes = listField(call, 'scopes')
  if (scopes.length === 0) refuse(world, 400, 'access token must have a scope')
  return json(201, tokenJson(call, addToken(world, target, name, scopes, restriction(call)), true))
}

const removeToken = (call: Call): Answer => {
  const { world, caller } = call
  const doer = doerOf(call)
  if (caller.token !== null) refuse(world, 401, 'auth method not allowed')
  const index = world.tokens.findIndex((token) => token.userId === doer.id && token.name === param(call, 'name'))
  if (index === -1) return notFound(world)
  world.tokens.splice(index, 1)
  return empty(204)
}

const settings = (): Answer =>
  json(200, {
    max_response_items: MAX_ITEMS,
    default_paging_num: DEFAULT_ITEMS,
    default_git_trees_per_page: 1000,
    default_max_blob_size: MAX_BLOB,
  })

export const siteRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: '/version', scope: null, gate: 'open', answer: () => json(200, { version: VERSION }) },
  { method: 'GET', path: '/settings/api', scope: null, gate: 'open', answer: settings },
  {
    method: 'GET',
    path: '/user',
    scope: 'user',
    gate: 'signed',
    answer: (call) => json(200, userJson(call.world, doerOf(call), doerOf(call))),
  },
  { method: 'GET', path: '/user/repos', scope: 'user', gate: 'signed', answer: ownRepos },
  { method: 'POST', path: '/user/repos', scope: 'user', gate: 'signed', answer: createRepo },
  { method: 'GET', path: '/users/:login', scope: 'user', gate: 'open', answer: user },
  { method: 'POST', path: '/users/:login/tokens', scope: null, gate: 'signed', answer: createToken },
  { method: 'DELETE', path: '/users/:login/tokens/:name', scope: null, gate: 'signed', answer: removeToken },
]
