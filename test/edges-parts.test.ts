// The parts at their edges: moves, merges, guarded paths, memory, files, teams.

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import { recordOf, type Stage, setStage, actionText as stageAction } from '../src/demo/stage.js'
import { change, fileOf } from '../src/demo/story.js'
import type { LogEntry, Sha } from '../src/domain.js'
import type { Forge } from '../src/forge/forge.js'
import { createForge } from '../src/forge/forgejo.js'
import { createMemory } from '../src/forge/memory.js'
import { firedPath, isGuarded } from '../src/shape/guarded.js'
import { readMove } from '../src/shape/move.js'
import { sweep } from '../src/sweep/sweep.js'
import { answering, type Told } from './support/answers.js'
import { actionText, entry, history, NOW, observation, POLICY_TEXT, sha } from './support/build.js'
import { openGate } from './support/world.js'

const RESULT = '{"exit":0}\n'
const result = (id: string): string => `vault/actions/${id}.result.json`
const fired = (name: string): string => `vault/fired/${name}`
const MOVE = {
  [fileOf('done')]: null,
  [result('done')]: null,
  [fired('done.toml')]: { text: stageAction('done') },
  [fired('done.result.json')]: { text: RESULT },
}
const once = async (stage: Stage, number: number) => {
  const gate = await openGate(stage)
  try {
    return await gate.run(number)
  } finally {
    await gate.close()
  }
}
describe('moves', () => {
  it.each([
    ['MO2: with a further file there', {}, { ...MOVE, [fired('again.toml')]: { text: stageAction('again') } }],
    [
      'MO5: with a file that is no result',
      { 'vault/actions/note.md': { text: 'n' } },
      {
        [fileOf('done')]: null,
        [fired('done.toml')]: { text: stageAction('done') },
        'vault/actions/note.md': null,
        [fired('note.md')]: { text: 'n' },
      },
    ],
    [
      'MO8: of folders below',
      { 'vault/actions/x/a.toml': { text: 'a' }, 'vault/actions/x/a.result.json': { text: 'r' } },
      {
        'vault/actions/x/a.toml': null,
        'vault/actions/x/a.result.json': null,
        [fired('x/a.toml')]: { text: 'a' },
        [fired('x/a.result.json')]: { text: 'r' },
      },
    ],
    [
      'MO6: of a name in capitals that is there in another case',
      {
        [fileOf('Old')]: { text: stageAction('Old') },
        [result('Old')]: { text: RESULT },
        [fired('old.toml')]: { text: 'x' },
      },
      {
        [fileOf('Old')]: null,
        [result('Old')]: null,
        [fired('Old.toml')]: { text: stageAction('Old') },
        [fired('Old.result.json')]: { text: RESULT },
      },
    ],
  ] as const)('%s is high', async (_title, files, move) => {
    const stage = setStage({ files })
    expect((await once(stage, change(stage, 'clean', move))).decision).toMatchObject({ kind: 'hold', tier: 'high' })
  })
  it('a fired one that is written over is no move, whatever the tip has by now', () => {
    const one = (name: string) => entry(name)
    const changes = ['a.toml', 'a.result.json'].flatMap((name) => [
      { path: `vault/actions/${name}`, before: one(name), after: null },
      { path: fired(name), before: entry('other'), after: one(name) },
    ])
    expect(readMove(changes, { actionsPath: 'vault/actions', firedPath: 'vault/fired', fired: [] })).toBeNull()
  })
})

describe('merges', () => {
  const merges = (over: Partial<LogEntry>): readonly LogEntry[] =>
    Array.from({ length: 20 }, (_, at) => ({
      id: sha(`merge ${at}`),
      parents: [sha(`merge ${at + 1}`), sha(`side ${at}`)],
      author: null,
      committer: null,
      message: 'Merge',
      at: NOW - at * 60_000,
      ...over,
    }))
  it.each([{ author: 'gate' }, { committer: 'Gate' }])("%o alone makes it the gate's", (over) => {
    expect(decide(observation({ mainline: { commits: merges(over), whole: true } }))).toMatchObject({
      kind: 'hold',
      waiting: { on: 'clock' },
    })
  })
})

describe('guarded', () => {
  it('the folder of formulas in any case', () => {
    const paths = { policyPath: 'vault/policy.toml', actionsPath: 'vault/actions', formulasDir: 'Formulas' }
    for (const path of ['Formulas/x.sh', 'formulas/x.sh', 'FORMULAS']) expect(isGuarded(path, paths)).toBe(true)
  })
  it('the fired folder lies beside the actions folder, also at the root', () => {
    expect(firedPath({ policyPath: 'p.toml', actionsPath: 'actions' })).toBe('fired')
    expect(firedPath({ policyPath: 'p.toml', actionsPath: 'a/b/actions' })).toBe('a/b/fired')
  })
})

describe('memory', () => {
  it('forgets what was not used for longest', async () => {
    const asked: Sha[] = []
    const memory = createMemory({
      blob: async (id: Sha) => {
        asked.push(id)
        return new Uint8Array(1_500_000)
      },
    } as unknown as Forge)
    const [a, b, c] = ['a', 'b', 'c'].map((one) => sha(one)) as [Sha, Sha, Sha]
    for (const id of [a, b, a, c, a, b]) await memory.forge.blob(id, 2_000_000)
    expect(asked).toEqual([a, b, c, b])
  })
  it('a policy of 20 KB serves a sweep', async () => {
    const stage = setStage({ policy: `${'# a comment\n'.repeat(1700)}[tiers]\ntriage = "low"\n` })
    const numbers = ['a1', 'a2'].map((id) => stage.propose(id))
    const gate = await openGate(stage)
    const { faults } = await sweep(gate.forge, gate.manner({ sweeping: true, patience: 200 }), () => undefined)
    await gate.close()
    expect(faults).toEqual([])
    expect(numbers.map((number) => recordOf(stage, number).state)).toEqual(['merged', 'merged'])
  })
})

const hash = (text: string): Sha =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex') as Sha
const blob = (text: string, over: object = {}) => ({
  sha: hash(text),
  encoding: 'base64',
  size: Buffer.byteLength(text),
  content: Buffer.from(text).toString('base64'),
  ...over,
})
const serving = async (told: Readonly<Record<string, Told>>, work: (forge: Forge, arrived: () => number) => Promise<void>) => {
  const server = await answering(told)
  const forge = createForge({
    apiUrl: `${server.root}/api/v1`,
    owner: 'acme',
    repository: 'ops',
    token: '0123456789abcdef0123456789abcdef01234567',
    limits: { answerMs: 5000, backoffMs: 1 },
  })
  try {
    await work(forge, () => server.arrived.length)
  } finally {
    await forge.close()
    await server.close()
  }
}
describe('files', () => {
  it('a file beyond what was asked for is a fault', async () => {
    await serving({ [`GET /repos/acme/ops/git/blobs/${hash('abc')}`]: { body: blob('abc') } }, async (forge) => {
      await expect(forge.blob(hash('abc'), 2)).rejects.toThrow('larger than 2 bytes')
    })
  })
  it('after a 400 for one batch others are still asked for together', async () => {
    const b = `GET /repos/acme/ops/git/blobs?shas=${hash('b')}`
    await serving(
      {
        [`GET /repos/acme/ops/git/blobs?shas=${hash('a')}`]: { status: 400, body: { message: 'x' } },
        [b]: { body: [blob('b')] },
      },
      async (forge) => {
        expect((await forge.blobs([hash('a')], 100)).size).toBe(0)
        expect((await forge.blobs([hash('b')], 100)).size).toBe(1)
      },
    )
  })
  it('what says another id or size of itself is not taken', async () => {
    for (const over of [{ sha: hash('b') }, { size: 2 }]) {
      await serving({ [`GET /repos/acme/ops/git/blobs/${hash('abc')}`]: { body: blob('abc', over) } }, async (forge) => {
        await expect(forge.blob(hash('abc'), 9)).rejects.toThrow('another object')
      })
    }
  })
  it('members that could not be read are a fault, not unknown', async () => {
    await serving(
      {
        'GET /repos/acme/ops/teams': { body: [{ id: 7, name: 'ops', permission: 'write' }] },
        'GET /teams/7/members?limit=50&page=1': { status: 500, body: { message: '' } },
      },
      async (forge) => {
        await expect(forge.team('ops')).rejects.toThrow('500')
      },
    )
  })
  it('a refusal on a later page leaves it unknown', async () => {
    const people = Array.from({ length: 50 }, (_, at) => ({ id: at + 1, login: `u${at}` }))
    await serving(
      {
        'GET /repos/acme/ops/teams': { body: [{ id: 7, name: 'ops', permission: 'write' }] },
        'GET /teams/7/members?limit=50&page=1': { body: people, headers: { 'x-total-count': '60' } },
        'GET /teams/7/members?limit=50&page=2': { status: 403, body: { message: 'x' } },
      },
      async (forge) => {
        expect(await forge.team('ops')).toMatchObject({ kind: 'unknown' })
      },
    )
  })
})

describe('verify', () => {
  it('a base that moves in the moment of the merge and brings another fired one is no alarm', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    let done = false
    const gate = await openGate(stage, {
      before: (request) => {
        if (done || request.method !== 'POST' || !request.path.endsWith('/merge')) return
        done = true
        stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/fired/b.toml': { text: 'b' } } })
      },
    })
    const run = await gate.run(number)
    await gate.close()
    expect(run.alarm).toBeNull()
    expect(run.mergeCommit).not.toBeNull()
  })
  it('a frozen gate says who lifts it', async () => {
    const { nextSteps } = await import('../src/report/words.js')
    const seen = observation({
      settings: { ...observation().settings, frozen: true },
      history: history(actionText({ formula: '"dev"' }), {}, POLICY_TEXT),
    })
    const decision = decide(seen)
    expect(decision.kind === 'hold' && nextSteps(decision, seen)[0]).toMatch(/^The operator lifts the freeze/)
  })
})
