// The mainline: the base branch's own commits, along first parents.

import type { LogEntry, Sha } from './domain.js'
import { type Forge, unlessOverCap } from './forge/forge.js'
import type { Mainline } from './observation.js'

/** Pages of the log that one walk reads at the most: up to 400 commits (invariant 14). */
const MAX_PAGES = 8

/** Reads the mainline from `tip` downwards until `isEnough` of what was seen, the root, or the end of what a walk reads. */
export type MainlineReader = (tip: Sha, isEnough: (seen: readonly LogEntry[]) => boolean) => Promise<Mainline>

/** A page; a shorter one where the words in it are too long, and nothing where those of a single commit are. */
const readPage = async (forge: Forge, from: Sha): Promise<readonly LogEntry[]> => {
  const page = await unlessOverCap(forge.log(from), null)
  return page ?? unlessOverCap(forge.log(from, 1), [])
}

/** A reader that remembers the commits it saw: after a merge it asks only for what is new. */
export const readMainline = (forge: Forge): MainlineReader => {
  const known = new Map<Sha, LogEntry>()
  return async (tip, isEnough) => {
    const commits: LogEntry[] = []
    let pages = 0
    for (let next: Sha | undefined = tip; next !== undefined; next = commits.at(-1)?.parents[0]) {
      if (!known.has(next) && pages < MAX_PAGES) {
        pages += 1
        for (const entry of await readPage(forge, next)) known.set(entry.id, entry)
      }
      const entry = known.get(next)
      if (entry === undefined) return { commits, whole: false }
      commits.push(entry)
      if (isEnough(commits)) break
    }
    return { commits, whole: true }
  }
}
