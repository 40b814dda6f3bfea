// The command line as it is shipped: dist/cli/index.js as a process of its own.

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionText, type Folder, folderWith, POLICY } from './support/shell.js'

const BUNDLE = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url))

/** Another Node to run the bundle with. */
const NODE = process.env['VAULT_GATE_NODE'] ?? process.execPath

const MANY = 10_000

let folder: Folder
let names: readonly string[]

beforeAll(() => {
  folder = folderWith({ 'vault/policy.toml': POLICY, 'vault/actions/a1.toml': actionText() })
  mkdirSync(join(folder.path, 'many'))
  names = [...Array(MANY).keys()].map((at) => `many/${at}.toml`)
  for (const name of names) writeFileSync(join(folder.path, name), actionText())
})

afterAll(() => folder.remove())

const run = (argv: readonly string[], input = '', node: readonly string[] = []) => {
  const env = { PATH: process.env['PATH'] }
  const done = spawnSync(NODE, [...node, BUNDLE, ...argv], { cwd: folder.path, env, encoding: 'utf8', input, maxBuffer: 1 << 28 })
  return { exit: done.status, out: done.stdout, err: done.stderr }
}

/** What the process says about itself when it ends, as JSON in a file. */
const told = (script: string, argv: readonly string[]): unknown => {
  const [hook, answer] = [join(folder.path, 'hook.cjs'), join(folder.path, 'answer.json')]
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(answer)}, JSON.stringify(${script})))`,
  )
  run(argv, '', ['--require', hook])
  return JSON.parse(readFileSync(answer, 'utf8'))
}

describe('the shipped command line', () => {
  it('answers, on standard output and by its exit code', () => {
    expect(run(['classify', 'triage'])).toEqual({ exit: 0, out: 'low\n', err: '' })
    expect(run(['classify', '-'], actionText({ formula: '"dev"' }))).toEqual({ exit: 0, out: 'medium\n', err: '' })
    expect(run(['validate', '-'], 'x')).toMatchObject({ exit: 1, err: '' })
    expect(run(['classify', 'none.toml'])).toMatchObject({ exit: 2, out: 'high\n' })
    expect(run(['classify'])).toMatchObject({ exit: 64, out: '' })
    expect(run(['--help'])).toMatchObject({ exit: 0, err: '' })
    expect(run(['fmt', '-'], "id = 'a'\nformula = 'b'\ncontext = 'c'\nsecrets = []\n").out).toMatch(/^id = "a"\n/)
    expect(run(['fmt', 'vault/actions/a1.toml', '--json']).out).toMatch(/^\{"schema":"vault-gate\/1",/)
    expect(run(['explain', 'vault/actions/a1.toml']).out).toMatch(/^low {2}vault/)
  })

  it('has what talks to a forge and what reads YAML beside it, loaded only for that', () => {
    const flags = ['--url', 'http://127.0.0.1:9', '--repo', 'acme/ops', '--approver', 'gate']
    const token = join(folder.path, 'token')
    writeFileSync(token, `${'a'.repeat(40)}\n`)
    for (const argv of [
      ['explain', '--pr', '1'],
      ['sweep', '--dry-run'],
      ['request', '--file', 'vault/actions/a1.toml'],
    ]) {
      const done = run([...argv, ...flags, '--token-file', token])
      expect(done, argv[0]).toMatchObject({ exit: 2 })
      expect(done.err).toMatch(/could not reach http:\/\/127\.0\.0\.1:9: connection refused/)
    }
    const verified = run(['verify', '--id', 'a1', ...flags, '--token-file', token])
    expect(verified).toMatchObject({ exit: 2, out: expect.stringContaining('check --url (or FORGEJO_URL) and') })
    expect(run(['lint', '--policy', 'vault/policy.toml']).out).toMatch(/vault\/policy\.toml/)
  })

  it.each([
    ['request'],
    ['request', '--file', 'vault/actions/a1.toml'],
    ['verify'],
    ['verify', '--id', 'a1', '--url', 'http://127.0.0.1:9', '--repo', 'acme/ops', '--token-file', 'none'],
    ['simulate'],
    ['sweep'],
    ['explain', '--pr', 'x'],
    ['explain', '--pr', '1'],
    ['lint', '--format', 'x'],
  ])('says 64 and the usage of the command to a wrong call: %s %s %s', (...argv) => {
    const done = run(argv)
    expect(done).toMatchObject({ exit: 64, out: '' })
    expect(done.err).toContain(`usage: vault-gate ${argv[0]}`)
    expect(done.err).not.toContain('unexpected')
  })

  it('runs by its own name, through a link', () => {
    const link = join(folder.path, 'vault-gate')
    symlinkSync(BUNDLE, link)
    expect(spawnSync(link, ['classify', 'triage'], { cwd: folder.path, encoding: 'utf8' }).stdout).toBe('low\n')
  })

  it('answers for a formula without loading more than the policy needs', () => {
    const loaded = (argv: readonly string[]): number => (told('Object.keys(require.cache).length', argv) as number) - 1
    expect(loaded(['classify', 'triage', '--override', 'low'])).toBe(1)
    expect(loaded(['classify', 'a/b'])).toBe(2)
  })

  it('loads no network code, nor what starts other programs', () => {
    for (const argv of [
      ['classify', 'triage'],
      ['validate', 'none.toml', '--json'],
      ['fmt', 'vault/actions/a1.toml', 'x/y'],
      ['--help'],
    ]) {
      const loaded = told('process.moduleLoadList', argv) as string[]
      expect(
        loaded.filter((one) => /^NativeModule (?:net|tls|http|https|http2|dns|dgram|child_process|inspector)$/.test(one)),
      ).toEqual([])
    }
    expect(readFileSync(BUNDLE, 'utf8')).not.toMatch(
      /require\("(?:node:)?(?:net|tls|https?|http2|dns|dgram|child_process)"\)|undici/,
    )
  })

  it('says 2 when nobody reads its answer', () => {
    const script = `"$@" | head -n 1; echo "\${PIPESTATUS[0]}"`
    const argv = [NODE, BUNDLE, 'classify', ...names]
    const done = spawnSync('bash', ['-c', script, 'x', ...argv], { cwd: folder.path, encoding: 'utf8' })
    expect(done).toMatchObject({ stdout: 'low     many/0.toml\n2\n', stderr: '' })
  })

  it('waits for a slow reader and a slow writer', async () => {
    const child = spawn(NODE, [BUNDLE, 'classify', '-', ...names], { cwd: folder.path, stdio: ['pipe', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
      child.stdout.pause()
      setTimeout(() => child.stdout.resume(), 5)
    })
    child.stdin.write(actionText().slice(0, 10))
    setTimeout(() => child.stdin.end(actionText().slice(10)), 200)
    const exit = await new Promise((resolve) => child.once('close', resolve))
    expect(exit).toBe(0)
    expect(out.split('\n').length).toBe(MANY + 2)
  })

  it('of 10,000 files holds no more than of ten', () => {
    const memory = (many: number): number =>
      told('process.resourceUsage().maxRSS', ['validate', '--json', ...names.slice(0, many)]) as number
    expect(memory(MANY) - memory(10)).toBeLessThan(60_000)
  }, 30_000)
})
