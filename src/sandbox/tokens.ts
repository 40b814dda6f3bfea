// Access tokens: made, listed and deleted by their owner (fact sheet 13.2).
import { type Answer, empty, json, missing, notFound, refuse, stamp } from './answer.js'
import { type Call, doerOf, listField, param, type SiteRoute, textField } from './call.js'
import { listed, pagedIfAsked } from './paging.js'
import { addToken } from './people.js'
import { fullName, repoById, repoByName, type Token, type User, userByLogin } from './world.js'

const tokenJson = (call: Call, token: Token, secret: boolean): Record<string, unknown> => ({
  id: token.id,
  name: token.name,
  sha1: secret ? token.value : '',
  token_last_eight: token.value.slice(-8),
  scopes: token.scopes,
  created_at: stamp(token.created),
  repositories: token.repositories?.map((id) => ({ id, full_name: fullName(call.world, repoById(call.world, id)) })) ?? null,
})

const CATEGORIES = 'activitypub admin misc notification organization package issue repository user'.split(' ')
const SCOPES = new Set(['all', 'public-only', ...CATEGORIES.flatMap((name) => [`read:${name}`, `write:${name}`])])

const RESTRICTABLE = ['read:issue', 'write:issue', 'read:repository', 'write:repository']

/** Repository ids of a restricted token's list, or null for all. */
const restriction = (call: Call): number[] | null => {
  const given = call.body['repositories']
  if (!Array.isArray(given)) return null
  if (given.length === 0) {
    refuse(call.world, 400, 'Access tokens with specified repositories must have at least one repository.')
  }
  if (listField(call, 'scopes').includes('public-only')) {
    refuse(call.world, 400, 'Access tokens with specified repositories cannot be combined with the public-only scope.')
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

/** The account whose tokens a route is about: one's own, or anybody's for a site admin. */
const ownerOf = (call: Call): User => {
  const doer = doerOf(call)
  const target = userByLogin(call.world, param(call, 'login'))
  if (target !== null && target.id !== doer.id && !doer.siteAdmin) {
    refuse(call.world, 403, 'doer should be the site admin or be same as the contextUser')
  }
  return target ?? missing(call.world)
}

/** Stops unless the caller signed in by password. */
const needPassword = (call: Call): void => {
  if (call.caller.token !== null) refuse(call.world, 401, 'auth method not allowed')
}

const create = (call: Call): Answer => {
  const { world } = call
  needPassword(call)
  const target = ownerOf(call)
  const name = textField(call, 'name')
  if (name === '') refuse(world, 422, '[Name]: Required')
  if (world.tokens.some((token) => token.userId === target.id && token.name === name)) {
    refuse(world, 400, 'access token name has been used already')
  }
  // `sudo` was a scope once and is left out.
  const scopes = listField(call, 'scopes').filter((scope) => scope !== 'sudo')
  const unknown = scopes.find((scope) => !SCOPES.has(scope))
  if (unknown !== undefined) refuse(world, 400, `invalid access token scope provided: ${unknown}`)
  if (scopes.length === 0) refuse(world, 400, 'access token must have a scope')
  return json(201, tokenJson(call, addToken(world, target, name, scopes, restriction(call)), true))
}

/** Newest first; without their secrets. */
const list = (call: Call): Answer => {
  const { world } = call
  const target = ownerOf(call)
  const all = world.tokens.filter((token) => token.userId === target.id).reverse()
  return listed(
    pagedIfAsked(call, all).map((token) => tokenJson(call, token, false)),
    all.length,
  )
}

/** By name or id. */
const remove = (call: Call): Answer => {
  const { world } = call
  needPassword(call)
  const target = ownerOf(call)
  const asked = param(call, 'name')
  const own = world.tokens.filter((token) => token.userId === target.id)
  const found = own.filter((token) => token.name === asked)
  if (found.length > 1) refuse(world, 422, `multiple matches for token name '${asked}'`)
  const token = found[0] ?? own.find((each) => String(each.id) === asked)
  if (token === undefined) return notFound(world)
  world.tokens.splice(world.tokens.indexOf(token), 1)
  return empty(204)
}

export const tokenRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: '/users/:login/tokens', scope: 'user', gate: 'signed', answer: list },
  { method: 'POST', path: '/users/:login/tokens', scope: null, gate: 'signed', answer: create },
  { method: 'DELETE', path: '/users/:login/tokens/:name', scope: null, gate: 'signed', answer: remove },
]
