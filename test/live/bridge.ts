// A synchronous bridge: stories are plain functions that wait for each answer, so they run in a thread that sleeps while the main
// thread, which stays free for signals, asks the server.

import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { Push, Pushed } from '../../src/sandbox/index.js'

/** `authorization` is the header's value, null for nobody. `path` is below `/api/v1`. */
export type HttpQuestion = {
  readonly kind: 'http'
  readonly method: string
  readonly path: string
  readonly authorization: string | null
  readonly body?: unknown
}

/** A push goes over the bridge only where the server speaks no git, which is the sandbox. */
export type Question = HttpQuestion | { readonly kind: 'push'; readonly move: Push }

export type Reply =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'pushed'; readonly pushed: Pushed }
  /** No answer, and why. */
  | { readonly kind: 'failed'; readonly why: string }
  /** The run is being stopped. */
  | { readonly kind: 'stopped' }

/** The run was stopped from outside while it waited for an answer. */
export class Stopped extends Error {}

/** The end of the bridge that sleeps: one question at a time. */
export type Ask = (question: Question) => Exclude<Reply, { kind: 'stopped' | 'failed' }>

/** The sleeping end. Throws for no answer, and Stopped when the run is being stopped. */
export const createAsk =
  (port: MessagePort, bell: Int32Array<SharedArrayBuffer>): Ask =>
  (question) => {
    Atomics.store(bell, 0, 0)
    port.postMessage(question)
    // The bell of the last reply may still wake this one.
    while (Atomics.load(bell, 0) === 0) Atomics.wait(bell, 0, 0)
    const reply = receiveMessageOnPort(port)?.message as Reply | undefined
    switch (reply?.kind) {
      case 'answered':
      case 'pushed':
        return reply
      case 'failed':
        throw new Error(reply.why)
      case 'stopped':
        throw new Stopped('stopped')
      default:
        throw new Error('the bridge rang without an answer')
    }
  }

/** The answering end: a ring of the bell after each reply. */
export const attend = (
  port: MessagePort,
  bell: Int32Array<SharedArrayBuffer>,
  reply: (question: Question) => Promise<Reply>,
): void => {
  port.on('message', async (question: Question) => {
    port.postMessage(
      await reply(question).catch((thrown: unknown) => ({
        kind: 'failed',
        why: thrown instanceof Error ? thrown.message : 'no answer',
      })),
    )
    Atomics.store(bell, 0, 1)
    Atomics.notify(bell, 0)
  })
}

/** Sleeps this thread. */
export const sleep = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
