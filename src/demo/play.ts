// Playing a story: a stage of its own, the bundle in a process of its own for each job, and what both left behind.

import { addIntegration, type Request, startJob } from '../sandbox/index.js'
import { type JobEnd, logOf, runJob } from './runner.js'
import { recordOf, type Scene, type Stage, type StageOptions, serveStage, setStage } from './stage.js'
import type { Story } from './story.js'

/** Where stories are played. */
export type Theatre<S extends Scene> = {
  readonly set: (options?: StageOptions) => S
  /** Lets a job reach the forge; `before` is called before each of its requests is handled. */
  readonly serve: (
    stage: S,
    before: (request: Request) => void,
  ) => Promise<{ readonly url: string; readonly requests: readonly unknown[]; readonly close: () => Promise<void> }>
  /** What the forge calls an account or repository that a story calls by this name; any other text stays. */
  readonly named: (stage: S, text: string) => string
  /** Starts a job that may ask for an ID token of the gate's account; absent where that cannot be set up. */
  readonly startJob?: (stage: S, url: string, event: string) => SignIn
}

/** What a job gets to sign in with. */
type SignIn = { readonly inputs: Readonly<Record<string, string>>; readonly env: Readonly<Record<string, string>> }

const EVENTS = ['pull_request_target', 'schedule']

/** A job in the ops repository, and the integration of the gate's account that takes its ID tokens. */
export const startJobOn = ({ world }: Stage, url: string, event: string): SignIn => {
  const claims = {
    workflow_ref: ['acme/ops/.forgejo/workflows/gate.yml@refs/heads/main'],
    ref: ['refs/heads/main'],
    event_name: EVENTS,
  }
  const audience =
    world.integrations[0]?.audience ??
    addIntegration(world, { as: 'gate', repo: 'acme/ops', scopes: ['write:repository', 'write:issue'], claims })
  const job = startJob(world, { repo: 'acme/ops', event })
  return {
    inputs: { auth: 'oidc', audience, token: '' },
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}${job.path}`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.token },
  }
}

/** No forge knows this one. */
const REVOKED = 'f'.repeat(40)

const signInOf = <S extends Scene>(theatre: Theatre<S>, stage: S, story: Story, url: string, event: string): SignIn => {
  const token = stage.tokens['gate'] ?? ''
  switch (story.signIn) {
    case undefined:
      return { inputs: { token }, env: {} }
    case 'rotated':
      return { inputs: { token: REVOKED, 'token-next': token }, env: {} }
    case 'id-token':
      if (theatre.startJob === undefined) throw new Error('no ID tokens can be set up here')
      return theatre.startJob(stage, url, event === 'cron' ? 'schedule' : 'pull_request_target')
    default:
      throw new Error('there is no such way to sign in')
  }
}

/** The sandbox, a world for each story. */
const SANDBOX: Theatre<Stage> = {
  set: setStage,
  serve: (stage, before) => serveStage(stage, { before }),
  named: (_stage, text) => text,
  startJob: startJobOn,
}

/** How one story went. */
export type Played = {
  readonly story: Story
  readonly number: number
  readonly jobs: readonly JobEnd[]
  readonly record: ReturnType<typeof recordOf>
  readonly requests: number
  /** Wall time of all jobs together, ms. */
  readonly ms: number
  /** What is not as the story says it must end; empty when all is. */
  readonly differences: readonly string[]
}

/** The recorded payload, about this pull request; a comment says `/recheck`. */
const aboutPull =
  (number: number) =>
  (recorded: Record<string, unknown>): Record<string, unknown> => {
    if ('comment' in recorded) return { ...recorded, comment: { body: '/recheck' }, issue: { number } }
    return 'number' in recorded ? { ...recorded, number } : recorded
  }

/** Plays one story from its first move to its end. */
export const playIn = async <S extends Scene>(theatre: Theatre<S>, story: Story): Promise<Played> => {
  const stage = theatre.set(story.stage)
  const number = story.play(stage)
  let first = true
  const served = await theatre.serve(stage, (request) => {
    if (first) story.during?.(stage, request)
  })
  const inputs = Object.entries({ approver: 'gate', ...story.inputs }).map(([name, value]) => [name, theatre.named(stage, value)])
  const job = (event: string): Promise<JobEnd> => {
    const signIn = signInOf(theatre, stage, story, served.url, event)
    return runJob({
      event,
      root: served.url,
      repository: theatre.named(stage, story.controller ?? 'acme/ops'),
      inputs: { ...signIn.inputs, ...Object.fromEntries(inputs) },
      env: signIn.env,
      payload: aboutPull(number),
    })
  }
  try {
    const jobs = [await job(story.event ?? 'opened')]
    first = false
    story.meanwhile?.(stage, number)
    if (story.again !== undefined) jobs.push(await job(story.again))
    const record = recordOf(stage, number)
    const last = jobs.at(-1)
    const { ending } = story
    const differences = [
      ...jobs
        .filter((one) => one.exitCode !== 0)
        .map((one) => `a job ended with ${one.exitCode}: ${logOf(one.stdout).trim()} ${one.stderr.trim()}`),
      ...(last?.outputs['decision'] === ending.decision ? [] : [`decision ${last?.outputs['decision']}, not ${ending.decision}`]),
      ...(last?.outputs['tier'] === ending.tier ? [] : [`tier ${last?.outputs['tier']}, not ${ending.tier}`]),
      ...(ending.state === null || record.state === ending.state
        ? []
        : [`the pull request is ${record.state}, not ${ending.state}`]),
      ...(story.also?.(stage, number) ?? []),
      ...(record.state === 'open' && record.approvedByGate ? ['an approval of the gate was left on an open pull request'] : []),
    ]
    const ms = jobs.reduce((sum, one) => sum + one.ms, 0)
    return { story, number, jobs, record, requests: served.requests.length, ms, differences }
  } finally {
    await served.close()
  }
}

/** Plays one story on the sandbox. */
export const play = (story: Story): Promise<Played> => playIn(SANDBOX, story)
