// What doctor asks, and what it answers: one finding for each check, always.

import type { Installation, Seen } from './installation.js'

/** What checks are about, in the order in which they are told. */
export const GROUPS = ['server', 'token', 'protection', 'secrets', 'repository', 'workflow'] as const
export type Group = (typeof GROUPS)[number]

/** `unknown`: nobody could tell, with these tokens or at all. */
export type Outcome = 'ok' | 'warn' | 'fail' | 'unknown'

/** What was found and what to do about it. Both are whole sentences, and may quote untrusted words: a rendering makes them visible. */
export type Answer = { readonly outcome: Outcome; readonly text: string; readonly remedy: string | null }

/** One question about an installation; `code` is stable. */
export type Check = { readonly code: string; readonly ask: (installation: Installation) => Answer }

/** The answer to a check. */
export type Finding = Answer & { readonly code: string; readonly group: Group }

export const ok = (text: string): Answer => ({ outcome: 'ok', text, remedy: null })
export const warn = (text: string, remedy: string): Answer => ({ outcome: 'warn', text, remedy })
export const fail = (text: string, remedy: string): Answer => ({ outcome: 'fail', text, remedy })
export const unknown = (text: string, remedy: string | null): Answer => ({ outcome: 'unknown', text, remedy })

/** A part of a sentence as one of its own: a capital first, a full stop last. */
export const sentence = (text: string): string => {
  const whole = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
  return /[.!?]$/.test(whole) ? whole : `${whole}.`
}

/** Judges what was seen; `what` cannot be told where it was not ("whether …", "who …"). */
export const told = <T>(seen: Seen<T>, what: string, judge: (value: T) => Answer): Answer =>
  seen.kind === 'seen' ? judge(seen.value) : unknown(`Could not tell ${what}: ${seen.why}.`, sentence(seen.remedy))

/** The gravest first: what fails is known to be wrong, what could not be told may be. */
const GRAVEST: readonly Outcome[] = ['fail', 'warn', 'unknown', 'ok']

/** The gravest of some answers, of equals the first; null for none. */
export const gravestOf = (answers: readonly Answer[]): Answer | null =>
  GRAVEST.flatMap((outcome) => answers.filter((one) => one.outcome === outcome))[0] ?? null

/** Names for a sentence: "a", "a and b", "a, b and 4 others". */
export const namesOf = (names: readonly string[], most = 6): string => {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} others`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
