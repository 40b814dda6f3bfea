// `vault-gate doctor` and what is next to a secret or a rule: whose word counts at which repository, what else holds secrets, which rule is in force.

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { POLICY, serveStage } from '../src/demo/stage.js'
import type { Finding } from '../src/doctor/finding.js'
import { matchesGlob } from '../src/doctor/glob.js'
import { patternsNaming } from '../src/doctor/rule-of-base.js'
import { globToRegExp } from '../src/sandbox/glob.js'
import {
  addRepository,
  addToken,
  needRepo,
  needUser,
  push,
  type Served,
  type ServeOptions,
  settle,
} from '../src/sandbox/index.js'
import { CONTROLLER, GATE, type Installed, installed } from './support/installation.js'
import { type Folder, folderWith, jsonLines } from './support/shell.js'

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

const WORKFLOW = '.forgejo/workflows/gate.yml'

/** What an installation that was just set up does not let anybody tell. */
const ORDINARY = ['last-sweep unknown', 'runner-node unknown', 'id-token unknown']

/** Where an organisation owns the repository, its login releases nothing: nobody signs in as one. */
const OF_PEOPLE = POLICY.replace('["acme"]', '["alice"]')

type Asking = ServeOptions & { readonly words?: readonly string[]; readonly admin?: string | null }

/** One call of doctor; `wrong` are the findings that are not ok, but for the ordinary ones. */
const doctor = async (one: Installed, { words = [], admin = one.root, ...options }: Asking = {}) => {
  await served?.close()
  served = await serveStage(one.stage, options)
  const connection = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: one.token }
  const env = { ...connection, ...(admin === null ? {} : { FORGEJO_ADMIN_TOKEN: admin }) }
  const { out, exit } = await folder.call(['doctor', '--approver', 'gate', ...words, '--json'], { env })
  const rows = jsonLines<Finding>(out)
  const wrong = rows.filter(({ outcome }) => outcome !== 'ok').map(({ code, outcome }) => `${code} ${outcome}`)
  return {
    exit,
    of: (code: string) => rows.find((row) => row.code === code),
    wrong: wrong.filter((line) => !ORDINARY.includes(line)),
    requests: served.requests,
  }
}

const agentIn = (one: Installed, site: 'ops' | 'controller', level: 'read' | 'write' | 'admin', login = 'agent'): void => {
  one[site].collaborators.set(needUser(one.stage.world, login).id, level)
}

/** A change to files of main by its owner. */
const files = (one: Installed, changes: Readonly<Record<string, string | null>>, repo = 'acme/ops'): void => {
  const texts = Object.entries(changes).map(([path, text]) => [path, text === null ? null : { text }])
  const { world } = one.stage
  const pushed = push(world, { as: 'acme', repo, branch: 'main', from: 'main', files: Object.fromEntries(texts), message: 'x' })
  expect(pushed.outcome).not.toBe('refused')
  settle(world)
}

describe('trust of one site does not reach the other', () => {
  it('an agent that administers the ops repository is told: it could change the rule', async () => {
    const one = installed('B')
    agentIn(one, 'ops', 'admin')
    const { of, exit, wrong } = await doctor(one, { words: CONTROLLED })
    expect(of('repository-admins')).toMatchObject({
      outcome: 'warn',
      text: expect.stringMatching(/^agent may administer acme\/ops.*\[high\]/),
      remedy: expect.stringContaining('with write'),
    })
    expect({ exit, wrong }).toEqual({ exit: 0, wrong: ['repository-admins warn'] })
  })

  it('an approver of medium who administers it is told, one of high is not', async () => {
    const one = installed('B')
    agentIn(one, 'ops', 'admin', 'alice')
    expect((await doctor(one, { words: CONTROLLED })).of('repository-admins')?.text).toMatch(/^alice may/)
    const high = '[tiers]\ntriage = "low"\n\n[medium]\napprovers = ["alice"]\n\n[high]\napprovers = ["alice"]\n'
    files(one, { 'vault/policy.toml': high })
    expect((await doctor(one, { words: CONTROLLED })).of('repository-admins')?.outcome).toBe('ok')
  })

  it('pattern A: whoever administers it without being named is next to the secret', async () => {
    const one = installed('A')
    agentIn(one, 'ops', 'admin')
    const { of, wrong } = await doctor(one)
    expect(wrong).toEqual(['repository-admins warn', 'secret-reach warn'])
    expect(of('secret-reach')?.text).toMatch(/^agent may administer acme\/ops, where the secret is/)
    agentIn(one, 'ops', 'write')
    agentIn(one, 'ops', 'admin', 'alice')
    expect((await doctor(one)).of('secret-reach')?.text).toMatch(/^agent can reach/)
  })

  it('without an admin’s token nobody can tell who administers it', async () => {
    const { of } = await doctor(installed('B'), { words: CONTROLLED, admin: null })
    expect(of('repository-admins')).toMatchObject({ outcome: 'unknown', remedy: expect.stringContaining('FORGEJO_ADMIN_TOKEN') })
  })

  it('of an organisation the team of owners is trusted, a team of admins is told', async () => {
    const one = installed('B', { teams: { Owners: ['bob'], masters: ['agent'] }, policy: OF_PEOPLE })
    const { teams } = one.stage.world
    for (const team of teams) {
      team.permission = team.name === 'Owners' ? 'owner' : 'admin'
      team.repos.push(one.controller.id)
    }
    const { of } = await doctor(one, { words: CONTROLLED })
    expect(of('repository-admins')).toMatchObject({ outcome: 'warn', text: expect.stringMatching(/^agent may/) })
    expect(of('secret-reach')).toMatchObject({
      outcome: 'fail',
      text: expect.stringMatching(/^agent \(@masters\) can reach acme\/controller/),
    })
    teams.splice(0, teams.length, ...teams.filter(({ name }) => name === 'Owners'))
    expect((await doctor(one, { words: CONTROLLED })).wrong).toEqual([])
  })

  it('a team of admins that nobody may look into cannot be told', async () => {
    const one = installed('B', { teams: { masters: ['carol'] } })
    for (const team of one.stage.world.teams) team.permission = 'admin'
    const hidden: NonNullable<ServeOptions['fault']> = ({ path }) =>
      path.startsWith('/teams/') ? { kind: 'answer', status: 403, body: '{"message":"Must be a team member"}' } : null
    expect((await doctor(one, { words: CONTROLLED, fault: hidden })).of('repository-admins')).toMatchObject({
      outcome: 'unknown',
      text: expect.stringContaining('@masters'),
      remedy: expect.stringContaining('read:organization'),
    })
  })

  it('the owner is trusted with all that they own, as is an admin of the whole server there', async () => {
    const one = installed('B')
    files(one, { 'vault/policy.toml': '[tiers]\ntriage = "low"\n\n[medium]\napprovers = ["alice"]\n' })
    one.controller.collaborators.set(needUser(one.stage.world, 'root').id, 'read')
    expect((await doctor(one, { words: CONTROLLED })).wrong).toEqual([])
  })

  it('an agent that administers the controller is next to the secret', async () => {
    const one = installed('B')
    agentIn(one, 'controller', 'admin')
    const { of } = await doctor(one, { words: CONTROLLED })
    expect(of('secret-reach')).toMatchObject({
      outcome: 'fail',
      text: expect.stringMatching(/^agent can reach acme\/controller/),
    })
  })

  it("an agent that administers the controller is not let onto the ops repository's merge and push lists by that", async () => {
    const one = installed('B')
    agentIn(one, 'controller', 'admin')
    const lists = { push_whitelist_usernames: ['agent'], merge_whitelist_usernames: ['gate', 'agent', 'alice'] }
    expect(one.stage.api('acme', 'PATCH', '/branch_protections/main', lists).status).toBe(200)
    const { of } = await doctor(one, { words: CONTROLLED })
    expect([of('direct-push')?.outcome, of('merge-whitelist')?.outcome]).toEqual(['fail', 'fail'])
  })

  it('an agent that administers the ops repository is no more trusted with a controller by that', async () => {
    const one = installed('B')
    agentIn(one, 'ops', 'admin')
    agentIn(one, 'controller', 'read')
    expect((await doctor(one, { words: CONTROLLED })).of('secret-reach')?.outcome).toBe('fail')
  })

  it.each([
    ['agent', 'fail'],
    ['alice', 'ok'],
  ] as const)('a controller that %s owns: %s', async (owner, outcome) => {
    const one = installed('B')
    addRepository(one.stage.world, `${owner}/controller`, { private: true, files: { [WORKFLOW]: { text: CONTROLLER } } })
    needRepo(one.stage.world, `${owner}/controller`).secrets.set('VAULT_GATE_TOKEN', 0)
    const { of } = await doctor(one, { words: ['--controller', `${owner}/controller`] })
    expect(of('controller-secret')?.outcome).toBe('ok')
    expect(of('secret-reach')).toMatchObject({ outcome, text: expect.stringContaining(owner) })
  })

  it('who is named for medium alone and can reach the secret is told, as nothing wrong', async () => {
    const { of } = await doctor(installed('A'))
    expect(of('secret-reach')).toMatchObject({
      outcome: 'ok',
      text: expect.stringContaining('alice may with the secret do what is high'),
    })
  })
})

describe('a controller that was named beside a gate in the ops repository', () => {
  it.each(['A', 'C'] as const)('pattern %s: its people and its secret are looked at', async (pattern) => {
    const one = installed(pattern)
    const both = await doctor(one, { words: CONTROLLED })
    expect(both.wrong).toEqual(['pattern warn'])
    expect(both.of('pattern')?.text).toContain('acme/controller guards acme/ops as well')
    expect(both.of('secret-reach')?.text).not.toContain('No secret')
    agentIn(one, 'controller', 'write')
    const reached = await doctor(one, { words: CONTROLLED })
    expect(reached.of('secret-reach')).toMatchObject({
      outcome: 'fail',
      text: expect.stringContaining('agent can reach acme/controller'),
    })
    one.controller.private = false
    expect((await doctor(one, { words: CONTROLLED })).of('secret-reach')?.text).toContain('acme/controller is public')
  })

  it('a secret that was left there is told', async () => {
    const one = installed('C')
    files(one, { [WORKFLOW]: null }, 'acme/controller')
    const left = await doctor(one, { words: CONTROLLED })
    expect(left.wrong).toEqual(['controller-secret warn'])
    agentIn(one, 'controller', 'read')
    expect((await doctor(one, { words: CONTROLLED })).of('secret-reach')?.outcome).toBe('fail')
    one.controller.secrets.clear()
    expect((await doctor(one, { words: CONTROLLED })).wrong).toEqual([])
  })

  it('whether a secret was left there cannot be told by a token that may not list them', async () => {
    const one = installed('C')
    files(one, { [WORKFLOW]: null }, 'acme/controller')
    const refused: NonNullable<ServeOptions['fault']> = ({ path }) =>
      path.startsWith('/repos/acme/controller/actions/secrets') ? { kind: 'answer', status: 403, body: '{"message":"no"}' } : null
    const { wrong } = await doctor(one, { words: CONTROLLED, fault: refused })
    expect(wrong).toEqual(['controller-secret unknown'])
  })

  it('what cannot be seen there cannot be told', async () => {
    const one = installed('C')
    const { of } = await doctor(one, { words: CONTROLLED, admin: one.stage.tokens['alice'] ?? '' })
    for (const code of ['secret-reach', 'controller-secret']) expect(of(code)?.outcome, code).toBe('unknown')
  })
})

describe('secrets of the owner', () => {
  const TEAMS = { teams: { Owners: ['bob'] }, policy: OF_PEOPLE }

  /** The repositories belong to an organisation, whose only team is that of owners. */
  const organised = (pattern: 'A' | 'B' | 'C'): Installed => {
    const one = installed(pattern, TEAMS)
    for (const team of one.stage.world.teams) Object.assign(team, { permission: 'owner', repos: [one.ops.id, one.controller.id] })
    return one
  }

  const wordsFor = (pattern: string) => (pattern === 'B' ? CONTROLLED : [])

  it.each(['A', 'B', 'C'] as const)('pattern %s: an organisation without any is well, and is asked once', async (pattern) => {
    const { wrong, requests } = await doctor(organised(pattern), { words: wordsFor(pattern) })
    expect(wrong).toEqual([])
    expect(requests.filter(({ path }) => path.startsWith('/orgs/acme/actions/secrets'))).toHaveLength(1)
    expect(requests.filter(({ path }) => path.startsWith('/repos/acme/ops/keys'))).toHaveLength(1)
  })

  it.each(['A', 'B', 'C'] as const)("pattern %s: the gate's reaches the ops repository", async (pattern) => {
    const one = organised(pattern)
    needUser(one.stage.world, 'acme').secrets.set('VAULT_GATE_TOKEN', 0)
    const { of, exit } = await doctor(one, { words: wordsFor(pattern) })
    expect(of('stored-secrets')).toMatchObject({
      outcome: 'fail',
      text: expect.stringContaining('VAULT_GATE_TOKEN is a secret of the organisation acme'),
      remedy: expect.stringContaining('revoke'),
    })
    expect(exit).toBe(1)
  })

  it("pattern B: Actions are off in the ops repository, and the organisation's secret is in all others", async () => {
    const one = organised('B')
    one.ops.actions = false
    needUser(one.stage.world, 'acme').secrets.set('VAULT_GATE_TOKEN', 0)
    expect((await doctor(one, { words: CONTROLLED })).wrong).toEqual(['controller-secret fail'])
  })

  it.each([
    ['A', 'ok'],
    ['B', 'warn'],
    ['C', 'warn'],
  ] as const)('pattern %s, with another secret of the organisation: %s', async (pattern, outcome) => {
    const one = organised(pattern)
    needUser(one.stage.world, 'acme').secrets.set('DEPLOY', 0)
    expect((await doctor(one, { words: wordsFor(pattern) })).of('stored-secrets')?.outcome).toBe(outcome)
  })

  it('of another owner of the controller are looked at there', async () => {
    const one = organised('B')
    const { world } = one.stage
    addRepository(world, 'infra/controller', { private: true, files: { [WORKFLOW]: { text: CONTROLLER } } })
    needRepo(world, 'infra/controller').secrets.set('VAULT_GATE_TOKEN', 0)
    const infra = needUser(world, 'infra')
    infra.organization = true
    const words = ['--controller', 'infra/controller']
    expect((await doctor(one, { words })).wrong).toEqual([])
    infra.secrets.set('VAULT_GATE_TOKEN', 0)
    expect((await doctor(one, { words })).wrong).toEqual(['controller-secret fail'])
  })

  it('a token that may not list them: nobody can tell, and that is no failure', async () => {
    const one = organised('C')
    const refused: NonNullable<ServeOptions['fault']> = ({ path }) =>
      path.startsWith('/orgs/acme/actions/secrets')
        ? { kind: 'answer', status: 403, body: '{"message":"Must be an organization owner"}' }
        : null
    const { of, exit } = await doctor(one, { fault: refused })
    expect(of('stored-secrets')).toMatchObject({
      outcome: 'unknown',
      text: expect.stringContaining('acme has for all of its repositories'),
    })
    expect(exit).toBe(0)
  })

  it('a token without the scope for organisations is told which it lacks', async () => {
    const one = organised('C')
    const { value } = addToken(one.stage.world, needUser(one.stage.world, 'root'), 'narrow', ['read:repository', 'read:issue'])
    expect((await doctor(one, { admin: value })).of('stored-secrets')).toMatchObject({
      outcome: 'unknown',
      remedy: expect.stringContaining('read:organization'),
    })
  })

  it('of a person: no call lists them, which is said', async () => {
    const { of, requests } = await doctor(installed('C'))
    expect(of('stored-secrets')).toMatchObject({
      outcome: 'ok',
      text: expect.stringContaining('No call lists the secrets that acme may have'),
    })
    expect(requests.filter(({ path }) => path.includes('/orgs/') && path.includes('secrets'))).toEqual([])
  })
})

describe('deploy keys', () => {
  it.each([
    ['A', 'ops'],
    ['B', 'controller'],
  ] as const)('pattern %s: one that may write opens the %s to whoever holds it', async (pattern, site) => {
    const one = installed(pattern)
    const words = pattern === 'B' ? CONTROLLED : []
    one[site].deployKeys.push({ id: 1, title: 'mirror', readOnly: true, created: 0 })
    expect((await doctor(one, { words })).wrong).toEqual([])
    one[site].deployKeys.push({ id: 2, title: 'agent', readOnly: false, created: 0 })
    const { of, wrong } = await doctor(one, { words })
    expect(wrong).toEqual(['secret-reach warn'])
    expect(of('secret-reach')).toMatchObject({
      text: expect.stringContaining('"agent"'),
      remedy: expect.stringContaining('Delete it'),
    })
  })

  it('that nobody may list cannot be told', async () => {
    expect((await doctor(installed('A'), { admin: null })).of('secret-reach')).toMatchObject({
      outcome: 'unknown',
      text: expect.stringContaining('deploy keys'),
      remedy: expect.stringContaining('FORGEJO_ADMIN_TOKEN'),
    })
  })
})

describe('more workflows than are looked at', () => {
  const crowd = (many: number) =>
    Object.fromEntries(Array.from({ length: many }, (_, at) => [`.forgejo/workflows/a${at}.yml`, 'on: push\njobs: {}\n']))

  it('a workflow behind a hundred others', async () => {
    const one = installed('C')
    const oidc = one.stage.api('acme', 'GET', `/contents/${WORKFLOW}`).body as { content: string }
    const last = { '.forgejo/workflows/z-gate.yml': GATE.replace(/@[0-9a-f]{40}/, '@main'), [WORKFLOW]: null }
    files(one, { ...crowd(110), ...last, '.forgejo/workflows/0.yml': Buffer.from(oidc.content, 'base64').toString() })
    const { of, exit } = await doctor(one)
    for (const code of ['pattern', 'secret-reach'])
      expect(of(code), code).toMatchObject({ outcome: 'unknown', text: expect.stringContaining('12 more files') })
    expect(of('workflow-lint')).toMatchObject({ outcome: 'warn', text: expect.stringContaining('12 more files') })
    expect(exit).toBe(0)
  })

  it('also in folders below', async () => {
    const one = installed('C')
    const below = Object.entries(crowd(60)).map(([path, text]) => [path.replace('workflows/', 'workflows/more/'), text])
    files(one, { ...crowd(60), ...Object.fromEntries(below) })
    expect((await doctor(one)).of('workflow-lint')?.text).toContain('21 more files')
  })

  it('a hundred are all looked at, whatever else is there', async () => {
    const one = installed('C')
    const notes = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`.forgejo/workflows/a${at}.md`, 'x']))
    files(one, { ...crowd(99), ...notes })
    expect((await doctor(one)).wrong).toEqual([])
  })

  it('of the controller', async () => {
    const one = installed('B')
    files(one, crowd(101), 'acme/controller')
    expect((await doctor(one, { words: CONTROLLED })).of('pattern')?.outcome).toBe('unknown')
  })
})

it('an archived controller runs nothing', async () => {
  const one = installed('B')
  one.controller.archived = true
  const { of, exit } = await doctor(one, { words: CONTROLLED })
  expect(of('actions-on')).toMatchObject({
    outcome: 'fail',
    text: expect.stringContaining('acme/controller is archived'),
    remedy: expect.stringContaining('archive'),
  })
  expect(exit).toBe(1)
})

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

  /** The admin's read of main says that another rule is in force. */
  const saying =
    (one: Installed, name: string): NonNullable<ServeOptions['fault']> =>
    ({ path, token }) => {
      if (!path.endsWith('/branches/main') || token !== one.root) return null
      const { body } = one.stage.api('acme', 'GET', '/branches/main')
      const headers = { 'content-type': 'application/json' }
      const said = { ...(body as object), effective_branch_protection_name: name }
      return { kind: 'answer', status: 200, headers, body: JSON.stringify(said) }
    }

  it.each(['{ma*,rel*}', '{{x,m}ain,y}', 'ma[!x]n'])(
    'is the first by a pattern that matches, whether or not the forge names it: %s',
    async (pattern) => {
      const one = loosened(pattern)
      for (const fault of [() => null, saying(one, '')]) {
        const { of } = await doctor(one, { words: CONTROLLED, fault })
        for (const code of ['direct-push', 'merge-whitelist', 'file-patterns', 'admins-bound', 'stale-approvals'])
          expect(of(code)?.outcome, code).toBe('fail')
      }
    },
  )

  it('is the one that the forge names, whatever our own reading of patterns', async () => {
    const one = installed('B')
    const { api } = one.stage
    expect(api('acme', 'POST', '/branch_protections', { rule_name: 'MAIN?', required_approvals: 1 }).status).toBe(201)
    expect((await doctor(one, { words: CONTROLLED, fault: saying(one, 'MAIN?') })).of('admins-bound')?.outcome).toBe('fail')
    expect((await doctor(one, { words: CONTROLLED, fault: saying(one, 'main') })).of('admins-bound')?.outcome).toBe('ok')
    expect((await doctor(one, { words: CONTROLLED, fault: saying(one, 'gone') })).of('admins-bound')).toMatchObject({
      outcome: 'unknown',
      text: expect.stringContaining('not among the rules'),
    })
    // Where the forge says that none is in force, ours does not count.
    const { body } = api('acme', 'GET', '/branches/main')
    const open = JSON.stringify({ ...(body as object), protected: false, effective_branch_protection_name: '' })
    const none: NonNullable<ServeOptions['fault']> = ({ path, token }) =>
      path.endsWith('/branches/main') && token === one.root ? { kind: 'answer', status: 200, body: open } : null
    expect((await doctor(one, { words: CONTROLLED, fault: none })).of('admins-bound')?.text).toContain('has no rule')
    // Told no name, we are back at our own reading.
    expect((await doctor(one, { words: CONTROLLED, fault: saying(one, '') })).of('admins-bound')?.outcome).toBe('ok')
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
