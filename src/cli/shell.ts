// The shell a command runs in, as a value: a test can play one.

import { visible } from '../report/text.js'

/** What makes a text stand out on a terminal; elsewhere each gives its text back as it is. */
export type Colours = Readonly<Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', (text: string) => string>>

const same = (text: string): string => text

/** The colours of a sink that has none. */
export const PLAIN: Colours = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same }

/** Where words go. `write` returns when they are taken, so that nothing piles up before a slow reader. */
export type Sink = { readonly terminal: boolean; readonly colours: Colours; readonly write: (text: string) => void }

/** All that a command sees of its surroundings but the files. `cwd` is absolute, `stdin` an open descriptor. */
export type Shell = {
  readonly cwd: string
  readonly env: (name: string) => string | undefined
  readonly stdin: number
  readonly out: Sink
  readonly err: Sink
}

/** 0 yes, 1 no, 2 could not tell, 3 still waiting, 64 usage (design 5.2). */
export type ExitCode = 0 | 1 | 2 | 3 | 64

/** The graver of two answers about subjects: could not tell, then no, then yes. */
export const graver = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)

/** A call that makes no sense: ends with 64 and the usage line of its command. `message` is a whole sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** By its name, not its class: each part of the bundle that is loaded when needed has a class of its own. */
export const isUsageError = (thrown: unknown): thrown is Error => thrown instanceof Error && thrown.name === 'UsageError'

/** An untrusted word for a line of ours, cut to `max` code points: nothing in it can move the cursor or start a line. */
export const shown = (text: string, max = 1_000): string => visible(text, max)

/** One line of the program's own about what went wrong, on standard error. */
export const complain = ({ err }: Shell, text: string): void =>
  err.write(`${err.colours.red('vault-gate:')} ${shown(text, 4_000)}\n`)
