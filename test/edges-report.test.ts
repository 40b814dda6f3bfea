// The report at its edges, and the shipped bundle shortly before its deadline.

// The first test runs the shipped bundle.
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import { runJob } from '../src/demo/runner.js'
import { recordOf, serveStage, setStage } from '../src/demo/stage.js'
import { renderComment } from '../src/report/comment.js'
import { type SweepRow, sweepLines } from '../src/report/table.js'
import { observation } from './support/build.js'

it('with less than 5 s before the deadline no approval is begun', async () => {
  const stage = setStage()
  const number = stage.propose('a1')
  const served = await serveStage(stage, {
    before: async (request) => {
      if (request.method === 'POST' && request.path.includes('/statuses/')) await delay(5_500)
    },
  })
  const end = await runJob({
    event: 'opened',
    root: served.url,
    repository: 'acme/ops',
    inputs: { token: stage.tokens['gate'] ?? '', approver: 'gate', 'deadline-seconds': '10' },
    payload: (recorded) => ({ ...recorded, ...('number' in recorded ? { number } : {}) }),
  })
  await served.close()
  expect(end.exitCode).toBe(1)
  expect(end.stdout).toContain('too little time is left to approve and merge')
  expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false, reviews: [] })
}, 30_000)
it('what something was done about comes first', () => {
  const row = (number: number, changed: boolean): SweepRow => ({
    number,
    author: 'a',
    tier: 'low',
    decision: 'hold',
    told: '',
    changed,
    merged: false,
    alarm: false,
  })
  expect(sweepLines([row(1, false), row(2, true)], [])[1]).toContain('#2')
})
it('low shows no file', () => {
  const seen = observation()
  const decision = decide(seen)
  expect(decision.kind !== 'ignore' && renderComment(decision, seen, 'd')).not.toContain('```toml')
})
