// Generated vault actions through `fmt`, `validate --format env` and `explain`: what must hold of every one of them.

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'smol-toml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shellWord } from '../src/cli/posix.js'
import { naiveInteger, naiveList, naiveString } from './support/naive-reader.js'
import { actionText, type Folder, folderWith, POLICY } from './support/shell.js'

let folder: Folder

beforeAll(() => {
  folder = folderWith({ 'vault/policy.toml': POLICY })
})

afterAll(() => folder.remove())

const RUNS = { numRuns: 300 }

const name = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,9}$/)
const formula = fc.oneof(fc.constantFrom('triage', 'dev', 'release'), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,9}$/))

/** Text with everything in it that a shell, a line reader or a terminal could stumble over. */
const context = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      fc.constantFrom(
        "'",
        '"',
        '\\',
        '$(id)',
        '`id`',
        '$x',
        '!',
        '#',
        '=',
        ';',
        '\\n',
        "'\\''",
        ' ',
        '~',
        '*',
        '\u00e9',
        '🚀',
        '%s',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u.test(text))

const values = fc.record({
  id: fc.constant('a1'),
  formula,
  context,
  secrets: fc.uniqueArray(name, { maxLength: 3 }),
  mounts: fc.uniqueArray(name, { maxLength: 2 }),
  timeout_minutes: fc.integer({ min: 1, max: 1440 }),
  blast_radius: fc.constantFrom('low', 'medium', 'high'),
})

type Values = typeof values extends fc.Arbitrary<infer T> ? T : never

const basic = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '\\u007F')

const escaped = (text: string): string =>
  `"${[...text].map((one) => `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('')}"`

const stringForms = (text: string): readonly string[] => [
  basic(text),
  escaped(text),
  `"""${basic(text).slice(1, -1)}"""`,
  ...(text.includes("'") ? [] : [`'${text}'`, `'''${text}'''`]),
]

const formsOf = (value: Values[keyof Values]): readonly string[] => {
  if (typeof value === 'number') return [String(value), `+${value}`, `0x${value.toString(16)}`, String(value).split('').join('_')]
  if (typeof value === 'string') return stringForms(value)
  const items = (at: number): readonly string[] => value.map((one) => stringForms(one)[at % stringForms(one).length] ?? '""')
  return [
    `[${items(0).join(', ')}]`,
    `[ ${items(1).join(',')} ]`,
    `[\n  # inside\n${items(2)
      .map((one) => `  ${one}, # item\n`)
      .join('')}]`,
  ]
}

/** The values written in one of TOML's many ways, with comments; the choices are drawn. */
const loose = fc
  .tuple(values, fc.array(fc.nat({ max: 11 }), { minLength: 32, maxLength: 32 }), fc.boolean())
  .map(([of, choices, crlf]) => {
    const pick = <T>(at: number, from: readonly T[]): T => from[(choices[at] ?? 0) % from.length] as T
    const lines = Object.entries(of).map(([key, value], at) => {
      const written = pick(at, [key, key, `"${key}"`, `'${key}'`])
      const before = pick(at + 8, ['', '', '  ', '# above\n', '\n'])
      const after = pick(at + 16, ['', '', ' # behind', ' '])
      return `${before}${written}${pick(at + 20, [' = ', '=', '\t=  '])}${pick(at + 24, formsOf(value))}${after}\n`
    })
    const text = `${lines.join('')}# end\n`
    return { of, text: crlf ? text.replaceAll('\n', '\r\n') : text }
  })

/** Reads by splitting each line at its first equals sign; the second kind of reader in the field. */
const splitReader = (text: string): ReadonlyMap<string, string> => {
  const entries = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const at = line.indexOf('=')
    entries.set(line.slice(0, at).trim(), line.slice(at + 1).trim())
  }
  return entries
}

const unquoted = (text: string): string => text.slice(1, -1)

/** All readers see what the parser sees, but for the context, which no line reader uses. */
const expectReadersAgree = (text: string): void => {
  const split = splitReader(text)
  for (const [key, value] of Object.entries(parse(text))) {
    if (key === 'context') continue
    for (const take of ['first', 'last'] as const) {
      if (Array.isArray(value)) expect(naiveList(text, key, take)).toEqual(value)
      else if (typeof value === 'number') expect(naiveInteger(text, key, take)).toBe(String(value))
      else expect(naiveString(text, key, take)).toBe(value)
    }
    const raw = split.get(key) ?? ''
    if (Array.isArray(value)) expect([...raw.matchAll(/"([^"]*)"/g)].map((one) => one[1])).toEqual(value)
    else expect(typeof value === 'number' ? Number(raw) : unquoted(raw)).toBe(value)
  }
  expect([...split.keys()].sort()).toEqual(Object.keys(parse(text)).sort())
}

describe('fmt', () => {
  it('is canonical, has the same values, keeps the comments, and comes to rest', async () => {
    await fc.assert(
      fc.asyncProperty(loose, async ({ of, text }) => {
        const formatted = await folder.call(['fmt', '-'], { stdin: text })
        expect(formatted).toMatchObject({ exit: 0, err: '' })
        expect(parse(formatted.out)).toEqual(of)
        expect(parse(text)).toEqual(of)
        const comments = text.match(/# (?:inside|item|above|behind|end)/g) ?? []
        expect([...(formatted.out.match(/^#.*$/gm) ?? [])].sort()).toEqual([...comments].sort())
        expect(await folder.call(['fmt', '-'], { stdin: formatted.out })).toMatchObject({ exit: 0, out: formatted.out })
        expect((await folder.call(['validate', '-'], { stdin: formatted.out })).exit).toBe(0)
        expectReadersAgree(formatted.out)
      }),
      RUNS,
    )
  })

  it('makes texts which, changed anywhere, are refused or read alike by all readers', async () => {
    let same = 0
    await fc.assert(
      fc.asyncProperty(
        loose,
        fc.nat(),
        fc.constantFrom('', ' ', '"', '#', '=', '\n', 'id = "x"\n', '\\', ',', "'", '\u202e'),
        async ({ text }, at, more) => {
          const canonical = (await folder.call(['fmt', '-'], { stdin: text })).out
          const place = at % (canonical.length + 1)
          const mutant = `${canonical.slice(0, place)}${more}${canonical.slice(place)}`
          const call = await folder.call(['validate', '-'], { stdin: mutant })
          if (call.exit !== 0) return
          same += 1
          expectReadersAgree(mutant)
        },
      ),
      RUNS,
    )
    expect(same).toBeGreaterThan(20)
  })
})

/** Runs `script` once for all cases: each is what to `eval`, and what the variables then hold. */
const evaluate = (shell: string, cases: readonly string[], variables: readonly string[]): readonly (readonly string[])[] => {
  const files = cases.map((text, at) => {
    const file = join(folder.path, `case-${at}`)
    writeFileSync(file, text)
    return file
  })
  const format = variables.map(() => '%s\\037').join('')
  const words = variables.map((one) => `"$${one}"`).join(' ')
  const before = variables.map((one) => `${one}=old`).join('; ')
  const script = `for file; do ${before}; eval "$(cat "$file")"; printf '${format}\\036' ${words}; done`
  const done = spawnSync(shell, ['-c', script, 'x', ...files], { encoding: 'utf8', maxBuffer: 1 << 26 })
  expect(done.stderr).toBe('')
  return done.stdout
    .split('\u001e')
    .slice(0, -1)
    .map((one) => one.split('\u001f').slice(0, -1))
}

const VARIABLES = ['ID', 'FORMULA', 'CONTEXT', 'SECRETS', 'MOUNTS', 'TIER'].map((one) => `VAULT_ACTION_${one}`)

describe.each(['dash', 'bash'])('eval in %s', (shell) => {
  it('of --format env yields exactly the values (invariant 10)', async () => {
    const drawn = fc.sample(values, 200)
    const texts: string[] = []
    const wanted: (readonly string[])[] = []
    for (const of of drawn) {
      const keys = Object.fromEntries(Object.entries(of).map(([key, value]) => [key, JSON.stringify(value)]))
      const stdin = actionText(keys)
      const call = await folder.call(['validate', '--format', 'env', '-'], { stdin })
      expect(call, stdin).toMatchObject({ exit: 0, err: '' })
      const tier = (await folder.call(['classify', '-'], { stdin })).out.trim()
      texts.push(call.out)
      wanted.push([of.id, of.formula, of.context, of.secrets.join(' '), of.mounts.join(' '), tier])
    }
    expect(evaluate(shell, texts, VARIABLES)).toEqual(wanted)
  })

  it('of what is refused leaves nothing of the file before, and says no', async () => {
    const call = await folder.call(['validate', '--format', 'env', '-'], { stdin: actionText({ formula: "'$(id)'" }) })
    const script = `VAULT_ACTION_ID=old; eval "$1"; printf '%s %s' "$?" "\${VAULT_ACTION_ID-unset}"`
    expect(spawnSync(shell, ['-c', script, 'x', call.out], { encoding: 'utf8' }).stdout).toBe('1 unset')
  })

  it('of any word yields that word', () => {
    const words = fc
      .sample(fc.string({ unit: 'binary', maxLength: 20 }), 200)
      .map((one) => [...one].map((unit) => ('\0\u001e\u001f'.includes(unit) || /\p{Cs}/u.test(unit) ? '\n' : unit)).join(''))
    expect(
      evaluate(
        shell,
        words.map((one) => `WORD=${shellWord(one)}\n`),
        ['WORD'],
      ),
    ).toEqual(words.map((one) => [one]))
  })
})

type Step = { readonly code: string; readonly changes: readonly { readonly change: string; readonly tier: string }[] }

describe('explain', () => {
  it('what it says would change the outcome does so when it is done', async () => {
    let done = 0
    await fc.assert(
      fc.asyncProperty(values, async (of) => {
        const keys = Object.fromEntries(Object.entries(of).map(([key, value]) => [key, JSON.stringify(value)]))
        const classified = async (more: Readonly<Record<string, string | null>>, policy = POLICY): Promise<string> => {
          folder.write('changed.toml', policy)
          const stdin = actionText({ ...keys, ...more })
          return (await folder.call(['classify', '--policy', 'changed.toml', '-'], { stdin })).out.trim()
        }
        const outcome = await classified({})
        const call = await folder.call(['explain', '--json', '-'], { stdin: actionText(keys) })
        const { steps, tier } = JSON.parse(call.out) as { steps: readonly Step[]; tier: string }
        expect(tier).toBe(outcome)
        for (const { change, tier: then } of steps.flatMap(({ changes }) => changes)) {
          const claim = /^blast_radius = ("\w+")$/.exec(change)?.[1]
          const floor = /^("[^"]+" = "\w+") in \[floors\.(\w+)\]$/.exec(change)
          const named = /^("[^"]+" = "\w+") in \[tiers\]$/.exec(change)?.[1]
          if (claim !== undefined) expect(await classified({ blast_radius: claim })).toBe(then)
          else if (change === 'no blast_radius') expect(await classified({ blast_radius: null })).toBe(then)
          else if (change === 'a dispatch_mode') expect(await classified({ dispatch_mode: '"x"' })).toBe(then)
          else if (floor?.[2] === 'mounts') expect(await classified({}, `${POLICY}[floors.mounts]\n${floor[1]}\n`)).toBe(then)
          else if (named !== undefined && !/"(?:triage|dev|release)"/.test(named)) {
            expect(await classified({}, POLICY.replace('[tiers]\n', `[tiers]\n${named}\n`))).toBe(then)
          } else done -= 1
          done += 1
        }
      }),
      { numRuns: 200 },
    )
    expect(done).toBeGreaterThan(40)
  })
})
