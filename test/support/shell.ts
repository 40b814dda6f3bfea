// A shell for the command line in a temporary folder: what a call prints and ends with, as a value.

import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import picocolors from 'picocolors'
import { vaultGate } from '../../src/cli/program.js'
import { PLAIN, type Sink } from '../../src/cli/shell.js'

/** What a call printed and ended with. */
type Call = { readonly exit: number; readonly out: string; readonly err: string }

/** Both outputs as one place shows them that gets both. */
type Screen = { readonly exit: number; readonly text: string }

export type Surroundings = {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  /** Both outputs are terminals, with colours unless the environment refuses them. */
  readonly terminal?: boolean
  /** Below the folder. */
  readonly cwd?: string
}

/** A folder with files, and calls of the program in it. */
export type Folder = {
  readonly path: string
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly call: (argv: readonly string[], surroundings?: Surroundings) => Promise<Call>
  readonly screen: (argv: readonly string[], surroundings?: Surroundings) => Promise<Screen>
  readonly remove: () => void
}

/** A sink that adds to `parts`. */
const sink = (parts: string[], terminal: boolean): Sink => ({
  terminal,
  colours: terminal ? picocolors.createColors(true) : PLAIN,
  write: (text) => parts.push(text),
})

/** Makes a folder that holds `files`. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>> = {}): Folder => {
  const path = mkdtempSync(join(tmpdir(), 'vault-gate-cli-'))
  const input = `${path}.stdin`
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
    return name
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  const run = async (out: string[], err: string[], argv: readonly string[], around: Surroundings = {}): Promise<number> => {
    const { env = {}, stdin = '', terminal = false, cwd = '' } = around
    writeFileSync(input, stdin)
    const descriptor = openSync(input, 'r')
    try {
      const sinks = { out: sink(out, terminal), err: sink(err, terminal) }
      return await vaultGate({ cwd: join(path, cwd), env: (name: string) => env[name], stdin: descriptor, ...sinks }, argv)
    } finally {
      closeSync(descriptor)
    }
  }
  const call: Folder['call'] = async (argv, around) => {
    const [out, err]: [string[], string[]] = [[], []]
    const exit = await run(out, err, argv, around)
    return { exit, out: out.join(''), err: err.join('') }
  }
  const screen: Folder['screen'] = async (argv, around) => {
    const both: string[] = []
    const exit = await run(both, both, argv, around)
    return { exit, text: both.join('') }
  }
  const remove = (): void => {
    rmSync(path, { recursive: true, force: true })
    rmSync(input, { force: true })
  }
  return { path, write, call, screen, remove }
}

/** A policy with one formula of each tier, and dev allowed to lower. */
export const POLICY = `[tiers]
triage  = "low"
dev     = "medium"
release = "high"

[floors.secrets]
READ_TOKEN = "low"

[override]
may_lower = ["dev"]

[medium]
approvers = ["alice"]
`

/** The text of a vault action; each value is TOML, null takes the key out, other keys are added. */
export const actionText = (keys: Readonly<Record<string, string | null>> = {}): string => {
  const all = { id: '"a1"', formula: '"triage"', context: '"Sort the new issues."', secrets: '[]', ...keys }
  return Object.entries(all)
    .map(([key, value]) => (value === null ? '' : `${key} = ${value}\n`))
    .join('')
}

/** What a call printed with `--json`: one value for each line. */
export const jsonLines = <T>(out: string): T[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
