// What else is next to the secrets of a repository: keys that open it, and the secrets of an organisation for all of its repositories
// (fact sheet 13.1; the keys as the swagger of Forgejo has them).

import { isOrgOwner } from './access.js'
import { type Answer, missing, refuse, stamp } from './answer.js'
import { type Call, doerOf, param, type RepoCall, type RepoRoute, type SiteRoute } from './call.js'
import { linked, paged } from './paging.js'
import { userByLogin } from './world.js'

const keys = (call: RepoCall): Answer => {
  const page = paged(call, call.repo.deployKeys)
  const rows = page.items.map(({ id, title, readOnly, created }) => ({
    id,
    key_id: id,
    key: 'ssh-ed25519 AAAA',
    title,
    fingerprint: `SHA256:${id}`,
    created_at: stamp(created),
    read_only: readOnly,
  }))
  return linked(call, page, rows)
}

export const keyRoutes: readonly RepoRoute[] = [{ method: 'GET', path: '/keys', gate: 'admin', answer: keys }]

/** For its owners; an account that is no organisation has no such list. */
const secrets = (call: Call): Answer => {
  const { world } = call
  const found = userByLogin(world, param(call, 'org'))
  if (!found?.organization) return missing(world, [], 'GetOrgByName')
  if (!isOrgOwner(world, found.id, doerOf(call))) refuse(world, 403, 'Must be an organization owner')
  const page = paged(call, [...found.secrets])
  return linked(
    call,
    page,
    page.items.map(([name, created]) => ({ name, created_at: stamp(created) })),
  )
}

export const ownerSecretRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: '/orgs/:org/actions/secrets', scope: 'organization', gate: 'signed', answer: secrets },
]
