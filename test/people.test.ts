// People: whose low vault actions go through, who releases what, whose review does not count and why, and teams nobody can resolve.

import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import type { Decision } from '../src/decision.js'
import type { Team } from '../src/domain.js'
import type { Observation } from '../src/observation.js'
import { renderComment } from '../src/report/comment.js'
import { nextSteps } from '../src/report/words.js'
import {
  actionText,
  commit,
  FROM,
  history,
  observation,
  POLICY_TEXT,
  pull,
  pushed,
  review,
  sha,
  timelineEntry,
} from './support/build.js'

const MEDIUM = actionText({ formula: '"dev"' })
const HIGH = actionText({ formula: '"release"' })
const FORK = pull({ head: { ref: 'x', sha: pull().head.sha, repository: 2 } })
const AGIT = pull({ flow: 1 })

const members = (...logins: readonly string[]): Team => ({ kind: 'members', logins })
const UNKNOWN: Team = { kind: 'unknown', text: 'the token lacks read:organization' }
const teams = (all: Readonly<Record<string, Team>>): Partial<Observation> => ({ teams: new Map(Object.entries(all)) })

const textsOf = (decision: Decision, ...codes: readonly string[]): string[] =>
  decision.kind === 'ignore' ? [] : decision.evidence.filter(({ code }) => codes.includes(code)).map(({ text }) => text)

describe('[authors] low', () => {
  const by = (low: string, over: Partial<Observation> = {}): Observation =>
    observation({ history: history(actionText(), {}, `${POLICY_TEXT}\n[authors]\nlow = ${low}\n`), ...over })

  it.each([
    ['nobody is listed', by('[]')],
    ['the poster is not', by('["bob"]')],
    ['an account that pushed is not', by('["agent"]', { timeline: [pushed(), pushed('mallory'), pushed()] })],
    ['the first push is by another', by('["agent"]', { timeline: [pushed('mallory'), pushed()] })],
    ['an account that pushed is gone', by('["agent"]', { timeline: [{ ...pushed(), user: null }, pushed()] })],
    ['a fork of somebody not listed', by('["bob"]', { pull: FORK })],
    ['an AGit push of somebody not listed', by('["bob"]', { pull: AGIT, timeline: [] })],
    ['a team without the poster', by('["@ops"]', teams({ ops: members('bob') }))],
  ])('medium: %s', (_sentence, seen) => {
    expect(decide(seen)).toMatchObject({ kind: 'hold', tier: 'medium' })
  })

  it.each([
    ['listed, in any case', by('["Agent"]')],
    ['listed, from a fork', by('["agent"]', { pull: FORK })],
    ['listed, by AGit', by('["agent"]', { pull: AGIT })],
    ['a member of a listed team', by('["@Ops"]', teams({ ops: members('AGENT') }))],
    ['listed beside a team that cannot be resolved', by('["agent", "@ops"]', teams({ ops: UNKNOWN }))],
    ['poster and pusher both listed', by('["agent", "bob"]', { timeline: [pushed('bob'), pushed()] })],
  ])('low: %s', (_sentence, seen) => {
    expect(decide(seen)).toMatchObject({ kind: 'approve', tier: 'low' })
  })

  it('a team that cannot be resolved makes high where it is needed, and its name is told (invariant 3)', () => {
    const decision = decide(by('["bob", "@ops"]', teams({ ops: UNKNOWN })))
    expect(decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(textsOf(decision, 'team')).toEqual([
      'whether agent may have low without another person cannot be told: the members of @ops cannot be known: the token lacks read:organization',
    ])
    expect(decide(by('["@nobody"]'))).toMatchObject({ tier: 'high' })
  })

  it('is about low alone: medium by anybody waits for its approvers', () => {
    const seen = observation({ history: history(MEDIUM, {}, `${POLICY_TEXT}\n[authors]\nlow = ["bob"]\n`) })
    expect(decide(seen)).toMatchObject({ kind: 'hold', tier: 'medium', waiting: { on: 'approver', who: ['alice', 'bob'] } })
  })
})

type Given = ReturnType<typeof review>
const reviewed = (given: readonly Given[], over: Partial<Observation> = {}, text = MEDIUM): Observation =>
  observation({
    history: history(text),
    reviews: given.map((one) => one.review),
    timeline: [pushed(), ...given.map((one) => one.entry)],
    ...over,
  })

describe('whose approval does not count, and why (invariant 11)', () => {
  const alice = review({ user: 'alice', official: false })
  const askedAgain = timelineEntry({ type: 'review_request', user: 'agent', assignee: 'Alice' })
  it.each([
    ['a stranger', reviewed([review({ user: 'eve' })]), 'eve is not listed as an approver of this tier'],
    ['the author', reviewed([review({ user: 'alice' })], { pull: pull({ author: 'alice' }) }), 'alice opened the pull request'],
    [
      'on an older commit',
      reviewed([review({ commit: sha('old') })]),
      `it is stale: it is for commit ${sha('old').slice(0, 10)}, and a newer one was pushed since`,
    ],
    ['dismissed', reviewed([review({ dismissed: true })]), 'it was dismissed, or a newer review took its place'],
    [
      'reset by the author, who asked again',
      reviewed([alice], { timeline: [pushed(), alice.entry, askedAgain] }),
      'it was reset when agent asked for the review again; it must be given once more',
    ],
    [
      'not official by the branch rule',
      reviewed([alice]),
      'it is not official: the branch rule does not list the reviewer among those who may approve',
    ],
    ['the gate on medium', reviewed([review({ user: 'gate' })]), "the gate's own approval counts for low only"],
    [
      'a medium approver on high',
      reviewed([review({ user: 'alice' })], {}, HIGH),
      'alice is not listed as an approver of this tier',
    ],
  ])('%s', (_sentence, seen, why) => {
    const decision = decide(seen)
    expect(decision.kind).toBe('hold')
    expect(textsOf(decision, 'approval-ignored')).toEqual([expect.stringMatching(/'s approval does not count: /)])
    expect(textsOf(decision, 'approval-ignored')[0]).toContain(why)
    if (decision.kind !== 'ignore') expect(renderComment(decision, seen, 'd')).toContain('**Reviews**')
  })

  it('a request that was asked for and taken back, or was made before the approval, resets nothing', () => {
    const given = review({ user: 'alice' })
    const takenBack = { ...askedAgain, removed: true }
    expect(decide(reviewed([given], { timeline: [pushed(), askedAgain, given.entry, takenBack] })).kind).toBe('approve')
    const lost = reviewed([alice], { timeline: [pushed(), askedAgain, alice.entry, takenBack] })
    expect(textsOf(decide(lost), 'approval-ignored')[0]).toContain('not official: the branch rule')
  })
})

describe('requests for changes', () => {
  const approval = review({ user: 'alice' })
  const no = (over: Parameters<typeof review>[0]): Given => review({ state: 'REQUEST_CHANGES', user: 'bob', ...over })

  it("of the gate's own account holds medium, too: the forge would refuse the merge because of it", () => {
    expect(decide(reviewed([approval])).kind).toBe('approve')
    const decision = decide(reviewed([approval, no({ user: 'gate' })]))
    expect(decision).toMatchObject({ kind: 'hold', waiting: { who: ['gate'] } })
  })

  it.each([
    [
      'a stranger, for medium',
      [approval, no({ user: 'eve' })],
      "eve's request for changes does not hold: the policy names its author for neither medium nor high",
    ],
    [
      'dismissed',
      [no({ dismissed: true }), approval],
      "bob's request for changes does not hold: it was dismissed, or a newer review took its place",
    ],
    [
      'taken back by the same person',
      [no({}), review({ user: 'bob' })],
      "bob's request for changes does not hold: the same person approved this commit since",
    ],
  ])('that do not hold are told: %s', (_sentence, given, text) => {
    const decision = decide(reviewed(given))
    expect(decision.kind).toBe('approve')
    expect(textsOf(decision, 'rejection-ignored')).toEqual([text])
  })

  it('by anybody hold where a team cannot be resolved: it might have that person in it', () => {
    const policy = `${POLICY_TEXT.replace('"bob"', '"@ops"')}`
    const seen = reviewed([approval, no({ user: 'eve' })], { history: history(MEDIUM, {}, policy), ...teams({ ops: UNKNOWN }) })
    expect(decide(seen)).toMatchObject({ kind: 'hold', tier: 'medium' })
    expect(decide({ ...seen, ...teams({ ops: members('bob') }) }).kind).toBe('approve')
  })
})

describe('teams as approvers', () => {
  const policy = (approvers: string, more = ''): string =>
    POLICY_TEXT.replace('approvers = ["alice", "bob"]', `${more}approvers = ${approvers}`)
  const seen = (approvers: string, all: Readonly<Record<string, Team>>, given: readonly Given[] = [], more = ''): Observation =>
    reviewed(given, { history: history(MEDIUM, {}, policy(approvers, more)), ...teams(all) })

  it('members release it and are asked for a review', () => {
    const waiting = decide(seen('["@ops"]', { ops: members('carol', 'agent', 'gate', 'dave') }))
    expect(waiting).toMatchObject({ waiting: { on: 'approver', who: ['carol', 'dave'] }, ask: ['carol', 'dave'] })
    expect(decide(seen('["@OPS"]', { ops: members('carol') }, [review({ user: 'Carol' })]))).toMatchObject({ kind: 'approve' })
  })

  it('a team that cannot be resolved holds, and its name and what is lacking are told', () => {
    const decision = decide(seen('["@ops"]', { ops: UNKNOWN }, [review({ user: 'carol' })]))
    expect(decision).toMatchObject({ kind: 'hold', tier: 'medium', waiting: { on: 'operator' } })
    expect(decision.kind === 'hold' && decision.holds[0]?.headline).toContain(
      '@ops cannot be known: the token lacks read:organization',
    )
    expect(textsOf(decision, 'approval-ignored')[0]).toContain('as far as can be known')
  })

  it('beside people who are enough the team is told, and people go on', () => {
    const decision = decide(seen('["alice", "@ops"]', { ops: UNKNOWN }))
    expect(decision).toMatchObject({ waiting: { on: 'approver', who: ['alice'] } })
    expect(textsOf(decision, 'team')).toHaveLength(1)
    expect(decide(seen('["alice", "@ops"]', { ops: UNKNOWN }, [review({ user: 'alice' })])).kind).toBe('approve')
  })

  it('two approvals are needed and one person is known: the operator must act', () => {
    expect(decide(seen('["alice", "@ops"]', { ops: UNKNOWN }, [], 'approvals = 2\n'))).toMatchObject({
      waiting: { on: 'operator' },
    })
  })
})

describe('who can release it', () => {
  it('names nobody who may not: where too few are left the operator must name others', () => {
    const line = { kind: 'line', from: FROM, commits: [commit({ author: 'alice', committer: 'bob' })] } as const
    const decision = decide(reviewed([], { history: history(MEDIUM, { line }) }))
    expect(decision).toMatchObject({ kind: 'hold', waiting: { on: 'operator', who: [] }, releasing: { can: [], needed: 1 } })
  })

  it('says how many of whom must approve', () => {
    const step = (approvals: number, approvers: string, given: readonly Given[] = []): string => {
      const policy = POLICY_TEXT.replace(
        '[medium]\napprovers = ["alice", "bob"]',
        `[medium]\napprovals = ${approvals}\napprovers = ${approvers}`,
      )
      const seen = reviewed(given, { history: history(MEDIUM, {}, policy) })
      const decision = decide(seen)
      return decision.kind === 'hold' ? (nextSteps(decision, seen)[0] ?? '').replace(/ commit .*/, '') : decision.kind
    }
    expect(step(1, '["alice", "bob"]')).toBe('alice or bob can release it by approving')
    expect(step(2, '["alice", "bob"]')).toBe('alice and bob must all approve')
    expect(step(2, '["alice", "bob", "carol"]')).toBe('2 of alice, bob, carol must approve')
    expect(step(2, '["alice", "bob", "carol"]', [review({ user: 'bob' })])).toBe('alice or carol can release it by approving')
  })

  it('says when an approval takes effect in words that hold wherever the gate runs from: not every one hears a /recheck', () => {
    const seen = reviewed([], { history: history(MEDIUM) })
    const decision = decide(seen)
    const steps = decision.kind === 'hold' ? nextSteps(decision, seen) : []
    expect(steps[0]).toMatch(/ in a review; an approval takes effect with the gate's next run\.$/)
    expect(steps.join('\n')).not.toMatch(/sweep|\/recheck/)
  })

  it('merge = "human": the gate turns its status green and leaves the merge to a person', () => {
    const policy = POLICY_TEXT.replace('[medium]\n', '[medium]\nmerge = "human"\n')
    const given = review()
    const seen = reviewed([given], { history: history(MEDIUM, {}, policy) })
    const decision = decide(seen)
    expect(decision).toMatchObject({ kind: 'approve', tier: 'medium', merging: { by: 'person', why: 'policy' } })
    expect(decision.kind === 'approve' && nextSteps(decision, seen)).toEqual([
      expect.stringMatching(/^A person with the right to do so merges commit .* by hand/),
      'The gate does not merge it: [medium] merge is "human" in vault/policy.toml.',
    ])
  })

  it('the next step comes first, then who can and who did', () => {
    const policy = POLICY_TEXT.replace('[medium]\n', '[medium]\napprovals = 2\n')
    const seen = reviewed([review({ user: 'alice' })], { history: history(MEDIUM, {}, policy) })
    const decision = decide(seen)
    if (decision.kind !== 'hold') throw new Error('not held')
    const comment = renderComment(decision, seen, 'd'.repeat(64))
    expect(comment.split('\n').slice(1, 6)).toEqual([
      '### 🟡 pending async review',
      '',
      '**What happens next**',
      '',
      expect.stringMatching(/^- bob can release it by approving commit [0-9a-f]{10} in a review/),
    ])
    expect(comment).toContain('| **approvals** | 1 of 2 of this very commit: by `alice`; `bob` can give one |')
    expect(comment).toContain('- ✓ alice approved this very commit')
    expect(comment).toContain('```toml\nid = "a1"\nformula = "dev"\ncontext = "sort the inbox"\nsecrets = []\n```')
  })
})
