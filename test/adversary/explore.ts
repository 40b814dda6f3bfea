// Exploring: the worlds are shared out among processes, each a bundle of the gate, the sandbox and the oracle, without sockets.

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build, type Plugin } from 'esbuild'
import { ROOT } from '../tools/vitest.js'
import type { Failure, Line, Share, Tally } from './worker.js'

/** Worlds that failed alike: one of them, and how many there are. */
type Group = Failure & { count: number }

/** What the worlds came to. */
export type Explored = {
  readonly tallies: readonly Tally[]
  readonly failures: readonly Group[]
  readonly crashes: readonly string[]
}

/** How to explore. `progress` hears of worlds played and failed; `enough` ends it early; so does `signal`, and what was played counts. */
export type Tour = {
  readonly workers: number
  readonly progress?: (done: number, failed: number) => void
  readonly enough?: (failed: number) => boolean
  readonly signal?: AbortSignal
}

/** More kinds of failure than this are not told apart. */
const MAX_GROUPS = 40

/** What makes failures alike: the words without numbers and commits. */
const kindOf = ({ objections }: Failure): string => objections.join('\n').replace(/\b[0-9a-f]{7,40}\b|\d+/g, '…')

/** One tally for each kind. */
const summed = (tallies: readonly Tally[]): readonly Tally[] => {
  const sums = new Map<string, Tally>()
  for (const tally of tallies) {
    const sum = sums.get(tally.kind)
    if (sum === undefined) sums.set(tally.kind, { ...tally })
    else for (const key of ['worlds', 'failed', 'requests', 'windows', 'faults', 'idle'] as const) sum[key] += tally[key]
  }
  return [...sums.values()]
}

/** Bundles the worker into a folder; `plugins` may change the sources on the way. Answers the bundle's path. */
const bundleWorker = async (folder: string, plugins: Plugin[]): Promise<string> => {
  const outfile = join(folder, 'worker.mjs')
  await build({
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    entryPoints: ['test/adversary/worker.ts'],
    outfile,
    plugins,
  })
  return outfile
}

/** A worker's life: what it says is heard until `hear` answers false or the signal comes. Answers how it crashed, or null. */
const runWorker = (
  bundle: string,
  share: Share,
  hear: (line: Line) => boolean,
  signal: AbortSignal | undefined,
): Promise<string | null> =>
  new Promise((resolve) => {
    // Worlds live short: with room for the young, collecting garbage costs a third less (measured).
    const args = ['--max-semi-space-size=64', bundle, JSON.stringify(share)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const errors: string[] = []
    let stopped = false
    const stop = (): void => {
      stopped = true
      child.kill()
    }
    signal?.addEventListener('abort', stop, { once: true })
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!stopped && !hear(JSON.parse(line) as Line)) stop()
    })
    child.once('close', (code) => {
      signal?.removeEventListener('abort', stop)
      resolve(code === 0 || stopped ? null : `a worker ended with ${code}: ${errors.join('').slice(-2_000)}`)
    })
  })

/** Plays worlds in several processes. */
export const explore = async (bundle: string, share: Omit<Share, 'from' | 'of'>, tour: Tour): Promise<Explored> => {
  /** By worker and kind: what was said last. */
  const tallies = new Map<string, Tally>()
  const groups = new Map<string, Group>()
  const done = Array.from({ length: tour.workers }, () => 0)
  let failed = 0
  const hear =
    (worker: number) =>
    (line: Line): boolean => {
      if ('failure' in line) {
        failed += 1
        const known = groups.get(kindOf(line.failure))
        if (known !== undefined) known.count += 1
        else if (groups.size < MAX_GROUPS) groups.set(kindOf(line.failure), { ...line.failure, count: 1 })
      } else {
        done[worker] = line.done
        tallies.set(`${worker} ${line.tally.kind}`, line.tally)
        tour.progress?.(
          done.reduce((sum, one) => sum + one, 0),
          failed,
        )
      }
      return !tour.enough?.(failed)
    }
  const ends = await Promise.all(
    done.map((_, from) => runWorker(bundle, { ...share, from, of: tour.workers }, hear(from), tour.signal)),
  )
  return {
    tallies: summed([...tallies.values()]),
    failures: [...groups.values()],
    crashes: ends.filter((end): end is string => end !== null),
  }
}

/** Bundles, works in a temporary folder, and removes it. */
export const withWorker = async <T>(work: (bundle: string) => Promise<T>, plugins: Plugin[] = []): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'vault-gate-worlds-'))
  try {
    return await work(await bundleWorker(folder, plugins))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
