// The sandbox's calls that make and remove accounts, organisations, teams and repositories: what `npm run test:live` needs of a server.

import { describe, expect, it } from 'vitest'
import { addToken, createWorld, handle, needUser, push, settle, type World } from '../src/sandbox/index.js'

type Said = { readonly status: number; readonly body: Record<string, unknown> }

const asker =
  (world: World) =>
  (login: string | null, method: string, path: string, body: unknown = {}): Said => {
    const answer = handle(world, { method, path, token: null, ...(login === null ? {} : { login }), body })
    return { status: answer.status, body: answer.body === '' ? {} : (JSON.parse(answer.body) as Record<string, unknown>) }
  }

const begin = () => {
  const { world, tokens } = createWorld({ tokens: { acme: { scopes: ['write:repository'] } } })
  return { world, tokens, ask: asker(world) }
}

const account = { username: 'carol', email: 'carol@example.org', password: 'correct horse' }

describe('accounts', () => {
  it('are made by a site admin, once, with a name, an address and a password', () => {
    const { world, ask } = begin()
    expect(ask('acme', 'POST', '/admin/users', account)).toMatchObject({
      status: 403,
      body: { message: 'user should be the site admin' },
    })
    expect(ask(null, 'POST', '/admin/users', account).status).toBe(401)
    for (const wrong of [{ username: '' }, { username: 'a b' }, { username: 'x'.repeat(41) }, { email: '' }]) {
      expect(ask('root', 'POST', '/admin/users', { ...account, ...wrong }).status).toBe(422)
    }
    expect(ask('root', 'POST', '/admin/users', { ...account, password: 'short' }).status).toBe(400)
    expect(ask('root', 'POST', '/admin/users', account)).toMatchObject({
      status: 201,
      body: { login: 'carol', email: 'carol@example.org' },
    })
    expect(needUser(world, 'carol').password).toBe('correct horse')
    expect(ask('root', 'POST', '/admin/users', { ...account, username: 'Carol' })).toMatchObject({
      status: 422,
      body: { message: 'user already exists [name: Carol]' },
    })
  })

  it('go with all that is theirs when purged, and not while they own a repository otherwise', () => {
    const { world, ask } = begin()
    ask('root', 'POST', '/admin/users', account)
    ask('carol', 'POST', '/user/repos', { name: 'own', default_branch: 'trunk' })
    ask('acme', 'PUT', '/repos/acme/ops/collaborators/carol', { permission: 'write' })
    addToken(world, needUser(world, 'carol'), 'x', ['all'])
    expect(ask('root', 'GET', '/repos/carol/own').body).toMatchObject({ default_branch: 'trunk', empty: true })
    expect(ask('root', 'DELETE', '/admin/users/carol')).toMatchObject({ status: 422, body: { message: /still has ownership/ } })
    expect(ask('acme', 'DELETE', '/admin/users/carol?purge=true').status).toBe(403)
    expect(ask('root', 'DELETE', '/admin/users/carol?purge=true').status).toBe(204)
    expect(ask('root', 'GET', '/users/carol').status).toBe(404)
    expect(ask('root', 'DELETE', '/admin/users/carol?purge=true').status).toBe(404)
    expect(world.repos.map((repo) => [repo.name, repo.collaborators.size])).toEqual([['ops', 0]])
    expect(world.tokens).toHaveLength(1)
  })

  it('that did what others still show cannot go: the sandbox has no ghosts', () => {
    const { world, ask } = begin()
    push(world, { as: 'acme', branch: 'main', files: { a: { text: 'a' } } })
    push(world, { as: 'acme', branch: 'b', from: 'main', files: { b: { text: 'b' } } })
    settle(world)
    ask('bob', 'POST', '/repos/acme/ops/pulls', { head: 'b', base: 'main', title: 't' })
    expect(() => ask('root', 'DELETE', '/admin/users/bob')).toThrow('what an account did that is gone')
  })
})

describe('organisations', () => {
  const founded = () => {
    const one = begin()
    const organization = one.ask('root', 'POST', '/admin/users/acme/orgs', { username: 'house' })
    const repo = one.ask('acme', 'POST', '/orgs/house/repos', { name: 'ops' })
    const team = one.ask('acme', 'POST', '/orgs/house/teams', { name: 'ops', permission: 'write' })
    return { ...one, organization, repo, team, id: team.body['id'] }
  }

  it('are made by a site admin for an account, which owns what they own', () => {
    const { ask, organization, repo } = founded()
    expect(organization).toMatchObject({ status: 201, body: { username: 'house' } })
    expect(repo).toMatchObject({ status: 201, body: { full_name: 'house/ops', owner: { login: 'house' } } })
    expect(ask('acme', 'GET', '/repos/house/ops/collaborators/acme/permission').body).toMatchObject({ permission: 'owner' })
    expect(ask('acme', 'POST', '/admin/users/acme/orgs', { username: 'other' }).status).toBe(403)
    expect(ask('root', 'POST', '/admin/users/acme/orgs', { username: 'bob' }).status).toBe(422)
  })

  it('have teams, whose members have their level in their repositories', () => {
    const { ask, team, id } = founded()
    expect(team).toMatchObject({ status: 201, body: { name: 'ops', permission: 'write' } })
    expect(ask('acme', 'POST', '/orgs/house/teams', { name: 'OPS' }).status).toBe(422)
    expect(ask('acme', 'POST', '/orgs/house/teams', { name: 'x', permission: 'owner' }).status).toBe(422)
    const level = () => ask('root', 'GET', '/repos/house/ops/collaborators/alice/permission').body['permission']
    expect(ask('acme', 'PUT', `/teams/${id}/members/alice`).status).toBe(204)
    expect(level()).toBe('read')
    expect(ask('acme', 'PUT', `/teams/${id}/repos/house/ops`).status).toBe(204)
    expect(level()).toBe('write')
    expect(ask('alice', 'GET', `/teams/${id}/members/alice`).status).toBe(200)
  })

  it('obey their owners only', () => {
    const { ask, id } = founded()
    for (const login of ['alice', 'bob']) {
      for (const [method, path] of [
        ['POST', '/orgs/house/repos'],
        ['POST', '/orgs/house/teams'],
        ['PUT', `/teams/${id}/members/alice`],
        ['PUT', `/teams/${id}/repos/house/ops`],
        ['DELETE', '/orgs/house'],
      ] as const) {
        expect(ask(login, method, path, { name: 'mine' }).status, `${login} ${method} ${path}`).toBe(403)
      }
    }
    expect(ask('acme', 'DELETE', '/orgs/alice').status).toBe(404)
  })

  it('go when they own no repository any more, with their teams', () => {
    const { world, ask } = founded()
    expect(ask('acme', 'DELETE', '/orgs/house').status).toBe(500)
    expect(ask('acme', 'DELETE', '/repos/house/ops').status).toBe(204)
    expect(ask('acme', 'DELETE', '/orgs/house').status).toBe(204)
    expect(world.teams).toEqual([])
    expect(ask('root', 'GET', '/users/house').status).toBe(404)
  })
})

describe('repositories', () => {
  it('are listed by owner, and go by their owner or a site admin alone; forks stay and are forks no more', () => {
    const { world, tokens, ask } = begin()
    push(world, { as: 'acme', branch: 'main', files: { a: { text: 'a' } } })
    settle(world)
    ask('acme', 'PUT', '/repos/acme/ops/collaborators/alice', { permission: 'admin' })
    ask('bob', 'POST', '/repos/acme/ops/forks')
    expect(ask('root', 'GET', '/users/bob/repos').body).toMatchObject([{ full_name: 'bob/ops', fork: true }])
    expect(ask('root', 'GET', '/users/nobody/repos').status).toBe(404)
    expect(ask('bob', 'DELETE', '/repos/acme/ops').status).toBe(403)
    expect(ask('alice', 'DELETE', '/repos/acme/ops')).toMatchObject({
      status: 403,
      body: { message: 'user should be the owner of the repo' },
    })
    const withToken = handle(world, { method: 'DELETE', path: '/repos/acme/ops', token: tokens['acme'] ?? '' })
    expect(withToken.status).toBe(204)
    expect(ask('root', 'GET', '/repos/acme/ops').status).toBe(404)
    expect(ask('bob', 'GET', '/repos/bob/ops').body).toMatchObject({ fork: false, parent: null })
    expect(ask('root', 'DELETE', '/repos/bob/ops').status).toBe(204)
  })

  it('that a pull request elsewhere comes from go, and the pull request closes', () => {
    const { world, ask } = begin()
    push(world, { as: 'acme', branch: 'main', files: { a: { text: 'a' } } })
    ask('bob', 'POST', '/repos/acme/ops/forks')
    push(world, { as: 'bob', repo: 'bob/ops', branch: 'b', from: 'main', files: { b: { text: 'b' } } })
    settle(world)
    expect(ask('bob', 'POST', '/repos/acme/ops/pulls', { head: 'bob:b', base: 'main', title: 't' }).status).toBe(201)
    expect(ask('bob', 'DELETE', '/repos/bob/ops').status).toBe(204)
    expect(ask('acme', 'GET', '/repos/acme/ops/pulls/1').body).toMatchObject({ state: 'closed', head: { repo: null } })
  })
})
