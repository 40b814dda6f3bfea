// The subjects that the words of the command line name, and what the id of a file must be (design 5.2).

import { basename, dirname, resolve, sep } from 'node:path'
import { VAULT_ACTION_BYTES } from '../policy/vault-action.js'
import { readSubject } from './files.js'
import type { Subject } from './predict.js'
import { type Shell, UsageError } from './shell.js'
import { namesFile } from './words.js'

type File = Extract<Subject, { kind: 'file' }>

/** Where vault actions lie in an ops repository. */
const ACTIONS = ['vault', 'actions']

/** What the id of a file below `vault/actions` must be: its own name; null for any other file. */
const stemOf = (cwd: string, word: string): string | null => {
  if (word === '-') return null
  const path = resolve(cwd, word)
  const folders = dirname(path).split(sep)
  const below = folders.some((_, at) => ACTIONS.every((name, index) => folders[at + index] === name))
  return below ? basename(path, '.toml') : null
}

/** What must hold of all words before any is read. */
const check = (words: readonly string[], id: string | null, cwd: string): void => {
  if (words.filter((word) => word === '-').length > 1) throw new UsageError('Standard input ("-") can be read only once.')
  if (id === null) return
  const files = words.filter(namesFile)
  const [first] = files
  if (first === undefined) throw new UsageError('--id is for a file.')
  if (files.length > 1) throw new UsageError('--id is for one file: give the others in calls of their own.')
  const stem = stemOf(cwd, first)
  if (stem !== null && stem !== id) {
    throw new UsageError('--id says something else than the name of the file, which is what counts below vault/actions.')
  }
}

/** Reads one file. `-` is told of as `<stdin>`. */
const readOne = (shell: Shell, word: string, id: string | null): File => ({
  kind: 'file',
  name: word,
  path: word === '-' ? '<stdin>' : word,
  id: stemOf(shell.cwd, word) ?? id,
  content: readSubject(shell, word, VAULT_ACTION_BYTES),
})

/** The files that `words` name, one after another, each read when it is asked for. */
export function* readFiles(shell: Shell, words: readonly string[], id: string | null): Generator<File> {
  check(words, id, shell.cwd)
  for (const word of words) yield readOne(shell, word, id)
}

/** The formulas and files that `words` name. `override` is the claim of the formulas, `''` for none. */
export function* readSubjects(shell: Shell, words: readonly string[], id: string | null, override: string): Generator<Subject> {
  check(words, id, shell.cwd)
  if (override !== '' && words.some(namesFile)) {
    throw new UsageError('--override is the claim of a formula; a file makes its own with blast_radius.')
  }
  for (const word of words) {
    yield namesFile(word) ? readOne(shell, word, id) : { kind: 'formula', name: word, override }
  }
}
