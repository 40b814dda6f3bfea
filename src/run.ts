// The story of one pull request: observe, decide, plan, apply, and once more when the world moved.

import { type Applied, apply } from './apply.js'
import { decide } from './decide.js'
import type { Decision } from './decision.js'
import { digestOf } from './digest.js'
import { type Sha, sameLogin } from './domain.js'
import { Fault } from './failure.js'
import type { Forge } from './forge/forge.js'
import { readMainline } from './mainline.js'
import { type Desk, pauses } from './merge.js'
import { type Knowledge, NOTHING_KNOWN, type Observation } from './observation.js'
import { observe, type Readers } from './observe.js'
import { ownComments } from './own.js'
import { type Effect, holds, ownApproval, plan, rehearse } from './plan.js'
import type { Receipt } from './receipt.js'
import { visible } from './report/text.js'
import type { Target } from './surroundings.js'
import { readTrees } from './trees.js'

/** What a run may write: everything it plans, nothing, or only a comment that says what it would do. */
export type Writes = 'all' | 'none' | 'comment'

/** How a run behaves. `patience` is how long (ms) it waits for Forgejo to check a pull request before it holds. */
export type Manner = Target & { readonly writes: Writes; readonly patience: number; readonly isLate: () => boolean }

/** What a run came to. `effects` is the last plan; it was applied unless the manner forbids writing. */
export type Run = {
  readonly observation: Observation
  readonly decision: Decision
  readonly digest: string
  readonly effects: readonly Effect[]
  readonly receipts: readonly Receipt[]
  readonly commentUrl: string | null
  readonly mergeCommit: Sha | null
  readonly alarm: string | null
}

/** After this many rounds in which the head or base moved, the run holds. */
const MAX_MOVES = 3
/** More rounds than this cannot happen; a bound all the same (invariant 14). */
const MAX_ROUNDS = 8

/** What Forgejo does in the background: its conflict check, and the timeline's entry for a push. */
const BACKGROUND = ['mergeable', 'pusher']
const MAX_WAITS = 4
const PUSH_WAIT_MS = 500

/** Is all that holds it something that Forgejo does in the background? */
const isUnsettled = (decision: Decision): boolean =>
  decision.kind === 'hold' && decision.evidence.every((finding) => finding.hold === null || BACKGROUND.includes(finding.code))

const isUnchecked = (decision: Decision): boolean =>
  decision.kind === 'hold' && decision.evidence.some((finding) => finding.code === 'mergeable')

/** Waits, bounded, until Forgejo has checked the pull request or it moved. */
const waitForCheck = async (forge: Forge, manner: Manner, seen: Observation, unchecked: boolean): Promise<void> => {
  if (!unchecked) return manner.sleep(Math.min(PUSH_WAIT_MS, manner.patience))
  for (const ms of pauses(manner.patience)) {
    await manner.sleep(ms)
    const pull = await forge.pull(seen.pull.number)
    if (pull === null || pull.mergeable || pull.head.sha !== seen.pull.head.sha || pull.state !== 'open') return
  }
}

const deskOf = (manner: Manner, { trees }: Readers, observation: Observation, decision: Decision): Desk => {
  const { pull, timeline, approver, settings } = observation
  return {
    trees,
    pull,
    settings,
    approver,
    approval: ownApproval(observation)?.id ?? null,
    comment: ownComments(timeline, approver)[0] ?? null,
    isStillApproved: (now) => {
      const again = decide({ ...observation, ...now })
      if (again.kind !== 'approve' || decision.kind !== 'approve' || again.tier !== decision.tier) return false
      // The forge may have dismissed the gate's own approval, and merge by somebody else's: then nothing proves that it was low.
      const own = now.reviews?.some((review) => sameLogin(review.user, approver) && holds(review, pull.head.sha)) ?? true
      return own || again.tier !== 'low'
    },
    sleep: manner.sleep,
    patience: manner.patience,
    isLate: manner.isLate,
  }
}

/** So that the status, from which a sweep remembers it, holds it whole. */
const REFUSAL_LENGTH = 90

const learn = (knowledge: Knowledge, applied: Applied, head: Sha, moves: number): Knowledge => {
  const { end } = applied
  const restless = moves >= MAX_MOVES
  if (end.kind === 'refused')
    return { ...knowledge, refusal: { head, text: visible(end.text, REFUSAL_LENGTH), lasting: end.lasting }, restless }
  if (end.kind !== 'again') return knowledge
  if (end.voidSchedule !== null) return { ...knowledge, voidSchedules: [...knowledge.voidSchedules, end.voidSchedule] }
  return { ...knowledge, restless }
}

/** Observes and decides; a single run waits, bounded, for what Forgejo does in the background. A sweep comes back instead. */
const judge = async (
  forge: Forge,
  manner: Manner,
  readers: Readers,
  number: number,
  knowledge: Knowledge,
): Promise<{ readonly observation: Observation; readonly decision: Decision }> => {
  let observation = await observe(forge, readers, manner, number, knowledge)
  let decision = decide(observation)
  for (let waits = 0; waits < MAX_WAITS && isUnsettled(decision) && manner.writes !== 'none' && !manner.sweeping; waits += 1) {
    // Everything is read again after a wait: reviews and pushes made meanwhile count as well.
    const unchecked = isUnchecked(decision)
    await waitForCheck(forge, manner, observation, unchecked)
    observation = await observe(forge, readers, manner, number, knowledge)
    decision = decide(observation)
    if (unchecked && isUnchecked(decision)) break
  }
  return { observation, decision }
}

/** What the manner lets a decision write. */
export const planFor = (writes: Writes, decision: Decision, observation: Observation, digest: string): readonly Effect[] =>
  writes === 'comment' ? rehearse(decision, observation, digest) : plan(decision, observation, digest)

/** Is nothing in its way but that Forgejo still checks it? */
export const isOnlyUnchecked = (decision: Decision): boolean => isUnsettled(decision) && isUnchecked(decision)

/** Handles one pull request from observation to receipts; null, and nothing done, as soon as a decision is one to defer. */
const handle = async (
  forge: Forge,
  manner: Manner,
  number: number,
  shared: Shared,
  isDeferred: (decision: Decision) => boolean,
): Promise<Run | null> => {
  let knowledge = NOTHING_KNOWN
  let moves = 0
  const receipts: Receipt[] = []
  const readers: Readers = { trees: readTrees(forge), isGlance: false, ...shared }
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { observation, decision } = await judge(forge, manner, readers, number, knowledge)
    if (isDeferred(decision)) return null
    const digest = digestOf(decision, observation)
    const effects = planFor(manner.writes, decision, observation, digest)
    const outcome = { observation, decision, digest, effects, receipts, alarm: null }
    if (manner.writes === 'none') return { ...outcome, commentUrl: null, mergeCommit: null }
    const applied = await apply(forge, effects, deskOf(manner, readers, observation, decision))
    receipts.push(...applied.receipts)
    const { end, commentUrl, mergeCommit } = applied
    if (end.kind === 'complete') return { ...outcome, commentUrl, mergeCommit }
    if (end.kind === 'alarm') return { ...outcome, commentUrl, mergeCommit, alarm: end.text }
    if (end.kind === 'refused' || end.voidSchedule === null) moves += 1
    knowledge = learn(knowledge, applied, observation.pull.head.sha, moves)
  }
  throw new Fault(`pull request #${number} did not come to rest in ${MAX_ROUNDS} rounds`, 'look at what keeps changing it')
}

/** What the runs of a sweep share. */
export type Shared = Pick<Readers, 'mainline' | 'others'>

/** Handles one pull request. */
export const run = async (
  forge: Forge,
  manner: Manner,
  number: number,
  shared: Shared = { mainline: readMainline(forge) },
): Promise<Run> => {
  const done = await handle(forge, manner, number, shared, () => false)
  if (done === null) throw new Fault(`pull request #${number} was not handled`, 'report this as a defect of vault-gate')
  return done
}

/** As `run`, but does nothing, and answers null, where Forgejo still checks what would be merged: it is for a later time. */
export const runIfChecked = (forge: Forge, manner: Manner, number: number, shared: Shared): Promise<Run | null> =>
  handle(forge, manner, number, shared, isOnlyUnchecked)
