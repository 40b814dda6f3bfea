// Its own: which comments of a pull request are the gate's.

import { sameLogin, type TimelineEntry } from './domain.js'
import { MARKER } from './report/comment.js'

/** The gate's own comments, its chosen one first: with the marker, else its oldest (any writer can edit the marker away). */
export const ownComments = (timeline: readonly TimelineEntry[], approver: string): readonly TimelineEntry[] => {
  const own = timeline.filter((entry) => entry.type === 'comment' && sameLogin(entry.user, approver))
  const marked = own.filter((entry) => entry.body.startsWith(MARKER))
  return marked.length > 0 ? marked : own.slice(0, 1)
}

/** An address without its host, which a server may change. */
export const placeOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/, '')
