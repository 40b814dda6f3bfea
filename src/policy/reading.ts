// A vault action read twice, by a line reader and by the TOML parser: only what both see alike can be canonical (design 2.3).

import type { Problem } from '../failure.js'
import { type Form, type FormProblem, readForm } from './form.js'
import { quote } from './quote.js'
import { byteOrderMark, lineIndex, positionAt, problemAt, type Source } from './source.js'
import { parseToml, sameToml, type TomlReading } from './toml.js'
import { isVaultActionKey } from './vault-action-keys.js'

/** What both readers saw, and every departure from canonical form. A file with an unknown key is not canonical either. */
export type Reading = {
  readonly source: Source
  readonly form: Form
  readonly toml: TomlReading
  readonly problems: readonly FormProblem[]
  readonly canonical: boolean
}

/** The key that the two readers did not see alike, `''` where the parser sees no TOML at all, null if they agree. */
export const disagreement = (form: Form, toml: TomlReading): string | null => {
  if (toml.kind === 'broken') return ''
  for (const key of new Set([...form.entries.keys(), ...toml.table.keys()])) {
    const line = form.entries.get(key)?.value ?? null
    const parsed = toml.table.get(key)
    if (line === null || parsed === undefined || !sameToml(line, parsed)) return key
  }
  return null
}

const disagreementProblem = (source: Source, key: string): Problem => {
  const what = key === '' ? 'the whole file' : quote(key)
  const text = `A line reader and a TOML parser do not see the same in ${what}.`
  return problemAt('readers-disagree', source.path, null, text, 'Report this as a defect of vault-gate, with the file.')
}

/** What the parser says where it gives up, unless a problem of form, or an unknown key, says on the same line what is wrong. */
const syntaxProblems = (source: Source, form: Form, toml: TomlReading): readonly FormProblem[] => {
  if (toml.kind === 'table' || form.problems.some(({ problem }) => problem.line === toml.line)) return []
  const unknown = [...form.entries].filter(([key]) => !isVaultActionKey(key))
  if (unknown.some(([, { keyAt }]) => lineIndex(source, keyAt) + 1 === toml.line)) return []
  const place = positionAt(source, (source.starts[toml.line - 1] ?? 0) + toml.character)
  const text = `The vault action is not valid TOML here: ${toml.message}.`
  return [{ key: null, problem: problemAt('toml-syntax', source.path, place, text, 'Correct the TOML.') }]
}

/** Reads a text with both readers. */
export const readBoth = (source: Source, bom: boolean): Reading => {
  const form = readForm(source)
  const toml = parseToml(source.text)
  const marks = bom ? [{ key: null, problem: byteOrderMark(source.path, 'vault action') }] : []
  const formal = [...marks, ...form.problems]
  const known = [...form.entries.keys()].every(isVaultActionKey)
  if (formal.length > 0 || !known) {
    return { source, form, toml, problems: [...formal, ...syntaxProblems(source, form, toml)], canonical: false }
  }
  const key = disagreement(form, toml)
  const problems = key === null ? [] : [{ key: null, problem: disagreementProblem(source, key) }]
  return { source, form, toml, problems, canonical: key === null }
}
