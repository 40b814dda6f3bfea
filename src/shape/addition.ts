// The shape of a change: one addition to the actions folder (design 3.2), a pure move of fired vault actions, or anything else.

import type { Change, TreeEntry } from '../domain.js'
import { fold } from './guarded.js'
import { readMove } from './move.js'

/** What a pull request does to the tree: the one thing the gate may merge, housekeeping, or a list of what was found instead. */
export type Shape =
  | { readonly kind: 'addition'; readonly path: string; readonly id: string; readonly entry: TreeEntry }
  /** Vault actions that ran, moved with their results to the folder of the fired ones, every blob the same. */
  | { readonly kind: 'move'; readonly ids: readonly string[] }
  | { readonly kind: 'other'; readonly found: readonly string[] }

/** What the shape is read from. `taken` are the names in the actions folder of the base tip, `fired` those in the folder of fired ones. */
export type ShapeInput = {
  readonly actionsPath: string
  readonly firedPath: string
  readonly fired: readonly string[]
  /** How many commits the line has. */
  readonly commits: number
  readonly changes: readonly Change[] | null
  readonly strays: readonly { readonly commit: string; readonly path: string }[]
  readonly taken: readonly string[]
}

const MODES: Readonly<Record<string, string>> = {
  '100755': 'an executable file',
  '120000': 'a symbolic link',
  '160000': 'a submodule',
}

const PATH_LENGTH = 200

const cut = (path: string): string => (path.length > PATH_LENGTH ? `${path.slice(0, PATH_LENGTH)}…` : path)

/** One sentence per change, for the list of what was found. */
const tellChange = (change: Change, all: readonly Change[]): string => {
  const { before, after } = change
  const path = cut(change.path)
  if (before === null && after !== null) {
    const source = all.find((other) => other.after === null && other.before?.id === after.id)
    if (source !== undefined) return `renames ${cut(source.path)} to ${path}`
    return `adds ${path}${after.mode in MODES ? ` as ${MODES[after.mode]}` : ''}`
  }
  if (after === null) return `deletes ${path}`
  if (before !== null && before.mode !== after.mode) {
    return `changes the kind of ${path} (mode ${before.mode} to ${after.mode})`
  }
  return `edits ${path}`
}

const obstacles = (name: string, id: string, { taken, fired, firedPath }: ShapeInput): string[] => {
  const twin = taken.find((other) => fold(other) === fold(name))
  const ran = taken.find((other) => fold(other) === fold(`${id}.result.json`))
  const found: string[] = []
  if (twin === name) found.push(`adds ${name}, which the base branch has already`)
  else if (twin !== undefined)
    found.push(`adds ${name}, and the base branch has ${twin}, which differs only in case or Unicode form`)
  const before = fired.find((other) => [name, `${id}.result.json`].some((own) => fold(other) === fold(own)))
  if (ran !== undefined) found.push(`has the id of one that ran before (${ran}): a new one needs a new id`)
  if (before !== undefined) found.push(`has the id of one that ran before (${firedPath}/${before}): a new one needs a new id`)
  return found
}

/** Reads the shape from the complete list of changes between the line's start and the head. */
export const readShape = (input: ShapeInput): Shape => {
  const { changes, strays, actionsPath } = input
  if (changes === null) return { kind: 'other', found: ['changes more paths than the gate lists'] }
  const [only] = changes
  const prefix = `${actionsPath}/`
  const name = only?.path.startsWith(prefix) ? only.path.slice(prefix.length) : ''
  const isOne =
    changes.length === 1 &&
    only !== undefined &&
    only.before === null &&
    only.after?.mode === '100644' &&
    name.endsWith('.toml') &&
    !name.includes('/')
  if (!isOne || only.after === null) {
    const ids = readMove(changes, input)
    if (ids !== null && input.commits === 1) return { kind: 'move', ids }
    if (ids !== null) return { kind: 'other', found: ['moves what ran in more than one commit; it must be a single one'] }
    return { kind: 'other', found: changes.map((change) => tellChange(change, changes)) }
  }
  const id = name.slice(0, -'.toml'.length)
  const found = [
    ...obstacles(name, id, input),
    ...strays.map((stray) => `has a commit ${stray.commit.slice(0, 10)} that also changes ${cut(stray.path)}`),
  ]
  return found.length === 0 ? { kind: 'addition', path: only.path, id, entry: only.after } : { kind: 'other', found }
}
