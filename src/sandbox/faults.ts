// What can go wrong between a client and the server, on demand.
import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.js'

/** A fault a story puts in the way of one request. */
export type Fault =
  /** The connection is cut before the request is handled. */
  | { readonly kind: 'reset-before' }
  /** The request is handled, then the connection is cut without an answer. */
  | { readonly kind: 'reset-after' }
  /** Another answer instead of handling: a proxy's 502 page, a 429, JSON of the wrong shape or cut short. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** The request is handled, but this is answered. */
  | {
      readonly kind: 'answer-after'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** Sends the client elsewhere without handling the request. */
  | { readonly kind: 'redirect'; readonly status: 301 | 302 | 307 | 308; readonly location: string }
  /** The true answer, a byte at a time with this many milliseconds between two. */
  | { readonly kind: 'slow'; readonly everyMs: number }
  /** An answer of status 200 whose body never ends; `everyMs` between two pieces of `pieceBytes`. */
  | { readonly kind: 'endless'; readonly everyMs: number; readonly pieceBytes: number }
  /** The true answer with a Content-Length that is off by this many bytes. */
  | { readonly kind: 'wrong-length'; readonly by: number }
  /** No answer at all; the connection stays open. */
  | { readonly kind: 'silent' }

/** The answer that takes the place of the true one, if the fault has one. */
export const replacement = (fault: Fault): Answer | null => {
  if (fault.kind === 'redirect') return { status: fault.status, headers: { location: fault.location }, body: '' }
  if (fault.kind !== 'answer' && fault.kind !== 'answer-after') return null
  return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' }
}

/** Whether the request is handled in spite of the fault. */
export const isHandled = (fault: Fault | null): boolean =>
  fault === null || !['reset-before', 'answer', 'redirect', 'endless', 'silent'].includes(fault.kind)

/** Writes pieces until there are none left or the client has gone. */
const drip = (response: ServerResponse, everyMs: number, next: () => string | null): void => {
  const timer = setInterval(() => {
    const piece = response.destroyed ? null : next()
    if (piece !== null) {
      response.write(piece)
      return
    }
    clearInterval(timer)
    response.end()
  }, everyMs)
  response.on('close', () => clearInterval(timer))
}

/** Sends an answer the way a fault bends it. */
export const send = (response: ServerResponse, answer: Answer, fault: Fault | null): void => {
  if (fault?.kind === 'silent') return
  if (fault?.kind === 'reset-before' || fault?.kind === 'reset-after') {
    response.socket?.resetAndDestroy()
    return
  }
  const length = Buffer.byteLength(answer.body) + (fault?.kind === 'wrong-length' ? fault.by : 0)
  const streamed = fault?.kind === 'slow' || fault?.kind === 'endless'
  response.strictContentLength = false
  response.writeHead(answer.status, streamed ? answer.headers : { ...answer.headers, 'content-length': Math.max(0, length) })
  if (fault?.kind === 'slow') {
    const pieces = [...answer.body]
    drip(response, fault.everyMs, () => pieces.shift() ?? null)
  } else if (fault?.kind === 'endless') {
    const piece = ' '.repeat(fault.pieceBytes)
    drip(response, fault.everyMs, () => piece)
  } else if (fault?.kind === 'wrong-length' && fault.by > 0) response.end(answer.body, () => response.socket?.end())
  else response.end(answer.body)
}
