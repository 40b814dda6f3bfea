// The ID token of a job: does the authorized integration take the one of the gate's workflow, and no other (design 5.1, pattern C)?

import type { Workflow } from '../../cli/lint/workflow.js'
import { sameLogin } from '../../domain.js'
import { type Answer, fail, namesOf, ok, sentence, told, unknown, warn } from '../finding.js'
import { approverOf, type IdTokenSetup, type Installation, type JobClaims } from '../installation.js'
import { gatesFor, patternOf } from '../pattern.js'
import { mapSeen } from '../seeing.js'

/** What to do where it takes too little or too much. */
const BIND =
  "Correct the authorized integration of the gate's account (Settings, Authorized Integrations): it must bind the workflow file, the git ref and the event, each as the workflow has it, and its audience must be the input's. It needs Forgejo 16."

const IN_ITS_JOB = "Start the gate's own workflow by hand, with mode: doctor."

/** Where this job differs from the gate's own, in words; null where it does not. */
const strangeness = (job: JobClaims, { ops, baseName }: Installation, workflows: readonly Workflow[]): string | null => {
  if (job.repository === null || !sameLogin(job.repository, ops.name)) return `the repository ${job.repository ?? '(none)'}`
  const workflow = workflows.find(({ path }) => path === job.workflow)
  if (workflow === undefined) return `the workflow ${job.workflow ?? '(none)'}`
  // Scheduled runs and comments come from the default branch, whichever is guarded.
  const branches = [baseName, mapSeen(ops.repository, ({ defaultBranch }) => defaultBranch)]
  const refs = branches.map((branch) => (branch.kind === 'seen' ? `refs/heads/${branch.value}` : job.ref))
  if (!refs.includes(job.ref)) return `the ref ${job.ref ?? '(none)'}`
  return workflow.triggers.has(job.event ?? '') ? null : `the event ${job.event ?? '(none)'}`
}

/** A job shows one event; a scheduled run, and one on another branch, show the rest. */
const untried = ({ workflow, event }: JobClaims, workflows: readonly Workflow[]): string => {
  const events = workflows.filter(({ path }) => path === workflow).flatMap(({ triggers }) => [...triggers.keys()])
  const others = events.filter((one) => one !== event)
  return others.length === 0 ? '' : ` Not tried here: ${namesOf(others)}, and another branch, where it must be refused.`
}

/** What can be said where the forge refuses the token, and so shows nothing else. */
const refusedHere = ({ job }: IdTokenSetup): Answer =>
  unknown(
    `The forge refuses the ID token of this job: of ${job.workflow ?? 'no workflow'} at ${job.ref ?? 'no ref'} for ${job.event ?? 'no event'}.`,
    "That is as it should be anywhere but in the gate's own workflow on the base branch. If this is that one, the integration must bind these three, each exactly as here, and the input audience must be the one that it shows.",
  )

const judgeIdToken = ({ accepted: is, isOwn, job }: IdTokenSetup, installation: Installation, workflows: readonly Workflow[]) => {
  const strange = strangeness(job, installation, workflows)
  if (strange !== null && is)
    return fail(`The forge takes an ID token of ${strange}, which is not the gate's: it is not bound tightly enough.`, BIND)
  if (strange !== null)
    return unknown(`The forge refuses the ID token of this job, as it should: it is of ${strange}.`, IN_ITS_JOB)
  if (!is) return fail('The forge refuses the ID token of this job (401), and so the ones of the gate.', BIND)
  const who = approverOf(installation)
  return told(isOwn, 'whose the authorized integration is', (own) =>
    own
      ? ok(`The forge takes the ID token of ${job.workflow} at ${job.ref} for ${job.event}, as ${who}.${untried(job, workflows)}`)
      : fail(`The authorized integration is not one of ${who}.`, `Make it as ${who}, or name its account: --approver.`),
  )
}

/** The check. */
export const idToken = (installation: Installation): Answer => {
  const { idToken: found, ops } = installation
  const { kind } = patternOf(installation)
  if (found === null) {
    if (kind === 'unseen') return told(ops.workflows, 'whether an ID token is used', () => ok('No ID token is used here.'))
    if (kind !== 'C') return ok('No ID token is used here.')
    return unknown(
      'Could not tell whether the authorized integration takes the ID token of the workflow, and no other: only a job has one.',
      IN_ITS_JOB,
    )
  }
  if (found.kind === 'unseen') return warn(`There is no ID token to look at: ${found.why}.`, sentence(found.remedy))
  if (!found.value.accepted && ops.workflows.kind === 'unseen') return refusedHere(found.value)
  return told(gatesFor({ ops, controller: null }), 'which workflow is the one of the gate', ({ gates }) =>
    judgeIdToken(found.value, installation, [...new Set(gates.map(({ workflow }) => workflow))]),
  )
}
