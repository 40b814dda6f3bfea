// The repository itself: reading, editing, forking, its people (fact sheet 1.4, 10).
import { accessOf, callerAccess, isRepoAdmin, LEVELS, OWNER } from './access.js'
import { type Answer, empty, json, notFound, problem, refuse } from './answer.js'
import { doerOf, param, type RepoCall, type RepoRoute, textField } from './call.js'
import { linked, paged } from './paging.js'
import { addRepo } from './people.js'
import { removeRepo } from './removal.js'
import { repoJson } from './repo-json.js'
import { userJson } from './user-json.js'
import { branchTip, fullName, type Level, repoByName, type StyleFlag, type User, userById, userByLogin } from './world.js'

const read = (call: RepoCall): Answer => json(200, repoJson(call.world, call.repo, call.caller.user, call.access))

/** Renames (the old name redirects from then on), hides, archives, allows merge styles. */
const edit = (call: RepoCall): Answer => {
  const { world, repo, body } = call
  const name = textField(call, 'name')
  if (name !== '' && name !== repo.name) {
    const owner = userById(world, repo.ownerId).login
    if (repoByName(world, owner, name) !== null) {
      refuse(world, 422, `repository already exists [uname: ${owner}, name: ${name}]`)
    }
    world.redirects.set(`${owner}/${repo.name}`.toLowerCase(), repo.id)
    world.redirects.delete(`${owner}/${name}`.toLowerCase())
    repo.name = name
  }
  if (typeof body['private'] === 'boolean') repo.private = body['private']
  if (typeof body['archived'] === 'boolean') repo.archived = body['archived']
  if (branchTip(repo, textField(call, 'default_branch')) !== null) repo.defaultBranch = textField(call, 'default_branch')
  for (const flag of Object.keys(repo.styles) as StyleFlag[]) {
    const value = body[flag]
    if (typeof value === 'boolean') repo.styles[flag] = value
  }
  if (typeof body['allow_manual_merge'] === 'boolean') repo.allowManualMerge = body['allow_manual_merge']
  if (typeof body['has_actions'] === 'boolean') repo.actions = body['has_actions']
  repo.updated = world.now
  return json(200, repoJson(world, repo, call.caller.user, callerAccess(world, repo, call.caller)))
}

/** Only an owner deletes. */
const remove = (call: RepoCall): Answer => {
  const { world, repo } = call
  const doer = doerOf(call)
  if (call.access < OWNER) refuse(world, 403, 'user should be the owner of the repo')
  removeRepo(world, repo, doer)
  return empty(204)
}

/** A fork has the branches of the original and its rights, not its rules or people. */
const fork = (call: RepoCall): Answer => {
  const { world, repo } = call
  const doer = doerOf(call)
  const name = textField(call, 'name') || repo.name
  const present = world.repos.find((each) => each.ownerId === doer.id && each.forkOf === repo.id)
  if (present !== undefined) {
    const paths = `repo path: ${fullName(world, repo)}, fork path: ${fullName(world, present)}`
    return problem(world, 409, `repository is already forked by user [uname: ${doer.login}, ${paths}]`)
  }
  if (repoByName(world, doer.login, name) !== null || repo.ownerId === doer.id) {
    return problem(world, 409, `repository already exists [uname: ${doer.login}, name: ${name}]`)
  }
  const made = addRepo(world, doer, name, repo.id)
  for (const [ref, id] of repo.refs) if (ref.startsWith('refs/heads/')) made.refs.set(ref, id)
  for (const id of repo.commits) made.commits.add(id)
  made.private = repo.private
  made.defaultBranch = repo.defaultBranch
  return json(202, repoJson(world, made, doer))
}

/** The account's own level; one's own may be asked by anyone, others' by admins (contract: own-permission). */
const permission = (call: RepoCall): Answer => {
  const { world, repo, caller } = call
  const doer = doerOf(call)
  const login = param(call, 'login')
  const user = userByLogin(world, login)
  if (user === null) return problem(world, 404, `user does not exist [uid: 0, name: ${login}]`)
  if (user.id !== doer.id && !isRepoAdmin(world, repo, caller)) {
    refuse(
      world,
      403,
      'Only admins can query all permissions, repo admins can query all repo permissions, collaborators can query only their own',
    )
  }
  const level = LEVELS[accessOf(world, repo, user)]
  return json(200, { permission: level, role_name: level, user: userJson(world, user, doer) })
}

const collaborators = (call: RepoCall): Answer => {
  const { world, repo } = call
  const page = paged(call, [...repo.collaborators.keys()])
  return linked(
    call,
    page,
    page.items.map((id) => userJson(world, userById(world, id), call.caller.user)),
  )
}

const withPerson = (call: RepoCall, then: (user: User) => Answer): Answer => {
  const user = userByLogin(call.world, param(call, 'login'))
  return user === null ? problem(call.world, 422, `user does not exist [uid: 0, name: ${param(call, 'login')}]`) : then(user)
}

const isLevel = (text: string): text is Level => text === 'read' || text === 'write' || text === 'admin'

const addCollaborator = (call: RepoCall): Answer =>
  withPerson(call, (user) => {
    const level = textField(call, 'permission')
    call.repo.collaborators.set(user.id, isLevel(level) ? level : 'write')
    return empty(204)
  })

const forks = (call: RepoCall): Answer => {
  const { world, repo, caller } = call
  const all = world.repos.filter((each) => each.forkOf === repo.id && callerAccess(world, each, caller) > 0)
  const page = paged(call, all)
  return linked(
    call,
    page,
    page.items.map((each) => repoJson(world, each, caller.user)),
  )
}

const PEOPLE = '/collaborators'

export const repositoryRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '', gate: 'open', answer: read },
  { method: 'PATCH', path: '', gate: 'admin', answer: edit },
  { method: 'DELETE', path: '', gate: 'signed', answer: remove },
  { method: 'GET', path: '/forks', gate: 'open', answer: forks },
  { method: 'POST', path: '/forks', gate: 'signed', answer: fork },
  { method: 'GET', path: PEOPLE, gate: 'signed', answer: collaborators },
  {
    method: 'GET',
    path: `${PEOPLE}/:login`,
    gate: 'signed',
    answer: (call) => withPerson(call, (user) => (call.repo.collaborators.has(user.id) ? empty(204) : notFound(call.world))),
  },
  { method: 'PUT', path: `${PEOPLE}/:login`, gate: 'admin', answer: addCollaborator },
  {
    method: 'DELETE',
    path: `${PEOPLE}/:login`,
    gate: 'admin',
    answer: (call) =>
      withPerson(call, (user) => {
        call.repo.collaborators.delete(user.id)
        return empty(204)
      }),
  },
  { method: 'GET', path: `${PEOPLE}/:login/permission`, gate: 'signed', answer: permission },
]
