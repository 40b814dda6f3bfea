// The ID token of a job: asked of the runner's token service, which is the server (forgejo-actions.md 12). Loaded with `auth: oidc` only.

import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../failure.js'
import { parseAddress } from './address.js'
import { createConnections } from './connections.js'
import { LIMITS, type Limits } from './http.js'
import { readBody } from './refusal.js'
import { retryDelayMs } from './retry.js'
import type { Answer, Received } from './wire.js'

/** Where a job gets its ID token, and what it shows there: `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`. */
export type TokenService = { readonly url: string; readonly token: string }

/** Larger answers are none of a token service. */
const ANSWER_BYTES = 64 * 1024
/** Three parts in base64url: nothing that a header, a log command or a shell could take for anything else. Real ones have 1.2 KB. */
const ID_TOKEN = /^[A-Za-z0-9_-]{1,8192}\.[A-Za-z0-9_-]{1,8192}\.[A-Za-z0-9_-]{1,8192}$/

const AGAIN = 'run the job again; if it stays, look at the log of the server, and at the versions of server and runner'
const REACH = 'check that the job can reach this address and trusts its certificate (NODE_EXTRA_CA_CERTS)'

/** One read outside of the API, asked again as reads are. */
const read = async (
  { origin, path }: { readonly origin: string; readonly path: string },
  authorization: string | null,
  limits: Limits,
  signal: AbortSignal,
): Promise<Received> => {
  const connections = createConnections(origin, limits.connectMs, () => undefined)
  const outgoing = {
    method: 'GET',
    path,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': 'vault-gate',
      ...(authorization === null ? {} : { authorization }),
    },
    body: null,
    maxBytes: ANSWER_BYTES,
  } as const
  const attempt = (): Promise<Received> =>
    connections.use(async (send) => {
      if (signal.aborted) return { kind: 'aborted' }
      const clock = new AbortController()
      const abort = (): void => clock.abort()
      signal.addEventListener('abort', abort, { once: true })
      const timer = setTimeout(abort, limits.answerMs)
      const received = await send(outgoing, clock.signal)
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      return received
    })
  try {
    for (let tries = 1; ; tries += 1) {
      const received = await attempt()
      const delay = retryDelayMs(received, tries, limits.backoffMs, Date.now())
      if (delay === null) return received
      await wait(delay, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    await connections.close()
  }
}

/** The address with the audience; what is wrong with it is not quoted. */
const addressOf = (service: TokenService, audience: string): URL => {
  const text = `${service.url}${service.url.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`
  const url = URL.canParse(text) ? new URL(text) : null
  const fits = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hash === ''
  if (!fits) throw new Fault('ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a token service', AGAIN)
  if (!/^[\x21-\x7e]+$/.test(service.token)) {
    throw new Fault('ACTIONS_ID_TOKEN_REQUEST_TOKEN holds characters that no token has', AGAIN)
  }
  return url
}

const idTokenIn = (answer: Answer, name: string): string => {
  if (answer.status >= 300 && answer.status <= 399) {
    const remedy = 'register the runner with the address of the server that answers without redirecting'
    throw new Fault(`${name} answered ${answer.status}: a redirect, which is not followed`, remedy)
  }
  if (answer.status !== 200) throw new Fault(`${name} answered ${answer.status}`, AGAIN)
  const body = readBody(answer)
  if (body.kind !== 'json') {
    throw new Fault(`${name} answered ${body.kind === 'empty' ? 'nothing' : `with ${body.what}, not JSON`}`, AGAIN)
  }
  const value = typeof body.value === 'object' && body.value !== null && 'value' in body.value ? body.value.value : null
  if (typeof value !== 'string' || !ID_TOKEN.test(value)) throw new Fault(`${name} answered without an ID token`, AGAIN)
  return value
}

/** Asks for an ID token. No word of the service's is ever shown: what it says may hold the token that it was asked with. */
export const requestIdToken = async (
  service: TokenService,
  audience: string,
  signal: AbortSignal,
  limits: Partial<Limits> = {},
): Promise<string> => {
  const url = addressOf(service, audience)
  const bounds = { ...LIMITS, ...limits }
  const name = `the token service of the runner at ${url.origin}`
  const place = { origin: url.origin, path: `${url.pathname}${url.search}` }
  const received = await read(place, `Bearer ${service.token}`, bounds, signal)
  if (received.kind === 'answer') return idTokenIn(received.answer, name)
  if (received.kind === 'lost') throw new Fault(`could not reach ${name}: ${received.text}`, REACH)
  if (received.kind === 'too-large') throw new Fault(`${name} answered with more than ${ANSWER_BYTES} bytes`, AGAIN)
  throw new Fault(`${name} did not answer within ${bounds.answerMs / 1_000} s`, AGAIN)
}

/** Only a message waits for the version: a forge that is slow to tell it does not. */
const VERSION_MS = 5_000

/** The major version of the forge, asked for without any token; null where it does not say. */
export const majorVersion = async (apiUrl: string, signal: AbortSignal): Promise<number | null> => {
  const { origin, prefix } = parseAddress(apiUrl)
  const received = await read({ origin, path: `${prefix}/version` }, null, { ...LIMITS, answerMs: VERSION_MS }, signal)
  if (received.kind !== 'answer' || received.answer.status !== 200) return null
  const body = readBody(received.answer)
  if (body.kind !== 'json' || typeof body.value !== 'object' || body.value === null || !('version' in body.value)) return null
  const major = /^v?(\d{1,3})\./.exec(String(body.value.version))?.[1]
  return major === undefined ? null : Number(major)
}
