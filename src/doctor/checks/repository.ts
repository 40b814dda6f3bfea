// The repository: its settings, its labels, its policy, and what goes on in its open pull requests.

import { lintPolicy } from '../../cli/lint/policy.js'
import { labelName } from '../../plan.js'
import { formulasIn } from '../../policy/formulas.js'
import { ON_BASE, readPolicyFile } from '../../policy/in-force.js'
import { TIERS } from '../../policy/tier.js'
import { USUAL_PATHS } from '../../shape/guarded.js'
import { type Answer, type Check, fail, namesOf, ok, sentence, told, unknown, warn } from '../finding.js'
import type { Installation, OpenPull } from '../installation.js'
import { approvers } from './approvers.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const settings = ({ ops }: Installation): Answer =>
  told(ops.repository, 'how the repository is set up', ({ archived, pullRequests }) => {
    if (archived) return fail(`${ops.name} is archived: nothing can be written there.`, 'Take it out of the archive.')
    if (!pullRequests) return fail(`${ops.name} takes no pull requests.`, 'Turn them on in the settings of the repository.')
    return ok(`${ops.name} takes pull requests.`)
  })

const NAMES = TIERS.map(labelName)

const MAKE = 'The gate makes it with the first pull request that needs it; vault-gate init makes all of them at once.'

/** Labels of the gate that are there, by name. */
const labelsOf =
  (judge: (labels: readonly { readonly name: string; readonly exclusive: boolean }[]) => Answer) =>
  ({ labels }: Installation): Answer =>
    told(labels, 'which labels there are', (all) => judge(all.filter(({ name }) => NAMES.includes(name))))

const missing = labelsOf((own) => {
  const lacking = NAMES.filter((name) => !own.some((label) => label.name === name))
  return lacking.length === 0 ? ok('The labels are there.') : warn(`There is no label ${namesOf(lacking)}.`, MAKE)
})

const exclusive = labelsOf((own) => {
  const loose = own.filter((label) => !label.exclusive).map(({ name }) => name)
  if (loose.length === 0) return ok(own.length === 0 ? 'There is no label yet that could be wrong.' : 'The labels are exclusive.')
  return warn(
    `${namesOf([...new Set(loose)])} is not exclusive: a pull request may carry two tiers.`,
    'Turn on "exclusive" in the settings of the label.',
  )
})

const twins = labelsOf((own) => {
  const double = NAMES.filter((name) => own.filter((label) => label.name === name).length > 1)
  if (double.length === 0) return ok('No label is there twice.')
  return warn(`${namesOf(double)} is there more than once.`, 'Delete all but the oldest: the gate uses that one.')
})

const policy = ({ policy: seen, formulas }: Installation): Answer =>
  told(seen, 'what the policy says', (file) => {
    const path = USUAL_PATHS.policyPath
    const reading = readPolicyFile(file, path, ON_BASE)
    const all = 'Every vault action is high then, and held.'
    if (reading.kind === 'none') {
      const [first] = reading.problems
      const text = first === undefined ? '' : ` Line ${first.line ?? 1}: ${first.text}`
      return fail(sentence(`${reading.text}.${text} ${all}`), first?.remedy ?? `Write ${path} on the base branch.`)
    }
    const known = formulas.kind === 'seen' && formulas.value !== null ? formulas.value : null
    const remarks = lintPolicy(
      { kind: 'valid', path, root: null, bytes: file.kind === 'file' ? file.bytes : new Uint8Array(), policy: reading.policy },
      known === null ? null : { folder: known.dir, names: formulasIn(known.files) },
    ).filter(({ severity }) => severity !== 'note')
    const [first] = remarks
    if (first === undefined) return ok('The policy is valid.')
    const more = remarks.length === 1 ? '' : ` (And ${remarks.length - 1} more: see vault-gate lint.)`
    return warn(`${path}:${first.line ?? 1}: ${first.text}${more}`, first.remedy)
  })

const agoOf = (ms: number): string => {
  const [count, unit] = ms < HOUR_MS ? [ms / 60_000, 'minute'] : ms < 2 * DAY_MS ? [ms / HOUR_MS, 'hour'] : [ms / DAY_MS, 'day']
  const whole = Math.max(1, Math.floor(count))
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`
}

/** Is it a proposal into the base branch that the gate should have said something to by now? */
const isSilent = (pull: OpenPull, base: string, now: number): boolean =>
  pull.base === base &&
  pull.branch.startsWith('vault/') &&
  now - pull.createdAt > HOUR_MS &&
  !(pull.proposes.kind === 'seen' && !pull.proposes.value) &&
  pull.signAt.kind === 'seen' &&
  pull.signAt.value === null

const LOOK = 'Look at the runs of its workflow: is it enabled, does its runner work, is the job red?'

const lastSweep = ({ pulls, sweptAt, mergedSignAt, baseName, now }: Installation): Answer =>
  told(pulls, 'when the gate last ran', ({ pulls: all }) => {
    const base = baseName.kind === 'seen' ? baseName.value : ''
    const silent = all.filter((pull) => isSilent(pull, base, now))
    const [oldest] = [...silent].sort((a, b) => a.createdAt - b.createdAt)
    if (oldest !== undefined)
      return fail(`The gate has said nothing to #${oldest.number}, open for ${agoOf(now - oldest.createdAt)}.`, LOOK)
    const signs = [sweptAt, mergedSignAt, ...all.map(({ signAt }) => signAt)].flatMap((sign) =>
      sign.kind === 'seen' ? (sign.value ?? []) : [],
    )
    const last = Math.max(...signs)
    if (signs.length > 0 && now - last < DAY_MS) return ok(`The gate last wrote something ${agoOf(now - last)} ago.`)
    const text = signs.length === 0 ? 'it has written nothing yet' : `it last wrote something ${agoOf(now - last)} ago`
    return unknown(
      `Could not tell when the gate last ran: ${text}, and it writes only what is new.`,
      'Look at the runs of its workflow.',
    )
  })

const scheduled = ({ pulls }: Installation): Answer =>
  told(pulls, 'whether a merge is scheduled', ({ pulls: all, more }) => {
    const found = all.flatMap(({ number, scheduledBy }) =>
      scheduledBy.kind === 'seen' && scheduledBy.value !== null ? [`#${number} (by ${scheduledBy.value})`] : [],
    )
    if (found.length > 0)
      return warn(
        `A merge is scheduled on ${namesOf(found)}: it is bound to no commit, and the next approval sets it off.`,
        'Cancel it on the pull request. The gate does so in its next run.',
      )
    const hidden = all.filter(({ scheduledBy }) => scheduledBy.kind === 'unseen').length + more
    if (hidden > 0)
      return unknown(`Could not tell whether a merge is scheduled on ${hidden} pull requests that were not looked at.`, null)
    return ok('No merge is scheduled.')
  })

export const REPOSITORY: readonly Check[] = [
  { code: 'repository-settings', ask: settings },
  { code: 'policy', ask: policy },
  { code: 'approvers', ask: approvers },
  { code: 'labels-missing', ask: missing },
  { code: 'labels-exclusive', ask: exclusive },
  { code: 'labels-twins', ask: twins },
  { code: 'scheduled-merges', ask: scheduled },
  { code: 'last-sweep', ask: lastSweep },
]
