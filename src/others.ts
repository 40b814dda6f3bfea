// The others: the open pull requests that a new policy would be for, besides the one that brings it.

import type { Pull } from './domain.js'
import type { Forge } from './forge/forge.js'
import type { Observation } from './observation.js'

/** More open pull requests than this are not looked at for what a new policy would make of them. */
const MAX_OTHERS = 50

/** The others of a pull request. One that cannot be seen is one that is not looked at: it must not stand in the way of a policy. */
export type OthersReader = (number: number) => Promise<Observation['others']>

/** A reader that looks once, whoever asks: a sweep may meet many changes of the policy. `look` observes one pull request. */
export const readOthers = (forge: Forge, base: string, look: (pull: Pull) => Promise<Observation>): OthersReader => {
  let looked: Promise<Observation['others']> | null = null

  const lookAll = async (): Promise<Observation['others']> => {
    const { pulls, unread } = await forge.openPulls()
    const open = pulls.filter((pull) => pull.base.ref === base)
    const chosen = open.slice(0, MAX_OTHERS + 1)
    const seen = await Promise.all(chosen.map((pull) => look(pull).catch(() => null)))
    const missing = seen.filter((one) => one === null).length
    return { seen: seen.flatMap((one) => one ?? []), unseen: open.length - chosen.length + unread + missing }
  }

  return async (number) => {
    looked ??= lookAll().catch(() => ({ seen: [], unseen: null }))
    const { seen, unseen } = await looked
    const others = seen.filter(({ pull }) => pull.number !== number)
    const told = others.slice(0, MAX_OTHERS)
    return { seen: told, unseen: unseen === null ? null : unseen + others.length - told.length }
  }
}
