// Accounts and repositories of the stories, and what a real server calls them: the same names with a suffix that nothing else has.

import type { Push } from '../../src/sandbox/index.js'

/** The accounts that stories name. The owner of the ops repository is the first, or for teams an organisation of that name. */
export const ACCOUNTS = ['acme', 'alice', 'bob', 'agent', 'gate', 'outsider'] as const

const ANY = ACCOUNTS.join('|')
const WHOLE = new RegExp(`^(${ANY})(?:$|(?=[:/@]))`)
const REPOSITORY = new RegExp(`^(${ANY})/ops(?![\\w.-])`)
const IN_PATH = new RegExp(`(?<=/(?:repos|users|members|collaborators)/)(${ANY})(/ops)?(?=[/?]|$)`, 'g')
const QUOTED = new RegExp(`"(${ANY})"`, 'g')

/** A suffix is this word and eight characters: never part of a hex id, and nothing that Markdown or TOML would escape. */
const SUFFIX = /^live[a-z0-9]{8}$/

export type Names = {
  readonly account: (name: string) => string
  /** A text that is a name, or begins with one before `:`, `/` or `@` (`bob:vault/x`, `acme/ops`); any other stays. */
  readonly named: (text: string) => string
  /** A path of the API: its segments where the API has accounts and repositories. */
  readonly path: (text: string) => string
  /** A body of the API: its texts that are names. */
  readonly body: (value: unknown) => unknown
  /** A move as the server must see it: who, where, and the names in the quotes of its files (`approvers = ["alice"]`). */
  readonly move: (move: Push) => Push
  /** What the server said, with the names of the story. */
  readonly back: (text: string) => string
}

/** What an account is called in a run. */
export const accountName = (suffix: string, name: string): string => `${name}${suffix}`

/** The organisation that owns the repository of a story with teams. */
export const organizationName = (suffix: string): string => `acme${suffix}o`

/** The ops repository of the run's story of this number. */
const repositoryName = (suffix: string, story: number): string => `ops${suffix}n${story}`

const mapped = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => mapped(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, change)]))
}

/** The names of one story. Throws for a suffix that could not be taken out of answers again. */
export const createNames = (suffix: string, story: number, organization: boolean): Names => {
  if (!SUFFIX.test(suffix)) throw new Error(`"${suffix}" is no suffix`)
  const account = (name: string): string => accountName(suffix, name)
  const owner = (name: string): string => (organization && name === 'acme' ? organizationName(suffix) : account(name))
  const repository = repositoryName(suffix, story)
  const named = (text: string): string =>
    text.replace(REPOSITORY, (_all, name: string) => `${owner(name)}/${repository}`).replace(WHOLE, (name) => account(name))
  const inFile = (text: string): string => text.replace(QUOTED, (_all, name: string) => `"${account(name)}"`)
  const file = (change: NonNullable<Push['files']>[string]): NonNullable<Push['files']>[string] =>
    change !== null && 'text' in change ? { text: inFile(change.text) } : change
  return {
    account,
    named,
    path: (text) =>
      text.replace(IN_PATH, (_all, name: string, ops?: string) =>
        ops === undefined ? account(name) : `${owner(name)}/${repository}`,
      ),
    body: (value) => mapped(value, named),
    move: ({ as, repo, author, files, ...move }) => ({
      ...move,
      as: account(as),
      repo: named(repo ?? 'acme/ops'),
      ...(author === undefined ? {} : { author: { name: named(author.name), email: named(author.email) } }),
      ...(files === undefined
        ? {}
        : { files: Object.fromEntries(Object.entries(files).map(([path, change]) => [path, file(change)])) }),
    }),
    back: (text) => text.replaceAll(new RegExp(`${suffix}(?:o|n[0-9]+)?`, 'g'), ''),
  }
}
