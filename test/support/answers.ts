// A loopback forge that answers what a test tells it to, and the recorded answers it can tell.

import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as it arrived. */
export type Arrived = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
}

/** What is answered: `body` as JSON unless it is text already. */
export type Told = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }

export type Loopback = {
  /** `http://127.0.0.1:port` */
  readonly root: string
  /** The requests that arrived, in order. */
  readonly arrived: readonly Arrived[]
  readonly close: () => Promise<void>
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : JSON.parse(text)
}

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Writes what was told. */
export const tell = (response: ServerResponse, { status = 200, headers = {}, body }: Told): void => {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers })
  response.end(text)
}

/** A server whose every request goes to `handle`; the test closes it. */
export const loopback = async (
  handle: (arrived: Arrived, response: ServerResponse, number: number) => void | Promise<void>,
): Promise<Loopback> => {
  const arrived: Arrived[] = []
  const server = createServer((request, response) => {
    const take = async (): Promise<void> => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: await readBody(request),
      }
      arrived.push(one)
      await handle(one, response, arrived.length)
    }
    take().catch(() => response.destroy())
  })
  const root = await listen(server)
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { root, arrived, close }
}

/** A server that answers by `METHOD path` (path below `/api/v1`, with or without its query); anything else is 404. */
export const answering = (told: Readonly<Record<string, Told>>): Promise<Loopback> =>
  loopback(({ method, path }, response) => {
    const below = path.replace(/^\/api\/v1/, '')
    const bare = below.split('?', 1)[0] ?? ''
    tell(
      response,
      told[`${method} ${below}`] ?? told[`${method} ${bare}`] ?? { status: 404, body: { message: 'not found', errors: [] } },
    )
  })

type Sample = { readonly status: number; readonly headers: Record<string, string>; readonly body: unknown }

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../contract/${path}.json`, import.meta.url), 'utf8'))

/** A complete recorded answer of `test/contract/samples`. */
export const sample = (name: string): Told & { readonly body: unknown } => {
  const { status, headers, body } = read(`samples/${name}`) as Sample
  const total = headers['x-total-count']
  return { status, headers: total === undefined ? {} : { 'x-total-count': total }, body }
}

/** Where the recordings keep only the login of an account. */
const PEOPLE: readonly string[] = ['user', 'creator', 'author', 'committer', 'assignee']

type Step = {
  readonly do: string
  readonly status?: number
  readonly headers?: Record<string, string | null>
  readonly answer?: unknown
}

/** The recorded answer of one step of a scenario (counted from 1), its names and wildcards filled from `names`. */
export const step = (scenario: string, number: number, names: Readonly<Record<string, string | number>> = {}): Told => {
  const { steps } = read(`scenarios/${scenario}`) as { readonly steps: readonly Step[] }
  const found = steps[number - 1]
  if (found?.do !== 'api') throw new Error(`${scenario} has no request at ${number}`)
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const whole = /^\{\{(\w+)\}\}$/.exec(value)
      if (whole !== null) return names[whole[1] ?? ''] ?? value
      if (value === '<int>') return 7
      if (value === '<sha>') return 'a'.repeat(40)
      if (value === '<time>') return '2026-11-23T00:32:23Z'
      return value.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(names[name] ?? name))
    }
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        PEOPLE.includes(key) && typeof one === 'string' ? { login: one } : fill(one),
      ]),
    )
  }
  const headers = Object.entries(found.headers ?? {}).filter((entry): entry is [string, string] => entry[1] !== null)
  const filled = fill(found.answer)
  const text = typeof filled === 'object' && filled !== null && '<text>' in filled ? filled['<text>'] : filled
  return {
    status: found.status ?? 200,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, String(fill(value))])),
    body: text === null ? undefined : text,
  }
}
