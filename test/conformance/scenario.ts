// A recorded conversation with a real server, as the contract's README describes it.
import type { Push, RepoSetup } from '../../src/sandbox/index.js'

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
  readonly bind?: string
  readonly outcome?: string
}

interface SettleStep {
  readonly do: 'settle'
}

export type Step = ApiStep | PushStep | SettleStep

export interface Scenario {
  readonly scenario: string
  readonly setup: RepoSetup & { readonly bind?: string }
  readonly steps: readonly Step[]
}

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with a step, or null. */
const stepProblem = (step: unknown): string | null => {
  if (!isFields(step)) return 'is not an object'
  if (step['do'] === 'settle') return null
  if (step['do'] === 'push') {
    if (typeof step['as'] !== 'string') return 'has no "as"'
    return typeof step['branch'] === 'string' || typeof step['to'] === 'string' ? null : 'has neither "branch" nor "to"'
  }
  if (step['do'] !== 'api') return `has an unknown "do": ${JSON.stringify(step['do'])}`
  if (step['as'] !== null && typeof step['as'] !== 'string') return 'has no "as"'
  for (const key of ['method', 'path']) if (typeof step[key] !== 'string') return `has no "${key}"`
  return typeof step['status'] === 'number' ? null : 'has no "status"'
}

/** Reads a scenario's text; throws with a sentence about what is wrong. */
export const parseScenario = (text: string): Scenario => {
  const value: unknown = JSON.parse(text)
  if (!isFields(value)) throw new Error('is not an object')
  if (typeof value['scenario'] !== 'string') throw new Error('has no "scenario"')
  if (!isFields(value['setup'])) throw new Error('has no "setup"')
  if (!Array.isArray(value['steps'])) throw new Error('has no "steps"')
  for (const [index, step] of value['steps'].entries()) {
    const problem = stepProblem(step)
    if (problem !== null) throw new Error(`step ${index + 1} ${problem}`)
  }
  return value as unknown as Scenario
}
