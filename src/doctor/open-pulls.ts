// The pull requests of an installation: merges that somebody scheduled, and when the gate last did something there.

import { filesIn, type Pull, type Sha, sameLogin, type TimelineEntry } from '../domain.js'
import type { Forge } from '../forge/forge.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { readTrees } from '../trees.js'
import { type OpenPull, type OpenPulls, type Seen, seen } from './installation.js'
import { eachOf, mapSeen, see, seeOn } from './seeing.js'

/** So many are looked at, the newest. */
const MOST_PULLS = 30

/** Who scheduled the merge that is scheduled now; null for none. */
const scheduledBy = (timeline: readonly TimelineEntry[]): string | null => {
  const last = timeline.findLast(({ type }) => type === 'pull_scheduled_merge' || type === 'pull_cancel_scheduled_merge')
  return last?.type === 'pull_scheduled_merge' ? (last.user ?? 'somebody whose account is gone') : null
}

const lastOf = (timeline: readonly TimelineEntry[], login: string): number | null =>
  timeline.findLast((entry) => sameLogin(entry.user, login))?.createdAt ?? null

/** Any writer may open what is none of the gate's business, from a branch of any name. */
const readProposes = async (forge: Forge, base: Sha | null, pull: Pull): Promise<boolean> => {
  const trees = readTrees(forge)
  const namesAt = async (commit: Sha): Promise<readonly string[]> => filesIn(await trees.folder(commit, USUAL_PATHS.actionsPath))
  const known = new Set(base === null ? [] : await namesAt(base))
  return (await namesAt(pull.head.sha)).some((name) => !known.has(name))
}

type Where = { readonly own: number | null; readonly approver: Seen<string>; readonly tip: Sha | null }

const readOne = async (forge: Forge, { own, approver, tip }: Where, pull: Pull): Promise<OpenPull> => {
  const timeline = await see(forge.timeline(pull.number))
  const signAt: Seen<number | null> =
    approver.kind === 'unseen' ? approver : mapSeen(timeline, (entries) => lastOf(entries, approver.value))
  return {
    number: pull.number,
    author: pull.author,
    base: pull.base.ref,
    branch: pull.head.ref,
    fork: own === null || pull.head.repository !== own,
    createdAt: pull.createdAt,
    scheduledBy: mapSeen(timeline, scheduledBy),
    signAt,
    // Asked only of those to which the gate has said nothing.
    proposes: signAt.kind === 'seen' && signAt.value === null ? await see(readProposes(forge, tip, pull)) : seen(true),
  }
}

/** Reads the newest open pull requests; `own` is the id of the repository, by which heads from elsewhere are told, `tip` that of the base branch. */
export const readOpenPulls = async (forge: Forge, where: Where): Promise<OpenPulls> => {
  const { pulls, unread } = await forge.openPulls()
  const newest = [...pulls].sort((a, b) => b.number - a.number).slice(0, MOST_PULLS)
  return {
    pulls: await eachOf(newest, (pull) => readOne(forge, where, pull)),
    more: pulls.length - newest.length + unread,
  }
}

/** So many are looked at of those that merged: a repository where nothing is open shows there that its gate works. */
const MOST_MERGED = 5

/** When the gate last did something on one of those that merged last; null for never. */
export const readMergedSign = (forge: Forge, approver: Seen<string>): Promise<Seen<number | null>> =>
  seeOn(approver, async (login) =>
    see(
      forge.mergedPulls(MOST_MERGED).then(async (pulls) => {
        const signs = await eachOf(pulls, async ({ number }) => lastOf(await forge.timeline(number), login))
        return signs.reduce<number | null>((last, sign) => (sign === null ? last : Math.max(last ?? 0, sign)), null)
      }),
    ),
  )
