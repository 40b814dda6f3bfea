// Hostile and odd vault actions through every command: what each is refused for, and whether canonical text can cure it (design 2.3).

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionText, type Folder, folderWith, POLICY } from './support/shell.js'

/** What `fmt` makes of it: nothing to do, another text with the same values, or none. */
type Fmt = 'same' | 'text' | 'none'

/** A valid one by its tier; any other by the code of one of its problems. */
type Row = readonly [name: string, text: string | Uint8Array, outcome: string, fmt: Fmt]

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))

const A = actionText
const LINES = A().trimEnd().split('\n')

const ROWS: readonly Row[] = [
  // Canonical, and to be left alone.
  ['the plain one', A(), 'low', 'same'],
  ['no last newline', A().trimEnd(), 'low', 'same'],
  ['no spaces around the equals sign', A().replaceAll(' = ', '='), 'low', 'same'],
  ['tabs around the equals sign', A().replaceAll(' = ', '\t=\t'), 'low', 'same'],
  ['empty lines and comments', `\n\n# a "comment" = 'x'\n${A()}\n#\n\n`, 'low', 'same'],
  ['another order of keys', `${[...LINES].reverse().join('\n')}\n`, 'low', 'same'],
  ['quotes and backslashes in the context', A({ context: String.raw`"a \"b\" c:\\d"` }), 'low', 'same'],
  ['an equals sign and a hash in the context', A({ context: '"formula = \'x\' # no"' }), 'low', 'same'],
  ['other scripts in the context', A({ context: '"Γειά 日本語 🚀 é"' }), 'low', 'same'],
  ['a combining mark', A({ context: '"e\u0301"' }), 'low', 'same'],
  ['commands in the context', A({ context: '"$(touch x) `y` ; rm -rf / && \'z\' ::error::"' }), 'low', 'same'],
  ['brackets and commas in the context', A({ context: '"secrets = [a, b]"' }), 'low', 'same'],
  ['a claim of medium', A({ blast_radius: '"medium"' }), 'medium', 'same'],
  ['a claim of high', A({ blast_radius: '"high"' }), 'high', 'same'],
  ['a claim of low that is refused', A({ formula: '"release"', blast_radius: '"low"' }), 'high', 'same'],
  ['a claim of low that is allowed', A({ formula: '"dev"', blast_radius: '"low"' }), 'low', 'same'],
  ['an unknown formula', A({ formula: '"nobody.knows"' }), 'high', 'same'],
  ['a formula named as a property of every object', A({ formula: '"constructor"' }), 'high', 'same'],
  ['a formula named toString', A({ formula: '"toString"' }), 'high', 'same'],
  ['a secret named as a property', A({ secrets: '["__proto__", "hasOwnProperty"]' }), 'medium', 'same'],
  ['a secret with a low floor', A({ secrets: '["READ_TOKEN"]' }), 'low', 'same'],
  ['a mount', A({ mounts: '["cache"]' }), 'high', 'same'],
  ['dispatch_mode', A({ dispatch_mode: '"direct"' }), 'high', 'same'],
  ['an empty dispatch_mode', A({ dispatch_mode: '""' }), 'high', 'same'],
  ['the longest context', A({ context: `"${'é'.repeat(2000)}"` }), 'low', 'same'],
  ['the least and the most minutes', A({ timeout_minutes: '1440' }), 'low', 'same'],
  // Characters.
  ['CR LF', A().replaceAll('\n', '\r\n'), 'carriage-return', 'text'],
  ['a lone CR in a comment', `# a\rformula = "release"\n${A()}`, 'forbidden-character', 'none'],
  ['a lone CR in the context', A({ context: '"a\rb"' }), 'forbidden-character', 'none'],
  ['a byte order mark', `\ufeff${A()}`, 'byte-order-mark', 'text'],
  ['a NUL in the context', A({ context: '"a\u0000b"' }), 'forbidden-character', 'none'],
  ['a NUL in a comment', `# \u0000\n${A()}`, 'forbidden-character', 'none'],
  ['an escape sequence', A({ context: '"\u001b[2J\u001b]0;x\u0007"' }), 'forbidden-character', 'none'],
  ['a C1 control', A({ context: '"\u009b31m"' }), 'forbidden-character', 'none'],
  ['DEL', A({ context: '"\u007f"' }), 'forbidden-character', 'none'],
  ['a tab in the context', A({ context: '"a\tb"' }), 'forbidden-character', 'none'],
  ['a bidi override', A({ context: '"abc \u202e cba"' }), 'forbidden-character', 'none'],
  ['a bidi isolate', A({ context: '"\u2066x\u2069"' }), 'forbidden-character', 'none'],
  ['a zero-width space', A({ context: '"a\u200bb"' }), 'forbidden-character', 'none'],
  ['a zero-width joiner in a comment', `# a\u200db\n${A()}`, 'forbidden-character', 'text'],
  ['a soft hyphen', A({ context: '"a\u00adb"' }), 'forbidden-character', 'none'],
  ['a line separator', A({ context: '"a\u2028formula = x"' }), 'forbidden-character', 'none'],
  ['a paragraph separator', A({ context: '"a\u2029b"' }), 'forbidden-character', 'none'],
  ['a private-use character', A({ context: '"\ue000"' }), 'forbidden-character', 'none'],
  ['a tag character', A({ context: '"\u{e0041}"' }), 'forbidden-character', 'none'],
  ['a no-break space before the equals sign', A().replace('formula =', 'formula\u00a0='), 'unknown-key', 'none'],
  ['a Cyrillic letter in a key', A().replace('formula', 'f\u043ermula'), 'unknown-key', 'none'],
  ['a Cyrillic letter in a formula', A({ formula: '"tri\u0430ge"' }), 'bad-name', 'same'],
  ['full-width letters in a secret', A({ secrets: '["\uff21"]' }), 'bad-name', 'same'],
  ['not UTF-8', bytes(A(), [0x23, 0xff, 0x0a]), 'not-utf-8', 'none'],
  ['an overlong slash', bytes('id = "', [0xc0, 0xaf], '"\n'), 'not-utf-8', 'none'],
  ['half a surrogate in UTF-8', bytes('# ', [0xed, 0xa0, 0x80], `\n${A()}`), 'not-utf-8', 'none'],
  ['UTF-16', bytes([0xff, 0xfe], Buffer.from(A(), 'utf16le') as unknown as number[]), 'not-utf-8', 'none'],
  // Lines.
  ['an indented key', A().replace('formula', ' formula'), 'indented-line', 'text'],
  ['an indented comment', `  # x\n${A()}`, 'indented-line', 'text'],
  ['a line of white space', `${A()} \t\n`, 'indented-line', 'text'],
  ['white space behind a value', A({ formula: '"triage" ' }), 'text-after-value', 'text'],
  ['a comment behind a value', A({ formula: '"triage" # release' }), 'text-after-value', 'text'],
  ['a comment that looks like a key', A({ formula: '"triage" # formula = "release"' }), 'text-after-value', 'text'],
  ['words without an equals sign', `${A()}formula\n`, 'line-form', 'none'],
  ['two keys on a line', A({ formula: '"triage", id = "x"' }), 'text-after-value', 'none'],
  ['a duplicate key', `${A()}formula = "release"\n`, 'duplicate-key', 'none'],
  ['a duplicate key in quotes', `${A()}"formula" = "release"\n`, 'duplicate-key', 'none'],
  ['a quoted key', A().replace('formula', '"formula"'), 'quoted-key', 'text'],
  ['a literal quoted key', A().replace('formula', "'formula'"), 'quoted-key', 'text'],
  ['a key in quotes with an escape', A().replace('formula', '"\\u0066ormula"'), 'quoted-key', 'text'],
  ['a dotted key', A({ 'tools.x': '"y"' }), 'dotted-key', 'none'],
  ['a table', `${A()}[formula]\nx = 1\n`, 'table', 'none'],
  ['an array of tables', `${A()}[[tools]]\n`, 'table', 'none'],
  ['a header that hides the keys below', `[x]\n${A()}`, 'table', 'none'],
  ['an inline table', A({ tools: '{ a = 1 }' }), 'wrong-type', 'none'],
  ['__proto__ as a key', A({ __proto__x: '1' }).replace('__proto__x', '__proto__'), 'unknown-key', 'none'],
  ['constructor as a key', A({ constructor: '"x"' }), 'unknown-key', 'none'],
  ['a misspelt key', A({ blast_radios: '"low"' }), 'unknown-key', 'none'],
  ['an empty key', A({ '""': '1' }), 'unknown-key', 'none'],
  // Values.
  ['a multi-line string', A({ context: '"""x"""' }), 'multi-line-string', 'text'],
  ['a line in a multi-line string', A({ context: '"""\nformula = "release"\n"""' }), 'multi-line-string', 'none'],
  ['a multi-line literal string', A({ context: "'''x'''" }), 'multi-line-string', 'text'],
  ['a literal string', A({ formula: "'triage'" }), 'literal-string', 'text'],
  ['an escaped letter', A({ formula: '"tri\\u0061ge"' }), 'backslash', 'text'],
  ['a newline escape in the context', A({ context: '"a\\nformula = x"' }), 'backslash', 'none'],
  ['a tab escape in the context', A({ context: '"a\\tb"' }), 'backslash', 'none'],
  ['a letter escape in the context', A({ context: '"\\u00e9"' }), 'backslash', 'text'],
  ['an unknown escape', A({ context: '"\\q"' }), 'backslash', 'none'],
  ['a quote in a name', A({ model: String.raw`"a\"b"` }), 'bad-name', 'none'],
  ['an unclosed string', A({ context: '"x' }), 'unclosed-string', 'none'],
  ['a bare word', A({ formula: 'triage' }), 'value-form', 'none'],
  ['no value', A({ formula: '' }), 'missing-value', 'none'],
  ['a list over lines', A({ secrets: '[\n  "A",\n]' }), 'multi-line-list', 'text'],
  ['a list with a last comma', A({ secrets: '["A",]' }), 'list-form', 'text'],
  ['a list of lists', A({ secrets: '[["A"]]' }), 'wrong-type', 'none'],
  ['a list with a number', A({ secrets: '["A", 1]' }), 'wrong-type', 'none'],
  ['a name with a comma', A({ secrets: '["A,B"]' }), 'bad-name', 'same'],
  ['a name with a space', A({ secrets: '["A B"]' }), 'bad-name', 'same'],
  ['an empty name', A({ secrets: '[""]' }), 'bad-name', 'same'],
  ['a name of a dash', A({ secrets: '["-rf"]' }), 'bad-name', 'same'],
  ['a secret twice', A({ secrets: '["A", "A"]' }), 'duplicate-name', 'same'],
  ['a string for a list', A({ secrets: '"A"' }), 'wrong-type', 'same'],
  ['a list for a string', A({ formula: '["triage"]' }), 'wrong-type', 'same'],
  ['a signed number', A({ timeout_minutes: '+30' }), 'number-form', 'text'],
  ['a number with an underscore', A({ timeout_minutes: '1_0' }), 'number-form', 'text'],
  ['a hexadecimal number', A({ timeout_minutes: '0x1e' }), 'number-form', 'text'],
  ['a leading zero', A({ timeout_minutes: '030' }), 'number-form', 'none'],
  ['a fraction', A({ timeout_minutes: '30.0' }), 'wrong-type', 'none'],
  ['infinity', A({ timeout_minutes: 'inf' }), 'wrong-type', 'none'],
  ['a number in quotes', A({ timeout_minutes: '"30"' }), 'wrong-type', 'same'],
  ['a huge number', A({ timeout_minutes: '9'.repeat(400) }), 'out-of-range', 'same'],
  ['zero minutes', A({ timeout_minutes: '0' }), 'out-of-range', 'same'],
  ['a negative number', A({ timeout_minutes: '-1' }), 'out-of-range', 'none'],
  ['a date', A({ formula: '2026-01-01' }), 'wrong-type', 'none'],
  ['true', A({ formula: 'true' }), 'wrong-type', 'none'],
  ['a claim in capitals', A({ blast_radius: '"LOW"' }), 'bad-tier', 'same'],
  ['an empty claim', A({ blast_radius: '""' }), 'bad-tier', 'same'],
  // What a key may hold.
  ['an id with a slash', A({ id: '"../a1"' }), 'bad-id', 'same'],
  ['an id with two dots', A({ id: '"a..b"' }), 'bad-id', 'same'],
  ['an id that ends in .result', A({ id: '"a.result"' }), 'bad-id', 'same'],
  ['an id that ends in .lock', A({ id: '"a.lock"' }), 'bad-id', 'same'],
  ['an id that starts with a dash', A({ id: '"-a"' }), 'bad-id', 'same'],
  ['another id', A({ id: '"a2"' }), 'id-mismatch', 'same'],
  ['an id in capitals', A({ id: '"A1"' }), 'id-mismatch', 'same'],
  ['a formula with a path', A({ formula: '"../../bin/sh"' }), 'bad-name', 'same'],
  ['a formula that is too long', A({ formula: `"${'a'.repeat(101)}"` }), 'bad-name', 'same'],
  ['a context of white space', A({ context: '"  "' }), 'empty-context', 'same'],
  ['a context that is too long', A({ context: `"${'x'.repeat(2001)}"` }), 'context-too-long', 'same'],
  ['a missing key', A({ secrets: null }), 'missing-key', 'same'],
  // Whole files.
  ['an empty file', '', 'missing-key', 'same'],
  ['only comments', '# id = "a1"\n', 'missing-key', 'same'],
  ['not TOML at all', '{"id": "a1"}\n', 'missing-key', 'none'],
  ['binary', bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe]), 'not-utf-8', 'none'],
  ['one byte too many', `${A()}#${'x'.repeat(16_384 - A().length)}`, 'too-large', 'none'],
  ['one megabyte', 'x'.repeat(1_000_000), 'too-large', 'none'],
  ['16 KiB of open brackets', A({ tools: '['.repeat(16_000) }), 'list-form', 'none'],
  ['16 KiB of quotes', '"'.repeat(16_000), 'missing-key', 'none'],
  ['16 KiB of line ends', '\n'.repeat(16_000), 'missing-key', 'same'],
  ['eight thousand keys', 'a=1\n'.repeat(4_000), 'too-many-problems', 'none'],
]

let folder: Folder

beforeAll(() => {
  folder = folderWith({ 'vault/policy.toml': POLICY })
})

afterAll(() => folder.remove())

const PATH = 'vault/actions/a1.toml'

/** Nothing but printable characters and line ends, and no line that starts with a word of the file's. */
const expectHarmless = (output: string): void => {
  expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u)
  for (const line of output.split('\n'))
    expect(line).toMatch(/^(?:$| |low|medium|high|valid|refused|unknown|summary|vault-gate: |├─|│|└─)/)
}

describe('a hostile file is judged as the design asks, and every command stays itself', () => {
  it('there are enough of them, each once', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(80)
    expect(new Set(ROWS.map(([name]) => name)).size).toBe(ROWS.length)
  })

  it.each(ROWS)('%s', async (_, text, outcome, fmt) => {
    folder.write(PATH, text)
    const valid = ['low', 'medium', 'high'].includes(outcome)

    const classified = await folder.call(['classify', PATH])
    expect(classified).toMatchObject({ exit: valid ? 0 : 1, out: `${valid ? outcome : 'high'}\n` })

    const [data] = (await folder.call(['validate', '--json', PATH])).out.split('\n')
    const codes = (JSON.parse(data ?? '') as { problems: { code: string }[] }).problems.map(({ code }) => code)
    if (valid) expect(codes).toEqual([])
    else expect(codes).toContain(outcome)

    const validated = await folder.call(['validate', PATH])
    const explained = await folder.call(['explain', PATH])
    expect([validated.exit, explained.exit]).toEqual(valid ? [0, 0] : [1, 1])
    for (const { out, err } of [classified, validated, explained]) {
      expectHarmless(out)
      expectHarmless(err)
    }

    const env = await folder.call(['validate', '--format', 'env', PATH])
    expect(env.out).toMatch(valid ? /^VAULT_ACTION_ID='a1'\n/ : /^unset [A-Z_ ]+\n\(exit 1\)\n$/)

    const formatted = await folder.call(['fmt', PATH])
    expectHarmless(formatted.err)
    expect(formatted.exit).toBe(fmt === 'none' ? 1 : 0)
    if (fmt === 'same') expect(formatted.out).toBe(text)
    if (fmt === 'none') expect(formatted.out).toBe('')
    expect((await folder.call(['fmt', '--check', PATH])).exit).toBe(fmt === 'same' ? 0 : 1)
    if (fmt !== 'text') return
    folder.write(PATH, formatted.out)
    expect((await folder.call(['validate', PATH])).exit).toBe(0)
    expect((await folder.call(['fmt', PATH])).out).toBe(formatted.out)
  })

  it('the file was only ever read', async () => {
    const before = A({ formula: "'triage'" })
    folder.write(PATH, before)
    for (const command of ['classify', 'validate', 'fmt', 'explain']) await folder.call([command, PATH])
    expect(readFileSync(join(folder.path, PATH), 'utf8')).toBe(before)
  })
})
