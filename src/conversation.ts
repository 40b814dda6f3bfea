// The conversation of a pull request: its timeline and its reviews.

import { type Pull, type Review, sameLogin, type TimelineEntry } from './domain.js'
import type { Forge } from './forge/forge.js'
import type { listing } from './surroundings.js'

/** Comments of others are evidence of nothing, and may be megabytes: their text is let go at once. */
const withoutWords = (entry: TimelineEntry, approver: string): TimelineEntry =>
  entry.type === 'pull_push' || sameLogin(entry.user, approver) || entry.body === '' ? entry : { ...entry, body: '' }

/**
 * A glance reads the reviews only where there is a sign of some: an entry of the timeline, or the gate among those who reviewed
 * (contract/README). What it finds to do is judged again by a run, and a run reads them whatever the timeline says: a writer may be
 * able to delete such an entry on the site, which no recording has tried.
 */
const showsReviews = (pull: Pull, timeline: readonly TimelineEntry[], approver: string): boolean =>
  timeline.some((entry) => entry.type === 'review' || entry.type === 'dismiss_review') ||
  pull.reviewers.some((login) => sameLogin(login, approver))

/** Reads timeline and reviews; `list` keeps account of those that are longer than the gate reads. */
export const readConversation = async (
  forge: Forge,
  list: ReturnType<typeof listing>,
  pull: Pull,
  approver: string,
  isGlance: boolean,
): Promise<readonly [readonly TimelineEntry[], readonly Review[]]> => {
  let whole = true
  const read = forge.timeline(pull.number).catch((thrown: unknown) => {
    whole = false
    throw thrown
  })
  const reviews = (): Promise<readonly Review[]> => list('reviews', forge.reviews(pull.number))
  const entries = list('timeline', read).then((timeline) => timeline.map((entry) => withoutWords(entry, approver)))
  if (!isGlance) return Promise.all([entries, reviews()])
  const timeline = await entries
  return [timeline, !whole || showsReviews(pull, timeline, approver) ? await reviews() : []]
}
