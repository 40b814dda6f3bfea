// `vault-gate sweep`: one sweep now, as its scheduled run makes it, and told.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf, type Stage, type StageOptions, serveStage, setStage } from '../src/demo/stage.js'
import { approve, change } from '../src/demo/story.js'
import type { Served, ServeOptions } from '../src/sandbox/index.js'
import { type Folder, folderWith, type Surroundings } from './support/shell.js'
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

const envOf = (stage: Stage, as: string): Readonly<Record<string, string>> => ({
  FORGEJO_URL: served?.url ?? '',
  FORGEJO_REPOSITORY: 'acme/ops',
  FORGEJO_TOKEN: stage.tokens[as] ?? as,
})

const sweeping = async (
  stage: Stage,
  words: readonly string[] = [],
  { as = 'gate', around = {}, ...options }: ServeOptions & { readonly as?: string; readonly around?: Surroundings } = {},
) => {
  await served?.close()
  served = await serveStage(stage, options)
  const env = { ...envOf(stage, as), ...around.env }
  const named = words.includes('--approver') ? [] : ['--approver', 'gate']
  const call = await folder.call(['sweep', ...named, ...words], { ...around, env })
  for (const token of Object.values(stage.tokens)) expect(`${call.out}${call.err}`).not.toContain(token)
  return { ...call, writes: writes(served), requests: served.requests }
}

const crowd = (options: StageOptions = {}): { readonly stage: Stage; readonly numbers: readonly number[] } => {
  const stage = setStage(options)
  const numbers = [
    stage.propose('a1'),
    stage.propose('m1', { formula: '"dev"' }),
    stage.propose('h1', { formula: '"release"' }),
    stage.propose('r1', { id: '"other"' }),
    stage.propose('m2', { formula: '"dev"' }),
    change(stage, 'docs', { 'docs/x.md': { text: 'x' } }),
  ]
  approve(stage, 'alice', numbers[4] ?? 0)
  return { stage, numbers }
}

const states = (stage: Stage, numbers: readonly number[]): string[] => numbers.map((number) => recordOf(stage, number).state)

describe('a call that makes no sense is 64', () => {
  it.each([
    [['x'], 'sweep takes no words besides its options.'],
    [['--policy', 'x'], 'sweep has no option --policy.'],
    [['--repo', 'ops'], 'Which repository?'],
    [['--token-file', 'none'], 'The file of --token-file cannot be read'],
  ])('%j', async (words, text) => {
    const call = await sweeping(setStage(), words)
    expect(call).toMatchObject({ exit: 64, out: '', err: expect.stringContaining(text) })
    expect(call.requests).toEqual([])
  })
})

describe('what cannot be told is 2, with what to do, and writes nothing', () => {
  it.each([
    ['another base branch', { words: ['--base', 'nope'] }, 'branch "nope" does not exist', 'set --base'],
    ['a wrong token', { as: '0123456789abcdef' }, 'the token was refused (401)', 'create a new token'],
    [
      'a dead server',
      { words: ['--url', 'http://127.0.0.1:9'] },
      'could not reach http://127.0.0.1:9',
      '; check --url (or FORGEJO_URL) and that this machine can reach it\n',
    ],
    [
      'the token of another account',
      { as: 'agent' },
      'answered 403: gate is not the account of the token',
      '; give in FORGEJO_TOKEN or with --token-file a token of the account that --approver names',
    ],
    [
      "the token of an admin, who is not the gate's account",
      { as: 'acme' },
      'the token may administer the repository, which that of the approver gate must not',
      '; set FORGEJO_TOKEN to a token of gate, and let gate be a collaborator with write, never admin',
    ],
    ['a reader', { as: 'bob', words: ['--approver', 'bob'] }, 'only the level "read"', 'collaborator with write'],
    ['an admin', { as: 'acme', words: ['--approver', 'acme'] }, 'is an admin of the repository', 'an account of its own'],
  ] as const)(
    '%s',
    async (_title, { words = [], as = 'gate' }: { words?: readonly string[]; as?: string }, text, remedy) => {
      const { stage } = crowd()
      const call = await sweeping(stage, words, { as })
      expect(call).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(text), writes: [] })
      expect(call.err).toContain(remedy)
      expect(call.err).not.toContain('0123456789abcdef')
    },
    20_000,
  )

  it('a fault on one pull request is told, and does not stop the others', async () => {
    const { stage, numbers } = crowd()
    const call = await sweeping(stage, [], {
      fault: ({ path }) => (path.endsWith(`/issues/${numbers[1]}/timeline`) ? { kind: 'answer', status: 500, body: 'x' } : null),
    })
    expect(call.exit).toBe(2)
    expect(call.err).toMatch(/^vault-gate: #2: GET .*timeline answered 500/)
    expect(call.out).toContain('5 judged, 2 merged, 1 held, 1 refused, 0 not reached, 1 fault\n')
    expect(recordOf(stage, numbers[0] ?? 0).state).toBe('merged')
  })
})

describe('an alarm is 1', () => {
  it('of a past merge, also in a dry run, whatever faults there are', async () => {
    const { stage, numbers } = crowd()
    const number = stage.propose('f1')
    const { head } = stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head.sha })
    expect(stage.api('gate', 'POST', `/pulls/${number}/merge`, { Do: 'merge' }).status).toBe(200)
    const dry = await sweeping(stage, ['--dry-run'])
    expect(dry).toMatchObject({ exit: 1, writes: [] })
    expect(dry.err).toMatch(
      /alarm: a merge by the gate's account does not say which head was judged .*; look at the base branch now/,
    )
    const call = await sweeping(stage, ['--json'], {
      fault: ({ path }) => (path.endsWith(`/issues/${numbers[1]}/timeline`) ? { kind: 'answer', status: 500, body: 'x' } : null),
    })
    expect(call.exit).toBe(1)
    expect(call.err).toContain('alarm: ')
    expect(call.err).toContain('#2: ')
  })
})

describe('a dry run', () => {
  it('decides and tells what a sweep then does, and writes nothing', async () => {
    const { stage, numbers } = crowd()
    const dry = await sweeping(stage, ['--dry-run'])
    expect(dry).toMatchObject({ exit: 0, err: '', writes: [] })
    expect(dry.out).toMatchInlineSnapshot(`
      "pull    author               tier   decision what would be done
      #1      agent                low    approve  label, comment, status, review, merge
      #2      agent                medium hold     label, comment, reviewers, status, waits for alice
      #3      agent                high   hold     label, comment, reviewers, status, waits for acme
      #4      agent                high   refuse   label, comment, status, waits for agent
      #5      agent                medium approve  label, comment, status, merge
      #6      agent                       ignore   as before

      6 judged, 0 merged, 2 held, 1 refused, 0 not reached, 0 faults
      dry run: nothing was written
      "
    `)
    expect(states(stage, numbers)).toEqual(numbers.map(() => 'open'))
    const json = await sweeping(stage, ['--dry-run', '--json'])
    const told = json.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { pull: number; decision: string; effects: { outcome: string }[] })
    expect(told.flatMap(({ effects }) => effects.map(({ outcome }) => outcome)).every((one) => one === 'planned')).toBe(true)
    const decided = new Map(told.map(({ pull, decision }) => [pull, decision]))
    const done = await sweeping(stage, ['--json'])
    for (const line of done.out.trimEnd().split('\n')) {
      const { pull, decision } = JSON.parse(line) as { pull: number; decision: string }
      expect(decision).toBe(decided.get(pull))
    }
  })
})

describe('a sweep', () => {
  it('does what is to be done, tells it, and has nothing to do when called again', async () => {
    const { stage, numbers } = crowd()
    const call = await sweeping(stage)
    expect(call).toMatchObject({ exit: 0, err: '' })
    expect(call.out).toMatchInlineSnapshot(`
      "pull    author               tier   decision what was done
      #1      agent                low    approve  merged
      #2      agent                medium hold     label, comment, reviewers, status, waits for alice
      #3      agent                high   hold     label, comment, reviewers, status, waits for acme
      #4      agent                high   refuse   label, comment, status, waits for agent
      #5      agent                medium approve  merged
      #6      agent                       ignore   as before

      6 judged, 2 merged, 2 held, 1 refused, 0 not reached, 0 faults
      "
    `)
    expect(states(stage, numbers)).toEqual(['merged', 'open', 'open', 'open', 'merged', 'open'])
    const again = await sweeping(stage)
    expect(again).toMatchObject({ exit: 0, err: '', writes: [] })
    expect(again.out).toContain('4 judged, 0 merged, 2 held, 1 refused, 0 not reached, 0 faults\n')
  })

  it('of nothing is 0', async () => {
    const call = await sweeping(setStage())
    expect(call).toMatchObject({ exit: 0, err: '', writes: [] })
    expect(call.out).toContain('0 judged, 0 merged')
    expect(await sweeping(setStage(), ['--json'])).toMatchObject({ exit: 0, out: '', err: '' })
  })

  it('has one line of JSON for each pull request, in the one shape', async () => {
    const { stage, numbers } = crowd()
    const { out } = await sweeping(stage, ['--json'])
    expect(out).toMatch(/^(?:[ -~]+\n)+$/)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ pull }) => pull).sort()).toEqual(numbers)
    const merged = lines.find(({ pull }) => pull === numbers[0])
    expect(merged).toMatchObject({ schema: 'vault-gate/1', decision: 'approve', tier: 'low', merged: true })
    expect(merged).not.toHaveProperty('findings')
  })

  it('takes the account of the token where nobody names the gate', async () => {
    const { stage } = crowd({ scopes: ['write:repository', 'write:issue', 'read:user'] })
    served = await serveStage(stage)
    expect(await folder.call(['sweep', '--dry-run'], { env: envOf(stage, 'gate') })).toMatchObject({ exit: 0, err: '' })
  })

  it('shows how far it is on a terminal, and takes that away again', async () => {
    const { stage } = crowd()
    const call = await sweeping(stage, [], { around: { terminal: true } })
    expect(call.err).toContain(' 6 of 6 pull requests')
    expect(call.err.endsWith('\r\u001b[K')).toBe(true)
    const dumb = await sweeping(stage, [], { around: { terminal: true, env: { TERM: 'dumb' } } })
    expect(dumb.err).toBe('')
  })

  it('shows no untrusted character that acts on a terminal (invariant 10)', async () => {
    const stage = setStage()
    stage.push({ as: 'agent', branch: 'evil', from: 'main', files: { 'vault/actions/\u001b[2J\u202e.toml': { text: 'x' } } })
    stage.open('agent', 'evil')
    for (const words of [[], ['--json']]) expect((await sweeping(stage, words)).out).not.toMatch(/[^\P{C}\n]/u)
  })
})

describe('Ctrl-C', () => {
  const ROOT = fileURLToPath(new URL('../', import.meta.url))

  it('finishes what is under way, says what was not reached, and the next sweep does that first', async () => {
    const stage = setStage()
    const numbers = Array.from({ length: 60 }, (_, at) => stage.propose(`m${at}`, { formula: '"dev"' }))
    let interrupt = (): void => undefined
    served = await serveStage(stage, {
      before: async ({ method }) => {
        if (method === 'GET') return
        interrupt()
        // The signal is on its way to the other process.
        await new Promise((resolve) => setTimeout(resolve, 20))
      },
    })
    const argv = ['--import', 'tsx', 'src/cli/main.ts', 'sweep', '--approver', 'gate']
    const child = spawn(process.execPath, argv, { cwd: ROOT, env: { ...process.env, ...envOf(stage, 'gate') } })
    interrupt = () => {
      child.kill('SIGINT')
      interrupt = () => undefined
    }
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said.err += chunk.toString()
    })
    const exit = await new Promise((resolve) => child.on('close', resolve))
    expect(exit, said.err).toBe(2)
    expect(said.err).toContain('finishing what is under way; Ctrl-C once more ends it at once')
    expect(said.err).toMatch(/not reached: .*; they come first next time/)
    expect(said.out).toMatch(/[1-9]\d* not reached, 0 faults\n$/)
    const again = await sweeping(stage)
    expect(again).toMatchObject({ exit: 0, err: '' })
    for (const number of numbers) expect(recordOf(stage, number).labels).toEqual(['blast-radius/medium'])
    expect((await sweeping(stage)).writes).toEqual([])
  }, 60_000)
})
