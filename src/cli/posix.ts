// Words for the `eval` of a POSIX shell: the one place where values are printed as they are.

import type { Tier } from '../policy/tier.js'
import type { VaultAction } from '../policy/vault-action.js'

/** `text` as one word of a POSIX shell that yields exactly it: nothing but a single quote means anything in single quotes. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** The variables, by what follows `VAULT_ACTION_`. Names hold no white space (design 2.2), so a space can separate them. */
const VALUES: Readonly<Record<string, (action: VaultAction, tier: Tier) => string>> = {
  ID: ({ id }) => id,
  FORMULA: ({ formula }) => formula,
  CONTEXT: ({ context }) => context,
  SECRETS: ({ secrets }) => secrets.join(' '),
  MOUNTS: ({ mounts }) => mounts.join(' '),
  TIER: (_, tier) => tier,
}

/** Assignments of a valid vault action's values. */
export const assignments = (action: VaultAction, tier: Tier): string =>
  Object.entries(VALUES)
    .map(([name, read]) => `VAULT_ACTION_${name}=${shellWord(read(action, tier))}\n`)
    .join('')

/** For anything else: no variable keeps the value of an earlier file, and `eval` ends with `exit`. */
export const unsetting = (exit: number): string =>
  `unset ${Object.keys(VALUES)
    .map((name) => `VAULT_ACTION_${name}`)
    .join(' ')}\n(exit ${exit})\n`
