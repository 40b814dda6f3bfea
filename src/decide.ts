// Deciding: an observation becomes a decision. Pure: the list of checks, then one choice (design 3).

import { draft, learned, lists, mergeable, mergeStyle, protection, requiredStatus, schedule } from './checks/branch.js'
import { groupOf } from './checks/group.js'
import { age, frozen, hourly } from './checks/limits.js'
import { author, gateAccount, mayApprove, pusher } from './checks/people.js'
import { policy } from './checks/policy.js'
import { affected, policyChange, policyProblems } from './checks/policy-change.js'
import { countApprovals, enoughApprovals, mayStill, rejections } from './checks/reviews.js'
import { addition, line, movedAway } from './checks/shape.js'
import { readSubject, type Subject } from './checks/subject.js'
import { tierFindings, tierOf } from './checks/tier.js'
import type { Decision, Finding, Hold, IgnoreReason, Judged, Merging, Pins, Releasing, Waiting } from './decision.js'
import type { History, Observation } from './observation.js'
import type { Release } from './policy/policy.js'
import type { Tier } from './policy/tier.js'
import type { VaultAction } from './policy/vault-action.js'
import { isGuarded } from './shape/guarded.js'

const ignored = ({ pull, settings }: Observation): IgnoreReason | null => {
  if (pull.merged) return 'merged'
  if (pull.state === 'closed') return 'closed'
  return pull.base.ref === settings.baseBranch ? null : 'other-base'
}

/** A vault pull request touches a guarded path, or has a history in which the gate cannot tell what it touches. */
const isVault = (observation: Observation, history: History): boolean =>
  history.line.kind === 'none' ||
  history.changes === null ||
  history.changes.some((change) =>
    isGuarded(change.path, { ...observation.settings, formulasDir: history.formulas?.dir ?? null }),
  ) ||
  // Git follows renames: an edit of a path that the base moved away lands where it moved to, guarded or not.
  history.vanished.length > 0

const actionOf = (subject: Subject): VaultAction | null => subject.reading?.action ?? null

/** Findings about what was proposed and by whom: they alone make the tier. */
const tierEvidence = (subject: Subject): readonly Finding[] => {
  const { observation, shape, policy: reading } = subject
  const action = actionOf(subject)
  const judged =
    action === null || reading.kind === 'none' || shape.kind !== 'addition'
      ? []
      : tierFindings({
          policy: reading.policy,
          policyPath: observation.settings.policyPath,
          action,
          actionPath: shape.path,
        })
  return [
    ...line(subject),
    ...addition(subject),
    ...movedAway(subject),
    ...policy(subject),
    ...judged,
    ...gateAccount(subject),
    ...author(subject),
    ...pusher(subject),
    ...lists(subject),
  ]
}

const releaseOf = (subject: Subject, tier: Tier): Release | null =>
  subject.policy.kind === 'valid' && tier !== 'low' ? subject.policy.policy[tier] : null

const holdsOf = (evidence: readonly Finding[]): readonly Hold[] =>
  evidence.flatMap((finding) => (finding.hold === null ? [] : [finding.hold]))

/** What the gate would merge: a line that is one addition, pinned to every object it was judged by. */
const pinsOf = ({ shape, history, observation }: Subject): Pins | null => {
  if (shape.kind !== 'addition' || history.line.kind === 'none') return null
  return {
    head: observation.pull.head.sha,
    baseTip: observation.base.tip,
    policyBlob: history.policy.blob,
    ground: history.ground,
    path: shape.path,
    blob: shape.entry.id,
  }
}

/** Who merges it once it is approved. */
const mergingOf = (subject: Subject, release: Release | null): Merging => {
  const pins = pinsOf(subject)
  if (pins === null) return { by: 'person', why: 'shape' }
  return release?.merge === 'human' ? { by: 'person', why: 'policy' } : { by: 'gate', pins }
}

/** What holds low alone: it is merged without a person, so what it may do is bounded. */
const limits = (subject: Subject, tier: Tier): readonly Finding[] => {
  if (tier !== 'low' || subject.policy.kind === 'none') return []
  const { policy: rules } = subject.policy
  return [...age(subject, rules), ...hourly(subject, rules)]
}

const NOBODY: Waiting = { on: null, who: [], needed: 0, have: 0 }

const refuse = (subject: Subject, evidence: readonly Finding[]): Decision | null => {
  const { reading, history, shape } = subject
  if (history.line.kind === 'none') return null
  const own = reading === null || reading.kind === 'valid' ? [] : reading.problems
  const problems = own.length > 0 ? own : policyProblems(subject)
  if (problems.length === 0) return null
  return {
    kind: 'refuse',
    tier: 'high',
    shape,
    action: actionOf(subject),
    canonical: reading === null ? null : reading.kind === 'valid' || reading.canonical,
    policyValid: subject.policy.kind === 'valid',
    evidence,
    problems,
    waiting: { ...NOBODY, on: 'author', who: [subject.observation.pull.author] },
    next: 'push',
    releasing: null,
  }
}

/** Is it a pull request into the base branch that the gate judges? Told without reading any text. */
export const isVaultPull = (observation: Observation): observation is Observation & { readonly history: History } =>
  ignored(observation) === null && observation.history !== null && isVault(observation, observation.history)

/** What was read and found of a vault pull request; null for any other. */
const propose = (observation: Observation): { readonly subject: Subject; readonly evidence: readonly Finding[] } | null => {
  if (!isVaultPull(observation)) return null
  const { history } = observation
  const subject = readSubject(observation, history)
  return { subject, evidence: tierEvidence(subject) }
}

/** Is what it proposes low, whatever else may hold it? Only then must be known how much was merged within the last hour. */
export const proposesLow = (observation: Observation): boolean => {
  const proposed = propose(observation)
  return proposed !== null && refuse(proposed.subject, proposed.evidence) === null && tierOf(proposed.evidence) === 'low'
}

const releasingOf = (subject: Subject, release: Release | null, by: readonly string[], merging: Merging): Releasing | null => {
  if (release === null) return null
  return { can: mayStill(subject, groupOf(release.approvers, subject.observation), by), by, needed: release.approvals, merging }
}

/** Everything that must be content before anything is approved, the order of what people are told first. */
const permission = (
  subject: Subject,
  tier: Tier,
  release: Release | null,
): { by: readonly string[]; findings: readonly Finding[] } => {
  const counted = release === null ? { by: [], findings: [] } : countApprovals(subject, release)
  const byGate = mergingOf(subject, release).by === 'gate'
  const findings = [
    ...frozen(subject),
    ...draft(subject),
    ...schedule(subject),
    ...limits(subject, tier),
    ...protection(subject, tier),
    ...(byGate ? mergeStyle(subject) : []),
    ...rejections(subject, tier),
    ...counted.findings,
    ...(tier === 'low' ? [] : enoughApprovals(subject, tier, release, counted.by)),
    ...(byGate ? requiredStatus(subject) : []),
  ]
  return { by: counted.by, findings }
}

/** Decides about one observation. The same observation always gives the same decision. */
export const decide = (observation: Observation): Decision => {
  const reason = ignored(observation)
  if (reason !== null || observation.history === null) return { kind: 'ignore', reason: reason ?? 'other-base' }
  const proposed = propose(observation)
  if (proposed === null) return { kind: 'ignore', reason: 'no-vault-action' }
  const { subject } = proposed
  const refusal = refuse(subject, proposed.evidence)
  if (refusal !== null) return refusal

  const tier = tierOf(proposed.evidence)
  const release = releaseOf(subject, tier)
  const { by, findings } = permission(subject, tier, release)
  const merging = mergingOf(subject, release)
  const told = [...proposed.evidence, ...findings, ...policyChange(subject), ...affected(subject, decide)]
  const ready = holdsOf(told).length === 0 && merging.by === 'gate'
  const evidence = [...told, ...(ready ? [...mergeable(subject), ...learned(subject)] : [])]
  const holds = holdsOf(evidence)
  const [first] = holds
  const judged: Judged = {
    tier,
    shape: subject.shape,
    action: actionOf(subject),
    canonical: subject.reading === null ? null : true,
    policyValid: subject.policy.kind === 'valid',
    evidence,
    problems: subject.policy.kind === 'none' ? subject.policy.problems : [],
    waiting: { on: first?.on ?? null, who: first?.who ?? [], needed: release?.approvals ?? 0, have: by.length },
    next: first?.next ?? 'none',
    releasing: releasingOf(subject, release, by, merging),
  }
  const ask = groupOf(release?.reviewers ?? [], observation).logins.filter((login) => mayApprove(login, subject))
  if (holds.length > 0) return { kind: 'hold', holds, ask, ...judged }
  return { kind: 'approve', merging, by, ...judged }
}
