// The stories that worlds begin with: the demo's, and those that only an adversary would tell.

import { actionText, POLICY, PROTECTION, type Scene, type Stage } from '../../src/demo/stage.js'
import { STORIES as DEMO } from '../../src/demo/stories.js'
import { approve, fileOf, mustSay, reject, type Story, swept } from '../../src/demo/story.js'

/** Worlds are played on the sandbox alone. */
const worldOf = (scene: Scene): Stage['world'] => (scene as Stage).world

const open = { decision: 'hold', tier: 'high', state: 'open' } as const

const OWN: readonly Story[] = [
  {
    title: 'rejection stripped by its author',
    play: (stage) => {
      const number = stage.propose('stripped')
      reject(stage, 'alice', number)
      mustSay(stage, 201, 'agent', 'POST', `/pulls/${number}/requested_reviewers`, { reviewers: ['alice'] })
      return number
    },
    ending: { ...open, tier: 'low' },
  },
  {
    title: 'approved by whoever pushed',
    play: (stage) => {
      const number = stage.propose('helped', { formula: '"dev"' })
      const text = actionText('helped', { formula: '"dev"', context: '"better words"' })
      // The commit says that it is the agent's: only the timeline knows who pushed it.
      const author = { name: 'agent', email: worldOf(stage).users.find(({ login }) => login === 'agent')?.email ?? '' }
      stage.push({ as: 'alice', branch: 'vault/helped', from: 'vault/helped', files: { [fileOf('helped')]: { text } }, author })
      approve(stage, 'alice', number)
      return number
    },
    ending: { ...open, tier: 'medium' },
  },
  {
    title: 'approved by whoever the commit names',
    play: (stage) => {
      const author = { name: 'alice', email: worldOf(stage).users.find(({ login }) => login === 'alice')?.email ?? '' }
      const files = { [fileOf('named')]: { text: actionText('named', { formula: '"dev"' }) } }
      stage.push({ as: 'agent', branch: 'vault/named', from: 'main', files, author })
      const number = stage.open('agent', 'vault/named')
      approve(stage, 'alice', number)
      return number
    },
    ending: { ...open, tier: 'medium' },
  },
  {
    title: 'medium, approved',
    play: (stage) => {
      const number = stage.propose('ready', { formula: '"dev"' })
      approve(stage, 'alice', number)
      return number
    },
    ending: { decision: 'approve', tier: 'medium', state: 'merged' },
  },
  {
    title: 'high, approved',
    play: (stage) => {
      const number = stage.propose('grave', { formula: '"release"' })
      approve(stage, 'acme', number)
      return number
    },
    ending: { decision: 'approve', tier: 'high', state: 'merged' },
  },
  {
    title: 'low, approved by the gate in a run that was killed',
    play: (stage) => {
      const number = stage.propose('half')
      approve(stage, 'gate', number)
      return number
    },
    ending: { decision: 'approve', tier: 'low', state: 'merged' },
  },
  {
    title: 'high, approved by the gate on another day',
    play: (stage) => {
      const number = stage.propose('worse', { formula: '"release"' })
      approve(stage, 'gate', number)
      return number
    },
    ending: open,
  },
  {
    title: 'one commit that two pull requests bring',
    play: (stage) => {
      const number = stage.propose('shared')
      stage.push({ as: 'acme', branch: 'docs', from: 'main', files: { 'docs.md': { text: 'x' } } })
      stage.open('agent', 'vault/shared', { base: 'docs' })
      return number
    },
    ending: { decision: 'approve', tier: 'low', state: 'merged' },
  },
  {
    title: 'two for one id',
    event: 'cron',
    play: (stage) => {
      const number = stage.propose('same')
      const text = actionText('same', { context: '"another reason"' })
      stage.push({ as: 'agent', branch: 'vault/same-too', from: 'main', files: { [fileOf('same')]: { text } } })
      stage.open('agent', 'vault/same-too')
      return number
    },
    ending: swept('merged'),
  },
  {
    title: 'one merge an hour',
    event: 'cron',
    stage: { policy: `${POLICY}[limits]\nlow_per_hour = 1\n` },
    play: (stage) => {
      stage.propose('first')
      return stage.propose('second')
    },
    ending: swept('open'),
  },
  {
    title: 'agents may merge',
    stage: { protection: { ...PROTECTION, enable_merge_whitelist: false } },
    play: (stage) => stage.propose('trusted'),
    ending: { decision: 'approve', tier: 'low', state: 'merged' },
  },
  {
    title: 'a criss-cross that hides the policy',
    play: (stage) => {
      // Main and the head have merged the same two commits, each its own way: the head keeps the policy that main replaced. Of the
      // two best merge bases the newer is the pull request's `merge_base`, and from there it only adds a file.
      const stricter = POLICY.replace('triage  = "low"', 'triage  = "high"')
      const policy = stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/policy.toml': { text: stricter } } })
      worldOf(stage).now += 60_000
      const page = stage.push({ as: 'agent', branch: 'page', from: stage.base, files: { 'docs/page.md': { text: 'x' } } })
      const first = stage.open('agent', 'page')
      approve(stage, 'alice', first)
      mustSay(stage, 200, 'alice', 'POST', `/pulls/${first}/merge`, { Do: 'merge' })
      const files = { [fileOf('cross')]: { text: actionText('cross') } }
      stage.push({ as: 'agent', branch: 'vault/cross', from: page, parents: [policy], files })
      return stage.open('agent', 'vault/cross')
    },
    ending: open,
  },
  {
    title: 'low through a detour',
    play: (stage) => {
      const files = { [fileOf('detour')]: { text: actionText('detour') }, '.forgejo/workflows/x.yml': { text: 'on: push\n' } }
      stage.push({ as: 'agent', branch: 'vault/detour', from: 'main', files })
      stage.push({ as: 'agent', branch: 'vault/detour', from: 'vault/detour', files: { '.forgejo/workflows/x.yml': null } })
      return stage.open('agent', 'vault/detour')
    },
    ending: open,
  },
  {
    title: 'policy and action in one',
    play: (stage) => {
      const files = {
        'vault/policy.toml': { text: POLICY.replace('release = "high"', 'release = "low"') },
        [fileOf('both')]: { text: actionText('both', { formula: '"release"' }) },
      }
      stage.push({ as: 'agent', branch: 'vault/both', from: 'main', files })
      return stage.open('agent', 'vault/both')
    },
    ending: open,
  },
]

/** Too many pull requests for tens of thousands of worlds. */
const TOO_LARGE = ['40 low actions in a minute']

/** All of them. Moves of their own during a run the demo's stories lose: the explorer makes its own, and its gates sign in by one token. */
export const STORIES: readonly Story[] = [
  ...DEMO.filter(({ title, signIn }) => !TOO_LARGE.includes(title) && signIn === undefined).map(
    ({ during: _, ...story }): Story => story,
  ),
  ...OWN,
]

export const storyNamed = (title: string): Story => {
  const story = STORIES.find((one) => one.title === title)
  if (story === undefined) throw new Error(`there is no story "${title}"`)
  return story
}
