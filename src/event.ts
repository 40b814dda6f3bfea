// The event: which pull request a run is about, or why it is about none (design 5.1, forgejo-actions.md 4).

import { Fault } from './failure.js'
import type { Inputs } from './inputs.js'

/** What a run is to do. `likelyBase` is the default branch as the payload tells it: a guess that saves a round of reads. */
export type Task =
  | { readonly kind: 'pull'; readonly number: number; readonly likelyBase: string | null }
  | { readonly kind: 'sweep'; readonly likelyBase: string | null }
  | { readonly kind: 'doctor' }
  | { readonly kind: 'nothing'; readonly reason: string }

type Payload = Readonly<Record<string, unknown>>

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Payload)[key] : undefined

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const positive = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null

const fromEvent = (payload: unknown): number | null =>
  positive(field(payload, 'number')) ?? positive(field(field(payload, 'issue'), 'number'))

const WRONG_TRIGGER: Readonly<Record<string, string>> = {
  pull_request: 'it runs the workflow of the proposed commit, next to the secret: use pull_request_target',
  push: 'it names no pull request: use pull_request_target and schedule',
  pull_request_review: 'it runs the workflow of the reviewed commit, next to the secret: use schedule, which picks up approvals',
  pull_request_comment: 'use issue_comment',
}

const ACCEPTED = ['pull_request_target', 'issue_comment', 'schedule', 'workflow_dispatch']

const wrongTriggerReason = (event: string): string | null => {
  if (ACCEPTED.includes(event)) return null
  const known = Object.keys(WRONG_TRIGGER)
    .sort((a, b) => b.length - a.length)
    .find((name) => event === name || event.startsWith(`${name}_`))
  return (known === undefined ? undefined : WRONG_TRIGGER[known]) ?? `use one of ${ACCEPTED.join(', ')}`
}

const wrongTrigger = (event: string): Fault =>
  new Fault(
    `the gate does not run on the event "${event}": ${wrongTriggerReason(event)}`,
    'change the "on:" of the workflow as the README shows',
  )

const isRecheck = (payload: unknown): boolean =>
  field(payload, 'action') === 'created' && text(field(field(payload, 'comment'), 'body'))?.trim() === '/recheck'

/** A comment that asks for nothing: any but a new one that is just `/recheck`. */
export const isIdleComment = (event: { readonly name: string; readonly payload: unknown }): boolean =>
  event.name === 'issue_comment' && !isRecheck(event.payload)

const comment = (payload: unknown, likelyBase: string | null): Task => {
  if (!isRecheck(payload)) return { kind: 'nothing', reason: 'the comment is not /recheck' }
  if (field(payload, 'is_pull') !== true) return { kind: 'nothing', reason: 'the comment is not on a pull request' }
  return pull(fromEvent(payload), 'issue_comment', likelyBase)
}

const pull = (number: number | null, event: string, likelyBase: string | null): Task => {
  if (number === null)
    throw new Fault(`the payload of ${event} names no pull request`, 'set the pull-request input, or mode: sweep')
  return { kind: 'pull', number, likelyBase }
}

/** What somebody chose when starting the workflow by hand. */
const chosen = (payload: unknown, name: string): string | null => text(field(field(payload, 'inputs'), name))?.trim() || null

const isDoctor = ({ mode }: Inputs, event: string, payload: unknown): boolean => {
  if (mode === 'doctor') return true
  if (mode !== 'auto' || event !== 'workflow_dispatch') return false
  const given = chosen(payload, 'mode') ?? 'auto'
  if (given !== 'auto' && given !== 'doctor')
    throw new Fault(`"mode" must be auto or doctor, not "${given}"`, 'start the workflow again with one of them, or none')
  return given === 'doctor'
}

const dispatched = (payload: unknown): number | null => {
  const given = chosen(payload, 'pull-request')
  if (given === null) return null
  const number = positive(/^\d{1,15}$/.test(given) ? Number(given) : null)
  if (number === null)
    throw new Fault(
      `"pull-request" must be the number of a pull request, not "${given}"`,
      'start the workflow again with a number, or none',
    )
  return number
}

/** Reads the task from inputs and event. The payload is a snapshot and may be old: nothing but the number is taken from it. */
export const readTask = (inputs: Inputs, event: { readonly name: string; readonly payload: unknown }): Task => {
  const { name, payload } = event
  const about = text(field(field(payload, 'repository'), 'full_name'))
  const same = about === null || about.toLowerCase() === inputs.repository.toLowerCase()
  const likelyBase = same ? text(field(field(payload, 'repository'), 'default_branch')) : null
  if (isDoctor(inputs, name, payload)) return { kind: 'doctor' }
  if (inputs.mode === 'sweep') return { kind: 'sweep', likelyBase }
  if (inputs.mode === 'auto' && wrongTriggerReason(name) !== null) throw wrongTrigger(name)
  if (inputs.mode === 'auto' && name === 'issue_comment' && same) return comment(payload, likelyBase)
  if (inputs.pullRequest !== null) return { kind: 'pull', number: inputs.pullRequest, likelyBase }
  if (name === 'schedule' && inputs.mode === 'auto') return { kind: 'sweep', likelyBase }
  if (name === 'workflow_dispatch') {
    const number = dispatched(payload)
    if (number === null && inputs.mode === 'auto') return { kind: 'sweep', likelyBase }
    return pull(number, name, likelyBase)
  }
  if (!same) {
    const remedy = 'set the pull-request input, or mode: sweep, where the gate looks after another repository'
    throw new Fault(`the event is about ${about}, but the gate looks after ${inputs.repository}`, remedy)
  }
  return pull(fromEvent(payload), name, likelyBase)
}
