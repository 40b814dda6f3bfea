// Attacks that once worked, each played on the sandbox: what an agent or a reader tried, and what must come of it.

import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { actionText, PROTECTION, recordOf, type Stage, setStage } from '../src/demo/stage.js'
import { approve } from '../src/demo/story.js'
import type { Manner, Run } from '../src/run.js'
import type { Request, ServeOptions } from '../src/sandbox/index.js'
import type { SweepFault } from '../src/sweep/one.js'
import { sweep } from '../src/sweep/sweep.js'
import { openGate, writes } from './support/world.js'

const FILE = 'vault/actions/a1.toml'

type Ran = { readonly run: Run; readonly writes: readonly string[]; readonly requests: number }

const once = async (stage: Stage, number: number, options: ServeOptions = {}, over: Partial<Manner> = {}): Promise<Ran> => {
  const gate = await openGate(stage, options)
  try {
    const run = await gate.run(number, over)
    return { run, writes: writes(gate.served), requests: gate.served.requests.length }
  } finally {
    await gate.close()
  }
}

const swept = async (
  stage: Stage,
  options: ServeOptions = {},
): Promise<{ runs: Run[]; faults: readonly SweepFault[]; writes: readonly string[] }> => {
  const gate = await openGate(stage, options)
  const runs: Run[] = []
  try {
    const { faults } = await sweep(gate.forge, gate.manner({ sweeping: true }), (run) => {
      runs.push(run)
    })
    return { runs, faults, writes: writes(gate.served) }
  } finally {
    await gate.close()
  }
}

const isMerge = (request: Request): boolean => request.method === 'POST' && request.path.endsWith('/merge')

const unclear: ServeOptions = {
  fault: (request) => (isMerge(request) ? { kind: 'answer', status: 500, body: '{"message":""}' } : null),
}

describe('an approval is not left lying about (invariant 12)', () => {
  it('when Forgejo answers the merge with a blank 500, as for an open dependency', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { run } = await once(stage, number, unclear, { patience: 50 })
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'low' })
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
  })

  it('when a killed run left it and the author moved the pull request to another base: the sweep takes it back', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    stage.push({ as: 'acme', branch: 'prod', from: 'main', files: { 'x.md': { text: 'x' } } })
    const head = (stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }).head.sha
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head })
    stage.api('agent', 'PATCH', `/pulls/${number}`, { base: 'prod' })
    expect(recordOf(stage, number).approvedByGate).toBe(true)
    await swept(stage)
    expect(recordOf(stage, number)).toMatchObject({ base: 'prod', approvedByGate: false })
  })

  it('not under a timeline that somebody made too long to read', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { head } = stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head.sha })
    for (let at = 0; at <= 5_000; at += 1) stage.api('agent', 'POST', `/issues/${number}/comments`, { body: 'x' })
    const { run } = await once(stage, number)
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high', next: 'open-new' })
    expect(recordOf(stage, number).approvedByGate).toBe(false)
  }, 30_000)

  it('its own from before a retarget is not used again', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    stage.push({ as: 'acme', branch: 'prod', from: 'main', files: { 'x.md': { text: 'x' } } })
    const head = (stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }).head.sha
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head })
    for (const base of ['prod', 'main']) stage.api('agent', 'PATCH', `/pulls/${number}`, { base })
    const { writes: done } = await once(stage, number)
    expect(done[0]).toMatch(/^DELETE .*\/reviews\//)
    expect(done.some((one) => /^POST .*\/reviews 200/.test(one))).toBe(true)
    expect(recordOf(stage, number).state).toBe('merged')
  })
})

describe('what is read together is seen together', () => {
  it('an approval given under another base does not count, whenever the retarget comes between two reads', async () => {
    for (let at = 1; at <= 14; at += 1) {
      const stage = setStage()
      stage.push({ as: 'acme', branch: 'play', from: 'main', files: { 'x.md': { text: 'x' } } })
      stage.push({
        as: 'agent',
        branch: 'vault/a1',
        from: 'main',
        files: { [FILE]: { text: actionText('a1', { formula: '"dev"' }) } },
      })
      const number = stage.open('agent', 'vault/a1', { base: 'play' })
      approve(stage, 'alice', number)
      const { run } = await once(stage, number, {
        before: async (request, n) => {
          if (request.path.endsWith(`/pulls/${number}`)) await delay(5)
          if (n === at) stage.api('agent', 'PATCH', `/pulls/${number}`, { base: 'main' })
        },
      })
      expect(run.mergeCommit, `retargeted at request ${at}`).toBeNull()
      await once(stage, number)
      expect(recordOf(stage, number).state).toBe('open')
    }
  })

  it('a push while the pull request is closed hides its pusher: nothing counts until somebody pushes again', async () => {
    const stage = setStage({ protection: null })
    const number = stage.propose('a1', { formula: '"dev"' })
    stage.api('agent', 'PATCH', `/pulls/${number}`, { state: 'closed' })
    stage.push({
      as: 'alice',
      branch: 'vault/a1',
      from: 'vault/a1',
      files: { [FILE]: { text: actionText('a1', { formula: '"dev"', context: '"x"' }) } },
    })
    stage.api('agent', 'PATCH', `/pulls/${number}`, { state: 'open' })
    stage.settle()
    approve(stage, 'alice', number)
    const { run } = await once(stage, number)
    expect(run.mergeCommit).toBeNull()
    expect(recordOf(stage, number).state).toBe('open')
  })
})

describe('one pull request does not stop the others', () => {
  it('not with a body of 9 MB', async () => {
    const stage = setStage()
    const big = stage.propose('big')
    const pull = stage.world.repos[0]?.pulls.find((one) => one.number === big)
    if (pull !== undefined) pull.body = 'x'.repeat(9_000_000)
    const number = stage.propose('a1')
    const { faults } = await swept(stage)
    expect(faults).toMatchObject([{ number: null, message: expect.stringContaining('too large') }])
    expect(recordOf(stage, number).state).toBe('merged')
  })

  it('nor with labels that nobody can read: they are output only', async () => {
    const stage = setStage()
    stage.api('agent', 'POST', '/labels', { name: 'x', color: '#ffffff', description: 'd'.repeat(900_000) })
    const repo = stage.world.repos[0]
    for (const label of repo?.labels ?? []) label.description = 'd'.repeat(17_000_000)
    const number = stage.propose('a1')
    await once(stage, number)
    expect(recordOf(stage, number).state).toBe('merged')
  })

  it('nor with file names or folders that cannot be read: it is held high itself', async () => {
    const stage = setStage()
    const files = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`wide/${at}`, { text: '' }]))
    stage.push({ as: 'agent', branch: 'vault/a1', from: 'main', files: { ...files, [FILE]: { text: actionText('a1') } } })
    const { run } = await once(stage, stage.open('agent', 'vault/a1'))
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
  }, 20_000)

  it('nor with many commits of many folders: the reads of one pull request are bounded together (invariant 14)', async () => {
    const wide = Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`docs/${at % 300}/${at}`, { text: `${at}` }]))
    const stage = setStage({ files: wide })
    for (let commit = 0; commit < 8; commit += 1) {
      const files = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`docs/${at}/new`, { text: `${commit} ${at}` }]))
      stage.push({ as: 'agent', branch: 'vault/a1', from: commit === 0 ? 'main' : 'vault/a1', files })
    }
    const { run, requests } = await once(stage, stage.open('agent', 'vault/a1'))
    expect(run.decision.kind).not.toBe('approve')
    expect(requests).toBeLessThan(500)
  }, 20_000)
})

describe('nothing is written again and again (invariant 7)', () => {
  it('for two pull requests of one head', async () => {
    const stage = setStage()
    stage.propose('a1', { formula: '"dev"' })
    const options = ['title=twin']
    const head = (stage.api('gate', 'GET', '/pulls/1').body as { head: { sha: string } }).head.sha
    stage.tryPush({ as: 'bob', to: 'refs/for/main/twin', from: head, files: {}, options })
    stage.api('bob', 'POST', '/forks', {})
    stage.settle()
    await swept(stage)
    await swept(stage)
    expect((await swept(stage)).writes).toEqual([])
  })

  it('while a required status of somebody else is missing, and then it merges', async () => {
    const stage = setStage({
      protection: { ...PROTECTION, enable_status_check: true, status_check_contexts: ['ci', 'vault-gate'] },
    })
    const number = stage.propose('a1')
    expect((await swept(stage)).runs[0]?.decision).toMatchObject({ kind: 'hold', tier: 'low' })
    expect((await swept(stage)).writes).toEqual([])
    const head = (stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }).head.sha
    stage.api('agent', 'POST', `/statuses/${head}`, { state: 'success', context: 'ci' })
    await swept(stage)
    expect(recordOf(stage, number).state).toBe('merged')
  })

  it('for a merge that Forgejo keeps refusing: a sweep tries again after an hour, an event at once', async () => {
    const stage = setStage({ protection: { ...PROTECTION, block_on_official_review_requests: true } })
    const number = stage.propose('a1')
    stage.api('agent', 'POST', `/pulls/${number}/requested_reviewers`, { reviewers: ['alice'] })
    await swept(stage)
    expect(recordOf(stage, number).comments[0]).toContain('There are official review requests')
    expect((await swept(stage)).writes).toEqual([])
    expect((await once(stage, number)).writes.length).toBeGreaterThan(0)
    expect((await swept(stage)).writes).toEqual([])
    stage.world.now += 3_700_000
    expect((await swept(stage)).writes.length).toBeGreaterThan(0)
  })
})

describe('the second round', () => {
  it('a required glob is matched in linear time, whatever a writer posts', async () => {
    const { matchesContext } = await import('../src/shape/context.js')
    const started = performance.now()
    expect(matchesContext('CI / * (pull_request*)', `CI / ${' (pull_request'.repeat(20_000)}`)).toBe(false)
    expect(matchesContext('*/*/*/x', '/'.repeat(4_000))).toBe(false)
    expect(performance.now() - started).toBeLessThan(2_000)
    for (const [glob, context, fits] of [
      ['*', 'x', true],
      ['vault-*', 'vault-gate', true],
      ['v?ult-gate', 'vault-gate', true],
      ['vault-gate', 'vault-gate2', false],
      ['a*b*c', 'a-b-b-c', true],
      ['a*b*c', 'a-b-b-d', false],
      ['', '', true],
      ['?', '', false],
    ] as const) {
      expect(matchesContext(glob, context), `${glob} ${context}`).toBe(fits)
    }
  })

  it("a refactoring of many folders in many commits of a large repository is nobody's business", async () => {
    const wide = Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`docs/${at % 24}/${at}`, { text: `${at}` }]))
    const stage = setStage({ files: wide })
    for (let commit = 0; commit < 18; commit += 1) {
      const files = Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`docs/${at}/new`, { text: `${commit} ${at}` }]))
      stage.push({ as: 'agent', branch: 'docs', from: commit === 0 ? 'main' : 'docs', files })
    }
    const { run, requests } = await once(stage, stage.open('agent', 'docs'))
    expect(run.decision).toEqual({ kind: 'ignore', reason: 'no-vault-action' })
    expect(requests).toBeLessThan(100)
  }, 20_000)

  it('a medium that Forgejo keeps refusing is remembered as well', async () => {
    const stage = setStage({ protection: { ...PROTECTION, block_on_official_review_requests: true } })
    const number = stage.propose('a1', { formula: '"dev"' })
    stage.api('agent', 'POST', `/pulls/${number}/requested_reviewers`, { reviewers: ['acme'] })
    approve(stage, 'alice', number)
    await swept(stage)
    await swept(stage)
    expect((await swept(stage)).writes).toEqual([])
    expect(recordOf(stage, number).status).toContain('held: Forgejo refused the merge')
  })

  it('a passing trouble of a proxy is tried again by the very next sweep', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    await swept(stage, { fault: (request) => (isMerge(request) ? { kind: 'answer', status: 502, body: '<html>' } : null) })
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
    await swept(stage)
    expect(recordOf(stage, number).state).toBe('merged')
  })

  it('the refusal of one pull request does not hold another with the same head', async () => {
    const stage = setStage()
    stage.propose('a1')
    const head = (stage.api('gate', 'GET', '/pulls/1').body as { head: { sha: string } }).head.sha
    stage.tryPush({ as: 'agent', branch: 'vault/twin', from: head, files: {} })
    const refusing: ServeOptions = {
      fault: (request) =>
        request.path.endsWith('/pulls/1/merge') && request.method === 'POST'
          ? { kind: 'answer', status: 500, body: '{"message":""}' }
          : null,
    }
    await swept(stage, refusing)
    const gate = await openGate(stage, refusing)
    await sweep(gate.forge, gate.manner({ sweeping: true }), () => undefined)
    await gate.close()
    expect(recordOf(stage, 1).state).toBe('open')
  })

  it('an approval whose answer was lost is taken back', async () => {
    for (const fault of [{ kind: 'reset-after' }, { kind: 'answer-after', status: 502, body: '<html>' }] as const) {
      const stage = setStage()
      const number = stage.propose('a1')
      const isReview = (request: Request): boolean => request.method === 'POST' && request.path.endsWith('/reviews')
      await expect(once(stage, number, { fault: (request) => (isReview(request) ? fault : null) })).rejects.toThrow()
      expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
    }
  })

  it('an approval is taken back also where there are more reviews than are read', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const head = (stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }).head.sha
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head })
    for (let at = 0; at < 1001; at += 1) stage.api('agent', 'POST', `/pulls/${number}/reviews`, { event: 'COMMENT', body: 'x' })
    const { run } = await once(stage, number)
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(recordOf(stage, number).approvedByGate).toBe(false)
  }, 20_000)

  it("people are asked while another status is missing, and a failed one is the author's", async () => {
    const stage = setStage({
      protection: { ...PROTECTION, enable_status_check: true, status_check_contexts: ['ci', 'vault-gate'] },
    })
    const { run } = await once(stage, stage.propose('a1', { formula: '"dev"' }))
    expect(run.decision).toMatchObject({ waiting: { on: 'approver', who: ['alice'] } })
    const number = stage.propose('a2')
    const head = (stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }).head.sha
    stage.api('agent', 'POST', `/statuses/${head}`, { state: 'failure', context: 'ci' })
    expect((await once(stage, number)).run.decision).toMatchObject({ waiting: { on: 'author' }, next: 'push' })
  })

  it('what another gate keeps on pull requests of its own base branch is left alone', async () => {
    const stage = setStage()
    stage.push({ as: 'acme', branch: 'prod', from: 'main', files: { 'x.md': { text: 'x' } } })
    stage.push({
      as: 'agent',
      branch: 'vault/a1',
      from: 'main',
      files: { [FILE]: { text: actionText('a1', { formula: '"dev"' }) } },
    })
    const number = stage.open('agent', 'vault/a1', { base: 'prod' })
    const own = (base: string): Partial<Manner> => ({
      settings: {
        policyPath: 'vault/policy.toml',
        actionsPath: 'vault/actions',
        baseBranch: base,
        requireProtection: true,
        deleteBranch: true,
        frozen: false,
      },
    })
    expect((await once(stage, number, {}, own('prod'))).writes.length).toBeGreaterThan(0)
    expect((await once(stage, number, {}, own('main'))).writes).toEqual([])
  })

  it('an ordinary edit of a file that the base deleted since is ignored, of one it moved into the vault is high', async () => {
    const stage = setStage({ files: { 'docs/x.md': { text: 'x' }, 'config/policy.toml': { text: '[tiers]\n' } } })
    for (const path of ['docs/x.md', 'config/policy.toml']) {
      stage.push({ as: 'agent', branch: path.slice(0, 4), from: 'main', files: { [path]: { text: 'edited\n' } } })
    }
    const docs = stage.open('agent', 'docs')
    const config = stage.open('agent', 'conf')
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'docs/x.md': null } })
    expect((await once(stage, docs)).run.decision).toMatchObject({ kind: 'ignore' })
    const moved = { 'config/policy.toml': null, '.forgejo/policy.toml': { text: '[tiers]\n' } }
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: moved })
    const { run } = await once(stage, config)
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(run.decision)).toContain('moved-away')
  })
})

describe('what the comment may hold', () => {
  it('stays short for paths of any length', async () => {
    const stage = setStage()
    const deep = Array.from({ length: 20 }, (_, at) => [`${'d/'.repeat(300)}${'x'.repeat(200)}${at}`, { text: '' }])
    stage.push({
      as: 'agent',
      branch: 'vault/a1',
      from: 'main',
      files: { ...Object.fromEntries(deep), [FILE]: { text: actionText('a1') } },
    })
    const number = stage.open('agent', 'vault/a1')
    await once(stage, number)
    expect(recordOf(stage, number).comments[0]?.length).toBeLessThan(20_000)
  })

  it('stays short for thousands of tools', async () => {
    const tools = Array.from({ length: 2_400 }, (_, at) => `"t${at.toString(36)}"`).join(',')
    const stage = setStage()
    const number = stage.propose('a1', { tools: `[${tools}]` })
    await once(stage, number)
    expect(recordOf(stage, number).comments[0]?.length).toBeLessThan(60_000)
  })

  it('names only people whose approval can count', async () => {
    const stage = setStage({ policy: '[tiers]\ndev = "medium"\n[medium]\napprovers = ["agent", "gate", "alice"]\n' })
    const { run, writes: done } = await once(stage, stage.propose('a1', { formula: '"dev"' }))
    expect(run.decision).toMatchObject({ waiting: { who: ['alice'] }, ask: ['alice'] })
    expect(done.filter((one) => one.includes('requested_reviewers'))).toHaveLength(1)
  })
})
