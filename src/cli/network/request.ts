// `vault-gate request`: the agent's side. Checks a vault action, says what will happen to it, and opens its pull request.

import { setTimeout as delay } from 'node:timers/promises'
import type { ForgeOptions } from '../../forge/forgejo.js'
import { createAuthorForge } from '../../forge/forgejo-proposals.js'
import type { AuthorForge, Place } from '../../forge/proposals.js'
import type { Options } from '../arguments.js'
import type { Prediction } from '../predict.js'
import { complain, type ExitCode, type Shell, shown } from '../shell.js'
import { type Connection, readConnection, tellFault } from './connection.js'
import { type Asked, readAlone, readAsked, type Target, targetOf } from './request/asked.js'
import { bodyOf } from './request/body.js'
import { forecast, toldOf } from './request/forecast.js'
import { type Clock, type Ground, readGround } from './request/ground.js'
import { baseObstacle, rightsObstacle } from './request/obstacles.js'
import { exitOf, type Outcome } from './request/outcome.js'
import { propose } from './request/propose.js'
import { type Telling, tell } from './request/tell.js'
import { awaitEnd, look, type Watch } from './request/wait.js'

/** What a test may choose: the clock, and how long a request may take. */
export type Manner = { readonly clock: Clock; readonly limits?: NonNullable<ForgeOptions['limits']> }

const REAL: Manner = { clock: { now: Date.now, sleep: (ms) => delay(ms) } }

const NOTHING: Outcome = { state: null, pull: null, problems: [], status: null, notes: [] }

/** Everything one request works with. `open` connects to a repository of the forge. */
type Work = {
  readonly shell: Shell
  readonly asked: Asked
  readonly connection: Connection
  readonly target: Target
  readonly clock: Clock
  readonly open: (place: Pick<Place, 'owner' | 'name'>) => AuthorForge
}

/** One line that a terminal overwrites; a log gets nothing of it. */
const progressOn = ({ err }: Shell): ((text: string) => void) =>
  err.terminal ? (text) => err.write(`\r\u001b[K${text === '' ? '' : err.colours.dim(shown(text, 78))}`) : () => undefined

const followUp = async (work: Work, forge: AuthorForge, outcome: Outcome): Promise<Outcome> => {
  const { asked, target, clock, connection, shell } = work
  const { state, pull } = outcome
  if (pull === null || (state !== 'opened' && state !== 'found')) return outcome
  const progress = progressOn(shell)
  const say = (text: string): void => complain(shell, text)
  const watch: Watch = { forge, target, approver: connection.approver, clock, progress, say }
  if (asked.waitMs !== null) {
    const name = `${connection.owner}/${connection.repository}#${pull.number}`
    say(`${state} ${name} ${pull.url}; waiting for its end, ${asked.waitMs / 1_000} s at most`)
  }
  try {
    if (asked.waitMs !== null) return await awaitEnd(watch, outcome, pull.number, asked.waitMs)
    return state === 'found' ? await look(watch, outcome, pull.number) : outcome
  } finally {
    progress('')
  }
}

/** The forecast with what is known of who asks: the pull request tells it where the token could not. */
const predictFor = ({ asked, target, connection }: Work, ground: Ground, author: string | null): Prediction =>
  forecast(ground, target, { account: ground.account ?? author, fork: asked.fork, approver: connection.approver })

const carryOut = async (work: Work, forge: AuthorForge): Promise<Telling> => {
  const { asked, target, clock, open } = work
  const ground = await readGround(forge, clock, asked.base)
  const { place, base, history } = ground
  const telling = { repository: `${place.owner}/${place.name}`, base: base.name, policyBlob: history.policy.blob }
  const first = predictFor(work, ground, null)
  if (first.standing === 'refused') return { ...telling, prediction: toldOf(first, asked.file.path), outcome: NOTHING }
  const early = rightsObstacle(ground, asked.fork, target.path) ?? (await baseObstacle(forge, ground, target))
  if (early !== null) return { ...telling, prediction: first, outcome: early }
  const body = bodyOf(target, first, base.name, history.policy.blob)
  const outcome = await propose({ forge, ground, target, fork: asked.fork, clock, open, body })
  const prediction = predictFor(work, ground, outcome.pull?.author ?? null)
  return { ...telling, prediction, outcome: await followUp(work, forge, outcome) }
}

/** What the file says by itself is told without a forge; exit 2 where it could not even be read. */
const tellAlone = (shell: Shell, connection: Connection, prediction: Prediction, json: boolean): ExitCode => {
  const { owner, repository } = connection
  tell(shell, { repository: `${owner}/${repository}`, base: null, policyBlob: null, prediction, outcome: NOTHING }, json)
  return prediction.subject.kind === 'file' && prediction.subject.content.kind === 'unreadable' ? 2 : 1
}

/** As `request`, in a manner. */
export const requestIn = async (shell: Shell, options: Options, manner: Manner): Promise<ExitCode> => {
  const asked = readAsked(shell, options)
  const connection = readConnection(shell, options)
  const alone = readAlone(asked.file)
  const target = targetOf(asked.file, alone)
  if (target === null) return tellAlone(shell, connection, alone, options.json)
  const opened: AuthorForge[] = []
  const open: Work['open'] = ({ owner, name }) => {
    const { address: apiUrl, token } = connection
    const limits = manner.limits === undefined ? {} : { limits: manner.limits }
    const forge = createAuthorForge({ apiUrl, owner, repository: name, token, ...limits })
    opened.push(forge)
    return forge
  }
  try {
    const forge = open({ owner: connection.owner, name: connection.repository })
    const telling = await carryOut({ shell, asked, connection, target, clock: manner.clock, open }, forge)
    tell(shell, telling, options.json)
    return telling.prediction.standing === 'refused' ? 1 : exitOf(telling.outcome)
  } catch (thrown) {
    return tellFault(shell, thrown)
  } finally {
    await Promise.all(opened.map((forge) => forge.close()))
  }
}

/** Checks, predicts, opens or finds the pull request, and waits for its end if asked to. */
export const request = (shell: Shell, _words: readonly string[], options: Options): Promise<ExitCode> =>
  requestIn(shell, options, REAL)
