// What the network and a misbehaving server can do to a request: each ends in bounded time, in words, without the token.

import { execFile } from 'node:child_process'
import type { ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Fault, describe as words } from '../src/failure.js'
import { OverCap } from '../src/forge/forge.js'
import { createForge, type ForgejoForge, type Limits } from '../src/forge/forgejo.js'
import { type Arrived, type Loopback, loopback, sample, tell } from './support/answers.js'

const TOKEN = '0123456789abcdef0123456789abcdef01234567'
const QUICK: Partial<Limits> = { connectMs: 1_000, answerMs: 2_000, backoffMs: 5 }

type Options = {
  readonly token?: string
  readonly limits?: Partial<Limits>
  readonly signal?: AbortSignal
  readonly prefix?: string
}

const open = (root: string, options: Options = {}): ForgejoForge => {
  const forge = createForge({
    apiUrl: `${root}${options.prefix ?? '/api/v1'}`,
    owner: 'acme',
    repository: 'ops',
    token: options.token ?? TOKEN,
    limits: { ...QUICK, ...options.limits },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  onTestFinished(() => forge.close())
  return forge
}

const serve = async (
  handle: (arrived: Arrived, response: ServerResponse, number: number) => void | Promise<void>,
): Promise<Loopback> => {
  const server = await loopback(handle)
  onTestFinished(() => server.close())
  return server
}

/** A server that does with each connection what it is told, counting them. */
const sockets = async (handle: (socket: Socket, number: number) => void): Promise<{ root: string; count: () => number }> => {
  let count = 0
  const open = new Set<Socket>()
  const server = createSocketServer((socket) => {
    count += 1
    open.add(socket)
    socket.on('error', () => undefined)
    handle(socket, count)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, count: () => count }
}

/** The Fault a call ends in; everything a person could see of it holds no token. */
const faultOf = async (call: Promise<unknown>, token = TOKEN): Promise<Fault> => {
  const thrown = await call.then(
    (value) => expect.fail(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(thrown instanceof Fault)) throw new Error(`not a Fault: ${words(thrown)}`, { cause: thrown })
  const shown = `${thrown.message}\n${thrown.remedy}\n${thrown.stack}\n${words(thrown.cause)}`
  for (const form of [token, encodeURIComponent(token), Buffer.from(token).toString('base64').replace(/=+$/, '')]) {
    expect(shown).not.toContain(form)
  }
  return thrown
}

const user = sample('user')
const http = (status: string, body: string, headers = ''): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

describe('the address', () => {
  const create = (apiUrl: string): unknown => createForge({ apiUrl, owner: 'acme', repository: 'ops', token: TOKEN })

  test.each([
    ['forgejo.example', 'api-url is not an absolute URL'],
    ['', 'api-url is not an absolute URL'],
    ['ftp://forgejo.example/api/v1', 'api-url is neither http nor https'],
    ['https://me:hunter2@forgejo.example/api/v1', 'api-url carries a user name or a password'],
    ['https://forgejo.example/api/v1?token=x', 'api-url carries a query or a fragment'],
    ['https://forgejo.example/api/v1#x', 'api-url carries a query or a fragment'],
    ['https://forgejo.example/api/v1?', 'api-url carries a query or a fragment'],
  ])('%s is refused and not repeated', (apiUrl, message) => {
    expect(() => create(apiUrl)).toThrow(
      expect.objectContaining({ message, remedy: expect.stringContaining('https://forgejo.example/api/v1') }),
    )
  })

  test.each(['', ' ', 'a b', 'a\r\nx-evil: 1', '"abc"\n'])('the token %j is refused', (token) => {
    expect(() => createForge({ apiUrl: 'http://127.0.0.1', owner: 'acme', repository: 'ops', token })).toThrow(
      /the token is empty or holds/,
    )
  })

  test.each(['', '.', '..'])('a repository named %j cannot be asked for', (repository) => {
    expect(() => createForge({ apiUrl: 'http://127.0.0.1', owner: 'acme', repository, token: TOKEN })).toThrow(/cannot be a part/)
  })

  test('a sub-path is kept, the token goes along, the log has method, path, status and time only', async () => {
    const server = await serve((_, response) => tell(response, user))
    const forge = open(server.root, { prefix: '/sub/api/v1/' })
    await forge.self()
    expect(server.arrived[0]).toMatchObject({
      method: 'GET',
      path: '/sub/api/v1/user',
      headers: { authorization: `token ${TOKEN}` },
    })
    expect(forge.requests()).toEqual([{ method: 'GET', path: '/user', status: 200, ms: expect.any(Number) }])
  })
})

describe('no answer', () => {
  test('a refused connection is tried three times, then said in one sentence', async () => {
    const server = await loopback(() => undefined)
    await server.close()
    const forge = open(server.root)
    const fault = await faultOf(forge.self())
    expect(fault.message).toBe(`could not reach ${server.root}: connection refused (GET /user)`)
    expect(fault.remedy).toBe('check the api-url input and that the runner can reach that host')
    expect(forge.requests().map((one) => one.status)).toEqual([null, null, null])
  })

  test('a read whose connection is reset before or within the answer is asked again', async () => {
    const server = await sockets((socket, number) => {
      socket.on('data', () => {
        if (number === 1) socket.resetAndDestroy()
        else if (number === 2) socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"login":')
        else socket.write(http('200 OK', JSON.stringify(user.body)))
      })
    })
    expect(await open(server.root).self()).toEqual({ login: 'gate', admin: false })
    expect(server.count()).toBe(3)
  })

  test('a read that is always cut off ends in a Fault', async () => {
    const server = await sockets((socket) => {
      socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"login":'))
    })
    expect((await faultOf(open(server.root).self())).message).toContain(
      'the connection was closed before the answer was complete',
    )
    expect(server.count()).toBe(3)
  })

  test.each(['reset at once', 'reset within the answer', '502', '503', '429'])('a write is never repeated: %s', async (how) => {
    const server = await sockets((socket) => {
      socket.on('data', () => {
        if (how === 'reset at once') socket.resetAndDestroy()
        else if (how === 'reset within the answer') socket.end('HTTP/1.1 201 Created\r\ncontent-length: 500\r\n\r\n{"id":')
        else socket.write(http(`${how} Busy`, '', 'retry-after: 0\r\n'))
      })
    })
    const forge = open(server.root)
    await faultOf(forge.createComment(1, 'hello'))
    expect(server.count()).toBe(1)
    expect(forge.requests()).toHaveLength(1)
  })

  test('an answer with too long a Content-Length is no answer; with too short a one no JSON', async () => {
    const long = await sockets((socket) => {
      socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{}'))
    })
    const short = await sockets((socket) => {
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n{"login":"gate","is_admin":false}'))
    })
    expect((await faultOf(open(long.root).self())).message).toContain('could not reach')
    expect((await faultOf(open(short.root).self())).message).toMatch(/not JSON|not proper HTTP/)
  })

  test('something that is not HTTP is said to be that', async () => {
    const server = await sockets((socket) => {
      socket.on('data', () => socket.end(`SSH-2.0-OpenSSH ${TOKEN}\r\n`))
    })
    expect((await faultOf(open(server.root).self())).message).toMatch(
      /the answer was not proper HTTP \((?:HPE_\w+|HTTPParserError)\)/,
    )
  })

  test('a name that does not exist, and TLS spoken to a server without it', async () => {
    const plain = await sockets((socket) => {
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    })
    const fault = await faultOf(open(plain.root.replace('http:', 'https:')).self())
    expect(fault.message).toMatch(/its TLS certificate or protocol was refused \(ERR_SSL_[A-Z_]+\)/)
    expect(fault.remedy).toContain('NODE_EXTRA_CA_CERTS')
    expect((await faultOf(open('http://no-such-host.invalid').self())).message).toMatch(
      /no host of this name|could not be looked up/,
    )
  })
})

describe('time', () => {
  test('an answer that never comes ends at its limit and is not asked for again', async () => {
    const server = await serve(() => undefined)
    const forge = open(server.root, { limits: { answerMs: 100 } })
    expect((await faultOf(forge.self())).message).toBe('GET /user was not answered within 0.1 s')
    expect(server.arrived).toHaveLength(1)
  })

  test('a byte now and then does not keep an answer alive', async () => {
    const server = await serve(async (_, response) => {
      response.writeHead(200)
      while (!response.destroyed) {
        response.write(' ')
        await wait(20)
      }
    })
    const start = performance.now()
    expect((await faultOf(open(server.root, { limits: { answerMs: 150 } }).self())).message).toContain('was not answered within')
    expect(performance.now() - start).toBeLessThan(1_500)
  })

  test('the end of the run ends what is under way, what waits to be tried again, and what comes later', async () => {
    const server = await serve(({ path }, response) => {
      if (path.endsWith('/user')) tell(response, { status: 503, headers: { 'retry-after': '9' } })
    })
    const run = new AbortController()
    const forge = open(server.root, { signal: run.signal })
    const calls = [forge.self(), forge.repository()]
    setTimeout(() => run.abort(), 100)
    const start = performance.now()
    for (const call of calls) expect((await faultOf(call)).message).toContain('the time of the whole run is up')
    expect((await faultOf(forge.repository())).message).toContain('the time of the whole run is up')
    expect(performance.now() - start).toBeLessThan(1_500)
    expect(server.arrived).toHaveLength(2)
  })

  test('a run that is over before it began asks nothing', async () => {
    const server = await serve((_, response) => tell(response, user))
    expect((await faultOf(open(server.root, { signal: AbortSignal.abort() }).self())).remedy).toContain('deadline-seconds')
    expect(server.arrived).toHaveLength(0)
  })

  test('closing ends what is under way', async () => {
    const server = await serve(() => undefined)
    const forge = open(server.root)
    const call = faultOf(forge.self())
    await wait(50)
    await forge.close()
    expect((await call).message).toContain('the connection to the forge is closed')
  })
})

describe('the end', () => {
  test('after closing nothing keeps the process alive', async () => {
    const server = await serve((_, response) => tell(response, user))
    const code = `
      import { createForge } from '${new URL('../src/forge/forgejo.ts', import.meta.url).href}'
      const forge = createForge({ apiUrl: '${server.root}', owner: 'acme', repository: 'ops', token: '${TOKEN}' })
      console.log((await forge.self()).login)
      await forge.close()`
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code]
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 15_000 })
    expect(stdout).toBe('gate\n')
  }, 20_000)
})

describe('size', () => {
  const endless = (_: Arrived, response: ServerResponse): void => {
    response.writeHead(200)
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    }
    response.on('drain', pour)
    pour()
  }

  test('an endless answer is cut at the limit', async () => {
    const server = await serve(endless)
    expect((await faultOf(open(server.root, { limits: { answerBytes: 100_000 } }).self())).message).toBe(
      'the answer to GET /user is larger than 100000 bytes',
    )
    expect(server.arrived).toHaveLength(1)
  })

  test('a list that anybody can lengthen is over its cap instead: the pull request is held', async () => {
    const server = await serve(endless)
    const forge = open(server.root)
    expect(await faultOf(forge.timeline(1))).toBeInstanceOf(OverCap)
    expect(await faultOf(forge.labels())).toBeInstanceOf(OverCap)
    expect(await faultOf(forge.repository())).not.toBeInstanceOf(OverCap)
  })

  test('at most eight requests are under way at once, the rest waits its turn without its clock running', async () => {
    let now = 0
    let most = 0
    const server = await serve(async (_, response) => {
      now += 1
      most = Math.max(most, now)
      await wait(60)
      now -= 1
      tell(response, user)
    })
    const forge = open(server.root, { limits: { answerMs: 200 } })
    await Promise.all(Array.from({ length: 40 }, () => forge.self()))
    expect(most).toBe(8)
  })
})

describe('statuses', () => {
  test('the body of a 401 is never shown: it holds the token in clear', async () => {
    const server = await serve((_, response) => tell(response, { status: 401, body: { message: `no token [sha: ${TOKEN}]` } }))
    const forge = open(server.root)
    for (const call of [forge.self(), forge.createComment(1, 'x'), forge.merge(1, merge)]) {
      const fault = await faultOf(call)
      expect(fault.message).toBe('the token was refused (401)')
      expect(fault.remedy).toContain('create a new token')
    }
    expect(server.arrived).toHaveLength(3)
  })

  test('the body of a 401 is not even read: one that never ends takes no time', async () => {
    const server = await serve((_, response) => {
      response.writeHead(401)
      response.write(TOKEN)
    })
    expect((await faultOf(open(server.root).self())).message).toBe('the token was refused (401)')
  })

  test('a 403 names the scope that is missing', async () => {
    const message = 'token does not have at least one of required scope(s): [write:issue]'
    const server = await serve((_, response) => tell(response, { status: 403, body: { message } }))
    expect((await faultOf(open(server.root).createComment(1, 'x'))).message).toBe(
      'the token may not POST /repos/acme/ops/issues/1/comments (403): it lacks the scope write:issue',
    )
  })

  test('a 403 for another reason, or for none', async () => {
    const server = await serve((_, response, number) =>
      tell(response, {
        status: 403,
        body: number === 1 ? { message: 'user should have a permission to write to a repo' } : undefined,
      }),
    )
    const forge = open(server.root)
    expect((await faultOf(forge.labels())).message).toBe(
      'GET /repos/acme/ops/labels answered 403: "user should have a permission to write to a repo"',
    )
    expect((await faultOf(forge.labels())).message).toBe('GET /repos/acme/ops/labels answered 403: without a reason')
  })

  test('a 404 is null where the port says so, a Fault elsewhere', async () => {
    const server = await serve((_, response) => tell(response, sample('not-found')))
    const forge = open(server.root)
    expect(await forge.pull(777)).toBeNull()
    expect((await faultOf(forge.repository())).message).toBe(`GET /repos/acme/ops answered 404: "The target couldn't be found."`)
  })

  test('HTML from a proxy is asked for again three times, then said to be that', async () => {
    const server = await serve((_, response) =>
      tell(response, { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' }),
    )
    expect((await faultOf(open(server.root).self())).message).toBe(
      'GET /user answered 502 with HTML, not JSON: is api-url right?',
    )
    expect(server.arrived).toHaveLength(3)
  })

  test('a 503 that passes is not noticed', async () => {
    const server = await serve((_, response, number) => tell(response, number < 3 ? { status: 503 } : user))
    expect((await open(server.root).self()).login).toBe('gate')
  })

  test('429: Retry-After is honoured up to ten seconds, in both of its forms; without it the pause grows', async () => {
    const server = await serve((_, response, number) => {
      if (number === 1) tell(response, { status: 429, headers: { 'retry-after': '1' } })
      else if (number === 2) tell(response, { status: 429, headers: { 'retry-after': new Date(0).toUTCString() } })
      else tell(response, user)
    })
    const start = performance.now()
    expect((await open(server.root).self()).login).toBe('gate')
    expect(performance.now() - start).toBeGreaterThan(950)

    const patient = await serve((_, response) => tell(response, { status: 429, headers: { 'retry-after': '11' } }))
    expect((await faultOf(open(patient.root).self())).message).toBe('GET /user answered 429: without a reason')
    expect(patient.arrived).toHaveLength(1)

    const silent = await serve((_, response, number) => tell(response, number < 3 ? { status: 429 } : user))
    expect((await open(silent.root).self()).login).toBe('gate')
  })

  test.each([301, 302, 307, 308])('a redirect (%i) is followed by no read and by no write', async (status) => {
    const location = '/api/v1/repos/acme/ops-new/pulls/1'
    const server = await serve((_, response) => tell(response, { status, headers: { location } }))
    const forge = open(server.root)
    for (const call of [forge.pull(1), forge.createComment(1, 'x'), forge.merge(1, merge)]) {
      const fault = await faultOf(call)
      expect(fault.message).toContain(`answered ${status}: the repository moved to acme/ops-new`)
      expect(fault.remedy).toBe('change the repository input to the new name')
    }
    expect(server.arrived).toHaveLength(3)
  })

  test('a redirect to the same repository elsewhere is about the address', async () => {
    const location = 'https://forgejo.example/api/v1/repos/acme/ops/pulls/1'
    const server = await serve((_, response) => tell(response, { status: 308, headers: { location } }))
    const fault = await faultOf(open(server.root).pull(1))
    expect(fault.message).toContain(`redirected to "${location}"`)
    expect(fault.remedy).toContain('api-url')
  })

  test('a redirect to elsewhere does not take the token there', async () => {
    const elsewhere = await serve((_, response) => tell(response, user))
    const server = await serve((_, response) =>
      tell(response, { status: 302, headers: { location: `${elsewhere.root}/login?t=${TOKEN}` } }),
    )
    expect((await faultOf(open(server.root).self())).message).toContain(`redirected to "${elsewhere.root}/login?t=***"`)
    expect(elsewhere.arrived).toHaveLength(0)
  })
})

const merge = { head: 'a'.repeat(40), title: 't', message: 'm', deleteBranch: false } as Parameters<ForgejoForge['merge']>[1]

describe('bodies', () => {
  const answerOf = async (body: string | Buffer, status = 200): Promise<Fault> => {
    const server = await serve((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(body)
    })
    return faultOf(open(server.root).self())
  }

  test.each([
    ['truncated JSON', '{"login":"gate","is_ad', 'GET /user answered 200 with text, not JSON: is api-url right?'],
    ['nothing', '', 'GET /user answered 200 with an empty body, not JSON: is api-url right?'],
    ['a page', '\n <!DOCTYPE html>', 'GET /user answered 200 with HTML, not JSON: is api-url right?'],
    ['a wrong type', '{"login":7,"is_admin":false}', 'GET /user answered something unexpected at login'],
    ['a missing field', '{"login":"gate"}', 'GET /user answered something unexpected at is_admin'],
    ['null', 'null', 'GET /user answered something unexpected at its top level'],
  ])('%s', async (_, body, message) => {
    expect((await answerOf(body)).message).toBe(message)
  })

  test('bytes that are not UTF-8 are not guessed at', async () => {
    expect((await answerOf(Buffer.from('{"login":"g\xe4te","is_admin":false}', 'latin1'))).message).toContain('not JSON')
  })

  test('a wrong shape names the field, never its content', async () => {
    const fault = await answerOf(JSON.stringify({ login: [TOKEN, 'secret'], is_admin: 'secret' }))
    expect(fault.message).not.toContain('secret')
  })

  test('the words of the forge are inert and short', async () => {
    const message = `\u001b[31mred\u202e\n::error::x\u0000${'y'.repeat(500)}`
    const fault = await answerOf(JSON.stringify({ message }), 500)
    expect(fault.message).toMatch(/^GET \/user answered 500: "\\u\{1b\}\[31mred\\u\{202e\}\\u\{a\}::error::x\\u\{0\}y+…"$/)
    expect(fault.message.length).toBeLessThan(300)
  })
})

describe('the token', () => {
  const odd = 'ey+J/h="b\\c.d-e_f%g0123456789'

  test.each([
    ['plain', (token: string) => token],
    ['upper case', (token: string) => token.toUpperCase()],
    ['URL-encoded', encodeURIComponent],
    ['JSON-escaped', (token: string) => JSON.stringify(token)],
    ['base64', (token: string) => Buffer.from(token).toString('base64')],
    ['base64 as a password', (token: string) => Buffer.from(`gate:${token}`).toString('base64')],
    ['base64 as a user', (token: string) => Buffer.from(`${token}:x-oauth-basic`).toString('base64')],
    ['base64url in a text', (token: string) => Buffer.from(`abcd ${token} efg`).toString('base64url')],
    ['hex', (token: string) => Buffer.from(token).toString('hex')],
  ])('is shown in no message: %s', async (_, encode) => {
    for (const token of [TOKEN, odd]) {
      const message = `${'x'.repeat(190)}${encode(token)} and ${encode(token)}`
      const server = await serve((arrived, response) =>
        tell(response, arrived.method === 'POST' ? { status: 422, body: { message } } : { status: 500, body: { message } }),
      )
      const forge = open(server.root, { token })
      const texts = [
        (await faultOf(forge.self(), token)).message,
        (await faultOf(forge.createComment(1, 'x'), token)).message,
        JSON.stringify(await forge.merge(1, merge)),
        JSON.stringify(await forge.requestReviews(1, ['bob'])),
      ]
      for (const text of texts) {
        expect(text).toContain('***')
        expect(text).not.toContain(encode(token).slice(4, 14))
      }
    }
  })
})
