// Exploring: the worlds are shared out among processes, each a bundle of the gate, the sandbox and the oracle, without sockets.

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build, buildSync, type Plugin } from 'esbuild'
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

/** More kinds of failure than this are not told apart. */
const MAX_GROUPS = 40

/** What makes failures alike: the words without numbers and commits. */
const kindOf = ({ objections }: Failure): string => objections.join('\n').replace(/\b[0-9a-f]{7,40}\b|\d+/g, '…')

const SETTINGS = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'silent',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
} as const

/** Bundles the worker into a folder; `plugins` may change the sources on the way. Answers the bundle's path. */
const bundleWorker = async (folder: string, plugins: Plugin[] = []): Promise<string> => {
  const outfile = join(folder, 'worker.mjs')
  const entryPoints = ['test/adversary/worker.ts']
  if (plugins.length === 0) buildSync({ ...SETTINGS, entryPoints, outfile })
  else await build({ ...SETTINGS, entryPoints, outfile, plugins })
  return outfile
}

const runWorker = (bundle: string, share: Share, hear: (line: Line) => boolean): Promise<string | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--max-semi-space-size=64', bundle, JSON.stringify(share)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const errors: string[] = []
    let stopped = false
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (stopped || hear(JSON.parse(line) as Line)) return
      stopped = true
      child.kill()
    })
    child.once('close', (code) =>
      resolve(code === 0 || stopped ? null : `a worker ended with ${code}: ${errors.join('').slice(-2_000)}`),
    )
  })

/**
 * Plays worlds in `workers` processes. `progress` hears how many have been played. `enough` ends it early, once the failures so far
 * are.
 */
export const explore = async (
  bundle: string,
  share: Omit<Share, 'from' | 'of'>,
  workers: number,
  progress: (done: number) => void,
  enough: (failures: number) => boolean = () => false,
): Promise<Explored> => {
  const tallies = new Map<string, Tally>()
  const groups = new Map<string, Group>()
  let failed = 0
  const done = Array.from({ length: workers }, () => 0)
  const hear =
    (worker: number) =>
    (line: Line): boolean => {
      if ('done' in line) {
        done[worker] = line.done
        progress(done.reduce((sum, one) => sum + one, 0))
      } else if ('failure' in line) {
        failed += 1
        const known = groups.get(kindOf(line.failure))
        if (known !== undefined) known.count += 1
        else if (groups.size < MAX_GROUPS) groups.set(kindOf(line.failure), { ...line.failure, count: 1 })
      } else {
        const { tally } = line
        const sum = tallies.get(tally.kind)
        if (sum === undefined) tallies.set(tally.kind, { ...tally })
        else for (const key of ['worlds', 'failed', 'requests', 'windows', 'faults', 'idle'] as const) sum[key] += tally[key]
      }
      return !enough(failed)
    }
  const ends = await Promise.all(done.map((_, from) => runWorker(bundle, { ...share, from, of: workers }, hear(from))))
  return {
    tallies: [...tallies.values()],
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
