// Requests to the API: the signature, the clocks, the retries of reads, and what no answer may ever do.

import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from '../failure.js'
import type { Address } from './address.js'
import type { Censor } from './censor.js'
import type { Connections } from './connections.js'
import { type Facts, lossFault, refuse, type Signer } from './refusal.js'
import { retryDelayMs } from './retry.js'
import type { Signature } from './signature.js'
import type { Answer, Outgoing, Received } from './wire.js'

/** How long anything may take and how large an answer may be. A merge has its own limit: giving up on it can abort git midway. */
export type Limits = {
  readonly connectMs: number
  readonly answerMs: number
  readonly mergeMs: number
  readonly answerBytes: number
  readonly backoffMs: number
}

export const LIMITS: Limits = {
  connectMs: 10_000,
  answerMs: 30_000,
  mergeMs: 300_000,
  answerBytes: 8 * 1024 * 1024,
  backoffMs: 250,
}

/** One request that was made; `status` is null when no answer came. Never a query, a header or a body. */
export type RequestRecord = {
  readonly method: string
  readonly path: string
  readonly status: number | null
  readonly ms: number
}

/**
 * A request below the API's address. `grows`: anybody can make the answer as long as they like, so its size is no fault of the forge.
 * `secret`: its body is one, and nothing keeps a server from repeating what it was sent, so no word of the answer is told.
 */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly maxBytes?: number
  readonly timeMs?: number
  readonly grows?: boolean
  readonly secret?: boolean
}

/** An answer, or the Fault that stands for its absence: thrown by most callers, weighed by a merge. */
export type Exchange = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'none'; readonly fault: Fault }

export type Http = {
  /** Throws for a refused token (401) and for a redirect: neither is an answer to anything. */
  readonly exchange: (call: Call) => Promise<Exchange>
  readonly requests: () => readonly RequestRecord[]
  /** The forge's own time by its last answer, ms since 1970; this machine's where no answer said it. */
  readonly now: () => number
  readonly close: () => Promise<void>
}

export type HttpOptions = {
  readonly address: Address
  readonly signature: Signature
  readonly signer: Signer
  readonly censor: Censor
  readonly limits: Limits
  readonly signal: AbortSignal | null
  readonly connections: Connections
}

/** What the forge answers where it does not take the signature. */
const UNSIGNED = 401
/** Older requests than so many are forgotten: a sweep makes tens of thousands. */
const MAX_RECORDS = 1_000

/** A call as messages name it: without its query. */
export const nameOf = (call: Call): string => `${call.method} ${call.path.split('?', 1)[0]}`

/** Quotes the forge's words in the answer to a call. */
export const quoteFor =
  (call: Call, { quote }: Censor): Censor['quote'] =>
  (text) =>
    call.secret === true ? '(not shown)' : quote(text)

/** The `Date` of an answer, ms since 1970, to the second; null where it has none that can be read. */
const dateOf = (answer: Answer): number | null => {
  const header = answer.headers['date']
  const time = typeof header === 'string' ? Date.parse(header) : Number.NaN
  return Number.isNaN(time) ? null : time
}

/** The request as it goes out. The token goes to the configured origin alone: connections exist to no other. */
const outgoingOf = (call: Call, authorization: string, { address, limits }: HttpOptions): Outgoing => ({
  method: call.method,
  path: `${address.prefix}${call.path}`,
  headers: {
    authorization,
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'vault-gate',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  body: call.body === undefined ? null : JSON.stringify(call.body),
  maxBytes: call.maxBytes ?? limits.answerBytes,
})

export const createHttp = (options: HttpOptions): Http => {
  const { address, signature, signer, censor, limits, signal, connections } = options
  const log: RequestRecord[] = []
  let said: number | null = null
  const halt = new AbortController()
  // Every request in flight listens, and those that wait to be tried again: more than Node's warning threshold.
  setMaxListeners(0, halt.signal)
  const onDeadline = (): void => halt.abort('the time of the whole run is up')
  signal?.addEventListener('abort', onDeadline, { once: true })
  if (signal?.aborted === true) onDeadline()

  /** One try, with its own clock, ended early when the run ends; `header` is what it was signed with. */
  const attempt = async (call: Call): Promise<{ readonly received: Received; readonly header: string }> =>
    connections.use(async (send) => {
      const header = signature.header()
      if (halt.signal.aborted) return { received: { kind: 'aborted' }, header }
      const clock = new AbortController()
      const abort = (): void => clock.abort()
      halt.signal.addEventListener('abort', abort, { once: true })
      const timer = setTimeout(abort, call.timeMs ?? limits.answerMs)
      const start = performance.now()
      const received = await send(outgoingOf(call, header, options), clock.signal)
      clearTimeout(timer)
      halt.signal.removeEventListener('abort', abort)
      if (received.kind === 'answer') {
        said = dateOf(received.answer) ?? said
        if (received.answer.status !== UNSIGNED) signature.accept()
      }
      if (log.length === MAX_RECORDS) log.shift()
      log.push({
        method: call.method,
        path: censor.conceal(call.path.split('?', 1)[0] ?? ''),
        status: received.kind === 'answer' ? received.answer.status : null,
        ms: Math.round(performance.now() - start),
      })
      return { received, header }
    })

  const facts = (call: Call): Facts => ({
    name: censor.conceal(nameOf(call)),
    origin: address.origin,
    maxBytes: call.maxBytes ?? limits.answerBytes,
    timeMs: call.timeMs ?? limits.answerMs,
    grows: call.grows === true,
    signer,
    halted: halt.signal.aborted ? String(halt.signal.reason) : null,
    quote: quoteFor(call, censor),
  })

  const exchange = async (call: Call): Promise<Exchange> => {
    for (let tries = 1; ; tries += 1) {
      const { received, header } = await attempt(call)
      const isRefused = received.kind === 'answer' && received.answer.status === UNSIGNED
      // An ID token may expire in the middle of a run. A write is never sent a second time, whatever was said to the first.
      if (isRefused && call.method === 'GET' && (await signature.renewed(header))) continue
      // Only reads are asked again: a write that got no answer may have happened.
      const delay = call.method === 'GET' ? retryDelayMs(received, tries, limits.backoffMs, Date.now()) : null
      if (delay !== null) {
        await wait(delay, undefined, { signal: halt.signal }).catch(() => undefined)
        continue
      }
      if (received.kind !== 'answer') return { kind: 'none', fault: lossFault(received, facts(call)) }
      refuse(received.answer, facts(call))
      return { kind: 'answer', answer: received.answer }
    }
  }

  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', onDeadline)
    halt.abort('the connection to the forge is closed')
    await connections.close()
  }

  return { exchange, requests: () => log, now: () => said ?? Date.now(), close }
}
