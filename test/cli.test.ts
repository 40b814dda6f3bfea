// The offline commands: what each prints, where, and with which exit code (design 5.2).

import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { VERSION } from '../src/cli/help.js'
import { actionText, type Folder, folderWith, POLICY } from './support/shell.js'

let folder: Folder

beforeEach(() => {
  folder = folderWith({ 'vault/policy.toml': POLICY, 'vault/actions/a1.toml': actionText() })
})

afterEach(() => folder.remove())

const jsonOf = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the program', () => {
  it('shows help and version on standard output and ends with 0', async () => {
    for (const argv of [
      ['--help'],
      ['help'],
      ['help', 'fmt'],
      ['classify', '--help'],
      ['explain', '-h'],
      ['fmt', '--nonsense', '--help'],
    ]) {
      const call = await folder.call(argv)
      expect(call).toMatchObject({ exit: 0, err: '' })
      expect(call.out).toMatch(/^usage: vault-gate/)
      for (const line of call.out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
    }
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(VERSION).toBe(version)
    for (const argv of [['--version'], ['-V']]) expect(await folder.call(argv)).toEqual({ exit: 0, out: `${version}\n`, err: '' })
  })

  it('takes options anywhere, the last value of one, and any word after "--"', async () => {
    for (const argv of [
      ['--policy', 'vault/policy.toml', 'classify', 'triage'],
      ['classify', 'triage', '--policy=vault/policy.toml'],
      ['classify', '--policy', 'none', 'triage', '--policy', 'vault/policy.toml'],
      ['classify', '--', 'triage'],
      ['--', 'classify', 'triage'],
    ]) {
      expect(await folder.call(argv)).toEqual({ exit: 0, out: 'low\n', err: '' })
    }
    expect(await folder.call(['classify', '--', '--help', '-x'])).toMatchObject({ exit: 0, out: 'high    --help\nhigh    -x\n' })
    expect(await folder.call(['classify', 'triage', '--override', '--json'])).toMatchObject({ exit: 0, out: 'high\n' })
  })

  it.each([
    [
      [],
      'vault-gate: Which command?\nusage: vault-gate COMMAND [OPTIONS] ...\ncommands: classify, validate, fmt, explain, lint, request, verify, sweep, simulate, doctor, init\n       vault-gate --help says more\n',
    ],
    [
      ['bogus', '--help'],
      'vault-gate: There is no command bogus.\nusage: vault-gate COMMAND [OPTIONS] ...\ncommands: classify, ',
    ],
    [['-h', 'bogus'], 'vault-gate: There is no command bogus.\n'],
    [['bogus', '--version'], 'vault-gate: There is no command bogus.\n'],
    [['help', 'bogus'], 'vault-gate: There is no command bogus.\n'],
    [['simulat', '--help'], 'vault-gate: There is no command simulat. Did you mean simulate?\n'],
    [['help', 'fmt', 'x'], 'vault-gate: help takes one command.\n'],
    [['judge'], 'vault-gate: There is no command judge.\nusage: vault-gate COMMAND [OPTIONS] ...\n'],
    [
      ['clasify', 'x'],
      'vault-gate: There is no command clasify. Did you mean classify?\nusage: vault-gate COMMAND [OPTIONS] ...\n',
    ],
    [['help', 'judge', 'x'], 'vault-gate: There is no command judge.'],
    [['constructor'], 'vault-gate: There is no command constructor.\n'],
    [['classify'], 'vault-gate: Which formula or file?\nusage: vault-gate classify [OPTIONS] SUBJECT...\n'],
    [['fmt'], 'vault-gate: Which file?\nusage: vault-gate fmt [OPTIONS] FILE...\n'],
    [['validate', '--jsn', 'x'], 'vault-gate: There is no option --jsn. Did you mean --json?\nusage: vault-gate validate'],
    [['validate', '--__proto__', 'x'], 'vault-gate: There is no option --__proto__.\nusage: vault-gate validate'],
    [['validate', '--toString=1', 'x'], 'vault-gate: There is no option --toString.\nusage: vault-gate validate'],
    [['validate', '-j', 'x'], 'vault-gate: There is no option -j.'],
    [['fmt', '--policy', 'x', 'y'], 'vault-gate: fmt has no option --policy.\nusage: vault-gate fmt'],
    [['classify', 'x', '--policy'], 'vault-gate: --policy needs a value.\nusage: vault-gate classify'],
    [['classify', '--json=yes', 'x'], 'vault-gate: --json takes no value.\nusage: vault-gate classify'],
    [['validate', '--format', 'xml', 'a/b'], 'vault-gate: --format can be env, nothing else.\nusage: vault-gate validate'],
    [['validate', '--format', 'env', '--json', 'a/b'], 'vault-gate: --format and --json exclude each other.\nusage:'],
    [['validate', '--format', 'env', 'a/b', 'a/c'], 'vault-gate: --format env is for one file.\nusage: vault-gate validate'],
    [['fmt', '--check', '--write', 'a/b'], 'vault-gate: --check and --write exclude each other.\nusage: vault-gate fmt'],
    [['fmt', '--write', '-'], 'vault-gate: --write needs files: standard input has no place to write to.\nusage: vault-gate fmt'],
    [['classify', '-', '-'], 'vault-gate: Standard input ("-") can be read only once.\nusage: vault-gate classify'],
    [['classify', '--id', 'x', 'triage'], 'vault-gate: --id is for a file.\nusage:'],
    [['classify', '--id', 'x', 'a/b', 'a/c'], 'vault-gate: --id is for one file: give the others in calls of their own.\nusage:'],
    [['classify', '--id', 'x', 'vault/actions/a1.toml'], 'vault-gate: --id says something else than the name of the file'],
    [['classify', '--override', 'low', 'a/b'], 'vault-gate: --override is the claim of a formula'],
    [['validate', '--x\n::error::\u001b[31m', 'y'], 'vault-gate: There is no option --x\\u{a}::error::\\u{1b}[31m.\nusage:'],
  ])('%j is wrong usage: 64, the usage line, nothing on standard output', async (argv, err) => {
    const call = await folder.call(argv)
    expect(call).toMatchObject({ exit: 64, out: '' })
    expect(call.err.startsWith(err), call.err).toBe(true)
    expect(call.err).toMatch(/--help says more\n$/)
  })
})

describe('classify of formulas', () => {
  it.each([
    ['triage', [], 'low'],
    ['dev', [], 'medium'],
    ['release', [], 'high'],
    ['unheard-of', [], 'high'],
    ['', [], 'high'],
    ['constructor', [], 'high'],
    ['__proto__', [], 'high'],
    ['triage ', [], 'high'],
    ['Triage', [], 'high'],
    ['triage\nlow', [], 'high'],
    ['triage', ['--override', 'medium'], 'medium'],
    ['triage', ['--override', 'high'], 'high'],
    ['triage', ['--override', ''], 'low'],
    ['dev', ['--override', 'low'], 'low'],
    ['release', ['--override', 'low'], 'high'],
    ['release', ['--override', 'medium'], 'high'],
    ['unheard-of', ['--override', 'low'], 'high'],
    ['triage', ['--override', 'LOW'], 'high'],
    ['triage', ['--override', 'low\n'], 'high'],
  ])('%j %j is exactly one word, exit 0: %s', async (formula, options, tier) => {
    expect(await folder.call(['classify', ...options, '--', formula])).toMatchObject({ exit: 0, out: `${tier}\n` })
  })

  it('without a policy, or with a broken one, everything is high with exit 0, and standard error says why', async () => {
    const bare = folderWith()
    expect(await bare.call(['classify', 'triage'])).toEqual({
      exit: 0,
      out: 'high\n',
      err: 'vault-gate: there is no vault/policy.toml here or in a folder above; so every tier is high\n',
    })
    bare.remove()
    for (const content of ['[tiers]\ntriage = "lo"\n', '\u0000', 'x'.repeat(70_000)]) {
      folder.write('vault/policy.toml', content)
      const call = await folder.call(['classify', 'triage'])
      expect(call).toMatchObject({
        exit: 0,
        out: 'high\n',
        err: 'vault-gate: vault/policy.toml is invalid; so every tier is high\n',
      })
    }
    expect(await folder.call(['classify', 'triage', '--policy', 'vault'])).toMatchObject({
      exit: 0,
      out: 'high\n',
      err: 'vault-gate: the policy vault cannot be read: it is a folder; so every tier is high\n',
    })
  })

  it('takes --policy before OPS_REPO_ROOT before the nearest one above, and none of them falls back', async () => {
    folder.write('ops/vault/policy.toml', '[tiers]\ntriage = "medium"\n')
    folder.write('other.toml', '[tiers]\ntriage = "high"\ndev = "low"\n')
    folder.write('vault/deep/down/x', '')
    const env = { OPS_REPO_ROOT: 'ops' }
    expect((await folder.call(['classify', 'triage'], { cwd: 'vault/deep/down' })).out).toBe('low\n')
    expect((await folder.call(['classify', 'triage'], { env })).out).toBe('medium\n')
    expect((await folder.call(['classify', 'dev', '--policy', 'other.toml'], { env })).out).toBe('low\n')
    expect((await folder.call(['classify', 'triage'], { env: { OPS_REPO_ROOT: '' } })).out).toBe('low\n')
    expect((await folder.call(['classify', 'triage'], { env: { OPS_REPO_ROOT: 'nowhere' } })).out).toBe('high\n')
    expect((await folder.call(['classify', 'triage', '--policy', 'nowhere'])).out).toBe('high\n')
  })

  it('takes no policy from a symbolic link, as the gate takes none, unless the caller names it', async () => {
    folder.write('real.toml', POLICY)
    mkdirSync(join(folder.path, 'linked/vault'), { recursive: true })
    symlinkSync('../../real.toml', join(folder.path, 'linked/vault/policy.toml'))
    const call = await folder.call(['classify', 'triage'], { cwd: 'linked' })
    expect(call).toMatchObject({ exit: 0, out: 'high\n' })
    expect(call.err).toContain('is a symbolic link')
    expect((await folder.call(['classify', 'triage', '--policy', 'linked/vault/policy.toml'])).out).toBe('low\n')
  })

  it('has one line for each of several subjects, the tier first and nothing invisible in it', async () => {
    const call = await folder.call(['classify', 'triage', 'a\u001b[2Jb\nlow', 'vault/actions/a1.toml'])
    expect(call).toEqual({
      exit: 0,
      out: 'low     triage\nhigh    a\\u{1b}[2Jb\\u{a}low\nlow     vault/actions/a1.toml\n',
      err: '',
    })
  })
})

describe('classify of files', () => {
  it('is 0 for valid vault actions, 1 when one is not, and that one is high', async () => {
    folder.write('vault/actions/a2.toml', actionText({ id: '"a2"', formula: '"dev"', secrets: '["DEPLOY_KEY"]' }))
    folder.write('vault/actions/a3.toml', actionText({ id: '"a3"', formula: "'triage'" }))
    const files = ['vault/actions/a1.toml', 'vault/actions/a2.toml']
    expect(await folder.call(['classify', ...files])).toMatchObject({
      exit: 0,
      out: `low     ${files[0]}\nmedium  ${files[1]}\n`,
    })
    const call = await folder.call(['classify', ...files, 'vault/actions/a3.toml'])
    expect(call).toMatchObject({ exit: 1 })
    expect(call.out).toMatch(/\nhigh {4}vault\/actions\/a3\.toml\n$/)
    expect(call.err).toBe(
      'vault-gate: vault/actions/a3.toml is refused, so high: The value of "formula" is in single quotes. vault-gate validate shows all\n',
    )
  })

  it.each(['validate', 'fmt', 'explain'])('%s: an empty name is no folder', async (command) => {
    const call = await folder.call([command, ''])
    expect(call.exit).toBe(2)
    expect(`${call.out}${call.err}`).toContain('an empty name was given')
    expect(`${call.out}${call.err}`).not.toContain('folder')
  })

  it('is 2 and high when the policy or the file cannot be read', async () => {
    for (const [name, what] of [
      ['vault/actions', 'it is a folder'],
      ['vault/actions/none.toml', 'there is no such file'],
      ['vault/policy.toml/x', 'a part of the path is no folder'],
      ['a\u0000/b', 'it is no path'],
      [`vault/${'x'.repeat(5000)}`, 'the path is longer than the system allows'],
    ] as const) {
      const call = await folder.call(['classify', name])
      expect(call).toMatchObject({ exit: 2, out: 'high\n' })
      expect(call.err).toContain(what)
    }
    folder.write('vault/policy.toml', 'tiers = 1\n')
    expect(await folder.call(['classify', 'vault/actions/a1.toml'])).toMatchObject({ exit: 2, out: 'high\n' })
    expect(await folder.call(['classify', 'vault/actions/a1.toml', 'triage'])).toMatchObject({ exit: 2 })
    folder.remove()
    mkdirSync(join(folder.path, 'vault/actions'), { recursive: true })
    folder.write('vault/actions/a1.toml', actionText())
    expect(await folder.call(['classify', 'vault/actions/a1.toml'])).toMatchObject({ exit: 2, out: 'high\n' })
  })

  it('holds a file below vault/actions to its name, others to --id, standard input to nothing else', async () => {
    folder.write('vault/actions/wrong.toml', actionText())
    folder.write('draft.toml', actionText())
    const exit = async (argv: readonly string[], stdin = ''): Promise<number> =>
      (await folder.call(['classify', ...argv], { stdin })).exit
    expect(await exit(['vault/actions/wrong.toml'])).toBe(1)
    expect(await exit(['vault/actions/../actions/wrong.toml'])).toBe(1)
    expect(await exit(['vault/actions/a1.toml', '--id', 'a1'])).toBe(0)
    expect(await exit(['draft.toml'])).toBe(0)
    expect(await exit(['draft.toml', '--id', 'a1'])).toBe(0)
    expect(await exit(['draft.toml', '--id', 'other'])).toBe(1)
    expect(await exit(['-'], actionText())).toBe(0)
    expect(await exit(['-', '--id', 'other'], actionText())).toBe(1)
    expect((await folder.call(['classify', 'wrong.toml'], { cwd: 'vault/actions' })).exit).toBe(1)
  })

  it('reads no more of a file than it may have', async () => {
    const call = await folder.call(['classify', '-'], { stdin: 'x'.repeat(100_000) })
    expect(call).toMatchObject({ exit: 1, out: 'high\n' })
    folder.write('big.toml', '#'.repeat(1_000_000))
    expect((await folder.call(['validate', 'big.toml'])).out).toContain('has 1000000 bytes; at most 16384 are read')
    expect((await folder.call(['validate', '/dev/zero'])).out).toContain('more than the 16384 bytes that are read')
  })

  it('says when access is not permitted', async () => {
    chmodSync(join(folder.path, 'vault/actions/a1.toml'), 0)
    // Root may read everything: for this one call it is nobody.
    const isRoot = process.getuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      expect((await folder.call(['classify', 'vault/actions/a1.toml'])).err).toContain('access is not permitted')
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  })
})

describe('JSON', () => {
  it('is one line of the one shape for each subject, whatever becomes of it', async () => {
    folder.write('vault/actions/bad.toml', actionText({ formula: '"dev" # why' }))
    const names = ['triage', 'dev', 'vault/actions/a1.toml', 'vault/actions/bad.toml', 'vault/actions/none.toml']
    const call = await folder.call(['classify', '--json', ...names])
    expect(call).toMatchObject({ exit: 2, err: '' })
    const [low, medium, file, bad, none] = jsonOf(call.out)
    expect(file).toEqual({
      schema: 'vault-gate/1',
      subject: 'vault/actions/a1.toml',
      repository: null,
      pull: null,
      head: null,
      base: null,
      policy: { path: 'vault/policy.toml', blob: expect.stringMatching(/^[0-9a-f]{40}$/), valid: true },
      action: {
        id: 'a1',
        path: 'vault/actions/a1.toml',
        blob: expect.stringMatching(/^[0-9a-f]{40}$/),
        formula: 'triage',
        secrets: [],
        mounts: [],
        tools: [],
        claim: null,
      },
      decision: null,
      tier: 'low',
      canonical: true,
      findings: [
        { code: 'policy', outcome: 'pass', source: null, text: 'the policy is vault/policy.toml' },
        { code: 'formula', outcome: 'pass', source: 'vault/policy.toml:2', text: 'the policy says low for formula triage' },
      ],
      problems: [],
      waiting: { on: null, who: [], needed: 0, have: 0 },
      next: 'none',
      digest: null,
    })
    expect(low).toMatchObject({ subject: 'triage', action: null, tier: 'low', decision: null, canonical: null })
    expect(medium).toMatchObject({
      tier: 'medium',
      decision: 'hold',
      waiting: { on: 'approver', who: ['alice'], needed: 1, have: 0 },
    })
    expect(bad).toMatchObject({ tier: 'high', decision: 'refuse', canonical: false, next: 'push', waiting: { on: 'author' } })
    expect(none).toMatchObject({
      tier: 'high',
      decision: null,
      canonical: null,
      action: null,
      problems: [{ code: 'unreadable' }],
    })
  })

  it('names blobs as git does', async () => {
    folder.write('vault/actions/a1.toml', 'hello\n')
    const [line] = jsonOf((await folder.call(['validate', '--json', 'vault/actions/a1.toml'])).out)
    expect(line).toMatchObject({ action: null, decision: 'refuse' })
    folder.write('vault/policy.toml', '')
    const [empty] = jsonOf((await folder.call(['classify', '--json', 'x'])).out)
    expect(empty).toMatchObject({ policy: { blob: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', valid: true } })
  })

  it('is plain ASCII on one line', async () => {
    folder.write('vault/actions/a1.toml', actionText({ context: '"\u202e\u2028 ü"' }))
    for (const command of ['classify', 'validate', 'fmt', 'explain']) {
      const { out } = await folder.call([command, '--json', 'vault/actions/a1.toml'])
      expect(out).toMatch(/^[ -~]+\n$/)
    }
  })
})

describe('validate', () => {
  it('shows every problem with a caret under the column', async () => {
    folder.write('vault/actions/bad.toml', actionText({ id: '"bad"', context: '"日本 \u202ex"', secrets: '["A", "b c"]' }))
    const call = await folder.call(['validate', 'vault/actions/bad.toml'])
    expect(call).toMatchObject({ exit: 1, err: '' })
    expect(call.out).toMatchInlineSnapshot(`
      "refused  vault/actions/bad.toml, 2 problems
        3:15 forbidden-character: The character U+202E, an invisible format character, may not stand in a vault action.
          3 | context = "日本 \\u{202e}x"
            |            　　 ^
              Take it out.
        4:17 bad-name: "b c" is not a name: a name is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter, a digit or "_".
          4 | secrets = ["A", "b c"]
            |                 ^
              Correct the name.
      "
    `)
  })

  it('cuts a long line around the column', async () => {
    folder.write('x.toml', actionText({ context: `"${'x'.repeat(500)}" # y` }))
    const { out } = await folder.call(['validate', 'x.toml'])
    const [, drawn = '', caret = ''] = out.split('\n').slice(1)
    expect(drawn.length).toBeLessThan(120)
    expect(drawn[caret.indexOf('^')]).toBe('#')
  })

  it('counts what it saw of several files', async () => {
    folder.write('x.toml', '')
    const call = await folder.call(['validate', 'vault/actions/a1.toml', 'x.toml', 'none.toml'])
    expect(call.exit).toBe(2)
    expect(call.out).toMatch(/^valid {4}vault\/actions\/a1\.toml, tier low\nrefused {2}x\.toml, 4 problems\n/)
    expect(call.out).toMatch(/\nunknown {2}none\.toml[^\n]*\n[\s\S]*summary {2}1 valid, 1 refused, 1 unknown\n$/)
  })

  it('knows what the policy allows, and without any policy that it does not know', async () => {
    folder.write('vault/policy.toml', '[tiers]\ntriage = "low"\n[actions]\nsecrets = ["A"]\n')
    folder.write('vault/actions/a1.toml', actionText({ secrets: '["B"]' }))
    expect((await folder.call(['validate', 'vault/actions/a1.toml'])).out).toContain('secret-not-allowed')
    folder.write('vault/policy.toml', 'x = 1\n')
    const broken = await folder.call(['validate', 'vault/actions/a1.toml'])
    expect(broken).toMatchObject({ exit: 2, out: 'unknown  vault/actions/a1.toml, because vault/policy.toml is invalid\n' })
    expect(broken.err).toContain('1:1 unknown-key')
    folder.remove()
    folder.write('vault/actions/a1.toml', actionText({ secrets: '["B"]' }))
    expect(await folder.call(['validate', 'vault/actions/a1.toml'])).toEqual({
      exit: 0,
      out: 'valid    vault/actions/a1.toml, without a policy, so tier high\n',
      err: 'vault-gate: there is no vault/policy.toml here or in a folder above; what it allows is not checked\n',
    })
    expect((await folder.call(['validate', 'vault/actions/a1.toml', '--policy', 'none'])).exit).toBe(2)
  })

  it('wants the formula to exist where --formulas says', async () => {
    folder.write('formulas/triage.sh', '')
    const argv = ['validate', 'vault/actions/a1.toml', '--formulas']
    expect((await folder.call([...argv, 'formulas'])).exit).toBe(0)
    folder.write('formulas/dev.toml/x', '')
    folder.write('formulas/deploy.toml', '')
    folder.write('vault/actions/a1.toml', actionText({ formula: '"dev"' }))
    expect(await folder.call([...argv, 'formulas'])).toEqual({
      exit: 1,
      out: `refused  vault/actions/a1.toml, 1 problem
  2:11 formula-missing: There is no formula "dev" in "formulas".
    2 | formula = "dev"
      |           ^
        Write the name of an existing formula, or have this one added first.
`,
      err: '',
    })
    expect(await folder.call([...argv, 'none'])).toEqual({
      exit: 2,
      out: '',
      err: 'vault-gate: the formulas in none cannot be read: there is no such file\n',
    })
    expect((await folder.call([...argv, 'none', '--format', 'env'])).out).toContain('(exit 2)')
    folder.write('vault/actions/a1.toml', actionText({ formula: "'triage'" }))
    expect((await folder.call([...argv, 'formulas'])).out).toContain('1 problem')
    folder.write('vault/actions/a1.toml', actionText({ formula: '"deplyo"' }))
    expect((await folder.call([...argv, 'formulas'])).out).toContain('Did you mean "deploy"? Write the name')
  })

  it('--format env gives the values, and for anything else takes them back', async () => {
    folder.write(
      'vault/actions/a1.toml',
      actionText({ context: '"it\'s $(x) `y` \\\\"', secrets: '["A", "B"]', mounts: '["m"]' }),
    )
    const argv = ['validate', '--format', 'env', 'vault/actions/a1.toml']
    expect(await folder.call(argv)).toEqual({
      exit: 0,
      out: [
        "VAULT_ACTION_ID='a1'",
        "VAULT_ACTION_FORMULA='triage'",
        "VAULT_ACTION_CONTEXT='it'\\''s $(x) `y` \\'",
        "VAULT_ACTION_SECRETS='A B'",
        "VAULT_ACTION_MOUNTS='m'",
        "VAULT_ACTION_TIER='high'",
        '',
      ].join('\n'),
      err: '',
    })
    folder.write('vault/actions/a1.toml', actionText({ id: '"a2"' }))
    const refused = await folder.call(argv)
    expect(refused).toMatchObject({
      exit: 1,
      out: 'unset VAULT_ACTION_ID VAULT_ACTION_FORMULA VAULT_ACTION_CONTEXT VAULT_ACTION_SECRETS VAULT_ACTION_MOUNTS VAULT_ACTION_TIER\n(exit 1)\n',
    })
    expect(refused.err).toContain('id-mismatch')
  })
})

describe('the folder of formulas that the policy names', () => {
  const FOLDER = `${POLICY}\n[actions]\nformulas_dir = "ops/formulas"\n`
  const MISSING = 'There is no formula "triage" in "ops/formulas".'

  beforeEach(() => {
    folder.write('vault/policy.toml', FOLDER)
    folder.write('ops/formulas/dev.toml', '')
    folder.write('vault/actions/a2.toml', actionText({ id: '"a2"', formula: '"dev"' }))
  })

  it('must hold the formula of a file: for validate, classify, explain and fmt --json', async () => {
    const files = ['vault/actions/a1.toml', 'vault/actions/a2.toml']
    const validate = await folder.call(['validate', ...files])
    expect(validate).toMatchObject({ exit: 1, err: '' })
    expect(validate.out).toContain(`2:11 formula-missing: ${MISSING}`)
    expect(validate.out).toMatch(/\nvalid {4}vault\/actions\/a2\.toml, tier medium\nsummary {2}1 valid, 1 refused, 0 unknown\n$/)
    expect(await folder.call(['classify', ...files])).toEqual({
      exit: 1,
      out: 'high    vault/actions/a1.toml\nmedium  vault/actions/a2.toml\n',
      err: `vault-gate: vault/actions/a1.toml is refused, so high: ${MISSING} vault-gate validate shows all\n`,
    })
    const explain = await folder.call(['explain', ...files])
    expect(explain).toMatchObject({ exit: 1, err: '' })
    expect(explain.out).toMatch(/^high {2}vault\/actions\/a1\.toml\n/)
    expect(explain.out).toContain(`2:11 formula-missing: ${MISSING}`)
    for (const argv of [['validate'], ['classify'], ['explain'], ['fmt']]) {
      expect(jsonOf((await folder.call([...argv, '--json', ...files])).out)).toMatchObject([
        { decision: 'refuse', tier: 'high', canonical: true, problems: [{ code: 'formula-missing', line: 2, column: 11 }] },
        { decision: 'hold', tier: 'medium', problems: [] },
      ])
    }
    expect(await folder.call(['fmt', '--check', ...files])).toEqual({ exit: 0, out: '', err: '' })
    expect(await folder.call(['classify', 'triage'])).toEqual({ exit: 0, out: 'low\n', err: '' })
  })

  it('lies below the folder that has vault/, wherever the call is made', async () => {
    folder.write('vault/deep/down/x', '')
    const file = join(folder.path, 'vault/actions/a2.toml')
    expect(await folder.call(['validate', file], { cwd: 'vault/deep/down' })).toMatchObject({ exit: 0, err: '' })
    folder.write('elsewhere/x', '')
    for (const root of ['..', folder.path]) {
      const around = { cwd: 'elsewhere', env: { OPS_REPO_ROOT: root } }
      expect(await folder.call(['validate', file], around)).toMatchObject({ exit: 0, err: '' })
      expect((await folder.call(['validate', join(folder.path, 'vault/actions/a1.toml')], around)).out).toContain(MISSING)
    }
  })

  it('is not asked where --formulas names another', async () => {
    folder.write('mine/triage.sh', '')
    expect(await folder.call(['validate', 'vault/actions/a1.toml', '--formulas', 'mine'])).toMatchObject({ exit: 0, err: '' })
    expect((await folder.call(['validate', 'vault/actions/a2.toml', '--formulas', 'mine'])).out).toContain('in "mine"')
  })

  it('is not checked where it cannot be read, and validate says so once', async () => {
    folder.write('vault/policy.toml', FOLDER.replace('ops/formulas', 'ops/none'))
    const files = ['vault/actions/a1.toml', 'vault/actions/a2.toml']
    const said =
      'vault-gate: the formulas in ops/none cannot be read: there is no such file; that formulas exist is checked only with --formulas FOLDER\n'
    expect(await folder.call(['validate', ...files])).toMatchObject({ exit: 0, err: said })
    expect(await folder.call(['validate', '--format', 'env', 'vault/actions/a1.toml'])).toMatchObject({ exit: 0, err: said })
    expect(await folder.call(['validate', '--json', ...files])).toMatchObject({ exit: 0, err: '' })
    expect(await folder.call(['classify', ...files])).toMatchObject({ exit: 0, err: '' })
    expect(await folder.call(['explain', ...files])).toMatchObject({ exit: 0, err: '' })
  })

  it('is not checked with --policy, which says nothing of a repository', async () => {
    const argv = ['vault/actions/a1.toml', '--policy', 'vault/policy.toml']
    expect(await folder.call(['validate', ...argv])).toEqual({
      exit: 0,
      out: 'valid    vault/actions/a1.toml, tier low\n',
      err: 'vault-gate: vault/policy.toml wants formulas to exist in ops/formulas, but --policy does not say of which repository; that formulas exist is checked only with --formulas FOLDER\n',
    })
    expect(await folder.call(['classify', ...argv])).toEqual({ exit: 0, out: 'low\n', err: '' })
    expect(await folder.call(['validate', ...argv, '--formulas', 'ops/formulas'])).toMatchObject({ exit: 1, err: '' })
  })
})

const LOOSE = `id = 'a1' # why not
"formula" = "triage"
context = """Sort the new issues."""
secrets = [ # the first
  "READ_TOKEN", # to read
  # the last
]
`

const CANONICAL = `# why not
id = "a1"
formula = "triage"
context = "Sort the new issues."
# the first
# to read
# the last
secrets = ["READ_TOKEN"]
`

describe('fmt', () => {
  it('prints the canonical text of one file, with its comments', async () => {
    expect(await folder.call(['fmt', '-'], { stdin: LOOSE })).toEqual({ exit: 0, out: CANONICAL, err: '' })
    expect(await folder.call(['fmt', '-'], { stdin: CANONICAL })).toEqual({ exit: 0, out: CANONICAL, err: '' })
    const spaced = 'id\t=\t"a1"\nformula="triage"\n\ncontext = "x"\nsecrets = [ "A" ,"B" ]'
    expect(await folder.call(['fmt', '-'], { stdin: spaced })).toEqual({ exit: 0, out: spaced, err: '' })
  })

  it('shows the difference on a terminal and of several files, in the form that patch reads', async () => {
    folder.write('x.toml', LOOSE)
    const call = await folder.call(['fmt', 'vault/actions/a1.toml', 'x.toml'])
    expect(call).toMatchObject({ exit: 0, err: '' })
    expect(call.out).toMatchInlineSnapshot(`
      "--- x.toml
      +++ x.toml
      @@ -1,7 +1,8 @@
      -id = 'a1' # why not
      -"formula" = "triage"
      -context = """Sort the new issues."""
      -secrets = [ # the first
      -  "READ_TOKEN", # to read
      -  # the last
      -]
      +# why not
      +id = "a1"
      +formula = "triage"
      +context = "Sort the new issues."
      +# the first
      +# to read
      +# the last
      +secrets = ["READ_TOKEN"]
      "
    `)
    const terminal = await folder.call(['fmt', 'x.toml', 'vault/actions/a1.toml'], { terminal: true })
    expect(terminal.out).toContain('\u001b[32m+id = "a1"\u001b[39m\n')
    expect(terminal.out).toContain('canonical  vault/actions/a1.toml\n')
  })

  it('--check names the files that differ', async () => {
    folder.write('x.toml', LOOSE)
    const call = await folder.call(['fmt', '--check', 'vault/actions/a1.toml', 'x.toml'])
    expect(call).toEqual({ exit: 1, out: 'differs    x.toml\n', err: '' })
    expect(await folder.call(['fmt', '--check', 'vault/actions/a1.toml'])).toEqual({ exit: 0, out: '', err: '' })
  })

  it('--write rewrites what differs, and only that', async () => {
    folder.write('x.toml', LOOSE)
    expect(await folder.call(['fmt', '--write', 'x.toml', 'vault/actions/a1.toml'])).toEqual({
      exit: 0,
      out: 'written    x.toml\n',
      err: '',
    })
    expect(readFileSync(join(folder.path, 'x.toml'), 'utf8')).toBe(CANONICAL)
    expect(await folder.call(['fmt', '--write', 'x.toml'])).toEqual({ exit: 0, out: '', err: '' })
  })

  it('names the value that has no canonical text: 1, and nothing is written', async () => {
    for (const [text, why] of [
      [actionText({ context: '"a\\nb"' }), 'no canonical text has the value of context, because it holds the character U+000A'],
      [
        actionText({ dispatch_mode: '"a\\"b"' }),
        'no canonical text has the value of dispatch_mode, because it holds a double quote',
      ],
      [actionText({ formula: "'a b'" }), '"a b" is not a formula'],
      [actionText({ timeout_minutes: '1.5' }), '"timeout_minutes" must be an integer'],
      ['x', 'line-form'],
    ] as const) {
      folder.write('x.toml', text)
      const call = await folder.call(['fmt', '--write', 'x.toml'])
      expect(call).toMatchObject({ exit: 1, out: '' })
      expect(call.err).toContain('x.toml has no canonical text: ')
      expect(call.err).toContain(why)
      expect(readFileSync(join(folder.path, 'x.toml'), 'utf8')).toBe(text)
    }
  })

  it('is 2 for what cannot be read, and says the same as JSON', async () => {
    expect(await folder.call(['fmt', 'none.toml'])).toMatchObject({ exit: 2, out: '' })
    folder.write('x.toml', LOOSE)
    const call = await folder.call(['fmt', '--json', 'x.toml', 'vault/actions/a1.toml', 'none.toml'])
    expect(call.exit).toBe(2)
    expect(jsonOf(call.out)).toMatchObject([
      { canonical: false, text: CANONICAL, written: false },
      { canonical: true, text: actionText(), written: false },
      { canonical: null, text: null, written: false },
    ])
    expect(jsonOf((await folder.call(['fmt', '--json', '--write', 'x.toml'])).out)).toMatchObject([{ written: true }])
    expect(readFileSync(join(folder.path, 'x.toml'), 'utf8')).toBe(CANONICAL)
  })
})

describe('explain', () => {
  it('shows each step, its line, and what would change the outcome', async () => {
    folder.write(
      'vault/actions/a2.toml',
      actionText({ id: '"a2"', formula: '"dev"', secrets: '["READ_TOKEN", "DEPLOY_KEY"]', blast_radius: '"low"' }),
    )
    const call = await folder.call(['explain', 'vault/actions/a2.toml'])
    expect(call).toMatchObject({ exit: 0, err: '' })
    expect(call.out).toMatchInlineSnapshot(`
      "medium  vault/actions/a2.toml
      ├─ policy  the policy is vault/policy.toml
      ├─ formula  the policy says medium for formula dev
      │     vault/policy.toml:3 | dev     = "medium"
      │     no change here alone changes the outcome
      ├─ claim  low: the vault action claims low, and line 10 of the policy lets it lower formula dev
      │     vault/policy.toml:10 | may_lower = ["dev"]
      │     high with blast_radius = "high"
      ├─ floor-secret  low: asks for secret READ_TOKEN; the floor of secret READ_TOKEN is low
      │     vault/policy.toml:7 | READ_TOKEN = "low"
      │     high with "READ_TOKEN" = "high" in [floors.secrets]
      ├─ floor-secret  medium: asks for secret DEPLOY_KEY; the floor of every secret without its own floor is medium by default
      │     low with no secret "DEPLOY_KEY", or "DEPLOY_KEY" = "low" in [floors.secrets]
      │     high with "DEPLOY_KEY" = "high" in [floors.secrets]
      ├─ floors  asks for nothing else
      │     high with a further mount that has no floor of its own
      ├─ dispatch-mode  does not set dispatch_mode
      │     high with a dispatch_mode
      └─ pull request
            not judged here: who opens and pushes it, its commits, what else it changes, the rule of the base branch, approvals
            they can make it stricter, never milder
      "
    `)
  })

  it('shows what stands in the way first, and what would come of it then', async () => {
    folder.write('vault/actions/a1.toml', actionText({ formula: "'triage'" }))
    const call = await folder.call(['explain', 'vault/actions/a1.toml'])
    expect(call.exit).toBe(1)
    expect(call.out).toMatch(/^high {2}vault\/actions\/a1\.toml\n/)
    expect(call.out).toContain('│     low with these corrected\n')
    folder.write('vault/policy.toml', '[tier]\n')
    const broken = await folder.call(['explain', 'vault/actions/a1.toml'])
    expect(broken.exit).toBe(2)
    expect(broken.out).toContain('1:2 unknown-key: "tier" is not a known table of the policy')
  })
})

describe('on a terminal', () => {
  it('tiers have colours, unless NO_COLOR says no', async () => {
    expect((await folder.call(['classify', 'triage'], { terminal: true })).out).toBe('\u001b[32mlow\u001b[39m\n')
  })
})
