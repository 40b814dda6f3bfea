// `vault-gate init`: plans the set-up of a repository and, where asked, does it; without a token it makes the files and tells the rest.

import { setTimeout as delay } from 'node:timers/promises'
import { describe, Fault } from '../../failure.js'
import { createCensor } from '../../forge/censor.js'
import { createInstallForge } from '../../forge/forgejo-installing.js'
import type { InstallForge, Said } from '../../forge/installing.js'
import { type Applied, apply } from '../../init/apply.js'
import { type Look, observe } from '../../init/observe.js'
import { type Plan, planSetUp } from '../../init/plan.js'
import { type Spot, spotName, type Wishes } from '../../init/wishes.js'
import { appliedLines, countsOf, dataOf, type Line, planLines } from '../../init/words.js'
import { decode } from '../../policy/source.js'
import { SCHEMA } from '../../report/json.js'
import type { Options } from '../arguments.js'
import { jsonLine } from '../json.js'
import { mentionsGate, readWorkflow } from '../lint/workflow.js'
import { parseYaml } from '../lint/yaml.js'
import { complain, type ExitCode, type Shell, type Sink, UsageError } from '../shell.js'
import { type Connection, hasToken, inOptions, readAdminToken, readConnection, readPlace, tellFault } from './connection.js'
import { readAsked, readStored } from './init/asked.js'
import { initWithoutToken } from './init/local.js'

/** What is broken and speaks of the gate is taken for one that uses it: nothing is put beside it. */
const usesGate = (path: string, text: string): boolean => {
  if (!mentionsGate(text)) return false
  const decoded = decode(new TextEncoder().encode(text), path)
  const reading = parseYaml(text)
  return decoded.kind === 'broken' || reading.kind === 'broken' || readWorkflow(path, decoded.source, reading.value) !== null
}

const paint = ({ colours }: Sink, { text, tone }: Line): string => {
  const tones = {
    plain: (one: string) => one,
    head: colours.bold,
    add: colours.green,
    hold: colours.yellow,
    bad: colours.red,
    dim: colours.dim,
  }
  return `${tones[tone](text)}\n`
}

/** Differences are a no, and so is what doctor would fail; what waits for a person is waiting. */
const exitOf = (plan: Plan): ExitCode => {
  const { change, blocked, waits } = countsOf(plan)
  if (change + blocked + plan.unsafe.length > 0) return 1
  return waits > 0 ? 3 : 0
}

const exitOfApplied = ({ receipts, plan, fault }: Applied): ExitCode => {
  if (fault !== null || plan === null) return 2
  return receipts.every(({ outcome }) => outcome === 'done') ? exitOf(plan) : 1
}

/** All that one call works with. */
type Work = {
  readonly shell: Shell
  readonly options: Options
  readonly connection: Connection
  readonly wishes: Wishes
  readonly stored: string | null
  readonly look: Look
  /** Takes every token of this call out of what is told: files and labels can hold them as well. */
  readonly conceal: (text: string) => string
}

const origin = ({ address }: Connection): string => new URL(address).origin

const planNow = async ({ look, wishes, connection }: Work): Promise<Plan> =>
  planSetUp(await observe(look), wishes, origin(connection))

const tellLines = ({ shell, conceal }: Work, lines: readonly Line[]): void =>
  shell.out.write(lines.map((line) => paint(shell.out, { ...line, text: conceal(line.text) })).join(''))

const tellData = ({ shell, conceal }: Work, plan: Plan | null, applied: Applied | null, repository: string): void => {
  for (const data of dataOf(plan, applied, repository)) shell.out.write(conceal(jsonLine({ schema: SCHEMA, ...data })))
}

const repositoryOf = ({ owner, repository }: Connection): string => spotName({ owner, name: repository })

const planOnly = async (work: Work): Promise<ExitCode> => {
  const { options, connection } = work
  const plan = await planNow(work)
  if (options.json) tellData(work, plan, null, repositoryOf(connection))
  else tellLines(work, planLines(plan, repositoryOf(connection)))
  return exitOf(plan)
}

const NO_ADMIN = 'use a token of an admin of the repository, with write:repository and write:issue, not limited to repositories'

/**
 * Why a token is not to be stored, or null: it must be the gate's own and no admin's. A person's token in a secret would be in reach of
 * whoever reads that.
 */
const flawOf = async (
  { address: apiUrl, owner, repository, token: own }: Connection,
  token: string,
  approver: string,
): Promise<string | null> => {
  const forge = createInstallForge({ apiUrl, owner, repository, token, secrets: [own] })
  try {
    const [{ admin }, level] = await Promise.all([forge.setup.repository(), forge.installing.levelOf(approver)])
    if (admin) return 'the token of the file may administer the repository, which the gate must not'
    return level === null ? `the token of the file is not of the account ${approver}` : null
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return `the token of the file was not accepted: ${describe(thrown)}`
  } finally {
    await forge.close()
  }
}

const applyAll = async (work: Work): Promise<ExitCode> => {
  const { shell, options, connection, look, stored, wishes, conceal } = work
  const repository = repositoryOf(connection)
  let first: Plan | null = null
  const plan = async (): Promise<Plan> => {
    const setting = await observe(look)
    if (setting.rules === null) throw new Fault(`the token may not administer ${repository}`, NO_ADMIN)
    const made = planSetUp(setting, wishes, origin(connection), first)
    first ??= made
    return made
  }
  const store = async (forge: InstallForge, name: string): Promise<Said> => {
    const why = await flawOf(connection, stored ?? '', wishes.approver)
    return why === null ? forge.installing.storeSecret(name, stored ?? '') : { kind: 'refused', text: why }
  }
  const forges = { ops: look.ops, controller: look.controller }
  const applied = await apply({ forges, store, plan, sleep: (ms) => delay(ms) })
  if (options.json) tellData(work, applied.plan, applied, repository)
  else if (applied.plan !== null) tellLines(work, appliedLines(applied, repository))
  if (applied.fault !== null) complain(shell, conceal(inOptions(`${applied.fault.text}; ${applied.fault.remedy}`)))
  return exitOfApplied(applied)
}

/** The repository of the action, where it is on the same forge; another host is never sent the token, nor asked. */
const actionSpot = (connection: Connection, { action }: Wishes): Spot | null => {
  if (action === null || new URL(action.address).origin !== origin(connection)) return null
  const [owner = '', name = ''] = new URL(action.address).pathname.slice(1).split('/')
  return { owner, name }
}

const openForges = (connection: Connection, wishes: Wishes, secrets: readonly string[]) => {
  const { address: apiUrl, owner, repository, token } = connection
  const open = ({ owner: of, name }: Spot): InstallForge =>
    createInstallForge({ apiUrl, owner: of, repository: name, token, secrets })
  const action = actionSpot(connection, wishes)
  return {
    ops: open({ owner, name: repository }),
    controller: wishes.controller === null ? null : open(wishes.controller),
    action: action === null ? null : open(action),
  }
}

/** Is there a token of either kind? */
const hasEither = (shell: Shell, options: Options): boolean =>
  hasToken(shell, options) || options['admin-token-file'] !== null || (shell.env('FORGEJO_ADMIN_TOKEN') ?? '').trim() !== ''

/** By whose token: that of a file that was named, else the admin's, as for doctor; else the only one there is. */
const readAdminConnection = (shell: Shell, options: Options): Connection => {
  const isNamed = options['token-file'] !== null && options['admin-token-file'] === null
  const token = isNamed ? null : readAdminToken(shell, options['admin-token-file'])
  return token === null ? readConnection(shell, options) : { ...readPlace(shell, options), token }
}

/** A token in the environment that this call does not work with, which it must not show either. */
const otherTokens = (shell: Shell, { token }: Connection): readonly string[] =>
  ['FORGEJO_TOKEN', 'FORGEJO_ADMIN_TOKEN']
    .map((name) => (shell.env(name) ?? '').trim())
    .filter((one) => one !== '' && one !== token)

const initWithToken = async (shell: Shell, options: Options): Promise<ExitCode> => {
  if (options.write) throw new UsageError('--write is for a call without a token; with one, --apply does it on the forge.')
  const { wishes } = readAsked(shell, options, 'forge', hasEither(shell, options))
  const connection = readAdminConnection(shell, options)
  const stored = readStored(shell, options['store-token-from'], connection.token)
  const opened: (InstallForge | null)[] = []
  try {
    const secrets = [...(stored === null ? [] : [stored]), ...otherTokens(shell, connection)]
    const forges = openForges(connection, wishes, secrets)
    opened.push(forges.ops, forges.controller, forges.action)
    const look: Look = { ...forges, wishes, base: options.base, usesGate }
    const { conceal } = createCensor(connection.token, ...secrets)
    const work: Work = { shell, options, connection, wishes, stored, look, conceal }
    return await (options.apply ? applyAll : planOnly)(work)
  } catch (thrown) {
    return tellFault(shell, thrown)
  } finally {
    await Promise.all(opened.map((forge) => forge?.close()))
  }
}

/** Plans the set-up, and does it with `--apply`. */
export const init = async (shell: Shell, _words: readonly string[], options: Options): Promise<ExitCode> => {
  if (options.apply && options.write) throw new UsageError('--apply and --write exclude each other.')
  return hasEither(shell, options) || options.apply ? initWithToken(shell, options) : initWithoutToken(shell, options)
}
