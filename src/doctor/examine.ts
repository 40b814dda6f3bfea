// Examining an installation: every check, in the order in which it is told. Pure.

import { PROTECTION } from './checks/protection.js'
import { REPOSITORY } from './checks/repository.js'
import { SECRETS } from './checks/secrets.js'
import { SERVER } from './checks/server.js'
import { TOKEN } from './checks/token.js'
import { WORKFLOW } from './checks/workflow.js'
import { type Check, type Finding, GROUPS, type Group } from './finding.js'
import type { Installation } from './installation.js'

/** Every check by what it is about. */
export const CHECKS: Readonly<Record<Group, readonly Check[]>> = {
  server: SERVER,
  token: TOKEN,
  protection: PROTECTION,
  secrets: SECRETS,
  repository: REPOSITORY,
  workflow: WORKFLOW,
}

/** One finding for each check. */
export const examine = (installation: Installation): readonly Finding[] =>
  GROUPS.flatMap((group) => CHECKS[group].map(({ code, ask }) => ({ code, group, ...ask(installation) })))

/** Could nothing be told? The server is dead, or takes none of the tokens. */
export const isBlind = ({ token, admin }: Installation): boolean =>
  [token.accepted, ...(admin === null ? [] : [admin.accepted])].every((one) => one.kind === 'unseen' || !one.value)
