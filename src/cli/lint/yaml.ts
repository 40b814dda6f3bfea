// YAML text to values with places: the only file that knows the parser. Nothing in a text is run, and nothing grows beyond its limits.

import { type Alias, Composer, type CST, isAlias, isMap, isScalar, isSeq, Lexer, type Pair, type ParsedNode, Parser } from 'yaml'

/** A value of a YAML file and the offset where it starts. Every scalar is a word; `plain` is one without quotes. */
export type Yaml = YamlWord | YamlList | YamlMap
export type YamlWord = { readonly kind: 'word'; readonly text: string; readonly plain: boolean; readonly at: number }
type YamlList = { readonly kind: 'list'; readonly items: readonly Yaml[]; readonly at: number }
export type YamlMap = { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Entry>; readonly at: number }

/** A value of a map and the offset of its key. */
export type Entry = { readonly at: number; readonly value: Yaml }

/** The file's value, or where it is no YAML that Forgejo would read, and why. */
export type YamlReading =
  | { readonly kind: 'value'; readonly value: Yaml }
  | { readonly kind: 'broken'; readonly at: number; readonly message: string }

/** Deeper nesting has no meaning in a workflow, and would exhaust the parser's stack. */
const DEEPEST = 64

/** So many values may a file hold, with those that its aliases stand for. */
const MOST_VALUES = 100_000

/** What YAML allows nowhere, not even in quotes. */
const FORBIDDEN = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u

/** Tags that say what a value is anyway. */
const TAGS = ['str', 'map', 'seq', 'int', 'float', 'bool', 'null'].map((name) => `tag:yaml.org,2002:${name}`)

/** Ends the reading of a text at the first thing that is wrong with it. */
class Broken extends Error {
  override readonly name = 'Broken'
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

/** The tokens of a text with one document. Its depth is looked at on the way: what composes them recurses into them. */
const tokensOf = (text: string): readonly CST.Token[] => {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const take = (some: Iterable<CST.Token>): void => {
    for (const token of some) {
      if (token.type === 'error') throw new Broken(token.offset, token.message)
      if (token.type === 'document' && tokens.some(({ type }) => type === 'document')) {
        throw new Broken(token.offset, 'a second document, which nobody reads')
      }
      tokens.push(token)
    }
  }
  for (const lexeme of new Lexer().lex(text)) {
    take(parser.next(lexeme))
    if (parser.stack.length > DEEPEST) throw new Broken(parser.offset, `values are nested more than ${DEEPEST} deep`)
  }
  take(parser.end())
  return tokens
}

/** A text on its way to a value: what its anchors stand for, with how many values that is, and how many there are so far. */
type Work = { readonly anchors: Map<string, { readonly value: Yaml; readonly size: number }>; count: number }

const addTo = (work: Work, size: number, at: number): void => {
  work.count += size
  if (work.count > MOST_VALUES) throw new Broken(at, `the file stands for more than ${MOST_VALUES} values`)
}

const aliased = (work: Work, { source }: Alias, at: number): Yaml => {
  const anchor = work.anchors.get(source)
  if (anchor === undefined) throw new Broken(at, 'an alias comes before its anchor, or is a part of it')
  addTo(work, anchor.size, at)
  return anchor.value
}

/** What `<<` brings into a map: the entries of one map or of several, the first of a name counts. */
const merged = (value: Yaml, at: number): readonly (readonly [string, Entry])[] => {
  const maps = value.kind === 'list' ? value.items : [value]
  return maps.flatMap((one) => {
    if (one.kind !== 'map') throw new Broken(at, '"<<" takes a map, or a list of maps')
    return [...one.entries]
  })
}

const mapOf = (work: Work, pairs: readonly Pair<ParsedNode, ParsedNode | null>[], at: number): YamlMap => {
  const entries = new Map<string, Entry>()
  const brought: (readonly [string, Entry])[] = []
  for (const { key, value } of pairs) {
    const name = valueIn(work, key, at)
    if (name.kind !== 'word') throw new Broken(name.at, 'a key must be a word')
    const inner = valueIn(work, value, name.at)
    if (name.plain && name.text === '<<') brought.push(...merged(inner, name.at))
    else if (entries.has(name.text)) throw new Broken(name.at, 'this key is there twice')
    else entries.set(name.text, { at: name.at, value: inner })
  }
  for (const [name, entry] of brought) if (!entries.has(name)) entries.set(name, entry)
  return { kind: 'map', entries, at }
}

const plainValue = (work: Work, node: ParsedNode | null, at: number): Yaml => {
  if (isMap<ParsedNode, ParsedNode | null>(node)) return mapOf(work, node.items, at)
  if (isSeq<ParsedNode>(node)) return { kind: 'list', items: node.items.map((item) => valueIn(work, item, at)), at }
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : ''
  return { kind: 'word', text, plain: !isScalar(node) || node.type === 'PLAIN', at }
}

/** The value of a node; `before` is where one starts that is not there. */
const valueIn = (work: Work, node: ParsedNode | null, before: number): Yaml => {
  const at = node?.range[0] ?? before
  if (isAlias(node)) return aliased(work, node, at)
  if (node?.tag !== undefined && node.tag !== '!' && !TAGS.includes(node.tag)) {
    throw new Broken(at, 'a tag ("!…") that means nothing in a workflow')
  }
  const first = work.count
  addTo(work, 1, at)
  const value = plainValue(work, node, at)
  if (node?.anchor !== undefined) work.anchors.set(node.anchor, { value, size: work.count - first })
  return value
}

const parse = (text: string): Yaml => {
  const forbidden = FORBIDDEN.exec(text)
  if (forbidden !== null) throw new Broken(forbidden.index, 'a character that YAML does not allow')
  // All scalars stay text, and keys are compared above: comparing each with each other one takes minutes on a large map.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const [document] = composer.compose(tokensOf(text), true, text.length)
  const [error] = [...(document?.errors ?? [])].sort((a, b) => a.pos[0] - b.pos[0])
  if (error !== undefined) throw new Broken(error.pos[0], error.message.replace(/\.$/, ''))
  return valueIn({ anchors: new Map(), count: 0 }, (document?.contents ?? null) as ParsedNode | null, 0)
}

/** Parses `text`, which has no byte order mark. Never throws for any text. */
export const parseYaml = (text: string): YamlReading => {
  try {
    return { kind: 'value', value: parse(text) }
  } catch (thrown) {
    if (!(thrown instanceof Broken)) throw thrown
    return { kind: 'broken', at: thrown.at, message: thrown.message }
  }
}

/** What stands under `key`, where `value` is a map that has it. */
export const entryOf = (value: Yaml | undefined, key: string): Entry | undefined =>
  value?.kind === 'map' ? value.entries.get(key) : undefined

/** The word that `value` is, without the space around it; null for anything else, and for nothing. */
export const wordOf = (value: Yaml | undefined): string | null => {
  if (value?.kind !== 'word') return null
  const text = value.text.trim()
  return text === '' || (value.plain && /^(?:~|null|Null|NULL)$/.test(text)) ? null : text
}

/** The words in a list, or the one that stands in its place. */
export const wordsIn = (value: Yaml | undefined): readonly YamlWord[] =>
  (value?.kind === 'list' ? value.items : value === undefined ? [] : [value]).filter(
    (one): one is YamlWord => one.kind === 'word' && wordOf(one) !== null,
  )

/** Every word in `value`, however deep. What aliases stand for was counted when it was read. */
export const allWords = (value: Yaml): readonly YamlWord[] => {
  switch (value.kind) {
    case 'word':
      return [value]
    case 'list':
      return value.items.flatMap(allWords)
    case 'map':
      return [...value.entries.values()].flatMap((entry) => allWords(entry.value))
  }
}
