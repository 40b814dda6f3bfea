// The repositories of an account or organisation: listing and making them (not in the fact sheet, as the swagger of Forgejo has it).
import { accessOf, callerAccess } from './access.js'
import { type Answer, json, notFound, problem, refuse } from './answer.js'
import { type Call, doerOf, param, textField } from './call.js'
import { linked, paged } from './paging.js'
import { addRepo } from './people.js'
import { repoJson } from './repo-json.js'
import { repoByName, type User, userByLogin } from './world.js'

/** An empty repository of this owner, as the body wants it. */
export const createRepository = (call: Call, owner: User): Answer => {
  const { world } = call
  const doer = doerOf(call)
  const name = textField(call, 'name')
  if (name === '') refuse(world, 422, '[Name]: Required')
  if (repoByName(world, owner.login, name) !== null)
    return problem(world, 409, 'The repository with the same name already exists.')
  const repo = addRepo(world, owner, name)
  repo.private = call.body['private'] === true
  repo.defaultBranch = textField(call, 'default_branch') || repo.defaultBranch
  for (const team of world.teams) if (team.orgId === owner.id && team.permission === 'owner') team.repos.push(repo.id)
  return json(201, repoJson(world, repo, doer, accessOf(world, repo, doer)))
}

/** Those of an account that the caller may read. */
export const repositoriesOf = (call: Call): Answer => {
  const { world, caller } = call
  const owner = userByLogin(world, param(call, 'login'))
  if (owner === null) return notFound(world, [`user redirect does not exist [name: ${param(call, 'login')}]`], 'GetUserByName')
  const own = world.repos.filter((repo) => repo.ownerId === owner.id && callerAccess(world, repo, caller) > 0)
  const page = paged(call, own)
  return linked(
    call,
    page,
    page.items.map((repo) => repoJson(world, repo, caller.user, callerAccess(world, repo, caller))),
  )
}
