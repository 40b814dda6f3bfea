// One target in a thread of its own, so that an input that never ends can be told from outside.

import { parentPort, workerData } from 'node:worker_threads'
import { type Bounds, fuzz } from './fuzz.js'
import { TARGETS } from './targets.js'

/** What the thread is given: `shared` holds a count of inputs, the length of the one under way, and its bytes. */
export type Given = { readonly target: string; readonly bounds: Bounds; readonly shared: SharedArrayBuffer }

/** What it says at the end. */
export type Said = {
  readonly runs: number
  readonly words: number
  readonly crash: { readonly bytes: Uint8Array; readonly name: string; readonly message: string; readonly stack: string } | null
}

const { target: name, bounds, shared } = workerData as Given
const target = TARGETS.find((one) => one.name === name)
if (target === undefined) throw new Error(`there is no target ${name}`)

const numbers = new Int32Array(shared, 0, 2)
const bytes = new Uint8Array(shared, 8)

const { runs, words, crash } = await fuzz(target, bounds, (input) => {
  bytes.set(input.subarray(0, bytes.length))
  Atomics.store(numbers, 1, input.length)
  Atomics.add(numbers, 0, 1)
})

const told = crash && {
  bytes: crash.bytes,
  name: crash.error.name,
  message: crash.error.message,
  stack: crash.error.stack ?? '',
}
parentPort?.postMessage({ runs, words, crash: told } satisfies Said)
