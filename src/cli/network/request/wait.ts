// Waiting for the end of a pull request, by looking now and then.

import { type Status, sameLogin } from '../../../domain.js'
import { Fault } from '../../../failure.js'
import { unlessOverCap } from '../../../forge/forge.js'
import { isBlob } from '../../../forge/objects.js'
import type { AuthorForge, Proposal } from '../../../forge/proposals.js'
import { problemAt } from '../../../policy/source.js'
import { STATUS_CONTEXT } from '../../../shape/context.js'
import type { Target } from './asked.js'
import type { Clock } from './ground.js'
import { type Outcome, reached } from './outcome.js'
import { REHEARSES, rehearses } from './rehearsal.js'

/** Who and what is looked for. `approver` is the gate's account; null: whoever posts the gate's status is believed to be it. */
export type Watch = {
  readonly forge: AuthorForge
  readonly target: Target
  readonly approver: string | null
  readonly clock: Clock
  /** Tells a person who watches. */
  readonly progress: (text: string) => void
  /** Says for good what nobody should have to wait for. */
  readonly say: (text: string) => void
}

/** Pauses between two looks (ms): a second, growing by one each time. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 10_000

/** A forge that restarts is not the end of a long wait; so many looks in a row may fail. */
const MOST_FAILURES = 3

/** The newest status of the gate's context. */
const statusOf = async ({ forge, approver }: Watch, pull: Proposal): Promise<Status | null> => {
  const statuses = await unlessOverCap(forge.statuses(pull.head), [])
  const fits = (one: Status): boolean => one.context === STATUS_CONTEXT && (approver === null || sameLogin(one.creator, approver))
  return statuses.find(fits) ?? null
}

/** Merged, but was it this file? The branch can have been pushed to since. */
const mergedOutcome = async ({ forge, target }: Watch, pull: Proposal): Promise<Outcome> => {
  const at = await forge.proposals.at(target.path, pull.mergeCommit ?? pull.base)
  const merged = reached('merged', pull)
  if (at !== null && at !== 'other' && isBlob(target.bytes, at)) return merged
  const text = `Pull request #${pull.number} was merged, but ${target.path} in it is not the file.`
  const problem = problemAt('merged-otherwise', target.path, null, text, 'Look who pushed to it; the file itself was not merged.')
  return { ...merged, problems: [problem] }
}

/** What was told before, and whether the gate only rehearses now. */
const notesOf = async ({ forge, approver }: Watch, kept: readonly string[], number: number): Promise<readonly string[]> =>
  (await rehearses(forge, approver, number)) ? [...kept, REHEARSES] : kept

/** One look: `before` where it is still open and nothing was decided against it. */
export const look = async (watch: Watch, before: Outcome, number: number): Promise<Outcome> => {
  const pull = await watch.forge.proposals.proposal(number)
  if (pull === null) throw new Fault(`pull request #${number} is gone`, 'look at the repository')
  const kept = before.notes.filter((note) => note !== REHEARSES)
  if (pull.merged) return { ...(await mergedOutcome(watch, pull)), status: await statusOf(watch, pull), notes: kept }
  const status = await statusOf(watch, pull)
  if (pull.state === 'closed') return { ...before, state: 'closed', pull, status, notes: kept }
  const notes = await notesOf(watch, kept, number)
  return { ...before, state: status?.state === 'failure' ? 'refused' : before.state, pull, status, notes }
}

const isOver = ({ state }: Outcome): boolean => state === 'merged' || state === 'closed' || state === 'refused'

/** Looks until it is merged, closed or refused, or until `waitMs` have passed. */
export const awaitEnd = async (watch: Watch, begun: Outcome, number: number, waitMs: number): Promise<Outcome> => {
  const { clock, progress, say } = watch
  const start = clock.now()
  let [seen, pause, failures, told] = [begun, FIRST_PAUSE_MS, 0, false]
  for (;;) {
    try {
      seen = await look(watch, seen, number)
      failures = 0
    } catch (thrown) {
      failures += 1
      if (!(thrown instanceof Fault) || failures === MOST_FAILURES) throw thrown
    }
    if (isOver(seen)) return seen
    if (seen.notes.includes(REHEARSES) && !told) say(`note: ${REHEARSES}`)
    told ||= seen.notes.includes(REHEARSES)
    const left = start + waitMs - clock.now()
    if (left <= 0) return { ...seen, state: 'waiting' }
    const said = seen.status === null ? 'the gate has not spoken yet' : `${seen.status.state}: ${seen.status.description}`
    progress(`waiting for #${number}, ${Math.ceil(left / 1_000)} s left; ${said}`)
    await clock.sleep(Math.min(pause, left))
    pause = Math.min(pause + FIRST_PAUSE_MS, LONGEST_PAUSE_MS)
  }
}
