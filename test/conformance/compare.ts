// Comparing an answer with a recorded one: placeholders, bound names, and where they differ.

/** Names bound so far. */
export type Names = Map<string, unknown>

export interface Difference {
  /** Where in the answer, dotted. */
  readonly path: string
  readonly expected: string
  readonly got: string
}

/** Thrown for a name that no step has bound. */
class Unbound extends Error {}

const nameOf = (names: Names, name: string): unknown => {
  if (!names.has(name)) throw new Unbound(`{{${name}}} is not bound`)
  return names.get(name)
}

/** Puts bound values in place of `{{name}}`; a text that is nothing but a name becomes the value itself. */
export const fill = (value: unknown, names: Names): unknown => {
  if (Array.isArray(value)) return value.map((each) => fill(each, names))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [String(fill(key, names)), fill(held, names)]))
  }
  if (typeof value !== 'string') return value
  const whole = /^\{\{([^{}]+)\}\}$/.exec(value)
  if (whole?.[1] !== undefined) return nameOf(names, whole[1])
  return value.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => String(nameOf(names, name)))
}

const PATTERNS: Readonly<Record<string, string>> = {
  '<int>': '[1-9][0-9]*',
  '<time>': '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})',
  '<sha>': '[0-9a-f]{40}',
}

/** Whether a text fits a recorded one with placeholders in it. */
const fits = (expected: string, got: string): boolean => {
  const source = expected
    .split(/(<int>|<time>|<sha>)/)
    .map((part) => PATTERNS[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('')
  return new RegExp(`^${source}$`).test(got)
}

const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything in which an answer differs from the recorded one. Names must have been filled in. */
export const differences = (expected: unknown, got: unknown, path = 'answer'): Difference[] => {
  const differ: Difference = { path, expected: show(expected), got: show(got) }
  if (Array.isArray(expected) && Array.isArray(got)) {
    const length = Math.max(expected.length, got.length)
    return Array.from({ length }, (_, index) => differences(expected[index], got[index], `${path}.${index}`)).flat()
  }
  if (isObject(expected) && isObject(got)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(got)])
    return [...keys].flatMap((key) => differences(expected[key], got[key], `${path}.${key}`))
  }
  if (expected === '<int>' && typeof got === 'number') return Number.isInteger(got) && got > 0 ? [] : [differ]
  if (typeof expected === 'string' && typeof got === 'string') return fits(expected, got) ? [] : [differ]
  return expected === got ? [] : [differ]
}
