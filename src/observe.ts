// Observing: all reads of one pull request, in parallel, completely or not at all.

import { readConversation } from './conversation.js'
import { isVaultPull, proposesLow } from './decide.js'
import type { Pull, Status, Team, TimelineEntry } from './domain.js'
import { sameLogin } from './domain.js'
import type { Forge } from './forge/forge.js'
import { createMemory } from './forge/memory.js'
import { readHistory } from './history.js'
import type { MainlineReader } from './mainline.js'
import { type Knowledge, type Mainline, NOTHING_KNOWN, type Observation, type PolicyFile } from './observation.js'
import { type OthersReader, readOthers } from './others.js'
import { ownComments, placeOf } from './own.js'
import { ON_BASE, readPolicyFile } from './policy/in-force.js'
import { teamsIn } from './policy/people.js'
import { REFUSED } from './report/words.js'
import { STATUS_CONTEXT } from './shape/context.js'
import { HOUR_MS, isPast } from './shape/merges.js'
import { listing, notFound, readSurroundings, type Surroundings, type Target } from './surroundings.js'
import { readTrees, type Trees } from './trees.js'

/** What reading needs besides the forge. `trees` has the budget of one pull request, `mainline` may serve many. */
export type Readers = {
  readonly trees: Trees
  readonly mainline: MainlineReader
  /** Nothing is written by what is seen: what is certain to be read again by a run may be left out. */
  readonly isGlance: boolean
  /** Shared by the runs of a sweep; absent where a run looks for itself. */
  readonly others?: OthersReader
}

/** Observes pull request `number`. Rounds of reads that depend on each other; all reads of one round are under way together. */
export const observe = async (
  forge: Forge,
  readers: Readers,
  target: Target,
  number: number,
  knowledge: Knowledge,
): Promise<Observation> => {
  const [surroundings, pull] = await Promise.all([readSurroundings(forge, target), forge.pull(number)])
  if (pull === null) throw notFound(`pull request #${number}`, 'check the pull-request and repository inputs')
  const seen = await observePull(forge, readers, target, surroundings, pull, knowledge)
  if (!seen.history?.proposed) return seen
  const others = readers.others ?? othersOf(forge, readers.mainline, target, surroundings)
  return { ...seen, others: await others(number) }
}

/** The labels that say medium or high: only a hint at whether the mainline will be asked for, which is then read without waiting. */
const looksHeld = ({ labels }: Pull): boolean => labels.some(({ name }) => /^blast-radius\/(?:medium|high)$/.test(name))

/** Observes a pull request that was read just before, with everything that is said about it. */
export const observePull = async (
  forge: Forge,
  { trees, mainline, isGlance }: Readers,
  target: Target,
  surroundings: Surroundings,
  pull: Pull,
  knowledge: Knowledge,
): Promise<Observation> => {
  const { settings, base, approver } = surroundings
  const overCap = [...surroundings.overCap]
  const list = listing(overCap)
  const judged = pull.state === 'open' && pull.base.ref === base.name
  const lastHour = (): Promise<Mainline> => mainline(base.tip, isPast(forge.now() - HOUR_MS))
  // After the pull request, never beside it: what it shows (its head, its base) must be in the timeline already, or a move made in
  // between would be judged by the reviews and pushes of before.
  const [[timeline, reviews], statuses, history, early] = await Promise.all([
    readConversation(forge, list, pull, approver, isGlance),
    judged ? list('statuses', forge.statuses(pull.head.sha)) : [],
    judged ? readHistory(forge, trees, target.sleep, settings, pull.head.sha, base.tip) : null,
    // Read ahead of need: where it fails and is needed after all, it is asked for again below.
    judged && (isGlance || !looksHeld(pull)) ? lastHour().catch(() => null) : null,
  ])
  const now = forge.now()
  const seen: Observation = {
    ...surroundings,
    knowledge,
    pull,
    history,
    timeline,
    reviews,
    statuses,
    now,
    mainline: early,
    teams: new Map(),
    others: { seen: [], unseen: 0 },
    refusedBefore: target.sweeping ? refusedBefore(statuses, timeline, approver, now) : null,
    overCap,
  }
  if (!isVaultPull(seen)) return seen
  const ruled = { ...seen, teams: await readTeams(forge, seen.history.policy, settings.policyPath) }
  return early === null && proposesLow(ruled) ? { ...ruled, mainline: await lastHour() } : ruled
}

/** More teams than this are not asked for. */
const MAX_TEAMS = 20

/** The teams that a policy names, each asked for. */
export const readTeams = async (forge: Forge, file: PolicyFile, path: string): Promise<ReadonlyMap<string, Team>> => {
  const reading = readPolicyFile(file, path, ON_BASE)
  const names = reading.kind === 'valid' ? teamsIn(reading.policy) : []
  const teams = await Promise.all(
    names.map(async (name, at): Promise<readonly [string, Team]> => {
      const many: Team = { kind: 'unknown', text: `the policy names more than ${MAX_TEAMS} teams` }
      return [name.toLowerCase(), at < MAX_TEAMS ? await forge.team(name) : many]
    }),
  )
  return new Map(teams)
}

/** Others, each with a budget of its own, as in a run of its own; what they share is asked for once. */
export const othersOf = (forge: Forge, mainline: MainlineReader, target: Target, surroundings: Surroundings): OthersReader => {
  const memory = createMemory(forge)
  return readOthers(forge, surroundings.base.name, (pull) =>
    memory.together((shared) => {
      const readers = { trees: readTrees(shared), mainline, isGlance: true }
      return observePull(shared, readers, target, surroundings, pull, NOTHING_KNOWN)
    }),
  )
}

/**
 * What Forgejo said to the gate's last attempt, from the gate's own status on this head (nobody else can post as the gate): approving
 * and failing to merge in every sweep would arm what others schedule (design 4, step 6). It only ever holds, and for an hour.
 */
const refusedBefore = (
  statuses: readonly Status[],
  timeline: readonly TimelineEntry[],
  approver: string,
  now: number,
): string | null => {
  // Of this pull request: another one may have the same head, and its own statuses on it.
  const place = placeOf(ownComments(timeline, approver)[0]?.url ?? '')
  const own = statuses.filter((status) => status.context === STATUS_CONTEXT && sameLogin(status.creator, approver))
  const [last] = own.filter((status) => placeOf(status.url) === place).sort((a, b) => b.id - a.id)
  const start = `held: ${REFUSED}`
  if (place === '' || last === undefined || !last.description.startsWith(start)) return null
  if (now - last.createdAt > HOUR_MS) return null
  return last.description.slice(start.length).replace(/ · [0-9a-f]*$/, '')
}
