// `vault-gate request` on the sandbox: what it refuses before it sends anything, what it opens, and that a second call finishes the first.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCall } from '../src/cli/arguments.js'
import { requestIn } from '../src/cli/network/request.js'
import { PLAIN, type Sink } from '../src/cli/shell.js'
import { actionText, type Stage, type StageOptions, serveStage, setStage } from '../src/demo/stage.js'
import { approve } from '../src/demo/story.js'
import { addRepository, addToken, handle, needRepo, needUser, type Served, type ServeOptions } from '../src/sandbox/index.js'
import { type Folder, folderWith } from './support/shell.js'
import { openGate, writes } from './support/world.js'

let folder: Folder
const opened: Served[] = []

beforeEach(() => {
  folder = folderWith({ 'a1.toml': actionText('a1') })
})

afterEach(async () => {
  folder.remove()
  await Promise.all(opened.splice(0).map((served) => served.close()))
})

const serve = async (stage: Stage, options: ServeOptions = {}): Promise<Served> => {
  const served = await serveStage(stage, options)
  opened.push(served)
  return served
}

const envOf = (stage: Stage, served: Served, as = 'agent'): Record<string, string> => ({
  FORGEJO_URL: served.url,
  FORGEJO_REPOSITORY: 'acme/ops',
  FORGEJO_TOKEN: stage.tokens[as] ?? as,
})

type Ended = { readonly exit: number; readonly out: string; readonly err: string; readonly writes: readonly string[] }

/** One call by the command line on a stage of its own server. */
const call = async (stage: Stage, words: readonly string[] = [], as = 'agent', options: ServeOptions = {}): Promise<Ended> => {
  const served = await serve(stage, options)
  const env = envOf(stage, served, as)
  const ended = await folder.call(['request', '--file', 'a1.toml', ...words], { env })
  expect(`${ended.out}${ended.err}`).not.toContain(env['FORGEJO_TOKEN'])
  return { ...ended, writes: writes(served) }
}

const callJson = async (stage: Stage, words: readonly string[] = [], as = 'agent'): Promise<Record<string, unknown>> => {
  const { exit, out } = await call(stage, [...words, '--json'], as)
  expect(out.split('\n')).toHaveLength(2)
  return { exit, ...(JSON.parse(out) as Record<string, unknown>) }
}

type PullJson = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: string
  readonly merged: boolean
  readonly user: { readonly login: string }
  readonly labels: readonly unknown[]
  readonly head: { readonly sha: string; readonly label: string; readonly repo: { readonly full_name: string } }
}

const pullsOf = (stage: Stage): PullJson[] => stage.api('acme', 'GET', '/pulls?state=all').body as PullJson[]

/** What a branch adds to the base: its commit's parents and files. */
const commitOf = (stage: Stage, sha: string) => {
  const one = stage.api('acme', 'GET', `/git/commits/${sha}`).body as {
    parents: { sha: string }[]
    files: { filename: string; status: string }[]
    commit: { message: string }
  }
  return { parents: one.parents.map((each) => each.sha), files: one.files, message: one.commit.message }
}

const fileAt = (stage: Stage, ref: string, path = 'vault/actions/a1.toml'): string | null => {
  const { status, body } = stage.api('acme', 'GET', `/contents/${path}?ref=${ref}`)
  return status === 200 ? Buffer.from((body as { content: string }).content, 'base64').toString() : null
}

const branches = (stage: Stage): string[] =>
  (stage.api('acme', 'GET', '/branches').body as { name: string }[]).map(({ name }) => name)

describe('wrong usage', () => {
  const env = { FORGEJO_URL: 'http://127.0.0.1:1', FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: 'secret-token' }
  it.each([
    [[], env, 'Which file? Give --file.'],
    [['--file', ''], env, 'Which file? Give --file.'],
    [['a1.toml'], env, 'request takes no words besides its options.'],
    [['--file', 'a1.toml', '--timeout', '5'], env, '--timeout is for --wait.'],
    [['--file', 'a1.toml', '--wait', '--timeout', '0'], env, '--timeout is a whole number of seconds from 1 to 86400.'],
    [['--file', 'a1.toml', '--wait', '--timeout', '86401'], env, '--timeout is a whole number of seconds from 1 to 86400.'],
    [['--file', 'a1.toml', '--wait', '--timeout', '1e3'], env, '--timeout is a whole number of seconds from 1 to 86400.'],
    [
      ['--file', 'a1.toml'],
      { ...env, FORGEJO_TOKEN: '' },
      'There is no token: set FORGEJO_TOKEN, or name a file with --token-file.',
    ],
    [['--file', 'a1.toml'], { ...env, FORGEJO_URL: '' }, 'Which forge? Give --url, or set FORGEJO_URL.'],
    [
      ['--file', 'a1.toml'],
      { ...env, FORGEJO_REPOSITORY: 'ops' },
      'Which repository? Give --repo OWNER/NAME, or set FORGEJO_REPOSITORY.',
    ],
  ])('%j: 64', async (words, around, message) => {
    const ended = await folder.call(['request', ...words], { env: around })
    expect(ended).toMatchObject({ exit: 64, out: '' })
    expect(ended.err).toMatch(new RegExp(`^vault-gate: ${message.replace(/[?.]/g, '\\$&')}`))
  })
})

describe('a file that is wrong by itself: no forge is asked', () => {
  it.each([
    ['missing', null, 2, 'there is no such file'],
    ['empty', '', 1, 'missing-key'],
    ['binary', Uint8Array.from([0x7f, 0x45, 0xff, 0xfe]), 1, 'not-utf-8'],
    ['too large', `#${' '.repeat(20_000)}\n`, 1, 'too-large'],
    ['no canonical form', actionText('a1', { formula: "'triage'" }), 1, 'literal-string'],
    ['an unknown key', actionText('a1', { fast: 'true' }), 1, 'unknown-key'],
  ])('%s', async (_title, content, exit, said) => {
    if (content === null) folder.remove()
    else folder.write('a1.toml', content)
    const env = { FORGEJO_URL: 'http://127.0.0.1:1', FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: 'secret-token' }
    const words = ['request', '--file', content === null ? 'gone.toml' : 'a1.toml']
    const ended = await folder.call(words, { env })
    expect(ended).toMatchObject({ exit, err: '' })
    expect(ended.out).toContain(said)
    expect(ended.out).toContain('so nothing was sent')
    const json = JSON.parse((await folder.call([...words, '--json'], { env })).out) as Record<string, unknown>
    expect(json).toMatchObject({ repository: 'acme/ops', pull: null, policy: null, state: null, findings: [], tier: 'high' })
  })

  it('shows the problems that validate shows, with the same carets', async () => {
    folder.write('a1.toml', actionText('a1', { formula: "'triage'", secrets: '["A", "A"]' }))
    const env = { FORGEJO_URL: 'http://127.0.0.1:1', FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: 'secret-token' }
    const [mine, theirs] = [
      await folder.call(['request', '--file', 'a1.toml'], { env }),
      await folder.call(['validate', 'a1.toml']),
    ]
    expect(mine.out.split('\n').slice(1)).toEqual(theirs.out.split('\n').slice(1))
  })

  it('takes the id from the name below vault/actions, as the gate does', async () => {
    folder.write('vault/actions/other.toml', actionText('a1'))
    const env = { FORGEJO_URL: 'http://127.0.0.1:1', FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: 'secret-token' }
    const ended = await folder.call(['request', '--file', 'vault/actions/other.toml'], { env })
    expect(ended.exit).toBe(1)
    expect(ended.out).toContain('id')
  })
})

describe('what the policy of the base branch says: read, and nothing sent', () => {
  it.each([
    [
      'a secret that it does not allow',
      { policy: '[tiers]\ntriage = "low"\n[actions]\nsecrets = ["A"]\n' },
      { secrets: '["B"]' },
    ],
    ['a formula that does not exist', { policy: '[tiers]\ntriage = "low"\n[actions]\nformulas_dir = "formulas"\n' }, {}],
  ])('%s', async (_title, options: StageOptions, lines: Record<string, string>) => {
    folder.write('a1.toml', actionText('a1', lines))
    const stage = setStage(options)
    const ended = await call(stage)
    expect(ended).toMatchObject({ exit: 1, writes: [] })
    expect(ended.out).toMatch(/^refused {2}a1\.toml, so nothing was sent\n/)
    expect(ended.out).toMatch(/\n +\| +\^/)
    expect(await callJson(stage)).toMatchObject({ exit: 1, state: null, next: 'push', policy: { valid: true }, base: 'main' })
  })
})

describe('the forge fails: 2, and what to do', () => {
  it('no such server', async () => {
    const env = { FORGEJO_URL: 'http://127.0.0.1:1', FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: 'secret-token' }
    const ended = await folder.call(['request', '--file', 'a1.toml', '--json'], { env })
    expect(ended).toMatchObject({ exit: 2, out: '' })
    expect(ended.err).toMatch(
      /^vault-gate: could not reach http:\/\/127\.0\.0\.1:1: connection refused.*; check --url \(or FORGEJO_URL\) and that this machine can reach it\n$/,
    )
  })

  it.each([
    ['a token that is not accepted', 'f'.repeat(40), {}, /the token was refused \(401\); create a new token/],
    [
      'a proxy without a server behind it',
      'agent',
      { fault: () => ({ kind: 'answer', status: 502, body: '<html>' }) as const },
      /answered 502 with HTML/,
    ],
  ])('%s', async (_title, as, options: ServeOptions, said) => {
    const stage = setStage()
    const ended = await call(stage, [], as, options)
    expect(ended).toMatchObject({ exit: 2, out: '', writes: [] })
    expect(ended.err).toMatch(said)
  })

  it('a token without the scope to write', async () => {
    const stage = setStage()
    const { value } = addToken(stage.world, needUser(stage.world, 'agent'), 'narrow', ['read:repository'])
    const ended = await call(stage, [], value)
    expect(ended).toMatchObject({ exit: 2, out: '' })
    expect(ended.err).toContain('it lacks the scope write:repository')
    expect(branches(stage)).toEqual(['main'])
  })

  it('a renamed repository: named, and no write follows', async () => {
    const stage = setStage()
    stage.api('acme', 'PATCH', '', { name: 'new-ops' })
    const ended = await call(stage)
    expect(ended).toMatchObject({ exit: 2, out: '', writes: [] })
    expect(ended.err).toContain('the repository moved to acme/new-ops')
  })

  it('renamed between two requests: the write is not sent to the new place', async () => {
    const stage = setStage()
    const before: ServeOptions['before'] = (request) => {
      if (request.method === 'POST') stage.api('acme', 'PATCH', '', { name: 'new-ops' })
    }
    const ended = await call(stage, [], 'agent', { before })
    expect(ended.exit).toBe(2)
    expect(ended.writes).toEqual(['POST /contents/vault/actions/a1.toml 301'])
  })

  it('a base branch that is not there', async () => {
    const ended = await call(setStage(), ['--base', 'trunk'])
    expect(ended).toMatchObject({ exit: 2, writes: [] })
    expect(ended.err).toContain('acme/ops has no branch "trunk"; name the branch with the policy: --base')
  })
})

describe('in the way: 1, the reason, nothing changed', () => {
  const stray = { 'README.md': { text: 'other\n' } }
  type Blocking = readonly [title: string, begin: () => Stage, code: string, said: RegExp, as?: string]
  const blocking: readonly Blocking[] = [
    [
      'an archived repository',
      () => {
        const stage = setStage()
        stage.api('acme', 'PATCH', '', { archived: true })
        return stage
      },
      'archived',
      /acme\/ops is archived/,
    ],
    ['a reader', () => setStage(), 'no-write', /may not push to acme\/ops\.\n.*--fork/, 'bob'],
    [
      'the file on the base branch',
      () => setStage({ files: { 'vault/actions/a1.toml': { text: actionText('a1') } } }),
      'id-taken',
      /It adds a1\.toml, which the base branch has already/,
    ],
    [
      'a twin in case',
      () => setStage({ files: { 'vault/actions/A1.toml': { text: actionText('A1') } } }),
      'id-taken',
      /the base branch has A1\.toml, which differs only in case/,
    ],
    [
      'a result',
      () => setStage({ files: { 'vault/actions/a1.result.json': { text: '{}' } } }),
      'id-taken',
      /has the id of one that ran before \(a1\.result\.json\)/,
    ],
    [
      'fired',
      () => setStage({ files: { 'vault/fired/a1.toml': { text: 'x' } } }),
      'id-taken',
      /has the id of one that ran before \(vault\/fired\/a1\.toml\)/,
    ],
    [
      'fired, only its result',
      () => setStage({ files: { 'vault/fired/a1.result.json': { text: 'x' } } }),
      'id-taken',
      /ran before/,
    ],
    [
      'a branch with another text',
      () => {
        const stage = setStage()
        stage.push({
          as: 'alice',
          branch: 'vault/a1',
          from: 'main',
          files: { 'vault/actions/a1.toml': { text: actionText('a1', { formula: '"dev"' }) } },
        })
        return stage
      },
      'branch-taken',
      /its vault\/actions\/a1\.toml has another text than the file\.\n.*Delete that branch/,
    ],
    [
      'a branch with more',
      () => {
        const stage = setStage()
        stage.push({
          as: 'alice',
          branch: 'vault/a1',
          from: 'main',
          files: { 'vault/actions/a1.toml': { text: actionText('a1') }, ...stray },
        })
        return stage
      },
      'branch-taken',
      /it edits README\.md; adds vault\/actions\/a1\.toml/,
    ],
    [
      'an executable file',
      () => {
        const stage = setStage()
        stage.push({
          as: 'alice',
          branch: 'vault/a1',
          from: 'main',
          files: { 'vault/actions/a1.toml': { exec: actionText('a1') } },
        })
        return stage
      },
      'branch-taken',
      /as an executable file/,
    ],
    [
      'a branch with nothing',
      () => {
        const stage = setStage()
        stage.push({ as: 'alice', branch: 'vault/a1', from: 'main', files: {} })
        return stage
      },
      'branch-taken',
      /something else: it/,
    ],
    [
      'a branch of another history',
      () => {
        const stage = setStage()
        stage.push({ as: 'alice', branch: 'vault/a1', files: { 'vault/actions/a1.toml': { text: actionText('a1') } } })
        return stage
      },
      'branch-taken',
      /has no parent/,
    ],
    [
      'a pull request with another text',
      () => {
        const stage = setStage()
        stage.propose('a1', { formula: '"dev"' }, 'alice')
        return stage
      },
      'branch-taken',
      /of pull request #1 in acme\/ops/,
    ],
    [
      'a twin from another branch',
      () => {
        const stage = setStage()
        stage.push({
          as: 'alice',
          branch: 'mine',
          from: 'main',
          files: { 'vault/actions/a1.toml': { text: actionText('a1', { formula: '"dev"' }) } },
        })
        stage.open('alice', 'mine')
        return stage
      },
      'twin',
      /Pull request #1 by alice adds vault\/actions\/a1\.toml already/,
    ],
    [
      'a twin from a fork',
      () => {
        const stage = setStage()
        stage.api('bob', 'POST', '/forks', {})
        stage.push({
          as: 'bob',
          repo: 'bob/ops',
          branch: 'vault/a1',
          from: 'main',
          files: { 'vault/actions/a1.toml': { text: actionText('a1') } },
        })
        stage.open('bob', 'bob:vault/a1')
        return stage
      },
      'twin',
      /Pull request #1 by bob adds/,
    ],
    [
      'a twin by AGit',
      () => {
        const stage = setStage()
        stage.push({
          as: 'bob',
          to: 'refs/for/main/vault/a1',
          from: 'main',
          files: { 'vault/actions/a1.toml': { text: actionText('a1') } },
          options: ['title=x'],
        })
        return stage
      },
      'twin',
      /Pull request #1 by bob adds/,
    ],
  ]

  it.each(blocking.map((one) => ({ title: one[0], one })))('$title', async ({ one: [, begin, code, said, as = 'agent'] }) => {
    const stage = begin()
    const before = [branches(stage), pullsOf(stage)]
    const ended = await call(stage, [], as)
    expect(ended).toMatchObject({ exit: 1, err: '', writes: [] })
    expect(ended.out).toMatch(/^refused {2}vault\/actions\/a1\.toml, so nothing was sent/)
    expect(ended.out).toMatch(said)
    const json = await callJson(stage, [], as)
    expect(json).toMatchObject({ exit: 1, state: null, decision: null, problems: [{ code }], waiting: { on: 'author' } })
    expect([branches(stage), pullsOf(stage)].flat().length).toBe(before.flat().length)
  })

  it('a pull request into another base is no twin', async () => {
    const stage = setStage()
    stage.push({ as: 'alice', branch: 'next', from: 'main', files: { 'docs/x.md': { text: 'x' } } })
    stage.push({ as: 'alice', branch: 'mine', from: 'next', files: { 'vault/actions/a1.toml': { text: actionText('a1') } } })
    stage.open('alice', 'mine', { base: 'next' })
    expect(await call(stage)).toMatchObject({ exit: 0 })
  })

  it('a rule of the branch that says no', async () => {
    const body = JSON.stringify({ message: 'user cannot commit to repo [user: agent]', url: 'x' })
    const fault: ServeOptions['fault'] = ({ method }) => (method === 'POST' ? { kind: 'answer', status: 403, body } : null)
    const stage = setStage()
    const ended = await call(stage, [], 'agent', { fault })
    expect(ended).toMatchObject({ exit: 1, err: '' })
    expect(ended.out).toContain(
      'branch-refused: The forge does not let the account write vault/a1: user cannot commit to repo [user: agent].',
    )
    expect(ended.out).toContain('leaves vault/** open, or call with --fork')
  })

  it('a pull request that the forge does not take', async () => {
    const fault: ServeOptions['fault'] = ({ method, path }) =>
      method === 'POST' && path.endsWith('/pulls') ? { kind: 'answer', status: 422, body: '{"message":"no @x"}' } : null
    const ended = await call(setStage(), [], 'agent', { fault })
    expect(ended).toMatchObject({ exit: 1 })
    expect(ended.out).toContain('pull-refused: The forge refused the pull request: no @x.')
  })
})

describe('opening', () => {
  it('one branch, one commit, one file byte for byte, one pull request; the base is protected and nothing else is written', async () => {
    const stage = setStage()
    const text = `# why\n${actionText('a1', { secrets: '["SEARCH_KEY"]', context: '"wörds"' })}`.trimEnd()
    folder.write('a1.toml', text)
    const ended = await call(stage)
    expect(ended).toMatchObject({ exit: 0, err: '', writes: ['POST /contents/vault/actions/a1.toml 201', 'POST /pulls 201'] })
    expect(ended.out).toMatch(
      /^opened {3}acme\/ops#1 {2}http:\/\/127\.0\.0\.1:\d+\/acme\/ops\/pulls\/1\ntier {5}low, as predicted/,
    )
    const [pull] = pullsOf(stage)
    expect(pull).toMatchObject({
      title: 'vault: a1',
      state: 'open',
      labels: [],
      user: { login: 'agent' },
      head: { label: 'vault/a1' },
    })
    expect(commitOf(stage, pull?.head.sha ?? '')).toEqual({
      parents: [stage.base],
      files: [{ filename: 'vault/actions/a1.toml', status: 'added' }],
      message: 'vault: add a1\n',
    })
    expect(fileAt(stage, 'vault/a1')).toBe(text)
  })

  it('the JSON: what is known, and null for what only the gate knows', async () => {
    const stage = setStage()
    folder.write('a1.toml', actionText('a1', { formula: '"dev"', blast_radius: '"low"' }))
    const json = await callJson(stage)
    const head = pullsOf(stage)[0]?.head.sha
    expect(json).toMatchObject({
      exit: 0,
      schema: 'vault-gate/1',
      subject: 'a1.toml',
      repository: 'acme/ops',
      pull: 1,
      head,
      base: 'main',
      policy: { path: 'vault/policy.toml', valid: true },
      action: { id: 'a1', path: 'vault/actions/a1.toml', formula: 'dev', claim: 'low' },
      decision: null,
      tier: 'medium',
      canonical: true,
      problems: [],
      waiting: { on: 'approver', who: ['alice'], needed: 1, have: 0 },
      next: 'wait',
      digest: null,
      state: 'opened',
      status: null,
      labels: [],
      proof: false,
    })
    expect(json['url']).toMatch(/\/acme\/ops\/pulls\/1$/)
    expect(json['findings']).toContainEqual({
      code: 'claim-refused',
      outcome: 'fail',
      source: 'vault/actions/a1.toml:5',
      text: 'claims low; the policy says medium for dev; a claim can only raise',
    })
  })

  it.each([
    ['no policy', { policy: null }, 'high', 'there is no vault/policy.toml on the base branch'],
    ['an invalid one', { policy: 'tiers = 1\n' }, 'high', 'vault/policy.toml on the base branch is invalid'],
    ['a link for one', { policy: null, files: { 'vault/policy.toml': { link: 'x' } } }, 'high', 'is not a regular file'],
    [
      'frozen',
      { policy: '[tiers]\ntriage = "low"\n[limits]\nfrozen = true\n' },
      'low',
      'holds it until its operator takes the freeze back',
    ],
    [
      'authors, by a token that may not say whose it is',
      { policy: '[tiers]\ntriage = "low"\n[authors]\nlow = ["x"]\n' },
      'medium',
      '[authors] low does not list agent',
    ],
    [
      'authors',
      { policy: '[tiers]\ntriage = "low"\n[authors]\nlow = ["agent"]\n' },
      'low',
      'agent may have low without another person',
    ],
    ['nobody to release it', { policy: '[tiers]\ntriage = "medium"\n' }, 'medium', 'names nobody in [medium] approvers'],
    [
      'approved by a person, merged by one',
      { policy: '[tiers]\ntriage = "high"\n[high]\napprovers = ["alice", "acme"]\napprovals = 2\nmerge = "human"\n' },
      'high',
      'It waits for 2 approvals by alice, acme; then a person merges it.',
    ],
  ])('%s: opened all the same, the tier predicted', async (_title, options: StageOptions, tier, said) => {
    const stage = setStage(options)
    const ended = await call(stage)
    expect(ended.exit).toBe(0)
    expect(ended.out).toContain(`tier     ${tier}, as predicted; the pull request itself can only make it stricter\n`)
    expect(ended.out).toContain(said)
    expect(pullsOf(stage)).toHaveLength(1)
  })

  it('teams in [authors] low are asked for; one that nobody may see makes high, as for the gate', async () => {
    const policy = '[tiers]\ntriage = "low"\n[authors]\nlow = ["@bots"]\n'
    for (const [login, scopes, tier] of [
      ['agent', ['all'], 'low'],
      ['alice', ['all'], 'high'],
      ['acme', ['all'], 'medium'],
    ] as const) {
      const stage = setStage({ policy, teams: { bots: ['agent'] } })
      const { value } = addToken(stage.world, needUser(stage.world, login), 'wide', scopes)
      expect(await callJson(stage, [], value), login).toMatchObject({ exit: 0, tier })
    }
  })

  it("the gate's own account can propose nothing milder than high", async () => {
    const stage = setStage()
    const { value } = addToken(stage.world, needUser(stage.world, 'gate'), 'wide', ['all'])
    expect(await callJson(stage, ['--approver', 'Gate'], value)).toMatchObject({ exit: 0, tier: 'high' })
  })

  it('a policy on another branch than the default one', async () => {
    const stage = setStage()
    const files = { 'vault/policy.toml': { text: '[tiers]\ntriage = "high"\n' } }
    stage.push({ as: 'alice', branch: 'ops', from: 'main', files })
    expect(await callJson(stage, ['--base', 'ops'])).toMatchObject({ exit: 0, base: 'ops', tier: 'high' })
    expect(fileAt(stage, 'vault/a1', 'vault/policy.toml')).toBe('[tiers]\ntriage = "high"\n')
  })

  it('what its author wrote is dead in body and output (invariant 10)', async () => {
    const stage = setStage()
    const context = '### hi @alice ``` </details><!-- x --> [l](http://evil.example) ::set-env name=X::1 #1 :tada: fixes #2'
    folder.write('a1.toml', actionText('a1', { context: `"${context}"` }))
    const ended = await call(stage)
    expect(ended.exit).toBe(0)
    expect(ended.out).not.toContain('::set-env')
    const body = pullsOf(stage)[0]?.body ?? ''
    const [before = '', inside = '', after = ''] = body.split(/^````+(?:text)?$/m)
    expect(inside.replaceAll('\n', ' ').trim()).toBe(context)
    for (const dead of ['@', '#', 'http', '::', '<!--']) expect(`${before}${after}`).not.toContain(dead)
    expect(before).toContain('**Blast radius: low**, as predicted from `vault/policy.toml` on `main`, blob `')
    expect(before).toContain('- **low**: the policy says low for formula triage (`vault/policy.toml:2`)')
    expect(before).toContain('**May touch**: no secrets; no mounts; no tools.')
  })

  it('a forge that answers with hostile words and addresses', async () => {
    const stage = setStage()
    const fault: ServeOptions['fault'] = ({ method }) =>
      method === 'POST' ? { kind: 'answer', status: 403, body: '{"message":"\\n::error::\\u001b[31m"}' } : null
    const ended = await call(stage, [], 'agent', { fault })
    expect(ended.out).toContain('\\u{a}::error::\\u{1b}[31m')
    expect(ended.out).not.toContain('\u001b')
  })
})

describe('again', () => {
  it('finds the open one, and writes nothing', async () => {
    const stage = setStage()
    await call(stage)
    expect(await call(stage)).toMatchObject({ exit: 0, writes: [] })
    expect(await callJson(stage)).toMatchObject({ exit: 0, state: 'found', pull: 1 })
  })

  it('finds one that somebody else opened from the same branch with the same text', async () => {
    const stage = setStage()
    stage.propose('a1', {}, 'alice')
    expect(await callJson(stage)).toMatchObject({ exit: 0, state: 'found', pull: 1 })
  })

  it('uses a branch that is there with just this file, also when the base moved on', async () => {
    const stage = setStage()
    stage.push({ as: 'agent', branch: 'vault/a1', from: 'main', files: { 'vault/actions/a1.toml': { text: actionText('a1') } } })
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'docs/x.md': { text: 'x' } } })
    expect(await call(stage)).toMatchObject({ exit: 0, writes: ['POST /pulls 201'] })
  })

  it('says what the gate said of the open one', async () => {
    const stage = setStage()
    folder.write('a1.toml', actionText('a1', { formula: '"dev"' }))
    await call(stage)
    const gate = await openGate(stage)
    await gate.run(1)
    await gate.close()
    const ended = await call(stage)
    expect(ended.out).toMatch(/\nstatus {3}pending: pending async review .*\(gate\)\nlabels {3}blast-radius\/medium\n/)
    expect(ended.out).toContain('not a proof')
    expect(await callJson(stage)).toMatchObject({ exit: 0, state: 'found', decision: 'hold', labels: ['blast-radius/medium'] })
  })

  it('says first that the gate is frozen where only its workflow knows, and whom it waits for', async () => {
    const stage = setStage()
    await call(stage)
    const gate = await openGate(stage)
    await gate.run(1, { settings: { ...gate.manner().settings, frozen: true } })
    await gate.close()
    const ended = await call(stage)
    expect(ended.exit).toBe(0)
    expect(ended.out).toMatch(
      /^found .*\nfrozen {3}the gate's last word on this commit: it approves and merges nothing until that is lifted\ntier /,
    )
    expect(ended.out).toContain('\nnext     The gate holds it until its operator takes the freeze back.\n')
    expect(await callJson(stage)).toMatchObject({ state: 'found', decision: 'hold', waiting: { on: 'operator' } })
    // The policy's freeze is predicted, not read from a status.
    expect((await call(setStage())).out).not.toContain('frozen')
  })

  it('proposes anew what was closed, and says so', async () => {
    const stage = setStage()
    await call(stage)
    stage.api('alice', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(await callJson(stage)).toMatchObject({
      exit: 0,
      state: 'opened',
      pull: 2,
      notes: ['#1 from a branch of this name was closed without being merged'],
    })
  })

  it('what was merged is merged, also after it ran; with another text the id is taken', async () => {
    const stage = setStage()
    await call(stage)
    const gate = await openGate(stage)
    await gate.run(1)
    await gate.close()
    expect(await callJson(stage)).toMatchObject({ exit: 0, state: 'merged', pull: 1, next: 'none', waiting: { on: null } })
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/actions/a1.result.json': { text: '{}' } } })
    const ended = await call(stage)
    expect(ended).toMatchObject({ exit: 0, writes: [] })
    expect(ended.out).toContain('note     it ran already: its result is on the base branch\n')
    folder.write('a1.toml', actionText('a1', { context: '"another"' }))
    expect(await callJson(stage)).toMatchObject({ exit: 1, state: null, problems: [{ code: 'id-taken' }] })
  })
})

/** Forks with a token that the stage does not know. */
const forkAs = (stage: Stage, token: string): number =>
  handle(stage.world, { method: 'POST', path: '/repos/acme/ops/forks', token, body: {} }).status

describe('from a fork', () => {
  it('makes it, and opens the pull request from there', async () => {
    const stage = setStage()
    const ended = await call(stage, ['--fork'], 'bob')
    expect(ended).toMatchObject({ exit: 0, err: '' })
    expect(ended.writes).toEqual(['POST /forks 202', 'POST /repos/bob/ops/contents/vault/actions/a1.toml 201', 'POST /pulls 201'])
    expect(pullsOf(stage)).toMatchObject([
      { title: 'vault: a1', user: { login: 'bob' }, head: { repo: { full_name: 'bob/ops' } } },
    ])
    expect(await callJson(stage, ['--fork'], 'bob')).toMatchObject({ exit: 0, state: 'found', tier: 'medium' })
    expect(branches(stage)).toEqual(['main'])
  })

  it('uses the one that is there, also when it is behind and renamed', async () => {
    const stage = setStage()
    stage.api('bob', 'POST', '/forks', { name: 'ops-of-bob' })
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'docs/x.md': { text: 'x' } } })
    const ended = await call(stage, ['--fork'], 'bob')
    expect(ended.writes).toEqual(['POST /repos/bob/ops-of-bob/contents/vault/actions/a1.toml 201', 'POST /pulls 201'])
    const gate = await openGate(stage)
    expect((await gate.run(1)).decision).toMatchObject({ kind: 'hold', tier: 'medium', shape: { kind: 'addition' } })
    await gate.close()
  })

  it('a branch there with just this file is used, with something else it is not', async () => {
    const stage = setStage()
    stage.api('bob', 'POST', '/forks', {})
    const move = { as: 'bob', repo: 'bob/ops', branch: 'vault/a1', from: 'main' }
    stage.push({ ...move, files: { 'vault/actions/a1.toml': { text: actionText('a1') } } })
    folder.write('a1.toml', actionText('a1', { context: '"another"' }))
    expect(await callJson(stage, ['--fork'], 'bob')).toMatchObject({ exit: 1, problems: [{ code: 'branch-taken' }] })
    folder.write('a1.toml', actionText('a1'))
    expect(await call(stage, ['--fork'], 'bob')).toMatchObject({ exit: 0, writes: ['POST /pulls 201'] })
  })

  it('whose base branch has commits of its own is no ground for a line', async () => {
    const stage = setStage()
    stage.api('bob', 'POST', '/forks', {})
    stage.push({ as: 'bob', repo: 'bob/ops', branch: 'main', from: 'main', files: { 'x.md': { text: 'x' } } })
    const json = await callJson(stage, ['--fork'], 'bob')
    expect(json).toMatchObject({ exit: 1, problems: [{ code: 'fork-ahead' }] })
    expect(pullsOf(stage)).toEqual([])
  })

  it('cannot be where the account has another repository of that name, or owns this one', async () => {
    const stage = setStage()
    addRepository(stage.world, 'bob/ops', { files: { 'x.md': { text: 'x' } } })
    expect(await callJson(stage, ['--fork'], 'bob')).toMatchObject({ exit: 1, problems: [{ code: 'no-fork' }] })
    const own = await call(setStage(), ['--fork'], 'acme')
    expect(own).toMatchObject({ exit: 1 })
    expect(own.out).toContain('Call without --fork.')
  })

  it('of several that the token may administer it takes none, unless it may ask whose it is', async () => {
    const stage = setStage()
    for (const login of ['bob', 'outsider']) {
      const { value } = addToken(stage.world, needUser(stage.world, login), 'x', ['all'])
      expect(forkAs(stage, value)).toBe(202)
    }
    needRepo(stage.world, 'outsider/ops').collaborators.set(needUser(stage.world, 'bob').id, 'admin')
    const lost = await call(stage, ['--fork'], 'bob')
    expect(lost).toMatchObject({ exit: 2 })
    expect(lost.err).toContain('give the token the scope read:user')
    const { value } = addToken(stage.world, needUser(stage.world, 'bob'), 'y', ['write:repository', 'read:user'])
    const ended = await call(stage, ['--fork'], value)
    expect(ended.writes).toContain('POST /repos/bob/ops/contents/vault/actions/a1.toml 201')
  })

  it('a writer with --fork has its low held for a person, and is told so', async () => {
    expect(await callJson(setStage(), ['--fork'])).toMatchObject({ exit: 0, tier: 'medium' })
  })
})

/** A call in this process, with a clock of the test's own; `during` happens in every pause. */
const callIn = async (
  stage: Stage,
  served: Served,
  words: readonly string[],
  during: (slept: number) => Promise<void> | void = () => undefined,
  over: { readonly as?: string; readonly terminal?: boolean } = {},
) => {
  const [out, err]: [string[], string[]] = [[], []]
  const sink = (parts: string[]): Sink => ({
    terminal: over.terminal === true,
    colours: PLAIN,
    write: (text) => parts.push(text),
  })
  const env = envOf(stage, served, over.as)
  const read = readCall(['request', '--file', 'a1.toml', ...words])
  if (read.kind !== 'run') throw new Error('no call')
  const shell = { cwd: folder.path, env: (name: string) => env[name], stdin: 0, out: sink(out), err: sink(err) }
  let time = 0
  const pauses: number[] = []
  const sleep = async (ms: number): Promise<void> => {
    time += ms
    pauses.push(ms)
    await during(pauses.length)
  }
  const limits = { backoffMs: 1, connectMs: 500, answerMs: 500 }
  const exit = await requestIn(shell, read.options, { clock: { now: () => time, sleep }, limits })
  return { exit, out: out.join(''), err: err.join(''), pauses }
}

describe('killed anywhere, the next call completes it (invariant 8)', () => {
  const dead =
    (after: number, last: 'handled' | 'answer lost'): NonNullable<ServeOptions['fault']> =>
    (_request, n) =>
      n > after ? { kind: 'reset-before' } : n === after && last === 'answer lost' ? { kind: 'reset-after' } : null

  it.each([
    ['from a branch', [], 'agent', 'acme/ops'],
    ['from a fork', ['--fork'], 'bob', 'bob/ops'],
  ])(
    '%s, after every single request',
    async (_title, words, as, home) => {
      const clean = setStage()
      const served = await serve(clean)
      expect((await callIn(clean, served, words, undefined, { as })).exit).toBe(0)
      const requests = served.requests.length
      expect(requests).toBeGreaterThan(8)
      for (const last of ['handled', 'answer lost'] as const) {
        for (let after = 0; after <= requests; after += 1) {
          const stage = setStage()
          const first = await serve(stage, { fault: dead(after, last) })
          const killed = await callIn(stage, first, words, undefined, { as })
          expect(killed.exit, `${after} ${last}`).toBe(after === requests && last === 'handled' ? 0 : 2)
          const again = await callIn(stage, await serve(stage), words, undefined, { as })
          expect(again, `killed after request ${after}, ${last}`).toMatchObject({ exit: 0, err: '' })
          const pulls = pullsOf(stage)
          expect(pulls).toMatchObject([{ title: 'vault: a1', head: { label: 'vault/a1', repo: { full_name: home } } }])
          expect(commitOf(stage, pulls[0]?.head.sha ?? '').parents).toEqual([stage.base])
          expect(fileAt(stage, pulls[0]?.head.sha ?? '')).toBe(actionText('a1'))
          expect(stage.world.repos).toHaveLength(home === 'acme/ops' ? 1 : 2)
        }
      }
    },
    120_000,
  )

  it.each([
    ['from a branch', [], 'agent'],
    ['from a fork', ['--fork'], 'bob'],
  ])('two calls at once open one, %s', async (_title, words, as) => {
    for (let round = 0; round < 5; round += 1) {
      const stage = setStage()
      const served = await serve(stage, { delayMs: round })
      const ends = await Promise.all([1, 2, 3].map(() => callIn(stage, served, words, undefined, { as })))
      expect(ends.map(({ exit, err }) => ({ exit, err }))).toEqual(ends.map(() => ({ exit: 0, err: '' })))
      expect(pullsOf(stage)).toHaveLength(1)
    }
  })
})

describe('somebody else is faster', () => {
  const text = actionText('a1')
  /** Something that happens right before the first request that `fits`. */
  const first = (fits: (method: string, path: string) => boolean, then: () => void): ServeOptions => {
    let done = false
    return {
      before: ({ method, path }) => {
        if (done || !fits(method, path)) return
        done = true
        then()
      },
    }
  }

  it('with the same branch: it is used', async () => {
    const stage = setStage()
    const files = { 'vault/actions/a1.toml': { text } }
    const options = first(
      (method) => method === 'POST',
      () => stage.push({ as: 'alice', branch: 'vault/a1', from: 'main', files }),
    )
    expect(await call(stage, [], 'agent', options)).toMatchObject({
      exit: 0,
      writes: ['POST /contents/vault/actions/a1.toml 422', 'POST /pulls 201'],
    })
  })

  it('with a branch of this name: it is left alone', async () => {
    const stage = setStage()
    const files = { 'README.md': { text: 'other' } }
    const options = first(
      (method) => method === 'POST',
      () => stage.push({ as: 'alice', branch: 'vault/a1', from: 'main', files }),
    )
    const ended = await call(stage, [], 'agent', options)
    expect(ended).toMatchObject({ exit: 1, writes: ['POST /contents/vault/actions/a1.toml 422'] })
    expect(ended.out).toContain('branch-taken')
  })

  it('with the pull request: it is found', async () => {
    const stage = setStage()
    const options = first(
      (method, path) => method === 'POST' && path.endsWith('/pulls'),
      () => stage.open('alice', 'vault/a1'),
    )
    const ended = await call(stage, [], 'agent', options)
    expect(ended).toMatchObject({ exit: 0, writes: ['POST /contents/vault/actions/a1.toml 201', 'POST /pulls 409'] })
    expect(ended.out).toMatch(/^found/)
  })

  it('with the base: a fork and a branch that are not known at once are waited for, and not for ever', async () => {
    const stage = setStage()
    const slow: ServeOptions['fault'] = ({ method, path }, n) =>
      n < 16 && (path === '/repos/bob/ops/branches/main' || (method === 'POST' && path.endsWith('/pulls')))
        ? { kind: 'answer', status: 404, body: '{"message":"x"}' }
        : null
    const ended = await callIn(stage, await serve(stage, { fault: slow }), ['--fork'], undefined, { as: 'bob' })
    expect(ended).toMatchObject({ exit: 0, err: '' })
    expect(ended.pauses.length).toBeGreaterThan(2)
    for (const end of ['/branches/main', '/pulls']) {
      const never: ServeOptions['fault'] = ({ method, path }) =>
        path.startsWith('/repos/bob/ops/branches/main') === (end !== '/pulls') &&
        path.endsWith(end) &&
        (end !== '/pulls' || method === 'POST')
          ? { kind: 'answer', status: 404, body: '{"message":"x"}' }
          : null
      const given = setStage()
      const lost = await callIn(given, await serve(given, { fault: never }), ['--fork'], undefined, { as: 'bob' })
      expect(lost, end).toMatchObject({ exit: 2, out: '' })
      expect(lost.err).toContain('run again')
      expect(lost.pauses.length).toBeLessThanOrEqual(20)
    }
  })
})

describe('--wait', () => {
  const OPENED = /^vault-gate: opened acme\/ops#1 http:\S+\/acme\/ops\/pulls\/1; waiting for its end, \d+ s at most\n/
  const tokenWith = (stage: Stage, scopes: readonly string[]): string =>
    addToken(stage.world, needUser(stage.world, 'agent'), scopes.join(), [...scopes]).value
  const mayAsk = (stage: Stage): string => tokenWith(stage, ['write:repository', 'read:issue'])
  const narrow = (stage: Stage): string => tokenWith(stage, ['write:repository'])

  const judging = (stage: Stage, at: number, then?: () => void) => async (slept: number) => {
    if (slept !== at) return
    const gate = await openGate(stage)
    await gate.run(1)
    await gate.close()
    then?.()
  }

  it('until it is merged: 0, and what the forge shows', async () => {
    const stage = setStage()
    const ended = await callIn(stage, await serve(stage), ['--wait', '--approver', 'gate'], judging(stage, 3))
    expect(ended).toMatchObject({ exit: 0, pauses: [1000, 2000, 3000] })
    expect(ended.err).toMatch(OPENED)
    expect(ended.out).toMatch(/^merged {3}acme\/ops#1/)
    expect(ended.out).toMatch(/\nmerge {4}[0-9a-f]{40} by gate\nstatus {3}success: auto-approved: low blast radius/)
    expect(ended.out).toContain('This is what the forge shows now, not a proof')
    const json = JSON.parse((await callIn(stage, await serve(stage), ['--wait', '--json'])).out) as Record<string, unknown>
    expect(json).toMatchObject({ state: 'merged', next: 'none', proof: false })
  })

  it('until an approver released it', async () => {
    const stage = setStage()
    folder.write('a1.toml', actionText('a1', { formula: '"dev"' }))
    const approving = judging(stage, 1, () => approve(stage, 'alice', 1))
    const ended = await callIn(stage, await serve(stage), ['--wait', '--json'], async (slept) => {
      await approving(slept)
      await judging(stage, 12)(slept)
    })
    expect(ended.pauses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10].map((seconds) => seconds * 1000))
    expect(JSON.parse(ended.out)).toMatchObject({
      state: 'merged',
      decision: 'approve',
      status: { state: 'success', by: 'gate' },
    })
  })

  it('until somebody closes it: 1', async () => {
    const stage = setStage()
    const close = (slept: number): void => {
      if (slept === 2) stage.api('alice', 'PATCH', '/pulls/1', { state: 'closed' })
    }
    const ended = await callIn(stage, await serve(stage), ['--wait'], close)
    expect(ended.exit).toBe(1)
    expect(ended.out).toMatch(/^closed {3}acme\/ops#1[\s\S]*\nnext {5}It was closed without being merged/)
  })

  it('until the time is over: 3', async () => {
    const stage = setStage()
    const ended = await callIn(stage, await serve(stage), ['--wait', '--timeout', '5', '--json'])
    expect(ended).toMatchObject({ exit: 3, pauses: [1000, 2000, 2000] })
    expect(JSON.parse(ended.out)).toMatchObject({ state: 'waiting', next: 'wait', waiting: { on: 'gate' } })
    const usual = await callIn(stage, await serve(stage), ['--wait'])
    expect(usual.pauses.reduce((sum, one) => sum + one, 0)).toBe(600_000)
    expect(usual.out).toMatch(/^waiting {2}acme\/ops#1/)
  })

  const posting =
    (stage: Stage, as: string) =>
    (slept: number): void => {
      const sha = pullsOf(stage)[0]?.head.sha
      const body = { context: 'vault-gate', state: 'failure', description: 'refused: 1 problem' }
      if (slept === 1) stage.api(as, 'POST', `/statuses/${sha}`, body)
    }

  it("until the gate refused it: 1; with --approver nobody else's word counts", async () => {
    const stage = setStage()
    const ended = await callIn(stage, await serve(stage), ['--wait', '--approver', 'GATE', '--json'], posting(stage, 'gate'))
    expect(ended.exit).toBe(1)
    expect(JSON.parse(ended.out)).toMatchObject({ state: 'refused', decision: 'refuse', next: 'push', waiting: { on: 'author' } })
    expect(await call(stage)).toMatchObject({ exit: 1 })
    const forged = setStage()
    const words = ['--wait', '--timeout', '5']
    const other = await callIn(forged, await serve(forged), [...words, '--approver', 'gate'], posting(forged, 'alice'))
    expect(other.exit).toBe(3)
    const anybody = await callIn(forged, await serve(forged), words)
    expect(anybody.exit).toBe(1)
    expect(anybody.out).toContain('status   failure: refused: 1 problem (alice)')
  })

  it('merged with another text than the file is a no', async () => {
    const stage = setStage()
    const pushed = async (slept: number): Promise<void> => {
      if (slept !== 1) return
      const text = actionText('a1', { context: '"another"' })
      stage.push({ as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { 'vault/actions/a1.toml': { text } } })
      await judging(stage, 1)(1)
    }
    const ended = await callIn(stage, await serve(stage), ['--wait'], pushed)
    expect(ended.exit).toBe(1)
    expect(ended.out).toMatch(
      /^merged[\s\S]*merged-otherwise: Pull request #1 was merged, but vault\/actions\/a1\.toml in it is not the file\./,
    )
  })

  it('outlives a forge that restarts, not one that stays away', async () => {
    const stage = setStage()
    let down = false
    const fault: ServeOptions['fault'] = () => (down ? { kind: 'answer', status: 503 } : null)
    const restarting = await callIn(stage, await serve(stage, { fault }), ['--wait'], async (slept) => {
      down = slept < 3
      await judging(stage, 4)(slept)
    })
    expect(restarting.exit).toBe(0)
    const gone = await callIn(
      setStage(),
      await serve(setStage(), { fault: (_request, n) => (n > 11 ? { kind: 'reset-before' } : null) }),
      ['--wait'],
    )
    expect(gone).toMatchObject({ exit: 2, out: '' })
  })

  it('shows one line on a terminal, and takes it away', async () => {
    const stage = setStage()
    const ended = await callIn(stage, await serve(stage), ['--wait', '--timeout', '4'], undefined, { terminal: true })
    const lines = [4, 3, 1].map((left) => `\r\u001b[Kwaiting for #1, ${left} s left; the gate has not spoken yet`)
    expect(ended.err.replace(OPENED, '')).toBe(`${lines.join('')}\r\u001b[K`)
  })

  it('says at once what it opened or found, and only where it waits', async () => {
    const stage = setStage()
    const served = await serve(stage)
    expect((await callIn(stage, served, [])).err).toBe('')
    const ended = await callIn(stage, served, ['--wait', '--timeout', '7', '--json'], judging(stage, 1))
    expect(ended.err).toMatch(/^vault-gate: found acme\/ops#1 http:\S+\/acme\/ops\/pulls\/1; waiting for its end, 7 s at most\n$/)
    expect(ended.out.split('\n')).toHaveLength(2)
    // Before the first look, so also where that one fails.
    const down = setStage()
    const gone: ServeOptions['fault'] = ({ path, method }) =>
      method === 'GET' && path.endsWith('/pulls/1') ? { kind: 'reset-before' } : null
    const lost = await callIn(down, await serve(down, { fault: gone }), ['--wait'])
    expect(lost).toMatchObject({ exit: 2, out: '' })
    expect(lost.err).toMatch(OPENED)
  })

  it('says once that the gate only rehearses, goes on, and takes that back when it no longer does', async () => {
    const stage = setStage()
    const rehearsing = async (slept: number): Promise<void> => {
      if (slept !== 1) return
      const gate = await openGate(stage)
      await gate.run(1, { writes: 'comment' })
      await gate.close()
    }
    const REHEARSES = 'the gate only rehearses, as its comment says'
    const all = mayAsk(stage)
    const waited = await callIn(stage, await serve(stage), ['--wait', '--timeout', '9', '--approver', 'gate'], rehearsing, {
      as: all,
    })
    expect(waited.exit).toBe(3)
    expect(waited.err.split('\n').filter((one) => one.includes(REHEARSES))).toHaveLength(1)
    expect(waited.err).toContain(`vault-gate: note: ${REHEARSES}`)
    expect(waited.out).toContain(`\nnote     ${REHEARSES}`)
    // Somebody else's comment is not the gate's.
    const other = await callIn(stage, await serve(stage), ['--wait', '--timeout', '3', '--approver', 'bob'], undefined, {
      as: all,
    })
    expect(`${other.out}${other.err}`).not.toContain(REHEARSES)
    // A token that may not read comments sees none: nothing is said, and nothing fails.
    const blind = await callIn(stage, await serve(stage), ['--wait', '--timeout', '3'], undefined, { as: narrow(stage) })
    expect(blind.exit).toBe(3)
    expect(`${blind.out}${blind.err}`).not.toContain(REHEARSES)
    const merged = await callIn(stage, await serve(stage), ['--wait', '--json'], judging(stage, 1), { as: all })
    expect(merged.err).toContain(REHEARSES)
    expect(JSON.parse(merged.out)).toMatchObject({ state: 'merged', notes: [] })
  })
})
