// Every form in which a secret could be read from a text, and what may hold it in none.

import { expect } from 'vitest'

/** The digits of base64 that stand for the secret alone, wherever it begins in a longer text. */
const base64 = (secret: string): string[] =>
  [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset, 'u'), Buffer.from(secret)])
    const whole = Math.ceil((offset * 8) / 6)
    const digits = bytes.toString('base64').slice(whole, Math.floor((bytes.length * 8) / 6))
    return [digits, digits.replaceAll('+', '-').replaceAll('/', '_')]
  })

/** Plain, base64, URL-encoded, JSON-escaped, hexadecimal. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('hex'),
  ...base64(secret),
]

/** None of the texts holds any of the secrets in any form, whatever the case. */
export const expectNoLeak = (secrets: readonly string[], ...texts: readonly string[]): void => {
  const all = texts.join('\n').toLowerCase()
  for (const secret of secrets) {
    expect(secret.length, 'a secret that can be looked for').toBeGreaterThan(5)
    for (const form of formsOf(secret)) expect(all).not.toContain(form.toLowerCase())
  }
}
