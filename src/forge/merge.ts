// The merge call, and what each answer to it means (forgejo-api.md 5.1).

import type { Api } from './api.js'
import type { MergeAnswer, MergeSpec } from './forge.js'
import type { Call } from './http.js'
import { type Body, messageOf, readBody } from './refusal.js'
import type { Answer } from './wire.js'

/** Texts of Forgejo's that are not localised, and what they mean. */
const KNOWN: ReadonlyMap<string, MergeAnswer> = new Map([
  ['Please try again later', { kind: 'later' }],
  ['head out of date', { kind: 'moved', what: 'head' }],
  ['merge push out of date', { kind: 'moved', what: 'base' }],
])

const has = (body: Body, ...keys: readonly string[]): boolean => {
  const value = body.kind === 'json' && typeof body.value === 'object' ? body.value : null
  return value !== null && keys.every((key) => key in value)
}

/** A clear no: a 4xx in Forgejo's own words, or a 403 without any. */
const refusal = (answer: Answer, body: Body, quote: (text: string) => string): MergeAnswer => {
  const message = messageOf(body)
  const text = message === null || message === '' ? `answered ${answer.status} without a reason` : quote(message)
  // 429 is a proxy's, 5xx may come after the merge was made, and other shapes are nobody's known.
  const clear = answer.status < 500 && answer.status !== 429 && answer.status >= 400
  const known = message !== null || (answer.status === 403 && body.kind === 'empty')
  return clear && known ? { kind: 'refused', text } : { kind: 'unclear', text }
}

/** Classifies an answer by status first, by the forge's words only where one status has several meanings. */
const classifyMerge = (answer: Answer, quote: (text: string) => string): MergeAnswer => {
  const body = readBody(answer)
  const message = messageOf(body)
  switch (answer.status) {
    case 200:
      return { kind: 'merged' }
    case 404:
      return message === null ? refusal(answer, body, quote) : { kind: 'gone' }
    case 405:
      if (message === '') return { kind: 'already' }
      return (message === 'Please try again later' ? KNOWN.get(message) : undefined) ?? refusal(answer, body, quote)
    case 409:
      if (message === null && has(body, 'HeadBranch', 'BaseBranch')) return { kind: 'already' }
      if (message === null && has(body, 'Style', 'StdErr')) {
        return { kind: 'refused', text: 'the changes conflict with the base branch' }
      }
      return KNOWN.get(message ?? '') ?? refusal(answer, body, quote)
    default:
      return refusal(answer, body, quote)
  }
}

/** Merges. A refused token and a redirect are Faults, for they are no answer to the merge; everything else is classified. */
export const merge = async (api: Api, number: number, spec: MergeSpec, timeMs: number): Promise<MergeAnswer> => {
  const call: Call = {
    method: 'POST',
    path: `${api.repository}/pulls/${number}/merge`,
    timeMs,
    body: {
      Do: 'merge',
      head_commit_id: spec.head,
      MergeTitleField: spec.title,
      MergeMessageField: spec.message,
      ...(spec.deleteBranch ? { delete_branch_after_merge: true } : {}),
    },
  }
  const exchange = await api.exchange(call)
  return exchange.kind === 'none' ? { kind: 'unclear', text: exchange.fault.message } : classifyMerge(exchange.answer, api.quote)
}
