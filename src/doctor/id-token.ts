// The ID token of the job that looks (pattern C): asked for as the gate asks for it, and shown to the forge, which says whether it takes it.

import { requestIdToken, type TokenService } from '../forge/id-token.js'
import type { SetupForge } from '../forge/setup.js'
import { type IdTokenSetup, type JobClaims, type Seen, seen, unseen } from './installation.js'
import { see, seeOn, seeThen } from './seeing.js'
import { readAccepted } from './token.js'

/** What asking for one takes. `service` is null where the runner names none; `mask` hides a token in the log of the job. */
export type IdTokenWish = {
  readonly audience: string
  readonly service: TokenService | null
  readonly mask: (token: string) => void
}

/** The most that is waited for the token service, its tries together (ms). */
const PATIENCE_MS = 60_000

const NO_SERVICE = unseen(
  'the runner gives this process no ID token (ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set)',
  'ask in a job whose workflow has enable-openid-connect: true, on a runner newer than December 2025',
)

/** Asks for an ID token, and masks it before anything else. */
export const obtainIdToken = async ({ audience, service, mask }: IdTokenWish): Promise<Seen<string>> => {
  if (service === null) return NO_SERVICE
  const token = await see(requestIdToken(service, audience, AbortSignal.timeout(PATIENCE_MS)))
  if (token.kind === 'seen') mask(token.value)
  return token
}

const textIn = (claims: unknown, name: string): string | null => {
  if (typeof claims !== 'object' || claims === null || !Object.hasOwn(claims, name)) return null
  const value = (claims as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** What the token says of its job; nothing where it is none that can be read. */
const claimsOf = (token: string): JobClaims => {
  let claims: unknown = null
  try {
    claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
  }
  const repository = textIn(claims, 'repository')
  // `owner/name/.forgejo/workflows/gate.yml@refs/heads/main`; a file's name may have an @ as well.
  const place = (textIn(claims, 'workflow_ref') ?? '').replace(/@refs\/.*$/s, '')
  const within = repository !== null && place.toLowerCase().startsWith(`${repository.toLowerCase()}/`)
  const workflow = within ? place.slice(repository.length + 1) : null
  return { repository, workflow, ref: textIn(claims, 'ref'), event: textIn(claims, 'event_name') }
}

/** An admin may ask about everybody: to be let to ask proves nothing then (forgejo-api.md 12.3). */
const isOwnOf = async ({ setup }: SetupForge, login: string): Promise<boolean> =>
  (await setup.mayAskAbout(login)) && !(await setup.repository()).admin

/** Shows the token to the forge; `forge` asks by it. What keeps the forge from answering keeps us from seeing. */
export const probeIdToken = async (
  token: Seen<string>,
  open: (token: string) => SetupForge,
  approver: Seen<string>,
): Promise<Seen<IdTokenSetup>> =>
  seeOn(token, async (value) => {
    const forge = open(value)
    try {
      return await seeOn(await readAccepted(forge), async (accepted) => {
        const refused = unseen('the forge refuses it (401)', 'compare the authorized integration with this job')
        const isOwn = accepted ? await seeThen(approver, (login) => isOwnOf(forge, login)) : refused
        return seen({ accepted, isOwn, job: claimsOf(value) })
      })
    } finally {
      await forge.close()
    }
  })
