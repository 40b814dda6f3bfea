// The proof for the dispatcher: is a file on the base branch exactly what was judged and approved, when it was merged? (design 7)

import type { Finding } from '../decision.js'
import type { Sha } from '../domain.js'
import { describe, Fault } from '../failure.js'
import { OverCap } from '../forge/forge.js'
import type { Tier } from '../policy/tier.js'
import type { VaultAction } from '../policy/vault-action.js'
import { type Approval, readApprovals } from './approvals.js'
import type { Touch } from './clone.js'
import { findPlace, readForm } from './form.js'
import type { Ground } from './ground.js'
import { judge, readPolicyInForce, readTexts } from './judged.js'
import { weighNewer } from './newer.js'
import { type Answer, type NoCode, Objection, type UnknownCode } from './objection.js'
import { readPull, readRecords } from './records.js'

/** What became known on the way; null where the proof ended before. */
export type Facts = {
  readonly path: string | null
  readonly blob: Sha | null
  readonly merge: Sha | null
  readonly first: Sha | null
  readonly head: Sha | null
  /** The commits of the line, head first. */
  readonly line: readonly Sha[]
  readonly pull: number | null
  readonly author: string | null
  readonly policy: { readonly blob: Sha | null; readonly valid: boolean } | null
  readonly action: VaultAction | null
  readonly tier: Tier | null
  readonly approvals: readonly Approval[]
  readonly evidence: readonly Finding[]
}

/** One proof. `bytes` are those of the blob, for "yes" alone. */
export type Proof = Facts & {
  readonly id: string
  readonly answer: Answer
  readonly code: 'proven' | NoCode | UnknownCode
  readonly text: string
  readonly bytes: Uint8Array | null
}

const NOTHING: Facts = {
  ...{ path: null, blob: null, merge: null, first: null, head: null, line: [], pull: null, author: null },
  ...{ policy: null, action: null, tier: null, approvals: [], evidence: [] },
}

/** What a failure makes of a proof; anything but an Objection or a Fault of the forge rises. */
export const failedProof = (id: string, thrown: unknown, known: Facts = NOTHING): Proof => {
  if (thrown instanceof Objection) {
    return { ...known, id, answer: thrown.answer, code: thrown.code, text: thrown.message, bytes: null }
  }
  if (!(thrown instanceof Fault)) throw thrown
  const code = thrown instanceof OverCap ? 'list-cap' : 'forge'
  return { ...known, id, answer: 'unknown', code, text: `${describe(thrown)}; ${thrown.remedy}`, bytes: null }
}

/**
 * Proves one vault action, by objects of the clone and records of the forge that no writer can change. Every rule must hold; the first
 * that does not ends it. No label, title, comment, status, trailer or subject is read.
 *
 * What held the gate for a while is no part of it: frozen, age, the hourly limit, the rule of the branch. And two things are as the
 * forge tells them today, for it keeps no others: the members of teams, and the accounts matched to commits.
 */
const proveInClone = async (ground: Ground, id: string, touches: ReadonlyMap<string, Touch> | null): Promise<Proof> => {
  let known = NOTHING
  const learn = (facts: Partial<Facts>): void => {
    known = { ...known, ...facts }
  }
  try {
    const place = await findPlace(ground, id, touches)
    learn({ path: place.path, blob: place.entry.id, merge: place.merge, first: place.parents[0] ?? null })
    const form = await readForm(ground, place)
    learn({ head: form.head, line: form.line.commits.map((commit) => commit.id) })
    const pull = await readPull(ground, place)
    learn({ pull: pull.number, author: pull.author })
    const inForce = await readPolicyInForce(ground, form)
    learn({ policy: { blob: inForce.file.blob, valid: inForce.policy !== null } })
    const texts = await readTexts(ground, place, form, inForce)
    learn({ action: texts.action })
    const records = await readRecords(ground, form, pull)
    const judged = await judge(ground, place, texts, records)
    learn({ tier: judged.tier, evidence: judged.evidence })
    const approvals = readApprovals(judged, texts.policy, records)
    learn({ approvals })
    const by = approvals.map(({ login }) => login).join(', ')
    const text = `merged by pull request #${pull.number} as it was judged, ${judged.tier}, and approved by ${by}`
    return { ...known, id, answer: 'yes', code: 'proven', text, bytes: texts.bytes }
  } catch (thrown) {
    return failedProof(id, thrown, known)
  }
}

/** As `proveInClone`; what a clone that is behind cannot know is "could not tell". */
export const prove = async (ground: Ground, id: string, touches: ReadonlyMap<string, Touch> | null = null): Promise<Proof> => {
  const proof = await proveInClone(ground, id, touches)
  try {
    return await weighNewer(ground, proof)
  } catch (thrown) {
    return failedProof(id, thrown, proof)
  }
}
