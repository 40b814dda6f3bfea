// The port of an author on Forgejo's REST API.

import { sameLogin } from '../domain.js'
import { segment } from './address.js'
import { type Api, RETRY } from './api.js'
import { unlessOverCap } from './forge.js'
import { createForgeWith, type ForgeOptions } from './forgejo.js'
import type { Call } from './http.js'
import { isBlob } from './objects.js'
import type { AuthorForge, Place, Proposals } from './proposals.js'
import { messageOf, missingScope, readBody } from './refusal.js'
import * as shapes from './schema-proposals.js'
import { PROPOSING } from './signers.js'
import type { Answer } from './wire.js'

const PAGE = 50
/** More pages of forks than this are not read. */
const FORK_PAGES = 20

const get = (path: string): Call => ({ method: 'GET', path })
const post = (path: string, body: unknown): Call => ({ method: 'POST', path, body })

const pathOf = (path: string): string => path.split('/').map(segment).join('/')

/** The forge's own words in a refusal. */
const wordsOf = (api: Api, answer: Answer): string =>
  api.quote(messageOf(readBody(answer)) || `answered ${answer.status} without a reason`)

/** The answer, unless it says that the token itself lacks a scope: no other branch or fork would help then. */
const answerOf = async (api: Api, call: Call, expected: readonly number[]): Promise<Answer> => {
  const answer = await api.answer(call, expected)
  if (missingScope(answer) !== null) throw api.refused(call, answer)
  return answer
}

/** Who and where. */
const createPlaces = (api: Api): Pick<Proposals, 'account' | 'place' | 'forks' | 'fork'> => ({
  account: async () => {
    const answer = await api.answer(get('/user'), [200, 403])
    if (answer.status === 200) return (await api.parse(get('/user'), answer, (usual) => usual.User)).login
    if (missingScope(answer) === null) throw api.refused(get('/user'), answer)
    return null
  },

  place: async () => {
    const { value } = await api.get(api.repository, () => shapes.Place)
    const named = `/repos/${segment(value.owner)}/${segment(value.name)}`
    if (!sameLogin(named, api.repository)) throw api.fault(get(api.repository), 'answered with another object', RETRY)
    return value
  },

  forks: async () => {
    const found = new Map<number, Place>()
    for (let page = 1; page <= FORK_PAGES; page += 1) {
      // Until a page is empty: the count includes forks that the token may not see, and the server sets the page's size.
      const { value } = await api.get(`${api.repository}/forks?limit=${PAGE}&page=${page}`, () => shapes.Places, { grows: true })
      if (value.length === 0) break
      for (const place of value) found.set(place.id, place)
    }
    return [...found.values()]
  },

  fork: async () => {
    const call = post(`${api.repository}/forks`, {})
    const answer = await api.answer(call, [202, 409])
    return answer.status === 409 ? null : api.parse(call, answer, () => shapes.Place)
  },
})

/** What is there, and the one file more. */
const createContents = (api: Api): Pick<Proposals, 'at' | 'add'> => ({
  at: async (path, ref) => {
    const found = await unlessOverCap(
      api.find(`${api.repository}/contents/${pathOf(path)}?ref=${segment(ref)}`, () => shapes.FoundPath, { grows: true }),
      { value: 'other' as const },
    )
    return found?.value ?? null
  },

  add: async ({ path, bytes, message, from, branch }) => {
    const content = Buffer.from(bytes).toString('base64')
    const call = post(`${api.repository}/contents/${pathOf(path)}`, { content, message, branch: from, new_branch: branch })
    const answer = await answerOf(api, call, [201, 403, 422])
    if (answer.status !== 201) return { kind: answer.status === 403 ? 'forbidden' : 'taken', text: wordsOf(api, answer) }
    const added = await api.parse(call, answer, () => shapes.Added)
    if (added.path !== path || !isBlob(bytes, added.blob)) throw api.fault(call, 'answered with another object', RETRY)
    return { kind: 'added', commit: added.commit }
  },
})

const REFUSALS: Readonly<Record<number, 'exists' | 'unknown'>> = { 404: 'unknown', 409: 'exists' }

/** Pull requests. */
const createPulls = (api: Api): Pick<Proposals, 'proposal' | 'closed' | 'open'> => ({
  proposal: async (number) => {
    const path = `${api.repository}/pulls/${number}`
    const found = await api.find(path, () => shapes.Proposal, { grows: true })
    if (found !== null && found.value.number !== number) throw api.fault(get(path), 'answered with another object', RETRY)
    return found?.value ?? null
  },

  closed: async (base, branch) => {
    const query = new URLSearchParams({ state: 'closed', base, head: branch, limit: String(PAGE), page: '1' })
    const path = `${api.repository}/pulls?${query}`
    const rows = await unlessOverCap(
      api.get(path, () => shapes.ProposalRows, { grows: true }),
      { value: [] },
    )
    // Filtered here as well: servers before 16 ignore both (forgejo-api.md 2.1).
    return rows.value
      .flatMap((row) => (row?.state === 'closed' && row.base === base && row.branch === branch ? [row] : []))
      .sort((a, b) => b.number - a.number)
  },

  open: async (spec) => {
    const call = post(`${api.repository}/pulls`, spec)
    const answer = await answerOf(api, call, [201, 403, 404, 409, 422])
    if (answer.status !== 201) return { kind: REFUSALS[answer.status] ?? 'refused', text: wordsOf(api, answer) }
    const proposal = await api.parse(call, answer, () => shapes.Proposal)
    const asked = proposal.base === spec.base && proposal.branch === spec.head.slice(spec.head.indexOf(':') + 1)
    if (!asked || proposal.state !== 'open') throw api.fault(call, 'answered with another object', RETRY)
    return { kind: 'opened', proposal }
  },
})

/** The part of an author, on any calls of the API. */
export const createProposals = (api: Api): Proposals => ({
  ...createPlaces(api),
  ...createContents(api),
  ...createPulls(api),
})

/** The forge of an author. Connects nothing yet: the first call does. */
export const createAuthorForge = (options: ForgeOptions): AuthorForge =>
  createForgeWith({ signer: PROPOSING, ...options }, (api) => ({ proposals: createProposals(api) }))
