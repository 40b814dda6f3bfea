// Remarks on lines of files, which a review brings along (fact sheet 4.2).
import { problem, Refused, refuse, stamp } from './answer.js'
import { doerOf, type RepoCall } from './call.js'
import { syncedHead } from './pulls.js'
import { addReview, pendingOf } from './review-store.js'
import { resolveCommit } from './revisions.js'
import { userJson } from './user-json.js'
import { type CodeComment, fullName, nextId, type Pull, type Review, userById } from './world.js'

type Remark = Pick<CodeComment, 'path' | 'body' | 'line'>

const numberIn = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) ? value : 0)
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The remarks of a request's body; a range of lines that ends before it begins is refused. */
export const remarksOf = (call: RepoCall): Remark[] => {
  const given = call.body['comments']
  if (!Array.isArray(given)) return []
  return given.map((each: Readonly<Record<string, unknown>>) => {
    if (numberIn(each['extra_lines_count']) < 0) refuse(call.world, 422, 'extra_lines_count must be >= 0')
    const old = numberIn(each['old_position'])
    return { path: textIn(each['path']), body: textIn(each['body']), line: old > 0 ? -old : numberIn(each['new_position']) }
  })
}

/** Adds remarks to the person's pending review, which comes to be with the first of them. */
export const addRemarks = (call: RepoCall, pull: Pull, commit: string, remarks: readonly Remark[]): void => {
  const { world, repo } = call
  if (remarks.length === 0) return
  if (resolveCommit(repo, commit) === null) throw new Refused(problem(world, 500, ''))
  const fields = { state: 'PENDING', body: '', commitId: commit, stale: false, official: false } as const
  const review = pendingOf(pull, doerOf(call)) ?? addReview(call, pull, fields)
  for (const remark of remarks) review.comments.push({ ...remark, id: nextId(world), created: world.now })
}

export const remarkJson = (call: RepoCall, pull: Pull, review: Review, comment: CodeComment): Record<string, unknown> => {
  const { world, repo, caller } = call
  const page = `${world.root}/${fullName(world, repo)}/pulls/${pull.number}`
  return {
    id: comment.id,
    body: comment.body,
    user: userJson(world, userById(world, review.userId), caller.user),
    resolver: null,
    pull_request_review_id: review.id,
    created_at: stamp(comment.created),
    updated_at: stamp(comment.created),
    path: comment.path,
    commit_id: review.commitId || syncedHead(repo, pull),
    original_commit_id: '',
    diff_hunk: '',
    position: Math.max(0, comment.line),
    original_position: Math.max(0, -comment.line),
    html_url: `${page}#issuecomment-${comment.id}`,
    pull_request_url: page,
  }
}
