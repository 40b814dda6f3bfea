// Shape: is this a line of commits that adds one vault action and nothing else? (design 3.2)

import type { Finding } from '../decision.js'
import { firedPath } from '../shape/guarded.js'
import { fail, pass } from './finding.js'
import type { Subject } from './subject.js'

/** How many of the things found are named. */
const NAMED = 20

/** The head's history is a line on the base. */
export const line = ({ history }: Subject): readonly Finding[] => {
  if (history.line.kind === 'line') {
    const count = history.line.commits.length
    return [pass('line', `the head is a line of ${count} ${count === 1 ? 'commit' : 'commits'} on top of the base branch`)]
  }
  return [
    fail(
      'line',
      `the head is no line on top of the base branch: ${history.line.text}; put one commit on top of the base branch`,
      {
        tier: 'high',
      },
    ),
  ]
}

/** The line adds exactly one new regular file to the actions folder. */
export const addition = ({ history, shape, observation }: Subject): readonly Finding[] => {
  if (history.line.kind === 'none') return []
  if (shape.kind === 'addition') return [pass('one-addition', `the only change is the new file ${shape.path}`)]
  const { actionsPath } = observation.settings
  if (shape.kind === 'move') {
    const text = `housekeeping: it only moves ${shape.ids.join(', ')}, each with its result, to ${firedPath(observation.settings)}`
    return [pass('fired-move', text, { tier: 'medium' })]
  }
  const found = shape.found.slice(0, NAMED)
  const more = shape.found.length > found.length ? [`and ${shape.found.length - found.length} more`] : []
  return [
    fail(
      'one-addition',
      `the pull request is not just one new vault action in ${actionsPath}: it ${[...found, ...more].join('; ') || 'changes nothing'}`,
      { tier: 'high' },
    ),
  ]
}

/** Edits of paths that the base branch moved away, perhaps to a guarded place. */
export const movedAway = ({ history }: Subject): readonly Finding[] =>
  history.vanished.slice(0, NAMED).map((path) =>
    fail('moved-away', `it edits ${path.slice(0, 200)}, which the base branch has no more; rebase it on the base branch`, {
      tier: 'high',
    }),
  )
