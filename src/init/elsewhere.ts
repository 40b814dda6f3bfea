// Signs that the gate runs already, from a second repository that nobody named: then no workflow is put beside it.

import { sameLogin } from '../domain.js'
import { blocked, type Difference } from './differences.js'
import { levelIn, type Setting } from './setting.js'
import { spotName, TOKEN_SECRET, type Wishes } from './wishes.js'

/**
 * Does it look installed from elsewhere? The gate's account may write and merge, and nothing of it runs here: no workflow, none on its way,
 * no token. Whoever chose a pattern or named a controller knows better.
 */
export const looksElsewhere = ({ ops, rules, levels }: Setting, { pattern, controller, approver }: Wishes): boolean => {
  if (pattern !== null || controller !== null) return false
  const rule = rules?.find(({ name }) => name === ops.trunk?.rule)
  const mayMerge = rule?.mergeList === true && rule.mergeUsers.some((login) => sameLogin(login, approver))
  const isHere = ops.workflows.length > 0 || ops.draft !== null || ops.secrets?.includes(TOKEN_SECRET) === true
  return mayMerge && levelIn({ levels }, approver) === 'write' && !isHere
}

/** The workflow that is not planned. */
export const elsewhereDifference = ({ ops }: Setting): Difference =>
  blocked({
    code: 'workflow',
    place: spotName(ops.premises),
    subject: '--controller',
    text: 'this looks installed already from a second repository: name it with --controller, or choose with --pattern',
  })
