// The plan at its edges: whose reviews, labels, statuses and branches it touches, and what it leaves alone.

import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import { digestOf } from '../src/digest.js'
import type { Status } from '../src/domain.js'
import type { Observation } from '../src/observation.js'
import { type Effect, plan, rehearse } from '../src/plan.js'
import { MARKER, statusText } from '../src/report/comment.js'
import {
  actionText,
  entry,
  HEAD,
  history,
  observation,
  POLICY_TEXT,
  pull,
  pushed,
  review,
  timelineEntry,
} from './support/build.js'

const planned = (seen: Observation): readonly Effect[] => {
  const decision = decide(seen)
  return plan(decision, seen, digestOf(decision, seen))
}
const kinds = (seen: Observation): string[] => planned(seen).map(({ kind }) => kind)
const only = <K extends Effect['kind']>(seen: Observation, kind: K): Effect[] => planned(seen).filter((one) => one.kind === kind)

const MEDIUM = history(actionText({ formula: '"dev"' }))
const plain = history(actionText(), { changes: [{ path: 'x', before: null, after: null }], action: null })
const own = review({ user: 'gate' })
const scheduled = timelineEntry({ type: 'pull_scheduled_merge' })
const moved = timelineEntry({ type: 'change_target_branch' })
const LOW = { id: 3, name: 'blast-radius/low' }
const HIGH = { id: 4, name: 'blast-radius/high' }

describe('its own reviews', () => {
  it('a comment of its own is no approval, and stays', () => {
    const said = review({ user: 'gate', state: 'COMMENT' })
    expect(kinds(observation({ reviews: [said.review], timeline: [pushed(), said.entry] }))).not.toContain('retract')
  })
  it('an approval of its own goes once people must approve, although they did', () => {
    const given = review({ user: 'alice' })
    const timeline = [pushed(), own.entry, given.entry]
    const seen = observation({ history: MEDIUM, reviews: [own.review, given.review], timeline })
    expect(planned(seen)[0]).toEqual({ kind: 'retract', review: own.review.id })
    expect(kinds(seen).at(-1)).toBe('merge')
  })
  it('an approval of its own that the timeline does not show goes where the base branch was changed', () => {
    expect(kinds(observation({ reviews: [own.review], timeline: [pushed(), moved] }))[0]).toBe('retract')
    expect(kinds(observation({ reviews: [own.review], timeline: [pushed()] }))).not.toContain('retract')
  })
  it('where there are too many reviews to read the timeline names its own, each once', () => {
    const timeline = [
      pushed(),
      own.entry,
      { ...own.entry, id: 1 },
      timelineEntry({ type: 'review', user: 'gate', reviewId: null }),
      timelineEntry({ type: 'review', user: 'alice', reviewId: 901 }),
      timelineEntry({ type: 'comment', user: 'gate', reviewId: 902, body: MARKER }),
    ]
    expect(only(observation({ overCap: ['reviews'], timeline }), 'retract')).toEqual([{ kind: 'retract', review: own.review.id }])
    expect(only(observation({ timeline }), 'retract')).toEqual([])
  })
})

describe('labels', () => {
  it('too many to read are left alone', () => {
    expect(kinds(observation({ overCap: ['labels'], pull: pull({ labels: [HIGH] }) }))).toEqual([
      'comment',
      'status',
      'review',
      'merge',
    ])
  })
  it('the lowest id is that of its own name', () => {
    expect(planned(observation({ labels: [{ id: 1, name: 'bug' }, HIGH, LOW] }))[0]).toMatchObject({ tier: 'low', id: 3 })
  })
  it('one that is there already is not set again while another goes', () => {
    expect(planned(observation({ labels: [LOW, HIGH], pull: pull({ labels: [LOW, HIGH] }) }))[0]).toEqual({
      kind: 'label',
      tier: null,
      id: 3,
      remove: [4],
    })
    expect(kinds(observation({ labels: [LOW, HIGH], pull: pull({ labels: [LOW] }) }))).not.toContain('label')
  })
  it('of an ordinary pull request goes whatever it is called, and none comes', () => {
    const labels = [LOW, { id: 1, name: 'blast-radius/null' }]
    expect(planned(observation({ history: plain, labels, pull: pull({ labels: [LOW] }) }))).toEqual([
      { kind: 'label', tier: null, id: null, remove: [3] },
    ])
    expect(planned(observation({ history: plain, labels }))).toEqual([])
  })
})

describe('whom it asks', () => {
  it('is told by requests for a review alone, and nobody whom it asked before is asked again', () => {
    const assigned = timelineEntry({ type: 'assignees', user: 'gate', assignee: 'alice' })
    const asked = timelineEntry({ type: 'review_request', user: 'gate', assignee: 'bob' })
    const takenBack = timelineEntry({ type: 'review_request', user: 'agent', assignee: 'bob', removed: true })
    const seen = observation({
      history: MEDIUM,
      timeline: [pushed(), assigned, asked, takenBack],
    })
    expect(only(seen, 'reviewers')).toEqual([{ kind: 'reviewers', logins: ['alice'] }])
  })
})

const URL = 'https://forge.example/acme/ops/pulls/7#issuecomment-1'
const OTHER = 'https://forge.example/acme/ops/pulls/8#issuecomment-9'

describe('status', () => {
  const textOf = (seen: Observation): string => {
    const decision = decide(seen)
    return statusText(decision, digestOf(decision, seen))
  }
  const status = (seen: Observation, over: Partial<Status> = {}): Status => ({
    id: 9,
    context: 'vault-gate',
    state: 'success',
    description: textOf(seen),
    url: URL,
    creator: 'gate',
    createdAt: 1,
    ...over,
  })
  const comment = timelineEntry({ user: 'gate', body: `${MARKER}\nx`, url: URL })
  const low = observation({ timeline: [pushed(), comment] })
  const given = (...statuses: readonly Status[]): Effect[] => only({ ...low, statuses }, 'status')

  it('says what it says: another text of its own is posted over', () => {
    expect(given(status(low))).toEqual([])
    expect(given(status(low, { description: 'something else' }))).toEqual([
      { kind: 'status', head: HEAD, state: 'success', text: textOf(low) },
    ])
  })
  it('of the other tiers is pending, and failure where it is refused', () => {
    expect(only(observation({ history: MEDIUM }), 'status')).toMatchObject([{ state: 'pending' }])
    expect(only(observation({ history: history(actionText({ id: '"b"' })) }), 'status')).toMatchObject([{ state: 'failure' }])
  })
  it('must be success before a merge, although its newest is its own for another pull request of this head', () => {
    expect(given(status(low), status(low, { id: 10, url: OTHER, state: 'failure' }))).toHaveLength(1)
    expect(given(status(low), status(low, { id: 10, url: OTHER, description: 'x' }))).toEqual([])
  })
  it('while there is no comment of its own, one that points anywhere is the one', () => {
    const bare = observation()
    expect(only({ ...bare, statuses: [status(bare, { url: OTHER })] }, 'status')).toEqual([])
    expect(given(status(low, { url: OTHER }))).toHaveLength(1)
  })
})

describe('what is not judged', () => {
  const given = { reviews: [own.review], timeline: [pushed(), own.entry, moved, scheduled], labels: [LOW] }
  it.each([
    ['merged', pull({ merged: true, state: 'closed', labels: [LOW] })],
    ['closed', pull({ state: 'closed', labels: [LOW] })],
  ])('%s: keeps all it has', (_sentence, of) => {
    expect(planned(observation({ ...given, pull: of }))).toEqual([])
  })
  it('an ordinary one loses its approval first, then the schedule that the approval armed, then its label', () => {
    expect(planned(observation({ ...given, history: plain, pull: pull({ labels: [LOW] }) }))).toEqual([
      { kind: 'retract', review: own.review.id },
      { kind: 'unschedule', entry: scheduled.id },
      { kind: 'label', tier: null, id: null, remove: [3] },
    ])
  })
  it('in another base it loses the same where it may have been moved there, and is told no status', () => {
    const elsewhere = { pull: pull({ base: { ref: 'dev' } }), history: null, reviews: [own.review] }
    const base = { ...observation().base, requiredContexts: ['vault-gate'] }
    expect(kinds(observation({ ...elsewhere, base, timeline: [own.entry, moved] }))).toEqual(['retract'])
    expect(kinds(observation({ ...elsewhere, base, timeline: [], overCap: ['timeline'] }))).toEqual(['retract'])
    expect(kinds(observation({ ...elsewhere, base, timeline: [own.entry] }))).toEqual([])
  })
  it('an ordinary one is green where the branch requires the status', () => {
    const base = { ...observation().base, requiredContexts: ['vault-gate'] }
    expect(planned(observation({ history: plain, base }))).toMatchObject([{ kind: 'status', head: HEAD, state: 'success' }])
  })
})

describe('merging', () => {
  const given = review({ user: 'acme' })
  it('is for a person where it is more than one vault action, or the policy says so', () => {
    const workflow = { path: '.forgejo/x.yml', before: null, after: entry('x.yml') }
    const high = history('', { changes: [workflow], action: null })
    const approved = { reviews: [given.review], timeline: [pushed(), given.entry] }
    expect(kinds(observation({ ...approved, history: high }))).toEqual(['label', 'comment', 'status'])
    const release = actionText({ formula: '"release"' })
    const byHand = POLICY_TEXT.replace('[high]\n', '[high]\nmerge = "human"\n')
    expect(kinds(observation({ ...approved, history: history(release, {}, byHand) }))).toEqual(['label', 'comment', 'status'])
    expect(kinds(observation({ ...approved, history: history(release) }))).toEqual(['label', 'comment', 'status', 'merge'])
  })
  it('deletes no branch of a fork, of an AGit push, or that it merges into', () => {
    const policy = `${POLICY_TEXT}[authors]\nlow = ["agent"]\n`
    const from = (over: Parameters<typeof pull>[0], base = observation().base): Effect[] =>
      only(observation({ history: history(actionText(), {}, policy), pull: pull(over), base }), 'merge')
    const head = { ref: 'vault/a1', sha: HEAD, repository: 1 }
    expect(from({ head })).toMatchObject([{ deleteBranch: true }])
    expect(from({ head: { ...head, repository: 2 } })).toMatchObject([{ deleteBranch: false }])
    expect(from({ head: { ...head, repository: null } })).toMatchObject([{ deleteBranch: false }])
    expect(from({ head, flow: 1 })).toMatchObject([{ deleteBranch: false }])
    expect(from({ head }, { ...observation().base, name: 'vault/a1' })).toMatchObject([{ deleteBranch: false }])
  })
})

describe('a rehearsal', () => {
  const rehearsed = (seen: Observation): readonly Effect[] => {
    const decision = decide(seen)
    return rehearse(decision, seen, digestOf(decision, seen))
  }
  it('writes one comment that says what else would be written, and the comment itself is not among it', () => {
    const effects = rehearsed(observation())
    expect(effects).toMatchObject([{ kind: 'comment', id: null }])
    const [comment] = effects
    expect(comment?.kind === 'comment' && comment.body).toContain('It would set its label, post its status, approve, merge.')
  })
  it('of what is not judged changes its comment alone', () => {
    const said = timelineEntry({ id: 70, user: 'gate', body: `${MARKER}\nx` })
    const seen = observation({ history: plain, reviews: [own.review], timeline: [pushed(), own.entry, said] })
    expect(rehearsed(seen)).toMatchObject([{ kind: 'comment', id: 70 }])
    expect(rehearsed({ ...seen, timeline: [pushed()] })).toEqual([])
  })
})
