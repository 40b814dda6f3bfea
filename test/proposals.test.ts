// The port of an author against recorded answers, and each way in which an answer may not be what was asked for.

import { createHash } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Fault } from '../src/failure.js'
import { createAuthorForge } from '../src/forge/forgejo-proposals.js'
import type { Proposals } from '../src/forge/proposals.js'
import { answering, type Loopback, loopback, sample, step, type Told, tell } from './support/answers.js'

const TOKEN = '0123456789abcdef0123456789abcdef01234567'

const open = (server: Loopback): Proposals => {
  const limits = { answerMs: 5_000, backoffMs: 1, answerBytes: 64 * 1024 }
  const forge = createAuthorForge({ apiUrl: `${server.root}/api/v1`, owner: 'acme', repository: 'ops', token: TOKEN, limits })
  onTestFinished(async () => {
    await forge.close()
    await server.close()
  })
  return forge.proposals
}

/** An author's forge that answers what is told for paths below the repository, and its server. */
const serving = async (told: Readonly<Record<string, Told>>): Promise<{ author: Proposals; server: Loopback }> => {
  const entries = Object.entries(told).map(([key, one]) => [
    key.startsWith('GET /user') ? key : key.replace(' ', ' /repos/acme/ops'),
    one,
  ])
  const server = await answering(Object.fromEntries(entries))
  return { author: open(server), server }
}

const only = async (key: string, told: Told): Promise<Proposals> => (await serving({ [key]: told })).author

const fault = async (call: Promise<unknown>): Promise<string> => {
  const thrown = await call.then(
    (value) => expect.fail(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(thrown instanceof Fault)) throw thrown
  expect(thrown.remedy).not.toBe('')
  expect(`${thrown.message}${thrown.remedy}`).not.toContain(TOKEN)
  return thrown.message
}

const says = (status: number, message: string): Told => ({ status, body: { message, url: 'x' } })
const SCOPE = says(403, 'token does not have at least one of required scope(s): [write:repository]')

type Fields = Record<string, unknown>
const repository = { ...(sample('repository').body as Fields), name: 'ops' }
const pullOpen = sample('pull-open').body as Fields
const pullMerged = sample('pull-merged').body as Fields

const BYTES = Buffer.from('id = "a1"\nformula = "triage"\ncontext = "sort the inbox"\nsecrets = []\n')
const blobOf = (bytes: Uint8Array): string => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
const ADDITION = { path: 'vault/actions/a1.toml', bytes: BYTES, message: 'vault: add a1', from: 'main', branch: 'vault/a1' }
const PULL = { head: 'vault/a1', base: 'main', title: 'vault: a1', body: 'why' }
const H = 'a'.repeat(40)

describe('who and where', () => {
  test('the account; null where the token may not ask', async () => {
    expect(await (await only('GET /user', sample('user'))).account()).toMatch(/^\w+$/)
    expect(await (await only('GET /user', step('tokens', 7))).account()).toBeNull()
    expect(await fault((await only('GET /user', says(403, 'You must change your password'))).account())).toContain('answered 403')
    expect(await fault((await only('GET /user', says(401, `no such token ${TOKEN}`))).account())).toBe(
      'the token was refused (401)',
    )
  })

  test('the repository, as the token may use it', async () => {
    expect(await (await only('GET ', { body: repository })).place()).toEqual({
      id: repository['id' as keyof typeof repository],
      owner: 'acme',
      name: 'ops',
      defaultBranch: 'main',
      archived: false,
      admin: false,
      push: true,
    })
  })

  test.each([
    ['another one', { body: { ...repository, name: 'other' } }, 'answered with another object'],
    ['no rights told', { body: { ...repository, permissions: null } }, 'something unexpected at permissions'],
    ['none', says(404, 'not found'), 'answered 404'],
    ['moved', { status: 301, headers: { location: '/api/v1/repos/acme/new' } }, 'the repository moved to acme/new'],
    ['no JSON', { body: '<html>' }, 'with HTML, not JSON'],
  ])('the repository: %s is a fault', async (_title, told, said) => {
    expect(await fault((await only('GET ', told)).place())).toContain(said)
  })

  test('forks: page after page until one is empty, each once, at most twenty pages', async () => {
    const fork = (id: number): Fields => ({ ...repository, id, owner: { login: `p${id}` } })
    const server = await loopback(({ path }, response) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page'))
      tell(response, { body: page < 3 ? [fork(page), fork(page + 1)] : [] })
    })
    expect((await open(server).forks()).map(({ owner }) => owner)).toEqual(['p1', 'p2', 'p3'])
    expect(server.arrived).toHaveLength(3)
    const endless = await loopback((_arrived, response, number) => tell(response, { body: [fork(number)] }))
    expect(await open(endless).forks()).toHaveLength(20)
  })

  test('a fork: made, there already, not allowed; asked for once', async () => {
    const made = await serving({ 'POST /forks': { status: 202, body: { ...repository, owner: { login: 'bob' } } } })
    expect(await made.author.fork()).toMatchObject({ owner: 'bob', name: 'ops' })
    expect(made.server.arrived).toMatchObject([{ method: 'POST', body: {} }])
    expect(await (await only('POST /forks', says(409, 'already forked'))).fork()).toBeNull()
    expect(await fault((await only('POST /forks', says(403, 'no'))).fork())).toContain('answered 403: "no"')
    const busy = await serving({ 'POST /forks': { status: 503 } })
    expect(await fault(busy.author.fork())).toContain('503')
    expect(busy.server.arrived).toHaveLength(1)
  })
})

describe('what is at a path', () => {
  test('a file by its blob; anything else is told to be that; nothing is null', async () => {
    const file = sample('contents').body as Fields
    const path = 'vault/actions/a1.toml'
    const key = `GET /contents/${path}`
    expect(await (await only(key, { body: file })).at(path, H)).toBe(file['sha'])
    for (const type of ['symlink', 'submodule', 'dir']) {
      expect(await (await only(key, { body: { ...file, type } })).at(path, H)).toBe('other')
    }
    expect(await (await only(key, { body: [file] })).at(path, H)).toBe('other')
    expect(await (await only(key, { body: { ...file, content: 'x'.repeat(100_000) } })).at(path, H)).toBe('other')
    expect(await (await only(key, says(404, 'GetContentsOrList'))).at(path, H)).toBeNull()
    expect(await fault((await only(key, { body: { ...file, sha: 'x' } })).at(path, H))).toContain('something unexpected')
    expect(await fault((await only(key, { status: 500 })).at(path, H))).toContain('500')
  })

  test('no path or ref leaves its place in the address', async () => {
    const { author, server } = await serving({})
    await author.at('vault/actions/a?b#c.toml', 'a b&ref=x')
    expect(server.arrived[0]?.path).toBe('/api/v1/repos/acme/ops/contents/vault/actions/a%3Fb%23c.toml?ref=a%20b%26ref%3Dx')
    expect(await fault(author.at('vault/../x', H))).toContain('cannot be a part of an address')
  })
})

describe('adding a file', () => {
  const KEY = 'POST /contents/vault/actions/a1.toml'
  const added = step('contents-api', 1, { h1: H, b1: blobOf(BYTES), base0: 'b'.repeat(40) })

  test('is one call, with the exact bytes', async () => {
    const { author, server } = await serving({ [KEY]: added })
    expect(await author.add(ADDITION)).toEqual({ kind: 'added', commit: H })
    const content = BYTES.toString('base64')
    const body = { content, message: 'vault: add a1', branch: 'main', new_branch: 'vault/a1' }
    expect(server.arrived).toMatchObject([{ method: 'POST', body }])
  })

  test('an answer about other bytes or another path is a fault', async () => {
    const bytes = Buffer.from('other')
    expect(await fault((await only(KEY, added)).add({ ...ADDITION, bytes }))).toContain('answered with another object')
    const body = added.body as Fields
    const elsewhere = { ...added, body: { ...body, content: { ...(body['content'] as Fields), path: 'x' } } }
    expect(await fault((await only(KEY, elsewhere)).add(ADDITION))).toContain('answered with another object')
  })

  test.each([
    [
      'the file is there',
      step('contents-api', 2),
      { kind: 'taken', text: 'repository file already exists [path: vault/actions/a1.toml]' },
    ],
    ['the branch is there', step('contents-api', 3), { kind: 'taken', text: 'branch already exists [name: vault/a1]' }],
    ['a protected branch', step('contents-api', 6), { kind: 'forbidden', text: 'user cannot commit to repo [user: agent]' }],
    ['a reader', step('contents-api', 10), { kind: 'forbidden', text: 'user should have a permission to write to this branch' }],
    ['without a word', { status: 403 }, { kind: 'forbidden', text: 'answered 403 without a reason' }],
    ['the token in its words', says(422, `no ${TOKEN}`), { kind: 'taken', text: 'no ***' }],
  ])('%s', async (_title, told, expected) => {
    expect(await (await only(KEY, told)).add(ADDITION)).toEqual(expected)
  })

  test.each([
    ['a missing scope', SCOPE, 'it lacks the scope write:repository'],
    ['an archive', says(423, '<Repository 1:acme/ops> is archived'), 'answered 423'],
    ['a moved repository', { status: 301, headers: { location: '/api/v1/repos/acme/new/contents/x' } }, 'moved to acme/new'],
    ['a server that fails', { status: 502, body: '<html>' }, 'answered 502 with HTML'],
    ['a quota', { status: 413, body: { message: 'quota exceeded' } }, 'answered 413'],
  ])('%s is a fault, and the write is not repeated', async (_title, told, said) => {
    const { author, server } = await serving({ [KEY]: told })
    expect(await fault(author.add(ADDITION))).toContain(said)
    expect(server.arrived).toHaveLength(1)
  })

  test('a lost answer is a fault, and the write is not repeated', async () => {
    const server = await loopback((_arrived, response) => {
      response.destroy()
    })
    expect(await fault(open(server).add(ADDITION))).toContain('could not reach')
    expect(server.arrived).toHaveLength(1)
  })
})

describe('pull requests', () => {
  test('opened, with nothing but head, base, title and body', async () => {
    const head = { ...(pullOpen['head'] as Fields), label: 'vault/a1' }
    const { author, server } = await serving({ 'POST /pulls': { status: 201, body: { ...pullOpen, head } } })
    const answer = await author.open(PULL)
    expect(answer).toMatchObject({
      kind: 'opened',
      proposal: { state: 'open', base: 'main', branch: 'vault/a1', mergedBy: null },
    })
    expect(server.arrived).toMatchObject([{ method: 'POST', body: PULL }])
    expect(Object.keys(server.arrived[0]?.body as object)).toEqual(['head', 'base', 'title', 'body'])
  })

  test('from a fork the branch is what follows its owner', async () => {
    const fork = sample('pull-fork').body as Fields
    const branch = (fork['head'] as { label: string }).label
    const author = await only('POST /pulls', { status: 201, body: fork })
    expect(await author.open({ ...PULL, head: `bob:${branch}` })).toMatchObject({ kind: 'opened', proposal: { branch } })
  })

  test.each([
    ['another base', { base: { ...(pullOpen['base'] as Fields), ref: 'next' } }],
    ['another branch', { head: { ...(pullOpen['head'] as Fields), label: 'x' } }],
    ['a closed one', { state: 'closed' }],
  ])('%s for an answer is a fault', async (_title, over) => {
    const head = { ...(pullOpen['head'] as Fields), label: 'vault/a1' }
    const author = await only('POST /pulls', { status: 201, body: { ...pullOpen, head, ...over } })
    expect(await fault(author.open(PULL))).toContain('answered with another object')
  })

  test.each([
    [step('contents-api', 8), 'exists', /^pull request already exists for these targets/],
    [says(404, 'no such branch'), 'unknown', /^no such branch$/],
    [says(422, 'Invalid PullRequest: There are no changes'), 'refused', /no changes/],
    [{ status: 403 }, 'refused', /^answered 403 without a reason$/],
  ])('%j', async (told, kind, text) => {
    expect(await (await only('POST /pulls', told)).open(PULL)).toEqual({ kind, text: expect.stringMatching(text) })
  })

  test('a missing scope and a failing server are faults', async () => {
    expect(await fault((await only('POST /pulls', SCOPE)).open(PULL))).toContain('it lacks the scope')
    expect(await fault((await only('POST /pulls', { status: 500 })).open(PULL))).toContain('answered 500')
  })

  test('one by its number', async () => {
    const number = Number(pullMerged['number'])
    const author = await only(`GET /pulls/${number}`, { body: pullMerged })
    expect(await author.proposal(number)).toEqual({
      number,
      url: pullMerged['html_url'],
      author: 'agent',
      state: 'closed',
      merged: true,
      mergeCommit: pullMerged['merge_commit_sha'],
      mergedBy: 'gate',
      labels: expect.any(Array),
      base: 'main',
      branch: 'vault/a1',
      head: expect.stringMatching(/^[0-9a-f]{40}$/),
    })
    expect(await author.proposal(99)).toBeNull()
    expect(await fault((await only('GET /pulls/7', { body: pullMerged })).proposal(7))).toContain('another object')
  })

  test('the closed ones of a branch, newest first, whatever the server lists', async () => {
    const other = { ...pullMerged, number: 3, head: { ...(pullMerged['head'] as Fields), label: 'other' } }
    const rows = [
      null,
      { number: 'x' },
      { ...pullMerged, number: 2, merged_by: null },
      other,
      { ...pullMerged, number: 5 },
      pullOpen,
    ]
    const { author, server } = await serving({ 'GET /pulls': { body: rows } })
    expect((await author.closed('main', 'vault/a1')).map(({ number }) => number)).toEqual([5, 2])
    expect(server.arrived[0]?.path).toContain('/pulls?state=closed&base=main&head=vault%2Fa1&limit=50&page=1')
    const large = await only('GET /pulls', { body: [{ ...pullMerged, body: 'x'.repeat(100_000) }] })
    expect(await large.closed('main', 'vault/a1')).toEqual([])
  })
})
