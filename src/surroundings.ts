// The surroundings: what all pull requests of a repository are judged with.

import type { Branch } from './domain.js'
import { Fault } from './failure.js'
import { type Forge, OverCap } from './forge/forge.js'
import { refuseAdmin } from './identity.js'
import type { Observation, Settings } from './observation.js'

/** What a run knows before it reads: settings may still lack the base branch, `likelyBase` is the event's guess at it. */
export type Target = {
  readonly settings: Omit<Settings, 'baseBranch'> & { readonly baseBranch: string | null }
  readonly likelyBase: string | null
  /** The login of the gate's account; proven while the first reads are under way. */
  readonly identity: Promise<string>
  readonly sleep: (ms: number) => Promise<void>
  /** Does this run belong to a sweep? A sweep does not try a merge again that Forgejo refused within the last hour. */
  readonly sweeping: boolean
}

/** The Fault for something that the inputs name and the forge does not have. */
export const notFound = (what: string, remedy: string): Fault =>
  new Fault(`${what} does not exist, or the token may not see it`, remedy)

const branchOr = (branch: Branch | null, name: string): Branch => {
  if (branch === null) throw notFound(`branch "${name}"`, 'set the base-branch input to the branch that holds the policy')
  return branch
}

/** What all pull requests of a repository are judged with: read once by a run, and once by a sweep. */
export type Surroundings = Pick<Observation, 'settings' | 'approver' | 'repository' | 'base' | 'labels' | 'overCap'>

/** A list, or an empty one and its name among those that are longer than the gate reads. */
export const listing =
  (overCap: string[]) =>
  <T>(name: string, reading: Promise<readonly T[]>): Promise<readonly T[]> =>
    reading.catch((thrown: unknown) => {
      if (!(thrown instanceof OverCap)) throw thrown
      overCap.push(name)
      return []
    })

/** Reads the surroundings; all reads are under way together. */
export const readSurroundings = async (forge: Forge, target: Target): Promise<Surroundings> => {
  const guess = target.settings.baseBranch ?? target.likelyBase
  const overCap: string[] = []
  const [approver, repository, guessed, labels] = await Promise.all([
    target.identity,
    forge.repository(),
    guess === null ? null : forge.branch(guess),
    listing(overCap)('labels', forge.labels()),
  ])
  refuseAdmin(approver, repository.admin)
  const baseBranch = target.settings.baseBranch ?? repository.defaultBranch
  const base = branchOr(guess === baseBranch ? guessed : await forge.branch(baseBranch), baseBranch)
  return { settings: { ...target.settings, baseBranch }, approver, repository, base, labels, overCap }
}
