// The scanner of TOML tokens, on texts that are TOML and on texts that are none: it always moves on, and finds the keys that there are.

import { locate } from '../../../src/policy/locate.js'
import { commentsIn, scanKey, skipBlank, skipVoid, stringEnd, valueEnd } from '../../../src/policy/scan.js'
import { sourceOf } from '../../../src/policy/source.js'
import { DEEPEST, parseToml, type Toml } from '../../../src/policy/toml.js'
import { must, type Target } from '../target.js'
import { TOML_WORDS } from './toml-words.js'

const inRange = (text: string, from: number, end: number | null): boolean => end === null || (end >= from && end <= text.length)

/** Every key that the parser sees is found at a place of the text where a key, a header or an item stands. */
const mustFind = (text: string, path: readonly (string | number)[], value: Toml, place: ReturnType<typeof locate>): void => {
  if (path.length >= DEEPEST) return
  if (value.type === 'list') {
    value.items.slice(0, 5).forEach((item, index) => {
      mustFind(text, [...path, index], item, place)
    })
  }
  if (value.type === 'table') for (const [key, inner] of value.entries) mustFind(text, [...path, key], inner, place)
  const key = path.at(-1)
  if (typeof key !== 'string') return
  const { line, column } = place(path, 'key')
  const start = [...(text.split('\n')[line - 1] ?? '')].slice(column - 1).join('')
  const named = start.startsWith(key) || start.startsWith('"') || start.startsWith("'")
  must(named, `${JSON.stringify(path)} is found at ${line}:${column}, where it does not stand`)
}

export const SCAN: Target = {
  name: 'policy-scan',
  about: 'the scanner of TOML tokens and the places of keys',
  dictionary: TOML_WORDS,
  longest: 65_536,
  open: () => ({
    run: (bytes) => {
      const text = new TextDecoder().decode(bytes)
      const step = Math.max(1, Math.floor(text.length / 50))
      for (let at = 0; at < text.length; at += step) {
        must(inRange(text, at, skipBlank(text, at)) && inRange(text, at, skipVoid(text, at)), 'a scan that leaves the text')
        must(inRange(text, at, scanKey(text, at)?.end ?? null), 'a key that leaves the text')
      }
      for (const at of [text.indexOf('"'), text.indexOf("'")]) {
        if (at >= 0) must(inRange(text, at, stringEnd(text, at)), 'a string that leaves the text')
      }
      const value = text.indexOf('=') + 1
      must(inRange(text, value, valueEnd(text, value)), 'a value that leaves the text')
      must(
        commentsIn(text, 0, text.length).every((comment) => comment.startsWith('#') && !comment.includes('\n')),
        'a comment that is none',
      )
      const source = sourceOf('x', text)
      const place = locate(source)
      const toml = parseToml(text)
      if (toml.kind === 'broken') {
        must(toml.line >= 1 && toml.line <= source.starts.length + 1 && toml.character >= 0, 'an error outside of the text')
        return toml.message.replace(/["'].*/, '')
      }
      mustFind(text, [], { type: 'table', entries: toml.table }, place)
      return `table of ${Math.min(toml.table.size, 9)}`
    },
  }),
}
