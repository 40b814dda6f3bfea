// Connections to one origin: at most eight, each with one request at a time.

import Client from 'undici/lib/dispatcher/client.js'
import { type Outgoing, type Received, send } from './wire.js'

/** Requests in flight at once; more wait here, before their clock starts. */
const MAX_CONNECTIONS = 8
/** An idle connection is given up after this long: servers close theirs later, and a write must not meet a closed one. */
const KEEP_ALIVE_MS = 4_000

/** One connection: sends one request and answers what came back. Ends when `signal` does. */
type Connection = (outgoing: Outgoing, signal: AbortSignal) => Promise<Received>

/** Sockets to one origin, or whatever else stands in for them. */
export type Connections = {
  /** Lends a connection to `work` as soon as one is free. */
  readonly use: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>
  /** Destroys all sockets. */
  readonly close: () => Promise<void>
}

/**
 * A list of undici Clients instead of its Pool: a Client is one connection, so lending it out is also the queue that bounds
 * what is in flight, and Pool costs 3 to 10 ms more to load. Without HTTP/1.1 pipelining, where one slow answer (a merge) or a
 * broken one would stall or break the requests behind it. The last one returned is lent first: it is connected and warm.
 */
export const createConnections = (origin: string, connectMs: number, onConnect: () => void): Connections => {
  const all: Client[] = []
  const idle: Client[] = []
  const waiting: ((client: Client) => void)[] = []

  const open = (): Client => {
    const client = new Client(origin, {
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // The clock of a whole answer is kept by the caller.
      headersTimeout: 0,
      bodyTimeout: 0,
      // Said aloud, so that no variable of the environment turns it off.
      connect: { timeout: connectMs, rejectUnauthorized: true },
    })
    if (all.length === 0) client.once('connect', onConnect)
    all.push(client)
    return client
  }

  const take = async (): Promise<Client> => {
    const client = idle.pop()
    if (client !== undefined) return client
    return all.length < MAX_CONNECTIONS ? open() : new Promise((resolve) => waiting.push(resolve))
  }

  const give = (client: Client): void => {
    const next = waiting.shift()
    if (next === undefined) idle.push(client)
    else next(client)
  }

  const use = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const client = await take()
    try {
      return await work((outgoing, signal) => send(client, outgoing, signal))
    } finally {
      give(client)
    }
  }

  const close = async (): Promise<void> => {
    await Promise.all(all.map((client) => client.destroy()))
  }

  return { use, close }
}
