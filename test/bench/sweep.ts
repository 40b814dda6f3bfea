// `npm run bench -- sweep`: the sweep against the budgets of design 9, the bundle in a process of its own, the sandbox in this one.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type JobEnd, runJob } from '../../src/demo/runner.js'
import { actionText, recordOf, type Stage, serveStage, setStage } from '../../src/demo/stage.js'
import { fileOf } from '../../src/demo/story.js'
import { push, settle } from '../../src/sandbox/index.js'
import type { Row } from './cli.js'

const SIZES = [100, 1_000, 5_000]
const FRESH = 200
const CHECKING_MS = 50
const MEGABYTE = 1024

/** What the job of a sweep took. `peak` is the most memory of its process, in MB. */
type Swept = {
  readonly requests: number
  readonly writes: number
  readonly seconds: number
  readonly peak: number
  readonly end: JobEnd
}

const HOOK = `const { writeFileSync } = require('node:fs')
process.on('exit', () => writeFileSync(process.env.VAULT_GATE_PEAK, String(process.resourceUsage().maxRSS)))
`

const sweepJob = async (stage: Stage, followClock = false): Promise<Swept> => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-gate-bench-'))
  const served = await serveStage(stage, { followClock })
  try {
    const hook = join(folder, 'peak.cjs')
    const file = join(folder, 'peak')
    writeFileSync(hook, HOOK)
    const end = await runJob({
      event: 'cron',
      root: served.url,
      repository: 'acme/ops',
      inputs: { token: stage.tokens['gate'] ?? '', approver: 'gate', 'deadline-seconds': '3600' },
      env: { NODE_OPTIONS: `--require ${hook}`, VAULT_GATE_PEAK: file },
    })
    if (end.exitCode !== 0) throw new Error(end.stdout.slice(-2_000) + end.stderr)
    return {
      requests: served.requests.length,
      writes: served.requests.filter((one) => one.method !== 'GET').length,
      seconds: end.ms / 1_000,
      peak: Number(readFileSync(file, 'utf8')) / MEGABYTE,
      end,
    }
  } finally {
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Pull requests that wait: of ten, six medium, three high, one refused. */
const KINDS = [...Array(6).fill({ formula: '"dev"' }), ...Array(3).fill({ formula: '"release"' }), { id: '"another"' }]

const propose = (stage: Stage, at: number, lines: Readonly<Record<string, string>>): void => {
  const id = `w${at}`
  const branch = `vault/${id}`
  const pushed = push(stage.world, {
    as: 'agent',
    branch,
    from: stage.base,
    files: { [fileOf(id)]: { text: actionText(id, lines) } },
  })
  if (pushed.outcome === 'refused') throw new Error(pushed.reason)
  const said = stage.api('agent', 'POST', '/pulls', { head: branch, base: 'main', title: `vault: ${id}`, body: '' })
  if (said.status !== 201) throw new Error(`pull request not opened: ${said.status}`)
}

const settled = async (): Promise<readonly Row[]> => {
  const stage = setStage()
  const rows: Row[] = []
  let count = 0
  for (const size of SIZES) {
    for (; count < size; count += 1) propose(stage, count, KINDS[count % KINDS.length] as Record<string, string>)
    settle(stage.world)
    const first = await sweepJob(stage)
    process.stderr.write(`${size}: judged for the first time in ${first.seconds.toFixed(1)} s, ${first.requests} requests\n`)
    const again = await sweepJob(stage)
    const budget = size / 50 + 4 * size
    rows.push(
      { what: `${size} settled: requests`, seen: String(again.requests), budget: `≤ ${budget}`, fine: again.requests <= budget },
      { what: `${size} settled: writes`, seen: String(again.writes), budget: '≤ 0', fine: again.writes === 0 },
      { what: `${size} settled: seconds`, seen: again.seconds.toFixed(1), budget: '', fine: true },
      { what: `${size} settled: peak memory`, seen: `${again.peak.toFixed(0)} MB`, budget: '≤ 150 MB', fine: again.peak <= 150 },
    )
  }
  return rows
}

const fresh = async (): Promise<readonly Row[]> => {
  const stage = setStage({ policy: '[tiers]\ntriage = "low"\n[limits]\nlow_per_hour = 1000\n' })
  for (let at = 0; at < FRESH; at += 1) propose(stage, at, {})
  settle(stage.world)
  stage.world.checkingDelayMs = CHECKING_MS
  const { seconds, requests, peak } = await sweepJob(stage, true)
  const merged = Array.from({ length: FRESH }, (_, at) => recordOf(stage, at + 1)).filter(
    ({ state }) => state === 'merged',
  ).length
  return [
    {
      what: `${FRESH} fresh low, checked in ${CHECKING_MS} ms: merged`,
      seen: String(merged),
      budget: `= ${FRESH}`,
      fine: merged === FRESH,
    },
    { what: 'merges per second', seen: (merged / seconds).toFixed(1), budget: '', fine: true },
    { what: 'requests per merge', seen: (requests / Math.max(1, merged)).toFixed(1), budget: '', fine: true },
    { what: 'peak memory', seen: `${peak.toFixed(0)} MB`, budget: '≤ 150 MB', fine: peak <= 150 },
  ]
}

/** All figures of the sweep. */
export const measureSweep = async (): Promise<readonly Row[]> => [...(await fresh()), ...(await settled())]
