// PNG: as much as the pictures need. A picture with few colours becomes one with a palette, a fraction of the size.
// Source: PNG specification, third edition (W3C), sections 5 (chunks), 9 (filters) and 11 (IHDR, PLTE, IDAT, tEXt).

import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Pixels as they were shot, three bytes each (red, green, blue), rows without gaps; `text` are tEXt chunks by keyword. */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
  readonly text: Readonly<Record<string, string>>
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

type Chunk = { readonly type: string; readonly data: Buffer }

/** The chunks of a file, without checking their sums. Throws an Error where it is no PNG. */
const chunksOf = (file: Buffer): readonly Chunk[] => {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG')
  const chunks: Chunk[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** The texts of a PNG by keyword. */
export const textsOf = (file: Buffer): ReadonlyMap<string, string> =>
  new Map(
    chunksOf(file)
      .filter(({ type }) => type === 'tEXt')
      .map(({ data }) => {
        const [key = '', value = ''] = data.toString('latin1').split('\0')
        return [key, value]
      }),
  )

/** Which of left, above and above left is nearest to left + above - above left. */
const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

/** Takes the filters of the rows off, in place; `step` is the bytes of a pixel. */
const unfilter = (raw: Buffer, stride: number, step: number): Buffer => {
  const rows = raw.length / (stride + 1)
  const plain = Buffer.alloc(rows * stride)
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0
    for (let at = 0; at < stride; at += 1) {
      const to = row * stride + at
      const left = at < step ? 0 : (plain[to - step] ?? 0)
      const above = row === 0 ? 0 : (plain[to - stride] ?? 0)
      const corner = at < step || row === 0 ? 0 : (plain[to - stride - step] ?? 0)
      const added = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      plain[to] = ((raw[row * (stride + 1) + at + 1] ?? 0) + added) & 0xff
    }
  }
  return plain
}

/** Reads a PNG with 8 bits a channel, with or without alpha, which is dropped. Throws an Error for any other. */
export const readPng = (file: Buffer): Picture => {
  const chunks = chunksOf(file)
  const head = chunks.find(({ type }) => type === 'IHDR')?.data
  if (head === undefined || head[8] !== 8 || ![2, 6].includes(head[9] ?? 0) || head[12] !== 0)
    throw new Error('another kind of PNG')
  const [width, height, step] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3]
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const plain = unfilter(raw, width * step, step)
  const pixels = Buffer.alloc(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel += 1) plain.copy(pixels, pixel * 3, pixel * step, pixel * step + 3)
  return { width, height, pixels, text: Object.fromEntries(textsOf(file)) }
}

const chunk = ({ type, data }: Chunk): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** How far two colours are apart, squared. */
const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 0xff) - ((b >> 8) & 0xff)) ** 2 + ((a & 0xff) - (b & 0xff)) ** 2

const countsOf = (pixels: Buffer): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return counts
}

/**
 * The 256 colours at most that stand for all, and which one each pixel has. The first is the most frequent one; each further one is that
 * of whose pixels the picture would be wrong by most. A pixel has the nearest.
 */
const reduce = (pixels: Buffer): { readonly palette: readonly number[]; readonly indexes: Buffer } => {
  const colours = [...countsOf(pixels)]
    .sort((a, b) => b[1] - a[1])
    .map(([colour, count]) => ({ colour, count, far: Infinity, place: 0 }))
  const palette: number[] = []
  while (palette.length < 256) {
    const worst = colours.reduce((a, b) => (b.far * b.count > a.far * a.count ? b : a))
    if (worst.far === 0) break
    for (const one of colours) {
      const far = distance(one.colour, worst.colour)
      if (far < one.far) Object.assign(one, { far, place: palette.length })
    }
    palette.push(worst.colour)
  }
  const places = new Map(colours.map(({ colour, place }) => [colour, place]))
  const indexes = Buffer.alloc(pixels.length / 3)
  for (let at = 0; at < indexes.length; at += 1) indexes[at] = places.get(pixels.readUIntBE(at * 3, 3)) ?? 0
  return { palette, indexes }
}

/** Writes the first `height` rows as a PNG with a palette. */
export const writePng = ({ width, height, pixels, text }: Picture): Buffer => {
  const { palette, indexes } = reduce(pixels.subarray(0, width * height * 3))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.alloc(palette.length * 3)
  for (const [at, colour] of palette.entries()) colours.writeUIntBE(colour, at * 3, 3)
  const rows = Array.from({ length: height }, (_one, row) =>
    Buffer.concat([Buffer.from([0]), indexes.subarray(row * width, (row + 1) * width)]),
  )
  const texts = Object.entries(text).map(([key, value]) => ({ type: 'tEXt', data: Buffer.from(`${key}\0${value}`, 'latin1') }))
  const chunks: readonly Chunk[] = [
    { type: 'IHDR', data: head },
    ...texts,
    { type: 'PLTE', data: colours },
    { type: 'IDAT', data: deflateSync(Buffer.concat(rows), { level: 9 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ]
  return Buffer.concat([SIGNATURE, ...chunks.map(chunk)])
}
