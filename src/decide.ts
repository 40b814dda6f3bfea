// Deciding: an observation becomes a decision. Pure: the list of checks, then one choice (design 3).

import { draft, learned, lists, mergeable, mergeStyle, protection, requiredStatus, schedule } from './checks/branch.js'
import { author, gateAccount, mayApprove, pusher } from './checks/people.js'
import { policy } from './checks/policy.js'
import { countApprovals, enoughApprovals, rejections } from './checks/reviews.js'
import { addition, line, movedAway } from './checks/shape.js'
import { readSubject, type Subject } from './checks/subject.js'
import { tierFindings, tierOf } from './checks/tier.js'
import type { Decision, Finding, Hold, IgnoreReason, Judged, Pins, Waiting } from './decision.js'
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
  history.changes.some((change) => isGuarded(change.path, observation.settings)) ||
  // Git follows renames: an edit of a path that the base moved away lands where it moved to, guarded or not.
  history.vanished.length > 0

const actionOf = (subject: Subject): VaultAction | null => subject.reading?.action ?? null

/** Findings about what was proposed and by whom: they alone make the tier. */
const tierEvidence = (subject: Subject): readonly Finding[] => {
  const { observation, shape, policy: reading } = subject
  const action = actionOf(subject)
  const judged =
    action === null || reading.kind === 'none' || shape.kind === 'other'
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
    actionsTree: history.actionsTree,
    path: shape.path,
    blob: shape.entry.id,
  }
}

const NOBODY: Waiting = { on: null, who: [], needed: 0, have: 0 }

const refuse = (subject: Subject, evidence: readonly Finding[]): Decision | null => {
  const { reading, history, shape } = subject
  if (reading === null || reading.kind === 'valid' || history.line.kind === 'none') return null
  return {
    kind: 'refuse',
    tier: 'high',
    shape,
    action: reading.action,
    canonical: reading.canonical,
    policyValid: subject.policy.kind === 'valid',
    evidence,
    problems: reading.problems,
    waiting: { ...NOBODY, on: 'author', who: [subject.observation.pull.author] },
    next: 'push',
  }
}

/** Decides about one observation. The same observation always gives the same decision. */
export const decide = (observation: Observation): Decision => {
  const reason = ignored(observation)
  const { history } = observation
  if (reason !== null || history === null) return { kind: 'ignore', reason: reason ?? 'other-base' }
  if (!isVault(observation, history)) return { kind: 'ignore', reason: 'no-vault-action' }
  const subject = readSubject(observation, history)
  const proposed = tierEvidence(subject)
  const refusal = refuse(subject, proposed)
  if (refusal !== null) return refusal

  const tier = tierOf(proposed)
  const release = releaseOf(subject, tier)
  const counted = tier === 'low' || release === null ? { by: [], findings: [] } : countApprovals(subject, release)
  const byGate = pinsOf(subject) !== null
  const people = [
    ...draft(subject),
    ...schedule(subject),
    ...protection(subject, tier),
    ...(byGate ? mergeStyle(subject) : []),
    ...rejections(subject, tier),
    ...counted.findings,
    ...(tier === 'low' ? [] : enoughApprovals(subject, tier, release, counted.by)),
    ...(byGate ? requiredStatus(subject) : []),
  ]
  const ready = holdsOf([...proposed, ...people]).length === 0 && byGate
  const evidence = [...proposed, ...people, ...(ready ? [...mergeable(subject), ...learned(subject)] : [])]
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
    waiting: {
      on: first?.on ?? null,
      who: first?.who ?? [],
      needed: release?.approvals ?? 0,
      have: counted.by.length,
    },
    next: first?.next ?? 'none',
  }
  if (holds.length > 0)
    return { kind: 'hold', holds, ask: (release?.reviewers ?? []).filter((login) => mayApprove(login, subject)), ...judged }
  return { kind: 'approve', pins: pinsOf(subject), by: counted.by, ...judged }
}
