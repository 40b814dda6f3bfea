// The stories of the demo, each as a test: the shipped bundle on a stage of its own.

import { describe, expect, it } from 'vitest'
import { play } from '../src/demo/play.js'
import { STORIES } from '../src/demo/stories.js'

describe('stories', () => {
  it.each(STORIES.map((story) => [story.title, story] as const))('%s', async (_title, story) => {
    expect((await play(story)).differences).toEqual([])
  })
})
