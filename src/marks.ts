// Marks: the label, the comment and the status, which tell people and programs what the gate concluded.

import { sameLogin } from './domain.js'
import { Fault } from './failure.js'
import { type Forge, unlessOverCap } from './forge/forge.js'
import type { Desk } from './merge.js'
import { type Effect, labelName } from './plan.js'
import type { Tier } from './policy/tier.js'
import { done, type State, type Step } from './receipt.js'
import { MARKER } from './report/comment.js'
import { STATUS_CONTEXT } from './shape/context.js'

/** How the label of each tier looks. */
export const LABEL_LOOKS: Readonly<Record<Tier, { readonly color: string; readonly description: string }>> = {
  low: { color: '#2da44e', description: 'vault action the gate approves and merges itself' },
  medium: { color: '#bf8700', description: 'vault action that waits for an asynchronous review' },
  high: { color: '#cf222e', description: 'vault action that is blocked until an admin approves' },
}

/** Sets the one label of the gate. A missing one is created; creation is not atomic, so the lowest id of the name is kept. */
export const applyLabel = async (forge: Forge, number: number, effect: Extract<Effect, { kind: 'label' }>): Promise<Step> => {
  let attached: readonly number[] = effect.remove
  if (effect.tier !== null) {
    const name = labelName(effect.tier)
    let id = effect.id
    if (id === null) {
      const created = await forge.createLabel({ name, ...LABEL_LOOKS[effect.tier] })
      const twins = (await forge.labels()).filter((label) => label.name === name).map((label) => label.id)
      id = Math.min(created.id, ...twins)
      // The twin just made is on nothing yet: whoever looks from now on sees both, and takes the other.
      if (id !== created.id) await forge.deleteLabel(created.id)
    }
    attached = (await forge.addLabel(number, id)).map((label) => label.id)
    if (!attached.includes(id))
      throw new Fault(`the label ${name} was not attached`, 'check that the approver may label pull requests')
  }
  for (const id of effect.remove) if (attached.includes(id)) await forge.removeLabel(number, id)
  return done('label', effect.tier === null ? 'labels of the gate removed' : labelName(effect.tier))
}

/** Writes the one comment. Whether another gate created one at the same time is looked at with the next write (`keepOne`). */
export const applyComment = async (
  forge: Forge,
  desk: Desk,
  state: State,
  effect: Extract<Effect, { kind: 'comment' }>,
): Promise<Step> => {
  if (effect.id !== null) {
    await forge.editComment(effect.id, effect.body)
    return done('comment', 'edited')
  }
  state.created = await forge.createComment(desk.pull.number, effect.body)
  state.comment = state.created
  return done('comment', 'created')
}

/** After creating a comment: lists again and keeps the oldest marked one, for two gates may have created one each. */
export const keepOne = async (forge: Forge, desk: Desk, state: State): Promise<void> => {
  const { created } = state
  if (created === null) return
  state.created = null
  const comments = await unlessOverCap(forge.comments(desk.pull.number), [])
  const own = comments.filter((comment) => sameLogin(comment.user, desk.approver)).sort((a, b) => a.id - b.id)
  const kept = own.find((comment) => comment.body.startsWith(MARKER))
  if (kept === undefined) return
  // Its own where it lost, and one whose marker somebody edited away: after a merge nobody would come back for it.
  const gone = own.filter(({ id, body }) => id !== kept.id && (id === created.id || !body.startsWith(MARKER)))
  for (const { id } of gone) await forge.deleteComment(id)
  if (kept.id !== created.id) state.comment = kept
}

/** Posts the status, with the comment as its target. */
export const applyStatus = async (
  forge: Forge,
  desk: Desk,
  state: State,
  effect: Extract<Effect, { kind: 'status' }>,
): Promise<Step> => {
  const url = (): string => state.comment?.url ?? ''
  const post = (target: string) =>
    forge.setStatus(effect.head, { context: STATUS_CONTEXT, state: effect.state, description: effect.text, url: target })
  const posted = url()
  await Promise.all([post(posted), keepOne(forge, desk, state)])
  if (url() !== posted) await post(url())
  return done('status', effect.state)
}
