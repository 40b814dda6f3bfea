// Drawn observations: a policy, a vault action, people and records that fit together, and what makes each of them worse.

import fc from 'fast-check'
import type { Observation } from '../../src/observation.js'
import type { Tier } from '../../src/policy/tier.js'
import { actionText, addition, commit, entry, FROM, HEAD, history, NOW, observation, pull, sha } from './build.js'

export const TIERS: readonly Tier[] = ['low', 'medium', 'high']

/** Lists of `[floors.*]`: names to least tiers, and that of every other name (absent: the default). */
type FloorsDraft = { readonly named: Readonly<Record<string, Tier>>; readonly rest: Tier | null }

/** A policy before it is written down. */
export type PolicyDraft = {
  readonly tiers: Readonly<Record<string, Tier>>
  readonly floors: { readonly secrets: FloorsDraft; readonly mounts: FloorsDraft; readonly tools: FloorsDraft }
  readonly mayLower: readonly string[]
  readonly authors: readonly string[] | null
  readonly medium: ReleaseDraft
  readonly high: ReleaseDraft
  readonly limits: { readonly lowPerHour: number; readonly maxAgeDays: number; readonly frozen: boolean }
}

type ReleaseDraft = { readonly approvals: number; readonly approvers: readonly string[]; readonly merge: 'gate' | 'human' }

type ActionDraft = {
  readonly formula: string
  readonly secrets: readonly string[]
  readonly mounts: readonly string[]
  readonly tools: readonly string[]
  readonly claim: Tier | null
  readonly dispatchMode: boolean
  /** Not in canonical form. */
  readonly broken: boolean
}

/** What happened on the pull request, in order. */
export type Deed =
  | { readonly did: 'push'; readonly by: string }
  | {
      readonly did: 'approve' | 'reject'
      readonly by: string
      readonly official: boolean
      readonly dismissed: boolean
      readonly stale: boolean
    }
  | { readonly did: 'retarget' | 'schedule' | 'unschedule'; readonly by: string }
  | { readonly did: 'ask'; readonly by: string; readonly whom: string }

/** Everything an observation is made from. */
export type Draft = {
  readonly policy: PolicyDraft
  readonly action: ActionDraft
  readonly author: string
  readonly from: 'branch' | 'fork' | 'agit'
  readonly committers: readonly string[]
  readonly deeds: readonly Deed[]
  /** More changed paths than the one addition. */
  readonly besides: readonly string[]
  readonly line: boolean
  readonly ageDays: number
  /** Merges by the gate within the last hour. */
  readonly merges: number
  readonly draft: boolean
  readonly mergeable: boolean
  readonly safe: boolean
  readonly overCap: readonly string[]
  readonly teams: 'known' | 'unknown'
  readonly frozen: boolean
}

const PEOPLE = ['agent', 'alice', 'bob', 'acme', 'Alice', 'eve']
const FORMULAS = ['triage', 'dev', 'release', 'constructor']
const NAMES = ['KEY', 'key', 'TOKEN', '__proto__', 'a.b-c_d']

const tier = fc.constantFrom(...TIERS)
const some = (names: readonly string[], most = names.length) => fc.subarray([...names], { maxLength: most })

const floors: fc.Arbitrary<FloorsDraft> = fc.record({
  named: fc
    .subarray(NAMES)
    .chain((names) =>
      fc.tuple(...names.map(() => tier)).map((all) => Object.fromEntries(names.map((name, at) => [name, all[at] ?? 'high']))),
    ),
  rest: fc.option(tier),
})

const release: fc.Arbitrary<ReleaseDraft> = fc
  .record({
    approvers: some(['alice', 'bob', 'acme', '@ops']),
    approvals: fc.integer({ min: 1, max: 2 }),
    merge: fc.constantFrom('gate', 'gate', 'human'),
  })
  .map((one) => ({
    ...one,
    approvals: one.approvers.includes('@ops') ? one.approvals : Math.max(1, Math.min(one.approvals, one.approvers.length)),
  }))

const policy: fc.Arbitrary<PolicyDraft> = fc.subarray(FORMULAS).chain((names) =>
  fc.record({
    tiers: fc
      .tuple(...names.map(() => tier))
      .map((all) => Object.fromEntries(names.map((name, at) => [name, all[at] ?? 'high']))),
    mayLower: fc.subarray(names),
    floors: fc.record({ secrets: floors, mounts: floors, tools: floors }),
    authors: fc.option(some(['agent', 'alice', '@ops', 'bob']), { freq: 2 }),
    medium: release,
    high: release,
    limits: fc.record({
      lowPerHour: fc.integer({ min: 1, max: 5 }),
      maxAgeDays: fc.integer({ min: 1, max: 30 }),
      frozen: fc.constantFrom(false, false, false, true),
    }),
  }),
)

const action: fc.Arbitrary<ActionDraft> = fc.record({
  formula: fc.constantFrom(...FORMULAS),
  secrets: some(NAMES, 2),
  mounts: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(NAMES, 2)),
  tools: some(NAMES, 2),
  claim: fc.option(tier),
  dispatchMode: fc.constantFrom(false, false, false, false, true),
  broken: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})

const person = fc.constantFrom(...PEOPLE)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      did: fc.constant('approve' as const),
      by: fc.constantFrom('alice', 'bob', 'acme', 'eve', 'gate'),
      official: fc.constantFrom(true, true, true, false),
      dismissed: fc.constantFrom(false, false, false, true),
      stale: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      did: fc.constant('reject' as const),
      by: person,
      official: fc.boolean(),
      dismissed: fc.boolean(),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ did: fc.constant('push' as const), by: fc.constantFrom('agent', 'agent', 'alice', 'gate', 'eve') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ did: fc.constantFrom('retarget' as const, 'schedule' as const, 'unschedule' as const), by: person }),
  },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('ask' as const), by: person, whom: person }) },
)

const seldom = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

const wild: fc.Arbitrary<Draft> = fc.record({
  policy,
  action,
  author: fc.constantFrom('agent', 'agent', 'agent', 'alice', 'gate', 'eve'),
  from: seldom('branch', fc.constantFrom('fork', 'agit')),
  committers: seldom([], some(['alice', 'bob'])),
  deeds: fc.array(deed, { maxLength: 5 }),
  besides: seldom([], some(['README.md', 'vault/policy.toml', '.forgejo/workflows/x.yml', 'vault/actions/b.toml'])),
  line: seldom(true, fc.constant(false)),
  ageDays: fc.constantFrom(0, 0, 0, 1, 20, 40),
  merges: fc.constantFrom(0, 0, 1, 3, 6),
  draft: seldom(false, fc.constant(true)),
  mergeable: seldom(true, fc.constant(false)),
  safe: seldom(true, fc.constant(false)),
  overCap: seldom([], some(['timeline', 'reviews', 'statuses', 'labels'])),
  teams: fc.constantFrom('known', 'unknown'),
  frozen: seldom(false, fc.constant(true)),
})

/** The same without anything that keeps it from being low, but for floors and approvals, which low has no use for. */
const tame = (of: Draft): Draft => ({
  ...of,
  policy: {
    ...of.policy,
    tiers: { ...of.policy.tiers, triage: 'low' },
    authors: of.policy.authors === null ? null : ['agent', ...of.policy.authors.filter((one) => one !== 'agent')],
    limits: { lowPerHour: 7, maxAgeDays: 30, frozen: false },
  },
  action: { formula: 'triage', secrets: [], mounts: [], tools: [], claim: null, dispatchMode: false, broken: false },
  author: 'agent',
  from: 'branch',
  deeds: of.deeds.filter(({ did }) => did === 'approve'),
  besides: [],
  line: true,
  ageDays: 0,
  draft: false,
  mergeable: true,
  safe: true,
  overCap: [],
  frozen: false,
})

/** The same with a stricter formula that may lower itself, and with somebody who may approve it and did. */
const released = (of: Draft): Draft => {
  const calm = tame(of)
  const tiers = { ...calm.policy.tiers, triage: of.policy.high.merge === 'gate' ? ('high' as const) : ('medium' as const) }
  const names = (one: ReleaseDraft): ReleaseDraft => ({
    ...one,
    approvers: ['alice', ...one.approvers.filter((login) => login !== 'alice')],
  })
  return {
    ...calm,
    policy: { ...calm.policy, tiers, mayLower: ['triage'], medium: names(of.policy.medium), high: names(of.policy.high) },
    action: { ...calm.action, claim: of.action.claim },
    // Whoever approves may have pushed, or be in a commit.
    committers: of.committers,
    deeds: [
      ...of.deeds.filter(({ did }) => did === 'approve' || did === 'push'),
      { did: 'approve', by: 'alice', official: true, dismissed: false, stale: false },
    ],
  }
}

/** A pull request of any kind; of three, one would be low and one approved by people, were they left alone. */
export const draft: fc.Arbitrary<Draft> = fc
  .tuple(
    wild,
    fc.constantFrom((of: Draft) => of, tame, released),
  )
  .map(([of, made]) => made(of))

const word = (text: string): string => JSON.stringify(text)
const list = (texts: readonly string[]): string => `[${texts.map(word).join(', ')}]`

const floorsText = (kind: string, { named, rest }: FloorsDraft): string =>
  `[floors.${kind}]\n${[...Object.entries(named), ...(rest === null ? [] : [['*', rest] as const])].map(([name, least]) => `${word(name)} = ${word(least)}\n`).join('')}`

const releaseText = (name: string, { approvals, approvers, merge }: ReleaseDraft): string =>
  `[${name}]\napprovals = ${approvals}\napprovers = ${list(approvers)}\nmerge = ${word(merge)}\n`

/** The policy's text. */
const policyText = (of: PolicyDraft): string =>
  [
    '[tiers]\n',
    ...Object.entries(of.tiers).map(([name, one]) => `${word(name)} = ${word(one)}\n`),
    ...(['secrets', 'mounts', 'tools'] as const).map((kind) => floorsText(kind, of.floors[kind])),
    `[override]\nmay_lower = ${list(of.mayLower)}\n`,
    ...(of.authors === null ? [] : [`[authors]\nlow = ${list(of.authors)}\n`]),
    releaseText('medium', of.medium),
    releaseText('high', of.high),
    `[limits]\nlow_per_hour = ${of.limits.lowPerHour}\nmax_age_days = ${of.limits.maxAgeDays}\nfrozen = ${of.limits.frozen}\n`,
  ].join('')

/** The vault action's text. */
const textOf = (of: ActionDraft): string =>
  actionText({
    formula: word(of.formula),
    secrets: list(of.secrets),
    mounts: list(of.mounts),
    tools: list(of.tools),
    ...(of.claim === null ? {} : { blast_radius: word(of.claim) }),
    ...(of.dispatchMode ? { dispatch_mode: '"direct"' } : {}),
    ...(of.broken ? { model: '"m" # not alone on its line' } : {}),
  })

type Records = { readonly timeline: Observation['timeline'][number][]; readonly reviews: Observation['reviews'][number][] }

const TYPES = {
  retarget: 'change_target_branch',
  schedule: 'pull_scheduled_merge',
  unschedule: 'pull_cancel_scheduled_merge',
} as const

const recordsOf = (of: Draft): Records => {
  const records: Records = { timeline: [], reviews: [] }
  const add = (over: Partial<Observation['timeline'][number]>): void => {
    const at = records.timeline.length
    records.timeline.push({
      id: 100 + at,
      type: 'comment',
      user: 'agent',
      body: '',
      reviewId: null,
      assignee: null,
      removed: false,
      createdAt: NOW - 1_000_000 + at * 1_000,
      url: '',
      ...over,
    })
  }
  const pushed = JSON.stringify({ is_force_push: false, commit_ids: [HEAD] })
  add({ type: 'pull_push', user: of.author, body: pushed })
  for (const deed of of.deeds) {
    if (deed.did === 'push') add({ type: 'pull_push', user: deed.by, body: pushed })
    else if (deed.did === 'ask') add({ type: 'review_request', user: deed.by, assignee: deed.whom })
    else if (deed.did === 'approve' || deed.did === 'reject') {
      const id = 1 + records.reviews.length
      records.reviews.push({
        id,
        user: deed.by,
        state: deed.did === 'approve' ? 'APPROVED' : 'REQUEST_CHANGES',
        commit: deed.stale ? sha('earlier') : HEAD,
        official: deed.official,
        stale: deed.stale,
        dismissed: deed.dismissed,
      })
      add({ type: 'review', user: deed.by, reviewId: id })
    } else add({ type: TYPES[deed.did], user: deed.by })
  }
  return records
}

const mergesOf = (count: number): Observation['mainline'] => ({
  whole: true,
  commits: Array.from({ length: count }, (_, at) => ({
    id: sha(`merge ${at}`),
    parents: [sha(`first ${at}`), sha(`second ${at}`)],
    author: 'gate',
    committer: 'gate',
    message: `Merge pull request 'vault: x${at}' (#${at + 20}) from vault/x${at} into main\n\nVault-Gate-Tier: low\n`,
    at: NOW - 60_000 * (at + 1),
  })),
})

/** The observation. */
export const observe = (of: Draft): Observation => {
  const text = textOf(of.action)
  const besides = of.besides.map((path) => ({ path, before: null, after: entry(path) }))
  const { timeline, reviews } = recordsOf(of)
  const commits = [commit({ author: of.committers[0] ?? 'agent', committer: of.committers[1] ?? 'agent' })]
  const base = observation().base
  return observation({
    pull: pull({
      author: of.author,
      createdAt: NOW - of.ageDays * 86_400_000,
      flow: of.from === 'agit' ? 1 : 0,
      head: { ref: 'vault/a1', sha: HEAD, repository: of.from === 'fork' ? 2 : 1 },
      draft: of.draft,
      mergeable: of.mergeable,
    }),
    history: history(
      text,
      {
        changes: of.line ? [addition(text), ...besides] : [],
        line: of.line ? { kind: 'line', from: FROM, commits } : { kind: 'none', text: 'it has two parents', commits },
        ...(of.line && besides.length === 0 ? {} : { action: null }),
      },
      policyText(of.policy),
    ),
    base: of.safe ? base : { ...base, protected: false },
    settings: { ...observation().settings, frozen: of.frozen },
    timeline: of.overCap.includes('timeline') ? [] : timeline,
    reviews: of.overCap.includes('reviews') ? [] : reviews,
    mainline: mergesOf(of.merges),
    teams: new Map([
      [
        'ops',
        of.teams === 'known'
          ? { kind: 'members', logins: ['bob', 'agent'] }
          : { kind: 'unknown', text: 'the token lacks read:organization' },
      ],
    ]),
    overCap: of.overCap,
  })
}
