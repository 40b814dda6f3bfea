// A vault action's text, to its values or to the exact problems people see: hostile and clumsy texts first.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../src/failure.js'
import { canonicalText } from '../src/policy/canonical.js'
import { readForm } from '../src/policy/form.js'
import { formulasIn } from '../src/policy/formulas.js'
import { quote } from '../src/policy/quote.js'
import { disagreement } from '../src/policy/reading.js'
import { sourceOf } from '../src/policy/source.js'
import { parseToml } from '../src/policy/toml.js'
import {
  readVaultAction,
  type VaultAction,
  type VaultActionOptions,
  type VaultActionReading,
} from '../src/policy/vault-action.js'

const ID =
  'an id is 1 to 100 letters, digits, ".", "_" or "-" (ASCII), starts with a letter or a digit, has no ".." and does not end in ".result" or ".lock"'
const FORMULA = 'the name of a formula is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit'
const NAME = 'a name is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter, a digit or "_"'

const ANY: VaultActionOptions = { path: 'vault/actions/x.toml', id: 'x', secrets: null, mounts: null, formulas: null }

const read = (text: string | Uint8Array, options: Partial<VaultActionOptions> = {}): VaultActionReading =>
  readVaultAction(typeof text === 'string' ? new TextEncoder().encode(text) : text, { ...ANY, ...options })

const problems = (reading: VaultActionReading): readonly Problem[] => (reading.kind === 'valid' ? [] : reading.problems)

const place = ({ line, column }: Problem): string => (line === null ? 'file' : `${line}:${column}`)

const told = (reading: VaultActionReading): readonly string[] =>
  problems(reading).map((problem) => `${place(problem)} ${problem.code}: ${problem.text}`)

/** What the author is offered: `canonical` when the form is right, else whether a `fix` comes with the first problem. */
const offer = (reading: VaultActionReading): string => {
  if (reading.kind === 'valid') return 'valid'
  if (reading.canonical) return 'canonical'
  return reading.problems[0]?.fix == null ? 'no fix' : 'fix'
}

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/vault-action/${name}`, import.meta.url), 'utf8')

const ok = 'id = "x"\nformula = "dev"\ncontext = "why"\nsecrets = []\n'

/** A sentence, a text, what the author is offered, all problems. */
const REFUSED: readonly (readonly [string, string, string, readonly string[]])[] = [
  // one key read twice
  [
    'a multi-line string that hides a formula',
    ok.replace('"why"', '"""\nformula = "release"\n"""'),
    'no fix',
    ['3:11 multi-line-string: The value of "context" is a multi-line string.'],
  ],
  [
    'a multi-line literal string that hides a formula',
    ok.replace('"why"', "'''\nformula = \"release\"\n'''"),
    'no fix',
    ['3:11 multi-line-string: The value of "context" is a multi-line string.'],
  ],
  [
    'a multi-line string on one line',
    ok.replace('"why"', '"""why"""'),
    'fix',
    ['3:11 multi-line-string: The value of "context" is a multi-line string.'],
  ],
  [
    'a multi-line string under an unknown key',
    `${ok}note = """\nformula = "release"\n"""\n`,
    'no fix',
    ['5:1 unknown-key: "note" is not a key of a vault action.'],
  ],
  [
    'a multi-line string that is never closed',
    ok.replace('"why"', '"""why'),
    'no fix',
    ['3:11 multi-line-string: The value of "context" is a multi-line string.'],
  ],
  [
    'a key given twice',
    `${ok}formula = "release"\n`,
    'no fix',
    ['5:1 duplicate-key: The key "formula" is given again; line 2 has it already.'],
  ],
  [
    'a key given twice, once in quotes',
    `${ok}"formula" = "release"\n`,
    'no fix',
    [
      '5:1 quoted-key: The key "formula" stands in quotes.',
      '5:1 duplicate-key: The key "formula" is given again; line 2 has it already.',
    ],
  ],
  [
    'a key given three times',
    `${ok}id = "x"\nid = "y"\n`,
    'no fix',
    [
      '5:1 duplicate-key: The key "id" is given again; line 1 has it already.',
      '6:1 duplicate-key: The key "id" is given again; line 1 has it already.',
    ],
  ],
  ['a quoted key', ok.replace('formula', '"formula"'), 'fix', ['2:1 quoted-key: The key "formula" stands in quotes.']],
  ['a key in single quotes', ok.replace('formula', "'formula'"), 'fix', ['2:1 quoted-key: The key "formula" stands in quotes.']],
  [
    'a quoted key with an escape',
    ok.replace('formula', '"formul\\u0061"'),
    'fix',
    ['2:1 quoted-key: The key "formul\\\\u0061" stands in quotes.'],
  ],
  ['a dotted key', `${ok}tools.shell = "yes"\n`, 'no fix', ['5:1 dotted-key: The key that starts with "tools" has a dot in it.']],
  [
    'a dotted key with spaces',
    ok.replace('formula', 'formula . name'),
    'no fix',
    ['2:1 dotted-key: The key that starts with "formula" has a dot in it.'],
  ],
  [
    'a table',
    `${ok}[formula]\nname = "release"\n`,
    'no fix',
    ['5:1 table: "[formula]" starts a table; a vault action has none.'],
  ],
  [
    'a table of another name with a formula in it',
    `${ok}[meta]\nformula = "release"\n`,
    'no fix',
    ['5:1 table: "[meta]" starts a table; a vault action has none.'],
  ],
  ['a list of tables', `${ok}[[formula]]\n`, 'no fix', ['5:1 table: "[[formula]]" starts a table; a vault action has none.']],
  [
    'a table whose header is broken',
    `${ok}[formula\n`,
    'no fix',
    ['5:1 table: "[formula" starts a table; a vault action has none.'],
  ],
  [
    'an inline table',
    ok.replace('"dev"', '{ name = "dev" }'),
    'no fix',
    ['2:11 wrong-type: "formula" must be a string, not a table.'],
  ],
  // lines that are none
  ['an indented key', ok.replace('formula', '  formula'), 'fix', ['2:1 indented-line: White space stands before this line.']],
  ['a key behind a tab', ok.replace('formula', '\tformula'), 'fix', ['2:1 indented-line: White space stands before this line.']],
  ['an indented comment', `  # note\n${ok}`, 'fix', ['1:1 indented-line: White space stands before this line.']],
  ['a line of spaces', `${ok}   \n`, 'fix', ['5:1 indented-line: This line holds nothing but white space.']],
  [
    'a key without an equals sign',
    `${ok}model\n`,
    'no fix',
    ['5:1 line-form: This line is neither empty, nor a comment, nor "key = value".'],
  ],
  ['a key without a value', `${ok}model =\n`, 'no fix', ['5:8 missing-value: "model" has no value.']],
  [
    'a value without a key',
    `${ok}= "small"\n`,
    'no fix',
    ['5:1 line-form: This line is neither empty, nor a comment, nor "key = value".'],
  ],
  [
    'two words before the equals sign',
    `${ok}model name = "small"\n`,
    'no fix',
    ['5:1 unknown-key: "model name" is not a key of a vault action.'],
  ],
  [
    'a colon instead of an equals sign',
    `${ok}model: small\n`,
    'no fix',
    ['5:1 line-form: This line is neither empty, nor a comment, nor "key = value".'],
  ],
  [
    'a no-break space around the equals sign',
    ok.replace('formula =', 'formula\u00a0='),
    'no fix',
    [
      'file missing-key: The key "formula" is missing.',
      '2:1 unknown-key: "formula\\u{a0}" is not a key of a vault action. It holds "\\u{a0}" (U+00A0), which is not ASCII.',
    ],
  ],
  [
    'JSON',
    '{"id": "x"}\n',
    'no fix',
    [
      'file missing-key: The key "id" is missing.',
      'file missing-key: The key "formula" is missing.',
      'file missing-key: The key "context" is missing.',
      'file missing-key: The key "secrets" is missing.',
      '1:1 line-form: This line is neither empty, nor a comment, nor "key = value".',
    ],
  ],
  [
    'a shell assignment',
    `${ok}export formula="release"\n`,
    'no fix',
    ['5:1 unknown-key: "export formula" is not a key of a vault action.'],
  ],
  // after the value
  [
    'a comment behind a value',
    ok.replace('"dev"', '"dev" # "release"'),
    'fix',
    ['2:17 text-after-value: A comment follows the value on its line.'],
  ],
  ['a space behind a value', ok.replace('"dev"', '"dev" '), 'fix', ['2:16 text-after-value: White space follows the value.']],
  ['a tab behind a value', ok.replace('"dev"', '"dev"\t'), 'fix', ['2:16 text-after-value: White space follows the value.']],
  [
    'a second string behind a value',
    ok.replace('"dev"', '"dev" "release"'),
    'no fix',
    ['2:17 text-after-value: Text follows the value.'],
  ],
  [
    'a string glued to a value',
    ok.replace('"dev"', '"dev""release"'),
    'no fix',
    ['2:16 text-after-value: Text follows the value.'],
  ],
  [
    'a second pair on the line',
    ok.replace('"dev"', '"dev", model = "small"'),
    'no fix',
    ['2:16 text-after-value: Text follows the value.'],
  ],
  // strings
  ['a literal string', ok.replace('"dev"', "'dev'"), 'fix', ['2:11 literal-string: The value of "formula" is in single quotes.']],
  [
    'a string without quotes',
    ok.replace('"dev"', 'dev'),
    'no fix',
    ['2:11 value-form: The value of "formula" is not a string, an integer or a list of strings.'],
  ],
  [
    'a string that is not closed',
    ok.replace('"dev"', '"dev'),
    'no fix',
    ['2:11 unclosed-string: The string of "formula" is not closed on its line.'],
  ],
  [
    'a string whose closing quote is escaped',
    ok.replace('"dev"', '"dev\\"'),
    'no fix',
    ['2:11 unclosed-string: The string of "formula" is not closed on its line.'],
  ],
  [
    'an escape in a formula',
    ok.replace('"dev"', '"d\\u0065v"'),
    'fix',
    ['2:13 backslash: The value of "formula" holds a backslash.'],
  ],
  [
    'an escaped quote in a formula',
    ok.replace('"dev"', '"dev\\""'),
    'no fix',
    [`2:11 bad-name: "dev\\"" is not a formula: ${FORMULA}.`, '2:15 backslash: The value of "formula" holds a backslash.'],
  ],
  [
    'an escaped line end in the context',
    ok.replace('"why"', '"why\\nformula = 1"'),
    'no fix',
    ['3:15 backslash: The value of "context" holds an escape other than \\" and \\\\.'],
  ],
  [
    'an escaped quote and then an escaped letter in the context',
    ok.replace('"why"', '"\\"w\\x68y"'),
    'fix',
    ['3:15 backslash: The value of "context" holds an escape other than \\" and \\\\.'],
  ],
  [
    'an escape that TOML does not know',
    ok.replace('"why"', '"wh\\y"'),
    'no fix',
    ['3:14 backslash: The value of "context" holds an escape other than \\" and \\\\.'],
  ],
  // characters
  ['a byte order mark', `\ufeff${ok}`, 'fix', ['1:1 byte-order-mark: The vault action starts with a byte order mark.']],
  ['CR LF', ok.replaceAll('\n', '\r\n'), 'fix', ['1:9 carriage-return: The lines end with a carriage return and a line feed.']],
  [
    'CR alone',
    ok.replace('"why"\n', '"why"\r'),
    'no fix',
    [
      'file missing-key: The key "secrets" is missing.',
      '3:16 text-after-value: Text follows the value.',
      '3:16 forbidden-character: The character U+000D, a control character, may not stand in a vault action.',
    ],
  ],
  [
    'a NUL',
    ok.replace('why', 'w\0hy'),
    'no fix',
    ['3:13 forbidden-character: The character U+0000, a control character, may not stand in a vault action.'],
  ],
  [
    'a tab in a string',
    ok.replace('why', 'w\thy'),
    'no fix',
    ['3:13 forbidden-character: A tab may stand only around the equals sign.'],
  ],
  ['a tab in a comment', `# a\tb\n${ok}`, 'fix', ['1:4 forbidden-character: A tab may stand only around the equals sign.']],
  [
    'a tab in a list',
    ok.replace('[]', '[\t]'),
    'fix',
    ['4:12 forbidden-character: A tab may stand only around the equals sign.'],
  ],
  [
    'an escape character in a comment',
    `# \u001b[2J\n${ok}`,
    'no fix',
    ['1:3 forbidden-character: The character U+001B, a control character, may not stand in a vault action.'],
  ],
  [
    'a C1 control character',
    ok.replace('why', 'w\u0085hy'),
    'no fix',
    ['3:13 forbidden-character: The character U+0085, a control character, may not stand in a vault action.'],
  ],
  [
    'a bidi override',
    ok.replace('why', 'w\u202ehy\u202c'),
    'no fix',
    ['3:13 forbidden-character: The character U+202E, an invisible format character, may not stand in a vault action.'],
  ],
  [
    'a zero-width space',
    ok.replace('why', 'w\u200bhy'),
    'no fix',
    ['3:13 forbidden-character: The character U+200B, an invisible format character, may not stand in a vault action.'],
  ],
  [
    'a byte order mark in the middle',
    ok.replace('why', 'w\ufeffhy'),
    'no fix',
    ['3:13 forbidden-character: The character U+FEFF, an invisible format character, may not stand in a vault action.'],
  ],
  [
    'a soft hyphen in a comment',
    `# a\u00adb\n${ok}`,
    'fix',
    ['1:4 forbidden-character: The character U+00AD, an invisible format character, may not stand in a vault action.'],
  ],
  [
    'a line separator',
    ok.replace('why', 'w\u2028formula = "release"'),
    'no fix',
    [
      '3:13 forbidden-character: The character U+2028, an invisible line or paragraph separator, may not stand in a vault action.',
      '3:25 text-after-value: Text follows the value.',
    ],
  ],
  [
    'a paragraph separator in a comment',
    `# a\u2029formula = "release"\n${ok}`,
    'fix',
    ['1:4 forbidden-character: The character U+2029, an invisible line or paragraph separator, may not stand in a vault action.'],
  ],
  [
    'a private-use character',
    ok.replace('why', 'w\ue000hy'),
    'no fix',
    ['3:13 forbidden-character: The character U+E000, a private-use character, may not stand in a vault action.'],
  ],
  [
    'a tag character',
    ok.replace('why', 'w\u{e0041}hy'),
    'no fix',
    ['3:13 forbidden-character: The character U+E0041, an invisible format character, may not stand in a vault action.'],
  ],
  [
    'a homoglyph in a key',
    ok.replace('formula', 'f\u043ermula'),
    'no fix',
    [
      'file missing-key: The key "formula" is missing.',
      '2:1 unknown-key: "f\u043ermula" is not a key of a vault action. It holds "\u043e" (U+043E), which is not ASCII.',
    ],
  ],
  [
    'a homoglyph key beside the real one',
    `${ok}f\u043ermula = "release"\n`,
    'no fix',
    ['5:1 unknown-key: "f\u043ermula" is not a key of a vault action. It holds "\u043e" (U+043E), which is not ASCII.'],
  ],
  [
    'a homoglyph in a formula',
    ok.replace('dev', 'd\u0435v'),
    'canonical',
    [`2:11 bad-name: "d\u0435v" is not a formula: ${FORMULA}.`],
  ],
  [
    'a full-width equals sign',
    ok.replace('formula =', 'formula \uff1d'),
    'no fix',
    [
      'file missing-key: The key "formula" is missing.',
      '2:1 line-form: This line is neither empty, nor a comment, nor "key = value".',
    ],
  ],
  // numbers
  ['a number with a sign', `${ok}timeout_minutes = +30\n`, 'fix', ['5:19 number-form: "+30" is not a plain decimal integer.']],
  [
    'a negative number',
    `${ok}timeout_minutes = -30\n`,
    'no fix',
    ['5:19 number-form: "-30" is not a plain decimal integer.', '5:19 out-of-range: "timeout_minutes" must be from 1 to 1440.'],
  ],
  [
    'a number with underscores',
    `${ok}timeout_minutes = 1_000\n`,
    'fix',
    ['5:19 number-form: "1_000" is not a plain decimal integer.'],
  ],
  ['a hexadecimal number', `${ok}timeout_minutes = 0x1e\n`, 'fix', ['5:19 number-form: "0x1e" is not a plain decimal integer.']],
  [
    'a number with a leading zero',
    `${ok}timeout_minutes = 030\n`,
    'no fix',
    ['5:19 number-form: "030" is not a plain decimal integer.'],
  ],
  [
    'a float',
    `${ok}timeout_minutes = 30.0\n`,
    'no fix',
    ['5:19 wrong-type: "timeout_minutes" must be an integer, not a number with a fraction or exponent.'],
  ],
  [
    'a number with an exponent',
    `${ok}timeout_minutes = 3e1\n`,
    'no fix',
    ['5:19 wrong-type: "timeout_minutes" must be an integer, not a number with a fraction or exponent.'],
  ],
  [
    'infinity',
    `${ok}timeout_minutes = inf\n`,
    'no fix',
    ['5:19 wrong-type: "timeout_minutes" must be an integer, not a number with a fraction or exponent.'],
  ],
  [
    'a date',
    `${ok}timeout_minutes = 1979-05-27\n`,
    'no fix',
    ['5:19 wrong-type: "timeout_minutes" must be an integer, not a date.'],
  ],
  ['zero', `${ok}timeout_minutes = 0\n`, 'canonical', ['5:19 out-of-range: "timeout_minutes" must be from 1 to 1440.']],
  [
    'one minute too long',
    `${ok}timeout_minutes = 1441\n`,
    'canonical',
    ['5:19 out-of-range: "timeout_minutes" must be from 1 to 1440.'],
  ],
  [
    'a number beyond 64 bits',
    `${ok}timeout_minutes = 99999999999999999999\n`,
    'canonical',
    ['5:19 out-of-range: "timeout_minutes" must be from 1 to 1440.'],
  ],
  [
    'a number in quotes',
    `${ok}timeout_minutes = "30"\n`,
    'canonical',
    ['5:19 wrong-type: "timeout_minutes" must be an integer, not a string.'],
  ],
  // types
  [
    'a string for a list',
    ok.replace('[]', '"A"'),
    'canonical',
    ['4:11 wrong-type: "secrets" must be a list of strings, not a string.'],
  ],
  [
    'a list for a string',
    ok.replace('"dev"', '["dev"]'),
    'canonical',
    ['2:11 wrong-type: "formula" must be a string, not a list.'],
  ],
  ['a boolean', ok.replace('"dev"', 'true'), 'no fix', ['2:11 wrong-type: "formula" must be a string, not true or false.']],
  [
    'a number in a list',
    ok.replace('[]', '["A", 1]'),
    'no fix',
    ['4:17 wrong-type: Item 2 of "secrets" must be a string, not an integer.'],
  ],
  [
    'a list in a list',
    ok.replace('[]', '[["A"]]'),
    'no fix',
    ['4:12 wrong-type: Item 1 of "secrets" must be a string, not a list.'],
  ],
  [
    'a boolean for dispatch_mode',
    `${ok}dispatch_mode = false\n`,
    'no fix',
    ['5:17 wrong-type: "dispatch_mode" must be a string, not true or false.'],
  ],
  [
    'a number for dispatch_mode',
    `${ok}dispatch_mode = 1\n`,
    'canonical',
    ['5:17 wrong-type: "dispatch_mode" must be a string, not an integer.'],
  ],
  // lists
  [
    'a list over several lines',
    ok.replace('[]', '[\n  "A",\n  "B"\n]'),
    'fix',
    ['4:12 multi-line-list: The list of "secrets" does not end on its line.'],
  ],
  [
    'a list with a comma at its end',
    ok.replace('[]', '["A",]'),
    'fix',
    ['4:16 list-form: The list of "secrets" departs here from the form ["one", "two"].'],
  ],
  [
    'a list with two commas',
    ok.replace('[]', '["A",,"B"]'),
    'no fix',
    ['4:16 list-form: The list of "secrets" departs here from the form ["one", "two"].'],
  ],
  [
    'a list without a comma',
    ok.replace('[]', '["A" "B"]'),
    'no fix',
    ['4:16 list-form: The list of "secrets" departs here from the form ["one", "two"].'],
  ],
  [
    'a list of one comma',
    ok.replace('[]', '[,]'),
    'no fix',
    ['4:12 list-form: The list of "secrets" departs here from the form ["one", "two"].'],
  ],
  [
    'a list that is not closed',
    ok.replace('[]', '["A"'),
    'no fix',
    [
      '4:15 multi-line-list: The list of "secrets" does not end on its line.',
      '5:1 toml-syntax: The vault action is not valid TOML here: expected comma or end of structure.',
    ],
  ],
  [
    'a list with a literal string',
    ok.replace('[]', `['A']`),
    'fix',
    ['4:12 literal-string: The value of "secrets" is in single quotes.'],
  ],
  ['a name with a comma in a list', ok.replace('[]', '["A,B"]'), 'canonical', [`4:12 bad-name: "A,B" is not a name: ${NAME}.`]],
  ['a name with a space in a list', ok.replace('[]', '["A B"]'), 'canonical', [`4:12 bad-name: "A B" is not a name: ${NAME}.`]],
  ['a name with a bracket in a list', ok.replace('[]', '["A]"]'), 'canonical', [`4:12 bad-name: "A]" is not a name: ${NAME}.`]],
  ['an empty name in a list', ok.replace('[]', '[""]'), 'canonical', [`4:12 bad-name: "" is not a name: ${NAME}.`]],
  [
    'a name twice in a list',
    ok.replace('[]', '["A", "B", "A"]'),
    'canonical',
    ['4:22 duplicate-name: "A" is listed twice in "secrets".'],
  ],
  [
    'a list closed by a comment',
    ok.replace('[]', '["A" # ]'),
    'no fix',
    [
      '4:16 multi-line-list: The list of "secrets" does not end on its line.',
      '5:1 toml-syntax: The vault action is not valid TOML here: expected comma or end of structure.',
    ],
  ],
  // names and ids
  ['an id that is a path', ok.replace('"x"', '"../x"'), 'canonical', [`1:6 bad-id: "../x" is not an id: ${ID}.`]],
  [
    'an id with a backslash',
    ok.replace('"x"', '"a\\\\b"'),
    'no fix',
    [`1:6 bad-id: "a\\\\b" is not an id: ${ID}.`, '1:8 backslash: The value of "id" holds a backslash.'],
  ],
  ['an id with two dots', ok.replace('"x"', '"a..b"'), 'canonical', [`1:6 bad-id: "a..b" is not an id: ${ID}.`]],
  [
    'an id that ends like a result',
    ok.replace('"x"', '"x.result"'),
    'canonical',
    [`1:6 bad-id: "x.result" is not an id: ${ID}.`],
  ],
  ['an id that ends like a lock', ok.replace('"x"', '"x.lock"'), 'canonical', [`1:6 bad-id: "x.lock" is not an id: ${ID}.`]],
  ['an id that starts with a dot', ok.replace('"x"', '".x"'), 'canonical', [`1:6 bad-id: ".x" is not an id: ${ID}.`]],
  ['an id that starts with a dash', ok.replace('"x"', '"-x"'), 'canonical', [`1:6 bad-id: "-x" is not an id: ${ID}.`]],
  [
    'an id of another file',
    ok.replace('"x"', '"y"'),
    'canonical',
    ['1:6 id-mismatch: The id is "y" but the file is named for "x".'],
  ],
  [
    'an id that differs in case',
    ok.replace('"x"', '"X"'),
    'canonical',
    ['1:6 id-mismatch: The id is "X" but the file is named for "x".'],
  ],
  [
    'an id of 101 characters',
    ok.replace('"x"', `"${'x'.repeat(101)}"`),
    'canonical',
    [`1:6 bad-id: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is not an id: ${ID}.`],
  ],
  ['an empty id', ok.replace('"x"', '""'), 'canonical', [`1:6 bad-id: "" is not an id: ${ID}.`]],
  [
    'a formula that starts with an underscore',
    ok.replace('dev', '_dev'),
    'canonical',
    [`2:11 bad-name: "_dev" is not a formula: ${FORMULA}.`],
  ],
  [
    'a formula with a semicolon',
    ok.replace('dev', 'dev;rm'),
    'canonical',
    [`2:11 bad-name: "dev;rm" is not a formula: ${FORMULA}.`],
  ],
  ['an empty model', `${ok}model = ""\n`, 'canonical', [`5:9 bad-name: "" is not a name: ${NAME}.`]],
  ['an empty context', ok.replace('why', ''), 'canonical', ['3:11 empty-context: The context is empty.']],
  ['a context of white space', ok.replace('why', ' \u3000 '), 'canonical', ['3:11 empty-context: The context is empty.']],
  [
    'a context of 2,001 characters',
    ok.replace('why', 'w'.repeat(2001)),
    'canonical',
    ['3:11 context-too-long: The context has 2001 characters; at most 2000 are allowed.'],
  ],
  ['a claim of no tier', `${ok}blast_radius = "none"\n`, 'canonical', ['5:16 bad-tier: "none" is not a tier.']],
  ['a claim in capitals', `${ok}blast_radius = "LOW"\n`, 'canonical', ['5:16 bad-tier: "LOW" is not a tier.']],
  // unknown keys
  ['an unknown key', `${ok}priority = "urgent"\n`, 'no fix', ['5:1 unknown-key: "priority" is not a key of a vault action.']],
  [
    'a key with a dash',
    `${ok}blast-radius = "low"\n`,
    'no fix',
    ['5:1 unknown-key: "blast-radius" is not a key of a vault action.'],
  ],
  [
    'a key in capitals',
    ok.replace('formula', 'Formula'),
    'no fix',
    ['file missing-key: The key "formula" is missing.', '2:1 unknown-key: "Formula" is not a key of a vault action.'],
  ],
  ['a key cut short', `${ok}timeout = 30\n`, 'no fix', ['5:1 unknown-key: "timeout" is not a key of a vault action.']],
  ['the key __proto__', `${ok}__proto__ = "x"\n`, 'no fix', ['5:1 unknown-key: "__proto__" is not a key of a vault action.']],
  [
    'the key constructor',
    `${ok}constructor = "x"\n`,
    'no fix',
    ['5:1 unknown-key: "constructor" is not a key of a vault action.'],
  ],
  ['the key toString', `${ok}toString = "x"\n`, 'no fix', ['5:1 unknown-key: "toString" is not a key of a vault action.']],
  [
    'a table __proto__',
    `${ok}[__proto__]\nformula = "release"\n`,
    'no fix',
    ['5:1 table: "[__proto__]" starts a table; a vault action has none.'],
  ],
  [
    'nothing at all',
    '',
    'canonical',
    [
      'file missing-key: The key "id" is missing.',
      'file missing-key: The key "formula" is missing.',
      'file missing-key: The key "context" is missing.',
      'file missing-key: The key "secrets" is missing.',
    ],
  ],
  [
    'only comments',
    '# id = "x"\n',
    'canonical',
    [
      'file missing-key: The key "id" is missing.',
      'file missing-key: The key "formula" is missing.',
      'file missing-key: The key "context" is missing.',
      'file missing-key: The key "secrets" is missing.',
    ],
  ],
]

describe('a vault action is refused when it has', () => {
  test.each(REFUSED)('%s', (_, text, offered, expected) => {
    const reading = read(text)

    expect(told(reading)).toEqual(expected)
    expect(offer(reading)).toBe(offered)
  })

  test('no problem without a way out', () => {
    const all = REFUSED.flatMap(([, text]) => problems(read(text)))

    expect(all.filter(({ remedy }) => !/^[A-Z].*\.$/u.test(remedy))).toEqual([])
    expect(new Set(all.map(({ path }) => path))).toEqual(new Set(['vault/actions/x.toml']))
  })

  test('any form: only the first problem carries the fix, and the fix is valid', () => {
    for (const [, text] of REFUSED) {
      const [first, ...others] = problems(read(text))

      expect(others.filter(({ fix }) => fix !== null)).toEqual([])
      if (first?.fix != null) expect(read(first.fix).kind).toBe('valid')
    }
  })
})

describe('remedies', () => {
  const REMEDIES: readonly (readonly [string, string])[] = [
    [
      `${ok}blast-radius = "low"\n`,
      'Did you mean "blast_radius"? Known here: id, formula, context, secrets, mounts, tools, model, timeout_minutes, blast_radius, dispatch_mode.',
    ],
    [
      `${ok}timeout = 30\n`,
      'Did you mean "timeout_minutes"? Known here: id, formula, context, secrets, mounts, tools, model, timeout_minutes, blast_radius, dispatch_mode.',
    ],
    [
      `${ok}priority = 1\n`,
      'Known here: id, formula, context, secrets, mounts, tools, model, timeout_minutes, blast_radius, dispatch_mode.',
    ],
    [ok.replace('secrets = []\n', ''), 'Add a line: secrets = [].'],
    [ok.replace('id = "x"\n', ''), 'Add a line: id = "…".'],
    [ok.replace('"x"', '"y"'), 'Write the name of the file without .toml, or rename the file to match.'],
    [ok.replace('"dev"', "'dev'"), 'Write it in double quotes.'],
    [`${ok}formula = "dev"\n`, 'Keep one of the two lines.'],
    [`${ok}[meta]\n`, 'Write all keys at the top of the file, without headers.'],
    [`${ok}timeout_minutes = "30"\n`, 'Write timeout_minutes = 30.'],
    [`${ok}blast_radius = "none"\n`, 'Write "low", "medium" or "high", or take the line out.'],
    [
      `${ok}note = [\nyes\n]\n`,
      'Known here: id, formula, context, secrets, mounts, tools, model, timeout_minutes, blast_radius, dispatch_mode.',
    ],
  ]
  test.each(REMEDIES)('%j', (text, remedy) => {
    expect(problems(read(text))[0]?.remedy).toBe(remedy)
  })
})

describe('bytes', () => {
  const tooLarge = `${ok}# ${'x'.repeat(16_384 - ok.length - 2)}\n`

  test('more than 16 KiB are not looked at', () => {
    const reading = read(`\0${tooLarge}`)

    expect(told(reading)).toEqual(['file too-large: The vault action has 16386 bytes; at most 16384 are read.'])
    expect(reading).toMatchObject({ canonical: false, action: null })
  })

  test('16 KiB are read', () => {
    expect(read(tooLarge.slice(0, 16_384)).kind).toBe('valid')
  })

  test.each([
    ['a lone continuation byte', [0x80], '3:13'],
    ['an overlong slash', [0xc0, 0xaf], '3:13'],
    ['a surrogate', [0xed, 0xa0, 0x80], '3:13'],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '3:13'],
    ['a character cut short after a sound replacement character', [0xef, 0xbf, 0xbd, 0xe2, 0x82], '3:14'],
  ])('%s is not UTF-8', (_, bytes, at) => {
    const [before = '', after = ''] = ok.split('hy')
    const encoder = new TextEncoder()

    const reading = read(new Uint8Array([...encoder.encode(before), ...bytes, ...encoder.encode(`hy${after}`)]))

    expect(told(reading)).toEqual([`${at} not-utf-8: The vault action is not valid UTF-8 here.`])
  })

  test('columns count code points', () => {
    expect(told(read(ok.replace('why', '👍👍\u200b')))).toEqual([
      '3:14 forbidden-character: The character U+200B, an invisible format character, may not stand in a vault action.',
    ])
  })

  test('a file full of problems lists the first hundred and counts the rest', () => {
    const reading = read(`${ok}${'?\n'.repeat(500)}`)

    expect(problems(reading)).toHaveLength(101)
    expect(told(reading).at(-1)).toBe('file too-many-problems: There are 400 more problems than the 100 listed.')
  })

  test('nesting and repetition of any kind end quickly', () => {
    const began = performance.now()
    for (const text of [
      '[',
      'x=[[',
      '{',
      'a={b=[\n',
      'a.',
      'a=[\n',
      'a="""\n',
      '"',
      '\0',
      '[[a]]\n',
      'secrets=["a",',
      '\u202e\n',
    ]) {
      expect(read(text.repeat(Math.floor(16_000 / text.length))).kind).toBe('invalid')
    }
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('values', () => {
  const fields = (action: VaultAction | null): object => ({ ...action, lines: Object.fromEntries(action?.lines ?? []) })

  test('every key of a canonical file', () => {
    const reading = read(fixture('every-key.toml'), { id: 'publish-2026-08' })

    expect(told(reading)).toEqual([])
    expect(reading.kind === 'valid' && fields(reading.action)).toEqual({
      id: 'publish-2026-08',
      formula: 'site.publish',
      context: 'Publish the "August" notes: C:\\notes',
      secrets: ['DEPLOY_KEY', '_TOKEN'],
      mounts: ['cache'],
      tools: [],
      model: 'small-1',
      timeoutMinutes: 30,
      claim: 'low',
      dispatchMode: null,
      lines: { id: 2, formula: 3, context: 4, secrets: 6, mounts: 7, tools: 8, model: 9, timeout_minutes: 10, blast_radius: 11 },
    })
  })

  test.each([
    ['dispatch_mode is a string like any other', `${ok}dispatch_mode = "direct"\n`, 'direct'],
    ['dispatch_mode may be empty', `${ok}dispatch_mode = ""\n`, ''],
    ['dispatch_mode may be anything', `${ok}dispatch_mode = "a b, c"`, 'a b, c'],
    ['absent is null', ok, null],
  ])('%s', (_, text, expected) => {
    const reading = read(text)

    expect(reading.kind === 'valid' && reading.action.dispatchMode).toBe(expected)
  })

  test.each([
    ['spaces and tabs around the equals sign', ok.replace('formula =', 'formula \t=\t ')],
    ['no space around it', ok.replace('formula = ', 'formula=')],
    ['no newline at the end', ok.trimEnd()],
    ['empty lines and comments', `\n#\n# formula = "release"\n\n${ok}\n#id = "y"`],
    ['spaces in a list', ok.replace('[]', '[ "A" ,"B",  "C" ]')],
    ['spaces in an empty list', ok.replace('[]', '[ ]')],
    ['names of prototypes', ok.replace('[]', '["__proto__", "constructor", "hasOwnProperty"]').replace('dev', 'toString')],
    ['any letters in the context', ok.replace('why', 'Größe 漢字 👍 e\u0301')],
    ['a context of 2,000 wide characters', ok.replace('why', '👍'.repeat(2_000))],
    ['the longest names', ok.replace('dev', 'd'.repeat(100)).replace('[]', `["${'_'.repeat(100)}"]`)],
    ['the largest number', `${ok}timeout_minutes = 1440\n`],
  ])('%s are no matter', (_, text) => {
    expect(told(read(text))).toEqual([])
  })

  test('no rule for the id where its file has no name', () => {
    expect(read(ok, { id: null }).kind).toBe('valid')
    expect(told(read(ok.replace('"x"', '"a b"'), { id: null }))).toHaveLength(1)
  })

  test('only names that the policy allows, each secret and mount told by itself', () => {
    const text = `${ok.replace('[]', '["A", "B", "constructor"]')}mounts = ["m", "n"]\ntools = ["any"]\n`

    expect(told(read(text, { secrets: new Set(['A']), mounts: new Set(['m']) }))).toEqual([
      '4:17 secret-not-allowed: The policy does not allow vault actions to name the secret "B".',
      '4:22 secret-not-allowed: The policy does not allow vault actions to name the secret "constructor".',
      '5:16 mount-not-allowed: The policy does not allow vault actions to name the mount "n".',
    ])
    expect(read(text, { secrets: new Set(['A', 'B', 'constructor']) }).kind).toBe('valid')
    expect(told(read(text, { secrets: new Set() }))).toHaveLength(3)
  })

  test('a formula that exists, where it is known which do: its value is pointed at, and the nearest name told', () => {
    const formulas = (...files: string[]) => ({ formulas: { folder: 'ops/formulas', names: formulasIn(files) } })
    const missing = (formula: string, ...files: string[]) =>
      problems(read(ok.replace('"dev"', formula), formulas(...files))).map(
        (problem) => `${place(problem)} ${problem.code}: ${problem.text} ${problem.remedy}`,
      )
    const none = '2:11 formula-missing: There is no formula "dev" in "ops/formulas".'
    const remedy = 'Write the name of an existing formula, or have this one added first.'

    expect(missing('"dev"', 'triage.toml')).toEqual([`${none} ${remedy}`])
    expect(missing('"dev"')).toEqual([
      '2:11 formula-missing: There is no formula at all in "ops/formulas". Have the operator correct formulas_dir of the policy, or add the formulas there first.',
    ])
    expect(missing('"dev"', 'devs.sh', 'dex.toml')).toEqual([`${none} Did you mean "devs"? ${remedy}`])
    expect(missing('"dev"', 'dex.toml', 'devs.sh')).toEqual(missing('"dev"', 'devs.sh', 'dex.toml'))
    expect(missing('"dev"', 'Dev.toml')).toEqual([`${none} Did you mean "Dev"? ${remedy}`])
    for (const other of ['dev', 'dev.txt', 'dev.toml.bak', '.toml', 'x/dev.toml', 'dev.sh\n']) {
      expect(missing('"dev"', 'triage.toml', other), other).toEqual([`${none} ${remedy}`])
    }
    expect(missing('"constructor"')).toHaveLength(1)
    expect(missing('"dev"', 'dev.toml')).toEqual([])
    expect(missing('"dev"', 'dev.sh', 'other.toml')).toEqual([])
    expect(missing('"dev.toml"', 'dev.toml.sh')).toEqual([])
    // What is no formula at all needs no folder to say so, and a missing value is told by itself.
    expect(missing('"a b"', 'a.sh').map((one) => one.slice(0, 13))).toEqual(['2:11 bad-name'])
    expect(missing('1').map((one) => one.slice(0, 15))).toEqual(['2:11 wrong-type'])
    expect(offer(read(ok, formulas()))).toBe('canonical')
    expect(read(ok, formulas())).toMatchObject({ canonical: true, action: null })
    expect(offer(read(ok.replace('"dev"', "'dev'"), formulas()))).toBe('no fix')
  })

  test('no more than so many formulas are compared with one that is missing', () => {
    const names = new Set([...Array.from({ length: 500 }, (_, at) => `a${String(at).padStart(3, '0')}`), 'deve'])
    const [problem] = problems(read(ok, { formulas: { folder: 'f', names } }))

    expect(problem?.remedy).toBe('Write the name of an existing formula, or have this one added first.')
  })

  test('all problems at once, in the order of the file', () => {
    const text = `id = "y"\n  formula = 'a b'\nsecrets = ["A", "A", 1]\ntimeout = 3\n[meta]\n`

    expect(told(read(text))).toEqual([
      'file missing-key: The key "context" is missing.',
      '1:6 id-mismatch: The id is "y" but the file is named for "x".',
      '2:1 indented-line: White space stands before this line.',
      '2:13 literal-string: The value of "formula" is in single quotes.',
      `2:13 bad-name: "a b" is not a formula: ${FORMULA}.`,
      '3:17 duplicate-name: "A" is listed twice in "secrets".',
      '3:22 wrong-type: Item 3 of "secrets" must be a string, not an integer.',
      '4:1 unknown-key: "timeout" is not a key of a vault action.',
      '5:1 table: "[meta]" starts a table; a vault action has none.',
    ])
  })

  test('sound values of a file that is not TOML are judged too', () => {
    expect(told(read('id = "y"\nformula = dev\ncontext = ""\n'))).toEqual([
      'file missing-key: The key "secrets" is missing.',
      '1:6 id-mismatch: The id is "y" but the file is named for "x".',
      '2:11 value-form: The value of "formula" is not a string, an integer or a list of strings.',
      '3:11 empty-context: The context is empty.',
    ])
  })

  test('what the parser finds where no line is wrong', () => {
    expect(told(read(`${ok}note = [\n  "a",\n  yes\n]\n`))).toEqual([
      '5:1 unknown-key: "note" is not a key of a vault action.',
      '7:3 toml-syntax: The vault action is not valid TOML here: invalid value.',
    ])
  })
})

describe('canonical text', () => {
  const action = (text: string): VaultAction => {
    const reading = read(text, { id: null })
    const found = reading.action
    if (found === null) throw new Error(told(reading).join('\n'))
    return found
  }

  test('keeps the order and the clean comments of what was written by hand', () => {
    const reading = read(fixture('by-hand.toml'), { id: null })

    expect(problems(reading)[0]?.fix).toBe(fixture('by-hand.canonical.toml'))
    expect(told(reading)).toEqual([
      '2:6 literal-string: The value of "id" is in single quotes.',
      '2:24 text-after-value: A comment follows the value on its line.',
      '3:1 quoted-key: The key "formula" stands in quotes.',
      '4:11 multi-line-string: The value of "context" is a multi-line string.',
      '5:12 multi-line-list: The list of "secrets" does not end on its line.',
      '9:1 indented-line: White space stands before this line.',
      '10:19 list-form: The list of "mounts" departs here from the form ["one", "two"].',
      '11:19 number-form: "+30" is not a plain decimal integer.',
    ])
  })

  test('leaves out comments that no canonical file may hold', () => {
    const reading = read(`# a\u202eb\n#\tc\n${ok.replace('"dev"', "'dev'")}# end\u200b\n`)

    expect(problems(reading)[0]?.fix).toBe(`# c\n${ok}`)
  })

  test('leaves out the comments when the file would get too large with them', () => {
    const names = Array.from({ length: 700 }, (_, index) => `'NAME_${index}'`).join(',')
    const bare = ok.replace('[]', `[${names}]`)
    const [first] = problems(read(`# ${'c'.repeat(16_300 - bare.length)}\n${bare}`))

    expect(first?.fix).toMatch(/^id = "x"\n/u)
  })

  test('is not offered when it would be too large itself', () => {
    const names = Array.from({ length: 2_400 }, (_, index) => `'${index.toString(36)}'`).join(',')
    const text = `id='x'\nformula="dev"\ncontext='${'"'.repeat(1_900)}'\nsecrets=[${names}]`

    expect(new TextEncoder().encode(text).length).toBeLessThan(16_384)
    expect(offer(read(text))).toBe('no fix')
  })

  test('of a valid file is the file again', () => {
    const text = fixture('every-key.toml')
    const canonical = canonicalText(action(text))

    expect(canonical).toEqual({
      kind: 'text',
      text: text
        .replace(/^#.*\n/u, '')
        .replace('\n\n', '\n')
        .replace('\t=\t', ' = ')
        .replace('=30', ' = 30'),
    })
  })

  test('of an action that was never a file has the usual order', () => {
    const made: VaultAction = {
      id: 'x',
      formula: 'dev',
      context: 'a "b" \\c',
      secrets: [],
      mounts: [],
      tools: ['t', 'u'],
      model: 'm',
      timeoutMinutes: 5,
      claim: 'high',
      dispatchMode: 'direct',
      lines: new Map([['context', 1]]),
    }

    expect(canonicalText(made)).toEqual({
      kind: 'text',
      text: 'context = "a \\"b\\" \\\\c"\nid = "x"\nformula = "dev"\nsecrets = []\ntools = ["t", "u"]\nmodel = "m"\ntimeout_minutes = 5\nblast_radius = "high"\ndispatch_mode = "direct"\n',
    })
  })

  const noForm = 'which canonical form has no place for'
  test.each([
    ['a line end in the context', { context: 'a\nb' }, 'context', `it holds the character U+000A, ${noForm}`],
    ['a bidi override', { context: 'a\u202eb' }, 'context', `it holds the character U+202E, ${noForm}`],
    ['a lone surrogate', { context: 'a\ud800b' }, 'context', `it holds the character U+D800, ${noForm}`],
    [
      'a quote in another key',
      { dispatchMode: 'a"b' },
      'dispatch_mode',
      'it holds a double quote or a backslash, which may stand only in context',
    ],
    [
      'a backslash in a list',
      { tools: ['a', 'b\\'] },
      'tools',
      'it holds a double quote or a backslash, which may stand only in context',
    ],
    ['a fraction', { timeoutMinutes: 1.5 }, 'timeout_minutes', 'it is not a plain decimal integer'],
    ['a negative number', { timeoutMinutes: -1 }, 'timeout_minutes', 'it is not a plain decimal integer'],
  ])('has no way to write %s', (_, change, key, reason) => {
    expect(canonicalText({ ...action(ok), ...change })).toEqual({ kind: 'none', key, reason })
  })
})

describe('the two readers', () => {
  test('are compared key by key', () => {
    const form = (text: string) => readForm(sourceOf('p', text))

    expect(disagreement(form(ok), parseToml(ok))).toBeNull()
    expect(disagreement(form(ok), parseToml(ok.replace('dev', 'release')))).toBe('formula')
    expect(disagreement(form(ok), parseToml(ok.replace('[]', '["A"]')))).toBe('secrets')
    expect(disagreement(form(ok), parseToml(`${ok}model = "m"`))).toBe('model')
    expect(disagreement(form(`${ok}model = "m"`), parseToml(ok))).toBe('model')
    expect(disagreement(form(`${ok}timeout_minutes = 3`), parseToml(`${ok}timeout_minutes = 3.0`))).toBe('timeout_minutes')
    expect(disagreement(form(ok), parseToml('broken'))).toBe('')
  })
})

describe('words of the author in a problem', () => {
  test.each([
    ['are in quotes', 'abc', '"abc"'],
    ['are cut to sixty characters', '👍'.repeat(61), `"${'👍'.repeat(60)}…"`],
    ['are whole up to sixty', 'x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['have their quotes and backslashes escaped', 'a"b\\u{202e}', '"a\\"b\\\\u{202e}"'],
    [
      'show what is invisible',
      '\0\t\n\u0085\u00a0\u00ad\u200b\u2028\u202e\ue000\ufeff\ud800',
      '"\\u{0}\\u{9}\\u{a}\\u{85}\\u{a0}\\u{ad}\\u{200b}\\u{2028}\\u{202e}\\u{e000}\\u{feff}\\u{d800}"',
    ],
    ['keep every other letter', 'Größe 漢字', '"Größe 漢字"'],
  ])('%s', (_, text, expected) => {
    expect(quote(text)).toBe(expected)
  })
})
