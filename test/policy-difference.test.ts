// What a change of the policy changes, told to the person who decides on it: what could be overlooked first.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Policy, parsePolicy } from '../src/policy/policy.js'
import { comparePolicies, type PolicyDifference } from '../src/policy/policy-difference.js'
import { POLICY_KEYS } from '../src/policy/policy-keys.js'

const policy = (text: string): Policy => {
  const reading = parsePolicy(new TextEncoder().encode(text), 'vault/policy.toml')
  if (reading.kind === 'invalid') throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

const told = (differences: readonly PolicyDifference[]): readonly string[] =>
  differences.map(({ key, before, after, direction }) => `${key}: ${before} -> ${after}, ${direction}`)

const compared = (before: string | null, after: string | null): readonly string[] =>
  told(comparePolicies(before === null ? null : policy(before), after === null ? null : policy(after)))

const EVERY_KEY = readFileSync(new URL('./fixtures/policy/every-key.toml', import.meta.url), 'utf8')

/** A sentence, two policies, all differences; the other way round they are the same with all sides changed. */
const CHANGES: readonly (readonly [string, string, string, readonly string[]])[] = [
  // tiers
  [
    'formulas that are milder, new, the same, and gone',
    '[tiers]\na = "high"\nb = "medium"\nc = "low"\nd = "low"\n',
    '[tiers]\na = "medium"\nb = "medium"\nd = "high"\nnew = "low"\n',
    [
      'tiers.a: "high" -> "medium", looser',
      'tiers.c: "low" -> null, stricter',
      'tiers.d: "low" -> "high", stricter',
      'tiers.new: null -> "low", looser',
    ],
  ],
  ['a formula that is newly listed as what it was', '', '[tiers]\na = "high"\n', ['tiers.a: null -> "high", other']],
  [
    'formulas whose names are special, or are no bare keys',
    '[tiers]\n"site.publish" = "high"\n',
    '[tiers]\nconstructor = "low"\nToString = "medium"\n"site.publish" = "low"\n',
    [
      'tiers.ToString: null -> "medium", looser',
      'tiers.constructor: null -> "low", looser',
      'tiers."site.publish": "high" -> "low", looser',
    ],
  ],
  [
    'a formula in another case, which is another formula',
    '[tiers]\nDev = "low"\n',
    '[tiers]\ndev = "low"\n',
    ['tiers.Dev: "low" -> null, stricter', 'tiers.dev: null -> "low", looser'],
  ],

  // floors
  [
    'floors that move, and names that newly have one of their own',
    '[floors.secrets]\nA = "high"\nB = "low"\n[floors.tools]\nshell = "high"\n',
    '[floors.secrets]\nA = "medium"\nB = "low"\nC = "high"\nD = "low"\nE = "medium"\n[floors.mounts]\ncache = "low"\n',
    [
      'floors.secrets.A: "high" -> "medium", looser',
      'floors.secrets.C: null -> "high", stricter',
      'floors.secrets.D: null -> "low", looser',
      'floors.secrets.E: null -> "medium", other',
      'floors.mounts.cache: null -> "low", looser',
      'floors.tools.shell: "high" -> null, looser',
    ],
  ],
  [
    'the floor of all other names, from its default',
    '',
    '[floors]\nsecrets = { "*" = "low" }\nmounts = { "*" = "medium" }\ntools = { "*" = "high" }\n',
    [
      'floors.secrets."*": "medium" -> "low", looser',
      'floors.mounts."*": "high" -> "medium", looser',
      'floors.tools."*": "low" -> "high", stricter',
    ],
  ],
  ['the floor of all other names, written out as it is by default', '', '[floors]\nsecrets = { "*" = "medium" }\n', []],
  [
    'a name that loses its own floor while that of all others moves',
    '[floors.secrets]\n"*" = "low"\nA = "medium"\nB = "low"\n',
    '[floors.secrets]\n"*" = "high"\nB = "low"\n',
    ['floors.secrets."*": "low" -> "high", stricter', 'floors.secrets.A: "medium" -> null, stricter'],
  ],

  // may_lower
  [
    'formulas that may lower their tier',
    '[tiers]\na = "high"\nb = "high"\n[override]\nmay_lower = ["b"]\n',
    '[tiers]\na = "high"\nb = "high"\n[override]\nmay_lower = ["a"]\n',
    ['override.may_lower: null -> "a", looser', 'override.may_lower: "b" -> null, stricter'],
  ],

  // people
  [
    'authors by name where there were whoever may push',
    '',
    '[authors]\nlow = ["zoe", "@ops"]\n',
    ['authors.low: null -> ["zoe", "@ops"], other'],
  ],
  ['no authors at all where there were whoever may push', '', '[authors]\nlow = []\n', ['authors.low: null -> [], stricter']],
  [
    'single authors, in whatever case',
    '[authors]\nlow = ["Ada", "bot", "@Ops"]\n',
    '[authors]\nlow = ["@ops", "ops", "ADA"]\n',
    ['authors.low: "bot" -> null, stricter', 'authors.low: null -> "ops", looser'],
  ],
  [
    'how a tier is released',
    '[medium]\napprovals = 2\napprovers = ["ada", "bob"]\nmerge = "human"\n[high]\napprovers = ["@root"]\n',
    '[medium]\napprovers = ["bob", "@ops"]\n[high]\napprovals = 3\napprovers = ["@root"]\nmerge = "human"\n',
    [
      'medium.approvals: 2 -> 1, looser',
      'medium.approvers: null -> "@ops", looser',
      'medium.approvers: "ada" -> null, stricter',
      'medium.merge: "human" -> "gate", looser',
      'high.approvals: 1 -> 3, stricter',
      'high.merge: "gate" -> "human", stricter',
    ],
  ],
  [
    'other reviewers, and the approvers as reviewers',
    '[medium]\napprovers = ["ada"]\nreviewers = ["bob"]\n[high]\napprovers = ["ada"]\n',
    '[medium]\napprovers = ["ada"]\n[high]\napprovers = ["ada"]\nreviewers = []\n',
    [
      'medium.reviewers: null -> "ada", looser',
      'medium.reviewers: "bob" -> null, stricter',
      'high.reviewers: "ada" -> null, stricter',
    ],
  ],
  [
    'the approvers written out as reviewers, in another order and case',
    '[medium]\napprovers = ["ada", "bob"]\n',
    '[medium]\napprovers = ["ada", "bob"]\nreviewers = ["BOB", "ada"]\n',
    [],
  ],

  // limits
  [
    'limits, from their defaults',
    '',
    '[limits]\nlow_per_hour = 21\nmax_age_days = 7\nfrozen = true\n',
    ['limits.low_per_hour: 20 -> 21, looser', 'limits.max_age_days: 14 -> 7, stricter', 'limits.frozen: false -> true, stricter'],
  ],
  [
    'limits that are compared as numbers',
    '[limits]\nlow_per_hour = 9\n',
    '[limits]\nlow_per_hour = 100\n',
    ['limits.low_per_hour: 9 -> 100, looser'],
  ],
  ['limits written out as they are by default', '[limits]\nfrozen = false\nlow_per_hour = 20\nmax_age_days = 14\n', '', []],

  // actions
  [
    'allowed names where any would do',
    '',
    '[actions]\nsecrets = ["B", "A"]\nmounts = []\n',
    ['actions.secrets: null -> ["B", "A"], stricter', 'actions.mounts: null -> [], stricter'],
  ],
  [
    'single allowed names, in their case',
    '[actions]\nsecrets = ["A", "B"]\nmounts = ["m"]\n',
    '[actions]\nsecrets = ["a", "B"]\nmounts = ["m", "_n"]\n',
    ['actions.secrets: "A" -> null, stricter', 'actions.secrets: null -> "a", looser', 'actions.mounts: null -> "_n", looser'],
  ],
  [
    'a folder of formulas',
    '',
    '[actions]\nformulas_dir = "ops \\"x\\"/formulas"\n',
    ['actions.formulas_dir: null -> "ops \\"x\\"/formulas", stricter'],
  ],
  [
    'another folder of formulas',
    '[actions]\nformulas_dir = "a"\n',
    '[actions]\nformulas_dir = "b"\n',
    ['actions.formulas_dir: "a" -> "b", other'],
  ],

  // nothing
  [
    'the order and the comments of the file',
    '# mine\n[tiers]\na = "low"\nb = "high"\n[medium]\napprovers = ["ada", "bob"]\n',
    'version = 1\n[medium]\napprovers = ["bob", "ada"]\n[tiers]\nb = "high"\na = "low"\n',
    [],
  ],
]

const FLIPPED = { looser: 'stricter', stricter: 'looser', other: 'other' } as const

const flipped = ({ key, before, after, direction }: PolicyDifference): PolicyDifference => ({
  key,
  before: after,
  after: before,
  direction: FLIPPED[direction],
})

describe('a change of the policy is told:', () => {
  test.each(CHANGES)('%s', (_, before, after, expected) => {
    expect(compared(before, after)).toEqual(expected)
    expect(comparePolicies(policy(after), policy(before))).toEqual(comparePolicies(policy(before), policy(after)).map(flipped))
  })
})

describe('no valid policy', () => {
  test('is no difference to itself, nor to one that says nothing or only what is so by default', () => {
    expect(compared(null, null)).toEqual([])
    expect(compared(null, '')).toEqual([])
    expect(compared('[limits]\nlow_per_hour = 20\n[medium]\napprovals = 1\n', null)).toEqual([])
  })

  test('is the strictest: what comes after it is looser or neither, and it has no values', () => {
    const text =
      '[tiers]\na = "low"\nb = "high"\n[floors]\nsecrets = { "*" = "low", A = "high" }\n[authors]\nlow = []\n[medium]\napprovals = 2\napprovers = ["ada", "bob"]\nmerge = "human"\n[limits]\nlow_per_hour = 30\nfrozen = true\n[actions]\nsecrets = []\nformulas_dir = "f"\n'

    expect(compared(null, text)).toEqual([
      'tiers.a: null -> "low", looser',
      'tiers.b: null -> "high", other',
      'floors.secrets."*": null -> "low", looser',
      'floors.secrets.A: null -> "high", other',
      'authors.low: null -> [], other',
      'medium.approvals: null -> 2, other',
      'medium.approvers: null -> "ada", looser',
      'medium.approvers: null -> "bob", looser',
      'medium.merge: null -> "human", other',
      'limits.low_per_hour: null -> 30, looser',
      'limits.frozen: null -> true, other',
      'actions.secrets: null -> [], other',
      'actions.formulas_dir: null -> "f", other',
    ])
    expect(comparePolicies(policy(text), null)).toEqual(comparePolicies(null, policy(text)).map(flipped))
  })
})

/** The place of a key among those that the gate knows. */
const rank = (key: string): number =>
  POLICY_KEYS.findIndex((known) =>
    known.key.endsWith('.NAME') ? key.startsWith(known.key.slice(0, -'NAME'.length)) : key === known.key,
  )

describe('the differences', () => {
  test('tell of every key but the version', () => {
    const medium = policy('[medium]\nreviewers = ["ada"]\nmerge = "human"\n')
    const ranks = comparePolicies(medium, policy(EVERY_KEY)).map(({ key }) => rank(key))

    expect(POLICY_KEYS.filter((_, at) => !ranks.includes(at)).map(({ key }) => key)).toEqual(['version'])
  })

  const name = fc.constantFrom('a', 'B', 'site.publish', 'constructor', '_x')
  const login = fc.constantFrom('ada', 'Bob', '@ops', 'root')
  const tier = fc.constantFrom('low', 'medium', 'high')
  const listed = (items: fc.Arbitrary<string>) => fc.uniqueArray(items).map((list) => JSON.stringify(list))
  const line = (key: string, value: fc.Arbitrary<string>) =>
    fc.option(value, { nil: null }).map((text) => (text === null ? '' : `${key} = ${text}\n`))
  const table = (names: fc.Arbitrary<string>) =>
    fc.dictionary(names, tier).map((entries) => Object.entries(entries).map(([key, value]) => `"${key}" = "${value}"\n`))
  const release = fc.tuple(
    line('approvers', listed(login)),
    line('reviewers', listed(login)),
    line('merge', fc.constantFrom('"gate"', '"human"')),
  )
  const text = fc
    .record({
      tiers: table(name.filter((one) => one !== '_x')),
      secrets: table(fc.oneof(name, fc.constant('*'))),
      authors: line('low', listed(login)),
      medium: release,
      high: release,
      limits: fc.tuple(
        line('low_per_hour', fc.integer({ min: 0, max: 1000 }).map(String)),
        line('frozen', fc.constantFrom('true', 'false')),
      ),
      actions: fc.tuple(line('secrets', listed(name)), line('formulas_dir', fc.constantFrom('"a"', '"b"'))),
    })
    .map((parts) =>
      [
        ['tiers', parts.tiers.join('')],
        ['floors.secrets', parts.secrets.join('')],
        ['authors', parts.authors],
        ['medium', parts.medium.join('')],
        ['high', parts.high.join('')],
        ['limits', parts.limits.join('')],
        ['actions', parts.actions.join('')],
      ]
        .map(([header, body]) => `[${header}]\n${body}`)
        .join(''),
    )
  const any = fc.option(text.map(policy), { nil: null })

  test('of any two policies stand in the order of the keys, are really differences, and say the same both ways round', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const differences = comparePolicies(before, after)

        expect(comparePolicies(before, before)).toEqual([])
        const ranks = differences.map(({ key }) => rank(key))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        expect(ranks).not.toContain(-1)
        for (const one of differences) expect(one.before).not.toBe(one.after)
        expect(new Set(told(differences)).size).toBe(differences.length)
        expect(comparePolicies(after, before)).toEqual(differences.map(flipped))
      }),
      { numRuns: 500 },
    )
  })
})
