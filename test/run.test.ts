// Stories on the sandbox: the whole run in this process, request by request.

import { describe, expect, it } from 'vitest'
import { actionText, PROTECTION, recordOf, type Stage, setStage } from '../src/demo/stage.js'
import { approve } from '../src/demo/story.js'
import type { Run } from '../src/run.js'
import type { Request, ServeOptions } from '../src/sandbox/index.js'
import { sweep } from '../src/sweep/sweep.js'
import { openGate, writes } from './support/world.js'

const once = async (
  stage: Stage,
  number: number,
  options: ServeOptions = {},
): Promise<{ run: Run; writes: string[]; requests: number }> => {
  const gate = await openGate(stage, options)
  try {
    const run = await gate.run(number)
    return { run, writes: writes(gate.served), requests: gate.served.requests.length }
  } finally {
    await gate.close()
  }
}

type Case = readonly [string, () => { stage: Stage; number: number }]

const proposed =
  (lines: Record<string, string>, then?: (stage: Stage, number: number) => void) => (): { stage: Stage; number: number } => {
    const stage = setStage()
    const number = stage.propose('a1', lines)
    then?.(stage, number)
    return { stage, number }
  }

const CASES: readonly Case[] = [
  ['low', proposed({})],
  ['medium', proposed({ formula: '"dev"' })],
  ['high', proposed({ formula: '"release"' })],
  ['medium, approved', proposed({ formula: '"dev"' }, (stage, number) => approve(stage, 'alice', number))],
  ['high, approved', proposed({ formula: '"release"' }, (stage, number) => approve(stage, 'acme', number))],
  ['refused', proposed({ id: '"other"' })],
]

describe('a second run writes nothing (invariant 7)', () => {
  it.each(CASES)('%s', async (_title, begin) => {
    const { stage, number } = begin()
    const first = await once(stage, number)
    expect(first.writes.length).toBeGreaterThan(0)
    const second = await once(stage, number)
    expect(second.writes).toEqual([])
    expect(second.requests).toBeLessThanOrEqual(14)
  })

  it('also when the base moved on since: still at most 14 requests', async () => {
    const { stage, number } = proposed({ formula: '"dev"' })()
    await once(stage, number)
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'docs/x.md': { text: 'x' } } })
    const second = await once(stage, number)
    expect(second).toMatchObject({ writes: [], requests: 14 })
  })
})

describe('killed anywhere, the next run completes it (invariant 8)', () => {
  const dead =
    (after: number, last: 'handled' | 'answer lost'): NonNullable<ServeOptions['fault']> =>
    (_request, n) =>
      n > after ? { kind: 'reset-before' } : n === after && last === 'answer lost' ? { kind: 'reset-after' } : null

  it.each(CASES)(
    '%s, after every single request',
    async (_title, begin) => {
      const clean = begin()
      const whole = await once(clean.stage, clean.number)
      const expected = recordOf(clean.stage, clean.number)
      for (const last of ['handled', 'answer lost'] as const) {
        for (let after = 0; after <= whole.requests; after += 1) {
          const { stage, number } = begin()
          const limits = { backoffMs: 1, connectMs: 500, answerMs: 500, mergeMs: 500 }
          const gate = await openGate(stage, { fault: dead(after, last) }, undefined, { limits })
          await gate.run(number, { patience: 10 }).catch(() => undefined)
          await gate.close()
          const between = recordOf(stage, number)
          if (expected.state === 'open') expect(between.state).toBe('open')
          await once(stage, number)
          expect(recordOf(stage, number), `killed after request ${after}, ${last}`).toEqual(expected)
        }
      }
    },
    60_000,
  )
})

describe('two gates at once do what one does (invariant 13)', () => {
  it.each(CASES)('%s', async (_title, begin) => {
    const alone = begin()
    await once(alone.stage, alone.number)
    const { stage, number } = begin()
    const gates = await Promise.all([openGate(stage), openGate(stage)])
    const ends = await Promise.allSettled(gates.map((gate) => gate.run(number)))
    await Promise.all(gates.map((gate) => gate.close()))
    for (const end of ends) if (end.status === 'fulfilled') expect(end.value.alarm).toBeNull()
    await once(stage, number)
    // The first of two approvals is dismissed by Forgejo when the second is posted; what stands is the same.
    const standing = (record: ReturnType<typeof recordOf>) => ({
      ...record,
      reviews: record.reviews.filter((review) => !review.endsWith('dismissed')),
    })
    expect(standing(recordOf(stage, number))).toEqual(standing(recordOf(alone.stage, alone.number)))
  })
})

describe('the commit that was judged, or none (invariant 1)', () => {
  /** Pushes a second commit to the pull request right before the `nth` request that `matches`. */
  const pushBefore = (stage: Stage, matches: (request: Request) => boolean, lines: Record<string, string>): ServeOptions => {
    let done = false
    return {
      before: (request) => {
        if (done || !matches(request)) return
        done = true
        const text = actionText('a1', lines)
        stage.push({ as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { 'vault/actions/a1.toml': { text } } })
      },
    }
  }
  const at = (method: string, end: string) => (request: Request) => request.method === method && request.path.endsWith(end)
  const moments: readonly [string, (request: Request) => boolean][] = [
    ['the label', at('POST', '/labels')],
    ['the comment', at('POST', '/comments')],
    ['the review', at('POST', '/reviews')],
    ['the merge', at('POST', '/merge')],
  ]

  it.each(moments)('a high commit pushed right before %s is not merged, and no approval is left', async (_title, matches) => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { run, writes: done } = await once(stage, number, pushBefore(stage, matches, { formula: '"release"' }))
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    // What moved before the approval was seen before it: nothing was approved, not even to be refused by Forgejo.
    if (_title === 'the label' || _title === 'the comment') expect(done.filter((one) => one.includes('/reviews'))).toEqual([])
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false, labels: ['blast-radius/high'] })
  })

  it.each(moments)('a low commit pushed right before %s is judged anew and merged', async (_title, matches) => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { run } = await once(stage, number, pushBefore(stage, matches, { context: '"again"' }))
    expect(run.decision).toMatchObject({ kind: 'approve', tier: 'low' })
    const merge = stage.api('acme', 'GET', `/git/commits/${run.mergeCommit}`).body as { parents: { sha: string }[] }
    expect(merge.parents[1]?.sha).toBe(run.observation.pull.head.sha)
  })

  it('a head that moves in every round is held after three', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    let count = 0
    const { run } = await once(stage, number, {
      before: (request) => {
        if (!at('POST', '/reviews')(request)) return
        count += 1
        const text = actionText('a1', { context: `"round ${count}"` })
        stage.push({ as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { 'vault/actions/a1.toml': { text } } })
      },
    })
    expect(count).toBe(3)
    expect(run.decision).toMatchObject({
      kind: 'hold',
      tier: 'low',
      holds: [{ headline: expect.stringContaining('moved in every round') }],
    })
    expect(recordOf(stage, number).approvedByGate).toBe(false)
  })

  it.each(moments)(
    'a policy that changes on the base right before %s is the one that judges (invariant 2)',
    async (_title, matches) => {
      const stage = setStage()
      const number = stage.propose('a1')
      let done = false
      const { run } = await once(stage, number, {
        before: (request) => {
          if (done || !matches(request)) return
          done = true
          stage.push({
            as: 'acme',
            branch: 'main',
            from: 'main',
            files: { 'vault/policy.toml': { text: '[tiers]\ntriage = "high"\n' } },
          })
        },
      })
      // Right before the merge itself nothing can be read any more: that window is what the verification looks at.
      if (at('POST', '/merge')({ method: 'POST', path: '/merge', token: null }) && _title === 'the merge') {
        expect(run.alarm).toMatch(/another policy/)
        expect(recordOf(stage, number).comments[0]).toContain('alarm')
      } else expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
    },
  )

  it.each(moments)('another gate that uses up the hourly limit right before %s', async (_title, matches) => {
    const stage = setStage({ policy: '[tiers]\ntriage = "low"\n[limits]\nlow_per_hour = 1\n' })
    const [number, other] = [stage.propose('a1'), stage.propose('a2')]
    const { head } = stage.api('gate', 'GET', `/pulls/${other}`).body as { head: { sha: string } }
    let done = false
    const { run } = await once(stage, number, {
      before: (request) => {
        if (done || !matches(request)) return
        done = true
        stage.api('gate', 'POST', `/pulls/${other}/reviews`, { event: 'APPROVED', commit_id: head.sha })
        stage.api('gate', 'POST', `/pulls/${other}/merge`, { Do: 'merge' })
      },
    })
    // Nothing can be read any more in the moment of the merge itself: there two gates can go one beyond it.
    if (_title === 'the merge') return expect(run.decision.kind).toBe('approve')
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'low', waiting: { on: 'clock' } })
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
  })

  it('moved to another base after the approval: not merged there, and the approval is taken back', async () => {
    const stage = setStage()
    stage.push({ as: 'acme', branch: 'docs', from: 'main', files: { 'd.md': { text: 'd' } } })
    const number = stage.propose('a1')
    await once(stage, number, {
      before: (request) => {
        if (!at('GET', `/pulls/${number}`)(request) || !recordOf(stage, number).approvedByGate) return
        stage.api('agent', 'PATCH', `/pulls/${number}`, { base: 'docs' })
      },
    })
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', base: 'docs', approvedByGate: false })
  })

  it('moved to another base in the very moment of the merge: no field pins it, so the merge is an alarm', async () => {
    const stage = setStage()
    stage.push({ as: 'acme', branch: 'docs', from: 'main', files: { 'd.md': { text: 'd' } } })
    const number = stage.propose('a1')
    const { run } = await once(stage, number, {
      before: (request) => {
        if (at('POST', '/merge')(request)) stage.api('agent', 'PATCH', `/pulls/${number}`, { base: 'docs' })
      },
    })
    expect(run.alarm).toContain('merged into docs, not main')
  })
})

describe('what the forge refuses', () => {
  it('an approval that does not count is taken back, told, and merges nothing', async () => {
    const stage = setStage({ protection: { ...PROTECTION, approvals_whitelist_username: ['alice', 'acme'] } })
    const number = stage.propose('a1')
    const { run } = await once(stage, number)
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'low', waiting: { on: 'operator' } })
    const record = recordOf(stage, number)
    expect(record).toMatchObject({ state: 'open', approvedByGate: false })
    expect(record.comments[0]).toContain('held: Forgejo refused the merge: the approval does not count')
  })

  it('a merge that a rule forbids is told, and the approval is taken back', async () => {
    const stage = setStage({ protection: { ...PROTECTION, block_on_official_review_requests: true } })
    const number = stage.propose('a1')
    stage.api('agent', 'POST', `/pulls/${number}/requested_reviewers`, { reviewers: ['alice'] })
    const { run } = await once(stage, number)
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'low' })
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
    expect(recordOf(stage, number).comments[0]).toContain('There are official review requests')
  })

  it('a branch that cannot be deleted does not unmake the merge', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { run } = await once(stage, number, {
      fault: (request) =>
        at(request) ? { kind: 'answer-after', status: 403, body: '{"message":"the head branch is protected"}' } : null,
    })
    expect(run).toMatchObject({ decision: { kind: 'approve' }, alarm: null })
    expect(run.mergeCommit).not.toBeNull()
  })

  const at = (request: Request): boolean => request.method === 'POST' && request.path.endsWith('/merge')

  it.each([
    ['reset after the merge', { kind: 'reset-after' }],
    ['a 502 after the merge', { kind: 'answer-after', status: 502, body: '<html>' }],
    ['a 200 of the wrong shape after the merge', { kind: 'answer-after', status: 200, body: '[]' }],
  ] as const)('%s: the pull request tells that it is merged', async (_title, fault) => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { run, writes: done } = await once(stage, number, { fault: (request) => (at(request) ? fault : null) })
    expect(run.mergeCommit).not.toBeNull()
    expect(done.filter((one) => one.includes('/merge'))).toHaveLength(1)
  })

  it('a merge by somebody else in between is no alarm', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { run } = await once(stage, number, {
      before: (request) => {
        if (at(request)) stage.api('acme', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
      },
    })
    expect(run.alarm).toBeNull()
    expect(recordOf(stage, number).state).toBe('merged')
  })
})

describe('scheduled merges', () => {
  const SCHEDULERS = { ...PROTECTION, merge_whitelist_usernames: ['gate', 'agent', 'acme'] }
  const scheduled = (): { stage: Stage; number: number } => {
    const stage = setStage({ protection: SCHEDULERS })
    const number = stage.propose('a1')
    stage.api('agent', 'POST', `/pulls/${number}/merge`, { Do: 'merge', merge_when_checks_succeed: true })
    return { stage, number }
  }

  it('are cancelled and held, judged anew in the next run, and held for good the second time', async () => {
    const { stage, number } = scheduled()
    expect((await once(stage, number)).run.decision).toMatchObject({ kind: 'hold', tier: 'low' })
    const gone = stage.api('agent', 'DELETE', `/pulls/${number}/merge`)
    expect(gone.status).toBe(404)
    stage.api('agent', 'POST', `/pulls/${number}/merge`, { Do: 'merge', merge_when_checks_succeed: true })
    expect((await once(stage, number)).run.decision).toMatchObject({ kind: 'hold', next: 'open-new' })
    expect((await once(stage, number)).run.decision).toMatchObject({ kind: 'hold', next: 'open-new' })
    const other = scheduled()
    await once(other.stage, other.number)
    await once(other.stage, other.number)
    expect(recordOf(other.stage, other.number).state).toBe('merged')
  })

  it('that are none any more do not hold', async () => {
    const { stage, number } = scheduled()
    const { run } = await once(stage, number, {
      before: (request) => {
        const pull = stage.world.repos[0]?.pulls[0]
        // Forgejo drops a schedule whose merge failed without a word in the timeline (forgejo-api.md 5.5).
        if (request.method === 'DELETE' && pull !== undefined) pull.schedule = null
      },
    })
    expect(run.decision).toMatchObject({ kind: 'approve', tier: 'low' })
  })
})

describe('waiting for the conflict check', () => {
  const unchecked = (): { stage: Stage; number: number } => {
    const stage = setStage()
    const number = stage.propose('a1')
    stage.world.checkingDelayMs = 3_600_000
    stage.tryPush({ as: 'acme', branch: 'main', from: 'main', files: { x: { text: 'x' } } })
    return { stage, number }
  }

  it('a run waits for it, bounded, then holds, approves nothing, and writes nothing the second time', async () => {
    const { stage, number } = unchecked()
    const { run } = await once(stage, number)
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'low', waiting: { on: 'gate' } })
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false, reviews: [] })
    expect((await once(stage, number)).writes).toEqual([])
  })

  it('what was said meanwhile counts: a request for changes made during the wait holds', async () => {
    const { stage, number } = unchecked()
    let reads = 0
    const { run } = await once(stage, number, {
      before: (request) => {
        if (request.path.endsWith(`/pulls/${number}`)) reads += 1
        if (reads !== 2) return
        reads += 1
        stage.api('bob', 'POST', `/pulls/${number}/reviews`, { event: 'REQUEST_CHANGES', body: 'no' })
        stage.settle()
      },
    })
    expect(run.decision).toMatchObject({ kind: 'hold', tier: 'low', holds: [{ headline: 'bob asks for changes' }] })
  })
})

describe('the sweep', () => {
  it('goes over all open pull requests, and a fault on one does not stop the others', async () => {
    const stage = setStage()
    const numbers = ['a1', 'a2', 'a3'].map((id) => stage.propose(id))
    const gate = await openGate(stage, {
      fault: (request) =>
        request.path.endsWith(`/issues/${numbers[1]}/timeline`) ? { kind: 'answer', status: 500, body: 'x' } : null,
    })
    const swept = await sweep(gate.forge, gate.manner(), () => undefined)
    await gate.close()
    expect(swept.faults.map((fault) => fault.number)).toEqual([numbers[1]])
    expect(numbers.map((number) => recordOf(stage, number).state)).toEqual(['merged', 'open', 'merged'])
  })
})
