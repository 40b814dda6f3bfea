// Comparing two commits, and opening a pull request between two branches (fact sheet 3.5; contract: compare).
import { accessOf, READ } from './access.js'
import { type Answer, json, missing } from './answer.js'
import { param, type RepoCall, type RepoRoute } from './call.js'
import { commitJson } from './commit-json.js'
import { log, mergeBases } from './git/history.js'
import { resolveCommit } from './revisions.js'
import { fullName, type Repo, repoByName, userByLogin } from './world.js'

export interface Pair {
  readonly base: string
  readonly head: string
  readonly headRepo: Repo
  /** The head as named, without its repository. */
  readonly headName: string
}

/** The repository a head belongs to: `branch`, `owner:branch` or `owner/name:branch`. */
const headRepoOf = (call: RepoCall, head: string): { repo: Repo; name: string } => {
  const { world, repo } = call
  const cut = head.indexOf(':')
  if (cut === -1) return { repo, name: head }
  const [owner = '', name] = head.slice(0, cut).split('/')
  if (head.split(':').length > 2) {
    const colons = head.split(':').length - 1
    missing(world, [`the head part of {basehead} ${head} must contain zero or one colon (:) but contains ${colons}`])
  }
  const user = userByLogin(world, owner) ?? missing(world, [`the owner ${owner} does not exist`])
  const branch = head.slice(cut + 1)
  if (name !== undefined) return { repo: repoByName(world, owner, name) ?? missing(world), name: branch }
  if (user.id === repo.ownerId) return { repo, name: branch }
  const fork = world.repos.find((each) => each.ownerId === user.id && (each.forkOf === repo.id || each.id === repo.forkOf))
  const full = fullName(world, repo)
  const noFork = `${user.login} does not have a fork of ${full} and ${full} is not a fork of a repository from ${user.login}`
  return { repo: fork ?? missing(world, [noFork]), name: branch }
}

/** Resolves both sides; stops with the 404 that names the missing one. */
export const pairOf = (call: RepoCall, base: string, head: string): Pair => {
  const { world, repo } = call
  const { repo: headRepo, name } = headRepoOf(call, head)
  const unknown = (what: string, side: string, where: Repo): never =>
    missing(world, [`could not find '${what}' to be a commit, branch or tag in the ${side} repository ${fullName(world, where)}`])
  const baseId = resolveCommit(repo, base) ?? unknown(base, 'base', repo)
  if (accessOf(world, headRepo, call.caller.user) < READ) missing(world, [], "Can't read headRepo UnitTypeCode")
  return {
    base: baseId,
    head: resolveCommit(headRepo, name) ?? unknown(name, 'head', headRepo),
    headRepo,
    headName: name,
  }
}

/** Without a common ancestor nothing counts as ahead. */
const compare = (call: RepoCall): Answer => {
  const { world } = call
  const [base = '', head = ''] = param(call, '*').split('...')
  const pair = pairOf(call, base, head)
  const related = mergeBases(world.objects, pair.base, pair.head).length > 0
  const ids = related ? log(world.objects, pair.head, [pair.base]) : []
  const parts = { stat: true, files: true, verification: true }
  const commits = ids.map((id) => commitJson(world, call.repo, id, parts))
  const files = commits.flatMap((commit) => commit['files'] ?? [])
  return json(200, { total_commits: ids.length, commits, files })
}

export const compareRoutes: readonly RepoRoute[] = [{ method: 'GET', path: '/compare/*', gate: 'open', answer: compare }]
