// The table at which gates and the world meet: requests lie on it until somebody's turn has come. No sockets, no real time.

import type { Connections } from '../../src/forge/connections.js'
import type { Outgoing, Received } from '../../src/forge/wire.js'

/** A request that a gate has sent and nobody has answered. */
type Sent = {
  readonly gate: number
  readonly outgoing: Outgoing
  readonly answer: (received: Received) => void
}

type Sleeper = { readonly until: number; readonly wake: () => void }

export type Table = {
  /** In the order they were sent. */
  readonly sent: Sent[]
  /** Connections of a gate: each request lies on the table until it is answered. */
  readonly seat: (gate: number) => Connections
  /** A sleep (ms) by the world's clock. */
  readonly sleep: (ms: number) => Promise<void>
  /** Wakes whoever has slept long enough; answers whether there was anybody. */
  readonly wake: () => boolean
  /** The time (ms) at which the next sleeper wakes; null when nobody sleeps. */
  readonly nextWake: () => number | null
}

/** A table with its own clock: `now` answers the world's time in ms. */
export const setTable = (now: () => number): Table => {
  const sent: Sent[] = []
  let sleepers: Sleeper[] = []
  return {
    sent,
    seat: (gate) => ({
      use: (work) =>
        work(
          (outgoing, signal) =>
            new Promise((answer) => {
              sent.push({ gate, outgoing, answer })
              signal.addEventListener('abort', () => answer({ kind: 'aborted' }), { once: true })
            }),
        ),
      close: async () => undefined,
    }),
    sleep: (ms) => new Promise((wake) => sleepers.push({ until: now() + ms, wake })),
    wake: () => {
      const due = sleepers.filter(({ until }) => until <= now())
      sleepers = sleepers.filter(({ until }) => until > now())
      for (const { wake } of due) wake()
      return due.length > 0
    },
    nextWake: () => (sleepers.length === 0 ? null : Math.min(...sleepers.map(({ until }) => until))),
  }
}
