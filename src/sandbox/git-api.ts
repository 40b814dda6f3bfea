// Reading git through the API: trees, blobs, commits, the log (fact sheet 3.3, 3.4; contract: trees-and-blobs, line).
import { type Answer, empty, json, missing, problem, refuse } from './answer.js'
import { noPull, numberQuery, param, type RepoCall, type RepoRoute } from './call.js'
import { commitJson } from './commit-json.js'
import { ancestors, log, pathLog } from './git/history.js'
import { commitOf, type Objects } from './git/objects.js'
import { type Listed, listTree } from './git/trees.js'
import { counted, MAX_ITEMS, neededFor, type Page, paged } from './paging.js'
import { pullJson } from './pull-json.js'
import { resolveCommit } from './revisions.js'
import { branchTip, fullName, type Repo } from './world.js'

/** Entries of a tree per page at most. */
const TREE_ITEMS = 1000
/** Bytes of the largest blob whose content is answered. */
export const MAX_BLOB = 10_485_760

/** The tree of a tree id, a commit id or a ref name. */
const treeFor = (objects: Objects, repo: Repo, name: string): { id: string; tree: string } | null => {
  const commit = resolveCommit(repo, name)
  if (commit !== null) return { id: commit, tree: commitOf(objects, commit)?.tree ?? '' }
  return objects.get(name)?.kind === 'tree' ? { id: name, tree: name } : null
}

const sizeOf = (objects: Objects, entry: Listed): number => {
  const object = objects.get(entry.id)
  return object?.kind === 'blob' ? object.bytes.length : 0
}

/** The address below which git objects of the repository are answered. */
const gitApi = ({ world, repo }: RepoCall): string => `${world.root}/api/v1/repos/${fullName(world, repo)}/git`

const entryJson = (objects: Objects, api: string, entry: Listed): Record<string, unknown> => {
  const type = entry.mode === '40000' ? 'tree' : entry.mode === '160000' ? 'commit' : 'blob'
  return {
    path: entry.path,
    mode: entry.mode.padStart(6, '0'),
    type,
    size: sizeOf(objects, entry),
    sha: entry.id,
    url: type === 'commit' ? '' : `${api}/${type}s/${entry.id}`,
  }
}

const trees = (call: RepoCall): Answer => {
  const { world, repo, query } = call
  const name = param(call, '*')
  const found = treeFor(world.objects, repo, name)
  if (found === null) return problem(world, 400, `sha not found [${name}]`)
  const recursive = ['1', 'true'].includes(query.get('recursive') ?? '')
  const all = listTree(world.objects, found.tree, recursive)
  const page = numberQuery(call, 'page') ?? 1
  const perPage = Math.min(numberQuery(call, 'per_page') ?? TREE_ITEMS, TREE_ITEMS)
  const inRange = (page - 1) * perPage < all.length
  const api = gitApi(call)
  const entries = all.slice((page - 1) * perPage, page * perPage)
  const body = {
    sha: found.id,
    url: `${api}/trees/${found.id}`,
    tree: inRange ? entries.map((entry) => entryJson(world.objects, api, entry)) : null,
    truncated: inRange && all.length > perPage,
    page,
    total_count: all.length,
  }
  return json(200, body, { 'x-total-count': String(all.length) })
}

const blobJson = (call: RepoCall, id: string): Record<string, unknown> => {
  const object = call.world.objects.get(id)
  if (object?.kind !== 'blob') return refuse(call.world, 400, `object does not exist [id: ${id}, rel_path: ]`)
  return {
    content: object.bytes.length > MAX_BLOB ? '' : Buffer.from(object.bytes).toString('base64'),
    encoding: 'base64',
    url: `${gitApi(call)}/blobs/${id}`,
    sha: id,
    size: object.bytes.length,
  }
}

/** Many blobs in the order asked for; what is over the limit is left out without a word (fact sheet 3.3). */
const blobs = (call: RepoCall): Answer => {
  const asked = call.query.get('shas') ?? ''
  if (asked === '') return problem(call.world, 400, 'shas not provided')
  const ids = asked.split(',').slice(0, MAX_ITEMS)
  return json(
    200,
    ids.map((id) => blobJson(call, id)),
  )
}

const partsOf = (call: RepoCall) => ({
  stat: call.query.get('stat') !== 'false',
  files: call.query.get('files') !== 'false',
  verification: call.query.get('verification') !== 'false',
})

const commit = (call: RepoCall): Answer => {
  const asked = param(call, 'sha')
  const id = resolveCommit(call.repo, asked) ?? missing(call.world, [], asked)
  return json(200, commitJson(call.world, call.repo, id, partsOf(call)))
}

/** The page of the log that is asked for. A whole history is walked no further than that, its length is known without. */
const logPage = (call: RepoCall, start: string, hidden: readonly string[]): Page<string> => {
  const { objects } = call.world
  const path = call.query.get('path') ?? ''
  if (path !== '') return paged(call, [...pathLog(objects, start, hidden, path)])
  if (hidden.length > 0) return paged(call, log(objects, start, hidden))
  return paged(call, log(objects, start, [], neededFor(call)), ancestors(objects, start).size)
}

/** The log; an unknown start is an empty 404, an unknown `not` a blank 500 (contract: line). */
const commits = (call: RepoCall): Answer => {
  const { world, repo, query } = call
  const start = resolveCommit(repo, query.get('sha') || repo.defaultBranch)
  if (start === null) return empty(404)
  const hidden: string[] = []
  for (const name of (query.get('not') ?? '').split(',').filter((each) => each !== '')) {
    const id = resolveCommit(repo, name)
    if (id === null) return problem(world, 500, '')
    hidden.push(id)
  }
  const page = logPage(call, start, hidden)
  const items = page.items.map((id) => commitJson(world, repo, id, partsOf(call)))
  return counted(call, page, items, { 'x-total': String(page.total) })
}

/** The pull request whose merge made a commit. */
const commitPull = (call: RepoCall): Answer => {
  const { world, repo } = call
  const id = resolveCommit(repo, param(call, 'sha')) ?? param(call, 'sha')
  const pull = repo.pulls.find((each) => each.merged?.commit === id)
  if (pull !== undefined) return json(200, pullJson(world, repo, pull, call.caller.user))
  return problem(world, 404, noPull(repo))
}

/** One ref, or those that start with a name. */
const refs = (call: RepoCall): Answer => {
  const { world, repo } = call
  const asked = `refs/${param(call, '*')}`
  const api = gitApi(call)
  const found = [...repo.refs].filter(([ref]) => ref === asked || ref.startsWith(asked))
  if (found.length === 0) return missing(world)
  const body = found.map(([ref, sha]) => ({
    ref,
    url: `${api}/${ref}`,
    object: { type: 'commit', sha, url: `${api}/commits/${sha}` },
  }))
  return json(200, found.length === 1 && found[0]?.[0] === asked ? body[0] : body)
}

export const gitRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/git/trees/*', gate: 'open', answer: trees },
  { method: 'GET', path: '/git/blobs', gate: 'open', has: (world) => world.batchBlobs, answer: blobs },
  { method: 'GET', path: '/git/blobs/:sha', gate: 'open', answer: (call) => json(200, blobJson(call, param(call, 'sha'))) },
  { method: 'GET', path: '/git/commits/:sha', gate: 'open', answer: commit },
  { method: 'GET', path: '/git/refs/*', gate: 'open', answer: refs },
  { method: 'GET', path: '/commits', gate: 'open', answer: commits },
  { method: 'GET', path: '/commits/:sha/pull', gate: 'open', answer: commitPull },
]

/** The tip of a branch by the name a request gives, or the default branch. */
export const tipFor = (repo: Repo, name: string | null): string | null =>
  name === null || name === '' ? branchTip(repo, repo.defaultBranch) : resolveCommit(repo, name)
