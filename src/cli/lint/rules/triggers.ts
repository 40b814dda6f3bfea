// What starts the gate (design 5.1, forgejo-actions.md 4).

import { quote } from '../../../policy/quote.js'
import type { Draft } from '../rule.js'
import { gatesOf, type Workflow, type WorkflowCheck } from '../workflow.js'
import { type Entry, entryOf, wordOf, wordsIn } from '../yaml.js'
import { matches, TYPES } from './types.js'

const TARGET = 'pull_request_target'

/** What the gate runs on; `workflow_call` is whatever its caller runs on. */
const TAKEN = [TARGET, 'issue_comment', 'schedule', 'workflow_dispatch', 'workflow_call']

const PROPOSED = /^pull_request(?:_(?:assign|label|milestone|sync))?$/
const REVIEW = /^pull_request_review/

/** Types that point the run at the proposed commit instead of the base branch. */
const REVIEW_TYPES = ['review_requested', 'review_request_removed']

/** A draft for every trigger that `is` picks. */
const each =
  (is: (event: string, workflow: Workflow) => boolean, text: (event: string) => string): WorkflowCheck['check'] =>
  ({ workflow }) =>
    [...workflow.triggers].filter(([event]) => is(event, workflow)).map(([event, { at }]) => ({ at, text: text(event) }))

/** The place of `on`, or of the whole file. */
const onOf = ({ map }: Workflow): number | null => map.entries.get('on')?.at ?? null

/** Does a scheduled run ever start? */
export const isScheduled = ({ triggers }: Workflow): boolean => {
  const value = triggers.get('schedule')?.value
  return value?.kind === 'list' && value.items.some((item) => wordOf(entryOf(item, 'cron')?.value) !== null)
}

const isRechecked = ({ triggers }: Workflow): boolean => {
  const comment = triggers.get('issue_comment')
  const types = entryOf(comment?.value, 'types')
  return comment !== undefined && (types === undefined || wordsIn(types.value).some(({ text }) => matches(text, 'created')))
}

const missing = (target: Entry): Draft<number> | null => {
  const types = entryOf(target.value, 'types')
  if (types === undefined) {
    const text = `Without types ${TARGET} means opened, reopened and synchronize: edited is missing.`
    return { at: target.at, text }
  }
  const given = wordsIn(types.value)
  const lacking = TYPES.filter((type) => !given.some(({ text }) => matches(text, type)))
  if (lacking.length === 0) return null
  const grave = lacking.includes('edited') || lacking.includes('synchronize')
  return { at: types.at, text: `The types of ${TARGET} lack ${lacking.join(', ')}.`, severity: grave ? 'error' : 'warning' }
}

const reviews = ({ workflow }: { readonly workflow: Workflow }): readonly Draft<number>[] => {
  const events = [...workflow.triggers].filter(([event]) => REVIEW.test(event))
  const types = wordsIn(entryOf(workflow.triggers.get(TARGET)?.value, 'types')?.value)
  return [
    ...events.map(([event, { at }]) => ({
      at,
      text: `${quote(event)} runs the workflow of the reviewed commit, next to the secret.`,
    })),
    ...types
      .filter(({ text }) => REVIEW_TYPES.some((type) => matches(text, type)))
      .map(({ at, text }) => ({
        at,
        text: `The type ${quote(text.trim())} points the run at the proposed commit, not at the base branch.`,
      })),
  ]
}

const paths = ({ workflow }: { readonly workflow: Workflow }): readonly Draft<number>[] =>
  ['paths', 'paths-ignore'].flatMap((key) => {
    const entry = entryOf(workflow.triggers.get(TARGET)?.value, key)
    const text = `With ${quote(key)} the gate does not see every pull request.`
    return entry === undefined ? [] : [{ at: entry.at, text }]
  })

const isSweep = (workflow: Workflow): boolean => {
  const modes = gatesOf(workflow).map(({ inputs }) => wordOf(inputs.get('mode')?.value) ?? 'auto')
  return modes.every((mode) => mode !== 'auto')
}

const isOther = (event: string, workflow: Workflow): boolean =>
  !(TAKEN.includes(event) || event === 'push' || PROPOSED.test(event) || REVIEW.test(event) || isSweep(workflow))

export const TRIGGERS: readonly WorkflowCheck[] = [
  {
    id: 'trigger-pull-request',
    severity: 'error',
    sentence: 'The workflow runs on pull_request.',
    why: 'Forgejo then takes the workflow file from the proposed commit and gives it the secrets of the repository: whoever proposes a change writes the program that has the token. The gate refuses to run on it.',
    remedy: 'Use pull_request_target: it runs the file of the base branch.',
    check: each(
      (event) => PROPOSED.test(event),
      (event) => `${quote(event)} runs the workflow of the proposed commit, next to the secret.`,
    ),
  },
  {
    id: 'trigger-missing-edited',
    severity: 'error',
    sentence: `${TARGET} is not told of every change. (A warning where only opened or reopened is missing.)`,
    why: 'A pull request that is opened against another branch and moved to the guarded one is only edited; new commits are synchronize. Without a type the run does not happen, silently.',
    remedy: 'Write types: [opened, reopened, synchronize, edited, labeled, unlabeled].',
    check: ({ workflow }) => {
      const target = workflow.triggers.get(TARGET)
      const draft = target === undefined ? null : missing(target)
      return draft === null ? [] : [draft]
    },
  },
  {
    id: 'trigger-review',
    severity: 'error',
    sentence: 'The workflow runs on reviews or on requests for them.',
    why: 'Forgejo takes the workflow file of a review from the reviewed commit, next to the secret; a request for a review points the run at the proposed commit. The gate refuses to run on reviews.',
    remedy: 'Take it out. Approvals take effect with the next scheduled run, or with a /recheck comment.',
    check: reviews,
  },
  {
    id: 'trigger-push',
    severity: 'error',
    sentence: 'The workflow runs on push.',
    why: 'Forgejo takes the workflow file from the pushed commit, next to the secret, and a push names no pull request: the gate refuses to run on it.',
    remedy: `Use ${TARGET} and schedule.`,
    check: each(
      (event) => event === 'push',
      () => '"push" runs the workflow of the pushed commit, and names no pull request.',
    ),
  },
  {
    id: 'trigger-not-taken',
    severity: 'warning',
    sentence: 'The workflow runs on an event that the gate does not take.',
    why: 'The run fails, and a red job should always mean that the gate needs somebody to look at it.',
    remedy: `Take it out. The gate runs on ${TAKEN.slice(0, 4).join(', ')}.`,
    check: each(isOther, (event) => `The gate does not run on ${quote(event)}.`),
  },
  {
    id: 'trigger-paths',
    severity: 'warning',
    sentence: `${TARGET} is filtered by paths.`,
    why: 'A pull request that does not match gets no run and no status, and one of the paths that the gate guards is easily forgotten in the filter.',
    remedy: 'Take the filter out: what is none of its business the gate ignores by itself.',
    check: paths,
  },
  {
    id: 'no-schedule',
    severity: 'error',
    sentence: 'No workflow that uses the gate runs on a schedule.',
    why: 'Reviews start no trusted workflow in Forgejo, and authors can suppress runs ("[skip ci]" in a title). Only a scheduled run picks up approvals and what was missed.',
    remedy: "Add schedule with a cron, for example '*/5 * * * *'.",
    check: ({ workflow, folder }) =>
      folder.some(isScheduled) || workflow.triggers.has('workflow_call')
        ? []
        : [{ at: onOf(workflow), text: 'Nothing starts the gate by itself, so an approval may never take effect.' }],
  },
  {
    id: 'no-recheck',
    severity: 'note',
    sentence: `The workflow runs on ${TARGET} but not on new comments.`,
    why: 'A comment /recheck has the gate judge at once, without waiting for the next scheduled run.',
    remedy: 'Add issue_comment with types: [created].',
    check: ({ workflow, folder }) =>
      workflow.triggers.has(TARGET) && !folder.some(isRechecked)
        ? [{ at: onOf(workflow), text: 'A /recheck comment does not reach the gate.' }]
        : [],
  },
]
