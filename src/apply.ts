// Applying: the effects, one after another; at the first no it takes back its own approval and stops (design 4).

import type { Pins } from './decision.js'
import { type Sha, sameLogin } from './domain.js'
import { assertNever, describe, Fault } from './failure.js'
import { type Forge, unlessOverCap } from './forge/forge.js'
import { applyComment, applyLabel, applyStatus, keepOne } from './marks.js'
import { confirmPins, type Desk, mergePinned } from './merge.js'
import { type Effect, holds } from './plan.js'
import { already, done, type End, type Receipt, refused, type State, type Step } from './receipt.js'
import { renderAlarm } from './report/comment.js'

/** What one plan came to. */
export type Applied = {
  readonly receipts: readonly Receipt[]
  readonly end: End
  readonly commentUrl: string | null
  readonly mergeCommit: Sha | null
}

/** Approves the pinned head and believes only what Forgejo answers (`APPROVE` would answer 200 and approve nothing). */
const applyReview = async (forge: Forge, desk: Desk, state: State, pins: Pins, body: string): Promise<Step> => {
  const confirmed = await confirmPins(forge, desk, pins, 'none')
  if (confirmed.kind === 'moved')
    return refused('review', confirmed.text, { kind: 'again', text: confirmed.text, voidSchedule: null })
  if (desk.isLate())
    throw new Fault('too little time is left to approve and merge', 'the next run does it; raise "deadline-seconds"')
  const review = await forge.approve(desk.pull.number, pins.head, body).catch(async (thrown: unknown) => {
    // The answer was lost, the approval perhaps not.
    const own = (await forge.reviews(desk.pull.number)).filter(
      (one) => sameLogin(one.user, desk.approver) && one.commit === pins.head,
    )
    for (const one of own) await forge.deleteReview(desk.pull.number, one.id)
    throw thrown
  })
  state.approval = review.id
  if (holds(review, pins.head) && sameLogin(review.user, desk.approver))
    return done('review', `approved ${pins.head.slice(0, 10)}`)
  const pull = await forge.pull(desk.pull.number)
  if (pull?.head.sha !== pins.head || pull.state !== 'open') {
    return refused('review', 'its head moved while it was approved', {
      kind: 'again',
      text: 'its head moved',
      voidSchedule: null,
    })
  }
  const text = `the approval does not count (state ${review.state}, official ${review.official}, stale ${review.stale}): the branch rule must list ${desk.approver} among those who may approve`
  return refused('review', text, { kind: 'refused', text, lasting: true })
}

const applyMerge = async (forge: Forge, desk: Desk, state: State, effect: Extract<Effect, { kind: 'merge' }>): Promise<Step> => {
  const merged = await mergePinned(forge, desk, effect)
  switch (merged.kind) {
    case 'merged':
      if (!merged.verified) return already('merge', 'somebody else merged it')
      state.mergeCommit = merged.commit
      return done('merge', `merge commit ${merged.commit}`)
    case 'alarm':
      state.mergeCommit = merged.commit
      return refused('merge', merged.text, { kind: 'alarm', text: merged.text })
    case 'moved':
      return refused('merge', merged.text, { kind: 'again', text: merged.text, voidSchedule: null })
    case 'refused':
      return refused('merge', merged.text, { kind: 'refused', text: merged.text, lasting: merged.lasting })
    default:
      return assertNever(merged)
  }
}

const applyUnschedule = async (forge: Forge, number: number, entry: number): Promise<Step> => {
  const first = await forge.cancelSchedule(number)
  // "None" lets go of a hold: one wrong answer, of a proxy for one, must not be enough for that. Cancelling twice does no harm.
  const answer = first === 'none' ? await forge.cancelSchedule(number) : first
  if (answer === 'cancelled') return done('unschedule', 'the scheduled merge was cancelled')
  if (answer === 'none') {
    const text = 'no merge is scheduled any more'
    return { receipt: { effect: 'unschedule', outcome: 'already', text }, end: { kind: 'again', text, voidSchedule: entry } }
  }
  // 403: it stays scheduled. The decision holds because of it already, so the rest of the plan says so.
  return {
    receipt: { effect: 'unschedule', outcome: 'refused', text: 'Forgejo did not let the gate cancel the scheduled merge' },
  }
}

const applyOne = async (forge: Forge, desk: Desk, state: State, effect: Effect): Promise<Step> => {
  const { number } = desk.pull
  switch (effect.kind) {
    case 'retract':
      await forge.deleteReview(number, effect.review)
      return done('retract', `review ${effect.review} of the gate deleted`)
    case 'unschedule':
      return applyUnschedule(forge, number, effect.entry)
    case 'label':
      return applyLabel(forge, number, effect)
    case 'comment':
      return applyComment(forge, desk, state, effect)
    case 'uncomment':
      await forge.deleteComment(effect.id)
      return done('uncomment', `comment ${effect.id} of the gate deleted`)
    case 'reviewers': {
      const failed = await forge.requestReviews(number, effect.logins)
      const asked = effect.logins.filter((login) => !failed.some((one) => one.login === login))
      const text = [
        `asked ${asked.join(', ') || 'nobody'}`,
        ...failed.map((one) => `could not ask ${one.login}: ${one.text}`),
      ].join('; ')
      return failed.length === 0 ? done('reviewers', text) : { receipt: { effect: 'reviewers', outcome: 'refused', text } }
    }
    case 'status':
      return applyStatus(forge, desk, state, effect)
    case 'review':
      return applyReview(forge, desk, state, effect.pins, effect.body)
    case 'merge':
      return applyMerge(forge, desk, state, effect)
    default:
      return assertNever(effect)
  }
}

/** Takes back the gate's own approval when what it was for did not happen; after a merge, by whomever, it stays: it is the proof. */
const takeBack = async (forge: Forge, desk: Desk, state: State, why: string): Promise<void> => {
  if (state.approval === null) return
  try {
    const pull = await unlessOverCap(forge.pull(desk.pull.number), null)
    if (pull?.merged) return
    await forge.deleteReview(desk.pull.number, state.approval)
  } catch (thrown) {
    const remedy = 'delete the review of the gate on this pull request by hand, or let the next run do it'
    throw new Fault(`${why}; and its approval could not be taken back: ${describe(thrown)}`, remedy, { cause: thrown })
  }
}

/** Carries out a plan. Throws a Fault where a write failed; the effects before it stand and the next run finishes the rest. */
export const apply = async (forge: Forge, effects: readonly Effect[], desk: Desk): Promise<Applied> => {
  const receipts: Receipt[] = []
  const state: State = {
    approval: desk.approval,
    comment: desk.comment,
    created: null,
    mergeCommit: null,
  }
  const finish = (end: End): Applied => ({
    receipts,
    end,
    commentUrl: state.comment?.url ?? null,
    mergeCommit: state.mergeCommit,
  })
  for (const effect of effects) {
    const step = await applyOne(forge, desk, state, effect).catch(async (thrown: unknown) => {
      await takeBack(forge, desk, state, describe(thrown))
      throw thrown
    })
    receipts.push(step.receipt)
    if (step.end === undefined) continue
    if (step.end.kind === 'alarm') await raiseAlarm(forge, desk, state, step.end.text)
    if (step.end.kind === 'again' || step.end.kind === 'refused') await takeBack(forge, desk, state, step.receipt.text)
    // Where no status was to be posted, nobody has looked yet whether another gate created a comment at the same time.
    await keepOne(forge, desk, state)
    return finish(step.end)
  }
  await keepOne(forge, desk, state)
  return finish({ kind: 'complete' })
}

const raiseAlarm = async (forge: Forge, desk: Desk, state: State, text: string): Promise<void> => {
  const body = renderAlarm(text)
  if (state.comment === null) await forge.createComment(desk.pull.number, body)
  else await forge.editComment(state.comment.id, body)
}
