// What the values of a vault action must be (design 2.2), whoever read them.

import { type Formulas, missingFormula } from './formulas.js'
import { FORMULA_RULE, ID_RULE, isFormula, isId, isName, NAME_RULE, repeated } from './names.js'
import { knownNames } from './nearest.js'
import { codePoint, quote } from './quote.js'
import { isTier } from './tier.js'
import { type Toml, textOf, typeName } from './toml.js'
import type { VaultActionOptions } from './vault-action.js'
import { isVaultActionKey, VAULT_ACTION_KEYS, type VaultActionKey } from './vault-action-keys.js'

/** What is wrong with a value; `item` is its index in a list, `part` what to point at; a missing key has no place. */
export type ValueProblem = {
  readonly key: string
  readonly item: number | null
  readonly part: 'key' | 'value' | null
  readonly code: string
  readonly text: string
  readonly remedy: string
}

/** Keys to values; null is a value whose form is broken: told elsewhere, but not missing. */
export type Values = ReadonlyMap<string, Toml | null>

const LONGEST_CONTEXT = 2_000

const LONGEST_MINUTES = 1_440n

const atValue = (key: string, code: string, text: string, remedy: string, item: number | null = null): ValueProblem => ({
  key,
  item,
  part: 'value',
  code,
  text,
  remedy,
})

const WANTED: Readonly<Record<VaultActionKey['type'], string>> = {
  string: 'a string',
  integer: 'an integer',
  list: 'a list of strings',
}

const checkType = (key: string, type: VaultActionKey['type'], value: Toml): readonly ValueProblem[] => {
  if (value.type !== type) {
    const example = type === 'string' ? `${key} = "…"` : type === 'list' ? `${key} = ["…"]` : `${key} = 30`
    return [atValue(key, 'wrong-type', `${quote(key)} must be ${WANTED[type]}, not ${typeName(value)}.`, `Write ${example}.`)]
  }
  const items = value.type === 'list' ? value.items : []
  return items.flatMap((item, index) => {
    if (item.type === 'string') return []
    const text = `Item ${index + 1} of ${quote(key)} must be a string, not ${typeName(item)}.`
    return [atValue(key, 'wrong-type', text, 'Write it in double quotes.', index)]
  })
}

const checkId = (id: string, stem: string | null): readonly ValueProblem[] => {
  const rename = 'Write the name of the file without .toml, or rename the file to match.'
  if (!isId(id)) return [atValue('id', 'bad-id', `${quote(id)} is not an id: ${ID_RULE}.`, rename)]
  if (stem === null || id === stem) return []
  return [atValue('id', 'id-mismatch', `The id is ${quote(id)} but the file is named for ${quote(stem)}.`, rename)]
}

const checkContext = (context: string): readonly ValueProblem[] => {
  if (context.trim() === '') {
    return [atValue('context', 'empty-context', 'The context is empty.', 'Say in a sentence why this should be done.')]
  }
  const length = [...context].length
  if (length <= LONGEST_CONTEXT) return []
  const text = `The context has ${length} characters; at most ${LONGEST_CONTEXT} are allowed.`
  return [atValue('context', 'context-too-long', text, 'Make it shorter.')]
}

const checkFormula = (formula: string, formulas: Formulas | null): readonly ValueProblem[] => {
  if (!isFormula(formula)) {
    return [atValue('formula', 'bad-name', `${quote(formula)} is not a formula: ${FORMULA_RULE}.`, 'Correct the name.')]
  }
  const missing = formulas ? missingFormula(formula, formulas) : null
  return missing === null ? [] : [atValue('formula', 'formula-missing', missing.text, missing.remedy)]
}

const checkName = (key: string, name: string, item: number | null): readonly ValueProblem[] =>
  isName(name) ? [] : [atValue(key, 'bad-name', `${quote(name)} is not a name: ${NAME_RULE}.`, 'Correct the name.', item)]

const checkClaim = (claim: string): readonly ValueProblem[] => {
  if (isTier(claim)) return []
  return [
    atValue(
      'blast_radius',
      'bad-tier',
      `${quote(claim)} is not a tier.`,
      'Write "low", "medium" or "high", or take the line out.',
    ),
  ]
}

const checkAllowed = (key: string, name: string, item: number, allowed: ReadonlySet<string> | null): readonly ValueProblem[] => {
  if (allowed === null || allowed.has(name)) return []
  const one = key === 'secrets' ? 'secret' : 'mount'
  const remedy = `Take it out, or ask an operator to add it to ${key} in [actions] of the policy.`
  return [
    atValue(
      key,
      `${one}-not-allowed`,
      `The policy does not allow vault actions to name the ${one} ${quote(name)}.`,
      remedy,
      item,
    ),
  ]
}

const checkNames = (key: string, items: readonly Toml[], allowed: ReadonlySet<string> | null): readonly ValueProblem[] => {
  const names = items.map(textOf)
  const again = repeated(names)
  return names.flatMap((name, item) => {
    // What is no string is told as a wrong type.
    if (name === null) return []
    const twice = atValue(key, 'duplicate-name', `${quote(name)} is listed twice in ${quote(key)}.`, 'List it once.', item)
    if (again.has(item)) return [twice]
    return isName(name) ? checkAllowed(key, name, item, allowed) : checkName(key, name, item)
  })
}

const checkMinutes = (minutes: bigint): readonly ValueProblem[] => {
  if (minutes >= 1n && minutes <= LONGEST_MINUTES) return []
  const text = `"timeout_minutes" must be from 1 to ${LONGEST_MINUTES}.`
  return [atValue('timeout_minutes', 'out-of-range', text, `Write a number of minutes from 1 to ${LONGEST_MINUTES}.`)]
}

const checkString = (key: string, text: string, options: VaultActionOptions): readonly ValueProblem[] => {
  switch (key) {
    case 'id':
      return checkId(text, options.id)
    case 'formula':
      return checkFormula(text, options.formulas)
    case 'context':
      return checkContext(text)
    case 'model':
      return checkName(key, text, null)
    case 'blast_radius':
      return checkClaim(text)
    default:
      return []
  }
}

const checkValue = (key: string, value: Toml, options: VaultActionOptions): readonly ValueProblem[] => {
  if (value.type === 'string') return checkString(key, value.value, options)
  if (value.type === 'integer') return checkMinutes(value.value)
  if (value.type !== 'list') return []
  return checkNames(key, value.items, key === 'secrets' ? options.secrets : key === 'mounts' ? options.mounts : null)
}

const checkKey = (
  { key, type, required }: VaultActionKey,
  values: Values,
  options: VaultActionOptions,
): readonly ValueProblem[] => {
  const value = values.get(key)
  if (value === null) return []
  if (value !== undefined) {
    const wrong = checkType(key, type, value)
    return wrong.length > 0 && wrong[0]?.item === null ? wrong : [...wrong, ...checkValue(key, value, options)]
  }
  if (!required) return []
  const remedy = `Add a line: ${key} = ${type === 'list' ? '[]' : '"…"'}.`
  return [{ key, item: null, part: null, code: 'missing-key', text: `The key ${quote(key)} is missing.`, remedy }]
}

/** All that is wrong with the values. */
export const checkValues = (values: Values, options: VaultActionOptions): readonly ValueProblem[] => {
  const names = VAULT_ACTION_KEYS.map(({ key }) => key)
  const unknown = [...values.keys()].filter((key) => !isVaultActionKey(key))
  return [
    ...VAULT_ACTION_KEYS.flatMap((key) => checkKey(key, values, options)),
    ...unknown.map((key): ValueProblem => {
      const foreign = /[^\x20-\x7e]/u.exec(key)?.[0]
      const hint = foreign === undefined ? '' : ` It holds ${quote(foreign)} (${codePoint(foreign)}), which is not ASCII.`
      const text = `${quote(key)} is not a key of a vault action.${hint}`
      return { key, item: null, part: 'key', code: 'unknown-key', text, remedy: knownNames(key, names) }
    }),
  ]
}
