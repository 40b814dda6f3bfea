// Inputs: what the workflow set, read from the environment once; the only reader of process.env (design 5.1).

import { type Credential, readCredential } from './credential.js'
import { Fault } from './failure.js'

/** All inputs, checked, with their defaults. A missing or empty input means its default. */
export type Inputs = {
  readonly credential: Credential
  readonly mode: 'auto' | 'gate' | 'sweep' | 'doctor'
  /** `owner/name`. */
  readonly repository: string
  readonly apiUrl: string
  readonly pullRequest: number | null
  /** Null: the repository's default branch. */
  readonly baseBranch: string | null
  readonly policyPath: string
  readonly actionsPath: string
  /** Null: the token's own login, asked for. */
  readonly approver: string | null
  readonly requireProtection: boolean
  readonly deleteBranch: boolean
  /** What may be written: everything, nothing (`true`), or a comment that rehearses (`comment`). */
  readonly dryRun: 'false' | 'true' | 'comment'
  readonly frozen: boolean
  readonly deadlineSeconds: number
}

/** What the runner says about the event. */
export type Trigger = { readonly eventName: string; readonly eventPath: string | null; readonly outputPath: string | null }

type Environment = Readonly<Record<string, string | undefined>>

/** One input as `action.yml` describes it; `test/house.test.ts` holds the three lists against each other. */
export type InputSpec = { readonly name: string; readonly default: string; readonly description: string }

/** Every input, in the order of the README. */
export const INPUTS: readonly InputSpec[] = [
  {
    name: 'token',
    default: '',
    description: "Access token of the gate's own account (write:repository, write:issue). Required, but for auth: oidc.",
  },
  {
    name: 'token-next',
    default: '',
    description: 'While the token is being rotated: the one that is used when token is refused.',
  },
  {
    name: 'auth',
    default: 'token',
    description:
      "token; or oidc: no stored secret, but the runner's ID token (Forgejo 16). Needs audience, approver, enable-openid-connect: true, and an authorized integration that binds workflow, ref and event.",
  },
  {
    name: 'audience',
    default: '',
    description: 'With auth: oidc: the audience that the authorized integration shows. It is no secret.',
  },
  {
    name: 'mode',
    default: 'auto',
    description:
      'auto: by the event; gate: one pull request; sweep: every open one; doctor: only look at the installation (vault-gate doctor).',
  },
  { name: 'repository', default: '', description: 'owner/name of the repository to guard. Default: the one the event is about.' },
  { name: 'api-url', default: '', description: "Address of the forge's API, ending in /api/v1. Default: as the runner says." },
  { name: 'pull-request', default: '', description: 'Number of the pull request. Default: as the event says.' },
  { name: 'base-branch', default: '', description: 'The branch to guard. Default: the default branch of the repository.' },
  { name: 'policy-path', default: 'vault/policy.toml', description: 'Path of the policy on the base branch.' },
  { name: 'actions-path', default: 'vault/actions', description: 'Folder of the vault actions.' },
  {
    name: 'approver',
    default: '',
    description:
      "Login of the gate's own account, not of a person. Needed unless the token has read:user too: then it is asked for.",
  },
  { name: 'require-protection', default: 'true', description: 'Hold low unless the base branch is protected as low needs it.' },
  {
    name: 'delete-branch',
    default: 'true',
    description: 'Delete the branch vault/<id> of this repository when its pull request is merged.',
  },
  {
    name: 'dry-run',
    default: 'false',
    description: 'true: decide and report, write nothing; comment: write only a comment that says what would be done.',
  },
  {
    name: 'frozen',
    default: 'false',
    description: 'true: approve and merge nothing, say so. Made for a variable of the repository: an empty one means false.',
  },
  { name: 'deadline-seconds', default: '240', description: 'Stop cleanly after this many seconds (10 to 3600).' },
]

const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9._-]+$/
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

const runnerVariable = (environment: Environment, name: string): string =>
  environment[`FORGEJO_${name}`] || environment[`GITHUB_${name}`] || ''

/** The runner upper-cases an input's name and keeps its dashes: `api-url` is `INPUT_API-URL` (forgejo-actions.md 1.3). */
const reader =
  (environment: Environment) =>
  (name: string): string => {
    const given = environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
    return given === '' ? (INPUTS.find((input) => input.name === name)?.default ?? '') : given
  }

/** A repository path without leading, trailing or double slash, and without `.` or `..` as a part. */
const isPath = (text: string): boolean =>
  text.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\p{Cc}\\]/u.test(text)

const inRange = (text: string): boolean => /^\d{2,4}$/.test(text) && Number(text) >= 10 && Number(text) <= 3600

const FREEZE = 'set the variable that frozen reads (usually VAULT_GATE_FROZEN) to true or false'

/** What to correct, by mistakes that each begin with the input's name in quotes. Whoever freezes the gate sets a variable, no input. */
const correctionsOf = (wrong: readonly string[]): readonly string[] => {
  const names = [...new Set(wrong.map((text) => text.split('"', 2)[1] ?? ''))]
  const inputs = names.filter((name) => name !== 'frozen').join(', ')
  const corrected = inputs === '' ? [] : [`correct ${inputs} under "with:" in the workflow`]
  return names.includes('frozen') ? [...corrected, FREEZE] : corrected
}

/** Reads and checks all inputs; every mistake is named at once. */
export const readInputs = (environment: Environment): Inputs => {
  const input = reader(environment)
  const wrong: string[] = []
  const check = (name: string, fits: boolean, wanted: string): string => {
    const value = input(name)
    if (!fits) wrong.push(`"${name}" must be ${wanted}, not "${value}"`)
    return value
  }
  const flag = (name: string): boolean =>
    check(name, /^(?:true|false)$/i.test(input(name)), 'true or false').toLowerCase() === 'true'
  const mode = input('mode')
  const knownMode = mode === 'auto' || mode === 'gate' || mode === 'sweep' || mode === 'doctor'
  check('mode', knownMode, 'auto, gate, sweep or doctor')
  const { credential, wrong: unfit, remedies } = readCredential(input)
  wrong.push(...unfit)
  const repository = input('repository') || runnerVariable(environment, 'REPOSITORY')
  if (!REPOSITORY.test(repository)) wrong.push(`"repository" must be owner/name, not "${repository}"`)
  const apiUrl = input('api-url') || runnerVariable(environment, 'API_URL')
  if (!/^https?:\/\//i.test(apiUrl)) wrong.push(`"api-url" must be an http or https address, not "${apiUrl}"`)
  const number = check('pull-request', /^(?:[1-9]\d{0,14})?$/.test(input('pull-request')), 'the number of a pull request')
  const deadline = Number(check('deadline-seconds', inRange(input('deadline-seconds')), 'a number of seconds from 10 to 3600'))
  const policyPath = check('policy-path', isPath(input('policy-path')), 'a path inside the repository')
  const actionsPath = check('actions-path', isPath(input('actions-path')), 'a path inside the repository')
  if (policyPath.startsWith(`${actionsPath}/`)) wrong.push('"policy-path" must not lie inside "actions-path"')
  const dryRun = input('dry-run').toLowerCase()
  const knownDryRun = dryRun === 'true' || dryRun === 'comment' || dryRun === 'false'
  check('dry-run', knownDryRun, 'true, false or comment')
  const approver = check('approver', input('approver') === '' || LOGIN.test(input('approver')), 'a login')
  const inputs: Inputs = {
    credential,
    mode: knownMode ? mode : 'auto',
    repository,
    apiUrl,
    pullRequest: number === '' ? null : Number(number),
    baseBranch: input('base-branch') || null,
    policyPath,
    actionsPath,
    approver: approver || null,
    requireProtection: flag('require-protection'),
    deleteBranch: flag('delete-branch'),
    dryRun: knownDryRun ? dryRun : 'true',
    frozen: flag('frozen'),
    deadlineSeconds: deadline,
  }
  if (wrong.length > 0) {
    const others = correctionsOf(wrong.filter((text) => !unfit.includes(text)))
    throw new Fault(`the inputs are wrong: ${wrong.join('; ')}`, [...(unfit.length > 0 ? remedies : []), ...others].join('; '))
  }
  return inputs
}

/** What the runner says about the event, from either prefix of its variables. */
export const readTrigger = (environment: Environment): Trigger => ({
  eventName: runnerVariable(environment, 'EVENT_NAME'),
  eventPath: runnerVariable(environment, 'EVENT_PATH') || null,
  outputPath: runnerVariable(environment, 'OUTPUT') || null,
})

/** The repository of the workflow, as the runner says: empty where it does not. */
export const readOwnRepository = (environment: Environment): string => runnerVariable(environment, 'REPOSITORY')

/** Where the job may ask for an ID token; null where the runner does not say so (forgejo-actions.md 12). */
export const readTokenService = (environment: Environment): { readonly url: string; readonly token: string } | null => {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''
  const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''
  return url === '' || token === '' ? null : { url, token }
}

/** The environment of this process. */
export const environment = (): Environment => {
  // biome-ignore lint/style/noProcessEnv: this is the one place that reads it.
  return process.env
}
