// Listing pull requests: filters, orders, pages (fact sheet 2.1).
import { type Answer, problem, Refused, refuse } from './answer.js'
import type { RepoCall } from './call.js'
import { linked, paged } from './paging.js'
import { pullsJson } from './pull-json.js'
import { type Pull, userByLogin } from './world.js'

type Order = (a: Pull, b: Pull) => number

/** Times are compared in whole seconds, as the server stores them. */
const seconds = (milliseconds: number | null): number => Math.floor((milliseconds ?? 0) / 1000)

const newest: Order = (a, b) => b.number - a.number

const commentsOf = (pull: Pull): number => pull.entries.filter((entry) => entry.type === 'comment').length

/** Ties go to the newest, except where the oldest come first. Nothing here has a priority. */
const ORDERS: Readonly<Record<string, Order>> = {
  oldest: (a, b) => a.number - b.number,
  recentupdate: (a, b) => seconds(b.updated) - seconds(a.updated) || newest(a, b),
  leastupdate: (a, b) => seconds(a.updated) - seconds(b.updated) || a.number - b.number,
  recentclose: (a, b) => seconds(b.closed) - seconds(a.closed) || newest(a, b),
  mostcomment: (a, b) => commentsOf(b) - commentsOf(a) || newest(a, b),
  leastcomment: (a, b) => commentsOf(a) - commentsOf(b) || newest(a, b),
}

/** Label ids of the query; a word that is no number is a blank 500. */
const labelsIn = (call: RepoCall): number[] => {
  const given = call.query.getAll('labels')
  if (!given.every((each) => /^[0-9]+$/.test(each))) throw new Refused(problem(call.world, 500, ''))
  return given.map(Number)
}

/** Without `state` (or with another word) all states are listed; newest first. With two of its labels asked for, one shows twice. */
export const listPulls = (call: RepoCall): Answer => {
  const { world, repo, query } = call
  const labels = labelsIn(call)
  const state = (query.get('state') ?? '').trim()
  const poster = query.get('poster') ?? ''
  const posterId = poster === '' ? null : userByLogin(world, poster)?.id
  if (posterId === undefined) refuse(world, 400, `user does not exist [uid: 0, name: ${poster}]`)
  const [base, head] = [query.get('base'), query.get('head')]
  const fits = (pull: Pull): boolean =>
    (state === 'open' ? pull.closed === null : state === 'closed' ? pull.closed !== null : true) &&
    (posterId === null || pull.posterId === posterId) &&
    !(Number(query.get('milestone')) > 0) &&
    (!base || pull.base === base) &&
    (!head || pull.headBranch === head)
  const times = (pull: Pull): Pull[] =>
    labels.length === 0 ? [pull] : pull.labels.filter((id) => labels.includes(id)).map(() => pull)
  const order = ORDERS[(query.get('sort') ?? '').trim()] ?? newest
  const page = paged(call, repo.pulls.filter(fits).sort(order).flatMap(times))
  return linked(call, page, pullsJson(world, repo, page.items, call.caller.user))
}
