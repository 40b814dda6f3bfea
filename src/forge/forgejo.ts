// The port on Forgejo's REST API: builds its parts and hands out one object.

import { Fault } from '../failure.js'
import { parseAddress, segment } from './address.js'
import { type Api, createApi } from './api.js'
import { createCensor } from './censor.js'
import { type Connections, createConnections } from './connections.js'
import { createFiles } from './files.js'
import { createFolders } from './folders.js'
import type { Forge } from './forge.js'
import { createHttp, LIMITS, type Limits, type RequestRecord } from './http.js'
import { merge } from './merge.js'
import { createHistory, createPlaces, createRecords } from './reads.js'
import { ACCESS_TOKEN, ID_TOKEN, type Signer } from './refusal.js'
import { createSignature, type Renew } from './signature.js'
import { createTeams } from './teams.js'
import { createMarks, createNotes } from './writes.js'

export type { Limits, RequestRecord } from './http.js'

export type ForgeOptions = {
  /** Address of the API, like `https://forgejo.example/api/v1`. */
  readonly apiUrl: string
  readonly owner: string
  readonly repository: string
  readonly token: string
  /** What makes it an ID token: gets another one when it expires in the middle of a run. Absent: an access token. */
  readonly renew?: Renew
  /** The words about an access token. Absent: those of the action. */
  readonly signer?: Signer
  /** Secrets besides the token, which no text may hold either. */
  readonly secrets?: readonly string[]
  /** Ends everything under way: the deadline of the run. */
  readonly signal?: AbortSignal
  readonly limits?: Partial<Limits>
  /** In place of sockets: thousands of worlds are played without them. */
  readonly connections?: Connections
}

/** The port, the requests made so far (for the report), and its end: sockets are destroyed, so that the process can finish. */
export type ForgejoForge = Forge & { readonly close: () => Promise<void>; readonly requests: () => readonly RequestRecord[] }

/**
 * Reading answers takes a library that is slow to load. It is loaded while the forge works on its first answer: right after the
 * first request left, which is one turn after the connection stands. A failure shows where the first answer is read.
 */
const loadShapes = (): void => {
  setImmediate(() => {
    import('./schema.js').catch(() => undefined)
  })
}

/** The port, and what `more` makes of the same connections. Connects nothing yet: the first call does. */
export const createForgeWith = <T extends object>(options: ForgeOptions, more: (api: Api) => T): ForgejoForge & T => {
  const { owner, repository, token, renew, secrets = [] } = options
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new Fault(
      'the token is empty or holds characters that no token has',
      'set the token input to the token itself, without quotes',
    )
  }
  const limits = { ...LIMITS, ...options.limits }
  const censor = createCensor(token, ...secrets)
  const learning = async (another: Renew): Promise<string> => {
    const value = await another()
    censor.learn(value)
    return value
  }
  const signature = createSignature(token, renew === undefined ? null : () => learning(renew))
  const signer = renew === undefined ? (options.signer ?? ACCESS_TOKEN) : ID_TOKEN
  const address = parseAddress(options.apiUrl)
  const connections = options.connections ?? createConnections(address.origin, limits.connectMs, loadShapes)
  const http = createHttp({ address, signature, signer, censor, limits, signal: options.signal ?? null, connections })
  const api = createApi(http, censor, `/repos/${segment(owner)}/${segment(repository)}`, signer)
  return {
    ...more(api),
    ...createPlaces(api, owner, repository),
    ...createHistory(api),
    ...createRecords(api),
    ...createTeams(api),
    ...createFolders(api),
    ...createFiles(api),
    ...createNotes(api),
    ...createMarks(api),
    merge: (number, spec) => merge(api, number, spec, limits.mergeMs),
    now: http.now,
    requests: http.requests,
    close: http.close,
  }
}

/** The port alone. */
export const createForge = (options: ForgeOptions): ForgejoForge => createForgeWith(options, () => ({}))
