// A door in front of the server: hands each request on as it is, after a word with the story.

import { createServer, type IncomingMessage, request as plain, type ServerResponse } from 'node:http'
import { request as secure } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Request } from '../../src/sandbox/index.js'

export type Door = {
  readonly url: string
  /** One line per request, `METHOD path`, in the order they came. */
  readonly requests: readonly string[]
  /** Closes it. Throws what the story threw at a request. */
  readonly close: () => Promise<void>
}

const API = '/api/v1'

export const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const parsed = (body: Buffer): Pick<Request, 'body'> => {
  try {
    return body.length === 0 ? {} : { body: JSON.parse(body.toString()) as unknown }
  } catch {
    return {}
  }
}

/** Hands a request on as it is, and its answer back. */
export const handOn = (target: URL, message: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> =>
  new Promise((resolve, reject) => {
    const { host: _host, connection: _connection, 'transfer-encoding': _coding, ...headers } = message.headers
    const start = target.protocol === 'https:' ? secure : plain
    const onward = start(
      target,
      { method: message.method ?? 'GET', headers: { ...headers, ...(body.length > 0 ? { 'content-length': body.length } : {}) } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
        answer.pipe(response)
        answer.once('end', resolve)
        answer.once('error', reject)
      },
    )
    onward.once('error', reject)
    onward.end(body)
  })

/** Opens a door on loopback to the server at `url`. `before` is called before a request of the API is handed on. */
export const openDoor = async (url: string, before: (request: Request) => void): Promise<Door> => {
  const requests: string[] = []
  const thrown: unknown[] = []
  const attend = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(message)
    const path = message.url ?? '/'
    const method = message.method ?? 'GET'
    requests.push(`${method} ${path}`)
    if (path.startsWith(API)) before({ method, path: path.slice(API.length), token: null, ...parsed(body) })
    await handOn(new URL(`${url}${path}`), message, body, response)
  }
  const server = createServer((message, response) => {
    attend(message, response).catch((fault: unknown) => {
      thrown.push(fault)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      if (thrown.length > 0) throw thrown[0]
    },
  }
}
