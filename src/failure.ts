// The two kinds of failure: a Problem is somebody else's mistake and is shown to them; a Fault is ours or the forge's and ends the job.

/**
 * A mistake of the vault action's author or of the operator. It is shown on the pull request and never thrown.
 * `line` and `column` count from 1; null where the problem has no place. `text` and `remedy` are plain text that may quote
 * untrusted words: a renderer escapes them whole. `fix` is a whole replacement file that would cure it, where there is one.
 */
export type Problem = {
  readonly code: string
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  readonly text: string
  readonly remedy: string
  readonly fix: string | null
}

/** What a reader of a foreign text gives back: the value, or all of its problems at once (at least one). */
export type Parsed<T> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/**
 * Our failure or the forge's. It ends the run red and decides nothing (invariant 12). `message` is one sentence that says what
 * failed and where, `remedy` what to do about it. Neither ever holds a token, a header or the body of a 401.
 */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly remedy: string

  constructor(message: string, remedy: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.remedy = remedy
  }
}

/** For the default branch of a switch over a union: a new variant breaks the build here. */
export const assertNever = (value: never): never => {
  throw new Fault(`unexpected variant ${JSON.stringify(value)}`, 'report this as a defect of vault-gate')
}

/** One line about anything that was thrown, `Error` or not, without its stack. */
export const describe = (thrown: unknown): string => {
  if (thrown instanceof Error) return thrown.message === '' ? thrown.name : thrown.message
  return typeof thrown === 'string' ? thrown : 'something that is not an error was thrown'
}
