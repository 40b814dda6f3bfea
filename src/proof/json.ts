// A proof as data: the one JSON shape (design 4) with what a proof adds.

import type { Waiting } from '../decision.js'
import { type ReportJson, SCHEMA } from '../report/json.js'
import type { Approval } from './approvals.js'
import type { Ground } from './ground.js'
import type { Answer } from './objection.js'
import type { Proof } from './proof.js'

/** What a proof may end without. */
type Unsure = 'pull' | 'head' | 'base' | 'repository'

/** One proof as data: every key of the one shape is there, with null for what did not become known; a proof decides nothing anew. */
export type ProofJson = Omit<ReportJson, Unsure | 'decision' | 'digest' | 'policy'> & {
  readonly [K in Unsure]: ReportJson[K] | null
} & {
  readonly decision: null
  readonly digest: null
  readonly policy: ReportJson['policy'] | null
  readonly id: string
  readonly path: string | null
  readonly blob: string | null
  /** The commit of the base branch that the proof starts from. `behind`: the forge has newer ones. */
  readonly tip: string | null
  readonly behind: boolean | null
  readonly mergeCommit: string | null
  readonly firstParent: string | null
  readonly line: readonly string[]
  readonly author: string | null
  readonly approvals: readonly Approval[]
  readonly result: Answer
  readonly code: Proof['code']
  readonly text: string
}

const NOBODY: Waiting = { on: null, who: [], needed: 0, have: 0 }

const actionJson = ({ action, path, blob }: Proof): ProofJson['action'] => {
  if (action === null || path === null || blob === null) return null
  const { id, formula, secrets, mounts, tools, claim } = action
  return { id, path, blob, formula, secrets, mounts, tools, claim }
}

/** `ground` is null where there was none to stand on. */
export const proofJson = (proof: Proof, ground: Ground | null): ProofJson => {
  const { answer, code, text, id, path, blob, merge, first, head, line, pull, author, policy, tier, approvals, evidence } = proof
  const policyPath = ground?.settings.policyPath ?? ''
  return {
    schema: SCHEMA,
    result: answer,
    ...{ code, text, id, path, blob },
    repository: ground === null ? null : `${ground.repository.owner}/${ground.repository.name}`,
    base: ground?.base.name ?? null,
    tip: ground?.clone.tip ?? null,
    behind: ground === null ? null : ground.newer !== null,
    mergeCommit: merge,
    firstParent: first,
    ...{ head, line, pull, author },
    policy: policy === null ? null : { path: policyPath, ...policy },
    action: actionJson(proof),
    decision: null,
    tier,
    approvals,
    canonical: proof.action === null ? null : true,
    findings: evidence.map(({ code: about, outcome, source, text: said }) => ({ code: about, outcome, source, text: said })),
    problems: [],
    waiting: NOBODY,
    next: 'none',
    digest: null,
  }
}
