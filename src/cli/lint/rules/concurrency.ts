// Runs of the gate wait for each other (forgejo-actions.md 7.1).

import { quote } from '../../../policy/quote.js'
import { isOfOneRun, readExpressions } from '../expressions.js'
import type { Workflow, WorkflowCheck } from '../workflow.js'
import { entryOf, wordOf, type YamlWord } from '../yaml.js'

/** The group of the workflow, and the place that speaks of it; null where there is none. */
const groupOf = ({ map }: Workflow): { readonly group: YamlWord; readonly at: number } | null => {
  const concurrency = map.entries.get('concurrency')
  const group = entryOf(concurrency?.value, 'group')?.value ?? concurrency?.value
  return concurrency === undefined || group?.kind !== 'word' || wordOf(group) === null ? null : { group, at: concurrency.at }
}

const missing = ({ map, jobs }: Workflow): string => {
  if (map.entries.has('concurrency')) return 'The concurrency of the workflow has no group, so nothing waits.'
  const ofJob = jobs.some((job) => job.map.entries.has('concurrency'))
  return ofJob
    ? 'Forgejo does not read the concurrency of a job, only that of the workflow.'
    : 'Runs of this workflow do not wait for each other.'
}

export const CONCURRENCY: readonly WorkflowCheck[] = [
  {
    id: 'concurrency-missing',
    severity: 'warning',
    sentence: 'The workflow has no concurrency group.',
    why: 'Two gates at once do what one does, but they take the runner from each other and ask the forge everything twice; and without a group a new push cancels the run before it.',
    remedy: 'Write concurrency: with group: vault-gate and cancel-in-progress: false, at the top of the workflow.',
    check: ({ workflow }) =>
      groupOf(workflow) === null ? [{ at: workflow.map.entries.get('concurrency')?.at ?? null, text: missing(workflow) }] : [],
  },
  {
    id: 'concurrency-cancels',
    severity: 'error',
    sentence: 'cancel-in-progress is not false.',
    why: 'Forgejo queues runs only where it says false; otherwise a push ends the run under way, at any point between its writes, and whoever pushes can keep the gate from ever finishing.',
    remedy: 'Write cancel-in-progress: false below the group.',
    check: ({ workflow }) => {
      const found = groupOf(workflow)
      const cancels = entryOf(workflow.map.entries.get('concurrency')?.value, 'cancel-in-progress')
      const word = wordOf(cancels?.value)
      if (found === null || word?.toLowerCase() === 'false') return []
      const text =
        word === null ? 'Without cancel-in-progress new commits cancel the run.' : `cancel-in-progress is ${quote(word)}.`
      return [{ at: cancels?.at ?? found.at, text }]
    },
  },
  {
    id: 'concurrency-per-ref',
    severity: 'warning',
    sentence: 'The concurrency group is another one for each branch, pull request or event.',
    why: 'Runs of different groups do not wait for each other, so it is as if there were none.',
    remedy: 'Write one name for all: group: vault-gate.',
    check: ({ workflow }) => {
      const found = groupOf(workflow)
      if (found === null) return []
      const [context] = readExpressions(found.group.text).contexts.filter(
        (one) => isOfOneRun(one) || one === 'inputs' || one.startsWith('inputs.'),
      )
      return context === undefined ? [] : [{ at: found.group.at, text: `The group differs by ${quote(context)}.` }]
    },
  },
]
