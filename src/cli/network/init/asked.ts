// What a call of `init` asks for, checked before anything is read or written.

import { sameLogin } from '../../../domain.js'
import { lackingIn, type Named, type Option } from '../../../init/lacking.js'
import { PATTERNS, type Pattern, type Pin, readPin, type Spot, type Wishes } from '../../../init/wishes.js'
import { isLogin } from '../../../policy/names.js'
import { quote } from '../../../policy/quote.js'
import type { Options } from '../../arguments.js'
import { type Shell, UsageError } from '../../shell.js'
import { optionOr, spotIn, tokenIn } from '../connection.js'

const MOST_APPROVERS = 20

const readPattern = (text: string | null): Pattern | null => {
  if (text === null) return null
  const found = PATTERNS.find((pattern) => pattern === text.toUpperCase())
  if (found === undefined) throw new UsageError('--pattern can be A, B or C.')
  return found
}

const loginIn = (text: string, option: string): string => {
  if (isLogin(text)) return text
  const why = text.startsWith('@') ? 'teams can be added to the policy and the rule by hand' : 'write it as the forge shows it'
  throw new UsageError(`${quote(text)} in ${option} is no login: ${why}.`)
}

const readApprover = (text: string | null): string | null => (text === null ? null : loginIn(text, '--approver'))

const readApprovers = (text: string | null, approver: string | null): readonly string[] => {
  const all = (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => loginIn(one, '--approvers'))
  const once = all.filter((login, at) => all.findIndex((other) => sameLogin(other, login)) === at)
  if (approver !== null && once.some((login) => sameLogin(login, approver))) {
    throw new UsageError(`${approver} is the gate's own account, and cannot approve what the gate asks people about.`)
  }
  if (once.length > MOST_APPROVERS) throw new UsageError(`--approvers takes at most ${MOST_APPROVERS} logins.`)
  return once
}

const readAction = (text: string | null, origin: string): Pin | null => {
  if (text === null) return null
  const pin = readPin(text, origin)
  if (pin === null) {
    throw new UsageError('--action takes OWNER/REPO@COMMIT or https://HOST/OWNER/REPO@COMMIT, with all 40 digits of the commit.')
  }
  return pin
}

const readController = (text: string | null, ops: Spot | null): Spot | null => {
  if (text === null) return null
  const spot = spotIn(text)
  if (spot === null) throw new UsageError('--controller takes OWNER/NAME.')
  const { owner, name } = spot
  if (ops !== null && sameLogin(owner, ops.owner) && sameLogin(name, ops.name)) {
    throw new UsageError('--controller is a second repository, one that agents cannot see.')
  }
  return spot
}

const readFolder = (text: string | null): string | null => {
  if (text === null) return null
  const path = text.replace(/^(?:\.\/)+|\/+$/g, '')
  if (path === '' || path.startsWith('/') || path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    throw new UsageError('--formulas takes the path of a folder from the top of the repository.')
  }
  return path
}

/** The names of a repository; null where nothing is given. */
const readSpot = (text: string | null): Spot | null => {
  if (text === null) return null
  const spot = spotIn(text)
  if (spot === null) throw new UsageError('Which repository? --repo takes OWNER/NAME.')
  return spot
}

/** Where nobody says which forge it is. */
const SOME_FORGE = 'https://forge.example'

/** The forge's address without a path. */
const originOf = (url: string | null): string => {
  const text = url ?? SOME_FORGE
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new UsageError('--url is no address of a forge.')
  return new URL(text).origin
}

/** What a call asks for. `origin` is the forge's address without a path. */
export type Asked = { readonly ops: Spot; readonly origin: string; readonly wishes: Wishes }

/** Who is asked: the forge, by a token; or nobody, for files alone. */
type Way = 'forge' | 'files'

/** Without these the call makes no sense. */
const NEEDED: Readonly<Record<Way, readonly Option[]>> = {
  forge: ['url', 'repository', 'approver', 'token'],
  files: ['repository', 'approver', 'approvers'],
}

/** Everything that will be asked for, not only what makes no sense without, as one sentence. */
const lacks = (named: Named, way: Way): UsageError => {
  const isB = (named.pattern ?? (way === 'files' ? 'B' : null)) === 'B'
  const all: readonly Option[] = [...NEEDED[way], 'approvers', 'action', ...(isB ? (['controller'] as const) : [])]
  const lacking = lackingIn(named, [...new Set(all)])
  return new UsageError(`init lacks ${lacking?.text}. For example: ${lacking?.example}`)
}

/** Reads what a call asks for; `hasToken` where one is named anywhere. */
export const readAsked = (shell: Shell, options: Options, way: Way, hasToken: boolean): Asked => {
  const url = optionOr(shell, options.url, 'FORGEJO_URL')
  const origin = originOf(url)
  const repository = readSpot(optionOr(shell, options.repo, 'FORGEJO_REPOSITORY'))
  const approver = readApprover(optionOr(shell, options.approver, 'FORGEJO_APPROVER'))
  const asked = {
    // Whoever names a controller wants one.
    pattern: readPattern(options.pattern) ?? (options.controller === null ? null : 'B'),
    approvers: readApprovers(options.approvers, approver),
    action: readAction(options.action, origin),
    controller: readController(options.controller, repository),
  }
  const named = { ...asked, repository, approver, ...(url === null ? { url } : {}), ...(hasToken ? {} : { token: null }) }
  if (repository === null || approver === null || lackingIn(named, NEEDED[way]) !== null) throw lacks(named, way)
  const wishes = { ...asked, approver, formulas: readFolder(options.formulas), storesToken: options['store-token-from'] !== null }
  return { ops: repository, origin, wishes }
}

/** The token of `--store-token-from`; `own` is the one that the call itself uses, which is never the gate's. Null where none is named. */
export const readStored = (shell: Shell, file: string | null, own: string): string | null => {
  if (file === null) return null
  const token = tokenIn(shell, file, '--store-token-from')
  if (token === own)
    throw new UsageError("The file of --store-token-from holds the admin's token, not one of the gate's own account.")
  return token
}
