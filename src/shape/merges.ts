// Merges: which commits of the base branch are merges of the gate, and how many of them are recent.

import { type LogEntry, sameLogin } from '../domain.js'
import type { Mainline } from '../observation.js'

/** How long a merge counts for the hourly limit, ms. */
export const HOUR_MS = 3_600_000

/** So many commits in a row must be older before a walk believes that it is past a time: commits carry the time their author gave them. */
const OLDER = 20

/** Stops a walk once it is past `since`, ms since 1970. */
export const isPast =
  (since: number) =>
  (seen: readonly LogEntry[]): boolean =>
    seen.length >= OLDER && seen.slice(-OLDER).every((entry) => entry.at <= since)

/** What the gate writes under each of its merges (design 4, step 7), in the last paragraph of the words. */
const TRAILER = /(?:^|\n)Vault-Gate-Head: [^\n]*(?:\n[^\n]+)*\n*$/

/**
 * The merges of the gate's account among `commits`: by the account that the forge matched, or by the gate's own words where it matched
 * none. A person can make others look like them only by putting commits on the base branch, and then there are more, never fewer.
 */
export const gateMerges = (commits: readonly LogEntry[], approver: string): readonly LogEntry[] =>
  commits.filter(
    (entry) =>
      entry.parents.length > 1 &&
      (sameLogin(entry.author, approver) ||
        sameLogin(entry.committer, approver) ||
        (entry.author === null && entry.committer === null && TRAILER.test(entry.message))),
  )

/** How many merges of the gate are younger than an hour; null where the walk did not get that far. */
export const mergesWithinHour = (mainline: Mainline, approver: string, now: number): number | null => {
  const recent = gateMerges(mainline.commits, approver).filter((entry) => entry.at > now - HOUR_MS)
  return mainline.whole ? recent.length : null
}
