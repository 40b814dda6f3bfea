// An installation of which nothing can be seen: the server does not answer, or takes none of the tokens.

import type { AdminSetup, Credential, Here, Installation, Seen, WatchedSite } from './installation.js'
import { unseenToken } from './token.js'

const siteOf = (name: string, nothing: Seen<never>): WatchedSite => ({
  name,
  repository: nothing,
  workflows: nothing,
  secrets: nothing,
  collaborators: nothing,
  teams: nothing,
  keys: nothing,
  ownerSecrets: nothing,
})

type Known = {
  readonly address: string
  readonly ops: string
  readonly controller: string | null
  readonly accepted: Seen<boolean>
  readonly credential: Credential
  readonly idToken: Installation['idToken']
  readonly admin: AdminSetup | null
  readonly now: number
  readonly here: Here
}

/** Nothing but why: asking for the rest would only take time, and a server may count tokens that it refuses. */
export const blindInstallation = (
  nothing: Seen<never>,
  { address, ops, controller, accepted, credential, idToken, admin, now, here }: Known,
): Installation => ({
  address,
  approver: nothing,
  baseName: nothing,
  base: nothing,
  token: unseenToken(credential, accepted, nothing),
  idToken,
  admin,
  level: nothing,
  ops: siteOf(ops, nothing),
  controller: controller === null ? null : siteOf(controller, nothing),
  rules: nothing,
  ruleName: nothing,
  actions: [],
  labels: nothing,
  policy: nothing,
  named: nothing,
  formulas: nothing,
  pulls: nothing,
  sweptAt: nothing,
  mergedSignAt: nothing,
  version: nothing,
  clock: nothing,
  now,
  here,
})
