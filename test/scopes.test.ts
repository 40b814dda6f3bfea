// The scopes of tokens: what each help text says is enough on the sandbox, nothing less is, and what lacks is told with what to do.

import { describe, expect, it, onTestFinished } from 'vitest'
import type { CommandName } from '../src/cli/arguments.js'
import { helpOf } from '../src/cli/help.js'
import { actionText, POLICY, type Stage, type StageOptions, serveStage, setStage } from '../src/demo/stage.js'
import { approve } from '../src/demo/story.js'
import { addRepository, addToken, needUser, type ServeOptions } from '../src/sandbox/index.js'
import { cloneOf } from './support/clone.js'
import { folderWith } from './support/shell.js'
import { openGate } from './support/world.js'

const READS = ['read:repository', 'read:issue']
const WRITES = ['write:repository', 'write:issue']

/** A stage with one vault action `z1` that the gate merged, and two open ones: #2 is low, #3 is medium. */
const scene = async (options: StageOptions = {}): Promise<Stage> => {
  const stage = setStage({ policy: POLICY, ...options })
  const number = stage.propose('z1')
  const gate = await openGate(stage)
  await gate.run(number)
  await gate.close()
  stage.propose('a1')
  stage.propose('m1', { formula: '"dev"' })
  addRepository(stage.world, 'acme/controller', { private: true, files: { 'README.md': { text: 'x\n' } } })
  return stage
}

type Said = { readonly exit: number; readonly out: string; readonly err: string }

type Around = ServeOptions & {
  readonly stage?: Stage
  readonly env?: (stage: Stage) => Readonly<Record<string, string>>
}

/** One call as `who`, with a token of exactly these scopes. */
const call = async (
  who: string,
  words: readonly string[],
  scopes: readonly string[],
  { stage, env, ...options }: Around = {},
): Promise<Said> => {
  const on = stage ?? (await scene())
  const folder = folderWith({ 'policy.toml': POLICY, 'a9.toml': actionText('a9') })
  const clone = cloneOf(on)
  const served = await serveStage(on, options)
  onTestFinished(async () => {
    folder.remove()
    clone.remove()
    await served.close()
  })
  const token = addToken(on.world, needUser(on.world, who), 'own', [...scopes], null).value
  folder.write('gate', addToken(on.world, needUser(on.world, 'gate'), 'stored', WRITES, null).value)
  const said = await folder.call(
    words.map((word) => (word === 'CLONE' ? clone.path : word)),
    {
      env: {
        FORGEJO_URL: served.url,
        FORGEJO_REPOSITORY: 'acme/ops',
        FORGEJO_TOKEN: token,
        PATH: process.env['PATH'] ?? '',
        ...env?.(on),
      },
    },
  )
  expect(`${said.out}${said.err}`).not.toContain(token)
  return said
}

const EXPLAIN = ['explain', '--pr', '2']
const SIMULATE = ['simulate', '--policy', 'policy.toml', '--past', '3']
const VERIFY = ['verify', '--id', 'z1', '--repo-dir', 'CLONE', '--approver', 'gate']
const SWEEP = ['sweep']
const REQUEST = ['request', '--file', 'a9.toml']
const INIT = ['init', '--approver', 'gate', '--approvers', 'alice']
const APPLY = [...INIT, '--pattern', 'C', '--apply', '--action', `https://forge.example/acme/vault-gate@${'a'.repeat(40)}`]
const STORE = [...APPLY, '--pattern', 'B', '--controller', 'acme/controller', '--store-token-from', 'gate']
const GATE = ['--approver', 'gate']

type Row = {
  readonly words: readonly string[]
  readonly who: string
  readonly scopes: readonly string[]
  /** What the call ends with where the scopes are enough. */
  readonly exit: number
  /** How the remedy begins. */
  readonly remedy: string
}

const ANY = 'create a new token of any account that may read the repository, with the scopes read:repository and read:issue'
const OWN = "create a new token of the gate's own account, with the scopes"
const ADMIN = 'create a new token of an admin of the repository, not limited to repositories, with the scopes'

const ROWS: readonly Row[] = [
  { words: [...EXPLAIN, ...GATE], who: 'bob', scopes: READS, exit: 0, remedy: ANY },
  { words: [...SIMULATE, ...GATE], who: 'bob', scopes: READS, exit: 0, remedy: ANY },
  { words: VERIFY, who: 'bob', scopes: READS, exit: 0, remedy: ANY },
  { words: [...SWEEP, ...GATE], who: 'gate', scopes: WRITES, exit: 0, remedy: `${OWN} write:repository and write:issue` },
  {
    words: [...SWEEP, '--dry-run', ...GATE],
    who: 'gate',
    scopes: READS,
    exit: 0,
    remedy: `${OWN} read:repository and read:issue`,
  },
  {
    words: REQUEST,
    who: 'agent',
    scopes: ['write:repository'],
    exit: 0,
    remedy: 'create a new token of your own account, with the scope write:repository',
  },
  {
    words: [...REQUEST, '--fork'],
    who: 'bob',
    scopes: ['write:repository'],
    exit: 0,
    remedy: 'create a new token of your own account, with the scope write:repository',
  },
  { words: INIT, who: 'acme', scopes: READS, exit: 1, remedy: ADMIN },
  { words: APPLY, who: 'acme', scopes: WRITES, exit: 0, remedy: ADMIN },
  { words: STORE, who: 'acme', scopes: WRITES, exit: 0, remedy: ADMIN },
]

const titled = (rows: readonly Row[]) => rows.map((row) => [row.words.join(' '), row] as const)

/** Without one of them, and with the right to read only in its place. */
const less = (scopes: readonly string[]): readonly (readonly [lacking: string, rest: readonly string[]])[] =>
  scopes.flatMap((scope) => {
    const rest = scopes.filter((one) => one !== scope)
    const read = scope.replace('write:', 'read:')
    return [[read, rest] as const, ...(read === scope ? [] : [[scope, [...rest, read]] as const])]
  })

/** The scopes that the line about the token names. */
const tokenLine = (command: CommandName): string => {
  const text = helpOf(command).replaceAll('\n', ' ')
  return /Token(?: for --pr)?: (.*?)\. *(?:Exit codes|$)/.exec(text)?.[1] ?? ''
}

describe('the help text of every command that talks to a forge', () => {
  it.each(titled(ROWS))('%s: names these scopes', (_title, { words, scopes }) => {
    expect(tokenLine(words[0] as CommandName)).toContain(scopes.join(', '))
  })

  it('says it in a line of its own', () => {
    for (const command of ['request', 'verify', 'sweep', 'simulate', 'doctor', 'init'] as const) {
      expect(helpOf(command)).toMatch(/\nToken: write:repository|\nToken: read:repository/)
    }
    expect(helpOf('explain')).toContain('\nToken for --pr: read:repository, read:issue')
  })
})

describe('a token of exactly these scopes', () => {
  it.each(titled(ROWS))('%s: is enough', async (_title, { words, who, scopes, exit }) => {
    const said = await call(who, words, scopes)
    expect(said, said.err).toMatchObject({ exit, err: '' })
  })

  it.each(titled(ROWS))('%s: with one less is told which, and what to do', async (_title, { words, who, scopes, remedy }) => {
    for (const [lacking, rest] of less(scopes)) {
      const said = await call(who, words, rest)
      const told = `${said.out}${said.err}`
      expect(said.exit, `${rest}`).toBe(2)
      expect(told).toContain(`it lacks the scope ${lacking}; ${remedy}`)
      expect(told).toMatch(/give it in FORGEJO_(?:TOKEN or with --token-file|ADMIN_TOKEN or with --admin-token-file)/)
      expect(told).not.toMatch(/token input|store it|approver account|approver input/)
    }
  })

  it.each(titled(ROWS))('%s: a token that is none is told with what to do', async (_title, { words, who, scopes, remedy }) => {
    const said = await call(who, words, scopes, { env: () => ({ FORGEJO_TOKEN: 'f'.repeat(40) }) })
    expect(said.exit).toBe(2)
    expect(`${said.out}${said.err}`).toContain(`the token was refused (401); ${remedy}`)
  })

  it.each([
    ['explain', 'bob', EXPLAIN, READS],
    ['simulate', 'bob', SIMULATE, READS],
    ['sweep', 'gate', SWEEP, WRITES],
    ['sweep --dry-run', 'gate', [...SWEEP, '--dry-run'], READS],
  ] as const)('%s: without --approver read:user as well', async (_title, who, words, scopes) => {
    const said = await call(who, words, scopes)
    expect(said).toMatchObject({ exit: 2, out: '' })
    expect(said.err).toContain(
      "the token may not ask whose it is (GET /user answered 403); name the gate's own account with --approver, or give in FORGEJO_TOKEN or with --token-file a token that has the scope read:user as well",
    )
    const enough = await call(who, words, [...scopes, 'read:user'])
    // bob, who is taken for the gate then, may not merge.
    expect(enough).toMatchObject({ exit: words === EXPLAIN ? 1 : 0, err: '' })
  })
})

describe('an account that may too little', () => {
  const body = JSON.stringify({
    message: 'user should have specific read permission or be a repo admin or a site admin',
    url: '',
  })
  const forbidden = (end: string): Around => ({
    fault: ({ path }) => (path.split('?')[0]?.endsWith(end) ? { kind: 'answer', status: 403, body } : null),
  })

  it.each([
    [
      'explain',
      'bob',
      [...EXPLAIN, ...GATE],
      READS,
      '/labels',
      'let the account of the token read code, issues and pull requests',
    ],
    [
      'simulate',
      'bob',
      [...SIMULATE, ...GATE],
      READS,
      '/labels',
      'let the account of the token read code, issues and pull requests',
    ],
    ['verify', 'bob', VERIFY, READS, '/timeline', 'let the account of the token read code, issues and pull requests'],
    [
      'sweep',
      'gate',
      [...SWEEP, ...GATE],
      WRITES,
      '/labels',
      'give the gate\'s own account the right "write" in this repository',
    ],
    [
      'request',
      'agent',
      REQUEST,
      ['write:repository'],
      '/acme/ops',
      'have the account of the token made a writer of this repository',
    ],
    ['init', 'acme', INIT, READS, '/labels', 'use the token of an admin of the repository'],
  ] as const)('%s: what it must be given', async (_title, who, words, scopes, end, remedy) => {
    const said = await call(who, words, scopes, forbidden(end))
    expect(said.exit).toBe(2)
    expect(`${said.out}${said.err}`).toContain(
      `"user should have specific read permission or be a repo admin or a site admin"; ${remedy}`,
    )
  })
})

describe('teams in the policy', () => {
  const TEAM = { policy: POLICY.replace('["alice"]', '["@ops"]'), teams: { ops: ['alice', 'gate', 'bob'] } }

  it.each([
    ['explain', ['explain', '--pr', '3', ...GATE]],
    ['simulate', [...SIMULATE, ...GATE, '--json']],
    ['sweep', [...SWEEP, '--dry-run', ...GATE, '--json']],
  ])('%s: read:organization', async (_title, words) => {
    const stage = async (): Promise<Stage> => {
      const one = await scene(TEAM)
      approve(one, 'alice', 3)
      return one
    }
    const who = words[0] === 'sweep' ? 'gate' : 'bob'
    const lacking = await call(who, words, READS, { stage: await stage() })
    const enough = await call(who, words, [...READS, 'read:organization'], { stage: await stage() })
    if (words[0] === 'explain') {
      expect(lacking.out).toContain('the token lacks read:organization')
      expect(enough.out).toContain('medium blast radius')
    } else {
      const line = (out: string): string => out.split('\n').find((one) => one.includes('"pull":3')) ?? ''
      expect(line(lacking.out)).toContain('"decision":"hold"')
      expect(line(enough.out)).toContain('"decision":"approve"')
    }
  })

  it('verify: read:organization', async () => {
    const stage = async (): Promise<Stage> => {
      const one = await scene(TEAM)
      approve(one, 'alice', 3)
      expect(one.api('acme', 'POST', '/pulls/3/merge', { Do: 'merge' }).status).toBe(200)
      return one
    }
    const words = ['verify', '--id', 'm1', '--repo-dir', 'CLONE', ...GATE]
    const lacking = await call('bob', words, READS, { stage: await stage() })
    expect(lacking).toMatchObject({ exit: 2 })
    expect(lacking.out).toContain('the token lacks read:organization')
    const enough = await call('bob', words, [...READS, 'read:organization'], { stage: await stage() })
    expect(enough).toMatchObject({ exit: 0, err: '' })
  })
})

describe('doctor', () => {
  const DOCTOR = ['doctor', ...GATE]

  it("names the scopes of both tokens in its help, and takes the gate's with just those", async () => {
    expect(tokenLine('doctor')).toContain('write:repository, write:issue')
    expect(tokenLine('doctor')).toContain("the admin's: read:repository")
    const { exit, out } = await call('gate', DOCTOR, WRITES)
    expect(exit).toBe(0)
    expect(out).not.toContain('FAIL')
  })

  it('needs read:repository of the second token, and says so', async () => {
    const second = (scopes: readonly string[]) => ({
      env: (stage: Stage) => ({
        FORGEJO_ADMIN_TOKEN: addToken(stage.world, needUser(stage.world, 'acme'), 'x', [...scopes], null).value,
      }),
    })
    const enough = await call('gate', DOCTOR, WRITES, second(['read:repository']))
    expect(enough.out).toContain('The second token administers acme/ops.')
    expect(enough.out).not.toMatch(/merge-whitelist +Could not tell/)
    const lacking = await call('gate', DOCTOR, WRITES, second(['read:issue']))
    expect(lacking.out).toContain('it lacks the scope read:repository')
    expect(lacking.out).toContain('FORGEJO_ADMIN_TOKEN')
    expect(lacking.out).not.toMatch(/token input|store it as/)
  })

  it('a token without read:repository is told with where to give another one', async () => {
    const { exit, out } = await call('gate', DOCTOR, ['read:issue'])
    expect(exit).toBe(1)
    expect(out).toContain('it lacks the scope read:repository')
    expect(out).toContain(`${OWN} write:repository and write:issue`)
    expect(out).not.toMatch(/token input|secret that/)
  })
})
