// The connection of a command to its forge: where it is, who asks, and what to say when nobody answers.

import { resolve } from 'node:path'
import { describe, Fault } from '../../failure.js'
import { createForge, type ForgejoForge } from '../../forge/forgejo.js'
import type { Signer } from '../../forge/refusal.js'
import type { Options } from '../arguments.js'
import { readFile } from '../files.js'
import { complain, type ExitCode, type Shell, UsageError } from '../shell.js'

/** Where to ask. `address` is the API's, `approver` the gate's own account where it is told. The token is in none of its texts. */
export type Connection = {
  readonly address: string
  readonly owner: string
  readonly repository: string
  readonly approver: string | null
  readonly token: string
}

const REPOSITORY = /^([A-Za-z0-9][A-Za-z0-9._-]*)\/([A-Za-z0-9._-]+)$/
const TOKEN_BYTES = 4_096

/** An option, else a variable of the environment, else nothing. An empty one is nothing. */
export const optionOr = (shell: Shell, option: string | null, variable: string): string | null =>
  (option ?? shell.env(variable) ?? '').trim() || null

/** `OWNER/NAME` as its two names; null for anything else. */
export const spotIn = (text: string): { readonly owner: string; readonly name: string } | null => {
  const [, owner, name] = REPOSITORY.exec(text) ?? []
  return owner === undefined || name === undefined ? null : { owner, name }
}

/** The API's address from the forge's own, or from itself. */
const apiOf = (url: string): string => (/\/api\/v1\/?$/.test(url) ? url : `${url.replace(/\/+$/, '')}/api/v1`)

/** Was a token given at all? */
export const hasToken = (shell: Shell, options: Options): boolean =>
  options['token-file'] !== null || (shell.env('FORGEJO_TOKEN') ?? '').trim() !== ''

const TOKEN = /^[\x21-\x7e]+$/

/** The token in a file that an option names. */
export const tokenIn = (shell: Shell, file: string, option: string): string => {
  const content = readFile(resolve(shell.cwd, file), TOKEN_BYTES)
  if (content.kind === 'unreadable') throw new UsageError(`The file of ${option} cannot be read: ${content.text}.`)
  const token = content.kind === 'bytes' ? Buffer.from(content.bytes).toString('utf8').trim() : ''
  if (!TOKEN.test(token)) throw new UsageError(`The file of ${option} does not hold one token and nothing else.`)
  return token
}

/** The admin's token, from a file or the environment; null where there is none. */
export const readAdminToken = (shell: Shell, file: string | null): string | null => {
  if (file !== null) return tokenIn(shell, file, '--admin-token-file')
  const token = (shell.env('FORGEJO_ADMIN_TOKEN') ?? '').trim()
  if (token !== '' && !TOKEN.test(token)) throw new UsageError('FORGEJO_ADMIN_TOKEN holds characters that no token has.')
  return token || null
}

/** Reads the token, which never comes from the command line. */
export const readToken = (shell: Shell, file: string | null): string => {
  if (file === null) {
    const token = (shell.env('FORGEJO_TOKEN') ?? '').trim()
    if (token === '') throw new UsageError('There is no token: set FORGEJO_TOKEN, or name a file with --token-file.')
    return token
  }
  return tokenIn(shell, file, '--token-file')
}

/** Reads where to ask from the options and the environment. */
export const readPlace = (shell: Shell, options: Options): Omit<Connection, 'token'> => {
  const url = optionOr(shell, options.url, 'FORGEJO_URL')
  if (url === null) throw new UsageError('Which forge? Give --url, or set FORGEJO_URL.')
  const repo = optionOr(shell, options.repo, 'FORGEJO_REPOSITORY')
  const spot = spotIn(repo ?? '')
  if (spot === null) throw new UsageError('Which repository? Give --repo OWNER/NAME, or set FORGEJO_REPOSITORY.')
  return {
    address: apiOf(url),
    owner: spot.owner,
    repository: spot.name,
    approver: optionOr(shell, options.approver, 'FORGEJO_APPROVER'),
  }
}

/** Reads where to ask, and by whose token. */
export const readConnection = (shell: Shell, options: Options): Connection => ({
  ...readPlace(shell, options),
  token: readToken(shell, options['token-file']),
})

/** What an input of the action is called here. */
const OPTIONS_OF: Readonly<Record<string, string>> = {
  'api-url': '--url',
  repository: '--repo',
  'base-branch': '--base',
  approver: '--approver',
  token: 'FORGEJO_TOKEN',
  'pull-request': '--pr',
}

const OPTION_WORDS = Object.keys(OPTIONS_OF).join('|')

/** What is no runner's or job's here. The address may as well come from the environment. */
const onShell = (text: string): string =>
  text
    .replace(
      'the api-url input and that the runner can reach that host',
      '--url (or FORGEJO_URL) and that this machine can reach it',
    )
    .replace('in the environment of the job', 'in the environment')

/** A sentence of the action's, with our options in the place of its inputs. */
export const inOptions = (text: string): string =>
  onShell(text)
    .replace(
      new RegExp(`(?:the )?\\b(${OPTION_WORDS})((?:, (?:${OPTION_WORDS}))*) and (${OPTION_WORDS}) inputs?\\b`, 'g'),
      (all) => all.replace(/^the | inputs?$/g, '').replace(new RegExp(OPTION_WORDS, 'g'), (name) => OPTIONS_OF[name] ?? name),
    )
    .replace(new RegExp(`(?:the )?\\b(${OPTION_WORDS}) input\\b`, 'g'), (_all, name: string) => OPTIONS_OF[name] ?? name)
    .replace(/\bapi-url\b/g, '--url')

/** Says what failed and what to do, and ends with "could not tell". */
export const tellFault = (shell: Shell, thrown: unknown): ExitCode => {
  if (!(thrown instanceof Fault)) throw thrown
  complain(shell, inOptions(`${describe(thrown)}; ${thrown.remedy}`))
  return 2
}

/**
 * Does `work` with a forge and closes it. A failure of the forge is told, and the answer is "could not tell"; `signer` has the words about
 * a token that will not do.
 */
export const withForge = async (
  shell: Shell,
  connection: Connection,
  signer: Signer,
  work: (forge: ForgejoForge) => Promise<ExitCode>,
): Promise<ExitCode> => {
  try {
    const { address: apiUrl, owner, repository, token } = connection
    const forge = createForge({ apiUrl, owner, repository, token, signer })
    try {
      return await work(forge)
    } finally {
      await forge.close()
    }
  } catch (thrown) {
    return tellFault(shell, thrown)
  }
}
