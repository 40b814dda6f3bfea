// What starts a workflow: an authorized integration is bound to exactly these events (forgejo-actions.md 12).

import { readWorkflow } from '../cli/lint/workflow.js'
import { parseYaml } from '../cli/lint/yaml.js'
import { decode } from '../policy/source.js'

/** The events of a workflow that uses the gate, in the order of the file; none where it cannot be read. */
export const eventsOf = (text: string): readonly string[] => {
  const path = 'workflow'
  const decoded = decode(new TextEncoder().encode(text), path)
  const reading = parseYaml(text)
  if (decoded.kind === 'broken' || reading.kind === 'broken') return []
  return [...(readWorkflow(path, decoded.source, reading.value)?.triggers.keys() ?? [])]
}
