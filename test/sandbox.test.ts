// The sandbox is right when it answers like the recordings, and its git is git.
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type Objects, objectId, putBlob, putTree } from '../src/sandbox/git/objects.js'
import {
  type Answer,
  addRepository,
  advance,
  copyWorld,
  createWorld,
  deleteBranch,
  type Fault,
  handle,
  passwordOf,
  push,
  type Served,
  type ServeOptions,
  type Setup,
  serve,
  settle,
  type World,
} from '../src/sandbox/index.js'
import { differences } from './conformance/compare.js'
import { play } from './conformance/play.js'
import { parseScenario, type Scenario } from './conformance/scenario.js'

const CONTRACT = new URL('contract/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, CONTRACT), 'utf8')
const scenario = (name: string): Scenario => parseScenario(read(`scenarios/${name}`))

const ACTION = 'id = "a1"\nformula = "triage"\ncontext = "sort the inbox"\nsecrets = []\n'
const RULE = {
  enable_push: true,
  enable_push_whitelist: true,
  push_whitelist_usernames: ['acme'],
  enable_merge_whitelist: true,
  merge_whitelist_usernames: ['gate', 'acme'],
  required_approvals: 1,
  enable_approvals_whitelist: true,
  approvals_whitelist_username: ['gate', 'alice', 'acme'],
  block_on_rejected_reviews: true,
  ignore_stale_approvals: true,
  apply_to_admins: true,
}
const SETUP: Setup = {
  files: { 'README.md': { text: 'ops\n' }, 'vault/policy.toml': { text: '[tiers]\ntriage = "low"\n' } },
  collaborators: { agent: 'write', gate: 'write', alice: 'write', bob: 'read' },
  protection: RULE,
  tokens: { gate: { scopes: ['all'] } },
}

interface Stage {
  readonly world: World
  readonly base: string
  readonly tokens: Readonly<Record<string, string>>
  /** A call below the repository, by an account's password. */
  readonly call: (as: string, method: string, path: string, body?: unknown) => { status: number; body: never; answer: Answer }
  readonly head: string
}

const callOn =
  (world: World): Stage['call'] =>
  (as, method, path, body) => {
    const answer = handle(world, { method, path: `/repos/acme/ops${path}`, token: null, login: as, body })
    const isJson = (answer.headers['content-type'] ?? '').includes('json')
    return { status: answer.status, answer, body: (isJson ? JSON.parse(answer.body) : null) as never }
  }

/** A world with one vault action pushed by agent and proposed as pull request 1. */
const stage = (over: Partial<Setup> = {}): Stage => {
  const { world, base, tokens } = createWorld({ ...SETUP, ...over })
  const call = callOn(world)
  const { commit } = push(world, {
    as: 'agent',
    branch: 'vault/a1',
    from: 'main',
    files: { 'vault/actions/a1.toml': { text: ACTION } },
  })
  const opened = call('agent', 'POST', '/pulls', { head: 'vault/a1', base: 'main', title: 'vault: a1' })
  expect(opened.status).toBe(201)
  settle(world)
  return { world, base, tokens, call, head: commit }
}

const approve = ({ call, head }: Stage, as = 'gate') =>
  call(as, 'POST', '/pulls/1/reviews', { event: 'APPROVED', commit_id: head })
const merge = ({ call }: Stage, more: object = {}, as = 'gate') => call(as, 'POST', '/pulls/1/merge', { Do: 'merge', ...more })
const pull = ({ call }: Stage): Record<string, unknown> => call('gate', 'GET', '/pulls/1').body
const types = ({ call }: Stage): string[] =>
  (call('gate', 'GET', '/issues/1/timeline').body as { type: string }[]).map((entry) => entry.type)

describe('recordings of a real server', () => {
  for (const file of readdirSync(new URL('scenarios/', CONTRACT))) {
    it(`replays ${file}`, () => {
      expect(play(scenario(file))).toEqual([])
    })
  }

  it('reports a changed status, header, field, missing field, order and outcome', () => {
    const recorded = scenario('shapes.json')
    const change = (index: number, edit: (step: Record<string, unknown>) => void): number => {
      const copy = structuredClone(recorded)
      edit(copy.steps[index] as unknown as Record<string, unknown>)
      return play(copy).find((deviation) => deviation.step === index + 1)?.differences.length ?? 0
    }
    const answer = (step: Record<string, unknown>) => step['answer'] as Record<string, unknown>[]

    expect(change(3, (step) => Object.assign(step, { status: 201 }))).toBe(1)
    expect(change(3, (step) => Object.assign(step, { headers: { 'x-total-count': null } }))).toBe(1)
    expect(change(3, (step) => Object.assign(answer(step)[0] ?? {}, { status: 'added' }))).toBe(1)
    expect(change(3, (step) => delete answer(step)[0]?.['additions'])).toBe(1)
    expect(change(3, (step) => answer(step).reverse())).toBeGreaterThan(5)
    expect(change(0, (step) => Object.assign(step, { outcome: 'refused' }))).toBe(1)
    expect(change(6, (step) => Object.assign(step, { answer: '{{nobody}}' }))).toBe(1)
  })

  it('names what it does not know, leaves that out and plays the rest', () => {
    const odd = {
      scenario: 'odd',
      setup: {
        files: { a: { text: 'a', mode: 1 } },
        bind: { base0: 'commit' },
        archived: true,
        collaborators: { agent: 'write', zoe: 'write', bob: 'owner' },
        tokens: { agent: { scopes: ['all'], expires: 1 }, t: { user: 'someone', scopes: [] } },
      },
      steps: [
        {
          do: 'push',
          as: 'zoe',
          branch: 'x',
          from: '{{base0}}',
          files: { b: { text: 'b' } },
          bind: { h1: 'sha', same: 'id' },
          signed: true,
        },
        { do: 'dance', with: 'agent' },
        {
          do: 'api',
          as: 'agent',
          method: 'POST',
          path: '/repos/{{owner}}/{{repo}}/pulls',
          body: { head: 'x', base: 'main', title: '{{h1}} for {{owner}}' },
          bind: { pr: 'number' },
          status: 201,
          pick: 'whole',
          answer: { anything: true },
          timeout: 1,
        },
        {
          do: 'api',
          as: 'agent',
          method: 'GET',
          path: '/repos/{{owner}}/{{repo}}/pulls?limit=1',
          status: 200,
          headers: { 'x-total-count': '<int>', 'Content-Type': 'application/json;charset=utf-8', link: null },
        },
        { do: 'push', as: 'agent', branch: 'x', delete: true },
        { do: 'settle' },
        { do: 'push', as: 'agent', branch: 'x', delete: true, outcome: 'refused' },
        {
          do: 'api',
          as: 'agent',
          method: 'GET',
          path: '/repos/{{owner}}/{{repo}}/issues/{{pr}}/timeline',
          status: 200,
          pick: 'timeline',
          answer: [
            { type: 'pull_push', user: 'agent', body: '{"is_force_push":false,"commit_ids":["{{same}}"]}', created_at: '<time>' },
            { type: 'close', user: 'agent', body: '', created_at: '<time>' },
          ],
        },
        { do: 'api', as: 'agent', method: 'GET', path: '/repos/{{owner}}/{{nothing}}', status: 200 },
        { do: 'api', as: 'nobody', method: 'GET', path: '/user', status: 401 },
      ],
    }
    const parsed = parseScenario(JSON.stringify(odd))
    expect(parsed.unknown).toEqual([
      'setup has an unknown "archived"',
      'setup, file a, has an unknown "mode"',
      'setup, token agent, has an unknown "expires"',
      'setup has an unknown level for bob: "owner"',
      'step 1 has an unknown "signed"',
      'step 3 has an unknown "timeout"',
    ])
    const found = play(parsed).map(({ step, unplayed, differences }) => [step, unplayed ?? '', differences.map(({ got }) => got)])
    expect(found).toEqual([
      [2, 'unknown "do": "dance"', []],
      [3, 'unknown "pick": "whole"; only status and headers compared', []],
      [9, '', ['{{nothing}} is not bound']],
    ])
    for (const file of readdirSync(new URL('scenarios/', CONTRACT))) expect(scenario(file).unknown, file).toEqual([])
  })

  it('compares placeholders inside larger texts', () => {
    const got = (expected: unknown, value: unknown): number => differences(expected, value).length
    expect(got('user [id: <int>, at: <time>] <sha>', `user [id: 7, at: 2026-01-05T09:00:00Z] ${'a'.repeat(40)}`)).toBe(0)
    expect(got('user [id: <int>]', 'user [id: 0]')).toBe(1)
    expect(got('a.b <int>', 'a-b 1')).toBe(1)
    expect(got({ id: '<int>' }, { id: '7' })).toBe(0)
    expect(got({ id: '<int>' }, { id: 0 })).toBe(1)
    expect(got('<int>', null)).toBe(1)
  })

  it('refuses a scenario it cannot read', () => {
    expect(() => parseScenario('{"scenario":"x","setup":{},"steps":[{"do":"push"}]}')).toThrow('step 1 has no "as"')
    expect(() => parseScenario('{')).toThrow()
  })
})

describe('git ids', () => {
  const objects: Objects = new Map()

  it('are those of git', () => {
    const blob = putBlob(objects, 'ops\n')
    expect(blob).toBe('2d81d3bb6fea804d1db7a1549d67244b513aa145')
    expect(putBlob(objects, '')).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391')
    expect(putBlob(objects, ACTION)).toBe('7b549d63d9bcb1b93df2dc08d0458fd35866a105')
    expect(putTree(objects, [])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904')
    // A folder sorts as if its name ended in a slash: after `a-b` and `a.b`.
    const folder = putTree(objects, [{ name: 'c', mode: '100644', id: blob }])
    const entries = [
      { name: 'a', mode: '40000', id: folder },
      { name: 'a.b', mode: '100755', id: blob },
      { name: 'a-b', mode: '120000', id: blob },
    ] as const
    expect(putTree(objects, entries)).toBe('f4bd21a1dd5629f553facf03adaa474bbb704bf3')
  })

  it('are those of git for a commit', () => {
    const who = { name: 'acme', email: 'acme@example.test', seconds: 1_700_000_000 }
    const tree = putTree(objects, [])
    expect(objectId({ kind: 'commit', tree, parents: [], author: who, committer: who, message: 'init\n' })).toBe(
      'f408efce86d71bb00cbaec7ea75541a5f8a0bba5',
    )
    const parents = ['f408efce86d71bb00cbaec7ea75541a5f8a0bba5']
    expect(objectId({ kind: 'commit', tree, parents, author: who, committer: who, message: 'x\n\ny\n' })).toBe(
      'f1d5a7b94c0e524c3da8bec6dc3103951a5b18ea',
    )
  })

  it('are those of the tree a real server answered', () => {
    const recorded = JSON.parse(read('samples/tree.json')) as { body: { tree: { path: string; sha: string }[] } }
    const { world, call } = stage({
      files: {
        'README.md': { text: 'ops\n' },
        'vault/policy.toml': { text: '[tiers]\ntriage = "low"\ndev = "medium"\nrelease = "high"\n' },
      },
    })
    expect(world.repos).toHaveLength(1)
    const { tree } = call('gate', 'GET', '/git/trees/vault%2Fa1').body as { tree: { path: string; sha: string }[] }
    expect(tree.map(({ path, sha }) => [path, sha])).toEqual(recorded.body.tree.map(({ path, sha }) => [path, sha]))
  })
})

describe('copyWorld', () => {
  it('makes worlds that do not see each other', () => {
    const one = stage()
    const copy = copyWorld(one.world)
    approve(one)
    merge(one)
    const other = callOn(copy)

    expect(pull(one)['merged']).toBe(true)
    expect((other('gate', 'GET', '/pulls/1').body as Record<string, unknown>)['merged']).toBe(false)
    expect(other('gate', 'GET', '/pulls/1/reviews').body).toEqual([])
    expect(other('gate', 'GET', `/git/commits/${pull(one)['merge_commit_sha']}`).status).toBe(404)
    expect(structuredClone(one.world)).toEqual(one.world)
  })
})

describe('answers', () => {
  /** Every path of keys in a value; lists count by their first element. */
  const keys = (value: unknown, path = ''): string[] => {
    if (Array.isArray(value)) return value.length === 0 ? [path] : keys(value[0], `${path}[]`)
    if (typeof value !== 'object' || value === null) return [path]
    return Object.entries(value).flatMap(([key, held]) => keys(held, `${path}.${key}`))
  }

  it('have the fields and headers of the samples', () => {
    const s = stage()
    const { call, world } = s
    call('gate', 'POST', '/labels', { name: 'blast-radius/low', color: '#2da44e' })
    call('gate', 'POST', '/issues/1/comments', { body: 'hello' })
    call('gate', 'POST', `/statuses/${s.head}`, { state: 'success', context: 'vault-gate' })
    const open = call('gate', 'GET', '/pulls/1')
    const listed = call('gate', 'GET', '/pulls?state=open')
    approve(s)
    merge(s)
    handle(world, { method: 'POST', path: '/repos/acme/ops/forks', token: null, login: 'bob', body: {} })
    push(world, { as: 'bob', repo: 'bob/ops', branch: 'b1', from: 'main', files: { b1: { text: 'b' } } })
    call('bob', 'POST', '/pulls', { head: 'bob:b1', base: 'main', title: 'b1' })
    const site = (path: string): Answer => handle(world, { method: 'GET', path, token: null, login: 'gate' })
    const m = String(pull(s)['merge_commit_sha'])
    const answers: Record<string, Answer> = {
      'branch-protections': call('acme', 'GET', '/branch_protections').answer,
      branch: call('gate', 'GET', '/branches/main').answer,
      'combined-status': call('gate', 'GET', `/commits/${s.head}/status`).answer,
      comments: call('gate', 'GET', '/issues/1/comments').answer,
      commit: call('gate', 'GET', `/git/commits/${m}`).answer,
      commits: call('gate', 'GET', '/commits?sha=main&limit=2').answer,
      contents: call('gate', 'GET', `/contents/vault/actions/a1.toml?ref=${s.head}`).answer,
      files: call('gate', 'GET', '/pulls/1/files').answer,
      labels: call('gate', 'GET', '/labels').answer,
      'not-found': call('gate', 'GET', '/pulls/777').answer,
      'pull-fork': call('gate', 'GET', '/pulls/2').answer,
      'pull-merged': call('gate', 'GET', '/pulls/1').answer,
      'pull-open': open.answer,
      'pulls-list': listed.answer,
      repository: call('gate', 'GET', '').answer,
      reviews: call('gate', 'GET', '/pulls/1/reviews').answer,
      'settings-api': site('/settings/api'),
      statuses: call('gate', 'GET', `/commits/${s.head}/statuses`).answer,
      timeline: call('gate', 'GET', '/issues/1/timeline').answer,
      tree: call('gate', 'GET', `/git/trees/${s.head}`).answer,
      user: site('/user'),
      version: site('/version'),
    }
    for (const [name, answer] of Object.entries(answers)) {
      const sample = JSON.parse(read(`samples/${name}.json`)) as { status: number; headers: object; body: unknown }
      expect(answer.status, name).toBe(sample.status)
      expect(Object.keys(answer.headers).sort(), name).toEqual(Object.keys(sample.headers).sort())
      expect(keys(JSON.parse(answer.body)).sort(), name).toEqual(keys(sample.body).sort())
    }
  })

  it('say that this is a sandbox, on a version that can be parsed', () => {
    const { world } = createWorld()
    expect(handle(world, { method: 'GET', path: '/version', token: null }).body).toContain('"16.0.0+vault-gate-sandbox"')
  })

  it('link pages on the configured address', () => {
    const { answer } = stage().call('gate', 'GET', '/commits?sha=vault%2Fa1&limit=1')
    expect(answer.headers['link']).toBe(
      '<http://forgejo.test/api/v1/repos/acme/ops/commits?limit=1&page=2&sha=vault%2Fa1>; rel="next",' +
        '<http://forgejo.test/api/v1/repos/acme/ops/commits?limit=1&page=2&sha=vault%2Fa1>; rel="last"',
    )
  })

  it('are plain 404 and 405 for routes that are not there', () => {
    const { call } = stage()
    expect(call('gate', 'GET', '/nowhere').answer).toMatchObject({ status: 404, body: '404 page not found\n' })
    expect(call('gate', 'PATCH', '/labels').answer).toMatchObject({ status: 405, body: '' })
  })
})

describe('beyond the recordings', () => {
  it('a closed pull request is not there to merge; reopened it merges', () => {
    const s = stage()
    approve(s)
    s.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(merge(s)).toMatchObject({ status: 404, body: { message: "The target couldn't be found.", errors: [] } })
    s.call('agent', 'PATCH', '/pulls/1', { state: 'open' })
    expect(merge(s).status).toBe(200)
    expect(s.call('agent', 'PATCH', '/pulls/1', { state: 'open' }).status).toBe(412)
  })

  it('a conflict is found in the background; until then the merge itself meets it', () => {
    const s = stage()
    approve(s)
    push(s.world, { as: 'acme', branch: 'main', from: 'main', files: { 'vault/actions/a1.toml': { text: 'other\n' } } })
    const met = merge(s)
    expect(met.status).toBe(409)
    expect(Object.keys(met.body)).toEqual(['Style', 'StdOut', 'StdErr', 'Err'])
    settle(s.world)
    expect(pull(s)['mergeable']).toBe(false)
    expect(merge(s)).toMatchObject({ status: 405, body: { message: 'Please try again later' } })
  })

  it('edits of different lines of a file merge', () => {
    const lines = (...changed: string[]): string =>
      Array.from({ length: 9 }, (_, index) => `${changed[index] ?? index}\n`).join('')
    const s = stage({ files: { f: { text: lines() } }, protection: null })
    push(s.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { f: { text: lines('head') } } })
    push(s.world, {
      as: 'acme',
      branch: 'main',
      from: 'main',
      files: { f: { text: lines(...Array(8).fill(undefined), 'base') } },
    })
    settle(s.world)
    expect(merge(s).status).toBe(200)
    const { content } = s.call('gate', 'GET', '/contents/f').body as { content: string }
    expect(Buffer.from(content, 'base64').toString()).toBe(lines('head', ...Array(7).fill(undefined), 'base'))
  })

  it('folders merge file by file: what either side wrote or deleted, and no folder that both emptied', () => {
    const text = (content: string) => ({ text: content })
    const s = stage({
      files: { 'd/keep': text('1'), 'd/ours': text('2'), 'd/theirs': text('3'), 'e/ours': text('4'), 'e/f/theirs': text('5') },
      protection: null,
    })
    const side = (branch: string, word: string) => {
      const files = { [`d/${word}`]: text('new'), [`e/${word}`]: null, [`e/f/${word}`]: null, [`g/${word}`]: text('added') }
      expect(push(s.world, { as: 'agent', branch, from: branch, files }).outcome).toBe('ok')
    }
    side('main', 'ours')
    side('vault/a1', 'theirs')
    settle(s.world)
    expect(merge(s).status).toBe(200)
    const { tree } = s.call('gate', 'GET', '/git/trees/main?recursive=true').body as { tree: { path: string }[] }
    expect(tree.map((entry) => entry.path)).toEqual(
      'd d/keep d/ours d/theirs g g/ours g/theirs vault vault/actions vault/actions/a1.toml'.split(' '),
    )
  })

  it('a commit that names a pull request is noted once, and on a later one when it is pushed again', () => {
    const s = stage({ protection: null })
    const refs = (number: number) =>
      (s.call('gate', 'GET', `/issues/${number}/timeline`).body as { type: string }[]).filter((row) => row.type === 'commit_ref')
    const pushed = (branch: string, message: string) => {
      push(s.world, { as: 'agent', branch, from: 'main', files: { [branch]: { text: 'x' } }, message })
      settle(s.world)
    }
    pushed('main', 'see #1 and #2')
    pushed('b2', 'b2')
    expect(s.call('agent', 'POST', '/pulls', { head: 'b2', base: 'main', title: 'b2' }).status).toBe(201)
    expect([refs(1).length, refs(2).length]).toEqual([1, 0])
    pushed('b3', 'b3')
    pushed('b4', 'b4')
    expect([refs(1).length, refs(2).length]).toEqual([1, 1])
  })

  it('a head the base already has is mergeable in words only', () => {
    const s = stage()
    approve(s)
    push(s.world, { as: 'acme', branch: 'main', from: s.head, parents: [s.base], force: true, files: {} })
    settle(s.world)
    expect(pull(s)['mergeable']).toBe(true)
    expect(merge(s)).toMatchObject({ status: 405, body: { message: 'Please try again later' } })
  })

  it('a push dismisses approvals where the rule says so, and says so on the timeline', () => {
    const s = stage({ protection: { ...RULE, dismiss_stale_approvals: true } })
    approve(s)
    push(s.world, { as: 'alice', branch: 'vault/a1', from: 'vault/a1', files: { 'vault/actions/a1.toml': { text: 'x\n' } } })
    expect(s.call('gate', 'GET', '/pulls/1/reviews').body).toMatchObject([{ stale: false, dismissed: false }])
    settle(s.world)
    expect(s.call('gate', 'GET', '/pulls/1/reviews').body).toMatchObject([{ stale: true, official: true, dismissed: true }])
    expect(types(s)).toEqual(['pull_push', 'review', 'pull_push', 'dismiss_review'])
    expect(pull(s)['requested_reviewers']).toEqual([])
  })

  it('taking a push back makes the approval fresh again; merging the base in leaves it fresh', () => {
    const s = stage()
    approve(s)
    const stale = () => (s.call('gate', 'GET', '/pulls/1/reviews').body as { stale: boolean }[]).map((review) => review.stale)
    push(s.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { x: { text: 'x\n' } } })
    settle(s.world)
    expect(stale()).toEqual([true])
    // The same commit again: the world's clock stands still.
    const files = { 'vault/actions/a1.toml': { text: ACTION } }
    expect(push(s.world, { as: 'agent', branch: 'vault/a1', from: 'main', files, force: true }).commit).toBe(s.head)
    settle(s.world)
    expect(stale()).toEqual([false])
    const b1 = push(s.world, { as: 'acme', branch: 'main', from: 'main', files: { y: { text: 'y\n' } } }).commit
    push(s.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', parents: [b1], files: { y: { text: 'y\n' } } })
    settle(s.world)
    expect(stale()).toEqual([false])
  })

  it('asking again strips an approval and a rejection; taking the request back restores it', () => {
    const s = stage()
    approve(s)
    s.call('alice', 'POST', '/pulls/1/reviews', { event: 'REQUEST_CHANGES', body: 'no', commit_id: s.head })
    expect(merge(s).body).toMatchObject({ message: 'not allowed to merge [reason: There are requested changes]' })
    expect(s.call('agent', 'POST', '/pulls/1/requested_reviewers', { reviewers: ['alice', 'gate'] }).status).toBe(201)
    expect(merge(s).body).toMatchObject({ message: 'not allowed to merge [reason: Does not have enough approvals]' })
    s.call('agent', 'DELETE', '/pulls/1/requested_reviewers', { reviewers: ['gate'] })
    expect(merge(s).status).toBe(200)
    expect(s.call('agent', 'POST', '/pulls/1/requested_reviewers', { reviewers: ['agent'] }).body).toMatchObject({
      message: expect.stringMatching(/^poster of pr can't be reviewer \[user_id: \d+, repo_id: \d+\]$/),
    })
  })

  it('protected files block a pull request and a push, unprotected ones open the branch', () => {
    const s = stage({
      protection: {
        ...RULE,
        protected_file_patterns: 'vault/policy.toml;vault/actions/a1.toml',
        unprotected_file_patterns: 'docs/*',
      },
    })
    approve(s)
    expect(merge(s).body).toMatchObject({ message: 'not allowed to merge [reason: Changed protected files]' })
    const pushed = (as: string, path: string) =>
      push(s.world, { as, branch: 'main', from: 'main', files: { [path]: { text: 'x' } } })
    expect(pushed('acme', 'vault/policy.toml')).toMatchObject({
      reason: 'branch main is protected from changing file vault/policy.toml',
    })
    expect(pushed('agent', 'other')).toMatchObject({ reason: 'Not allowed to push to protected branch main' })
    expect(pushed('agent', 'docs/x').outcome).toBe('ok')
  })

  it('the head branch can go with the merge, and a deleted branch closes its pull request', () => {
    const s = stage()
    approve(s)
    expect(merge(s, { head_commit_id: s.head, delete_branch_after_merge: true }).status).toBe(200)
    expect(s.call('gate', 'GET', '/branches/vault%2Fa1').status).toBe(404)
    expect(pull(s)).toMatchObject({ merged: true, head: { label: 'vault/a1', ref: 'refs/pull/1/head', sha: s.head } })
    expect(types(s)).toEqual(['pull_push', 'review', 'merge_pull', 'delete_branch', 'commit_ref'])

    const other = stage()
    expect(deleteBranch(other.world, 'bob', 'vault/a1')).toContain('not allowed')
    expect(deleteBranch(other.world, 'agent', 'vault/a1')).toBeNull()
    settle(other.world)
    expect(pull(other)).toMatchObject({ state: 'closed', merged: false })
  })

  it('a private repository is absent for those without access', () => {
    const s = stage({ private: true })
    expect(s.call('outsider', 'GET', '/pulls/1')).toMatchObject({ status: 404, body: { errors: [] } })
    expect(handle(s.world, { method: 'GET', path: '/repos/acme/ops', token: null }).status).toBe(404)
    expect(s.call('acme', 'GET', '/collaborators/outsider/permission').body).toMatchObject({ permission: 'none' })
    expect(push(s.world, { as: 'outsider', to: 'refs/for/main/x', from: 'main', files: { x: { text: 'x' } } }).outcome).toBe(
      'refused',
    )
  })

  it('without a rule every writer pushes and merges', () => {
    const s = stage({ protection: null })
    expect(s.call('agent', 'GET', '/branches/main').body).toMatchObject({
      protected: false,
      status_check_contexts: [],
      user_can_push: true,
      user_can_merge: true,
    })
    expect(merge(s, {}, 'bob').status).toBe(405)
    expect(merge(s, {}, 'agent').status).toBe(200)
    expect(push(s.world, { as: 'agent', branch: 'main', from: 'main', files: { x: { text: 'x' } } }).outcome).toBe('ok')
  })

  it('a status success sets a scheduled merge off', () => {
    const s = stage({ protection: { ...RULE, enable_status_check: true, status_check_contexts: ['vault-*'] } })
    expect(merge(s, { merge_when_checks_succeed: true }).status).toBe(201)
    approve(s, 'alice')
    settle(s.world)
    expect(pull(s)['merged']).toBe(false)
    s.call('gate', 'POST', `/statuses/${s.head}`, { state: 'success', context: 'vault-gate' })
    settle(s.world)
    expect(pull(s)).toMatchObject({ merged: true, merged_by: { login: 'gate' } })
  })

  it('the other merge styles leave the commits they should', () => {
    const parents = (style: string): string[] => {
      const s = stage({ protection: null })
      push(s.world, { as: 'acme', branch: 'main', from: 'main', files: { y: { text: 'y' } } })
      settle(s.world)
      const { status } = merge(s, { Do: style })
      if (status !== 200) return [String(status)]
      const log = s.call('gate', 'GET', '/commits?sha=main').body as { commit: { message: string }; parents: unknown[] }[]
      return log.map((commit) => `${commit.commit.message.split('\n')[0]} ${commit.parents.length}`)
    }
    expect(parents('squash')).toEqual(['vault: a1 (#1) 1', 'change 1', 'init 0'])
    expect(parents('rebase')).toEqual(['change 1', 'change 1', 'init 0'])
    expect(parents('rebase-merge')).toEqual([
      "Merge pull request 'vault: a1' (#1) from vault/a1 into main 2",
      'change 1',
      'change 1',
      'init 0',
    ])
    expect(parents('fast-forward-only')).toEqual(['500'])
  })

  it('delays hold the background back by the clock', () => {
    const s = stage({ syncDelayMs: 1000, checkingDelayMs: 2000 })
    advance(s.world, 5000)
    const h2 = push(s.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { x: { text: 'x' } } }).commit
    const seen = () => ({ head: (pull(s)['head'] as { sha: string }).sha === h2, mergeable: pull(s)['mergeable'] })
    expect(seen()).toEqual({ head: true, mergeable: true })
    advance(s.world, 1000)
    expect(seen()).toEqual({ head: true, mergeable: false })
    advance(s.world, 2000)
    expect(seen()).toEqual({ head: true, mergeable: true })
  })
})

describe('teams of an organisation', () => {
  const TOKENS = {
    member: { user: 'carol', scopes: ['read:organization', 'read:repository'] },
    scopeless: { user: 'carol', scopes: ['read:repository'] },
    restricted: { user: 'carol', scopes: ['all'], restricted: true },
  }
  const owned = (over: Partial<Setup> = {}) =>
    stage({
      teams: { vault: ['carol', 'alice', 'bob'], dev: ['dave'], empty: [] },
      tokens: { ...SETUP.tokens, ...TOKENS },
      ...over,
    })

  const teamsOf = ({ call }: Stage, as = 'gate') => call(as, 'GET', '/teams').body as { id: number; name: string }[]

  /** A call by an account's password, or by one of the tokens. */
  const asking = (s: Stage) => {
    const id = teamsOf(s).find((team) => team.name === 'vault')?.id
    return (as: string, rest = '', of = String(id)): Answer => {
      const token = s.tokens[as] ?? null
      const path = `/teams/${of}/members${rest}`
      return handle(s.world, { method: 'GET', path, token, ...(token === null && as !== '' ? { login: as } : {}) })
    }
  }
  const logins = (answer: Answer): string[] => (JSON.parse(answer.body) as { login: string }[]).map((user) => user.login)
  const GONE = { message: "The target couldn't be found.", errors: [] }

  it('a repository of a person has none, and says so', () => {
    const s = stage()
    expect(s.call('gate', 'GET', '/teams')).toMatchObject({
      status: 405,
      body: { message: 'repo is not owned by an organization', url: 'http://forgejo.test/api/swagger' },
    })
    expect(s.world.users.filter((user) => user.organization)).toEqual([])
  })

  it('are not told to somebody who is not signed in, nor to one who may not read the repository', () => {
    const s = owned({ private: true })
    expect(s.call('outsider', 'GET', '/teams').status).toBe(404)
    const anonymous = (path: string): Answer => handle(owned().world, { method: 'GET', path, token: null })
    expect(anonymous('/repos/acme/ops/teams')).toMatchObject({ status: 401, body: expect.stringContaining('token is required') })
    expect(asking(s)('')).toMatchObject({ status: 401, body: expect.stringContaining('token is required') })
  })

  it('hide their members from tokens without the scope and from restricted ones', () => {
    const s = owned()
    const message = 'token does not have at least one of required scope(s): [read:organization]'
    for (const as of ['scopeless', 'restricted']) {
      for (const rest of ['', '/carol']) {
        const { status, body } = asking(s)(as, rest)
        expect([as, rest, status, JSON.parse(body)]).toMatchObject([as, rest, 403, { message }])
      }
      const answer = handle(s.world, { method: 'GET', path: '/repos/acme/ops/teams', token: s.tokens[as] ?? '' })
      expect([as, answer.status]).toEqual([as, 200])
    }
  })

  it('hide their members from everybody else: a fellow of the organisation is told that there is a team', () => {
    const ask = asking(owned())
    for (const rest of ['', '/carol', '/nobody']) {
      expect([ask('dave', rest).status, JSON.parse(ask('dave', rest).body)]).toMatchObject([
        403,
        { message: 'Must be a team member' },
      ])
      expect([ask('outsider', rest).status, JSON.parse(ask('outsider', rest).body)]).toMatchObject([404, GONE])
      expect([ask('gate', rest).status, JSON.parse(ask('gate', rest).body)]).toMatchObject([404, GONE])
    }
    for (const of of ['0', '99999', 'vault', '-1']) expect([of, ask('root', '', of).status]).toEqual([of, 404])
  })

  it('do not have those who are not in them', () => {
    const ask = asking(owned())
    expect(JSON.parse(ask('carol', '/dave').body)).toMatchObject(GONE)
    expect(ask('carol', '/dave').status).toBe(404)
    expect(JSON.parse(ask('carol', '/nobody').body)).toMatchObject({ message: 'GetUserByName' })
  })

  it('are listed by name, with what they may do', () => {
    const s = owned()
    const list = s.call('bob', 'GET', '/teams').body as Record<string, unknown>[]
    expect(list.map((team) => team['name'])).toEqual(['dev', 'empty', 'vault'])
    expect(list[2]).toEqual({
      id: expect.any(Number),
      name: 'vault',
      description: '',
      organization: null,
      includes_all_repositories: false,
      permission: 'write',
      units: expect.arrayContaining(['repo.code', 'repo.pulls']),
      units_map: expect.objectContaining({ 'repo.code': 'write', 'repo.pulls': 'write' }),
      can_create_org_repo: false,
    })
    expect(s.call('bob', 'GET', '/teams').answer.headers).not.toHaveProperty('link')
    expect(teamsOf(stage({ teams: {} }))).toEqual([])
  })

  it('tell their members to members, to the owner and to site admins', () => {
    const ask = asking(owned())
    for (const as of ['carol', 'member', 'acme', 'root']) expect([as, logins(ask(as))]).toEqual([as, ['alice', 'bob', 'carol']])
    expect(JSON.parse(ask('member', '/BOB').body)).toMatchObject({ login: 'bob' })
    const paged = ask('carol', '?limit=2&page=2')
    expect(logins(paged)).toEqual(['carol'])
    expect(paged.headers).toMatchObject({ 'x-total-count': '3', link: expect.stringContaining('rel="prev"') })
    expect(ask('carol').headers).toMatchObject({ 'x-total-count': '3' })
  })

  it('give their members write, which no lower level of a collaborator takes away', () => {
    const s = owned({ private: true, protection: null })
    const level = (login: string) =>
      (s.call('acme', 'GET', `/collaborators/${login}/permission`).body as { permission: string }).permission
    expect(['carol', 'bob', 'dave', 'alice', 'outsider'].map(level)).toEqual(['write', 'write', 'write', 'write', 'none'])
    expect(level('acme')).toBe('owner')
    s.call('acme', 'PUT', '/collaborators/carol', { permission: 'admin' })
    expect(level('carol')).toBe('admin')
    expect(push(s.world, { as: 'dave', branch: 'x', from: 'main', files: { x: { text: 'x' } } }).outcome).toBe('ok')
    expect(s.call('dave', 'POST', '/pulls/1/requested_reviewers', { reviewers: ['carol'] }).status).toBe(201)
    expect(merge(s, {}, 'dave').status).toBe(200)
  })

  it('count as writers for the rule, and as nobody in a repository they do not have', () => {
    const rule = { ...RULE, enable_approvals_whitelist: false, merge_whitelist_usernames: ['dave', 'outsider'] }
    const s = owned({ protection: rule })
    expect(s.call('acme', 'GET', '/branch_protections').body).toMatchObject([{ merge_whitelist_usernames: ['dave'] }])
    expect(approve(s, 'carol').body).toMatchObject({ official: true })
    expect(merge(s, {}, 'dave').status).toBe(200)
    addRepository(s.world, 'acme/other', { files: { a: { text: 'a' } }, private: true, teams: { dev: ['erin'] } })
    const read = (login: string) => handle(s.world, { method: 'GET', path: '/repos/acme/other', token: null, login }).status
    expect(['carol', 'dave', 'erin'].map(read)).toEqual([404, 200, 200])
    expect(s.world.teams.map((team) => team.name)).toEqual(['vault', 'dev', 'empty'])
  })

  it('are copied with their world', () => {
    const { world } = owned()
    const copy = copyWorld(world)
    for (const team of copy.teams) team.members = []
    expect(world.teams[0]?.members).toHaveLength(3)
  })
})

describe('many blobs at once', () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`f${at}`, { text: `${at}\n` }]))
  const ids = ({ call }: Stage): string[] =>
    (call('gate', 'GET', '/git/trees/main').body as { tree: { path: string; sha: string }[] }).tree.map((entry) => entry.sha)

  it('are not to be had from an old server: as any address it does not know', () => {
    const s = stage({ batchBlobs: false })
    const [id = ''] = (s.call('gate', 'GET', '/git/trees/main').body as { tree: { sha: string }[] }).tree.map(
      (entry) => entry.sha,
    )
    const answer = s.call('gate', 'GET', `/git/blobs?shas=${id}`).answer
    expect(answer).toMatchObject({ status: 404, body: '404 page not found\n' })
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(s.call('gate', 'PATCH', '/git/blobs').status).toBe(404)
    expect(s.call('gate', 'GET', `/git/blobs/${id}`).status).toBe(200)
  })

  it('are refused together when none is named, or one is unknown', () => {
    const s = stage({ files })
    const [id = ''] = ids(s)
    for (const query of ['', '?shas=', '?sha=x']) {
      expect(s.call('gate', 'GET', `/git/blobs${query}`)).toMatchObject({ status: 400, body: { message: 'shas not provided' } })
    }
    for (const odd of ['0'.repeat(40), s.base, 'x', '']) {
      const message = `object does not exist [id: ${odd}, rel_path: ]`
      expect(s.call('gate', 'GET', `/git/blobs?shas=${id},${odd}`)).toMatchObject({ status: 400, body: { message } })
      if (odd !== '') expect(s.call('gate', 'GET', `/git/blobs/${odd}`)).toMatchObject({ status: 400, body: { message } })
    }
    expect(stage({ private: true }).call('outsider', 'GET', `/git/blobs?shas=${id}`).status).toBe(404)
  })

  it('come in the order asked for, the first 50, each as it comes alone', () => {
    const s = stage({ files })
    const asked = ids(s).reverse()
    const get = (list: readonly string[]): { sha: string }[] => s.call('gate', 'GET', `/git/blobs?shas=${list.join(',')}`).body
    expect(get(asked).map((blob) => blob.sha)).toEqual(asked.slice(0, 50))
    expect(get([...asked.slice(0, 50), 'unknown'])).toHaveLength(50)
    const [first = '', second = ''] = asked
    const alone = (id: string) => s.call('gate', 'GET', `/git/blobs/${id}`).body
    expect(get([second, first, second])).toEqual([second, first, second].map(alone))
  })
})

describe('served over HTTP', () => {
  let served: Served | undefined
  afterEach(async () => {
    await served?.close()
    served = undefined
  })

  const start = async (options: ServeOptions = {}) => {
    const s = stage()
    served = await serve(s.world, options)
    const { url } = served
    const get = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${url}/api/v1${path}`, {
        redirect: 'manual',
        ...init,
        headers: { authorization: `token ${s.tokens['gate']}`, connection: 'close', ...init.headers },
      })
    return { ...s, get, url, log: served.requests }
  }

  const failing = (fault: Fault) => start({ fault: () => fault })

  it('takes tokens and passwords, logs requests, tells the world time', async () => {
    const { get, log, url } = await start()
    const basic = Buffer.from(`agent:${passwordOf('agent')}`).toString('base64')
    expect(await (await get('/user')).json()).toMatchObject({ login: 'gate' })
    expect(await (await get('/user', { headers: { authorization: `Basic ${basic}` } })).json()).toMatchObject({ login: 'agent' })
    expect((await get('/user', { headers: { authorization: 'Bearer no' } })).status).toBe(401)
    const response = await get('/repos//acme/ops/')
    expect(response.headers.get('date')).toBe('Mon, 05 Jan 2026 09:00:00 GMT')
    expect(await response.json()).toMatchObject({ html_url: `${url}/acme/ops` })
    expect(log.map(({ n, path, status }) => [n, path, status])).toEqual([
      [1, '/user', 200],
      [2, '/user', 200],
      [3, '/user', 401],
      [4, '/repos/acme/ops', 200],
    ])
  })

  it('refuses bodies without type, broken ones and large ones', async () => {
    const { get } = await start()
    const post = (body: string, type: string) =>
      get('/repos/acme/ops/labels', { method: 'POST', body, headers: { 'content-type': type } })
    expect(await (await post('{', 'application/json')).json()).toMatchObject({ message: expect.stringMatching(/^\[\]: /) })
    expect(await (await post('{}', 'text/plain')).json()).toMatchObject({ message: '[]: Unsupported Content-Type' })
    expect((await post(`"${'x'.repeat(1024 * 1024)}"`, 'application/json')).status).toBe(413)
  })

  it('lets a story push between two requests; the background is done at once', async () => {
    const { get, world } = await start({
      before: (_, n) => {
        if (n === 2) push(world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { x: { text: 'x' } } })
      },
    })
    const files = async () => ((await (await get('/repos/acme/ops/pulls/1/files')).json()) as unknown[]).length
    expect([await files(), await files()]).toEqual([1, 2])
  })

  it('cuts the connection before or after handling', async () => {
    const comment = { method: 'POST', body: '{"body":"x"}', headers: { 'content-type': 'application/json' } }
    for (const [kind, made] of [
      ['reset-before', 0],
      ['reset-after', 1],
    ] as const) {
      const { get, call } = await failing({ kind })
      await expect(get('/repos/acme/ops/issues/1/comments', comment)).rejects.toThrow()
      expect(call('gate', 'GET', '/issues/1/comments').body).toHaveLength(made)
      await served?.close()
    }
  })

  it('answers what a proxy would, redirects, and lies about the length', async () => {
    const limited = await failing({ kind: 'answer', status: 429, headers: { 'retry-after': '7' }, body: '<html>' })
    const answer = await limited.get('/user')
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([429, '7', '<html>'])
    await served?.close()
    const moved = await failing({ kind: 'redirect', status: 307, location: 'http://elsewhere.test/' })
    expect((await moved.get('/user')).headers.get('location')).toBe('http://elsewhere.test/')
    await served?.close()
    const short = await failing({ kind: 'wrong-length', by: 10 })
    await expect(short.get('/user').then((response) => response.text())).rejects.toThrow()
  })

  it('can be slow or never end', async () => {
    const slow = await failing({ kind: 'slow', everyMs: 1 })
    expect(await (await slow.get('/version')).json()).toHaveProperty('version')
    await served?.close()
    const endless = await failing({ kind: 'endless', everyMs: 1, pieceBytes: 1000 })
    const reader = (await endless.get('/version')).body?.getReader()
    let size = 0
    while (size < 20_000) size += (await reader?.read())?.value?.length ?? 0
    await reader?.cancel()
  })

  it('handles requests one after another as they arrive and overlaps the delays', async () => {
    const { get, call } = await start({ delayMs: 60 })
    const from = Date.now()
    const body = (text: string) => ({
      method: 'POST',
      body: JSON.stringify({ body: text }),
      headers: { 'content-type': 'application/json' },
    })
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => get('/repos/acme/ops/issues/1/comments', body(text))))
    expect(Date.now() - from).toBeLessThan(200)
    expect(call('gate', 'GET', '/issues/1/comments').body).toHaveLength(4)
  })

  it('keeps a connection alive', async () => {
    const { url } = await start()
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const ask = 'GET /api/v1/version HTTP/1.1\r\nhost: x\r\n\r\n'
    socket.write(ask + ask)
    let text = ''
    for await (const chunk of socket) {
      text += String(chunk)
      if (text.split('vault-gate-sandbox').length === 3) break
    }
    expect(text.match(/HTTP\/1.1 200/g)).toHaveLength(2)
  })
})
