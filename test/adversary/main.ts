// `npm run explore`: worlds by the thousand, each with moves, faults and gates in between; fails where the oracle objects to one.

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { explore, withWorker } from './explore.js'
import { FAULTS } from './faults.js'
import { play, type Spec } from './game.js'
import { MOVES, moveNamed } from './moves.js'
import { STORIES, storyNamed } from './stories.js'
import type { Share, Tally } from './worker.js'
import { KINDS, kindNamed } from './worlds.js'

const USAGE = `usage: npm run explore [-- options]

Plays worlds: a story, gates at work on it, and between their requests whatever others may do and whatever may go wrong.
After each world an oracle looks at the forge's records. Without options ${21_500} worlds drawn by the seed.
  --all          every world with one move, two gates or one fault that can be counted, and as many others
  --worlds N     N worlds, shared out among the kinds
  --seed N       another draw (default 1)
  --kind K       only one kind: ${KINDS.map(({ name }) => name).join(', ')}
  --story T      only one story (--list names them)
  --move M       only worlds with this move (with --all)
  --workers N    processes (default: one for each processor)
  --world JSON   plays one world again and tells every request and move
  --list         names stories, moves and faults
  --help         this text
Ctrl-C ends it early and tells what was played. The last line is "N passed, N failed"; exit code 1 if any failed, 64 for wrong arguments.
`

/** The shares of the kinds in a draw. */
const SHARES: Readonly<Record<string, number>> = {
  'one move': 0.25,
  'one move, slow forge': 0.15,
  'two moves': 0.2,
  'two gates': 0.13,
  'three gates': 0.06,
  'one fault': 0.13,
  'a fault and a move': 0.08,
}
const USUAL = 21_500
/** Worlds of the kinds that cannot be counted, beside all those that can. */
const BESIDE_ALL = 60_000

class Usage extends Error {}

const wholeNumber = (name: string, text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Usage(`--${name} takes a whole number from 1, not "${text}"`)
  return Number(text)
}

const OPTIONS = {
  all: { type: 'boolean' },
  worlds: { type: 'string' },
  seed: { type: 'string' },
  kind: { type: 'string' },
  story: { type: 'string' },
  move: { type: 'string' },
  workers: { type: 'string' },
  world: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

const readArguments = (): Values => {
  try {
    return parseArgs({ options: OPTIONS }).values
  } catch (thrown) {
    throw new Usage(thrown instanceof Error ? thrown.message : 'wrong arguments')
  }
}

/** Throws a usage error for a name that is none. */
const known = (what: string, find: () => unknown): void => {
  try {
    if (find() !== undefined) return
  } catch {
    // The usage error says it.
  }
  throw new Usage(`there is no ${what}; --list and --help name them`)
}

const shareOf = (values: Values): Omit<Share, 'from' | 'of'> => {
  const { kind, story, move } = values
  if (kind !== undefined) known(`kind "${kind}"`, () => kindNamed(kind))
  if (story !== undefined) known(`story "${story}"`, () => storyNamed(story))
  if (move !== undefined) known(`move "${move}"`, () => moveNamed(move))
  const total = values.worlds === undefined ? USUAL : wholeNumber('worlds', values.worlds)
  const kinds = KINDS.filter(({ name }) => kind === undefined || name === kind)
  const quota = kinds.map(({ name, all }) => {
    const part = kind === undefined ? (SHARES[name] ?? 0) : 1
    if (!values.all) return { kind: name, worlds: Math.ceil(total * part) }
    return { kind: name, worlds: all === null ? Math.ceil(BESIDE_ALL * (kind === undefined ? part / 0.34 : 1)) : null }
  })
  return {
    seed: values.seed === undefined ? 1 : wholeNumber('seed', values.seed),
    quota:
      move === undefined ? quota : quota.filter(({ kind: name }) => name === 'one move').map((one) => ({ ...one, worlds: null })),
    story: story ?? null,
    move: move ?? null,
  }
}

const rowOf = ({ kind, worlds, failed, requests, windows, faults, idle }: Tally): string =>
  [kind.padEnd(20), ...[worlds, failed, requests, windows, faults, idle].map((one) => String(one).padStart(10))].join('')

const HEADER = [
  'kind'.padEnd(20),
  ...['worlds', 'failed', 'requests', 'windows', 'red gates', 'idle'].map((one) => one.padStart(10)),
].join('')

const again = async (text: string): Promise<number> => {
  let spec: Spec
  try {
    spec = JSON.parse(text) as Spec
    known(`story "${spec.story}"`, () => storyNamed(spec.story))
  } catch (thrown) {
    throw thrown instanceof Usage ? thrown : new Usage('--world takes a world as JSON, as a failure prints it')
  }
  const { objections, windows } = await play(storyNamed(spec.story), spec, (line) =>
    process.stdout.write(`${line.slice(0, 200)}\n`),
  )
  for (const one of windows) process.stdout.write(`window: ${one}\n`)
  for (const one of objections) process.stdout.write(`objection: ${one}\n`)
  process.stdout.write(`${objections.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed'}\n`)
  return objections.length === 0 ? 0 : 1
}

const main = async (): Promise<number> => {
  const values = readArguments()
  if (values.help) {
    process.stdout.write(USAGE)
    return 0
  }
  if (values.list) {
    for (const [what, names] of [
      ['stories', STORIES.map(({ title }) => title)],
      ['moves', MOVES.map(({ name, by }) => `${name} (${by})`)],
      ['faults', FAULTS.map(({ name }) => name)],
    ] as const)
      process.stdout.write(`${what}\n${names.map((name) => `  ${name}\n`).join('')}`)
    return 0
  }
  if (values.world !== undefined) return again(values.world)
  const share = shareOf(values)
  const workers = values.workers === undefined ? availableParallelism() : wholeNumber('workers', values.workers)
  const { story, move } = share
  const only = [story === null ? '' : `, story "${story}"`, move === null ? '' : `, move "${move}"`].join('')
  process.stdout.write(
    `${STORIES.length} stories, ${MOVES.length} moves, ${FAULTS.length} faults; seed ${share.seed}, ${workers} processes${only}\n`,
  )
  const start = performance.now()
  let told = 0
  const progress = (done: number, failed: number): void => {
    const step = process.stdout.isTTY ? 500 : 10_000
    if (done - told < step) return
    told = done
    process.stdout.write(`${process.stdout.isTTY ? '\r' : ''}${done} worlds, ${failed} failed${process.stdout.isTTY ? '' : '\n'}`)
  }
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  const { tallies, failures, crashes } = await withWorker((bundle) =>
    explore(bundle, share, { workers, progress, signal: stop.signal }),
  )
  process.off('SIGINT', onSignal)
  process.off('SIGTERM', onSignal)
  if (stop.signal.aborted) process.stdout.write('stopped early\n')
  process.stdout.write(`${process.stdout.isTTY ? '\r' : ''}${HEADER}\n${tallies.map((one) => `${rowOf(one)}\n`).join('')}`)
  for (const { spec, objections, count } of failures) {
    const text = JSON.stringify(spec).replaceAll("'", "'\\''")
    process.stdout.write(`\n${count} ×\n${objections.join('\n')}\n  npm run explore -- --world '${text}'\n`)
  }
  for (const crash of crashes) process.stdout.write(`${crash}\n`)
  const worlds = tallies.reduce((sum, one) => sum + one.worlds, 0)
  const failed = tallies.reduce((sum, one) => sum + one.failed, 0) + crashes.length
  const seconds = (performance.now() - start) / 1000
  process.stdout.write(`${worlds} worlds in ${seconds.toFixed(0)} s\n${worlds - failed} passed, ${failed} failed\n`)
  return failed === 0 && worlds > 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (thrown) {
  if (!(thrown instanceof Usage)) throw thrown
  process.stderr.write(`${thrown.message}\n\n${USAGE}`)
  process.exitCode = 64
}
