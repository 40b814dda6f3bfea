// What was judged: the vault action and the policy at the first parent of the merge, and the tier that both give with the people.

import { author, gateAccount, pusher } from '../checks/people.js'
import { policy as policyFinding } from '../checks/policy.js'
import { addition, line as lineFinding } from '../checks/shape.js'
import { readSubject, type Subject } from '../checks/subject.js'
import { tierFindings, tierOf } from '../checks/tier.js'
import type { Finding } from '../decision.js'
import { filesIn, isRegular, type Team } from '../domain.js'
import type { Forge } from '../forge/forge.js'
import { type History, NOTHING_KNOWN, type Observation, type PolicyFile } from '../observation.js'
import { formulasIn } from '../policy/formulas.js'
import { ON_BASE, readPolicyFile } from '../policy/in-force.js'
import { teamsIn } from '../policy/people.js'
import { POLICY_BYTES, type Policy } from '../policy/policy.js'
import type { Tier } from '../policy/tier.js'
import { readVaultAction, VAULT_ACTION_BYTES, type VaultAction } from '../policy/vault-action.js'
import type { Form, Place } from './form.js'
import type { Ground } from './ground.js'
import { no, unknown } from './objection.js'
import { isBeforeMerge, type Records, wasDismissed } from './records.js'

/** The file as the gate reads it, under the policy that was in force. */
export type Texts = {
  readonly history: History
  readonly policy: Policy
  readonly action: VaultAction
  readonly bytes: Uint8Array
}

const readPolicyAt = async ({ clone, settings }: Ground, { first }: Form): Promise<PolicyFile> => {
  const { policyPath: path } = settings
  const entry = await clone.objects.entry(first, path)
  if (entry === null) return { kind: 'absent', blob: null }
  if (!isRegular(entry)) return { kind: 'unusable', blob: null, text: `${path} is not a regular file (mode ${entry.mode})` }
  const bytes = await clone.objects.blob(entry.id, POLICY_BYTES)
  if (bytes === null) return { kind: 'unusable', blob: entry.id, text: `${path} has more than ${POLICY_BYTES} bytes` }
  return { kind: 'file', blob: entry.id, bytes }
}

const readFormulas = async ({ clone }: Ground, { first }: Form, dir: string | null): Promise<History['formulas']> => {
  if (dir === null) return null
  return { dir, files: filesIn(await clone.objects.folder(first, dir)) }
}

/** The policy in force at the merge, by its blob, and whether it can be used. */
export type PolicyAt = { readonly file: PolicyFile; readonly policy: Policy | null; readonly text: string }

export const readPolicyInForce = async (ground: Ground, form: Form): Promise<PolicyAt> => {
  const file = await readPolicyAt(ground, form)
  const reading = readPolicyFile(file, ground.settings.policyPath, ON_BASE)
  return { file, policy: reading.kind === 'valid' ? reading.policy : null, text: reading.kind === 'valid' ? '' : reading.text }
}

/** Reads the vault action by the product's reader, under the policy that was in force when it was merged. */
export const readTexts = async (ground: Ground, place: Place, form: Form, inForce: PolicyAt): Promise<Texts> => {
  const { file, policy, text } = inForce
  if (policy === null) throw no('policy', `when it was merged ${text}: everything was high and nobody could release it`)
  const [formulas, bytes] = await Promise.all([
    readFormulas(ground, form, policy.formulasDir?.path ?? null),
    ground.clone.objects.blob(place.entry.id, VAULT_ACTION_BYTES),
  ])
  if (bytes === null) throw no('action-invalid', `it has more than ${VAULT_ACTION_BYTES} bytes`)
  const { line, changes, taken, fired } = form
  const action = { path: place.path, blob: place.entry.id, size: bytes.length, bytes }
  const lists = { strays: [], vanished: [], ground: [], proposed: null }
  const history: History = { line, changes, taken, fired, policy: file, formulas, action, ...lists }
  const names = formulas === null ? null : { folder: formulas.dir, names: formulasIn(formulas.files) }
  const { secrets, mounts } = policy
  const reading = readVaultAction(bytes, { path: place.path, id: place.id, secrets, mounts, formulas: names })
  if (reading.kind !== 'valid') {
    const [first] = reading.problems
    const where = first === undefined || first.line === null ? '' : ` (line ${first.line})`
    const said = first?.text.replace(/\.$/, '') ?? 'it is not canonical'
    throw no('action-invalid', `it is no valid vault action in canonical form: ${said}${where}`)
  }
  return { history, policy, action: reading.action, bytes }
}

/**
 * The pull request as it was when it was merged, for the checks of the gate. Labels, statuses and comments are left out: nothing of a
 * proof comes from them. Flow and head repository are today's: a fork that is gone since counts as a fork.
 */
const observe = (ground: Ground, records: Records, history: History, teams: Observation['teams']): Observation => {
  const { settings, repository, base, approver } = ground
  const { pull, timeline } = records
  const head = history.line.commits[0]?.id ?? pull.head.sha
  const reviews = records.reviews
    // One whose submission nothing shows might have been before.
    .filter((review) => isBeforeMerge(records, review) || !records.submitted.has(review.id))
    .map((review) => ({ ...review, dismissed: wasDismissed(records, review) }))
  return {
    ...{ settings, repository, base, approver, history, timeline, teams, reviews },
    pull: { ...pull, head: { ...pull.head, sha: head } },
    knowledge: NOTHING_KNOWN,
    ...{ labels: [], statuses: [], overCap: [], now: 0, mainline: null, refusedBefore: null },
    others: { seen: [], unseen: 0 },
  }
}

/** The forge tells the members a team has today, not those it had. */
const readTeams = async (forge: Forge, policy: Policy): Promise<ReadonlyMap<string, Team>> =>
  new Map(await Promise.all(teamsIn(policy).map(async (name) => [name.toLowerCase(), await forge.team(name)] as const)))

/** The subject of the gate's checks as it stood at the merge, its tier, and how that came. */
export type Judged = { readonly subject: Subject; readonly tier: Tier; readonly evidence: readonly Finding[] }

/** Judges it again, with the policy of that moment. */
export const judge = async (ground: Ground, place: Place, texts: Texts, records: Records): Promise<Judged> => {
  const { policy, action } = texts
  const history: History = { ...texts.history, line: { ...texts.history.line, commits: records.commits } }
  const teams = await readTeams(ground.forge, policy)
  const subject = readSubject(observe(ground, records, history, teams), history)
  const [unpushed] = pusher(subject)
  if (unpushed !== undefined) throw unknown('pusher', 'the timeline does not say who pushed the head that was merged')
  const { policyPath } = ground.settings
  const evidence = [
    ...lineFinding(subject),
    ...addition(subject),
    ...policyFinding(subject),
    ...tierFindings({ policy, policyPath, action, actionPath: place.path }),
    ...gateAccount(subject),
    ...author(subject),
  ]
  return { subject, tier: tierOf(evidence), evidence }
}
