// The commands that talk to a forge, as they are shipped: dist/cli/index.js as a process of its own, on a served sandbox. Sources may work
// where the bundle does not: each of its files is put together by itself.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Stage, serveStage, stageOn } from '../src/demo/stage.js'
import { addRepository, addToken, createWorld, needRepo, needUser } from '../src/sandbox/index.js'
import { cloneOf } from './support/clone.js'
import { folderWith } from './support/shell.js'

const BUNDLE = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url))

/** Another Node to run the bundle with. */
const NODE = process.env['VAULT_GATE_NODE'] ?? process.execPath

const ACTION = 'id = "try-1"\nformula = "triage"\ncontext = "see whether the gate works"\nsecrets = []\n'
const POLICY = '[tiers]\ntriage = "low"\n[medium]\napprovers = ["alice"]\n[high]\napprovers = ["acme"]\n'

const SCOPES = ['write:repository', 'write:issue']

/** A repository that knows nothing of the gate. */
const bare = (): Stage => {
  const { world, base, tokens } = createWorld({
    files: { 'formulas/triage.toml': { text: 'x = 1\n' }, 'formulas/release.sh': { text: 'true\n' } },
    private: true,
    collaborators: { agent: 'write', alice: 'write' },
    tokens: { gate: { scopes: SCOPES }, agent: { scopes: SCOPES }, alice: { scopes: SCOPES }, acme: { scopes: ['all'] } },
  })
  const stage = stageOn(world, base, tokens)
  addRepository(world, 'acme/controller', { private: true, files: { 'README.md': { text: 'x' } } })
  stage.world.now = Date.now()
  return stage
}

type End = { readonly exit: number | null; readonly out: string; readonly err: string }

const open = async (stage: Stage) => {
  const served = await serveStage(stage)
  const folder = folderWith({ 'try-1.toml': ACTION, 'new.toml': POLICY })
  onTestFinished(async () => {
    folder.remove()
    await served.close()
  })
  const env = { PATH: process.env['PATH'], FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_APPROVER: 'gate' }
  return (argv: readonly string[], tokens: Readonly<Record<string, string>> = {}): Promise<End> =>
    new Promise((resolve, reject) => {
      const child = spawn(NODE, [BUNDLE, ...argv], { cwd: folder.path, env: { ...env, ...tokens } })
      const texts = { out: '', err: '' }
      child.stdout.on('data', (chunk: Buffer) => {
        texts.out += chunk.toString()
      })
      child.stderr.on('data', (chunk: Buffer) => {
        texts.err += chunk.toString()
      })
      child.once('error', reject)
      child.once('close', (exit) => resolve({ exit, ...texts }))
    })
}

const ASKED = ['--approvers', 'alice,acme', '--action', `https://forge.example/acme/vault-gate@${'a'.repeat(40)}`]

describe('the shipped commands', () => {
  it.each([
    ['A', []],
    ['B', ['--controller', 'acme/controller']],
    ['C', []],
  ])(
    'init of pattern %s does everything in one call, and nothing in the next; doctor looks at it',
    async (pattern, more) => {
      const stage = bare()
      const call = await open(stage)
      const admin = { FORGEJO_TOKEN: stage.tokens['acme'] ?? '' }
      const words = ['init', ...ASKED, '--pattern', pattern, ...more, '--apply']
      const first = await call(words, admin)
      expect(first.err).toBe('')
      expect(first.out).toContain('done      rule     main: new')
      expect(first.out).toContain('done      workflow .forgejo/workflows/gate.yml')
      const second = await call(words, admin)
      // In pattern A the agent would be next to the token.
      expect(second).toMatchObject({ exit: pattern === 'A' ? 1 : 0, err: '' })
      expect(second.out).not.toContain('done ')
      const own = { FORGEJO_TOKEN: stage.tokens['gate'] ?? '', FORGEJO_ADMIN_TOKEN: stage.tokens['acme'] ?? '' }
      const looked = await call(['doctor', ...more], own)
      expect(looked.err).toBe('')
      expect(looked.out).toContain(`The pattern is ${pattern}:`)
      expect(looked.out).toMatch(/\n\d+ checks: /)
    },
    60_000,
  )

  it('request, explain --pr, sweep, verify and simulate answer', async () => {
    const stage = bare()
    const call = await open(stage)
    const controlled = ['--controller', 'acme/controller', '--apply']
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/policy.toml': { text: POLICY } } })
    await call(['init', ...ASKED, ...controlled], { FORGEJO_TOKEN: stage.tokens['acme'] ?? '' })
    const { world } = stage
    const asked = await call(['request', '--file', 'try-1.toml'], { FORGEJO_TOKEN: stage.tokens['agent'] ?? '' })
    expect(asked).toMatchObject({ exit: 0, err: '' })
    const reader = { FORGEJO_TOKEN: addToken(world, needUser(world, 'alice'), 'r', ['read:repository', 'read:issue']).value }
    expect(await call(['explain', '--pr', '1'], reader)).toMatchObject({ exit: 0, err: '' })
    expect(await call(['simulate', '--policy', 'new.toml'], reader)).toMatchObject({ exit: 0, err: '' })
    const ids = [needRepo(world, 'acme/ops').id]
    const own = { FORGEJO_TOKEN: addToken(world, needUser(world, 'gate'), 'vault-gate', SCOPES, ids).value }
    const swept = await call(['sweep'], own)
    expect(swept).toMatchObject({ exit: 0, err: '' })
    expect(swept.out).toContain('merged')
    const clone = cloneOf(stage)
    onTestFinished(clone.remove)
    expect(await call(['verify', '--id', 'try-1', '--repo-dir', clone.path], reader)).toMatchObject({ exit: 0, err: '' })
  }, 60_000)
})
