// The reads of the port, one short function per endpoint: what was asked for is what was answered, and all of it.

import { type Status, sameLogin } from '../domain.js'
import { Fault } from '../failure.js'
import { segment } from './address.js'
import { type Api, type Choice, RETRY } from './api.js'
import { ForeignToken, type Forge, LIST_CAPS, OverCap } from './forge.js'
import type { Call } from './http.js'
import { readMergedPulls, readOpenPulls } from './pulls.js'
import { missingScope } from './refusal.js'

/** Largest answer to a list of `LIST_CAPS`, in bytes: 5,000 timeline entries of the usual size fit. */
const LIST_BYTES = 16 * 1024 * 1024
/** Leaves out the parts of a commit that are not read and cost the forge the most. */
const LEAN = 'stat=false&verification=false&files=false'

/** Commits of one page of the log, Forgejo's maximum. */
const PAGE_COMMITS = 50
/**
 * Largest answer about the commits of a line, in bytes. Their messages are the author's, and once merged they stand in the log: as many
 * of them as fit a page of it must fit its limit.
 */
const LINE_BYTES = 256 * 1024

const get = (path: string): Call => ({ method: 'GET', path })

/** Ends the run when the forge answered something else than what was asked for. */
const same = (api: Api, path: string, is: boolean): void => {
  if (!is) throw api.fault(get(path), 'answered with another object', RETRY)
}

type Listing<T> = {
  readonly path: string
  readonly choice: Choice<readonly T[]>
  /** Most entries that are read. */
  readonly cap: number
  /** The count includes entries that are hidden from the token. */
  readonly hides: boolean
}

/** A list that comes whole because no page is asked for (forgejo-api.md 12.5). */
const readList = async <T>(api: Api, listing: Listing<T>): Promise<readonly T[]> => {
  const { path, cap } = listing
  const { value, total } = await api.get(path, listing.choice, { maxBytes: LIST_BYTES, grows: true })
  const whole = total === null || value.length === total || (listing.hides && value.length < total)
  if (!whole) throw api.fault(get(path), `answered ${value.length} entries of ${total}`, RETRY)
  if (value.length <= cap) return value
  throw new OverCap(`GET ${path} lists ${value.length} entries, the gate reads ${cap}`, 'open a new pull request')
}

/** Who and where: the repository, the token's account, an account's level. */
export const createPlaces = (api: Api, owner: string, name: string): Pick<Forge, 'repository' | 'self' | 'level'> => ({
  repository: async () => {
    const { value } = await api.get(api.repository, (shapes) => shapes.Repository)
    same(api, api.repository, sameLogin(value.owner, owner) && sameLogin(value.name, name))
    return value
  },

  self: async () => {
    const answer = await api.answer(get('/user'), [200, 403])
    if (answer.status === 200) return api.parse(get('/user'), answer, (shapes) => shapes.User)
    if (missingScope(answer) === null) throw api.refused(get('/user'), answer)
    throw new Fault('the token may not ask whose it is (GET /user answered 403)', api.signer.nameless)
  },

  level: async (login) => {
    const path = `${api.repository}/collaborators/${segment(login)}/permission`
    const answer = await api.answer(get(path), [200, 403])
    if (missingScope(answer) !== null) throw api.refused(get(path), answer)
    if (answer.status === 403) {
      const { name: signer, foreign } = api.signer
      const { message } = api.fault(get(path), `answered 403: ${login} is not the account of the ${signer}`, foreign)
      throw new ForeignToken(message, foreign)
    }
    const value = await api.parse(get(path), answer, (shapes) => shapes.Permission)
    same(api, path, sameLogin(value.user, login))
    return value.permission
  },
})

type History = 'pull' | 'pullOfMerge' | 'openPulls' | 'mergedPulls' | 'branch' | 'commitsAhead' | 'commit' | 'log'

/** What is to be merged into what. */
export const createHistory = (api: Api): Pick<Forge, History> => ({
  pull: async (number) => {
    const path = `${api.repository}/pulls/${number}`
    // Anybody may write its body, and as long as they like.
    const found = await api.find(path, (shapes) => shapes.Pull, { grows: true })
    same(api, path, found === null || found.value.number === number)
    return found?.value ?? null
  },

  pullOfMerge: async (commit) => {
    const path = `${api.repository}/commits/${commit}/pull`
    const found = await api.find(path, (shapes) => shapes.Pull, { grows: true })
    same(api, path, found === null || found.value.mergeCommit === commit)
    return found?.value ?? null
  },

  openPulls: () => readOpenPulls(api),

  mergedPulls: (limit) => readMergedPulls(api, limit),

  branch: async (name) => {
    const path = `${api.repository}/branches/${segment(name)}`
    const found = await api.find(path, (shapes) => shapes.Branch)
    same(api, path, found === null || found.value.name === name)
    return found?.value ?? null
  },

  commitsAhead: async (head, tip, limit) => {
    const path = `${api.repository}/commits?sha=${head}&not=${tip}&limit=${limit}&${LEAN}`
    // The author writes the messages, and may write them as long as they like.
    const found = await api.find(path, (shapes) => shapes.Commits, { grows: true, maxBytes: LINE_BYTES })
    if (found === null) return null
    const { value: commits, total } = found
    if (total === null) throw api.fault(get(path), 'answered a list without its count (X-Total-Count)', RETRY)
    if (commits.length !== Math.min(total, limit))
      throw api.fault(get(path), `answered ${commits.length} commits of ${total}`, RETRY)
    same(api, path, total === 0 || commits[0]?.id === head)
    return { total, commits }
  },

  commit: async (id) => {
    const path = `${api.repository}/git/commits/${id}?${LEAN}`
    const { value } = await api.get(path, (shapes) => shapes.Commit)
    same(api, path, value.id === id)
    return value
  },

  log: async (from, limit = PAGE_COMMITS) => {
    const path = `${api.repository}/commits?sha=${from}&limit=${limit}&${LEAN}`
    const { value } = await api.get(path, (shapes) => shapes.Log, { grows: true })
    same(api, path, value[0]?.id === from)
    return value
  },
})

/** What was said about it. */
export const createRecords = (api: Api): Pick<Forge, 'timeline' | 'reviews' | 'comments' | 'labels' | 'statuses'> => ({
  timeline: (number) => {
    const path = `${api.repository}/issues/${number}/timeline`
    return readList(api, { path, choice: (shapes) => shapes.Timeline, cap: LIST_CAPS.timeline, hides: false })
  },

  reviews: (number) => {
    const path = `${api.repository}/pulls/${number}/reviews`
    return readList(api, { path, choice: (shapes) => shapes.Reviews, cap: LIST_CAPS.reviews, hides: true })
  },

  comments: (number) => {
    const path = `${api.repository}/issues/${number}/comments`
    return readList(api, { path, choice: (shapes) => shapes.Comments, cap: LIST_CAPS.comments, hides: false })
  },

  labels: () => {
    const path = `${api.repository}/labels`
    return readList(api, { path, choice: (shapes) => shapes.Labels, cap: LIST_CAPS.labels, hides: false })
  },

  statuses: async (commit) => {
    const path = `${api.repository}/commits/${commit}/statuses`
    const listing = { path, choice: (shapes) => shapes.Statuses, cap: LIST_CAPS.statuses, hides: false } satisfies Listing<Status>
    return [...(await readList(api, listing))].sort((a, b) => b.id - a.id)
  },
})
