// Housekeeping: a pure move of what ran to the fired folder, and ids that ran before.

import { describe, expect, it } from 'vitest'
import { actionText, recordOf, type Stage, setStage } from '../src/demo/stage.js'
import { approve, change, fileOf } from '../src/demo/story.js'
import type { Run } from '../src/run.js'
import { openGate } from './support/world.js'

const RESULT = '{"exit":0}\n'
const result = (id: string): string => `vault/actions/${id}.result.json`
const fired = (name: string): string => `vault/fired/${name}`

const once = async (stage: Stage, number: number): Promise<Run> => {
  const gate = await openGate(stage)
  try {
    return await gate.run(number)
  } finally {
    await gate.close()
  }
}

/** The move of `done`, which is on the stage, with what a case changes. */
const MOVE = {
  [fileOf('done')]: null,
  [result('done')]: null,
  [fired('done.toml')]: { text: actionText('done') },
  [fired('done.result.json')]: { text: RESULT },
}

describe('a pure move to vault/fired', () => {
  it('is medium, and a person merges it once it is approved', async () => {
    const stage = setStage()
    const number = change(stage, 'clean', MOVE)
    const held = await once(stage, number)
    expect(held.decision).toMatchObject({ kind: 'hold', tier: 'medium', shape: { kind: 'move', ids: ['done'] } })
    const [comment = ''] = recordOf(stage, number).comments
    expect(comment).toContain('moves vault action `done` that ran out of the way')
    expect(comment).toContain('Even then a person with the right to do so merges it by hand')
    approve(stage, 'alice', number)
    expect((await once(stage, number)).decision).toMatchObject({ kind: 'approve', merging: { by: 'person', why: 'shape' } })
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', status: expect.stringContaining('success') })
    expect(stage.api('alice', 'POST', `/pulls/${number}/merge`, { Do: 'merge' }).status).toBe(200)
  })

  it('may be of several at once', async () => {
    const files = { [fileOf('old')]: { text: actionText('old') }, [result('old')]: { text: RESULT } }
    const stage = setStage({ files })
    const both = {
      ...MOVE,
      [fileOf('old')]: null,
      [result('old')]: null,
      [fired('old.toml')]: { text: actionText('old') },
      [fired('old.result.json')]: { text: RESULT },
    }
    expect((await once(stage, change(stage, 'clean', both))).decision).toMatchObject({
      tier: 'medium',
      shape: { kind: 'move', ids: ['done', 'old'] },
    })
  })

  const cases: readonly [string, Parameters<typeof change>[2]][] = [
    ['with another text', { ...MOVE, [fired('done.toml')]: { text: actionText('done', { formula: '"release"' }) } }],
    ['with another result', { ...MOVE, [fired('done.result.json')]: { text: '{}' } }],
    ['without its result', { [fileOf('done')]: null, [fired('done.toml')]: { text: actionText('done') } }],
    ['of the result alone', { [result('done')]: null, [fired('done.result.json')]: { text: RESULT } }],
    ['under another name', { ...MOVE, [fired('done.toml')]: null, [fired('again.toml')]: { text: actionText('done') } }],
    ['into a folder below', { ...MOVE, [fired('done.toml')]: null, [fired('x/done.toml')]: { text: actionText('done') } }],
    ['as an executable', { ...MOVE, [fired('done.toml')]: { exec: actionText('done') } }],
    ['as a link', { ...MOVE, [fired('done.toml')]: { link: '../actions/x' } }],
    ['with something else', { ...MOVE, 'docs/x.md': { text: 'x' } }],
    ['with a new vault action', { ...MOVE, [fileOf('new')]: { text: actionText('new') } }],
    ['that only copies', { [fired('done.toml')]: { text: actionText('done') }, [fired('done.result.json')]: { text: RESULT } }],
    ['that only deletes', { [fileOf('done')]: null, [result('done')]: null }],
  ]
  it.each(cases)('%s is high', async (_sentence, files) => {
    const stage = setStage()
    const clean = Object.fromEntries(
      Object.entries(files ?? {}).filter(([path, file]) => file !== null || path.startsWith('vault/actions/')),
    )
    expect((await once(stage, change(stage, 'clean', clean))).decision).toMatchObject({ kind: 'hold', tier: 'high' })
  })
})

describe('a move in two commits', () => {
  it('is high: each commit is looked at by nobody, only their sum', async () => {
    const stage = setStage()
    stage.push({ as: 'agent', branch: 'clean', from: 'main', files: { [fired('done.toml')]: { text: actionText('done') } } })
    const { [fired('done.toml')]: _, ...rest } = MOVE
    stage.push({ as: 'agent', branch: 'clean', from: 'clean', files: rest })
    const { decision } = await once(stage, stage.open('agent', 'clean'))
    expect(decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(JSON.stringify(decision)).toContain('must be a single one')
  })
})

describe('a move to where the base branch has something by now', () => {
  it.each(['done.toml', 'DONE.result.json'])('is high: %s', async (name) => {
    const stage = setStage()
    const number = change(stage, 'clean', MOVE)
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { [fired(name)]: { text: 'x' } } })
    expect((await once(stage, number)).decision).toMatchObject({ kind: 'hold', tier: 'high' })
  })
})

describe('an id that ran before', () => {
  it.each([
    ['by its vault action in vault/fired', { [fired('again.toml')]: { text: actionText('again') } }],
    ['by its result there', { [fired('again.result.json')]: { text: RESULT } }],
    ['in another case', { [fired('AGAIN.toml')]: { text: actionText('again') } }],
  ])('%s is not low again', async (_sentence, files) => {
    const stage = setStage({ files })
    const number = stage.propose('again')
    expect((await once(stage, number)).decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
    expect(recordOf(stage, number).comments[0]).toContain('has the id of one that ran before')
  })

  it('fired while the gate was at work is seen before the merge (invariant 1)', async () => {
    const stage = setStage()
    const number = stage.propose('again')
    let done = false
    const gate = await openGate(stage, {
      before: (request) => {
        if (done || request.method !== 'POST' || !request.path.endsWith('/reviews')) return
        done = true
        stage.push({ as: 'acme', branch: 'main', from: 'main', files: { [fired('again.toml')]: { text: actionText('again') } } })
      },
    })
    await gate.run(number)
    await gate.close()
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false, labels: ['blast-radius/high'] })
  })

  it('what is taken out of vault/fired could run again: that is high', async () => {
    const stage = setStage({ files: { [fired('old.toml')]: { text: actionText('old') } } })
    expect((await once(stage, change(stage, 'x', { [fired('old.toml')]: null }))).decision).toMatchObject({ tier: 'high' })
  })
})
