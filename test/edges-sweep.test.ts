// The sweep at its edges: its deadline, its merges, what it tells.

import { describe, expect, it } from 'vitest'
import { actionText, recordOf, type Stage, setStage } from '../src/demo/stage.js'
import { approve } from '../src/demo/story.js'
import type { Forge } from '../src/forge/forge.js'
import { handle } from '../src/handle.js'
import type { Manner, Run } from '../src/run.js'
import type { ServeOptions } from '../src/sandbox/index.js'
import { sweep } from '../src/sweep/sweep.js'
import { openGate, writes } from './support/world.js'

const swept = async (
  stage: Stage,
  options: ServeOptions = {},
  over: (runs: Run[]) => Partial<Manner> = () => ({}),
  isOver?: (runs: Run[]) => boolean,
  wrap?: (forge: Forge) => Forge,
) => {
  const gate = await openGate(stage, options, wrap)
  const runs: Run[] = []
  try {
    const end = await sweep(
      gate.forge,
      gate.manner({ sweeping: true, patience: 200, ...over(runs) }),
      (run) => {
        runs.push(run)
      },
      () => isOver?.(runs) ?? false,
    )
    return {
      ...end,
      runs,
      writes: writes(gate.served),
      requests: gate.served.requests.map((one) => `${one.method} ${one.path.replace('/repos/acme/ops', '')}`),
    }
  } finally {
    await gate.close()
  }
}
const ended = async (stage: Stage, options: ServeOptions = {}, over: Partial<Manner> = {}) => {
  const gate = await openGate(stage, options)
  const printed: string[] = []
  try {
    const ending = await handle(
      gate.forge,
      gate.manner({ sweeping: true, patience: 50, ...over }),
      null,
      async (lines) => {
        printed.push(...lines)
      },
      () => false,
    )
    return { ...ending, printed }
  } finally {
    await gate.close()
  }
}

describe('sweeps', () => {
  it('one that goes back to checking between two looks is for later, and is told nothing', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    let looks = 0
    const { runs } = await swept(stage, {}, undefined, undefined, (forge) => ({
      ...forge,
      // 1: the look before it is tried; 2: when it is tried.
      pull: async (one) => {
        const pull = await forge.pull(one)
        looks += 1
        return pull !== null && looks === 2 ? { ...pull, mergeable: false } : pull
      },
    }))
    expect(runs.map((run) => run.decision.kind)).toEqual(['approve'])
    expect(recordOf(stage, number).state).toBe('merged')
  })
  it('what Forgejo still checks when the sweep begins is told nothing before it is merged', async () => {
    const stage = setStage()
    const numbers = ['a1', 'a2', 'a3'].map((id) => stage.propose(id))
    stage.world.checkingDelayMs = 150
    stage.tryPush({ as: 'acme', branch: 'main', from: 'main', files: { x: { text: 'x' } } })
    const { runs, faults } = await swept(stage, { followClock: true }, () => ({
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }))
    expect(faults).toEqual([])
    expect(runs.map((run) => run.decision.kind)).toEqual(['approve', 'approve', 'approve'])
    expect(numbers.map((number) => recordOf(stage, number).state)).toEqual(['merged', 'merged', 'merged'])
  })
  it('what the deadline cut off is no fault, and was not reached', async () => {
    const stage = setStage()
    const numbers = ['m1', 'm2'].map((id) => stage.propose(id, { formula: '"dev"' }))
    let late = false
    const end = await swept(
      stage,
      {
        fault: (request) => {
          if (!request.path.endsWith(`/issues/${numbers[1]}/timeline`)) return null
          late = true
          return { kind: 'answer', status: 500, body: '' }
        },
      },
      () => ({ isLate: () => late }),
    )
    expect(end.faults).toEqual([])
    expect(end.unreached).toContain(numbers[1])
  })
  it('a fault while it is merged is told once and not tried again', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const end = await swept(stage, {
      fault: (request) => (request.path.endsWith(`/pulls/${number}`) ? { kind: 'answer', status: 500, body: '' } : null),
    })
    expect(end.faults.map((fault) => fault.number)).toEqual([number])
  })
  it('with the deadline near, no merge of an approved one begins', async () => {
    const stage = setStage()
    const numbers = ['m1', 'm2'].map((id) => stage.propose(id, { formula: '"dev"' }))
    for (const number of numbers) approve(stage, 'alice', number)
    const end = await swept(stage, {}, (runs) => ({ isLate: () => runs.length > 0 }))
    expect(end.unreached).toEqual([numbers[1]])
    expect(numbers.map((number) => recordOf(stage, number).state)).toEqual(['merged', 'open'])
  })
  it('what comes after a merge is judged on the base branch as it is then', async () => {
    const stage = setStage({
      policy: '[tiers]\ntriage = "low"\ndev = "medium"\n[medium]\napprovers = ["alice"]\n[limits]\nlow_per_hour = 100\n',
    })
    const text = actionText('a0', { formula: '"dev"' })
    stage.push({ as: 'agent', branch: 'twin', from: 'main', files: { 'vault/actions/a0.toml': { text } } })
    const twin = stage.open('agent', 'twin')
    await swept(stage)
    for (let at = 0; at < 48; at += 1) stage.propose(`a${at}`)
    await swept(stage)
    expect(recordOf(stage, twin).labels).toEqual(['blast-radius/high'])
  }, 30_000)
  it('a rehearsal that stops early says so nowhere', async () => {
    const stage = setStage()
    for (let at = 0; at < 3; at += 1) stage.propose(`m${at}`, { formula: '"dev"' })
    for (const kind of ['none', 'comment'] as const) {
      const end = await swept(stage, {}, () => ({ writes: kind, isLate: () => true }))
      expect(end.unreached).toHaveLength(3)
      expect(end.writes).toEqual([])
    }
  })
  it('after the deadline nothing is written', async () => {
    const stage = setStage()
    stage.propose('m1', { formula: '"dev"' })
    const end = await swept(stage, {}, undefined, () => true)
    expect(end).toMatchObject({ unreached: [1], writes: [], faults: [] })
  })
  it('an alarm of a merge of this very sweep is red', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    let done = false
    const end = await ended(stage, {
      before: (request) => {
        if (done || request.method !== 'POST' || !request.path.endsWith('/merge')) return
        done = true
        stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/policy.toml': { text: '[tiers]\n' } } })
      },
    })
    expect(recordOf(stage, number).comments[0]).toContain('alarm')
    expect(end.exitCode).toBe(1)
    expect(end.lines.at(-1)).toMatch(/1 fault$/)
  })
  it('a dry run tells what it would do about each', async () => {
    const stage = setStage()
    const number = stage.propose('m1', { formula: '"dev"' })
    const end = await ended(stage, {}, { writes: 'none' })
    expect(end.printed.join('\n')).toMatch(new RegExp(`^pull .*#${number}`, 'm'))
    expect(end.printed.join('\n')).toMatch(/^decision +hold, tier medium/m)
  })
})
