// What is to be known of a workflow that uses the gate: what starts it, and whether it needs a stored token.

import { gatesOf, readWorkflow, type Workflow } from '../cli/lint/workflow.js'
import { parseYaml, wordOf } from '../cli/lint/yaml.js'
import { decode } from '../policy/source.js'

/** The workflow in a text; null where it cannot be read, or nothing in it is the gate. */
const workflowIn = (text: string): Workflow | null => {
  const path = 'workflow'
  const decoded = decode(new TextEncoder().encode(text), path)
  const reading = parseYaml(text)
  return decoded.kind === 'broken' || reading.kind === 'broken' ? null : readWorkflow(path, decoded.source, reading.value)
}

/**
 * The events of a workflow, in the order of the file; none where it cannot be read. An authorized integration is bound to exactly these
 * (forgejo-actions.md 12).
 */
export const eventsOf = (text: string): readonly string[] => [...(workflowIn(text)?.triggers.keys() ?? [])]

/** Whether the gate signs in by the job's own ID token; null where it cannot be read. */
export const isOidc = (text: string): boolean | null => {
  const workflow = workflowIn(text)
  return workflow === null
    ? null
    : gatesOf(workflow).every(({ inputs }) => wordOf(inputs.get('auth')?.value)?.toLowerCase() === 'oidc')
}
