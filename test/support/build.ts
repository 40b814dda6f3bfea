// Builders: complete, valid, low by default; a case changes what it is about.

import { createHash } from 'node:crypto'
import type { Change, Commit, Pull, Review, Sha, TimelineEntry, TreeEntry } from '../../src/domain.js'
import { type History, NOTHING_KNOWN, type Observation, type Settings } from '../../src/observation.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A made-up but stable object id. */
export const sha = (seed: string): Sha => createHash('sha1').update(seed).digest('hex') as Sha

/** The id git gives a blob. */
const blobId = (text: string): Sha =>
  createHash('sha1')
    .update(`blob ${bytes(text).length}\0${text}`)
    .digest('hex') as Sha

/** When the observations are made. */
export const NOW = Date.UTC(2026, 0, 5, 9, 0, 0)

export const HEAD = sha('head')
export const FROM = sha('from')
const TIP = FROM

export const POLICY_TEXT = `[tiers]
triage  = "low"
dev     = "medium"
release = "high"

[medium]
approvers = ["alice", "bob"]

[high]
approvers = ["acme"]
`

/** The text of a vault action; every line can be replaced. */
export const actionText = (lines: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ id: '"a1"', formula: '"triage"', context: '"sort the inbox"', secrets: '[]', ...lines })
    .map(([key, value]) => `${key} = ${value}\n`)
    .join('')

export const entry = (name: string, over: Partial<TreeEntry> = {}): TreeEntry => ({
  name,
  mode: '100644',
  id: sha(name),
  size: 10,
  ...over,
})

export const addition = (text: string, id = 'a1'): Change => ({
  path: `vault/actions/${id}.toml`,
  before: null,
  after: entry(`${id}.toml`, { id: blobId(text), size: bytes(text).length }),
})

export const commit = (over: Partial<Commit> = {}): Commit => ({
  id: HEAD,
  parents: [FROM],
  author: 'agent',
  committer: 'agent',
  ...over,
})

/** What the git objects of a pull request say that adds `text` as `vault/actions/a1.toml`. */
export const history = (text = actionText(), over: Partial<History> = {}, policy: string | null = POLICY_TEXT): History => ({
  line: { kind: 'line', from: FROM, commits: [commit()] },
  changes: [addition(text)],
  strays: [],
  vanished: [],
  taken: ['old.toml'],
  fired: [],
  formulas: null,
  ground: [{ path: 'vault/actions', id: sha('actions') }],
  proposed: null,
  policy: policy === null ? { kind: 'absent', blob: null } : { kind: 'file', blob: blobId(policy), bytes: bytes(policy) },
  action: { path: 'vault/actions/a1.toml', blob: blobId(text), size: bytes(text).length, bytes: bytes(text) },
  ...over,
})

export const pull = (over: Partial<Pull> = {}): Pull => ({
  number: 7,
  author: 'agent',
  createdAt: NOW - 60_000,
  state: 'open',
  draft: false,
  merged: false,
  mergeable: true,
  mergeCommit: null,
  flow: 0,
  labels: [],
  reviewers: [],
  base: { ref: 'main' },
  head: { ref: 'vault/a1', sha: HEAD, repository: 1 },
  ...over,
})

let serial = 0

export const timelineEntry = (over: Partial<TimelineEntry> = {}): TimelineEntry => {
  serial += 1
  return {
    id: 1000 + serial,
    type: 'comment',
    user: 'agent',
    body: '',
    reviewId: null,
    assignee: null,
    removed: false,
    createdAt: 2_000_000 + serial * 1000,
    url: 'https://forge.example/acme/ops/pulls/7#issuecomment-1',
    ...over,
  }
}

export const pushed = (user = 'agent'): TimelineEntry =>
  timelineEntry({ type: 'pull_push', user, body: JSON.stringify({ is_force_push: false, commit_ids: [HEAD] }) })

let reviews = 0

/** A review and the timeline entry of its submission. */
export const review = (over: Partial<Review> = {}, at: Partial<TimelineEntry> = {}): { review: Review; entry: TimelineEntry } => {
  reviews += 1
  const made: Review = {
    id: reviews,
    user: 'alice',
    state: 'APPROVED',
    commit: HEAD,
    official: true,
    stale: false,
    dismissed: false,
    ...over,
  }
  return { review: made, entry: timelineEntry({ type: 'review', user: made.user, reviewId: made.id, ...at }) }
}

export const SETTINGS: Settings = {
  policyPath: 'vault/policy.toml',
  actionsPath: 'vault/actions',
  baseBranch: 'main',
  requireProtection: true,
  deleteBranch: true,
  frozen: false,
}

export const observation = (over: Partial<Observation> = {}): Observation => ({
  settings: SETTINGS,
  knowledge: NOTHING_KNOWN,
  repository: { id: 1, owner: 'acme', name: 'ops', defaultBranch: 'main', admin: false, mergeCommits: true },
  approver: 'gate',
  pull: pull(),
  base: {
    name: 'main',
    tip: TIP,
    protected: true,
    requiredApprovals: 1,
    userCanPush: false,
    userCanMerge: true,
    requiredContexts: [],
  },
  history: history(),
  timeline: [pushed()],
  reviews: [],
  labels: [],
  statuses: [],
  now: NOW,
  mainline: { commits: [], whole: true },
  teams: new Map(),
  others: { seen: [], unseen: 0 },
  refusedBefore: null,
  overCap: [],
  ...over,
})
