// A policy's bytes: no byte may throw, and a valid policy written down again is the same policy.

import { deepStrictEqual } from 'node:assert/strict'
import { lintPolicy } from '../../../src/cli/lint/policy.js'
import { formulasDirOf } from '../../../src/policy/in-force.js'
import { teamsIn } from '../../../src/policy/people.js'
import { type Floors, type Policy, parsePolicy, type Release } from '../../../src/policy/policy.js'
import { comparePolicies } from '../../../src/policy/policy-difference.js'
import { TIERS } from '../../../src/policy/tier.js'
import { must, type Target } from '../target.js'
import { TOML_WORDS } from './toml-words.js'
import { mustBeSound } from './vault-action.js'

const PATH = 'vault/policy.toml'

const word = (text: string): string => JSON.stringify(text)
const list = (texts: Iterable<string>): string => `[${[...texts].map(word).join(', ')}]`

const tableOf = (name: string, lines: readonly string[]): string => `[${name}]\n${lines.map((line) => `${line}\n`).join('')}`

const floorsOf = (kind: string, { named, rest }: Floors): string =>
  tableOf(`floors.${kind}`, [
    ...[...named].map(([name, { tier }]) => `${word(name)} = ${word(tier)}`),
    `"*" = ${word(rest.tier)}`,
  ])

const releaseOf = (name: string, { approvals, approvers, reviewers, merge }: Release): string =>
  tableOf(name, [
    `approvals = ${approvals}`,
    `approvers = ${list(approvers)}`,
    `reviewers = ${list(reviewers)}`,
    `merge = ${word(merge)}`,
  ])

/** The policy as somebody would write it who leaves nothing to a default. */
const written = (policy: Policy): string =>
  [
    'version = 1\n',
    tableOf(
      'tiers',
      [...policy.tiers].map(([name, { tier }]) => `${word(name)} = ${word(tier)}`),
    ),
    floorsOf('secrets', policy.floors.secrets),
    floorsOf('mounts', policy.floors.mounts),
    floorsOf('tools', policy.floors.tools),
    tableOf('override', [`may_lower = ${list(policy.mayLower.keys())}`]),
    ...(policy.authors === null ? [] : [tableOf('authors', [`low = ${list(policy.authors.low)}`])]),
    releaseOf('medium', policy.medium),
    releaseOf('high', policy.high),
    tableOf('limits', [
      `low_per_hour = ${policy.limits.lowPerHour.value}`,
      `max_age_days = ${policy.limits.maxAgeDays.value}`,
      `frozen = ${policy.limits.frozen.value}`,
    ]),
    tableOf('actions', [
      ...(policy.secrets === null ? [] : [`secrets = ${list(policy.secrets)}`]),
      ...(policy.mounts === null ? [] : [`mounts = ${list(policy.mounts)}`]),
      ...(policy.formulasDir === null ? [] : [`formulas_dir = ${word(policy.formulasDir.path)}`]),
    ]),
  ].join('')

/** The same without the lines on which it stands. */
const withoutLines = (value: unknown): unknown => {
  if (value instanceof Map) return [...value].map(([key, one]) => [key, withoutLines(one)])
  if (value instanceof Set) return [...value]
  if (Array.isArray(value)) return value.map(withoutLines)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (key === 'line' ? [] : [[key, withoutLines(one)]])))
}

/** Lines of `mayLower` are its values. */
const comparable = (policy: Policy): unknown => withoutLines({ ...policy, mayLower: [...policy.mayLower.keys()] })

const linesIn = (policy: Policy): readonly (number | null)[] => [
  ...[...policy.tiers.values(), ...[...policy.floors.secrets.named.values()]].map(({ line }) => line),
  ...policy.mayLower.values(),
  policy.authors?.line ?? null,
  policy.medium.line,
  policy.high.line,
  policy.formulasDir?.line ?? null,
]

const mustHold = (bytes: Uint8Array, policy: Policy): void => {
  const again = parsePolicy(new TextEncoder().encode(written(policy)), PATH)
  if (again.kind === 'invalid') throw new Error(`written down again it is invalid: ${again.problems[0]?.text}`)
  deepStrictEqual(comparable(again.value), comparable(policy), 'written down again it says something else')
  must(comparePolicies(policy, again.value).length === 0, 'it differs from itself')
  const lines = new TextDecoder().decode(bytes).split('\n').length
  must(
    linesIn(policy).every((line) => line === null || (line >= 1 && line <= lines)),
    'a line that the file does not have',
  )
  const tiers = [
    ...policy.tiers.values(),
    ...Object.values(policy.floors).flatMap((floors) => [...floors.named.values(), floors.rest]),
  ]
  must(
    tiers.every(({ tier }) => TIERS.includes(tier)),
    'a tier that is none',
  )
  must(
    teamsIn(policy).every((team) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(team)),
    'a team whose name is none',
  )
  lintPolicy({ kind: 'valid', path: PATH, root: '/', bytes, policy }, { folder: 'formulas', names: new Set(['triage']) })
}

export const POLICY: Target = {
  name: 'policy',
  about: 'the reader of policies, and lint of what it read',
  dictionary: TOML_WORDS,
  longest: 65_536,
  open: () => {
    let last: Policy | null = null
    return {
      run: (bytes) => {
        const reading = parsePolicy(bytes, PATH)
        const file = { kind: 'file', blob: 'a'.repeat(40), bytes } as never
        const folder = formulasDirOf(file, PATH)
        must(folder === null || typeof folder === 'string', 'a folder of formulas that is no text')
        if (reading.kind === 'valid') {
          mustHold(bytes, reading.value)
          comparePolicies(last, reading.value)
          last = reading.value
          return `valid ${reading.value.tiers.size > 0} ${reading.value.mayLower.size > 0} ${reading.value.authors !== null}`
        }
        must(reading.problems.length > 0 && reading.problems.length <= 101, 'invalid with no or too many problems')
        for (const problem of reading.problems) mustBeSound(problem, null)
        return [...new Set(reading.problems.map(({ code }) => code))].sort().join()
      },
    }
  },
}
