// The sandbox's calls for what is next to secrets: deploy keys, and the secrets of an organisation (forgejo-api.md 13.1).

import { describe, expect, it } from 'vitest'
import { createWorld, handle, needRepo, needUser } from '../src/sandbox/index.js'

const begin = (teams?: Readonly<Record<string, readonly string[]>>) => {
  const scopes = ['write:repository']
  const { world, tokens } = createWorld({
    private: true,
    collaborators: { alice: 'write', bob: 'admin' },
    tokens: { alice: { scopes: ['all'] }, bob: { scopes: ['all'] }, acme: { scopes: ['all'] }, agent: { scopes } },
    ...(teams === undefined ? {} : { teams }),
  })
  const ask = (login: string, path: string) => {
    const answer = handle(world, { method: 'GET', path, token: tokens[login] ?? null })
    return { status: answer.status, total: answer.headers['x-total-count'], body: JSON.parse(answer.body) as unknown }
  }
  return { world, ask }
}

describe('deploy keys', () => {
  it('are for admins of the repository, page by page', () => {
    const { world, ask } = begin()
    const { deployKeys } = needRepo(world, 'acme/ops')
    deployKeys.push(...[1, 2, 3].map((id) => ({ id, title: `key ${id}`, readOnly: id > 1, created: 0 })))
    expect(ask('bob', '/repos/acme/ops/keys?limit=2&page=2')).toMatchObject({
      status: 200,
      total: '3',
      body: [{ id: 3, title: 'key 3', read_only: true }],
    })
    expect(ask('acme', '/repos/acme/ops/keys').body).toMatchObject([{ read_only: false }, { read_only: true }, {}])
    expect(ask('alice', '/repos/acme/ops/keys').status).toBe(403)
    expect(ask('agent', '/repos/acme/ops/keys').status).toBe(404)
  })
})

describe('secrets of an organisation', () => {
  it('are for its owners, by a token with that scope; a person has no such list', () => {
    const { world, ask } = begin({ core: ['alice'] })
    needUser(world, 'acme').secrets.set('DEPLOY', 0)
    const path = '/orgs/acme/actions/secrets'
    expect(ask('acme', path)).toMatchObject({ status: 200, total: '1', body: [{ name: 'DEPLOY' }] })
    expect(ask('alice', path)).toMatchObject({ status: 403, body: { message: 'Must be an organization owner' } })
    expect(ask('agent', path)).toMatchObject({ status: 403, body: { message: expect.stringContaining('read:organization') } })
    expect(ask('acme', '/orgs/alice/actions/secrets').status).toBe(404)
  })
})
