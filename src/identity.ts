// Identity: who the token is, and that it is a writer and no admin (design 5.1, `approver`).

import { assertNever, Fault } from './failure.js'
import type { Forge, Level } from './forge/forge.js'

const judge = (login: string, level: Level): void => {
  switch (level) {
    case 'write':
      return
    case 'admin':
    case 'owner':
      throw new Fault(
        `the approver ${login} is an admin of the repository: an approval of its own must not be able to bypass the branch rule`,
        'use an account of its own for the gate, as a collaborator with write, never admin',
      )
    case 'read':
    case 'none':
      throw new Fault(
        `the approver ${login} has only the level "${level}" in the repository`,
        'make it a collaborator with write',
      )
    default:
      assertNever(level)
  }
}

/** The login of the token's account, proven by the forge: a non-admin may ask about its own level only (contract/own-permission). */
export const identify = async (forge: Forge, approver: string | null): Promise<string> => {
  const login = approver ?? (await forge.self()).login
  judge(login, await forge.level(login))
  return login
}

/**
 * A repository that the token may administer is refused as well, whatever the account's level says: an admin may ask about everybody's, so
 * the token can be another account's.
 */
export const refuseAdmin = (login: string, admin: boolean): void => {
  if (!admin) return
  throw new Fault(
    `the token may administer the repository, which that of the approver ${login} must not: an approval of its own must not be able to bypass the branch rule`,
    `set the token input to a token of ${login}, and let ${login} be a collaborator with write, never admin`,
  )
}
