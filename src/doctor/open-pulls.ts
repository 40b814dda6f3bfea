// The pull requests of an installation: merges that somebody scheduled, and when the gate last did something there.

import { type Pull, sameLogin, type TimelineEntry } from '../domain.js'
import type { Forge } from '../forge/forge.js'
import type { OpenPull, OpenPulls, Seen } from './installation.js'
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

const readOne = async (forge: Forge, own: number | null, approver: Seen<string>, pull: Pull): Promise<OpenPull> => {
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
  }
}

/** Reads the newest open pull requests; `own` is the id of the repository, by which heads from elsewhere are told. */
export const readOpenPulls = async (forge: Forge, own: number | null, approver: Seen<string>): Promise<OpenPulls> => {
  const { pulls, unread } = await forge.openPulls()
  const newest = [...pulls].sort((a, b) => b.number - a.number).slice(0, MOST_PULLS)
  return {
    pulls: await eachOf(newest, (pull) => readOne(forge, own, approver, pull)),
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
