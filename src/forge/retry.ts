// When to ask again: arithmetic only.

import type { Received } from './wire.js'

/** A read is tried this often at most. */
const MAX_TRIES = 3
/** A server that asks for a longer pause than this is not asked again. */
const MAX_RETRY_AFTER_MS = 10_000

/** Statuses of a proxy or a server that is busy or restarting. */
const PASSING: readonly number[] = [429, 502, 503, 504]

/** What a `Retry-After` header asks for: seconds, or a date; null when it says nothing that can be read. */
const retryAfterMs = (header: string | string[] | undefined, now: number): number | null => {
  if (typeof header !== 'string') return null
  if (/^\d+$/.test(header)) return Number(header) * 1_000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** How long (ms) to wait before asking again after the `tries`-th try; null when what came back is to be taken as it is. */
export const retryDelayMs = (received: Received, tries: number, backoffMs: number, now: number): number | null => {
  if (tries >= MAX_TRIES) return null
  const backoff = backoffMs * 2 ** (tries - 1)
  if (received.kind === 'lost') return received.again ? backoff : null
  if (received.kind !== 'answer' || !PASSING.includes(received.answer.status)) return null
  const asked = retryAfterMs(received.answer.headers['retry-after'], now)
  if (asked === null) return backoff
  return asked > MAX_RETRY_AFTER_MS ? null : asked
}
