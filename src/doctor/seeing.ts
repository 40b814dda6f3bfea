// Seeing: a read that may fail becomes a value, so that what cannot be seen does not keep us from the rest.

import { Fault } from '../failure.js'
import { Answered } from '../forge/forge.js'
import { type Seen, seen, unseen } from './installation.js'

/** What a read came to; a failure of the forge, or its no, is why it was not seen. Anything else is a defect and rises. */
export const see = async <T>(reading: Promise<T>): Promise<Seen<T>> => {
  try {
    return seen(await reading)
  } catch (thrown) {
    if (thrown instanceof Fault) return unseen(thrown.message, thrown.remedy, thrown instanceof Answered ? thrown.status : null)
    throw thrown
  }
}

/** What follows from something seen, by another read. */
export const seeThen = async <T, U>(from: Seen<T>, read: (value: T) => Promise<U>): Promise<Seen<U>> =>
  from.kind === 'seen' ? see(read(from.value)) : from

/** The same where the other read comes to something seen or unseen itself. */
export const seeOn = async <T, U>(from: Seen<T>, look: (value: T) => Promise<Seen<U>>): Promise<Seen<U>> =>
  from.kind === 'seen' ? look(from.value) : from

/** What follows from something seen, by thinking. */
export const mapSeen = <T, U>(from: Seen<T>, to: (value: T) => U): Seen<U> => (from.kind === 'seen' ? seen(to(from.value)) : from)

/** The first that was seen, else the last one's reason. */
export const either = <T>(first: Seen<T>, ...others: readonly Seen<T>[]): Seen<T> =>
  [first, ...others].find(({ kind }) => kind === 'seen') ?? others.at(-1) ?? first

/** At most so many are asked for at the same time, the connections' own bound: a list of hundreds must not queue up timers. */
export const eachOf = async <T, U>(items: readonly T[], read: (item: T) => Promise<U>): Promise<readonly U[]> => {
  const out: U[] = []
  for (let at = 0; at < items.length; at += 8) out.push(...(await Promise.all(items.slice(at, at + 8).map(read))))
  return out
}
