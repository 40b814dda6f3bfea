// Pull requests that change the policy: what they would change, for whom, and what cannot be put in force.

import { describe, expect, it } from 'vitest'
import { recordOf, type Stage, setStage } from '../src/demo/stage.js'
import { approve, change } from '../src/demo/story.js'
import type { Run } from '../src/run.js'
import { sweep } from '../src/sweep/sweep.js'
import { openGate, writes } from './support/world.js'

const POLICY = `[tiers]
triage  = "low"
dev     = "medium"
[medium]
approvers = ["alice"]
[high]
approvers = ["acme"]
`

const once = async (stage: Stage, number: number): Promise<{ run: Run; writes: string[] }> => {
  const gate = await openGate(stage)
  try {
    return { run: await gate.run(number), writes: writes(gate.served) }
  } finally {
    await gate.close()
  }
}

const proposing = (stage: Stage, text: string | null): number =>
  change(stage, 'new-policy', { 'vault/policy.toml': text === null ? null : { text } })

const texts = ({ run }: { run: Run }, code: string): string[] =>
  run.decision.kind === 'ignore' ? [] : run.decision.evidence.filter((one) => one.code === code).map((one) => one.text)

describe('a change of the policy', () => {
  it('is held high, and tells which formulas move, up, down, new and gone, and people', async () => {
    const stage = setStage({ policy: POLICY })
    const number = proposing(
      stage,
      `[tiers]\ntriage = "medium"\ndev = "low"\nbuild = "low"\n[floors.secrets]\nKEY = "low"\n[medium]\napprovers = ["bob"]\nmerge = "human"\n[high]\napprovers = ["acme"]\n`,
    )
    const ran = await once(stage, number)
    expect(ran.run.decision).toMatchObject({ kind: 'hold', tier: 'high', waiting: { on: 'approver', who: ['acme'] } })
    expect(texts(ran, 'policy-change')).toEqual([
      'tiers.build: new: "low", which is looser',
      'tiers.dev: from "medium" to "low", which is looser',
      'tiers.triage: from "low" to "medium", which is stricter',
      'floors.secrets.KEY: new: "low", which is looser',
      'medium.approvers: taken out, was "alice", which is stricter',
      'medium.approvers: new: "bob", which is looser',
      'medium.merge: from "gate" to "human", which is stricter',
    ])
    const [comment = ''] = recordOf(stage, number).comments
    expect(comment).toContain('**What the new policy changes**')
    expect(comment).toMatch(/- ✗ .*build.* new: .*which is looser/)
    expect((await once(stage, number)).writes).toEqual([])
  })

  it('tells which open vault pull requests would be judged differently, and which not', async () => {
    const stage = setStage({ policy: POLICY })
    const [low, medium, same] = [
      stage.propose('a1'),
      stage.propose('m1', { formula: '"dev"' }),
      stage.propose('h1', { mounts: '["data"]' }),
    ]
    const number = proposing(stage, POLICY.replace('"low"', '"high"').replace('"medium"', '"low"'))
    const ran = await once(stage, number)
    expect(texts(ran, 'affected')).toEqual([
      `pull request ${low} by agent: now low, merged by the gate; with the new policy high, held`,
      `pull request ${medium} by agent: now medium, held; with the new policy low, merged by the gate`,
    ])
    expect(texts(ran, 'affected').join()).not.toContain(`pull request ${same} `)
    expect(recordOf(stage, number).comments[0]).toContain('Open pull requests that it would judge differently')
    // The comment follows the other pull requests, and settles with them.
    const gate = await openGate(stage)
    await sweep(gate.forge, gate.manner({ sweeping: true }), () => undefined)
    await gate.close()
    expect(recordOf(stage, low).state).toBe('merged')
    await once(stage, number)
    expect(recordOf(stage, number).comments[0]).not.toContain(`pull request ${low} by agent`)
    expect((await once(stage, number)).writes).toEqual([])
  })

  it('tells of one that a person was to merge and the gate would, and marks what is looser', async () => {
    const human = POLICY.replace('[medium]', '[medium]\nmerge = "human"')
    const stage = setStage({ policy: human })
    const other = stage.propose('m1', { formula: '"dev"' })
    approve(stage, 'alice', other)
    const { run } = await once(stage, proposing(stage, POLICY))
    const found = run.decision.kind === 'ignore' ? [] : run.decision.evidence.filter(({ code }) => code === 'affected')
    expect(found.map(({ outcome, text }) => [outcome, text])).toEqual([
      [
        'fail',
        `pull request ${other} by agent: now medium, approved for a person to merge; with the new policy medium, merged by the gate`,
      ],
    ])
  })

  it('to another formulas_dir: of what is there nothing is known, so nobody is said to be refused by it', async () => {
    const ruled = `${POLICY}[actions]\nformulas_dir = "formulas"\n`
    const stage = setStage({ policy: ruled, files: { 'formulas/triage.sh': { text: 'x' } } })
    stage.propose('a1')
    const ran = await once(stage, proposing(stage, ruled.replace('"formulas"', '"recipes"')))
    expect(texts(ran, 'affected')).toEqual([])
    expect(texts(ran, 'policy-change')).toEqual(['actions.formulas_dir: from "formulas" to "recipes"'])
  })

  it('that changes no rule says so', async () => {
    const stage = setStage({ policy: POLICY })
    expect(texts(await once(stage, proposing(stage, `# a comment\n${POLICY}`)), 'policy-change')).toEqual([
      'it changes the text and no rule',
    ])
  })

  it.each([
    ['that is invalid', '[tiers]\ntriage = "lowest"\n[limit]\nfrozen = true\n', ['bad-tier', 'unknown-key']],
    ['that is no TOML', '[tiers\n', ['toml-syntax']],
    ['that is too large', `#${'x'.repeat(70_000)}\n`, ['unusable-policy']],
  ])('%s is refused with its problems', async (_sentence, text, codes) => {
    const stage = setStage({ policy: POLICY })
    const number = proposing(stage, text)
    const { run } = await once(stage, number)
    expect(run.decision).toMatchObject({ kind: 'refuse', tier: 'high', next: 'push' })
    expect(run.decision.kind === 'refuse' && run.decision.problems.map((problem) => problem.code)).toEqual(codes)
    expect(recordOf(stage, number)).toMatchObject({
      labels: ['blast-radius/high'],
      status: expect.stringContaining('failure refused:'),
    })
  })

  it('to a symbolic link is refused; taking the policy away is held, and what that means is said', async () => {
    const stage = setStage({ policy: POLICY })
    const link = change(stage, 'link', { 'vault/policy.toml': { link: '../README.md' } })
    expect((await once(stage, link)).run.decision).toMatchObject({ kind: 'refuse', problems: [{ code: 'unusable-policy' }] })
    const gone = await once(stage, proposing(stage, null))
    expect(gone.run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(texts(gone, 'policy-change')[0]).toContain('without this policy every vault action is high')
  })

  it('where there is no valid policy yet: tells what it brings, and a person merges it', async () => {
    const stage = setStage({ policy: null })
    const ran = await once(stage, proposing(stage, POLICY))
    expect(ran.run.decision).toMatchObject({ kind: 'hold', tier: 'high', waiting: { on: 'operator' } })
    expect(texts(ran, 'policy-change')).toContain('tiers.dev: new: "medium", which is looser')
  })

  it('with an invalid policy in force is held, not refused: it mends it', async () => {
    const stage = setStage({ policy: 'broken' })
    expect((await once(stage, proposing(stage, POLICY))).run.decision).toMatchObject({ kind: 'hold', tier: 'high' })
  })

  it('never counts for itself: the policy of the base judges it (invariant 2)', async () => {
    const stage = setStage({ policy: POLICY })
    const number = proposing(stage, POLICY.replace('approvers = ["acme"]', 'approvers = ["bob"]'))
    stage.api('bob', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', body: 'ok' })
    expect((await once(stage, number)).run.decision).toMatchObject({ kind: 'hold', waiting: { who: ['acme'], have: 0 } })
  })
})
