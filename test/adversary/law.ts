// The law: may this commit go through, by the policy on this base, with these records? Written a second time, on the forge's own
// state and without a line of the gate's, so that the two can disagree.

import { parse } from 'smol-toml'
import { needCommit } from '../../src/sandbox/git/objects.js'
import type { World } from '../../src/sandbox/world.js'
import { naiveList, naiveString } from '../support/naive-reader.js'
import {
  between,
  claimantsOf,
  idOf,
  lineTo,
  loginOf,
  namesIn,
  opsOf,
  type Pull,
  pushersOf,
  submittedAt,
  textAt,
} from './records.js'

const LEVELS = ['low', 'medium', 'high'] as const
export type Level = (typeof LEVELS)[number]

type Table = Readonly<Record<string, unknown>>

const strictest = (levels: readonly Level[]): Level => LEVELS[Math.max(0, ...levels.map((one) => LEVELS.indexOf(one)))] ?? 'high'

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value)

const tableAt = (table: Table, ...keys: readonly string[]): Table => {
  let found: unknown = table
  for (const key of keys) found = isTable(found) && Object.hasOwn(found, key) ? found[key] : {}
  return isTable(found) ? found : {}
}

const levelIn = (table: Table, key: string): Level | null => {
  const value = Object.hasOwn(table, key) ? table[key] : null
  return LEVELS.find((one) => one === value) ?? null
}

const textsIn = (table: Table, key: string): readonly string[] => {
  const value = Object.hasOwn(table, key) ? table[key] : []
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

const numberIn = (table: Table, key: string, usual: number): number => {
  const value = Object.hasOwn(table, key) ? table[key] : usual
  return typeof value === 'number' ? value : usual
}

const parsed = (text: string | null): Table | null => {
  if (text === null) return null
  try {
    return parse(text)
  } catch {
    return null
  }
}

/** The policy on a commit; null where none is that can be used. (Worlds have policies that are plainly valid or plainly not.) */
export const policyAt = (world: World, base: string): Table | null => {
  const policy = parsed(textAt(world, base, 'vault/policy.toml'))
  const known = ['version', 'tiers', 'floors', 'override', 'authors', 'medium', 'high', 'limits', 'actions']
  return policy === null || !Object.keys(policy).every((key) => known.includes(key)) ? null : policy
}

/** Logins of a list, teams spelt out. */
const peopleOf = (world: World, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    if (!name.startsWith('@')) return [name.toLowerCase()]
    const team = world.teams.find((one) => one.name.toLowerCase() === name.slice(1).toLowerCase())
    return team === undefined ? [] : team.members.map((id) => loginOf(world, id).toLowerCase())
  })

const FLOORS: readonly (readonly [string, Level])[] = [
  ['secrets', 'medium'],
  ['mounts', 'high'],
  ['tools', 'low'],
]

/** The level of a vault action by a policy, whoever asks. */
const levelOf = (policy: Table, action: Table): Level => {
  const formula = String(action['formula'])
  const named = levelIn(tableAt(policy, 'tiers'), formula) ?? 'high'
  const floors = FLOORS.flatMap(([kind, usual]) => {
    const table = tableAt(policy, 'floors', kind)
    return textsIn(action, kind).map((name) => levelIn(table, name) ?? levelIn(table, '*') ?? usual)
  })
  const claim = levelIn(action, 'blast_radius')
  const mayLower = textsIn(tableAt(policy, 'override'), 'may_lower').includes(formula)
  const lowered = claim !== null && mayLower && LEVELS.indexOf(claim) < LEVELS.indexOf(named) ? claim : named
  const dispatched: Level = Object.hasOwn(action, 'dispatch_mode') ? 'high' : 'low'
  return strictest([lowered, ...floors, claim ?? 'low', dispatched])
}

/** The one new vault action that a head brings to a base; or why it is not just that. */
const additionOf = (
  world: World,
  head: string,
  base: string,
): { readonly path: string; readonly line: readonly string[] } | string => {
  const line = lineTo(world, head, base)
  if (line === null) return 'its history is no single line'
  const oldest = line.at(-1)
  if (oldest === undefined) return 'it brings no commit'
  const parent = needCommit(world.objects, oldest).parents[0] ?? ''
  const [only, ...more] = between(world, parent, head)
  if (only === undefined || more.length > 0) return 'it changes more than one path'
  if (only.before !== null || only.after?.mode !== '100644') return 'it is no new regular file'
  const { path } = only
  if (!/^vault\/actions\/[A-Za-z0-9][A-Za-z0-9._-]*\.toml$/.test(path)) return 'it is no vault action'
  const steps = [...line].reverse()
  const strays = steps.some((id, at) =>
    between(world, at === 0 ? parent : (steps[at - 1] ?? ''), id).some((one) => one.path !== path),
  )
  if (strays) return 'a commit of it changes something else'
  const name = path.slice('vault/actions/'.length)
  const taken = [...namesIn(world, base, 'vault/actions'), ...namesIn(world, base, 'vault/fired')]
  const twins = [name, name.replace(/\.toml$/, '.result.json')].map((one) => one.toLowerCase())
  return twins.some((one) => taken.includes(one)) ? 'the base has it already' : { path, line }
}

/** A vault action that every reader reads alike; null where it is none. */
const actionAt = (world: World, head: string, path: string): Table | null => {
  const text = textAt(world, head, path)
  const action = parsed(text)
  if (text === null || action === null) return null
  const alike = (['first', 'last'] as const).every(
    (take) =>
      ['id', 'formula', 'model', 'blast_radius', 'dispatch_mode'].every(
        (key) => (naiveString(text, key, take) ?? undefined) === (Object.hasOwn(action, key) ? action[key] : undefined),
      ) && ['secrets', 'mounts', 'tools'].every((key) => naiveList(text, key, take).join(' ') === textsIn(action, key).join(' ')),
  )
  const id = path.slice('vault/actions/'.length, -'.toml'.length)
  const plain = typeof action['context'] === 'string' && Array.isArray(action['secrets']) && action['id'] === id
  return alike && plain ? action : null
}

/** Does it only put away what ran: files from the folder of actions into that of fired ones, as they are? */
export const putsAway = (world: World, head: string, base: string): boolean => {
  const [only, second] = lineTo(world, head, base) ?? []
  if (only === undefined || second !== undefined) return false
  const changes = between(world, needCommit(world.objects, only).parents[0] ?? '', head)
  const gone = changes.filter(({ before, after }) => before !== null && after === null)
  return (
    gone.length > 0 &&
    gone.length * 2 === changes.length &&
    gone.every(
      ({ path, before }) =>
        path.startsWith('vault/actions/') &&
        changes.some(
          (other) =>
            other.before === null &&
            other.path === path.replace('vault/actions/', 'vault/fired/') &&
            other.after?.id === before?.id &&
            other.after?.mode === '100644',
        ),
    )
  )
}

/** The level of a pull request whose head this is: what it asks for, and who asks. */
export const levelOfPull = (world: World, pull: Pull, head: string, base: string, gate: string): Level => {
  const addition = additionOf(world, head, base)
  const policy = policyAt(world, base)
  if (policy !== null && putsAway(world, head, base)) return pushersOf(pull).includes(idOf(world, gate)) ? 'high' : 'medium'
  if (typeof addition === 'string' || policy === null) return 'high'
  const action = actionAt(world, head, addition.path)
  if (action === null) return 'high'
  const people = pushersOf(pull).map((id) => loginOf(world, id).toLowerCase())
  const authors = tableAt(policy, 'authors')
  const listed = peopleOf(world, textsIn(authors, 'low'))
  const trusted = Object.hasOwn(authors, 'low')
    ? people.every((login) => listed.includes(login))
    : pull.flow === 0 && pull.headRepo === opsOf(world).id
  return strictest([levelOf(policy, action), trusted ? 'low' : 'medium', people.includes(gate) ? 'high' : 'low'])
}

const lastMove = (pull: Pull): { readonly index: number; readonly at: number } => {
  const index = pull.entries.findLastIndex((entry) => entry.type === 'change_target_branch')
  return { index, at: pull.entries[index]?.created ?? 0 }
}

/** Whole seconds, as the forge shows times. */
const seconds = (ms: number): number => Math.floor(ms / 1000)

/** Accounts whose approval of this very head counts among `approvers`. */
const approvalsOf = (
  world: World,
  pull: Pull,
  head: string,
  line: readonly string[],
  approvers: readonly string[],
  gate: string,
): ReadonlySet<number> => {
  const barred = [idOf(world, gate), ...pushersOf(pull), ...claimantsOf(world, line)]
  const moved = lastMove(pull)
  const counted = pull.reviews.filter((review) => {
    const submitted = submittedAt(pull, review.id)
    return (
      review.state === 'APPROVED' &&
      review.official &&
      !review.dismissed &&
      review.commitId === head &&
      submitted !== null &&
      submitted.index > moved.index &&
      (moved.index < 0 || seconds(submitted.at) > seconds(moved.at)) &&
      approvers.includes(loginOf(world, review.userId).toLowerCase()) &&
      !barred.includes(review.userId)
    )
  })
  return new Set(counted.map(({ userId }) => userId))
}

/** Does anybody's request for changes stand? For low anybody's but the author's, else that of those the policy names. */
const isRejected = (world: World, pull: Pull, head: string, level: Level, policy: Table): boolean => {
  const named = ['medium', 'high'].flatMap((one) => {
    const table = tableAt(policy, one)
    return peopleOf(world, [...textsIn(table, 'approvers'), ...textsIn(table, 'reviewers')])
  })
  return pull.reviews.some((review) => {
    if (review.state !== 'REQUEST_CHANGES' || review.dismissed || review.userId === pull.posterId) return false
    if (level !== 'low' && !named.includes(loginOf(world, review.userId).toLowerCase())) return false
    const since = submittedAt(pull, review.id)?.index ?? Number.POSITIVE_INFINITY
    return !pull.reviews.some(
      (other) =>
        other.state === 'APPROVED' &&
        !other.dismissed &&
        other.userId === review.userId &&
        other.commitId === head &&
        (submittedAt(pull, other.id)?.index ?? -1) > since,
    )
  })
}

/** What is asked: the pull request, the commit, the base it goes onto; and whether low must have its approval already. */
export type Question = {
  readonly pull: number
  readonly head: string
  readonly base: string
  readonly gate: string
  /** `approve`: may the gate approve it, as low? `merge`: may it be merged? */
  readonly act: 'approve' | 'merge'
  /** When the gate merges, or null for anybody else, whom neither limits nor switches bind. */
  readonly gateMerges: boolean
}

/** Why a commit may not go through, by the records of this world; null where it may. */
export const objectionTo = (world: World, { pull: number, head, base, gate, act, gateMerges }: Question): string | null => {
  const repo = opsOf(world)
  const pull = repo.pulls[number - 1]
  if (pull === undefined) return 'there is no such pull request'
  if (pull.base !== 'main') return 'it goes into another branch'
  if (/^(wip:|\[wip\])/i.test(pull.title)) return 'it is a draft'
  const addition = additionOf(world, head, base)
  if (typeof addition === 'string') return addition
  const policy = policyAt(world, base)
  if (policy === null) return 'the base has no policy'
  if (actionAt(world, head, addition.path) === null) return 'readers do not read it alike'
  const level = levelOfPull(world, pull, head, base, gate)
  const limits = tableAt(policy, 'limits')
  if (gateMerges && limits['frozen'] === true) return 'the policy is frozen'
  // Before an approval the reviews are not read again; before the merge they are, and the approval is taken back.
  if (act === 'merge' && isRejected(world, pull, head, level, policy)) return `${level}, and somebody asks for changes`
  if (level === 'low') {
    const days = numberIn(limits, 'max_age_days', 14)
    if (world.now - pull.created > days * 24 * 3_600_000) return 'low, and too old'
    const rule = repo.rules.find(({ rule_name }) => rule_name === 'main')
    if (rule === undefined || rule.required_approvals !== 1) return 'low, and the branch asks for no approval'
    if (act === 'approve') return null
    const own = pull.reviews.some(
      (one) => one.userId === idOf(world, gate) && one.state === 'APPROVED' && !one.dismissed && one.commitId === head,
    )
    return own ? null : 'low, and the gate has not approved this commit'
  }
  if (act === 'approve') return `it is ${level}, which the gate never approves`
  const rules = tableAt(policy, level)
  if (gateMerges && rules['merge'] === 'human') return 'people merge this level by hand'
  const needed = numberIn(rules, 'approvals', 1)
  const by = approvalsOf(world, pull, head, addition.line, peopleOf(world, textsIn(rules, 'approvers')), gate)
  return by.size >= needed ? null : `${level}, and ${by.size} of ${needed} approvals count`
}
