// Playing a scenario on a fresh world, step by step.
import { createHash } from 'node:crypto'
import { type Answer, createWorld, handle, type Push, push, type Request, settle, type World } from '../../src/sandbox/index.js'
import { type Difference, differences, fill, type Names } from './compare.js'
import { project, withoutUrl } from './pick.js'
import type { ApiStep, PushStep, Scenario, Step } from './scenario.js'

/** A step that went otherwise than recorded. */
export interface Deviation {
  readonly scenario: string
  /** Counted from 1. */
  readonly step: number
  readonly request: string
  readonly differences: readonly Difference[]
}

/** Milliseconds that settling took while recording, about; the world's clock stands still between other steps. */
const SETTLE_MS = 3000

interface Game {
  readonly world: World
  readonly names: Names
  readonly tokens: Readonly<Record<string, string>>
}

const begin = (scenario: Scenario): Game => {
  const { setup } = scenario
  const repo = `ops-${scenario.scenario}`
  const created = createWorld({ ...setup, repo: `acme/${repo}` })
  const names: Names = new Map<string, unknown>([
    ['owner', 'acme'],
    ['repo', repo],
    ['root', created.world.root],
  ])
  if (setup.bind !== undefined) names.set(setup.bind, created.base)
  return { world: created.world, names, tokens: created.tokens }
}

/** Who asks: a token of the setup, an account by its password, or a token nobody has. */
const credentials = (game: Game, as: string | null): Pick<Request, 'token' | 'login'> => {
  if (as === null) return { token: null }
  const token = game.tokens[as]
  if (token !== undefined) return { token }
  if (game.world.users.some((user) => user.login === as)) return { token: null, login: as }
  return { token: createHash('sha1').update(`no token ${as}`).digest('hex') }
}

/** The body as recordings write it: JSON, `{"<text>": …}`, or null when empty. */
const bodyOf = (answer: Answer): unknown => {
  if (answer.body === '') return null
  if (!(answer.headers['content-type'] ?? '').includes('json')) return { '<text>': answer.body }
  return JSON.parse(answer.body) as unknown
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((held, key) => (held as Record<string, unknown> | null | undefined)?.[key], value)

const headerDifferences = (game: Game, step: ApiStep, answer: Answer): Difference[] =>
  Object.entries(step.headers ?? {}).flatMap(([name, expected]) =>
    differences(fill(expected, game.names), answer.headers[name.toLowerCase()] ?? null, `headers.${name}`),
  )

const playApi = (game: Game, step: ApiStep): Difference[] => {
  const { names } = game
  const request: Request = {
    method: step.method,
    path: String(fill(step.path, names)),
    ...credentials(game, step.as),
    ...(step.body === undefined ? {} : { body: fill(step.body, names) }),
  }
  const answer = handle(game.world, request)
  const body = bodyOf(answer)
  const unbound: Difference[] = []
  for (const [name, path] of Object.entries(step.bind ?? {})) {
    const value = at(body, path)
    if (value === undefined || value === null) unbound.push({ path: `bind ${name}`, expected: path, got: 'nothing there' })
    else names.set(name, value)
  }
  const found = [...differences(step.status, answer.status, 'status'), ...headerDifferences(game, step, answer), ...unbound]
  if (!('answer' in step)) return found
  const projected = step.pick !== undefined && answer.status < 300 ? project(step.pick, body) : body
  // An answer that could not be bound cannot be compared by names either.
  if (unbound.length > 0) return [...found, { path: 'answer', expected: 'as recorded', got: JSON.stringify(projected) }]
  return [...found, ...differences(withoutUrl(fill(step.answer, names)), withoutUrl(projected))]
}

const playPush = (game: Game, step: PushStep): Difference[] => {
  const { do: _, bind, outcome, ...recorded } = step
  const pushed = push(game.world, fill(recorded, game.names) as Push)
  if (bind !== undefined) game.names.set(bind, pushed.commit)
  const got = pushed.outcome === 'ok' ? 'ok' : `refused: ${pushed.reason}`
  return pushed.outcome === (outcome ?? 'ok') ? [] : [{ path: 'outcome', expected: outcome ?? 'ok', got }]
}

const playStep = (game: Game, step: Step): Difference[] => {
  try {
    if (step.do === 'api') return playApi(game, step)
    if (step.do === 'push') return playPush(game, step)
    game.world.now += SETTLE_MS
    settle(game.world)
    return []
  } catch (error) {
    return [{ path: 'step', expected: 'to be played', got: error instanceof Error ? error.message : String(error) }]
  }
}

const describe = (step: Step): string => {
  if (step.do === 'settle') return 'settle'
  if (step.do === 'push') return `push to ${step.branch ?? step.to} as ${step.as}`
  return `${step.method} ${step.path} as ${step.as ?? 'nobody'}`
}

/** Plays a scenario; returns the steps that differ. */
export const play = (scenario: Scenario): Deviation[] => {
  const game = begin(scenario)
  return scenario.steps.flatMap((step, index) => {
    const found = playStep(game, step)
    return found.length === 0
      ? []
      : [{ scenario: scenario.scenario, step: index + 1, request: describe(step), differences: found }]
  })
}
