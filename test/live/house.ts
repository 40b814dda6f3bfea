// The throw-away owner of a run: its accounts and its organisation, made at the start and removed at the end.

import { randomBytes } from 'node:crypto'
import { ACCOUNTS, accountName, organizationName } from './names.js'
import { basic, type Said, type Site, Unusable } from './site.js'

/** `passwords`: of each account, by the name that stories use. */
export type House = { readonly suffix: string; readonly passwords: Readonly<Record<string, string>> }

/** The oldest Forgejo that the gate works with (README). */
const OLDEST = 11

const read = (said: Said): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(said.text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const asAdmin = (site: Site, method: string, path: string, body?: unknown): Promise<Said> =>
  site.ask({ method, path, authorization: basic(site.admin.user, site.admin.password), ...(body === undefined ? {} : { body }) })

/** Throws Unusable unless this is a Forgejo that is new enough and the account a site admin that may sign in. */
export const inspect = async (site: Site): Promise<void> => {
  const me = await asAdmin(site, 'GET', '/user')
  const who = `FORGEJO_ADMIN_USER (${site.admin.user})`
  if (me.status === 401) {
    throw new Unusable(
      `${site.url} does not accept the password of ${who}`,
      'check FORGEJO_ADMIN_USER and FORGEJO_ADMIN_PASSWORD; an account with a second factor cannot be used',
    )
  }
  if (me.status === 403) {
    throw new Unusable(
      `${site.url} does not let ${who} sign in by password`,
      'use an account without second factor that need not change its password',
    )
  }
  if (me.status !== 200 || typeof read(me)['login'] !== 'string') {
    throw new Unusable(`${site.url} answered GET /api/v1/user with ${me.status}`, 'is FORGEJO_URL the root address of a Forgejo?')
  }
  if (read(me)['is_admin'] !== true) {
    throw new Unusable(`${who} is no site admin, and only those can make accounts`, 'name a site admin in FORGEJO_ADMIN_USER')
  }
  const version = String(read(await asAdmin(site, 'GET', '/version'))['version'])
  const major = Number(/^\d+/.exec(version)?.[0] ?? 0)
  if (major < OLDEST) {
    throw new Unusable(`${site.url} runs version ${version}`, `the gate needs Forgejo ${OLDEST} or newer: use such a server`)
  }
}

/** A suffix that no account has. */
const newSuffix = (): string => `live${[...randomBytes(8)].map((byte) => (byte % 36).toString(36)).join('')}`

/**
 * What a run will be called, before anything is made: so that whatever was made can be removed. The passwords have a character of
 * each kind, which some servers ask for.
 */
export const planHouse = (): House => ({
  suffix: newSuffix(),
  passwords: Object.fromEntries(ACCOUNTS.map((name) => [name, `${randomBytes(18).toString('base64url')}aA1!`])),
})

const must = (said: Said, wanted: number, what: string): void => {
  if (said.status === wanted) return
  const message = String(read(said)['message'] ?? '').slice(0, 200)
  throw new Unusable(`${what} answered ${said.status} ${message}`.trim(), 'see why the server does not let a site admin do this')
}

/** Makes the accounts, and the organisation with acme as its owner. */
export const build = async (site: Site, { suffix, passwords }: House): Promise<void> => {
  for (const name of ACCOUNTS) {
    const username = accountName(suffix, name)
    const body = { username, email: `${username}@example.test`, password: passwords[name], must_change_password: false }
    must(await asAdmin(site, 'POST', '/admin/users', body), 201, 'making an account')
  }
  const path = `/admin/users/${accountName(suffix, 'acme')}/orgs`
  must(await asAdmin(site, 'POST', path, { username: organizationName(suffix) }), 201, 'making an organisation')
}

const repositoriesOf = async (site: Site, owner: string): Promise<readonly string[]> => {
  const said = await asAdmin(site, 'GET', `/users/${owner}/repos?limit=50`)
  const list: unknown = said.status === 200 ? JSON.parse(said.text) : []
  return (list as readonly { readonly full_name: string }[]).map((repo) => repo.full_name)
}

/** Pages of 50 that are tried: more than a run makes. */
const MAX_PAGES = 20

/** Removes the repositories of this owner; answers what is left. */
const clear = async (site: Site, owner: string): Promise<readonly string[]> => {
  let left: readonly string[] = []
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const names = await repositoriesOf(site, owner)
    if (names.length === left.length) break
    const attempts: string[] = []
    for (const name of names) {
      const { status } = await asAdmin(site, 'DELETE', `/repos/${name}`)
      if (status !== 204 && status !== 404) attempts.push(`repository ${name} (${status})`)
    }
    left = attempts
  }
  return left
}

/**
 * Removes all that a run may have made, whether it got that far or not: repositories (forks last), the organisation, the accounts.
 * Answers what is left, and never throws.
 */
export const demolish = async (site: Site, { suffix }: House): Promise<readonly string[]> => {
  const accounts = ACCOUNTS.map((name) => accountName(suffix, name))
  const organization = organizationName(suffix)
  const attempt = async (what: string, work: () => Promise<readonly string[]>): Promise<readonly string[]> => {
    try {
      return await work()
    } catch (thrown) {
      return [`${what} (${thrown instanceof Error ? thrown.message : 'no answer'})`]
    }
  }
  const gone = async (what: string, path: string): Promise<readonly string[]> => {
    const { status } = await asAdmin(site, 'DELETE', path)
    return status === 204 || status === 404 ? [] : [`${what} (${status})`]
  }
  const left: (readonly string[])[] = []
  for (const owner of [organization, ...accounts]) {
    left.push(await attempt(`repositories of ${owner}`, () => clear(site, owner)))
  }
  left.push(await attempt(`organisation ${organization}`, () => gone(`organisation ${organization}`, `/orgs/${organization}`)))
  for (const name of accounts) {
    left.push(await attempt(`account ${name}`, () => gone(`account ${name}`, `/admin/users/${name}?purge=true`)))
  }
  return left.flat()
}

/** What a run that is kept leaves behind. */
export const describeHouse = ({ suffix }: House): readonly string[] => [
  `organisation ${organizationName(suffix)}`,
  ...ACCOUNTS.map((name) => `account ${accountName(suffix, name)}`),
]
