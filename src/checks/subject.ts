// The subject of the checks: an observation whose texts have been read.

import { Fault } from '../failure.js'
import type { History, Observation } from '../observation.js'
import { formulasIn } from '../policy/formulas.js'
import { ON_BASE, type PolicyReading, readPolicyFile } from '../policy/in-force.js'
import { tooLarge } from '../policy/source.js'
import { readVaultAction, VAULT_ACTION_BYTES, type VaultActionReading } from '../policy/vault-action.js'
import { readShape, type Shape } from '../shape/addition.js'
import { firedPath } from '../shape/guarded.js'

/** What the checks look at. */
export type Subject = {
  readonly observation: Observation
  readonly history: History
  readonly policy: PolicyReading
  readonly shape: Shape
  readonly reading: VaultActionReading | null
}

const readActionFile = (history: History, shape: Shape, policy: PolicyReading): VaultActionReading | null => {
  const { action } = history
  if (shape.kind !== 'addition') return null
  // Whoever observes reads the one new file; unread it must not pass for one that asks for nothing (invariant 12).
  if (action === null) throw new Fault(`the vault action ${shape.path} was not read`, 'report this as a defect of vault-gate')
  const names = policy.kind === 'valid' ? policy.policy : { secrets: null, mounts: null, formulasDir: null }
  // Under a policy that was not in force when it was seen, the folder may be another one, of which nothing is known.
  const known = names.formulasDir !== null && history.formulas?.dir === names.formulasDir.path ? history.formulas : null
  if (action.bytes === null) {
    const problem = tooLarge(action.path, 'vault action', action.size, VAULT_ACTION_BYTES)
    return { kind: 'invalid', problems: [problem], canonical: false, action: null }
  }
  const { secrets, mounts } = names
  const formulas = known === null ? null : { folder: known.dir, names: formulasIn(known.files) }
  return readVaultAction(action.bytes, { path: action.path, id: shape.id, secrets, mounts, formulas })
}

/** Reads the texts of an observation; `history` is the observation's own. */
export const readSubject = (observation: Observation, history: History): Subject => {
  const { actionsPath, policyPath } = observation.settings
  const { changes, strays, taken, fired } = history
  const shape = readShape({
    actionsPath,
    firedPath: firedPath(observation.settings),
    changes,
    strays,
    taken,
    fired,
    commits: history.line.commits.length,
  })
  const policy = readPolicyFile(history.policy, policyPath, ON_BASE)
  return { observation, history, policy, shape, reading: readActionFile(history, shape, policy) }
}
