// The sweep on the sandbox: what single runs would do, in fewer requests, whatever stops it and whoever else is at it.

import { describe, expect, it } from 'vitest'
import { actionText, PROTECTION, recordOf, type Stage, setStage } from '../src/demo/stage.js'
import { approve } from '../src/demo/story.js'
import type { Manner, Run } from '../src/run.js'
import { copyWorld, type ServeOptions } from '../src/sandbox/index.js'
import { type SweepEnd, sweep } from '../src/sweep/sweep.js'
import { type Gate, openGate, writes } from './support/world.js'

type Swept = SweepEnd & { readonly runs: readonly Run[]; readonly writes: readonly string[]; readonly requests: number }

const swept = async (stage: Stage, options: ServeOptions = {}, over: Partial<Manner> = {}): Promise<Swept> => {
  const gate = await openGate(stage, options)
  const runs: Run[] = []
  try {
    const end = await sweep(gate.forge, gate.manner({ sweeping: true, patience: 200, ...over }), (run) => {
      runs.push(run)
    })
    return { ...end, runs, writes: writes(gate.served), requests: gate.served.requests.length }
  } finally {
    await gate.close()
  }
}

/** One pull request of every kind: merged, waiting, approved, refused, ordinary, and several of the same. */
const crowd = (): { readonly stage: Stage; readonly numbers: readonly number[] } => {
  const stage = setStage()
  const numbers = [
    stage.propose('a1'),
    stage.propose('m1', { formula: '"dev"' }),
    stage.propose('h1', { formula: '"release"' }),
    stage.propose('r1', { id: '"other"' }),
    stage.propose('m2', { formula: '"dev"' }),
    stage.propose('a2'),
  ]
  stage.push({ as: 'agent', branch: 'docs', from: 'main', files: { 'docs/x.md': { text: 'x' } } })
  numbers.push(stage.open('agent', 'docs'))
  approve(stage, 'alice', numbers[4] ?? 0)
  return { stage, numbers }
}

const records = (stage: Stage, numbers: readonly number[]) => numbers.map((number) => recordOf(stage, number))

/** A stage with the same tokens on a copy of the world. */
const copied = (stage: Stage): Stage => {
  const again = setStage()
  Object.assign(again.world, copyWorld(stage.world))
  return again
}

describe('decisions are those of single runs', () => {
  it('for every kind of pull request', async () => {
    const { stage, numbers } = crowd()
    const alone = copied(stage)
    const gate = await openGate(alone)
    for (const number of numbers) await gate.run(number)
    await gate.close()
    const { faults } = await swept(stage)
    expect(faults).toEqual([])
    expect(records(stage, numbers)).toEqual(records(alone, numbers))
    expect(recordOf(stage, numbers[0] ?? 0).state).toBe('merged')
  })

  it('and a second sweep writes nothing, with few requests (invariant 7)', async () => {
    const { stage } = crowd()
    await swept(stage)
    const again = await swept(stage)
    expect(again.writes).toEqual([])
    // h1, m1, r1 and docs are still open: their line, head, timeline and statuses, and what all of them share.
    expect(again.requests).toBeLessThanOrEqual(4 * 4 + 16)
  })

  it('the second of two pull requests with one file sees that the first was merged', async () => {
    const stage = setStage()
    const first = stage.propose('a1')
    const text = actionText('a1', { context: '"twin"' })
    stage.push({ as: 'agent', branch: 'twin', from: 'main', files: { 'vault/actions/a1.toml': { text } } })
    const second = stage.open('agent', 'twin')
    await swept(stage)
    expect([first, second].map((number) => recordOf(stage, number).state)).toEqual(['merged', 'open'])
    await swept(stage)
    expect(recordOf(stage, second)).toMatchObject({ state: 'open', labels: ['blast-radius/high'], approvedByGate: false })
  })
})

describe('a fault on one does not stop the others', () => {
  it('and is told, whatever it is', async () => {
    const stage = setStage()
    const numbers = ['a1', 'a2', 'a3'].map((id) => stage.propose(id))
    const { faults, unreached } = await swept(stage, {
      fault: (request) =>
        request.path.endsWith(`/issues/${numbers[1]}/timeline`) ? { kind: 'answer', status: 500, body: 'x' } : null,
    })
    expect(faults.map((fault) => fault.number)).toEqual([numbers[1]])
    expect(unreached).toEqual([])
    expect(numbers.map((number) => recordOf(stage, number).state)).toEqual(['merged', 'open', 'merged'])
  })
})

describe('what is about no open pull request', () => {
  it('fails aside: the log and the statuses of the base branch cannot be read, and the pull requests are judged all the same', async () => {
    const stage = setStage()
    const number = stage.propose('m1', { formula: '"dev"' })
    const base = `/commits/${(stage.api('acme', 'GET', '/branches/main').body as { commit: { id: string } }).commit.id}/statuses`
    const { faults, runs } = await swept(stage, {
      fault: (request) =>
        request.path.endsWith(base) || /commits\?sha=\w+&limit=50/.test(request.path)
          ? { kind: 'answer', status: 500, body: '{"message":""}' }
          : null,
    })
    expect(faults.map((fault) => fault.number)).toEqual([null, null])
    expect(runs.map((run) => run.decision)).toMatchObject([{ kind: 'hold', tier: 'medium' }])
    // Low needs to know how much was merged within the hour: a read that failed decides nothing.
    const low = stage.propose('a1')
    const second = await swept(stage, {
      fault: (request) =>
        /commits\?sha=\w+&limit=50/.test(request.path) ? { kind: 'answer', status: 500, body: '{"message":""}' } : null,
    })
    expect(second.faults.map((fault) => fault.number)).toEqual([null, low])
    expect(recordOf(stage, low)).toMatchObject({ state: 'open', labels: [], approvedByGate: false })
    expect(recordOf(stage, number).labels).toEqual(['blast-radius/medium'])
  })
})

describe('what Forgejo still checks is not waited for', () => {
  it('each merge sends the others back to checking, and all are merged in one sweep', async () => {
    const stage = setStage()
    stage.world.checkingDelayMs = 20
    const numbers = Array.from({ length: 12 }, (_, at) => stage.propose(`a${at}`))
    const { faults, runs } = await swept(stage, { followClock: true })
    expect(faults).toEqual([])
    expect(records(stage, numbers).map(({ state }) => state)).toEqual(numbers.map(() => 'merged'))
    // Nobody was told in between that it is held.
    expect(runs.every((run) => run.decision.kind === 'approve')).toBe(true)
    for (const number of numbers) expect(recordOf(stage, number).comments[0]).toContain('auto-approved')
  })

  it('one that never becomes mergeable is told so in the end, and the second sweep writes nothing', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    stage.world.checkingDelayMs = 3_600_000
    stage.tryPush({ as: 'acme', branch: 'main', from: 'main', files: { x: { text: 'x' } } })
    const first = await swept(stage)
    expect(first.runs.map((run) => run.decision)).toMatchObject([{ kind: 'hold', tier: 'low', waiting: { on: 'gate' } }])
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
    expect((await swept(stage)).writes).toEqual([])
  })
})

describe('the deadline', () => {
  /** Ends a sweep after so many pull requests were told of. */
  const stopping = async (stage: Stage, after: number): Promise<Swept> => {
    const gate = await openGate(stage)
    const runs: Run[] = []
    try {
      const manner = gate.manner({ sweeping: true, patience: 200, isLate: () => runs.length >= after })
      const end = await sweep(gate.forge, manner, (run) => {
        runs.push(run)
      })
      return { ...end, runs, writes: writes(gate.served), requests: gate.served.requests.length }
    } finally {
      await gate.close()
    }
  }
  const told = ({ runs }: Swept): number[] => runs.map((run) => run.observation.pull.number)

  it('what was not reached is said on the base branch, comes first in the next sweep, and is taken back', async () => {
    const stage = setStage()
    for (let at = 0; at < 60; at++) stage.propose(`m${at}`, { formula: '"dev"' })
    await swept(stage)
    const first = await stopping(stage, 1)
    expect(first.unreached).toHaveLength(12)
    const statuses = () =>
      (
        stage.api('acme', 'GET', '/commits/main/statuses').body as { status: string; context: string; description: string }[]
      ).filter((one) => one.context === 'vault-gate/sweep')
    expect(statuses()).toMatchObject([
      { status: 'pending', description: `12 open pull requests were not reached; next: agent #${first.unreached[0]}` },
    ])
    const second = await stopping(stage, 1)
    expect(new Set(told(second).slice(0, 12))).toEqual(new Set(first.unreached))
    await swept(stage)
    expect(statuses()).toContainEqual(
      expect.objectContaining({ status: 'success', description: 'every open pull request was looked at' }),
    )
    expect((await swept(stage)).writes).toEqual([])
  }, 30_000)

  it("a status of somebody else's that says so orders nothing", async () => {
    const stage = setStage()
    const numbers = ['m1', 'm2'].map((id) => stage.propose(id, { formula: '"dev"' }))
    await swept(stage)
    stage.api(
      'agent',
      'POST',
      `/statuses/${(stage.api('acme', 'GET', '/branches/main').body as { commit: { id: string } }).commit.id}`,
      {
        context: 'vault-gate/sweep',
        state: 'pending',
        description: '1 open pull request was not reached; next: agent #2',
      },
    )
    expect(told(await swept(stage))).toEqual(numbers)
  })
})

describe('the gate is killed, or not alone (invariants 8, 13)', () => {
  const dead =
    (after: number): NonNullable<ServeOptions['fault']> =>
    (_request, n) =>
      n > after ? { kind: 'reset-before' } : n === after ? { kind: 'reset-after' } : null

  it('killed after any request, the next sweep completes it', async () => {
    const clean = crowd()
    const whole = await swept(clean.stage)
    const expected = records(clean.stage, clean.numbers)
    for (let after = 0; after <= whole.requests; after += 3) {
      const { stage, numbers } = crowd()
      const limits = { backoffMs: 1, connectMs: 500, answerMs: 500, mergeMs: 500 }
      const gate = await openGate(stage, { fault: dead(after) }, undefined, { limits })
      await sweep(gate.forge, gate.manner({ sweeping: true, patience: 10 }), () => undefined).catch(() => undefined)
      await gate.close()
      await swept(stage)
      expect(records(stage, numbers), `killed after request ${after}`).toEqual(expected)
    }
  }, 120_000)

  it('two sweeps and an event run at once end as one would', async () => {
    const clean = crowd()
    await swept(clean.stage)
    const { stage, numbers } = crowd()
    const gates: Gate[] = await Promise.all([openGate(stage), openGate(stage), openGate(stage)])
    const [one, two, three] = gates
    if (one === undefined || two === undefined || three === undefined) throw new Error('no gates')
    const manner = { sweeping: true, patience: 200 }
    const ends = await Promise.allSettled([
      sweep(one.forge, one.manner(manner), () => undefined),
      sweep(two.forge, two.manner(manner), () => undefined),
      three.run(numbers[0] ?? 0),
    ])
    await Promise.all(gates.map((gate) => gate.close()))
    for (const end of ends) if (end.status === 'fulfilled' && 'alarm' in end.value) expect(end.value.alarm).toBeNull()
    await swept(stage)
    // The first of two approvals is dismissed by Forgejo when the second is posted; what stands is the same.
    const standing = (all: ReturnType<typeof records>) =>
      all.map((record) => ({ ...record, reviews: record.reviews.filter((review) => !review.endsWith('dismissed')) }))
    expect(standing(records(stage, numbers))).toEqual(standing(records(clean.stage, clean.numbers)))
  })
})

describe('the limit of merges within an hour', () => {
  it('40 low ones in a minute: 20 are merged, 20 are held, and go on when the hour is over', async () => {
    const stage = setStage()
    const numbers = Array.from({ length: 40 }, (_, at) => stage.propose(`a${at}`))
    const { faults } = await swept(stage)
    expect(faults).toEqual([])
    const states = () => records(stage, numbers).map(({ state }) => state)
    expect(states().filter((state) => state === 'merged')).toHaveLength(20)
    expect(recordOf(stage, numbers[39] ?? 0).comments[0]).toContain('held: the gate has reached its limit of 20 merges')
    expect(recordOf(stage, numbers[39] ?? 0).approvedByGate).toBe(false)
    expect((await swept(stage)).writes).toEqual([])
    stage.world.now += 3_600_001
    await swept(stage)
    expect(states().filter((state) => state === 'merged')).toHaveLength(40)
  }, 60_000)

  it('two gates at once do not go beyond it', async () => {
    const stage = setStage({ policy: '[tiers]\ntriage = "low"\n[limits]\nlow_per_hour = 3\n' })
    const numbers = Array.from({ length: 8 }, (_, at) => stage.propose(`a${at}`))
    const gates = await Promise.all([openGate(stage), openGate(stage)])
    await Promise.all(gates.map((gate) => sweep(gate.forge, gate.manner({ sweeping: true, patience: 200 }), () => undefined)))
    await Promise.all(gates.map((gate) => gate.close()))
    expect(records(stage, numbers).filter(({ state }) => state === 'merged')).toHaveLength(3)
  })
})

describe('the last merges of the gate are verified again', () => {
  const head = (stage: Stage, number: number): string =>
    (stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }).head.sha
  /** A merge by the gate's account that no run of the gate made or verified. */
  const forced = (stage: Stage, number: number, message: string): void => {
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head(stage, number) })
    const title = `Merge pull request 'vault: x' (#${number}) from x into main`
    const said = stage.api('gate', 'POST', `/pulls/${number}/merge`, {
      Do: 'merge',
      MergeTitleField: title,
      MergeMessageField: message,
    })
    expect(said.status).toBe(200)
  }

  it('a merge of another head than was judged is an alarm on its pull request, told once, and a red job', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const judged = head(stage, number)
    stage.push({
      as: 'agent',
      branch: 'vault/a1',
      from: 'vault/a1',
      files: { 'vault/actions/a2.toml': { text: actionText('a2') } },
    })
    forced(stage, number, `Vault-Gate-Head: ${judged}`)
    const first = await swept(stage)
    expect(first.alarms).toMatchObject([{ pull: number, text: expect.stringContaining('not the judged head') }])
    expect(recordOf(stage, number).comments[0]).toContain('alarm')
    const second = await swept(stage)
    expect(second.alarms).toHaveLength(1)
    expect(second.writes).toEqual([])
  })

  it('so is one that brought more than the one file, one under another policy, and one that says nothing of what was judged', async () => {
    for (const [files, message, text] of [
      [
        { 'vault/actions/a2.toml': { text: actionText('a2') } },
        (sha: string) => `Vault-Gate-Head: ${sha}`,
        'more than the one judged file',
      ],
      [{}, (sha: string) => `Vault-Gate-Head: ${sha}\nVault-Gate-Policy: ${'0'.repeat(40)}`, 'another policy'],
      [{}, () => '', 'does not say which head was judged'],
    ] as const) {
      const stage = setStage()
      const number = stage.propose('a1')
      if (Object.keys(files).length > 0) stage.push({ as: 'agent', branch: 'vault/a1', from: 'vault/a1', files })
      forced(stage, number, message(head(stage, number)))
      expect((await swept(stage)).alarms).toMatchObject([{ text: expect.stringContaining(text) }])
    }
  })

  it('merges of the gate, of people, and direct pushes are none, also after the policy changed', async () => {
    const stage = setStage()
    for (const id of ['a1', 'a2', 'a3']) stage.propose(id)
    await swept(stage)
    stage.push({
      as: 'acme',
      branch: 'main',
      from: 'main',
      files: { 'vault/policy.toml': { text: '[tiers]\ntriage = "low"\n' } },
    })
    const number = stage.propose('a4', { formula: '"dev"' })
    approve(stage, 'alice', number)
    expect(stage.api('acme', 'POST', `/pulls/${number}/merge`, { Do: 'merge' }).status).toBe(200)
    stage.propose('a5')
    await swept(stage)
    expect((await swept(stage)).alarms).toEqual([])
  })

  it('a rehearsal tells it and writes nothing', async () => {
    const stage = setStage({ protection: PROTECTION })
    const number = stage.propose('a1')
    forced(stage, number, '')
    const seen = await swept(stage, {}, { writes: 'none' })
    expect(seen).toMatchObject({ writes: [], alarms: [{ pull: number }] })
  })
})
