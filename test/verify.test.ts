// After a merge: is it the one that was judged? And what becomes of the gate's approval when it is not.

import { describe, expect, it } from 'vitest'
import { actionText, PROTECTION, recordOf, type Stage, setStage } from '../src/demo/stage.js'
import type { Sha } from '../src/domain.js'
import type { Forge } from '../src/forge/forge.js'
import type { Run } from '../src/run.js'
import type { Push } from '../src/sandbox/index.js'
import { openGate } from './support/world.js'

const FILE = 'vault/actions/a1.toml'

/** A run after whose merge the forge names the commit that `craft` pushed. */
const mergedAs = async (craft: (tip: string, head: string) => Push): Promise<{ run: Run; stage: Stage; number: number }> => {
  const stage = setStage()
  const number = stage.propose('a1')
  const pull = stage.api('agent', 'GET', `/pulls/${number}`).body as { head: { sha: string }; base: { sha: string } }
  const crafted = stage.push(craft(pull.base.sha, pull.head.sha)) as Sha
  const wrap = (forge: Forge): Forge => ({
    ...forge,
    pull: async (one) => {
      const seen = await forge.pull(one)
      return seen?.merged ? { ...seen, mergeCommit: crafted } : seen
    },
  })
  const gate = await openGate(stage, {}, wrap)
  try {
    return { run: await gate.run(number), stage, number }
  } finally {
    await gate.close()
  }
}

const action = { [FILE]: { text: actionText('a1') } }

describe('a merge commit that is not the judged one is an alarm (invariant 1)', () => {
  const cases: readonly (readonly [string, RegExp, (tip: string, head: string) => Push])[] = [
    [
      'one that changes another file as well',
      /more than the one judged file/,
      (tip, head) => ({ as: 'acme', branch: 'x', from: tip, parents: [head], files: { ...action, 'README.md': { text: 'x' } } }),
    ],
    [
      'one with other bytes in the file',
      /more than the one judged file/,
      (tip, head) => ({
        as: 'acme',
        branch: 'x',
        from: tip,
        parents: [head],
        files: { [FILE]: { text: actionText('a1', { formula: '"release"' }) } },
      }),
    ],
    [
      'one that makes the file executable',
      /more than the one judged file/,
      (tip, head) => ({ as: 'acme', branch: 'x', from: tip, parents: [head], files: { [FILE]: { exec: actionText('a1') } } }),
    ],
    [
      'one with a third parent',
      /two parents/,
      (tip, head) => ({ as: 'acme', branch: 'x', from: tip, parents: [head, tip], files: action }),
    ],
    ['a squash', /two parents/, (tip) => ({ as: 'acme', branch: 'x', from: tip, files: action })],
    ['one of another head', /second parent/, (tip) => ({ as: 'acme', branch: 'x', from: tip, parents: [tip], files: action })],
  ]
  it.each(cases)('%s', async (_title, text, craft) => {
    const { run, stage, number } = await mergedAs(craft)
    expect(run.alarm).toMatch(text)
    expect(recordOf(stage, number).comments[0]).toContain('alarm')
  })

  it('the honest one is none', async () => {
    const { run } = await mergedAs((tip, head) => ({ as: 'acme', branch: 'x', from: tip, parents: [head], files: action }))
    expect(run.alarm).toBeNull()
  })
})

describe('a base that moves in the very moment of the merge', () => {
  const moving = async (files: NonNullable<Push['files']>): Promise<Run> => {
    const stage = setStage()
    const number = stage.propose('a1')
    let done = false
    const gate = await openGate(stage, {
      before: (request) => {
        if (done || request.method !== 'POST' || !request.path.endsWith('/merge')) return
        done = true
        stage.push({ as: 'acme', branch: 'main', from: 'main', files })
      },
    })
    try {
      return await gate.run(number)
    } finally {
      await gate.close()
    }
  }
  it.each([
    ['the same id in vault/fired', { 'vault/fired/a1.toml': { text: 'x' } }],
    ['its result', { 'vault/actions/a1.result.json': { text: '{}' } }],
    ['a twin in another case', { 'vault/actions/A1.toml': { text: actionText('A1') } }],
    ['another policy', { 'vault/policy.toml': { text: '[tiers]\n' } }],
  ])('and brings %s is an alarm: the same would not have been decided on it', async (_title, files) => {
    expect((await moving(files)).alarm).toContain('another policy or a twin of the file')
  })

  it('and brings anything else is none', async () => {
    expect((await moving({ 'docs/x.md': { text: 'x' }, 'vault/actions/b.toml': { text: actionText('b') } })).alarm).toBeNull()
  })
})

describe('an approval whose merge did not happen is taken back at once (invariant 12)', () => {
  it('even when nothing can be read any more afterwards', async () => {
    const stage = setStage({ protection: { ...PROTECTION, block_on_official_review_requests: true } })
    const number = stage.propose('a1')
    stage.api('agent', 'POST', `/pulls/${number}/requested_reviewers`, { reviewers: ['alice'] })
    let refused = false
    const gate = await openGate(stage, {
      fault: (request) => {
        if (request.method === 'POST' && request.path.endsWith('/merge')) refused = true
        return refused && request.path.endsWith('/timeline') ? { kind: 'answer', status: 500, body: '' } : null
      },
    })
    await expect(gate.run(number)).rejects.toThrow('500')
    await gate.close()
    expect(refused).toBe(true)
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
  })

  it('and when a read fails between the approval and the merge', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const gate = await openGate(stage, {
      fault: (request) =>
        request.path.endsWith('/branches/main') && recordOf(stage, number).approvedByGate
          ? { kind: 'answer', status: 500, body: '' }
          : null,
    })
    await expect(gate.run(number)).rejects.toThrow('500')
    await gate.close()
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
  })
})
