// What is to be known of workflows that use the gate: which one judges, what starts it, and whether it needs a stored token.

import { gatesOf, isLooking, isOidc as isOidcStep, readWorkflow, type Step, type Workflow } from '../cli/lint/workflow.js'
import { parseYaml } from '../cli/lint/yaml.js'
import { decode } from '../policy/source.js'
import type { Workflow as File } from './setting.js'

/** The workflow in a text; null where it cannot be read, or nothing in it is the gate. */
const workflowIn = (text: string): Workflow | null => {
  const path = 'workflow'
  const decoded = decode(new TextEncoder().encode(text), path)
  const reading = parseYaml(text)
  return decoded.kind === 'broken' || reading.kind === 'broken' ? null : readWorkflow(path, decoded.source, reading.value)
}

/** The steps that are the gate; one that only looks at the installation is none. */
const judging = (workflow: Workflow): readonly Step[] => gatesOf(workflow).filter((step) => !isLooking(step))

/** Whether something in a text judges, here or in a workflow that it calls; null where it cannot be read. */
export const judges = (text: string): boolean | null => {
  const workflow = workflowIn(text)
  return workflow === null ? null : judging(workflow).length + workflow.calls.length > 0
}

/** Which of the workflows that use the gate is the gate: the first that judges, else the first that cannot be read; null for none. */
export const gateIn = (workflows: readonly File[]): File | null =>
  workflows.find(({ text }) => judges(text) === true) ?? workflows.find(({ text }) => judges(text) === null) ?? null

/**
 * The events of a workflow, in the order of the file; none where it cannot be read. An authorized integration is bound to exactly these
 * (forgejo-actions.md 12).
 */
export const eventsOf = (text: string): readonly string[] => [...(workflowIn(text)?.triggers.keys() ?? [])]

/** Whether the gate signs in by the job's own ID token; null where it cannot be read. */
export const isOidc = (text: string): boolean | null => {
  const workflow = workflowIn(text)
  return workflow === null ? null : judging(workflow).every(isOidcStep)
}
