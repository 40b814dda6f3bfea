// The ground: all that is read of the ops repository before anything is written to it.

import type { Branch, Team } from '../../../domain.js'
import { Fault } from '../../../failure.js'
import type { AuthorForge, Place } from '../../../forge/proposals.js'
import { readHistory } from '../../../history.js'
import type { History, Settings } from '../../../observation.js'
import { type Formulas, formulasIn } from '../../../policy/formulas.js'
import { ON_BASE, readPolicyFile } from '../../../policy/in-force.js'
import { isTeam } from '../../../policy/names.js'
import { USUAL_PATHS } from '../../../shape/guarded.js'
import { readTrees } from '../../../trees.js'
import type { PolicyReading } from '../../predict.js'

/** Waiting and the time, so that a test need not wait. */
export type Clock = { readonly now: () => number; readonly sleep: (ms: number) => Promise<void> }

/** `account` is the token's own, null where it may not ask. `teams` are those that `[authors] low` names, by name in lower case. */
export type Ground = {
  readonly place: Place
  readonly account: string | null
  readonly base: Branch
  readonly history: History
  readonly policy: PolicyReading
  readonly formulas: Formulas | null
  readonly teams: ReadonlyMap<string, Team>
}

/** More teams than this are not asked for, as the gate does not. */
const MAX_TEAMS = 20

/** What the gate's own reader wants to know; only the paths matter to what it reads. */
const settingsOf = (baseBranch: string): Settings => ({
  ...USUAL_PATHS,
  baseBranch,
  requireProtection: true,
  deleteBranch: false,
  frozen: false,
})

/** What `head` has and `tip` has not, and what is on `tip`, as the gate reads it. */
export const readHead = (forge: AuthorForge, clock: Clock, base: string, head: Branch['tip'], tip: Branch['tip']) =>
  readHistory(forge, readTrees(forge), clock.sleep, settingsOf(base), head, tip)

/** The policy in the words of the offline commands; nobody knows a folder for it, so `root` is null. */
const policyOf = ({ policy }: History): PolicyReading => {
  const path = USUAL_PATHS.policyPath
  const reading = readPolicyFile(policy, path, ON_BASE)
  const bytes = policy.kind === 'file' ? policy.bytes : null
  if (reading.kind === 'valid' && bytes !== null) return { kind: 'valid', path, root: null, bytes, policy: reading.policy }
  const { text, problems } = reading.kind === 'none' ? reading : { text: `${path} cannot be used`, problems: [] }
  return { kind: 'none', path, absent: policy.kind === 'absent', bytes, text, problems }
}

const readTeams = async (forge: AuthorForge, policy: PolicyReading): Promise<ReadonlyMap<string, Team>> => {
  const listed = policy.kind === 'valid' ? (policy.policy.authors?.low ?? []) : []
  const names = [...new Set(listed.filter(isTeam).map((team) => team.slice(1).toLowerCase()))].slice(0, MAX_TEAMS)
  return new Map(await Promise.all(names.map(async (name) => [name, await forge.team(name)] as const)))
}

/** Reads the ground; `base` is the branch that the caller names. */
export const readGround = async (forge: AuthorForge, clock: Clock, base: string | null): Promise<Ground> => {
  const [place, account] = await Promise.all([forge.proposals.place(), forge.proposals.account()])
  const name = base ?? place.defaultBranch
  const branch = await forge.branch(name)
  if (branch === null) {
    throw new Fault(
      `${place.owner}/${place.name} has no branch ${JSON.stringify(name)}`,
      'name the branch with the policy: --base',
    )
  }
  // The tip against itself: nothing is new, and all that is there is read by the gate's own reader.
  const history = await readHead(forge, clock, name, branch.tip, branch.tip)
  const policy = policyOf(history)
  const formulas = history.formulas === null ? null : { folder: history.formulas.dir, names: formulasIn(history.formulas.files) }
  return { place, account, base: branch, history, policy, formulas, teams: await readTeams(forge, policy) }
}
