// The simulation: every pull request is seen once and decided twice, under the policy in force and under another one.

import { tierFindings, tierOf } from '../../checks/tier.js'
import { decide } from '../../decide.js'
import type { Decision } from '../../decision.js'
import { filesIn, isSha, type Pull, type Sha } from '../../domain.js'
import { Fault } from '../../failure.js'
import type { Forge } from '../../forge/forge.js'
import { readPolicy } from '../../history.js'
import type { MainlineReader } from '../../mainline.js'
import { type History, NOTHING_KNOWN, type Observation, type PolicyFile } from '../../observation.js'
import { observePull, readTeams } from '../../observe.js'
import { formulasDirOf, ON_BASE, type PolicyReading, readPolicyFile } from '../../policy/in-force.js'
import type { Tier } from '../../policy/tier.js'
import { readVaultAction, VAULT_ACTION_BYTES } from '../../policy/vault-action.js'
import { HOUR_MS, isPast } from '../../shape/merges.js'
import type { Surroundings, Target } from '../../surroundings.js'
import { readTrees, type Trees } from '../../trees.js'
import { blobId } from '../json.js'
import { readMerged } from './merged.js'

/** What one policy makes of a pull request. `decision` is null where only the tier is judged. `alone`: it goes through without a person. */
export type Judgement = { readonly decision: Decision['kind'] | null; readonly tier: Tier | null; readonly alone: boolean }

/** One vault pull request under both policies. `id` is the vault action's; null where it is not one new vault action. */
export type Row = {
  readonly pull: number
  readonly author: string
  readonly id: string | null
  readonly before: Judgement
  readonly after: Judgement
  readonly past: boolean
}

/** The other policy, and what it names: each read once for all pull requests. */
export type Replacement = Pick<History, 'formulas'> & Pick<Observation, 'teams'> & { readonly file: PolicyFile }

/** What stays the same from one pull request to the next. */
export type Stand = {
  readonly target: Target
  readonly surroundings: Surroundings
  readonly mainline: MainlineReader
  readonly replacement: Replacement
}

const sha = (text: string): Sha => {
  if (isSha(text)) return text
  throw new Fault('the new policy has no object id', 'report this as a defect of vault-gate')
}

/** Reads what the policy `bytes` names: its teams, and the formulas in its folder on the base branch. */
export const readReplacement = async (
  forge: Forge,
  { settings, base }: Surroundings,
  bytes: Uint8Array,
): Promise<Replacement> => {
  const file: PolicyFile = { kind: 'file', blob: sha(blobId(bytes)), bytes }
  const dir = formulasDirOf(file, settings.policyPath)
  const [teams, folder] = await Promise.all([
    readTeams(forge, file, settings.policyPath),
    dir === null ? null : readTrees(forge).folder(base.tip, dir),
  ])
  return { file, teams, formulas: dir === null ? null : { dir, files: filesIn(folder) } }
}

/** The policy at a commit. */
export const policyAt = async (forge: Forge, trees: Trees, commit: Sha, path: string): Promise<PolicyReading> =>
  readPolicyFile(await readPolicy(forge, await trees.entry(commit, path), path), path, ON_BASE)

/** Low, and nothing in its way but what ends by itself: nobody looks at it. */
const isAlone = (decision: Decision): boolean => {
  if (decision.kind === 'ignore' || decision.kind === 'refuse' || decision.tier !== 'low') return false
  return decision.kind === 'approve' || decision.holds.every(({ on }) => on === 'gate' || on === 'clock')
}

const judgementOf = (decision: Decision): Judgement => ({
  decision: decision.kind,
  tier: decision.kind === 'ignore' ? null : decision.tier,
  alone: isAlone(decision),
})

const idOf = (decision: Decision): string | null =>
  decision.kind !== 'ignore' && decision.shape.kind === 'addition' ? decision.shape.id : null

/** An open pull request; null where it is a vault pull request under neither policy. */
export const judgeOpen = async (forge: Forge, stand: Stand, pull: Pull): Promise<Row | null> => {
  const { target, surroundings, mainline, replacement } = stand
  const readers = { trees: readTrees(forge), mainline, isGlance: true }
  const seen = await observePull(forge, readers, target, surroundings, pull, NOTHING_KNOWN)
  if (seen.history === null) return null
  const now = decide(seen)
  // Under the other policy it may be low, and then it must be known how much was merged within the last hour.
  const lastHour = seen.mainline ?? (await mainline(surroundings.base.tip, isPast(forge.now() - HOUR_MS)))
  const { file, formulas, teams } = replacement
  const then = decide({
    ...seen,
    mainline: lastHour,
    teams: new Map([...seen.teams, ...teams]),
    history: { ...seen.history, policy: file, formulas },
  })
  if (now.kind === 'ignore' && then.kind === 'ignore') return null
  const { number, author } = pull
  return {
    pull: number,
    author,
    id: idOf(now) ?? idOf(then),
    before: judgementOf(now),
    after: judgementOf(then),
    past: false,
  }
}

/** What file and policy alone make of a vault action: who proposed and released it is not asked again. */
const judgeFile = (bytes: Uint8Array | null, path: string, id: string, reading: PolicyReading, policyPath: string): Judgement => {
  const policy = reading.kind === 'valid' ? reading.policy : null
  const { secrets, mounts } = policy ?? { secrets: null, mounts: null }
  const read = bytes === null ? null : readVaultAction(bytes, { path, id, secrets, mounts, formulas: null })
  if (read?.kind !== 'valid') return { decision: 'refuse', tier: 'high', alone: false }
  const { action } = read
  const tier = policy === null ? 'high' : tierOf(tierFindings({ policy, policyPath, action, actionPath: path }))
  return { decision: null, tier, alone: tier === 'low' }
}

/** A merged pull request, by the vault action that its merge added; null where it added none, or anything else as well. */
export const judgePast = async (forge: Forge, stand: Stand, pull: Pull): Promise<Row | null> => {
  const { settings } = stand.surroundings
  const { policyPath } = settings
  const merged = await readMerged(forge, settings, pull)
  if (merged === null) return null
  const { first, trees, shape } = merged
  const { path, id, entry } = shape
  const [before, bytes] = await Promise.all([
    policyAt(forge, trees, first, policyPath),
    entry.size > VAULT_ACTION_BYTES ? null : forge.blob(entry.id, VAULT_ACTION_BYTES),
  ])
  const after = readPolicyFile(stand.replacement.file, policyPath, ON_BASE)
  const [now, then] = [before, after].map((reading) => judgeFile(bytes, path, id, reading, policyPath))
  if (now === undefined || then === undefined) return null
  return { pull: pull.number, author: pull.author, id, before: now, after: then, past: true }
}

/** Is it decided otherwise under the other policy? */
export const isOther = ({ before, after }: Row): boolean => before.decision !== after.decision || before.tier !== after.tier
