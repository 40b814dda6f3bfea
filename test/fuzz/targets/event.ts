// The event's payload: whatever the file holds, a task is a number that was there, a sweep, nothing, or a Fault.

import { isIdleComment, readTask } from '../../../src/event.js'
import type { Inputs } from '../../../src/inputs.js'
import { must, outcomeOf, type Target } from '../target.js'

const EVENTS = ['pull_request_target', 'issue_comment', 'schedule', 'workflow_dispatch', 'pull_request', 'push', '__proto__', '']

const INPUTS: Inputs = {
  credential: { kind: 'token', token: 'x'.repeat(40), next: null },
  mode: 'auto',
  repository: 'acme/ops',
  apiUrl: 'http://forge.example/api/v1',
  pullRequest: null,
  baseBranch: null,
  policyPath: 'vault/policy.toml',
  actionsPath: 'vault/actions',
  approver: null,
  requireProtection: true,
  deleteBranch: true,
  dryRun: 'false',
  frozen: false,
  deadlineSeconds: 240,
}

const MODES = ['auto', 'gate', 'sweep', 'doctor'] as const

/** The first byte says which event and mode, the rest after its line end is the file. */
export const EVENT: Target = {
  name: 'event',
  about: 'the payload of an event (first line: a digit for the event, one for the mode)',
  dictionary: [
    ...[
      '"action":"created"',
      '"number":7',
      '"is_pull":true',
      '"comment":{"body":"/recheck"}',
      '"issue":{"number":7}',
      '/recheck',
    ],
    ...[
      '"repository":{"full_name":"acme/ops","default_branch":"main"}',
      '"inputs":{"pull-request":"7"}',
      'null',
      '{}',
      '[]',
      '"',
    ],
  ],
  longest: 65_536,
  json: true,
  open: () => ({
    run: async (bytes) => {
      const cut = bytes.indexOf(10) + 1
      const name = EVENTS[(bytes[0] ?? 0) % EVENTS.length] ?? ''
      const mode = MODES[(bytes[1] ?? 0) % MODES.length] ?? 'auto'
      let payload: unknown
      try {
        payload = JSON.parse(new TextDecoder().decode(bytes.subarray(cut)))
      } catch {
        return 'no JSON'
      }
      must(typeof isIdleComment({ name, payload }) === 'boolean', 'neither idle nor not')
      for (const pullRequest of [null, 3]) {
        const read = await outcomeOf(() => readTask({ ...INPUTS, mode, pullRequest }, { name, payload }), ['Fault'])
        if (read.kind === 'known') continue
        const task = read.value
        if (task.kind === 'nothing') must(typeof task.reason === 'string' && task.reason !== '', 'nothing without a reason')
        else if (task.kind !== 'doctor')
          must(
            task.likelyBase === null || (typeof task.likelyBase === 'string' && task.likelyBase !== ''),
            'a base that is no text',
          )
        if (task.kind === 'pull') must(Number.isSafeInteger(task.number) && task.number > 0, 'a number that is none')
      }
      const read = await outcomeOf(() => readTask({ ...INPUTS, mode }, { name, payload }), ['Fault'])
      return `${name} ${mode} ${read.kind === 'value' ? read.value.kind : read.error.message.replace(/".*/, '')}`
    },
  }),
}
