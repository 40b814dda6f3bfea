// What a pull request brings: its files and its commits (fact sheet 2.3, 2.4).
import { type Answer, problem, Refused, text } from './answer.js'
import { plainPull, type RepoCall, type RepoRoute } from './call.js'
import { mergeBaseOf } from './check.js'
import { commitJson } from './commit-json.js'
import { type Change, type Counted, countLines, diffTrees, isTypeChange, withRenames } from './git/diff.js'
import { log, mergeBases } from './git/history.js'
import { needCommit } from './git/objects.js'
import { counted, paged } from './paging.js'
import { syncedHead } from './pulls.js'
import { branchTip, fullName, isHeadGone, type Pull, repoById } from './world.js'

/** The two ends of a pull request's diff; without a common ancestor the base itself is the start. A base that is gone is a 500. */
const endsOf = (call: RepoCall, pull: Pull): { from: string; head: string; isRelated: boolean } => {
  const { world, repo } = call
  const head = syncedHead(repo, pull)
  const base = pull.merged === null ? branchTip(repo, pull.base) : mergeBaseOf(world, pull)
  if (base === null) throw new Refused(problem(world, 500, ''))
  const shared = mergeBases(world.objects, base, head)[0]
  return { from: shared ?? base, head, isRelated: shared !== undefined }
}

const wordFor = (change: Change, lines: Counted): string => {
  if (change.after === null) return 'deleted'
  if (change.before === null) return 'added'
  if (change.from !== undefined) return 'renamed'
  return lines.additions + lines.deletions === 0 ? 'unchanged' : 'changed'
}

const fileJson = (call: RepoCall, pull: Pull, change: Change, head: string): Record<string, unknown> => {
  const { world } = call
  const lines = countLines(world.objects, change.before, change.after)
  const name = fullName(world, repoById(world, pull.headRepo))
  const path = change.path.split('/').map(encodeURIComponent).join('/')
  return {
    filename: change.path,
    ...(change.from === undefined ? {} : { previous_filename: change.from }),
    status: wordFor(change, lines),
    additions: lines.additions,
    deletions: lines.deletions,
    changes: lines.additions + lines.deletions,
    html_url: `${world.root}/${name}/src/commit/${head}/${path}`,
    contents_url: `${world.root}/api/v1/repos/${name}/contents/${path}?ref=${head}`,
    raw_url: `${world.root}/${name}/raw/commit/${head}/${path}`,
  }
}

/** A change of type counts as a deletion and an addition. */
const split = (change: Change): Change[] =>
  isTypeChange(change)
    ? [
        { path: change.path, before: change.before, after: null },
        { path: change.path, before: null, after: change.after },
      ]
    : [change]

const files = (call: RepoCall): Answer => {
  const { world } = call
  const pull = plainPull(call)
  if (isHeadGone(world, pull)) throw new Refused(text(500, 'text/html; charset=utf-8', 'Internal Server Error\n'))
  const { from, head } = endsOf(call, pull)
  const tree = (id: string): string => needCommit(world.objects, id).tree
  const changes = withRenames(world.objects, diffTrees(world.objects, tree(from), tree(head))).flatMap(split)
  const page = paged(call, changes)
  return counted(
    call,
    page,
    page.items.map((change) => fileJson(call, pull, change, head)),
  )
}

const commits = (call: RepoCall): Answer => {
  const { world, repo, query } = call
  const pull = plainPull(call)
  const { from, head, isRelated } = endsOf(call, pull)
  const page = paged(call, isRelated ? log(world.objects, head, [from]) : [])
  const parts = { stat: true, files: query.get('files') !== 'false', verification: query.get('verification') !== 'false' }
  return counted(
    call,
    page,
    page.items.map((id) => commitJson(world, repo, id, parts)),
  )
}

export const pullFileRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/pulls/:number/files', gate: 'open', answer: files },
  { method: 'GET', path: '/pulls/:number/commits', gate: 'open', answer: commits },
]
