// Attacks on the sweep and on what it reads ahead, each played on the sandbox or on the pure part: what must come of it.

import { describe, expect, it } from 'vitest'
import { actionText, recordOf, type Stage, type StageOptions, setStage } from '../src/demo/stage.js'
import { approve, change, fileOf, mustSay, reject } from '../src/demo/story.js'
import type { LogEntry, Sha } from '../src/domain.js'
import type { Forge } from '../src/forge/forge.js'
import { readMainline } from '../src/mainline.js'
import type { Run } from '../src/run.js'
import type { ServeOptions } from '../src/sandbox/index.js'
import { gateMerges, HOUR_MS, isPast } from '../src/shape/merges.js'
import { type SweepEnd, sweep } from '../src/sweep/sweep.js'
import { commit, NOW, sha } from './support/build.js'
import { openGate, writes } from './support/world.js'

type Swept = SweepEnd & { readonly runs: readonly Run[]; readonly writes: readonly string[]; readonly asked: readonly string[] }

const swept = async (stage: Stage, options: ServeOptions = {}, wrap?: (forge: Forge) => Forge): Promise<Swept> => {
  const gate = await openGate(stage, options, wrap)
  const runs: Run[] = []
  try {
    const end = await sweep(gate.forge, gate.manner({ sweeping: true, patience: 200 }), (run) => {
      runs.push(run)
    })
    return { ...end, runs, writes: writes(gate.served), asked: gate.served.requests.map(({ path }) => path) }
  } finally {
    await gate.close()
  }
}

const headOf = (stage: Stage, number: number): string =>
  (mustSay(stage, 200, 'acme', 'GET', `/pulls/${number}`) as { head: { sha: string } }).head.sha

/** A forge whose timelines lost the entries of reviews, as if a writer had deleted them on the site. */
const withoutReviewEntries = (forge: Forge): Forge => ({
  ...forge,
  timeline: async (number) => (await forge.timeline(number)).filter(({ type }) => type !== 'review' && type !== 'dismiss_review'),
})

describe('a review whose entry is gone from the timeline', () => {
  it('that asks for changes still keeps a low one from being merged, in a run and in a sweep', async () => {
    // Nothing but the gate stands between: the branch has no rule that would block it.
    const stage = setStage({ protection: null })
    const number = stage.propose('a1')
    reject(stage, 'alice', number)
    const gate = await openGate(stage, {}, withoutReviewEntries)
    const settings = { ...gate.manner().settings, requireProtection: false }
    await gate.run(number, { settings })
    await sweep(gate.forge, gate.manner({ sweeping: true, patience: 50, settings }), () => undefined)
    await gate.close()
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
  })

  it('of the gate itself, that a killed run left, is taken back by the sweep', async () => {
    const stage = setStage()
    const number = stage.propose('m1', { formula: '"dev"' })
    await swept(stage)
    mustSay(stage, 200, 'gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: headOf(stage, number) })
    expect(recordOf(stage, number).approvedByGate).toBe(true)
    await swept(stage, {}, withoutReviewEntries)
    expect(recordOf(stage, number).approvedByGate).toBe(false)
  })
})

describe('a commit message longer than the gate reads', () => {
  const long = 'x'.repeat(300_000)
  const proposeLong = (stage: Stage): number => {
    stage.push({
      as: 'agent',
      branch: 'vault/long',
      from: 'main',
      message: `vault: long\n\n${long}`,
      files: { [fileOf('long')]: { text: actionText('long') } },
    })
    return stage.open('agent', 'vault/long')
  }

  it('of the author makes it high: once merged it would stand in the log', async () => {
    const stage = setStage()
    const number = proposeLong(stage)
    const { runs, faults } = await swept(stage)
    expect(faults).toEqual([])
    expect(runs.map(({ decision }) => decision)).toMatchObject([{ kind: 'hold', tier: 'high' }])
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
  })

  it('on the base branch costs neither a judgement nor the watch over past merges', async () => {
    const stage = setStage()
    for (let at = 0; at < 3; at++)
      stage.push({
        as: 'acme',
        branch: 'main',
        from: 'main',
        message: `docs\n\n${long.repeat(12)}`,
        files: { [`docs/${at}`]: { text: 'x' } },
      })
    const number = stage.propose('a1')
    const { faults } = await swept(stage)
    expect(faults).toEqual([])
    expect(recordOf(stage, number).state).toBe('merged')
  }, 30_000)

  it('on the base branch that no single call can read is said aloud', async () => {
    const stage = setStage()
    stage.push({
      as: 'acme',
      branch: 'main',
      from: 'main',
      message: `docs\n\n${'x'.repeat(9 * 1024 * 1024)}`,
      files: { 'docs/x': { text: 'x' } },
    })
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'docs/y': { text: 'y' } } })
    const { faults } = await swept(stage)
    expect(faults).toMatchObject([{ number: null, message: expect.stringContaining('cannot all be verified') }])
  }, 30_000)
})

describe('a walk down the base branch', () => {
  const entry = (seed: string, over: Partial<LogEntry> = {}): LogEntry => ({
    ...commit({ id: sha(seed), parents: [sha(`${seed}-1`), sha(`${seed}-2`)] }),
    message: '',
    at: NOW,
    ...over,
  })

  it('is not over at a commit, or nineteen, whose time was made up', () => {
    const since = NOW - HOUR_MS
    const made = Array.from({ length: 19 }, (_, at) => entry(`old${at}`, { at: 0 }))
    expect(isPast(since)(made)).toBe(false)
    expect(isPast(since)([...made, entry('new')])).toBe(false)
    expect(isPast(since)([entry('new'), ...made, entry('old', { at: 0 })])).toBe(true)
  })

  it('takes for a merge of the gate what its account made, or what bears its words under nobody’s name', () => {
    const words = `Merge\n\nVault-Gate-Head: ${sha('h')}\nVault-Gate-Policy: ${sha('p')}\n`
    const all: readonly [boolean, Partial<LogEntry>][] = [
      [true, { author: 'gate' }],
      [true, { committer: 'Gate' }],
      [true, { author: null, committer: null, message: words }],
      [false, { author: 'alice', committer: null, message: words }],
      [false, { author: null, committer: 'alice', message: words }],
      [false, { author: null, committer: null, message: `Vault-Gate-Head: ${sha('h')}\n\nand more\n` }],
      [false, { author: 'gate', parents: [sha('one')] }],
    ]
    for (const [is, over] of all) {
      const one = entry('x', { author: null, committer: null, ...over })
      expect(gateMerges([one], 'gate'), JSON.stringify(over)).toHaveLength(is ? 1 : 0)
    }
  })

  it('ends at the pages that it may read, and says that it is not whole', async () => {
    let pages = 0
    const log = async (from: Sha): Promise<readonly LogEntry[]> => {
      pages += 1
      return [{ ...entry('x'), id: from, parents: [sha(`after-${from}`)] }]
    }
    const read = readMainline({ log } as unknown as Forge)
    expect((await read(sha('tip'), () => false)).whole).toBe(false)
    expect(pages).toBeLessThanOrEqual(8)
  })
})

describe('an alarm', () => {
  it('is not told on a pull request that the words of a commit name and that is not the one merged', async () => {
    const stage = setStage()
    const other = stage.propose('m1', { formula: '"dev"' })
    await swept(stage)
    const number = stage.propose('a1')
    mustSay(stage, 200, 'gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: headOf(stage, number) })
    mustSay(stage, 200, 'gate', 'POST', `/pulls/${number}/merge`, {
      Do: 'merge',
      MergeTitleField: `Merge pull request 'vault: x' (#${other}) from x into main`,
      MergeMessageField: '',
    })
    const { alarms, writes: written } = await swept(stage)
    expect(alarms).toMatchObject([{ pull: other }])
    expect(written).toEqual([])
  })
})

describe('the others of a changed policy', () => {
  const POLICY = '[tiers]\ntriage = "medium"\ndev = "medium"\n[high]\napprovers = ["acme"]\n'
  const start = (): { stage: Stage; changes: readonly number[]; others: readonly number[] } => {
    const stage = setStage()
    const others = ['m1', 'm2'].map((id) => stage.propose(id, { formula: '"dev"' }))
    const changes = ['p1', 'p2', 'p3'].map((branch) =>
      change(stage, branch, { 'vault/policy.toml': { text: `${POLICY}# ${branch}\n` } }),
    )
    return { stage, changes, others }
  }

  it('are looked at once in a sweep, however many change it', async () => {
    const { stage } = start()
    const { asked } = await swept(stage)
    // The list of the sweep, and that of the others.
    expect(asked.filter((path) => /\/pulls\?/.test(path))).toHaveLength(2)
  })

  it('of which one cannot be read: the policy is judged, and it is counted as not looked at', async () => {
    const { stage, changes, others } = start()
    const failing: ServeOptions = {
      fault: ({ path }) =>
        path.endsWith(`/issues/${others[0]}/timeline`) ? { kind: 'answer', status: 500, body: '{"message":""}' } : null,
    }
    const { faults } = await swept(stage, failing)
    expect(faults.map(({ number }) => number)).toEqual([others[0]])
    for (const number of changes) expect(recordOf(stage, number).comments[0]).toContain('1 more open pull request')
  })
})

describe('what a sweep does not reach', () => {
  it('are ordinary pull requests, which never get a label, rather than a vault action that came an hour later', async () => {
    const stage = setStage()
    for (let at = 0; at < 60; at++) change(stage, `docs-${at}`, { [`docs/${at}.md`]: { text: 'x' } })
    stage.world.now += HOUR_MS + 60_000
    const number = stage.propose('m1', { formula: '"dev"' })
    const gate = await openGate(stage)
    const told: number[] = []
    await sweep(gate.forge, gate.manner({ sweeping: true, isLate: () => told.length >= 48 }), (run) => {
      told.push(run.observation.pull.number)
    })
    await gate.close()
    expect(told).toContain(number)
    expect(told.length).toBeLessThan(60)
  }, 30_000)

  it('is not always the same where its own note cannot be read: each minute begins elsewhere', async () => {
    const stage = setStage()
    const numbers = Array.from({ length: 60 }, (_, at) => stage.propose(`m${at}`, { formula: '"dev"' }))
    await swept(stage)
    const reached = new Set<number>()
    for (let minute = 0; minute < 3; minute++) {
      stage.world.now += 60_000
      const gate = await openGate(stage, {
        fault: ({ path, method }) =>
          method === 'GET' && /\/commits\/\w+\/statuses$/.test(path) && path.includes(tipOf(stage))
            ? { kind: 'answer', status: 500, body: '{"message":""}' }
            : null,
      })
      const told: number[] = []
      await sweep(gate.forge, gate.manner({ sweeping: true, isLate: () => told.length > 0 }), (run) => {
        told.push(run.observation.pull.number)
      })
      await gate.close()
      expect(told.length).toBeLessThan(60)
      for (const number of told) reached.add(number)
    }
    expect(reached).toEqual(new Set(numbers))
  }, 60_000)
})

const tipOf = (stage: Stage): string =>
  (mustSay(stage, 200, 'acme', 'GET', '/branches/main') as { commit: { id: string } }).commit.id

describe('an invalid policy', () => {
  it('still guards the folder of formulas that it names', async () => {
    const policy = '[tiers]\ntriage = "lowish"\n[actions]\nformulas_dir = "formulas"\n'
    const stage = setStage({ policy, files: { 'formulas/triage.toml': { text: 'vars = ["context"]\n' } } })
    const number = change(stage, 'formula', { 'formulas/triage.toml': { text: 'vars = []\n' } })
    const { runs } = await swept(stage)
    expect(runs.map(({ decision }) => decision)).toMatchObject([{ kind: 'hold', tier: 'high' }])
    expect(recordOf(stage, number).labels).toEqual(['blast-radius/high'])
  })
})

describe('the teams that a policy names', () => {
  const TEAMS: StageOptions = {
    policy: '[tiers]\ndev = "medium"\n[medium]\napprovers = ["@core"]\n',
    teams: { core: ['alice'] },
  }
  const isTeams = (path: string): boolean => /\/teams(\/|$)/.test(path)

  it('are asked for once in a sweep, and only where a vault pull request is', async () => {
    const stage = setStage(TEAMS)
    change(stage, 'docs', { 'docs/x.md': { text: 'x' } })
    expect((await swept(stage)).asked.filter(isTeams)).toEqual([])
    for (let at = 0; at < 5; at++) approve(stage, 'alice', stage.propose(`m${at}`, { formula: '"dev"' }))
    expect((await swept(stage)).asked.filter(isTeams)).toHaveLength(2)
  })

  it('are asked for again after a failure', async () => {
    const stage = setStage(TEAMS)
    const number = stage.propose('m1', { formula: '"dev"' })
    let failed = 0
    await swept(stage, {
      fault: ({ path }) => {
        if (!isTeams(path) || failed > 3) return null
        failed += 1
        return { kind: 'answer', status: 500, body: '{"message":""}' }
      },
    })
    expect(failed).toBeGreaterThan(0)
    expect((await swept(stage)).faults).toEqual([])
    expect(recordOf(stage, number).labels).toEqual(['blast-radius/medium'])
  })
})
