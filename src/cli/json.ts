// The one JSON shape (design 4) for a subject that is no pull request: what only a forge knows is null.

import { createHash } from 'node:crypto'
import type { Next, Waiting } from '../decision.js'
import type { Tier } from '../policy/tier.js'
import { type ReportJson, SCHEMA } from '../report/json.js'
import type { Prediction } from './predict.js'

/** What no file tells. */
type Unknown = 'repository' | 'pull' | 'head' | 'base' | 'digest'

/**
 * One subject as data. `subject` is the word of the command line. `decision` is what a new pull request with it meets first: null where
 * that depends on the pull request (low) or could not be told. `tier` is null where no tier was asked for. Blobs are git's SHA-1 ids.
 */
export type OfflineJson = Omit<ReportJson, Unknown | 'action' | 'decision'> &
  Readonly<Record<Unknown, null>> & {
    readonly subject: string
    readonly action: (Omit<NonNullable<ReportJson['action']>, 'blob'> & { readonly blob: string | null }) | null
    readonly decision: 'refuse' | 'hold' | null
  }

/** The id git gives to a file with these bytes, in a repository of the usual kind. */
export const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

const decisionOf = ({ standing, tier }: Prediction): OfflineJson['decision'] => {
  if (standing === 'refused') return 'refuse'
  return standing === 'unknown' || tier === 'low' ? null : 'hold'
}

const NOBODY: Waiting = { on: null, who: [], needed: 0, have: 0 }

const waitingOf = ({ standing, tier, policy }: Prediction): Waiting => {
  if (standing === 'refused') return { ...NOBODY, on: 'author' }
  if (policy.kind === 'none') return { ...NOBODY, on: 'operator' }
  if (standing === 'unknown' || tier === 'low') return NOBODY
  const { approvers, approvals } = policy.policy[tier]
  return { on: approvers.length > 0 ? 'approver' : 'operator', who: approvers, needed: approvals, have: 0 }
}

const actionOf = ({ subject, action }: Prediction): OfflineJson['action'] => {
  if (subject.kind === 'formula' || action === null) return null
  const { id, formula, secrets, mounts, tools, claim } = action
  const blob = subject.content.kind === 'bytes' ? blobId(subject.content.bytes) : null
  return { id, path: subject.path, blob, formula, secrets, mounts, tools, claim }
}

/** A prediction as data; `tier` null says that none was asked for. */
export const offlineJson = (prediction: Prediction, tier: Tier | null = prediction.tier): OfflineJson => {
  const { subject, policy, standing, canonical, evidence, problems } = prediction
  const next: Next = standing === 'refused' ? 'push' : 'none'
  return {
    schema: SCHEMA,
    subject: subject.name,
    repository: null,
    pull: null,
    head: null,
    base: null,
    policy: { path: policy.path, blob: policy.bytes === null ? null : blobId(policy.bytes), valid: policy.kind === 'valid' },
    action: actionOf(prediction),
    decision: decisionOf(prediction),
    tier,
    canonical,
    findings: evidence.map(({ code, outcome, source, text }) => ({ code, outcome, source, text })),
    problems,
    waiting: waitingOf(prediction),
    next,
    digest: null,
  }
}

/** One line of JSON Lines, its line end with it. ASCII only: bytes are characters, and nothing in it can act on a terminal. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
