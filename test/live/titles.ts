// What can be played, by title: the stories of the demo, then the opening moves.

import { STORIES } from '../../src/demo/stories.js'
import { MOVES, type Move } from './moves.js'

/** How the table calls a move. */
export const moveTitle = (move: Move): string => `move: ${move.title}`

/** All titles, in the order of the table. */
export const TITLES: readonly string[] = [...STORIES.map((story) => story.title), ...MOVES.map(moveTitle)]
