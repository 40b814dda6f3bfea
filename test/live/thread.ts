// Starting the thread that plays, and answering what it asks.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { attend, type Question, type Reply } from './bridge.js'
import type { House } from './house.js'
import type { Word } from './player.js'
import type { Site } from './site.js'

export type Counts = { readonly passed: number; readonly failed: number }

export type Play = {
  readonly site: Site
  readonly house: House
  /** Titles to play; all if empty. */
  readonly titles: readonly string[]
  readonly stop: AbortSignal
  /** Prints a row. */
  readonly say: (text: string) => void
  /** Called with each secret that must not be printed. */
  readonly hide: (secret: string) => void
}

/** Milliseconds that a stopped thread has to come to its end. */
const STOP_MS = 3_000

/** Code for a thread that imports a TypeScript module: on Node 20 it does not take over its process's reader of TypeScript. */
export const importing = (module: string, then = ''): string => `
  import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
    .then(({ register }) => { register(); return import(${JSON.stringify(module)}) })
    .then((module) => { ${then} })
`

/** Plays in a thread of its own; null when it was stopped. Throws what the thread throws. */
export const play = async ({ site, house, titles, stop, say, hide }: Play): Promise<Counts | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'vault-gate-live-'))
  const { port1, port2 } = new MessageChannel()
  const bell = new Int32Array(new SharedArrayBuffer(4))
  const reply = async (question: Question): Promise<Reply> => {
    if (stop.aborted) return { kind: 'stopped' }
    if (question.kind === 'push') {
      if (site.push === null) throw new Error('pushes go by git')
      return { kind: 'pushed', pushed: site.push(question.move) }
    }
    const said = await site.ask(question)
    if (question.path.endsWith('/tokens') && said.status === 201) hide((JSON.parse(said.text) as { sha1: string }).sha1)
    return { kind: 'answered', ...said }
  }
  attend(port1, bell, reply)
  const worker = new Worker(importing(new URL('./player.ts', import.meta.url).href), {
    eval: true,
    execArgv: [],
    // The thread needs no variable that could hold a credential of the run.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FORGEJO_'))),
    workerData: { port: port2, bell, url: site.url, house, folder, bridged: site.push !== null, titles },
    transferList: [port2],
  })
  const end = (): void => {
    setTimeout(() => worker.terminate(), STOP_MS).unref()
  }
  stop.addEventListener('abort', end, { once: true })
  let counts: Counts | null = null
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (word: Word) => {
        if (word.kind === 'row') say(word.text)
        else counts = { passed: word.passed, failed: word.failed }
      })
      worker.once('error', reject)
      worker.once('exit', () => resolve())
    })
    return counts
  } finally {
    stop.removeEventListener('abort', end)
    port1.close()
    await rm(folder, { recursive: true, force: true })
  }
}
