// Limits: what holds a vault action however harmless it is: a frozen gate, its age, too many within an hour (design 2.1).

import type { Finding } from '../decision.js'
import type { Policy } from '../policy/policy.js'
import { mergesWithinHour } from '../shape/merges.js'
import { fail, pass, unknown } from './finding.js'
import type { Subject } from './subject.js'

const DAY_MS = 86_400_000

const sourceOf = (subject: Subject, line: number | null): { readonly source?: string } =>
  line === null ? {} : { source: `${subject.observation.settings.policyPath}:${line}` }

/** What a gate says that its input froze: nobody else sees the input. */
export const FROZEN_BY_INPUT = 'the gate is frozen (the frozen input of its workflow)'

/** The operator stopped the gate, by the input or in the policy. It holds at every tier; people may go on. */
export const frozen = (subject: Subject): readonly Finding[] => {
  const { settings } = subject.observation
  const limit = subject.policy.kind === 'valid' ? subject.policy.policy.limits.frozen : null
  if (!settings.frozen && limit?.value !== true) return []
  const headline = settings.frozen ? FROZEN_BY_INPUT : `the gate is frozen (frozen = true in [limits] of ${settings.policyPath})`
  const text = `${headline}: it approves and merges nothing until that is lifted`
  const source = settings.frozen ? {} : sourceOf(subject, limit?.line ?? null)
  return [fail('frozen', text, { ...source, hold: { on: 'operator', next: 'wait', who: [], headline } })]
}

/** What was opened long ago was meant for another day. */
export const age = (subject: Subject, { limits }: Policy): readonly Finding[] => {
  const { pull, now } = subject.observation
  const { value: days, line } = limits.maxAgeDays
  const count = `${days} ${days === 1 ? 'day' : 'days'}`
  if (now - pull.createdAt <= days * DAY_MS) return []
  const headline = `it was opened more than ${count} ago`
  const text = `${headline} (max_age_days); propose the vault action in a new pull request if it is still wanted`
  const hold = { on: 'author', next: 'open-new', who: [pull.author], headline } as const
  return [fail('age', text, { ...sourceOf(subject, line), varies: true, hold })]
}

/** A runaway agent is not low risk: so many merges by the gate within an hour, and the rest is held. */
export const hourly = (subject: Subject, { limits }: Policy): readonly Finding[] => {
  const { mainline, approver, now } = subject.observation
  const { value: limit, line } = limits.lowPerHour
  const source = sourceOf(subject, line)
  const count = mainline === null ? null : mergesWithinHour(mainline, approver, now)
  if (count === null) {
    const headline = 'how much the gate merged within the last hour cannot be told: the base branch changes too fast'
    return [
      unknown('hourly-limit', headline, { ...source, varies: true, hold: { on: 'clock', next: 'wait', who: [], headline } }),
    ]
  }
  const most = `${limit} ${limit === 1 ? 'merge' : 'merges'} within an hour (low_per_hour)`
  if (count < limit) return [pass('hourly-limit', `the gate is below its limit of ${most}`, { ...source, varies: true })]
  const headline = `the gate has reached its limit of ${most}`
  const text = `${headline}; it goes on by itself when the hour is over`
  return [fail('hourly-limit', text, { ...source, varies: true, hold: { on: 'clock', next: 'wait', who: [], headline } })]
}
