// `npm run bench`: speed and size against the budgets of design 9. Ratios compare whole processes with a bare `node -e 0` of the
// same run, in turn; medians are what to quote. It never fails a build: machines are noisy.

import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUNDLE, runJob } from '../../src/demo/runner.js'
import { type Stage, serveStage, setStage } from '../../src/demo/stage.js'
import type { Served } from '../../src/sandbox/index.js'
import { measureCli, type Row } from './cli.js'
import { measureSweep } from './sweep.js'

const RUNS = 15

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const bare = (): number => {
  const started = performance.now()
  spawnSync(process.execPath, ['-e', '0'], { env: {} })
  return performance.now() - started
}

const job = (stage: Stage, served: Served, number: number) =>
  runJob({
    event: 'opened',
    root: served.url,
    repository: 'acme/ops',
    inputs: { token: stage.tokens['gate'] ?? '', approver: 'gate' },
    payload: (recorded) => ({ ...recorded, number }),
  })

/** Time to the first request, and the whole low run, each against the bare process measured right before it. */
const times = async (): Promise<{ first: number[]; whole: number[]; bare: number[] }> => {
  const all = { first: [] as number[], whole: [] as number[], bare: [] as number[] }
  for (let at = 0; at <= RUNS; at += 1) {
    const stage = setStage()
    stage.api('acme', 'POST', '/labels', { name: 'blast-radius/low', color: '#2da44e', exclusive: true })
    const number = stage.propose('a1')
    const base = bare()
    let first = 0
    const served = await serveStage(stage, {
      before: () => {
        first ||= performance.now()
      },
    })
    const end = await job(stage, served, number)
    await served.close()
    if (end.outputs['merged'] !== 'true') throw new Error(`the low run did not merge: ${end.stdout}`)
    if (at === 0) continue
    all.first.push((first - end.started) / base)
    all.whole.push(end.ms / base)
    all.bare.push(base)
  }
  return all
}

/** Requests of a run, and how many of them had to follow one another, counted as rounds: a request that began after another had ended. */
const shape = async (again: boolean): Promise<{ requests: number; writes: number; depth: number }> => {
  const stage = setStage()
  stage.api('acme', 'POST', '/labels', { name: 'blast-radius/low', color: '#2da44e', exclusive: true })
  const number = stage.propose('a1', again ? { formula: '"dev"' } : {})
  if (again) {
    const before = await serveStage(stage)
    await job(stage, before, number)
    await before.close()
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'docs/x.md': { text: 'moved on' } } })
  }
  const spans: { from: number; to: number }[] = []
  // Each answer is held back, so that requests under way together overlap.
  const served = await serveStage(stage, {
    delayMs: 40,
    before: () => {
      spans.push({ from: performance.now(), to: performance.now() + 40 })
    },
  })
  await job(stage, served, number)
  await served.close()
  let depth = 0
  let end = 0
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    if (span.from < end) continue
    depth += 1
    end = span.to
  }
  return { requests: served.requests.length, writes: served.requests.filter((one) => one.method !== 'GET').length, depth }
}

const bundleBytes = (): number => {
  const folder = join(BUNDLE, '..')
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)))
  return sizes.reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0)
}

const ratio = (what: string, values: readonly number[], budget: number): Row => {
  const sorted = [...values].sort((a, b) => a - b)
  const seen = `${median(values).toFixed(2)} × (${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)})`
  return { what, seen, budget: `≤ ${budget} ×`, fine: median(values) <= budget }
}

const count = (what: string, seen: number, budget: number): Row => ({
  what,
  seen: String(seen),
  budget: `≤ ${budget}`,
  fine: seen <= budget,
})

const print = (title: string, rows: readonly Row[]): void => {
  process.stdout.write(`${title}\n\n`)
  for (const row of rows) {
    process.stdout.write(`${row.fine ? '✓' : '✗'}  ${row.what.padEnd(42)} ${row.seen.padEnd(24)} ${row.budget}\n`)
  }
}

const gate = async (): Promise<void> => {
  const measured = await times()
  const low = await shape(false)
  const unchanged = await shape(true)
  const bytes = bundleBytes()
  const rows: Row[] = [
    ratio('cold start to first request / bare node', measured.first, 1.7),
    ratio('whole low run to merged / bare node', measured.whole, 6),
    count('low: requests', low.requests, 28),
    count('low: requests one after another', low.depth, 12),
    count('unchanged, base moved on: requests', unchanged.requests, 14),
    count('unchanged: writes', unchanged.writes, 0),
    { what: 'bundle as shipped', seen: `${(bytes / 1e6).toFixed(2)} MB`, budget: '≤ 1.0 MB', fine: bytes <= 1_000_000 },
  ]
  print(`Node ${process.version}, ${RUNS} pairs, bare node ${median(measured.bare).toFixed(0)} ms`, rows)
}

/** `-- cli` measures the command line, `-- sweep` the sweep, nothing the gate. */
const main = async (): Promise<void> => {
  switch (process.argv[2]) {
    case undefined:
      return gate()
    case 'cli': {
      const { title, rows } = measureCli()
      return print(title, rows)
    }
    case 'sweep':
      return print(`Node ${process.version}, sandbox and gate on one machine`, await measureSweep())
    default:
      process.stderr.write(`there is no benchmark "${process.argv[2]}": cli, sweep, or nothing for the gate\n`)
      process.exitCode = 64
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
