// The decision at its edges: every field of what is judged, and what is not judged at all.

import { describe, expect, it } from 'vitest'
import { readSubject } from '../src/checks/subject.js'
import { decide, isVaultPull, proposesLow } from '../src/decide.js'
import type { Decision } from '../src/decision.js'
import { Fault } from '../src/failure.js'
import type { Observation } from '../src/observation.js'
import {
  actionText,
  entry,
  FROM,
  HEAD,
  history,
  observation,
  POLICY_TEXT,
  pull,
  pushed,
  review,
  SETTINGS,
  sha,
} from './support/build.js'

const MEDIUM = actionText({ formula: '"dev"' })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const codes = (decision: Decision): string[] =>
  decision.kind === 'ignore' ? [] : decision.evidence.filter(({ outcome }) => outcome !== 'pass').map(({ code }) => code)
const of = (text: string, policy: string | null = POLICY_TEXT): Observation => observation({ history: history(text, {}, policy) })
const ordinary = history(actionText(), { changes: [{ path: 'docs/x.md', before: null, after: entry('x.md') }], action: null })

describe('what is not judged', () => {
  it.each([
    ['merged', pull({ merged: true, state: 'closed' })],
    ['closed', pull({ state: 'closed' })],
    ['other-base', pull({ base: { ref: 'dev' } })],
  ] as const)('%s, although its history was read', (reason, of) => {
    expect(decide(observation({ pull: of }))).toEqual({ kind: 'ignore', reason })
    expect(isVaultPull(observation({ pull: of }))).toBe(false)
    expect(proposesLow(observation({ pull: of }))).toBe(false)
  })
  it('without a history there is nothing to judge', () => {
    expect(decide(observation({ history: null }))).toEqual({ kind: 'ignore', reason: 'other-base' })
    expect(isVaultPull(observation({ history: null }))).toBe(false)
    expect(proposesLow(observation({ history: null }))).toBe(false)
  })
})

describe('does it propose low?', () => {
  it.each([
    ['low, whatever holds it', observation({ pull: pull({ draft: true }), settings: { ...SETTINGS, frozen: true } }), true],
    ['medium', of(MEDIUM), false],
    ['refused', of(actionText({ id: '"other"' })), false],
    ['no valid policy', of(actionText(), null), false],
    ['an ordinary change', observation({ history: ordinary }), false],
  ])('%s', (_sentence, seen, low) => {
    expect(proposesLow(seen)).toBe(low)
  })
})

describe('refused', () => {
  it('waits for its author, and says whether the policy is valid', () => {
    expect(decide(of(actionText({ id: '"other"' })))).toMatchObject({
      kind: 'refuse',
      tier: 'high',
      canonical: true,
      policyValid: true,
      waiting: { on: 'author', who: ['agent'], needed: 0, have: 0 },
      next: 'push',
      releasing: null,
    })
    expect(decide(of(actionText({ id: '"other"' }), null))).toMatchObject({ kind: 'refuse', policyValid: false })
  })
  it('a policy that could not be used is refused, and nothing is said of a canonical form', () => {
    const file = { path: 'vault/policy.toml', before: entry('policy.toml'), after: entry('policy.toml', { id: sha('new') }) }
    const proposed = { kind: 'file', blob: sha('new'), bytes: bytes('[tiers]\nx = 1\n') } as const
    const seen = history('', { changes: [file], action: null, proposed })
    expect(decide(observation({ history: seen }))).toMatchObject({ kind: 'refuse', canonical: null, action: null })
    const none = { kind: 'none', text: 'commit x has 2 parents', commits: [] } as const
    expect(decide(observation({ history: { ...seen, line: none } }))).toMatchObject({ kind: 'hold', tier: 'high' })
  })
})

describe('what is read', () => {
  it('an oversized vault action is invalid, and nothing of it is canonical', () => {
    const action = { path: 'vault/actions/a1.toml', blob: sha('x'), size: 20_000, bytes: null }
    const seen = history(actionText(), { action })
    expect(readSubject(observation({ history: seen }), seen).reading).toMatchObject({
      kind: 'invalid',
      canonical: false,
      action: null,
      problems: [{ code: 'too-large', text: 'The vault action has 20000 bytes; at most 16384 are read.' }],
    })
  })
  it('formulas of a folder that was not seen are not missed', () => {
    const policy = `${POLICY_TEXT}[actions]\nformulas_dir = "formulas"\n`
    const seen = (formulas: { dir: string; files: readonly string[] } | null): Decision =>
      decide(observation({ history: history(actionText(), { formulas }, policy) }))
    expect(seen(null).kind).toBe('approve')
    expect(seen({ dir: 'recipes', files: [] }).kind).toBe('approve')
    expect(seen({ dir: 'formulas', files: [] }).kind).toBe('refuse')
    // Where the policy in force names no folder, none is asked about.
    const none = history(actionText(), { formulas: { dir: 'formulas', files: [] } })
    expect(decide(observation({ history: none })).kind).toBe('approve')
  })
})

describe('judged', () => {
  it('low that is held asks nobody and waits for nobody else', () => {
    expect(decide(observation({ pull: pull({ draft: true }) }))).toMatchObject({
      kind: 'hold',
      ask: [],
      canonical: true,
      policyValid: true,
      problems: [],
      waiting: { on: 'author', who: ['agent'], needed: 0, have: 0 },
      next: 'wait',
      releasing: null,
    })
  })
  it('what is approved waits for nobody and has nothing to do next', () => {
    expect(decide(observation())).toMatchObject({
      kind: 'approve',
      by: [],
      waiting: { on: null, who: [], needed: 0, have: 0 },
      next: 'none',
      canonical: true,
      policyValid: true,
      problems: [],
    })
  })
  it('without a vault action nothing is said of a canonical form', () => {
    const workflow = { path: '.forgejo/x.yml', before: null, after: entry('x.yml') }
    const seen = observation({ history: history('', { changes: [workflow], action: null }) })
    expect(decide(seen)).toMatchObject({ kind: 'hold', tier: 'high', canonical: null, action: null })
  })
  it('without a valid policy its problems are told, and nobody can release it', () => {
    expect(decide(of(actionText(), '[tiers]\ntriage = "lowest"\n'))).toMatchObject({
      kind: 'hold',
      tier: 'high',
      policyValid: false,
      problems: [{ code: 'bad-tier', line: 2 }],
      waiting: { on: 'operator', who: [], needed: 0, have: 0 },
      releasing: null,
      ask: [],
    })
    expect(codes(decide(of(actionText(), null)))).toEqual(['policy', 'approvals'])
  })
  it('whether it is mergeable is told only where nothing else holds it', () => {
    const seen = observation({ settings: { ...SETTINGS, frozen: true }, pull: pull({ mergeable: false }) })
    expect(codes(decide(seen))).toEqual(['frozen'])
  })
  it('what a person merges is not held by what only the gate needs for its own merge', () => {
    const policy = POLICY_TEXT.replace('[medium]\n', '[medium]\nmerge = "human"\n')
    const given = review()
    const base = { ...observation().base, requiredContexts: ['ci'] }
    const seen = observation({
      history: history(MEDIUM, {}, policy),
      reviews: [given.review],
      timeline: [pushed(), given.entry],
      repository: { ...observation().repository, mergeCommits: false },
      base,
    })
    expect(decide(seen)).toMatchObject({ kind: 'approve', merging: { by: 'person', why: 'policy' } })
    expect(codes(decide({ ...seen, history: history(MEDIUM) }))).toEqual(['merge-style', 'required-status'])
  })
  it('a vault action that was not read is no harmless one: nothing is decided (invariant 12)', () => {
    const unread = observation({ history: history(actionText(), { action: null }) })
    const message = 'the vault action vault/actions/a1.toml was not read'
    expect(() => decide(unread)).toThrow(expect.objectContaining({ message, remedy: 'report this as a defect of vault-gate' }))
    expect(() => decide(unread)).toThrow(Fault)
  })
  it('the gate pins all that it judged', () => {
    const seen = observation()
    expect(decide(seen)).toMatchObject({
      merging: {
        by: 'gate',
        pins: {
          head: HEAD,
          baseTip: FROM,
          policyBlob: seen.history?.policy.blob,
          ground: seen.history?.ground,
          path: 'vault/actions/a1.toml',
          blob: seen.history?.action?.blob,
        },
      },
    })
  })
})
