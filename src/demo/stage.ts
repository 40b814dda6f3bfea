// The stage of a story: a sandbox with an ops repository, its people, its rule and its policy, and the moves of a story on it.

import {
  createWorld,
  handle,
  type Push,
  type Pushed,
  push,
  type Served,
  type ServeOptions,
  serve,
  settle,
  type World,
} from '../sandbox/index.js'
import { actionText, completed, type StageOptions } from './setting.js'

export { actionText, POLICY, PROTECTION, type StageOptions } from './setting.js'

/** What the forge answered to a move by API. */
type Said = { readonly status: number; readonly body: unknown }

/** A world with its moves. `base` is the first commit of main. */
export type Stage = {
  readonly world: World
  readonly base: string
  readonly tokens: Readonly<Record<string, string>>
  /** A call of the API by one of the accounts, below `/api/v1/repos/acme/ops` (or from the root with a leading `//`). */
  readonly api: (as: string, method: string, path: string, body?: unknown) => Said
  /** A push that must succeed; answers the commit. */
  readonly push: (move: Push) => string
  readonly tryPush: (move: Push) => Pushed
  /** Opens a pull request and lets background work finish; answers its number. */
  readonly open: (
    as: string,
    head: string,
    over?: { readonly base?: string; readonly title?: string; readonly body?: string },
  ) => number
  /** Pushes one new vault action as `vault/<id>` and opens its pull request. */
  readonly propose: (id: string, lines?: Readonly<Record<string, string | null>>, as?: string) => number
  readonly settle: () => void
}

/** What stories see of a stage: everything but the world itself, so that a real server can be one (`npm run test:live`). */
export type Scene = Omit<Stage, 'world'>

/** The commit of a push that must have been taken. */
export const accepted = (pushed: Pushed): string => {
  if (pushed.outcome === 'refused') throw new Error(`push refused: ${pushed.reason}`)
  return pushed.commit
}

/** The moves that come down to a push and calls of the API. */
export const movesOn = ({
  api,
  push: doPush,
  settle: wait,
}: Pick<Scene, 'api' | 'push' | 'settle'>): Pick<Scene, 'open' | 'propose'> => {
  const open: Scene['open'] = (as, head, over = {}) => {
    const said = api(as, 'POST', '/pulls', { head, base: 'main', title: `vault: ${head}`, body: 'please', ...over })
    if (said.status !== 201) throw new Error(`pull request not opened: ${said.status}`)
    wait()
    return (said.body as { number: number }).number
  }
  return {
    open,
    propose: (id, lines = {}, as = 'agent') => {
      const path = `vault/actions/${id}.toml`
      doPush({
        as,
        branch: `vault/${id}`,
        from: 'main',
        files: { [path]: { text: actionText(id, lines) } },
        message: `vault: add ${id}`,
      })
      return open(as, `vault/${id}`, { title: `vault: ${id}` })
    },
  }
}

/** Sets a stage. */
export const setStage = (options: StageOptions = {}): Stage => {
  const { world, base, tokens } = createWorld({
    ...completed(options),
    ...(options.teams === undefined ? {} : { teams: options.teams }),
  })
  return stageOn(world, base, tokens)
}

/** The moves of a stage on a world that is one already, a copy of another stage's for one. */
export const stageOn = (world: World, base: string, tokens: Stage['tokens']): Stage => {
  const api: Stage['api'] = (as, method, path, body) => {
    const full = path.startsWith('//') ? path.slice(1) : `/repos/acme/ops${path}`
    const answer = handle(world, { method, path: full, token: tokens[as] ?? null, ...(body === undefined ? {} : { body }) })
    return { status: answer.status, body: answer.body === '' ? null : (JSON.parse(answer.body) as unknown) }
  }
  const doPush = (move: Push): string => {
    const commit = accepted(push(world, { message: 'change', ...move }))
    settle(world)
    return commit
  }
  const parts = { api, push: doPush, settle: () => settle(world) }
  return { world, base, tokens, ...parts, ...movesOn(parts), tryPush: (move) => push(world, move) }
}

/** Serves a stage on loopback. */
export const serveStage = (stage: Stage, options: ServeOptions = {}): Promise<Served> => serve(stage.world, options)

/** What is recorded on the forge about a pull request: for tables and comparisons, without ids and times. */
export const recordOf = (stage: Scene, number: number) => {
  const pull = stage.api('acme', 'GET', `/pulls/${number}`).body as {
    state: string
    merged: boolean
    labels: { name: string }[]
    head: { sha: string }
    base: { ref: string }
  }
  const reviews = stage.api('acme', 'GET', `/pulls/${number}/reviews`).body as {
    user: { login: string } | null
    state: string
    commit_id: string
    official: boolean
    dismissed: boolean
  }[]
  const comments = stage.api('acme', 'GET', `/issues/${number}/comments`).body as {
    user: { login: string }
    body: string
    id: number
  }[]
  const statuses = stage.api('acme', 'GET', `/commits/${pull.head.sha}/statuses`).body as {
    id: number
    status: string
    context: string
    description: string
    creator: { login: string }
  }[]
  const newest = [...statuses].filter((one) => one.context === 'vault-gate').sort((a, b) => b.id - a.id)[0]
  return {
    state: pull.merged ? 'merged' : pull.state,
    base: pull.base.ref,
    labels: pull.labels.map((label) => label.name).sort(),
    reviews: reviews.map(
      (one) => `${one.user?.login} ${one.state}${one.official ? ' official' : ''}${one.dismissed ? ' dismissed' : ''}`,
    ),
    approvedByGate: reviews.some((one) => one.user?.login === 'gate' && one.state === 'APPROVED' && !one.dismissed),
    comments: comments.filter((one) => one.user.login === 'gate').map((one) => one.body),
    status: newest === undefined ? null : `${newest.status} ${newest.description} by ${newest.creator.login}`,
  }
}
