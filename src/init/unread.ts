// Workflow files that were not looked into: whether they use the gate nobody can tell.

import { isFolder } from '../comparison.js'
import type { WorkflowFolder } from '../doctor/installation.js'
import type { Sha } from '../domain.js'
import type { Trees } from '../trees.js'

/** More folders below that of the workflows are not listed. */
const MOST_FOLDERS = 50

/** The paths of workflow files whose text is not known: of more than are read, too large, or links; and what else there is. */
export const unreadIn = async (trees: Trees, commit: Sha, folder: WorkflowFolder): Promise<readonly string[]> => {
  const read = new Set(folder.files.filter(({ bytes }) => bytes !== null).map(({ path }) => path))
  const unread: string[] = []
  const open = [folder.path]
  for (let looked = 0; open.length > 0; looked += 1) {
    if (looked === MOST_FOLDERS) return [...unread.sort(), 'what is in more folders than are listed']
    const at = open.pop() ?? ''
    for (const entry of (await trees.folder(commit, at)) ?? []) {
      const path = `${at}/${entry.name}`
      const isWorkflow = /\.ya?ml$/.test(path)
      if (isFolder(entry)) open.push(path)
      else if (isWorkflow && !read.has(path)) unread.push(path)
    }
  }
  return unread.sort()
}
