// The pinned merge: confirm, merge, and verify that what was merged is what was judged (design 4, steps 6 to 8).

import type { Pins } from './decision.js'
import type { Comment, Pull, Sha } from './domain.js'
import { type Forge, type MergeAnswer, unlessOverCap } from './forge/forge.js'
import type { Observation, Settings } from './observation.js'
import type { Effect } from './plan.js'
import { firedPath } from './shape/guarded.js'
import type { Trees } from './trees.js'
import { objectionTo, sameGround } from './verify.js'

/** What was read again, of all that a decision rests on. */
type Now = Pick<Observation, 'base'> & Partial<Pick<Observation, 'reviews' | 'timeline'>>

/** What applying needs to know besides the effects. `patience` is how long (ms) to wait for Forgejo's conflict check. */
export type Desk = {
  readonly trees: Trees
  readonly pull: Pull
  readonly settings: Settings
  readonly approver: string
  /** The gate's own approval of this head from an earlier run, if it still holds. */
  readonly approval: number | null
  readonly comment: Pick<Comment, 'id' | 'url'> | null
  /** Would the same be approved still, were the base branch and the conversation as they are now? */
  readonly isStillApproved: (now: Now) => boolean
  readonly sleep: (ms: number) => Promise<void>
  readonly patience: number
  /** Is the deadline so near that nothing irreversible should begin? */
  readonly isLate: () => boolean
}

/** What a pinned merge came to. `verified` is false when somebody else had merged it before. */
export type Merged =
  | { readonly kind: 'merged'; readonly commit: Sha; readonly verified: boolean }
  | { readonly kind: 'alarm'; readonly commit: Sha; readonly text: string }
  | { readonly kind: 'moved'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string; readonly lasting: boolean }

type Confirmed = { readonly kind: 'same'; readonly tip: Sha } | { readonly kind: 'moved'; readonly text: string }

const moved = (text: string): { readonly kind: 'moved'; readonly text: string } => ({ kind: 'moved', text })

/** What of the conversation is read once more: nothing before an approval; before a merge all that could have changed its mind. */
type Rereading = 'none' | 'reviews' | 'conversation'

/**
 * Right before an approval or a merge: the pull request is still open, with the judged head and base, no draft; the base branch is
 * protected, and before a merge it is approved, as it was when it was judged; and if the base tip moved, policy and actions folder are
 * still the judged ones (no field of the merge pins the base: forgejo-api.md 2.6).
 */
export const confirmPins = async (forge: Forge, desk: Desk, pins: Pins, reread: Rereading): Promise<Confirmed> => {
  const { number } = desk.pull
  const [pull, base, reviews, timeline] = await Promise.all([
    forge.pull(number),
    forge.branch(desk.settings.baseBranch),
    reread === 'none' ? undefined : unlessOverCap(forge.reviews(number), null),
    reread === 'conversation' ? unlessOverCap(forge.timeline(number), null) : undefined,
  ])
  if (pull === null || base === null) return moved('the pull request or its base branch is gone')
  if (pull.state !== 'open') return moved('the pull request was closed or merged meanwhile')
  if (pull.head.sha !== pins.head) return moved('its head moved meanwhile')
  if (pull.base.ref !== desk.settings.baseBranch) return moved('it was moved to another base branch meanwhile')
  if (pull.draft) return moved('it became a draft meanwhile')
  if (reviews === null || timeline === null) return moved('its conversation grew meanwhile')
  if (!desk.isStillApproved({ base, ...(reviews && { reviews }), ...(timeline && { timeline }) }))
    return moved('the protection of the base branch or the reviews changed meanwhile')
  if (base.tip === pins.baseTip) return { kind: 'same', tip: base.tip }
  // Another merge of the gate changes the actions folder: so what was counted for the hourly limit still holds, too.
  if (!(await sameGround(desk.trees, base.tip, pins.ground)))
    return moved('the policy or the vault actions on the base branch changed meanwhile')
  return { kind: 'same', tip: base.tip }
}

/** The pauses (ms) of a bounded wait: growing, 30 s in all at the most. */
export const pauses = (patience: number): readonly number[] => {
  const all: number[] = []
  for (let next = 100, left = patience; left > 0; next = Math.min(next * 2, 2000)) {
    all.push(Math.min(next, left))
    left -= next
  }
  return all
}

/** Reads the pull request until `wanted` holds or the patience ends; answers what was read last. */
const waitFor = async (forge: Forge, desk: Desk, wanted: (pull: Pull) => boolean): Promise<Pull | null> => {
  let pull = await forge.pull(desk.pull.number)
  for (const ms of pauses(desk.patience)) {
    if (pull === null || wanted(pull)) return pull
    await desk.sleep(ms)
    pull = await forge.pull(desk.pull.number)
  }
  return pull
}

/** Merges the pinned head, whatever Forgejo answers on the way, and verifies the result. */
export const mergePinned = async (forge: Forge, desk: Desk, effect: Extract<Effect, { kind: 'merge' }>): Promise<Merged> => {
  const { pins } = effect
  // Low rests on no approval but the gate's own; a request for changes still counts.
  const reread = effect.tier === 'low' ? 'reviews' : 'conversation'
  for (let round = 0; round < 3; round += 1) {
    const confirmed = await confirmPins(forge, desk, pins, reread)
    if (confirmed.kind === 'moved') return confirmed
    const answer = await forge.merge(desk.pull.number, {
      head: pins.head,
      title: effect.title,
      message: effect.body,
      deleteBranch: effect.deleteBranch,
    })
    if (answer.kind !== 'later') return afterwards(forge, desk, pins, confirmed.tip, answer)
    const pull = await waitFor(forge, desk, (one) => one.mergeable || one.state !== 'open' || one.head.sha !== pins.head)
    if (pull?.state === 'open' && pull.head.sha === pins.head && !pull.mergeable) break
  }
  return { kind: 'refused', text: 'it is still being checked, or it conflicts with the base branch', lasting: false }
}

const afterwards = async (forge: Forge, desk: Desk, pins: Pins, tip: Sha, answer: MergeAnswer): Promise<Merged> => {
  if (answer.kind === 'moved') return moved(`its ${answer.what} moved while it was merged`)
  // 200 before the row says so, 403 for the branch only, 5xx and time-outs: the pull request itself tells (forgejo-api.md 5.1).
  const expected = answer.kind === 'merged' || answer.kind === 'already' || answer.kind === 'unclear'
  const pull = expected ? await waitFor(forge, desk, (one) => one.merged) : await forge.pull(desk.pull.number)
  if (pull?.merged && pull.mergeCommit !== null) {
    if (answer.kind === 'already') return { kind: 'merged', commit: pull.mergeCommit, verified: false }
    if (pull.base.ref !== desk.settings.baseBranch) {
      const text = `it was merged into ${pull.base.ref}, not ${desk.settings.baseBranch}`
      return { kind: 'alarm', commit: pull.mergeCommit, text }
    }
    return verify(forge, desk, pins, tip, pull.mergeCommit)
  }
  // The refusal may be about a newer head: a push makes approvals stale before the head is compared (contract/merge-head-moved).
  if (pull === null || pull.state !== 'open' || pull.head.sha !== pins.head)
    return moved('its head moved, or it was closed, meanwhile')
  switch (answer.kind) {
    case 'refused':
    case 'unclear':
      // Unclear, and nothing shows a merge after the wait: the approval must not be left for others to use.
      // A blank 500 is Forgejo's own, for an open dependency; what a proxy says passes (forgejo-api.md 5.1, step 10).
      return { kind: 'refused', text: answer.text, lasting: answer.kind === 'refused' || /\b500\b/.test(answer.text) }
    default:
      return moved('the pull request was closed, or the merge did not show, meanwhile')
  }
}

/** Verifies the merge commit `merge`, made onto the base tip `tip` that was confirmed right before, or onto a newer one. */
const verify = async (forge: Forge, desk: Desk, pins: Pins, tip: Sha, merge: Sha): Promise<Merged> => {
  const { trees, settings } = desk
  const [commit] = await Promise.all([forge.commit(merge), trees.folder(merge, ''), trees.folder(tip, '')])
  const [first] = commit.parents
  const confirmed = first === pins.baseTip || first === tip
  // The folders of vault actions may have got others meanwhile.
  const folders = [settings.actionsPath, firedPath(settings)]
  const ground = confirmed ? null : pins.ground.filter(({ path }) => !folders.includes(path))
  const text = await objectionTo(forge, trees, settings, commit, { head: pins.head, file: pins, ground })
  if (text === null) return { kind: 'merged', commit: merge, verified: true }
  return { kind: 'alarm', commit: merge, text: `${text} (merge commit ${merge})` }
}
