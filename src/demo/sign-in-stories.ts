// The stories about what the gate signs in with.

import { approve, type Story, swept } from './story.js'

export const SIGN_IN_STORIES: readonly Story[] = [
  {
    title: 'no stored secret',
    signIn: 'id-token',
    play: (stage) => stage.propose('unstored'),
    ending: { decision: 'approve', tier: 'low', state: 'merged' },
  },
  {
    title: 'no stored secret, approved, swept',
    signIn: 'id-token',
    play: (stage) => stage.propose('keyless', { formula: '"dev"' }),
    meanwhile: (stage, number) => approve(stage, 'alice', number),
    again: 'cron',
    ending: swept('merged'),
  },
  {
    title: 'token rotated',
    signIn: 'rotated',
    play: (stage) => stage.propose('renewed'),
    ending: { decision: 'approve', tier: 'low', state: 'merged' },
  },
]
