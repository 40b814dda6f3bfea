// The vault action at its edges: bytes that are no text, several flaws at once, and the text that is offered instead.

import { describe, expect, it } from 'vitest'
import { canonicalText } from '../src/policy/canonical.js'
import { locate } from '../src/policy/locate.js'
import { decode, sourceOf } from '../src/policy/source.js'
import { readVaultAction, type VaultActionReading } from '../src/policy/vault-action.js'

const ok = 'id = "x"\nformula = "dev"\ncontext = "why"\nsecrets = []\n'
const read = (text: string): VaultActionReading =>
  readVaultAction(new TextEncoder().encode(text), { path: 'p', id: 'x', secrets: null, mounts: null, formulas: null })
const told = (text: string): readonly string[] => {
  const reading = read(text)
  return reading.kind === 'valid' ? [] : reading.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
}
const fixOf = (text: string): string | null => {
  const reading = read(text)
  return reading.kind === 'valid' ? null : (reading.problems[0]?.fix ?? null)
}

describe('bytes that are no UTF-8', () => {
  it.each([
    ['a replacement character that is one, then none', [0x61, 0xef, 0xbf, 0xbd, 0x62, 0xff], 4],
    ['one that is cut off', [0x61, 0xef, 0xbf, 0x41], 2],
    ['one with another byte in it', [0x61, 0xef, 0x41, 0xbd], 2],
    ['one with another first byte', [0x61, 0xff, 0xbf, 0xbd], 2],
    ['its last byte behind others', [0x61, 0xff, 0x41, 0xbd], 2],
    ['a byte order mark, which counts', [0xef, 0xbb, 0xbf, 0x61, 0xff], 3],
  ])('are told where they begin: %s', (_sentence, bytes, column) => {
    expect(decode(Uint8Array.from(bytes), 'p')).toEqual({ kind: 'broken', position: { line: 1, column } })
  })
  it('text is text', () => {
    expect(decode(Uint8Array.of(0x61), 'p')).toEqual({ kind: 'text', source: sourceOf('p', 'a'), bom: false })
  })
})

describe('forbidden characters', () => {
  const why = (text: string): string => ok.replace('why', text)
  it('are told once for each line', () => {
    expect(told(why('a\u202eb\u202e').replace('dev', 'd\u202eev'))).toEqual([
      '2:11 bad-name',
      '2:13 forbidden-character',
      '3:13 forbidden-character',
    ])
    expect(told(`# \u202e x\u202e\n# \u202e\n${ok}`)).toEqual(['1:3 forbidden-character', '2:3 forbidden-character'])
  })
  it('at the end of a line are no carriage return', () => {
    expect(told(`# \u202e\n${ok}`)).toEqual(['1:3 forbidden-character'])
  })
  it('below lines that end with one are told as well', () => {
    expect(told(`\r\n#\u202e\r\n${ok}`)).toEqual(['1:1 carriage-return', '2:2 forbidden-character'])
  })
  it('tabs around the equals sign are none, whatever else is in the file', () => {
    expect(told(`#\u202e\n${ok.replace('formula =', 'formula\t=\t')}`)).toEqual(['1:2 forbidden-character'])
  })
})

describe('one thing is told once', () => {
  it.each([
    ['a key without a value but with a comment', `${ok}model = # x\n`, ['5:9 missing-value', '5:9 text-after-value']],
    ['a word that ends in a digit', `${ok}model = v1\n`, ['5:9 value-form']],
    ['single quotes around a tab', ok.replace('"dev"', "'de\tv'"), ['2:11 bad-name', '2:11 literal-string']],
    ['a number for an id', ok.replace('"x"', '0'), ['1:6 wrong-type']],
    ['a list of tables for a formula', `${ok.replace('formula = "dev"\n', '')}[[formula]]\n`, ['4:1 table']],
    ['an unknown key twice', `${ok}note = 1\nnote = 2\n`, ['5:1 unknown-key', '6:1 duplicate-key']],
    ['a name of two words twice', `${ok}a b = 1\na b = 2\n`, ['5:1 unknown-key']],
    ['what follows a value over several lines', `${ok}note = """\nx\n""" formula = "release"\n`, ['5:1 unknown-key']],
  ])('%s', (_sentence, text, problems) => {
    expect(told(text)).toEqual(expect.arrayContaining([...problems]))
    expect(told(text).filter((one) => !problems.includes(one) && !one.endsWith('toml-syntax'))).toEqual([])
  })
  it('a name ends before the blanks in front of its equals sign', () => {
    const reading = read(`${ok}model name\t = "x"\n`)
    expect(reading.kind === 'invalid' && reading.problems[0]?.text).toBe('"model name" is not a key of a vault action.')
  })
  it('however many values go over several lines', () => {
    const notes = Array.from({ length: 12 }, (_, at) => `n${at} = """\nformula = "release"\n"""\n`).join('')
    expect(told(`${ok}${notes}`).every((one) => one.endsWith('unknown-key'))).toBe(true)
  })
})

describe('the text that is offered', () => {
  it('keeps the order of the keys, their comments, and empty lists that are given', () => {
    const text = `# first \t
secrets = []
# of the formula
"formula" = 'dev'  # behind it
tools = ["a",
  # within
  "b"]
mounts = [ ]
context = 'a "b"'
id = "x"
# last
`
    expect(fixOf(text)).toBe(`# first
secrets = []
# of the formula
# behind it
formula = "dev"
# within
tools = ["a", "b"]
mounts = []
context = "a \\"b\\""
id = "x"
# last
`)
  })
  it('has the keys where they stand, however they are written', () => {
    const escaped = ok.replace('id = "x"\n', '').replace('formula', '"formul\\u0061"')
    expect(fixOf(`${escaped}id = "x"\n`)).toBe('formula = "dev"\ncontext = "why"\nsecrets = []\nid = "x"\n')
  })
  it('has no line for the white space behind a value', () => {
    expect(fixOf(ok.replace('"dev"', '"dev"  '))).toBe(ok)
  })
  it('of lists that are not given has none', () => {
    expect(fixOf(ok.replace('"dev"', "'dev'"))).toBe(ok)
  })
  it('writes a zero', () => {
    const reading = read(`${ok}timeout_minutes = 5\n`)
    if (reading.kind !== 'valid') throw new Error('not valid')
    expect(canonicalText({ ...reading.action, timeoutMinutes: 0 })).toEqual({ kind: 'text', text: `${ok}timeout_minutes = 0\n` })
  })
  it('writes what was never in a file', () => {
    const reading = read(ok)
    if (reading.kind !== 'valid') throw new Error('not valid')
    const made = { ...reading.action, mounts: ['m'], tools: ['t'], lines: new Map() }
    expect(canonicalText(made)).toEqual({ kind: 'text', text: `${ok}mounts = ["m"]\ntools = ["t"]\n` })
  })
})

describe('places in what is no TOML', () => {
  const at = (text: string, path: readonly string[]): string => {
    const { line, column } = locate(sourceOf('p', text))(path, 'key')
    return `${line}:${column}`
  }
  it.each(['x', 'x 1', '[x', '[x = 1', '[]', '[[ ]]'])('%j opens nothing', (broken) => {
    expect(at(`a = 1\n${broken}`, ['x'])).toBe('1:1')
  })
  it('a key in quotes that says nothing is what is written', () => {
    expect(at('a = 1\n"\\q" = 2\n', ['"\\q"'])).toBe('2:1')
  })
})
