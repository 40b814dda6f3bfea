// Answers in Forgejo's shapes (fact sheet 12.4; headers as in contract/samples).
import type { World } from './world.js'

export interface Answer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Text; the empty string for no body. */
  readonly body: string
}

/** Ends the handling of a request with this answer. */
export class Refused extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`)
    this.answer = answer
  }
}

const COMMON = {
  'cache-control': 'max-age=0, private, must-revalidate',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

/** An answer without a body. */
export const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { ...COMMON, ...headers },
  body: '',
})

/** An answer in JSON. */
export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { ...COMMON, 'content-type': 'application/json;charset=utf-8', ...headers },
  body: `${JSON.stringify(value)}\n`,
})

/** An answer that is not JSON. */
export const text = (status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': type, ...headers },
  body,
})

/** The usual error shape, `{message, url}`. */
export const problem = (world: World, status: number, message: string): Answer =>
  json(status, { message, url: `${world.root}/api/swagger` })

/** A 404 that names what is missing; without a tag the message is the general one. */
export const notFound = (world: World, errors: readonly string[] = [], tag = "The target couldn't be found."): Answer =>
  json(404, { message: tag, url: `${world.root}/api/swagger`, errors })

/** Stops with the usual error shape. */
export const refuse = (world: World, status: number, message: string): never => {
  throw new Refused(problem(world, status, message))
}

/** Stops with a 404. */
export const missing = (world: World, errors: readonly string[] = [], tag?: string): never => {
  throw new Refused(notFound(world, errors, tag))
}

/** RFC 3339 in whole seconds. */
export const stamp = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`

/** A Go `time.Time` that was never set. */
export const NEVER = '0001-01-01T00:00:00Z'
/** Unix time 0, which some fields use for "not set". */
export const EPOCH = '1970-01-01T00:00:00Z'
