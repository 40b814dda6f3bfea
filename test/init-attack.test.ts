// What an attack on `init` found: others write at the same time, and the forge and the repository say what they like.

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Stage, serveStage, stageOn } from '../src/demo/stage.js'
import type { Rule } from '../src/forge/setup.js'
import { newRule, type RuleGap, ruleGap } from '../src/init/rule.js'
import {
  addRepository,
  createWorld,
  needRepo,
  needUser,
  type RepoSetup,
  type Served,
  type ServeOptions,
  type Setup,
} from '../src/sandbox/index.js'
import { GATE } from './support/installation.js'
import { type Folder, folderWith } from './support/shell.js'
import { writes } from './support/world.js'

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

const WORKFLOW = '.forgejo/workflows/gate.yml'
const SCOPES = ['write:repository', 'write:issue']

const SETUP: RepoSetup = {
  files: {
    'README.md': { text: 'ops\n' },
    'formulas/triage.toml': { text: 'x = 1\n' },
    'formulas/release.sh': { text: 'true\n' },
  },
  private: true,
  collaborators: { agent: 'write', alice: 'write' },
  tokens: { gate: { scopes: SCOPES }, agent: { scopes: SCOPES }, alice: { scopes: SCOPES }, acme: { scopes: ['all'] } },
}

/** An ops repository that nobody has set up for the gate. */
const bare = (over: Partial<Setup> = {}): Stage => {
  const { world, base, tokens } = createWorld({ ...SETUP, ...over })
  return stageOn(world, base, tokens)
}

const ACTION = ['--action', `https://forge.example/acme/vault-gate@${'a'.repeat(40)}`]
const PEOPLE = ['--approver', 'gate', '--approvers', 'alice,acme']

const initOn = async (stage: Stage, words: readonly string[], options: ServeOptions = {}, as = 'acme') => {
  await served?.close()
  served = await serveStage(stage, options)
  const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens[as] ?? '' }
  const call = await folder.call(['init', ...PEOPLE, ...words], { env })
  return { ...call, writes: writes(served) }
}

const CLOSED = { enable_push: false, required_approvals: 1, apply_to_admins: true }

describe('a branch vault-gate/init that others made is not built on', () => {
  const POLICY = '[tiers]\nrelease = "high"\ntriage = "high"\n\n[medium]\napprovers = ["alice"]\n\n[high]\napprovers = ["acme"]\n'
  const MILD = '[tiers]\nrelease = "low"\ntriage = "low"\n'
  const SECOND = '.forgejo/workflows/vault-gate.yml'

  const refused = async (stage: Stage, path: string) => {
    const call = await initOn(stage, [...ACTION, '--apply'])
    expect(call.exit).toBe(1)
    expect(call.writes.filter((one) => /contents|pulls/.test(one))).toEqual([])
    expect(call.out).toContain(path)
    expect(call.out).toContain('look at it, delete the branch, and run again')
  }

  it.each([
    ['a policy that is on the base branch', { 'vault/policy.toml': { text: POLICY } }, 'vault/policy.toml', MILD],
    ['a workflow that is on the base branch', { [WORKFLOW]: { text: GATE } }, WORKFLOW, GATE.replace(/@[0-9a-f]{40}/, '@evil')],
    ['a workflow under the other name that init may use', {}, SECOND, 'on: push\njobs: {}\n'],
    ['the policy that is wanted', {}, 'vault/policy.toml', MILD],
  ])('where it changes %s', async (_title, there, path, text) => {
    const stage = bare({ files: { ...SETUP.files, ...there }, protection: CLOSED })
    stage.push({ as: 'agent', branch: 'vault-gate/init', from: 'main', files: { [path]: { text } } })
    await refused(stage, path)
  })

  it('where it takes a file away', async () => {
    const stage = bare({ protection: CLOSED })
    stage.push({ as: 'agent', branch: 'vault-gate/init', from: 'main', files: { 'README.md': null } })
    await refused(stage, 'README.md')
  })

  it('where it hides a change behind a merge', async () => {
    const stage = bare({ protection: CLOSED })
    stage.push({ as: 'agent', branch: 'evil', from: 'main', files: { 'docs/x.md': { text: 'x' } } })
    stage.push({ as: 'agent', branch: 'vault-gate/init', from: 'main', files: { 'docs/y.md': { text: 'y' } } })
    const merge = { base: 'vault-gate/init', head: 'evil', title: 'x', body: '' }
    const { number } = stage.api('agent', 'POST', '/pulls', merge).body as { number: number }
    expect(stage.api('agent', 'POST', `/pulls/${number}/merge`, { Do: 'merge' }).status).toBe(200)
    await refused(stage, 'changes more than can be told')
  })

  it('but its own is, also where somebody merged it and made one commit of it', async () => {
    const stage = bare({ protection: CLOSED })
    expect(await initOn(stage, [...ACTION, '--apply'])).toMatchObject({ exit: 3 })
    const policy = stage.api('acme', 'GET', '/contents/vault/policy.toml?ref=vault-gate/init').body as { content: string }
    const text = Buffer.from(policy.content, 'base64').toString()
    stage.api('acme', 'PATCH', '/branch_protections/main', { enable_push: true, apply_to_admins: false })
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/policy.toml': { text } } })
    stage.api('acme', 'PATCH', '/branch_protections/main', { enable_push: false, apply_to_admins: true })
    const again = await initOn(stage, [...ACTION, '--apply'])
    expect(again).toMatchObject({ exit: 3, writes: [] })
  })
})

describe('no token of a call is shown', () => {
  const STORING = [...ACTION, '--pattern', 'B', '--controller', 'acme/ctl', '--apply', '--store-token-from', 'token']
  const json = { 'content-type': 'application/json' }

  const withController = () => {
    const stage = bare()
    addRepository(stage.world, 'acme/ctl', { files: { 'README.md': { text: 'x' } }, private: true })
    const stored = stage.tokens['gate'] ?? ''
    folder.write('token', `${stored}\n`)
    return { stage, stored, own: stage.tokens['acme'] ?? '' }
  }

  it.each([200, 302, 400, 401, 403, 409, 413, 418, 422, 500])(
    'the one that it stores, where the forge answers %i and repeats it in other words',
    async (status) => {
      const { stage, stored } = withController()
      const told = `${stored.slice(0, 20)}-${stored.slice(20)}`
      const call = await initOn(stage, STORING, {
        fault: ({ method, path }) =>
          method === 'PUT' && path.includes('/actions/secrets/')
            ? {
                kind: 'answer',
                status,
                headers: { ...json, location: `/repos/${stored.slice(0, 20)}/x` },
                body: JSON.stringify({ message: `cannot store ${stored} ${told}` }),
              }
            : null,
      })
      expect(call.exit).not.toBe(0)
      expect(`${call.out}${call.err}`).not.toContain(stored.slice(0, 20))
    },
  )

  it("the admin's and the stored one, where the forge repeats it to the other", async () => {
    const { stage, stored, own } = withController()
    for (const [to, what] of [
      [stored, own],
      [own, stored],
    ]) {
      const call = await initOn(stage, STORING, {
        fault: ({ token, path }) =>
          token === to && !path.endsWith('/version')
            ? { kind: 'answer', status: 500, headers: json, body: JSON.stringify({ message: `seen ${what}` }) }
            : null,
      })
      expect(`${call.out}${call.err}`).toContain('seen ***')
      expect(`${call.out}${call.err}`).not.toContain(what)
    }
  })

  it.each([[], ['--json']])('where the workflow or a label holds one (%j)', async (...words) => {
    const { stage, stored } = withController()
    stage.api('acme', 'POST', '/labels', { name: 'blast-radius/low', color: '#000000', exclusive: true, description: stored })
    const call = await initOn(stage, [...STORING, ...words])
    expect(call.out).toContain('***')
    expect(`${call.out}${call.err}`).not.toContain(stored)
  })
})

describe('a list that was off lets nobody in by being turned on', () => {
  const people = { gate: 'gate', approvers: ['alice'], mergers: ['alice'] }
  const strict = newRule('main', null, ruleGap(null, people))
  const off: Rule = {
    ...strict,
    mergeList: false,
    approvalsList: false,
    mergeUsers: ['agent'],
    approvalsUsers: ['agent'],
    mergeTeams: ['agents'],
    approvalsTeams: ['agents'],
  }

  it.each([
    ['its teams go', (gap: RuleGap) => ({ ...off, ...gap.fields })],
    ['also in the rule that a branch gets in place of one by a pattern', (gap: RuleGap) => newRule('main', off, gap)],
  ])('%s', (_title, made) => {
    const gap = ruleGap(off, people)
    expect(made(gap)).toEqual(strict)
    const teams = { before: 'agents', after: 'nobody' }
    expect(gap.changes.filter(({ field }) => field.startsWith('teams'))).toMatchObject([
      { field: 'teams who may merge', ...teams },
      { field: 'teams whose approvals count', ...teams },
    ])
  })

  it('teams of a list that is on stay, and are told', () => {
    const on = { ...strict, mergeTeams: ['agents'], approvalsTeams: ['agents'] }
    const { fields, kept } = ruleGap(on, people)
    expect(fields).toEqual({})
    expect(kept).toEqual(['@agents may go on merging', 'approvals of @agents go on counting'])
  })
})

describe('a list of who may merge that somebody made stays short', () => {
  const listing = (...logins: readonly string[]) => ({ enable_merge_whitelist: true, merge_whitelist_usernames: logins })

  const mergers = (stage: Stage): readonly string[] => {
    const { body } = stage.api('acme', 'GET', '/branch_protections/main')
    return [...(body as { merge_whitelist_usernames: readonly string[] }).merge_whitelist_usernames].sort()
  }

  it('only the gate joins it: people approve, and the gate merges; doctor finds it well', async () => {
    const open = { enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: ['acme'], required_approvals: 1 }
    const stage = bare({ protection: { ...open, ...listing('acme') } })
    const call = await initOn(stage, [...ACTION, '--pattern', 'C', '--apply'])
    expect(call).toMatchObject({ exit: 0, err: '' })
    expect(mergers(stage)).toEqual(['acme', 'gate'])
    expect(call.out).toContain('kept: alice may approve but not merge: only the gate joins a list that is there')
    expect((await initOn(stage, [...ACTION, '--pattern', 'C', '--apply'])).writes).toEqual([])
    const env = {
      FORGEJO_URL: served?.url ?? '',
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_TOKEN: stage.tokens['gate'] ?? '',
      FORGEJO_ADMIN_TOKEN: stage.tokens['acme'] ?? '',
    }
    const doctor = await folder.call(['doctor', '--approver', 'gate', '--json'], { env })
    expect(doctor).toMatchObject({ exit: 0, out: expect.not.stringContaining('"outcome":"fail"') })
  })

  it('and where nobody but the gate is on it, that is told', async () => {
    const stage = bare({ protection: { ...CLOSED, ...listing() } })
    const call = await initOn(stage, [...ACTION, '--apply'])
    expect(mergers(stage)).toEqual(['gate'])
    expect(call.out).toContain('kept: nobody but the gate may merge: whatever it does not merge itself')
  })

  it('nobody joins one that has the gate', () => {
    const people = { gate: 'gate', approvers: ['alice'], mergers: ['alice'] }
    const strict = newRule('main', null, ruleGap(null, people))
    expect(strict.mergeUsers).toEqual(['gate', 'alice'])
    const { fields, kept } = ruleGap({ ...strict, mergeUsers: ['GATE', 'acme'] }, people)
    expect(fields).toEqual({})
    expect(kept[0]).toBe('acme may go on merging')
  })
})

describe('a branch whose name a rule would read as a pattern', () => {
  it('gets no rule, for it would hold for others and not for that one', async () => {
    const stage = bare()
    stage.push({ as: 'acme', branch: 'rel{1,2}', from: 'main', files: { 'x.md': { text: 'x' } } })
    for (const words of [['--apply'], ['--apply', '--json']]) {
      const call = await initOn(stage, [...ACTION, ...words, '--base', 'rel{1,2}'])
      expect(call.exit).toBe(1)
      expect(call.writes.filter((one) => one.includes('branch_protections'))).toEqual([])
      expect(call.out).toContain('a rule of this name would be a pattern, for other branches')
      expect(call.out).toContain('first the rule of rel{1,2}; schedules and comments start')
    }
  })
})

describe('no command is printed that a name gets into', () => {
  const EVIL = [
    '$(id>pwned)',
    '`id`',
    "x'y",
    'x"y',
    'x;id',
    'x|id',
    'x&id',
    'x y',
    'x\\y',
    'x\ny',
    '$HOME',
    '*',
    '~',
    '#x',
    '!x',
    '{a,b}',
  ]

  /** What is printed to be typed into a shell. */
  const commandsIn = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => /(?:forgejo admin|vault-gate doctor) .*/.exec(line)?.[0] ?? [])

  const expectPlain = (text: string): void => {
    const commands = commandsIn(text)
    expect(commands.length).toBeGreaterThan(0)
    for (const one of commands) expect(one).toMatch(/^[A-Za-z0-9 ._/:=@,-]+$/)
  }

  it.each(EVIL.filter((name) => !/[\n]/.test(name)))('with a forge: a workflow called %s.yml', async (name) => {
    const stage = bare({ files: { ...SETUP.files, [`.forgejo/workflows/${name}.yml`]: { text: GATE } } })
    const { out } = await initOn(stage, [...ACTION, '--pattern', 'C'])
    expectPlain(out)
    expect(out).not.toContain('forgejo admin')
  })

  it('without one: a workflow and a branch', async () => {
    const words = ['init', ...PEOPLE, ...ACTION, '--repo', 'acme/ops', '--pattern', 'C']
    const plain = await folder.call(words)
    expect(plain.out).toContain('forgejo admin user create-authorized-integration')
    expectPlain(plain.out)
    for (const name of EVIL) {
      const { out } = await folder.call([...words, '--base', name])
      expectPlain(out)
      expect(out).not.toContain('forgejo admin')
    }
    folder.write('.git/HEAD', 'x')
    folder.write('.forgejo/workflows/$(id>pwned).yml', GATE)
    const { out } = await folder.call(words)
    expectPlain(out)
    expect(out).toContain('workflow file: $(id>pwned).yml')
    expect(out).not.toContain('forgejo admin')
  })

  it('nor a login or a repository: they are refused before', async () => {
    for (const name of EVIL) {
      for (const option of ['--approver', '--approvers', '--repo', '--controller']) {
        const value = /repo|controller/.test(option) ? `acme/${name}` : name
        const call = await folder.call(['init', ...PEOPLE, ...ACTION, '--repo', 'acme/ops', '--pattern', 'B', option, value])
        expect(call, `${option} ${name}`).toMatchObject({ exit: 64, out: '' })
      }
    }
  })
})

describe('somebody who writes at the same time', () => {
  const MILD = '[tiers]\nrelease = "low"\ntriage = "low"\n\n[medium]\napprovers = ["agent"]\n\n[high]\napprovers = ["agent"]\n'

  /** Writes once, as soon as `init` has written `path` to `branch`. */
  const racing = (stage: Stage, path: string, branch: string, text: string | null): ServeOptions => {
    let did = false
    return {
      fault: ({ method }) => {
        if (did || method !== 'GET') return null
        if (stage.api('acme', 'GET', `/contents/${path}?ref=${branch}`).status !== 200) return null
        did = true
        const files = { [path]: text === null ? null : { text } }
        stage.push({ as: 'agent', branch, from: branch, files })
        return null
      },
    }
  }

  it.each([
    ['a policy', 'vault/policy.toml', MILD],
    ['a policy that is gone', 'vault/policy.toml', null],
    ['a workflow', WORKFLOW, GATE.replace(/@[0-9a-f]{40}/, '@main')],
    ['a workflow that is one no more', WORKFLOW, 'on: push\njobs: {}\n'],
  ])('%s: it is told, the branch is closed, and nothing else is done', async (_title, path, text) => {
    const stage = bare()
    const call = await initOn(stage, [...ACTION, '--apply'], racing(stage, path, 'main', text))
    expect(call.exit).toBe(1)
    expect(call.out).toMatch(new RegExp(`not taken (?:policy|workflow) +${path}: what is there now is not what was written`))
    expect(call.writes.at(-1)).toBe('POST /branch_protections 201')
    expect(call.writes.filter((one) => one.includes(path))).toHaveLength(1)
    expect(call.writes.filter((one) => one.includes('/vault-gate.yml'))).toEqual([])
    if (path.startsWith('vault/')) expect(call.writes.filter((one) => one.includes('gate.yml'))).toEqual([])
    expect(stage.api('acme', 'GET', '/branch_protections/main').body).toMatchObject({ enable_push: false })
  })

  it.each([
    ['policy', 'vault/policy.toml', 1],
    ['workflow', WORKFLOW, 2],
  ] as const)('the %s on the branch of init: its pull request is not opened', async (code, path, made) => {
    const stage = bare({ protection: CLOSED })
    const call = await initOn(stage, [...ACTION, '--apply'], racing(stage, path, 'vault-gate/init', 'x'))
    expect(call.exit).toBe(1)
    const remedy = 'the branch vault-gate/init has something else there: look at it, delete the branch, and run again'
    expect(call.out).toMatch(new RegExp(`not taken ${code} +${path}: what is there now is not what was written: ${remedy}`))
    expect(call.writes.filter((one) => one.includes('/contents/'))).toHaveLength(made)
    expect(call.writes.filter((one) => one.includes('/pulls'))).toEqual([])
  })
})

describe('a policy that is there', () => {
  it('is told with every formula that is lower, and with whose word counts besides', async () => {
    const policy = [
      '[tiers]',
      'release = "low"',
      'triage = "medium"',
      'other = "low"',
      'safe = "high"',
      '[override]',
      'may_lower = ["triage"]',
      '[medium]',
      'approvers = ["alice", "agent", "@core", "acme"]',
      '[high]',
      'approvers = ["Alice", "acme"]',
      '',
    ].join('\n')
    const stage = bare({ files: { ...SETUP.files, 'vault/policy.toml': { text: policy } } })
    const { out } = await initOn(stage, ACTION)
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.startsWith('= policy   vault/policy.toml: there'))
    expect(lines.slice(at + 1, at + 6)).toEqual([
      '    kept: medium, where init starts with high: triage',
      '    kept: low, where init starts with high: release, other',
      '    kept: may lower their own tier: triage',
      '    kept: [medium] approvers has agent, @core besides those that were named',
      expect.stringMatching(/^\+ workflow/),
    ])
  })

  it('and that init wrote is told with nothing', async () => {
    const stage = bare()
    await initOn(stage, [...ACTION, '--apply'])
    expect((await initOn(stage, ACTION)).out).not.toContain('kept:')
  })
})

describe('a workflow that is there is judged as lint judges it', () => {
  const UNSAFE = GATE.replace(/@[0-9a-f]{40}/, '@main').replace('pull_request_target', 'pull_request')
  const lineOf = (out: string) => out.split('\n').find((line) => line.includes('workflow .forgejo/workflows/gate.yml'))

  it.each([
    ['without --action', []],
    ['with it', ACTION],
    ['by --apply', [...ACTION, '--apply']],
  ])('one that it refuses is not as it should be, %s', async (_title, words) => {
    const stage = bare({ files: { ...SETUP.files, [WORKFLOW]: { text: UNSAFE } }, collaborators: { alice: 'write' } })
    const call = await initOn(stage, ['--pattern', 'A', ...words])
    expect(call.exit).toBe(1)
    expect(lineOf(call.out)).toBe(
      '! workflow .forgejo/workflows/gate.yml: there, and vault-gate lint refuses it: put it right by hand, for init changes no file',
    )
    expect(call.out).toMatch(/kept: error \.forgejo\/workflows\/gate\.yml:\d+ \(uses-not-pinned\): /)
    expect(call.out).toMatch(/kept: error \.forgejo\/workflows\/gate\.yml:\d+ \(trigger-pull-request\): /)
    expect(call.out).not.toContain('still to be named')
    expect(call.writes.filter((one) => one.includes('gate.yml'))).toEqual([])
  })

  it('a second one beside it counts as well, and one that is no YAML', async () => {
    for (const text of [UNSAFE, 'on: [push\n# vault-gate']) {
      const second = { '.forgejo/workflows/z.yml': { text } }
      const stage = bare({ files: { ...SETUP.files, [WORKFLOW]: { text: GATE }, ...second } })
      const { out } = await initOn(stage, ['--pattern', 'A'])
      expect(lineOf(out)).toMatch(/^! .*vault-gate lint refuses it/)
      expect(out).toContain('kept: error .forgejo/workflows/z.yml:')
    }
  })

  it('one that it finds nothing wrong with is as it should be, and warnings are told', async () => {
    const slow = GATE.replace(/ +timeout-minutes: .*\n/, '')
    for (const [text, kept] of [
      [GATE, false],
      [slow, true],
    ] as const) {
      const stage = bare({ files: { ...SETUP.files, [WORKFLOW]: { text } } })
      const { out } = await initOn(stage, ['--pattern', 'A'])
      expect(lineOf(out)).toBe('= workflow .forgejo/workflows/gate.yml: there')
      expect(out.includes('(no-timeout)')).toBe(kept)
    }
  })
})

describe('workflow files that are not read', () => {
  const idle = (many: number) =>
    Object.fromEntries(
      Array.from({ length: many }, (_, at) => [`.forgejo/workflows/a${String(at).padStart(3, '0')}.yml`, { text: 'on: push\n' }]),
    )

  const expectBlind = async (files: RepoSetup['files'], named: string) => {
    const stage = bare({ files: { ...SETUP.files, ...files } })
    const call = await initOn(stage, [...ACTION, '--pattern', 'C', '--apply'])
    expect(call.exit).toBe(1)
    expect(call.out).toMatch(/! workflow .*: whether these use the gate cannot be told, for they were not read/)
    expect(call.out).toContain(named)
    expect(call.writes.filter((one) => one.includes('gate.yml'))).toEqual([])
  }

  it('one behind a hundred others is not taken for none', async () => {
    await expectBlind({ ...idle(110), '.forgejo/workflows/z-gate.yml': { text: GATE } }, '.forgejo/workflows/a100.yml')
  })

  it('nor one in a folder behind a hundred others, or one that is too large', async () => {
    const path = '.forgejo/workflows/z/gate.yml'
    await expectBlind({ ...idle(100), [path]: { text: GATE } }, path)
    const large = '.forgejo/workflows/large.yml'
    await expectBlind({ [large]: { text: `${GATE}#${'x'.repeat(262_144)}\n` } }, large)
  })

  it('are told beside one that uses the gate, and in pattern B', async () => {
    const files = { ...SETUP.files, ...idle(110), '.forgejo/workflows/0-gate.yml': { text: GATE } }
    const beside = await initOn(bare({ files }), [...ACTION, '--pattern', 'A'])
    expect(beside.out).toMatch(/= workflow \.forgejo\/workflows\/0-gate\.yml: there\n {4}kept: whether these use the gate/)
    const other = await initOn(bare({ files: { ...SETUP.files, ...idle(110) } }), [...ACTION, '--pattern', 'B'])
    expect(other.out).toContain('careful: whether a workflow of acme/ops uses the gate as well cannot be told')
  })

  it('a hundred that are read are none of our business', async () => {
    const stage = bare({ files: { ...SETUP.files, ...idle(99) } })
    const call = await initOn(stage, [...ACTION, '--pattern', 'C', '--apply'])
    expect(call).toMatchObject({ exit: 0, err: '' })
  })
})

describe('a failure in the middle, where the branch is closed', () => {
  it.each(['reset-before', 'reset-after'] as const)(
    '%s at each write: the next run completes the rest, by one pull request',
    async (kind) => {
      const clean = await initOn(bare({ protection: CLOSED }), [...ACTION, '--apply'])
      expect(clean).toMatchObject({ exit: 3, err: '' })
      for (let at = 1; at <= clean.writes.length; at += 1) {
        const stage = bare({ protection: CLOSED })
        let seen = 0
        const broken = await initOn(stage, [...ACTION, '--apply'], {
          fault: ({ method }) => {
            if (method !== 'GET') seen += 1
            return method !== 'GET' && seen === at ? { kind } : null
          },
        })
        expect(broken.exit, `${kind} at ${at}`).toBe(2)
        const next = await initOn(stage, [...ACTION, '--apply'])
        expect(next, `${kind} at ${at}`).toMatchObject({ exit: 3, err: '' })
        expect(stage.api('acme', 'GET', '/pulls?state=all').body).toHaveLength(1)
        expect((await initOn(stage, [...ACTION, '--apply'])).writes).toEqual([])
      }
    },
    60_000,
  )
})

describe('init binds the integration to the workflow that is the gate', () => {
  const oidc = readFileSync(new URL('../examples/oidc.yml', import.meta.url), 'utf8').replace(/0{40}/, 'a'.repeat(40))
  const looks = oidc
    .replace(/^on:[\s\S]*?^enable/m, 'on:\n  workflow_dispatch:\nenable')
    .replace('auth: oidc', 'auth: oidc\n          mode: doctor')
  const LOOKS = { '.forgejo/workflows/doctor.yml': { text: looks } }

  it('not to one that only looks and comes before it in the folder', async () => {
    const stage = bare({ files: { ...SETUP.files, ...LOOKS, [WORKFLOW]: { text: oidc } } })
    const { out } = await initOn(stage, [...ACTION, '--pattern', 'C'])
    expect(out).toContain('Create the authorized integration')
    expect(out).toContain(`acme/ops/${WORKFLOW}@refs/heads/main`)
    expect(out).not.toContain('workflow file: doctor.yml')
  })

  it('and writes it where there is only one that looks, whose pattern says nothing', async () => {
    const stage = bare({ files: { ...SETUP.files, ...LOOKS } })
    expect((await initOn(stage, ACTION)).out).not.toContain('as the workflow has it')
    const call = await initOn(stage, [...ACTION, '--apply'])
    expect(call.writes.filter((one) => one.includes('gate.yml'))).toHaveLength(1)
    expect(call.out).not.toContain('doctor.yml')
  })

  it('without a forge as well', async () => {
    folder.write('.git/HEAD', 'x')
    folder.write('.forgejo/workflows/doctor.yml', looks)
    const { out } = await folder.call(['init', ...PEOPLE, ...ACTION, '--repo', 'acme/ops', '--pattern', 'C'])
    expect(out).toContain('workflow file: gate.yml')
  })
})

describe('init prints no integration that is bound to no event', () => {
  it('where the workflow that is there has none of the gate', async () => {
    const text = readFileSync(new URL('../examples/oidc.yml', import.meta.url), 'utf8').replace(
      /^on:[\s\S]*?^enable/m,
      'on:\n  push:\nenable',
    )
    const stage = bare({ files: { ...SETUP.files, [WORKFLOW]: { text } } })
    const { out } = await initOn(stage, [...ACTION, '--pattern', 'C'])
    expect(out).toContain('Create the authorized integration')
    expect(out).not.toMatch(/--claim-in event_name= /)
    expect(out).not.toContain('events:  (all of these, no others)')
    expect(out).toContain('--claim-in event_name=pull_request_target,issue_comment,schedule,workflow_dispatch ')
    expect(out).toContain('put these into the workflow first: it has none of them, so nothing starts the gate')
    expect(out).toContain('take push out of the workflow: never bind the integration to that')
  })
})

describe('init stores no token where doctor says that agents reach it', () => {
  const ROOT = { root: { user: 'root', scopes: ['all'] } }
  const PRIVATE = { files: { 'README.md': { text: 'x' } }, private: true }

  /** Stores the token in a controller, and asks doctor about the same. */
  const storing = async (stage: Stage, controller: string, as: string) => {
    folder.write('token', `${stage.tokens['gate'] ?? ''}\n`)
    const words = [...ACTION, '--pattern', 'B', '--controller', controller, '--apply', '--store-token-from', 'token']
    const call = await initOn(stage, words, {}, as)
    const env = {
      FORGEJO_URL: served?.url ?? '',
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_TOKEN: stage.tokens['gate'] ?? '',
      FORGEJO_ADMIN_TOKEN: stage.tokens[as] ?? '',
    }
    const { out } = await folder.call(['doctor', '--approver', 'gate', '--controller', controller, '--json'], { env })
    const isStored = needRepo(stage.world, controller).secrets.has('VAULT_GATE_TOKEN')
    const row = out.split('\n').find((line) => line.includes('"secret-reach"')) ?? '{}'
    return { ...call, isStored, reach: (JSON.parse(row) as { outcome?: string }).outcome }
  }

  /** A controller beside the ops repository that a team has with this level. */
  const withTeam = (permission: 'admin' | 'write', scopes = ['all']) => {
    const tokens = { ...SETUP.tokens, chief: { user: 'chief', scopes } }
    const stage = bare({ people: ['chief'], tokens, teams: { Owners: ['chief'] } })
    const { world } = stage
    addRepository(world, 'acme/ctl', { ...PRIVATE, teams: { Robots: ['agent'] } })
    for (const team of world.teams) {
      if (team.name === 'Owners') Object.assign(team, { permission: 'owner', repos: world.repos.map(({ id }) => id) })
      if (team.name === 'Robots') team.permission = permission
    }
    return stage
  }

  const AGENT = 'NOT SAFE: with pattern B these must be trusted with the token itself: agent\n'

  it.each(['admin', 'write'] as const)('a team with the level %s at the controller', async (level) => {
    const call = await storing(withTeam(level), 'acme/ctl', 'chief')
    expect(call).toMatchObject({ err: '', exit: 1, isStored: false, reach: 'fail', out: expect.stringContaining(AGENT) })
    expect(call.out).toContain('take away their access to acme/ctl, or name another private repository with --controller')
  })

  it('but where the owners of both have it, whom nobody has to name', async () => {
    const stage = withTeam('write')
    for (const team of stage.world.teams) if (team.name === 'Robots') Object.assign(team, { repos: [] })
    expect(await storing(stage, 'acme/ctl', 'chief')).toMatchObject({ err: '', exit: 0, isStored: true, reach: 'ok' })
  })

  it('a team whose members are hidden: it is named, and doctor cannot tell; the owners of both are not asked about', async () => {
    const call = await storing(withTeam('admin', SCOPES), 'acme/ctl', 'chief')
    expect(call).toMatchObject({ err: '', exit: 1, isStored: false, reach: 'unknown' })
    expect(call.out).toContain(AGENT.replace('agent', '@Robots'))
    expect(call.out).toContain('careful: this token does not show who is in @Robots: with')
  })

  it('a controller of another organisation, whose owners are agents', async () => {
    const stage = bare({ tokens: { ...SETUP.tokens, ...ROOT } })
    addRepository(stage.world, 'guest/ctl', { ...PRIVATE, teams: { Owners: ['agent'] } })
    for (const team of stage.world.teams) team.permission = 'owner'
    const call = await storing(stage, 'guest/ctl', 'root')
    expect(call).toMatchObject({ err: '', exit: 1, isStored: false, reach: 'fail', out: expect.stringContaining(AGENT) })
  })

  it('a team of another organisation that nobody may look into and has the name of one that the policy trusts', async () => {
    const policy = '[tiers]\nrelease = "high"\ntriage = "high"\n[medium]\napprovers = ["@Core"]\n[high]\napprovers = ["acme"]\n'
    const files = { ...SETUP.files, 'vault/policy.toml': { text: policy } }
    const stage = bare({ files, tokens: { ...SETUP.tokens, root: { user: 'root', scopes: SCOPES } }, teams: { Core: ['alice'] } })
    addRepository(stage.world, 'guest/ctl', { ...PRIVATE, teams: { Core: ['agent'] } })
    const call = await storing(stage, 'guest/ctl', 'root')
    expect(call).toMatchObject({ err: '', exit: 1, isStored: false, reach: 'unknown' })
    expect(call.out).toContain(AGENT.replace('agent', '@Core'))
  })

  it('a controller that an agent owns', async () => {
    const stage = bare({ tokens: { ...SETUP.tokens, ...ROOT } })
    Object.assign(needUser(stage.world, 'root'), { siteAdmin: true })
    addRepository(stage.world, 'agent/ctl', PRIVATE)
    const call = await storing(stage, 'agent/ctl', 'root')
    expect(call).toMatchObject({ err: '', exit: 1, isStored: false, reach: 'fail', out: expect.stringContaining(AGENT) })
  })
})

describe('pattern C where another branch than the default one is guarded', () => {
  const C = [...ACTION, '--pattern', 'C', '--base', 'release']
  const ruleOf = (stage: Stage, branch: string) => stage.api('acme', 'GET', `/branch_protections/${branch}`).body

  const stageWithRelease = (over: Partial<Setup> = {}) => {
    const stage = bare(over)
    stage.push({ as: 'acme', branch: 'release', from: 'main', files: { 'x.md': { text: 'x' } } })
    return stage
  }

  it('init binds the integration to the default branch only with a word that it must be protected as well: any writer may push there', async () => {
    const stage = stageWithRelease()
    const call = await initOn(stage, C)
    expect(call.out).toContain('@refs/heads/main')
    expect(stage.api('acme', 'GET', '/branches/main').body).toMatchObject({ protected: false })
    const about = call.out.split('\n').filter((line) => /\bmain\b/.test(line))
    expect(about.filter((line) => /rule|protect|push/.test(line))).toEqual([
      '+ rule     main: new; schedules and comments start the gate from there: whoever may push there could change it',
      '   - bind it to main only while a rule closes main as it does release: who may push there could change the gate',
    ])
    expect(call.out).toContain('is main to stay open, take pattern B')
  })

  it('closes both alike, and is done then', async () => {
    const stage = stageWithRelease()
    expect(await initOn(stage, [...C, '--apply'])).toMatchObject({ exit: 0, err: '' })
    const [main, release] = [ruleOf(stage, 'main'), ruleOf(stage, 'release')] as Record<string, unknown>[]
    expect(main).toMatchObject({ enable_push: false, required_approvals: 1, apply_to_admins: true })
    const times = { created_at: '', updated_at: '', rule_name: '', branch_name: '' }
    expect({ ...main, ...times }).toEqual({ ...release, ...times })
    expect((await initOn(stage, [...C, '--apply'])).writes).toEqual([])
    const env = {
      FORGEJO_URL: served?.url ?? '',
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_ADMIN_TOKEN: stage.tokens['acme'] ?? '',
    }
    const { out } = await folder.call(['doctor', '--approver', 'gate', '--base', 'release', '--json'], { env })
    const rows = out.split('\n').filter((line) => /"outcome":"(?:fail|warn)"/.test(line))
    expect(rows.filter((line) => /\bmain\b/.test(line))).toEqual([])
  })

  it('makes the rule that is there as strict, and keeps no word about who may go on pushing to itself', async () => {
    const list = { enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: ['agent'] }
    const stage = stageWithRelease({ protection: list })
    const { out } = await initOn(stage, C)
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.startsWith('+ rule     main: to be made stricter; schedules and comments start'))
    expect(lines.slice(at).find((line) => line.startsWith('    kept: agent may go on pushing'))).toBeDefined()
  })

  it('tells what keeps it open, where it cannot close it', async () => {
    const stage = stageWithRelease({ tokens: { ...SETUP.tokens, narrow: { user: 'acme', scopes: SCOPES, restricted: true } } })
    const { exit, out } = await initOn(stage, C, {}, 'narrow')
    expect(exit).toBe(1)
    expect(out).toMatch(
      /^! rule {5}main: only an admin can see and set the rule, .*; schedules and comments start the gate from there/m,
    )
  })

  it('nor by a rule that would be a pattern', async () => {
    const stage = stageWithRelease()
    stage.push({ as: 'acme', branch: 'm*n', from: 'main', files: { 'y.md': { text: 'y' } } })
    needRepo(stage.world, 'acme/ops').defaultBranch = 'm*n'
    const { exit, out } = await initOn(stage, C)
    expect(exit).toBe(1)
    expect(out).toMatch(/^! rule {5}m\*n: a rule of this name would be a pattern, for other branches: take pattern B; schedules/m)
    expect(out).not.toContain('forgejo admin')
  })

  it('also in pattern A, but not where the workflow lies elsewhere, and where it is the guarded one', async () => {
    const stage = stageWithRelease()
    const { out: own } = await initOn(stage, [...ACTION, '--pattern', 'A', '--base', 'release'])
    expect(own.match(/^[+!] rule .*/gm)).toHaveLength(2)
    for (const words of [
      ['--pattern', 'B', '--base', 'release'],
      ['--base', 'main'],
    ]) {
      const { out } = await initOn(stage, [...ACTION, ...words])
      expect(out.match(/^[+!] rule .*/gm)).toHaveLength(1)
      expect(out).not.toContain('could change')
    }
  })
})
