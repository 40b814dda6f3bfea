// Playing a story: a stage of its own, the bundle in a process of its own for each job, and what both left behind.

import type { Request } from '../sandbox/index.js'
import { type JobEnd, runJob } from './runner.js'
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
}

/** The sandbox, a world for each story. */
const SANDBOX: Theatre<Stage> = {
  set: setStage,
  serve: (stage, before) => serveStage(stage, { before }),
  named: (_stage, text) => text,
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
  const job = (event: string): Promise<JobEnd> =>
    runJob({
      event,
      root: served.url,
      repository: theatre.named(stage, story.controller ?? 'acme/ops'),
      inputs: { token: stage.tokens['gate'] ?? '', ...Object.fromEntries(inputs) },
      payload: aboutPull(number),
    })
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
        .map((one) => `a job ended with ${one.exitCode}: ${one.stdout.trim()} ${one.stderr.trim()}`),
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
