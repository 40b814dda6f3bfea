// The keys of the policy as data: what is known, and for the documentation what each means.

/** One key of the policy. In `key`, `NAME` stands for any name of that table. */
export type PolicyKey = {
  readonly key: string
  readonly value: string
  readonly fallback: string
  readonly meaning: string
}

const release = (tier: string): readonly PolicyKey[] => [
  {
    key: `${tier}.approvals`,
    value: 'integer, 1 to 100',
    fallback: '1',
    meaning: 'how many approvals of the exact head commit release it, none of them by the author',
  },
  {
    key: `${tier}.approvers`,
    value: 'list of logins and @teams',
    fallback: '[]',
    meaning: 'whose approvals count; an empty list releases nothing',
  },
  {
    key: `${tier}.reviewers`,
    value: 'list of logins and @teams',
    fallback: 'the approvers',
    meaning: 'who is asked for a review',
  },
  {
    key: `${tier}.merge`,
    value: '"gate" or "human"',
    fallback: '"gate"',
    meaning: 'who merges it once it is released: the gate, or a person, for whom the gate only turns its status green',
  },
]

const floors = (kind: string, fallback: string): PolicyKey => ({
  key: `floors.${kind}.NAME`,
  value: '"low", "medium" or "high"',
  fallback: `"*" = "${fallback}"`,
  meaning: `the least tier of a vault action that asks for this one of its ${kind}; "*" is for all that are not named`,
})

/** Every key that the gate knows, and so enforces. */
export const POLICY_KEYS: readonly PolicyKey[] = [
  { key: 'version', value: '1', fallback: '1', meaning: 'the version of the policy language' },
  {
    key: 'tiers.NAME',
    value: '"low", "medium" or "high"',
    fallback: 'high for a formula that is not listed',
    meaning: 'the tier of this formula',
  },
  floors('secrets', 'medium'),
  floors('mounts', 'high'),
  floors('tools', 'low'),
  {
    key: 'override.may_lower',
    value: 'list of formulas of [tiers]',
    fallback: '[]',
    meaning: 'formulas whose vault actions may lower their own tier with blast_radius, never below the floors',
  },
  {
    key: 'authors.low',
    value: 'list of logins and @teams',
    fallback: 'whoever pushes a branch of the repository itself',
    meaning:
      'whose low vault actions need no person: all who open and push the pull request must be listed; of others they are medium',
  },
  ...release('medium'),
  ...release('high'),
  {
    key: 'limits.low_per_hour',
    value: 'integer, 0 to 1000',
    fallback: '20',
    meaning: 'how many merges the gate does within an hour before it holds what is low',
  },
  {
    key: 'limits.max_age_days',
    value: 'integer, 1 to 3650',
    fallback: '14',
    meaning: 'how old a pull request may be that is merged as low',
  },
  {
    key: 'limits.frozen',
    value: 'true or false',
    fallback: 'false',
    meaning: 'true holds everything; it stops the gate, not people',
  },
  { key: 'actions.secrets', value: 'list of names', fallback: 'any', meaning: 'the secrets that a vault action may name' },
  { key: 'actions.mounts', value: 'list of names', fallback: 'any', meaning: 'the mounts that a vault action may name' },
  {
    key: 'actions.formulas_dir',
    value: 'path of a folder of the repository',
    fallback: 'none: any formula',
    meaning: 'where the formula of a vault action must exist on the base branch, as NAME.toml or NAME.sh',
  },
]

/** The names known directly in the table `table` (`''` is the top); none where any name may stand. */
export const knownIn = (table: string): readonly string[] => {
  const prefix = table === '' ? '' : `${table}.`
  const names = POLICY_KEYS.filter(({ key }) => key.startsWith(prefix)).map(
    ({ key }) => key.slice(prefix.length).split('.')[0] ?? '',
  )
  return [...new Set(names)].filter((name) => name !== 'NAME')
}
