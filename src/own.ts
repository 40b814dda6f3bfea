// Its own: which comments of a pull request are the gate's.

import { sameLogin, type TimelineEntry } from './domain.js'
import { MARKER } from './report/comment.js'

/**
 * The gate's own comments, its chosen one first: the oldest with the marker, else its oldest. The others are to go, also one whose marker
 * is gone: any writer can edit it, and it would stand there under the gate's name.
 */
export const ownComments = (timeline: readonly TimelineEntry[], approver: string): readonly TimelineEntry[] => {
  const own = timeline.filter((entry) => entry.type === 'comment' && sameLogin(entry.user, approver))
  const isMarked = (entry: TimelineEntry): boolean => entry.body.startsWith(MARKER)
  return [...own.filter(isMarked), ...own.filter((entry) => !isMarked(entry))]
}

/** An address without its host, which a server may change. */
export const placeOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/, '')
