// `npm run bench -- cli`: the command line against the budgets of design 9. Ratios compare whole processes with a bare `node -e 0` of
// the same run, in turn; medians are what to quote.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BUNDLE = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

const PAIRS = 31
const MANY = 10_000
const ROUNDS = 5

/** One figure against its budget; `fine` as the table of all benchmarks has it. */
export type Row = { readonly what: string; readonly seen: string; readonly budget: string; readonly fine: boolean }

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const setUp = (folder: string): readonly string[] => {
  mkdirSync(join(folder, 'vault', 'actions'), { recursive: true })
  writeFileSync(
    join(folder, 'vault', 'policy.toml'),
    '[tiers]\ntriage  = "low"\ndev     = "medium"\nrelease = "high"\n[medium]\napprovers = ["alice"]\n',
  )
  return [...Array(MANY).keys()].map((at) => {
    const name = `vault/actions/a${at}.toml`
    const text = `id = "a${at}"\nformula = "triage"\ncontext = "Sort the issues of day ${at}."\nsecrets = ["READ_TOKEN"]\ntimeout_minutes = 30\n`
    writeFileSync(join(folder, name), text)
    return name
  })
}

/** How long a process takes, in ms; its standard output is read and thrown away. */
const timed = (cwd: string, argv: readonly string[], wanted: string): number => {
  const started = performance.now()
  const done = spawnSync(process.execPath, argv, { cwd, env: {}, encoding: 'utf8', maxBuffer: 1 << 28 })
  const ms = performance.now() - started
  if (!done.stdout.startsWith(wanted))
    throw new Error(`${argv.slice(0, 3).join(' ')} said ${done.stdout.slice(0, 80)}${done.stderr}`)
  return ms
}

const start = (folder: string): { ratios: number[]; bare: number[] } => {
  const all = { ratios: [] as number[], bare: [] as number[] }
  for (let at = 0; at <= PAIRS; at += 1) {
    const bare = timed(folder, ['-e', '0'], '')
    const ms = timed(folder, [BUNDLE, 'classify', 'triage'], 'low\n')
    if (at === 0) continue
    all.ratios.push(ms / bare)
    all.bare.push(bare)
  }
  return all
}

/** The most memory that a call takes, in MB. */
const memory = (folder: string, names: readonly string[]): number => {
  const hook = join(folder, 'memory.cjs')
  writeFileSync(hook, "process.on('exit', () => require('node:fs').writeSync(2, String(process.resourceUsage().maxRSS)))")
  const done = spawnSync(process.execPath, ['--require', hook, BUNDLE, 'classify', ...names], { cwd: folder, encoding: 'utf8' })
  return Number(/\d+$/.exec(done.stderr)?.[0]) / 1024
}

const rowsOf = (folder: string, names: readonly string[]): { readonly rows: readonly Row[]; readonly bare: number } => {
  const { ratios, bare } = start(folder)
  const sorted = [...ratios].sort((a, b) => a - b)
  const rates = [...Array(ROUNDS)].map(() => MANY / (timed(folder, [BUNDLE, 'classify', ...names], 'medium  ') / 1000))
  const [few, many] = [memory(folder, names.slice(0, 10)), memory(folder, names)]
  const ratio = median(ratios)
  const rate = median(rates)
  const size = ['index.js', 'commands.js'].reduce((sum, name) => sum + statSync(join(BUNDLE, '..', name)).size, 0)
  return {
    bare: median(bare),
    rows: [
      {
        what: 'classify triage / bare node',
        seen: `${ratio.toFixed(2)} × (${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)})`,
        budget: '≤ 1.4 ×',
        fine: ratio <= 1.4,
      },
      {
        what: `classify of ${MANY.toLocaleString('en-US')} files`,
        seen: `${Math.round(rate).toLocaleString('en-US')} files/s`,
        budget: '≥ 5,000 files/s',
        fine: rate >= 5_000,
      },
      {
        what: 'memory of 10 and of 10,000 files',
        seen: `${few.toFixed(0)} and ${many.toFixed(0)} MB`,
        budget: 'flat',
        fine: many - few < 60,
      },
      { what: 'command line as shipped', seen: `${(size / 1e6).toFixed(2)} MB`, budget: '', fine: true },
    ],
  }
}

/** Measures the shipped command line. */
export const measureCli = (): { readonly rows: readonly Row[]; readonly title: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-gate-bench-'))
  try {
    const { rows, bare } = rowsOf(folder, setUp(folder))
    return { rows, title: `Node ${process.version}, ${PAIRS} pairs, bare node ${bare.toFixed(0)} ms` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
