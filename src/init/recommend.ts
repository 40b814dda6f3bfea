// Which pattern to take, and why (design 5.1).

import { INTEGRATIONS_SINCE } from '../forge/versions.js'
import { mustTrust } from './trust.js'
import type { Pattern } from './wishes.js'

/**
 * What the choice depends on. `version` as the forge says it, null where it does not. `strangers`: who can push a branch or open a pull
 * request, and is neither the gate nor an approver nor an admin; null where the token may not know.
 */
export type Surroundings = {
  readonly version: string | null
  readonly isPublic: boolean
  readonly strangers: readonly string[] | null
}

/** The first number of a version, by which features are told; null where there is none. */
export const majorOf = (version: string | null): number | null => {
  const [, digits] = /^v?(\d{1,4})(?:\D|$)/.exec(version ?? '') ?? []
  return digits === undefined ? null : Number(digits)
}

/** What Forgejo does with secrets, as a clause. */
export const SECRETS_RULE =
  'whoever can push a branch or open a pull request in a repository with Actions on must be assumed able to read its secrets'

/** The recommended pattern and the sentence that says why. */
export const recommend = (around: Surroundings): { readonly pattern: Pattern; readonly why: string } => {
  const major = majorOf(around.version)
  if (major !== null && major >= INTEGRATIONS_SINCE) {
    return { pattern: 'C', why: `this Forgejo (${major}) can do without a stored secret, so there is nothing to be read` }
  }
  const others = mustTrust(around.isPublic, around.strangers)
  if (others === null) {
    return { pattern: 'A', why: 'only the gate, its approvers and admins can push a branch or open a pull request here' }
  }
  return { pattern: 'B', why: `${SECRETS_RULE}; here that is: ${others}` }
}
