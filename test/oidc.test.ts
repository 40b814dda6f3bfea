// No stored secret: the ID token of the job, from the runner's token service to the forge, and that it is never shown
// (design 5.1, forgejo-actions.md 12) (invariant 9).

import type { ServerResponse } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startJobOn } from '../src/demo/play.js'
import { type Job, type JobEnd, logOf, runJob } from '../src/demo/runner.js'
import { recordOf, type Stage, serveStage, setStage } from '../src/demo/stage.js'
import { approve } from '../src/demo/story.js'
import { Fault } from '../src/failure.js'
import { createForge, type ForgejoForge, type ForgeOptions } from '../src/forge/forgejo.js'
import { requestIdToken } from '../src/forge/id-token.js'
import { addIntegration, type Request, type ServeOptions, startJob } from '../src/sandbox/index.js'
import { type SignedIn, signInByIdToken } from '../src/sign-in.js'
import { type Arrived, type Loopback, loopback, type Told, tell } from './support/answers.js'
import { expectNoLeak } from './support/leaks.js'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (name: string): string =>
  `${part({ alg: 'RS256' })}.${part({ name, ref: 'refs/heads/main' })}.${'Ab-_9'.repeat(20)}${name}`

const FIRST = jwt('first')
const SECOND = jwt('second')
const REQUEST = 'request.token+with/strange="characters\\'
const AUDIENCE = 'u:7:cdbb8a32-0000-0000-0000-000000000000'
const WRITER: Told = { body: { permission: 'write', role_name: 'write', user: { login: 'gate' } } }
const LIMITS = { connectMs: 5_000, answerMs: 10_000, backoffMs: 1 }

const serve = async (
  handle: (arrived: Arrived, response: ServerResponse, number: number) => void | Promise<void>,
): Promise<Loopback> => {
  const server = await loopback(handle)
  onTestFinished(() => server.close())
  return server
}

/** The Fault something ends in; none of the secrets is in anything that could be shown of it. */
const faultOf = async (work: Promise<unknown>, ...secrets: readonly string[]): Promise<Fault> => {
  const thrown = await work.then(
    () => expect.fail('it went well'),
    (error: unknown) => error,
  )
  if (!(thrown instanceof Fault)) throw thrown
  expectNoLeak([REQUEST, FIRST, SECOND, ...secrets], thrown.message, thrown.remedy, thrown.stack ?? '', String(thrown.cause))
  return thrown
}

const ask = (url: string, { token = REQUEST, answerMs = LIMITS.answerMs } = {}): Promise<string> =>
  requestIdToken({ url, token }, AUDIENCE, new AbortController().signal, { ...LIMITS, answerMs })

describe('the token service', () => {
  it('is asked as the sheet says: the audience encoded, the request token as Bearer', async () => {
    const server = await serve((_, response) => tell(response, { body: { value: FIRST } }))
    expect(await ask(`${server.root}/api/actions/_apis/pipelines/workflows/41/idtoken?placeholder=true`)).toBe(FIRST)
    expect(await ask(`${server.root}/idtoken`)).toBe(FIRST)
    expect(server.arrived.map(({ method, path, headers }) => `${method} ${path} ${headers.authorization}`)).toEqual([
      `GET /api/actions/_apis/pipelines/workflows/41/idtoken?placeholder=true&audience=${encodeURIComponent(AUDIENCE)} Bearer ${REQUEST}`,
      `GET /idtoken?audience=${encodeURIComponent(AUDIENCE)} Bearer ${REQUEST}`,
    ])
  })

  const everything = `${REQUEST} ${FIRST} ${encodeURIComponent(REQUEST)} ${Buffer.from(FIRST).toString('base64')}`
  it.each<readonly [string, Told, RegExp]>([
    ['a page', { body: `<html>${everything}</html>`, headers: { 'content-type': 'text/html' } }, /answered with HTML, not JSON$/],
    ['text', { body: everything }, /answered with text, not JSON$/],
    ['nothing', {}, /answered nothing$/],
    ['JSON without a token', { body: { message: everything } }, /answered without an ID token$/],
    ['JSON that is null', { body: 'null' }, /answered without an ID token$/],
    ['a list', { body: [FIRST] }, /answered without an ID token$/],
    ['an empty token', { body: { value: '' } }, /answered without an ID token$/],
    ['an access token', { body: { value: 'f'.repeat(40) } }, /answered without an ID token$/],
    ['a token with a line end', { body: { value: `${FIRST}\n::set-env name=A::b` } }, /answered without an ID token$/],
    ['a token with a space', { body: { value: `${FIRST} ` } }, /answered without an ID token$/],
    ['a token with a quote', { body: { value: `"${FIRST}"` } }, /answered without an ID token$/],
    ['a token with a percent sign', { body: { value: `${FIRST}%0A` } }, /answered without an ID token$/],
    ['a token that is no ASCII', { body: { value: `${FIRST}é` } }, /answered without an ID token$/],
    ['a token in four parts', { body: { value: `${FIRST}.x` } }, /answered without an ID token$/],
    ['a token without a signature', { body: { value: `${part({})}.${part({})}.` } }, /answered without an ID token$/],
    ['an enormous token', { body: { value: `a.b.${'c'.repeat(9_000)}` } }, /answered without an ID token$/],
    ['an enormous answer', { body: { value: FIRST, x: 'x'.repeat(70_000) } }, /answered with more than 65536 bytes$/],
    ['401 that repeats the request token', { status: 401, body: `Bad authorization header ${everything}` }, /answered 401$/],
    ['400', { status: 400, body: `run-id does not match ${everything}` }, /answered 400$/],
    ['404', { status: 404, body: '404 page not found' }, /answered 404$/],
    ['500', { status: 500, body: `task is not running ${everything}` }, /answered 500$/],
    ['503', { status: 503, body: everything }, /answered 503$/],
    ['201 with a token', { status: 201, body: { value: FIRST } }, /answered 201$/],
  ])('%s is a fault that shows none of it', async (_title, told, text) => {
    const server = await serve((_, response) => tell(response, told))
    const fault = await faultOf(ask(`${server.root}/idtoken?placeholder=true`))
    expect(fault.message).toMatch(/^the token service of the runner at http:\/\/127\.0\.0\.1:\d+ /)
    expect(fault.message).toMatch(text)
    expect(fault.remedy).toMatch(/^run the job again/)
  })

  it.each([301, 302, 307, 308])('a redirect (%i) is not followed', async (status) => {
    const other = await serve((_, response) => tell(response, { body: { value: SECOND } }))
    const server = await serve((_, response) => tell(response, { status, headers: { location: `${other.root}/${FIRST}` } }))
    const fault = await faultOf(ask(`${server.root}/idtoken`))
    expect(fault.message).toContain(`answered ${status}: a redirect, which is not followed`)
    expect(other.arrived).toEqual([])
  })

  it('a slow one is given up in time, the deadline ends it at once', async () => {
    const server = await serve(() => undefined)
    const started = performance.now()
    expect((await faultOf(ask(`${server.root}/idtoken`, { answerMs: 300 }))).message).toContain('did not answer within 0.3 s')
    const deadline = new AbortController()
    const asking = faultOf(
      requestIdToken({ url: `${server.root}/idtoken`, token: REQUEST }, AUDIENCE, deadline.signal, { answerMs: 60_000 }),
    )
    setTimeout(() => deadline.abort(), 50)
    await asking
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('one that restarts is asked again, one that is away is said', async () => {
    const server = await serve((_, response, number) =>
      tell(response, number === 1 ? { status: 503 } : { body: { value: FIRST } }),
    )
    expect(await ask(`${server.root}/idtoken`)).toBe(FIRST)
    await server.close()
    expect((await faultOf(ask(`${server.root}/idtoken`))).message).toMatch(
      /^could not reach the token service .*connection refused/,
    )
  })

  it.each(['/api/actions', 'ftp://forge.example/x', 'http://me:hunter2@forge.example/x', 'http://forge.example/x#y', 'http://'])(
    'the address %s is refused and not repeated',
    async (url) => {
      const fault = await faultOf(ask(url))
      expect(fault.message).toBe('ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a token service')
    },
  )

  it('a request token that no header can hold is refused and not repeated', async () => {
    const odd = 'line\r\nx-evil: 1'
    const fault = await faultOf(ask('http://127.0.0.1:9/x', { token: odd }), odd)
    expect(fault.message).toBe('ACTIONS_ID_TOKEN_REQUEST_TOKEN holds characters that no token has')
  })
})

describe('signing in', () => {
  type Door = { readonly apiUrl: string; readonly told: string[]; readonly work: Promise<SignedIn> }

  /** `told` is what was printed and asked, in order. */
  const enter = async (
    forge: (arrived: Arrived) => Told,
    { service = true, renew = FIRST }: { readonly service?: boolean; readonly renew?: string } = {},
  ): Promise<Door> => {
    const told: string[] = []
    const server = await serve((arrived, response) => {
      const { method, path, headers } = arrived
      told.push(`${method} ${path.split('?')[0]} ${headers.authorization ?? 'unsigned'}`)
      tell(response, path.startsWith('/idtoken') ? { body: { value: renew } } : forge(arrived))
    })
    const apiUrl = `${server.root}/api/v1`
    const open = (token: string, more: object): ForgejoForge => {
      const made = createForge({ ...more, apiUrl, owner: 'acme', repository: 'ops', token, limits: LIMITS })
      onTestFinished(() => made.close())
      return made
    }
    const print = async (lines: readonly string[]): Promise<void> => void told.push(...lines)
    const door = { open, approver: 'gate', apiUrl, signal: new AbortController().signal, print }
    const where = service ? { url: `${server.root}/idtoken?placeholder=true`, token: REQUEST } : null
    return { apiUrl, told, work: signInByIdToken(door, AUDIENCE, where) }
  }

  it('masks the token before anything else is printed or asked with it', async () => {
    const { told, work } = await enter(() => WRITER)
    expect(await (await work).identity).toBe('gate')
    expect(told).toEqual([
      `GET /idtoken Bearer ${REQUEST}`,
      `::add-mask::${FIRST}`,
      `GET /api/v1/repos/acme/ops/collaborators/gate/permission Bearer ${FIRST}`,
    ])
  })

  const version = (text: string) => (arrived: Arrived) =>
    arrived.path.endsWith('/version')
      ? { body: { version: text } }
      : { status: 401, body: { message: `access token does not exist [sha: ${FIRST}]\nauthorized integration: ${FIRST}` } }

  it.each<readonly [string, (arrived: Arrived) => Told, RegExp, RegExp]>([
    [
      'Forgejo 16',
      version('16.0.1+gitea-1.22.0'),
      /^the ID token was refused \(401\)$/,
      /must bind the workflow file, the git ref and the event/,
    ],
    ['Forgejo 15', version('15.0.2+gitea-1.22.0'), /needs Forgejo 16, and the forge says that it is 15$/, /^use auth: token/],
    ['Forgejo 11', version('11.0.9'), /needs Forgejo 16, and the forge says that it is 11$/, /^use auth: token/],
    [
      'a forge that does not say its version',
      () => ({ status: 401, body: FIRST }),
      /^the ID token was refused/,
      /need Forgejo 16$/,
    ],
    ['a version that is none', version(FIRST), /^the ID token was refused \(401\)$/, /need Forgejo 16$/],
  ])('refused by %s: it says why, and the body is not shown', async (_title, forge, text, remedy) => {
    const { told, work } = await enter(forge)
    const fault = await faultOf(work)
    expect(fault.message).toMatch(text)
    expect(fault.remedy).toMatch(remedy)
    // A first refusal is about who it is: no second token is asked for, and the version is asked without any.
    expect(told.filter((line) => line.startsWith('GET'))).toEqual([
      `GET /idtoken Bearer ${REQUEST}`,
      `GET /api/v1/repos/acme/ops/collaborators/gate/permission Bearer ${FIRST}`,
      'GET /api/v1/version unsigned',
    ])
  })

  it.each<readonly [string, Told, RegExp, RegExp]>([
    [
      'Forgejo 16',
      { body: { version: '16.0.0' } },
      /_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set$/,
      /^set enable-openid-connect: true .*runner is too old/,
    ],
    [
      'Forgejo 12',
      { body: { version: '12.0.0' } },
      /are not set: auth: oidc needs Forgejo 16, and the forge says that it is 12$/,
      /^use auth: token/,
    ],
    ['a page', { body: '<html>' }, /are not set$/, /^set enable-openid-connect: true/],
    ['403', { status: 403, body: { message: 'sign in' } }, /are not set$/, /^set enable-openid-connect: true/],
  ])('without the variables of the runner, on %s: it says what to set', async (_title, forge, text, remedy) => {
    const { told, work } = await enter(() => forge, { service: false })
    const fault = await faultOf(work)
    expect(fault.message).toMatch(text)
    expect(fault.remedy).toMatch(remedy)
    expect(told).toEqual(['GET /api/v1/version unsigned'])
  })

  it("a scope that the integration lacks is said as the integration's", async () => {
    const message = 'token does not have at least one of required scope(s): [read:repository]'
    const fault = await faultOf((await enter(() => ({ status: 403, body: { message } }))).work)
    expect(fault.message).toMatch(/^the ID token may not GET .* \(403\): it lacks the scope read:repository$/)
    expect(fault.remedy).toMatch(/^give the authorized integration/)
  })

  it('one of another account is not to become the gate: its integration is to be that of the approver', async () => {
    const fault = await faultOf((await enter(() => ({ status: 403, body: { message: '' } }))).work)
    expect(fault.message).toMatch(/ answered 403: gate is not the account of the ID token$/)
    expect(fault.remedy).toMatch(
      /^set the audience input to that of an authorized integration of the account that approver names; only if/,
    )
  })
})

describe('an ID token that expires in the middle of a run', () => {
  const EXPIRED: Told = { status: 401, body: { message: `token is expired ${FIRST} ${SECOND}` } }
  const NOTE: Told = { status: 201, body: {} }

  const opened = async (
    answers: (arrived: Arrived, number: number) => Told | Promise<Told>,
    renew: () => Promise<string> = async () => SECOND,
  ) => {
    let renewals = 0
    const server = await serve(async (arrived, response, number) => tell(response, await answers(arrived, number)))
    const options: ForgeOptions = {
      apiUrl: `${server.root}/api/v1`,
      owner: 'acme',
      repository: 'ops',
      token: FIRST,
      renew: () => {
        renewals += 1
        return renew()
      },
      secrets: [REQUEST],
      limits: LIMITS,
    }
    const forge = createForge(options)
    onTestFinished(() => forge.close())
    const signed = (): string[] =>
      server.arrived.map(
        ({ method, headers }) =>
          `${method} ${headers.authorization === `Bearer ${FIRST}` ? 'first' : headers.authorization === `Bearer ${SECOND}` ? 'second' : 'other'}`,
      )
    return { forge, signed, renewals: () => renewals }
  }

  const by = (arrived: Arrived): string | undefined => arrived.headers.authorization

  it('a read is sent again with a new one, once for all that were refused together', async () => {
    // Refused only once all three are there.
    let release: () => void = () => undefined
    const all = new Promise<void>((resolve) => {
      release = resolve
    })
    const { forge, signed, renewals } = await opened(async (arrived, number) => {
      if (number === 1 || by(arrived) === `Bearer ${SECOND}`) return WRITER
      if (number === 4) release()
      await all
      return EXPIRED
    })
    await forge.level('gate')
    expect(await Promise.all([1, 2, 3].map(() => forge.level('gate')))).toEqual(['write', 'write', 'write'])
    expect(renewals()).toBe(1)
    expect(signed().slice(0, 4)).toEqual(['GET first', 'GET first', 'GET first', 'GET first'])
    expect(signed().slice(4)).toEqual(['GET second', 'GET second', 'GET second'])
  })

  it('a write is never sent again, whatever was said to it; one after a renewal goes out with the new one', async () => {
    const { forge, signed, renewals } = await opened((arrived, number) => {
      if (number === 1) return WRITER
      if (by(arrived) === `Bearer ${FIRST}`) return EXPIRED
      return arrived.method === 'POST' ? NOTE : WRITER
    })
    await forge.level('gate')
    const fault = await faultOf(forge.createComment(1, 'x'))
    expect(fault.message).toBe('the ID token was refused (401)')
    expect(renewals()).toBe(0)
    await forge.level('gate')
    await forge.createComment(1, 'x').catch(() => undefined)
    expect(signed()).toEqual(['GET first', 'POST first', 'GET first', 'GET second', 'POST second'])
  })

  it('is renewed once: a second refusal is a fault', async () => {
    const { forge, signed, renewals } = await opened((_, number) => (number === 1 || number === 3 ? WRITER : EXPIRED))
    await forge.level('gate')
    await forge.level('gate')
    expect((await faultOf(forge.level('gate'))).message).toBe('the ID token was refused (401)')
    expect(renewals()).toBe(1)
    expect(signed()).toEqual(['GET first', 'GET first', 'GET second', 'GET second'])
  })

  it('a new one that is refused at once is a fault, and so is none', async () => {
    const refusing = await opened((_, number) => (number === 1 ? WRITER : EXPIRED))
    await refusing.forge.level('gate')
    expect((await faultOf(refusing.forge.level('gate'))).message).toBe('the ID token was refused (401)')
    expect(refusing.signed()).toEqual(['GET first', 'GET first', 'GET second'])
    const failing = await opened(
      (_, number) => (number === 1 ? WRITER : EXPIRED),
      () => Promise.reject(new Fault('no more', 'wait')),
    )
    await failing.forge.level('gate')
    expect((await faultOf(failing.forge.level('gate'))).message).toBe('no more')
  })

  it('a first refusal renews nothing', async () => {
    const { forge, renewals } = await opened(() => EXPIRED)
    await faultOf(forge.level('gate'))
    expect(renewals()).toBe(0)
  })

  it('the old, the new and the request token are concealed alike', async () => {
    const echo = [FIRST, SECOND, REQUEST].flatMap((one) => [
      one,
      encodeURIComponent(one),
      JSON.stringify(one),
      Buffer.from(`u:${one}`).toString('base64'),
    ])
    const { forge } = await opened((_, number) =>
      number === 1 || number === 3 ? WRITER : number === 2 ? EXPIRED : { status: 422, body: { message: echo[number - 4] ?? '' } },
    )
    await forge.level('gate')
    await forge.level('gate')
    for (const _ of echo) expect((await faultOf(forge.level('gate'))).message).toContain('***')
  })
})

type Ran = JobEnd & {
  readonly seen: readonly Request[]
  readonly writes: readonly string[]
  /** The ID tokens that were masked, in order. */
  readonly masks: readonly string[]
}

const MASK = '::add-mask::'

/** The bundle as a job that may ask for ID tokens; whatever it left holds none of its secrets, but for the commands that mask. */
const ran = async (stage: Stage, number: number, options: ServeOptions = {}, job: Partial<Job> = {}): Promise<Ran> => {
  const seen: Request[] = []
  const served = await serveStage(stage, {
    ...options,
    before: async (request, n) => {
      seen.push(request)
      await options.before?.(request, n)
    },
  })
  try {
    const event = job.event ?? 'opened'
    const signIn = startJobOn(stage, served.url, event === 'cron' ? 'schedule' : 'pull_request_target')
    const end = await runJob({
      root: served.url,
      repository: 'acme/ops',
      payload: (recorded) => ({ ...recorded, ...('number' in recorded ? { number } : {}) }),
      ...job,
      event,
      inputs: { approver: 'gate', ...signIn.inputs, ...job.inputs },
      env: { ...signIn.env, ...job.env },
    })
    const lines = end.stdout.split('\n')
    const masks = lines.filter((line) => line.startsWith(MASK)).map((line) => line.slice(MASK.length))
    const rest = lines.filter((line) => !line.startsWith(MASK)).join('\n')
    const secrets = [...masks, signIn.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '', ...seen.map(({ token }) => token ?? '')]
    const sent = seen.map(({ method, path, body }) => JSON.stringify({ method, path, body }))
    const left = [rest, end.stderr, JSON.stringify(end.outputs), ...recordOf(stage, number).comments, ...sent]
    expectNoLeak(
      [...new Set(secrets)].filter((one) => one !== ''),
      ...left,
    )
    for (const line of rest.split('\n').slice(0, -1)) expect(line).toMatch(/^(?:[a-z]+ {2,}\S|$)/)
    const writes = served.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
    return { ...end, seen, writes, masks }
  } finally {
    await served.close()
  }
}

const ONLY_401 =
  /^fault {5}the ID token was refused \(401\)\nremedy {4}compare the authorized integration .* must bind the workflow file, the git ref and the event/m

describe('the bundle with auth: oidc', { timeout: 60_000 }, () => {
  it('merges low without a stored secret: the mask comes first, and the token is in the header alone (invariant 9)', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const end = await ran(stage, number)
    expect(end).toMatchObject({ exitCode: 0, stderr: '', outputs: { decision: 'approve', tier: 'low', merged: 'true' } })
    expect(end.masks).toHaveLength(1)
    expect(end.stdout.startsWith(`${MASK}${end.masks[0]}\npull `)).toBe(true)
    expect(new Set(end.seen.map(({ token }) => token))).toEqual(new Set(end.masks))
    expect(logOf(end.stdout)).not.toContain('add-mask')
    expect(end.seen.map(({ path }) => path)).not.toContain('/user')
    const other = setStage()
    expect(recordOf(stage, number)).toMatchObject({ state: 'merged', status: expect.stringContaining('by gate') })
    const stored = await ran(other, other.propose('a1'), {}, { inputs: { auth: 'token', token: other.tokens['gate'] ?? '' } })
    expect(stored.masks).toEqual([])
    expect(end.seen.length).toBe(stored.seen.length)
  })

  it('sweeps', async () => {
    const stage = setStage()
    const number = stage.propose('a1', { formula: '"dev"' })
    await ran(stage, number)
    approve(stage, 'alice', number)
    expect(await ran(stage, number, {}, { event: 'cron' })).toMatchObject({ exitCode: 0, outputs: { merged: 'true' } })
  })

  it.each<readonly [string, Record<string, string>, RegExp]>([
    [
      'an empty audience',
      { audience: '' },
      /"audience" is empty, which auth: oidc needs \(it usually reads the variable VAULT_GATE_AUDIENCE\)\nremedy {4}give the audience that .* must bind the workflow file, the git ref and the event/,
    ],
    ['a blank audience', { audience: '  ' }, /"audience" is empty/],
    ['an audience with a line end', { audience: 'u:7:x\ny' }, /"audience" has white space/],
    ['no approver', { approver: '' }, /"approver" is empty, which auth: oidc needs/],
    ['a stored token as well', { token: SECOND }, /"token" is given, and not used with auth: oidc.*\nremedy .*keep no token/],
    ['a word that is none', { auth: 'jwt' }, /"auth" must be token or oidc/],
    [
      'all of it at once',
      { audience: '', approver: '', mode: 'x' },
      /"mode".*"audience".*"approver".*\nremedy .*keep no token; correct mode under "with:" in the workflow$/m,
    ],
  ])('%s is a mistake of the workflow: nothing is asked for', async (_title, inputs, text) => {
    const stage = setStage()
    const end = await ran(stage, stage.propose('a1'), {}, { inputs })
    expect(end).toMatchObject({ exitCode: 1, seen: [], masks: [] })
    expect(end.stdout).toMatch(text)
    expectNoLeak([SECOND], end.stdout)
  })

  it.each([
    ['neither variable', { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }],
    ['no address', { ACTIONS_ID_TOKEN_REQUEST_URL: '' }],
    ['no request token', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }],
  ])('%s: it says what to set', async (_title, env) => {
    const stage = setStage()
    const end = await ran(stage, stage.propose('a1'), {}, { env })
    expect(end).toMatchObject({ exitCode: 1, writes: [], masks: [] })
    expect(end.stdout).toMatch(/^fault {5}the runner gives this job no ID token.*\nremedy {4}set enable-openid-connect: true/)
  })

  it.each<readonly [string, Parameters<typeof startJob>[1]]>([
    ['another workflow', { repo: 'acme/ops', event: 'pull_request_target', workflow: 'other.yml' }],
    ['another ref', { repo: 'acme/ops', event: 'pull_request_target', ref: 'refs/heads/vault/a1' }],
    ['another event', { repo: 'acme/ops', event: 'push' }],
  ])(
    'an ID token of %s is refused, with what the integration must bind; the body, which repeats it, is not shown',
    async (_title, job) => {
      const stage = setStage()
      const number = stage.propose('a1')
      let env: Record<string, string> = {}
      const served = await serveStage(stage)
      try {
        const { path, token } = startJob(stage.world, job)
        env = { ACTIONS_ID_TOKEN_REQUEST_URL: `${served.url}${path}`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }
        const end = await ran(stage, number, {}, { env })
        expect(end).toMatchObject({ exitCode: 1, writes: [] })
        expect(end.stdout).toMatch(ONLY_401)
        expect(end.masks).toHaveLength(1)
      } finally {
        await served.close()
      }
    },
  )

  it('an audience of nobody is refused', async () => {
    const stage = setStage()
    const end = await ran(stage, stage.propose('a1'), {}, { inputs: { audience: AUDIENCE } })
    expect(end).toMatchObject({ exitCode: 1, writes: [] })
    expect(end.stdout).toMatch(ONLY_401)
  })

  it('an integration with too few scopes is said so', async () => {
    const stage = setStage()
    const audience = addIntegration(stage.world, { as: 'gate', repo: 'acme/ops', scopes: ['write:issue'], claims: {} })
    const end = await ran(stage, stage.propose('a1'), {}, { inputs: { audience } })
    expect(end).toMatchObject({ exitCode: 1, writes: [] })
    expect(end.stdout).toMatch(/^fault {5}the ID token may not .*read:repository$/m)
  })

  it('an ID token that expires in the middle of a sweep is renewed once and masked, and the sweep goes on', async () => {
    const stage = setStage()
    const numbers = ['a1', 'a2', 'a3'].map((id) => stage.propose(id, { formula: '"dev"' }))
    const before = (_request: Request, n: number): void => {
      if (n === 12) stage.world.now += 3_601_000
    }
    const end = await ran(stage, numbers[0] ?? 0, { before }, { event: 'cron' })
    expect(end).toMatchObject({ exitCode: 0, outputs: { decision: 'sweep' } })
    expect(end.masks).toHaveLength(2)
    expect(new Set(end.masks).size).toBe(2)
    for (const number of numbers) expect(recordOf(stage, number).labels).toEqual(['blast-radius/medium'])
    const writes = end.writes.filter((one, at) => end.writes.indexOf(one) !== at && !/\/labels$/.test(one))
    expect(writes, 'no write was made twice').toEqual([])
  })

  it('one that expires right before a write: the write is not sent again, and the next run completes it', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const sent: string[] = []
    const before = (request: Request): void => {
      if (request.method === 'GET') return
      sent.push(`${request.method} ${request.path}`)
      if (sent.length === 1) stage.world.now += 3_601_000
    }
    const end = await ran(stage, number, { before })
    expect(end.exitCode).toBe(1)
    expect(sent.length).toBe(new Set(sent).size)
    expect(end.stdout).toContain('the ID token was refused (401)')
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
    expect(await ran(stage, number)).toMatchObject({ exitCode: 0, outputs: { merged: 'true' } })
  })
})

describe('the sandbox, as the sheet observed it', { timeout: 60_000 }, () => {
  const setting = async () => {
    const stage = setStage()
    const served = await serveStage(stage)
    onTestFinished(() => served.close())
    const { inputs } = startJobOn(stage, served.url, 'pull_request_target')
    const { path, token, job } = startJob(stage.world, { repo: 'acme/ops', event: 'pull_request_target' })
    const get = (url: string, authorization?: string, method = 'GET'): Promise<Response> =>
      fetch(url, { method, ...(authorization === undefined ? {} : { headers: { authorization } }) })
    const idToken = async (audience = inputs['audience'] ?? ''): Promise<string> => {
      const said = await get(`${served.url}${path}&audience=${encodeURIComponent(audience)}`, `Bearer ${token}`)
      return ((await said.json()) as { value: string }).value
    }
    return { stage, root: served.url, path, token, job, get, idToken }
  }

  const claimsOf = (value: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>

  it('the token service tells errors as plain text, and a token with the recorded claims', async () => {
    const { root, path, token, job, get, idToken } = await setting()
    const said = async (...call: Parameters<typeof get>): Promise<string> => {
      const answer = await get(...call)
      return `${answer.status} ${(await answer.text()).trim()}`
    }
    expect(await said(`${root}${path}`)).toBe('401 Bad authorization header')
    expect(await said(`${root}${path}`, 'Bearer nobody')).toBe('500 Error runner api parsing authorization token')
    expect(await said(`${root}${path.replace(/\d+/, '9999')}`, `Bearer ${token}`)).toBe('400 run-id does not match')
    expect(await said(`${root}${path}`, `Bearer ${token}`, 'POST')).toBe('405 ')
    const claims = claimsOf(await idToken())
    expect(claims).toMatchObject({
      iss: `${root}/api/actions`,
      workflow: 'gate.yml',
      workflow_ref: 'acme/ops/.forgejo/workflows/gate.yml@refs/heads/main',
      ref_protected: 'false',
      event_name: 'pull_request_target',
      repository_id: expect.stringMatching(/^\d+$/),
      run_attempt: '1',
    })
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(3600)
    // Missing or empty: a default, which a gate must not take.
    expect(claimsOf(await idToken(''))['aud']).toBe(`${root}/acme`)
    job.running = false
    expect(await said(`${root}${path}`, `Bearer ${token}`)).toMatch(/^500 .*task is not running$/)
  })

  it('the API takes it as Bearer and not as a password, within its scopes and its repository, also after the job', async () => {
    const { stage, root, job, get, idToken } = await setting()
    const value = await idToken()
    job.running = false
    const api = `${root}/api/v1`
    const status = async (path: string, authorization: string): Promise<number> =>
      (await get(`${api}${path}`, authorization)).status
    expect(await status('/repos/acme/ops', `Bearer ${value}`)).toBe(200)
    expect(await status('/repos/acme/ops/issues/1/comments', `Basic ${Buffer.from(`gate:${value}`).toString('base64')}`)).toBe(
      401,
    )
    expect(await status('/user', `Bearer ${value}`)).toBe(403)
    expect(await status('/repos/acme/ops/branch_protections', `Bearer ${value}`)).toBe(403)
    expect(await status('/repos/acme/ops', `Bearer ${value.slice(0, -2)}`)).toBe(401)
    stage.world.now += 3_600_000
    const late = await get(`${api}/repos/acme/ops`, `Bearer ${value}`)
    const { message } = (await late.json()) as { message: string }
    expect(late.status).toBe(401)
    expect(message).toContain(value)
    expect(message.split('authorized integration: ').at(-1)).toContain('token is expired')
  })
})
