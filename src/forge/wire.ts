// One request over one connection: what came back, or why nothing did.

import request from 'undici/lib/api/api-request.js'
import type Client from 'undici/lib/dispatcher/client.js'

/** A request as it goes out: `path` below the origin with its query, `body` as JSON text or null. */
export type Outgoing = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | null
  readonly maxBytes: number
}

/** An answer, read whole. The body of a 401 may hold the token in clear: it is never read, `bytes` is empty. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: Uint8Array
}

/** Why there is no answer. `again`: the same request may do better, the connection was refused or lost. */
export type Loss =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'lost'; readonly text: string; readonly remedy: string; readonly again: boolean }

export type Received = { readonly kind: 'answer'; readonly answer: Answer } | Loss

const REACH = 'check the api-url input and that the runner can reach that host'
const TRUST = 'if an own certificate authority signs it, name its file in NODE_EXTRA_CA_CERTS in the environment of the job'

const WORDS: Readonly<Record<string, { readonly text: string; readonly again: boolean }>> = {
  ECONNREFUSED: { text: 'connection refused', again: true },
  ECONNRESET: { text: 'the connection was reset', again: true },
  EPIPE: { text: 'the connection was closed', again: true },
  UND_ERR_SOCKET: { text: 'the connection was closed before the answer was complete', again: true },
  EAI_AGAIN: { text: 'the name of the host could not be looked up', again: true },
  ENOTFOUND: { text: 'no host of this name is known', again: false },
  UND_ERR_CONNECT_TIMEOUT: { text: 'no connection in time', again: false },
  ETIMEDOUT: { text: 'no connection in time', again: false },
  EHOSTUNREACH: { text: 'no route to the host', again: false },
  ENETUNREACH: { text: 'no route to the host', again: false },
}

/** The certificate errors of OpenSSL as Node names them, and its protocol errors. */
const TLS = /CERT|^ERR_(?:SSL|TLS)|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED/

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'no error'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** Only the code or the name of an error is used: its message and fields may hold bytes of an answer. */
const lossOf = (error: unknown): Loss => {
  const code = codeOf(error)
  const known = WORDS[code]
  if (known !== undefined) return { kind: 'lost', ...known, remedy: REACH }
  if (TLS.test(code))
    return { kind: 'lost', text: `its TLS certificate or protocol was refused (${code})`, remedy: TRUST, again: false }
  return { kind: 'lost', text: `the answer was not proper HTTP (${code})`, remedy: REACH, again: false }
}

/** Reads a body up to a size, counting while it comes; null when it is larger. Leaving early destroys the connection. */
const readBytes = async (body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Sends one request and reads its answer whole. Ends when `signal` does. Follows no redirect. */
export const send = async (client: Client, outgoing: Outgoing, signal: AbortSignal): Promise<Received> => {
  const { method, path, headers, body, maxBytes } = outgoing
  try {
    const response = await request.call(client, { method, path, headers, body, signal })
    // Destroying a body that is still coming raises an error on it; what matters is returned.
    response.body.on('error', () => undefined)
    const { statusCode: status, headers: answered } = response
    if (status === 401) {
      response.body.destroy()
      return { kind: 'answer', answer: { status, headers: answered, bytes: new Uint8Array() } }
    }
    const bytes = await readBytes(response.body, maxBytes)
    return bytes === null ? { kind: 'too-large' } : { kind: 'answer', answer: { status, headers: answered, bytes } }
  } catch (error) {
    return signal.aborted ? { kind: 'aborted' } : lossOf(error)
  }
}
