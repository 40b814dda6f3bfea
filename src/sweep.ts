// The sweep: every open pull request of the base branch, one after another, so that missed events and approvals take effect.

import { describe, Fault } from './failure.js'
import type { Forge } from './forge/forge.js'
import { type Manner, type Run, run } from './run.js'

/** What a sweep came to. A fault on one pull request does not stop the others. */
export type Sweep = {
  readonly runs: readonly Run[]
  readonly faults: readonly { readonly number: number; readonly message: string; readonly remedy: string }[]
}

/** Runs once over all open pull requests, oldest first. `tell` is called after each. */
export const sweep = async (forge: Forge, manner: Manner, tell: (done: Run) => void): Promise<Sweep> => {
  const [base] = await Promise.all([
    manner.settings.baseBranch ?? forge.repository().then((repository) => repository.defaultBranch),
    manner.identity,
  ])
  const runs: Run[] = []
  const faults: Sweep['faults'][number][] = []
  for (const pull of await forge.openPulls(base)) {
    try {
      const one = await run(forge, manner, pull.number)
      runs.push(one)
      tell(one)
    } catch (thrown) {
      const remedy = thrown instanceof Fault ? thrown.remedy : 'report this as a defect of vault-gate'
      faults.push({ number: pull.number, message: describe(thrown), remedy })
    }
  }
  return { runs, faults }
}
