// The sweep: every open pull request, so that missed events heal and approvals take effect; merges one after another.

import { decide } from '../decide.js'
import { digestOf } from '../digest.js'
import type { Pull } from '../domain.js'
import type { Forge } from '../forge/forge.js'
import { createMemory } from '../forge/memory.js'
import { readMainline } from '../mainline.js'
import { NOTHING_KNOWN } from '../observation.js'
import { observePull, othersOf } from '../observe.js'
import { ownComments } from '../own.js'
import { isLabelOfGate } from '../plan.js'
import { isOnlyUnchecked, type Manner, planFor, type Run } from '../run.js'
import { HOUR_MS } from '../shape/merges.js'
import { readSurroundings } from '../surroundings.js'
import { readTrees } from '../trees.js'
import { mergeReady } from './merges.js'
import { aside, each, finish, handle, isEnding, type Sweep, type SweepFault } from './one.js'
import { type PastAlarm, tellAlarm, verifyPast } from './past.js'
import { NOTHING_LEFT, readSweepRest, writeSweepRest } from './rest.js'
import { type InTurn, inTurn } from './turn.js'

/** How a sweep ended. `unreached` are the pull requests for which there was no time; they come first in the next one. */
export type SweepEnd = {
  readonly faults: readonly SweepFault[]
  readonly alarms: readonly PastAlarm[]
  readonly unreached: readonly number[]
}

/** So many pull requests are glanced at together, as many as their files come in one call; what is in flight the connections bound. */
const TOGETHER = 48
/** So many are written to at once. */
const AT_ONCE = 8
/** How long (ms) the sweep goes on without any progress for those that Forgejo still checks, after everything else is done. */
const CHECK_PATIENCE_MS = 2_000

/** At most `most` at a time, in their order. */
const inParallel = async <T>(items: readonly T[], most: number, work: (item: T) => Promise<unknown>): Promise<void> => {
  const left = [...items]
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: most }, worker))
}

/** What a glance came to: nothing to do, something to write, or a merge to be made in its turn. */
type Glance = { readonly kind: 'settled'; readonly done: Run } | { readonly kind: 'write' | 'merge' }

/** Judges by what the list shows and what only reading can tell. Nothing is written by a glance: what it finds to do is judged anew. */
const glance = (sweep: Sweep, pull: Pull): Promise<Glance> =>
  sweep.memory.together(async (forge) => {
    const { manner, shared, surroundings } = sweep
    const readers = { trees: readTrees(forge), mainline: shared.mainline, isGlance: true }
    const observation = await observePull(forge, readers, manner, surroundings, pull, NOTHING_KNOWN)
    const decision = decide(observation)
    const digest = digestOf(decision, observation)
    const effects = planFor(manner.writes, decision, observation, digest)
    if (effects.length === 0 || manner.writes === 'none') {
      const [own] = ownComments(observation.timeline, observation.approver)
      const nothing = { receipts: [], commentUrl: own?.url ?? null, mergeCommit: null, alarm: null }
      return { kind: 'settled', done: { observation, decision, digest, effects, ...nothing } }
    }
    const merges = effects.some((effect) => effect.kind === 'merge') || isOnlyUnchecked(decision)
    return { kind: merges ? 'merge' : 'write' }
  })

/** Not new: the gate has labelled it, or had its time to; ordinary pull requests never get a label. */
const isKnown = (pull: Pull, now: number): boolean => pull.labels.some(isLabelOfGate) || now - pull.createdAt > HOUR_MS

/** Where nothing tells what the sweep before did not reach, each sweep begins with others of those that are known, by its minute. */
const fromElsewhere = <T extends InTurn>(order: readonly T[], now: number): readonly T[] => {
  const known = order.filter((one) => one.isKnown)
  if (order.length <= TOGETHER || known.length === 0) return order
  const from = (Math.floor(now / 60_000) * TOGETHER) % known.length
  return [...order.filter((one) => !one.isKnown), ...known.slice(from), ...known.slice(0, from)]
}

/** Looks at some pull requests together, writes what is to be written, and merges what is ready; answers what is not. */
const sweepSome = async (sweep: Sweep, pulls: readonly Pull[]): Promise<readonly number[]> => {
  const merging: number[] = []
  const writing: number[] = []
  await Promise.all(
    pulls.map(async (pull) => {
      const seen = await each(sweep, pull.number, () => glance(sweep, pull))
      if (seen?.kind === 'settled') await finish(sweep, seen.done)
      else if (seen !== null) (seen.kind === 'merge' ? merging : writing).push(pull.number)
    }),
  )
  const order = pulls.map(({ number }) => number)
  const sorted = (numbers: readonly number[]): readonly number[] => order.filter((number) => numbers.includes(number))
  await inParallel(sorted(writing), AT_ONCE, async (number) => (isEnding(sweep) ? null : handle(sweep, number)))
  return mergeReady(sweep, sorted(merging), 0)
}

const sweepAll = async (sweep: Sweep, order: readonly Pull[]): Promise<void> => {
  let checking: readonly number[] = []
  let now = sweep
  for (let at = 0; at < order.length && !isEnding(sweep); at += TOGETHER) {
    const merged = sweep.merges.length
    checking = [...checking, ...(await sweepSome(now, order.slice(at, at + TOGETHER)))]
    if (sweep.merges.length === merged) continue
    const fresh = readSurroundings(sweep.forge, sweep.manner)
    now = { ...sweep, surroundings: await aside(sweep, fresh, now.surroundings) }
  }
  // Those that Forgejo never finds mergeable are told so.
  const stuck = await mergeReady(sweep, checking, CHECK_PATIENCE_MS)
  await inParallel(stuck, AT_ONCE, async (number) => (isEnding(sweep) ? null : handle(sweep, number)))
}

const unreadFault = (unread: number): readonly SweepFault[] => {
  const message = `${unread} open pull requests cannot be read or are too large`
  return unread === 0 ? [] : [{ number: null, message, remedy: 'close them, or shorten their bodies' }]
}

/**
 * Runs once over all open pull requests. `tell` is called after each and keeps what it needs: observations are let go. Those into
 * other branches are looked at as well, for what the gate gave them may have to go. `isOver`: the deadline has passed.
 */
export const sweep = async (
  forge: Forge,
  manner: Manner,
  tell: (done: Run) => Promise<void> | void,
  isOver: () => boolean = () => false,
): Promise<SweepEnd> => {
  const memory = createMemory(forge)
  const mainline = readMainline(memory.forge)
  const [surroundings, { pulls, unread }] = await Promise.all([readSurroundings(forge, manner), forge.openPulls()])
  const lists = { reached: new Set<number>(), faults: [], merges: [] }
  const shared = { mainline, others: othersOf(memory.forge, mainline, manner, surroundings) }
  const under: Sweep = { forge, manner, memory, shared, surroundings, tell, isOver, ...lists }
  const [alarms, rest] = await Promise.all([
    aside(under, verifyPast(memory.forge, mainline, surroundings), []),
    aside(under, readSweepRest(forge, surroundings), NOTHING_LEFT),
  ])
  const writes = manner.writes === 'all'
  for (const alarm of writes ? alarms : []) await aside(under, tellAlarm(forge, surroundings, alarm), null)
  const order = inTurn(
    pulls.map((pull) => ({ pull, number: pull.number, author: pull.author, isKnown: isKnown(pull, forge.now()) })),
    rest.before,
  )
  await sweepAll(
    under,
    (rest.status === null ? fromElsewhere(order, forge.now()) : order).map(({ pull }) => pull),
  )
  const left = order.filter(({ number }) => !under.reached.has(number))
  if (writes && !isOver()) await aside(under, writeSweepRest(forge, surroundings, rest, left), null)
  return { faults: [...under.faults, ...unreadFault(unread)], alarms, unreached: left.map(({ number }) => number) }
}
