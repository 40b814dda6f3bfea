// What may be shown: secrets in none of their forms, and the forge's own words only as inert text.

/** Longest text of the forge's that a message quotes, in code points. */
const MAX_QUOTE = 200

/** What takes secrets out of texts. */
export type Censor = {
  /** The text without any of the secrets. */
  readonly conceal: (text: string) => string
  /** Also makes the forge's words harmless: no control or format characters, cut to length. */
  readonly quote: (text: string) => string
  /** From now on conceals one more. */
  readonly learn: (secret: string) => void
}

/** Fragments shorter than this are not looked for: they would blank out innocent text. */
const MIN_FORM = 6

const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu

/** Base64 of the token wherever it may start within a longer text (`user:token`): the digits that its neighbours do not touch. */
const base64Forms = (token: string): readonly string[] =>
  [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(token)])
    const digits = bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6))
    return [digits, digits.replaceAll('+', '-').replaceAll('/', '_')]
  })

const formsOf = (token: string): readonly string[] => {
  const forms = [
    token,
    encodeURIComponent(token),
    JSON.stringify(token).slice(1, -1),
    Buffer.from(token).toString('hex'),
    ...base64Forms(token),
  ]
  return [...new Set(forms)].filter((form) => form.length >= MIN_FORM || form === token)
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Finds any form of any of the secrets; the longest first, so that a secret inside another leaves no rest of it. */
const finderOf = (secrets: readonly string[]): RegExp => {
  const forms = secrets.flatMap(formsOf).sort((a, b) => b.length - a.length)
  return new RegExp(forms.map(escaped).join('|'), 'gi')
}

/** A censor for some secrets. They are taken out before a text is cut, so that no part of one survives at the cut. */
export const createCensor = (...secrets: readonly string[]): Censor => {
  const known = new Set(secrets.filter((secret) => secret !== ''))
  let finder = known.size === 0 ? null : finderOf([...known])
  const conceal = (text: string): string => (finder === null ? text : text.replace(finder, '***'))
  const quote = (text: string): string => {
    const points = [...conceal(text).replace(UNSHOWN, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`)]
    return points.length > MAX_QUOTE ? `${points.slice(0, MAX_QUOTE).join('')}…` : points.join('')
  }
  const learn = (secret: string): void => {
    if (secret === '' || known.has(secret)) return
    known.add(secret)
    finder = finderOf([...known])
  }
  return { conceal, quote, learn }
}
