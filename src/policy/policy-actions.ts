// The policy's table `[actions]`: what a valid vault action may name (design 2.1).

import { isName, NAME_RULE } from './names.js'
import type { Policy } from './policy.js'
import { type Reader, readList, readString, report } from './policy-reader.js'
import { quote } from './quote.js'

const LONGEST_PATH = 200

/** The names that vault actions may ask for, or null when any will do. */
export const readNames = (reader: Reader, key: 'secrets' | 'mounts'): ReadonlySet<string> | null => {
  const table = reader.root.get('actions')
  const items = table?.type === 'table' ? readList(reader, table.entries, ['actions', key]) : null
  for (const { text, at } of items ?? []) {
    if (!isName(text))
      report(reader, 'bad-name', at, 'value', `${quote(text)} can match nothing: ${NAME_RULE}.`, 'Correct the name.')
  }
  return items === null ? null : new Set(items.map(({ text }) => text))
}

/** Why `path` is no path inside the repository as git writes one, or null if it is. */
const pathFlaw = (path: string): string | null => {
  if ([...path].length > LONGEST_PATH) return `it has more than ${LONGEST_PATH} characters`
  if (path.includes('\\')) return 'it holds a backslash'
  if (/\p{Cc}/u.test(path)) return 'it holds a control character'
  const parts = path.split('/')
  if (parts.includes('')) return path === '' ? 'it is empty' : 'it starts or ends with a slash, or has two in a row'
  return parts.some((part) => part === '.' || part === '..') ? 'it has a part "." or ".."' : null
}

/** The folder that formulas must exist in, or null when the policy names none. */
export const readFormulasDir = (reader: Reader): Policy['formulasDir'] => {
  const table = reader.root.get('actions')
  if (table?.type !== 'table') return null
  const at = ['actions', 'formulas_dir']
  const remedy = 'Write the path of a folder from the top of the repository, like "formulas".'
  const path = readString(reader, table.entries, at, 'a string', remedy)
  if (path === null) return null
  const flaw = pathFlaw(path)
  if (flaw !== null) {
    report(reader, 'bad-path', at, 'value', `${quote(path)} is no path inside the repository: ${flaw}.`, remedy)
  }
  return { path, line: reader.locate(at, 'key').line }
}
