// The rest of a sweep, kept where the next one finds it: as the gate's own status on the tip of the base branch.

import { type Sha, type Status, sameLogin } from '../domain.js'
import { type Forge, unlessOverCap } from '../forge/forge.js'
import { SWEEP_CONTEXT } from '../shape/context.js'
import type { Surroundings } from '../surroundings.js'
import { type InTurn, NO_REST, type Rest, readRest, restOf, sayRest } from './turn.js'

/** What the sweep before left, and the status that says so, if there is one. It only orders the work: it is evidence of nothing. */
export type SweepRest = { readonly before: Rest; readonly status: Status | null }

/** The sweep before left nothing. */
export const NOTHING_LEFT: SweepRest = { before: NO_REST, status: null }

const newestOwn = (statuses: readonly Status[], approver: string): Status | null => {
  const own = statuses.filter((status) => status.context === SWEEP_CONTEXT && sameLogin(status.creator, approver))
  return [...own].sort((a, b) => b.id - a.id)[0] ?? null
}

/** Reads it. A base branch that moved since has none: then the order is the usual one. */
export const readSweepRest = async (forge: Forge, { base, approver }: Surroundings): Promise<SweepRest> => {
  const status = newestOwn(await unlessOverCap(forge.statuses(base.tip), []), approver)
  const before = status?.state === 'pending' ? readRest(status.description) : NO_REST
  return { before, status }
}

/** Says what was not reached, on the newest tip, or takes back what was said there. Nothing is written where it is said already. */
export const writeSweepRest = async (
  forge: Forge,
  { base }: Surroundings,
  { status }: SweepRest,
  left: readonly InTurn[],
): Promise<void> => {
  const tip: Sha = left.length === 0 ? base.tip : ((await forge.branch(base.name))?.tip ?? base.tip)
  const state = left.length === 0 ? 'success' : 'pending'
  const description = left.length === 0 ? 'every open pull request was looked at' : sayRest(left.length, restOf(left))
  const known = tip === base.tip ? status : null
  if (state === 'success' && known?.state !== 'pending') return
  if (known?.state === state && known.description === description) return
  await forge.setStatus(tip, { context: SWEEP_CONTEXT, state, description, url: '' })
}
