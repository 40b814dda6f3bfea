// The policy to start with: every formula high, and how to lower it in comments (design 2.1).

import { isFormula, isLogin, isName } from '../policy/names.js'

/** What a starter policy speaks of. `folder` is where all formulas lie, null where they lie in several places or nowhere. */
export type StarterSpec = {
  readonly formulas: readonly string[]
  readonly folder: string | null
  readonly secrets: readonly string[]
  readonly mounts: readonly string[]
  readonly approvers: readonly string[]
}

/** More names of one kind than this are left out: the reader takes 2,000 values and 64 KiB in all. */
const MOST = { formulas: 250, names: 60, people: 20 } as const

/** A key as TOML takes it bare, else in quotes; nothing of a name needs an escape. */
const key = (name: string): string => (/^[A-Za-z0-9_-]+$/.test(name) ? name : `"${name}"`)

const chosen = (names: readonly string[], is: (name: string) => boolean, most: number): readonly string[] =>
  [...new Set(names.filter(is))].sort().slice(0, most)

/** A folder that can stand in the policy as it is. */
const isPlainFolder = (path: string): boolean =>
  path.length <= 200 &&
  /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/.test(path) &&
  !path.split('/').some((part) => /^\.\.?$/.test(part))

const tiers = (formulas: readonly string[]): readonly string[] => [
  '[tiers] # a formula that is not listed is high',
  '# Every formula starts as high: an admin approves each of its vault actions. To lower one, write "medium" (a reviewer approves) or "low" (the',
  '# gate approves and merges by itself: only what can do no harm, whatever its context says).',
  ...(formulas.length === 0 ? ['# deploy = "high"'] : formulas.map((name) => `${key(name)} = "high"`)),
]

const floors = (kind: 'secrets' | 'mounts', tier: 'medium' | 'high', names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [
        '',
        `[floors.${kind}] # the least tier of a vault action that asks for it; these are in use`,
        ...names.map((name) => `${key(name)} = "${tier}"`),
      ]

const list = (logins: readonly string[]): string => `[${logins.map((login) => `"${login}"`).join(', ')}]`

/** The text of the policy. Names that no policy can hold are left out. */
export const starterText = ({ formulas, folder, secrets, mounts, approvers }: StarterSpec): string => {
  const people = chosen([...new Map(approvers.map((login) => [login.toLowerCase(), login])).values()], isLogin, MOST.people)
  const known = chosen(formulas, isFormula, MOST.formulas)
  const release = ['medium', 'high'].flatMap((tier) => ['', `[${tier}]`, `approvers = ${list(people)}`])
  const guarded = folder !== null && known.length > 0 && isPlainFolder(folder)
  const lines = [
    '# The policy of the vault gate. It counts as it stands on the base branch.',
    'version = 1',
    '',
    ...tiers(known),
    ...floors('secrets', 'medium', chosen(secrets, isName, MOST.names)),
    ...floors('mounts', 'high', chosen(mounts, isName, MOST.names)),
    ...release,
    ...(guarded ? ['', '[actions]', `formulas_dir = "${folder}" # a formula must exist there; the folder is guarded`] : []),
    '',
  ]
  return lines.join('\n')
}

/** How many names were left out: over the limit, or because no policy can hold them. */
export const leftOut = ({ formulas, secrets, mounts }: StarterSpec): number => {
  const out = (names: readonly string[], is: (name: string) => boolean, most: number): number =>
    new Set(names).size - chosen(names, is, most).length
  return out(formulas, isFormula, MOST.formulas) + out(secrets, isName, MOST.names) + out(mounts, isName, MOST.names)
}
