// Untrusted text for people: visible, cut, and dead as Markdown, HTML, mention, link and workflow command (invariant 10).

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu

/** `text` with every invisible character shown as `\u{…}`, cut to `max` code points. One line. */
export const visible = (text: string, max = 200): string => {
  const points = [...text.slice(0, max * 2 + 2)]
  const cut = points.length > max || text.length > max * 2 + 2 ? `${points.slice(0, max).join('')}…` : text
  return cut.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

const entities = (text: string): string => text.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`)

/**
 * Inline code. Plain names go between back-ticks; anything else into `<code>` with every other character as an entity: inside it
 * neither Markdown nor Forgejo's own search for mentions, references, links and emoji looks.
 */
export const inline = (text: string, max = 200): string => {
  const shown = visible(text, max)
  return /^[A-Za-z0-9.][A-Za-z0-9._/:-]*$/.test(shown) ? `\`${shown}\`` : `<code>${entities(shown)}</code>`
}

/** A word that is nothing but a word to Markdown and to Forgejo: no structure, no mention, no link (`www.` makes one), no emoji. */
const HARMLESS =
  /^["'(]?\.?[A-Za-z0-9](?:(?:[A-Za-z0-9.,'-]|(?<=[A-Za-z0-9])_+(?=[A-Za-z0-9]))*[A-Za-z0-9])?["')]?[.,;:?]?$|^=$|^"…"\.?$/

const isHarmless = (word: string): boolean => HARMLESS.test(word) && !/www\./i.test(word)

/**
 * A sentence that may quote untrusted words: harmless words as they are, every other one as inline code. Stays on one line, without the
 * spaces around it: four at the start of a line would make it a block of code.
 */
export const prose = (text: string, max = 600): string =>
  visible(text, max)
    .trim()
    .split(' ')
    .map((word, at) => {
      // The first word of a line: `1.` would begin a list.
      if (at === 0 && /^\d+[.)]$/.test(word)) return inline(word, max)
      if (word === '' || isHarmless(word)) return word
      const [, before = '', inner = '', after = ''] = /^(\(?)(.*?)([.,;:?)]*)$/u.exec(word) ?? []
      return inner === '' ? inline(word, max) : `${before}${inline(inner, max)}${after}`
    })
    .join(' ')

const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}

/** A fenced block of untrusted text, wrapped at 100 columns; its fence is longer than any run of back-ticks in it. */
export const fence = (text: string, language: string, max = 2400): string => {
  const body = wrap(visible(text, max), 100).join('\n')
  return fenced(body, language)
}

/** A fenced block of text whose lines are kept, each made visible. */
export const fenceLines = (text: string, language: string, max = 20_000): string =>
  fenced(
    text
      .slice(0, max)
      .split('\n')
      .map((line) => visible(line, 4000))
      .join('\n'),
    language,
  )

const fenced = (body: string, language: string): string => {
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${body}\n${ticks}`
}
