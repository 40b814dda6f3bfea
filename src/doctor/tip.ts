// What lies at the tip of the base branch: the policy, the formulas, and the sign that a sweep leaves there.

import { type Branch, filesIn, type Sha, sameLogin } from '../domain.js'
import type { SetupForge } from '../forge/setup.js'
import { readPolicy } from '../history.js'
import { formulasDirOf } from '../policy/in-force.js'
import { SWEEP_CONTEXT } from '../shape/context.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { readTrees } from '../trees.js'
import { type Installation, type Seen, seen, unseen } from './installation.js'
import { mapSeen, seeOn, seeThen } from './seeing.js'

/** The tip of a branch that was seen and is there. */
export const tipSeen = (branch: Seen<Branch | null>, name: string): Seen<Sha> => {
  if (branch.kind === 'unseen') return branch
  return branch.value === null
    ? unseen(`there is no branch ${name}`, 'name the branch with the policy: --base')
    : seen(branch.value.tip)
}

/** The policy, and the folder of formulas that it names. */
export const readPolicies = async (forge: SetupForge, tip: Seen<Sha>): Promise<Pick<Installation, 'policy' | 'formulas'>> => {
  const trees = readTrees(forge)
  const path = USUAL_PATHS.policyPath
  const policy = await seeThen(tip, async (commit) => readPolicy(forge, await trees.entry(commit, path), path))
  const formulas = await seeOn(policy, async (file) => {
    const dir = formulasDirOf(file, path)
    if (dir === null) return seen(null)
    return seeThen(tip, async (commit) => ({ dir, files: filesIn(await trees.folder(commit, dir)) }))
  })
  return { policy, formulas }
}

/** When the gate's account last left its sign there (ms since 1970). */
export const readSwept = (forge: SetupForge, tip: Seen<Sha>, approver: Seen<string>): Promise<Seen<number | null>> =>
  seeOn(approver, async (login) => {
    const statuses = await seeThen(tip, (commit) => forge.statuses(commit))
    return mapSeen(statuses, (all) =>
      all
        .filter((one) => one.context === SWEEP_CONTEXT && sameLogin(one.creator, login))
        .reduce<number | null>((last, one) => Math.max(last ?? 0, one.createdAt), null),
    )
  })
