// Comments and the timeline (fact sheet 8; contract: comments, timeline, timeline-tampering).
import { WRITE } from './access.js'
import { type Answer, empty, json, missing, Refused, refuse } from './answer.js'
import { catchUpReferences } from './background.js'
import { doerOf, issueOf, param, type RepoCall, type RepoRoute, textField } from './call.js'
import { listed, pagedIfAsked } from './paging.js'
import { addEntry } from './pulls.js'
import { commentJson, timelineJson } from './timeline-json.js'
import type { Entry, Pull } from './world.js'

/** Entries last changed within `since` and `before` of the query, both inclusive. */
const within = (call: RepoCall, entries: readonly Entry[]): Entry[] => {
  const bound = (name: string, other: number): number => {
    const given = call.query.get(name)
    if (given === null || given === '') return other
    const time = Date.parse(given)
    return Number.isNaN(time) ? refuse(call.world, 422, `parsing time "${given}"`) : time
  }
  const since = bound('since', 0)
  const before = bound('before', Number.MAX_SAFE_INTEGER)
  return entries.filter((entry) => Math.floor(entry.updated / 1000) * 1000 >= since && entry.updated <= before)
}

/** All of them: page and limit are ignored. */
const list = (call: RepoCall): Answer => {
  const pull = issueOf(call)
  const all = within(
    call,
    pull.entries.filter((entry) => entry.type === 'comment'),
  )
  return listed(
    all.map((entry) => commentJson(call.world, call.repo, pull, entry)),
    all.length,
  )
}

const timeline = (call: RepoCall): Answer => {
  const pull = issueOf(call)
  catchUpReferences(call.world)
  const rows = pagedIfAsked(call, within(call, pull.entries))
  // Go's empty list that was never made.
  if (rows.length === 0) return json(200, null, { 'x-total-count': '0' })
  return listed(
    rows.map((entry) => timelineJson(call.world, call.repo, pull, entry)),
    rows.length,
  )
}

const create = (call: RepoCall): Answer => {
  const pull = issueOf(call)
  const entry = addEntry(call.world, pull, { type: 'comment', userId: doerOf(call).id, body: textField(call, 'body') })
  return json(201, commentJson(call.world, call.repo, pull, entry))
}

/** The timeline row a route names, whatever its type. */
const entryOf = (call: RepoCall): { pull: Pull; entry: Entry } => {
  const id = Number(param(call, 'id'))
  for (const pull of call.repo.pulls) {
    if (id < (pull.entries[0]?.id ?? id) || id > (pull.entries.at(-1)?.id ?? 0)) continue
    const entry = pull.entries.find((each) => each.id === id)
    if (entry !== undefined) return { pull, entry }
  }
  return missing(call.world, [`comment does not exist [id: ${param(call, 'id')}, issue_id: 0]`])
}

/** Stops with an empty 403 unless the row is the caller's own or the caller may write. */
const needRight = (call: RepoCall, entry: Entry): void => {
  if (entry.userId !== doerOf(call).id && call.access < WRITE) throw new Refused(empty(403))
}

const single = (call: RepoCall): Answer => {
  const { pull, entry } = entryOf(call)
  return entry.type === 'comment' ? json(200, commentJson(call.world, call.repo, pull, entry)) : empty(204)
}

const HAS_TEXT = ['comment', 'review', 'dismiss_review']

const edit = (call: RepoCall): Answer => {
  const { pull, entry } = entryOf(call)
  needRight(call, entry)
  if (!HAS_TEXT.includes(entry.type)) return empty(204)
  entry.body = textField(call, 'body')
  entry.updated = call.world.now
  pull.updated = call.world.now
  return json(200, commentJson(call.world, call.repo, pull, entry))
}

const remove = (call: RepoCall): Answer => {
  const { pull, entry } = entryOf(call)
  needRight(call, entry)
  if (entry.type === 'comment') pull.entries = pull.entries.filter((each) => each !== entry)
  return empty(204)
}

/** Comments of the whole repository; pages only when asked to. */
const listAll = (call: RepoCall): Answer => {
  const all = call.repo.pulls
    .flatMap((pull) => within(call, pull.entries).map((entry) => ({ pull, entry })))
    .filter(({ entry }) => entry.type === 'comment')
    .sort((a, b) => a.entry.id - b.entry.id)
  return listed(
    pagedIfAsked(call, all).map(({ pull, entry }) => commentJson(call.world, call.repo, pull, entry)),
    all.length,
  )
}

export const commentRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/issues/comments', gate: 'open', answer: listAll },
  { method: 'GET', path: '/issues/comments/:id', gate: 'open', answer: single },
  {
    method: 'PATCH',
    path: '/issues/comments/:id',
    gate: 'signed',
    archived: true,
    required: { body: 'Body' },
    answer: edit,
  },
  { method: 'DELETE', path: '/issues/comments/:id', gate: 'signed', answer: remove },
  { method: 'GET', path: '/issues/:number/comments', gate: 'open', answer: list },
  {
    method: 'POST',
    path: '/issues/:number/comments',
    gate: 'signed',
    archived: true,
    required: { body: 'Body' },
    answer: create,
  },
  { method: 'GET', path: '/issues/:number/timeline', gate: 'open', answer: timeline },
]
