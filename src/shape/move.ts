// A pure move: vault actions that ran go, each with its result, to the folder of the fired ones; nothing else changes.

import type { Change, TreeEntry } from '../domain.js'
import { fold } from './guarded.js'

type Folders = { readonly actionsPath: string; readonly firedPath: string; readonly fired: readonly string[] }

/** The name of a file that lies directly in `folder`; null for any other path. */
const nameIn = (folder: string, path: string): string | null => {
  const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : ''
  return name === '' || name.includes('/') ? null : name
}

const isFile = (entry: TreeEntry | null): entry is TreeEntry => entry?.mode === '100644'

/**
 * The ids that are moved, or null if the changes are anything else: each file that leaves the actions folder arrives in the other one
 * with the same name, mode and blob, and each id comes with both its vault action and its result.
 */
export const readMove = (changes: readonly Change[], { actionsPath, firedPath, fired }: Folders): readonly string[] | null => {
  const gone = new Map<string, TreeEntry>()
  const come = new Map<string, TreeEntry>()
  for (const { path, before, after } of changes) {
    const left = nameIn(actionsPath, path)
    const arrived = nameIn(firedPath, path)
    if (left !== null && isFile(before) && after === null) gone.set(left, before)
    else if (arrived !== null && before === null && isFile(after)) come.set(arrived, after)
    else return null
  }
  const same = [...gone].every(([name, entry]) => come.get(name)?.id === entry.id)
  const taken = new Set(fired.map(fold))
  if (gone.size === 0 || gone.size !== come.size || !same || [...come.keys()].some((name) => taken.has(fold(name)))) return null
  const ids = [...gone.keys()].flatMap((name) => (name.endsWith('.toml') ? [name.slice(0, -'.toml'.length)] : []))
  const whole = ids.length * 2 === gone.size && ids.every((id) => gone.has(`${id}.result.json`))
  return whole ? ids : null
}
