// The fork: where an account that may not write to the ops repository puts its branch.

import { type Branch, sameLogin } from '../../../domain.js'
import { Fault } from '../../../failure.js'
import type { AuthorForge, Place } from '../../../forge/proposals.js'
import type { Clock, Ground } from './ground.js'
import { blocked, type Outcome } from './outcome.js'

/** Where the branch goes: the forge of that repository, how the ops repository calls the branch there, and what it grows from. */
export type Home = { readonly forge: AuthorForge; readonly place: Place; readonly base: Branch; readonly owner: string | null }

/** How often and how long (ms) to wait for a new fork: Forgejo copies it in the background. */
const TRIES = 20
const PAUSE_MS = 500

const nameOf = ({ owner, name }: Place): string => `${owner}/${name}`

/** The account's own fork, null if it has none. Where the token may not ask whose it is, the one fork that it may administer. */
export const findFork = async (forge: AuthorForge, { account, place }: Ground): Promise<Place | null> => {
  const all = await forge.proposals.forks()
  if (account !== null) return all.find(({ owner }) => sameLogin(owner, account)) ?? null
  const own = all.filter(({ admin, owner }) => admin && !sameLogin(owner, place.owner))
  if (own.length < 2) return own[0] ?? null
  throw new Fault(
    `the token may not ask whose it is, and may administer ${own.length} forks of ${nameOf(place)}`,
    'give the token the scope read:user, so that the fork of its own account is known',
  )
}

/** Makes a fork. When the account has one already, for a lost answer or another call that was faster, that one. */
export const makeFork = async (forge: AuthorForge, ground: Ground): Promise<Place | null> =>
  (await forge.proposals.fork()) ?? (await findFork(forge, ground))

export const noFork = (ground: Ground, path: string): Outcome => {
  const own = sameLogin(ground.account, ground.place.owner)
  const text = own
    ? `${nameOf(ground.place)} belongs to the account of the token, which so cannot fork it.`
    : `The account of the token has another repository called ${ground.place.name}, or may not fork ${nameOf(ground.place)}.`
  return blocked('no-fork', path, text, own ? 'Call without --fork.' : 'Rename that repository, or call without --fork.')
}

/** The fork's base branch, waited for. */
const readBase = async (fork: AuthorForge, clock: Clock, place: Place, name: string): Promise<Branch> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const branch = await fork.branch(name)
    if (branch !== null) return branch
    await clock.sleep(PAUSE_MS)
  }
  throw new Fault(
    `the fork ${nameOf(place)} has no branch ${JSON.stringify(name)}, or is not copied yet`,
    'run again; if it stays, push that branch to the fork',
  )
}

/** The fork as a home for the branch, if its base branch has nothing that the ops repository's has not; else what is in the way. */
export const settleIn = async (
  forge: AuthorForge,
  fork: AuthorForge,
  clock: Clock,
  ground: Ground,
  place: Place,
  path: string,
): Promise<Home | Outcome> => {
  const { base } = ground
  const own = await readBase(fork, clock, place, base.name)
  const ahead = own.tip === base.tip ? { total: 0 } : await forge.commitsAhead(own.tip, base.tip, 1)
  if (ahead?.total === 0) return { forge: fork, place, base: own, owner: place.owner }
  const text = `${base.name} of the fork ${nameOf(place)} has commits that ${base.name} of ${nameOf(ground.place)} has not.`
  return blocked('fork-ahead', path, text, `Reset ${base.name} of the fork to that of the ops repository.`)
}
