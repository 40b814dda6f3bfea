// Worlds in which the explorer found a defect of the gate: played again with every test. `defect` names it in defects.ts, which puts
// it back.

import type { Spec } from './game.js'

export type Found = { readonly defect: string; readonly fix: string; readonly world: Spec }

const world = (story: string, over: Partial<Spec>): Spec => ({
  story,
  moves: [],
  faults: [],
  gates: 1,
  turns: [],
  pace: 'prompt',
  ...over,
})

export const FOUND: readonly Found[] = [
  {
    defect: 'the protection not looked at again before an approval',
    fix: 'before an approval and before a merge the branch that is read anyway is judged anew',
    world: world('fix pushed as a second commit', { moves: [{ name: 'take the protection away', at: 32 }] }),
  },
  {
    defect: 'reviews not read again before the merge',
    fix: 'reviews, and for medium and high the timeline, are read once more right before the merge; low has 28 requests now',
    world: world('one commit that two pull requests bring', { moves: [{ name: 'ask for changes', at: 13 }] }),
  },
  {
    defect: 'merged by an approval of somebody else',
    fix: 'low is merged only while the reviews that are read again hold the own approval of this commit, undismissed and fresh',
    world: world('one commit that two pull requests bring', {
      moves: [
        { name: 'merge it by hand', at: 26 },
        { name: 'push away and back', at: 20 },
      ],
      pace: 'slow',
    }),
  },
  {
    defect: 'one wrong 404 lets go of a scheduled merge',
    fix: 'that no merge is scheduled any more is asked twice before it is believed',
    world: world('scheduled merge by the agent', { faults: [{ name: '404', at: 15 }] }),
  },
  {
    defect: 'a comment whose marker was edited away left beside the kept one',
    fix: 'every comment of the gate but the kept one goes, with or without the marker',
    world: world('approved, then pushed again', {
      moves: [{ name: "edit the gate's comment", at: 32 }],
      gates: 3,
      turns: [68, 45, 85, 7, 104, 31, 88, 57],
      pace: 'slow',
    }),
  },
  {
    defect: 'asks in every run whom it cannot ask',
    fix: 'people are asked once for each conclusion, which the status then tells',
    world: world('approval reset by its author', { moves: [{ name: 'name other approvers', at: 17 }] }),
  },
  {
    defect: 'tries in every run to cancel what it may not',
    fix: 'no cancellation without the right to merge, which it takes',
    world: world('scheduled merge by the agent', { moves: [{ name: 'let the gate not merge', at: 5 }], pace: 'slow' }),
  },
  {
    defect: 'a twin comment left where there is no status to post',
    fix: 'the list of comments is read again at every end of a run that created one',
    world: world('listed author, by AGit', { gates: 2, turns: [13, 6, 1], pace: 'slow' }),
  },
  {
    defect: 'a fault where it was merged before people were asked',
    fix: '403 to a request for review is a refusal like 404 and 422, told and gone on from',
    world: world('medium, approved, swept', {
      moves: [{ name: 'merge it by hand', at: 32 }],
      gates: 2,
      turns: [9, 34, 74, 92, 52],
    }),
  },
  {
    defect: 'a twin label left',
    fix: 'the label that lost is deleted by whoever made it',
    world: world('medium', { gates: 2, turns: [14, 15] }),
  },
]
