// Playing a scenario on a fresh world, step by step.
import { createHash } from 'node:crypto'
import {
  type Answer,
  createWorld,
  deleteBranch,
  handle,
  type Push,
  push,
  type Request,
  settle,
  type World,
} from '../../src/sandbox/index.js'
import { type Difference, differences, fill, type Names } from './compare.js'
import { isProjection, project, withoutUrl } from './pick.js'
import type { ApiStep, Bind, PushStep, Scenario, Step } from './scenario.js'

/** A step that went otherwise than recorded. */
export interface Deviation {
  readonly scenario: string
  /** Counted from 1. */
  readonly step: number
  /** Set when the step could not be played or compared as it asks; why not. */
  readonly unplayed?: string
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

/** Accounts every world has. */
const USUAL = ['root', 'acme', 'alice', 'bob', 'agent', 'gate', 'outsider']

/** Accounts that a scenario names beside the usual ones: owners of tokens, and whoever pushes. */
const peopleOf = ({ setup, steps }: Scenario): string[] => {
  const owners = Object.entries(setup.tokens ?? {}).map(([name, token]) => token.user ?? name)
  const pushers = steps.flatMap((step) => (step.do === 'push' ? step.as : []))
  return [...new Set([...owners, ...pushers])].filter((login) => !USUAL.includes(login))
}

/** Binds the names of a push or of the setup: all of them stand for its commit. */
const bindCommit = (names: Names, bind: Bind | undefined, commit: string): void => {
  if (bind === undefined) return
  for (const name of typeof bind === 'string' ? [bind] : Object.keys(bind)) names.set(name, commit)
}

const begin = (scenario: Scenario): Game => {
  const { bind, ...setup } = scenario.setup
  const repo = `ops-${scenario.scenario}`
  const created = createWorld({ ...setup, people: peopleOf(scenario), repo: `acme/${repo}` })
  const names: Names = new Map<string, unknown>([
    ['owner', 'acme'],
    ['repo', repo],
    ['root', created.world.root],
  ])
  bindCommit(names, bind, created.base)
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
  if (!('answer' in step) || !isProjection(step.pick)) return found
  const projected = step.pick !== undefined && answer.status < 300 ? project(step.pick, body) : body
  // An answer that could not be bound cannot be compared by names either.
  if (unbound.length > 0) return [...found, { path: 'answer', expected: 'as recorded', got: JSON.stringify(projected) }]
  return [...found, ...differences(withoutUrl(fill(step.answer, names)), withoutUrl(projected))]
}

const playPush = (game: Game, step: PushStep): Difference[] => {
  const { do: _, bind, outcome, delete: isDeleting, ...recorded } = step
  const move = fill(recorded, game.names) as Push
  const pushed = isDeleting
    ? { commit: '', reason: deleteBranch(game.world, move.as, move.branch ?? '', move.repo) }
    : { reason: null, ...push(game.world, move) }
  bindCommit(game.names, bind, pushed.commit)
  const got = pushed.reason === null ? 'ok' : `refused: ${pushed.reason}`
  const expected = outcome ?? 'ok'
  return (expected === 'ok') === (pushed.reason === null) ? [] : [{ path: 'outcome', expected, got }]
}

/** Why a step cannot be played or compared as it asks, or null. */
const unplayable = (step: Step): string | null => {
  if (step.do === 'strange') return `unknown "do": ${step.kind}`
  if (step.do === 'api' && !isProjection(step.pick))
    return `unknown "pick": ${JSON.stringify(step.pick)}; only status and headers compared`
  return step.do === 'push' && step.delete && step.branch === undefined ? 'deletes no branch' : null
}

const playStep = (game: Game, step: Step): Difference[] => {
  if (step.do === 'strange') return []
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
  if (step.do === 'strange') return step.kind
  if (step.do === 'push') return `push to ${step.branch ?? step.to} as ${step.as}`
  return `${step.method} ${step.path} as ${step.as ?? 'nobody'}`
}

/** Plays a scenario; returns the steps that differ or could not be played. */
export const play = (scenario: Scenario): Deviation[] => {
  const game = begin(scenario)
  return scenario.steps.flatMap((step, index) => {
    const differences = playStep(game, step)
    const why = unplayable(step)
    if (differences.length === 0 && why === null) return []
    const about = { scenario: scenario.scenario, step: index + 1, request: describe(step), differences }
    return [why === null ? about : { ...about, unplayed: why }]
  })
}
