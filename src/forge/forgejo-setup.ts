// The port of whoever looks at an installation, on Forgejo's REST API: one short function per endpoint.

import { sameLogin } from '../domain.js'
import { segment } from './address.js'
import { type Api, type Choice, RETRY } from './api.js'
import { createForgeWith, type ForgeOptions } from './forgejo.js'
import type { Call } from './http.js'
import { readPages } from './paging.js'
import { missingScope, readBody } from './refusal.js'
import * as shapes from './schema-setup.js'
import type { Setup, SetupForge } from './setup.js'
import { EXAMINING } from './signers.js'

const PAGE = 50
/** Lists of more pages are not read. */
const MAX_PAGES = 20

const get = (path: string): Call => ({ method: 'GET', path })

/** A read of each part of the API that changes nothing and answers little. */
const probes = (api: Api, owner: string): Readonly<Record<string, string>> => ({
  repository: api.repository,
  issue: `${api.repository}/labels?page=1&limit=1`,
  user: '/user',
  organization: `/orgs/${segment(owner)}`,
  notification: '/notifications/new',
  package: `/packages/${segment(owner)}?page=1&limit=1`,
  admin: '/admin/cron?page=1&limit=1',
})

/** All pages of a list. */
const readAll = async <T>(api: Api, path: string, shape: Choice<readonly T[]>): Promise<readonly T[]> => {
  const pages = await readPages<T>(async (page) => {
    const { value, total } = await api.get(`${path}?limit=${PAGE}&page=${page}`, shape)
    return { items: value, total: total ?? value.length }
  }, MAX_PAGES)
  if (pages.kind === 'complete') return pages.items
  const what = pages.kind === 'uneven' ? 'answered a list that does not add up' : `lists ${pages.total} entries, too many to read`
  throw api.fault(get(path), what, RETRY)
}

type TokenReads = 'version' | 'mayRead' | 'mayAskAbout' | 'tokens'

/** The site and the token. */
const createToken = (api: Api, owner: string): Pick<Setup, TokenReads> => ({
  version: async () => {
    const call = get('/version')
    const answer = await api.answer(call, [200])
    const { version } = await api.parse(call, answer, () => shapes.Version)
    const header = answer.headers['date']
    const date = typeof header === 'string' ? Date.parse(header) : Number.NaN
    return { version, date: Number.isNaN(date) ? null : date }
  },

  mayRead: async (category) => {
    const call = get(probes(api, owner)[category] ?? api.repository)
    const answer = await api.answer(call, [200, 403, 404])
    if (missingScope(answer) !== null) return false
    // No route of this forge: its scope was never looked at.
    if (answer.status !== 200 && readBody(answer).kind !== 'json') throw api.refused(call, answer)
    return true
  },

  mayAskAbout: async (login) => {
    const call = get(`${api.repository}/collaborators/${segment(login)}/permission`)
    const answer = await api.answer(call, [200, 403])
    if (missingScope(answer) !== null) throw api.refused(call, answer)
    return answer.status === 200
  },

  tokens: (login) => readAll(api, `/users/${segment(login)}/tokens`, () => shapes.TokenRows),
})

/** The repository and who is let in. */
const createPlace = (api: Api, owner: string, name: string): Omit<Setup, TokenReads> => ({
  repository: async () => {
    const { value } = await api.get(api.repository, () => shapes.RepositorySetup)
    if (sameLogin(value.owner, owner) && sameLogin(value.name, name)) return value
    throw api.fault(get(api.repository), 'answered with another object', RETRY)
  },

  rules: async () => (await api.get(`${api.repository}/branch_protections`, () => shapes.Rules)).value,

  ruleOf: async (branch) => {
    const path = `${api.repository}/branches/${segment(branch)}`
    const { value } = await api.get(path, () => shapes.RuledBranch)
    if (value.name !== branch) throw api.fault(get(path), 'answered with another object', RETRY)
    if (value.protected && value.rule === '')
      throw api.fault(get(path), 'does not say which rule is in force', 'give the token of an admin, not limited to repositories')
    return value.protected ? value.rule : null
  },

  labels: async () => (await api.get(`${api.repository}/labels`, () => shapes.LabelSetups, { grows: true })).value,

  collaborators: () => readAll(api, `${api.repository}/collaborators`, () => shapes.Logins),

  standing: async (login) => {
    const call = get(`${api.repository}/collaborators/${segment(login)}/permission`)
    const answer = await api.answer(call, [200, 404])
    if (answer.status === 404) return 'nobody'
    const value = await api.parse(call, answer, (usual) => usual.Permission)
    if (!sameLogin(value.user, login)) throw api.fault(call, 'answered with another object', RETRY)
    return value.permission
  },

  teams: async () => {
    const call = get(`${api.repository}/teams`)
    const answer = await api.answer(call, [200, 405])
    return answer.status === 405 ? null : api.parse(call, answer, () => shapes.TeamRows)
  },

  secrets: () => readAll(api, `${api.repository}/actions/secrets`, () => shapes.SecretNames),

  ownerSecrets: () => readAll(api, `/orgs/${segment(owner)}/actions/secrets`, () => shapes.SecretNames),

  deployKeys: () => readAll(api, `${api.repository}/keys`, () => shapes.DeployKeys),
})

/** The part of whoever looks, on any calls of the API. */
export const createSetup = (api: Api, owner: string, name: string): Setup => ({
  ...createToken(api, owner),
  ...createPlace(api, owner, name),
})

/** The port for the repository that `options` name. Connects nothing yet. */
export const createSetupForge = (options: ForgeOptions): SetupForge =>
  createForgeWith({ signer: EXAMINING, ...options }, (api) => ({ setup: createSetup(api, options.owner, options.repository) }))
