// Expressions of workflows, `${{ … }}`: which contexts they read. Nothing is evaluated.

/** What a text holds: its contexts (`secrets.name`, lower case; `github` or `github.*` where nobody can tell which part), and text of its own. */
export type Expressions = { readonly contexts: readonly string[]; readonly literal: boolean; readonly any: boolean }

/** A string, a word, or one other character. */
const TOKEN = /'((?:[^']|'')*)'?|([A-Za-z_][\w-]*)|(\S)/g

const CONSTANTS = new Set(['true', 'false', 'null', 'nan', 'infinity'])

type Token = { readonly string: string | undefined; readonly word: string | undefined; readonly sign: string | undefined }

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(([, string, word, sign]) => ({ string, word, sign }))

/** The context that starts with the word at `at`, and how many tokens it takes. */
const contextAt = (tokens: readonly Token[], at: number, root: string): readonly [context: string, taken: number] => {
  const [first, second, third] = tokens.slice(at + 1, at + 4)
  if (first?.sign === '.') return [`${root}.${second?.word?.toLowerCase() ?? '*'}`, 3]
  if (first?.sign !== '[') return [root, 1]
  const exact = second?.string !== undefined && third?.sign === ']'
  return exact ? [`${root}.${second.string.toLowerCase()}`, 4] : [`${root}.*`, 2]
}

/** What one expression reads, without its braces. */
const inside = (text: string): Pick<Expressions, 'contexts' | 'literal'> => {
  const tokens = tokensOf(text)
  const contexts: string[] = []
  let literal = false
  for (let at = 0; at < tokens.length; at += 1) {
    const { string, word } = tokens[at] ?? {}
    if (string !== undefined && string !== '') literal = true
    const root = word?.toLowerCase()
    const inner = tokens[at - 1]?.sign === '.' || tokens[at + 1]?.sign === '('
    if (root === undefined || inner || CONSTANTS.has(root)) continue
    const [context, taken] = contextAt(tokens, at, root)
    contexts.push(context)
    at += taken - 1
  }
  return { contexts, literal }
}

/** The end of the expression that starts at `start`: braces in strings do not count. */
const endOf = (text: string, start: number): number => {
  let quoted = false
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted
    else if (!quoted && text.startsWith('}}', at)) return at
  }
  return text.length
}

/** The expressions of a text, and what is left of it without them. */
const split = (text: string): { readonly parts: readonly string[]; readonly rest: string } => {
  const parts: string[] = []
  let rest = ''
  let at = 0
  for (let start = text.indexOf('${{'); start !== -1; start = text.indexOf('${{', at)) {
    const end = endOf(text, start + 3)
    rest += text.slice(at, start)
    parts.push(text.slice(start + 3, end))
    at = Math.min(end + 2, text.length)
  }
  return { parts, rest: rest + text.slice(at) }
}

/** Reads the expressions of a text. */
export const readExpressions = (text: string): Expressions => {
  const { parts, rest } = split(text)
  const read = parts.map(inside)
  return {
    contexts: read.flatMap(({ contexts }) => contexts),
    literal: rest.trim() !== '' || read.some(({ literal }) => literal),
    any: parts.length > 0,
  }
}

/** Reads the condition of a job or step, which is an expression also without braces. */
export const readCondition = (text: string): Expressions => readExpressions(text.includes('${{') ? text : `\${{ ${text} }}`)

/** A text without its expressions. */
export const withoutExpressions = (text: string): string => split(text).rest

/** Is this a secret, or all of them? */
export const isSecret = (context: string): boolean => context.startsWith('secrets.') || context === 'secrets'

/** What of the runner's context whoever starts a run can choose. */
const CHOSEN = 'event|actor|actor_id|triggering_actor|ref|ref_name|ref_type|head_ref|base_ref|sha'

const EVENT = new RegExp(`^(?:github|forgejo|gitea)(?:$|\\.(?:\\*|${CHOSEN})$)`)

/** Is this something that whoever causes the event can choose? */
export const isEvent = (context: string): boolean => EVENT.test(context)

const RUN = /^(?:github|forgejo|gitea)\.(?:event_name|run_id|run_number|run_attempt)$/

/** Is this different from one run to another? */
export const isOfOneRun = (context: string): boolean => isEvent(context) || RUN.test(context)
