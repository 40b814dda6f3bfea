// What an operator asks of `init`: checked words, nothing yet of what is there.

/** Where the token lives: A beside the agents, B in a second repository, C nowhere (design 5.1). */
export type Pattern = 'A' | 'B' | 'C'

export const PATTERNS: readonly Pattern[] = ['A', 'B', 'C']

/** What each pattern is, in a few words. */
export const PATTERN_WORDS: Readonly<Record<Pattern, string>> = {
  A: 'everything in the ops repository',
  B: 'a controller repository',
  C: 'no stored secret',
}

/** The code to run: an absolute address without the commit, and the full commit id. */
export type Pin = { readonly address: string; readonly commit: string }

/** A repository by its names. */
export type Spot = { readonly owner: string; readonly name: string }

/**
 * What is asked. `pattern` null: that of the workflow that is there, else the recommended one; a controller asks for B. `action` null: not told yet. `formulas` null: wherever the base branch has some.
 * `storesToken`: a file with the approver's token was given, to be stored as the secret.
 */
export type Wishes = {
  readonly pattern: Pattern | null
  readonly approver: string
  readonly approvers: readonly string[]
  readonly action: Pin | null
  readonly controller: Spot | null
  readonly formulas: string | null
  readonly storesToken: boolean
}

/** The secret that holds the approver's token, the one for its successor, and the variable that holds the audience of pattern C. */
export const TOKEN_SECRET = 'VAULT_GATE_TOKEN'
export const NEXT_SECRET = 'VAULT_GATE_TOKEN_NEXT'
export const AUDIENCE_VARIABLE = 'VAULT_GATE_AUDIENCE'

/** The label of the runner that every workflow asks for. */
export const RUNNER_LABEL = 'vault-gate'

/** `owner/name`. */
export const spotName = ({ owner, name }: Spot): string => `${owner}/${name}`

const ORIGIN = /^https?:\/\/[A-Za-z0-9.[\]:-]+$/
const SHORT = /^([A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9._-]+)@([0-9a-f]{40}|[0-9a-f]{64})$/

/** Reads `OWNER/REPO@COMMIT`, on the forge at `origin`, or the same behind an address of its own; null for anything else. */
export const readPin = (text: string, origin: string): Pin | null => {
  const [, own, rest = text] = /^(https?:\/\/[^/]*)\/(.*)$/.exec(text) ?? []
  const [, repository, commit] = SHORT.exec(rest) ?? []
  const host = own ?? origin
  if (repository === undefined || commit === undefined || !ORIGIN.test(host) || /^0+$/.test(commit)) return null
  return { address: `${host}/${repository}`, commit }
}

/** Could this branch stand in a workflow and in a shell as it is? No expression, quote or blank can. */
export const isPlainBranch = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/.test(name)
