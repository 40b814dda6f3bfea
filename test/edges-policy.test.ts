// The policy at its edges: names that are nearly known, values compared, what TOML's errors say, and what is read of an invalid policy.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyFile } from '../src/observation.js'
import { formulasDirOf, ON_BASE, readPolicyFile } from '../src/policy/in-force.js'
import { isId } from '../src/policy/names.js'
import { editDistance, nearest } from '../src/policy/nearest.js'
import { parsePolicy } from '../src/policy/policy.js'
import { isBelow, strictest, TIERS } from '../src/policy/tier.js'
import { parseToml, sameToml, type Toml } from '../src/policy/toml.js'
import { sha } from './support/build.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const problemsOf = (text: string) => {
  const parsed = parsePolicy(bytes(text), 'p')
  return parsed.kind === 'valid' ? [] : parsed.problems
}

describe('edit distance', () => {
  /** By its definition: insert, delete, replace, swap two neighbours (and touch neither again). */
  const defined = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length
    const [restA, restB] = [a.slice(1), b.slice(1)]
    if (a[0] === b[0]) return defined(restA, restB)
    const swaps = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
    const swapped = swaps ? defined(a.slice(2), b.slice(2)) : Number.POSITIVE_INFINITY
    return 1 + Math.min(defined(restA, b), defined(a, restB), defined(restA, restB), swapped)
  }
  it('is what it is defined to be', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect([a, b, editDistance(a, b)]).toEqual([a, b, defined(a, b)])
      }),
      { numRuns: 2000 },
    )
  })
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['ab', 'ba', 1],
    ['abcd', 'acbd', 1],
    ['ca', 'abc', 3],
    ['🙂', '🙃', 1],
  ])('of %j and %j is %d', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits)
  })
  it('looks at 64 characters of either and no further', () => {
    const long = 'x'.repeat(64)
    expect(editDistance(`${long}abc`, long)).toBe(0)
    expect(editDistance(long, `${long}abc`)).toBe(0)
    expect(editDistance(`${long.slice(1)}a`, `${long.slice(1)}b`)).toBe(1)
  })
})

describe('the nearest known name', () => {
  it.each([
    ['app', ['approvals_of_all'], 'approvals_of_all'],
    ['ap', ['approvals_of_all'], null],
    ['frozen_until_monday', ['frozen'], 'frozen'],
    ['until_frozen', ['frozen'], null],
    ['bcde', ['abcdef'], 'abcdef'],
    ['bcdx', ['abcdef'], null],
    ['FROZEN', ['frozen'], 'frozen'],
    ['ab', ['xb', 'ay'], 'xb'],
  ] as const)('to %s of %j is %s', (name, known, near) => {
    expect(nearest(name, known)).toBe(near)
  })
})

describe('tiers', () => {
  it('have one order', () => {
    for (const [at, a] of TIERS.entries()) {
      for (const [other, b] of TIERS.entries()) {
        expect(strictest(a, b)).toBe(TIERS[Math.max(at, other)])
        expect(isBelow(a, b)).toBe(at < other)
      }
    }
  })
})

describe('ids', () => {
  it('may hold the endings of others, but not end in them', () => {
    expect(['a.lock.1', 'a.results', 'a.result', 'a.lock'].map(isId)).toEqual([true, true, false, false])
  })
})

describe('values of TOML', () => {
  const valueIn = (text: string): Toml => {
    const reading = parseToml(`x = ${text}`)
    const value = reading.kind === 'table' ? reading.table.get('x') : undefined
    if (value === undefined) throw new Error(`no value: ${text}`)
    return value
  }
  const kinds = [
    '"a"',
    '"b"',
    '1',
    '2',
    '[]',
    '["a"]',
    '["b"]',
    '["a", "b"]',
    '[["a"]]',
    '[1]',
    'true',
    '1.5',
    '1979-05-27',
    '{}',
  ]
  it('are the same only as themselves; floats, dates, booleans and tables never are', () => {
    const never = new Set(['true', '1.5', '1979-05-27', '{}'])
    for (const a of kinds) {
      for (const b of kinds) expect([a, b, sameToml(valueIn(a), valueIn(b))]).toEqual([a, b, a === b && !never.has(a)])
    }
  })
  it.each([
    ['a = 1\ny = "abc\nzzzzzzzzzzzzzzzz = 1', 2, 'a string is not closed on its line'],
    ['y = "abc\r\nz = 1', 1, 'a string is not closed on its line'],
    ['y = "abc', 1, 'unfinished string'],
    ['a = 1\ny = "a\u0001b"\nz = 1\n', 2, 'control characters are not allowed in strings'],
    ['y = "ab\u0001\n', 1, 'control characters are not allowed in strings'],
  ])('what is wrong with %j is said of its line', (text, line, message) => {
    expect(parseToml(text)).toMatchObject({ kind: 'broken', line, message })
  })
})

describe('a policy that is invalid', () => {
  it.each([
    ['no TOML', bytes('[tiers\n'), 'toml-syntax'],
    ['too many values', bytes(`x = [${'1,'.repeat(2_001)}]`), 'too-many-entries'],
    ['too large', new Uint8Array(65_537), 'too-large'],
    ['no UTF-8', Uint8Array.of(0x23, 0xff), 'not-utf-8'],
  ])('is told as one: %s', (_sentence, file, code) => {
    expect(parsePolicy(file, 'p')).toMatchObject({ kind: 'invalid', problems: [{ code }] })
  })
  it('names the table of a key with all its parts', () => {
    expect(problemsOf('[floors.secrets]\nA = 1\n')).toMatchObject([
      { code: 'wrong-type', text: '"A" in [floors.secrets] must be a tier, not an integer.' },
    ])
  })
  it('a name that is listed twice is told once for what is wrong with it', () => {
    expect(problemsOf('[medium]\napprovers = ["a b", "a b"]\n').map(({ code }) => code)).toEqual(['bad-login', 'duplicate-name'])
  })
  it('a formula without a tier is compared with 100 others', () => {
    const tiers = (count: number): string =>
      `[tiers]\n${Array.from({ length: count }, (_, at) => `x${at} = "low"\n`).join('')}deploy = "low"\n[override]\nmay_lower = ["deplou"]\n`
    expect(problemsOf(tiers(99))[0]?.remedy).toContain('Did you mean "deploy"?')
    expect(problemsOf(tiers(100))[0]?.remedy).not.toContain('Did you mean')
  })
})

describe('the policy in force', () => {
  const file = (text: string): PolicyFile => ({ kind: 'file', blob: sha(text), bytes: bytes(text) })
  const dirOf = (of: PolicyFile): string | null => formulasDirOf(of, 'vault/policy.toml')
  it('guards the folder of formulas that it names, be it invalid otherwise', () => {
    expect(dirOf(file('[actions]\nformulas_dir = "formulas"\n'))).toBe('formulas')
    expect(dirOf(file('[actions]\nformulas_dir = "formulas"\n[limit]\n'))).toBe('formulas')
  })
  it.each([
    ['names none', file('[actions]\nsecrets = []\n')],
    ['has no such table', file('[tiers]\n')],
    ['is invalid and names none', file('[limit]\n')],
    ['is invalid and names no path', file('[actions]\nformulas_dir = 7\n')],
    ['has something else for a table', file('actions = "formulas"\n')],
    ['is no TOML', file('[actions]\nformulas_dir = "formulas"\n[tiers\n')],
    ['is absent', { kind: 'absent', blob: null }],
    ['is no file', { kind: 'unusable', blob: null, text: 'x' }],
  ] as const)('guards none where it %s', (_sentence, of) => {
    expect(dirOf(of)).toBeNull()
  })
  it('says why there is none', () => {
    expect(readPolicyFile({ kind: 'absent', blob: null }, 'p', ON_BASE)).toEqual({
      kind: 'none',
      text: 'there is no p on the base branch',
      problems: [],
    })
    expect(readPolicyFile(file('[limit]\n'), 'p', 'on the head')).toMatchObject({
      kind: 'none',
      text: 'p on the head is invalid',
      problems: [{ code: 'unknown-key' }],
    })
  })
})
