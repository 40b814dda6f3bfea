// The shapes of Forgejo's answers: only the fields that are read, and those exactly. The only user of zod in this folder.

import * as z from 'zod/mini'
import { isSha, type Pull as PullRequest, type Sha } from '../domain.js'

export type Shape<T> = z.ZodMiniType<T>

/** Reads `value` as `shape`, or names the first place where it differs: field names and positions, never content. */
export const read = <T>(
  shape: Shape<T>,
  value: unknown,
): { readonly kind: 'valid'; readonly value: T } | { readonly kind: 'invalid'; readonly place: string } => {
  const parsed = shape.safeParse(value)
  if (parsed.success) return { kind: 'valid', value: parsed.data }
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  return { kind: 'invalid', place: place === '' ? 'its top level' : place }
}

const id = z.int().check(z.gt(0))
const count = z.int().check(z.gte(0))
const sha = z.custom<Sha>((value) => typeof value === 'string' && isSha(value))
const time = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text) => Date.parse(text)),
)
const login = z.pipe(
  z.object({ login: z.string() }),
  z.transform((user) => user.login),
)
/** Absent where Forgejo matched nobody: a team's review, a commit of an unknown address. */
const loginOrNull = z.nullable(login)

export const User = z.pipe(
  z.object({ login: z.string(), is_admin: z.boolean() }),
  z.transform((user) => ({ login: user.login, admin: user.is_admin })),
)

export const Permission = z.object({ permission: z.enum(['none', 'read', 'write', 'admin', 'owner']), user: login })

export const Repository = z.pipe(
  z.object({
    id,
    owner: login,
    name: z.string(),
    default_branch: z.string(),
    permissions: z.object({ admin: z.boolean() }),
    allow_merge_commits: z.boolean(),
  }),
  z.transform(({ default_branch: defaultBranch, permissions, allow_merge_commits: mergeCommits, ...rest }) => {
    return { ...rest, defaultBranch, admin: permissions.admin, mergeCommits }
  }),
)

export const Label = z.object({ id, name: z.string() })
export const Labels = z.array(Label)

export const Pull = z.pipe(
  z.object({
    number: id,
    user: login,
    state: z.enum(['open', 'closed']),
    draft: z.boolean(),
    merged: z.boolean(),
    mergeable: z.boolean(),
    merge_commit_sha: z.nullable(sha),
    flow: count,
    labels: Labels,
    base: z.object({ ref: z.string() }),
    // A deleted fork has no repository any more.
    head: z.object({ ref: z.string(), sha, repo: z.nullable(z.object({ id })) }),
  }),
  z.transform(({ user, merge_commit_sha: mergeCommit, head, ...rest }) => {
    const repository = head.repo?.id ?? null
    return { ...rest, author: user, mergeCommit, head: { ref: head.ref, sha: head.sha, repository } }
  }),
)
/** A row of the list that cannot be read must not cost the others: it is `unread`. */
const readRow = (row: unknown): PullRequest | 'unread' | null => {
  if (row === null) return null
  const parsed = Pull.safeParse(row)
  return parsed.success ? parsed.data : 'unread'
}
/** One that Forgejo failed to convert stands as null among the others (forgejo-api.md 2.1). */
export const Pulls = z.array(z.pipe(z.unknown(), z.transform(readRow)))

export const Branch = z.pipe(
  z.object({
    name: z.string(),
    commit: z.object({ id: sha }),
    protected: z.boolean(),
    required_approvals: count,
    user_can_push: z.boolean(),
    user_can_merge: z.boolean(),
    enable_status_check: z.boolean(),
    status_check_contexts: z.nullable(z.array(z.string())),
  }),
  z.transform((branch) => ({
    name: branch.name,
    tip: branch.commit.id,
    protected: branch.protected,
    requiredApprovals: branch.required_approvals,
    userCanPush: branch.user_can_push,
    userCanMerge: branch.user_can_merge,
    requiredContexts: branch.enable_status_check ? contextsOf(branch.status_check_contexts ?? []) : [],
  })),
)

/** Required statuses without a list mean: all there are, and at least one (forgejo-api.md 6.4). That is what the glob `*` says. */
const contextsOf = (contexts: readonly string[]): readonly string[] => (contexts.length === 0 ? ['*'] : contexts)

export const Commit = z.pipe(
  z.object({ sha, parents: z.array(z.object({ sha })), author: loginOrNull, committer: loginOrNull }),
  z.transform((commit) => ({
    id: commit.sha,
    parents: commit.parents.map((parent) => parent.sha),
    author: commit.author,
    committer: commit.committer,
  })),
)
export const Commits = z.array(Commit)

const entry = z.pipe(
  z.object({ path: z.string().check(z.minLength(1)), mode: z.string().check(z.regex(/^[0-7]{6}$/)), size: count, sha }),
  z.transform(({ path, mode, size, sha: id }) => ({ name: path, mode, id, size: /^1[02]/.test(mode) ? size : 0 })),
)
export const TreePage = z.object({
  sha,
  // Past the end, and for a commit without files.
  tree: z.pipe(
    z.nullable(z.array(entry)),
    z.transform((entries) => entries ?? []),
  ),
  truncated: z.boolean(),
  page: count,
  total_count: count,
})

export const Blob = z.object({ sha, encoding: z.literal('base64'), size: count, content: z.string() })

export const Review = z.pipe(
  z.object({
    id,
    user: loginOrNull,
    state: z.string(),
    commit_id: z.string(),
    official: z.boolean(),
    stale: z.boolean(),
    dismissed: z.boolean(),
  }),
  z.transform(({ commit_id, ...review }) => ({ ...review, commit: commit_id })),
)
export const Reviews = z.array(Review)

const timelineEntry = z.pipe(
  z.object({
    id,
    type: z.string(),
    user: loginOrNull,
    body: z.string(),
    review_id: count,
    assignee: loginOrNull,
    created_at: time,
    html_url: z.string(),
  }),
  z.transform(({ review_id, created_at: createdAt, html_url: url, ...rest }) => {
    return { ...rest, reviewId: review_id === 0 ? null : review_id, createdAt, url }
  }),
)
/** An empty timeline is JSON null. */
export const Timeline = z.pipe(
  z.nullable(z.array(timelineEntry)),
  z.transform((entries) => entries ?? []),
)

export const Comment = z.pipe(
  z.object({ id, user: loginOrNull, body: z.string(), html_url: z.string() }),
  z.transform(({ html_url, ...comment }) => ({ ...comment, url: html_url })),
)
export const Comments = z.array(Comment)

export const Status = z.pipe(
  z.object({
    id,
    context: z.string(),
    status: z.string(),
    description: z.string(),
    target_url: z.string(),
    creator: loginOrNull,
    created_at: time,
  }),
  z.transform(({ status, target_url, created_at, ...rest }) => ({
    ...rest,
    state: status,
    url: target_url,
    createdAt: created_at,
  })),
)
export const Statuses = z.array(Status)
