// The records of the forge about a merge: its one pull request, and what was said and done there until it was merged.

import type { Commit, Pull, Review, TimelineEntry } from '../domain.js'
import { sameLogin } from '../domain.js'
import { type Forge, unlessOverCap } from '../forge/forge.js'
import type { Form, Place } from './form.js'
import type { Ground } from './ground.js'
import { no, unknown } from './objection.js'

/**
 * The pull request of a merge. `timeline` ends before the merge: what came later changes nothing. `commits` are those of the line with
 * the accounts that the forge matches to them today.
 */
export type Records = {
  readonly pull: Pull
  readonly timeline: readonly TimelineEntry[]
  /** All reviews there are today. */
  readonly reviews: readonly Review[]
  readonly commits: readonly Commit[]
  /** When it was merged: the place in the whole timeline, and the time, ms since 1970. */
  readonly merged: { readonly index: number; readonly at: number }
  /** When each review was submitted (for the last time), in the same measures, by its id. */
  readonly submitted: ReadonlyMap<number, { readonly index: number; readonly at: number }>
}

/** The one pull request that the forge names for this merge commit; never what the commit says of itself, nor a present head. */
export const readPull = async ({ forge, settings }: Ground, { merge }: Place): Promise<Pull> => {
  const pull = await forge.pullOfMerge(merge)
  const commit = `merge commit ${merge.slice(0, 10)}`
  if (pull === null) throw no('no-pull', `the forge knows no pull request that ${commit} merged`)
  if (!pull.merged || pull.mergeCommit !== merge || pull.base.ref !== settings.baseBranch) {
    const into = pull.base.ref === settings.baseBranch ? '' : ` into ${settings.baseBranch} but into ${pull.base.ref}`
    throw no('other-pull', `pull request #${pull.number}, which the forge names for ${commit}, was not merged by it${into}`)
  }
  return pull
}

/** A list of the pull request's; one that others made longer than is read tells nothing. */
const listed = async <T>(what: string, reading: Promise<readonly T[]>): Promise<readonly T[]> => {
  const list = await unlessOverCap(reading, null)
  if (list === null) throw unknown('list-cap', `its list of ${what} is longer than is read`)
  return list
}

const peopleOf = (forge: Forge, { line }: Form): Promise<readonly Commit[]> =>
  Promise.all(line.commits.map(({ id }) => forge.commit(id)))

/** Reads the records of the pull request. */
export const readRecords = async ({ forge }: Ground, form: Form, pull: Pull): Promise<Records> => {
  const [whole, reviews, commits] = await Promise.all([
    listed('timeline entries', forge.timeline(pull.number)),
    listed('reviews', forge.reviews(pull.number)),
    peopleOf(forge, form),
  ])
  const index = whole.findIndex((entry) => entry.type === 'merge_pull')
  const entry = whole[index]
  if (entry === undefined) throw unknown('merge-time', `the timeline of pull request #${pull.number} does not show its merge`)
  const submitted = new Map(
    whole.flatMap(({ type, reviewId, createdAt }, at) =>
      type === 'review' && reviewId !== null ? [[reviewId, { index: at, at: createdAt }] as const] : [],
    ),
  )
  return { pull, timeline: whole.slice(0, index), reviews, commits, merged: { index, at: entry.createdAt }, submitted }
}

/** Was it submitted before the merge, by order and by time? One that the timeline does not have was not, as far as is known. */
export const isBeforeMerge = ({ merged, submitted }: Records, { id }: Review): boolean => {
  const when = submitted.get(id)
  return when !== undefined && when.index < merged.index && when.at <= merged.at
}

/**
 * Was it dismissed, or replaced by a newer review of the same person, before the merge? The flag alone does not say when: whoever
 * reviews again after the merge replaces the review of before.
 */
export const wasDismissed = (records: Records, review: Review): boolean => {
  if (!review.dismissed) return false
  const own = records.submitted.get(review.id)?.index ?? Number.POSITIVE_INFINITY
  return (
    records.timeline.some(({ type, reviewId }) => type === 'dismiss_review' && reviewId === review.id) ||
    records.reviews.some(
      (other) =>
        (other.state === 'APPROVED' || other.state === 'REQUEST_CHANGES') &&
        sameLogin(other.user, review.user) &&
        isBeforeMerge(records, other) &&
        (records.submitted.get(other.id)?.index ?? -1) > own,
    )
  )
}
