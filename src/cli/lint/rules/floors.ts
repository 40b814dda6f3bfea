// Floors of a policy that have no effect, or another one than they seem to have.

import type { Floors } from '../../../policy/policy.js'
import { quote } from '../../../policy/quote.js'
import type { Position } from '../../../policy/source.js'
import { isBelow, type Tier } from '../../../policy/tier.js'
import type { Draft } from '../rule.js'
import type { Judged, PolicyCheck } from './formulas.js'

type Kind = keyof Judged['policy']['floors']

const KINDS: readonly Kind[] = ['secrets', 'mounts', 'tools']

type Floor = { readonly kind: Kind; readonly name: string; readonly tier: Tier; readonly floors: Floors }

/** Asks about every named floor. */
const each =
  (check: (floor: Floor, judged: Judged) => string | null): PolicyCheck['check'] =>
  (judged) =>
    KINDS.flatMap((kind) => {
      const floors = judged.policy.floors[kind]
      return [...floors.named].flatMap(([name, { tier }]): readonly Draft<Position>[] => {
        const text = check({ kind, name, tier, floors }, judged)
        return text === null ? [] : [{ at: judged.locate(['floors', kind, name], 'key'), text }]
      })
    })

/** Names in lower case, as they are compared, to their strictest floor. */
const strictestOf = (floors: Floors): ReadonlyMap<string, readonly [name: string, tier: Tier]> => {
  const strictest = new Map<string, readonly [string, Tier]>()
  for (const [name, { tier }] of floors.named) {
    const other = strictest.get(name.toLowerCase())
    if (other === undefined || isBelow(other[1], tier)) strictest.set(name.toLowerCase(), [name, tier])
  }
  return strictest
}

const shadowed = (judged: Judged): readonly Draft<Position>[] => {
  const strictest = new Map(Object.values(judged.policy.floors).map((floors) => [floors, strictestOf(floors)]))
  return each(({ name, tier, floors }) => {
    const [other, stricter] = strictest.get(floors)?.get(name.toLowerCase()) ?? [name, tier]
    if (!isBelow(tier, stricter)) return null
    return `The floor ${tier} of ${quote(name)} has no effect: ${quote(other)}, the same name in another case, has ${stricter}.`
  })(judged)
}

const refused = ({ kind, name }: Floor, { policy }: Judged): string | null => {
  const allowed = kind === 'tools' ? null : policy[kind]
  if (allowed === null || [...allowed].some((one) => one.toLowerCase() === name.toLowerCase())) return null
  return `${quote(name)} has a floor, but [actions] ${kind} does not allow it.`
}

const repeated = ({ name, tier, floors }: Floor): string | null => {
  if (tier !== floors.rest.tier) return null
  return `The floor ${tier} of ${quote(name)} is that of ${floors.rest.line === null ? 'every name by default' : '"*"'}.`
}

const loosest = ({ policy, locate }: Judged): readonly Draft<Position>[] =>
  KINDS.flatMap((kind) => {
    const { named, rest } = policy.floors[kind]
    const loose = named.size > 0 && [...named.values()].every(({ tier }) => isBelow(rest.tier, tier))
    if (rest.line === null || !loose) return []
    const text = `"*" in [floors.${kind}] is ${rest.tier}, milder than every name that the table lists.`
    return [{ at: locate(['floors', kind, '*'], 'key'), text }]
  })

export const FLOORS: readonly PolicyCheck[] = [
  {
    id: 'floor-shadowed',
    severity: 'warning',
    sentence: 'A floor has no effect, because another spelling of the name has a stricter one.',
    why: 'Names are compared without case, and the strictest floor of any spelling counts.',
    remedy: 'Keep one of the two.',
    check: shadowed,
  },
  {
    id: 'floor-of-refused-name',
    severity: 'warning',
    sentence: 'A name has a floor, but no vault action may ask for it.',
    why: '[actions] lists all the names that are allowed. Either the name is missing there, and vault actions that need it are refused, or its floor is left over.',
    remedy: 'Allow the name in [actions], or take its floor out.',
    check: each(refused),
  },
  {
    id: 'floor-repeats-rest',
    severity: 'note',
    sentence: 'A floor is the same as that of every name without one.',
    why: 'It says nothing now. It does keep the name where it is when "*" changes.',
    remedy: 'Take it out, unless it is meant to stay when "*" changes.',
    check: each(repeated),
  },
  {
    id: 'floor-rest-loosest',
    severity: 'note',
    sentence: '"*" is milder than every floor that is named.',
    why: 'A secret, mount or tool that nobody has thought of yet then counts as less than any that somebody has.',
    remedy: 'Give "*" the strictest tier, and milder ones to the names that can do no harm.',
    check: loosest,
  },
]
