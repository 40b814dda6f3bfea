// Calls whose answers are looked at: the status that was expected, or a Fault; the shape that was expected, or a Fault.

import type { Fault } from '../failure.js'
import type { Censor } from './censor.js'
import { type Call, type Exchange, type Http, nameOf, quoteFor } from './http.js'
import { ACCESS_TOKEN, faultWith, notJson, readBody, type Signer, unexpected } from './refusal.js'
import type { Shape } from './schema.js'
import type { Answer } from './wire.js'

/** The shapes, loaded only once there is an answer to read: the first request leaves before. */
type Shapes = typeof import('./schema.js')

/** Picks one shape from the module, so that nothing of it is loaded before it is needed. */
export type Choice<T> = (shapes: Shapes) => Shape<T>

/** A value that was read, and how many there are in all where the answer is a list that says so. */
type Read<T> = { readonly value: T; readonly total: number | null }

export type Api = {
  /** Path of the repository, below the API's address. */
  readonly repository: string
  readonly quote: (text: string) => string
  readonly signer: Signer
  /** As `Http.exchange`: whatever was answered, but for a refused token and a redirect. */
  readonly exchange: (call: Call) => Promise<Exchange>
  /** The answer, when its status is an expected one; a Fault otherwise. */
  readonly answer: (call: Call, expected: readonly number[]) => Promise<Answer>
  readonly parse: <T>(call: Call, answer: Answer, pick: Choice<T>) => Promise<T>
  readonly get: <T>(
    path: string,
    pick: Choice<T>,
    limits?: { readonly maxBytes?: number; readonly grows?: boolean },
  ) => Promise<Read<T>>
  /** As `get`, null for a 404. */
  readonly find: <T>(
    path: string,
    pick: Choice<T>,
    limits?: { readonly maxBytes?: number; readonly grows?: boolean },
  ) => Promise<Read<T> | null>
  readonly fault: (call: Call, text: string, remedy: string) => Fault
  /** The Fault for a status that means nothing good here, in the forge's words. */
  readonly refused: (call: Call, answer: Answer) => Fault
}

/** What a Fault about an answer that contradicts itself or the question advises. */
export const RETRY = 'run again; if it stays, look at the forge and at the proxy in front of it'

/** The count of a whole list (`X-Total-Count`); null when there is none, or none that can be read. */
const totalOf = (answer: Answer): number | null => {
  const header = answer.headers['x-total-count']
  return typeof header === 'string' && /^\d{1,9}$/.test(header) ? Number(header) : null
}

export const createApi = (http: Http, censor: Censor, repository: string, signer: Signer = ACCESS_TOKEN): Api => {
  const fault = (call: Call, text: string, remedy: string): Fault => faultWith(censor, `${nameOf(call)} ${text}`, remedy)

  const refused = (call: Call, from: Answer): Fault =>
    unexpected(from, { name: censor.conceal(nameOf(call)), quote: quoteFor(call, censor), signer })

  const answer = async (call: Call, expected: readonly number[]): Promise<Answer> => {
    const exchange = await http.exchange(call)
    if (exchange.kind === 'none') throw exchange.fault
    if (expected.includes(exchange.answer.status)) return exchange.answer
    throw refused(call, exchange.answer)
  }

  const parse = async <T>(call: Call, from: Answer, pick: Choice<T>): Promise<T> => {
    const body = readBody(from)
    if (body.kind !== 'json') throw notJson(from, body, censor.conceal(nameOf(call)))
    const shapes = await import('./schema.js')
    const parsed = shapes.read(pick(shapes), body.value)
    if (parsed.kind === 'valid') return parsed.value
    throw fault(call, `answered something unexpected at ${parsed.place}`, 'check that the forge is Forgejo, v11 or later')
  }

  const get: Api['get'] = async (path, pick, limits) => {
    const call: Call = { method: 'GET', path, ...limits }
    const from = await answer(call, [200])
    return { value: await parse(call, from, pick), total: totalOf(from) }
  }

  const find: Api['find'] = async (path, pick, limits) => {
    const call: Call = { method: 'GET', path, ...limits }
    const from = await answer(call, [200, 404])
    return from.status === 404 ? null : { value: await parse(call, from, pick), total: totalOf(from) }
  }

  return { repository, quote: censor.quote, signer, exchange: http.exchange, answer, parse, get, find, fault, refused }
}
