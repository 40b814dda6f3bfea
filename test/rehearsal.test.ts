// dry-run: comment: the gate says what it would do, marked as such, and does nothing else.

import { describe, expect, it } from 'vitest'
import { recordOf, setStage } from '../src/demo/stage.js'
import { approve } from '../src/demo/story.js'
import { openGate, writes } from './support/world.js'

const LINES = { low: {}, medium: { formula: '"dev"' }, refused: { id: '"other"' } } as const

describe('a rehearsal', () => {
  it.each([
    ['low', 'rehearsal: auto-approved: low blast radius', 'It would set its label, post its status, approve, merge.'],
    ['medium', 'rehearsal: pending async review', 'It would set its label, ask the reviewers, post its status.'],
    ['refused', 'rehearsal: refused: 1 problem', 'It would set its label, post its status.'],
  ] as const)('%s: one comment and nothing else, and nothing at all the second time', async (kind, headline, would) => {
    const stage = setStage()
    const number = stage.propose('a1', LINES[kind])
    const gate = await openGate(stage)
    await gate.run(number, { writes: 'comment' })
    expect(writes(gate.served)).toEqual([`POST /issues/${number}/comments 201`])
    const record = recordOf(stage, number)
    expect(record).toMatchObject({ state: 'open', labels: [], reviews: [], status: null })
    expect(record.comments[0]).toContain(`${headline}\n`)
    expect(record.comments[0]).toContain('neither labelled, approved nor merged anything')
    expect(record.comments[0]).toContain(would)
    await gate.run(number, { writes: 'comment' })
    expect(writes(gate.served)).toHaveLength(1)
    await gate.close()
  })

  it('is followed by the real thing in the same comment', async () => {
    const stage = setStage()
    const number = stage.propose('a1', LINES.medium)
    const gate = await openGate(stage)
    await gate.run(number, { writes: 'comment' })
    approve(stage, 'alice', number)
    await gate.run(number)
    await gate.close()
    const record = recordOf(stage, number)
    expect(record.state).toBe('merged')
    expect(record.comments).toHaveLength(1)
    expect(record.comments[0]).not.toContain('rehearsal')
  })

  it('takes nothing back and says nothing on an ordinary pull request', async () => {
    const stage = setStage()
    stage.push({ as: 'agent', branch: 'docs', from: 'main', files: { 'docs/x.md': { text: 'x' } } })
    const number = stage.open('agent', 'docs')
    const gate = await openGate(stage)
    await gate.run(number, { writes: 'comment' })
    expect(writes(gate.served)).toEqual([])
    await gate.close()
  })
})
