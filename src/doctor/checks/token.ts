// The gate's token and account: exactly what is needed, and nothing more (design 5.1, forgejo-api.md 12).

import { sameLogin } from '../../domain.js'
import { LIMITED_TOKENS_SINCE } from '../../forge/versions.js'
import { isTeam } from '../../policy/names.js'
import { type Answer, type Check, fail, namesOf, ok, told, unknown, warn } from '../finding.js'
import type { Category, Installation, TokenFacts } from '../installation.js'
import { gatesFor, repositoriesOf } from '../pattern.js'
import { policyOf } from '../people.js'
import { hasWrite, isAdmin } from './account.js'
import { idToken } from './id-token.js'
import { majorOf } from './server.js'

const NEW_TOKEN =
  "Make a new access token of the gate's own account, with write:repository and write:issue, limited to this repository where the server can (Forgejo 15), and store it in place of the old one."

const OF_INTEGRATION =
  "Look at the authorized integration of the gate's account (Settings, Authorized Integrations): the scopes write:repository and write:issue, for this repository alone."

const accepted = ({ token, ops }: Installation): Answer =>
  told(token.accepted, 'whether the token is valid', (is) => {
    const what = token.credential === 'ID token' ? 'ID token' : 'token'
    // Whether that is right depends on the job: `id-token` tells.
    if (!is && what === 'ID token') return unknown('The only token here is the ID token of this job: see id-token.', null)
    if (!is) return fail('The forge refuses the token (401).', NEW_TOKEN)
    const { administers: reached } = token
    if (reached.kind === 'seen') return ok(`The forge takes the ${what}.`)
    if (reached.status === 403 || reached.status === 404)
      return fail(`The forge takes the ${what}, but not for ${ops.name}: ${reached.why}.`, reached.remedy)
    return unknown(`The forge takes the ${what}; could not tell whether for ${ops.name}: ${reached.why}.`, reached.remedy)
  })

const account = ({ token, approver }: Installation): Answer =>
  told(approver, "which account is the gate's", (login) => {
    const isAdmins = token.administers.kind === 'seen' && token.administers.value
    const place = isAdmins ? " An admin's belongs into FORGEJO_ADMIN_TOKEN, beside it or alone." : ''
    const remedy = `Give the token of ${login}, or name the account that it belongs to: --approver.${place}`
    if (token.account.kind === 'seen')
      return sameLogin(token.account.value.login, login)
        ? ok(`The token is one of ${login}.`)
        : fail(`The token is one of ${token.account.value.login}, not of ${login}.`, remedy)
    return told(token.isOwn, 'whose the token is', (own) => {
      if (!own) return fail(`The token is not one of ${login}.`, remedy)
      if (token.administers.kind === 'seen' && !token.administers.value) return ok(`The token is one of ${login}.`)
      return unknown('Could not tell whose the token is: an admin may ask about everybody.', remedy)
    })
  })

const needsTeams = (installation: Installation): boolean => {
  const policy = policyOf(installation)
  if (policy.kind === 'unseen' || policy.value === null) return true
  const { authors, medium, high } = policy.value
  return [...(authors?.low ?? []), ...medium.approvers, ...medium.reviewers, ...high.approvers, ...high.reviewers].some(isTeam)
}

const NEEDED = ['write:repository', 'write:issue']

/** Scopes that do no harm where something needs them. */
const allowed = (installation: Installation): readonly string[] => [
  ...NEEDED,
  'read:user',
  'read:repository',
  'read:issue',
  ...(needsTeams(installation) ? ['read:organization'] : []),
]

const byFacts = (installation: Installation, { scopes }: TokenFacts): Answer => {
  const lacking = scopes.includes('all') ? [] : NEEDED.filter((scope) => !scopes.includes(scope))
  const more = scopes.filter((scope) => !allowed(installation).includes(scope))
  if (lacking.length > 0) return fail(`The token lacks ${namesOf(lacking)}.`, NEW_TOKEN)
  if (more.length > 0) return warn(`The token may more than the gate needs: ${namesOf(more)}.`, NEW_TOKEN)
  return ok(`The scopes of the token are ${namesOf(scopes)}.`)
}

const OF_NO_USE: readonly Category[] = ['notification', 'package', 'admin']

/** Reads show which parts of the API the token reaches, never whether it may write there. */
const byReads = (installation: Installation): Answer => {
  const { reads } = installation.token
  const may = (category: Category): boolean | null => (reads[category].kind === 'seen' ? reads[category].value : null)
  const lacking = (['repository', 'issue'] as const).filter((category) => may(category) === false)
  if (lacking.length > 0) return fail(`The token lacks ${namesOf(lacking.map((category) => `write:${category}`))}.`, NEW_TOKEN)
  const teams: readonly Category[] = needsTeams(installation) ? [] : ['organization']
  const more = [...OF_NO_USE, ...teams].filter((category) => may(category) === true)
  if (more.length > 0) return warn(`The token may more than the gate needs: it reaches ${namesOf(more)} as well.`, NEW_TOKEN)
  const why = may('repository') === null ? 'the reads that show it failed' : 'reading does not show whether it may write'
  return unknown(
    `Could not tell the scopes exactly: ${why}, and the list of tokens is for the account itself and site admins.`,
    'Look at the token in the settings of its account, under Applications: write:repository and write:issue, nothing else.',
  )
}

/** No call shows what an authorized integration may, so what reading does not show has to be looked at there. */
const ofIntegration = (what: string, judged: Answer): Answer =>
  judged.outcome === 'unknown'
    ? unknown(`Could not tell ${what}: no call shows what an authorized integration may.`, OF_INTEGRATION)
    : { ...judged, remedy: judged.remedy === null ? null : OF_INTEGRATION }

const scopes = (installation: Installation): Answer => {
  const { facts, accepted: taken } = installation.token
  if (taken.kind === 'seen' && !taken.value) return unknown('Could not tell its scopes: the token is refused.', NEW_TOKEN)
  if (installation.token.credential === 'ID token') return ofIntegration('its scopes exactly', byReads(installation))
  return facts.kind === 'seen' ? byFacts(installation, facts.value) : byReads(installation)
}

/** The repositories that the gate's workflow guards: a controller's token is for all of its matrix. */
const guardedBy = (installation: Installation): readonly string[] => {
  const found = gatesFor(installation)
  const named =
    found.kind === 'seen' ? found.value.gates.flatMap((gate) => repositoriesOf(gate, found.value.site.name) ?? []) : []
  return [installation.ops.name, ...named]
}

const restricted = (installation: Installation): Answer => {
  const { token, version, ops } = installation
  const major = version.kind === 'seen' ? majorOf(version.value) : null
  if (major !== null && major < LIMITED_TOKENS_SINCE)
    return ok(`This server cannot limit tokens to repositories (Forgejo ${LIMITED_TOKENS_SINCE} and newer can).`)
  if (token.credential === 'ID token')
    return unknown(`Could not tell whether it is for ${ops.name} alone: no call shows that.`, OF_INTEGRATION)
  const open = warn(`The token opens every repository of its account, not only ${ops.name}.`, NEW_TOKEN)
  if (token.facts.kind === 'seen') {
    const { repositories } = token.facts.value
    if (repositories === null) return open
    const guarded = guardedBy(installation)
    const others = repositories.filter((name) => !guarded.some((one) => sameLogin(one, name)))
    if (!repositories.some((one) => sameLogin(one, ops.name)))
      return fail(`The token is not for ${ops.name}, only for ${namesOf(repositories)}.`, NEW_TOKEN)
    if (others.length > 0) return warn(`The token is for other repositories as well: ${namesOf(others)}.`, NEW_TOKEN)
    return ok(`The token is for ${namesOf(repositories)} alone.`)
  }
  // A token that is limited can never ask whose it is (forgejo-api.md 12.3).
  if (token.reads.user.kind === 'seen' && token.reads.user.value) return open
  return unknown(
    'Could not tell whether the token is limited to this repository: such a token looks like one without read:user.',
    'Look at the token in the settings of its account, under Applications.',
  )
}

const admins = ({ admin, ops, rules, here }: Installation): Answer => {
  if (admin === null && here.inJob)
    return unknown("No admin's token was given, as it should be in a job: what only an admin may see is not told.", null)
  if (admin === null)
    return unknown(
      "No admin's token was given: what only an admin may see is not told.",
      'Set FORGEJO_ADMIN_TOKEN, or name a file with --admin-token-file. It is only read with.',
    )
  if (admin.accepted.kind === 'seen' && !admin.accepted.value)
    return warn("The forge refuses the admin's token (401).", 'Give one that is valid; what only an admin may see is not told.')
  // A token of an admin that is limited to repositories has no admin's rights (forgejo-api.md 12.3).
  if (admin.admin.kind === 'seen' && admin.admin.value && rules.kind === 'unseen')
    return warn(
      `The second token is one of an admin, and does not see what an admin may: ${rules.why}.`,
      'Give one that is not limited to repositories, with read:repository.',
    )
  return told(admin.admin, 'whether the second token is the one of an admin', (is) =>
    is
      ? ok(`The second token administers ${ops.name}.`)
      : warn(
          `The second token does not administer ${ops.name}.`,
          'Give a token of an owner of the repository, not limited to repositories, with read:repository.',
        ),
  )
}

export const TOKEN: readonly Check[] = [
  { code: 'token-valid', ask: accepted },
  { code: 'token-account', ask: account },
  { code: 'token-scopes', ask: scopes },
  { code: 'token-restricted', ask: restricted },
  { code: 'approver-not-admin', ask: isAdmin },
  { code: 'approver-level', ask: hasWrite },
  { code: 'id-token', ask: idToken },
  { code: 'admin-token', ask: admins },
]
