// The gate's account: there, with write, and no admin (design 5.1, forgejo-api.md 12).

import { type Answer, fail, ok, told } from '../finding.js'
import { approverOf, type Installation, isMissing } from '../installation.js'

const OWN_ACCOUNT = 'Use an account of its own for the gate, as a collaborator with write, never admin.'

/** Whether it is an admin here. */
export const isAdmin = (installation: Installation): Answer => {
  const { level, token } = installation
  const who = approverOf(installation)
  if (token.account.kind === 'seen' && token.account.value.admin)
    return fail('The token is one of an admin of the whole server.', OWN_ACCOUNT)
  return told(level, `whether ${who} is an admin here`, (is) => {
    if (is === 'admin' || is === 'owner')
      return fail(`${who} is an admin of the repository: it could bypass the branch rule.`, OWN_ACCOUNT)
    if (token.administers.kind === 'seen' && token.administers.value)
      return fail('The token may administer the repository: it could change the branch rule.', OWN_ACCOUNT)
    return ok(`${who} is no admin of the repository.`)
  })
}

/** Whether it has write. */
export const hasWrite = (installation: Installation): Answer => {
  const { level, ops } = installation
  const who = approverOf(installation)
  // Only an admin may ask about others; of nobody the forge then answers 404 (forgejo-api.md 12.3).
  if (isMissing(level) && ops.repository.kind === 'seen')
    return fail(
      `There is no account ${who}.`,
      `Create it, for the gate alone, and let it into ${ops.name} with write: vault-gate init does the latter.`,
    )
  return told(level, `what ${who} may do here`, (is) =>
    is === 'none' || is === 'read'
      ? fail(
          `${who} has only the level ${is}: its approvals do not count.`,
          `Make ${who} a collaborator of ${ops.name} with write.`,
        )
      : ok(`${who} has the level ${is}.`),
  )
}
