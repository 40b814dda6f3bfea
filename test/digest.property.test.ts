// The digest: it changes with each of its inputs, and with nothing else (design 4).

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import type { Decision } from '../src/decision.js'
import { digestOf } from '../src/digest.js'
import type { Observation } from '../src/observation.js'
import { draft, observe } from './support/draw.js'
import { saySeed } from './support/seed.js'

const SEED = saySeed('test/digest.property.test.ts')

/** What the digest is of, as the design lists it; anything else may change. */
const INPUTS = [
  /^observation\.repository\.id$/,
  /^observation\.pull\.number$/,
  /^observation\.history\.policy\.blob$/,
  /^observation\.base\.name$/,
  /^observation\.pull\.head\.sha$/,
  /^decision\.(?:tier|kind)$/,
  /^decision\.shape\.kind$/,
  /^decision\.shape\.entry\.id$/,
  /^decision\.evidence\.\d+\.(?:code|outcome|source|text|varies)$/,
]

type Both = { readonly decision: Decision; readonly observation: Observation }

type Leaf = { readonly path: readonly string[]; readonly value: unknown }

/** Every value that is none of others, by its path. */
const leaves = (value: unknown, path: readonly string[] = []): readonly Leaf[] => {
  if (value instanceof Uint8Array || value instanceof Map || typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]))
}

const changed = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}!`
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return value === null ? 'x' : null
}

const withChange = <T>(value: T, [key = '', ...rest]: readonly string[]): T => {
  if (key === '') return changed(value) as T
  const inner = (value as Record<string, unknown>)[key]
  if (Array.isArray(value)) return value.map((one: unknown, at) => (String(at) === key ? withChange(one, rest) : one)) as T
  return { ...value, [key]: withChange(inner, rest) }
}

/** A finding that varies is left out, so only that it does so counts; the kind of a shape counts where there is an entry. */
const isInput = ({ decision }: Both, path: string): boolean => {
  if (!INPUTS.some((input) => input.test(path))) return false
  if (decision.kind === 'ignore') return true
  if (path.startsWith('decision.shape.')) return decision.shape.kind === 'addition'
  const at = /^decision\.evidence\.(\d+)\.(\w+)$/.exec(path)
  return at === null || at[2] === 'varies' || decision.evidence[Number(at[1])]?.varies === false
}

const digest = ({ decision, observation }: Both): string => digestOf(decision, observation)

it('changes with each of its inputs and with nothing else', () => {
  const seen = { inputs: new Set<string>(), others: 0 }
  fc.assert(
    fc.property(draft, fc.nat(), (of, choice) => {
      const observation = observe(of)
      const both: Both = { decision: decide(observation), observation }
      const usual = digest(both)
      expect(digest(structuredClone(both))).toBe(usual)
      const all = leaves(both)
      // All inputs, and some of the many others.
      const others = all.filter(({ path }) => !isInput(both, path.join('.')))
      const some = Array.from({ length: 25 }, (_, at) => others[(choice + at * 7_919) % others.length])
      for (const leaf of [...all.filter(({ path }) => isInput(both, path.join('.'))), ...some]) {
        if (leaf === undefined) continue
        const path = leaf.path.join('.')
        const input = isInput(both, path)
        expect(digest(withChange(both, leaf.path)) !== usual, path).toBe(input)
        if (input) seen.inputs.add(path.replace(/\d+/g, '0'))
        else seen.others += 1
      }
    }),
    { seed: SEED, numRuns: 150 },
  )
  expect(seen.inputs.size).toBe(14)
  expect(seen.others).toBeGreaterThan(1_000)
}, 120_000)

/** Canonical JSON and its hash once more, from the design's words alone. */
const again = ({ decision, observation }: Both, schema: string): string => {
  const judged = decision.kind === 'ignore' ? null : decision
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      [...Object.entries(value)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
    )
  }
  const subject = sorted({
    schema,
    repository: observation.repository.id,
    pull: observation.pull.number,
    policy: observation.history?.policy.blob ?? null,
    action: judged?.shape.kind === 'addition' ? judged.shape.entry.id : null,
    base: observation.base.name,
    head: observation.pull.head.sha,
    tier: judged?.tier ?? null,
    decision: decision.kind,
    findings: (judged?.evidence ?? []).flatMap(({ code, outcome, source, text, varies }) =>
      varies ? [] : [{ code, outcome, source, text }],
    ),
  })
  return createHash('sha256').update(JSON.stringify(subject)).digest('hex')
}

it('is SHA-256 of canonical JSON of the version and those inputs', () => {
  fc.assert(
    fc.property(draft, (of) => {
      const observation = observe(of)
      const both: Both = { decision: decide(observation), observation }
      expect(digest(both)).toBe(again(both, 'vault-gate/1'))
      expect(digest(both)).not.toBe(again(both, 'vault-gate/2'))
    }),
    { seed: SEED, numRuns: 300 },
  )
}, 120_000)

it('stays as it is while only time goes by and counts change', () => {
  let same = 0
  fc.assert(
    fc.property(draft, fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 0, max: 4 }), (of, later, merges) => {
      const seen = [observe(of), { ...observe({ ...of, merges }), now: observe(of).now + later }]
      const [before, after] = seen.map((observation) => ({ observation, decision: decide(observation) }))
      if (before === undefined || after === undefined || before.decision.kind !== after.decision.kind) return
      same += 1
      expect(digest(after)).toBe(digest(before))
    }),
    { seed: SEED, numRuns: 300 },
  )
  expect(same).toBeGreaterThan(100)
}, 120_000)
