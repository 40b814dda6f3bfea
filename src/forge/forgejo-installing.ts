// The port of whoever installs the gate, on Forgejo's REST API.

import { segment } from './address.js'
import { type Api, RETRY } from './api.js'
import { createForgeWith, type ForgeOptions } from './forgejo.js'
import { createProposals } from './forgejo-proposals.js'
import { createSetup } from './forgejo-setup.js'
import type { Call } from './http.js'
import type { InstallForge, Installing, Said } from './installing.js'
import { messageOf, missingScope, readBody } from './refusal.js'
import * as shapes from './schema-installing.js'
import * as setup from './schema-setup.js'
import type { Rule } from './setup.js'
import { INSTALLING } from './signers.js'

const get = (path: string): Call => ({ method: 'GET', path })

/** A write: done, or the forge's own words where it clearly says no. */
const write = async (api: Api, call: Call, done: number): Promise<Said> => {
  const answer = await api.answer(call, [done, 400, 403, 404, 422])
  if (answer.status === done) return { kind: 'done' }
  const words = messageOf(readBody(answer)) || 'it gave no reason'
  return { kind: 'refused', text: `${answer.status}: ${api.quote(words)}` }
}

/** The API's name of each field of a rule (forgejo-api.md 6.2). */
const FIELDS: Readonly<Record<keyof Rule, string>> = {
  name: 'rule_name',
  push: 'enable_push',
  pushList: 'enable_push_whitelist',
  pushUsers: 'push_whitelist_usernames',
  pushTeams: 'push_whitelist_teams',
  pushKeys: 'push_whitelist_deploy_keys',
  mergeList: 'enable_merge_whitelist',
  mergeUsers: 'merge_whitelist_usernames',
  mergeTeams: 'merge_whitelist_teams',
  requiredApprovals: 'required_approvals',
  approvalsList: 'enable_approvals_whitelist',
  approvalsUsers: 'approvals_whitelist_username',
  approvalsTeams: 'approvals_whitelist_teams',
  statusCheck: 'enable_status_check',
  statusContexts: 'status_check_contexts',
  blockOnRejected: 'block_on_rejected_reviews',
  blockOnRequests: 'block_on_official_review_requests',
  blockOnOutdated: 'block_on_outdated_branch',
  dismissStale: 'dismiss_stale_approvals',
  ignoreStale: 'ignore_stale_approvals',
  signedCommits: 'require_signed_commits',
  protectedPatterns: 'protected_file_patterns',
  unprotectedPatterns: 'unprotected_file_patterns',
  applyToAdmins: 'apply_to_admins',
}

const wireOf = (fields: Partial<Rule>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(FIELDS).flatMap(([field, name]) => {
      const value = fields[field as keyof Rule]
      return value === undefined ? [] : [[name, value]]
    }),
  )

type Reads = 'ownerId' | 'place' | 'knows' | 'rulesSeen' | 'trunk' | 'levelOf' | 'looks'

const createReads = (api: Api): Pick<Installing, Reads> => ({
  ownerId: async () => (await api.get(api.repository, () => shapes.Owned)).value.owner.id,

  place: async () => ((await api.answer(get(api.repository), [200, 404])).status === 200 ? 'there' : 'none'),

  knows: async (commit) => {
    const path = `${api.repository}/git/commits/${segment(commit)}?stat=false&verification=false&files=false`
    // 422: an id of another length than this repository's.
    return (await api.answer(get(path), [200, 404, 422])).status === 200
  },

  rulesSeen: async () => {
    const call = get(`${api.repository}/branch_protections`)
    const answer = await api.answer(call, [200, 403])
    if (missingScope(answer) !== null) throw api.refused(call, answer)
    return answer.status === 403 ? null : api.parse(call, answer, () => setup.Rules)
  },

  trunk: async (branch) => {
    const path = `${api.repository}/branches/${segment(branch)}`
    const found = await api.find(path, () => shapes.Trunk)
    if (found !== null && found.value.name !== branch) throw api.fault(get(path), 'answered with another object', RETRY)
    return found?.value ?? null
  },

  levelOf: async (login) => {
    const path = `${api.repository}/collaborators/${segment(login)}/permission`
    const answer = await api.answer(get(path), [200, 403, 404])
    if (answer.status === 404) return 'nobody'
    if (missingScope(answer) !== null) throw api.refused(get(path), answer)
    return answer.status === 403 ? null : (await api.parse(get(path), answer, (usual) => usual.Permission)).permission
  },

  looks: async () => {
    const path = `${api.repository}/labels`
    const { value, total } = await api.get(path, () => shapes.LabelLooks, { grows: true })
    // What a short list lacks would be made a second time.
    if (total !== null && total !== value.length) throw api.fault(get(path), `answered ${value.length} of ${total}`, RETRY)
    return value
  },
})

const createWrites = (api: Api): Omit<Installing, Reads> => ({
  giveWrite: (login) => {
    const path = `${api.repository}/collaborators/${segment(login)}`
    return write(api, { method: 'PUT', path, body: { permission: 'write' } }, 204)
  },

  createRule: (rule) => write(api, { method: 'POST', path: `${api.repository}/branch_protections`, body: wireOf(rule) }, 201),

  editRule: (name, fields) => {
    const path = `${api.repository}/branch_protections/${segment(name)}`
    return write(api, { method: 'PATCH', path, body: wireOf(fields) }, 200)
  },

  makeExclusive: (label) => {
    return write(api, { method: 'PATCH', path: `${api.repository}/labels/${label}`, body: { exclusive: true } }, 200)
  },

  storeSecret: async (name, data) => {
    const path = `${api.repository}/actions/secrets/${segment(name)}`
    const call: Call = { method: 'PUT', path, body: { data }, secret: true }
    const { status } = await api.answer(call, [201, 204, 400, 403, 404, 422])
    if (status === 201 || status === 204) return { kind: 'done' }
    return { kind: 'refused', text: `it answered ${status}; only an owner of the repository may, and Actions must be on` }
  },
})

/** The forge for the repository that `options` name. Connects nothing yet: the first call does. */
export const createInstallForge = (options: ForgeOptions): InstallForge =>
  createForgeWith({ signer: INSTALLING, ...options }, (api) => ({
    proposals: createProposals(api),
    setup: createSetup(api, options.owner, options.repository),
    installing: { ...createReads(api), ...createWrites(api) },
  }))
