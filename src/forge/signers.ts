// Signers of the commands: what to do about a token that will not do, for each kind of work. The action's own are in `refusal.ts`.

import { ACCESS_TOKEN, type Signer } from './refusal.js'

const USUAL = 'in FORGEJO_TOKEN or with --token-file'

/** `token` says whose token with which scopes the work needs, `rights` what its account needs in the repository, `where` it is given. */
const signerFor = (token: string, rights: string, where = USUAL): Signer => {
  const create = `create ${token}, and give it ${where}`
  return {
    name: ACCESS_TOKEN.name,
    renew: create,
    widen: create,
    nameless: `name the gate's own account with --approver, or give ${where} a token that has the scope read:user as well`,
    foreign: `give ${where} a token of the account that --approver names`,
    rights,
  }
}

const USER = '(and read:user, unless --approver is given)'
const READER = 'let the account of the token read code, issues and pull requests of this repository'
const WRITER = `give the gate's own account the right "write" in this repository, and not more`

/** `explain --pr` and `simulate`. */
export const READING = signerFor(
  `a new token of any account that may read the repository, with the scopes read:repository and read:issue ${USER}`,
  READER,
)

/** `verify`. */
export const PROVING = signerFor(
  'a new token of any account that may read the repository, with the scopes read:repository and read:issue',
  READER,
)

/** `sweep`. */
export const SWEEPING = signerFor(
  `a new token of the gate's own account, with the scopes write:repository and write:issue ${USER}`,
  WRITER,
)

/** `sweep --dry-run`. */
export const REHEARSING = signerFor(
  `a new token of the gate's own account, with the scopes read:repository and read:issue ${USER}`,
  WRITER,
)

/** `request`. */
export const PROPOSING = signerFor(
  'a new token of your own account, with the scope write:repository',
  'have the account of the token made a writer of this repository, or call with --fork',
)

/** `doctor`, which looks at this very token. */
export const EXAMINING = signerFor(
  "a new token of the gate's own account, with the scopes write:repository and write:issue",
  WRITER,
)

/** The second token of `doctor`. */
export const OVERSEEING = signerFor(
  'a new token of an owner of the repository, not limited to repositories, with the scope read:repository (and read:organization where an organisation owns it)',
  'use the token of an owner of the repository',
  'in FORGEJO_ADMIN_TOKEN or with --admin-token-file',
)

/** `init`. */
export const INSTALLING = signerFor(
  'a new token of an admin of the repository, not limited to repositories, with the scopes write:repository and write:issue (without --apply read:repository and read:issue will do)',
  'use the token of an admin of the repository, not limited to repositories',
  'in FORGEJO_ADMIN_TOKEN or with --admin-token-file',
)
