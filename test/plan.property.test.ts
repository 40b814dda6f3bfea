// Whatever stands on a pull request: what a run wrote is what it wanted, and the next one has nothing to write (invariant 7).

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Stage, setStage } from '../src/demo/stage.js'
import { saySeed } from './support/seed.js'
import { openGate, writes } from './support/world.js'

const SEED = saySeed('test/plan.property.test.ts')

/** Something that somebody does to pull request `number`; what the forge refuses is not done. */
type Move = { readonly does: keyof typeof MOVES; readonly by: string }

type Place = { readonly stage: Stage; readonly number: number; readonly by: string }

const headOf = ({ stage, number }: Place): string =>
  (stage.api('acme', 'GET', `/pulls/${number}`).body as { head: { sha: string } }).head.sha

const review = (event: string) => (place: Place) =>
  place.stage.api(place.by, 'POST', `/pulls/${place.number}/reviews`, { event, body: 'x', commit_id: headOf(place) })

const onBranch =
  (path: string, text: string, force = false) =>
  ({ stage, by }: Place) =>
    stage.api('acme', 'GET', '/branches/vault%2Fa1').status === 200 &&
    stage.tryPush({
      as: by,
      branch: 'vault/a1',
      from: force ? 'main' : 'vault/a1',
      files: { [path]: { text } },
      message: 'more',
      force,
    })

const MOVES = {
  approves: review('APPROVED'),
  rejects: review('REQUEST_CHANGES'),
  comments: ({ stage, number, by }: Place) =>
    stage.api(by, 'POST', `/issues/${number}/comments`, { body: '<!-- vault-gate -->\nfine' }),
  labels: ({ stage, number, by }: Place) => {
    for (const name of ['blast-radius/low', 'blast-radius/high']) stage.api(by, 'POST', '/labels', { name, color: '#ffffff' })
    const labels = stage.api(by, 'GET', '/labels').body as { id: number }[]
    stage.api(by, 'POST', `/issues/${number}/labels`, { labels: labels.map(({ id }) => id) })
  },
  states: (place: Place) =>
    place.stage.api(place.by, 'POST', `/statuses/${headOf(place)}`, {
      context: 'vault-gate',
      state: 'success',
      description: 'fine',
    }),
  schedules: (place: Place) =>
    place.stage.api(place.by, 'POST', `/pulls/${place.number}/merge`, { Do: 'merge', merge_when_checks_succeed: true }),
  asks: ({ stage, number, by }: Place) =>
    stage.api(by, 'POST', `/pulls/${number}/requested_reviewers`, { reviewers: ['alice', 'gate'] }),
  titles: ({ stage, number, by }: Place) => stage.api(by, 'PATCH', `/pulls/${number}`, { title: 'WIP: later' }),
  pushesMore: onBranch('vault/actions/a2.toml', 'id = "a2"\n'),
  pushesElse: onBranch('README.md', 'other\n', true),
  retargets: ({ stage, number, by }: Place) => {
    stage.tryPush({ as: 'acme', branch: 'other', from: 'main', files: { x: { text: 'x' } }, message: 'x' })
    stage.api(by, 'PATCH', `/pulls/${number}`, { base: 'other' })
  },
  returns: ({ stage, number, by }: Place) => stage.api(by, 'PATCH', `/pulls/${number}`, { base: 'main' }),
  closes: ({ stage, number, by }: Place) => stage.api(by, 'PATCH', `/pulls/${number}`, { state: 'closed' }),
  movesBase: ({ stage }: Place) =>
    stage.tryPush({ as: 'acme', branch: 'main', from: 'main', files: { 'notes.md': { text: 'x' } }, message: 'notes' }),
} as const

const move: fc.Arbitrary<Move> = fc.record({
  does: fc.constantFrom(...(Object.keys(MOVES) as (keyof typeof MOVES)[])),
  by: fc.constantFrom('agent', 'alice', 'acme', 'gate'),
})

const lines = fc.record({
  formula: fc.constantFrom('"triage"', '"triage"', '"dev"', '"release"', "'triage'", '"new"'),
  secrets: fc.constantFrom('[]', '[]', '["SEARCH_KEY"]', '["OTHER"]', '[1]'),
  context: fc.constantFrom('"sort the inbox"', '"@acme <b>::error:: ``` | #1"'),
})

const story = fc.record({
  lines,
  before: fc.array(move, { maxLength: 4 }),
  between: fc.array(move, { maxLength: 3 }),
  guarded: fc.constantFrom(true, true, true, false),
})

/** After so many runs in a row there is nothing more to write: one cancels a schedule, the next judges anew. */
const MOST_RUNS = 3

it('after a run there is nothing to write, and the next one writes nothing', async () => {
  const seen = { merged: 0, held: 0, refused: 0, ignored: 0 }
  await fc.assert(
    fc.asyncProperty(story, async (of) => {
      const stage = setStage(of.guarded ? {} : { protection: null })
      const number = stage.propose('a1', of.lines)
      const act = (moves: readonly Move[]): void => {
        for (const { does, by } of moves) MOVES[does]({ stage, number, by })
        stage.settle()
      }
      const gate = await openGate(stage)
      /** Runs until one writes nothing; how many did write. */
      const rest = async (): Promise<number> => {
        for (let runs = 0; ; runs += 1) {
          const already = writes(gate.served).length
          const { effects, decision, mergeCommit } = await gate.run(number)
          stage.settle()
          const written = writes(gate.served).slice(already)
          expect(effects.length === 0 && written.length > 0, `${written.join('; ')} without an effect`).toBe(false)
          if (written.length > 0) {
            expect(runs, written.join('; ')).toBeLessThan(MOST_RUNS)
            continue
          }
          expect(effects).toEqual([])
          expect(mergeCommit).toBeNull()
          if (decision.kind === 'hold') seen.held += 1
          if (decision.kind === 'refuse') seen.refused += 1
          if (decision.kind === 'ignore') seen[decision.reason === 'merged' ? 'merged' : 'ignored'] += 1
          return runs
        }
      }
      try {
        act(of.before)
        await rest()
        act(of.between)
        await rest()
        // And at rest it stays.
        expect(await rest()).toBe(0)
      } finally {
        await gate.close()
      }
    }),
    { seed: SEED, numRuns: 60 },
  )
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0)
}, 300_000)
