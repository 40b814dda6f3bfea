// How a sweep ends as a job: red for faults and alarms, and when it got nowhere; not because there was no time for all.

import { describe, expect, it } from 'vitest'
import { type Stage, setStage } from '../src/demo/stage.js'
import { type Ending, handle } from '../src/handle.js'
import type { Manner } from '../src/run.js'
import type { ServeOptions } from '../src/sandbox/index.js'
import { openGate } from './support/world.js'

const ended = async (stage: Stage, options: ServeOptions = {}, over: Partial<Manner> = {}): Promise<Ending & { all: string }> => {
  const gate = await openGate(stage, options)
  const printed: string[] = []
  const print = async (lines: readonly string[]): Promise<void> => {
    printed.push(...lines)
  }
  try {
    const ending = await handle(gate.forge, gate.manner({ sweeping: true, patience: 50, ...over }), null, print, () => false)
    return { ...ending, all: [...printed, ...ending.lines].join('\n') }
  } finally {
    await gate.close()
  }
}

const many = (count: number): Stage => {
  const stage = setStage()
  for (let at = 0; at < count; at += 1) stage.propose(`m${at}`, { formula: '"dev"' })
  return stage
}

describe('a sweep as a job', () => {
  it('that has no time for all is green, and says what was not reached', async () => {
    const stage = many(50)
    let asked = 0
    const isLate = (): boolean => {
      asked += 1
      return asked > 20
    }
    const end = await ended(stage, {}, { isLate })
    expect(end.exitCode).toBe(0)
    expect(end.all).toMatch(/^sweep {5}not reached before the deadline: #\d+.*; they come first next time$/m)
    expect(end.all).toMatch(/\d+ not reached, 0 faults$/)
  })

  it('that gets nowhere is red', async () => {
    expect(await ended(many(2), {}, { isLate: () => true })).toMatchObject({ exitCode: 1 })
  })

  it('with nothing to do is green', async () => {
    expect(await ended(setStage())).toMatchObject({ exitCode: 0 })
  })

  it('with a fault on one is red, and tells of it and of the others', async () => {
    const end = await ended(many(3), {
      fault: (request) => (request.path.endsWith('/issues/2/timeline') ? { kind: 'answer', status: 500, body: 'x' } : null),
    })
    expect(end.exitCode).toBe(1)
    expect(end.all).toMatch(/^fault {5}#2: GET /m)
    expect(end.all).toMatch(/^sweep {5}#3 .* medium hold {5}label, comment/m)
    expect(end.all).toMatch(/2 judged, 0 merged, 2 held, 0 refused, 0 not reached, 1 fault$/)
  })

  it('with an alarm is red, and names the merge', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { head } = stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head.sha })
    stage.api('gate', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
    const end = await ended(stage)
    expect(end.exitCode).toBe(1)
    expect(end.all).toMatch(/^fault {5}alarm: a merge by the gate's account does not say which head was judged \(merge commit /m)
    expect(end.all).toMatch(/^remedy {4}look at the base branch now/m)
  })

  it('of more pull requests than are printed counts them all', async () => {
    const stage = many(201)
    await ended(stage)
    const again = await ended(stage)
    expect(again.all).toMatch(/^sweep {5}and 1 more$/m)
    expect(again.all).toMatch(/201 judged/)
  }, 60_000)
})
