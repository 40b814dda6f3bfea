// Receipts: what came back for each effect, and how applying ended.

import type { Comment, Sha } from './domain.js'
import type { Effect } from './plan.js'

/** What came back for one effect. `text` may quote the forge's words. */
export type Receipt = {
  readonly effect: Effect['kind']
  readonly outcome: 'done' | 'already' | 'refused'
  readonly text: string
}

/** How applying ended. `again`: the world moved, judge anew. `refused`: Forgejo said no to the approval or the merge. */
export type End =
  | { readonly kind: 'complete' }
  | { readonly kind: 'again'; readonly text: string; readonly voidSchedule: number | null }
  /** `lasting`: a clear no that the same attempt would meet again. */
  | { readonly kind: 'refused'; readonly text: string; readonly lasting: boolean }
  | { readonly kind: 'alarm'; readonly text: string }

type Place = Pick<Comment, 'id' | 'url'>
/** What the effects of one plan hand on to each other. `created` is a comment that has not been looked for twins yet. */
export type State = { approval: number | null; comment: Place | null; created: Place | null; mergeCommit: Sha | null }
/** One effect carried out; with `end`, nothing after it is. */
export type Step = { readonly receipt: Receipt; readonly end?: End }

export const done = (effect: Effect['kind'], text: string): Step => ({ receipt: { effect, outcome: 'done', text } })
export const already = (effect: Effect['kind'], text: string): Step => ({ receipt: { effect, outcome: 'already', text } })
export const refused = (effect: Effect['kind'], text: string, end: End): Step => ({
  receipt: { effect, outcome: 'refused', text },
  end,
})
