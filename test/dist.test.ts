// The bundle as the runner runs it: a process with the recorded environment, against a forge on loopback. `VAULT_GATE_NODE` names
// another Node to run it with.

import { describe, expect, it } from 'vitest'
import { type Job, type JobEnd, runJob } from '../src/demo/runner.js'
import { actionText, recordOf, type Stage, type StageOptions, serveStage, setStage } from '../src/demo/stage.js'
import { approve, forked } from '../src/demo/story.js'
import type { Request, ServeOptions } from '../src/sandbox/index.js'

type Ran = JobEnd & { readonly seen: readonly Request[]; readonly writes: readonly string[] }

const node = process.env['VAULT_GATE_NODE']

const ran = async (stage: Stage, number: number, options: ServeOptions = {}, job: Partial<Job> = {}): Promise<Ran> => {
  const seen: Request[] = []
  const served = await serveStage(stage, {
    ...options,
    before: async (request, n) => {
      seen.push(request)
      await options.before?.(request, n)
    },
  })
  try {
    const { inputs, ...rest } = job
    const end = await runJob({
      event: 'opened',
      root: served.url,
      repository: 'acme/ops',
      inputs: { token: stage.tokens['gate'] ?? '', approver: 'gate', ...inputs },
      payload: (recorded) => ({ ...recorded, ...('number' in recorded ? { number } : {}) }),
      ...(node === undefined ? {} : { node }),
      ...rest,
    })
    const writes = served.requests.filter((one) => one.method !== 'GET').map((one) => `${one.method} ${one.path}`)
    return { ...end, seen, writes }
  } finally {
    await served.close()
  }
}

/** Nothing on stdout or stderr may be a workflow command, and every line starts with one of the gate's own words. */
const expectCleanLog = (end: JobEnd): void => {
  expect(end.stderr).toBe('')
  for (const line of end.stdout.split('\n').slice(0, -1)) {
    expect(line).toMatch(/^(?:(?:pull|policy|finding|problem|effect|decision|next|digest|fault|remedy|nothing|sweep) |$)/)
    expect(line).not.toMatch(/\p{Cc}/u)
  }
}

describe('the bundle', () => {
  it('merges low, tells it in all outputs, and exits 0', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const end = await ran(stage, number)
    expect(end.exitCode).toBe(0)
    expectCleanLog(end)
    const { report, ...outputs } = end.outputs
    expect(outputs).toEqual({
      decision: 'approve',
      tier: 'low',
      'pull-request': String(number),
      head: expect.stringMatching(/^[0-9a-f]{40}$/),
      merged: 'true',
      'merge-commit': expect.stringMatching(/^[0-9a-f]{40}$/),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      'comment-url': expect.stringContaining('/acme/ops/pulls/1#issuecomment-'),
    })
    expect(JSON.parse(report ?? '')).toMatchObject({
      schema: 'vault-gate/1',
      repository: 'acme/ops',
      decision: 'approve',
      digest: outputs['digest'],
      merged: true,
    })
    const record = recordOf(stage, number)
    expect(record.state).toBe('merged')
    expect(record.status).toContain(outputs['digest']?.slice(0, 16))
    expect(record.comments[0]).toContain(outputs['digest'])
  })

  it('with dry-run decides and writes nothing', async () => {
    const stage = setStage()
    const end = await ran(stage, stage.propose('a1'), {}, { inputs: { 'dry-run': 'true' } })
    expect(end).toMatchObject({ exitCode: 0, writes: [], outputs: { decision: 'approve', merged: 'false' } })
    expect(JSON.parse(end.outputs['report'] ?? '').effects.map((effect: { kind: string }) => effect.kind)).toEqual([
      'label',
      'comment',
      'status',
      'review',
      'merge',
    ])
  })

  it('takes a head of a fork and an AGit head through the base repository, and holds both', async () => {
    const stage = setStage()
    expect(await ran(stage, forked(stage), {}, { event: 'fork-opened' })).toMatchObject({
      exitCode: 0,
      outputs: { tier: 'medium' },
    })
    const other = setStage()
    other.push({
      as: 'bob',
      to: 'refs/for/main/vault-a1',
      from: 'main',
      options: ['title=vault: a1'],
      files: { 'vault/actions/a1.toml': { text: actionText('a1') } },
    })
    expect(await ran(other, 1, {}, { event: 'agit-opened' })).toMatchObject({
      exitCode: 0,
      outputs: { tier: 'medium', decision: 'hold' },
    })
  })

  it('without an approver input asks the forge who it is', async () => {
    const stage = setStage({ scopes: ['write:repository', 'write:issue', 'read:user'] })
    const end = await ran(stage, stage.propose('a1'), {}, { inputs: { approver: '' } })
    expect(end).toMatchObject({ exitCode: 0, outputs: { merged: 'true' } })
  })

  it('does nothing for a comment that is not /recheck, and judges for one that is', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const about = (body: string): Partial<Job> => ({
      event: 'comment',
      payload: (recorded) => ({ ...recorded, comment: { body }, issue: { number } }),
    })
    const quiet = await ran(stage, number, {}, about('nice'))
    expect(quiet).toMatchObject({ exitCode: 0, seen: [], outputs: {} })
    expect((await ran(stage, number, {}, about('/recheck'))).outputs).toMatchObject({ merged: 'true' })
  })

  it('sweeps on schedule, so that an approval takes effect by itself', async () => {
    const stage = setStage()
    const number = stage.propose('a1', { formula: '"dev"' })
    await ran(stage, number)
    approve(stage, 'alice', number)
    const low = stage.propose('a2')
    const end = await ran(stage, number, {}, { event: 'cron' })
    expect(end).toMatchObject({ exitCode: 0, outputs: { decision: 'sweep' } })
    expectCleanLog(end)
    expect(end.stdout).toMatch(/^sweep {5}pull {4}author {15}tier {3}decision what was done$/m)
    expect(end.stdout).toMatch(/^sweep {5}#1 {6}agent {16}medium approve {2}merged$/m)
    expect(end.stdout).toMatch(/^sweep {5}2 judged, 2 merged, 0 held, 0 refused, 0 not reached, 0 faults$/m)
    expect([number, low].map((one) => recordOf(stage, one).state)).toEqual(['merged', 'merged'])
  })

  it('frozen by its input approves and merges nothing, and says so; an empty variable freezes nothing', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const end = await ran(stage, number, {}, { inputs: { frozen: 'true' } })
    expect(end).toMatchObject({ exitCode: 0, outputs: { decision: 'hold', tier: 'low', merged: 'false' } })
    expect(recordOf(stage, number).comments[0]).toContain('the gate is frozen (the frozen input of its workflow)')
    expect((await ran(stage, number, {}, { inputs: { frozen: '' } })).outputs).toMatchObject({ merged: 'true' })
  })

  it('rehearses with dry-run: comment', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const end = await ran(stage, number, {}, { inputs: { 'dry-run': 'comment' } })
    expect(end).toMatchObject({ exitCode: 0, outputs: { decision: 'approve', merged: 'false' } })
    expect(end.writes).toEqual([`POST /repos/acme/ops/issues/${number}/comments`])
    expectCleanLog(end)
  })

  it('sweeps the ops repository from a controller, without any word of it in the event', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const job = { event: 'cron', repository: 'acme/ops-controller', inputs: { repository: 'acme/ops' } }
    expect(await ran(stage, number, {}, job)).toMatchObject({ exitCode: 0, outputs: { merged: 'true' } })
    expect((await ran(stage, number, {}, { ...job, inputs: {} })).stdout).toContain('check the repository')
  })

  it('holds everything high with a policy of 1 MB, and exits 0', async () => {
    const stage = setStage({ policy: `[tiers]\ntriage = "low"\n${'# x\n'.repeat(250_000)}` })
    const number = stage.propose('a1')
    const end = await ran(stage, number)
    expect(end).toMatchObject({ exitCode: 0, outputs: { decision: 'hold', tier: 'high' } })
    expect(recordOf(stage, number).comments[0]).toContain('at most 65536')
  })
})

describe('a fault is one clear sentence, a red job, no approval and no merge (invariant 12)', () => {
  type Case = readonly [string, RegExp, { stage?: StageOptions; serve?: ServeOptions; job?: Partial<Job> }]
  const answer = (status: number, type: string, body: string): ServeOptions => ({
    fault: () => ({ kind: 'answer', status, headers: { 'content-type': type }, body }),
  })
  const cases: readonly Case[] = [
    ['a dead server', /could not reach .*connection refused/, { job: { root: 'http://127.0.0.1:9' } }],
    ['an empty token', /"token" is empty/, { job: { inputs: { token: '' } } }],
    ['a wrong token', /401/, { job: { inputs: { token: 'f'.repeat(40) } } }],
    ['a token that may only read', /write:/, { stage: { scopes: ['read:repository', 'read:issue'] } }],
    ['a token without a scope', /read:repository|scope/, { stage: { scopes: ['write:issue'] } }],
    ["an admin's token", /is an admin of the repository/, { stage: { collaborators: { gate: 'admin' } } }],
    ['an approver that may only read', /only the level "read"/, { stage: { collaborators: { gate: 'read' } } }],
    ['an approver that is somebody else', /alice/, { job: { inputs: { approver: 'alice' } } }],
    ['no approver and a token that may not ask', /may not ask whose it is/, { job: { inputs: { approver: '' } } }],
    ['an HTML 502', /502/, { serve: answer(502, 'text/html', '<html><h1>Bad Gateway</h1>') }],
    [
      'a redirect',
      /redirect|moved/i,
      { serve: { fault: () => ({ kind: 'redirect', status: 301, location: 'http://127.0.0.1:9/x' }) } },
    ],
    ['an answer of the wrong shape', /unexpected/, { serve: answer(200, 'application/json', '{"surprise":true}') }],
    ['an answer that is no JSON', /JSON/, { serve: answer(200, 'text/html', '<html>') }],
    ['a pull request that is not there', /#99 does not exist/, { job: { inputs: { 'pull-request': '99' } } }],
    ['a base branch that is not there', /branch "trunk" does not exist/, { job: { inputs: { 'base-branch': 'trunk' } } }],
    ['the wrong trigger', /use schedule/, { job: { event: 'approved' } }],
    ['a switch that is none', /"frozen" must be true or false/, { job: { inputs: { frozen: 'on' } } }],
    ['a dry run that is none', /"dry-run" must be true, false or comment/, { job: { inputs: { 'dry-run': 'yes' } } }],
    ['an address that is none', /"api-url"/, { job: { inputs: { 'api-url': 'forge' } } }],
  ]
  it.each(cases)('%s', async (_title, text, { stage: options, serve, job }) => {
    const stage = setStage(options)
    const number = stage.propose('a1')
    const end = await ran(stage, number, serve, job)
    expect(end.exitCode).toBe(1)
    expectCleanLog(end)
    const lines = end.stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^fault {5}/)
    expect(lines[0]).toMatch(text)
    expect(lines[1]).toMatch(/^remedy {4}\S/)
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
  })

  it('a server that never answers ends with the deadline', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const started = performance.now()
    const end = await ran(stage, number, { fault: () => ({ kind: 'silent' }) }, { inputs: { 'deadline-seconds': '10' } })
    expect(end.exitCode).toBe(1)
    expect(end.stdout).toMatch(/deadline/)
    expect(performance.now() - started).toBeLessThan(14_000)
  }, 20_000)
})

describe('secrets (invariant 9)', () => {
  const encodings = (secret: string): string[] => [
    secret,
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    Buffer.from(`x:${secret}`).toString('base64').slice(4, -4),
    Buffer.from(secret).toString('hex'),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    [...secret].reverse().join(''),
  ]
  const echoing: ServeOptions = {
    fault: (request, n) =>
      n === 3 ? { kind: 'answer', status: 401, body: JSON.stringify({ message: `no token [sha: ${request.token}]` }) } : null,
  }
  const cases: readonly (readonly [string, (stage: Stage) => number, ServeOptions, Partial<Job>])[] = [
    ['low', (stage) => stage.propose('a1'), {}, {}],
    ['refused', (stage) => stage.propose('a1', { id: '"b"' }), {}, {}],
    ['a 401 that repeats it', (stage) => stage.propose('a1'), echoing, {}],
    ['a dead server', (stage) => stage.propose('a1'), {}, { root: 'http://127.0.0.1:9' }],
    ['a sweep', (stage) => stage.propose('a1'), {}, { event: 'cron' }],
  ]
  it.each(cases)('%s: the token is in the Authorization header and nowhere else', async (_title, begin, options, job) => {
    const stage = setStage()
    const end = await ran(stage, begin(stage), options, job)
    const sent = end.seen.map(({ method, path, body }) => JSON.stringify({ method, path, body }))
    const everything = [end.stdout, end.stderr, JSON.stringify(end.outputs), ...sent].join('\n')
    for (const secret of [stage.tokens['gate'] ?? 'none', 'e'.repeat(40)]) {
      for (const form of encodings(secret)) expect(everything).not.toContain(form)
    }
  })
})

describe('hostile text stays in its fence (invariant 10)', () => {
  const HOSTILE = [
    '::set-env name=NODE_OPTIONS::--require=/tmp/x',
    '##[endgroup]',
    '\u001b[31mred\u001b[0m',
    '`]( <!-- vault-gate --> ) @acme #1 <img src=x onerror=alert(1)>',
    '</details></code><h1>x</h1> ![x](https://evil.example/x.png) https://evil.example',
    '\u202egnp.exe \u200b',
    'x'.repeat(64 * 1024),
  ]
  const hostileFile = (text: string): string =>
    `${actionText('a1', { [text.replace(/[\n=]/g, '')]: '"x"' })}# ${text}\nformula = "${text}"\n`

  it.each(HOSTILE)('%#: as title, body, branch and file', async (text) => {
    const stage = setStage()
    const branch = `vault/${text.replace(/[^!-~]|[\\^~:?*[\]@{}. ]/g, '').slice(0, 60)}x`
    const move = { as: 'agent', branch, from: 'main', files: { 'vault/actions/a1.toml': { text: hostileFile(text) } } }
    stage.push({ ...move, message: text.slice(0, 5000) })
    const number = stage.open('agent', branch, { title: `a\r\n${text.slice(0, 200)}`, body: text })
    const end = await ran(
      stage,
      number,
      {},
      {
        payload: (recorded) => ({ ...recorded, number, pull_request: { title: text, body: text } }),
      },
    )
    expect(end).toMatchObject({ exitCode: 0, outputs: { decision: 'refuse' } })
    expectCleanLog(end)
    const [comment = ''] = recordOf(stage, number).comments
    expect(comment.length).toBeLessThan(64 * 1024)
    const outside = comment
      .replace(/\n(`{3,})[a-z]*\n[\s\S]*?\n\1(?=\n)/g, '\n')
      .replace(/<code>[^<]*<\/code>/g, '')
      .replace(/`[^`\n]*`/g, '')
    expect(outside).not.toMatch(/@|https?:|<img|<h1|!\[|##\[|::|\p{Cf}/u)
    expect(outside.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    expect(outside.match(/<!--/g)).toHaveLength(1)
  })

  it('as the context of a canonical file that is merged', async () => {
    const stage = setStage()
    const text = '::stop-commands::x ##[x] @acme <!-- vault-gate --> `` ``` | a | ![x](https://evil.example) </details>'
    const number = stage.propose('a1', { context: `"${text}"` })
    const end = await ran(stage, number)
    expect(end.outputs).toMatchObject({ merged: 'true' })
    expectCleanLog(end)
    const [comment = ''] = recordOf(stage, number).comments
    const fence = /\n(`{3,})text\n([\s\S]*?)\n\1\n/.exec(comment)
    expect(fence?.[2]?.replaceAll('\n', ' ')).toBe(text)
    expect(comment.split(text.slice(0, 20))).toHaveLength(2)
  })

  it('as a file name', async () => {
    const stage = setStage()
    const name = 'vault/actions/@acme <b>#1|x`.toml'
    stage.push({ as: 'agent', branch: 'vault/x', from: 'main', files: { [name]: { text: actionText('x') } } })
    const number = stage.open('agent', 'vault/x')
    const end = await ran(stage, number)
    expect(end).toMatchObject({ exitCode: 0, outputs: { decision: 'refuse' } })
    expect(recordOf(stage, number).comments[0]?.replace(/<code>[^<]*<\/code>|```json[\s\S]*```/g, '')).not.toMatch(/@acme|<b>|#1/)
  })
})

describe('kill -9 (invariant 8)', () => {
  it('right before any write is handled: what is there is safe, and the next run completes it', async () => {
    const clean = setStage()
    const whole = await ran(clean, clean.propose('a1'))
    const expected = recordOf(clean, 1)
    for (let at = 1; at <= whole.writes.length; at += 1) {
      const stage = setStage()
      const number = stage.propose('a1')
      const kill = new AbortController()
      let writes = 0
      const killed = await ran(
        stage,
        number,
        {
          before: (request) => {
            if (request.method === 'GET') return
            writes += 1
            if (writes === at) kill.abort()
          },
        },
        { kill: kill.signal },
      )
      expect(killed.exitCode).toBeNull()
      await ran(stage, number)
      expect(recordOf(stage, number), `killed at write ${at}`).toEqual(expected)
    }
  }, 60_000)
})
