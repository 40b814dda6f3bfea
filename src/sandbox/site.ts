// The site's own calls: who am I, version, settings (fact sheet 1).

import { callerAccess, isInTeam } from './access.js'
import { type Answer, json, notFound } from './answer.js'
import { type Call, doerOf, param, type SiteRoute } from './call.js'
import { MAX_BLOB } from './git-api.js'
import { createRepository, repositoriesOf } from './owned.js'
import { DEFAULT_ITEMS, linked, MAX_ITEMS, paged } from './paging.js'
import { repoJson } from './repo-json.js'
import { userJson } from './user-json.js'
import { userByLogin } from './world.js'

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
  { method: 'POST', path: '/user/repos', scope: 'user', gate: 'signed', answer: (call) => createRepository(call, doerOf(call)) },
  { method: 'GET', path: '/users/:login', scope: 'user', gate: 'open', answer: user },
  { method: 'GET', path: '/users/:login/repos', scope: 'user', gate: 'open', answer: repositoriesOf },
]
