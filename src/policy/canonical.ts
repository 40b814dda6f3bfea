// The canonical text of a vault action: the one way to write its values that no line reader can misread (design 2.3).

import { firstForbidden } from './characters.js'
import { FREE_TEXT_KEY } from './form-value.js'
import { codePoint } from './quote.js'
import type { VaultAction } from './vault-action.js'
import { VAULT_ACTION_KEYS } from './vault-action-keys.js'

/** The text, or the key whose value has no canonical form and why (a clause that follows "because"). */
export type CanonicalText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none'; readonly key: string; readonly reason: string }

/** Comments by the key they stand above; those under `''` stand at the end. */
export type Comments = ReadonlyMap<string, readonly string[]>

type Written = string | number | readonly string[] | null

const written = (action: VaultAction): ReadonlyMap<string, Written> =>
  new Map<string, Written>([
    ['id', action.id],
    ['formula', action.formula],
    ['context', action.context],
    ['secrets', action.secrets],
    ['mounts', action.mounts.length > 0 || action.lines.has('mounts') ? action.mounts : null],
    ['tools', action.tools.length > 0 || action.lines.has('tools') ? action.tools : null],
    ['model', action.model],
    ['timeout_minutes', action.timeoutMinutes],
    ['blast_radius', action.claim],
    ['dispatch_mode', action.dispatchMode],
  ])

/** Why `text` cannot be written as the value of `key`, or null if it can. */
const obstacle = (key: string, text: string): string | null => {
  const character = firstForbidden(text)
  if (character !== null) return `it holds the character ${codePoint(character)}, which canonical form has no place for`
  if (key === FREE_TEXT_KEY || !/["\\]/.test(text)) return null
  return `it holds a double quote or a backslash, which may stand only in ${FREE_TEXT_KEY}`
}

const stringText = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

const valueText = (value: string | number | readonly string[]): string => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? stringText(value) : `[${value.map(stringText).join(', ')}]`
}

const obstacleOf = (key: string, value: string | number | readonly string[]): string | null => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? null : 'it is not a plain decimal integer'
  const texts = typeof value === 'string' ? [value] : value
  return texts.map((text) => obstacle(key, text)).find((reason) => reason !== null) ?? null
}

/** Writes `action` in canonical form: its keys in the order of its lines, the others in the usual order behind them. */
export const canonicalText = (action: VaultAction, comments: Comments = new Map()): CanonicalText => {
  const values = written(action)
  const lines: string[] = []
  for (const key of new Set([...action.lines.keys(), ...VAULT_ACTION_KEYS.map((known) => known.key)])) {
    const value = values.get(key) ?? null
    if (value === null) continue
    const reason = obstacleOf(key, value)
    if (reason !== null) return { kind: 'none', key, reason }
    lines.push(...(comments.get(key) ?? []), `${key} = ${valueText(value)}`)
  }
  return { kind: 'text', text: [...lines, ...(comments.get('') ?? []), ''].join('\n') }
}
