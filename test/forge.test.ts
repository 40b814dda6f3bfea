// The port against recorded answers: each method, and each way in which an answer may not be what was asked for.

import { createHash } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isSha, type Sha } from '../src/domain.js'
import { Fault } from '../src/failure.js'
import { LIST_CAPS, type MergeAnswer, OverCap } from '../src/forge/forge.js'
import { createForge, type ForgejoForge, type Limits } from '../src/forge/forgejo.js'
import { answering, type Loopback, loopback, sample, step, type Told, tell } from './support/answers.js'

const sha = (text: string): Sha => {
  if (!isSha(text)) throw new Error(`${text} is no id`)
  return text
}
const H = sha('a'.repeat(40))
const T = sha('b'.repeat(40))

const open = (server: Loopback, limits: Partial<Limits> = {}): ForgejoForge => {
  const forge = createForge({
    apiUrl: `${server.root}/api/v1`,
    owner: 'acme',
    repository: 'ops',
    token: '0123456789abcdef0123456789abcdef01234567',
    limits: { answerMs: 5_000, backoffMs: 1, ...limits },
  })
  onTestFinished(async () => {
    await forge.close()
    await server.close()
  })
  return forge
}

/** A forge that answers what is told for paths below the repository (`GET /pulls/1`), and its server. */
const serving = async (told: Readonly<Record<string, Told>>): Promise<{ forge: ForgejoForge; server: Loopback }> => {
  const entries = Object.entries(told).map(([key, one]) => [
    key.startsWith('GET /user') ? key : key.replace(' ', ' /repos/acme/ops'),
    one,
  ])
  const server = await answering(Object.fromEntries(entries))
  return { forge: open(server), server }
}

const only = async (key: string, told: Told): Promise<ForgejoForge> => (await serving({ [key]: told })).forge

const json = (body: unknown, headers: Record<string, string> = {}): Told => ({ body, headers })
const counted = (body: readonly unknown[], total = body.length): Told => json(body, { 'x-total-count': String(total) })

const fault = async (call: Promise<unknown>): Promise<string> => {
  const thrown = await call.then(
    (value) => expect.fail(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(thrown instanceof Fault)) throw thrown
  expect(thrown.remedy).not.toBe('')
  return thrown.message
}

type Fields = Record<string, unknown>
const pullOpen = sample('pull-open').body as Fields
const pullMerged = sample('pull-merged').body as Fields

describe('places', () => {
  const repository = sample('repository').body as Fields

  test('the repository', async () => {
    const forge = await only('GET ', json({ ...repository, name: 'OPS' }))
    expect(await forge.repository()).toEqual({
      id: 71,
      owner: 'acme',
      name: 'OPS',
      defaultBranch: 'main',
      admin: false,
      mergeCommits: true,
    })
  })

  test('another repository is no answer', async () => {
    expect(await fault((await only('GET ', json(repository))).repository())).toContain('answered with another object')
  })

  test('the account of the token; a token limited to repositories may not ask', async () => {
    expect(await (await only('GET /user', sample('user'))).self()).toEqual({ login: 'gate', admin: false })
    const narrow = await only('GET /user', step('tokens', 7))
    await expect(narrow.self()).rejects.toMatchObject({
      message: expect.stringContaining('403'),
      remedy: expect.stringContaining('approver'),
    })
  })

  test('an account that may not sign in is told so', async () => {
    const told = { status: 403, body: { message: 'This account is prohibited from signing in.' } }
    expect(await fault((await only('GET /user', told)).self())).toContain('This account is prohibited from signing in.')
    const reader = await only('GET /collaborators/gate/permission', step('tokens', 12))
    expect(await fault(reader.level('gate'))).toContain('it lacks the scope write:repository')
  })

  test('the level of the own account, never of another', async () => {
    const level = 'GET /collaborators/gate/permission'
    const upper = await only('GET /collaborators/Gate/permission', step('own-permission', 1))
    expect(await upper.level('Gate')).toBe('write')
    expect(await (await only(level, step('own-permission', 1))).level('gate')).toBe('write')
    expect(await fault((await only(level, step('own-permission', 2))).level('gate'))).toContain(
      'gate is not the account of the token',
    )
    const other = json({ permission: 'owner', role_name: 'owner', user: { login: 'acme' } })
    expect(await fault((await only(level, other)).level('gate'))).toContain('another object')
    expect(await fault((await only(level, json({ permission: 'god', user: { login: 'gate' } }))).level('gate'))).toContain(
      'at permission',
    )
  })
})

describe('pull requests', () => {
  test('an open one', async () => {
    const forge = await only('GET /pulls/1', json(pullOpen))
    expect(await forge.pull(1)).toEqual({
      number: 1,
      author: 'agent',
      createdAt: 1795394016000,
      state: 'open',
      draft: false,
      merged: false,
      mergeable: true,
      mergeCommit: null,
      flow: 0,
      labels: [],
      reviewers: [],
      base: { ref: 'main' },
      head: { ref: 'vault/a1', sha: '83998d6569a2ca38d1cb7750b99c71d824571e1b', repository: 79 },
    })
  })

  test('a merged one, one from a fork, one whose fork is gone, one that does not exist', async () => {
    const fork = sample('pull-fork').body as Fields & { head: Fields }
    const { forge } = await serving({
      'GET /pulls/1': json(pullMerged),
      'GET /pulls/2': json(fork),
      'GET /pulls/3': json({ ...fork, number: 3, head: { ...fork.head, ref: 'refs/pull/3/head', repo_id: -1, repo: null } }),
    })
    expect(await forge.pull(1)).toMatchObject({
      state: 'closed',
      merged: true,
      mergeCommit: 'ff7be4e9a9fa057e8dc6c64e5dfa4da6ccfa77a1',
    })
    expect(await forge.pull(2)).toMatchObject({ author: 'bob', head: { repository: 106 } })
    expect(await forge.pull(3)).toMatchObject({ head: { repository: null } })
    expect(await forge.pull(4)).toBeNull()
  })

  test('another number is no answer, and no field that decides has a default', async () => {
    expect(await fault((await only('GET /pulls/7', json(pullOpen))).pull(7))).toBe(
      'GET /repos/acme/ops/pulls/7 answered with another object',
    )
    for (const field of ['draft', 'mergeable', 'merged', 'flow', 'state', 'user', 'labels', 'merge_commit_sha']) {
      const { [field]: _, ...rest } = pullOpen
      expect(await fault((await only('GET /pulls/1', json(rest))).pull(1))).toContain(`unexpected at ${field}`)
    }
    const head = { ...(pullOpen['head'] as Fields), sha: 'abc' }
    expect(await fault((await only('GET /pulls/1', json({ ...pullOpen, head }))).pull(1))).toContain('unexpected at head.sha')
  })
})

describe('open pull requests', () => {
  const numbered = (number: number, ref = 'main'): Fields => ({
    ...pullOpen,
    number,
    base: { ...(pullOpen['base'] as Fields), ref },
  })
  const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

  /** Serves pages of `size` from what `list` gives for the n-th request. */
  const paged = async (
    size: number,
    list: (request: number) => readonly (Fields | null)[],
  ): Promise<[ForgejoForge, Loopback]> => {
    const server = await loopback(({ path }, response, number) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page'))
      const all = list(number)
      tell(response, counted(all.slice((page - 1) * size, page * size), all.length))
    })
    return [open(server), server]
  }

  test('as recorded', async () => {
    const { forge, server } = await serving({ 'GET /pulls': sample('pulls-list') })
    expect((await forge.openPulls()).pulls.map((pull) => pull.number)).toEqual([1])
    expect(server.arrived[0]?.path).toBe('/api/v1/repos/acme/ops/pulls?state=open&sort=oldest&limit=50&page=1')
  })

  test('all pages of whatever size, oldest first, without nulls, of every base branch', async () => {
    const all = [
      ...range(1, 119).map((number) => numbered(number, number % 10 === 0 ? 'other' : 'main')),
      null,
      numbered(500),
    ].reverse()
    for (const size of [7, 50, 200]) {
      const [forge, server] = await paged(size, () => all)
      const numbers = (await forge.openPulls()).pulls.map((pull) => pull.number)
      expect(numbers).toEqual([...range(1, 119), 500])
      expect(server.arrived).toHaveLength(Math.ceil(all.length / size))
    }
  })

  test('a row that cannot be read costs only itself, and is counted', async () => {
    const [forge] = await paged(50, () => [numbered(1), { ...numbered(2), head: 'gone' }, null, numbered(3)])
    const { pulls, unread } = await forge.openPulls()
    expect(pulls.map((pull) => pull.number)).toEqual([1, 3])
    expect(unread).toBe(1)
  })

  test('a list that shifts while it is read is read once more', async () => {
    const all = range(1, 100).map((number) => numbered(number))
    const [forge, server] = await paged(50, (request) => (request === 1 ? all : all.slice(1)))
    expect((await forge.openPulls()).pulls).toHaveLength(99)
    expect(server.arrived).toHaveLength(4)
  })

  test('a list that keeps shifting, one that is cut short and one without a count are Faults', async () => {
    const all = range(1, 100).map((number) => numbered(number))
    const [shifting] = await paged(50, (request) => all.slice(request))
    expect(await fault(shifting.openPulls())).toContain('kept changing')
    const short = await only('GET /pulls', counted([numbered(1)], 0))
    expect(await fault(short.openPulls())).toContain('kept changing')
    const empty = await only('GET /pulls', counted([], 3))
    expect(await fault(empty.openPulls())).toContain('kept changing')
    expect(await fault((await only('GET /pulls', json([]))).openPulls())).toContain('X-Total-Count')
    expect(await fault((await only('GET /pulls', counted([numbered(1)], 9_000))).openPulls())).toContain(
      '9000 open pull requests',
    )
  })
})

describe('branches and commits', () => {
  test('a branch as a writer sees it; a name with a slash is one segment', async () => {
    const branch = sample('branch').body as Fields
    const { forge, server } = await serving({
      'GET /branches/main': json(branch),
      'GET /branches/a%2Fb': json({ ...branch, name: 'a/b', enable_status_check: true, status_check_contexts: ['ci/*'] }),
      'GET /branches/all': json({ ...branch, name: 'all', enable_status_check: true, status_check_contexts: null }),
      'GET /branches/swapped': json(branch),
    })
    expect(await forge.branch('main')).toEqual({
      name: 'main',
      tip: 'ff7be4e9a9fa057e8dc6c64e5dfa4da6ccfa77a1',
      protected: true,
      requiredApprovals: 1,
      userCanPush: false,
      userCanMerge: true,
      requiredContexts: [],
    })
    expect(await forge.branch('a/b')).toMatchObject({ requiredContexts: ['ci/*'] })
    expect(await forge.branch('all')).toMatchObject({ requiredContexts: ['*'] })
    expect(await forge.branch('none')).toBeNull()
    expect(await fault(forge.branch('swapped'))).toContain('another object')
    expect(server.arrived[1]?.path).toBe('/api/v1/repos/acme/ops/branches/a%2Fb')
    await expect(forge.branch('\ud800')).rejects.toBeInstanceOf(Fault)
  })

  const commit = (id: string, ...parents: string[]): Fields => ({
    sha: id,
    parents: parents.map((one) => ({ sha: one })),
    author: { login: 'agent' },
    committer: null,
  })
  const [h1, h2, b0, b1] = ['1', '2', 'd', 'e'].map((digit) => digit.repeat(40)) as [string, string, string, string]

  test('what the head has and the tip has not, as recorded', async () => {
    const { forge, server } = await serving({ 'GET /commits': counted([commit(h2, h1), commit(h1, b0)]) })
    expect(await forge.commitsAhead(sha(h2), sha(b1), 21)).toEqual({
      total: 2,
      commits: [
        { id: h2, parents: [h1], author: 'agent', committer: null },
        { id: h1, parents: [b0], author: 'agent', committer: null },
      ],
    })
    expect(server.arrived[0]?.path).toBe(
      `/api/v1/repos/acme/ops/commits?sha=${h2}&not=${b1}&limit=21&stat=false&verification=false&files=false`,
    )
  })

  test('nothing ahead, a limit, a head that is not known yet, a tip that is not', async () => {
    expect(await (await only('GET /commits', step('line', 12))).commitsAhead(H, T, 21)).toEqual({ total: 0, commits: [] })
    const two = counted([commit(h2, h1)], 2)
    expect(await (await only('GET /commits', two)).commitsAhead(sha(h2), T, 1)).toMatchObject({ total: 2 })
    expect(await fault((await only('GET /commits', two)).commitsAhead(sha(h2), T, 21))).toContain('1 commits of 2')
    expect(await (await only('GET /commits', step('line', 16))).commitsAhead(H, T, 21)).toBeNull()
    expect(await fault((await only('GET /commits', step('line', 15))).commitsAhead(H, T, 21))).toContain('answered 500')
  })

  test('a list without a count, or of another head', async () => {
    expect(await fault((await only('GET /commits', json([]))).commitsAhead(H, T, 21))).toContain('X-Total-Count')
    expect(await fault((await only('GET /commits', counted([commit(h1)]))).commitsAhead(H, T, 21))).toContain('another object')
  })

  test('one commit; another one is no answer, a missing one a Fault', async () => {
    const m = 'ff7be4e9a9fa057e8dc6c64e5dfa4da6ccfa77a1'
    const { forge } = await serving({
      [`GET /git/commits/${m}`]: sample('commit'),
      [`GET /git/commits/${H}`]: sample('commit'),
      [`GET /git/commits/${T}`]: step('trees-and-blobs', 11),
    })
    expect(await forge.commit(sha(m))).toEqual({
      id: m,
      parents: ['d453d3f361f1a81423069db7175c18028d3b3e88', 'd7c72bb0ff34f371a11ecef845676950ba281bb0'],
      author: 'gate',
      committer: 'gate',
    })
    expect(await fault(forge.commit(H))).toContain('another object')
    expect(await fault(forge.commit(T))).toContain('answered 404')
  })
})

const hash = (type: string, bytes: Uint8Array, name = 'sha1'): string =>
  createHash(name).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex')
const file = (path: string, text: string, mode = '100644'): Fields => ({
  path,
  mode,
  type: 'blob',
  size: Buffer.byteLength(text),
  sha: hash('blob', Buffer.from(text)),
})
const folder = (path: string, id: string): Fields => ({ path, mode: '040000', type: 'tree', size: 0, sha: id })
const listing = (id: string, tree: readonly Fields[] | null, changes: Fields = {}): Told => {
  const total = tree?.length ?? 0
  return json({ sha: id, tree, truncated: false, page: 1, total_count: total, ...changes }, { 'x-total-count': String(total) })
}

describe('trees', () => {
  // What git made: `git ls-tree -l` and `git ls-tree -r -t` of the same tree.
  const root = 'd25d5f4b606ad2992f678a44e07fc9f17bcb6869'
  const top: readonly Fields[] = [
    folder('a-b', '024ad0df2d07e134f8dba6f2c29900d7ad500763'),
    file('a.b', '2\n'),
    folder('a', '1808145eca0a3bc7bbbd9ec1645e022e830c05eb'),
    file('a0', '3\n'),
    { path: 'link', mode: '120000', type: 'blob', size: 2, sha: 'c545f2f9813994f2472588ffce7102d8fa81e80d' },
    file('run', '#!/bin/sh\n', '100755'),
    { path: 'sub', mode: '160000', type: 'commit', size: 0, sha: '1'.repeat(40) },
    file('ä ö', '5\n'),
  ]
  const [ab, , a] = top as [Fields, Fields, Fields]
  const recursive = [ab, file('a-b/y', '4\n'), a, file('a/x', '1\n'), ...top.filter((one) => one !== ab && one !== a)]

  test('a folder is proven by its hash, whatever order it comes in', async () => {
    const { forge, server } = await serving({ [`GET /git/trees/${root}`]: listing(root, [...top].reverse()) })
    const tree = await forge.tree(sha(root))
    expect(tree.map((one) => one.name)).toEqual(['a-b', 'a.b', 'a', 'a0', 'link', 'run', 'sub', 'ä ö'])
    expect(tree[5]).toEqual({ name: 'run', mode: '100755', id: '1a2485251c33a70432394c93fb89330ef214bfc9', size: 10 })
    expect(server.arrived[0]?.path).toBe(`/api/v1/repos/acme/ops/git/trees/${root}?per_page=1000&page=1`)
  })

  test('a folder of a sha256 repository too', async () => {
    const id = '8ab0b47075d99b96f77acde58d5cfc31dfa4bf5efee28d58840fbb5a1eeade5a'
    const entry = { ...file('README.md', 'ops\n'), sha: hash('blob', Buffer.from('ops\n'), 'sha256') }
    const outer = '9'.repeat(64)
    const { forge } = await serving({
      [`GET /git/trees/${outer}`]: listing(outer, [folder('x', id)]),
      [`GET /git/trees/${id}`]: listing(id, [entry]),
    })
    await forge.tree(sha(outer))
    expect(await forge.tree(sha(id))).toHaveLength(1)
  })

  test('the root of a commit as recorded; the folder in it must hash to the id it was listed with', async () => {
    const commit = 'd7c72bb0ff34f371a11ecef845676950ba281bb0'
    const vault = '05afe2c5700a855e868d9c8a06ffdc672b212188'
    const action = 'id = "a1"\nformula = "triage"\ncontext = "sort the inbox"\nsecrets = []\n'
    const policy = file('policy.toml', '[tiers]\ntriage = "low"\ndev = "medium"\nrelease = "high"\n')
    const a1 = file('a1.toml', action)
    const actions = hash('tree', Buffer.concat([Buffer.from('100644 a1.toml\0'), Buffer.from(String(a1['sha']), 'hex')]))
    const told = {
      [`GET /git/trees/${commit}`]: sample('tree'),
      [`GET /git/trees/${vault}`]: listing(vault, [folder('actions', actions), policy]),
    }
    const { forge } = await serving({ ...told, [`GET /git/trees/${actions}`]: listing(actions, [a1]) })
    expect((await forge.tree(sha(commit))).map((one) => one.name)).toEqual(['README.md', 'vault'])
    expect((await forge.tree(sha(vault))).map((one) => one.name)).toEqual(['actions', 'policy.toml'])
    expect(await forge.tree(sha(actions))).toEqual([{ name: 'a1.toml', mode: '100644', id: a1['sha'], size: 69 }])

    const tampered = await serving({ ...told, [`GET /git/trees/${actions}`]: listing(actions, [{ ...a1, mode: '100755' }]) })
    await tampered.forge.tree(sha(commit))
    await tampered.forge.tree(sha(vault))
    expect(await fault(tampered.forge.tree(sha(actions)))).toContain('a list that is not that folder')
  })

  test('a count in the header that contradicts the one in the body', async () => {
    const told = { ...listing(root, top), headers: { 'x-total-count': '9' } }
    expect(await fault((await only(`GET /git/trees/${root}`, told)).tree(sha(root)))).toContain('another object')
  })

  const paged = async (change: (page: number) => { items?: number; changes?: Fields }): Promise<[ForgejoForge, Loopback]> => {
    const all = Array.from({ length: 2_345 }, (_, at) => file(`f${at}`, String(at)))
    const server = await loopback(({ path }, response) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page'))
      const { items = 1_000, changes = {} } = change(page)
      const tree = all.slice((page - 1) * 1_000, (page - 1) * 1_000 + items)
      tell(response, json({ sha: H, tree, truncated: true, page, total_count: all.length, ...changes }))
    })
    return [open(server), server]
  }

  test('pages add up to the whole folder', async () => {
    const [forge, server] = await paged(() => ({}))
    expect(await forge.tree(H)).toHaveLength(2_345)
    expect(server.arrived).toHaveLength(3)
  })

  test.each([
    ['short page', { items: 999 }, 'an incomplete list'],
    ['other count', { changes: { total_count: 2_346 } }, 'an incomplete list'],
    ['other page', { changes: { page: 1 } }, 'another object'],
    ['other object', { changes: { sha: T } }, 'another object'],
    ['no entries', { changes: { tree: null } }, 'an incomplete list'],
  ])('pages that do not: %s', async (_, change, message) => {
    const [forge] = await paged((page) => (page === 2 ? change : {}))
    expect(await fault(forge.tree(H))).toContain(message)
  })

  test('more entries than are read, an unknown id, a doubled and an impossible name', async () => {
    const huge = json({ sha: H, tree: top, truncated: true, page: 1, total_count: 1_000_000 })
    expect(await fault((await only(`GET /git/trees/${H}`, huge)).tree(H))).toContain('1000000 entries')
    const unknown: Told = { status: 400, body: { message: `sha not found [${H}]` } }
    expect(await fault((await only(`GET /git/trees/${H}`, unknown)).tree(H))).toContain('answered 400: "sha not found')
    for (const tree of [[file('a', '1'), folder('a', T)], [file('a/b', '1')], [file('..', '1')]]) {
      expect(await fault((await only(`GET /git/trees/${H}`, listing(H, tree))).tree(H))).toContain('not that folder')
    }
  })

  test('a name that is not UTF-8 is said to be that; U+FFFD itself is a name', async () => {
    const lost = [file('a\u{fffd}b', '1')]
    expect(await fault((await only(`GET /git/trees/${H}`, listing(H, lost))).tree(H))).toContain('a file whose name is not UTF-8')
    const id = hash('tree', Buffer.concat([Buffer.from('100644 a\u{fffd}b\0'), Buffer.from(String(lost[0]?.['sha']), 'hex')]))
    expect(await (await only(`GET /git/trees/${id}`, listing(id, lost))).tree(sha(id))).toHaveLength(1)
  })

  test('the whole tree of a commit in one call, folder by folder', async () => {
    const { forge, server } = await serving({ [`GET /git/trees/${H}`]: listing(H, recursive) })
    const whole = await forge.wholeTree(H)
    expect([...(whole?.keys() ?? [])]).toEqual(['', 'a-b', 'a'])
    expect(whole?.get('')?.map((one) => one.name)).toEqual(['a-b', 'a.b', 'a', 'a0', 'link', 'run', 'sub', 'ä ö'])
    expect(whole?.get('a')).toEqual([{ name: 'x', mode: '100644', id: hash('blob', Buffer.from('1\n')), size: 2 }])
    expect(server.arrived[0]?.path).toBe(`/api/v1/repos/acme/ops/git/trees/${H}?recursive=true&per_page=1000&page=1`)
  })

  test('an empty commit', async () => {
    const whole = await (await only(`GET /git/trees/${H}`, listing(H, null))).wholeTree(H)
    expect([...(whole ?? [])]).toEqual([['', []]])
  })

  test('null when it does not fit one page or a name is lost', async () => {
    const cut = listing(H, recursive, { truncated: true, total_count: 4_000 })
    expect(await (await only(`GET /git/trees/${H}`, { body: cut.body })).wholeTree(H)).toBeNull()
    const lost = listing(H, [...recursive, file('\u{fffd}', '1')])
    expect(await (await only(`GET /git/trees/${H}`, lost)).wholeTree(H)).toBeNull()
  })

  test.each([
    ['a changed file', (list: readonly Fields[]) => list.map((one) => (one['path'] === 'a/x' ? file('a/x', 'evil') : one))],
    ['a missing file', (list: readonly Fields[]) => list.filter((one) => one['path'] !== 'a/x')],
    ['an added file', (list: readonly Fields[]) => [...list, file('a/z', '1')]],
    ['a file without its folder', (list: readonly Fields[]) => [...list, file('b/z', '1')]],
    ['a doubled file', (list: readonly Fields[]) => [...list, file('a0', '3\n')]],
    ['a folder of nothing', (list: readonly Fields[]) => [...list, folder('empty', T)]],
  ])('a tampered listing is a Fault: %s', async (_, change) => {
    const forge = await only(`GET /git/trees/${H}`, listing(H, change(recursive)))
    expect(await fault(forge.wholeTree(H))).toContain('not that commit')
  })
})

describe('blobs', () => {
  const text = 'id = "a1"\nformula = "triage"\ncontext = "sort the inbox"\nsecrets = []\n'
  const id = sha(hash('blob', Buffer.from(text)))
  const key = `GET /git/blobs/${id}`
  const recorded = step('trees-and-blobs', 7, { blob: id })

  test('the bytes as recorded', async () => {
    expect(Buffer.from(await (await only(key, recorded)).blob(id, 100)).toString()).toBe(text)
  })

  test.each([
    ['another blob', { sha: H }],
    ['other bytes', { content: Buffer.from(text.replace('triage', 'deploy')).toString('base64') }],
    ['fewer bytes than its size', { content: '' }],
    ['another size', { size: 68 }],
  ])('%s is no answer', async (_, change) => {
    const forge = await only(key, json({ ...(recorded.body as Fields), ...change }))
    expect(await fault(forge.blob(id, 100))).toContain('another object')
  })

  test('larger than asked for: by its size, and by the size of the answer', async () => {
    expect(await fault((await only(key, recorded)).blob(id, 68))).toContain('is larger than 68 bytes')
    const huge = json({ ...(recorded.body as Fields), content: 'A'.repeat(50_000) })
    expect(await fault((await only(key, huge)).blob(id, 100))).toMatch(/the answer to .* is larger than/)
    expect(await fault((await only(`GET /git/blobs/${H}`, step('trees-and-blobs', 8))).blob(H, 100))).toContain('answered 400')
  })
})

describe('records', () => {
  test('the timeline as recorded, and none', async () => {
    const forge = await only('GET /issues/1/timeline', sample('timeline'))
    const entries = await forge.timeline(1)
    expect(entries.map((one) => [one.type, one.user, one.reviewId])).toEqual([
      ['pull_push', 'agent', null],
      ['review', 'gate', 64],
      ['merge_pull', 'gate', null],
      ['commit_ref', 'gate', null],
    ])
    expect(entries[0]).toEqual({
      id: 247,
      type: 'pull_push',
      user: 'agent',
      body: '{"is_force_push":false,"commit_ids":["d7c72bb0ff34f371a11ecef845676950ba281bb0"]}',
      reviewId: null,
      assignee: null,
      removed: false,
      createdAt: Date.parse('2026-11-23T00:32:23Z'),
      url: '{{root}}/acme/ops-low-happy-path/pulls/1#issuecomment-247',
    })
    expect(await (await only('GET /issues/1/timeline', json(null))).timeline(1)).toEqual([])
  })

  test('reviews, comments, labels and statuses as recorded', async () => {
    const statuses = sample('statuses').body as readonly Fields[]
    const { forge, server } = await serving({
      'GET /pulls/1/reviews': sample('reviews'),
      'GET /issues/1/comments': sample('comments'),
      'GET /labels': sample('labels'),
      [`GET /commits/${H}/statuses`]: counted([...statuses, { ...statuses[0], id: 3 }, { ...statuses[0], id: 2, creator: null }]),
    })
    expect(await forge.reviews(1)).toEqual([
      {
        id: 64,
        user: 'gate',
        state: 'APPROVED',
        commit: 'd7c72bb0ff34f371a11ecef845676950ba281bb0',
        official: true,
        stale: false,
        dismissed: false,
      },
    ])
    expect(await forge.comments(1)).toEqual([
      { id: 292, user: 'gate', body: 'rewritten by a writer', url: '{{root}}/acme/ops-comments/pulls/1#issuecomment-292' },
    ])
    expect((await forge.labels()).map((label) => [label.id, label.name])).toEqual([
      [12, 'blast-radius/high'],
      [10, 'blast-radius/low'],
      [13, 'blast-radius/low'],
      [11, 'blast-radius/medium'],
    ])
    expect((await forge.statuses(H)).map((one) => [one.id, one.creator])).toEqual([
      [3, 'gate'],
      [2, null],
      [1, 'gate'],
    ])
    expect(server.arrived.map((one) => one.path).some((path) => path.includes('page='))).toBe(false)
  })

  test('a list shorter or longer than its count is a Fault; only reviews may be fewer', async () => {
    const [review] = sample('reviews').body as readonly Fields[]
    const [comment] = sample('comments').body as readonly Fields[]
    expect(await (await only('GET /pulls/1/reviews', counted([review], 3))).reviews(1)).toHaveLength(1)
    expect(await fault((await only('GET /pulls/1/reviews', counted([review], 0))).reviews(1))).toContain('1 entries of 0')
    expect(await fault((await only('GET /issues/1/comments', counted([comment], 2))).comments(1))).toContain('1 entries of 2')
    expect(await fault((await only('GET /issues/1/comments', counted([null]))).comments(1))).toContain('unexpected at 0')
  })

  test('a list over its cap is told apart from a failure', async () => {
    const comment = { id: 1, user: null, body: '', html_url: '' }
    const many = Array.from({ length: LIST_CAPS.comments + 1 }, () => comment)
    const forge = await only('GET /issues/1/comments', counted(many))
    await expect(forge.comments(1)).rejects.toBeInstanceOf(OverCap)
    expect(await (await only('GET /issues/1/comments', counted(many.slice(1)))).comments(1)).toHaveLength(LIST_CAPS.comments)
  })
})

describe('writes', () => {
  const sent = async (key: string, told: Told, call: (forge: ForgejoForge) => Promise<unknown>): Promise<[unknown, unknown]> => {
    const { forge, server } = await serving({ [key]: told })
    const answer = await call(forge)
    expect(server.arrived).toHaveLength(1)
    const type = server.arrived[0]?.headers['content-type']
    expect(type).toBe(server.arrived[0]?.body === undefined ? undefined : 'application/json')
    return [server.arrived[0]?.body, answer]
  }

  test('labels', async () => {
    const spec = { name: 'blast-radius/low', color: '2da44e', description: 'tier low' }
    const created = await sent('POST /labels', step('labels', 5, { low: 10 }), (forge) => forge.createLabel(spec))
    expect(created).toEqual([
      { ...spec, exclusive: true },
      { id: 10, name: 'blast-radius/low' },
    ])
    const added = await sent('POST /issues/1/labels', step('labels', 10, { medium: 11 }), (forge) => forge.addLabel(1, 11))
    expect(added).toMatchObject([{ labels: [11] }, [{ id: 11, name: 'blast-radius/medium' }]])
    for (const told of [step('labels', 14), step('labels', 16), step('labels', 17)]) {
      expect(await sent('DELETE /issues/1/labels/10', told, (forge) => forge.removeLabel(1, 10))).toEqual([undefined, undefined])
    }
    const reader = await only('POST /issues/1/labels', step('labels', 20))
    expect(await fault(reader.addLabel(1, 11))).toContain('answered 403: without a reason')
    expect(await fault((await only('POST /labels', step('labels', 6, { medium: 11 }))).createLabel(spec))).toContain(
      'another object',
    )
  })

  test('comments', async () => {
    const [comment] = sample('comments').body as readonly Fields[]
    const told = { status: 201, body: comment }
    const created = await sent('POST /issues/1/comments', told, (forge) => forge.createComment(1, '**hi** \ud83d'))
    expect(created).toEqual([{ body: '**hi** \ud83d' }, expect.objectContaining({ id: 292, user: 'gate' })])
    const edited = await sent('PATCH /issues/comments/5', step('comments', 7), (forge) => forge.editComment(5, 'x'))
    expect(edited).toEqual([{ body: 'x' }, undefined])
    for (const told of [step('comments', 11), step('comments', 12)]) {
      expect(await sent('DELETE /issues/comments/5', told, (forge) => forge.deleteComment(5))).toEqual([undefined, undefined])
    }
    expect(await fault((await only('PATCH /issues/comments/5', step('comments', 13))).editComment(5, 'x'))).toContain(
      'answered 404',
    )
    expect(await fault((await only('POST /issues/1/comments', step('comments', 14))).createComment(1, ''))).toContain(
      '[Body]: Required',
    )
  })

  test('an approval is answered as Forgejo made it', async () => {
    const approved = await sent('POST /pulls/1/reviews', step('review-words', 14, { h1: H, rev: 9 }), (forge) =>
      forge.approve(1, H, 'ok'),
    )
    expect(approved).toEqual([
      { event: 'APPROVED', body: 'ok', commit_id: H },
      { id: 9, user: 'gate', state: 'APPROVED', commit: H, official: true, stale: false, dismissed: false },
    ])
    const stale = await only('POST /pulls/1/reviews', step('review-words', 12, { base0: T }))
    expect(await stale.approve(1, H, '')).toMatchObject({ commit: T, stale: true })
    expect(await fault((await only('POST /pulls/1/reviews', step('review-words', 11))).approve(1, H, ''))).toContain(
      'answered 500',
    )
  })

  test('withdrawing an approval, also one that is gone', async () => {
    for (const told of [step('review-words', 16), { status: 404, body: { message: 'GetReviewByID' } }]) {
      expect((await sent('DELETE /pulls/1/reviews/9', told, (forge) => forge.deleteReview(1, 9)))[1]).toBeUndefined()
    }
    const foreign = await only('DELETE /pulls/1/reviews/9', { status: 403, body: { message: '%!s(<nil>)' } })
    expect(await fault(foreign.deleteReview(1, 9))).toContain('answered 403')
  })

  test('cancelling a scheduled merge', async () => {
    const forbidden = { status: 403, body: { message: 'user has no permission to cancel the scheduled auto merge' } }
    const cancel = (told: Told): Promise<[unknown, unknown]> =>
      sent('DELETE /pulls/1/merge', told, (forge) => forge.cancelSchedule(1))
    expect((await cancel(step('scheduled-merge', 10)))[1]).toBe('cancelled')
    expect((await cancel(step('scheduled-merge', 4)))[1]).toBe('none')
    expect((await cancel(forbidden))[1]).toBe('forbidden')
  })

  test('a status', async () => {
    const spec = { context: 'vault-gate', state: 'success', description: 'low', url: '' } as const
    const at = '2026-11-23T00:32:27Z'
    const told = { status: 201, body: { ...(step('low-happy-path', 9).body as object), created_at: at } }
    const set = await sent(`POST /statuses/${H}`, told, (forge) => forge.setStatus(H, spec))
    expect(set).toEqual([
      { context: 'vault-gate', state: 'success', description: 'low', target_url: '' },
      { id: 7, context: 'vault-gate', state: 'success', description: 'low', url: '', creator: 'gate', createdAt: Date.parse(at) },
    ])
    expect(await fault((await only(`POST /statuses/${H}`, told)).setStatus(H, { ...spec, state: 'failure' }))).toContain(
      'another object',
    )
  })

  test('reviews are asked for at once; when one is refused, one by one', async () => {
    const asked = await sent('POST /pulls/1/requested_reviewers', step('timeline', 15), (forge) =>
      forge.requestReviews(1, ['alice']),
    )
    expect(asked).toEqual([{ reviewers: ['alice'] }, []])
    const server = await loopback(({ body }, response) => {
      const { reviewers } = body as { reviewers: string[] }
      if (reviewers.includes('ghost')) tell(response, { status: 404, body: { message: "User 'ghost' not exist" } })
      else if (reviewers.includes('agent'))
        tell(response, { status: 422, body: { message: "poster of pr can't be reviewer [user_id: 6]" } })
      else tell(response, { status: 201, body: [] })
    })
    const forge = open(server)
    expect(await forge.requestReviews(1, ['alice', 'ghost', 'agent'])).toEqual([
      { login: 'ghost', text: "User 'ghost' not exist" },
      { login: 'agent', text: "poster of pr can't be reviewer [user_id: 6]" },
    ])
    expect(server.arrived).toHaveLength(4)
    expect(await forge.requestReviews(1, [])).toEqual([])
    expect(server.arrived).toHaveLength(4)
  })
})

describe('merging', () => {
  const spec = { head: H, title: "Merge pull request 'vault: a1' (#1)", message: 'Vault-Gate-Tier: low', deleteBranch: false }
  const refused = (text: string): MergeAnswer => ({ kind: 'refused', text })
  const said = (status: number, message: string): Told => ({ status, body: { message } })
  const conflict = { status: 409, body: { Style: 'merge', StdOut: 'CONFLICT (add/add): secret', StdErr: '', Err: {} } }
  const keys = { ID: 1, IssueID: 2, HeadRepoID: 3, BaseRepoID: 3, HeadBranch: 'vault/a1', BaseBranch: 'main' }

  test.each<[string, Told, MergeAnswer]>([
    ['done', step('low-happy-path', 12), { kind: 'merged' }],
    ['done before', step('low-happy-path', 17), { kind: 'already' }],
    ['done meanwhile', { status: 409, body: keys }, { kind: 'already' }],
    ['the head moved', step('merge-head-moved', 15), { kind: 'moved', what: 'head' }],
    ['the base moved', said(409, 'merge push out of date'), { kind: 'moved', what: 'base' }],
    ['being checked', said(405, 'Please try again later'), { kind: 'later' }],
    ['approvals', step('merge-head-moved', 7), refused('not allowed to merge [reason: Does not have enough approvals]')],
    ['no right', step('merge-rights', 6), refused('User not allowed to merge PR')],
    ['a draft', step('draft', 5), refused('Work in progress PRs cannot be merged')],
    ['a status', step('required-status', 5), refused('not allowed to merge [reason: Not all required status checks successful]')],
    ['a style', step('dependency-and-styles', 5), refused('squash is not an allowed merge style for this repository')],
    ['a word', step('dependency-and-styles', 6), refused('[Do]: In')],
    ['a conflict', conflict, refused('the changes conflict with the base branch')],
    [
      'a schedule',
      step('scheduled-merge', 8),
      refused('pull request is already scheduled to auto merge when checks succeed [pull_id: <int>]'),
    ],
    ['a hook', said(409, 'PushRejected without remote error message'), refused('PushRejected without remote error message')],
    [
      'the branch stays',
      said(403, 'insufficient permission to delete head branch'),
      refused('insufficient permission to delete head branch'),
    ],
    ['an empty 403', { status: 403 }, refused('answered 403 without a reason')],
    ['an archive', said(423, '<Repository 12:a/b> is archived'), refused('<Repository 12:a/b> is archived')],
    ['gone', step('dependency-and-styles', 9), { kind: 'gone' }],
    ['a dependency', said(500, ''), { kind: 'unclear', text: 'answered 500 without a reason' }],
    ['a time-out of a proxy', { status: 504, body: '<html>' }, { kind: 'unclear', text: 'answered 504 without a reason' }],
    ['a busy proxy', said(429, 'slow down'), { kind: 'unclear', text: 'slow down' }],
    ['a page for 404', { status: 404, body: '404 page not found' }, { kind: 'unclear', text: 'answered 404 without a reason' }],
    ['a wrong method', { status: 405 }, { kind: 'unclear', text: 'answered 405 without a reason' }],
    ['a 409 of no known shape', { status: 409, body: {} }, { kind: 'unclear', text: 'answered 409 without a reason' }],
    ['a schedule that nobody asked for', { status: 201 }, { kind: 'unclear', text: 'answered 201 without a reason' }],
  ])('%s', async (_, told, expected) => {
    const { forge, server } = await serving({ 'POST /pulls/1/merge': told })
    expect(await forge.merge(1, spec)).toEqual(expected)
    expect(server.arrived).toHaveLength(1)
  })

  test('the pinned head, the message, and the branch only when asked', async () => {
    const { forge, server } = await serving({ 'POST /pulls/1/merge': { status: 200 } })
    await forge.merge(1, spec)
    await forge.merge(1, { ...spec, deleteBranch: true })
    const body = { Do: 'merge', head_commit_id: H, MergeTitleField: spec.title, MergeMessageField: spec.message }
    expect(server.arrived.map((one) => one.body)).toEqual([body, { ...body, delete_branch_after_merge: true }])
  })

  test('no answer is unclear: cut off, and too late by its own limit', async () => {
    const cut = await loopback((_, response) => {
      response.destroy()
    })
    expect(await open(cut).merge(1, spec)).toMatchObject({ kind: 'unclear' })
    expect(cut.arrived).toHaveLength(1)
    const late = await loopback(() => undefined)
    expect(await open(late, { mergeMs: 100 }).merge(1, spec)).toEqual({
      kind: 'unclear',
      text: 'POST /repos/acme/ops/pulls/1/merge was not answered within 0.1 s',
    })
  })

  test('a refused token and a moved repository are Faults', async () => {
    expect(await fault((await only('POST /pulls/1/merge', step('tokens', 4))).merge(1, spec))).toBe('the token was refused (401)')
    const moved = await only('POST /pulls/1/merge', step('renamed-repository', 6, { owner: 'acme', repo: 'ops' }))
    expect(await fault(moved.merge(1, spec))).toContain('the repository moved to acme/ops-new')
  })
})
