// One pull request of a sweep: handled as an event would, its faults kept to itself.

import type { Sha } from '../domain.js'
import { describe, Fault } from '../failure.js'
import type { Forge } from '../forge/forge.js'
import type { Memory } from '../forge/memory.js'
import { type Manner, type Run, run, type Shared } from '../run.js'
import type { Surroundings } from '../surroundings.js'

/** A failure about one pull request, or about the list of them (`number` null). */
export type SweepFault = { readonly number: number | null; readonly message: string; readonly remedy: string }

/** A sweep under way. */
export type Sweep = {
  readonly forge: Forge
  readonly manner: Manner
  readonly memory: Memory
  readonly shared: Shared
  readonly surroundings: Surroundings
  readonly tell: (done: Run) => Promise<void> | void
  readonly isOver: () => boolean
  readonly reached: Set<number>
  readonly faults: SweepFault[]
  /** Merge commits made so far: after one the base branch is another. */
  readonly merges: Sha[]
}

/** Is so little time left that nothing should begin? */
export const isEnding = ({ manner, isOver }: Sweep): boolean => manner.isLate() || isOver()

const faultOf = (number: number | null, thrown: unknown): SweepFault => {
  const remedy = thrown instanceof Fault ? thrown.remedy : 'report this as a defect of vault-gate'
  return { number, message: describe(thrown), remedy }
}

/** Does `work` for one pull request; a fault on it does not stop the others. What the deadline cut off was not reached. */
export const each = async <T>(sweep: Sweep, number: number, work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work()
  } catch (thrown) {
    if (isEnding(sweep)) return null
    sweep.reached.add(number)
    sweep.faults.push(faultOf(number, thrown))
    return null
  }
}

/** Does `work` that is about no open pull request; a fault in it does not keep them waiting. */
export const aside = async <T, I>(sweep: Sweep, work: Promise<T>, instead: I): Promise<T | I> => {
  try {
    return await work
  } catch (thrown) {
    sweep.faults.push(faultOf(null, thrown))
    return instead
  }
}

/** Tells of one that was handled. */
export const finish = async (sweep: Sweep, done: Run): Promise<void> => {
  sweep.reached.add(done.observation.pull.number)
  if (done.mergeCommit !== null) sweep.merges.push(done.mergeCommit)
  await sweep.tell(done)
}

/** A run of its own, as an event would start it: everything that can have moved is read anew. */
export const handle = async (sweep: Sweep, number: number): Promise<void> => {
  await each(sweep, number, async () => finish(sweep, await run(sweep.memory.forge, sweep.manner, number, sweep.shared)))
}
