// The line: proof that a head grows from the base as one chain of single-parent commits (design 3.2).

import type { Commit, Sha } from '../domain.js'

/** More commits than this on top of the base are no line. */
export const MAX_LINE = 20

/** A proven line, head first, growing from the commit `from` of the base; or why there is none. */
export type Line =
  | { readonly kind: 'line'; readonly from: Sha; readonly commits: readonly Commit[] }
  | { readonly kind: 'none'; readonly text: string; readonly commits: readonly Commit[] }

/**
 * Reads the line from what the head has and the base tip has not (`contract/line`): complete, from the head downwards.
 * The parent of the last commit is not among them, so the tip reaches it: it is on the base and the only possible merge base.
 */
export const readLine = (head: Sha, ahead: { readonly total: number; readonly commits: readonly Commit[] }): Line => {
  const none = (text: string): Line => ({ kind: 'none', text, commits: ahead.commits })
  if (ahead.total === 0) return none('the base branch already contains every commit of this pull request')
  if (ahead.total > MAX_LINE) return none(`the pull request has more than ${MAX_LINE} commits on top of the base branch`)
  if (ahead.commits.length !== ahead.total) return none('the list of its commits is incomplete')
  const byId = new Map(ahead.commits.map((commit) => [commit.id, commit]))
  const chain: Commit[] = []
  let next: Sha = head
  for (let commit = byId.get(next); commit !== undefined; commit = byId.get(next)) {
    const [parent, ...others] = commit.parents
    if (parent === undefined) return none(`commit ${short(commit.id)} has no parent: its history is not the base branch's`)
    if (others.length > 0) return none(`commit ${short(commit.id)} has ${commit.parents.length} parents`)
    chain.push(commit)
    byId.delete(commit.id)
    next = parent
  }
  if (chain.length === 0) return none('the head is not among its own commits')
  if (byId.size > 0) return none('its commits are not one chain')
  return { kind: 'line', from: next, commits: chain }
}

/** The first ten digits of an object id, for people. */
const short = (id: Sha): string => id.slice(0, 10)
