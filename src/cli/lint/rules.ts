// All rules of lint, in the order of docs/lint.md: what is not listed here is not asked.

import { type Rule, TOO_MANY } from './rule.js'
import { CONCURRENCY } from './rules/concurrency.js'
import { FILES } from './rules/files.js'
import { FLOORS } from './rules/floors.js'
import { FORMULAS, type PolicyCheck } from './rules/formulas.js'
import { INVALID } from './rules/invalid.js'
import { JOB } from './rules/job.js'
import { OIDC } from './rules/oidc.js'
import { PEOPLE } from './rules/people.js'
import { SECRETS } from './rules/secrets.js'
import { TRIGGERS } from './rules/triggers.js'
import { USES } from './rules/uses.js'
import { WITH } from './rules/with.js'
import type { WorkflowCheck } from './workflow.js'

/** What is asked about a valid policy. */
export const POLICY_CHECKS: readonly PolicyCheck[] = [...FORMULAS, ...FLOORS, ...PEOPLE]

/** What is asked about a workflow that uses the gate. */
export const WORKFLOW_CHECKS: readonly WorkflowCheck[] = [
  ...USES,
  ...TRIGGERS,
  ...SECRETS,
  ...CONCURRENCY,
  ...JOB,
  ...WITH,
  ...OIDC,
]

/** Every rule, by what it is about. */
export const RULES: Readonly<Record<'policy' | 'workflows' | 'files', readonly Rule[]>> = {
  policy: [INVALID, ...POLICY_CHECKS],
  workflows: WORKFLOW_CHECKS,
  files: [...FILES, TOO_MANY],
}
