// What only a person can do: tokens, secrets, integrations, runners. Exact steps, in the order to do them.

import { INTEGRATIONS_SINCE, LIMITED_TOKENS_SINCE } from '../forge/versions.js'
import { majorOf, SECRETS_RULE } from './recommend.js'
import type { Exposed } from './trust.js'
import {
  AUDIENCE_VARIABLE,
  isPlainBranch,
  type Pattern,
  RUNNER_LABEL,
  type Spot,
  spotName,
  TOKEN_SECRET,
  type Wishes,
} from './wishes.js'

/** What is to be done by hand, as a sentence, and commands or fields for it. */
export type Step = { readonly title: string; readonly lines: readonly string[] }

/**
 * What the steps are about. `known` null: no forge was asked. `branches` are those that the workflow is taken from, the guarded one first.
 * `workflow` is its path, as the integration is bound to it, and `events` what starts it; not `areThere`: what is to start it.
 */
export type StepsFor = {
  readonly pattern: Pattern
  readonly wishes: Wishes
  readonly ops: Spot
  readonly branches: readonly string[]
  readonly workflow: string
  readonly events: { readonly known: readonly string[]; readonly others: readonly string[]; readonly areThere: boolean }
  readonly version: string | null
  readonly known: {
    readonly id: number
    readonly ownerId: number
    readonly opsActions: boolean
    readonly mergeCommits: boolean
    /** Whether the gate's account is there at all. */
    readonly hasAccount: boolean
    /** Of the repository with the workflow. */
    readonly runActions: boolean
    /** Who could reach the token, and the pattern that is recommended where it is another. */
    readonly exposed: (Exposed & { readonly instead: Pattern }) | null
    /** Whether the secret is there; null where the token may not know. */
    readonly isStored: boolean | null
  } | null
}

/** The repository with the workflow. */
const runsIn = ({ pattern, wishes, ops }: StepsFor): string =>
  pattern === 'B' ? (wishes.controller === null ? 'the controller repository' : spotName(wishes.controller)) : spotName(ops)

const tokenSteps = (about: StepsFor): readonly Step[] => {
  const { wishes, ops, version, known } = about
  if (known?.isStored === true) return []
  const place = runsIn(about)
  const major = majorOf(version)
  const limited =
    major !== null && major < LIMITED_TOKENS_SINCE
      ? 'this Forgejo cannot limit it to a repository, so let the account into no other one'
      : `repository access: only ${spotName(ops)}${major === null ? ' (Forgejo 15 and newer)' : ''}`
  const create = [
    `sign in as ${wishes.approver}: Settings, Applications, Access tokens, Generate new token`,
    limited,
    'permissions: repository read and write, issue read and write, nothing else (the scopes write:repository and write:issue)',
  ]
  const store = [
    `${place}: Settings, Actions, Secrets, Add secret, name ${TOKEN_SECRET}; never a secret of the organisation or of a user`,
    'or put the token into a file that only you can read and call init --apply again with --store-token-from FILE',
  ]
  return [
    { title: "Create the token of the gate's account", lines: create },
    { title: `Store it as the secret ${TOKEN_SECRET} of ${place}, and nowhere else`, lines: store },
  ]
}

/** The authorized integration: workflow, ref and event all bound (forgejo-actions.md 12). */
const integrationSteps = (about: StepsFor): readonly Step[] => {
  const { wishes, ops, branches, workflow, events, known } = about
  const [own = '', ...others] = branches
  const [ref = '', ...otherRefs] = branches.map((branch) => `refs/heads/${branch}`)
  const workflowRefs = [ref, ...otherRefs].map((one) => `${spotName(ops)}/${workflow}@${one}`)
  const form = [
    `sign in as ${wishes.approver}: Settings, Authorized integrations, Forgejo Actions (Local)`,
    `repository access: only ${spotName(ops)}; permissions: repository read and write, issue read and write`,
    `source repository: ${spotName(ops)}`,
    `workflow file: ${workflow.split('/').at(-1)}`,
    `git ref: ${ref} (exactly, no pattern)`,
    ...otherRefs.map((one) => `schedules and comments run from ${one} as well: only the command below can bind both`),
    ...others.map(
      (one) => `bind it to ${one} only while a rule closes ${one} as it does ${own}: who may push there could change the gate`,
    ),
    ...others.map((one) => `is ${one} to stay open, take pattern B (--pattern B), whose workflow lies elsewhere`),
    `events: ${events.known.join(', ')} (all of these, no others)`,
    ...(events.areThere ? [] : ['put these into the workflow first: it has none of them, so nothing starts the gate']),
    ...(events.others.length === 0
      ? []
      : [`take ${events.others.join(', ')} out of the workflow: never bind the integration to that`]),
    'workflow, ref and event must all be given: two of them would also admit code that nobody reviewed',
  ]
  const command = [
    'forgejo admin user create-authorized-integration',
    `--username ${wishes.approver} --name vault-gate --issuer urn:forgejo:authorized-integrations:actions`,
    `${workflowRefs.length === 1 ? '--claim-eq' : '--claim-in'} workflow_ref=${workflowRefs.join(',')}`,
    `--claim-eq repository_id=${known?.id ?? 'ID_OF_THE_REPOSITORY'} --claim-eq repository_owner_id=${known?.ownerId ?? 'ID_OF_ITS_OWNER'}`,
    `--claim-in event_name=${events.known.join(',')}`,
    `--scope write:repository --scope write:issue --repo ${spotName(ops)}`,
  ].join(' ')
  return [
    { title: `Create the authorized integration of the gate's account (Forgejo ${INTEGRATIONS_SINCE} or newer)`, lines: form },
    // A name that a shell could read otherwise is in no command.
    ...([...branches, workflow.replace(/^\./, '')].every(isPlainBranch)
      ? [{ title: 'Or, on the server, in place of that form (stricter: the whole path is compared)', lines: [command] }]
      : []),
    {
      title: 'Tell the workflow the audience',
      lines: [
        `${spotName(ops)}: Settings, Actions, Variables, Add variable, name ${AUDIENCE_VARIABLE}, value the audience shown (u:…); it is no secret`,
      ],
    },
  ]
}

const patternSteps = (about: StepsFor): readonly Step[] => {
  const { pattern, ops, known } = about
  const place = runsIn(about)
  const steps: Step[] = []
  if (pattern === 'B') {
    const lines = [
      `${SECRETS_RULE}; so let nobody into ${place} but owners of ${spotName(ops)}, the gate, and approvers whom its policy names`,
      `doctor fails whoever else is let in, an admin of ${place} as well`,
      ...(known?.opsActions === false ? [] : [`switch Actions off in ${spotName(ops)}, or keep no secret there`]),
    ]
    steps.push({ title: 'Keep agents away from the token', lines })
  }
  if (known?.runActions === false) {
    steps.push({ title: `Switch Actions on in ${place}`, lines: ['Settings, Units, Actions'] })
  }
  if (known?.mergeCommits === false) {
    const lines = [
      `${spotName(ops)}: Settings, Units, Pull requests, allow "Create merge commit"; the gate merges in no other style`,
    ]
    steps.push({ title: 'Allow merge commits', lines })
  }
  return steps
}

/** The call that looks at it all; in pattern B it must be told where the workflow is. */
const doctorOf = ({ ops, pattern, wishes, branches: [branch = '', ...others] }: StepsFor): string => {
  const { controller } = wishes
  const base = others.length > 0 && isPlainBranch(branch) ? ` --base ${branch}` : ''
  const more = pattern === 'B' ? ` --controller ${controller === null ? 'OWNER/NAME' : spotName(controller)}` : ''
  return `vault-gate doctor --repo ${spotName(ops)} --approver ${wishes.approver}${base}${more}`
}

/** The first of all steps: before it no token may be stored. */
const exposedSteps = ({ pattern, known }: StepsFor): readonly Step[] => {
  const exposed = known?.exposed ?? null
  if (known === null || exposed === null) return []
  const { place, who, isPublic, instead } = exposed
  const elsewhere = pattern === 'B' ? ', or name another private repository with --controller' : ''
  const way = isPublic ? `make ${place} private, in its settings` : `take away their access to ${place}`
  const other = instead === pattern ? '' : `, or take pattern ${instead} (--pattern ${instead})`
  const lines = [
    `${SECRETS_RULE}; in ${place} that is: ${who}`,
    `${way}${elsewhere}${other}`,
    ...(known.isStored === true ? [`revoke the token that is stored in ${place}, for it may have been read`] : []),
  ]
  return [{ title: 'Before anything else: nobody next to the token who is not trusted with it', lines }]
}

/** Without the account nothing of the rest can be done, and the rule waits for it. */
const accountSteps = ({ wishes, known }: StepsFor): readonly Step[] =>
  known === null || known.hasAccount
    ? []
    : [
        {
          title: `Create the account ${wishes.approver}, for the gate alone, then call init again`,
          lines: ['whoever may sign in as it may approve as the gate'],
        },
      ]

/** Everything that is left to a person. */
export const stepsFor = (about: StepsFor): readonly Step[] => {
  const place = runsIn(about)
  const runner = [
    `${place}: Settings, Actions, Runners, Create new runner; label ${RUNNER_LABEL}; used for nothing else, with Node 20 or newer in its image`,
  ]
  const after = [
    'in vault/policy.toml of the base branch: what may be medium, and what is harmless enough to be low',
    `then, with ${about.pattern === 'C' ? "an admin's token" : "the gate's token in FORGEJO_TOKEN and an admin's"} in FORGEJO_ADMIN_TOKEN: ${doctorOf(about)}`,
    `and ${place}: Actions, the workflow, Run workflow, mode doctor: the same from inside of the runner`,
  ]
  return [
    ...accountSteps(about),
    ...exposedSteps(about),
    ...(about.pattern === 'C' ? integrationSteps(about) : tokenSteps(about)),
    ...patternSteps(about),
    { title: 'Register a runner of its own', lines: runner },
    { title: 'Lower the tiers of formulas that deserve it, then look at everything again', lines: after },
  ]
}
