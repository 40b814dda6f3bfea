// Observing: all reads of one pull request, in parallel, completely or not at all.

import type { Branch, Change, Commit, Pull, Sha } from './domain.js'
import { Fault } from './failure.js'
import { type Forge, OverCap } from './forge/forge.js'
import { refuseAdmin } from './identity.js'
import type { ActionFile, History, Knowledge, Observation, PolicyFile, Settings } from './observation.js'
import { POLICY_BYTES } from './policy/policy.js'
import { VAULT_ACTION_BYTES } from './policy/vault-action.js'
import { type Line, MAX_LINE, readLine } from './shape/line.js'
import type { Trees } from './trees.js'

/** How often and how long (ms) to wait for a head that the base repository does not know yet: a fork's arrives in the background. */
const HEAD_TRIES = 6
const HEAD_WAIT_MS = 500

/** What a run knows before it reads: settings may still lack the base branch, `likelyBase` is the event's guess at it. */
export type Target = {
  readonly settings: Omit<Settings, 'baseBranch'> & { readonly baseBranch: string | null }
  readonly likelyBase: string | null
  /** The login of the gate's account; proven while the first reads are under way. */
  readonly identity: Promise<string>
  readonly sleep: (ms: number) => Promise<void>
}

const notFound = (what: string, remedy: string): Fault => new Fault(`${what} does not exist, or the token may not see it`, remedy)

/** The base branch by name; its absence is the operator's mistake. */
const branchOr = (branch: Branch | null, name: string): Branch => {
  if (branch === null) throw notFound(`branch "${name}"`, 'set the base-branch input to the branch that holds the policy')
  return branch
}

/** Observes pull request `number`. Rounds of reads that depend on each other; all reads of one round are under way together. */
export const observe = async (
  forge: Forge,
  trees: Trees,
  target: Target,
  number: number,
  knowledge: Knowledge,
): Promise<Observation> => {
  const guess = target.settings.baseBranch ?? target.likelyBase
  const pulled = forge.pull(number)
  const overCap: string[] = []
  const list = <T>(name: string, reading: Promise<readonly T[]>): Promise<readonly T[]> =>
    reading.catch(async (thrown: unknown) => {
      if (thrown instanceof OverCap) overCap.push(name)
      // Its lists are missing with it, and may be the first to say so.
      else if ((await pulled) !== null) throw thrown
      return []
    })
  const [approver, repository, pull, guessed, timeline, reviews, labels] = await Promise.all([
    target.identity,
    forge.repository(),
    pulled,
    guess === null ? null : forge.branch(guess),
    list('timeline', forge.timeline(number)),
    list('reviews', forge.reviews(number)),
    forge.labels(),
  ])
  refuseAdmin(approver, repository.admin)
  if (pull === null) throw notFound(`pull request #${number}`, 'check the pull-request and repository inputs')
  const baseBranch = target.settings.baseBranch ?? repository.defaultBranch
  const base = branchOr(guess === baseBranch ? guessed : await forge.branch(baseBranch), baseBranch)
  const settings: Settings = { ...target.settings, baseBranch }
  const judged = pull.state === 'open' && pull.base.ref === baseBranch
  const [statuses, history] = await Promise.all([
    judged ? list('statuses', forge.statuses(pull.head.sha)) : [],
    judged ? readHistory(forge, trees, target, settings, pull.head.sha, base.tip) : null,
  ])
  return {
    settings,
    knowledge,
    repository,
    approver,
    pull,
    base,
    history,
    timeline,
    reviews,
    labels,
    statuses,
    overCap,
  }
}

const readHistory = async (
  forge: Forge,
  trees: Trees,
  target: Target,
  settings: Settings,
  head: Sha,
  tip: Sha,
): Promise<History> => {
  const [ahead, policyEntry, actionsEntry, taken] = await Promise.all([
    readAhead(forge, target, head, tip),
    trees.entry(tip, settings.policyPath),
    trees.entry(tip, settings.actionsPath),
    trees.folder(tip, settings.actionsPath),
    // Asked for here so that it is under way together with the tip's: the comparison below finds it read.
    trees.folder(head, ''),
  ])
  const line = readLine(head, ahead)
  const [policy, seen] = await Promise.all([
    readPolicy(forge, policyEntry, settings.policyPath),
    readChanges(forge, trees, settings.actionsPath, line, head),
  ])
  return {
    line,
    ...seen,
    policy,
    taken: (taken ?? []).map((entry) => entry.name),
    actionsTree: actionsEntry?.id ?? null,
  }
}

const readAhead = async (
  forge: Forge,
  target: Target,
  head: Sha,
  tip: Sha,
): Promise<{ readonly total: number; readonly commits: readonly Commit[] }> => {
  for (let left = HEAD_TRIES; left > 0; left -= 1) {
    const ahead = await forge.commitsAhead(head, tip, MAX_LINE + 1)
    if (ahead !== null) return ahead
    await target.sleep(HEAD_WAIT_MS)
  }
  throw new Fault(
    `the repository does not know commit ${head} yet`,
    'run again: Forgejo fetches the head of a fork in the background',
  )
}

const readPolicy = async (
  forge: Forge,
  entry: { readonly mode: string; readonly id: Sha; readonly size: number } | null,
  path: string,
): Promise<PolicyFile> => {
  if (entry === null) return { kind: 'absent', blob: null }
  if (entry.mode !== '100644' && entry.mode !== '100755') {
    return { kind: 'unusable', blob: null, text: `${path} is not a regular file (mode ${entry.mode})` }
  }
  if (entry.size > POLICY_BYTES) {
    return {
      kind: 'unusable',
      blob: entry.id,
      text: `${path} has ${entry.size} bytes; the gate reads at most ${POLICY_BYTES}`,
    }
  }
  return { kind: 'file', blob: entry.id, bytes: await forge.blob(entry.id, POLICY_BYTES) }
}

type Seen = Pick<History, 'changes' | 'strays' | 'action'>

const readChanges = async (forge: Forge, trees: Trees, actionsPath: string, line: Line, head: Sha): Promise<Seen> => {
  if (line.kind === 'none') return { changes: [], strays: [], action: null }
  const [changes, ...steps] = await Promise.all([
    trees.changes(line.from, head),
    ...line.commits.slice(1).map(async (commit) => ({ commit: commit.id, changes: await trees.changes(line.from, commit.id) })),
  ])
  const paths = new Set(changes?.map((change) => change.path))
  const strays = steps.flatMap((step) =>
    (step.changes ?? [{ path: 'more paths than the gate lists' }])
      .filter((change) => !paths.has(change.path))
      .map((change) => ({ commit: step.commit, path: change.path })),
  )
  return { changes, strays, action: await readAction(forge, actionsPath, changes) }
}

const readAction = async (forge: Forge, actionsPath: string, changes: readonly Change[] | null): Promise<ActionFile | null> => {
  const [only, ...others] = changes ?? []
  const entry = only?.after ?? null
  const isOne = others.length === 0 && only?.before === null && entry?.mode === '100644'
  if (!isOne || entry === null || !only.path.startsWith(`${actionsPath}/`)) return null
  const bytes = entry.size > VAULT_ACTION_BYTES ? null : await forge.blob(entry.id, VAULT_ACTION_BYTES)
  return { path: only.path, blob: entry.id, size: entry.size, bytes }
}

/** The one thing a wait for Forgejo's conflict check changes: the pull request itself. Null when its head or base moved meanwhile. */
export const observeAgain = async (forge: Forge, observation: Observation): Promise<Observation | null> => {
  const pull: Pull | null = await forge.pull(observation.pull.number)
  if (pull === null || pull.head.sha !== observation.pull.head.sha || pull.base.ref !== observation.pull.base.ref) return null
  return { ...observation, pull }
}
