// The sandbox over HTTP: a thin shell around handle, on the loopback interface.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { type Answer, text } from './answer.js'
import { catchUp, settle } from './background.js'
import type { Request } from './call.js'
import { type Fault, isHandled, replacement, send } from './faults.js'
import { tokenService } from './id-tokens.js'
import { handle } from './router.js'
import type { World } from './world.js'

/** Largest request body, bytes. */
const MAX_BODY = 1024 * 1024

/** One request as it went: `n` counts from 1; `status` 0 means no answer was sent; `ms` is wall time to the answer. */
export interface Logged {
  readonly n: number
  readonly method: string
  readonly path: string
  readonly status: number
  readonly ms: number
}

export interface ServeOptions {
  /** Milliseconds each answer is held back; requests overlap meanwhile. */
  readonly delayMs?: number
  /** Lets the world's clock run with the real one, from where it stands. Default: the clock stands still. */
  readonly followClock?: boolean
  /** Runs before request `n` is handled: the place for a push between two requests. */
  readonly before?: (request: Request, n: number) => void | Promise<void>
  /** A fault for request `n`, or nothing. */
  readonly fault?: (request: Request, n: number) => Fault | null | undefined
}

export interface Served {
  /** Address of the server, `http://127.0.0.1:PORT`; the API is below `/api/v1`. */
  readonly url: string
  /** Every request so far, in the order they were handled. */
  readonly requests: readonly Logged[]
  /** Stops the server and cuts its connections. */
  readonly close: () => Promise<void>
}

/** Reads a body; null when it is too large. */
const readBody = async (message: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    size += (chunk as Buffer).length
    if (size <= MAX_BODY) chunks.push(chunk as Buffer)
  }
  return size > MAX_BODY ? null : Buffer.concat(chunks)
}

/** Who signs in: a token in any of the forms Forgejo takes, or an account's password (fact sheet 12.1). */
const credentials = (world: World, header: string | undefined): Pick<Request, 'token' | 'login' | 'basic'> => {
  const [scheme = '', value, ...rest] = header?.split(' ') ?? []
  if (value === undefined || rest.length > 0) return { token: null }
  if (/^(token|bearer)$/i.test(scheme)) return { token: value }
  if (!/^basic$/i.test(scheme)) return { token: null }
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString().split(':', 2)
  if (world.users.some((each) => each.login === user && each.password === password)) return { token: null, login: user }
  return { token: password === '' || password === 'x-oauth-basic' ? user : password, basic: true }
}

/** The body as the core takes it. */
const decode = (method: string, message: IncomingMessage, body: Buffer): Pick<Request, 'body' | 'badBody'> => {
  const type = message.headers['content-type'] ?? ''
  if (!['POST', 'PUT', 'PATCH'].includes(method) && body.length === 0) return {}
  if (type === '') return body.length === 0 && method === 'POST' ? {} : { badBody: 'Empty Content-Type' }
  if (!type.includes('json')) return { badBody: 'Unsupported Content-Type' }
  if (body.length === 0) return {}
  try {
    return { body: JSON.parse(body.toString()) as unknown }
  } catch (error) {
    return { badBody: error instanceof SyntaxError ? error.message : 'invalid body' }
  }
}

const API = '/api/v1'

const requestOf = (world: World, message: IncomingMessage, body: Buffer): Request | null => {
  const [path = '', query] = (message.url ?? '').split('?', 2)
  const trimmed = path.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  if (!trimmed.startsWith(`${API}/`)) return null
  const method = message.method ?? 'GET'
  return {
    method,
    path: trimmed.slice(API.length) + (query === undefined ? '' : `?${query}`),
    ...credentials(world, message.headers.authorization),
    ...decode(method, message, body),
  }
}

/** Does the background work that a client of a real server would find done. */
const attend = (world: World): void => {
  if (world.syncDelayMs === 0 && world.checkingDelayMs === 0) settle(world)
  else catchUp(world)
}

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/**
 * Serves a world on a free port. Requests are handled one after another as they arrive. In a world without delays the
 * background work is done at once, else by the world's clock. The world's root becomes this address.
 */
export const serve = async (world: World, options: ServeOptions = {}): Promise<Served> => {
  const requests: Logged[] = []
  const start = { real: performance.now(), world: world.now }
  const clock = (): void => {
    if (!options.followClock) return
    world.now = Math.max(world.now, start.world + Math.round(performance.now() - start.real))
  }
  const answerTo = async (request: Request, n: number): Promise<{ answer: Answer; fault: Fault | null }> => {
    await options.before?.(request, n)
    clock()
    attend(world)
    const fault = options.fault?.(request, n) ?? null
    const answer = isHandled(fault) ? handle(world, request) : { status: 200, headers: {}, body: '' }
    attend(world)
    return { answer: (fault === null ? null : replacement(fault)) ?? answer, fault }
  }
  let turn: Promise<unknown> = Promise.resolve()
  let count = 0
  const onRequest = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const from = performance.now()
    const body = await readBody(message)
    const request = body === null ? null : requestOf(world, message, body)
    response.sendDate = false
    response.setHeader('date', new Date(world.now).toUTCString())
    const service = tokenService(world, message.method ?? 'GET', message.url ?? '/', message.headers.authorization)
    if (service !== null) {
      send(response, service, null)
      return
    }
    if (request === null) {
      const [status, words] = body === null ? [413, 'request body too large\n'] : [404, '404 page not found\n']
      send(response, text(status as number, 'text/plain; charset=utf-8', words as string), null)
      return
    }
    count += 1
    const n = count
    const mine = turn.then(() => answerTo(request, n))
    turn = mine.catch(() => undefined)
    const { answer, fault } = await mine
    if (options.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, options.delayMs))
    const silent = fault?.kind === 'reset-before' || fault?.kind === 'reset-after' || fault?.kind === 'silent'
    const { method, path } = request
    requests.push({ n, method, path, status: silent ? 0 : answer.status, ms: performance.now() - from })
    send(response, answer, fault)
  }
  const server = createServer((message, response) => {
    onRequest(message, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  server.keepAliveTimeout = 60_000
  const url = await listen(server)
  world.root = url
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url, requests, close }
}
