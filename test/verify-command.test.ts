// `vault-gate verify`: what it prints, where, and with which exit code; and a dispatcher that relies on it (design 5.2, 7).

import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { actionText, type Stage, serveStage, setStage } from '../src/demo/stage.js'
import { approve, fileOf, mustSay } from '../src/demo/story.js'
import type { Served } from '../src/sandbox/index.js'
import { cloneOf, type RealClone } from './support/clone.js'
import { type Folder, folderWith } from './support/shell.js'

const release = (stage: Stage, number: number, by = 'gate'): void => {
  approve(stage, by, number)
  mustSay(stage, 200, by === 'gate' ? 'gate' : 'acme', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
}

/** One low vault action `a1` that the gate merged, one `b1` that was pushed directly, and `done` of the first commit. */
const scene = (): Stage => {
  const stage = setStage({ files: { '.gitattributes': { text: '*.toml text eol=crlf\n' } } })
  release(stage, stage.propose('a1'))
  stage.push({ as: 'acme', branch: 'main', from: 'main', files: { [fileOf('b1')]: { text: actionText('b1') } } })
  return stage
}

type Scene = {
  readonly stage: Stage
  readonly served: Served
  readonly clone: RealClone
  readonly folder: Folder
  readonly env: Record<string, string>
}

const open = async (stage = scene()): Promise<Scene> => {
  const served = await serveStage(stage)
  const clone = cloneOf(stage)
  const folder = folderWith()
  onTestFinished(async () => {
    folder.remove()
    clone.remove()
    await served.close().catch(() => undefined)
  })
  const env = {
    FORGEJO_URL: served.url,
    FORGEJO_REPOSITORY: 'acme/ops',
    FORGEJO_APPROVER: 'gate',
    FORGEJO_TOKEN: stage.tokens['gate'] ?? '',
    PATH: process.env['PATH'] ?? '',
  }
  return { stage, served, clone, folder, env }
}

const linesOf = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('what it prints', () => {
  it('one line for each vault action, and for one all that the proof rests on', async () => {
    const { clone, folder, env } = await open()
    const one = await folder.call(['verify', '--id', 'a1', '--repo-dir', clone.path], { env })
    expect(one).toMatchObject({ exit: 0, err: '' })
    const id = '[0-9a-f]{40}'
    expect(one.out).toMatch(
      new RegExp(
        `^proven          a1  low     merged by pull request #1 as it was judged, low, and approved by gate \\(proven\\)
  base      main at ${id}
  file      vault/actions/a1.toml, blob ${id}
  merge     ${id}, onto ${id}
  head      ${id}, 1 commit
  pull      #1 by agent
  policy    vault/policy.toml, blob ${id}
  approval  gate, review \\d+
$`,
      ),
    )
    const all = await folder.call(['verify', '--all', '--repo-dir', clone.path], { env })
    expect(all).toMatchObject({ exit: 1, err: '' })
    expect(all.out.split('\n')).toEqual([
      expect.stringMatching(/^proven {10}a1 {4}low {5}merged by .* \(proven\)$/),
      expect.stringMatching(/^not proven {6}b1 {4}- {7}commit [0-9a-f]{10}, which added it, .* \(direct-push\)$/),
      expect.stringMatching(/^not proven {6}done {2}- {7}.*\(direct-push\)$/),
      '',
    ])
  })

  it('JSON Lines of the one shape, with the same answers', async () => {
    const { clone, folder, env } = await open()
    const all = await folder.call(['verify', '--all', '--json', '--repo-dir', clone.path], { env })
    const lines = linesOf(all.out)
    expect(lines.map(({ id, result, code }) => [id, result, code])).toEqual([
      ['a1', 'yes', 'proven'],
      ['b1', 'no', 'direct-push'],
      ['done', 'no', 'direct-push'],
    ])
    for (const line of lines) {
      expect(line).toMatchObject({ schema: 'vault-gate/1', repository: 'acme/ops', base: 'main', decision: null, digest: null })
      expect(Object.keys(line)).toEqual(
        expect.arrayContaining(['pull', 'head', 'policy', 'action', 'tier', 'findings', 'waiting', 'next']),
      )
    }
    const one = await folder.call(['verify', '--id', 'a1', '--json', '--repo-dir', clone.path], { env })
    expect(linesOf(one.out)).toEqual(lines.slice(0, 1))
  })

  it('the bytes of the blob and nothing else, whatever attributes do to the checkout', async () => {
    const { clone, folder, env } = await open()
    clone.checkout()
    expect(readFileSync(join(clone.path, fileOf('a1')), 'utf8')).toContain('\r\n')
    const argv = ['verify', '--id', 'a1', '--bytes', '--repo-dir', join(clone.path, 'vault')]
    expect(await folder.call(argv, { env })).toEqual({ exit: 0, out: actionText('a1'), err: '' })
    const no = await folder.call(['verify', '--id', 'b1', '--bytes', '--repo-dir', clone.path], { env })
    expect(no).toMatchObject({ exit: 1, out: '' })
    expect(no.err).toMatch(/^vault-gate: not proven: b1: commit .* \(direct-push\)\n$/)
    writeFileSync(join(clone.path, fileOf('a1')), 'formula = "release"\n')
    expect(await folder.call(argv, { env })).toEqual({ exit: 0, out: actionText('a1'), err: '' })
  })

  it('a note where the clone is behind, on standard error', async () => {
    const { stage, clone, folder, env } = await open()
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'README.md': { text: 'later' } } })
    const argv = ['verify', '--id', 'a1', '--bytes', '--repo-dir', clone.path]
    expect(await folder.call(argv, { env })).toEqual({
      ...{ exit: 0, out: actionText('a1') },
      err: 'vault-gate: note: the forge has newer commits of main than the clone: fetch them\n',
    })
  })

  it('that it could not tell, where the clone is behind and the forge has another file', async () => {
    const { stage, clone, folder, env } = await open()
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { [fileOf('a1')]: { text: `${actionText('a1')}#\n` } } })
    const argv = ['verify', '--id', 'a1', '--bytes', '--repo-dir', clone.path]
    const note = 'vault-gate: note: the forge has newer commits of main than the clone: fetch them\n'
    const call = await folder.call(argv, { env })
    expect(call).toMatchObject({ exit: 2, out: '' })
    expect(call.err).toMatch(
      new RegExp(
        `^${note}vault-gate: could not tell: a1: it is proven on .*, but the forge has another one by now: fetch, .*\\(behind\\)\\n$`,
      ),
    )
    clone.fetch()
    expect(await folder.call(argv, { env })).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('(edited)') as string,
    })
  })

  it('how far it is, on a terminal only', async () => {
    const { clone, folder, env } = await open()
    const argv = ['verify', '--all', '--repo-dir', clone.path]
    expect((await folder.screen(argv, { env, terminal: true })).text).toContain('of 3 vault actions')
    expect((await folder.screen(argv, { env })).text).not.toContain('of 3 vault actions')
  })

  it('nothing hostile of what others named', async () => {
    const stage = scene()
    const files = { 'vault/actions/\u001b[31m\n::error::.toml': { text: 'x' } }
    stage.push({ as: 'acme', branch: 'main', from: 'main', files })
    const { clone, folder, env } = await open(stage)
    const { out, exit } = await folder.call(['verify', '--all', '--repo-dir', clone.path], { env })
    expect(exit).toBe(1)
    expect(out).toContain('\\u{1b}[31m\\u{a}::error::')
    expect(out).toContain('(bad-id)')
    expect(out).not.toMatch(/^::/m)
    expect(out).not.toContain('\u001b')
  })

  it('a branch without vault actions: nothing to prove', async () => {
    const stage = setStage({ files: { 'vault/actions/done.toml': null, 'vault/actions/done.result.json': null } })
    const { clone, folder, env } = await open(stage)
    const call = await folder.call(['verify', '--all', '--repo-dir', clone.path], { env })
    expect(call).toEqual({ exit: 0, out: 'there is no vault action on main\n', err: '' })
  })
})

describe('could not tell', () => {
  it.each<[string, string, (scene: Scene) => Promise<Record<string, string>> | Record<string, string>]>([
    [
      'a server that is not there',
      'forge',
      async ({ served, env }) => {
        await served.close()
        return env
      },
    ],
    ['a wrong token', 'forge', ({ env }) => ({ ...env, FORGEJO_TOKEN: 'f'.repeat(40) })],
    ['a repository that is not there', 'forge', ({ env }) => ({ ...env, FORGEJO_REPOSITORY: 'acme/none' })],
    [
      'a clone that is not there',
      'clone',
      ({ clone, env }) => {
        rmSync(join(clone.path, '.git'), { recursive: true })
        return env
      },
    ],
    ['a machine without git', 'clone', ({ env }) => ({ ...env, PATH: '/nonexistent' })],
  ])('%s is exit code 2 in every manner, and nothing on standard output but JSON', async (_title, code, spoil) => {
    const opened = await open()
    const { clone, folder, env: before } = opened
    const env = await spoil(opened)
    const base = ['verify', '--repo-dir', clone.path]
    const json = await folder.call([...base, '--id', 'a1', '--json'], { env })
    expect(json).toMatchObject({ exit: 2 })
    expect(linesOf(json.out)).toMatchObject([{ result: 'unknown', code, id: 'a1' }])
    expect(await folder.call([...base, '--id', 'a1'], { env })).toMatchObject({
      exit: 2,
      out: expect.stringMatching(/^could not tell/) as string,
    })
    for (const argv of [
      [...base, '--id', 'a1', '--bytes'],
      [...base, '--all'],
      [...base, '--all', '--json'],
    ]) {
      const call = await folder.call(argv, { env })
      expect(call).toMatchObject({ exit: 2, out: '' })
      expect(call.err).toContain('could not tell')
      expect(call.err).not.toContain(before['FORGEJO_TOKEN'] ?? '')
    }
  })

  it('outside of a clone: where to call it is said, for one and for all', async () => {
    const { folder, env } = await open()
    for (const which of [['--all'], ['--id', 'a1']]) {
      const { exit, out, err } = await folder.call(['verify', ...which, '--repo-dir', folder.path], { env })
      expect(exit).toBe(2)
      expect(`${out}${err}`).toMatch(
        /there is no clone in .* that git reads \(.*\): call it in a fetched clone of the ops repository, or name one with --repo-dir/,
      )
    }
  })

  it('a forge that dies on the way: what it had answered before stands, and it is not asked for ever', async () => {
    const stage = scene()
    for (let at = 0; at < 30; at += 1) release(stage, stage.propose(`c${at}`))
    const { clone, folder, env } = await open(stage)
    const dying = await serveStage(stage, {
      fault: (_request, n) => (n > 40 ? { kind: 'reset-before' } : null),
    })
    onTestFinished(dying.close)
    const argv = ['verify', '--all', '--json', '--repo-dir', clone.path]
    const { exit, out } = await folder.call(argv, { env: { ...env, FORGEJO_URL: dying.url } })
    expect(exit).toBe(2)
    const codes = linesOf(out).map(({ code }) => code)
    expect(codes).toHaveLength(33)
    expect(new Set(codes)).toEqual(new Set(['proven', 'direct-push', 'forge']))
    expect(codes.filter((code) => code === 'proven').length).toBeLessThan(12)
    expect(dying.requests.length).toBeLessThan(200)
  })

  it('a partial clone fetches nothing', async () => {
    const { clone, folder, env } = await open()
    const blob = clone.git('rev-parse', `origin/main:${fileOf('a1')}`).trim()
    rmSync(join(clone.path, '.git', 'objects', blob.slice(0, 2), blob.slice(2)))
    const touched = join(folder.path, 'touched')
    clone.git('config', 'remote.origin.promisor', 'true')
    clone.git('config', 'remote.origin.url', `ext::sh -c "touch ${touched}"`)
    clone.git('config', 'protocol.ext.allow', 'always')
    clone.git('config', 'extensions.partialClone', 'origin')
    clone.git('config', 'core.repositoryFormatVersion', '1')
    const call = await folder.call(['verify', '--id', 'a1', '--json', '--repo-dir', clone.path], { env })
    expect(call.exit).toBe(2)
    expect(linesOf(call.out)).toMatchObject([{ code: 'objects' }])
    expect(existsSync(touched)).toBe(false)
  })
})

describe('wrong usage', () => {
  it.each([
    [[], 'Which vault action? Give --id ID, or --all.'],
    [['--id', 'a1', '--all'], 'Which vault action? Give --id ID, or --all.'],
    [['--all', '--bytes'], '--bytes is for one vault action: give its --id.'],
    [['--id', 'a1', '--bytes', '--json'], '--bytes and --json exclude each other.'],
    [['--id', 'a1', '--approver', ''], "Whose approval makes low? Give the gate's --approver, or set FORGEJO_APPROVER."],
    [['a1'], 'verify takes no words besides its options.'],
  ])('%j: 64', async (argv, message) => {
    const folder = folderWith()
    onTestFinished(folder.remove)
    const env = {
      FORGEJO_URL: 'http://127.0.0.1:1',
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_TOKEN: 'x',
      FORGEJO_APPROVER: 'gate',
    }
    const call = await folder.call(['verify', ...argv], { env })
    expect(call).toMatchObject({ exit: 64, out: '' })
    expect(call.err).toContain(message)
  })
})

describe('it only reads', () => {
  it('runs no hook, writes nothing to the clone and asks the forge only with GET', async () => {
    const { clone, folder, env, served } = await open()
    const hooks = join(clone.path, '.git', 'hooks')
    mkdirSync(hooks)
    for (const name of ['post-checkout', 'reference-transaction', 'fsmonitor']) {
      writeFileSync(join(hooks, name), `#!/bin/sh\ntouch ${folder.path}/touched\n`)
      chmodSync(join(hooks, name), 0o755)
    }
    clone.git('config', 'core.fsmonitor', join(hooks, 'fsmonitor'))
    clone.git('config', 'log.diffMerges', 'combined')
    clone.git('config', 'log.follow', 'true')
    const list = (): readonly string[] => readdirSync(clone.path, { recursive: true }).map(String).sort()
    const before = list()
    expect(await folder.call(['verify', '--id', 'a1', '--repo-dir', clone.path], { env })).toMatchObject({ exit: 0 })
    expect(list()).toEqual(before)
    expect(existsSync(join(folder.path, 'touched'))).toBe(false)
    expect(served.requests.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('believes no variable of the caller that names another repository', async () => {
    const { clone, folder, env } = await open()
    const other = cloneOf(setStage())
    onTestFinished(other.remove)
    const around = { ...env, GIT_DIR: join(other.path, '.git'), GIT_OBJECT_DIRECTORY: join(other.path, '.git', 'objects') }
    expect(await folder.call(['verify', '--id', 'a1', '--repo-dir', clone.path], { env: around })).toMatchObject({ exit: 0 })
  })
})

const ROOT = fileURLToPath(new URL('../', import.meta.url))

describe('examples/dispatcher.sh', () => {
  it('runs what is proven once, byte for byte, and nothing else', async () => {
    const { stage, clone, folder, env } = await open()
    const ops = join(folder.path, 'ops')
    clone.git('clone', '--quiet', clone.path, ops)
    expect(readFileSync(join(ops, fileOf('a1')), 'utf8')).toContain('\r\n')
    for (const name of ['done', 'bin', 'ran']) mkdirSync(join(folder.path, name))
    const script = (name: string, body: string): void =>
      writeFileSync(join(folder.path, 'bin', name), `#!/bin/sh\n${body}\n`, { mode: 0o755 })
    script('vault-gate', `exec "${process.execPath}" "${ROOT}node_modules/tsx/dist/cli.mjs" "${ROOT}src/cli/main.ts" "$@"`)
    // What is run gets no token.
    script('run', `[ -z "\${FORGEJO_TOKEN+set}" ] && cp "$1" "${folder.path}/ran/$(sed -n 's/^id = "\\(.*\\)"$/\\1/p' "$1")"`)
    const around = {
      ...env,
      ...{ OPS: ops, DONE: join(folder.path, 'done'), RUN: join(folder.path, 'bin', 'run') },
      PATH: `${join(folder.path, 'bin')}:${env['PATH']}`,
    }
    const dispatch = (): Promise<{ stdout: string; stderr: string }> =>
      promisify(execFile)('sh', [join(ROOT, 'examples', 'dispatcher.sh')], { env: around })
    const ran = (): readonly string[] => readdirSync(join(folder.path, 'ran')).sort()

    const first = await dispatch()
    expect(ran()).toEqual(['a1'])
    expect(readFileSync(join(folder.path, 'ran', 'a1'), 'utf8')).toBe(actionText('a1'))
    expect(first.stderr).toContain('not proven: b1:')

    rmSync(join(folder.path, 'ran', 'a1'))
    stage.push({
      as: 'acme',
      branch: 'main',
      from: 'main',
      files: { [fileOf('a1')]: { text: actionText('a1', { formula: '"release"' }) } },
    })
    release(stage, stage.propose('c1', { formula: '"dev"' }), 'alice')
    clone.fetch()
    await dispatch()
    expect(ran()).toEqual(['c1'])
    expect(readFileSync(join(folder.path, 'ran', 'c1'), 'utf8')).toBe(actionText('c1', { formula: '"dev"' }))
  }, 120_000)
})
