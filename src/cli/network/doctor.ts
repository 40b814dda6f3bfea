// `vault-gate doctor`: is the installation safe, and does it work? Reads with the gate's own token, and more with an admin's.

import { examine, isBlind } from '../../doctor/examine.js'
import type { Finding } from '../../doctor/finding.js'
import type { IdTokenWish } from '../../doctor/id-token.js'
import { observeInstallation } from '../../doctor/observe.js'
import { doctorLines, findingJson, moreLine, summaryLine } from '../../doctor/report.js'
import { type Censor, createCensor } from '../../forge/censor.js'
import { SCHEMA } from '../../report/json.js'
import type { Options } from '../arguments.js'
import { jsonLine } from '../json.js'
import { complain, type ExitCode, type Shell, shown, UsageError } from '../shell.js'
import { hasToken, inOptions, readAdminToken, readPlace, readToken, spotIn, tellFault } from './connection.js'

const readController = (named: string | null): string | null => {
  if (named === null || spotIn(named) !== null) return named
  const why = named === '' ? 'Which controller? Give' : `${shown(named)} is no OWNER/NAME: give`
  throw new UsageError(`${why} --controller OWNER/NAME.`)
}

/** Does this process run in a job of a runner (forgejo-actions.md 2.2)? */
const isInJob = ({ env }: Shell): boolean =>
  [env('FORGEJO_ACTIONS'), env('GITEA_ACTIONS'), env('GITHUB_ACTIONS')].includes('true')

const NO_TOKEN =
  "There is no token: set FORGEJO_TOKEN, or name a file with --token-file; or an admin's in FORGEJO_ADMIN_TOKEN; or ask in a job with --audience."

const AUDIENCE = /^[\x21-\x7e]{1,1000}$/

/** How to get an ID token, where one is asked for (forgejo-actions.md 12). The runner hears on stderr what to mask. */
const readIdTokenWish = (shell: Shell, audience: string | null, censor: Censor): IdTokenWish | null => {
  if (audience === null) return null
  if (!AUDIENCE.test(audience)) throw new UsageError('--audience is not the audience of an authorized integration.')
  const mask = (token: string): void => {
    censor.learn(token)
    shell.err.write(`::add-mask::${token}\n`)
  }
  const url = shell.env('ACTIONS_ID_TOKEN_REQUEST_URL') ?? ''
  const token = shell.env('ACTIONS_ID_TOKEN_REQUEST_TOKEN') ?? ''
  censor.learn(token)
  return { audience, service: url === '' || token === '' ? null : { url, token }, mask }
}

const FROM_OUTSIDE = "Call vault-gate doctor on your own machine, with an admin's token: give none to a job."

/** The sentences in the words of the command line, without any of the tokens, whichever request the forge repeated one to. */
const inWords =
  ({ conceal }: Censor, inJob: boolean) =>
  (finding: Finding): Finding => {
    const { text, remedy } = finding
    // No job may ever have an admin's token.
    const elsewhere = inJob && remedy?.includes('FORGEJO_ADMIN_TOKEN') ? FROM_OUTSIDE : remedy
    return { ...finding, text: conceal(inOptions(text)), remedy: elsewhere === null ? null : conceal(inOptions(elsewhere)) }
  }

const tell = (shell: Shell, findings: readonly Finding[]): void => {
  const { colours } = shell.out
  const more = moreLine(findings, isInJob(shell))
  const last = [colours.bold(summaryLine(findings)), ...(more === null ? [] : [more])]
  shell.out.write(`${[...doctorLines(findings, colours), ...last].join('\n')}\n`)
}

/** Why nothing could be told. */
const tellBlind = (shell: Shell, findings: readonly Finding[]): void => {
  const of = (named: string): Finding | undefined => findings.find(({ code }) => code === named)
  // Where the only token is the one of a job, the other check says what that means.
  const finding = of('token-valid')?.remedy === null ? of('id-token') : of('token-valid')
  complain(shell, `${finding?.text ?? ''} ${finding?.remedy ?? ''}`)
}

/** Examines the installation and tells it. */
export const doctor = async (shell: Shell, _words: readonly string[], options: Options): Promise<ExitCode> => {
  const place = readPlace(shell, options)
  const token = hasToken(shell, options) ? readToken(shell, options['token-file']) : null
  const adminToken = readAdminToken(shell, options['admin-token-file'])
  const censor = createCensor(token ?? '', adminToken ?? '')
  const idToken = readIdTokenWish(shell, options.audience, censor)
  if (token === null && adminToken === null && idToken === null) throw new UsageError(NO_TOKEN)
  const controller = readController(options.controller)
  const here = { node: process.version, inJob: isInJob(shell) }
  try {
    const question = { ...place, token, adminToken, idToken, controller, here }
    const installation = await observeInstallation({ ...question, base: options.base, now: Date.now })
    const findings = examine(installation).map(inWords(censor, here.inJob))
    const blind = isBlind(installation)
    if (options.json) for (const one of findings) shell.out.write(jsonLine({ schema: SCHEMA, ...findingJson(one) }))
    else if (!blind) tell(shell, findings)
    if (blind) {
      tellBlind(shell, findings)
      return 2
    }
    return findings.some(({ outcome }) => outcome === 'fail') ? 1 : 0
  } catch (thrown) {
    return tellFault(shell, thrown)
  }
}
