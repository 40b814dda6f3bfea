// The forge's answers to every call of the port, through the client without its sockets: a value of the right kind, or a Fault.

import { createApi } from '../../../src/forge/api.js'
import { createCensor } from '../../../src/forge/censor.js'
import { createFiles } from '../../../src/forge/files.js'
import { createFolders } from '../../../src/forge/folders.js'
import { createProposals } from '../../../src/forge/forgejo-proposals.js'
import type { Http } from '../../../src/forge/http.js'
import { merge } from '../../../src/forge/merge.js'
import { isBlob, isTree } from '../../../src/forge/objects.js'
import { createHistory, createPlaces, createRecords } from '../../../src/forge/reads.js'
import { ACCESS_TOKEN, refuse } from '../../../src/forge/refusal.js'
import { createTeams } from '../../../src/forge/teams.js'
import type { Answer } from '../../../src/forge/wire.js'
import { createMarks, createNotes } from '../../../src/forge/writes.js'
import { must, outcomeOf, type Target } from '../target.js'
import { BLOB, CALLS } from './port.js'

const censor = createCensor('aGVsbG8td29ybGQ0NTY3ODkw')

/** More calls than this for one question would be no end. */
const MOST_CALLS = 20_000

/** What follows one answer and begins the next. */
const NEXT = '\n---\n'

/** `STATUS TOTAL` and a line end, then the body; the last answer stands for all later ones. */
const answersIn = (text: string): readonly Answer[] =>
  text.split(NEXT).map((one) => {
    const cut = one.indexOf('\n')
    const [status = '', total = ''] = (cut < 0 ? one : one.slice(0, cut)).split(' ')
    return {
      status: Math.min(599, Number.parseInt(status, 10) || 200),
      headers: total === '' || total === '-' ? {} : { 'x-total-count': total },
      bytes: cut < 0 ? new Uint8Array() : Buffer.from(one.slice(cut + 1), 'latin1'),
    }
  })

const forgeFor = (answers: readonly Answer[]) => {
  let calls = 0
  const http: Http = {
    exchange: async (call) => {
      const answer = answers[Math.min(calls, answers.length - 1)] ?? { status: 500, headers: {}, bytes: new Uint8Array() }
      calls += 1
      must(calls <= MOST_CALLS, 'calls without end')
      const name = `${call.method} ${call.path}`
      const { quote } = censor
      refuse(answer, {
        name,
        origin: 'http://x',
        maxBytes: 1,
        timeMs: 1,
        grows: false,
        halted: null,
        signer: ACCESS_TOKEN,
        quote,
      })
      return { kind: 'answer', answer }
    },
    requests: () => [],
    now: () => 0,
    close: async () => undefined,
  }
  const api = createApi(http, censor, '/repos/acme/ops')
  return {
    ...createPlaces(api, 'acme', 'ops'),
    ...createHistory(api),
    ...createRecords(api),
    ...createTeams(api),
    ...createFolders(api),
    ...createFiles(api),
    ...createNotes(api),
    ...createMarks(api),
    merge: (number: number, spec: Parameters<typeof merge>[2]) => merge(api, number, spec, 1),
    now: http.now,
    proposals: createProposals(api),
  }
}

const NAMES = Object.keys(CALLS)

/** What holds of the value besides its kind: what hashes to what was asked for. */
const mustBeProven = (name: string, value: unknown): void => {
  if (name === 'blob') must(isBlob(value as Uint8Array, BLOB), 'another blob')
  if (name === 'blobs')
    for (const [id, bytes] of value as ReadonlyMap<typeof BLOB, Uint8Array>) must(isBlob(bytes, id), 'another blob')
  if (name === 'wholeTree' && value !== null) {
    const folders = value as ReadonlyMap<string, Parameters<typeof isTree>[0]>
    for (const [path, folder] of folders) {
      for (const { name: child, mode, id } of folder) {
        must(child !== '' && !child.includes('/'), 'a name that is a path')
        const below = folders.get(path === '' ? child : `${path}/${child}`)
        must(mode !== '040000' || (below !== undefined && isTree(below, id)), 'a folder that is not proven')
      }
    }
  }
}

/** The first byte says which call. */
export const ANSWERS: Target = {
  name: 'answers',
  about: 'answers of the forge to each call of the port (call, "STATUS TOTAL", body; "---" between answers)',
  dictionary: [
    ...[
      'null',
      'true',
      '{}',
      '[]',
      '""',
      '0',
      '-1',
      '1e400',
      '"x"',
      '{"login":"x"}',
      '"__proto__":',
      '[null]',
      'NaN',
      '\ufeff',
      NEXT,
    ],
    ...[
      '"id":',
      '"sha":',
      '"user":',
      '"login":',
      '"message":',
      '"a\\u0000"',
      '"\\ud800"',
      '"1970-01-01T00:00:00Z"',
      '"state":"open"',
    ],
    ...[
      ' 0\n',
      ' 1\n',
      ' 99999999\n',
      '404 -\n',
      '403 -\n',
      '409 -\n',
      '301 -\n',
      '500 -\n',
      'repo 200 1\n',
      NEXT,
      `${NEXT}200 1\n[]`,
    ],
  ],
  longest: 65_536,
  json: true,
  open: () => ({
    run: async (bytes) => {
      const source = Buffer.from(bytes).toString('latin1')
      const name = source.slice(0, Math.max(0, source.search(/[ \n]|$/)))
      const call = NAMES.includes(name) ? name : (NAMES[(bytes[0] ?? 0) % NAMES.length] ?? '')
      const asked = CALLS[call]
      if (asked === undefined) return 'no call'
      const forge = forgeFor(answersIn(source.slice(name.length + 1)))
      const read = await outcomeOf(() => asked.ask(forge), ['Fault'])
      if (read.kind === 'known') return `${call} ${read.error.message.replace(/["'(].*|\d+/g, '').slice(0, 90)}`
      must(asked.kind(read.value), `${call} answered something that is not of its kind`)
      mustBeProven(call, read.value)
      return `${call} ${read.value === null ? 'null' : 'value'}`
    },
  }),
}
