// Whatever the bytes: a vault action that we call valid says the same to us, to a TOML parser and to the dispatchers' grep and sed.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mustAgree, mustFix, mustSettle, readAny as read } from './support/readers.js'
import { saySeed } from './support/seed.js'

const SEED = saySeed('test/canonical.property.test.ts')
const RUNS = 12_000
const MILLISECONDS = 120_000

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

// Files as people and attackers write them.

const name = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,8}$/u),
  fc.constantFrom('constructor', '__proto__', 'a'.repeat(100)),
)
const formula = fc.oneof(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/u), fc.constantFrom('toString', 'release'))
const id = formula.filter((text) => !text.includes('..') && !/\.(?:result|lock)$/u.test(text))
const FORBIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu
const prose = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('formula = "release"', '\\"', '"', '\\\\', '#', "'''", '"""', '[', ']'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => `why ${parts.join(' ')}`.replace(FORBIDDEN, ''))

const basic = (text: string): string => `"${text}"`
const escaped = (text: string): string => basic(text.replace(/["\\]/gu, '\\$&'))
const spaces = fc.constantFrom('', ' ', '  ')
const list = fc
  .tuple(fc.uniqueArray(name, { maxLength: 4 }), spaces, spaces, spaces)
  .map(([names, a, b, c]) => `[${a}${names.map(basic).join(`${b},${c}`)}${a}]`)

const around = fc.constantFrom(' = ', '=', '\t=\t', '  =', ' \t= \t', ' =')
const line = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(around, value).map(([equals, text]) => `${key}${equals}${text}`)

const filler = fc.constantFrom('', '', '# a comment', '#formula = "release"', '# id = "other" # "', '#')
const optional = (of: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.option(of).map((text) => (text === null ? [] : [text]))

const sound = fc
  .tuple(
    line('id', id.map(basic)),
    line('formula', formula.map(basic)),
    line('context', prose.map(escaped)),
    line('secrets', list),
    optional(line('mounts', list)),
    optional(line('tools', list)),
    optional(line('model', name.map(basic))),
    optional(line('timeout_minutes', fc.integer({ min: 1, max: 1440 }).map(String))),
    optional(line('blast_radius', fc.constantFrom('"low"', '"medium"', '"high"'))),
    optional(line('dispatch_mode', fc.constantFrom('""', '"direct"', '"a, [b] = c"', '"it\'s"', '"# no comment"'))),
    fc.array(filler, { maxLength: 3 }),
  )
  .chain((parts) => fc.shuffledSubarray(parts.flat(), { minLength: parts.flat().length }))
  .chain((lines) => fc.constantFrom('\n', '').map((end) => lines.join('\n') + end))

/** Pieces that have fooled one reader or another. */
const FRAGMENTS = [
  '"',
  "'",
  '"""',
  "'''",
  '\\',
  '\\"',
  '\\u0061',
  '\\n',
  '=',
  '#',
  ',',
  '[',
  ']',
  '{',
  '}',
  '.',
  '-',
  '_',
  '+',
  '0',
  '1',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\u001b',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\u2029',
  '\u202e',
  '\ufeff',
  '\ue000',
  '\u{e0041}',
  '\u043e',
  '\uff1d',
  'é',
  '👍',
  ' # comment',
  'formula = "release"',
  '\nformula = "release"\n',
  '\n"formula" = "release"\n',
  "\n'id' = 'x'\n",
  '\nid.x = 1\n',
  '\n[table]\n',
  '\n[[tables]]\n',
  '\n formula = "release"\n',
  '\n\tid = "y"\n',
  '\nnote = """\nformula = "release"\n"""\n',
  "\nnote = '''\nid = \"y\"\n'''\n",
  '\n#\rformula = "release"\n',
  '\ndispatch_mode = "a\\"b"\n',
  '\ndispatch_mode = "a\\\\b"\n',
  '\n__proto__ = "x"\n',
  '\nsecrets = [\n"A",\n]\n',
  '["A",]',
  '"A" "B"',
  'true',
  '1.0',
  '0x1e',
  '1_0',
]

type Mutation = (text: string) => string

const at = (text: string, where: number): number => Math.floor(where * (text.length + 1))

const where = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

const onLine = (text: string, index: number, change: (line: string) => readonly string[]): string => {
  const lines = text.split('\n')
  const chosen = Math.floor(index * lines.length)
  return lines.flatMap((one, number) => (number === chosen ? change(one) : [one])).join('\n')
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(where, fc.constantFrom(...FRAGMENTS)).map(([place, piece]): Mutation => {
    return (text) => text.slice(0, at(text, place)) + piece + text.slice(at(text, place))
  }),
  fc.tuple(where, fc.nat({ max: 3 }), fc.constantFrom('', ...FRAGMENTS)).map(([place, length, piece]): Mutation => {
    return (text) => text.slice(0, at(text, place)) + piece + text.slice(at(text, place) + length)
  }),
  where.map(
    (place): Mutation =>
      (text) =>
        onLine(text, place, (one) => [one, one]),
  ),
  where.map(
    (place): Mutation =>
      (text) =>
        onLine(text, place, () => []),
  ),
  where.map(
    (place): Mutation =>
      (text) =>
        onLine(text, place, (one) => [one, '', '# between']),
  ),
  fc.tuple(where, fc.constantFrom(' ', '\t', '# ', '  # ', 'x')).map(
    ([place, piece]): Mutation =>
      (text) =>
        onLine(text, place, (one) => [piece + one]),
  ),
  fc.tuple(where, fc.constantFrom(' ', '\t', ' # c', ' # "c"', '\r', ' "x"', ',')).map(
    ([place, piece]): Mutation =>
      (text) =>
        onLine(text, place, (one) => [one + piece]),
  ),
  where.map(
    (place): Mutation =>
      (text) =>
        onLine(text, place, (one) => [one.replace(/"([^"\\]*)"/gu, "'$1'")]),
  ),
  where.map(
    (place): Mutation =>
      (text) =>
        onLine(text, place, (one) => [one.replace(/^([a-z_]+)/u, '"$1"')]),
  ),
  where.map(
    (place): Mutation =>
      (text) =>
        onLine(text, place, (one) => [one.replace(/"(.*)"/u, '"""\n$1"""')]),
  ),
  where.map(
    (place): Mutation =>
      (text) =>
        onLine(text, place, (one) => one.replace(/, ?/gu, ',\n').split('\n')),
  ),
  where.map(
    (place): Mutation =>
      (text) =>
        onLine(text, place, (one) => [one.replace(/= *([0-9])/u, '= +$1')]),
  ),
  fc.constant<Mutation>((text) => text.replaceAll('\n', '\r\n')),
  fc.constant<Mutation>((text) => `\ufeff${text}`),
)

const text = fc
  .tuple(
    sound,
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 5, arbitrary: fc.array(mutation, { maxLength: 3 }) }),
  )
  .map(([start, mutations]) => mutations.reduce((before, mutate) => mutate(before), start))

/** One byte in some files becomes any other: most of those are no UTF-8 any more. */
const flip = fc.oneof(
  { weight: 11, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.tuple(where, fc.nat({ max: 255 })) },
)

const bytes = fc.tuple(text, flip).map(([source, change]) => {
  const encoded = encode(source)
  if (change !== null && encoded.length > 0) encoded[Math.floor(change[0] * encoded.length)] = change[1]
  return encoded
})

describe(`with seed ${SEED}`, () => {
  test(
    'every reader sees the same in a valid vault action, and every fix says what the file said',
    () => {
      const seen = { valid: 0, invalid: 0, fixed: 0 }
      const property = fc.property(bytes, (file) => {
        const reading = read(file)
        const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file)
        if (reading.kind === 'valid') {
          seen.valid += 1
          mustAgree(source, reading.action)
          mustSettle(reading.action)
          return
        }
        seen.invalid += 1
        expect(reading.problems.length).toBeGreaterThan(0)
        const fix = reading.problems[0]?.fix ?? null
        if (fix === null) return
        seen.fixed += 1
        if (reading.action === null) throw new Error('a fix without values')
        mustFix(source, reading.action, fix)
      })

      fc.assert(property, { seed: SEED, numRuns: RUNS })

      console.log(`seed ${SEED}: ${seen.valid} valid, ${seen.invalid} invalid, ${seen.fixed} of those with a fix`)
      // Without a healthy share of each kind the properties above would prove nothing.
      expect(seen.valid).toBeGreaterThan(RUNS * 0.2)
      expect(seen.invalid).toBeGreaterThan(RUNS * 0.2)
      expect(seen.fixed).toBeGreaterThan(RUNS * 0.05)
    },
    MILLISECONDS,
  )

  test(
    'no bytes at all are more than a problem',
    () => {
      const junk = fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc
          .array(fc.constantFrom(...FRAGMENTS, 'id', 'context', 'secrets', 'note'), { maxLength: 40 })
          .map((parts) => encode(parts.join(''))),
      )

      fc.assert(
        fc.property(junk, (file) => {
          expect(read(file).kind).toBe('invalid')
        }),
        { seed: SEED, numRuns: 2_000 },
      )
    },
    MILLISECONDS,
  )
})
