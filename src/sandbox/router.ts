// From a request to an answer: the checks every call passes, in Forgejo's order (fact sheet 0).
import { type Caller, callerAccess, hasScope, isRepoAdmin, WRITE } from './access.js'
import { type Answer, json, missing, notFound, Refused, refuse, text } from './answer.js'
import type { Call, RepoRoute, Request, SiteRoute } from './call.js'
import { callerByIdToken } from './id-tokens.js'
import { repoRoutes, siteRoutes } from './routes.js'
import { fullName, type Repo, repoById, repoByName, type Token, userById, userByLogin, type World } from './world.js'

/** The 401 of Forgejo 16, which repeats the token (contract: tokens). */
const badToken = (world: World, value: string, integration?: string): never => {
  const malformed = 'token is malformed: token contains an invalid number of segments'
  const lines = [
    malformed,
    `access token does not exist [sha: ${value}]`,
    malformed,
    `task with token "${value}": resource does not exist`,
    `authorized integration: ${integration ?? `parse JWT error: ${malformed}`}`,
  ]
  return refuse(world, 401, lines.join('\n'))
}

const authenticate = (world: World, request: Request): Caller => {
  let caller: Caller = { user: null, token: null }
  if (request.login !== undefined) {
    const user = userByLogin(world, request.login)
    if (user === null) return refuse(world, 401, `user does not exist [uid: 0, name: ${request.login}]`)
    caller = { user, token: null }
  } else if (request.token !== null) {
    const token: Token | undefined = world.tokens.find((each) => each.value === request.token)
    const byIdToken = token === undefined && !request.basic ? callerByIdToken(world, request.token) : null
    if (typeof byIdToken === 'string') return badToken(world, request.token, byIdToken)
    if (byIdToken !== null) caller = byIdToken
    else if (token === undefined) return badToken(world, request.token)
    else caller = { user: userById(world, token.userId), token }
  }
  if (caller.user?.prohibited) {
    const message = 'This account is prohibited from signing in, please contact your site administrator.'
    throw new Refused(json(403, { message }))
  }
  return caller
}

/** Whom a call is made as: with `sudo` a site admin acts as somebody else, and nobody else may. */
const withSudo = (world: World, caller: Caller, query: URLSearchParams): Caller => {
  const login = query.get('sudo')
  if (!login || caller.user === null) return caller
  if (!caller.user.siteAdmin) throw new Refused(json(403, { message: 'Only administrators allowed to sudo.' }))
  return { ...caller, user: userByLogin(world, login) ?? missing(world) }
}

const checkScope = (world: World, caller: Caller, category: string | null, method: string): void => {
  if (caller.token === null || category === null) return
  const write = method !== 'GET' && method !== 'HEAD'
  if (hasScope(caller.token, category, write)) return
  const scope = `${write ? 'write' : 'read'}:${category}`
  refuse(world, 403, `token does not have at least one of required scope(s): [${scope}]`)
}

/** Undoes percent encoding; text that is not well encoded stays as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

/** Patterns cut at their slashes, once. */
const PATTERNS: ReadonlyMap<string, readonly string[]> = new Map(
  [...siteRoutes, ...repoRoutes].map(({ path }) => [path, path.split('/')]),
)

/** Matches a path, cut at its slashes and decoded, against a pattern; null when it does not fit. */
const match = (pattern: string, have: readonly string[]): Record<string, string> | null => {
  const want = PATTERNS.get(pattern) ?? []
  const rest = want.at(-1) === '*'
  if (rest ? have.length < want.length : have.length !== want.length) return null
  const named = rest ? want.slice(0, -1) : want
  if (!named.every((part, index) => (part.startsWith(':') ? have[index] !== '' : part === have[index]))) return null
  const params: Record<string, string> = rest ? { '*': have.slice(named.length).join('/') } : {}
  for (const [index, part] of named.entries()) if (part.startsWith(':')) params[part.slice(1)] = have[index] ?? ''
  return params
}

const ISSUE_PATHS = ['/issues', '/labels', '/milestones']

/** The scope category of a path below a repository (fact sheet 0). */
const categoryOf = (path: string): string =>
  ISSUE_PATHS.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)) ? 'issue' : 'repository'

/** The repository a path names; an old name redirects, an unknown one is 404. */
const resolve = (world: World, owner: string, name: string, request: Request): Repo => {
  const repo = repoByName(world, owner, name)
  if (repo !== null) return repo
  if (userByLogin(world, owner) === null) {
    return missing(world, [`user redirect does not exist [name: ${owner}]`], 'GetUserByName')
  }
  const moved = world.redirects.get(`${owner}/${name}`.toLowerCase())
  if (moved === undefined) return missing(world)
  const rest = request.path.split('/').slice(4).join('/')
  const location = `/api/v1/repos/${fullName(world, repoById(world, moved))}${rest === '' ? '' : `/${rest}`}`
  const body = request.method === 'GET' ? `<a href="${location}">Moved Permanently</a>.\n\n` : ''
  const type: Record<string, string> = request.method === 'GET' ? { 'content-type': 'text/html; charset=utf-8' } : {}
  throw new Refused({ status: 301, headers: { ...type, location }, body })
}

/** Whether this handler's gate, the archive and the body's shape let the call through. */
const passGate = (call: Call & { repo: Repo }, route: RepoRoute, request: Request): void => {
  const { world, caller, repo } = call
  if (route.gate !== 'open' && caller.user === null) refuse(world, 401, 'token is required')
  if (route.gate === 'write' && callerAccess(world, repo, caller) < WRITE) {
    refuse(world, 403, 'user should have a permission to write to a repo')
  }
  if (route.gate === 'admin' && !isRepoAdmin(world, repo, caller)) {
    refuse(world, 403, 'user should be an owner or a collaborator with admin write of a repository')
  }
  if (route.archived && repo.archived) refuse(world, 423, `<Repository ${repo.id}:${fullName(world, repo)}> is archived`)
  if (request.badBody !== undefined) refuse(world, 422, `[]: ${request.badBody}`)
  for (const [field, name] of Object.entries(route.required ?? {})) {
    const value = call.body[field]
    if (value === undefined || value === null || value === '') refuse(world, 422, `[${name}]: Required`)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Routed = Pick<RepoRoute, 'method' | 'path' | 'has'>

/** Routes by the first name of their path, so that not all are tried for each request. None begins with a parameter. */
const byFirst = <R extends Routed>(routes: readonly R[]): ReadonlyMap<string, readonly R[]> => {
  const found = new Map<string, R[]>()
  for (const route of routes) {
    const first = PATTERNS.get(route.path)?.[1] ?? ''
    found.set(first, [...(found.get(first) ?? []), route])
  }
  return found
}

const SITE = byFirst(siteRoutes)
const REPO = byFirst(repoRoutes)

/** Finds the route of a path; a path only other methods have answers 405. */
const pick = <R extends Routed>(
  world: World,
  routes: ReadonlyMap<string, readonly R[]>,
  method: string,
  path: string,
): { route: R; params: Record<string, string> } => {
  const have = path.split('/').map(decoded)
  const fitting = (routes.get(have[1] ?? '') ?? []).flatMap((route) => {
    const params = match(route.path, have)
    return params === null || route.has?.(world) === false ? [] : [{ route, params }]
  })
  const found = fitting.find(({ route }) => route.method === method)
  if (found !== undefined) return found
  if (fitting.length > 0) throw new Refused({ status: 405, headers: {}, body: '' })
  throw new Refused(text(404, 'text/plain; charset=utf-8', '404 page not found\n'))
}

const dispatch = (world: World, request: Request): Answer => {
  const url = new URL(`http://sandbox${request.path}`)
  const path = url.pathname
  const body = isRecord(request.body) ? request.body : {}
  const below = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path)
  if (below === null) {
    const { route, params } = pick<SiteRoute>(world, SITE, request.method, path)
    const caller = withSudo(world, authenticate(world, request), url.searchParams)
    checkScope(world, caller, route.scope, request.method)
    if (route.gate === 'signed' && caller.user === null) refuse(world, 401, 'token is required')
    return route.answer({ world, caller, path, params, query: url.searchParams, body })
  }
  const [, owner = '', name = '', rest = ''] = below
  const { route, params } = pick<RepoRoute>(world, REPO, request.method, rest)
  const caller = withSudo(world, authenticate(world, request), url.searchParams)
  checkScope(world, caller, categoryOf(rest), request.method)
  const repo = resolve(world, decoded(owner), decoded(name), request)
  const access = callerAccess(world, repo, caller)
  if (access === 0) return notFound(world)
  const call = { world, caller, path, params, query: url.searchParams, body, repo, access }
  passGate(call, route, request)
  return route.answer(call)
}

/** Answers one request; changes the world as that request would. Background work waits for settle or the clock. */
export const handle = (world: World, request: Request): Answer => {
  try {
    return dispatch(world, request)
  } catch (error) {
    if (error instanceof Refused) return error.answer
    throw error
  }
}
