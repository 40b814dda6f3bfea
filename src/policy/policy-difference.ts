// What a change of the policy changes: for the person who must decide on it, in the words of the policy itself.

import { emptyPolicy, type Floors, type Policy, type Release } from './policy.js'
import { isBelow, type Tier } from './tier.js'

/**
 * One thing that a change of the policy changes. `before`/`after` are the values as a person would write them in the policy, null where
 * there is none; of a list they are what it newly names or names no more. `direction`: does it loosen or tighten, for the reader;
 * 'other' where neither can be said.
 */
export type PolicyDifference = {
  readonly key: string
  readonly before: string | null
  readonly after: string | null
  readonly direction: 'looser' | 'stricter' | 'other'
}

type Direction = PolicyDifference['direction']

type Sides = { readonly before: Policy; readonly after: Policy }

const quoted = (text: string): string => JSON.stringify(text)

const textOf = (text: string | null): string | null => (text === null ? null : quoted(text))

const listOf = (items: Iterable<string> | null): string | null =>
  items === null ? null : `[${[...items].map(quoted).join(', ')}]`

/** A key below a table. What is no bare key of TOML stands in quotes, or `tiers.site.publish` would be another key. */
const below = (table: string, name: string): string => `${table}.${/^[A-Za-z0-9_-]+$/.test(name) ? name : quoted(name)}`

const byTier = (before: Tier, after: Tier): Direction =>
  before === after ? 'other' : isBelow(after, before) ? 'looser' : 'stricter'

/** The two values of one key, as they are written; nothing where they are the same. */
const values = (key: string, before: string | null, after: string | null, direction: Direction): readonly PolicyDifference[] =>
  before === after ? [] : [{ key, before, after, direction }]

/** Two numbers; `more` is what a greater one does. */
const numbers = (key: string, before: number, after: number, more: 'looser' | 'stricter'): readonly PolicyDifference[] => {
  const fewer = more === 'looser' ? 'stricter' : 'looser'
  return values(key, String(before), String(after), after > before ? more : fewer)
}

const allNames = (...sides: readonly Iterable<string>[]): readonly string[] =>
  [...new Set(sides.flatMap((names) => [...names]))].sort()

const tiers = ({ before, after }: Sides): readonly PolicyDifference[] =>
  allNames(before.tiers.keys(), after.tiers.keys()).flatMap((name) => {
    const [was, is] = [before.tiers.get(name)?.tier ?? null, after.tiers.get(name)?.tier ?? null]
    return values(below('tiers', name), textOf(was), textOf(is), byTier(was ?? 'high', is ?? 'high'))
  })

const EVERY = '*'

/** The floor that stands for `name`, or for every name that has none. */
const ownFloor = ({ named, rest }: Floors, name: string): Tier | null =>
  name === EVERY ? rest.tier : (named.get(name)?.tier ?? null)

const floors = (kind: keyof Policy['floors'], sides: Sides): readonly PolicyDifference[] => {
  const [before, after] = [sides.before.floors[kind], sides.after.floors[kind]]
  return allNames([EVERY], before.named.keys(), after.named.keys()).flatMap((name) => {
    const [was, is] = [ownFloor(before, name), ownFloor(after, name)]
    const direction = byTier(was ?? before.rest.tier, is ?? after.rest.tier)
    return values(below(`floors.${kind}`, name), textOf(was), textOf(is), direction)
  })
}

const exact = (name: string): string => name

const caseless = (login: string): string => login.toLowerCase()

/** What a list of what is allowed names newly, or no more. `fold` says which names are the same. */
const items = (
  key: string,
  before: Iterable<string>,
  after: Iterable<string>,
  fold: (name: string) => string,
): readonly PolicyDifference[] => {
  const byName = (list: Iterable<string>) => new Map([...list].map((name) => [fold(name), name]))
  const [was, is] = [byName(before), byName(after)]
  return allNames(was.keys(), is.keys()).flatMap((name) => {
    const [gone, added] = [was.get(name) ?? null, is.get(name) ?? null]
    if (gone !== null && added !== null) return []
    return values(key, textOf(gone), textOf(added), gone === null ? 'looser' : 'stricter')
  })
}

/** A list without which any name will do. */
const names = (key: 'secrets' | 'mounts', { before, after }: Sides): readonly PolicyDifference[] => {
  const [was, is] = [before[key], after[key]]
  if (was !== null && is !== null) return items(`actions.${key}`, was, is, exact)
  return values(`actions.${key}`, listOf(was), listOf(is), was === null ? 'stricter' : 'looser')
}

/** Are those who are asked the very people who may approve? */
const asksApprovers = ({ approvers, reviewers }: Release): boolean => items('', approvers, reviewers, caseless).length === 0

const release = (tier: 'medium' | 'high', sides: Sides): readonly PolicyDifference[] => {
  const [before, after] = [sides.before[tier], sides.after[tier]]
  return [
    ...numbers(`${tier}.approvals`, before.approvals, after.approvals, 'stricter'),
    ...items(`${tier}.approvers`, before.approvers, after.approvers, caseless),
    // Told with the approvers already.
    ...(asksApprovers(before) && asksApprovers(after)
      ? []
      : items(`${tier}.reviewers`, before.reviewers, after.reviewers, caseless)),
    ...values(`${tier}.merge`, quoted(before.merge), quoted(after.merge), after.merge === 'gate' ? 'looser' : 'stricter'),
  ]
}

/** Without a list whoever may push a branch counts: more people than on most lists, and yet others. Only nobody is fewer for sure. */
const authors = ({ before, after }: Sides): readonly PolicyDifference[] => {
  const [was, is] = [before.authors?.low ?? null, after.authors?.low ?? null]
  if (was !== null && is !== null) return items('authors.low', was, is, caseless)
  const direction = is?.length === 0 ? 'stricter' : was?.length === 0 ? 'looser' : 'other'
  return values('authors.low', listOf(was), listOf(is), direction)
}

const limits = (sides: Sides): readonly PolicyDifference[] => {
  const [before, after] = [sides.before.limits, sides.after.limits]
  const frozen = after.frozen.value ? 'stricter' : 'looser'
  return [
    ...numbers('limits.low_per_hour', before.lowPerHour.value, after.lowPerHour.value, 'looser'),
    ...numbers('limits.max_age_days', before.maxAgeDays.value, after.maxAgeDays.value, 'looser'),
    ...values('limits.frozen', String(before.frozen.value), String(after.frozen.value), frozen),
  ]
}

const formulasDir = ({ before, after }: Sides): readonly PolicyDifference[] => {
  const [was, is] = [before.formulasDir?.path ?? null, after.formulasDir?.path ?? null]
  const direction = was === null ? 'stricter' : is === null ? 'looser' : 'other'
  return values('actions.formulas_dir', textOf(was), textOf(is), direction)
}

const differences = (sides: Sides): readonly PolicyDifference[] => [
  ...tiers(sides),
  ...floors('secrets', sides),
  ...floors('mounts', sides),
  ...floors('tools', sides),
  ...items('override.may_lower', sides.before.mayLower.keys(), sides.after.mayLower.keys(), exact),
  ...authors(sides),
  ...release('medium', sides),
  ...release('high', sides),
  ...limits(sides),
  ...names('secrets', sides),
  ...names('mounts', sides),
  ...formulasDir(sides),
]

/** Nothing is stricter than no valid policy: coming from it nothing tightens, and going to it nothing loosens. */
const possible = (direction: Direction, { before, after }: Record<'before' | 'after', Policy | null>): Direction => {
  if (before === null && direction === 'stricter') return 'other'
  return after === null && direction === 'looser' ? 'other' : direction
}

/**
 * What differs between two policies, in the order of `POLICY_KEYS` and then of names. Null is no valid policy: every formula is high
 * and nobody can release it, as with one that says nothing; it has no values.
 */
export const comparePolicies = (before: Policy | null, after: Policy | null): readonly PolicyDifference[] => {
  const nothing = emptyPolicy()
  return differences({ before: before ?? nothing, after: after ?? nothing }).map((one) => ({
    key: one.key,
    before: before === null ? null : one.before,
    after: after === null ? null : one.after,
    direction: possible(one.direction, { before, after }),
  }))
}
