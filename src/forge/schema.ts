// The shapes of Forgejo's answers: only the fields that are read, and those exactly. Zod is used in the schema files alone.

import * as z from 'zod/mini'
import type { Pull as PullRequest } from '../domain.js'
import { count, id, login, loginOrNull, sha, time } from './schema-atoms.js'

export * from './schema-git.js'
export * from './schema-records.js'

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
    created_at: time,
    state: z.enum(['open', 'closed']),
    draft: z.boolean(),
    merged: z.boolean(),
    mergeable: z.boolean(),
    merge_commit_sha: z.nullable(sha),
    flow: count,
    labels: Labels,
    requested_reviewers: z.nullable(z.array(loginOrNull)),
    base: z.object({ ref: z.string() }),
    // A deleted fork has no repository any more.
    head: z.object({ ref: z.string(), sha, repo: z.nullable(z.object({ id })) }),
  }),
  z.transform(({ user, created_at: createdAt, merge_commit_sha: mergeCommit, requested_reviewers: asked, head, ...rest }) => {
    const repository = head.repo?.id ?? null
    const reviewers = (asked ?? []).flatMap((one) => one ?? [])
    return { ...rest, author: user, createdAt, mergeCommit, reviewers, head: { ref: head.ref, sha: head.sha, repository } }
  }),
)
/** A team; its members are asked for apart. */
export const Teams = z.array(z.object({ id, name: z.string() }))
export const Members = z.array(login)

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
