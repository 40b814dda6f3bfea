// Where things stand in a TOML text: keys, values and items of every kind, and what the scanner makes of texts that are none.

import { describe, expect, it } from 'vitest'
import { type KeyPath, locate } from '../src/policy/locate.js'
import { commentsIn, scanKey, skipBlank, skipVoid, stringEnd, valueEnd } from '../src/policy/scan.js'
import { lineIndex, listed, positionAt, problemAt, sourceOf } from '../src/policy/source.js'

const at = (text: string, path: KeyPath, part: 'key' | 'value' = 'key'): string => {
  const { line, column } = locate(sourceOf('p', text))(path, part)
  return `${line}:${column}`
}

describe('a key and its value', () => {
  const text = `# first
a = 1
"b c" = 'x' # after
d.e . "f" =   true

[t]
g = [ "1", [2, 3], { h = 4, i.j = "5" }, 1979-05-27 07:32:00, '''
]''', # not ] here
  "]",
]
k = { l = { m = 1 } , n = [] }
o = """
p = 1
""" # p is none
q = 2
[t.u]
[[v]]
w = 1
[[v]]
w = 2
[v.x]
y = 3
[[v.z]]
[[v.z]]
aa = 4
["odd # ]".bb]
cc = 5
`
  it.each([
    [['a'], '2:1', '2:5'],
    [['b c'], '3:1', '3:9'],
    [['d'], '4:1', '4:1'],
    [['d', 'e'], '4:3', '4:3'],
    [['d', 'e', 'f'], '4:7', '4:15'],
    [['t'], '6:2', '6:2'],
    [['t', 'g'], '7:1', '7:5'],
    [['t', 'g', 0], '7:7', '7:7'],
    [['t', 'g', 1], '7:12', '7:12'],
    [['t', 'g', 1, 0], '7:13', '7:13'],
    [['t', 'g', 1, 1], '7:16', '7:16'],
    [['t', 'g', 2], '7:20', '7:20'],
    [['t', 'g', 2, 'h'], '7:22', '7:26'],
    [['t', 'g', 2, 'i'], '7:29', '7:29'],
    [['t', 'g', 2, 'i', 'j'], '7:31', '7:35'],
    [['t', 'g', 3], '7:42', '7:42'],
    [['t', 'g', 4], '7:63', '7:63'],
    [['t', 'g', 5], '9:3', '9:3'],
    [['t', 'k'], '11:1', '11:5'],
    [['t', 'k', 'l'], '11:7', '11:11'],
    [['t', 'k', 'l', 'm'], '11:13', '11:17'],
    [['t', 'k', 'n'], '11:23', '11:27'],
    [['t', 'o'], '12:1', '12:5'],
    [['t', 'q'], '15:1', '15:5'],
    [['t', 'u'], '16:4', '16:4'],
    [['v'], '17:3', '17:3'],
    [['v', 0], '17:3', '17:3'],
    [['v', 0, 'w'], '18:1', '18:5'],
    [['v', 1], '19:3', '19:3'],
    [['v', 1, 'w'], '20:1', '20:5'],
    [['v', 1, 'x'], '21:4', '21:4'],
    [['v', 1, 'x', 'y'], '22:1', '22:5'],
    [['v', 1, 'z'], '23:5', '23:5'],
    [['v', 1, 'z', 0], '23:5', '23:5'],
    [['v', 1, 'z', 1], '24:5', '24:5'],
    [['v', 1, 'z', 1, 'aa'], '25:1', '25:6'],
    [['odd # ]'], '26:2', '26:2'],
    [['odd # ]', 'bb'], '26:12', '26:12'],
    [['odd # ]', 'bb', 'cc'], '27:1', '27:6'],
  ] as const)('%j stand at %s and %s', (path, key, value) => {
    expect([at(text, path), at(text, path, 'value')]).toEqual([key, value])
  })
  it('what does not exist is at the nearest that is around it, and what is in nothing at the start', () => {
    expect(at(text, ['t', 'k', 'l', 'none'], 'value')).toBe('11:7')
    expect(at(text, ['t', 'g', 9], 'value')).toBe('7:1')
    expect(at(text, ['t', 'p'], 'value')).toBe('6:2')
    expect(at(text, ['none'], 'value')).toBe('1:1')
    expect(at(text, [])).toBe('1:1')
  })
  it('the first place of a key is its place', () => {
    expect(at('a.b = 1\na.c = 2\n', ['a'])).toBe('1:1')
    expect(at('[a.b]\n[a]\n', ['a'])).toBe('1:2')
  })
  it('columns count characters, not their parts', () => {
    expect(at('"🙂" = 1\n', ['🙂'], 'value')).toBe('1:7')
  })
  it('keys are what they say, however they are written', () => {
    expect(at('x = 0\n"\\u0061" = 1\n', ['a'])).toBe('2:1')
    expect(at("x = 0\n'\\u0061' = 1\n", ['\\u0061'])).toBe('2:1')
  })
  it('a key of more than 16 parts is known down to the 16th', () => {
    const parts = Array.from({ length: 17 }, (_, part) => `k${part}`)
    const deep = `x = 1\n${parts.join('.')} = 1\n`
    expect(at(deep, parts.slice(0, 16))).toBe(`2:${parts.slice(0, 15).join('.').length + 2}`)
    expect(at(deep, parts)).toBe(at(deep, parts.slice(0, 16)))
    expect(at(deep, parts, 'value')).toBe(at(deep, parts.slice(0, 16)))
  })
  it.each(['= 1', '"x = 1', '[x', '[[x]', 'x', '!', 'x = [1', 'x = {a = 1', 'x = {1', 'x = """', ']', '}', ','])(
    'of %j, which is no TOML, it finds what is before it and ends',
    (broken) => {
      expect(at(`a = 1\n${broken}`, ['a'], 'value')).toBe('1:5')
    },
  )
})

describe('the scanner', () => {
  it('goes over blanks, and over line ends and comments where they may stand', () => {
    expect([skipBlank(' \t x', 0), skipBlank('x ', 0), skipBlank('\n', 0), skipBlank(' ', 1)]).toEqual([3, 0, 0, 1])
    expect([skipVoid(' \r\n# x\n\t#y\n z', 0), skipVoid('#', 0), skipVoid('x#', 0)]).toEqual([12, 1, 0])
  })
  it.each([
    ['"a"b', 0, 3],
    ['"a\\"b" ', 0, 6],
    ["'a\\'b", 0, 4],
    ['"a\nb"', 0, null],
    ['"a\\\nb"', 0, null],
    ['"a', 0, null],
    ['x"a"', 1, 4],
    ['"""a"""', 0, 7],
    ['"""a""""', 0, 8],
    ['"""a"""""', 0, 9],
    ['"""a""""""', 0, 9],
    ['"""a\n"b\\"""c"""', 0, 15],
    ["'''a\\'''b", 0, 8],
    ['"""a""', 0, null],
    ['"""a\\"""', 0, null],
    ['""', 0, 2],
  ] as const)('the string in %j at %d ends at %s', (text, start, end) => {
    expect(stringEnd(text, start)).toBe(end)
  })
  it.each([
    ['1 2', 0, 1],
    ['[1, [2], "]"] x', 0, 13],
    ['{ a = "}" } x', 0, 11],
    ['[ # ]\n]x', 0, 7],
    ['[', 0, null],
    ['["a]', 0, null],
    ['"a', 0, null],
    ['', 0, 0],
    ['=1', 0, 2],
    ['x,', 0, 1],
    [']', 0, 1],
  ] as const)('the value in %j at %d ends at %s', (text, start, end) => {
    expect(valueEnd(text, start)).toBe(end)
  })
  it('keys are bare, quoted or dotted', () => {
    expect(scanKey(' a . "b c".\'d\' = 1', 0)).toEqual({
      parts: [
        { raw: 'a', at: 1 },
        { raw: '"b c"', at: 5 },
        { raw: "'d'", at: 11 },
      ],
      end: 15,
    })
    expect(['', '=', 'a.', 'a. =', '"a', '.a'].map((text) => scanKey(text, 0))).toEqual([null, null, null, null, null, null])
  })
  it('comments are none within strings, and end where they are looked for', () => {
    const text = '[ # one\n "# no", # two\n] # three'
    expect(commentsIn(text, 0, text.length)).toEqual(['# one', '# two', '# three'])
    expect(commentsIn(text, 0, 5)).toEqual(['# o'])
    expect(commentsIn(text, 3, text.length - 3)).toEqual(['# two', '# th'])
    expect(commentsIn('"# open', 0, 7)).toEqual([])
  })
})

describe('lines', () => {
  const source = sourceOf('p', 'ab\n\n🙂c\nd')
  it('hold their offsets, the line end with them', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((offset) => lineIndex(source, offset))).toEqual([0, 0, 0, 1, 2, 2, 2, 2, 3, 3])
    expect(source.starts).toEqual([0, 3, 4, 8])
    expect(positionAt(source, 7)).toEqual({ line: 3, column: 3 })
    expect(positionAt(source, 9)).toEqual({ line: 4, column: 2 })
  })
})

describe('problems', () => {
  const one = (line: number | null, column = 1) => problemAt('x', 'p', line === null ? null : { line, column }, 'text', 'remedy')
  it('are listed by their place, those of the whole file first', () => {
    const places = listed([one(2, 2), one(10), one(2, 1), one(null)], 'p').map(({ line, column }) => [line, column])
    expect(places).toEqual([
      [null, null],
      [2, 1],
      [2, 2],
      [10, 1],
    ])
  })
  it('are 100 at the most, and one that says how many more there are', () => {
    const many = (count: number) =>
      listed(
        Array.from({ length: count }, (_, index) => one(index + 1)),
        'p',
      )
    expect(many(100)).toHaveLength(100)
    expect(many(103)).toHaveLength(101)
    expect(many(103).at(-1)).toEqual({
      code: 'too-many-problems',
      path: 'p',
      line: null,
      column: null,
      text: 'There are 3 more problems than the 100 listed.',
      remedy: 'Correct these first.',
      fix: null,
    })
    expect(many(103).at(-2)?.line).toBe(100)
  })
})
