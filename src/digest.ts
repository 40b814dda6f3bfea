// The digest: one fingerprint that ties comment, status, merge commit and outputs to the decision (design 4).

import { createHash } from 'node:crypto'
import type { Decision } from './decision.js'
import type { Observation } from './observation.js'
import { SCHEMA } from './report/json.js'

/** JSON with the keys of every object in code-unit order and no white space: equal values give equal text. */
const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}

/** SHA-256 (hexadecimal) over what was judged and concluded, without findings that vary with time or counts. */
export const digestOf = (decision: Decision, observation: Observation): string => {
  const judged = decision.kind === 'ignore' ? null : decision
  const { repository, pull, history, base } = observation
  const subject = {
    schema: SCHEMA,
    repository: repository.id,
    pull: pull.number,
    policy: history?.policy.blob ?? null,
    action: judged?.shape.kind === 'addition' ? judged.shape.entry.id : null,
    base: base.name,
    head: pull.head.sha,
    tier: judged?.tier ?? null,
    decision: decision.kind,
    findings: (judged?.evidence ?? [])
      .filter((finding) => !finding.varies)
      .map(({ code, outcome, source, text }) => ({ code, outcome, source, text })),
  }
  return createHash('sha256').update(canonicalJson(subject)).digest('hex')
}
