// The stories about people: whose low vault actions go through, and whose reviews count.

import { actionText, POLICY, recordOf, type Scene } from './stage.js'
import { agit, approve, type Ending, fileOf, forked, mustHold, mustSay, reject, type Story, says, swept } from './story.js'

const hold = (tier: 'low' | 'medium' | 'high'): Ending => ({ decision: 'hold', tier, state: 'open' })
const merged: Ending = { decision: 'approve', tier: 'low', state: 'merged' }

const medium = (id: string) => (stage: Scene) => stage.propose(id, { formula: '"dev"' })
const high = (id: string) => (stage: Scene) => stage.propose(id, { formula: '"release"' })

const AUTHORS = [
  {
    title: 'listed author, from a fork',
    stage: { policy: `${POLICY}[authors]\nlow = ["bob"]\n` },
    event: 'fork-opened',
    play: forked,
    ending: merged,
  },
  {
    title: 'listed author, by AGit',
    stage: { policy: `${POLICY}[authors]\nlow = ["bob"]\n` },
    event: 'agit-opened',
    play: agit,
    ending: merged,
  },
  {
    title: 'an unlisted account pushed to it',
    stage: { policy: `${POLICY}[authors]\nlow = ["agent"]\n` },
    play: (stage) => {
      const number = stage.propose('shared')
      const text = actionText('shared', { context: '"more"' })
      stage.push({ as: 'alice', branch: 'vault/shared', from: 'vault/shared', files: { [fileOf('shared')]: { text } } })
      return number
    },
    ending: hold('medium'),
  },
] satisfies readonly Story[]

const REVIEWS: readonly Story[] = [
  {
    title: 'approved by a reader',
    play: medium('by-reader'),
    meanwhile: (stage, number) => approve(stage, 'bob', number),
    again: 'cron',
    ending: swept('open'),
    also: says('bob is not listed as an approver of this tier'),
  },
  {
    title: 'an approver opened it',
    play: (stage) => stage.propose('by-alice', { formula: '"dev"' }, 'alice'),
    meanwhile: (stage, number) => {
      mustSay(stage, 422, 'alice', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', body: 'mine' })
    },
    again: 'cron',
    ending: swept('open'),
    also: says('too few of the approvers may give one'),
  },
  {
    title: 'approved, then pushed again',
    play: medium('moved-on'),
    meanwhile: (stage, number) => {
      approve(stage, 'alice', number)
      const text = actionText('moved-on', { formula: '"dev"', context: '"something else"' })
      stage.push({ as: 'agent', branch: 'vault/moved-on', from: 'vault/moved-on', files: { [fileOf('moved-on')]: { text } } })
    },
    again: 'synchronize',
    ending: hold('medium'),
    also: says('it is stale: it is for commit'),
  },
  {
    title: 'high, approved by no admin',
    play: high('bold'),
    meanwhile: (stage, number) => approve(stage, 'alice', number),
    again: 'cron',
    ending: swept('open'),
    also: says('alice is not listed as an approver of this tier'),
  },
  {
    title: 'high, approved by a named admin',
    play: high('shipped'),
    meanwhile: (stage, number) => approve(stage, 'acme', number),
    again: 'cron',
    ending: swept('merged'),
  },
  {
    title: 'rejected, then dismissed',
    play: (stage) => {
      const number = stage.propose('doubted')
      reject(stage, 'alice', number)
      return number
    },
    meanwhile: (stage, number) => {
      const reviews = mustSay(stage, 200, 'acme', 'GET', `/pulls/${number}/reviews`) as { id: number; state: string }[]
      const asking = reviews.find((review) => review.state === 'REQUEST_CHANGES')
      mustSay(stage, 200, 'acme', 'POST', `/pulls/${number}/reviews/${asking?.id}/dismissals`, { message: 'settled' })
    },
    again: 'cron',
    ending: swept('merged'),
  },
  {
    title: 'approval reset by its author',
    play: medium('asked-twice'),
    meanwhile: (stage, number) => {
      approve(stage, 'alice', number)
      mustSay(stage, 201, 'agent', 'POST', `/pulls/${number}/requested_reviewers`, { reviewers: ['alice'] })
    },
    again: 'cron',
    ending: swept('open'),
    also: says('it was reset when agent asked for the review again'),
  },
  {
    title: 'merged by a person only',
    stage: { policy: POLICY.replace('[medium]', '[medium]\nmerge = "human"') },
    play: medium('by-hand'),
    meanwhile: (stage, number) => approve(stage, 'alice', number),
    again: 'synchronize',
    ending: { decision: 'approve', tier: 'medium', state: 'open' },
    also: (stage, number) => mustHold(recordOf(stage, number).status ?? '', 'success'),
  },
  {
    title: 'team that cannot be resolved',
    stage: { policy: POLICY.replace('["alice"]', '["@ops"]') },
    play: medium('by-team'),
    ending: hold('medium'),
    also: says('the members of @ops cannot be known: the repository is owned by no organisation'),
  },
  {
    title: 'team, approved by a member',
    stage: {
      policy: POLICY.replace('["alice"]', '["@ops"]'),
      teams: { ops: ['alice', 'gate'] },
      scopes: ['write:repository', 'write:issue', 'read:organization'],
    },
    play: medium('by-member'),
    meanwhile: (stage, number) => approve(stage, 'alice', number),
    again: 'cron',
    ending: swept('merged'),
  },
]

export const PEOPLE_STORIES: readonly Story[] = [...AUTHORS, ...REVIEWS]
