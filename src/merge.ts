// The pinned merge: confirm, merge, and verify that what was merged is what was judged (design 4, steps 6 to 8).

import type { Pins } from './decision.js'
import type { Comment, Pull, Sha, TreeEntry } from './domain.js'
import type { Forge, MergeAnswer } from './forge/forge.js'
import type { Settings } from './observation.js'
import type { Effect } from './plan.js'
import { fold } from './shape/guarded.js'
import { readTrees, type Trees } from './trees.js'

/** What applying needs to know besides the effects. `patience` is how long (ms) to wait for Forgejo's conflict check. */
export type Desk = {
  readonly trees: Trees
  readonly pull: Pull
  readonly settings: Settings
  readonly approver: string
  /** The gate's own approval of this head from an earlier run, if it still holds. */
  readonly approval: number | null
  readonly comment: Pick<Comment, 'id' | 'url'> | null
  readonly alarm: (text: string) => string
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

const isRegular = (entry: TreeEntry): boolean => entry.mode === '100644' || entry.mode === '100755'

/** Do policy and actions folder at `tip` still equal those that were judged? */
const sameGround = async (trees: Trees, settings: Settings, tip: Sha, pins: Pins): Promise<boolean> => {
  const [policy, actions] = await Promise.all([trees.entry(tip, settings.policyPath), trees.entry(tip, settings.actionsPath)])
  const readable = policy === null || isRegular(policy)
  return readable && (policy?.id ?? null) === pins.policyBlob && (actions?.id ?? null) === pins.actionsTree
}

/**
 * Right before an approval or a merge: the pull request is still open, with the judged head and base, no draft; and if the base tip
 * moved, policy and actions folder are still the judged ones (no field of the merge pins the base: forgejo-api.md 2.6).
 */
export const confirmPins = async (forge: Forge, desk: Desk, pins: Pins): Promise<Confirmed> => {
  const [pull, base] = await Promise.all([forge.pull(desk.pull.number), forge.branch(desk.settings.baseBranch)])
  if (pull === null || base === null) return moved('the pull request or its base branch is gone')
  if (pull.state !== 'open') return moved('the pull request was closed or merged meanwhile')
  if (pull.head.sha !== pins.head) return moved('its head moved meanwhile')
  if (pull.base.ref !== desk.settings.baseBranch) return moved('it was moved to another base branch meanwhile')
  if (pull.draft) return moved('it became a draft meanwhile')
  if (base.tip === pins.baseTip) return { kind: 'same', tip: base.tip }
  const same = await sameGround(desk.trees, desk.settings, base.tip, pins)
  return same ? { kind: 'same', tip: base.tip } : moved('the policy or the vault actions on the base branch changed meanwhile')
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
  for (let round = 0; round < 3; round += 1) {
    const confirmed = await confirmPins(forge, desk, pins)
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

/**
 * Is merge commit `merge` exactly: the judged (or just confirmed) base plus the judged file? A base that moved in between is
 * accepted only with the judged policy and without a twin of the new file: then the same decision would have been made on it.
 */
const verify = async (forge: Forge, desk: Desk, pins: Pins, tip: Sha, merge: Sha): Promise<Merged> => {
  const alarm = (text: string): Merged => ({ kind: 'alarm', commit: merge, text: `${text} (merge commit ${merge})` })
  const { trees } = desk
  const [commit] = await Promise.all([forge.commit(merge), trees.folder(merge, ''), trees.folder(tip, '')])
  const [first, second, ...others] = commit.parents
  if (first === undefined || second === undefined || others.length > 0) return alarm('the merge commit does not have two parents')
  if (second !== pins.head) return alarm(`its second parent is ${second}, not the judged head`)
  if (first !== pins.baseTip && first !== tip) {
    const [policy, folder] = await Promise.all([
      trees.entry(first, desk.settings.policyPath),
      trees.folder(first, desk.settings.actionsPath),
    ])
    const name = pins.path.slice(desk.settings.actionsPath.length + 1)
    const taken = (folder ?? []).map((entry) => fold(entry.name))
    const twin = taken.includes(fold(name)) || taken.includes(fold(name.replace(/\.toml$/, '.result.json')))
    const readable = policy === null || isRegular(policy)
    if (!readable || (policy?.id ?? null) !== pins.policyBlob || twin)
      return alarm('it was merged onto a base with another policy or a twin of the file')
  }
  // Asked again with a budget of its own should this run's be used up: an alarm must not be false.
  const changes = (await trees.changes(first, merge)) ?? (await readTrees(forge).changes(first, merge))
  const [only, ...more] = changes ?? []
  const exact = only?.path === pins.path && only.before === null && only.after?.id === pins.blob && only.after.mode === '100644'
  if (!exact || more.length > 0) return alarm('it changes more than the one judged file')
  return { kind: 'merged', commit: merge, verified: true }
}
