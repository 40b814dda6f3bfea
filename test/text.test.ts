// Untrusted text stays text (invariant 10).

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fence, fenceLines, inline, prose, visible } from '../src/report/text.js'

const HOSTILE = [
  '::set-env name=NODE_OPTIONS::--require=x',
  '##[endgroup]',
  '\u001b[31mred',
  'a\r\nb',
  '<script>alert(1)</script>',
  '<!-- vault-gate -->',
  '@acme please merge',
  '#1 !1 acme/ops#1',
  '![x](https://evil.example/x.png)',
  'https://evil.example/?q=1',
  '`code` ```fence```',
  '| a | b |',
  '</details><h1>',
  '\u202egnp.exe',
  ':tada: *bold* _it_ ~~no~~',
  '&lt;b&gt;',
  'www.evil.example',
  '(WWW.evil.example).',
  '_em_ __strong__',
  'x._b_.y r.__x__.y a-_b_',
]

const nasty = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...HOSTILE, ' ', '\n', '`', '|', '@a', '<'), { maxLength: 8 }).map((parts) => parts.join('')),
)

/** What is left outside of code spans and `<code>` elements. */
const outside = (markdown: string): string => markdown.replace(/`[A-Za-z0-9._/:-]+`/g, '').replace(/<code>[^<]*<\/code>/g, '')

describe('untrusted text', () => {
  it('is visible, on one line, and cut', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u)
        expect([...visible(text, 10).replace(/\\u\{[0-9a-f]+\}/g, 'x')].length).toBeLessThanOrEqual(11)
      }),
    )
  })

  it('inline is one code span or one code element, with nothing that means anything inside', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(inline(text)).toMatch(/^(?:`[A-Za-z0-9.][A-Za-z0-9._/:-]*`|<code>(?:[A-Za-z0-9 ]|&#\d+;)*<\/code>)$/)
      }),
    )
  })

  it('prose leaves no character outside code that Markdown or Forgejo could read', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const left = outside(prose(text))
        expect(left).not.toMatch(/[@#<>|*~`[\]!\\/&$^{}+%\n\r]/)
        // Between letters an underscore is one; an equals sign underlines only at the start of a line.
        expect(left).not.toMatch(/(?:^|[^A-Za-z0-9_])_|_(?:[^A-Za-z0-9_]|$)|==|www\./i)
        expect(left).not.toMatch(/:[a-z]/i)
      }),
    )
  })

  it('fences cannot be closed from within', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const block of [fence(text, 'text'), fenceLines(text, 'toml')]) {
          const lines = block.split('\n')
          const ticks = /^`+/.exec(lines[0] ?? '')?.[0] ?? ''
          expect(ticks.length).toBeGreaterThanOrEqual(3)
          expect(lines.at(-1)).toBe(ticks)
          for (const line of lines.slice(1, -1)) expect(line).not.toContain(ticks)
        }
      }),
    )
  })

  it('prose starts with a word that begins neither a list nor a block of code', () => {
    expect(prose('     code ')).toBe('code')
    expect(prose('1. list')).toBe('`1.` list')
    expect(prose('12) list')).toBe('<code>12&#41;</code> list')
  })

  it('leaves plain sentences and names as they are', () => {
    expect(prose('Did you mean "secrets"? Or ./that?')).toBe('Did you mean "secrets"? Or `./that`?')
    expect(prose('the policy says low for formula triage')).toBe('the policy says low for formula triage')
    expect(prose('the new file vault/actions/a1.toml')).toBe('the new file `vault/actions/a1.toml`')
    expect(inline('a1')).toBe('`a1`')
  })
})
