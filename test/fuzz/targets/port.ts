// The port of the forge as data: each call with its usual arguments, and what it may answer.

import type { Sha } from '../../../src/domain.js'
import type { Forge } from '../../../src/forge/forge.js'
import type { Proposals } from '../../../src/forge/proposals.js'
import {
  among,
  bytes,
  count,
  either,
  fields,
  flag,
  instant,
  type Kind,
  list,
  mapTo,
  nothing,
  orNull,
  positive,
  sha,
  text,
} from './kinds.js'

/** The objects that calls ask for: commits, and the blob of `hello`. */
const HEAD = 'a'.repeat(40) as Sha
const TIP = 'b'.repeat(40) as Sha
const TREE = 'c'.repeat(40) as Sha
export const BLOB = 'ce013625030ba8dba906f756967f9e9ca394464a' as Sha

const label = fields({ id: positive, name: text })
const commit = { id: sha, parents: list(sha), author: orNull(text), committer: orNull(text) }
const entry = fields({ name: text, mode: (value) => /^[0-7]{6}$/.test(String(value)), id: sha, size: count })
const comment = fields({ id: positive, user: orNull(text), body: text, url: text })

const pull = fields({
  number: positive,
  author: text,
  createdAt: instant,
  state: among('open', 'closed'),
  draft: flag,
  merged: flag,
  mergeable: flag,
  mergeCommit: orNull(sha),
  flow: count,
  labels: list(label),
  reviewers: list(text),
  base: fields({ ref: text }),
  head: fields({ ref: text, sha, repository: orNull(positive) }),
})

const branch = fields({
  name: text,
  tip: sha,
  protected: flag,
  requiredApprovals: count,
  userCanPush: flag,
  userCanMerge: flag,
  requiredContexts: list(text),
})

const repository = fields({ id: positive, owner: text, name: text, defaultBranch: text, admin: flag, mergeCommits: flag })

const review = fields({
  id: positive,
  user: orNull(text),
  state: text,
  commit: text,
  official: flag,
  stale: flag,
  dismissed: flag,
})

const timelineEntry = fields({
  id: positive,
  type: text,
  user: orNull(text),
  body: text,
  reviewId: orNull(positive),
  assignee: orNull(text),
  removed: flag,
  createdAt: instant,
  url: text,
})

const status = fields({
  id: positive,
  context: text,
  state: text,
  description: text,
  url: text,
  creator: orNull(text),
  createdAt: instant,
})

const merged = either(
  fields({ kind: among('merged', 'already', 'later', 'gone') }),
  fields({ kind: among('moved'), what: among('head', 'base') }),
  fields({ kind: among('refused', 'unclear'), text }),
)

const place = fields({ id: positive, owner: text, name: text, defaultBranch: text, archived: flag, admin: flag, push: flag })

const proposal = fields({
  number: positive,
  url: text,
  author: text,
  state: among('open', 'closed'),
  merged: flag,
  mergeCommit: orNull(sha),
  mergedBy: orNull(text),
  labels: list(text),
  base: text,
  branch: text,
  head: sha,
})

type Asked = { readonly ask: (forge: Forge & { readonly proposals: Proposals }) => Promise<unknown>; readonly kind: Kind }

const SPEC = { head: HEAD, title: 'vault: a1', message: 'x', deleteBranch: true }

/** Every call of the port but `now`. */
export const CALLS: Readonly<Record<string, Asked>> = {
  repository: { ask: (forge) => forge.repository(), kind: repository },
  self: { ask: (forge) => forge.self(), kind: fields({ login: text, admin: flag }) },
  level: { ask: (forge) => forge.level('gate'), kind: among('none', 'read', 'write', 'admin', 'owner') },
  pull: { ask: (forge) => forge.pull(7), kind: orNull(pull) },
  pullOfMerge: { ask: (forge) => forge.pullOfMerge(HEAD), kind: orNull(pull) },
  openPulls: { ask: (forge) => forge.openPulls(), kind: fields({ pulls: list(pull), unread: count }) },
  mergedPulls: { ask: (forge) => forge.mergedPulls(10), kind: list(pull) },
  branch: { ask: (forge) => forge.branch('main'), kind: orNull(branch) },
  commitsAhead: {
    ask: (forge) => forge.commitsAhead(HEAD, TIP, 21),
    kind: orNull(fields({ total: count, commits: list(fields(commit)) })),
  },
  commit: { ask: (forge) => forge.commit(HEAD), kind: fields(commit) },
  log: { ask: (forge) => forge.log(HEAD, 20), kind: list(fields({ ...commit, message: text, at: instant })) },
  team: {
    ask: (forge) => forge.team('ops'),
    kind: either(fields({ kind: among('members'), logins: list(text) }), fields({ kind: among('unknown'), text })),
  },
  tree: { ask: (forge) => forge.tree(TREE), kind: list(entry) },
  wholeTree: { ask: (forge) => forge.wholeTree(HEAD), kind: orNull(mapTo(list(entry))) },
  blob: { ask: (forge) => forge.blob(BLOB, 1_000), kind: bytes },
  blobs: { ask: (forge) => forge.blobs([BLOB, HEAD], 1_000), kind: mapTo(bytes) },
  timeline: { ask: (forge) => forge.timeline(7), kind: list(timelineEntry) },
  reviews: { ask: (forge) => forge.reviews(7), kind: list(review) },
  comments: { ask: (forge) => forge.comments(7), kind: list(comment) },
  labels: { ask: (forge) => forge.labels(), kind: list(label) },
  statuses: { ask: (forge) => forge.statuses(HEAD), kind: list(status) },
  deleteReview: { ask: (forge) => forge.deleteReview(7, 1), kind: nothing },
  cancelSchedule: { ask: (forge) => forge.cancelSchedule(7), kind: among('cancelled', 'none', 'forbidden') },
  createLabel: {
    ask: (forge) => forge.createLabel({ name: 'blast-radius/low', color: '#2da44e', description: 'x' }),
    kind: label,
  },
  addLabel: { ask: (forge) => forge.addLabel(7, 1), kind: list(label) },
  removeLabel: { ask: (forge) => forge.removeLabel(7, 1), kind: nothing },
  createComment: { ask: (forge) => forge.createComment(7, 'x'), kind: comment },
  editComment: { ask: (forge) => forge.editComment(1, 'x'), kind: nothing },
  deleteComment: { ask: (forge) => forge.deleteComment(1), kind: nothing },
  requestReviews: {
    ask: (forge) => forge.requestReviews(7, ['alice', 'bob']),
    kind: list(fields({ login: text, text })),
  },
  setStatus: {
    ask: (forge) => forge.setStatus(HEAD, { context: 'vault-gate', state: 'success', description: 'x', url: 'http://x/' }),
    kind: status,
  },
  approve: { ask: (forge) => forge.approve(7, HEAD, 'x'), kind: review },
  merge: { ask: (forge) => forge.merge(7, SPEC), kind: merged },
  account: { ask: ({ proposals }) => proposals.account(), kind: orNull(text) },
  place: { ask: ({ proposals }) => proposals.place(), kind: place },
  forks: { ask: ({ proposals }) => proposals.forks(), kind: list(place) },
  fork: { ask: ({ proposals }) => proposals.fork(), kind: orNull(place) },
  at: { ask: ({ proposals }) => proposals.at('vault/actions/a1.toml', 'main'), kind: orNull(either(among('other'), sha)) },
  add: {
    ask: ({ proposals }) =>
      proposals.add({ path: 'vault/x.toml', bytes: Buffer.from('hello\n'), message: 'x', from: 'main', branch: 'vault/x' }),
    kind: either(fields({ kind: among('added'), commit: sha }), fields({ kind: among('taken', 'forbidden'), text })),
  },
  proposal: { ask: ({ proposals }) => proposals.proposal(7), kind: orNull(proposal) },
  closed: { ask: ({ proposals }) => proposals.closed('main', 'vault/a1'), kind: list(proposal) },
  open: {
    ask: ({ proposals }) => proposals.open({ head: 'vault/a1', base: 'main', title: 'x', body: 'x' }),
    kind: either(fields({ kind: among('opened'), proposal }), fields({ kind: among('exists', 'unknown', 'refused'), text })),
  },
}
