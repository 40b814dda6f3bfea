// `vault-gate simulate`: what another policy would decide, which the gate then decides under it, and nothing written.

import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { actionText, POLICY, type Stage, type StageOptions, serveStage, setStage } from '../src/demo/stage.js'
import { approve, change } from '../src/demo/story.js'
import { createForge, type ForgejoForge } from '../src/forge/forgejo.js'
import type { Served, ServeOptions } from '../src/sandbox/index.js'
import { sweep } from '../src/sweep/sweep.js'
import { type Loopback, loopback, sample, tell } from './support/answers.js'
import { type Folder, folderWith } from './support/shell.js'
import { openGate } from './support/world.js'

const LOOSE = POLICY.replace('dev     = "medium"', 'dev     = "low"')
const STRICT = POLICY.replace('triage  = "low"', 'triage  = "medium"')

let folder: Folder
let open: Served[]

beforeEach(() => {
  folder = folderWith({ 'same.toml': POLICY, 'loose.toml': LOOSE, 'strict.toml': STRICT })
  open = []
})

afterEach(async () => {
  folder.remove()
  for (const served of open) {
    expect(served.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(served.requests.filter(({ path }) => path.includes('/collaborators'))).toEqual([])
    await served.close()
  }
})

type Answer = { readonly exit: number; readonly out: string; readonly err: string; readonly requests: Served['requests'] }

/** Calls it as somebody who may read, for the gate. */
const simulating = async (
  stage: Stage,
  words: readonly string[],
  { as = 'bob', env = {}, ...options }: ServeOptions & { readonly as?: string; readonly env?: Record<string, string> } = {},
): Promise<Answer> => {
  const served = await serveStage(stage, options)
  open.push(served)
  const own = {
    FORGEJO_URL: served.url,
    FORGEJO_REPOSITORY: 'acme/ops',
    FORGEJO_APPROVER: 'gate',
    FORGEJO_TOKEN: stage.tokens[as] ?? as,
  }
  const call = await folder.call(['simulate', ...words], { env: { ...own, ...env } })
  for (const token of Object.values(stage.tokens)) expect(`${call.out}${call.err}`).not.toContain(token)
  return { ...call, requests: served.requests }
}

type Judged = { readonly decision: string | null; readonly tier: string | null }
type Line = {
  readonly pull: number
  readonly id: string | null
  readonly before: Judged
  readonly after: Judged
  readonly past: boolean
}

const linesOf = ({ out }: Answer): readonly Line[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

/** One sweep of the gate itself. */
const swept = async (stage: Stage): Promise<void> => {
  const gate = await openGate(stage)
  await sweep(gate.forge, gate.manner({ sweeping: true, patience: 200 }), () => undefined)
  await gate.close()
}

const put = (stage: Stage, text: string): void => {
  stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/policy.toml': { text } } })
}

const crowd = (options: StageOptions = {}): Stage => {
  const stage = setStage(options)
  stage.propose('a1')
  stage.propose('m1', { formula: '"dev"' })
  stage.propose('h1', { formula: '"release"' })
  stage.propose('r1', { id: '"other"' })
  approve(stage, 'alice', stage.propose('m2', { formula: '"dev"', secrets: '["X"]' }))
  change(stage, 'docs', { 'docs/x.md': { text: 'x' } })
  change(stage, 'policy', { 'vault/policy.toml': { text: `${POLICY}[limits]\nfrozen = true\n` } })
  return stage
}

describe('a call that makes no sense is 64 and asks nothing', () => {
  it.each([
    [[], 'Which policy? Give --policy FILE.'],
    [['--policy', 'same.toml', '--past', '0'], '--past needs a number from 1 to 500.'],
    [['--policy', 'same.toml', '--past', '501'], '--past needs a number from 1 to 500.'],
    [['--policy', 'same.toml', '--past', 'x'], '--past needs a number from 1 to 500.'],
    [['--policy', 'same.toml', '--past', '1e2'], '--past needs a number from 1 to 500.'],
    [['--policy', 'same.toml', '--past', ''], '--past needs a number from 1 to 500.'],
    [['--policy', 'same.toml', 'x'], 'simulate takes no words besides its options.'],
    [['--policy', 'same.toml', '--repo', 'ops'], 'Which repository?'],
  ])('%j', async (words, text) => {
    const call = await simulating(setStage(), words)
    expect(call).toMatchObject({ exit: 64, out: '', err: expect.stringContaining(text), requests: [] })
  })
})

describe('a new policy that cannot be used', () => {
  it('has its problems with carets, is 1, and nothing is asked of the forge', async () => {
    folder.write('bad.toml', '[tiers]\ntriage = "lo"\n"a\\u001b[2J" = "low"\n')
    for (const json of [[], ['--json']]) {
      const call = await simulating(setStage(), ['--policy', 'bad.toml', ...json])
      expect(call).toMatchObject({ exit: 1, out: '', requests: [] })
      expect(call.err).toContain('bad.toml is invalid\n  2:10 bad-tier: "lo" is not a tier.\n    2 | triage = "lo"\n')
      expect(call.err).toContain('      |          ^\n')
      expect(call.err).not.toMatch(/[^\P{C}\n]/u)
    }
    folder.write('large.toml', '#'.repeat(70_000))
    expect(await simulating(setStage(), ['--policy', 'large.toml'])).toMatchObject({ exit: 1, requests: [] })
  })

  it('is 2 where it cannot be read', async () => {
    const call = await simulating(setStage(), ['--policy', 'none.toml'])
    expect(call).toMatchObject({ exit: 2, out: '', requests: [] })
    expect(call.err).toContain('the policy none.toml cannot be read: there is no such file')
  })
})

describe('what cannot be told is 2, with what to do', () => {
  it.each([
    ['another base branch', ['--base', 'nope'], {}, 'branch "nope" does not exist', 'set --base'],
    ['no such repository', ['--repo', 'acme/none'], {}, 'answered 404', 'check --repo and --url'],
    ['a wrong token', [], { FORGEJO_TOKEN: '0123456789abcdef' }, 'the token was refused (401)', 'create a new token'],
    ['a dead server', ['--url', 'http://127.0.0.1:9'], {}, 'could not reach http://127.0.0.1:9', ''],
    ['a token that may not say whose it is', [], { FORGEJO_APPROVER: '' }, 'the token may not ask whose it is', 'approver'],
  ])(
    '%s',
    async (_title, words, env, text, remedy) => {
      const call = await simulating(crowd(), ['--policy', 'loose.toml', '--past', '3', ...words], { env })
      expect(call).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(text) })
      expect(call.err).toContain(remedy)
      expect(call.err).not.toContain('0123456789abcdef')
    },
    20_000,
  )

  it('a fault on one pull request is told, and does not stop the others', async () => {
    const call = await simulating(crowd(), ['--policy', 'loose.toml', '--json'], {
      fault: ({ path }) => (path.endsWith('/issues/1/timeline') ? { kind: 'answer', status: 500, body: 'x' } : null),
    })
    expect(call.exit).toBe(2)
    expect(call.err).toMatch(/^vault-gate: #1: GET .*timeline answered 500.*\n$/)
    expect(linesOf(call).map(({ pull }) => pull)).toEqual([2, 3, 4, 5, 7])
  })

  it('more than a few are counted', async () => {
    const stage = setStage()
    for (let at = 0; at < 14; at += 1) stage.propose(`a${at}`)
    const call = await simulating(stage, ['--policy', 'loose.toml'], {
      fault: ({ path }) => (path.endsWith('/timeline') ? { kind: 'answer', status: 500, body: 'x' } : null),
    })
    expect(call.exit).toBe(2)
    expect(call.err.trimEnd().split('\n')).toHaveLength(11)
    expect(call.err).toContain('vault-gate: and 4 more such\n')
  })
})

describe('open pull requests', () => {
  it('are decided as the gate decides them, and as it then does under the new policy', async () => {
    const policies = {
      ...{ 'loose.toml': LOOSE, 'strict.toml': STRICT },
      'frozen.toml': `${LOOSE}[limits]\nfrozen = true\n`,
      'authors.toml': `${POLICY}[authors]\nlow = ["alice"]\n`,
      'names.toml': `${POLICY}[actions]\nsecrets = ["Y"]\n`,
      'formulas.toml': `${POLICY}[actions]\nformulas_dir = "formulas"\n`,
      'docs.toml': `${POLICY}[actions]\nformulas_dir = "docs"\n`,
      'team.toml': POLICY.replace('["alice"]', '["@ops"]'),
      'bare.toml': '[tiers]\n',
    }
    const scopes = ['write:repository', 'write:issue', 'read:user', 'read:organization']
    const options = { scopes, teams: { ops: ['alice', 'gate'] }, files: { 'formulas/triage.sh': { text: 'true\n' } } }
    for (const [name, text] of Object.entries(policies)) {
      folder.write(name, text)
      const stage = crowd(options)
      const first = await simulating(stage, ['--policy', name, '--json'], { as: 'gate' })
      put(stage, text)
      const then = await simulating(stage, ['--policy', 'same.toml', '--json'], { as: 'gate' })
      // What has become a vault pull request, or none any more, is in both.
      const after = linesOf(first).map(({ pull, after: judged }) => [pull, judged])
      const before = new Map(linesOf(then).map(({ pull, before: judged }) => [pull, judged]))
      for (const [pull, judged] of after) expect(before.get(pull as number), `${name} #${pull}`).toEqual(judged)
      expect(after.length).toBeGreaterThanOrEqual(6)
      expect(first.out).toMatch(/^(?:[ -~]+\n)+$/)
    }
  }, 60_000)

  it('are 0 where nothing is decided otherwise, 1 where something is', async () => {
    const same = await simulating(crowd(), ['--policy', 'same.toml'])
    expect(same).toMatchObject({ exit: 0, err: '' })
    expect(same.out).toContain('the new policy has the same rules\n')
    expect(same.out).toContain('6 open vault pull requests: 0 decided otherwise, 6 as now\n')
    expect(await simulating(setStage(), ['--policy', 'strict.toml'])).toMatchObject({ exit: 0 })
    expect(await simulating(crowd(), ['--policy', 'strict.toml'])).toMatchObject({ exit: 1, err: '' })
  })

  it('are told with what the policies differ in; those that would need nobody stand out', async () => {
    const call = await simulating(crowd(), ['--policy', 'loose.toml'], { as: 'acme' })
    expect(call.out).toMatchInlineSnapshot(`
      "seen with the token of acme, for the gate's own account gate; that the gate may merge into main, and may not push to it, is taken for granted

      What the new policy changes
        tiers.dev: from "medium" to "low", which is looser

      open    author           id                             now                  under the new policy
      #2      agent            m1                             medium, held         low, goes through

      6 open vault pull requests: 1 decided otherwise, 5 as now
      1 would go through without a person that does not now
      "
    `)
    const env = { FORGEJO_URL: '', FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_APPROVER: 'gate', FORGEJO_TOKEN: '' }
    const stage = crowd()
    const served = await serveStage(stage)
    open.push(served)
    const own = { ...env, FORGEJO_URL: served.url, FORGEJO_TOKEN: stage.tokens['bob'] ?? '' }
    const seen = await folder.call(['simulate', '--policy', 'loose.toml'], { env: own, terminal: true })
    expect(seen.out).toMatch(/\p{Cc}\[31m#2 .*low, goes through\p{Cc}\[39m\n/u)
    expect(seen.out).toMatch(/\p{Cc}\[31m1 would go through without a person that does not now/u)
    expect(seen.err).toContain(' 7 of 7 pull requests')
    expect(seen.err.endsWith('\r\u001b[K')).toBe(true)
  })

  it('that only the clock or Forgejo holds would go through without a person as well', async () => {
    folder.write('one.toml', LOOSE.replace('[medium]', '[limits]\nlow_per_hour = 1\n[medium]'))
    const stage = setStage()
    stage.propose('a1')
    await swept(stage)
    stage.propose('m1', { formula: '"dev"' })
    const call = await simulating(stage, ['--policy', 'one.toml'])
    expect(call.out).toContain('low, held')
    expect(call.out).toContain('1 would go through without a person that does not now')
  })

  it('into other branches are none of it', async () => {
    const stage = setStage()
    stage.push({ as: 'acme', branch: 'other', from: 'main', files: { x: { text: 'x' } } })
    stage.push({ as: 'agent', branch: 'm1', from: 'other', files: { 'vault/actions/m1.toml': { text: actionText('m1') } } })
    stage.open('agent', 'm1', { base: 'other' })
    expect((await simulating(stage, ['--policy', 'strict.toml', '--json'])).out).toBe('')
  })

  it('without a valid policy in force', async () => {
    const call = await simulating(crowd({ policy: '[tiers]\ntriage = 1\n' }), ['--policy', 'loose.toml'])
    expect(call.exit).toBe(1)
    expect(call.out).toContain('now vault/policy.toml on the base branch is invalid: everything is high\n')
    expect(call.out).toContain('2 would go through without a person that do not now')
  })

  it('60 of them take at most five requests each, and a few', async () => {
    const stage = setStage()
    for (let at = 0; at < 60; at += 1) stage.propose(`m${at}`, { formula: ['"dev"', '"release"', '"triage"'][at % 3] ?? '' })
    const call = await simulating(stage, ['--policy', 'loose.toml', '--json'])
    expect(linesOf(call)).toHaveLength(60)
    expect(call.requests.length).toBeLessThanOrEqual(5 * 60 + 20)
  }, 30_000)

  it('hold no untrusted character that acts on a terminal (invariant 10)', async () => {
    const stage = setStage()
    stage.push({ as: 'agent', branch: 'evil', from: 'main', files: { 'vault/actions/\u001b[2J\u202e.toml': { text: 'x' } } })
    stage.open('agent', 'evil')
    folder.write('names.toml', POLICY.replace('"alice"', '"al-ice"'))
    for (const json of [[], ['--json']]) {
      const call = await simulating(stage, ['--policy', 'names.toml', ...json])
      expect(call.out).not.toMatch(/[^\P{C}\n]/u)
    }
  })
})

describe('past pull requests', () => {
  it('are judged by what they added, under the policy that they were merged onto', async () => {
    const stage = setStage()
    stage.propose('a1')
    const released = stage.propose('m1', { formula: '"dev"' })
    approve(stage, 'alice', released)
    await swept(stage)
    const docs = change(stage, 'docs', { 'docs/x.md': { text: 'x' } })
    approve(stage, 'alice', docs)
    expect(stage.api('acme', 'POST', `/pulls/${docs}/merge`, { Do: 'merge' }).status).toBe(200)
    const gone = stage.propose('g1')
    stage.api('agent', 'PATCH', `/pulls/${gone}`, { state: 'closed' })
    // Today's policy says something else than the one of then.
    put(stage, '[tiers]\n')
    const call = await simulating(stage, ['--policy', 'loose.toml', '--past', '10', '--json'])
    expect(call).toMatchObject({ exit: 1, err: '' })
    expect([...linesOf(call)].sort((a, b) => a.pull - b.pull)).toEqual([
      {
        ...{ schema: 'vault-gate/1', pull: 1, author: 'agent', id: 'a1', past: true },
        before: { decision: null, tier: 'low' },
        after: { decision: null, tier: 'low' },
      },
      {
        ...{ schema: 'vault-gate/1', pull: 2, author: 'agent', id: 'm1', past: true },
        before: { decision: null, tier: 'medium' },
        after: { decision: null, tier: 'low' },
      },
    ])
    const told = await simulating(stage, ['--policy', 'loose.toml', '--past', '10'])
    expect(told.out).toContain('\n#2      agent            m1                             medium               low\n')
    expect(told.out).toContain('2 merged vault actions, by file and policy alone: 1 of another tier, 1 as then\n')
    expect(told.out).toContain('1 would be low that was not\n1 more merged without adding one vault action')
    expect(linesOf(await simulating(stage, ['--policy', 'loose.toml', '--past', '2', '--json']))).toHaveLength(1)
  })

  it('that the new policy would refuse are told so', async () => {
    folder.write('names.toml', `${POLICY}[actions]\nsecrets = []\n`)
    const stage = setStage()
    stage.propose('a1', { secrets: '["SEARCH_KEY"]' })
    await swept(stage)
    const call = await simulating(stage, ['--policy', 'names.toml', '--past', '1', '--json'])
    expect(linesOf(call)).toMatchObject([{ before: { tier: 'low' }, after: { decision: 'refuse', tier: 'high' } }])
  })

  it('one that cannot be read is 2, and does not stop the others', async () => {
    const stage = setStage()
    for (const id of ['a1', 'a2']) stage.propose(id)
    await swept(stage)
    const { merge_commit_sha: merge } = stage.api('bob', 'GET', '/pulls/1').body as { merge_commit_sha: string }
    const call = await simulating(stage, ['--policy', 'strict.toml', '--past', '5', '--json'], {
      fault: ({ path }) => (path.includes(`/git/commits/${merge}`) ? { kind: 'answer', status: 500, body: 'x' } : null),
    })
    expect(call).toMatchObject({ exit: 2, err: expect.stringContaining('#1: ') })
    expect(linesOf(call).map(({ pull }) => pull)).toEqual([2])
  })
})

describe('the list of merged pull requests', () => {
  const forgeAt = (server: Loopback): ForgejoForge => {
    const forge = createForge({ apiUrl: `${server.root}/api/v1`, owner: 'acme', repository: 'ops', token: 'x'.repeat(40) })
    onTestFinished(async () => {
      await forge.close()
      await server.close()
    })
    return forge
  }
  const row = (number: number, merged = true, body = ''): object => ({
    ...(sample('pull-merged').body as object),
    ...{ number, merged, state: 'closed', body, merge_commit_sha: 'a'.repeat(40) },
  })
  /** Serves `rows` in pages, as Forgejo does. */
  const listing = (rows: readonly (object | null)[], pageSize = 50, total: number | null = rows.length) =>
    loopback(({ path }, response) => {
      const query = new URL(path, 'http://x').searchParams
      const limit = Math.min(pageSize, Number(query.get('limit')))
      const from = (Number(query.get('page')) - 1) * limit
      const headers: Record<string, string> = total === null ? {} : { 'x-total-count': String(total) }
      tell(response, { body: rows.slice(from, from + limit), headers })
    })

  it('has as many as are wanted, of as few pages as are needed', async () => {
    const server = await listing(Array.from({ length: 120 }, (_, at) => row(200 - at, at % 2 === 0)))
    const numbers = (await forgeAt(server).mergedPulls(20)).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => 200 - 2 * at))
    expect(server.arrived.map(({ path }) => path)).toEqual([
      '/api/v1/repos/acme/ops/pulls?state=closed&sort=recentupdate&limit=50&page=1',
    ])
    expect(await forgeAt(await listing([])).mergedPulls(5)).toEqual([])
  })

  it('goes through short pages, and ends at the end', async () => {
    const server = await listing(
      Array.from({ length: 25 }, (_, at) => (at === 3 ? null : row(25 - at))),
      10,
    )
    expect(await forgeAt(server).mergedPulls(500)).toHaveLength(24)
    expect(server.arrived).toHaveLength(3)
  })

  it('has one once that comes twice, because another moved to the front', async () => {
    const rows = [row(3), row(2), row(2), row(1)]
    expect((await forgeAt(await listing(rows, 2)).mergedPulls(5)).map(({ number }) => number)).toEqual([3, 2, 1])
  })

  it('leaves out only what is too large', async () => {
    const rows = [row(3), row(2, true, 'x'.repeat(9 * 1024 * 1024)), row(1)]
    expect((await forgeAt(await listing(rows)).mergedPulls(5)).map(({ number }) => number)).toEqual([3, 1])
  })

  it('is bounded, and no list without its count', async () => {
    const endless = await listing(Array.from({ length: 2_500 }, (_, at) => row(3_000 - at, false)))
    expect(await forgeAt(endless).mergedPulls(5)).toEqual([])
    expect(endless.arrived).toHaveLength(40)
    await expect(forgeAt(await listing([row(1)], 50, null)).mergedPulls(5)).rejects.toThrow('X-Total-Count')
  })
})
