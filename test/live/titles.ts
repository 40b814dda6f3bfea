// What can be played, by title: the stories of the demo, then the opening moves.

import { STORIES } from '../../src/demo/stories.js'
import type { Story } from '../../src/demo/story.js'
import { MOVES, type Move } from './moves.js'

/** How the table calls a move. */
export const moveTitle = (move: Move): string => `move: ${move.title}`

/** The demo's stories, but for those that need an authorized integration: no call of the API makes one. */
export const LIVE_STORIES: readonly Story[] = STORIES.filter(({ signIn }) => signIn !== 'id-token')

/** All titles, in the order of the table. */
export const TITLES: readonly string[] = [...LIVE_STORIES.map((story) => story.title), ...MOVES.map(moveTitle)]
