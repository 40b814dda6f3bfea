// Proposing: the branch with the one file, and its pull request. Every step looks first, so a call that died is finished by the next.

import { type Pull, sameLogin } from '../../../domain.js'
import { Fault } from '../../../failure.js'
import { isBlob } from '../../../forge/objects.js'
import type { AuthorForge, Place, Proposal } from '../../../forge/proposals.js'
import { readShape } from '../../../shape/addition.js'
import { firedPath, USUAL_PATHS } from '../../../shape/guarded.js'
import type { Target } from './asked.js'
import { messageOf, titleOf } from './body.js'
import { findFork, type Home, makeFork, noFork, settleIn } from './fork.js'
import { type Clock, type Ground, readHead } from './ground.js'
import { findTwin } from './obstacles.js'
import { blocked, type Outcome, reached } from './outcome.js'

/** All that proposing needs. `open` connects to another repository of the same forge; `body` is the pull request's. */
export type Plan = {
  readonly forge: AuthorForge
  readonly ground: Ground
  readonly target: Target
  readonly fork: boolean
  readonly clock: Clock
  readonly open: (place: Place) => AuthorForge
  readonly body: string
}

/** How often and how long (ms) to wait until the ops repository knows a branch that was just written. */
const TRIES = 5
const PAUSE_MS = 500

/** The open pull request from this branch of this repository into the base branch. */
const ownOf = (pulls: readonly Pull[], { ground, target }: Plan, place: Place | null): Pull | null =>
  pulls.find(
    ({ base, head, flow }) =>
      flow === 0 && base.ref === ground.base.name && head.repository === place?.id && head.ref === target.branch,
  ) ?? null

const readBack = async (forge: AuthorForge, number: number): Promise<Proposal> => {
  const proposal = await forge.proposals.proposal(number)
  if (proposal !== null) return proposal
  throw new Fault(`pull request #${number} was listed, but is not there`, 'run again')
}

/** Why the branch is not just this file on top of the base branch; null when it is. */
const strangeness = async (
  { forge, ground, target, clock }: Plan,
  home: Home,
  head: Home['base']['tip'],
): Promise<string | null> => {
  const history = await readHead(home.forge, clock, home.base.name, head, home.base.tip)
  const { line } = history
  if (line.kind === 'none') return line.text
  const shape = readShape({
    ...history,
    actionsPath: USUAL_PATHS.actionsPath,
    firedPath: firedPath(USUAL_PATHS),
    commits: history.line.commits.length,
  })
  if (shape.kind !== 'addition') return shape.kind === 'other' ? `it ${shape.found.slice(0, 5).join('; ')}` : 'it moves files'
  if (shape.path !== target.path) return `it adds ${shape.path}`
  if (!isBlob(target.bytes, shape.entry.id)) return `its ${target.path} has another text than the file`
  if (home.owner === null) return null
  const below = await forge.commitsAhead(line.from, ground.base.tip, 1)
  return below?.total === 0 ? null : `it does not grow from ${ground.base.name} of the ops repository`
}

const takenBranch = ({ target }: Plan, home: Home, why: string, own: Pull | null): Outcome => {
  const where = `${home.place.owner}/${home.place.name}`
  const pull = own === null ? '' : ` of pull request #${own.number}`
  const text = `The branch ${target.branch}${pull} in ${where} is there already, with something else: ${why}.`
  return blocked('branch-taken', target.path, text, 'Delete that branch if nobody needs it, or take another id.')
}

/** Writes the branch unless it is there as it must be; the outcome if it cannot be. */
const writeBranch = async (plan: Plan, home: Home, own: Pull | null): Promise<{ readonly fresh: boolean } | Outcome> => {
  const { target } = plan
  const { path, bytes, branch } = target
  const spec = { path, bytes, message: messageOf(target), from: home.base.name, branch }
  const before = await home.forge.branch(branch)
  const added = before === null ? await home.forge.proposals.add(spec) : null
  if (added?.kind === 'added') return { fresh: true }
  if (added?.kind === 'forbidden') {
    const text = `The forge does not let the account write ${branch}: ${added.text}.`
    const remedy = plan.fork
      ? 'Ask the owner of the forge.'
      : 'Ask for a branch rule that leaves vault/** open, or call with --fork.'
    return blocked('branch-refused', path, text, remedy)
  }
  // Somebody was faster, perhaps this very call with its answer lost.
  const there = before ?? (await home.forge.branch(branch))
  if (there === null) {
    return blocked('branch-refused', path, `The forge refused to add ${path}: ${added?.text}.`, 'Take another id.')
  }
  const why = await strangeness(plan, home, there.tip)
  return why === null ? { fresh: false } : takenBranch(plan, home, why, own)
}

/** Opens the pull request. A branch just written may not be known for a moment (contract README): a clear no, so asking again is safe. */
const openPull = async (plan: Plan, home: Home, notes: readonly string[]): Promise<Outcome> => {
  const { forge, ground, target, clock, body } = plan
  const head = home.owner === null ? target.branch : `${home.owner}:${target.branch}`
  const spec = { head, base: ground.base.name, title: titleOf(target), body }
  for (let tries = 1; ; tries += 1) {
    const answer = await forge.proposals.open(spec)
    if (answer.kind === 'opened') return reached('opened', answer.proposal, notes)
    if (answer.kind === 'refused') {
      return blocked(
        'pull-refused',
        target.path,
        `The forge refused the pull request: ${answer.text}.`,
        'Ask the owner of the repository.',
      )
    }
    if (answer.kind === 'exists') {
      const own = ownOf((await forge.openPulls()).pulls, plan, home.place)
      if (own !== null) return reached('found', await readBack(forge, own.number), notes)
    }
    if (tries === TRIES) throw new Fault(`the pull request could not be opened: ${answer.text}`, 'run again')
    await clock.sleep(PAUSE_MS)
  }
}

/** The repository for the branch: the ops repository, or a fork; null where the fork has still to be made. */
const findPlace = async ({ forge, ground, fork }: Plan): Promise<Place | null> => (fork ? findFork(forge, ground) : ground.place)

const homeOf = async (plan: Plan, place: Place): Promise<Home | Outcome> => {
  const { forge, ground, target, clock } = plan
  if (!plan.fork) return { forge, place, base: ground.base, owner: null }
  return settleIn(forge, plan.open(place), clock, ground, place, target.path)
}

/** A pull request from this branch that was closed unmerged is told, for a person perhaps said no. */
const closedBefore = async ({ forge, ground, target }: Plan, fresh: boolean): Promise<readonly string[]> => {
  if (fresh) return []
  const [last] = await forge.proposals.closed(ground.base.name, target.branch)
  return last === undefined || last.merged ? [] : [`#${last.number} from a branch of this name was closed without being merged`]
}

/** Opens the pull request, or finds the one that is open. Never schedules, approves or labels anything. */
export const propose = async (plan: Plan): Promise<Outcome> => {
  const { forge, ground, target } = plan
  const [{ pulls, unread }, found] = await Promise.all([forge.openPulls(), findPlace(plan)])
  const own = ownOf(pulls, plan, found)
  const others = pulls.filter((pull) => pull !== own && pull.base.ref === ground.base.name)
  const { twin, unseen } = own === null ? await findTwin(forge, others, target) : { twin: null, unseen: 0 }
  if (twin !== null) {
    const who = sameLogin(twin.author, ground.account) ? 'the same account' : twin.author
    const text = `Pull request #${twin.number} by ${who} adds ${target.path} already.`
    return blocked('twin', target.path, text, 'Follow that one, or take another id.', await readBack(forge, twin.number))
  }
  const place = found ?? (await makeFork(forge, ground))
  if (place === null) return noFork(ground, target.path)
  const home = await homeOf(plan, place)
  if ('state' in home) return home
  const written = await writeBranch(plan, home, own)
  if ('state' in written) return written
  if (own !== null) return reached('found', await readBack(forge, own.number))
  const left = unseen + unread
  const notes = left === 0 ? [] : [`${left} open pull requests were not looked into for the same vault action`]
  return openPull(plan, home, [...notes, ...(await closedBefore(plan, written.fresh))])
}
