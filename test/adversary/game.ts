// Playing one world: a story, the gates on it, moves and faults at their places, the oracle beside it, and clean sweeps at the end.

import { setTimeout as delay } from 'node:timers/promises'
import { serialize } from 'node:v8'
import { type Stage, setStage, stageOn } from '../../src/demo/stage.js'
import type { Story } from '../../src/demo/story.js'
import { Fault as GateFault, describe as say } from '../../src/failure.js'
import { createForge } from '../../src/forge/forgejo.js'
import type { Outgoing } from '../../src/forge/wire.js'
import { handle as handleTask } from '../../src/handle.js'
import { identify } from '../../src/identity.js'
import type { Manner } from '../../src/run.js'
import { catchUp, copyWorld, handle, type Request, settle, type World } from '../../src/sandbox/index.js'
import { type Fault, faultNamed, plainly } from './faults.js'
import { moveNamed } from './moves.js'
import { consult } from './oracle.js'
import { setTable } from './table.js'

/** One world to play. `at` counts the requests that gates make, from 1: a move comes before it, a fault in its place. */
export type Spec = {
  readonly story: string
  readonly moves: readonly { readonly name: string; readonly at: number }[]
  readonly faults: readonly { readonly name: string; readonly at: number }[]
  /** How many gates handle it at once, and before which requests the turn goes to the next of them. */
  readonly gates: number
  readonly turns: readonly number[]
  /** `prompt`: the forge's background work is done at once. `slow`: pushes are noticed and checks done seconds later. */
  readonly pace: 'prompt' | 'slow'
}

/** What came of it. */
export type Played = {
  /** Requests of the gates before the clean sweeps at the end. */
  readonly requests: number
  /** What should not have happened; empty for a good world. */
  readonly objections: readonly string[]
  /** Acts that no look could have stopped. */
  readonly windows: readonly string[]
  /** Faults with which gates ended. */
  readonly faults: readonly string[]
  /** Moves that changed nothing: the forge refused them, or there was nothing to do. */
  readonly idle: readonly string[]
}

/** Everything about a world that can change; git objects are only ever added. */
const stateOf = ({ objects: _, ...rest }: World): Buffer => serialize(rest)

/** Milliseconds of the world between two requests. */
const TICK_MS = 200
const SLOW = { syncDelayMs: 900, checkingDelayMs: 1_300 }
/** More requests than this no world needs. */
const MAX_REQUESTS = 2_000
/** Sweeps at the end until one finds nothing to do. */
const MAX_SWEEPS = 5

type Prepared = { readonly world: World; readonly base: string; readonly tokens: Stage['tokens']; readonly number: number }

/** Stages that have been set, by the story: each world is played on a copy. */
const prepared = new WeakMap<Story, Prepared>()

const prepare = (story: Story): Prepared => {
  const known = prepared.get(story)
  if (known !== undefined) return known
  const stage = setStage(story.stage)
  const number = story.play(stage)
  settle(stage.world)
  const made = { world: stage.world, base: stage.base, tokens: stage.tokens, number }
  prepared.set(story, made)
  return made
}

const API = '/api/v1'

const requestOf = (outgoing: Outgoing, token: string): Request => ({
  method: outgoing.method,
  path: outgoing.path.slice(API.length),
  token,
  ...(outgoing.body === null ? {} : { body: JSON.parse(outgoing.body) as unknown }),
})

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Ended = {
  readonly gate: number
  readonly killed: boolean
  readonly exitCode: number
  readonly lines: readonly string[]
  readonly fault: string | null
}

/** Plays a world from its story to the last clean sweep. `tell` hears of every request, move and end of a gate. */
export const play = async (story: Story, spec: Spec, tell: (line: string) => void = () => undefined): Promise<Played> => {
  const { world: first, base, tokens, number } = prepare(story)
  const world = copyWorld(first)
  const stage = stageOn(world, base, tokens)
  if (spec.pace === 'slow') Object.assign(world, SLOW)
  const oracle = consult(world)
  const table = setTable(() => world.now)
  const objections: string[] = []
  const idle: string[] = []
  const moves = spec.moves.map(({ name, at }) => ({ move: moveNamed(name), at }))
  const faults: readonly { readonly fault: Fault; readonly at: number }[] = spec.faults.map(({ name, at }) => ({
    fault: faultNamed(name),
    at,
  }))
  const crippled = moves.some(({ move }) => move.cripples)
  let count = 0
  /** Requests of each gate, and whose was the last. */
  const counts = [0]
  let latest = 0
  let clean = false
  let writes = 0

  const background = (): void => {
    if (world.syncDelayMs === 0 && world.checkingDelayMs === 0) settle(world)
    else catchUp(world)
    oracle.after(world, { kind: 'background' }, counts, latest)
  }

  const makeMoves = (due: (at: number) => boolean): void => {
    for (const { move } of moves.filter((one) => due(one.at))) {
      const before = copyWorld(world)
      oracle.beforeMove(before, [...counts])
      tell(`      move: ${move.name}`)
      move.make({ stage, number })
      if (stateOf(before).equals(stateOf(world))) idle.push(move.name)
      oracle.after(world, { kind: 'move', name: move.name }, counts, latest)
      background()
    }
  }

  const mannerOf = (forge: ReturnType<typeof createForge>, sweeping: boolean): Manner => {
    const { inputs = {} } = story
    const dry = inputs['dry-run']
    return {
      settings: {
        policyPath: 'vault/policy.toml',
        actionsPath: 'vault/actions',
        baseBranch: null,
        requireProtection: true,
        deleteBranch: true,
        frozen: inputs['frozen'] === 'true',
      },
      likelyBase: 'main',
      identity: identify(forge, 'gate'),
      sleep: table.sleep,
      sweeping,
      isLate: () => false,
      writes: dry === 'true' ? 'none' : dry === 'comment' ? 'comment' : 'all',
      patience: sweeping ? 2_000 : 20_000,
    }
  }

  const startGate = async (gate: number, sweeping: boolean): Promise<Ended> => {
    const forge = createForge({
      apiUrl: `http://forgejo.test${API}`,
      owner: 'acme',
      repository: 'ops',
      token: tokens['gate'] ?? '',
      limits: { backoffMs: 0 },
      connections: table.seat(gate),
    })
    try {
      const manner = mannerOf(forge, sweeping)
      const ending = await handleTask(
        forge,
        manner,
        sweeping ? null : number,
        async () => undefined,
        () => false,
      )
      return { gate, killed: false, exitCode: ending.exitCode, lines: ending.lines, fault: null }
    } catch (thrown) {
      if (!(thrown instanceof GateFault)) objections.push(`a gate threw ${say(thrown)}`)
      return { gate, killed: false, exitCode: 1, lines: [], fault: say(thrown) }
    } finally {
      await forge.close()
    }
  }

  /** Handles the request that lies at this place of the table; answers whether its gate was killed by it. */
  const handleOne = (at: number): boolean => {
    const [one] = table.sent.splice(at, 1)
    if (one === undefined) return false
    count += 1
    latest = one.gate
    counts[latest] = (counts[latest] ?? 0) + 1
    const here = clean ? [] : faults.filter((each) => each.at === count)
    if (!clean) makeMoves((place) => place === count)
    const fault = here[0]?.fault
    world.now += TICK_MS + (fault?.jumpMs ?? 0)
    background()
    const request = requestOf(one.outgoing, tokens['gate'] ?? '')
    // What one gate merges, the others may be too late to see; it itself is not.
    if (spec.gates > 1 && request.method === 'POST' && request.path.endsWith('/merge'))
      oracle.beforeMove(
        copyWorld(world),
        counts.map((made, gate) => (gate === one.gate ? Number.NEGATIVE_INFINITY : made)),
      )
    const dated = (answer: ReturnType<typeof handle>): ReturnType<typeof handle> => ({
      ...answer,
      headers: { ...answer.headers, date: new Date(world.now).toUTCString() },
    })
    const truth = fault === undefined || fault.handled ? dated(handle(world, request)) : null
    if (request.method !== 'GET') writes += 1
    const said = truth === null ? 'not handled' : String(truth.status)
    tell(
      `${String(count).padStart(5)} gate ${one.gate} ${request.method} ${request.path} ${said}${fault === undefined ? '' : `, ${fault.name}`}`,
    )
    oracle.after(world, { kind: 'request', request, isFaulty: fault !== undefined }, counts, latest)
    background()
    // Back to the true time, after the answer.
    world.now -= fault?.jumpMs ?? 0
    if (fault === undefined) one.answer(plainly(truth ?? { status: 500, headers: {}, body: '' }))
    else if (fault.back === null) return true
    else one.answer(fault.back(truth, () => dated(handle(copyWorld(world), { ...request, path: elsewhere(request.path) }))))
    return false
  }

  /** Runs gates side by side to their ends. */
  const runGates = async (gates: number, sweeping: boolean): Promise<readonly Ended[]> => {
    const ends: Ended[] = []
    const running = new Set(Array.from({ length: gates }, (_, gate) => gate))
    for (const gate of running) {
      void startGate(gate, sweeping).then((end) => {
        if (!running.delete(gate)) return
        ends.push(end)
        for (const line of end.fault === null ? end.lines : [end.fault]) tell(`      gate ${gate}: ${line}`)
      })
    }
    let turn = 0
    let idle = 0
    while (running.size > 0) {
      await breathe()
      if (running.size === 0) break
      if (count > MAX_REQUESTS) throw new Error(`more than ${MAX_REQUESTS} requests`)
      if (table.sent.length === 0) {
        const next = table.nextWake()
        if (next !== null) {
          world.now = Math.max(world.now, next)
          background()
          table.wake()
          continue
        }
        // A read that is tried again waits by this machine's clock.
        idle += 1
        if (idle > 5_000) throw new Error('gates wait for nothing')
        await delay(1)
        continue
      }
      idle = 0
      if (spec.turns.includes(count + 1)) turn += 1
      const gate = [...running]
        .map((_, at, all) => all[(turn + at) % all.length] ?? 0)
        .find((each) => table.sent.some((one) => one.gate === each))
      const at = table.sent.findIndex((one) => one.gate === gate)
      if (handleOne(at) && gate !== undefined) {
        running.delete(gate)
        ends.push({ gate, killed: true, exitCode: 1, lines: [], fault: 'killed' })
        for (let left = table.sent.length - 1; left >= 0; left -= 1)
          if (table.sent[left]?.gate === gate) table.sent.splice(left, 1)
      }
      table.wake()
    }
    return ends
  }

  const ends: Ended[] = [...(await runGates(spec.gates, story.event === 'cron'))]
  if (story.meanwhile !== undefined) {
    try {
      story.meanwhile(stage, number)
      oracle.after(world, { kind: 'move', name: 'meanwhile' }, counts, latest)
    } catch {
      // A move made it impossible: the story ends here.
    }
  }
  if (story.again !== undefined) ends.push(...(await runGates(spec.gates, story.again === 'cron')))
  const requests = count
  makeMoves((at) => at > requests)
  settle(world)
  oracle.after(world, { kind: 'background' }, counts, latest)

  // From here on nothing goes wrong, and a sweep comes every five minutes.
  clean = true
  world.syncDelayMs = 0
  world.checkingDelayMs = 0
  let last: readonly Ended[] = []
  for (let sweeps = 0; sweeps < MAX_SWEEPS; sweeps += 1) {
    world.now += 5 * 60_000
    settle(world)
    writes = 0
    last = await runGates(1, true)
    if (writes === 0) break
  }
  const alarmed = [...ends, ...last].some(({ lines }) => lines.some((line) => line.includes('alarm')))
  if (!crippled) {
    if (writes > 0) objections.push(`it does not come to rest: ${writes} writes in sweep ${MAX_SWEEPS}`)
    for (const { fault, exitCode, lines } of last)
      if (exitCode !== 0 && !alarmed) objections.push(`the last sweep failed: ${fault ?? lines.join(' | ')}`)
    // A rehearsal leaves everything as it is.
    if (story.inputs?.['dry-run'] === undefined) oracle.end(world)
  }
  if (oracle.owedAlarms.length > 0 && !alarmed) objections.push('a merge onto another policy raised no alarm')
  if (alarmed && oracle.excusedAlarms.length === 0) objections.push('a false alarm')
  return {
    requests,
    objections: [...oracle.objections, ...objections],
    windows: oracle.windows,
    faults: ends.flatMap(({ fault }) => (fault === null ? [] : [fault])),
    idle,
  }
}

/** The path of something else of the same kind. */
const elsewhere = (path: string): string =>
  path
    .replace(/\/(pulls|issues)\/(\d+)/, (_, kind: string, number: string) => `/${kind}/${number === '1' ? '2' : '1'}`)
    .replace(/\/branches\/main/, '/branches/elsewhere')
