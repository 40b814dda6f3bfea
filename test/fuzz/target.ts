// A target: one reader of foreign bytes, and everything that must be true of it whatever the bytes.

/** A reader that is ready. */
export type Opened = {
  /**
   * Reads one input. Throws when something is violated; else names in a word or two what came of it: a word not seen before makes the
   * input worth changing further.
   */
  readonly run: (bytes: Uint8Array) => string | Promise<string>
  readonly close?: () => void | Promise<void>
}

/** `dictionary` are words that mean something to the reader; `longest` in bytes. */
export type Target = {
  readonly name: string
  readonly about: string
  readonly dictionary: readonly string[]
  readonly longest: number
  readonly json?: true
  readonly open: () => Opened | Promise<Opened>
}

/** What an input showed to be wrong. */
export class Violation extends Error {
  override readonly name = 'Violation'
}

/** Ends the input where something does not hold. */
export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Violation(what)
}

/** What `read` gives, or the error it throws if that is one of `known`, by its name; any other rises. */
export const outcomeOf = async <T>(
  read: () => T | Promise<T>,
  known: readonly string[],
): Promise<{ readonly kind: 'value'; readonly value: T } | { readonly kind: 'known'; readonly error: Error }> => {
  try {
    return { kind: 'value', value: await read() }
  } catch (thrown) {
    if (thrown instanceof Error && known.includes(thrown.name)) return { kind: 'known', error: thrown }
    throw thrown
  }
}
