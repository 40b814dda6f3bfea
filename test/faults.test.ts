// Faults that only sockets have, at every request of a low run: whatever comes back, nothing gets past the law, and a clean run
// completes what is left (invariants 8, 12, 14). The explorer has the others, in worlds without sockets.

import { describe, expect, it } from 'vitest'
import { setStage } from '../src/demo/stage.js'
import { Fault, describe as say } from '../src/failure.js'
import type { Fault as Trouble } from '../src/sandbox/faults.js'
import { needCommit } from '../src/sandbox/git/objects.js'
import { objectionTo } from './adversary/law.js'
import { opsOf } from './adversary/records.js'
import { openGate } from './support/world.js'

/** Requests of a low run whose labels do not exist yet. */
const REQUESTS = 30

const LIMITS = { answerMs: 600, mergeMs: 600, answerBytes: 256 * 1024, backoffMs: 1 }

const TROUBLES: Readonly<Record<string, Trouble>> = {
  'cut before it was handled': { kind: 'reset-before' },
  'cut after it was handled': { kind: 'reset-after' },
  'no answer': { kind: 'silent' },
  'a byte every 10 ms': { kind: 'slow', everyMs: 10 },
  'an endless body': { kind: 'endless', everyMs: 1, pieceBytes: 16 * 1024 },
  'a Content-Length that is too large': { kind: 'wrong-length', by: 40 },
  'a Content-Length that is too small': { kind: 'wrong-length', by: -40 },
  'a redirect to another host': { kind: 'redirect', status: 307, location: 'http://127.0.0.1:9/api/v1/repos/acme/ops' },
}

const play = async (trouble: Trouble, at: number): Promise<string> => {
  const stage = setStage()
  const number = stage.propose('troubled')
  const gate = await openGate(stage, { fault: (_, n) => (n === at ? trouble : null) }, undefined, { limits: LIMITS })
  try {
    const ended = await gate.run(number, { patience: 200 }).then(
      () => 'went on',
      (thrown: unknown) => {
        if (!(thrown instanceof Fault)) throw thrown
        return say(thrown)
      },
    )
    const seen = gate.served.requests.length
    const clean = await openGate(stage)
    for (let runs = 0; runs < 3 && opsOf(stage.world).pulls[number - 1]?.merged === null; runs += 1) await clean.run(number)
    await clean.close()
    const pull = opsOf(stage.world).pulls[number - 1]
    const merge = pull?.merged?.commit
    expect(merge, `after ${ended}`).toBeDefined()
    const [base = '', head = ''] = needCommit(stage.world.objects, merge ?? '').parents
    const question = { pull: number, head, base, gate: 'gate', act: 'merge', gateMerges: true } as const
    expect(objectionTo(stage.world, question)).toBeNull()
    expect(pull?.entries.filter(({ type }) => type === 'comment')).toHaveLength(1)
    return seen < at ? 'not reached' : ended
  } finally {
    await gate.close()
  }
}

describe.each(Object.entries(TROUBLES))('%s', (_, trouble) => {
  it('at every request', async () => {
    const places: readonly number[] = Array.from({ length: REQUESTS }, (_each, at) => at + 1)
    const ends: string[] = []
    for (let from = 0; from < places.length; from += 10)
      ends.push(...(await Promise.all(places.slice(from, from + 10).map((at) => play(trouble, at)))))
    expect(ends.filter((end) => end === 'not reached').length).toBeLessThan(3)
    expect(new Set(ends).size).toBeGreaterThan(1)
  }, 120_000)
})
