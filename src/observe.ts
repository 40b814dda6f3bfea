// Observing: all reads of one pull request, in parallel, completely or not at all.

import type { Branch, Status, TimelineEntry } from './domain.js'
import { sameLogin } from './domain.js'
import { Fault } from './failure.js'
import { type Forge, OverCap } from './forge/forge.js'
import { readHistory } from './history.js'
import { refuseAdmin } from './identity.js'
import type { Knowledge, Observation, Settings } from './observation.js'
import { ownComments, placeOf } from './own.js'
import { REFUSED } from './report/words.js'
import { STATUS_CONTEXT } from './shape/context.js'
import type { Trees } from './trees.js'

/** What a run knows before it reads: settings may still lack the base branch, `likelyBase` is the event's guess at it. */
export type Target = {
  readonly settings: Omit<Settings, 'baseBranch'> & { readonly baseBranch: string | null }
  readonly likelyBase: string | null
  /** The login of the gate's account; proven while the first reads are under way. */
  readonly identity: Promise<string>
  readonly sleep: (ms: number) => Promise<void>
  /** Does this run belong to a sweep? A sweep does not try a merge again that Forgejo refused within the last hour. */
  readonly sweeping: boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const notFound = (what: string, remedy: string): Fault => new Fault(`${what} does not exist, or the token may not see it`, remedy)

const branchOr = (branch: Branch | null, name: string): Branch => {
  if (branch === null) throw notFound(`branch "${name}"`, 'set the base-branch input to the branch that holds the policy')
  return branch
}

/** Observes pull request `number`. Rounds of reads that depend on each other; all reads of one round are under way together. */
export const observe = async (
  forge: Forge,
  trees: Trees,
  target: Target,
  number: number,
  knowledge: Knowledge,
): Promise<Observation> => {
  const guess = target.settings.baseBranch ?? target.likelyBase
  const overCap: string[] = []
  const list = <T>(name: string, reading: Promise<readonly T[]>): Promise<readonly T[]> =>
    reading.catch((thrown: unknown) => {
      if (!(thrown instanceof OverCap)) throw thrown
      overCap.push(name)
      return []
    })
  const [approver, repository, pull, guessed, labels] = await Promise.all([
    target.identity,
    forge.repository(),
    forge.pull(number),
    guess === null ? null : forge.branch(guess),
    list('labels', forge.labels()),
  ])
  refuseAdmin(approver, repository.admin)
  if (pull === null) throw notFound(`pull request #${number}`, 'check the pull-request and repository inputs')
  const baseBranch = target.settings.baseBranch ?? repository.defaultBranch
  const base = branchOr(guess === baseBranch ? guessed : await forge.branch(baseBranch), baseBranch)
  const settings: Settings = { ...target.settings, baseBranch }
  const judged = pull.state === 'open' && pull.base.ref === baseBranch
  // After the pull request, never beside it: what it shows (its head, its base) must be in the timeline already, or a move made in
  // between would be judged by the reviews and pushes of before.
  const [timeline, reviews, statuses, history] = await Promise.all([
    list('timeline', forge.timeline(number)),
    list('reviews', forge.reviews(number)),
    judged ? list('statuses', forge.statuses(pull.head.sha)) : [],
    judged ? readHistory(forge, trees, target.sleep, settings, pull.head.sha, base.tip) : null,
  ])
  return {
    settings,
    knowledge,
    repository,
    approver,
    pull,
    base,
    history,
    timeline,
    reviews,
    labels,
    statuses,
    refusedBefore: target.sweeping ? refusedBefore(statuses, timeline, approver, target.now()) : null,
    overCap,
  }
}

const RETRY_MS = 3_600_000

/**
 * What Forgejo said to the gate's last attempt, from the gate's own status on this head (nobody else can post as the gate): approving
 * and failing to merge in every sweep would arm what others schedule (design 4, step 6). It only ever holds, and for an hour.
 */
const refusedBefore = (
  statuses: readonly Status[],
  timeline: readonly TimelineEntry[],
  approver: string,
  now: number,
): string | null => {
  // Of this pull request: another one may have the same head, and its own statuses on it.
  const place = placeOf(ownComments(timeline, approver)[0]?.url ?? '')
  const own = statuses.filter((status) => status.context === STATUS_CONTEXT && sameLogin(status.creator, approver))
  const [last] = own.filter((status) => placeOf(status.url) === place).sort((a, b) => b.id - a.id)
  const start = `held: ${REFUSED}`
  if (place === '' || last === undefined || !last.description.startsWith(start)) return null
  if (now - last.createdAt > RETRY_MS) return null
  return last.description.slice(start.length).replace(/ · [0-9a-f]*$/, '')
}
