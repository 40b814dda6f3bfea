// npm run fuzz -- [TARGET]… [--seconds S] [--seed N]: fuzzes the readers of foreign bytes.

import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { visible } from '../../src/report/text.js'
import { keepCrash } from './fuzz.js'
import { Violation } from './target.js'
import { TARGETS } from './targets.js'
import type { Given, Said } from './worker.js'

const HELP = `Usage: npm run fuzz -- [TARGET]... [--seconds S] [--seed N]

Reads the inputs in test/fuzz/corpus, and then inputs made from them, with each TARGET (default: all). Stops at the first
input that violates something, adds it to the corpus of its target and says what it violates.

  --seconds S   time for all targets together (default 60)
  --seed N      repeats a run (default: a new one)

Targets:
${TARGETS.map(({ name, about }) => `  ${name.padEnd(13)} ${about}`).join('\n')}

Exit code: 0 nothing was violated, 1 something was, 64 wrong call.`

/** An input that takes longer than this (ms) counts as one that never ends. */
const HUNG_MS = 10_000

const LONGEST = 1 << 20

class Usage extends Error {}

type Wanted = { readonly targets: readonly string[]; readonly seconds: number; readonly seed: number }

const numberOf = (name: string, text: string | undefined, fallback: number): number => {
  if (text === undefined) return fallback
  if (!/^\d{1,9}$/.test(text)) throw new Usage(`--${name} takes a whole number, not "${text}"`)
  return Number(text)
}

const wantedOf = (argv: readonly string[]): Wanted | null => {
  const options = { seconds: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  const parse = () => {
    try {
      return parseArgs({ args: [...argv], options, allowPositionals: true })
    } catch (thrown) {
      throw new Usage(thrown instanceof Error ? thrown.message : String(thrown))
    }
  }
  const { values, positionals } = parse()
  if (values.help === true) return null
  const names = TARGETS.map(({ name }) => name)
  const odd = positionals.find((name) => !names.includes(name))
  if (odd !== undefined) throw new Usage(`there is no target "${odd}"; there are ${names.join(', ')}`)
  const seconds = numberOf('seconds', values.seconds, 60)
  if (seconds === 0) throw new Usage('--seconds must be at least 1')
  return {
    targets: positionals.length > 0 ? positionals : names,
    seconds,
    seed: numberOf('seed', values.seed, Math.floor(Math.random() * 1e9)),
  }
}

/** A thread does not inherit the loader of TypeScript: it loads its own first. */
const START = `
  const [tsx, worker] = ${JSON.stringify([import.meta.resolve('tsx/esm/api'), new URL('worker.ts', import.meta.url).href])}
  import(tsx).then(({ register }) => register()).then(() => import(worker))
`

/** Fuzzes in a thread; an input that never ends is a crash as well. */
const inThread = (given: Given): Promise<Said> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(START, { eval: true, workerData: given })
    const numbers = new Int32Array(given.shared, 0, 2)
    let [seen, since] = [0, Date.now()]
    const timer = setInterval(() => {
      const count = Atomics.load(numbers, 0)
      if (count !== seen || count === 0) [seen, since] = [count, Date.now()]
      else if (Date.now() - since > HUNG_MS) {
        clearInterval(timer)
        const bytes = Uint8Array.from(new Uint8Array(given.shared, 8, Atomics.load(numbers, 1)))
        const message = `does not end within ${HUNG_MS / 1_000} s`
        resolve({ runs: count, words: 0, crash: { bytes, name: 'Violation', message, stack: message } })
        void worker.terminate()
      }
    }, 200)
    worker.once('message', (said: Said) => {
      clearInterval(timer)
      resolve(said)
    })
    worker.once('error', (thrown) => {
      clearInterval(timer)
      reject(thrown)
    })
  })

const main = async (argv: readonly string[]): Promise<number> => {
  const wanted = wantedOf(argv)
  if (wanted === null) {
    console.log(HELP)
    return 0
  }
  console.log(`seed ${wanted.seed}`)
  let failed = false
  for (const target of wanted.targets) {
    const start = Date.now()
    const milliseconds = (wanted.seconds * 1_000) / wanted.targets.length
    const bounds = { seed: wanted.seed, milliseconds, runs: Number.MAX_SAFE_INTEGER }
    const { runs, words, crash } = await inThread({ target, bounds, shared: new SharedArrayBuffer(LONGEST) })
    const seconds = (Date.now() - start) / 1_000
    console.log(`${target.padEnd(13)} ${String(runs).padStart(9)} inputs in ${seconds.toFixed(1)} s, ${words} kinds of outcome`)
    if (crash === null) continue
    failed = true
    const path = keepCrash(target, crash.bytes, Object.assign(new Violation(crash.message), { name: crash.name }))
    console.log(
      `  ${crash.stack
        .split('\n')
        .slice(0, 12)
        .map((line) => visible(line, 200))
        .join('\n  ')}\n  kept as ${relative(process.cwd(), path)}`,
    )
  }
  return failed ? 1 : 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (thrown) {
  if (!(thrown instanceof Usage)) throw thrown
  console.error(`${thrown.message}; see --help`)
  process.exitCode = 64
}
