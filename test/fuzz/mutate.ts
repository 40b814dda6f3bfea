// Changing bytes: the moves that break readers. Structured changes of JSON are in mutate-json.ts.

import { mutateJson } from './mutate-json.js'
import type { Random } from './random.js'

/** What inputs are made from: known ones to change and to mix, words that mean something to the reader, and the longest size in bytes. */
export type Stock = {
  readonly pool: readonly Uint8Array[]
  readonly dictionary: readonly Uint8Array[]
  readonly longest: number
  /** Inputs hold JSON from their first line end on. */
  readonly json: boolean
}

type Move = (bytes: Uint8Array, random: Random, stock: Stock) => Uint8Array

/** Bytes that are borders somewhere: ends, quotes, breaks, the first and last of each length of UTF-8. */
const BORDERS = [
  0, 9, 10, 13, 27, 32, 34, 39, 47, 58, 61, 92, 96, 127, 128, 191, 192, 194, 224, 237, 239, 240, 244, 245, 254, 255,
]

const NUMBERS = ['0', '-1', '1', '65536', '2147483648', '9007199254740993', '1e999', '-0', '0x10', '1_000', '١', '00', '1.5'].map(
  (text) => Buffer.from(text),
)

const spliced = (bytes: Uint8Array, at: number, gone: number, come: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), come, bytes.subarray(at + gone)])

const place = (bytes: Uint8Array, random: Random): number => random.below(bytes.length + 1)

const span = (bytes: Uint8Array, at: number, random: Random): number =>
  random.below(Math.min(bytes.length - at, random.once(4) ? 512 : 8) + 1)

const withByte = (bytes: Uint8Array, random: Random, byte: (old: number) => number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  const at = random.below(bytes.length)
  copy[at] = byte(copy[at] ?? 0)
  return copy
}

/** The start and end of the line that holds `at`, its line end included. */
const lineOf = (bytes: Uint8Array, at: number): readonly [start: number, end: number] => {
  const end = bytes.indexOf(10, at)
  return [at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1, end < 0 ? bytes.length : end + 1]
}

const flipBit: Move = (bytes, random) => withByte(bytes, random, (old) => old ^ (1 << random.below(8)))
const setByte: Move = (bytes, random) =>
  withByte(bytes, random, () => (random.once(2) ? random.pick(BORDERS) : random.below(256)))
const truncate: Move = (bytes, random) => bytes.subarray(0, place(bytes, random))
const remove: Move = (bytes, random) => {
  const at = place(bytes, random)
  return spliced(bytes, at, span(bytes, at, random), new Uint8Array())
}
const insertWord: Move = (bytes, random, { dictionary }) =>
  spliced(bytes, place(bytes, random), random.once(3) ? 1 : 0, random.pick(dictionary))
const insertNumber: Move = (bytes, random) => {
  const digits = [...bytes.keys()].filter((at) => (bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) <= 57)
  const at = digits.length === 0 ? place(bytes, random) : random.pick(digits)
  return spliced(bytes, at, 1, random.pick(NUMBERS))
}
const insertBytes: Move = (bytes, random) =>
  spliced(
    bytes,
    place(bytes, random),
    0,
    Uint8Array.from({ length: 1 + random.below(6) }, () => random.below(256)),
  )
const repeatBlock: Move = (bytes, random, { longest }) => {
  const at = place(bytes, random)
  const block = bytes.subarray(at, at + 1 + span(bytes, at, random))
  const most = Math.floor((longest - bytes.length) / Math.max(1, block.length))
  const times = Math.min(most, random.once(10) ? 65_536 : 1 + random.below(random.once(4) ? 2_000 : 8))
  return times <= 0 ? bytes : spliced(bytes, at, 0, Buffer.concat(Array.from({ length: times }, () => block)))
}
const repeatWord: Move = (bytes, random, { dictionary, longest }) => {
  const word = random.pick(dictionary)
  const most = Math.floor((longest - bytes.length) / Math.max(1, word.length))
  const times = Math.min(most, random.once(10) ? 65_536 : random.below(200))
  return times <= 0 ? bytes : spliced(bytes, place(bytes, random), 0, Buffer.concat(Array.from({ length: times }, () => word)))
}
const mix: Move = (bytes, random, { pool }) => {
  const other = random.pick(pool)
  const from = place(other, random)
  const at = place(bytes, random)
  if (random.once(2)) return Buffer.concat([bytes.subarray(0, at), other.subarray(from)])
  return spliced(bytes, at, 0, other.subarray(from, from + span(other, from, random)))
}
const moveLine: Move = (bytes, random) => {
  const [start, end] = lineOf(bytes, random.below(bytes.length))
  const line = bytes.slice(start, end)
  const rest = spliced(bytes, start, random.once(2) ? end - start : 0, new Uint8Array())
  const [target] = lineOf(rest, random.below(rest.length))
  return spliced(rest, target, 0, line)
}
const overwrite: Move = (bytes, random) => {
  const copy = Uint8Array.from(bytes)
  copy.copyWithin(random.below(copy.length), random.below(copy.length), random.below(copy.length + 1))
  return copy
}
const changeJson: Move = (bytes, random) => mutateJson(bytes, random)

const MOVES: readonly Move[] = [
  flipBit,
  setByte,
  truncate,
  remove,
  insertWord,
  insertWord,
  insertWord,
  insertNumber,
  insertBytes,
  repeatBlock,
  repeatWord,
  mix,
  mix,
  moveLine,
  overwrite,
]

/** A new input from an old one. */
export const mutate = (random: Random, stock: Stock): Uint8Array => {
  let bytes: Uint8Array = random.pick(stock.pool)
  for (let moves = 1 + random.below(random.once(5) ? 12 : 4); moves > 0; moves -= 1) {
    const move = stock.json && random.below(3) > 0 ? changeJson : random.pick(MOVES)
    bytes = move(bytes, random, stock)
    if (bytes.length > stock.longest) bytes = bytes.subarray(0, stock.longest)
  }
  return bytes
}
