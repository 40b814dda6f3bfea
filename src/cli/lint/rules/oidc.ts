// A gate without a stored secret: what the runner's ID token takes (design 5.1, forgejo-actions.md 12).

import { quote } from '../../../policy/quote.js'
import { type GateJob, inputOf, isOidc, type Step, type WorkflowCheck } from '../workflow.js'
import { type Entry, wordOf } from '../yaml.js'

const ENABLE = 'enable-openid-connect'

/** An expression may stand for it: only a run shows. */
const isOff = (entry: Entry | undefined): boolean => {
  const word = wordOf(entry?.value)?.toLowerCase() ?? ''
  return word !== 'true' && !word.includes('${{')
}

const isEmpty = (step: Step, name: string): boolean => inputOf(step, name) === null

const places = (step: Step, names: readonly string[], text: (name: string) => string) =>
  names.map((name) => ({ at: (step.inputs.get(name) ?? step.inputs.get('auth'))?.at ?? step.map.at, text: text(name) }))

const wrongInputs = (step: Step) => [
  ...places(
    step,
    ['audience', 'approver'].filter((name) => isEmpty(step, name)),
    (name) => `With auth: oidc the gate needs ${quote(name)}.`,
  ),
  ...places(
    step,
    ['token', 'token-next'].filter((name) => !isEmpty(step, name)),
    (name) => `${quote(name)} is given, and not used with auth: oidc.`,
  ),
]

const gatesByIdToken = (jobs: readonly GateJob[]) =>
  jobs.flatMap(({ map, gates }) => gates.filter(isOidc).map((step) => ({ map, step })))

export const OIDC: readonly WorkflowCheck[] = [
  {
    id: 'oidc-not-enabled',
    severity: 'error',
    sentence: 'The step has auth: oidc, and its job gets no ID token.',
    why: 'The runner gives an ID token only to jobs that ask for it; "permissions:" does nothing in Forgejo. Every run would end with a fault.',
    remedy: 'Write enable-openid-connect: true at the top of the workflow, or on the job.',
    check: ({ workflow }) =>
      gatesByIdToken(workflow.jobs)
        .filter(({ map }) => isOff(map.entries.get(ENABLE)) && isOff(workflow.map.entries.get(ENABLE)))
        .map(({ step }) => ({ at: step.inputs.get('auth')?.at ?? step.map.at, text: `Nothing here says ${ENABLE}: true.` })),
  },
  {
    id: 'oidc-inputs',
    severity: 'error',
    sentence: 'The step has auth: oidc, and lacks an input that it needs, or has one that it must not have.',
    why: 'An ID token cannot ask whose it is, so the approver must be named; the audience says which authorized integration is meant; and a token beside it would be a stored secret after all. Every run would end with a fault.',
    remedy: 'Give audience and approver, and neither token nor token-next.',
    check: ({ workflow }) => gatesByIdToken(workflow.jobs).flatMap(({ step }) => wrongInputs(step)),
  },
]
