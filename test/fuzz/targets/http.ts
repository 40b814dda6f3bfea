// HTTP itself: whatever bytes a server sends in answer to a request, the client ends with a value or a Fault, in time.

import { createServer, type Socket } from 'node:net'
import { createAuthorForge } from '../../../src/forge/forgejo-proposals.js'
import { must, outcomeOf, type Target } from '../target.js'
import { CALLS } from './port.js'

const TOKEN = 'aGVsbG8td29ybGQ0NTY3ODkw'

/** How long (ms) one question may take, its tries together: then the run ends it. */
const WHOLE_MS = 150

/** Questions of each kind: a read, a list, pages, a write. */
const ASKED = ['repository', 'pull', 'openPulls', 'labels', 'merge', 'createComment'] as const

/** The first byte says which call and how the answer is cut into pieces; the rest is what the server sends before it closes. */
export const HTTP: Target = {
  name: 'http',
  about: 'whole HTTP answers (a byte for the call, then what the server sends)',
  dictionary: [
    ...[
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.1 301 Moved\r\n',
      'HTTP/1.1 429 Too Many\r\n',
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.0 200\r\n',
    ],
    ...[
      '\r\n',
      '\r\n\r\n',
      '\n\n',
      'Content-Length: 5\r\n',
      'Content-Length: -1\r\n',
      'Content-Length: 99999999999999999999\r\n',
    ],
    ...[
      'Transfer-Encoding: chunked\r\n',
      '5\r\nhello\r\n',
      '0\r\n\r\n',
      'ffffffff\r\n',
      'Retry-After: 0\r\n',
      'Retry-After: 9\r\n',
    ],
    ...[
      'X-Total-Count: 1\r\n',
      'X-Total-Count: 1\r\nX-Total-Count: 2\r\n',
      'Date: Mon, 05 Jan 2026 00:00:05 GMT\r\n',
      'Date: x\r\n',
    ],
    ...[
      'Location: http://127.0.0.1:1/\r\n',
      'Content-Encoding: gzip\r\n',
      'Connection: close\r\n',
      'Connection: upgrade\r\n',
      '\0',
      '\x80',
    ],
    ...[
      'Trailer: x\r\n',
      'Set-Cookie: a=b\r\n',
      `X: ${'y'.repeat(200)}\r\n`,
      'HTTP/2.0 200 OK\r\n',
      'HTTP/1.1 204 No\r\n',
      'HTTP/1.1 999 X\r\n',
    ],
  ],
  longest: 16_384,
  open: async () => {
    let sent: Uint8Array = new Uint8Array()
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
      socket.once('data', () => {
        const cut = Math.floor(sent.length / 2)
        socket.write(sent.subarray(0, cut))
        socket.end(sent.subarray(cut))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    return {
      run: async (bytes) => {
        const name = ASKED[(bytes[0] ?? 0) % ASKED.length] ?? 'repository'
        const asked = CALLS[name]
        if (asked === undefined) return 'no call'
        sent = bytes.subarray(1)
        const halt = new AbortController()
        const timer = setTimeout(() => halt.abort(), WHOLE_MS)
        const forge = createAuthorForge({
          apiUrl: `http://127.0.0.1:${port}/api/v1`,
          owner: 'acme',
          repository: 'ops',
          token: TOKEN,
          signal: halt.signal,
          limits: { backoffMs: 1, answerMs: 100, mergeMs: 100, answerBytes: 8_192 },
        })
        try {
          const start = Date.now()
          const read = await outcomeOf(() => asked.ask(forge), ['Fault'])
          must(Date.now() - start < 20 * WHOLE_MS, 'a question that does not end in time')
          must(Number.isFinite(forge.now()), 'a time that is none')
          if (read.kind === 'known') {
            must(!/[\p{Cc}\p{Cf}]/u.test(read.error.message), 'a Fault with invisible characters')
            return `${name} ${read.error.message.replace(/["'].*|\d+/g, '').slice(0, 80)}`
          }
          must(asked.kind(read.value), `${name} answered something that is not of its kind`)
          return `${name} value`
        } finally {
          clearTimeout(timer)
          await forge.close()
        }
      },
      close: async () => {
        for (const socket of sockets) socket.destroy()
        await new Promise((resolve) => server.close(resolve))
      },
    }
  },
}
