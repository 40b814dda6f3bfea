// A row of the cookbook (docs/policy.md) as an observation: what it says of the vault action and of the pull request.

import { decide } from '../../src/decide.js'
import type { LogEntry, Team } from '../../src/domain.js'
import type { Observation } from '../../src/observation.js'
import { plan } from '../../src/plan.js'
import { actionText, history, NOW, observation, pull, pushed, review, sha } from './build.js'

const DAY_MS = 86_400_000

/** What a phrase about the pull request makes of what was seen. */
type Phrase = readonly [form: RegExp, apply: (seen: Observation, ...parts: readonly string[]) => Partial<Observation>]

const merges = (count: number): readonly LogEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    id: sha(`merge ${at}`),
    parents: [sha(`merge ${at + 1}`), sha(`side ${at}`)],
    author: 'gate',
    committer: 'gate',
    message: 'Merge',
    at: NOW - at * 60_000,
  }))

const PHRASES: readonly Phrase[] = [
  [/^opened by (\w+)$/, (seen, user = '') => ({ pull: { ...seen.pull, author: user }, timeline: [pushed(user)] })],
  [/^pushed to by (\w+)$/, (seen, user = '') => ({ timeline: [...seen.timeline, pushed(user)] })],
  [
    /^approved by (\w+)$/,
    (seen, user = '') => {
      const given = review({ user })
      return { reviews: [...seen.reviews, given.review], timeline: [...seen.timeline, given.entry] }
    },
  ],
  [/^from a fork$/, (seen) => ({ pull: { ...seen.pull, head: { ...seen.pull.head, repository: 2 } } })],
  [/^by AGit$/, (seen) => ({ pull: { ...seen.pull, flow: 1 } })],
  [/^opened (\d+) days ago$/, (seen, days = '') => ({ pull: { ...seen.pull, createdAt: NOW - Number(days) * DAY_MS } })],
  [/^(\d+) merges within the hour$/, (_seen, count = '') => ({ mainline: { commits: merges(Number(count)), whole: true } })],
  [
    /^the members of @(\w+) are ([\w, ]+)$/,
    (seen, team = '', people = '') => {
      const members: Team = { kind: 'members', logins: people.split(', ') }
      return { teams: new Map([...seen.teams, [team, members]]) }
    },
  ],
]

/** Reads a row: `key = value` in code, phrases between semicolons. Throws an Error for a phrase that is not known. */
export const observationOf = (
  policy: string,
  action: string,
  phrases: string,
  formulas: { readonly dir: string; readonly files: readonly string[] } | null,
): Observation => {
  const keys = [...action.matchAll(/`(\w+) = ([^`]+)`/g)].map(([, key = '', value = '']) => [key, value] as const)
  const text = actionText(Object.fromEntries(keys))
  let seen = observation({ history: history(text, { formulas }, policy), pull: pull(), timeline: [pushed()] })
  for (const phrase of phrases.split(';').map((one) => one.trim())) {
    if (phrase === '') continue
    const known = PHRASES.map(([form, apply]) => ({ parts: form.exec(phrase), apply })).find(({ parts }) => parts !== null)
    if (known?.parts == null) throw new Error(`the cookbook says "${phrase}", which no test knows`)
    seen = { ...seen, ...known.apply(seen, ...known.parts.slice(1)) }
  }
  return seen
}

/** What the gate decides, in the words of the cookbook's last column. */
export const decisionWords = (seen: Observation): string => {
  const decision = decide(seen)
  if (decision.kind === 'ignore') return 'ignored'
  if (decision.kind === 'refuse') return `${decision.tier}, refused`
  if (decision.kind === 'approve') return `${decision.tier}, ${decision.merging.by === 'gate' ? 'merged' : 'green'}`
  const asked = plan(decision, seen, '0'.repeat(64)).flatMap((effect) => (effect.kind === 'reviewers' ? effect.logins : []))
  return `${decision.tier}, held${asked.length === 0 ? '' : `, asks ${asked.join(', ')}`}`
}
