// What may be shown: the token in none of its forms, and the forge's own words only as inert text.

/** Longest text of the forge's that a message quotes, in code points. */
const MAX_QUOTE = 200

/** `conceal` takes the token out of a text. `quote` also makes the forge's words harmless: no control or format characters, cut to length. */
export type Censor = { readonly conceal: (text: string) => string; readonly quote: (text: string) => string }

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
  return [...new Set(forms)].filter((form) => form.length >= MIN_FORM || form === token).sort((a, b) => b.length - a.length)
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** A censor for one token. The token is taken out before the text is cut, so that no part of it survives at the cut. */
export const createCensor = (token: string): Censor => {
  const forms = new RegExp(formsOf(token).map(escaped).join('|'), 'gi')
  const conceal = (text: string): string => text.replace(forms, '***')
  const quote = (text: string): string => {
    const points = [...conceal(text).replace(UNSHOWN, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`)]
    return points.length > MAX_QUOTE ? `${points.slice(0, MAX_QUOTE).join('')}…` : points.join('')
  }
  return { conceal, quote }
}
