// Decoding: UTF-8 told from what is none, to the byte, by an oracle that goes byte by byte.

import { decode } from '../../../src/policy/source.js'
import { must, type Target } from '../target.js'

/** How many bytes the character at `at` has by RFC 3629, table 3-7 of Unicode; 0 where none stands. */
const lengthAt = (bytes: Uint8Array, at: number): number => {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4)
  const tail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf
  if (a <= 0x7f) return 1
  if (a >= 0xc2 && a <= 0xdf) return tail(b) ? 2 : 0
  if (a >= 0xe0 && a <= 0xef) {
    const low = a === 0xe0 ? 0xa0 : 0x80
    const high = a === 0xed ? 0x9f : 0xbf
    return b >= low && b <= high && tail(c) ? 3 : 0
  }
  if (a < 0xf0 || a > 0xf4) return 0
  const low = a === 0xf0 ? 0x90 : 0x80
  const high = a === 0xf4 ? 0x8f : 0xbf
  return b >= low && b <= high && tail(c) && tail(d) ? 4 : 0
}

/** The place of the first byte that belongs to no character, or null. */
const firstBroken = (bytes: Uint8Array): { readonly line: number; readonly column: number } | null => {
  let [line, column] = [1, 1]
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length === 0 || at + length > bytes.length) return { line, column }
    if (bytes[at] === 10) [line, column] = [line + 1, 1]
    else column += 1
    at += length
  }
  return null
}

export const UTF8: Target = {
  name: 'utf8',
  about: 'telling UTF-8 from what is none, and where it ends',
  dictionary: ['\ufeff', '\ufffd', '\n', 'é', '€', '👍', '\0', 'a'],
  longest: 65_536,
  open: () => ({
    run: (bytes) => {
      const decoded = decode(bytes, 'x')
      const broken = firstBroken(bytes)
      must((decoded.kind === 'broken') === (broken !== null), 'not the same UTF-8 as the oracle')
      if (decoded.kind === 'broken') {
        const { line, column } = decoded.position
        must(
          line === broken?.line && column === broken.column,
          `broken at ${line}:${column}, not ${broken?.line}:${broken?.column}`,
        )
        return 'broken'
      }
      const { text, starts } = decoded.source
      const again = Buffer.from(`${decoded.bom ? '\ufeff' : ''}${text}`)
      must(again.equals(bytes), 'the text is not the bytes')
      must(starts.length === text.split('\n').length, 'lines that are not there')
      return decoded.bom ? 'text with a mark' : 'text'
    },
  }),
}
