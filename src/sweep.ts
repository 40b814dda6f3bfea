// The sweep: every open pull request, one after another, so that missed events heal and approvals take effect.

import { describe, Fault } from './failure.js'
import type { Forge } from './forge/forge.js'
import { type Manner, type Run, run } from './run.js'

/** A failure about one pull request, or about the list of them (`number` null). */
export type SweepFault = { readonly number: number | null; readonly message: string; readonly remedy: string }

const DEADLINE = 'raise "deadline-seconds", or sweep more often'

const faultOf = (number: number, thrown: unknown): SweepFault => ({
  number,
  message: describe(thrown),
  remedy: thrown instanceof Fault ? thrown.remedy : 'report this as a defect of vault-gate',
})

/**
 * Runs once over all open pull requests, oldest first; a fault on one does not stop the others. `tell` is called after each and keeps
 * what it needs: observations are let go. Those into other branches are looked at as well, for what the gate gave them may have to go.
 * `isOver` says when to stop; what was not reached is one fault.
 */
export const sweep = async (
  forge: Forge,
  manner: Manner,
  tell: (done: Run) => Promise<void> | void,
  isOver: () => boolean = () => false,
): Promise<readonly SweepFault[]> => {
  const [{ pulls, unread }] = await Promise.all([forge.openPulls(), manner.identity])
  const faults: SweepFault[] = []
  for (const [at, { number }] of pulls.entries()) {
    const left = {
      number: null,
      message: `${pulls.length - at} open pull requests were not reached, from #${number} on`,
      remedy: DEADLINE,
    }
    if (isOver()) return [...faults, left]
    try {
      await tell(await run(forge, manner, number))
    } catch (thrown) {
      if (isOver()) return [...faults, left]
      faults.push(faultOf(number, thrown))
    }
  }
  if (unread > 0) {
    faults.push({
      number: null,
      message: `${unread} open pull requests cannot be read or are too large`,
      remedy: 'close them, or shorten their bodies',
    })
  }
  return faults
}
