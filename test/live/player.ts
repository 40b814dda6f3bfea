// The thread that plays: stories, then opening moves, one row each. It sleeps whenever it waits for the server.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { playIn, type Theatre } from '../../src/demo/play.js'
import { type JobEnd, runJob } from '../../src/demo/runner.js'
import { createAsk, Stopped } from './bridge.js'
import { createPusher } from './git.js'
import type { House } from './house.js'
import { MOVES, type Move } from './moves.js'
import { objections } from './oracle.js'
import { createTheatre, type LiveStage, type Send } from './theatre.js'
import { LIVE_STORIES, moveTitle } from './titles.js'

/** What the main thread gives: `titles` to play (all if empty), `folder` for git, whether pushes go over the bridge. */
export type Task = {
  readonly port: MessagePort
  readonly bell: Int32Array<SharedArrayBuffer>
  readonly url: string
  readonly house: House
  readonly folder: string
  readonly bridged: boolean
  readonly titles: readonly string[]
}

/** What the thread says: a row when it is played, and the counts at the end. */
export type Word =
  | { readonly kind: 'row'; readonly text: string }
  | { readonly kind: 'end'; readonly passed: number; readonly failed: number }

type Outcome = { readonly state: string; readonly requests: number; readonly ms: number; readonly differences: readonly string[] }
type Item = { readonly title: string; readonly play: (theatre: Theatre<LiveStage>) => Promise<Outcome> }

/** One opening move, the gate's run for the pull request and a sweep, and what the oracle says. */
const playMove = async (theatre: Theatre<LiveStage>, move: Move): Promise<Outcome> => {
  const stage = theatre.set()
  const number = stage.propose('opening')
  move.play(stage, number, 'opening')
  const door = await theatre.serve(stage, () => undefined)
  const job = (event: string): Promise<JobEnd> =>
    runJob({
      event,
      root: door.url,
      repository: theatre.named(stage, 'acme/ops'),
      inputs: { token: stage.tokens['gate'] ?? '', approver: theatre.named(stage, 'gate') },
      payload: (recorded) => ('number' in recorded ? { ...recorded, number } : recorded),
    })
  try {
    const jobs = [await job('opened'), await job('cron')]
    const { state, merged } = stage.api('acme', 'GET', `/pulls/${number}`).body as { state: string; merged: boolean }
    const faults = jobs.filter((one) => one.exitCode !== 0).map((one) => `a job ended with ${one.exitCode}: ${one.stdout.trim()}`)
    const ms = jobs.reduce((sum, one) => sum + one.ms, 0)
    return {
      state: merged ? 'merged' : state,
      requests: door.requests.length,
      ms,
      differences: [...faults, ...objections(stage)],
    }
  } finally {
    await door.close()
  }
}

const ITEMS: readonly Item[] = [
  ...LIVE_STORIES.map((story) => ({
    title: story.title,
    play: async (theatre: Theatre<LiveStage>) => {
      const { record, requests, ms, differences } = await playIn(theatre, story)
      return { state: record.state, requests, ms, differences }
    },
  })),
  ...MOVES.map((move) => ({ title: moveTitle(move), play: (theatre: Theatre<LiveStage>) => playMove(theatre, move) })),
]

const rowOf = (at: number, title: string, { state, requests, ms, differences }: Outcome): string => {
  const row = [
    differences.length === 0 ? '✓' : '✗',
    String(at).padStart(2),
    title.padEnd(44),
    state.padEnd(7),
    `${String(requests).padStart(4)} reqs`,
    `${String(Math.round(ms)).padStart(6)} ms`,
  ]
  return [row.join('  '), ...differences.map((one) => `      ${one.replaceAll('\n', '\n      ')}`)].join('\n')
}

/** What went wrong outside of a job, as an outcome; a stop goes on. */
const broken = (thrown: unknown): Outcome => {
  if (thrown instanceof Stopped) throw thrown
  return { state: '', requests: 0, ms: 0, differences: [thrown instanceof Error ? thrown.message : 'it failed'] }
}

const playAll = async (task: Task, say: (word: Word) => void): Promise<void> => {
  const ask = createAsk(task.port, task.bell)
  const overBridge: Send = (move) => {
    const reply = ask({ kind: 'push', move })
    if (reply.kind !== 'pushed') throw new Error('a push was not answered')
    return reply.pushed
  }
  const theatre = createTheatre(ask, task.url, task.house, task.bridged ? overBridge : createPusher(task.url, task.folder))
  const counts = { passed: 0, failed: 0 }
  for (const [at, item] of ITEMS.entries()) {
    if (task.titles.length > 0 && !task.titles.includes(item.title)) continue
    const outcome = await item.play(theatre).catch(broken)
    counts[outcome.differences.length === 0 ? 'passed' : 'failed'] += 1
    say({ kind: 'row', text: rowOf(at + 1, item.title, outcome) })
  }
  say({ kind: 'end', ...counts })
}

if (parentPort !== null) {
  const parent = parentPort
  await playAll(workerData as Task, (word) => parent.postMessage(word)).catch((thrown: unknown) => {
    if (!(thrown instanceof Stopped)) throw thrown
  })
  parent.close()
}
