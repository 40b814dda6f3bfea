// What holds a vault action however harmless it is: a frozen gate, its age, too many within an hour, a formula that does not exist.

import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import type { LogEntry } from '../src/domain.js'
import type { Observation } from '../src/observation.js'
import {
  actionText,
  entry,
  history,
  NOW,
  observation,
  POLICY_TEXT,
  pull,
  pushed,
  review,
  SETTINGS,
  sha,
} from './support/build.js'

const under = (limits: string, over: Partial<Observation> = {}, action = actionText()): Observation =>
  observation({ history: history(action, {}, `${POLICY_TEXT}\n${limits}`), ...over })

const MEDIUM = actionText({ formula: '"dev"' })
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** `count` merges on the base branch, newest first, the newest `age` ms ago and each a minute older than the one before. */
const merges = (count: number, over: (at: number) => Partial<LogEntry> = () => ({}), age = 0): readonly LogEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: sha(`merge ${at}`),
    parents: [sha(`merge ${at + 1}`), sha(`side ${at}`)],
    author: 'gate',
    committer: 'gate',
    message: 'Merge',
    at: NOW - age - at * 60_000,
    ...over(at),
  }))

const merged = (commits: readonly LogEntry[], whole = true): Partial<Observation> => ({ mainline: { commits, whole } })

describe('frozen', () => {
  it('by the input: holds everything at its tier, whoever approved it, and says who ends it', () => {
    const settings = { ...SETTINGS, frozen: true }
    expect(decide(observation({ settings }))).toMatchObject({
      kind: 'hold',
      tier: 'low',
      holds: [{ headline: 'the gate is frozen (the frozen input of its workflow)' }],
      waiting: { on: 'operator' },
    })
    const { review: approval, entry: given } = review({ user: 'alice' })
    const approved = { history: history(MEDIUM), reviews: [approval], timeline: [pushed(), given] }
    expect(decide(observation(approved)).kind).toBe('approve')
    expect(decide(observation({ ...approved, settings }))).toMatchObject({ kind: 'hold', tier: 'medium' })
  })

  it('by the policy: with its line', () => {
    const decision = decide(under('[limits]\nfrozen = true\n'))
    expect(decision).toMatchObject({ kind: 'hold', tier: 'low' })
    expect(decision.kind === 'hold' && decision.evidence.find((finding) => finding.code === 'frozen')?.source).toBe(
      'vault/policy.toml:13',
    )
    expect(decide(under('[limits]\nfrozen = false\n')).kind).toBe('approve')
  })

  it('without a valid policy the input still freezes', () => {
    const settings = { ...SETTINGS, frozen: true }
    const decision = decide(observation({ settings, history: history(actionText(), {}, null) }))
    expect(decision).toMatchObject({ kind: 'hold', tier: 'high', waiting: { on: 'operator' } })
  })

  it('asks nobody for a review', () => {
    const decision = decide(observation({ settings: { ...SETTINGS, frozen: true }, history: history(MEDIUM) }))
    expect(decision.kind === 'hold' && decision.waiting.on).toBe('operator')
  })
})

describe('age', () => {
  const aged = (ms: number): Partial<Observation> => ({ pull: pull({ createdAt: NOW - ms }) })

  it('holds low that was opened more than 14 days ago, and only a new pull request helps', () => {
    expect(decide(under('', aged(14 * DAY + 1)))).toMatchObject({
      kind: 'hold',
      tier: 'low',
      next: 'open-new',
      holds: [{ headline: 'it was opened more than 14 days ago' }],
    })
    expect(decide(under('', aged(14 * DAY))).kind).toBe('approve')
  })

  it('as the policy says, and medium not at all', () => {
    const strict = '[limits]\nmax_age_days = 1\n'
    expect(decide(under(strict, aged(DAY + 1)))).toMatchObject({ holds: [{ headline: 'it was opened more than 1 day ago' }] })
    const { review: approval, entry: given } = review()
    const medium = { ...aged(DAY + 1), reviews: [approval], timeline: [pushed(), given] }
    expect(decide(under(strict, medium, MEDIUM)).kind).toBe('approve')
  })

  it('a pull request from the future is not old, and no clock of the runner is asked', () => {
    expect(decide(under('', aged(-DAY))).kind).toBe('approve')
  })
})

describe('merges within an hour', () => {
  it.each([
    ['20 of them', merges(20)],
    [
      '20, by the words of the gate where no account was matched',
      merges(20, () => ({ author: null, committer: null, message: 'x\n\nVault-Gate-Head: y' })),
    ],
    ['20 and more', merges(40)],
  ])('%s hold the next low one, until the clock ends it', (_sentence, commits) => {
    expect(decide(under('', merged(commits)))).toMatchObject({
      kind: 'hold',
      tier: 'low',
      waiting: { on: 'clock' },
      next: 'wait',
      holds: [{ headline: 'the gate has reached its limit of 20 merges within an hour (low_per_hour)' }],
    })
  })

  it.each([
    ['19', merges(19)],
    ['20 by somebody else', merges(20, () => ({ author: 'acme', committer: 'acme' }))],
    ['20 of which one is an hour old', merges(20, (at) => (at === 19 ? { at: NOW - HOUR } : {}))],
    ['20 commits of the gate that are no merges', merges(20, (at) => ({ parents: [sha(`merge ${at + 1}`)] }))],
  ])('%s do not', (_sentence, commits) => {
    expect(decide(under('', merged(commits))).kind).toBe('approve')
  })

  it('what cannot be counted counts as reached (invariant 3)', () => {
    expect(decide(under('', merged(merges(3), false)))).toMatchObject({ kind: 'hold', tier: 'low', waiting: { on: 'clock' } })
    expect(decide(under('', { mainline: null })).kind).toBe('hold')
  })

  it('as the policy says: 0 lets nothing through, and medium is not counted', () => {
    expect(decide(under('[limits]\nlow_per_hour = 0\n'))).toMatchObject({ kind: 'hold', waiting: { on: 'clock' } })
    expect(decide(under('[limits]\nlow_per_hour = 21\n', merged(merges(20)))).kind).toBe('approve')
    const { review: approval, entry: given } = review()
    const medium = { ...merged(merges(40)), reviews: [approval], timeline: [pushed(), given] }
    expect(decide(under('', medium, MEDIUM)).kind).toBe('approve')
  })
})

describe('formulas_dir', () => {
  const policy = `${POLICY_TEXT}\n[actions]\nformulas_dir = "formulas"\n`
  const seen = (files: readonly string[], over: Partial<Observation['history']> = {}): Observation =>
    observation({ history: history(actionText(), { formulas: { dir: 'formulas', files }, ...over }, policy) })

  it('refuses a formula that is not there, with the nearest that is', () => {
    expect(decide(seen(['triages.toml', 'dev.sh']))).toMatchObject({
      kind: 'refuse',
      canonical: true,
      problems: [{ code: 'formula-missing', line: 2, remedy: expect.stringContaining('Did you mean "triages"?') }],
    })
    expect(decide(seen([])).kind).toBe('refuse')
    expect(decide(seen(['triage'])).kind).toBe('refuse')
  })

  it.each(['triage.toml', 'triage.sh'])('lets one through that is there as %s', (file) => {
    expect(decide(seen([file])).kind).toBe('approve')
  })

  it('guards the folder like a workflow', () => {
    const change = { path: 'Formulas/triage.sh', before: entry('triage.sh'), after: entry('triage.sh', { id: sha('new') }) }
    const decision = decide(seen(['triage.sh'], { changes: [change], action: null }))
    expect(decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(decide(observation({ history: history(actionText(), { changes: [change], action: null }) })).kind).toBe('ignore')
  })
})
