// The rules of the house that no linter knows: the lists that must say the same, and the invariants that must be cited.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { INPUTS } from '../src/inputs.js'
import { POLICY_KEYS } from '../src/policy/policy-keys.js'
import { VAULT_ACTION_KEYS } from '../src/policy/vault-action-keys.js'
import { OUTPUTS } from '../src/report/outputs.js'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const README = read('README.md')
const ACTION = read('action.yml')

const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(join(ROOT, path)).isDirectory() ? files(path) : [path]
  })

/** The text between a heading of the README and the next of its level or above. */
const section = (heading: string): string => {
  const level = /^#+/.exec(heading)?.[0].length ?? 1
  const start = README.indexOf(`\n${heading}\n`)
  expect(start, `README has "${heading}"`).toBeGreaterThan(0)
  const rest = README.slice(start + heading.length + 2)
  return rest.slice(0, rest.search(new RegExp(`\\n#{1,${level}} `)))
}

const codesIn = (text: string): string[] =>
  [...text.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap((row) =>
    [...(row[1] ?? '').matchAll(/`([a-z0-9-]+)`/g)].map((one) => one[1] ?? ''),
  )

describe('one list, said everywhere', () => {
  it('inputs: action.yml, inputs.ts and README', () => {
    const yaml = INPUTS.map(({ name, description, default: value }) =>
      [
        `  ${name}:`,
        `    description: ${JSON.stringify(description)}`,
        ...(value === '' ? [] : [`    default: "${value}"`]),
      ].join('\n'),
    ).join('\n')
    expect(ACTION).toContain(`inputs:\n${yaml}\noutputs:\n`)
    const table = INPUTS.map(
      ({ name, description, default: value }) => `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${description} |`,
    )
    expect(section('## Inputs')).toContain(table.join('\n'))
  })

  it('outputs: action.yml, outputs.ts and README', () => {
    const declared = [...ACTION.slice(ACTION.indexOf('\noutputs:'), ACTION.indexOf('\nruns:')).matchAll(/^ {2}([a-z-]+):$/gm)]
    expect(declared.map((one) => one[1])).toEqual([...OUTPUTS])
    expect(codesIn(section('## Outputs'))).toEqual([...OUTPUTS])
  })

  it('the workflow of the README is the example, but for the commit it is pinned to', () => {
    const shown = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? ''
    const plain = (text: string): string => text.replace(/^#.*\n/gm, '').replace(/@\S+ #.*/, '@COMMIT')
    expect(plain(shown)).toBe(plain(read('examples/gate.yml')))
  })

  it('keys of the policy and of the vault action: code and README', () => {
    for (const { key } of POLICY_KEYS) {
      const name = /[\w*]+$/.exec(key.replace(/["\]]/g, ''))?.[0] ?? key
      expect(section('### The policy'), key).toContain(name)
    }
    const rows = [...section('### The vault action').matchAll(/^\| (`[^|]+) \|/gm)].flatMap((row) => [
      ...(row[1] ?? '').matchAll(/`(\w+)`/g),
    ])
    expect(rows.map((one) => one[1])).toEqual(VAULT_ACTION_KEYS.map(({ key }) => key))
  })

  it('codes of findings: checks and README', () => {
    const used = files('src/checks').flatMap((path) =>
      [...read(path).matchAll(/\b(?:pass|fail|unknown|floor)\(\s*'([a-z-]+)'/g)].map((one) => one[1]),
    )
    const [findings = ''] = section('## Codes').split('A **problem**')
    expect(codesIn(findings).sort()).toEqual([...new Set(used)].sort())
  })

  it('codes of problems: every one of the README is in the code, and every one that a test meets is in the README', () => {
    const [, problems = ''] = section('## Codes').split('A **problem**')
    const listed = codesIn(problems)
    const source = [...files('src/policy'), ...files('src/checks'), ...files('src/cli')].map(read).join('\n')
    expect(
      listed.filter((code) => !source.includes(`'${code}'`) && !source.includes(code.replace(/^(?:secret|mount)-/, '-'))),
    ).toEqual([])
    const met = ['test/policy.test.ts', 'test/vault-action.test.ts'].flatMap((path) =>
      [...read(path).matchAll(/code: '([a-z0-9-]+)'/g)].map((one) => one[1]),
    )
    for (const code of met) expect(listed).toContain(code)
  })
})

describe('what the code keeps to', () => {
  it('every invariant is cited by a test, and the README lists them all', () => {
    const tests = files('test')
      .filter((path) => path.endsWith('.test.ts') && !path.endsWith('house.test.ts'))
      .map(read)
      .join('\n')
    for (let number = 1; number <= 14; number += 1) {
      const cited = new RegExp(`\\(invariants? [^)]*\\b${number}\\b`).test(tests)
      expect(cited, `invariant ${number} is cited`).toBe(true)
      expect(section('## Invariants')).toContain(`\n${number}. `)
    }
  })

  it('banned words do not come back', () => {
    for (const path of files('src').filter((one) => !one.startsWith('src/sandbox'))) {
      expect(path).not.toMatch(/utils|helpers|common|manager/)
      expect(read(path), path).not.toMatch(/\bverdict\b|octokit/i)
    }
  })

  it('the snippets of the README are what the code takes', async () => {
    const policy = /```toml\n(\[tiers\][\s\S]*?)```/.exec(README)?.[1] ?? ''
    const { parsePolicy } = await import('../src/policy/policy.js')
    expect(parsePolicy(new TextEncoder().encode(policy), 'README').kind).toBe('valid')
    const inputs = [...(/ {8}with:\n([\s\S]*?)```/.exec(README)?.[1] ?? '').matchAll(/^ {10}([a-z-]+):/gm)].map((one) => one[1])
    for (const name of inputs) expect(INPUTS.map((input) => input.name)).toContain(name)
    expect(inputs.length).toBeGreaterThan(0)
    const [workflow, controller] = ['gate', 'controller'].map((name) => read(`examples/${name}.yml`))
    for (const text of [workflow, controller]) {
      for (const [, name] of text?.matchAll(/^ {10}([a-z-]+):/gm) ?? []) expect(INPUTS.map((input) => input.name)).toContain(name)
    }
    expect(parsePolicy(new TextEncoder().encode(read('examples/policy.toml')), 'examples').kind).toBe('valid')
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
    for (const one of README.matchAll(/npm run ([a-z]+)/g)) expect(scripts).toContain(one[1])
  })
})
