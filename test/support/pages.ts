// The documents as data: their links, their blocks of code and their tables.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import MarkdownIt, { type Token } from 'markdown-it'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const namesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => `${folder}/${name}`)

/** Every page of the documents, below the root of the project. */
export const PAGES: readonly string[] = ['README.md', ...namesIn('docs', /\.md$/)]

/** Every example. */
export const EXAMPLES: readonly string[] = namesIn('examples', /./)

/** A fenced block. `mark` is the comment `<!-- mark -->` right before it, `''` without one. `line` counts from 1. */
export type Block = {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly mark: string
  readonly text: string
}

/** A row of a table: the Markdown of its cells; the line in the page; the heading it stands under. */
type Row = { readonly line: number; readonly heading: string; readonly cells: readonly string[] }

type Page = {
  readonly blocks: readonly Block[]
  /** Addresses of links and pictures, as written. */
  readonly links: readonly string[]
  readonly anchors: ReadonlySet<string>
  /** Inline code. */
  readonly code: readonly string[]
  readonly rows: readonly Row[]
}

const markdown = new MarkdownIt({ html: true })

/** What a forge makes of a heading: lower case, hyphens for spaces, and of the rest only letters, digits, `-` and `_`. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const numbered = (names: readonly string[]): ReadonlySet<string> => {
  const seen = new Map<string, number>()
  return new Set(
    names.map((name) => {
      const before = seen.get(name) ?? 0
      seen.set(name, before + 1)
      return before === 0 ? name : `${name}-${before}`
    }),
  )
}

const plain = (token: Token): string =>
  (token.children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('')

const htmlLinks = (html: string): readonly string[] =>
  [...html.matchAll(/\b(?:src|srcset|href)="([^"]*)"/g)].map(([, one = '']) => one)

const linksOf = (token: Token): readonly string[] => [
  ...htmlLinks(token.type === 'html_block' ? token.content : ''),
  ...(token.children ?? []).flatMap((child) =>
    child.type === 'html_inline'
      ? htmlLinks(child.content)
      : [child.attrGet('href'), child.attrGet('src')].filter((one) => one !== null),
  ),
]

const rowsOf = (tokens: readonly Token[]): readonly Row[] => {
  const rows: { line: number; heading: string; cells: string[] }[] = []
  let heading = ''
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') heading = plain(tokens[at + 1] ?? token)
    if (token.type === 'tr_open') rows.push({ line: (token.map?.[0] ?? 0) + 1, heading, cells: [] })
    if (token.type === 'td_open' || token.type === 'th_open') rows.at(-1)?.cells.push(tokens[at + 1]?.content ?? '')
  }
  return rows
}

/** Reads a page of the documents. */
export const readPage = (page: string): Page => {
  const tokens = markdown.parse(read(page), {})
  const blocks = tokens.flatMap((token, at) => {
    if (token.type !== 'fence') return []
    const before = tokens[at - 1]
    const mark = before?.type === 'html_block' ? (/^<!-- ([a-z ]+) -->\s*$/.exec(before.content)?.[1] ?? '') : ''
    return [{ page, line: (token.map?.[0] ?? 0) + 1, language: token.info.trim(), mark, text: token.content }]
  })
  const headings = tokens.flatMap((token, at) => (token.type === 'heading_open' ? [plain(tokens[at + 1] ?? token)] : []))
  const code = tokens.flatMap(({ children }) =>
    (children ?? []).filter(({ type }) => type === 'code_inline').map(({ content }) => content),
  )
  return { blocks, links: tokens.flatMap(linksOf), anchors: numbered(headings.map(anchorOf)), code, rows: rowsOf(tokens) }
}

/** The words of the simple command that starts at `text`: up to an operator, a redirection, a closing bracket or the line's end. */
const wordsAt = (text: string): readonly string[] => {
  const words: string[] = []
  let rest = text
  for (;;) {
    rest = rest.replace(/^[ \t]+/, '')
    const word = /^(?:"[^"]*"|'[^']*'|[^\s"'|&;<>()])+/.exec(rest)?.[0] ?? ''
    if (word === '') return words
    words.push(word.replace(/["']/g, ''))
    rest = rest.slice(word.length)
  }
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1

/** A line without its comment: a `#` behind white space and outside of quotes begins one. */
const withoutComment = (line: string): string => {
  for (const { index } of line.matchAll(/(?<=^|\s)#/g)) {
    const before = line.slice(0, index)
    if (countOf(before, '"') % 2 === 0 && countOf(before, "'") % 2 === 0) return before
  }
  return line
}

/** The lines that a reader types: of a screen those behind `$`, of a script all; without comments, continued lines joined. */
export const typedLines = ({ language, text }: Pick<Block, 'language' | 'text'>): readonly string[] =>
  text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => (language === 'console' ? (line.startsWith('$ ') ? [line.slice(2)] : []) : [line]))
    .map(withoutComment)

/** Where a command begins: at the start, behind an operator, a bracket, a word of the shell or an assignment. */
const BEGIN = String.raw`(?<=^\s*|[(|;&!]\s*|\b(?:if|then|else|do|while|until|npx)\s+|^\w+=\S*\s+)`

/** The arguments of each call of `program` in a line. */
export const callsOf = (program: string, line: string): readonly (readonly string[])[] =>
  [...line.matchAll(new RegExp(`${BEGIN}${program}(?=\\s|\\)|$)`, 'g'))].map(({ index }) =>
    wordsAt(line.slice(index + program.length)),
  )
