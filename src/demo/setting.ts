// How a stage is set before a story begins: its files, people, rule and tokens.

import type { Push } from '../sandbox/index.js'

/** The policy of the stories. */
export const POLICY = `[tiers]
triage  = "low"
dev     = "medium"
release = "high"

[floors.secrets]
SEARCH_KEY = "low"

[medium]
approvers = ["alice"]

[high]
approvers = ["acme"]
`

/** The branch rule that low relies on (design 5.1, `require-protection`). */
export const PROTECTION = {
  enable_push: true,
  enable_push_whitelist: true,
  push_whitelist_usernames: ['acme'],
  enable_merge_whitelist: true,
  merge_whitelist_usernames: ['gate', 'alice', 'acme'],
  required_approvals: 1,
  enable_approvals_whitelist: true,
  approvals_whitelist_username: ['gate', 'alice', 'acme'],
  block_on_rejected_reviews: true,
  ignore_stale_approvals: true,
  dismiss_stale_approvals: true,
  apply_to_admins: true,
}

const SCOPES = ['write:repository', 'write:issue']

/** The text of a vault action; lines can be replaced, left out (null) or added. */
export const actionText = (id: string, lines: Readonly<Record<string, string | null>> = {}): string =>
  Object.entries({ id: `"${id}"`, formula: '"triage"', context: '"sort the inbox"', secrets: '[]', ...lines })
    .flatMap(([key, value]) => (value === null ? [] : [`${key} = ${value}\n`]))
    .join('')

/** Changes to the usual set-up. */
export type StageOptions = {
  readonly policy?: string | null
  readonly protection?: Readonly<Record<string, unknown>> | null
  readonly files?: Push['files']
  readonly collaborators?: Readonly<Record<string, 'read' | 'write' | 'admin'>>
  readonly scopes?: readonly string[]
  /** Teams of the organisation that owns the repository then, and their members. */
  readonly teams?: Readonly<Record<string, readonly string[]>>
}

/** The options with the usual set-up for what they leave open. */
export const completed = (options: StageOptions = {}) => {
  const policy = options.policy === undefined ? POLICY : options.policy
  return {
    files: {
      'README.md': { text: 'ops\n' },
      'vault/actions/done.toml': { text: actionText('done') },
      'vault/actions/done.result.json': { text: '{"exit":0}\n' },
      ...(policy === null ? {} : { 'vault/policy.toml': { text: policy } }),
      ...options.files,
    },
    collaborators: { agent: 'write', gate: 'write', alice: 'write', bob: 'read', ...options.collaborators } as const,
    protection: options.protection === undefined ? PROTECTION : options.protection,
    tokens: {
      gate: { scopes: options.scopes ?? SCOPES },
      agent: { scopes: SCOPES },
      alice: { scopes: SCOPES },
      bob: { scopes: SCOPES },
      acme: { scopes: ['all'] },
    },
  }
}
