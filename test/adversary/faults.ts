// Faults between a gate and the world: what comes back instead of, or after, the true answer.

import type { Received } from '../../src/forge/wire.js'
import type { Answer } from '../../src/sandbox/index.js'

/** One fault. `handled`: the server acts in spite of it. `back`: what the gate gets; null: it is killed here and gets nothing. */
export type Fault = {
  readonly name: string
  readonly handled: boolean
  readonly back: ((truth: Answer | null, other: () => Answer) => Received) | null
  /** The server's clock jumps by this many ms before the request. */
  readonly jumpMs?: number
}

const bytes = (text: string): Uint8Array => Buffer.from(text)

const answer = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Received => ({
  kind: 'answer',
  answer: { status, headers: { 'content-type': 'application/json;charset=utf-8', ...headers }, bytes: bytes(body) },
})

const lost = (text: string, again: boolean): Received => ({ kind: 'lost', text, remedy: 'look at the network', again })

const said = (truth: Answer | null): Answer => truth ?? { status: 200, headers: {}, body: '' }

const asReceived = ({ status, headers, body }: Answer): Received => ({
  kind: 'answer',
  answer: { status, headers, bytes: status === 401 ? new Uint8Array() : bytes(body) },
})

const HTML = '<!DOCTYPE html><html><head><title>502</title></head><body>::set-env name=PATH::/tmp</body></html>'

const instead = (name: string, back: Received): Fault => ({ name, handled: false, back: () => back })
const afterwards = (name: string, back: (truth: Answer, other: () => Answer) => Received): Fault => ({
  name,
  handled: true,
  back: (truth, other) => back(said(truth), other),
})

/** Every fault of the library. What only sockets show (a byte a second, a wrong length) has become here what the wire makes of it. */
export const FAULTS: readonly Fault[] = [
  instead('refused', lost('connection refused', true)),
  instead('reset-before', lost('the connection was reset', true)),
  afterwards('reset-after', () => lost('the connection was reset', true)),
  afterwards('cut-short', () => lost('the answer was not proper HTTP', false)),
  afterwards('too-slow', () => ({ kind: 'aborted' })),
  instead('silent', { kind: 'aborted' }),
  instead('endless', { kind: 'too-large' }),
  instead('500', answer(500, '{"message":"","url":"http://forgejo.test/api/swagger"}')),
  instead('502-html', answer(502, HTML, { 'content-type': 'text/html' })),
  afterwards('502-after', () => answer(502, HTML, { 'content-type': 'text/html' })),
  afterwards('504-after', () => answer(504, HTML, { 'content-type': 'text/html' })),
  instead('503-retry', answer(503, '', { 'retry-after': '0' })),
  instead('429', answer(429, '{"message":"slow down"}')),
  instead('429-retry', answer(429, '{"message":"slow down"}', { 'retry-after': '0' })),
  instead('429-long', answer(429, '', { 'retry-after': '86400' })),
  instead('401', answer(401, '')),
  instead('403', answer(403, '{"message":"user should have a permission to write to a repo"}')),
  instead('404', answer(404, '{"message":"The target couldn\'t be found.","errors":[]}')),
  instead('409', answer(409, '{"message":"head out of date"}')),
  instead('405', answer(405, '{"message":"Please try again later"}')),
  instead('html', answer(200, HTML, { 'content-type': 'text/html' })),
  instead('empty', answer(200, '')),
  instead('null', answer(200, 'null')),
  instead('list', answer(200, '[]')),
  instead('object', answer(200, '{}')),
  instead('nulls', answer(200, '[null,null]')),
  instead('bytes', { kind: 'answer', answer: { status: 200, headers: {}, bytes: Uint8Array.from([0xff, 0xfe, 0x7b]) } }),
  afterwards('truncated', (truth) => asReceived({ ...truth, body: truth.body.slice(0, truth.body.length >> 1) })),
  afterwards('emptied', (truth) => asReceived({ ...truth, body: '' })),
  afterwards('other', (_, other) => asReceived(other())),
  instead('redirect', {
    kind: 'answer',
    answer: { status: 307, headers: { location: 'https://elsewhere.test/api/v1/repos/mallory/lair' }, bytes: new Uint8Array() },
  }),
  instead('moved', {
    kind: 'answer',
    answer: { status: 301, headers: { location: '/api/v1/repos/acme/renamed/pulls' }, bytes: new Uint8Array() },
  }),
  { name: 'clock-forward', handled: true, back: (truth) => asReceived(said(truth)), jumpMs: 3 * 3_600_000 },
  { name: 'clock-back', handled: true, back: (truth) => asReceived(said(truth)), jumpMs: -3 * 3_600_000 },
  { name: 'kill-before', handled: false, back: null },
  { name: 'kill-after', handled: true, back: null },
]

export const faultNamed = (name: string): Fault => {
  const fault = FAULTS.find((one) => one.name === name)
  if (fault === undefined) throw new Error(`there is no fault "${name}"; there are: ${FAULTS.map((one) => one.name).join(', ')}`)
  return fault
}

/** The true answer as the wire gives it. */
export const plainly = asReceived
