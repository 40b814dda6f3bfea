// The server that stories are played on: a real one, or a sandbox on loopback.

import { createWorld, type Push, type Pushed, passwordOf, push, serve, type World } from '../../src/sandbox/index.js'
import type { HttpQuestion } from './bridge.js'
import { openGitDoor } from './git-door.js'

export type Said = { readonly status: number; readonly text: string }

export type Site = {
  /** Without a slash at the end and without `/api/v1`. */
  readonly url: string
  readonly admin: Admin
  /** Asks the API. Throws Unusable when there is no answer. */
  readonly ask: (question: Omit<HttpQuestion, 'kind'>) => Promise<Said>
  /** Takes a push; null where pushes go by git. */
  readonly push: ((move: Push) => Pushed) | null
  readonly close: () => Promise<void>
}

/** Who makes and removes the accounts. */
export type Admin = { readonly user: string; readonly password: string }

/** The server cannot be used: one sentence that says why, and what to do. Never holds a password. */
export class Unusable extends Error {
  readonly remedy: string

  constructor(message: string, remedy: string) {
    super(message)
    this.remedy = remedy
  }
}

/** The header of an account that signs in by password. */
export const basic = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

/** Milliseconds to an answer: merges of a busy server take long. */
const TIMEOUT_MS = 60_000

const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the host name cannot be resolved',
  ECONNRESET: 'connection reset',
  UND_ERR_SOCKET: 'connection closed',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted; name its CA in NODE_EXTRA_CA_CERTS',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted; name its CA in NODE_EXTRA_CA_CERTS',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted; name its CA in NODE_EXTRA_CA_CERTS',
}

const causeOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return 'unknown'
  if (thrown.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds`
  const cause: unknown = thrown.cause ?? thrown
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return CAUSES[String(cause.code)] ?? String(cause.code)
  return cause instanceof Error ? cause.message : 'unknown'
}

const asker =
  (url: string): Site['ask'] =>
  async ({ method, path, authorization, body }) => {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (authorization !== null) headers['authorization'] = authorization
    if (body !== undefined || method !== 'GET') headers['content-type'] = 'application/json'
    const request: RequestInit = { method, headers, redirect: 'manual' }
    if (body !== undefined) request.body = JSON.stringify(body)
    try {
      const answer = await fetch(`${url}/api/v1${path}`, { ...request, signal: AbortSignal.timeout(TIMEOUT_MS) })
      return { status: answer.status, text: await answer.text() }
    } catch (thrown) {
      throw new Unusable(`no answer from ${url}: ${causeOf(thrown)}`, 'is the server up, and is FORGEJO_URL its address?')
    }
  }

/** A real server. */
export const openServer = (url: string, admin: Admin): Site => ({
  url,
  admin,
  ask: asker(url),
  push: null,
  close: () => Promise.resolve(),
})

/** Milliseconds until the sandbox notices a push, and that a conflict check takes: long enough to be met, as on a real server. */
const DELAYS = { syncDelayMs: 30, checkingDelayMs: 30 }

/** A served sandbox whose clock runs; with `byGit`, pushes go to it by git over HTTP as to a real server. */
export const openSandbox = async (byGit: boolean): Promise<Site & { readonly world: World }> => {
  const { world } = createWorld({ now: Date.now(), ...DELAYS })
  const served = await serve(world, { followClock: true })
  const door = byGit ? await openGitDoor(world, served.url) : null
  const url = door?.url ?? served.url
  return {
    world,
    url,
    admin: { user: 'root', password: passwordOf('root') },
    ask: asker(url),
    push: byGit ? null : (move) => push(world, move),
    close: async () => {
      await door?.close()
      await served.close()
    },
  }
}
