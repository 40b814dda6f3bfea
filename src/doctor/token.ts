// The tokens of an installation: whether the forge takes them, whose they are, and what they may.

import { RefusedToken } from '../forge/forge.js'
import type { SetupForge, TokenRow } from '../forge/setup.js'
import {
  type AdminSetup,
  CATEGORIES,
  type Category,
  type Credential,
  type Seen,
  seen,
  type TokenFacts,
  type TokenSetup,
  unseen,
} from './installation.js'
import { mapSeen, see, seeOn, seeThen } from './seeing.js'
import { byEither, type Eyes } from './site.js'

/** Whether the forge takes the token; `forge` is asked for something that any token may read. */
export const readAccepted = async (forge: SetupForge): Promise<Seen<boolean>> => {
  try {
    // Even a public call refuses a token that is none (forgejo-api.md 12.1).
    await forge.setup.version()
    return seen(true)
  } catch (thrown) {
    if (thrown instanceof RefusedToken) return seen(false)
    return see(Promise.reject(thrown))
  }
}

/** The row of this very token; two tokens of an account may end alike, then nobody can tell. */
const factsOf = (rows: readonly TokenRow[], token: string): Seen<TokenFacts> => {
  const [row, twin] = rows.filter(({ lastEight }) => lastEight !== '' && token.endsWith(lastEight))
  if (row !== undefined && twin === undefined) return seen({ scopes: row.scopes, repositories: row.repositories })
  return unseen(
    'it is not among the access tokens of its account',
    'look at it in the settings of its account, under Applications',
  )
}

/** A token of which nothing is known but why. */
export const unseenToken = (credential: Credential, accepted: Seen<boolean>, nothing: Seen<never>): TokenSetup => ({
  credential,
  accepted,
  account: nothing,
  isOwn: nothing,
  administers: nothing,
  facts: nothing,
  reads: Object.fromEntries(CATEGORIES.map((category) => [category, nothing])) as Record<Category, Seen<boolean>>,
})

/** Reads what the gate's own token is; `eyes.own` asks by it. */
export const readToken = async (
  eyes: Eyes,
  token: string,
  credential: Credential,
  approver: Seen<string>,
): Promise<TokenSetup> => {
  const [account, isOwn, repository, rows, reads] = await Promise.all([
    see(eyes.own.self()),
    seeThen(approver, (login) => eyes.own.setup.mayAskAbout(login)),
    see(eyes.own.setup.repository()),
    seeOn(approver, (login) => byEither(eyes, (forge) => forge.setup.tokens(login))),
    Promise.all(CATEGORIES.map(async (category) => [category, await see(eyes.own.setup.mayRead(category))] as const)),
  ])
  const facts = rows.kind === 'seen' ? factsOf(rows.value, token) : rows
  const administers = mapSeen(repository, ({ admin }) => admin)
  const known = { credential, accepted: seen(true), account, isOwn, administers, facts }
  return { ...known, reads: Object.fromEntries(reads) as Record<Category, Seen<boolean>> }
}

export const readAdmin = async (admin: SetupForge | null, accepted: Seen<boolean> | null): Promise<AdminSetup | null> => {
  if (admin === null || accepted === null) return null
  const repository = await see(admin.setup.repository())
  return { accepted, admin: mapSeen(repository, (one) => one.admin) }
}
