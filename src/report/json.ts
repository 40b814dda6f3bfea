// The one JSON shape (design 4): the same in comment, output and command line.

import type { Decision, Finding, Next, Waiting } from '../decision.js'
import type { Problem } from '../failure.js'
import type { Observation } from '../observation.js'
import type { Tier } from '../policy/tier.js'

/** Version of the shape; a change that could break a reader changes it. */
export const SCHEMA = 'vault-gate/1'

/** One subject as data. `tier` and `policy.valid` are null for ignored pull requests only: there no policy is weighed. */
export type ReportJson = {
  readonly schema: typeof SCHEMA
  readonly repository: string
  readonly pull: number
  readonly head: string
  readonly base: string
  readonly policy: { readonly path: string; readonly blob: string | null; readonly valid: boolean | null }
  readonly action: {
    readonly id: string
    readonly path: string
    readonly blob: string
    readonly formula: string | null
    readonly secrets: readonly string[]
    readonly mounts: readonly string[]
    readonly tools: readonly string[]
    readonly claim: Tier | null
  } | null
  readonly decision: Decision['kind']
  readonly tier: Tier | null
  readonly canonical: boolean | null
  readonly findings: readonly Pick<Finding, 'code' | 'outcome' | 'source' | 'text'>[]
  readonly problems: readonly Problem[]
  readonly waiting: Waiting
  readonly next: Next
  readonly digest: string
}

const actionJson = (decision: Decision): ReportJson['action'] => {
  if (decision.kind === 'ignore' || decision.shape.kind !== 'addition') return null
  const { action, shape } = decision
  return {
    id: shape.id,
    path: shape.path,
    blob: shape.entry.id,
    formula: action?.formula ?? null,
    secrets: action?.secrets ?? [],
    mounts: action?.mounts ?? [],
    tools: action?.tools ?? [],
    claim: action?.claim ?? null,
  }
}

/** A decision as data. */
export const reportJson = (decision: Decision, observation: Observation, digest: string): ReportJson => {
  const judged = decision.kind === 'ignore' ? null : decision
  const { repository, pull, base, settings, history } = observation
  return {
    schema: SCHEMA,
    repository: `${repository.owner}/${repository.name}`,
    pull: pull.number,
    head: pull.head.sha,
    base: base.name,
    policy: { path: settings.policyPath, blob: history?.policy.blob ?? null, valid: judged?.policyValid ?? null },
    action: actionJson(decision),
    decision: decision.kind,
    tier: judged?.tier ?? null,
    canonical: judged?.canonical ?? null,
    findings: (judged?.evidence ?? []).map(({ code, outcome, source, text }) => ({ code, outcome, source, text })),
    problems: judged?.problems ?? [],
    waiting: judged?.waiting ?? { on: null, who: [], needed: 0, have: 0 },
    next: judged?.next ?? 'none',
    digest,
  }
}

/** Shortened to at most `max` characters of plain JSON, all of it escaped: first without fixes, then without the tails of the lists. */
export const fitting = <T extends ReportJson>(report: T, max: number): T => {
  const unfixed = report.problems.map((problem) => ({ ...problem, fix: null }))
  const few = <I>(items: readonly I[]): readonly I[] => items.slice(0, 20)
  const shapes: readonly T[] = [
    report,
    { ...report, problems: unfixed },
    { ...report, findings: report.findings.slice(0, 40), problems: few(unfixed) },
    { ...report, findings: [], problems: [] },
    {
      ...report,
      findings: [],
      problems: [],
      action:
        report.action === null
          ? null
          : {
              ...report.action,
              secrets: few(report.action.secrets),
              mounts: few(report.action.mounts),
              tools: few(report.action.tools),
            },
    },
  ]
  const length = (shape: T): number => JSON.stringify(shape).replace(/[^ -~]/g, '\\u0000').length
  return shapes.find((shape) => length(shape) <= max) ?? (shapes.at(-1) as T)
}
