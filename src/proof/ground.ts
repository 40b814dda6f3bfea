// The ground of all proofs of one call: a whole clone whose base branch the forge knows, and whose approvals make low.

import type { Branch, Repository, Sha } from '../domain.js'
import type { Forge } from '../forge/forge.js'
import type { Settings } from '../observation.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { type Clone, openClone } from './clone.js'
import type { Git } from './git.js'
import { type Newer, readNewer } from './newer.js'
import { unknown } from './objection.js'

/**
 * What every proof of one call rests on. `newer` is null where the forge's base branch did not go on since the clone was fetched.
 */
export type Ground = {
  readonly forge: Forge
  readonly clone: Clone
  readonly repository: Repository
  readonly base: Branch
  readonly settings: Settings
  /** The login of the gate's own account. */
  readonly approver: string
  readonly newer: Newer | null
}

/** What to ask. `base` null is the default branch. */
export type Question = { readonly folder: string; readonly base: string | null; readonly approver: string }

/** Where operators keep policy and vault actions; frozen and the rule of the branch are no part of a proof. */
const settingsFor = (baseBranch: string): Settings => ({
  ...USUAL_PATHS,
  baseBranch,
  requireProtection: false,
  deleteBranch: false,
  frozen: false,
})

/** Is the forge's tip another one? One that has the clone's tip in its history is only newer; anything else is another history. */
const isBehind = async (forge: Forge, base: Branch, tip: Sha): Promise<boolean> => {
  if (base.tip === tip) return false
  const ahead = await forge.commitsAhead(tip, base.tip, 1)
  if (ahead?.total === 0) return true
  const what = ahead === null ? 'the forge does not know it' : 'it is not in the history of that branch on the forge'
  throw unknown('not-on-forge', `the clone's ${base.name} stands at ${tip.slice(0, 10)}: ${what}; fetch again`)
}

/** Reads it. Faults of the forge rise. */
export const readGround = async (forge: Forge, git: Git, { folder, base: wanted, approver }: Question): Promise<Ground> => {
  const repository = await forge.repository()
  const name = wanted ?? repository.defaultBranch
  const base = await forge.branch(name)
  if (base === null) throw unknown('base', `the forge has no branch ${name}`)
  const clone = await openClone(git, folder, name)
  try {
    const behind = await isBehind(forge, base, clone.tip)
    const settings = settingsFor(name)
    const newer = behind ? await readNewer(forge, { base, settings }, clone.tip) : null
    return { forge, clone, repository, base, settings, approver, newer }
  } catch (thrown) {
    clone.close()
    throw thrown
  }
}
