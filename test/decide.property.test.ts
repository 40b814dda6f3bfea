// The decision against any evidence: more of it never makes milder, and a claim never gets below policy and floors.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import type { Decision } from '../src/decision.js'
import type { Tier } from '../src/policy/tier.js'
import { type Deed, type Draft, draft, observe, type PolicyDraft, TIERS } from './support/draw.js'
import { saySeed } from './support/seed.js'

const SEED = saySeed('test/decide.property.test.ts')

const MILLISECONDS = 120_000
const RUNS = { seed: SEED, numRuns: 1_000 }

const rank = (tier: Tier): number => TIERS.indexOf(tier)
const strictest = (tiers: readonly Tier[]): Tier => TIERS[Math.max(0, ...tiers.map(rank))] ?? 'high'

type Judged = Exclude<Decision, { kind: 'ignore' }>

const judge = (of: Draft): Judged => {
  const decision = decide(observe(of))
  if (decision.kind === 'ignore') throw new Error('a vault pull request was ignored')
  return decision
}

// Oracles, from the draft alone.

type Kind = 'secrets' | 'mounts' | 'tools'
const KINDS: readonly Kind[] = ['secrets', 'mounts', 'tools']
const DEFAULTS: Readonly<Record<Kind, Tier>> = { secrets: 'medium', mounts: 'high', tools: 'low' }

const floorOf = ({ floors }: PolicyDraft, kind: Kind, name: string): Tier => {
  const named = Object.entries(floors[kind].named).filter(([one]) => one.toLowerCase() === name.toLowerCase())
  return named.length > 0 ? strictest(named.map(([, tier]) => tier)) : (floors[kind].rest ?? DEFAULTS[kind])
}

const floors = ({ policy, action }: Draft): Tier =>
  strictest(KINDS.flatMap((kind) => action[kind].map((name) => floorOf(policy, kind, name))))

const listedTier = ({ policy, action }: Draft): Tier | null =>
  Object.hasOwn(policy.tiers, action.formula) ? (policy.tiers[action.formula] ?? null) : null

/** Who approved this head, of whom the tier's table names. */
const approvers = (of: Draft, tier: 'medium' | 'high'): readonly string[] => {
  const named = of.policy[tier].approvers.flatMap((one) =>
    one !== '@ops' ? [one] : of.teams === 'known' ? ['bob', 'agent'] : [],
  )
  const pushers = of.deeds.flatMap((deed) => (deed.did === 'push' ? [deed.by] : []))
  const barred = ['gate', of.author, 'agent', ...pushers, ...of.committers].map((one) => one.toLowerCase())
  const since = of.deeds.slice(of.deeds.findLastIndex((deed) => deed.did === 'retarget') + 1)
  const counted = since.flatMap((deed) =>
    deed.did === 'approve' && deed.official && !deed.dismissed && !deed.stale ? [deed.by.toLowerCase()] : [],
  )
  return [...new Set(counted)].filter((one) => named.includes(one) && (!barred.includes(one) || isAgentFree(of, one)))
}

/** `agent` is barred as committer only where the line says so; the drafts' usual author and committer is `agent`. */
const isAgentFree = (of: Draft, login: string): boolean =>
  login === 'agent' &&
  of.committers.length >= 2 &&
  of.author !== 'agent' &&
  !of.deeds.some((deed) => deed.did === 'push' && deed.by === 'agent')

/** One more piece of evidence; null where there is none more to have. */
type Worse = readonly [what: string, make: (of: Draft, choice: number) => Draft | null]

const pick = <T>(from: readonly T[], choice: number): T | null =>
  from.length === 0 ? null : (from[choice % from.length] ?? null)

const more = (of: Draft, kind: Kind, choice: number): Draft | null => {
  const name = pick(
    ['KEY', 'key', 'TOKEN', '__proto__', 'other'].filter((one) => !of.action[kind].includes(one)),
    choice,
  )
  return name === null ? null : { ...of, action: { ...of.action, [kind]: [...of.action[kind], name] } }
}

const withDeed = (of: Draft, deed: Deed): Draft => ({ ...of, deeds: [...of.deeds, deed] })

const withPolicy = (of: Draft, policy: Partial<PolicyDraft>): Draft => ({ ...of, policy: { ...of.policy, ...policy } })

const stricterFloor = (of: Draft, choice: number): Draft => {
  const kind = pick(KINDS, choice) ?? 'secrets'
  const name = pick(['KEY', 'key', 'TOKEN', 'other', '*'], choice >> 2) ?? '*'
  const own = of.policy.floors[kind]
  const least = strictest([
    pick(TIERS, choice >> 5) ?? 'high',
    name === '*' ? (own.rest ?? DEFAULTS[kind]) : floorOf(of.policy, kind, name),
  ])
  const changed = name === '*' ? { ...own, rest: least } : { ...own, named: { ...own.named, [name]: least } }
  return withPolicy(of, { floors: { ...of.policy.floors, [kind]: changed } })
}

const stricterTier = (of: Draft, choice: number): Draft | null => {
  const formula = pick(Object.keys(of.policy.tiers), choice)
  if (formula === null) return null
  if (choice % 7 === 0) {
    const { [formula]: _gone, ...tiers } = of.policy.tiers
    return withPolicy(of, { tiers, mayLower: of.policy.mayLower.filter((one) => one !== formula) })
  }
  const tier = strictest([of.policy.tiers[formula] ?? 'high', pick(TIERS, choice >> 3) ?? 'high'])
  return withPolicy(of, { tiers: { ...of.policy.tiers, [formula]: tier } })
}

/** A claim that only raises: any for a formula that may not lower, else one above what was claimed or listed. */
const claimed = (of: Draft, choice: number): Draft | null => {
  const { action, policy } = of
  const least = !policy.mayLower.includes(action.formula) ? (action.claim ?? 'low') : (action.claim ?? listedTier(of) ?? 'low')
  const claim = pick(
    TIERS.filter((tier) => rank(tier) >= rank(least)),
    choice,
  )
  return { ...of, action: { ...action, claim } }
}

const lesserApproval = (of: Draft, choice: number): Draft | null => {
  const at = pick(
    of.deeds.flatMap((deed, index) => (deed.did === 'approve' ? [index] : [])),
    choice,
  )
  if (at === null) return null
  const lost = pick([{ official: false }, { dismissed: true }, { stale: true }], choice >> 3) ?? {}
  return { ...of, deeds: of.deeds.map((deed, index) => (index === at && deed.did === 'approve' ? { ...deed, ...lost } : deed)) }
}

const release = (of: Draft, choice: number): Draft => {
  const tier = choice % 2 === 0 ? 'medium' : 'high'
  const own = of.policy[tier]
  const without = own.approvers.slice(1)
  const stricter = [{ approvals: own.approvals + 1 }, { approvers: without }, { merge: 'human' as const }]
  return withPolicy(of, { [tier]: { ...own, ...pick(stricter, choice >> 1) } })
}

const WORSE: readonly Worse[] = [
  ['a secret', (of, choice) => more(of, 'secrets', choice)],
  ['a mount', (of, choice) => more(of, 'mounts', choice)],
  ['a tool', (of, choice) => more(of, 'tools', choice)],
  ['a raising claim', claimed],
  ['dispatch_mode', (of) => ({ ...of, action: { ...of.action, dispatchMode: true } })],
  ['a form that is not canonical', (of) => ({ ...of, action: { ...of.action, broken: true } })],
  ['a stricter floor', stricterFloor],
  ['a stricter tier', stricterTier],
  ['a formula that may not lower', (of) => withPolicy(of, { mayLower: of.policy.mayLower.slice(1) })],
  // Not a team: one that cannot be known is stricter than none.
  [
    'fewer authors',
    (of) => withPolicy(of, { authors: of.policy.authors?.filter((one, at) => at > 0 || one === '@ops') ?? null }),
  ],
  ['a stricter release', release],
  ['a lower limit', (of) => withPolicy(of, { limits: { lowPerHour: 1, maxAgeDays: 1, frozen: of.policy.limits.frozen } })],
  ['a frozen policy', (of) => withPolicy(of, { limits: { ...of.policy.limits, frozen: true } })],
  ['a frozen gate', (of) => ({ ...of, frozen: true })],
  [
    'a rejection',
    (of, choice) =>
      withDeed(of, {
        did: 'reject',
        by: pick(['alice', 'bob', 'acme', 'eve', 'agent'], choice) ?? 'eve',
        official: choice % 2 === 0,
        dismissed: false,
        stale: choice % 3 === 0,
      }),
  ],
  [
    'a pusher',
    (of, choice) => withDeed(of, { did: 'push', by: pick(['alice', 'bob', 'eve', 'gate', 'ALICE'], choice) ?? 'eve' }),
  ],
  [
    'a committer',
    (of, choice) => ({
      ...of,
      committers:
        pick(
          [
            ['alice', 'bob'],
            ['bob', 'acme'],
            ['Alice', 'agent'],
          ].map((two) => two.slice()),
          choice,
        ) ?? [],
    }),
  ],
  ['a scheduled merge', (of) => withDeed(of, { did: 'schedule', by: 'eve' })],
  ['another base branch and back', (of) => withDeed(of, { did: 'retarget', by: 'agent' })],
  ['a lesser approval', lesserApproval],
  [
    'another path',
    (of, choice) => ({ ...of, besides: [...of.besides, pick(['x', 'vault/fired/x', '.gitattributes'], choice) ?? 'x'] }),
  ],
  ['no line', (of) => ({ ...of, line: false })],
  [
    'a list over its cap',
    (of, choice) => ({
      ...of,
      overCap: [...of.overCap, pick(['timeline', 'reviews', 'statuses', 'labels'], choice) ?? 'timeline'],
    }),
  ],
  ['more age', (of) => ({ ...of, ageDays: of.ageDays + 40 })],
  ['more merges within the hour', (of) => ({ ...of, merges: of.merges + 6 })],
  ['a draft', (of) => ({ ...of, draft: true })],
  ['not mergeable', (of) => ({ ...of, mergeable: false })],
  ['a base that is not protected', (of) => ({ ...of, safe: false })],
  ['teams that cannot be known', (of) => ({ ...of, teams: 'unknown' })],
  ['a fork', (of) => ({ ...of, from: 'fork' })],
]

/** What may replace evidence is no more of it: the old committers, and AGit. */
const isMore = (what: string, of: Draft): boolean =>
  (what !== 'a committer' || of.committers.length === 0) && (what !== 'a fork' || of.from === 'branch')

describe('more evidence never makes milder (design 3.3)', () => {
  /** The pieces that made a difference at all. */
  const telling = new Set<string>()

  it.each(WORSE)(
    '%s',
    (what, make) => {
      const seen = { approved: 0 }
      fc.assert(
        fc.property(draft, fc.nat({ max: 1_023 }), (of, choice) => {
          const worse = make(of, choice)
          if (worse === null || !isMore(what, of)) return
          const [before, after] = [judge(of), judge(worse)]
          if (before.kind !== after.kind || before.tier !== after.tier) telling.add(what)
          if (before.kind === 'approve') seen.approved += 1
          expect(rank(after.tier)).toBeGreaterThanOrEqual(rank(before.tier))
          if (after.kind !== 'approve' || before.kind === 'approve') return
          // A stricter tier asks other people, who may have approved this very head already; and where a person merges, the gate asks less.
          expect(after.merging.by === 'person' || rank(after.tier) > rank(before.tier)).toBe(true)
          expect(after.tier).not.toBe('low')
          expect(after.by.length).toBeGreaterThanOrEqual(worse.policy[after.tier === 'high' ? 'high' : 'medium'].approvals)
        }),
        { seed: SEED, numRuns: 150 },
      )
      expect(seen.approved, 'of drafts that are never approved nothing is learned').toBeGreaterThan(5)
    },
    MILLISECONDS,
  )

  it('nearly every piece of which makes a difference', () => {
    expect(telling.size).toBeGreaterThan(WORSE.length - 4)
  })

  it(
    'also one piece after another',
    () => {
      fc.assert(
        fc.property(draft, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 1_023 })), { minLength: 2, maxLength: 6 }), (of, steps) => {
          let [last, tier] = [of, judge(of).tier]
          for (const [at, choice] of steps) {
            const [what, make] = pick(WORSE, at) ?? ['', () => null]
            const worse = isMore(what, last) ? make(last, choice) : null
            if (worse === null) continue
            const next = judge(worse)
            expect(rank(next.tier), what).toBeGreaterThanOrEqual(rank(tier))
            ;[last, tier] = [worse, next.tier]
          }
        }),
        { seed: SEED, numRuns: 200 },
      )
    },
    MILLISECONDS,
  )
})

describe('a claim', () => {
  it(
    'ends neither below the floors, nor below the policy unless may_lower lists the formula (invariant 4)',
    () => {
      const seen = { lowered: 0, refused: 0, raised: 0 }
      fc.assert(
        fc.property(draft, (of) => {
          const policyTier = listedTier(of) ?? 'high'
          const allowed = listedTier(of) !== null && of.policy.mayLower.includes(of.action.formula)
          for (const claim of [null, ...TIERS]) {
            const { tier, kind } = judge({ ...of, action: { ...of.action, claim, broken: false } })
            expect(kind).not.toBe('refuse')
            expect(rank(tier)).toBeGreaterThanOrEqual(rank(floors(of)))
            if (claim !== null) expect(rank(tier)).toBeGreaterThanOrEqual(rank(claim))
            const lowers = claim !== null && rank(claim) < rank(policyTier)
            if (!allowed || !lowers) expect(rank(tier)).toBeGreaterThanOrEqual(rank(policyTier))
            if (rank(tier) < rank(policyTier)) seen.lowered += 1
            if (lowers && !allowed) seen.refused += 1
            if (claim !== null && rank(claim) > rank(policyTier)) seen.raised += 1
          }
        }),
        RUNS,
      )
      for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(5)
    },
    MILLISECONDS,
  )
})

describe('an approval', () => {
  it(
    'of medium and high has as many people as the policy asks for, all of whom may (invariant 11)',
    () => {
      const seen = { medium: 0, high: 0, low: 0 }
      fc.assert(
        fc.property(draft, (of) => {
          const decision = judge(of)
          if (decision.kind !== 'approve') return
          seen[decision.tier] += 1
          expect(of.frozen || of.draft || of.policy.limits.frozen).toBe(false)
          expect(of.action.broken && decision.merging.by === 'gate').toBe(false)
          if (decision.tier === 'low') {
            expect(of.safe && of.line && of.besides.length === 0 && of.ageDays <= of.policy.limits.maxAgeDays).toBe(true)
            expect(of.merges).toBeLessThan(of.policy.limits.lowPerHour)
            return
          }
          const counted = approvers(of, decision.tier)
          expect(decision.by.map((one) => one.toLowerCase()).every((one) => counted.includes(one))).toBe(true)
          expect(counted.length).toBeGreaterThanOrEqual(of.policy[decision.tier].approvals)
        }),
        RUNS,
      )
      for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(5)
    },
    MILLISECONDS,
  )
})
