// The subject of the checks: an observation whose texts have been read.

import type { Problem } from '../failure.js'
import type { History, Observation } from '../observation.js'
import { type Policy, parsePolicy } from '../policy/policy.js'
import { tooLarge } from '../policy/source.js'
import { readVaultAction, VAULT_ACTION_BYTES, type VaultActionReading } from '../policy/vault-action.js'
import { readShape, type Shape } from '../shape/addition.js'

/** The policy in force, or why there is none and everything is high. */
type PolicyReading =
  | { readonly kind: 'valid'; readonly policy: Policy }
  | { readonly kind: 'none'; readonly text: string; readonly problems: readonly Problem[] }

/** What the checks look at. */
export type Subject = {
  readonly observation: Observation
  readonly history: History
  readonly policy: PolicyReading
  readonly shape: Shape
  readonly reading: VaultActionReading | null
}

const readPolicyFile = ({ policy }: History, path: string): PolicyReading => {
  if (policy.kind === 'absent') return { kind: 'none', text: `there is no ${path} on the base branch`, problems: [] }
  if (policy.kind === 'unusable') return { kind: 'none', text: policy.text, problems: [] }
  const parsed = parsePolicy(policy.bytes, path)
  if (parsed.kind === 'valid') return { kind: 'valid', policy: parsed.value }
  return { kind: 'none', text: `${path} on the base branch is invalid`, problems: parsed.problems }
}

const readActionFile = (history: History, shape: Shape, policy: PolicyReading): VaultActionReading | null => {
  const { action } = history
  if (shape.kind !== 'addition' || action === null) return null
  const names = policy.kind === 'valid' ? policy.policy : { secrets: null, mounts: null }
  if (action.bytes === null) {
    const problem = tooLarge(action.path, 'vault action', action.size, VAULT_ACTION_BYTES)
    return { kind: 'invalid', problems: [problem], canonical: false, action: null }
  }
  return readVaultAction(action.bytes, { path: action.path, id: shape.id, secrets: names.secrets, mounts: names.mounts })
}

/** Reads the texts of an observation; `history` is the observation's own. */
export const readSubject = (observation: Observation, history: History): Subject => {
  const { actionsPath, policyPath } = observation.settings
  const shape = readShape({ actionsPath, changes: history.changes, strays: history.strays, taken: history.taken })
  const policy = readPolicyFile(history, policyPath)
  return { observation, history, policy, shape, reading: readActionFile(history, shape, policy) }
}
