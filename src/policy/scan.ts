// Where the tokens of a TOML text begin and end. Tolerant: it never judges, and it always moves on.

/** One part of a key as written and where it starts: `a."b c"` has two. `raw` still has its quotes. */
export type KeyPart = { readonly raw: string; readonly at: number }

/** A key and the offset just after it. */
export type ScannedKey = { readonly parts: readonly KeyPart[]; readonly end: number }

const BARE = /[A-Za-z0-9_-]+/y
const BLANK = /[ \t]*/y
const VOID = /(?:[ \t\r\n]+|#[^\n]*)*/y
const PLAIN = /[^\s,#[\]{}"']*/y

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The offset after spaces and tabs. */
export const skipBlank = (text: string, at: number): number => endOf(BLANK, text, at)

/** The offset after white space, line ends and comments. */
export const skipVoid = (text: string, at: number): number => endOf(VOID, text, at)

const multiLineEnd = (text: string, at: number, quotes: string): number | null => {
  const escapes = quotes.startsWith('"')
  let end = at + 3
  while (end < text.length && !text.startsWith(quotes, end)) end += escapes && text[end] === '\\' ? 2 : 1
  if (end >= text.length) return null
  end += 3
  // Up to two quotes before the closing three belong to the string itself.
  if (text[end] === quotes[0]) end += 1
  if (text[end] === quotes[0]) end += 1
  return end
}

/** The offset after the string that opens at `at`, or null if it is never closed. */
export const stringEnd = (text: string, at: number): number | null => {
  const open = text[at] ?? ''
  if (text.startsWith(open.repeat(3), at)) return multiLineEnd(text, at, open.repeat(3))
  for (let end = at + 1; end < text.length && text[end] !== '\n'; end += 1) {
    if (text[end] === open) return end + 1
    if (open === '"' && text[end] === '\\' && text[end + 1] !== '\n') end += 1
  }
  return null
}

const opensString = (text: string, at: number): boolean => text[at] === '"' || text[at] === "'"

/** The offset after the value that starts at `at`, over as many lines as it takes, or null if it is never closed. */
export const valueEnd = (text: string, at: number): number | null => {
  let depth = 0
  let end = at
  do {
    if (depth > 0) end = skipVoid(text, end)
    const character = text[end]
    if (character === undefined) return depth > 0 ? null : end
    if (opensString(text, end)) {
      const closed = stringEnd(text, end)
      if (closed === null) return null
      end = closed
    } else if (character === '[' || character === '{') {
      depth += 1
      end += 1
    } else if (character === ']' || character === '}') {
      depth -= 1
      end += 1
    } else end = Math.max(endOf(PLAIN, text, end), depth > 0 ? end + 1 : end)
  } while (depth > 0)
  return end
}

/** The key, bare, quoted or dotted, that starts at `at`; null where no key stands. */
export const scanKey = (text: string, at: number): ScannedKey | null => {
  const parts: KeyPart[] = []
  let next = at
  for (;;) {
    const start = skipBlank(text, next)
    const end = opensString(text, start) ? stringEnd(text, start) : endOf(BARE, text, start)
    if (end === null || end === start) return null
    parts.push({ raw: text.slice(start, end), at: start })
    const after = skipBlank(text, end)
    if (text[after] !== '.') return { parts, end: after }
    next = after + 1
  }
}

/** The comments between `at` and `end`, within values and between them. */
export const commentsIn = (text: string, at: number, end: number): readonly string[] => {
  const comments: string[] = []
  for (let next = at; next < end; ) {
    if (opensString(text, next)) next = stringEnd(text, next) ?? end
    else if (text[next] === '#') {
      const lineEnd = text.indexOf('\n', next)
      const after = lineEnd === -1 ? end : Math.min(lineEnd, end)
      comments.push(text.slice(next, after))
      next = after
    } else next += 1
  }
  return comments
}
