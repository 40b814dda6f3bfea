// What a sweep leaves and looks back at, at its edges: the rest and past merges.

import { describe, expect, it } from 'vitest'
import { recordOf, type Stage, setStage } from '../src/demo/stage.js'
import type { LogEntry, Sha } from '../src/domain.js'
import type { Forge } from '../src/forge/forge.js'
import type { Manner } from '../src/run.js'
import type { Surroundings } from '../src/surroundings.js'
import { verifyPast } from '../src/sweep/past.js'
import { writeSweepRest } from '../src/sweep/rest.js'
import { sweep } from '../src/sweep/sweep.js'
import { observation, sha } from './support/build.js'
import { openGate, writes } from './support/world.js'

const swept = async (stage: Stage, over: Partial<Manner> = {}, wrap?: (forge: Forge) => Forge) => {
  const gate = await openGate(stage, {}, wrap)
  try {
    const end = await sweep(gate.forge, gate.manner({ sweeping: true, patience: 200, ...over }), () => undefined)
    return { ...end, writes: writes(gate.served) }
  } finally {
    await gate.close()
  }
}
describe('rest and past', () => {
  it('what was not reached is said once while it is the same', async () => {
    const stage = setStage()
    stage.propose('m1', { formula: '"dev"' })
    const late = { isLate: () => true }
    expect((await swept(stage, late)).writes).toHaveLength(1)
    expect((await swept(stage, late)).writes).toEqual([])
  })
  it('it is said anew on a tip that moved', async () => {
    const said: Sha[] = []
    const forge = {
      branch: async () => ({ ...observation().base, tip: sha('new tip') }),
      setStatus: async (tip: Sha) => {
        said.push(tip)
      },
    } as unknown as Forge
    const description = '1 open pull request was not reached; next: agent #7'
    const status = {
      id: 1,
      context: 'vault-gate/sweep',
      state: 'pending',
      description,
      creator: 'gate',
      createdAt: 0,
      url: '',
    } as never
    await writeSweepRest(forge, observation(), { before: new Map(), status }, [{ number: 7, author: 'agent', isKnown: true }])
    expect(said).toEqual([sha('new tip')])
  })
  it('a wrong merge is found behind right ones', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { head } = stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head.sha })
    stage.api('gate', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
    for (const id of ['a2', 'a3']) stage.propose(id)
    await swept(stage)
    expect((await swept(stage)).alarms).toHaveLength(1)
  })
  it('no further back than 200 commits', async () => {
    const seen: number[] = []
    const entry = (at: number): LogEntry => ({
      id: sha(`c${at}`),
      parents: [sha(`c${at + 1}`)],
      author: null,
      committer: null,
      message: '',
      at: 0,
    })
    const mainline = async (_tip: Sha, isEnough: (all: readonly LogEntry[]) => boolean) => {
      const commits: LogEntry[] = []
      while (commits.length < 1000 && !(commits.length > 0 && isEnough(commits))) commits.push(entry(commits.length))
      seen.push(commits.length)
      return { commits, whole: true }
    }
    await verifyPast({} as Forge, mainline, observation() as Surroundings)
    expect(seen).toEqual([200])
  })
  it('pull requests that cannot be read are a fault', async () => {
    const end = await swept(setStage(), {}, (forge) => ({
      ...forge,
      openPulls: async () => ({ ...(await forge.openPulls()), unread: 2 }),
    }))
    expect(end.faults).toMatchObject([{ number: null, message: expect.stringContaining('2 open pull requests') }])
  })
  it('one that stays unmergeable is held in the end', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    stage.world.checkingDelayMs = 3_600_000
    stage.tryPush({ as: 'acme', branch: 'main', from: 'main', files: { x: { text: 'x' } } })
    await swept(stage)
    expect(recordOf(stage, number).labels).toEqual(['blast-radius/low'])
  })
})
