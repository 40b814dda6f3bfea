// The job that the gate runs in (forgejo-actions.md 7.3, 11).

import { INPUTS } from '../../../inputs.js'
import { quote } from '../../../policy/quote.js'
import { readAddress } from '../address.js'
import { isEvent, readCondition } from '../expressions.js'
import type { Draft } from '../rule.js'
import type { GateJob, Step, WorkflowCheck } from '../workflow.js'
import { entryOf, wordOf, type YamlMap } from '../yaml.js'

const DEADLINE = 'deadline-seconds'

const beside = ({ map, uses }: Step): Draft<number> => {
  if (uses === null) return { at: map.at, text: 'A step beside the gate runs commands of its own.' }
  const { shown, path } = readAddress(uses.text)
  const checkout = path.some((name) => /^checkout(?:\.git)?$/i.test(name))
  return {
    at: uses.at,
    text: checkout
      ? `${quote(shown)} brings files of a repository into the gate's job.`
      : `${quote(shown)} runs beside the gate.`,
  }
}

/** How long the gate works in this job, in seconds; null where an expression says so. */
const worksFor = ({ gates }: GateJob): number | null => {
  const usual = INPUTS.find(({ name }) => name === DEADLINE)?.default
  const all = gates.map(({ inputs }) => Number(wordOf(inputs.get(DEADLINE)?.value) ?? usual))
  const sum = all.reduce((a, b) => a + b, 0)
  return Number.isFinite(sum) ? sum : null
}

const timeout = (job: GateJob): readonly Draft<number>[] => {
  const given = entryOf(job.map, 'timeout-minutes')
  const word = wordOf(given?.value)
  if (given === undefined || word === null) return [{ at: job.at, text: 'The job has no timeout-minutes.' }]
  const minutes = Number(word)
  const seconds = worksFor(job)
  if (!Number.isFinite(minutes) || seconds === null || minutes * 60 > seconds) return []
  const text = `The job ends after ${minutes} minutes, but the gate works for up to ${seconds} seconds.`
  return [{ at: given.at, text }]
}

const condition = (map: YamlMap, what: string): readonly Draft<number>[] => {
  const given = map.entries.get('if')
  const [context] = readCondition(wordOf(given?.value) ?? '').contexts.filter(isEvent)
  return given === undefined || context === undefined
    ? []
    : [{ at: given.at, text: `Whether the ${what} runs depends on ${quote(context)}.` }]
}

export const JOB: readonly WorkflowCheck[] = [
  {
    id: 'checkout-step',
    severity: 'error',
    sentence: "The gate's job has another step.",
    why: 'What runs in the same job can read the token, change the action on its way, and act as the gate; a checkout brings in what authors wrote. The gate reads everything over the API.',
    remedy: 'Take the step out, or move it into a job, better a workflow, of its own.',
    check: ({ workflow }) => workflow.jobs.flatMap(({ others }) => others.map(beside)),
  },
  {
    id: 'no-timeout',
    severity: 'warning',
    sentence: "The job has no timeout-minutes, or one that is not above the gate's own deadline.",
    why: 'A job without it may hang for hours, and all runs behind it wait. One that is too short kills the gate between two writes; its own deadline ends it cleanly.',
    remedy: `Write timeout-minutes: 6, or more where ${quote(DEADLINE)} is above its default.`,
    check: ({ workflow }) => workflow.jobs.flatMap(timeout),
  },
  {
    id: 'job-if-event',
    severity: 'warning',
    sentence: 'A condition asks who or what caused the run.',
    why: 'Authors choose that: by it they can keep the gate from looking. It keeps nobody out either, for another branch can have the same workflow without the condition.',
    remedy: 'Take it out, or ask only for a variable of the repository (vars.NAME).',
    check: ({ workflow }) =>
      workflow.jobs.flatMap(({ map, gates }) => [
        ...condition(map, 'job'),
        ...gates.flatMap((step) => condition(step.map, 'step')),
      ]),
  },
]
