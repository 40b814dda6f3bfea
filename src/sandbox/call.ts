// One request as handlers see it, and the routes they hang on.
import type { Access, Caller } from './access.js'
import { type Answer, missing, refuse } from './answer.js'
import { type Pull, pullNumbered, type Repo, type User, type World } from './world.js'

export interface Request {
  readonly method: string
  /** Below `/api/v1`, with the query: `/repos/acme/ops/pulls?state=open`. */
  readonly path: string
  /** The token's value, or null. */
  readonly token: string | null
  /** The token came as a password, which an ID token may not. */
  readonly basic?: true
  /** Whoever signs in by password instead. */
  readonly login?: string
  /** The body's JSON value; absent without a body. */
  readonly body?: unknown
  /** Why the body could not be read (`Empty Content-Type`, a decoder's complaint). */
  readonly badBody?: string
}

export interface Call {
  readonly world: World
  readonly caller: Caller
  /** The path as asked for, without the query. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

export interface RepoCall extends Call {
  readonly repo: Repo
  /** What the caller may do here with this token. */
  readonly access: Access
}

/** What a route asks before its handler runs: anyone who may read; someone signed in; code write; repository admin. */
type Gate = 'open' | 'signed' | 'write' | 'admin'

/** A route below `/repos/{owner}/{repo}`. `:name` takes one segment, a last `*` the rest. */
export interface RepoRoute {
  readonly method: string
  readonly path: string
  readonly gate: Gate
  /** Whether this world's server has the route; absent: every server. */
  readonly has?: (world: World) => boolean
  /** Answers 423 in an archived repository. */
  readonly archived?: true
  /** Body fields that must be there and not empty: JSON name to the Go name the complaint uses. */
  readonly required?: Readonly<Record<string, string>>
  readonly answer: (call: RepoCall) => Answer
}

/** A route of the site. */
export interface SiteRoute {
  readonly method: string
  readonly path: string
  /** Scope category; null needs none. */
  readonly scope: string | null
  readonly gate: 'open' | 'signed'
  readonly answer: (call: Call) => Answer
}

/** Who is signed in; routes with a gate have somebody. */
export const doerOf = (call: Call): User => call.caller.user ?? refuse(call.world, 401, 'token is required')

/** A parameter of the route's path. */
export const param = (call: Call, name: string): string => call.params[name] ?? ''

/** A text field of the body; the empty string when absent. */
export const textField = (call: Call, name: string): string => {
  const value = call.body[name]
  return typeof value === 'string' ? value : ''
}

/** Whether a field of the body is true. */
export const flagField = (call: Call, name: string): boolean => call.body[name] === true

/** Texts of a list in the body. */
export const listField = (call: Call, name: string): string[] => {
  const value = call.body[name]
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

/** A positive integer of the query, or null. */
export const numberQuery = (call: Call, name: string): number | null => {
  const value = Number.parseInt(call.query.get(name) ?? '', 10)
  return value > 0 ? value : null
}

/** Text of the error for a pull request that is not there (contract: review-words). */
export const noPull = (repo: Repo): string =>
  `pull request does not exist [id: 0, issue_id: 0, head_repo_id: 0, base_repo_id: ${repo.id}, head_branch: , base_branch: ]`

export const findPull = (repo: Repo, number: string): Pull | null =>
  /^[0-9]+$/.test(number) ? pullNumbered(repo, Number(number)) : null

/** The pull request a route names, or the 404 of review and merge routes. */
export const pullOf = (call: RepoCall): Pull =>
  findPull(call.repo, param(call, 'number')) ?? missing(call.world, [noPull(call.repo)], 'GetPullRequestByIndex')

/** The pull request a route names; its 404 has the general message. */
export const plainPull = (call: RepoCall): Pull => findPull(call.repo, param(call, 'number')) ?? missing(call.world)

/** The pull request an issue route names. */
export const issueOf = (call: RepoCall): Pull =>
  findPull(call.repo, param(call, 'number')) ??
  missing(
    call.world,
    [`issue does not exist [id: 0, repo_id: ${call.repo.id}, index: ${param(call, 'number')}]`],
    'IsErrIssueNotExist',
  )
