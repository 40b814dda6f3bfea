// Fuzzing one target: its corpus first, then inputs made from it, until time or runs are over or something is violated.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutate, type Stock } from './mutate.js'
import { createRandom } from './random.js'
import { type Opened, type Target, Violation } from './target.js'

/** Where the inputs of a target are kept. */
const corpusOf = (target: string): string => fileURLToPath(new URL(`corpus/${target}/`, import.meta.url))

/** More processor time (ms) than this for one input of at most 64 KiB is a violation. */
const MOST_MS = 200

/** An input is timed this often before it is called slow: the first time may pay for what is loaded and compiled. */
const TIMINGS = 4

const SLOW = 'takes'

/** So many inputs that showed something new are kept to be changed further. */
const MOST_KEPT = 2_000

/** What is given to each input before it is read, so that one that never ends can be told. */
export type Watch = (bytes: Uint8Array) => void

/** What fuzzing came to. `crash` is the first input that violated something. */
export type Fuzzed = {
  readonly runs: number
  readonly words: number
  readonly crash: { readonly bytes: Uint8Array; readonly error: Error } | null
}

export type Bounds = { readonly seed: number; readonly milliseconds: number; readonly runs: number }

/** The committed inputs, by file name. */
export const readCorpus = (target: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] =>
  readdirSync(corpusOf(target))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(corpusOf(target), name)) }))

/** Keeps an input that violated something, named by what it shows; answers the path. */
export const keepCrash = (target: string, bytes: Uint8Array, error: Error): string => {
  const shows = `${error.name} ${error.message}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  const path = join(corpusOf(target), `${shows}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`)
  mkdirSync(corpusOf(target), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Violation(`threw ${String(thrown)}`))

const cpuMs = (): number => process.cpuUsage().user / 1_000

/** Reads one input and times it; slow is what is slow each time. */
export const runOne = async (opened: Opened, bytes: Uint8Array): Promise<string> => {
  let quickest = Number.POSITIVE_INFINITY
  for (let timing = 1; ; timing += 1) {
    const before = cpuMs()
    const word = await opened.run(bytes)
    quickest = Math.min(quickest, cpuMs() - before)
    if (quickest <= MOST_MS || bytes.length > 65_536) return word
    if (timing === TIMINGS) throw new Violation(`${SLOW} ${Math.round(quickest)} ms for ${bytes.length} bytes`)
  }
}

const failureOf = async (opened: Opened, bytes: Uint8Array): Promise<Error | null> => {
  try {
    await runOne(opened, bytes)
    return null
  } catch (thrown) {
    return asError(thrown)
  }
}

/** The same violation, told by its words without their numbers. */
const same = (a: Error, b: Error): boolean =>
  a.name === b.name && a.message.replace(/\d+/g, '').slice(0, 40) === b.message.replace(/\d+/g, '').slice(0, 40)

/** A smaller input that violates the same: pieces are taken out for as long as that lasts, within a few seconds. */
const shrink = async (opened: Opened, bytes: Uint8Array, error: Error, watch: Watch): Promise<Uint8Array> => {
  const end = Date.now() + 5_000
  let small = bytes
  for (let size = Math.ceil(small.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length && Date.now() < end; ) {
      const less = Buffer.concat([small.subarray(0, at), small.subarray(at + size)])
      watch(less)
      const failure = await failureOf(opened, less)
      if (failure !== null && same(failure, error)) small = less
      else at += size
    }
  }
  return small
}

/** Fuzzes one target. */
export const fuzz = async (target: Target, bounds: Bounds, watch: Watch = () => undefined): Promise<Fuzzed> => {
  const random = createRandom(bounds.seed)
  const seeds = readCorpus(target.name).map(({ bytes }) => bytes)
  const pool: Uint8Array[] = [...seeds, new Uint8Array()]
  const dictionary = target.dictionary.map((word) => Buffer.from(word))
  const stock: Stock = { pool, dictionary, longest: target.longest, json: target.json === true }
  const opened = await target.open()
  const words = new Set<string>()
  const end = Date.now() + bounds.milliseconds
  let runs = 0
  try {
    for (; runs < bounds.runs && (runs < seeds.length || Date.now() < end); runs += 1) {
      const bytes = seeds[runs] ?? mutate(random, stock)
      watch(bytes)
      try {
        const word = await runOne(opened, bytes)
        if (!words.has(word) && pool.length < seeds.length + MOST_KEPT) pool.push(bytes)
        words.add(word)
      } catch (thrown) {
        const error = asError(thrown)
        // What is slow when it is large is seldom slow when it is small.
        const small = error.message.startsWith(SLOW) ? bytes : await shrink(opened, bytes, error, watch)
        return { runs: runs + 1, words: words.size, crash: { bytes: small, error } }
      }
    }
    return { runs, words: words.size, crash: null }
  } finally {
    await opened.close?.()
  }
}
