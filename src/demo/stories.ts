// The stories of the demo: each sets a stage, lets the shipped bundle run on it, and says how it must end.

import { PEOPLE_STORIES } from './people-stories.js'
import { SIGN_IN_STORIES } from './sign-in-stories.js'
import { actionText, PROTECTION } from './stage.js'
import { approve, change, type Ending, fileOf, forked, mustSay, type Story } from './story.js'
import { SWEEP_STORIES } from './sweep-stories.js'

const hold = (tier: 'low' | 'medium' | 'high'): Ending => ({ decision: 'hold', tier, state: 'open' })
const refuse: Ending = { decision: 'refuse', tier: 'high', state: 'open' }
const merged: Ending = { decision: 'approve', tier: 'low', state: 'merged' }

const PLAIN: readonly Story[] = [
  { title: 'low', play: (stage) => stage.propose('sort-inbox'), ending: merged },
  { title: 'medium', play: (stage) => stage.propose('try-patch', { formula: '"dev"' }), ending: hold('medium') },
  { title: 'high', play: (stage) => stage.propose('cut-release', { formula: '"release"' }), ending: hold('high') },
  { title: 'unknown formula', play: (stage) => stage.propose('odd', { formula: '"toString"' }), ending: hold('high') },
  { title: 'claim raises', play: (stage) => stage.propose('careful', { blast_radius: '"high"' }), ending: hold('high') },
  {
    title: 'claim lowers',
    play: (stage) => stage.propose('bold', { formula: '"dev"', blast_radius: '"low"' }),
    ending: hold('medium'),
  },
  {
    title: 'three problems',
    play: (stage) => stage.propose('sloppy', { id: '"other"', context: null, timeout_minutes: '0' }),
    ending: refuse,
  },
  {
    title: 'multi-line differential',
    play: (stage) => stage.propose('two-faced', { context: '"""\nformula = "release"\n"""' }),
    ending: refuse,
  },
]

const SHAPES: readonly Story[] = [
  {
    title: 'symbolic link',
    play: (stage) => change(stage, 'vault/link', { [fileOf('link')]: { link: '../policy.toml' } }),
    ending: hold('high'),
  },
  {
    title: 'edit of an existing action',
    play: (stage) => change(stage, 'vault/done', { [fileOf('done')]: { text: actionText('done', { formula: '"release"' }) } }),
    ending: hold('high'),
  },
  {
    title: 'policy change',
    play: (stage) => change(stage, 'policy', { 'vault/policy.toml': { text: '[tiers]\nrelease = "low"\n' } }),
    ending: hold('high'),
  },
  {
    title: 'head with two parents',
    play: (stage) => {
      const side = stage.push({ as: 'agent', branch: 'side', from: 'main', files: { side: { text: 'x' } } })
      stage.push({
        as: 'agent',
        branch: 'vault/two',
        from: 'main',
        parents: [side],
        files: { [fileOf('two')]: { text: actionText('two') } },
      })
      return stage.open('agent', 'vault/two')
    },
    ending: hold('high'),
  },
  {
    title: 'orphan head',
    play: (stage) => {
      const number = stage.propose('orphan')
      stage.push({
        as: 'agent',
        branch: 'vault/orphan',
        force: true,
        files: { [fileOf('orphan')]: { text: actionText('orphan') } },
      })
      return number
    },
    ending: hold('high'),
  },
  {
    title: 'ordinary pull request',
    play: (stage) => change(stage, 'docs', { 'docs/x.md': { text: 'x' } }),
    ending: { decision: 'ignore', tier: '', state: 'open' },
  },
]

const MOVES: readonly Story[] = [
  {
    title: 'head moved during the run',
    play: (stage) => stage.propose('restless'),
    during: (stage, request) => {
      if (request.method !== 'POST' || !request.path.endsWith('/merge')) return
      const text = actionText('restless', { formula: '"release"' })
      stage.push({ as: 'agent', branch: 'vault/restless', from: 'vault/restless', files: { [fileOf('restless')]: { text } } })
    },
    ending: hold('high'),
  },
  {
    title: 'fix pushed as a second commit',
    play: (stage) => stage.propose('typo', { formula: 'triage' }),
    meanwhile: (stage) => {
      stage.push({
        as: 'agent',
        branch: 'vault/typo',
        from: 'vault/typo',
        files: { [fileOf('typo')]: { text: actionText('typo') } },
      })
    },
    again: 'synchronize',
    ending: merged,
  },
  {
    title: 'scheduled merge by the agent',
    stage: { protection: { ...PROTECTION, merge_whitelist_usernames: ['gate', 'agent', 'acme'] } },
    play: (stage) => {
      const number = stage.propose('eager')
      mustSay(stage, 201, 'agent', 'POST', `/pulls/${number}/merge`, { Do: 'merge', merge_when_checks_succeed: true })
      return number
    },
    ending: hold('low'),
  },
  { title: 'low from a fork', event: 'fork-opened', play: forked, ending: hold('medium') },
  {
    title: 'approved before a retarget',
    play: (stage) => {
      stage.push({ as: 'acme', branch: 'docs', from: 'main', files: { 'docs.md': { text: 'x' } } })
      const text = actionText('smuggled', { formula: '"release"' })
      stage.push({ as: 'agent', branch: 'vault/smuggled', from: 'main', files: { [fileOf('smuggled')]: { text } } })
      const number = stage.open('agent', 'vault/smuggled', { base: 'docs', title: 'typo' })
      approve(stage, 'acme', number)
      mustSay(stage, 201, 'agent', 'PATCH', `/pulls/${number}`, { base: 'main' })
      return number
    },
    event: 'retargeted-back',
    ending: hold('high'),
  },
  {
    title: 'medium, approved, swept',
    play: (stage) => stage.propose('reviewed', { formula: '"dev"' }),
    meanwhile: (stage, number) => approve(stage, 'alice', number),
    again: 'cron',
    ending: { decision: 'sweep', tier: '', state: 'merged' },
  },
]

/** All stories, in the order of the table. */
export const STORIES: readonly Story[] = [...PLAIN, ...SHAPES, ...MOVES, ...PEOPLE_STORIES, ...SWEEP_STORIES, ...SIGN_IN_STORIES]
