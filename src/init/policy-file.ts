// The policy on the base branch: a starter where there is none, and how one that is there differs from what was asked for.

import { sameLogin } from '../domain.js'
import { isFormula } from '../policy/names.js'
import { type Policy, parsePolicy } from '../policy/policy.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { blocked, type Difference, same } from './differences.js'
import { fileDifference, isClosed, some } from './files.js'
import type { Setting } from './setting.js'
import { leftOut, type StarterSpec, starterText } from './starter.js'
import type { Texts } from './wanted.js'
import { spotName, type Wishes } from './wishes.js'

/** What a policy lets through more easily than the one that `init` would write, and whose word counts besides: somebody chose that. */
const choices = ({ tiers, mayLower, medium, high }: Policy, { approvers: wished }: Wishes): readonly string[] => {
  const lower = (['medium', 'low'] as const).flatMap((tier) => {
    const names = [...tiers].filter(([, one]) => one.tier === tier).map(([name]) => name)
    return names.length === 0 ? [] : [`${tier}, where init starts with high: ${some(names)}`]
  })
  const loose = mayLower.size === 0 ? [] : [`may lower their own tier: ${some([...mayLower.keys()])}`]
  const people = Object.entries({ medium, high }).flatMap(([tier, { approvers }]) => {
    const more = wished.length === 0 ? [] : approvers.filter((one) => !wished.some((login) => sameLogin(login, one)))
    return more.length === 0 ? [] : [`[${tier}] approvers has ${some(more)} besides those that were named`]
  })
  return [...lower, ...loose, ...people]
}

/** How a policy that is there differs from what is needed. */
const policyRemarks = (text: string, setting: Setting, wishes: Wishes): readonly string[] => {
  const parsed = parsePolicy(new TextEncoder().encode(text), USUAL_PATHS.policyPath)
  if (parsed.kind === 'invalid') {
    const [first] = parsed.problems
    return [`it is not valid, so everything is held high: ${first?.text} (line ${first?.line ?? '?'})`]
  }
  const { tiers, medium, high } = parsed.value
  const unlisted = setting.vault.formulas.filter((name) => isFormula(name) && !tiers.has(name))
  const lacking = (approvers: readonly string[]): readonly string[] =>
    wishes.approvers.filter((login) => !approvers.some((one) => sameLogin(one, login)))
  const people = Object.entries({ medium, high }).flatMap(([tier, { approvers }]) => {
    const others = lacking(approvers)
    return others.length === 0
      ? []
      : [`[${tier}] approvers lacks ${some(others)}: they release nothing until a pull request adds them there`]
  })
  const unset = unlisted.length === 0 ? [] : [`formulas without a tier are high: ${some(unlisted)}`]
  return [...unset, ...people, ...choices(parsed.value, wishes)]
}

/** What a starter speaks of. */
export const starterOf = ({ vault }: Setting, { approvers }: Wishes): StarterSpec => {
  const [folder = null, ...others] = vault.folders
  const { formulas, secrets, mounts } = vault
  return { formulas, folder: others.length === 0 ? folder : null, secrets, mounts, approvers }
}

/** The policy on the base branch; `all` are the files that are to be put into its repository. */
export const policyDifference = (setting: Setting, wishes: Wishes, all: Texts): Difference => {
  const { ops: site, vault } = setting
  const path = USUAL_PATHS.policyPath
  const given = { code: 'policy', place: spotName(site.premises), subject: path } as const
  if (vault.policy?.kind === 'other') {
    return blocked({ ...given, text: 'what is there is no regular file of a readable size: take it away first' })
  }
  if (vault.policy !== null) return same({ ...given, text: 'there', kept: policyRemarks(vault.policy.text, setting, wishes) })
  if (wishes.approvers.length === 0) {
    return blocked({ ...given, text: 'nobody could release what is held: name people with --approvers' })
  }
  const spec = starterOf(setting, wishes)
  const out = leftOut(spec)
  const kept = [
    ...(out === 0 ? [] : [`${out} names are left out: too many, or none that a policy can hold`]),
    ...(vault.unread === 0 ? [] : [`${vault.unread} vault actions were not looked into for secrets and mounts`]),
  ]
  const closed = isClosed(site, setting, 'ops')
  return fileDifference({
    code: 'policy',
    where: 'ops',
    site,
    path,
    text: starterText(spec),
    all,
    isClosed: closed,
    remark: '',
    kept,
  })
}
