// The workflow of the gate: by the rules of `vault-gate lint`, wherever it lies.

import { readExpressions } from '../../cli/lint/expressions.js'
import type { Remark } from '../../cli/lint/rule.js'
import { isScheduled } from '../../cli/lint/rules/triggers.js'
import { sameLogin } from '../../domain.js'
import { type Answer, type Check, fail, namesOf, ok, told, unknown, warn } from '../finding.js'
import { type Installation, isMissing, type Site } from '../installation.js'
import { gatesFor, inputOf, lintSite } from '../pattern.js'
import { isOpenBranch } from '../rule-of-base.js'
import { inputs } from './inputs.js'

/** The rule that has a check of its own. */
const PINNED = 'uses-not-pinned'

/** Node of the job's image that the gate needs. */
const NODE = 20

/** Where the gate's workflow is, or should be. */
const siteOf = (installation: Installation): Site => {
  const found = gatesFor(installation)
  return found.kind === 'seen' ? found.value.site : (installation.controller ?? installation.ops)
}

/** Where a remark is about; with its repository where that is not the one that was asked about. */
const placeOf = ({ path, line, rule }: Remark, site: Site, { ops }: Installation): string =>
  `${site === ops ? '' : `${site.name}: `}${path}${line === null ? '' : `:${line}`} (${rule})`

const lint = (installation: Installation): Answer => {
  const site = siteOf(installation)
  return told(lintSite(site), 'what the workflow says', ({ workflows, remarks }) => {
    const counted = remarks.filter(({ severity, rule }) => severity !== 'note' && rule !== PINNED)
    const [first] = [...counted].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    if (first !== undefined) {
      const others = counted.filter((one) => one !== first).map(({ rule }) => rule)
      const more = others.length === 0 ? '' : ` Also: ${namesOf([...new Set(others)])}.`
      const judge = first.severity === 'error' ? fail : warn
      return judge(
        `${placeOf(first, site, installation)}: ${first.text}${more}`,
        `${first.remedy} (vault-gate lint says all of it.)`,
      )
    }
    if (workflows.length === 0)
      return unknown(
        `No workflow of ${site.name} uses the gate.`,
        'Put one on the base branch (examples/gate.yml), or name the repository that has it: --controller OWNER/NAME.',
      )
    const where = site === installation.ops ? '' : ` of ${site.name}`
    return ok(`${namesOf(workflows.map(({ path }) => path))}${where} passes lint.`)
  })
}

const pinned = (installation: Installation): Answer => {
  const site = siteOf(installation)
  return told(lintSite(site), 'whether the action is pinned', ({ workflows, remarks }) => {
    const [first] = remarks.filter(({ rule }) => rule === PINNED)
    if (first !== undefined) return fail(`${placeOf(first, site, installation)}: ${first.text}`, first.remedy)
    if (workflows.length === 0)
      return unknown(`No workflow of ${site.name} uses the gate, so nothing says which code runs.`, null)
    return ok('The action is pinned to a full commit id.')
  })
}

/** The runner clones the action without signing in; of another host nothing is looked at. */
const readable = (installation: Installation): Answer =>
  told(gatesFor(installation), 'whether the runner can read the action', ({ gates }) => {
    if (gates.length === 0) return unknown('No workflow that was seen uses the gate, so nothing says which code runs.', null)
    const remedy = 'Make its repository public (the runner clones it without signing in), or correct "uses".'
    for (const { name, repository } of installation.actions) {
      if (isMissing(repository)) return fail(`There is no repository ${name} of the action, or it is private.`, remedy)
      if (repository.kind === 'unseen') return told(repository, `whether the runner can read ${name}`, () => ok(''))
      if (repository.value.private) return fail(`The repository ${name} of the action is private: no runner can read it.`, remedy)
    }
    const names = installation.actions.map(({ name }) => name)
    return ok(
      names.length === 0
        ? 'The action lies on another host, which is not looked at.'
        : `Every runner can read ${namesOf(names)}.`,
    )
  })

const approver = (installation: Installation): Answer => {
  const own = installation.approver
  return told(gatesFor(installation), 'which approver the workflow names', ({ gates }) => {
    const named = gates.map((gate) => inputOf(gate, 'approver'))
    const expression = named.find((name) => name !== null && readExpressions(name).any)
    const other = named.find((name) => name !== null && name !== expression && own.kind === 'seen' && !sameLogin(name, own.value))
    if (other !== undefined && other !== null && own.kind === 'seen')
      return fail(
        `The workflow names ${other} as approver, and the gate's account is ${own.value}.`,
        "Set the input approver to the login of the gate's account.",
      )
    if (gates.length === 0) return unknown('No workflow that was seen uses the gate.', null)
    if (typeof expression === 'string')
      return unknown(`Could not tell which approver the workflow names: ${expression}.`, 'Write the login into the workflow.')
    const { user } = installation.token.reads
    if (named.includes(null) && user.kind === 'unseen')
      return unknown(
        `The workflow names no approver, and whether the token may ask whose it is could not be told: ${user.why}.`,
        'Set the input approver to the login of the account of the gate.',
      )
    if (named.includes(null) && user.kind === 'seen' && !user.value)
      return fail(
        'The workflow names no approver, and the token may not ask whose it is.',
        'Set the input approver to the login of the account of the gate.',
      )
    return ok('The workflow names the right approver.')
  })
}

const START = "Give the workflow a schedule, for example '*/5 * * * *': approvals and what was missed wait for it."

/** Of another base branch than the default one: who may push to that one changes the gate that is started from there. */
const fromDefault = (installation: Installation, defaultBranch: string, base: string): Answer => {
  const open = isOpenBranch(installation, defaultBranch)
  if (open.kind === 'seen' && open.value)
    return fail(
      `Every writer may push to ${defaultBranch}, and Forgejo takes the gate's schedule and comments from there: whoever does that changes the gate.`,
      `Give ${defaultBranch} the rule that ${base} has.`,
    )
  return unknown(
    `Could not tell whether a schedule starts the gate: Forgejo takes it from ${defaultBranch}, and doctor looked at ${base}.`,
    `Put the workflow onto ${defaultBranch} as well, under the rule that ${base} has, and ask with --base ${defaultBranch}.`,
  )
}

/** Does anything start the gate for this repository by itself? Forgejo takes scheduled runs from the default branch (forgejo-actions.md 4). */
const starts = (installation: Installation): Answer =>
  told(gatesFor(installation), 'what starts the gate', ({ site, gates }) => {
    const { ops, baseName } = installation
    if (gates.length === 0) return unknown('No workflow that was seen uses the gate.', null)
    if (gates.every(({ workflow }) => !isScheduled(workflow)))
      return gates.some(({ workflow }) => workflow.triggers.has('workflow_call'))
        ? unknown(`Could not tell what starts the gate for ${ops.name}: its workflow waits for another one to call it.`, START)
        : fail(`Nothing starts the gate for ${ops.name} by itself, so an approval may never take effect.`, START)
    const started = `A schedule starts the gate for ${ops.name}.`
    if (site !== ops) return ok(started)
    return told(ops.repository, 'whether the default branch has the workflow', ({ defaultBranch }) =>
      baseName.kind === 'seen' && baseName.value !== defaultBranch
        ? fromDefault(installation, defaultBranch, baseName.value)
        : ok(started),
    )
  })

const node = ({ here }: Installation): Answer => {
  if (!here.inJob)
    return unknown(
      "Could not tell from outside which Node the runner's image has.",
      `Start the workflow by hand with mode: doctor, or look at the image: Node ${NODE} or newer.`,
    )
  const [, major = '0'] = /^v?(\d+)/.exec(here.node) ?? []
  return Number(major) >= NODE
    ? ok(`The runner has Node ${here.node}.`)
    : fail(`The runner has Node ${here.node}, and the gate needs ${NODE}.`, `Give its job an image with Node ${NODE} or newer.`)
}

export const WORKFLOW: readonly Check[] = [
  { code: 'workflow-lint', ask: lint },
  { code: 'action-pinned', ask: pinned },
  { code: 'action-readable', ask: readable },
  { code: 'workflow-approver', ask: approver },
  { code: 'workflow-inputs', ask: inputs },
  { code: 'workflow-starts', ask: starts },
  { code: 'runner-node', ask: node },
]
