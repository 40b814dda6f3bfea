// `npm run test:live`: its pieces, and the command as a process against sandboxes that stand for real servers.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import { actionText, PROTECTION, type Stage, setStage } from '../src/demo/stage.js'
import { approve, change, fileOf, mustSay } from '../src/demo/story.js'
import { createWorld, passwordOf, type ServeOptions, serve, type World } from '../src/sandbox/index.js'
import { attend } from './live/bridge.js'
import { createPusher } from './live/git.js'
import { createNames } from './live/names.js'
import { objections } from './live/oracle.js'
import { openSandbox } from './live/site.js'
import { importing } from './live/thread.js'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'vault-gate-live-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('names', () => {
  const names = createNames('live00abc123', 7, false)

  it('whole names and those before a colon, slash or at sign get the suffix, and answers lose it', () => {
    const [account, repo] = ['bob', 'ops'].map((name) => `${name}live00abc123`)
    expect(names.named('bob')).toBe(account)
    expect(names.named('bob:vault/x')).toBe(`${account}:vault/x`)
    expect(names.named('bob/ops')).toBe(`${account}/${repo}n7`)
    expect(names.named('bob@example.test')).toBe(`${account}@example.test`)
    for (const text of ['bobby', 'vault-gate', 'vault: gate', 'by agent', 'agent-smith', '@ops', ''])
      expect(names.named(text)).toBe(text)
    expect(names.back(`${account}/${repo}n7 by ${account}`)).toBe('bob/ops by bob')
  })

  it('paths: only where the API has accounts and repositories', () => {
    expect(names.path('/repos/acme/ops/branches/vault/gate')).toBe(
      '/repos/acmelive00abc123/opslive00abc123n7/branches/vault/gate',
    )
    expect(names.path('/repos/acme/ops/collaborators/bob/permission')).toMatch(/\/collaborators\/boblive00abc123\/permission$/)
    expect(names.path('/users/gate?x=1')).toBe('/users/gatelive00abc123?x=1')
    expect(names.path('/repos/acme/ops-controller')).toBe('/repos/acmelive00abc123/ops-controller')
  })

  it('bodies and files: texts that are names, and names in quotes', () => {
    const body = { head: 'bob:x', title: 'by bob', reviewers: ['alice'], deep: { user: 'gate', n: 1, no: null } }
    expect(names.back(JSON.stringify(names.body(body)))).toBe(JSON.stringify(body))
    expect(names.body(body)).toMatchObject({
      title: 'by bob',
      reviewers: ['alicelive00abc123'],
      deep: { user: 'gatelive00abc123' },
    })
    const move = names.move({
      as: 'agent',
      files: { 'vault/policy.toml': { text: 'approvers = ["alice", "@ops"]\ngate = "alice x"\n' }, x: null },
    })
    expect(move.files).toEqual({
      'vault/policy.toml': { text: 'approvers = ["alicelive00abc123", "@ops"]\ngate = "alice x"\n' },
      x: null,
    })
    expect(move).toMatchObject({ as: 'agentlive00abc123', repo: 'acmelive00abc123/opslive00abc123n7' })
  })

  it('with teams an organisation owns the repository, and acme stays an account', () => {
    const owned = createNames('live00abc123', 2, true)
    expect(owned.named('acme/ops')).toBe('acmelive00abc123o/opslive00abc123n2')
    expect(owned.named('acme')).toBe('acmelive00abc123')
    expect(owned.back('acmelive00abc123o/opslive00abc123n2')).toBe('acme/ops')
  })

  it('a suffix that could be part of something else is none', () => {
    for (const suffix of ['', 'live', 'deadbeef', 'live-abc1234'])
      expect(() => createNames(suffix, 1, false)).toThrow('no suffix')
  })
})

describe('the bridge', () => {
  it('answers each question with its own answer, also when the bell of another wakes the sleeper', async () => {
    const { port1, port2 } = new MessageChannel()
    const bell = new Int32Array(new SharedArrayBuffer(4))
    attend(port1, bell, async (question) => {
      await delay(2)
      Atomics.notify(bell, 0)
      await delay(2)
      return { kind: 'answered', status: 200, text: 'path' in question ? question.path : '' }
    })
    const asking = `
      const { parentPort, workerData: { port, bell } } = require('node:worker_threads')
      const ask = module.createAsk(port, bell)
      let wrong = 0
      for (let at = 0; at < 100; at += 1) if (ask({ kind: 'http', method: 'GET', path: String(at) }).text !== String(at)) wrong += 1
      parentPort.postMessage(wrong)`
    const code = importing(new URL('./live/bridge.ts', import.meta.url).href, asking)
    const worker = new Worker(code, { eval: true, execArgv: [], workerData: { port: port2, bell }, transferList: [port2] })
    const wrong = await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    await worker.terminate()
    port1.close()
    expect(wrong).toBe(0)
  }, 30_000)
})

describe('pushing by git', () => {
  const bare = join(folder, 'acme', 'ops.git')
  const git = (...args: string[]): string => spawnSync('git', ['--git-dir', bare, ...args], { encoding: 'utf8' }).stdout.trim()
  spawnSync('git', ['init', '--quiet', '--bare', bare])
  const send = createPusher(folder, mkdtempSync(join(folder, 'pusher-')))
  const push = (move: Omit<Parameters<typeof send>[0], 'as' | 'repo'>) => send({ as: 'agent', repo: 'acme/ops', ...move }, null)

  it('makes modes, links, submodules, deletions and folders out of files as told', () => {
    const first = push({
      branch: 'main',
      files: { 'a/b': { text: 'x' }, c: { exec: '#!' }, '"d\t': { text: '' } },
      message: 'init',
    })
    expect(first.outcome).toBe('ok')
    expect(git('log', '-1', '--format=%an <%ae> %ad %P|%B', '--date=format:%z', 'main')).toBe(
      'agent <agent@example.test> +0000 |init',
    )
    push({
      branch: 'main',
      from: 'main',
      files: { a: { text: 'now a file' }, c: null, l: { link: '../x' }, s: { submodule: first.commit }, z: { base64: 'AAEC' } },
      author: { name: 'acme', email: 'acme@example.test' },
    })
    const modes = git('ls-tree', '-r', 'main', '-z')
      .split('\0')
      .filter(Boolean)
      .map((line) => `${line.slice(0, 6)} ${line.split('\t').slice(1).join('\t')}`)
    expect(modes).toEqual(['100644 "d\t', '100644 a', '120000 l', '160000 s', '100644 z'])
    expect(git('log', '-1', '--format=%an %cn', 'main')).toBe('acme acme')
  })

  it('makes orphans and heads of two parents, and says why a push was refused', () => {
    const base = git('rev-parse', 'main')
    const orphan = push({ branch: 'orphan', files: { o: { text: 'o' } } })
    expect(git('log', '--format=%P', 'orphan')).toBe('')
    push({ branch: 'two', from: 'main', parents: [orphan.commit], files: {} })
    expect(git('log', '-1', '--format=%P', 'two')).toBe(`${base} ${orphan.commit}`)
    expect(push({ branch: 'main', files: { x: { text: 'x' } } })).toMatchObject({ outcome: 'refused' })
    expect(git('rev-parse', 'main')).toBe(base)
    const forced = push({ branch: 'main', force: true, files: { x: { text: 'x' } } })
    expect(git('rev-parse', 'main')).toBe(forced.commit)
  })

  it('a repository that cannot be reached is no refusal', () => {
    expect(() => send({ as: 'agent', repo: 'acme/none', branch: 'main', files: {} }, null)).toThrow('git push failed')
  })
})

describe('the oracle', () => {
  const gateMerges = (stage: Stage, number: number): void => {
    approve(stage, 'gate', number)
    mustSay(stage, 200, 'gate', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
  }
  const release = (stage: Stage): number => stage.propose('a1', { formula: '"release"' })
  const cases: readonly (readonly [string, (stage: Stage) => void, RegExp | null])[] = [
    ['nothing happened', () => undefined, null],
    ['the gate merges low', (stage) => gateMerges(stage, stage.propose('a1')), null],
    [
      'the gate merges low twice',
      (stage) => [stage.propose('a1'), stage.propose('a2')].map((one) => gateMerges(stage, one)),
      null,
    ],
    ['the gate merges high', (stage) => gateMerges(stage, release(stage)), /not low/],
    [
      'a person approves and merges low',
      (stage) => {
        const number = stage.propose('a1')
        approve(stage, 'alice', number)
        mustSay(stage, 200, 'alice', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
      },
      /has not approved/,
    ],
    [
      'the owner pushes a vault action',
      (stage) => stage.push({ as: 'acme', branch: 'main', from: 'main', files: { [fileOf('a1')]: { text: actionText('a1') } } }),
      /no merge of two parents/,
    ],
    [
      'a merge by squashing',
      (stage) => {
        const number = stage.propose('a1')
        approve(stage, 'gate', number)
        mustSay(stage, 200, 'gate', 'POST', `/pulls/${number}/merge`, { Do: 'squash' })
      },
      /no merge of two parents/,
    ],
    [
      'a merge pushed by the owner, which brings more',
      (stage) => {
        const head = stage.push({
          as: 'agent',
          branch: 'side',
          from: 'main',
          files: { [fileOf('a1')]: { text: actionText('a1') } },
        })
        const files = { [fileOf('a1')]: { text: actionText('a1') }, more: { text: 'x' } }
        stage.push({ as: 'acme', branch: 'main', from: 'main', parents: [head], files })
      },
      /something else.*\n.*no merged pull request/,
    ],
    [
      'the gate merges an edit',
      (stage) => gateMerges(stage, change(stage, 'edit', { [fileOf('done')]: { text: actionText('done', { context: '"x"' }) } })),
      /does not add exactly one/,
    ],
    [
      'the gate merges two files',
      (stage) =>
        gateMerges(
          stage,
          change(stage, 'two', { [fileOf('a1')]: { text: actionText('a1') }, 'vault/policy.toml': { text: '' } }),
        ),
      /does not add exactly one/,
    ],
    [
      'the gate merges a claim, which low may not have here',
      (stage) => gateMerges(stage, stage.propose('a1', { blast_radius: '"low"' })),
      /not low/,
    ],
    ['an approval is left', (stage) => approve(stage, 'gate', stage.propose('a1')), /approval of the gate was left on #1/],
    [
      'the gate approved what is not there any more',
      (stage) => {
        const number = stage.propose('a1')
        approve(stage, 'gate', number)
        stage.push({
          as: 'agent',
          branch: 'vault/a1',
          from: 'vault/a1',
          files: { [fileOf('a1')]: { text: actionText('a1', { context: '"y"' }) } },
        })
        approve(stage, 'alice', number)
        mustSay(stage, 200, 'alice', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
      },
      /has not approved/,
    ],
    [
      'two comments',
      (stage) => {
        const number = stage.propose('a1')
        for (const body of ['one', 'two']) mustSay(stage, 201, 'gate', 'POST', `/issues/${number}/comments`, { body })
      },
      /wrote twice on #1/,
    ],
  ]
  it.each(cases)('%s', (_title, play, objection) => {
    const stage = setStage({ protection: { ...PROTECTION, apply_to_admins: false } })
    play(stage)
    const found = objections(stage).join('\n')
    if (objection === null) expect(found).toBe('')
    else expect(found).toMatch(objection)
  })
})

type Ended = { readonly code: number | null; readonly out: string }

/** Runs the command; `watch` sees what it has printed so far. */
const live = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  watch: (out: string, child: ChildProcess) => void = () => undefined,
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const tsx = ['--import', 'tsx', 'test/live/main.ts']
    const plain = { PATH: process.env['PATH'] ?? '', HOME: folder, ...env }
    const child = spawn(process.execPath, [...tsx, ...args], { cwd: ROOT, env: plain, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    const note = (chunk: Buffer): void => {
      out += chunk.toString()
      watch(out, child)
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out }))
  })

const named = (url: string, user = 'root', password = passwordOf(user)): Record<string, string> => ({
  FORGEJO_URL: url,
  FORGEJO_ADMIN_USER: user,
  FORGEJO_ADMIN_PASSWORD: password,
})

/** What a run left in a world. */
const left = (world: World): readonly string[] => [
  ...world.users.filter(({ login }) => /live/.test(login)).map(({ login }) => login),
  ...world.repos.filter(({ name }) => /live/.test(name)).map(({ name }) => name),
]

const expectSecret = (out: string, secret: string): void => {
  for (const form of [secret, Buffer.from(secret).toString('base64').slice(0, -3), Buffer.from(secret).toString('hex')])
    expect(out).not.toContain(form)
}

/** A sandbox that speaks no git, so that every story fails at its first push. */
const withoutGit = async (options: ServeOptions, then: (url: string, world: World) => Promise<void>): Promise<void> => {
  const { world } = createWorld()
  const served = await serve(world, options)
  try {
    await then(served.url, world)
  } finally {
    await served.close()
  }
}

const withGit = async (then: (url: string, world: World) => Promise<void>): Promise<void> => {
  const site = await openSandbox(true)
  try {
    await then(site.url, site.world)
  } finally {
    await site.close()
  }
}

describe('the command', () => {
  it('without the variables says on one line that it was skipped', async () => {
    const { code, out } = await live([])
    expect(code).toBe(0)
    expect(out).toBe('skipped: no server is named (FORGEJO_URL, FORGEJO_ADMIN_USER, FORGEJO_ADMIN_PASSWORD not set)\n')
    const partly = await live([], { FORGEJO_URL: 'http://127.0.0.1:9', FORGEJO_ADMIN_USER: 'root' })
    expect(partly).toEqual({ code: 0, out: 'skipped: no server is named (FORGEJO_ADMIN_PASSWORD not set)\n' })
  }, 30_000)

  it.each([
    [['--sandobx'], /sandobx/],
    [['more'], /more/],
    [['--only', 'lo'], /there is no story or move "lo"/],
    [['--git'], /--git is for --sandbox alone/],
  ])(
    '%j is wrong usage',
    async (args, text) => {
      const { code, out } = await live(args)
      expect(code).toBe(64)
      expect(out).toMatch(text)
      expect(out).toContain('usage: npm run test:live')
    },
    30_000,
  )

  it('tells its options and its titles', async () => {
    expect(await live(['--help'])).toMatchObject({ code: 0, out: expect.stringMatching(/^usage: .*--keep/s) })
    const { out } = await live(['--list'])
    expect(out).toMatch(/^low\nmedium\n/)
    expect(out).toContain('\nmove: relabels\n')
  }, 30_000)

  it('plays on a server by HTTP and git, tells no credential to anyone but by the environment, and leaves nothing', async () => {
    const log = join(folder, 'arguments')
    const real = spawnSync('which', ['git'], { encoding: 'utf8' }).stdout.trim()
    const wrapper = join(mkdtempSync(join(folder, 'bin-')), 'git')
    writeFileSync(wrapper, `#!/bin/sh\nprintf '%s\\n' "$*" >>${log}\nexec ${real} "$@"\n`)
    chmodSync(wrapper, 0o755)
    const stories = ['low', 'head with two parents', 'head moved during the run', 'team, approved by a member', 'move: relabels']
    await withGit(async (url, world) => {
      const env = { ...named(url), PATH: `${join(wrapper, '..')}:${process.env['PATH']}` }
      const { code, out } = await live(
        stories.flatMap((title) => ['--only', title]),
        env,
      )
      expect(out).toMatch(/\n5 passed, 0 failed\n$/)
      expect(code).toBe(0)
      expect(left(world)).toEqual([])
      expectSecret(out, passwordOf('root'))
    })
    const args = readFileSync(log, 'utf8')
    expect(args).toMatch(/^push .*refs\/heads\/vault\/sort-inbox$/m)
    expect(args).not.toMatch(/authorization|basic|extraheader|:\/\/[^/\s]*@/i)
  }, 90_000)

  it(
    'a story that fails is told, and everything is removed',
    () =>
      withoutGit({}, async (url, world) => {
        const { code, out } = await live(['--only', 'low', '--only', 'move: nothing'], named(url))
        for (const title of ['low', 'move: nothing'])
          expect(out).toMatch(new RegExp(`^✗ +\\d+ {2}${title} .*\\n {6}push refused`, 'm'))
        expect(out).toMatch(/\n0 passed, 2 failed\n$/)
        expect(code).toBe(1)
        expect(left(world)).toEqual([])
      }),
    60_000,
  )

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s in the middle: everything is removed',
    (signal, exit) =>
      withGit(async (url, world) => {
        let there: readonly string[] = []
        const { code, out } = await live([], named(url), (soFar, child) => {
          if (there.length > 0 || !soFar.includes('✓')) return
          there = left(world)
          child.kill(signal)
        })
        expect(there.length).toBeGreaterThan(6)
        expect(out).toContain(`${signal}: stopping, then removing what was made`)
        expect(code).toBe(exit)
        expect(left(world)).toEqual([])
      }),
    60_000,
  )

  it('a reader that goes away in the middle: everything is removed', async () => {
    await withGit(async (url, world) => {
      let there: readonly string[] = []
      await live([], named(url), (_soFar, child) => {
        if (there.length === 0) there = left(world)
        child.stdout?.destroy()
      })
      expect(there.length).toBeGreaterThan(6)
      expect(left(world)).toEqual([])
    })
  }, 60_000)

  it(
    'keeps everything when told to, and prints what',
    () =>
      withGit(async (url, world) => {
        const { code, out } = await live(['--keep', '--only', 'low'], named(url))
        expect(code).toBe(0)
        const kept = world.users.filter(({ login }) => /live/.test(login)).map(({ login }) => login)
        expect(kept).toHaveLength(7)
        for (const login of kept) expect(out).toMatch(new RegExp(`^ {2}(?:account|organisation) ${login}$`, 'm'))
      }),
    60_000,
  )

  it('what cannot be removed is named, and the rest is removed', async () => {
    const fault: ServeOptions['fault'] = ({ method, path }) =>
      method === 'DELETE' && path.startsWith('/admin/users/bob') ? { kind: 'answer', status: 500, body: '{}' } : null
    await withoutGit({ fault }, async (url, world) => {
      const { code, out } = await live(['--only', 'low'], named(url))
      expect(code).toBe(1)
      const [login] = left(world)
      expect(left(world)).toHaveLength(1)
      expect(out).toContain(`could not be removed from ${url}; do it by hand:\n  account ${login} (500)\n`)
    })
  }, 60_000)

  const version = (text: string): ServeOptions => ({
    fault: ({ path }) => (path === '/version' ? { kind: 'answer', status: 200, body: JSON.stringify({ version: text }) } : null),
  })
  const html: ServeOptions = {
    fault: () => ({ kind: 'answer', status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }),
  }
  const forbidden: ServeOptions = { fault: () => ({ kind: 'answer', status: 403, body: '{}' }) }
  const noAccounts: ServeOptions = {
    fault: ({ method }, n) =>
      method === 'POST' && n > 4
        ? { kind: 'answer', status: 422, body: JSON.stringify({ message: `no more of ${passwordOf('root')}` }) }
        : null,
  }
  it.each<readonly [string, ServeOptions, Record<string, string>, RegExp]>([
    [
      'a dead server',
      {},
      { FORGEJO_URL: 'http://127.0.0.1:2' },
      /no answer from http:\/\/127.0.0.1:2: connection refused\nis the server up/,
    ],
    [
      'a wrong password',
      {},
      { FORGEJO_ADMIN_PASSWORD: 'a-wrong-password' },
      /does not accept the password of FORGEJO_ADMIN_USER \(root\)\ncheck/,
    ],
    [
      'no admin',
      {},
      { FORGEJO_ADMIN_USER: 'acme', FORGEJO_ADMIN_PASSWORD: passwordOf('acme') },
      /FORGEJO_ADMIN_USER \(acme\) is no site admin, .*\nname a site admin/,
    ],
    [
      'an admin that may not sign in so',
      forbidden,
      {},
      /does not let FORGEJO_ADMIN_USER \(root\) sign in by password\nuse an account/,
    ],
    [
      'an old server',
      version('10.0.3+gitea-1.22.0'),
      {},
      /runs version 10\.0\.3\+gitea-1\.22\.0\nthe gate needs Forgejo 11 or newer/,
    ],
    ['another forge', version('1.24.2'), {}, /runs version 1\.24\.2\n/],
    ['no forge', html, {}, /answered GET \/api\/v1\/user with 200\nis FORGEJO_URL the root address/],
    ['accounts that cannot be made', noAccounts, {}, /making an account answered 422 no more of \*{3}\nsee why/],
    ['an address that is none', {}, { FORGEJO_URL: 'forge' }, /FORGEJO_URL is no address of a server\ngive it as/],
    [
      'a password in the address',
      {},
      { FORGEJO_URL: 'http://root:secret-in-url@127.0.0.1:9' },
      /holds a user or a password\ngive them/,
    ],
  ])(
    '%s: says what is wrong and what to do, without the password, and leaves nothing',
    async (_title, options, over, text) => {
      await withoutGit(options, async (url, world) => {
        const env: Record<string, string> = { ...named(url), ...over }
        const { code, out } = await live(['--only', 'low'], env)
        expect(out).toMatch(text)
        expect(out.trimEnd().split('\n')).toHaveLength(2)
        expect(code).toBe(2)
        expect(left(world)).toEqual([])
        for (const secret of [env['FORGEJO_ADMIN_PASSWORD'] ?? '', 'secret-in-url']) expectSecret(out, secret)
      })
    },
    30_000,
  )
})
