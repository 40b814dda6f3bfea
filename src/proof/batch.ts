// Git objects by their ids, through one process for all of them, each proven by its hash.

import { createHash } from 'node:crypto'
import { isSha, type Sha } from '../domain.js'
import type { Git } from './git.js'
import { type Objection, unknown } from './objection.js'

/** An object as it is stored. */
type Stored = { readonly type: string; readonly bytes: Buffer }

/** `read` gives null where the object has more than `maxBytes`, and ends with an Objection where the clone does not have it. */
export type Batch = {
  readonly read: (id: Sha, maxBytes: number) => Promise<Stored | null>
  readonly close: () => void
}

type Asked = {
  readonly id: Sha
  readonly maxBytes: number
  readonly resolve: (found: Stored | null) => void
  readonly reject: (thrown: Objection) => void
}

/** The answer under way: `left` bytes of it, its last line end included, are still to come. */
type Coming = { readonly type: string; readonly size: number; readonly keep: boolean; readonly parts: Buffer[]; left: number }

const HEADER_BYTES = 1_000

const isIntact = (id: Sha, { type, bytes }: Stored): boolean =>
  createHash(id.length === 64 ? 'sha256' : 'sha1')
    .update(`${type} ${bytes.length}\0`)
    .update(bytes)
    .digest('hex') === id

const gone = (id: string): Objection =>
  unknown('objects', `the clone does not have object ${id.slice(0, 10)} as it must be: fetch all of it (git fetch --refetch)`)

/** Reads through `git cat-file --batch`, whose answers come in the order of the questions. */
export const createBatch = (git: Git): Batch => {
  const child = git.start(['cat-file', '--batch'])
  const waiting: Asked[] = []
  let rest: Buffer = Buffer.alloc(0)
  let coming: Coming | null = null
  let ended = false
  let stopped = false

  /** What still comes from a process that was told to end is not looked at. */
  const stop = (): void => {
    stopped = true
    child.kill()
  }

  const end = (): void => {
    ended = true
    for (const { id, reject } of waiting.splice(0)) reject(gone(id))
  }

  /** Reads `ID TYPE SIZE` or `ID missing`; a line of any other kind ends everything. */
  const begin = (line: string): void => {
    const asked = waiting[0]
    const [id, type = '', size = ''] = line.split(' ')
    if (asked === undefined || id !== asked.id) stop()
    else if (/^\d{1,15}$/.test(size)) {
      const keep = Number(size) <= asked.maxBytes
      coming = { type, size: Number(size), keep, parts: [], left: Number(size) + 1 }
    } else {
      waiting.shift()
      asked.reject(gone(asked.id))
    }
  }

  const finish = ({ type, size, keep, parts }: Coming): void => {
    coming = null
    const asked = waiting.shift()
    const stored = keep ? { type, bytes: Buffer.concat(parts).subarray(0, size) } : null
    if (stored === null || (asked !== undefined && isIntact(asked.id, stored))) asked?.resolve(stored)
    else asked?.reject(gone(asked.id))
  }

  const take = (chunk: Buffer): void => {
    let data = stopped ? Buffer.alloc(0) : rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    rest = Buffer.alloc(0)
    while (data.length > 0 && !stopped) {
      if (coming === null) {
        const cut = data.indexOf(10)
        if (cut < 0) {
          rest = data
          if (rest.length > HEADER_BYTES) stop()
          return
        }
        begin(data.toString('latin1', 0, cut))
        data = data.subarray(cut + 1)
        continue
      }
      const part = data.subarray(0, coming.left)
      if (coming.keep) coming.parts.push(part)
      coming.left -= part.length
      data = data.subarray(part.length)
      if (coming.left === 0) finish(coming)
    }
  }

  child.stdout.on('data', take)
  child.stderr.resume()
  child.stdin.on('error', end)
  child.on('error', end)
  child.on('close', end)

  return {
    read: (id, maxBytes) =>
      new Promise((resolve, reject) => {
        if (ended || !isSha(id)) return reject(gone(id))
        waiting.push({ id, maxBytes, resolve, reject })
        child.stdin.write(`${id}\n`)
      }),
    close: () => {
      child.stdin.end()
      child.kill()
    },
  }
}
