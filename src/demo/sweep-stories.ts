// The stories about events that come late or not at all, about switches and limits, and about the house itself.

import { actionText, POLICY, recordOf } from './stage.js'
import { approve, change, type Ending, fileOf, type Story, says, swept } from './story.js'

const hold = (tier: 'low' | 'medium' | 'high'): Ending => ({ decision: 'hold', tier, state: 'open' })

const EVENTS: readonly Story[] = [
  {
    title: '/recheck after an approval',
    play: (stage) => stage.propose('rechecked', { formula: '"dev"' }),
    meanwhile: (stage, number) => approve(stage, 'alice', number),
    again: 'comment',
    ending: { decision: 'approve', tier: 'medium', state: 'merged' },
  },
  { title: 'event suppressed, then swept', event: 'cron', play: (stage) => stage.propose('unheard'), ending: swept('merged') },
  {
    title: 'swept from a controller',
    event: 'cron',
    controller: 'acme/ops-controller',
    inputs: { repository: 'acme/ops' },
    play: (stage) => stage.propose('from-afar'),
    ending: swept('merged'),
  },
  { title: 'frozen by its input', inputs: { frozen: 'true' }, play: (stage) => stage.propose('stopped'), ending: hold('low') },
  {
    title: 'frozen by the policy',
    stage: { policy: `${POLICY}[limits]\nfrozen = true\n` },
    play: (stage) => stage.propose('stopped'),
    ending: hold('low'),
  },
  {
    title: 'rehearsal',
    inputs: { 'dry-run': 'comment' },
    play: (stage) => stage.propose('rehearsed'),
    ending: { decision: 'approve', tier: 'low', state: 'open' },
    also: says('rehearsal: auto-approved: low blast radius'),
  },
  {
    title: '40 low actions in a minute',
    event: 'cron',
    play: (stage) => Array.from({ length: 40 }, (_, at) => stage.propose(`many-${at}`)).at(-1) ?? 0,
    // Which are merged is the forge's to say: those that it has checked first.
    ending: { decision: 'sweep', tier: '', state: null },
    also: (stage, number) => {
      const count = Array.from({ length: number }, (_, at) => recordOf(stage, at + 1)).filter(
        ({ state }) => state === 'merged',
      ).length
      return count === 20 ? [] : [`${count} were merged, not 20`]
    },
  },
]

const HOUSE: readonly Story[] = [
  {
    title: 'policy change and whom it affects',
    play: (stage) => {
      stage.propose('waiting', { formula: '"dev"' })
      return change(stage, 'policy', { 'vault/policy.toml': { text: POLICY.replace('"medium"', '"low"') } })
    },
    ending: hold('high'),
    also: says(
      'tiers.dev: from "medium" to "low"',
      'pull request 1 by agent: now medium, held; with the new policy low, merged by the gate',
    ),
  },
  {
    title: 'policy that is invalid',
    play: (stage) => change(stage, 'policy', { 'vault/policy.toml': { text: '[tier]\ndev = "low"\n' } }),
    ending: { decision: 'refuse', tier: 'high', state: 'open' },
  },
  {
    title: 'moved to vault/fired',
    play: (stage) =>
      change(stage, 'clean', {
        [fileOf('done')]: null,
        'vault/actions/done.result.json': null,
        'vault/fired/done.toml': { text: actionText('done') },
        'vault/fired/done.result.json': { text: '{"exit":0}\n' },
      }),
    ending: hold('medium'),
  },
  {
    title: 'an id that ran before',
    stage: { files: { 'vault/fired/again.toml': { text: actionText('again') } } },
    play: (stage) => stage.propose('again'),
    ending: hold('high'),
  },
]

export const SWEEP_STORIES: readonly Story[] = [...EVENTS, ...HOUSE]
