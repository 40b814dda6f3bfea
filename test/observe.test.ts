// Observing on the sandbox: what is proven from git objects, and what is bounded.

import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { actionText, recordOf, type Stage, type StageOptions, setStage } from '../src/demo/stage.js'
import type { Run } from '../src/run.js'
import type { ServeOptions } from '../src/sandbox/index.js'
import { openGate } from './support/world.js'

const judged = async (
  stage: Stage,
  number: number,
  options: ServeOptions = {},
): Promise<{ run: Run; requests: readonly string[] }> => {
  const gate = await openGate(stage, options)
  try {
    const run = await gate.run(number)
    return { run, requests: gate.served.requests.map((one) => `${one.method} ${one.path.replace('/repos/acme/ops', '')}`) }
  } finally {
    await gate.close()
  }
}

const many = (count: number, folder: string): NonNullable<StageOptions['files']> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/f${at}.toml`, { text: `${at}\n` }]))

const FILE = 'vault/actions/a1.toml'

describe('large repositories', () => {
  it('a folder of 1,500 vault actions is walked, proven and merged', async () => {
    const stage = setStage({ files: many(1500, 'vault/actions') })
    const { run, requests } = await judged(stage, stage.propose('a1'))
    expect(run.decision).toMatchObject({ kind: 'approve', tier: 'low' })
    expect(run.mergeCommit).not.toBeNull()
    expect(requests.filter((one) => one.includes('/git/trees/')).length).toBeLessThanOrEqual(20)
  })

  it('a change hidden deep in a large repository is found', async () => {
    const stage = setStage({ files: { ...many(1200, 'docs/deep/er'), 'docs/deep/er/x/y.md': { text: 'y' } } })
    stage.push({
      as: 'agent',
      branch: 'vault/a1',
      from: 'main',
      files: { [FILE]: { text: actionText('a1') }, 'docs/deep/er/x/y.md': { text: 'z' } },
    })
    const { run } = await judged(stage, stage.open('agent', 'vault/a1'))
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(run.decision)).toContain('edits docs/deep/er/x/y.md')
  })
})

describe('work is bounded (invariant 14)', () => {
  it('a pull request that changes 3,000 files in 600 folders is held high after a bounded number of reads', async () => {
    const stage = setStage()
    const files = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`d${at % 600}/f${at}`, { text: `${at}` }]))
    stage.push({ as: 'agent', branch: 'vault/a1', from: 'main', files: { ...files, [FILE]: { text: actionText('a1') } } })
    const { run, requests } = await judged(stage, stage.open('agent', 'vault/a1'))
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(run.decision)).toContain('more paths than the gate lists')
    expect(requests.length).toBeLessThan(500)
  })

  it('so is one that changes 600 files in one folder', async () => {
    const stage = setStage()
    stage.push({ as: 'agent', branch: 'vault/a1', from: 'main', files: many(600, 'vault/actions') })
    const { run } = await judged(stage, stage.open('agent', 'vault/a1'))
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(run.decision)).toContain('more paths than the gate lists')
  })

  it('twenty commits are a line, twenty-one are none, and neither is read beyond', async () => {
    const stage = setStage()
    const push = (at: number): string =>
      stage.push({
        as: 'agent',
        branch: 'vault/a1',
        from: at === 0 ? 'main' : 'vault/a1',
        files: { [FILE]: { text: actionText('a1', { context: `"${at}"` }) } },
      })
    for (let at = 0; at < 20; at += 1) push(at)
    const number = stage.open('agent', 'vault/a1')
    const stageOf21 = setStage()
    expect((await judged(stage, number)).run.decision).toMatchObject({ kind: 'approve', tier: 'low' })
    for (let at = 0; at < 21; at += 1) {
      stageOf21.push({
        as: 'agent',
        branch: 'vault/a1',
        from: at === 0 ? 'main' : 'vault/a1',
        files: { [FILE]: { text: actionText('a1', { context: `"${at}"` }) } },
      })
    }
    const { run, requests } = await judged(stageOf21, stageOf21.open('agent', 'vault/a1'))
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(run.decision)).toContain('more than 20 commits')
    expect(requests.length).toBeLessThan(25)
  })

  it('a commit on the way that touched another path and took it back is held high', async () => {
    const stage = setStage()
    stage.push({ as: 'agent', branch: 'vault/a1', from: 'main', files: { 'vault/policy.toml': { text: '[tiers]\n' } } })
    const policy = stage.api('agent', 'GET', '/contents/vault/policy.toml?ref=main').body as { content: string }
    stage.push({
      as: 'agent',
      branch: 'vault/a1',
      from: 'vault/a1',
      files: { 'vault/policy.toml': { base64: policy.content }, [FILE]: { text: actionText('a1') } },
    })
    const { run } = await judged(stage, stage.open('agent', 'vault/a1'))
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(run.decision)).toContain('also changes vault/policy.toml')
  })

  it('a file of 17 KB is not read at all', async () => {
    const stage = setStage()
    stage.push({ as: 'agent', branch: 'vault/a1', from: 'main', files: { [FILE]: { text: `# ${'x'.repeat(17_000)}\n` } } })
    const { run, requests } = await judged(stage, stage.open('agent', 'vault/a1'))
    expect(run.decision).toMatchObject({ kind: 'refuse', problems: [{ code: 'too-large' }] })
    expect(requests.filter((one) => one.includes('/git/blobs/'))).toHaveLength(1)
  })
})

describe('histories that are no line', () => {
  it("a criss-cross whose merge would take back the base's policy is held high, whatever the pull request says of itself", async () => {
    const stage = setStage()
    const side = stage.push({ as: 'agent', branch: 'vault/a1', from: 'main', files: { [FILE]: { text: actionText('a1') } } })
    const stricter = stage.push({
      as: 'acme',
      branch: 'main',
      from: 'main',
      files: { 'vault/policy.toml': { text: '[tiers]\n' } },
    })
    const policy = stage.api('agent', 'GET', `/contents/vault/policy.toml?ref=${side}`).body as { content: string }
    stage.push({
      as: 'agent',
      branch: 'vault/a1',
      from: side,
      parents: [stricter],
      files: { 'vault/policy.toml': { base64: policy.content } },
    })
    const { run } = await judged(stage, stage.open('agent', 'vault/a1'))
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(run.decision)).toContain('has 2 parents')
  })

  it('an orphan is held high', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    stage.push({ as: 'agent', branch: 'vault/a1', force: true, files: { [FILE]: { text: actionText('a1') } } })
    const { run } = await judged(stage, number)
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(run.decision)).toContain('has no parent')
  })

  it('a head that the base has already is held, not merged', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    stage.push({ as: 'acme', branch: 'main', from: 'vault/a1', force: true, files: {} })
    const { run } = await judged(stage, number)
    expect(run.decision.kind).not.toBe('approve')
  })
})

describe('a head that the base repository does not know yet', () => {
  it('is waited for, bounded', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    let unknown = 3
    const { run } = await judged(stage, number, {
      fault: (request) => {
        if (!request.path.includes('&not=') || unknown === 0) return null
        unknown -= 1
        return { kind: 'answer', status: 404, headers: { 'content-type': 'application/json' } }
      },
    })
    expect(run.decision).toMatchObject({ kind: 'approve' })
    const other = setStage()
    const late = other.propose('a1')
    const gate = await openGate(other, {
      fault: (request) =>
        request.path.includes('&not=') ? { kind: 'answer', status: 404, headers: { 'content-type': 'application/json' } } : null,
    })
    await expect(Promise.race([gate.run(late), delay(5000).then(() => 'too long')])).rejects.toThrow('does not know commit')
    await gate.close()
    expect(recordOf(other, late).approvedByGate).toBe(false)
  })
})

describe('the folder of formulas', () => {
  const policy = '[tiers]\ntriage = "low"\n[actions]\nformulas_dir = "formulas"\n'
  it('counts regular files of the base branch alone: no folder, no link, and nothing of the head', async () => {
    for (const files of [{ 'formulas/triage.sh/x': { text: 'x' } }, { 'formulas/triage.sh': { link: '../x' } }, {}]) {
      const stage = setStage({ policy, files: { 'formulas/other.sh': { text: 'x' }, ...files } })
      expect((await judged(stage, stage.propose('a1'))).run.decision.kind).toBe('refuse')
    }
    const stage = setStage({ policy, files: { 'formulas/triage.sh': { exec: '#!/bin/sh\n' } } })
    expect((await judged(stage, stage.propose('a1'))).run.decision.kind).toBe('approve')
  })
})

describe('the base branch', () => {
  it('is the default branch, whatever the event guessed', async () => {
    const stage = setStage()
    const gate = await openGate(stage)
    const run = await gate.run(stage.propose('a1'), { likelyBase: 'no-such-branch' })
    await gate.close()
    expect(run.decision).toMatchObject({ kind: 'approve', tier: 'low' })
  })
})
