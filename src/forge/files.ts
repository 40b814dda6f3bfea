// Files through the API, each proven by its hash: one by one, or many at once.

import type { Sha } from '../domain.js'
import { type Api, RETRY } from './api.js'
import type { Forge } from './forge.js'
import type { Call } from './http.js'
import { isBlob } from './objects.js'

/** What surrounds the base64 text of a blob in its answer, in bytes, generously. */
const MARGIN = 8 * 1024

/** So many ids fit the shortest address that servers take, some 2,000 characters. */
const BATCH = 48

const base64Bytes = (bytes: number): number => Math.ceil(bytes / 3) * 4 + MARGIN

type Answered = { readonly sha: Sha; readonly size: number; readonly content: string }

/** The bytes of an answered blob, or null if they are not those of `id`: nothing of the answer is believed but what hashes to it. */
const bytesOf = (answered: Answered, id: Sha): Uint8Array | null => {
  const bytes = Buffer.from(answered.content, 'base64')
  return answered.sha === id && bytes.length === answered.size && isBlob(bytes, id) ? bytes : null
}

export const createFiles = (api: Api): Pick<Forge, 'blob' | 'blobs'> => {
  /** False once the server answered that it has no such call (Forgejo 12 and newer have it). */
  let batches = true

  const blob: Forge['blob'] = async (id, maxBytes) => {
    const path = `${api.repository}/git/blobs/${id}`
    const call: Call = { method: 'GET', path }
    const { value } = await api.get(path, (shapes) => shapes.Blob, { maxBytes: base64Bytes(maxBytes) })
    if (value.size > maxBytes) throw api.fault(call, `is larger than ${maxBytes} bytes`, 'make the file smaller')
    const bytes = bytesOf(value, id)
    if (bytes === null) throw api.fault(call, 'answered with another object', RETRY)
    return bytes
  }

  const batch = async (ids: readonly Sha[], maxBytes: number): Promise<readonly (readonly [Sha, Uint8Array])[]> => {
    const path = `${api.repository}/git/blobs?shas=${ids.join(',')}`
    const call: Call = { method: 'GET', path, maxBytes: base64Bytes(maxBytes) * ids.length }
    const answer = await api.answer(call, [200, 400, 404, 405])
    if (answer.status !== 200) {
      batches = batches && answer.status === 400
      return []
    }
    const answered = await api.parse(call, answer, (shapes) => shapes.Blobs)
    return answered.flatMap((one) => {
      const bytes = ids.includes(one.sha) ? bytesOf(one, one.sha) : null
      return bytes === null ? [] : [[one.sha, bytes] as const]
    })
  }

  const blobs: Forge['blobs'] = async (ids, maxBytes) => {
    const found = new Map<Sha, Uint8Array>()
    for (let at = 0; at < ids.length && batches; at += BATCH) {
      for (const [id, bytes] of await batch(ids.slice(at, at + BATCH), maxBytes)) found.set(id, bytes)
    }
    return found
  }

  return { blob, blobs }
}
