// Untrusted words inside our sentences: short, on one line, and with nothing invisible in them.

const LONGEST = 60

const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u

/** A character as people look it up: `U+202E`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const shown = (character: string): string => {
  if (character === '"' || character === '\\') return `\\${character}`
  return INVISIBLE.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character
}

/** `text` in double quotes, cut to 60 code points; quotes, backslashes and invisible characters are shown as escapes. */
export const quote = (text: string): string => {
  let inside = ''
  let count = 0
  for (const character of text) {
    if (count === LONGEST) return `"${inside}…"`
    inside += shown(character)
    count += 1
  }
  return `"${inside}"`
}
