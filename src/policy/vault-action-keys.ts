// The keys of a vault action as data (design 2.2).

/** One key: what its value is, and whether it must be there. */
export type VaultActionKey = {
  readonly key: string
  readonly type: 'string' | 'integer' | 'list'
  readonly required: boolean
  readonly rule: string
}

const key = (name: string, type: VaultActionKey['type'], required: boolean, rule: string): VaultActionKey => ({
  key: name,
  type,
  required,
  rule,
})

/** Every key, in the order in which the documentation and new files list them. */
export const VAULT_ACTION_KEYS: readonly VaultActionKey[] = [
  key('id', 'string', true, 'the name of the file without .toml'),
  key('formula', 'string', true, 'the formula to run'),
  key('context', 'string', true, 'why, in 1 to 2000 characters'),
  key('secrets', 'list', true, 'the secrets it asks for; may be empty'),
  key('mounts', 'list', false, 'the file mounts it asks for'),
  key('tools', 'list', false, 'the tools it asks for'),
  key('model', 'string', false, 'the model to run the formula with'),
  key('timeout_minutes', 'integer', false, '1 to 1440'),
  key('blast_radius', 'string', false, 'what its author claims the tier to be: "low", "medium" or "high"'),
  key('dispatch_mode', 'string', false, "written by the dispatcher's own direct path; makes the tier high"),
]

const NAMES: ReadonlySet<string> = new Set(VAULT_ACTION_KEYS.map(({ key: name }) => name))

/** Is this a key that a vault action may have? */
export const isVaultActionKey = (name: string): boolean => NAMES.has(name)
