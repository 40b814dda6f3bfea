// What doctor would fail once the plan is carried out, because `init` leaves it as it is: asked by doctor's own checks, so that the two
// never say otherwise.

import { blindInstallation } from '../doctor/blind.js'
import { PROTECTION } from '../doctor/checks/protection.js'
import { REPOSITORY } from '../doctor/checks/repository.js'
import { SECRETS } from '../doctor/checks/secrets.js'
import { type Installation, type Named, seen, unseen } from '../doctor/installation.js'
import type { Branch, Sha } from '../domain.js'
import type { Rule } from '../forge/setup.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { blocked, type Difference } from './differences.js'
import { policyFileOf, type Setting } from './setting.js'
import type { Texts } from './wanted.js'
import { spotName, type Wishes } from './wishes.js'

/** Something that doctor would fail: the code of its check, and its words (untrusted). `stops`: it keeps the gate from working, and opens nothing. */
export type Unsafe = { readonly code: string; readonly stops: boolean; readonly text: string; readonly remedy: string }

/** The checks that are about the rule of the base branch. */
const OF_RULE = [
  'required-approvals',
  'direct-push',
  'stale-approvals',
  'rejections-block',
  'merge-whitelist',
  'approvals-whitelist',
  'admins-bound',
  'file-patterns',
]

/** The other checks of what `init` reads and does not change. */
const OF_OTHERS = ['merge-style', 'repository-settings', 'policy', 'approvers', 'actions-on']

/** What fails these keeps the gate from working, and opens nothing. */
const STOPS = ['required-approvals', ...OF_OTHERS]

/** The rule as it will be: the one in force with what is to be changed of it, or the new one; null where there is and will be none. */
const ruleAfter = ({ ops, rules }: Setting, differences: readonly Difference[]): Rule | null => {
  const inForce = rules?.find(({ name }) => name === ops.trunk?.rule) ?? null
  const effect = differences.find(({ code }) => code === 'rule')?.effect ?? null
  if (effect?.kind === 'new-rule') return effect.rule
  return inForce !== null && effect?.kind === 'rule' ? { ...inForce, ...effect.fields } : inForce
}

/** The branch as the gate will see it. */
const branchOf = (name: string, tip: Sha, rule: Rule): Branch => ({
  name,
  tip,
  protected: true,
  requiredApprovals: rule.requiredApprovals,
  userCanPush: false,
  userCanMerge: true,
  requiredContexts: rule.statusCheck ? rule.statusContexts : [],
})

const NOT_ASKED = unseen('init does not ask that', 'call doctor')

/** The installation as it will be, as far as `init` knows. */
const installationOf = (setting: Setting, wishes: Wishes, rule: Rule, tip: Sha, policy: string | undefined): Installation => {
  const { ops, controller, levels } = setting
  const named = [...levels].flatMap(([login, level]): Named[] => (level === null ? [] : [{ login, level }]))
  const known = {
    address: '',
    ops: spotName(ops.premises),
    controller: null,
    credential: 'none',
    idToken: null,
    admin: null,
  } as const
  return {
    ...blindInstallation(NOT_ASKED, { ...known, accepted: NOT_ASKED, now: 0, here: { node: '', inJob: false } }),
    approver: seen(wishes.approver),
    baseName: seen(ops.branch),
    base: seen(branchOf(ops.branch, tip, rule)),
    ops: ops.seen,
    controller: controller?.seen ?? null,
    rules: seen([rule]),
    ruleName: seen(rule.name),
    policy: seen(policy === undefined ? { kind: 'absent', blob: null } : policyFileOf(policy, tip)),
    formulas: seen(null),
    named: seen(named),
  }
}

/** Asks doctor's checks about everything as it will be. `wanted` are the files that will be in the ops repository. */
export const unsafeIn = (
  setting: Setting,
  wishes: Wishes,
  differences: readonly Difference[],
  wanted: Texts,
): readonly Unsafe[] => {
  const { ops, vault } = setting
  const rule = ruleAfter(setting, differences)
  // Without a rule, or a token that may see it, the list of differences says so.
  if (rule === null || ops.trunk === null) return []
  const there = vault.policy?.kind === 'text' ? vault.policy.text : undefined
  const installation = installationOf(setting, wishes, rule, ops.trunk.tip, there ?? wanted.get(USUAL_PATHS.policyPath))
  const codes = [...OF_RULE, ...OF_OTHERS].filter((code) => code !== 'policy' || there !== undefined)
  return [...PROTECTION, ...SECRETS, ...REPOSITORY].flatMap(({ code, ask }) => {
    if (!codes.includes(code)) return []
    const { outcome, text, remedy } = ask(installation)
    return outcome === 'fail' ? [{ code, stops: STOPS.includes(code), text, remedy: remedy ?? '' }] : []
  })
}

/** What fails a check, in a few words. */
export const unsafeWords = ({ code, stops, text }: Unsafe): string =>
  `${stops ? 'does not work' : 'not safe'}: doctor fails ${code}: ${text}`

const LEFT = 'there, and doctor fails it: put it right by hand, for init takes nothing back that somebody chose'

/** The difference with what of it doctor fails: then it is not as it should be. */
export const markUnsafe = (difference: Difference, unsafe: readonly Unsafe[]): Difference => {
  const codes = difference.code === 'rule' ? OF_RULE : difference.code === 'policy' ? ['policy'] : []
  const own = unsafe.filter(({ code }) => codes.includes(code)).map(unsafeWords)
  if (own.length === 0) return difference
  const marked = { ...difference, unsafe: own }
  return difference.state === 'same' ? blocked({ ...marked, text: LEFT }) : marked
}
