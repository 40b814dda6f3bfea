// The shapes of how a repository is set up: its settings, rules, labels, people, tokens and secrets.

import * as z from 'zod/mini'
import { count, id, login } from './schema-atoms.js'

export const Version = z.object({ version: z.string() })

export const RepositorySetup = z.pipe(
  z.object({
    id,
    owner: login,
    name: z.string(),
    default_branch: z.string(),
    private: z.boolean(),
    archived: z.boolean(),
    has_pull_requests: z.boolean(),
    has_actions: z.boolean(),
    allow_merge_commits: z.optional(z.boolean()),
    permissions: z.object({ admin: z.boolean(), push: z.boolean() }),
  }),
  z.transform((one) => ({
    id: one.id,
    owner: one.owner,
    name: one.name,
    defaultBranch: one.default_branch,
    private: one.private,
    archived: one.archived,
    pullRequests: one.has_pull_requests,
    actions: one.has_actions,
    // Absent where the repository has no pull requests.
    mergeCommits: one.allow_merge_commits ?? false,
    ...one.permissions,
  })),
)

/** v11 has no `repositories`. */
const tokenRow = z.pipe(
  z.object({
    name: z.string(),
    token_last_eight: z.string(),
    scopes: z.array(z.string()),
    repositories: z.optional(z.nullable(z.array(z.object({ full_name: z.string() })))),
  }),
  z.transform(({ name, token_last_eight: lastEight, scopes, repositories }) => ({
    name,
    lastEight,
    scopes,
    repositories: repositories?.map(({ full_name }) => full_name) ?? null,
  })),
)
export const TokenRows = z.array(tokenRow)

const names = z.pipe(
  z.nullable(z.array(z.string())),
  z.transform((list) => list ?? []),
)

const rule = z.pipe(
  z.object({
    rule_name: z.string(),
    enable_push: z.boolean(),
    enable_push_whitelist: z.boolean(),
    push_whitelist_usernames: names,
    push_whitelist_teams: names,
    push_whitelist_deploy_keys: z.boolean(),
    enable_merge_whitelist: z.boolean(),
    merge_whitelist_usernames: names,
    merge_whitelist_teams: names,
    enable_status_check: z.boolean(),
    status_check_contexts: names,
    required_approvals: count,
    enable_approvals_whitelist: z.boolean(),
    approvals_whitelist_username: names,
    approvals_whitelist_teams: names,
    block_on_rejected_reviews: z.boolean(),
    block_on_official_review_requests: z.boolean(),
    block_on_outdated_branch: z.boolean(),
    dismiss_stale_approvals: z.boolean(),
    ignore_stale_approvals: z.boolean(),
    require_signed_commits: z.boolean(),
    protected_file_patterns: z.string(),
    unprotected_file_patterns: z.string(),
    apply_to_admins: z.boolean(),
  }),
  z.transform((one) => ({
    name: one.rule_name,
    push: one.enable_push,
    pushList: one.enable_push_whitelist,
    pushUsers: one.push_whitelist_usernames,
    pushTeams: one.push_whitelist_teams,
    pushKeys: one.push_whitelist_deploy_keys,
    mergeList: one.enable_merge_whitelist,
    mergeUsers: one.merge_whitelist_usernames,
    mergeTeams: one.merge_whitelist_teams,
    requiredApprovals: one.required_approvals,
    approvalsList: one.enable_approvals_whitelist,
    approvalsUsers: one.approvals_whitelist_username,
    approvalsTeams: one.approvals_whitelist_teams,
    statusCheck: one.enable_status_check,
    statusContexts: one.status_check_contexts,
    blockOnRejected: one.block_on_rejected_reviews,
    blockOnRequests: one.block_on_official_review_requests,
    blockOnOutdated: one.block_on_outdated_branch,
    dismissStale: one.dismiss_stale_approvals,
    ignoreStale: one.ignore_stale_approvals,
    signedCommits: one.require_signed_commits,
    protectedPatterns: one.protected_file_patterns,
    unprotectedPatterns: one.unprotected_file_patterns,
    applyToAdmins: one.apply_to_admins,
  })),
)
export const Rules = z.array(rule)

/** A branch as an admin sees it; others are told no name of a rule (forgejo-api.md 6.1). */
export const RuledBranch = z.pipe(
  z.object({ name: z.string(), protected: z.boolean(), effective_branch_protection_name: z.string() }),
  z.transform(({ effective_branch_protection_name: rule, ...branch }) => ({ ...branch, rule })),
)

export const LabelSetups = z.array(z.object({ id, name: z.string(), exclusive: z.boolean() }))

export const Logins = z.array(login)

const LEVELS = ['none', 'read', 'write', 'admin', 'owner'] as const

/** A team with rights by unit has its level on code there; `permission` is then the least of what it may (forgejo-api.md 10). */
export const TeamRows = z.array(
  z.pipe(
    z.object({
      id,
      name: z.string(),
      permission: z.enum(LEVELS),
      units_map: z.optional(z.nullable(z.record(z.string(), z.enum(LEVELS)))),
    }),
    z.transform(({ units_map: units, permission, ...team }) => ({
      ...team,
      level: permission === 'owner' || permission === 'admin' ? permission : (units?.['repo.code'] ?? permission),
    })),
  ),
)

/** A repository without secrets may be answered as null. */
export const SecretNames = z.pipe(
  z.nullable(z.array(z.object({ name: z.string() }))),
  z.transform((rows) => (rows ?? []).map(({ name }) => name)),
)

export const DeployKeys = z.array(
  z.pipe(
    z.object({ title: z.string(), read_only: z.boolean() }),
    z.transform(({ title, read_only: readOnly }) => ({ title, writes: !readOnly })),
  ),
)
