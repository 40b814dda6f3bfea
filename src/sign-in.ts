// Signing in where it takes more than one token at hand: two while one is rotated, or none that is stored (design 5.1). Loaded then only.

import { Fault } from './failure.js'
import { ForeignToken, RefusedToken } from './forge/forge.js'
import type { ForgejoForge, ForgeOptions } from './forge/forgejo.js'
import { majorVersion, requestIdToken, type TokenService } from './forge/id-token.js'
import { INTEGRATIONS_SINCE } from './forge/versions.js'
import type { Print } from './handle.js'
import { identify } from './identity.js'
import { warningLine } from './report/log.js'

/** An open forge, and the login of whoever it signs in. */
export type SignedIn = { readonly forge: ForgejoForge; readonly identity: Promise<string> }

/** What signing in needs of a run: `open` makes a forge of a token, `approver` is the input. */
export type Door = {
  readonly open: (token: string, more: Pick<ForgeOptions, 'renew' | 'secrets'>) => ForgejoForge
  readonly approver: string | null
  readonly apiUrl: string
  readonly signal: AbortSignal
  readonly print: Print
}

/** Lets the requests that ask who it is decide: a forge that they fail on is closed again. */
const enter = async (forge: ForgejoForge, approver: string | null): Promise<SignedIn> => {
  try {
    const login = await identify(forge, approver)
    return { forge, identity: Promise.resolve(login) }
  } catch (thrown) {
    await forge.close()
    throw thrown
  }
}

/** Null for a token that was refused; any other failure is none of the token's. */
const unlessRefused = (thrown: unknown): null => {
  if (thrown instanceof RefusedToken) return null
  throw thrown
}

const MOVE = 'store the one of token-next where token reads it, and take token-next out (docs/rotation.md)'

const BOTH =
  "create a new access token of the gate's own account with write:repository and write:issue (and read:user, unless the approver input is set), store it as the secret that the token input reads, and take token-next out"

/** The inputs see to it that an approver is named beside a token-next. */
const foreignNext = (approver: string | null): Fault => {
  const gate = approver ?? 'the account that approver names'
  return new Fault(`token was refused (401), and token-next is not a token of ${gate}`, `make it as ${gate} (docs/rotation.md)`)
}

/**
 * Signs in with `token`, or with `next` where the first requests, which ask who it is, are refused (401). A refusal later in the run is
 * no reason to change: by then something may have been written in the name of the first.
 */
export const signInByEither = async (door: Door, token: string, next: string): Promise<SignedIn> => {
  const tell = (text: string): Promise<void> => door.print([warningLine(text)])
  const first = await enter(door.open(token, { secrets: [next] }), door.approver).catch(unlessRefused)
  if (first !== null) {
    if (token === next) await tell('token and token-next are the same: take token-next out, or give it the token that follows')
    return first
  }
  const used = `token was refused (401), token-next is used: ${MOVE}`
  try {
    if (token === next) throw new RefusedToken('token-next is the same', BOTH)
    const second = await enter(door.open(next, { secrets: [token] }), door.approver)
    await tell(used)
    return second
  } catch (thrown) {
    if (thrown instanceof RefusedToken) throw new Fault('both token and token-next were refused (401)', BOTH)
    // To move it into the place of the first, as the warning says, would only spread the mistake.
    if (thrown instanceof ForeignToken) throw foreignNext(door.approver)
    await tell(used)
    throw thrown
  }
}

/** What to say where the forge is too old for it; null where it is not, or does not say. */
const tooOld = async (door: Door, text: string): Promise<Fault | null> => {
  const major = await majorVersion(door.apiUrl, door.signal)
  if (major === null || major >= INTEGRATIONS_SINCE) return null
  const remedy = 'use auth: token, with the token where authors cannot reach it, or update the forge'
  return new Fault(`${text}: auth: oidc needs Forgejo ${INTEGRATIONS_SINCE}, and the forge says that it is ${major}`, remedy)
}

const MISSING =
  'the runner gives this job no ID token: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set'

const ENABLE =
  'set enable-openid-connect: true at the top of the workflow or on the job ("permissions:" does nothing in Forgejo); if it is set, the runner is too old: use one that is newer than December 2025'

/**
 * Signs in with the ID token of the job. `service` is null where the runner names none. The runner masks every token before it is used:
 * the command goes out first, and the token's alphabet cannot end it.
 */
export const signInByIdToken = async (door: Door, audience: string, service: TokenService | null): Promise<SignedIn> => {
  if (service === null) throw (await tooOld(door, MISSING)) ?? new Fault(MISSING, ENABLE)
  const ask = async (): Promise<string> => {
    const token = await requestIdToken(service, audience, door.signal)
    await door.print([`::add-mask::${token}`])
    return token
  }
  const token = await ask()
  try {
    return await enter(door.open(token, { renew: ask, secrets: [service.token] }), door.approver)
  } catch (thrown) {
    if (!(thrown instanceof RefusedToken)) throw thrown
    throw (await tooOld(door, thrown.message)) ?? thrown
  }
}
