// Worlds, told one by one: those in which a defect was found once, and that the oracle, the law and the moves are awake.

import { describe, expect, it } from 'vitest'
import { DEFECTS, filesOf, sourceOf } from './adversary/defects.js'
import { FOUND } from './adversary/found.js'
import { play, type Spec } from './adversary/game.js'
import { MOVES } from './adversary/moves.js'
import { STORIES, storyNamed } from './adversary/stories.js'

/** What the forge lets nobody do who may do it here. */
const REFUSED = ['push to main', 'approve it oneself']

const plain = (story: string): Spec => ({ story, moves: [], faults: [], gates: 1, turns: [], pace: 'prompt' })

describe('a world in which a defect was found', () => {
  it.each(FOUND)('$defect', async ({ world, defect }) => {
    expect((await play(storyNamed(world.story), world)).objections).toEqual([])
    expect(DEFECTS.map(({ name }) => name)).toContain(defect)
  })
})

describe('a defect that npm run sabotage puts back', () => {
  it.each(DEFECTS.map((defect) => [defect.name, defect] as const))('%s: its place is still there', (_, defect) => {
    for (const file of filesOf(defect)) expect(sourceOf(defect, file)).not.toBe('')
    expect(defect.hint !== undefined || (defect.tests ?? []).length > 0).toBe(true)
  })
})

describe('a story left alone', () => {
  it.each(STORIES.map(({ title }) => title))('%s', async (title) => {
    const { objections, windows, faults } = await play(storyNamed(title), plain(title))
    expect({ objections, windows, faults }).toEqual({ objections: [], windows: [], faults: [] })
  })
})

describe('every move', () => {
  // Before, in the middle of and after a run: a move that never changes anything would be no move.
  const scenes = ['medium, approved', 'low', 'scheduled merge by the agent', 'agents may merge']
  it.each(MOVES.filter(({ name }) => !REFUSED.includes(name)).map(({ name }) => name))('%s', async (name) => {
    const found: string[] = []
    for (const title of scenes)
      for (const at of [1, 18, 500]) {
        const { objections, idle } = await play(storyNamed(title), { ...plain(title), moves: [{ name, at }] })
        expect(objections).toEqual([])
        if (idle.length === 0) found.push(title)
      }
    expect(found).not.toEqual([])
  })

  it.each(REFUSED)('%s is refused by a branch rule that is safe', async (name) => {
    const { idle } = await play(storyNamed('low'), { ...plain('low'), moves: [{ name, at: 12 }] })
    expect(idle).toEqual([name])
  })
})
