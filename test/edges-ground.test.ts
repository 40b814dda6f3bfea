// The ground of a merge at its edges: what is compared before and after.

import { describe, expect, it } from 'vitest'
import { POLICY, recordOf, setStage } from '../src/demo/stage.js'
import type { Sha } from '../src/domain.js'
import { sweep } from '../src/sweep/sweep.js'
import type { Trees } from '../src/trees.js'
import { objectionTo } from '../src/verify.js'
import { SETTINGS } from './support/build.js'
import { openGate } from './support/world.js'

describe('ground', () => {
  it('a policy that became a link of the same bytes is another one', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    let done = false
    const gate = await openGate(stage, {
      before: (request) => {
        if (done || request.method !== 'POST' || !request.path.endsWith('/reviews')) return
        done = true
        stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/policy.toml': { link: POLICY } } })
      },
    })
    // The read before the approval is over by then; the one before the merge sees it.
    await gate.run(number)
    await gate.close()
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false, labels: ['blast-radius/high'] })
  })
  it('a merge that the budget of the run cannot look at any more is looked at with another', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const gate = await openGate(stage)
    const run = await gate.run(number)
    const merge = await gate.forge.commit(run.mergeCommit as Sha)
    const spent = { changes: async () => null } as unknown as Trees
    const expected = { head: run.observation.pull.head.sha, file: null, ground: null }
    expect(await objectionTo(gate.forge, spent, SETTINGS, merge, expected)).toBeNull()
    await gate.close()
  })
  it('a policy of 60 KB serves a sweep', async () => {
    const stage = setStage({ policy: `${'# a comment\n'.repeat(5000)}[tiers]\ntriage = "low"\n` })
    const numbers = ['a1', 'a2'].map((id) => stage.propose(id))
    const gate = await openGate(stage)
    const { faults } = await sweep(gate.forge, gate.manner({ sweeping: true, patience: 200 }), () => undefined)
    await gate.close()
    expect(faults).toEqual([])
    expect(numbers.map((number) => recordOf(stage, number).state)).toEqual(['merged', 'merged'])
  })
})
