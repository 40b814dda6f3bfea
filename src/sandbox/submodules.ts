// Where submodules come from, as `.gitmodules` says.
import { blobBytes, needCommit, type Objects } from './git/objects.js'
import { slotAt } from './git/trees.js'

/** The address of the submodule at a path of a commit, or null. */
export const submoduleUrl = (objects: Objects, commit: string, path: string): string | null => {
  const slot = slotAt(objects, needCommit(objects, commit).tree, '.gitmodules')
  if (slot === null || slot.mode === '40000' || slot.mode === '160000') return null
  const sections = Buffer.from(blobBytes(objects, slot.id))
    .toString()
    .split(/^[ \t]*\[/m)
    .slice(1)
  for (const section of sections) {
    const value = (key: string): string | undefined =>
      new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*(.*?)[ \\t]*$`, 'm').exec(section)?.[1]
    if (value('path') === path) return value('url') ?? null
  }
  return null
}
