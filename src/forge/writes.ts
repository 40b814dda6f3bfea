// The writes of the port, one short function per endpoint. None is repeated, none follows a redirect.

import { type Api, RETRY } from './api.js'
import type { Forge } from './forge.js'
import type { Call } from './http.js'
import { messageOf, readBody } from './refusal.js'
import type { Answer } from './wire.js'

const post = (path: string, body: unknown): Call => ({ method: 'POST', path, body })
const remove = (path: string): Call => ({ method: 'DELETE', path })

/** Labels and comments. A thing that is gone needs no removing: another gate may have been faster. */
export const createNotes = (
  api: Api,
): Pick<
  Forge,
  'createLabel' | 'deleteLabel' | 'addLabel' | 'removeLabel' | 'createComment' | 'editComment' | 'deleteComment'
> => ({
  createLabel: async ({ name, color, description }) => {
    const call = post(`${api.repository}/labels`, { name, color, description, exclusive: true })
    const label = await api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Label)
    if (label.name !== name) throw api.fault(call, 'answered with another object', RETRY)
    return label
  },

  deleteLabel: async (label) => {
    await api.answer(remove(`${api.repository}/labels/${label}`), [204, 404])
  },

  addLabel: async (number, label) => {
    const call = post(`${api.repository}/issues/${number}/labels`, { labels: [label] })
    return api.parse(call, await api.answer(call, [200]), (shapes) => shapes.Labels)
  },

  removeLabel: async (number, label) => {
    // 422: the label itself is gone, and with it from here.
    await api.answer(remove(`${api.repository}/issues/${number}/labels/${label}`), [200, 204, 422])
  },

  createComment: async (number, body) => {
    const call = post(`${api.repository}/issues/${number}/comments`, { body })
    return api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Comment)
  },

  editComment: async (id, body) => {
    await api.answer({ method: 'PATCH', path: `${api.repository}/issues/comments/${id}`, body: { body } }, [200])
  },

  deleteComment: async (id) => {
    await api.answer(remove(`${api.repository}/issues/comments/${id}`), [204, 404])
  },
})

type Refused = Awaited<ReturnType<Forge['requestReviews']>>

/** Asks all at once; when Forgejo refuses one of them it refuses all, so then each alone. 403: it was closed or merged meanwhile (forgejo-api.md 4.6). */
const requestReviews = async (api: Api, number: number, logins: readonly string[]): Promise<Refused> => {
  if (logins.length === 0) return []
  const ask = (reviewers: readonly string[]): Promise<Answer> =>
    api.answer(post(`${api.repository}/pulls/${number}/requested_reviewers`, { reviewers }), [201, 403, 404, 422])
  const answer = await ask(logins)
  if (answer.status === 201) return []
  const [only, ...others] = logins
  if (only !== undefined && others.length === 0) {
    return [{ login: only, text: api.quote(messageOf(readBody(answer)) ?? `answered ${answer.status}`) }]
  }
  const refused: Refused[] = []
  for (const login of logins) refused.push(await requestReviews(api, number, [login]))
  return refused.flat()
}

/** Reviews, statuses, and the schedule of a merge. */
export const createMarks = (
  api: Api,
): Pick<Forge, 'deleteReview' | 'cancelSchedule' | 'requestReviews' | 'setStatus' | 'approve'> => ({
  deleteReview: async (number, review) => {
    await api.answer(remove(`${api.repository}/pulls/${number}/reviews/${review}`), [204, 404])
  },

  cancelSchedule: async (number) => {
    const { status } = await api.answer(remove(`${api.repository}/pulls/${number}/merge`), [204, 403, 404])
    if (status === 204) return 'cancelled'
    return status === 404 ? 'none' : 'forbidden'
  },

  requestReviews: (number, logins) => requestReviews(api, number, logins),

  setStatus: async (commit, { context, state, description, url }) => {
    const call = post(`${api.repository}/statuses/${commit}`, { context, state, description, target_url: url })
    const status = await api.parse(call, await api.answer(call, [201]), (shapes) => shapes.Status)
    if (status.context !== context || status.state !== state) throw api.fault(call, 'answered with another object', RETRY)
    return status
  },

  approve: async (number, head, body) => {
    const call = post(`${api.repository}/pulls/${number}/reviews`, { event: 'APPROVED', body, commit_id: head })
    return api.parse(call, await api.answer(call, [200]), (shapes) => shapes.Review)
  },
})
