// What a story is, and the moves that several stories share.

import type { Request } from '../sandbox/index.js'
import { actionText, recordOf, type Scene, type StageOptions } from './stage.js'

/** How a story must end: the outputs of its last job, and the state of the pull request on the forge (null: either). */
export type Ending = {
  readonly decision: 'ignore' | 'refuse' | 'hold' | 'approve' | 'sweep'
  readonly tier: 'low' | 'medium' | 'high' | ''
  readonly state: 'merged' | 'open' | null
}

/**
 * One story. `play` opens the pull request; `meanwhile` happens after the first job, and `again` names the event of a second one.
 * The events are recordings; a sweep (`cron`) needs no more, the others are about the pull request.
 */
export type Story = {
  readonly title: string
  readonly stage?: StageOptions
  readonly event?: string
  /**
   * How its jobs sign in, if not with the token of the gate's account: `rotated`, the first of two tokens being revoked; `id-token`,
   * without a stored one, which only a sandbox can be set up for from here.
   */
  readonly signIn?: 'rotated' | 'id-token'
  /** Inputs besides token and approver. */
  readonly inputs?: Readonly<Record<string, string>>
  /** The repository the workflow runs in, if not the ops repository itself. */
  readonly controller?: string
  readonly play: (stage: Scene) => number
  /** Called before each request of the first job is handled. */
  readonly during?: (stage: Scene, request: Request) => void
  readonly meanwhile?: (stage: Scene, number: number) => void
  readonly again?: string
  readonly ending: Ending
  /** What else must be so in the end; answers what is not. */
  readonly also?: (stage: Scene, number: number) => readonly string[]
}

/** A sweep, and what became of the pull request. */
export const swept = (state: 'merged' | 'open'): Ending => ({ decision: 'sweep', tier: '', state })

/** The path of a vault action. */
export const fileOf = (id: string): string => `vault/actions/${id}.toml`

/** Pushes `files` as one commit on main and opens a pull request for it. */
export const change = (stage: Scene, branch: string, files: Parameters<Scene['push']>[0]['files']): number => {
  stage.push({ as: 'agent', branch, from: 'main', message: 'change', ...(files === undefined ? {} : { files }) })
  return stage.open('agent', branch)
}

/** A call of the API that must answer `status`. */
export const mustSay = (stage: Scene, status: number, ...call: Parameters<Scene['api']>): unknown => {
  const said = stage.api(...call)
  if (said.status !== status) throw new Error(`${call[1]} ${call[2]} answered ${said.status}`)
  stage.settle()
  return said.body
}

const headOf = (stage: Scene, number: number): string => {
  const pull = mustSay(stage, 200, 'agent', 'GET', `/pulls/${number}`) as { head: { sha: string } }
  return pull.head.sha
}

/** An approving review of the present head. */
export const approve = (stage: Scene, as: string, number: number): void => {
  const review = { event: 'APPROVED', body: 'ok', commit_id: headOf(stage, number) }
  mustSay(stage, 200, as, 'POST', `/pulls/${number}/reviews`, review)
}

/** A review that asks for changes; answers its id. */
export const reject = (stage: Scene, as: string, number: number): number => {
  const review = { event: 'REQUEST_CHANGES', body: 'not like this', commit_id: headOf(stage, number) }
  return (mustSay(stage, 200, as, 'POST', `/pulls/${number}/reviews`, review) as { id: number }).id
}

/** What `found` lacks of what it must hold. */
export const mustHold = (found: string, ...wanted: readonly string[]): readonly string[] =>
  wanted.filter((one) => !found.includes(one)).map((one) => `"${one}" is not said`)

/** A pull request of a reader by AGit, without a fork. */
export const agit = (stage: Scene): number => {
  const files = { [fileOf('guest')]: { text: actionText('guest') } }
  stage.push({ as: 'bob', to: 'refs/for/main/vault-guest', from: 'main', options: ['title=vault: guest'], files })
  return 1
}

/** A pull request of a reader, from a fork. */
export const forked = (stage: Scene): number => {
  mustSay(stage, 202, 'bob', 'POST', '/forks', {})
  stage.push({
    as: 'bob',
    repo: 'bob/ops',
    branch: 'vault/guest',
    from: 'main',
    files: { [fileOf('guest')]: { text: actionText('guest') } },
  })
  return stage.open('bob', 'bob:vault/guest')
}

/** The comment must say this, whatever Markdown makes of its words. */
export const says =
  (...wanted: readonly string[]): NonNullable<Story['also']> =>
  (stage, number) => {
    const [comment = ''] = recordOf(stage, number).comments
    const text = comment.replace(/<\/?code>|`|&#(\d+);/g, (_all: string, code: string | undefined) =>
      code === undefined ? '' : String.fromCodePoint(Number(code)),
    )
    return mustHold(text, ...wanted)
  }
