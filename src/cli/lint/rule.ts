// What lint says: rules, and the remarks that they make about places in files.

import type { Position } from '../../policy/source.js'

/** An error is unsafe or cannot work, a warning is most likely a mistake, a note is worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

/** One thing that lint looks for. `severity` is that of its remarks unless they say another; `why` and `remedy` are for people. */
export type Rule = {
  readonly id: string
  readonly severity: Severity
  readonly sentence: string
  readonly why: string
  readonly remedy: string
}

/** What a rule has found, before its place is known to people; `at` null is the whole file. What is not given is as the rule says. */
export type Draft<At> = {
  readonly at: At | null
  readonly text: string
  readonly severity?: Severity
  readonly remedy?: string
}

/** A rule that looks at one `Subject`, and that question as a pure function. */
export type Check<Subject, At> = Rule & { readonly check: (subject: Subject) => readonly Draft<At>[] }

/** One remark about a file. `text` and `remedy` may quote untrusted words: a rendering makes them visible. Null: no such place. */
export type Remark = {
  readonly rule: string
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  readonly severity: Severity
  readonly text: string
  readonly remedy: string
}

/** The most remarks about one file; one more then says how many there are besides. */
export const MOST_REMARKS = 100

/** Mildest first. */
export const SEVERITIES: readonly Severity[] = ['note', 'warning', 'error']

/** The graver of two. */
const graver = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b)

/** A remark of `rule`. */
export const remark = (rule: Rule, path: string, position: Position | null, draft: Omit<Draft<unknown>, 'at'>): Remark => ({
  rule: rule.id,
  path,
  line: position?.line ?? null,
  column: position?.column ?? null,
  severity: draft.severity ?? rule.severity,
  text: draft.text,
  remedy: draft.remedy ?? rule.remedy,
})

/** That there is more to say about a file than anybody reads. */
export const TOO_MANY: Rule = {
  id: 'too-many-remarks',
  severity: 'note',
  sentence: `There are more than ${MOST_REMARKS} remarks about one file.`,
  why: 'What is wrong so often mostly has one cause. The severity is that of the gravest remark that is not listed.',
  remedy: 'Correct those that are listed, and look again.',
}

/** What a rule has drafted about a file. */
export type Drafted<At> = { readonly rule: Rule; readonly draft: Draft<At> }

/**
 * Remarks about the file `path` as they are shown: sorted by place, those about the whole file first, each once, and no more than
 * people can take. Only for those is the line looked up, which takes as long as the line is.
 */
export const listed = <At>(
  path: string,
  drafted: readonly Drafted<At>[],
  order: (a: At, b: At) => number,
  place: (at: At) => Position,
): readonly Remark[] => {
  const sorted = [...drafted].sort(({ draft: { at: a } }, { draft: { at: b } }) =>
    a === null || b === null ? Number(a !== null) - Number(b !== null) : order(a, b),
  )
  const seen = new Set<string>()
  const once = sorted.filter(({ rule, draft }) => {
    const key = JSON.stringify([rule.id, draft.at, draft.text])
    return !seen.has(key) && seen.add(key)
  })
  const shown = once
    .slice(0, MOST_REMARKS)
    .map(({ rule, draft }) => remark(rule, path, draft.at === null ? null : place(draft.at), draft))
  const more = once.slice(MOST_REMARKS)
  if (more.length === 0) return shown
  const severity = more.map(({ rule, draft }) => draft.severity ?? rule.severity).reduce(graver)
  const text = `There are ${more.length} more remarks than the ${MOST_REMARKS} listed.`
  return [...shown, remark(TOO_MANY, path, null, { text, severity })]
}
