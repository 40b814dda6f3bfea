// Past merges: the gate's last merges, verified again, so that one whose run was killed before it looked is looked at as well.

import type { LogEntry, Sha } from '../domain.js'
import { isSha } from '../domain.js'
import { Fault } from '../failure.js'
import type { Forge } from '../forge/forge.js'
import type { MainlineReader } from '../mainline.js'
import { ownComments } from '../own.js'
import { renderAlarm } from '../report/comment.js'
import { gateMerges } from '../shape/merges.js'
import type { Surroundings } from '../surroundings.js'
import { readTrees } from '../trees.js'
import { type Expected, objectionTo } from '../verify.js'

/** So many of the gate's merges are looked at again. */
const MERGES = 20
/** No further back than this many commits of the base branch. */
const MAX_COMMITS = 200

const UNREADABLE = 'look at the newest commits of the base branch: there are very many, or their messages are very long'

/** A merge that is not what it should be. `pull` is null where its words name none. */
export type PastAlarm = { readonly merge: Sha; readonly pull: number | null; readonly text: string }

/** Of the last paragraph alone: what stands before it may be somebody's title. */
const trailer = (message: string, name: string): string | null => {
  const last = message.trimEnd().split(/\n\n/).at(-1) ?? ''
  return new RegExp(`^${name}: (.+)$`, 'm').exec(last)?.[1] ?? null
}

const pullOf = (message: string): number | null => {
  const [, number] = /^Merge pull request '.*' \(#(\d{1,15})\) from /.exec(message) ?? []
  return number === undefined ? null : Number(number)
}

/** What the gate wrote under its merge says what it judged. */
const expectedOf = (message: string, policyPath: string): Expected | null => {
  const head = trailer(message, 'Vault-Gate-Head')
  const policy = trailer(message, 'Vault-Gate-Policy')
  if (head === null || !isSha(head)) return null
  const blob = policy !== null && isSha(policy) ? policy : null
  return { head, file: null, ground: [{ path: policyPath, id: blob }] }
}

const check = async (forge: Forge, { settings }: Surroundings, entry: LogEntry): Promise<PastAlarm | null> => {
  const expected = expectedOf(entry.message, settings.policyPath)
  const text =
    expected === null
      ? "a merge by the gate's account does not say which head was judged"
      : await objectionTo(forge, readTrees(forge), settings, entry, expected)
  return text === null ? null : { merge: entry.id, pull: pullOf(entry.message), text: `${text} (merge commit ${entry.id})` }
}

/** Verifies the gate's last merges on the base branch; answers those that are wrong. */
export const verifyPast = async (
  forge: Forge,
  mainline: MainlineReader,
  surroundings: Surroundings,
): Promise<readonly PastAlarm[]> => {
  const { base, approver } = surroundings
  const enough = (seen: readonly LogEntry[]): boolean => seen.length >= MAX_COMMITS || gateMerges(seen, approver).length >= MERGES
  const { commits, whole } = await mainline(base.tip, enough)
  if (!whole) throw new Fault('the last merges cannot all be verified: the log of the base branch cannot be read', UNREADABLE)
  const checked = await Promise.all(
    gateMerges(commits, approver)
      .slice(0, MERGES)
      .map((entry) => check(forge, surroundings, entry)),
  )
  return checked.flatMap((alarm) => alarm ?? [])
}

/** Says on its pull request that a merge is wrong, once. */
export const tellAlarm = async (forge: Forge, { approver }: Surroundings, { merge, pull, text }: PastAlarm): Promise<void> => {
  // The words of a commit may name any pull request: only the forge says which one it merged.
  if (pull === null || (await forge.pull(pull))?.mergeCommit !== merge) return
  const body = renderAlarm(text)
  const [own] = ownComments(await forge.timeline(pull), approver)
  if (own?.body === body) return
  if (own === undefined) await forge.createComment(pull, body)
  else await forge.editComment(own.id, body)
}
