// The policy's text, to its values or to the exact problems an operator sees: what is wrong first.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse, stringify } from 'smol-toml'
import { describe, expect, test } from 'vitest'
import type { Parsed } from '../src/failure.js'
import { type KeyPath, locate } from '../src/policy/locate.js'
import { editDistance, nearest } from '../src/policy/nearest.js'
import { teamsIn } from '../src/policy/people.js'
import { type Policy, parsePolicy } from '../src/policy/policy.js'
import { knownIn, POLICY_KEYS } from '../src/policy/policy-keys.js'
import { sourceOf } from '../src/policy/source.js'

const parsed = (text: string | Uint8Array): Parsed<Policy> =>
  parsePolicy(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'vault/policy.toml')

const told = (text: string | Uint8Array): readonly string[] => {
  const reading = parsed(text)
  if (reading.kind === 'valid') return []
  return reading.problems.map(({ code, line, column, text: said, remedy }) => {
    return `${line === null ? 'file' : `${line}:${column}`} ${code}: ${said} ${remedy}`
  })
}

const policy = (text: string): Policy => {
  const reading = parsed(text)
  if (reading.kind === 'invalid') throw new Error(told(text).join('\n'))
  return reading.value
}

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/policy/${name}`, import.meta.url), 'utf8')

const TOP = 'Known here: version, tiers, floors, override, authors, medium, high, limits, actions.'
const RELEASE = 'Known here: approvals, approvers, reviewers, merge.'
const LIMITS = 'Known here: low_per_hour, max_age_days, frozen.'
const TEAM =
  'a team is "@" and its name, letters, digits, ".", "_" or "-" (ASCII), which starts with a letter or a digit. Write "@" and the name of a team of the organisation that owns the repository, without the organisation.'
const FOLDER = 'Write the path of a folder from the top of the repository, like "formulas".'
const FORMULA = 'the name of a formula is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit'
const NAME = 'a name is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter, a digit or "_"'
const TIER = 'Write "low", "medium" or "high".'

const unknown = (what: string): string => `is not a known ${what}; what is not known would not be enforced.`

/** A sentence, the policy, all of its problems. */
const INVALID: readonly (readonly [string, string, readonly string[]])[] = [
  // misspelt keys, and keys out of place
  ['a switch outside its table', 'frozen = true\n', [`1:1 unknown-key: "frozen" ${unknown('key of the policy')} ${TOP}`]],
  [
    'authors of a tier that needs approvals',
    '[authors]\nmedium = ["ada"]\n',
    [`2:1 unknown-key: "medium" ${unknown('key of [authors]')} Known here: low.`],
  ],
  [
    'a limit misspelt',
    '[limits]\nfroze = true\nlow-per-hour = 1\n',
    [
      `2:1 unknown-key: "froze" ${unknown('key of [limits]')} Did you mean "frozen"? ${LIMITS}`,
      `3:1 unknown-key: "low-per-hour" ${unknown('key of [limits]')} Did you mean "low_per_hour"? ${LIMITS}`,
    ],
  ],
  [
    'a limit by a name that every object has',
    '[limits]\nvalueOf = 1\n',
    [`2:1 unknown-key: "valueOf" ${unknown('key of [limits]')} ${LIMITS}`],
  ],
  [
    'a merge mode misspelt',
    '[high]\nmerg = "gate"\n',
    [`2:1 unknown-key: "merg" ${unknown('key of [high]')} Did you mean "merge"? ${RELEASE}`],
  ],
  [
    'a folder of formulas misspelt',
    '[actions]\nformula_dir = "formulas"\n',
    [
      `2:1 unknown-key: "formula_dir" ${unknown('key of [actions]')} Did you mean "formulas_dir"? Known here: secrets, mounts, formulas_dir.`,
    ],
  ],
  [
    'a table misspelt',
    '[tier]\na = "low"\n',
    [`1:2 unknown-key: "tier" ${unknown('table of the policy')} Did you mean "tiers"? ${TOP}`],
  ],
  [
    'a table in capitals',
    '[Tiers]\n',
    [`1:2 unknown-key: "Tiers" ${unknown('table of the policy')} Did you mean "tiers"? ${TOP}`],
  ],
  [
    'a key misspelt in a dotted key',
    'medium.aprovers = []\n',
    [`1:8 unknown-key: "aprovers" ${unknown('key of [medium]')} Did you mean "approvers"? ${RELEASE}`],
  ],
  [
    'a floor for what has none',
    '[floors.secret]\nA = "low"\n',
    [`1:9 unknown-key: "secret" ${unknown('table of [floors]')} Did you mean "secrets"? Known here: secrets, mounts, tools.`],
  ],
  [
    'a key misspelt in an inline table',
    'override = { may-lower = [] }\n',
    [`1:14 unknown-key: "may-lower" ${unknown('key of [override]')} Did you mean "may_lower"? Known here: may_lower.`],
  ],
  ['__proto__ at the top', '[__proto__]\nx = 1\n', [`1:2 unknown-key: "__proto__" ${unknown('table of the policy')} ${TOP}`]],
  ['constructor at the top', 'constructor = 1\n', [`1:1 unknown-key: "constructor" ${unknown('key of the policy')} ${TOP}`]],
  ['toString in a table', '[high]\ntoString = 1\n', [`2:1 unknown-key: "toString" ${unknown('key of [high]')} ${RELEASE}`]],

  // version
  ...['2', '0', '1.0', '"1"', 'true'].map((value): [string, string, string[]] => [
    `version ${value}`,
    `version = ${value}\n`,
    [
      '1:11 unknown-version: This version of the gate knows only version 1 of the policy language. Write version = 1 or take the line out.',
    ],
  ]),

  // tiers and floors
  ['a tier of no known word', '[tiers]\na = "none"\n', [`2:5 bad-tier: "none" is not a tier. ${TIER}`]],
  ['a tier in capitals', '[tiers]\na = "LOW"\n', [`2:5 bad-tier: "LOW" is not a tier. ${TIER}`]],
  ['a tier that is no string', '[tiers]\na = 1\n', [`2:5 wrong-type: "a" in [tiers] must be a tier, not an integer. ${TIER}`]],
  [
    'a formula with a dot and no quotes',
    '[tiers]\nsite.publish = "low"\n',
    [
      `2:1 wrong-type: "site" in [tiers] must be a tier, not a table. ${TIER} A name with a dot in it is written in double quotes.`,
    ],
  ],
  [
    'tiers that are no table',
    'tiers = "low"\n',
    ['1:9 wrong-type: "tiers" must be a table, not a string. Write it as a table: [tiers].'],
  ],
  [
    'a list of tables',
    '[[tiers]]\na = "low"\n',
    ['1:3 wrong-type: "tiers" must be a table, not a list. Write it as a table: [tiers].'],
  ],
  [
    'a formula that no vault action can name',
    '[tiers]\n"a b" = "low"\n',
    [`2:1 bad-name: "a b" in [tiers] can match nothing: ${FORMULA}. Correct the name or take the line out.`],
  ],
  [
    'the formula __proto__, which is no name of a formula',
    '[tiers]\n__proto__ = "low"\n',
    [`2:1 bad-name: "__proto__" in [tiers] can match nothing: ${FORMULA}. Correct the name or take the line out.`],
  ],
  [
    'a table __proto__ among the tiers',
    '[tiers.__proto__]\na = "low"\n',
    [
      `1:8 wrong-type: "__proto__" in [tiers] must be a tier, not a table. ${TIER} A name with a dot in it is written in double quotes.`,
      `1:8 bad-name: "__proto__" in [tiers] can match nothing: ${FORMULA}. Correct the name or take the line out.`,
    ],
  ],
  [
    'a star among the tiers',
    '[tiers]\n"*" = "low"\n',
    [`2:1 bad-name: "*" in [tiers] can match nothing: ${FORMULA}. Correct the name or take the line out.`],
  ],
  [
    'a floor for a name that cannot be',
    '[floors.tools]\n"a,b" = "high"\n',
    [`2:1 bad-name: "a,b" in [floors.tools] can match nothing: ${NAME}. Correct the name or take the line out.`],
  ],
  ['a floor that is no tier', '[floors]\nmounts = { "*" = "free" }\n', [`2:18 bad-tier: "free" is not a tier. ${TIER}`]],
  [
    'floors that are no table',
    'floors = 1\n',
    ['1:10 wrong-type: "floors" must be a table, not an integer. Write it as a table: [floors].'],
  ],
  [
    'a floor that is no table',
    '[floors]\nsecrets = "high"\n',
    ['2:11 wrong-type: "secrets" in [floors] must be a table, not a string. Write it as a table: [floors.secrets].'],
  ],

  // may_lower
  [
    'a formula that may lower its tier and has none',
    '[tiers]\ntriage = "medium"\n[override]\nmay_lower = [\n  "triage",\n  "triag",\n  "constructor",\n]\n',
    [
      '6:3 formula-not-listed: "triag" may lower its tier but has none in [tiers]. Did you mean "triage"? List the formula in [tiers], or take it out here.',
      '7:3 formula-not-listed: "constructor" may lower its tier but has none in [tiers]. List the formula in [tiers], or take it out here.',
    ],
  ],
  [
    'may_lower that is no list',
    '[override]\nmay_lower = "triage"\n',
    [
      '2:13 wrong-type: "may_lower" in [override] must be a list of strings, not a string. Write a list of strings in square brackets: ["name"].',
    ],
  ],
  [
    'may_lower with a number and a repetition',
    '[tiers]\na = "high"\n[override]\nmay_lower = ["a", 1, "a"]\n',
    [
      '4:19 wrong-type: Item 2 of "may_lower" in [override] must be a string, not an integer. Write it in double quotes.',
      '4:22 duplicate-name: "a" is listed twice in "may_lower" in [override]. List it once.',
    ],
  ],

  // medium and high
  ...['0', '101', '-1', '99999999999999999999'].map((value): [string, string, string[]] => [
    `${value} approvals`,
    `[medium]\napprovals = ${value}\n`,
    ['2:13 out-of-range: "approvals" in [medium] must be from 1 to 100. Write a whole number from 1 to 100, without quotes.'],
  ]),
  [
    'approvals with a fraction',
    '[high]\napprovals = 1.0\n',
    [
      '2:13 wrong-type: "approvals" in [high] must be an integer, not a number with a fraction or exponent. Write a whole number from 1 to 100, without quotes.',
    ],
  ],
  [
    'approvals in quotes',
    '[high]\napprovals = "1"\n',
    [
      '2:13 wrong-type: "approvals" in [high] must be an integer, not a string. Write a whole number from 1 to 100, without quotes.',
    ],
  ],
  [
    'more approvals than approvers',
    '[high]\napprovals = 3\napprovers = ["ada", "grace"]\n',
    [
      '2:13 too-few-approvers: [high] asks for 3 approvals but lists 2 approvers: nothing could ever be released. List more approvers or ask for fewer approvals.',
    ],
  ],
  ...['@', '@-ops', '@a b', '@acme/ops', '@@ops', '@ops\\u200b', `@${'a'.repeat(256)}`].map(
    (team): [string, string, string[]] => {
      const shown = team.length > 60 ? `"@${'a'.repeat(59)}…"` : `"${team.replace('\\u200b', '\\u{200b}')}"`
      return [`the team ${team}`, `[high]\nreviewers = ["ada", "${team}"]\n`, [`2:21 bad-team: ${shown} is not a team: ${TEAM}`]]
    },
  ),
  [
    'one team twice',
    '[medium]\napprovers = ["@Ops", "ops", "@ops"]\n',
    ['2:29 duplicate-name: "@ops" is listed twice in "approvers" in [medium]. List it once.'],
  ],
  [
    'one account twice',
    '[medium]\napprovers = ["Ada", "ada"]\n',
    ['2:21 duplicate-name: "ada" is listed twice in "approvers" in [medium]. List it once.'],
  ],
  ...['a b', '-ada', '', 'a@b', 'ada\\u202e', 'a'.repeat(256)].map((login): [string, string, string[]] => {
    const shown = login.length > 60 ? `"${'a'.repeat(60)}…"` : `"${login.replace('\\u202e', '\\u{202e}')}"`
    const rule = 'a login is letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit.'
    return [
      `the login ${login}`,
      `[medium]\napprovers = ["${login}"]\n`,
      [`2:14 bad-login: ${shown} is not a login: ${rule} Write the login as the forge shows it.`],
    ]
  }),
  ...['"Gate"', '"nobody"', '""'].map((merge): [string, string, string[]] => [
    `merge = ${merge}`,
    `[medium]\nmerge = ${merge}\n`,
    [`2:9 bad-merge: ${merge} does not say who merges. Write "gate" or "human".`],
  ]),
  [
    'merge that is no string',
    '[high]\nmerge = true\n',
    ['2:9 wrong-type: "merge" in [high] must be "gate" or "human", not true or false. Write "gate" or "human".'],
  ],
  [
    'a release that is no table',
    'medium = []\n',
    ['1:10 wrong-type: "medium" must be a table, not a list. Write it as a table: [medium].'],
  ],

  // authors
  [
    'authors that are no list',
    '[authors]\nlow = "@ops"\n',
    [
      '2:7 wrong-type: "low" in [authors] must be a list of strings, not a string. Write a list of strings in square brackets: ["name"].',
    ],
  ],
  [
    'authors that are no table',
    'authors = ["ada"]\n',
    ['1:11 wrong-type: "authors" must be a table, not a list. Write it as a table: [authors].'],
  ],
  [
    'authors that nobody can be, and one twice',
    '[authors]\nlow = ["Bot", "a b", "@", "bot", 1]\n',
    [
      '2:15 bad-login: "a b" is not a login: a login is letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit. Write the login as the forge shows it.',
      `2:22 bad-team: "@" is not a team: ${TEAM}`,
      '2:27 duplicate-name: "bot" is listed twice in "low" in [authors]. List it once.',
      '2:34 wrong-type: Item 5 of "low" in [authors] must be a string, not an integer. Write it in double quotes.',
    ],
  ],

  // limits
  ...[
    ['low_per_hour', '-1', '0 to 1000'],
    ['low_per_hour', '1001', '0 to 1000'],
    ['max_age_days', '0', '1 to 3650'],
    ['max_age_days', '3651', '1 to 3650'],
  ].map(([key = '', value = '', range = '']): [string, string, string[]] => [
    `${key} = ${value}`,
    `limits.${key} = ${value}\n`,
    [`1:23 out-of-range: "${key}" in [limits] must be from ${range}. Write a whole number from ${range}, without quotes.`],
  ]),
  [
    'limits of other types',
    '[limits]\nlow_per_hour = true\nmax_age_days = 1979-05-27\nfrozen = "true"\n',
    [
      '2:16 wrong-type: "low_per_hour" in [limits] must be an integer, not true or false. Write a whole number from 0 to 1000, without quotes.',
      '3:16 wrong-type: "max_age_days" in [limits] must be an integer, not a date. Write a whole number from 1 to 3650, without quotes.',
      '4:10 wrong-type: "frozen" in [limits] must be true or false, not a string. Write true or false, without quotes.',
    ],
  ],
  [
    'a switch that is a number',
    'limits = { frozen = 1 }\n',
    ['1:21 wrong-type: "frozen" in [limits] must be true or false, not an integer. Write true or false, without quotes.'],
  ],
  [
    'limits that are no table',
    'limits = true\n',
    ['1:10 wrong-type: "limits" must be a table, not true or false. Write it as a table: [limits].'],
  ],

  // actions
  ...[
    ['', 'it is empty'],
    ['/formulas', 'it starts or ends with a slash, or has two in a row'],
    ['formulas/', 'it starts or ends with a slash, or has two in a row'],
    ['vault//formulas', 'it starts or ends with a slash, or has two in a row'],
    ['.', 'it has a part "." or ".."'],
    ['../formulas', 'it has a part "." or ".."'],
    ['vault/../formulas', 'it has a part "." or ".."'],
    ['vault/.', 'it has a part "." or ".."'],
    ['vault\\\\formulas', 'it holds a backslash'],
  ].map(([path = '', flaw = '']): [string, string, string[]] => [
    `the folder of formulas "${path}"`,
    `[actions]\nformulas_dir = "${path}"\n`,
    [`2:16 bad-path: "${path}" is no path inside the repository: ${flaw}. ${FOLDER}`],
  ]),
  [
    'a folder of formulas with a line end in it',
    '[actions]\nformulas_dir = "a\\nb"\n',
    [`2:16 bad-path: "a\\u{a}b" is no path inside the repository: it holds a control character. ${FOLDER}`],
  ],
  [
    'a folder of formulas without end',
    `[actions]\nformulas_dir = "${'a'.repeat(201)}"\n`,
    [`2:16 bad-path: "${'a'.repeat(60)}…" is no path inside the repository: it has more than 200 characters. ${FOLDER}`],
  ],
  [
    'a folder of formulas that is no string',
    'actions = { formulas_dir = false }\n',
    [`1:28 wrong-type: "formulas_dir" in [actions] must be a string, not true or false. ${FOLDER}`],
  ],
  [
    'an allowed name that cannot be',
    '[actions]\nsecrets = ["A B"]\n',
    [`2:12 bad-name: "A B" can match nothing: ${NAME}. Correct the name.`],
  ],
  [
    'a secret that is no list',
    '[actions]\nsecrets = "A"\n',
    [
      '2:11 wrong-type: "secrets" in [actions] must be a list of strings, not a string. Write a list of strings in square brackets: ["name"].',
    ],
  ],
  [
    'actions that are no table',
    'actions = 1979-05-27\n',
    ['1:11 wrong-type: "actions" must be a table, not a date. Write it as a table: [actions].'],
  ],

  // the text itself
  [
    'a byte order mark',
    '\ufeff[tiers]\n',
    ['1:1 byte-order-mark: The policy starts with a byte order mark. Save the file as UTF-8 without a byte order mark.'],
  ],
  [
    'a string that is not closed',
    '[tiers]\na = "low\n',
    ['2:9 toml-syntax: The policy is not valid TOML here: a string is not closed on its line. Correct the TOML.'],
  ],
  [
    'a key given twice',
    '[tiers]\na = "high"\na = "low"\n',
    [
      '3:1 toml-syntax: The policy is not valid TOML here: trying to redefine an already defined table or value. Correct the TOML.',
    ],
  ],
  [
    'a table given twice',
    '[tiers]\na = "high"\n[tiers]\n',
    [
      '3:2 toml-syntax: The policy is not valid TOML here: trying to redefine an already defined table or value. Correct the TOML.',
    ],
  ],
  [
    'broken TOML behind wide characters',
    '"👍👍" = = 1\n',
    ['1:8 toml-syntax: The policy is not valid TOML here: invalid value. Correct the TOML.'],
  ],
  [
    'nesting without end',
    `x = ${'['.repeat(100)}\n`,
    [
      '1:21 toml-syntax: The policy is not valid TOML here: document contains excessively nested structures. aborting. Correct the TOML.',
    ],
  ],
  [
    'a dotted key without end',
    `a${'.a'.repeat(20_000)} = 1\n`,
    [`1:1 unknown-key: "a" ${unknown('table of the policy')} ${TOP}`],
  ],
]

describe('a policy is invalid with', () => {
  test.each(INVALID)('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('all of its problems told at once, sorted by line', () => {
    const text =
      'frozen = true\n[medium]\napprovals = 0\n[tiers]\nb = "x"\na = 1\n[high]\napprovers = ["@"]\n[actions]\nmounts = [1]\n'

    const reading = parsed(text)

    expect(reading.kind === 'invalid' && reading.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 unknown-key',
      '3 out-of-range',
      '5 bad-tier',
      '6 wrong-type',
      '8 bad-team',
      '10 wrong-type',
    ])
  })

  test('more bytes than are read', () => {
    expect(told(new Uint8Array(65_537))).toEqual([
      'file too-large: The policy has 65537 bytes; at most 65536 are read. Make the file smaller; nothing else in it was looked at.',
    ])
    expect(parsed(`#${'x'.repeat(65_535)}`).kind).toBe('valid')
  })

  test('more entries than are read, wherever they are', () => {
    const entries = Array.from({ length: 1_999 }, (_, index) => `f${index} = "low"\n`).join('')

    expect(parsed(`[tiers]\n${entries}last = "low"\n`).kind).toBe('valid')
    expect(told(`[tiers]\n${entries}[override]\nmay_lower = ["f1", "f2"]\n`)).toEqual([
      'file too-many-entries: The policy holds 2001 values; at most 2000 are read. Take entries out.',
    ])
    expect(told(`x = [${'[1,2],'.repeat(1_001)}]`)[0]).toMatch(/^file too-many-entries/u)
  })

  test('bytes that are not UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('[tiers]\n"ä'), 0xff, 0x22])

    expect(told(bytes)).toEqual(['2:3 not-utf-8: The policy is not valid UTF-8 here. Save the file as UTF-8.'])
  })

  test('so many problems that only some are listed', () => {
    const text = `[tiers]\n${Array.from({ length: 300 }, (_, index) => `f${index} = "x"\n`).join('')}`

    expect(told(text)).toHaveLength(101)
    expect(told(text).at(-1)).toBe(
      'file too-many-problems: There are 200 more problems than the 100 listed. Correct these first.',
    )
  })
})

describe('a policy', () => {
  const none = { approvals: 1, approvers: [], reviewers: [], merge: 'gate', line: null }

  test('of tiers alone stays valid and gets every default', () => {
    expect(policy(fixture('tiers-only.toml'))).toEqual({
      tiers: new Map([
        ['triage', { tier: 'low', line: 2 }],
        ['dev', { tier: 'medium', line: 3 }],
        ['release', { tier: 'high', line: 4 }],
      ]),
      floors: {
        secrets: { named: new Map(), rest: { tier: 'medium', line: null } },
        mounts: { named: new Map(), rest: { tier: 'high', line: null } },
        tools: { named: new Map(), rest: { tier: 'low', line: null } },
      },
      mayLower: new Map(),
      authors: null,
      medium: none,
      high: none,
      limits: {
        lowPerHour: { value: 20, line: null },
        maxAgeDays: { value: 14, line: null },
        frozen: { value: false, line: null },
      },
      secrets: null,
      mounts: null,
      formulasDir: null,
    })
  })

  test('with every key has every value with its line', () => {
    expect(policy(fixture('every-key.toml'))).toEqual({
      tiers: new Map([
        ['triage', { tier: 'low', line: 5 }],
        ['site.publish', { tier: 'medium', line: 6 }],
        ['constructor', { tier: 'medium', line: 7 }],
        ['release', { tier: 'high', line: 8 }],
      ]),
      floors: {
        secrets: { named: new Map([['DEPLOY_KEY', { tier: 'high', line: 12 }]]), rest: { tier: 'low', line: 11 } },
        mounts: { named: new Map([['cache', { tier: 'low', line: 15 }]]), rest: { tier: 'medium', line: 15 } },
        tools: { named: new Map([['shell', { tier: 'high', line: 16 }]]), rest: { tier: 'low', line: null } },
      },
      mayLower: new Map([
        ['triage', 20],
        ['site.publish', 21],
      ]),
      authors: { low: ['triage-bot', '@agents'], line: 25 },
      medium: { approvals: 2, approvers: ['Ada', 'grace'], reviewers: ['Ada', 'grace'], merge: 'gate', line: 27 },
      high: { approvals: 3, approvers: ['root-admin', '@Ops.1'], reviewers: ['root-admin', 'Ada'], merge: 'human', line: 32 },
      limits: {
        lowPerHour: { value: 0, line: 40 },
        maxAgeDays: { value: 30, line: 41 },
        frozen: { value: true, line: 42 },
      },
      secrets: new Set(['DEPLOY_KEY', '_TOKEN']),
      mounts: new Set(),
      formulasDir: { path: 'ops/formulas', line: 47 },
    })
  })

  test.each([
    ['nothing', ''],
    ['comments', '# tiers come later\n'],
    ['empty tables', '[tiers]\n[floors]\n[floors.secrets]\n[override]\n[authors]\n[medium]\n[high]\n[limits]\n[actions]\n'],
    ['Windows line ends', '[tiers]\r\na = "low"\r\n'],
    ['version 1', 'version = 0x1\n'],
    ['the least limits', '[limits]\nlow_per_hour = 0\nmax_age_days = 1\nfrozen = false\n'],
    ['the greatest limits', '[limits]\nlow_per_hour = 1000\nmax_age_days = 3650\nfrozen = true\n'],
    ['a folder of formulas with any other name', `[actions]\nformulas_dir = ".formulas/…/a b/${'👍'.repeat(184)}"\n`],
    ['more approvals than approvers where a team is among them', '[high]\napprovals = 3\napprovers = ["ada", "@x"]\n'],
  ])('may be %s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  test('knows no formula by the names that every object has', () => {
    const { tiers, floors, mayLower } = policy(fixture('tiers-only.toml'))

    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(tiers.has(name) || floors.secrets.named.has(name) || mayLower.has(name)).toBe(false)
      expect(tiers.get(name)).toBeUndefined()
    }
  })

  test('may give a tier to formulas with such names', () => {
    const { tiers, floors } = policy('[tiers]\ntoString = "low"\nhasOwnProperty = "high"\n[floors.secrets]\n__proto__ = "high"\n')

    expect([...tiers]).toEqual([
      ['toString', { tier: 'low', line: 2 }],
      ['hasOwnProperty', { tier: 'high', line: 3 }],
    ])
    expect(floors.secrets.named.get('__proto__')).toEqual({ tier: 'high', line: 5 })
  })

  test('asks nobody where the list of reviewers is empty', () => {
    expect(policy('[medium]\napprovers = ["ada"]\nreviewers = []\n').medium.reviewers).toEqual([])
  })

  test('may ask for more approvals than nobody can give: it releases nothing either way', () => {
    expect(policy('[medium]\napprovals = 2\n').medium).toEqual({ ...none, approvals: 2, line: 1 })
  })
})

describe('the teams of a policy', () => {
  test('are none where only people are named, or nobody', () => {
    expect(teamsIn(policy(''))).toEqual([])
    expect(teamsIn(policy('[authors]\nlow = ["ops"]\n[high]\napprovers = ["ada"]\n'))).toEqual([])
  })

  test('are each told once, wherever and in whatever case they stand, as first written', () => {
    const text = `[high]\napprovers = ["@Root"]\nreviewers = ["@OPS"]\n[medium]\napprovers = ["ada", "@constructor", "@root"]
reviewers = ["@Quiet"]\n[authors]\nlow = ["@Ops", "ops"]\n`

    expect(teamsIn(policy(text))).toEqual(['Ops', 'constructor', 'root', 'Quiet'])
  })
})

describe('the known keys', () => {
  test('are the same for the documentation and for the reader', () => {
    expect(knownIn('')).toEqual(['version', 'tiers', 'floors', 'override', 'authors', 'medium', 'high', 'limits', 'actions'])
    expect(knownIn('floors')).toEqual(['secrets', 'mounts', 'tools'])
    expect(knownIn('high')).toEqual(['approvals', 'approvers', 'reviewers', 'merge'])
    expect(knownIn('limits')).toEqual(['low_per_hour', 'max_age_days', 'frozen'])
    expect(knownIn('tiers')).toEqual([])
    expect(POLICY_KEYS.every(({ value, fallback, meaning }) => value !== '' && fallback !== '' && meaning !== '')).toBe(true)
  })

  test.each([
    ['aprovers', 'approvers'],
    ['approver', 'approvers'],
    ['APPROVALS', 'approvals'],
    ['reviewres', 'reviewers'],
    ['merge', null],
    ['', null],
    ['x'.repeat(10_000), null],
  ])('nearest to %s', (name, expected) => {
    expect(nearest(name, ['approvals', 'approvers', 'reviewers'])).toBe(expected)
  })

  test('distance counts insertions, deletions, replacements and swaps', () => {
    expect(['abc', 'ab', 'abcd', 'axc', 'acb', 'xyz'].map((word) => editDistance('abc', word))).toEqual([0, 1, 1, 1, 1, 3])
  })
})

describe('places of keys', () => {
  const at = (text: string, path: KeyPath, part: 'key' | 'value' = 'key'): string => {
    const { line, column } = locate(sourceOf('p', text))(path, part)
    return `${line}:${column}`
  }

  test.each([
    ['a key in a table', '[a]\nb = 1', ['a', 'b'], '2:1'],
    ['a table by its header', '\n[ a . b ]\n', ['a', 'b'], '2:7'],
    ['a table that only its children show', '[a.b]\n[a.c]', ['a'], '1:2'],
    ['a dotted key', 'a.b.c = 1', ['a', 'b', 'c'], '1:5'],
    ['a quoted key', '"a.b" = 1\na.b = 2', ['a.b'], '1:1'],
    ['a key with escapes', '"\\u0061" = 1', ['a'], '1:1'],
    ['a literal key', "x = 1\n'a\\b' = 1", ['a\\b'], '2:1'],
    ['a key after a multi-line string that looks like it', 'x = """\na = 1\n"""\na = 2', ['a'], '4:1'],
    ['a key after a literal string that looks like it', "x = '''\na = 1\\'''\na = 2", ['a'], '3:1'],
    ['a key after a string that ends in quotes', 'x = """\na = ""\\""""""\na = 2', ['a'], '3:1'],
    ['a key after a comment that looks like it', '#a = 1\nx = 1 # a = 2\na = 3', ['a'], '3:1'],
    ['a key after a string with a hash', 'x = "# \\" #"\na = 3', ['a'], '2:1'],
    ['an item of a list over lines', 'a = [ # [\n  "x", # ]\n\n  "]", "y",\n]', ['a', 2], '4:8'],
    ['an item behind dates', 'a = [1979-05-27 07:32:00, 07:32:00, 1]', ['a', 2], '1:37'],
    ['a list in a list', 'a = [[1, 2], [3]]', ['a', 1, 0], '1:15'],
    ['a key in an inline table', 'a = { b = { "c d" = 1 }, e.f = 2 }', ['a', 'e', 'f'], '1:28'],
    ['a key in an inline table in a list', 'a = [{ b = 1 }, { b = 2 }]', ['a', 1, 'b'], '1:19'],
    ['a key in the second table of a list', '[[a]]\nb = 1\n[[a]]\nb = 2', ['a', 1, 'b'], '4:1'],
    ['a table under the last of a list', '[[a]]\n[[a]]\n[a.b]\nc = 1', ['a', 1, 'b', 'c'], '4:1'],
    ['a key behind wide characters', '"👍" = { a = 1 }', ['👍', 'a'], '1:9'],
    ['a key after Windows line ends', 'x = 1\r\n\r\na = 1\r\n', ['a'], '3:1'],
    ['what is not there, by what encloses it', '[a]\nb = 1', ['a', 'c', 'd'], '1:2'],
    ['what is nowhere, by the start', '\n\n[a]', ['b'], '1:1'],
    ['what comes after broken TOML, by what encloses it', '[a]\n= 1\nb = 1', ['a', 'b'], '1:2'],
  ] satisfies [string, string, KeyPath, string][])('%s', (_, text, path, expected) => {
    expect(at(text, path)).toBe(expected)
  })

  test('a value has a place of its own', () => {
    expect(at('a.b  =\t{ c = "x" }', ['a', 'b'], 'value')).toBe('1:8')
    expect(at('a.b  =\t{ c = "x" }', ['a', 'b', 'c'], 'value')).toBe('1:14')
    expect(at('a.b = 1', ['a'], 'value')).toBe('1:1')
  })

  test('of any document are where the document says they are', () => {
    const key = fc.oneof(
      fc.stringMatching(/^[a-z_-]{1,3}$/u),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constant('__proto__'),
    )
    const scalar = fc.oneof(
      fc.boolean(),
      fc.integer({ min: -9, max: 99 }),
      fc.string({ unit: 'grapheme' }),
      fc.constant('\na = 1\n"""[x]'),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, scalar, tie('list'), tie('table')),
      list: fc.array(scalar, { maxLength: 3 }),
      table: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    }))

    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 5 }), (document) => {
        const text = stringify(document)
        const places = locate(sourceOf('p', text))
        const lines = text.split('\n')
        for (const [path, name] of leaves(parse(text), [])) {
          const { line, column } = places(path, 'key')
          const rest = [...(lines[line - 1] ?? '')].slice(column - 1).join('')
          const written = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)/u.exec(rest)?.[0] ?? ''
          expect(Object.keys(parse(`${written} = 1`))).toEqual([name])
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** The paths of all keys of a parsed document that hold no table, with the key's name. */
const leaves = (value: unknown, path: readonly string[]): readonly (readonly [KeyPath, string])[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) {
    return [[path, path.at(-1) ?? '']]
  }
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}
