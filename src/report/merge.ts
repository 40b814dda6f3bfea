// The merge commit's words: a subject from which dispatchers find the pull request, and trailers that name the proof (design 4).

import type { Decision } from '../decision.js'
import type { Observation } from '../observation.js'

type Approved = Extract<Decision, { kind: 'approve' }>

const idOf = (decision: Approved): string => (decision.shape.kind === 'addition' ? decision.shape.id : 'unknown')

/** `Merge pull request 'vault: <id>' (#N) from <branch> into <base>`: neither title nor branch of the author may plant a second `#N`. */
export const mergeTitle = (decision: Approved, { pull, base }: Observation): string => {
  const id = idOf(decision)
  const branch = /^[A-Za-z0-9._/-]+$/.test(pull.head.ref) ? pull.head.ref : `vault/${id}`
  return `Merge pull request 'vault: ${id}' (#${pull.number}) from ${branch} into ${base.name}`
}

/** The trailers. Logins, ids and digests only: nothing of the author's text. */
export const mergeBody = (decision: Approved, observation: Observation, digest: string): string => {
  const by = decision.tier === 'low' ? [observation.approver] : decision.by
  return [
    `Vault-Gate-Tier: ${decision.tier}`,
    `Vault-Gate-Head: ${observation.pull.head.sha}`,
    `Vault-Gate-Policy: ${observation.history?.policy.blob ?? 'none'}`,
    `Vault-Gate-Digest: ${digest}`,
    ...by.map((login) => `Vault-Gate-Approved-By: ${login}`),
  ].join('\n')
}
