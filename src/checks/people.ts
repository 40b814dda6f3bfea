// People: who opened, pushed to and committed in a pull request, and whether low may go through without another person.

import type { Finding } from '../decision.js'
import { sameLogin } from '../domain.js'
import type { Observation } from '../observation.js'
import { fail, pass, unknown } from './finding.js'
import { groupOf, includes, sayUnresolved, unique } from './group.js'
import type { Subject } from './subject.js'

/**
 * Every account known to have pushed to the pull request: the timeline's `pull_push` entries, of which the first names whoever
 * opened it (contract/timeline).
 */
export const pushers = (observation: Observation): readonly string[] =>
  unique(observation.timeline.filter((entry) => entry.type === 'pull_push').map((entry) => entry.user))

/** Logins the forge matched, by a forgeable e-mail, to the commits of the head: they only ever take rights away. */
export const committers = ({ history }: Subject): readonly string[] =>
  unique(history.line.commits.flatMap((commit) => [commit.author, commit.committer]))

/** The gate must not judge itself: its account as poster or pusher makes high. */
export const gateAccount = ({ observation }: Subject): readonly Finding[] => {
  const { approver, pull } = observation
  const involved = [pull.author, ...pushers(observation)].some((login) => sameLogin(login, approver))
  return involved
    ? [fail('gate-account', `the gate's own account ${approver} opened this pull request or pushed to it`, { tier: 'high' })]
    : []
}

/** Where the policy names nobody: heads that are a branch of this very repository, so that a writer pushed them. */
const byBranch = ({ pull, repository }: Observation): Finding => {
  if (pull.flow === 0 && pull.head.repository === repository.id) {
    return pass('author', `${pull.author} proposes it from a branch of this repository, which only writers can push`)
  }
  const from = pull.flow === 0 ? 'a fork' : 'an AGit push'
  const text = `${pull.author} proposes it by ${from}, not from a branch of this repository: a person must look at it`
  return fail('author', text, { tier: 'medium' })
}

/** Who may have low without another person: whom `[authors] low` lists, if it is there; the poster and everybody who pushed. */
export const author = ({ observation, policy }: Subject): readonly Finding[] => {
  const { pull, timeline, settings } = observation
  const authors = policy.kind === 'valid' ? policy.policy.authors : null
  if (authors === null) return [byBranch(observation)]
  const group = groupOf(authors.low, observation)
  const source = `${settings.policyPath}:${authors.line}`
  const strangers = unique([pull.author, ...pushers(observation)]).filter((login) => !includes(group.logins, login))
  const nameless = timeline.some((entry) => entry.type === 'pull_push' && entry.user === null)
  if (strangers.length === 0 && !nameless) {
    return [pass('author', `${pull.author} and everybody who pushed to it may have low without another person`, { source })]
  }
  if (strangers.length > 0 && group.unresolved.length > 0) {
    const text = `whether ${strangers.join(', ')} may have low without another person cannot be told: ${sayUnresolved(group)}`
    return [unknown('team', text, { source, tier: 'high' })]
  }
  const who = [...strangers, ...(nameless ? ['somebody whose account is gone'] : [])].join(', ')
  const text = `[authors] low does not list ${who}, who opened or pushed to it: a person must look at it`
  return [fail('author', text, { source, tier: 'medium' })]
}

/** The commit that a `pull_push` entry ended with; null when its body is none that Forgejo writes. */
const pushedHead = (body: string): string | null => {
  try {
    const content: unknown = JSON.parse(body)
    const ids = typeof content === 'object' && content !== null && 'commit_ids' in content ? content.commit_ids : null
    const last: unknown = Array.isArray(ids) ? ids.at(-1) : null
    return typeof last === 'string' ? last : null
  } catch {
    return null
  }
}

/**
 * Is it known who pushed this head? A push while the pull request was closed has no entry, and one made just now has none yet; either
 * would hide that an approver pushed what she approves. AGit pushes are the poster's own.
 */
export const pusher = ({ observation }: Subject): readonly Finding[] => {
  const { pull, timeline } = observation
  const last = timeline.findLast((entry) => entry.type === 'pull_push')
  if (observation.overCap.includes('timeline') || (pull.flow === 1 && last === undefined)) return []
  if (last !== undefined && pushedHead(last.body) === pull.head.sha) return []
  const headline = 'the timeline does not say who pushed its head'
  const text = `${headline}; if that stays, push it as one new commit while the pull request is open`
  return [unknown('pusher', text, { hold: { on: 'author', next: 'push', who: [pull.author], headline } })]
}

/** May an approval by `login` count here at all? Not of the gate, the poster, or anybody known to have pushed or committed. */
export const mayApprove = (login: string, subject: Subject): boolean => {
  const { observation } = subject
  const barred = [observation.approver, observation.pull.author, ...pushers(observation), ...committers(subject)]
  return !barred.some((one) => sameLogin(one, login))
}
