// `vault-gate doctor` and what is next to a secret or a rule: whose word counts at which repository, what else holds secrets, which rule is in force.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveStage } from '../src/demo/stage.js'
import type { Finding } from '../src/doctor/finding.js'
import { matchesGlob } from '../src/doctor/glob.js'
import { patternsNaming } from '../src/doctor/rule-of-base.js'
import { globToRegExp } from '../src/sandbox/glob.js'
import type { Served, ServeOptions } from '../src/sandbox/index.js'
import { type Installed, installed } from './support/installation.js'
import { type Folder, folderWith } from './support/shell.js'

let folder: Folder
let served: Served | null

beforeEach(() => {
  folder = folderWith()
  served = null
})

afterEach(async () => {
  folder.remove()
  await served?.close()
})

const CONTROLLED = ['--controller', 'acme/controller']

/** What an installation that was just set up does not let anybody tell. */
const ORDINARY = ['last-sweep unknown', 'runner-node unknown']

type Asking = ServeOptions & { readonly words?: readonly string[]; readonly admin?: string | null }

/** One call of doctor; `wrong` are the findings that are not ok, but for the ordinary ones. */
const doctor = async (one: Installed, { words = [], admin = one.root, ...options }: Asking = {}) => {
  await served?.close()
  served = await serveStage(one.stage, options)
  const connection = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: one.token }
  const env = { ...connection, ...(admin === null ? {} : { FORGEJO_ADMIN_TOKEN: admin }) }
  const { out, exit } = await folder.call(['doctor', '--approver', 'gate', ...words, '--json'], { env })
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Finding)
  const wrong = rows.filter(({ outcome }) => outcome !== 'ok').map(({ code, outcome }) => `${code} ${outcome}`)
  return {
    exit,
    of: (code: string) => rows.find((row) => row.code === code),
    wrong: wrong.filter((line) => !ORDINARY.includes(line)),
    requests: served.requests,
  }
}

describe('the rule in force', () => {
  /** The rule of main becomes one that holds for everything, below a loose one by a pattern. */
  const loosened = (pattern: string): Installed => {
    const one = installed('B')
    const { api } = one.stage
    const strict = api('acme', 'GET', '/branch_protections/main').body as Record<string, unknown>
    expect(api('acme', 'DELETE', '/branch_protections/main').status).toBe(204)
    const loose = { rule_name: pattern, required_approvals: 1, enable_push: true, unprotected_file_patterns: '**' }
    expect(api('acme', 'POST', '/branch_protections', loose).status).toBe(201)
    expect(api('acme', 'POST', '/branch_protections', { ...strict, rule_name: '**' }).status).toBe(201)
    return one
  }

  it.each(['{ma*,rel*}', '{{x,m}ain,y}', 'ma[!x]n'])('is the first by a pattern that matches: %s', async (pattern) => {
    const { of } = await doctor(loosened(pattern), { words: CONTROLLED })
    for (const code of ['direct-push', 'merge-whitelist', 'file-patterns', 'admins-bound', 'stale-approvals'])
      expect(of(code)?.outcome, code).toBe('fail')
  })

  it('is the one that the forge names, whatever our own reading of patterns', async () => {
    const one = installed('B')
    const body = { ...(one.stage.api('acme', 'GET', '/branches/main').body as object), effective_branch_protection_name: 'main' }
    const { api } = one.stage
    expect(api('acme', 'POST', '/branch_protections', { rule_name: 'MAIN?', required_approvals: 1 }).status).toBe(201)
    const named = (name: string): NonNullable<ServeOptions['fault']> => {
      const said = JSON.stringify({ ...body, effective_branch_protection_name: name })
      const headers = { 'content-type': 'application/json' }
      return ({ path, token }) =>
        path.endsWith('/branches/main') && token === one.root ? { kind: 'answer', status: 200, headers, body: said } : null
    }
    expect((await doctor(one, { words: CONTROLLED, fault: named('MAIN?') })).of('admins-bound')?.outcome).toBe('fail')
    expect((await doctor(one, { words: CONTROLLED, fault: named('main') })).of('admins-bound')?.outcome).toBe('ok')
    expect((await doctor(one, { words: CONTROLLED, fault: named('gone') })).of('admins-bound')).toMatchObject({
      outcome: 'unknown',
      text: expect.stringContaining('not among the rules'),
    })
    // Told no name, we are back at our own reading.
    expect((await doctor(one, { words: CONTROLLED, fault: named('') })).of('admins-bound')?.outcome).toBe('ok')
  })
})

describe('globs', () => {
  it.each([
    ['*.toml', './', 'a.toml', true],
    ['*.toml', './', 'd/a.toml', false],
    ['*.toml', './', 'a.b.toml', false],
    ['**.toml', './', 'd/a.b.toml', true],
    ['{ma*,rel*}', '/', 'main', true],
    ['{ma*,rel*}', '/', 'release', true],
    ['{ma*,rel*}', '/', 'ma/in', false],
    ['{ma**,rel}', '/', 'ma/in', true],
    ['{a{b,c}d,e}', '/', 'acd', true],
    ['{a{b,c}d,e}', '/', 'ad', false],
    ['{,x}y', '/', 'y', true],
    ['a,b}', '/', 'a,b}', true],
    ['[a-c]x', '/', 'bx', true],
    ['[!a-c]x', '/', 'bx', false],
    ['[abc]', '/', 'c', true],
    ['[!abc]', '/', 'd', true],
    ['[ab\\]]', '/', ']', true],
    ['\\*', '/', '*', true],
    ['\\*', '/', 'x', false],
    ['?', '/', '/', false],
    ['?', '/', '😀', true],
    ['', '/', '', true],
    ['[a', '/', '[a', null],
    ['{a', '/', '{a', null],
    ['a\\', '/', 'a\\', null],
  ])('%s (separators %s) and %s: %s', (pattern, separators, text, is) => {
    expect(matchesGlob(pattern, separators, text)).toBe(is)
  })

  it('of stars and letters match as the forge’s fake does', () => {
    const letters = (...all: string[]) => fc.string({ unit: fc.constantFrom(...all), maxLength: 8 })
    fc.assert(
      fc.property(letters('a', 'b', '/', '*', '?', '{a,b*}', '{**,c}'), letters('a', 'b', 'c', '/'), (pattern, text) => {
        expect(matchesGlob(pattern, '/', text)).toBe(globToRegExp(pattern, '/')?.test(text))
      }),
    )
  })

  it.each([`${'**?'.repeat(14)}Z`, `${'{*,**}'.repeat(200)}Z`, `${'{'.repeat(5_000)}a${'}'.repeat(5_000)}Z`])(
    'end, whatever the pattern of a rule says',
    (pattern) => {
      const began = performance.now()
      expect(patternsNaming(pattern, 'vault/actions/an-example.toml')).toEqual([])
      expect(performance.now() - began).toBeLessThan(500)
    },
  )
})
