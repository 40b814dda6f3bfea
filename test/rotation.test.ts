// Token rotation: which of two tokens signs in, what the log says about it, and that neither is ever shown (design 5.1, invariant 9).

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BUNDLE, type Job, type JobEnd, runJob } from '../src/demo/runner.js'
import { recordOf, type Stage, serveStage, setStage } from '../src/demo/stage.js'
import { Fault } from '../src/failure.js'
import { createForge } from '../src/forge/forgejo.js'
import type { Request, ServeOptions } from '../src/sandbox/index.js'
import { type SignedIn, signInByEither } from '../src/sign-in.js'
import { type Arrived, type Loopback, loopback, type Told, tell } from './support/answers.js'
import { expectNoLeak } from './support/leaks.js'

const FIRST = `${'1'.repeat(20)}abcdef0123456789abcd`
const SECOND = `${'2'.repeat(20)}fedcba9876543210dcba`
/** What no forge makes and a header can hold. */
const STRANGE = `a+/b="c\\d'<e>%&f;${'x'.repeat(20)}`

const REFUSED = (token: string): Told => ({ status: 401, body: { message: `access token does not exist [sha: ${token}]` } })
const WRITER: Told = { body: { permission: 'write', role_name: 'write', user: { login: 'gate' } } }

const tokenOf = (arrived: Arrived): string => (arrived.headers.authorization ?? '').replace(/^token /, '')

type Tried = { readonly signedIn: SignedIn | Fault; readonly printed: readonly string[]; readonly server: Loopback }

/** Signs in at a server that says `answers` to each token; everything that could be shown holds neither. */
const tried = async (answers: Readonly<Record<string, Told>>, token: string, next: string): Promise<Tried> => {
  const server = await loopback((arrived, response) => tell(response, answers[tokenOf(arrived)] ?? { status: 500 }))
  onTestFinished(() => server.close())
  const printed: string[] = []
  const apiUrl = `${server.root}/api/v1`
  const open = (value: string, more: object): ReturnType<typeof createForge> => {
    const forge = createForge({ ...more, apiUrl, owner: 'acme', repository: 'ops', token: value, limits: { backoffMs: 1 } })
    onTestFinished(() => forge.close())
    return forge
  }
  const print = async (lines: readonly string[]): Promise<void> => void printed.push(...lines)
  const door = { open, approver: 'gate', apiUrl, signal: new AbortController().signal, print }
  const signedIn = await signInByEither(door, token, next).catch((thrown: unknown) => {
    if (thrown instanceof Fault) return thrown
    throw thrown
  })
  const words = signedIn instanceof Fault ? `${signedIn.message}\n${signedIn.remedy}\n${signedIn.stack}` : ''
  expectNoLeak([token, next], words, ...printed, ...server.arrived.map(({ path }) => path))
  return { signedIn, printed, server }
}

const sentTo = ({ server }: Tried): string[] => server.arrived.map(tokenOf)

describe('which of the two tokens signs in', () => {
  it('the first, while it is good: the second is not sent, and nothing is said', async () => {
    const end = await tried({ [FIRST]: WRITER, [SECOND]: WRITER }, FIRST, SECOND)
    expect(end.signedIn).not.toBeInstanceOf(Fault)
    expect(await (end.signedIn as SignedIn).identity).toBe('gate')
    expect(sentTo(end)).toEqual([FIRST])
    expect(end.printed).toEqual([])
  })

  it.each([
    ['plain tokens', FIRST, SECOND],
    ['strange characters in the first', STRANGE, SECOND],
    ['strange characters in the second', FIRST, STRANGE],
  ])('the second, once the first is refused, with a warning that says what to do: %s', async (_title, token, next) => {
    const end = await tried({ [token]: REFUSED(token), [next]: WRITER }, token, next)
    expect(await (end.signedIn as SignedIn).identity).toBe('gate')
    expect(sentTo(end)).toEqual([token, next])
    expect(end.printed).toEqual([
      'warning   token was refused (401), token-next is used: store the one of token-next where token reads it, and take token-next out (docs/rotation.md)',
    ])
  })

  it('neither: the fault names both inputs and the remedy, each is sent once', async () => {
    const end = await tried({ [FIRST]: REFUSED(`${FIRST} ${SECOND}`), [SECOND]: REFUSED(SECOND) }, FIRST, SECOND)
    expect(end.signedIn).toMatchObject({
      message: 'both token and token-next were refused (401)',
      remedy: expect.stringMatching(/^create a new access token .*write:repository and write:issue.*take token-next out$/),
    })
    expect(sentTo(end)).toEqual([FIRST, SECOND])
    expect(end.printed).toEqual([])
  })

  it('both the same: a warning while it is good, the fault of both when it is not; it is sent once', async () => {
    const good = await tried({ [FIRST]: WRITER }, FIRST, FIRST)
    expect(good.printed).toEqual([
      'warning   token and token-next are the same: take token-next out, or give it the token that follows',
    ])
    const bad = await tried({ [FIRST]: REFUSED(FIRST) }, FIRST, FIRST)
    expect(bad.signedIn).toMatchObject({ message: 'both token and token-next were refused (401)' })
    expect([sentTo(good), sentTo(bad)]).toEqual([[FIRST], [FIRST]])
  })

  it('a second that signs in and may not write: what was wrong with the first is said as well', async () => {
    const reader: Told = { body: { permission: 'read', role_name: 'read', user: { login: 'gate' } } }
    const end = await tried({ [FIRST]: REFUSED(FIRST), [SECOND]: reader }, FIRST, SECOND)
    expect(end.signedIn).toMatchObject({ message: expect.stringContaining('only the level "read"') })
    expect(end.printed).toEqual([expect.stringMatching(/^warning {3}token was refused \(401\)/)])
  })

  it('a second of another account: it is to be made anew, and neither moved into place nor made the gate', async () => {
    const end = await tried({ [FIRST]: REFUSED(FIRST), [SECOND]: { status: 403, body: { message: '' } } }, FIRST, SECOND)
    expect(end.signedIn).toMatchObject({
      message: 'token was refused (401), and token-next is not a token of gate',
      remedy: 'make it as gate (docs/rotation.md)',
    })
    expect(end.printed).toEqual([])
  })

  it('a first of another account is no reason to change, and the remedy names the safe way first', async () => {
    const end = await tried({ [FIRST]: { status: 403, body: { message: '' } }, [SECOND]: WRITER }, FIRST, SECOND)
    expect(end.signedIn).toMatchObject({
      message: expect.stringMatching(/ answered 403: gate is not the account of the token$/),
      remedy: expect.stringMatching(/^store a token of the account that approver names.*; .*set the approver input/),
    })
    expect(sentTo(end)).toEqual([FIRST])
  })

  it.each([
    ['a forge that is down', { status: 503 }],
    [
      'a scope that is missing',
      { status: 403, body: { message: 'token does not have at least one of required scope(s): [x:y]' } },
    ],
    ['an admin', { body: { permission: 'admin', role_name: 'admin', user: { login: 'gate' } } }],
  ] as const)('%s is no reason to change', async (_title, told) => {
    const end = await tried({ [FIRST]: told, [SECOND]: WRITER }, FIRST, SECOND)
    expect(end.signedIn).toBeInstanceOf(Fault)
    expect(new Set(sentTo(end))).toEqual(new Set([FIRST]))
    expect(end.printed).toEqual([])
  })
})

type Ran = JobEnd & { readonly seen: readonly Request[]; readonly writes: readonly string[] }

/** The bundle, on a stage where the pull request is to be merged. */
const ran = async (stage: Stage, inputs: Job['inputs'], options: ServeOptions = {}, event = 'opened'): Promise<Ran> => {
  const number = stage.propose(`try-${event}`)
  const seen: Request[] = []
  const served = await serveStage(stage, { ...options, before: (request) => void seen.push(request) })
  try {
    const payload = (recorded: Record<string, unknown>) => ({ ...recorded, ...('number' in recorded ? { number } : {}) })
    const job = { event, root: served.url, repository: 'acme/ops', inputs: { approver: 'gate', ...inputs }, payload }
    const end = await runJob(job)
    const writes = served.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
    const secrets = [inputs['token'] ?? '', inputs['token-next'] ?? ''].filter((one) => one !== '')
    const sent = seen.map(({ method, path, body }) => JSON.stringify({ method, path, body }))
    expectNoLeak(secrets, end.stdout, end.stderr, JSON.stringify(end.outputs), ...recordOf(stage, number).comments, ...sent)
    return { ...end, seen, writes }
  } finally {
    await served.close()
  }
}

const WARNING = /^warning {3}token was refused \(401\), token-next is used: .*docs\/rotation\.md\)$/m

describe('the bundle with token and token-next (invariant 9)', { timeout: 60_000 }, () => {
  const own = (stage: Stage): string => stage.tokens['gate'] ?? ''

  it('says in every run that only the second works, until it is moved', async () => {
    const stage = setStage()
    const inputs = { token: FIRST, 'token-next': own(stage) }
    for (const event of ['opened', 'cron']) {
      const end = await ran(stage, inputs, {}, event)
      expect(end).toMatchObject({ exitCode: 0, stderr: '' })
      expect(end.stdout.split('\n')[0]).toMatch(WARNING)
    }
    expect([1, 2].map((number) => recordOf(stage, number).state)).toEqual(['merged', 'merged'])
    expect((await ran(setStage(), { token: own(stage) })).stdout).not.toContain('warning')
  })

  it('costs one request when the first is refused, and none when it is not', async () => {
    const [one, two, three] = [setStage(), setStage(), setStage()]
    const plain = await ran(one, { token: own(one) })
    const good = await ran(two, { token: own(two), 'token-next': FIRST })
    const refused = await ran(three, { token: FIRST, 'token-next': own(three) })
    expect([plain, good, refused].map(({ outputs }) => outputs['merged'])).toEqual(['true', 'true', 'true'])
    expect(good.seen.length).toBe(plain.seen.length)
    expect(refused.seen.length).toBe(plain.seen.length + 1)
    expect(good.stdout).not.toContain('warning')
    expect(good.seen.map(({ token }) => token)).not.toContain(FIRST)
  })

  it('a refusal later in the run is a fault as ever: the second token is not sent', async () => {
    const stage = setStage()
    const told = JSON.stringify({ message: `access token does not exist [sha: ${own(stage)}] ${SECOND}` })
    const end = await ran(
      stage,
      { token: own(stage), 'token-next': SECOND },
      { fault: (_request, n) => (n === 3 ? { kind: 'answer', status: 401, body: told } : null) },
    )
    expect(end).toMatchObject({ exitCode: 1, writes: [] })
    expect(end.stdout).toMatch(/^fault {5}the token was refused \(401\)$/m)
    expect(end.seen.map(({ token }) => token)).not.toContain(SECOND)
  })

  it('both refused: two lines, and nothing is written', async () => {
    const end = await ran(setStage(), { token: FIRST, 'token-next': STRANGE })
    expect(end).toMatchObject({ exitCode: 1, writes: [], stderr: '' })
    expect(end.stdout).toMatch(
      /^fault {5}both token and token-next were refused \(401\)\nremedy {4}create a new access token .*\n$/,
    )
  })

  it.each([
    ['a first that is empty', { token: '', 'token-next': SECOND }, /"token" is empty/],
    ['a second with white space', { token: FIRST, 'token-next': `${SECOND} x` }, /"token-next" has white space/],
  ])('%s is a mistake of the workflow', async (_title, inputs, text) => {
    const end = await ran(setStage(), inputs)
    expect(end).toMatchObject({ exitCode: 1, seen: [] })
    expect(end.stdout).toMatch(text)
  })

  it('with one token nothing of this is loaded: it is in a file of its own, which the first ones do not name as theirs', () => {
    const folder = BUNDLE.replace(/index\.js$/, '')
    const files = readdirSync(folder).filter((name) => name.endsWith('.js'))
    const holding = (text: string): string[] => files.filter((name) => readFileSync(`${folder}${name}`, 'utf8').includes(text))
    const [own, ...others] = holding('token-next is used')
    expect(others).toEqual([])
    expect(holding('add-mask')).toEqual([own])
    expect(holding('is not the address of a token service')).toEqual([own])
    for (const early of ['vault-gate needs', 'the event file', 'api-url is not an absolute URL']) {
      expect(holding(early).length).toBeGreaterThan(0)
      expect(holding(early)).not.toContain(own)
    }
  })
})
