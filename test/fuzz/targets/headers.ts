// Headers of answers: when to ask again, and what a refused scope or a redirect says.

import { createCensor } from '../../../src/forge/censor.js'
import { ACCESS_TOKEN, messageOf, missingScope, readBody, refuse, unexpected } from '../../../src/forge/refusal.js'
import { retryDelayMs } from '../../../src/forge/retry.js'
import type { Answer } from '../../../src/forge/wire.js'
import { must, outcomeOf, type Target } from '../target.js'

const NOW = Date.UTC(2026, 0, 5)
const TOKEN = 'aGVsbG8td29ybGQ0NTY3ODkw'
const STATUSES = [200, 301, 302, 308, 400, 401, 403, 404, 405, 409, 413, 422, 423, 429, 500, 502, 503, 504, 999]

const quote = createCensor(TOKEN).quote

const FACTS = {
  name: 'GET /repos/acme/ops',
  origin: 'http://forge.example',
  maxBytes: 100,
  timeMs: 100,
  grows: false,
  halted: null,
  signer: ACCESS_TOKEN,
  quote,
}

const mustBeWords = (error: Error): void => {
  must(!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(error.message), 'a Fault with invisible characters')
  must(error.message.length < 1_500, 'a Fault that is too long')
  must(!error.message.includes(TOKEN), 'the token is in the Fault')
}

/** The first line is the header's value, its first byte the status; the rest is the body. */
export const HEADERS: Target = {
  name: 'headers',
  about: 'Retry-After, Location and error bodies (a byte for the status, the value, a line end, the body)',
  dictionary: [
    ...['0', '10', '11', '-1', '1e3', '99999999999999999999', 'Mon, 05 Jan 2026 00:00:05 GMT', 'Infinity', 'NaN', ' ', '\t', ','],
    ...[
      'http://evil.example/',
      '/api/v1/repos/acme/other',
      '/repos/',
      '<!DOCTYPE html>',
      '{"message":"',
      '"}',
      TOKEN,
      '\u202e',
      '\0',
    ],
    ...['required scope(s): [write:repository]', '{"message":null}', '{"message":{}}', 'null', '[]', '"x"'],
  ],
  longest: 65_536,
  open: () => ({
    run: async (bytes) => {
      const cut = bytes.indexOf(10)
      const status = STATUSES[(bytes[0] ?? 0) % STATUSES.length] ?? 200
      const value = Buffer.from(bytes.subarray(1, cut < 0 ? bytes.length : cut)).toString('latin1')
      const headers = { 'retry-after': value, location: value, 'x-total-count': value, date: value }
      const answer: Answer = { status, headers, bytes: cut < 0 ? new Uint8Array() : bytes.subarray(cut + 1) }
      for (const tries of [1, 2, 3]) {
        const delay = retryDelayMs({ kind: 'answer', answer }, tries, 250, NOW)
        must(delay === null || (Number.isFinite(delay) && delay >= 0 && delay <= 10_000), `a pause of ${delay} ms`)
        must(delay === null || tries < 3, 'a fourth try')
      }
      const body = readBody(answer)
      const message = messageOf(body)
      must(message === null || typeof message === 'string', 'a message that is no text')
      must(missingScope(answer) === null || status === 403, 'a scope that nobody asked for')
      mustBeWords(unexpected(answer, FACTS))
      const refused = await outcomeOf(() => refuse(answer, FACTS), ['Fault'])
      if (refused.kind === 'known') mustBeWords(refused.error)
      const passes = (status >= 300 && status <= 399) || status === 401
      must(passes === (refused.kind === 'known'), 'a redirect that passed, or an answer that did not')
      return `${status} ${body.kind} ${message === null} ${retryDelayMs({ kind: 'answer', answer }, 1, 250, NOW) === null}`
    },
  }),
}
