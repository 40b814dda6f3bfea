// What to do about each problem, word for word: a problem without its remedy helps no author.

import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../src/policy/policy.js'
import { readVaultAction, type VaultActionOptions } from '../src/policy/vault-action.js'

const bytes = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? new TextEncoder().encode(text) : text)

const OPTIONS: VaultActionOptions = {
  path: 'a',
  id: 'x',
  secrets: new Set(['A']),
  mounts: new Set(['M']),
  formulas: { folder: 'formulas', names: new Set(['dev', 'triage']) },
}

const ok = 'id = "x"\nformula = "dev"\ncontext = "why"\nsecrets = []\n'

/** The problems of a vault action, each as its code and its remedy. */
const remedies = (text: string | Uint8Array, options: Partial<VaultActionOptions> = {}): readonly string[] => {
  const read = readVaultAction(bytes(text), { ...OPTIONS, ...options })
  return read.kind === 'valid' ? [] : read.problems.map(({ code, remedy }) => `${code}: ${remedy}`)
}
const dev = (value: string): string => ok.replace('"dev"', value)
const why = (value: string): string => ok.replace('"why"', value)

describe('a vault action', () => {
  it.each([
    ['bytes', new Uint8Array(16_385), 'too-large: Make the file smaller; nothing else in it was looked at.'],
    ['bytes', Uint8Array.of(0xff), 'not-utf-8: Save the file as UTF-8.'],
    ['mark', `\ufeff${ok}`, 'byte-order-mark: Save the file as UTF-8 without a byte order mark.'],
    ['line ends', ok.replaceAll('\n', '\r\n'), 'carriage-return: Save the file with line feeds only (LF).'],
    ['character', why('"a\u202eb"'), 'forbidden-character: Take it out.'],
    ['tab in a value', why('"a\tb"'), 'forbidden-character: Write a space instead.'],
    ['tab in a comment', `#\tx\n${ok}`, 'forbidden-character: Write a space instead.'],
    ['indent', ` ${ok}`, 'indented-line: Take the white space out.'],
    ['line', `!\n${ok}`, 'line-form: Take it out, or start it with "#".'],
    ['dot', `${ok}tools.x = "y"\n`, 'dotted-key: Write a plain key; a vault action has no tables.'],
    ['quotes', ok.replace('formula', '"formula"'), 'quoted-key: Write the key without quotes.'],
    ['twice', `${ok}id = "x"\n`, 'duplicate-key: Keep one of the two lines.'],
    ['table', `${ok}[formula]\n`, 'table: Write all keys at the top of the file, without headers.'],
    ['lines', why('"""why"""'), 'multi-line-string: Write it on one line, in one pair of double quotes.'],
    ['single quotes', dev("'dev'"), 'literal-string: Write it in double quotes.'],
    ['open', dev('"dev'), 'unclosed-string: Close it with a double quote.'],
    ['backslash', dev('"d\\u0065v"'), 'backslash: Write the characters themselves: this value needs no escapes.'],
    ['escape', why('"a\\nb"'), 'backslash: Write the character itself; a line end in it becomes a space.'],
    ['list over lines', `${ok}tools = [\n"a"]\n`, 'multi-line-list: Write the whole list on one line.'],
    [
      'list',
      `${ok}tools = ["a",]\n`,
      'list-form: Write strings in double quotes with one comma between two, and none after the last.',
    ],
    ['no value', `${ok}model =\n`, 'missing-value: Write its value after the equals sign.'],
    [
      'number',
      `${ok}timeout_minutes = 0x1f\n`,
      'number-form: Write digits only, without sign, underscore, point or leading zero.',
    ],
    ['word', dev('dev'), 'value-form: Write a string in double quotes, a plain number, or a list of such strings.'],
    ['space after', dev('"dev" '), 'text-after-value: End the line with the value.'],
    ['comment after', dev('"dev" # x'), 'text-after-value: Give the comment a line of its own, or take it out.'],
    ['text after', dev('"dev" x'), 'text-after-value: End the line with the value.'],
    ['type', dev('1'), 'wrong-type: Write formula = "…".'],
    ['type', ok.replace('[]', '"A"'), 'wrong-type: Write secrets = ["…"].'],
    ['type', `${ok}timeout_minutes = "x"\n`, 'wrong-type: Write timeout_minutes = 30.'],
    ['item', `${ok}tools = [1]\n`, 'wrong-type: Write it in double quotes.'],
    ['id', ok.replace('"x"', '".."'), 'bad-id: Write the name of the file without .toml, or rename the file to match.'],
    ['id', ok.replace('"x"', '"y"'), 'id-mismatch: Write the name of the file without .toml, or rename the file to match.'],
    ['context', why('"  "'), 'empty-context: Say in a sentence why this should be done.'],
    ['context', why(`"${'x'.repeat(2_001)}"`), 'context-too-long: Make it shorter.'],
    ['formula', dev('"_dev"'), 'bad-name: Correct the name.'],
    [
      'formula',
      dev('"devs"'),
      'formula-missing: Did you mean "dev"? Write the name of an existing formula, or have this one added first.',
    ],
    ['formula', dev('"zzzzzz"'), 'formula-missing: Write the name of an existing formula, or have this one added first.'],
    ['model', `${ok}model = "a b"\n`, 'bad-name: Correct the name.'],
    ['tool', `${ok}tools = ["a b"]\n`, 'bad-name: Correct the name.'],
    ['twice', `${ok}tools = ["a", "a"]\n`, 'duplicate-name: List it once.'],
    ['tier', `${ok}blast_radius = "x"\n`, 'bad-tier: Write "low", "medium" or "high", or take the line out.'],
    [
      'secret',
      ok.replace('[]', '["B"]'),
      'secret-not-allowed: Take it out, or ask an operator to add it to secrets in [actions] of the policy.',
    ],
    [
      'mount',
      `${ok}mounts = ["B"]\n`,
      'mount-not-allowed: Take it out, or ask an operator to add it to mounts in [actions] of the policy.',
    ],
    ['minutes', `${ok}timeout_minutes = 0\n`, 'out-of-range: Write a number of minutes from 1 to 1440.'],
    ['minutes', `${ok}timeout_minutes = 1441\n`, 'out-of-range: Write a number of minutes from 1 to 1440.'],
    ['missing', ok.replace('secrets = []\n', ''), 'missing-key: Add a line: secrets = [].'],
    ['missing', ok.replace('formula = "dev"\n', ''), 'missing-key: Add a line: formula = "…".'],
    [
      'unknown',
      `${ok}modle = "x"\n`,
      'unknown-key: Did you mean "model"? Known here: id, formula, context, secrets, mounts, tools, model, timeout_minutes, blast_radius, dispatch_mode.',
    ],
  ] as const)('%s: %j', (_sentence, text, remedy) => {
    expect(remedies(text)).toContain(remedy)
  })
  it('where no formula exists the operator must act', () => {
    expect(remedies(ok, { formulas: { folder: 'formulas', names: new Set() } })).toEqual([
      'formula-missing: Have the operator correct formulas_dir of the policy, or add the formulas there first.',
    ])
  })
  it('the bounds themselves are allowed', () => {
    expect(remedies(`${ok}timeout_minutes = 1\n`)).toEqual([])
    expect(remedies(`${ok}timeout_minutes = 1440\n`)).toEqual([])
    expect(remedies(why(`"${'🙂'.repeat(2_000)}"`))).toEqual([])
    expect(remedies(`${ok}#${'x'.repeat(16_384 - ok.length - 2)}\n`)).toEqual([])
  })
})

describe('a policy', () => {
  it.each([
    ['[tiers\n', 'toml-syntax: Correct the TOML.'],
    [`x = [${'1,'.repeat(2_001)}]`, 'too-many-entries: Take entries out.'],
    ['version = 2\n', 'unknown-version: Write version = 1 or take the line out.'],
    ['[tiers]\n"a b" = "low"\n', 'bad-name: Correct the name or take the line out.'],
    ['tiers = 1\n', 'wrong-type: Write it as a table: [tiers].'],
    ['[medium]\napprovals = "x"\n', 'wrong-type: Write a whole number from 1 to 100, without quotes.'],
    ['[medium]\napprovals = 0\n', 'out-of-range: Write a whole number from 1 to 100, without quotes.'],
    ['[limits]\nfrozen = 1\n', 'wrong-type: Write true or false, without quotes.'],
    ['[authors]\nlow = 1\n', 'wrong-type: Write a list of strings in square brackets: ["name"].'],
    ['[authors]\nlow = [1]\n', 'wrong-type: Write it in double quotes.'],
    ['[authors]\nlow = ["a", "A"]\n', 'duplicate-name: List it once.'],
    ['[authors]\nlow = ["a b"]\n', 'bad-login: Write the login as the forge shows it.'],
    [
      '[authors]\nlow = ["@a/b"]\n',
      'bad-team: Write "@" and the name of a team of the organisation that owns the repository, without the organisation.',
    ],
    ['[medium]\nmerge = "x"\n', 'bad-merge: Write "gate" or "human".'],
    ['[medium]\napprovals = 2\napprovers = ["a"]\n', 'too-few-approvers: List more approvers or ask for fewer approvals.'],
    ['[actions]\nsecrets = ["a b"]\n', 'bad-name: Correct the name.'],
    ['[actions]\nformulas_dir = "/x"\n', 'bad-path: Write the path of a folder from the top of the repository, like "formulas".'],
    ['[override]\nmay_lower = ["dev"]\n', 'formula-not-listed: List the formula in [tiers], or take it out here.'],
  ])('%j', (text, remedy) => {
    const read = parsePolicy(bytes(text), 'p')
    expect(read.kind === 'valid' ? [] : read.problems.map((one) => `${one.code}: ${one.remedy}`)).toContain(remedy)
  })
})
