// A recorded conversation with a real server, as the contract's README describes it.
import type { Push, RepoSetup } from '../../src/sandbox/index.js'

/** A name to bind the new commit to; or several, each with what of the push it stands for. */
export type Bind = string | Readonly<Record<string, string>>

export interface ApiStep {
  readonly do: 'api'
  /** Token name or account; null is anonymous. */
  readonly as: string | null
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly bind?: Readonly<Record<string, string>>
  readonly status: number
  readonly headers?: Readonly<Record<string, string | null>>
  readonly pick?: string
  readonly answer?: unknown
}

export interface PushStep extends Push {
  readonly do: 'push'
  /** Deletes the branch instead of pushing a commit. */
  readonly delete?: boolean
  readonly bind?: Bind
  readonly outcome?: string
}

interface SettleStep {
  readonly do: 'settle'
}

/** A step of a kind the player does not know. */
interface StrangeStep {
  readonly do: 'strange'
  readonly kind: string
}

export type Step = ApiStep | PushStep | SettleStep | StrangeStep

export interface Scenario {
  readonly scenario: string
  readonly setup: RepoSetup & { readonly bind?: Bind }
  readonly steps: readonly Step[]
  /** Keys the player does not know and leaves out, each with where it stands; never passed over in silence. */
  readonly unknown: readonly string[]
}

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What may stand in any step without a meaning: the recorder's remarks. */
const REMARKS = ['do', 'note', 'why', 'about', 'pr']

const STEP_KEYS: Readonly<Record<string, readonly string[]>> = {
  settle: REMARKS,
  api: [...REMARKS, 'as', 'method', 'path', 'body', 'bind', 'status', 'headers', 'pick', 'answer'],
  push: [
    ...REMARKS,
    ...['as', 'repo', 'branch', 'to', 'from', 'files', 'parents', 'force', 'options', 'message', 'author'],
    ...['delete', 'bind', 'outcome'],
  ],
}

const SETUP_KEYS = ['files', 'bind', 'collaborators', 'teams', 'protection', 'private', 'tokens', ...REMARKS]
const TOKEN_KEYS = ['user', 'scopes', 'restricted']
const FILE_KEYS = ['text', 'base64', 'exec', 'link', 'submodule']
const LEVELS: readonly unknown[] = ['read', 'write', 'admin']

const strangers = (value: Fields, known: readonly string[], where: string): string[] =>
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${where} has an unknown "${key}"`)

const strangeFiles = (files: unknown, where: string): string[] =>
  Object.entries(isFields(files) ? files : {}).flatMap(([path, file]) =>
    isFields(file) ? strangers(file, FILE_KEYS, `${where}, file ${path},`) : [],
  )

const strangeSetup = (setup: Fields): string[] => {
  const { tokens, collaborators } = setup
  return [
    ...strangers(setup, SETUP_KEYS, 'setup'),
    ...strangeFiles(setup['files'], 'setup'),
    ...Object.entries(isFields(tokens) ? tokens : {}).flatMap(([name, token]) =>
      isFields(token) ? strangers(token, TOKEN_KEYS, `setup, token ${name},`) : [],
    ),
    ...Object.entries(isFields(collaborators) ? collaborators : {})
      .filter(([, level]) => !LEVELS.includes(level))
      .map(([login, level]) => `setup has an unknown level for ${login}: ${JSON.stringify(level)}`),
  ]
}

/** What is wrong with a step, or null. */
const stepProblem = (step: unknown): string | null => {
  if (!isFields(step)) return 'is not an object'
  if (step['do'] === 'push') {
    if (typeof step['as'] !== 'string') return 'has no "as"'
    return typeof step['branch'] === 'string' || typeof step['to'] === 'string' ? null : 'has neither "branch" nor "to"'
  }
  if (step['do'] !== 'api') return null
  if (step['as'] !== null && typeof step['as'] !== 'string') return 'has no "as"'
  for (const key of ['method', 'path']) if (typeof step[key] !== 'string') return `has no "${key}"`
  return typeof step['status'] === 'number' ? null : 'has no "status"'
}

const strangeStep = (step: Fields, where: string): string[] => {
  const known = STEP_KEYS[String(step['do'])]
  return known === undefined ? [] : [...strangers(step, known, where), ...strangeFiles(step['files'], where)]
}

const asStep = (step: Fields): unknown =>
  String(step['do']) in STEP_KEYS ? step : { do: 'strange', kind: JSON.stringify(step['do']) ?? 'none' }

/**
 * Reads a scenario's text; throws with a sentence about what is wrong. What is only unknown does not keep the rest from
 * being played.
 */
export const parseScenario = (text: string): Scenario => {
  const value: unknown = JSON.parse(text)
  if (!isFields(value)) throw new Error('is not an object')
  if (typeof value['scenario'] !== 'string') throw new Error('has no "scenario"')
  if (!isFields(value['setup'])) throw new Error('has no "setup"')
  if (!Array.isArray(value['steps'])) throw new Error('has no "steps"')
  const steps: unknown[] = value['steps']
  const unknown = strangeSetup(value['setup'])
  for (const [index, step] of steps.entries()) {
    const problem = stepProblem(step)
    if (problem !== null) throw new Error(`step ${index + 1} ${problem}`)
    unknown.push(...strangeStep(step as Fields, `step ${index + 1}`))
  }
  return { ...value, steps: (steps as Fields[]).map(asStep), unknown } as unknown as Scenario
}
