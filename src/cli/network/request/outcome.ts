// The outcome: what a request came to, as a value.

import type { Status } from '../../../domain.js'
import type { Problem } from '../../../failure.js'
import type { Proposal } from '../../../forge/proposals.js'
import { problemAt } from '../../../policy/source.js'
import type { ExitCode } from '../../shell.js'

/** `opened` by this call, `found` open; what became of it, where this call saw that; `waiting`: open still when the time was over. */
export type State = 'opened' | 'found' | 'merged' | 'closed' | 'refused' | 'waiting'

/**
 * `state` is null where there is no pull request and nothing was sent: then `problems` say why. `status` is the newest one of the
 * gate's context as the forge tells it, which any writer can post where no approver was named: shown, and no proof of anything.
 */
export type Outcome = {
  readonly state: State | null
  readonly pull: Proposal | null
  readonly problems: readonly Problem[]
  readonly status: Status | null
  readonly notes: readonly string[]
}

/** Something is in the way; nothing was changed. */
export const blocked = (code: string, path: string, text: string, remedy: string, pull: Proposal | null = null): Outcome => ({
  state: null,
  pull,
  problems: [problemAt(code, path, null, text, remedy)],
  status: null,
  notes: [],
})

export const reached = (state: State, pull: Proposal, notes: readonly string[] = []): Outcome => ({
  state,
  pull,
  problems: [],
  status: null,
  notes,
})

/** 0 opened or merged, 1 refused or closed, 3 still waiting. */
export const exitOf = ({ state, problems }: Outcome): ExitCode => {
  if (problems.length > 0 || state === null || state === 'closed' || state === 'refused') return 1
  return state === 'waiting' ? 3 : 0
}
