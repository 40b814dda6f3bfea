// Decisions as a table of sentences: one observation, one change, one outcome. Unhappy first.

import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import type { Decision } from '../src/decision.js'
import type { Observation } from '../src/observation.js'
import { NOTHING_KNOWN } from '../src/observation.js'
import {
  actionText,
  addition,
  commit,
  entry,
  FROM,
  HEAD,
  history,
  observation,
  POLICY_TEXT,
  pull,
  pushed,
  review,
  SETTINGS,
  sha,
  timelineEntry,
} from './support/build.js'

const told = (decision: Decision): string =>
  decision.kind === 'ignore' ? `ignore ${decision.reason}` : `${decision.kind} ${decision.tier}`

const codes = (decision: Decision): string[] =>
  decision.kind === 'ignore'
    ? []
    : decision.evidence.filter((finding) => finding.outcome !== 'pass').map((finding) => finding.code)

const of = (text: string, policy: string | null = POLICY_TEXT): Observation => observation({ history: history(text, {}, policy) })

const MEDIUM = actionText({ formula: '"dev"' })
const HIGH = actionText({ formula: '"release"' })

describe('the tier is the strictest of everything (invariants 3, 4)', () => {
  const cases: readonly [string, Observation, string, string?][] = [
    ['low formula, nothing else', observation(), 'approve low'],
    ['a formula that the policy does not list', of(actionText({ formula: '"nobody"' })), 'hold high', 'formula-unknown'],
    ['a formula named constructor', of(actionText({ formula: '"constructor"' })), 'hold high', 'formula-unknown'],
    ['a formula named toString', of(actionText({ formula: '"toString"' })), 'hold high', 'formula-unknown'],
    ['no policy at all', of(actionText(), null), 'hold high', 'policy'],
    ['a policy that does not parse', of(actionText(), '[tiers\n'), 'hold high', 'policy'],
    [
      'a policy with a key that is not enforced',
      of(actionText(), `${POLICY_TEXT}[limits]\nthawed = true\n`),
      'hold high',
      'policy',
    ],
    ['an empty policy', of(actionText(), ''), 'hold high', 'formula-unknown'],
    ['a secret: medium by default', of(actionText({ secrets: '["DEPLOY"]' })), 'hold medium'],
    ['a mount: high by default', of(actionText({ mounts: '["data"]' })), 'hold high'],
    ['a tool: low by default', of(actionText({ tools: '["search"]' })), 'approve low'],
    [
      'a floor in another case',
      of(actionText({ secrets: '["prod"]' }), `${POLICY_TEXT}[floors.secrets]\nPROD = "high"\n"*" = "low"\n`),
      'hold high',
    ],
    [
      'a floor for one secret',
      of(actionText({ secrets: '["A"]' }), `${POLICY_TEXT}[floors.secrets]\nA = "low"\n`),
      'approve low',
    ],
    ['a claim that raises', of(actionText({ blast_radius: '"high"' })), 'hold high'],
    [
      'a claim that lowers without leave',
      of(actionText({ formula: '"dev"', blast_radius: '"low"' })),
      'hold medium',
      'claim-refused',
    ],
    [
      'a claim that lowers with leave',
      of(actionText({ formula: '"dev"', blast_radius: '"low"' }), `${POLICY_TEXT}[override]\nmay_lower = ["dev"]\n`),
      'approve low',
    ],
    [
      'a claim with leave does not go below the floor of a secret',
      of(
        actionText({ formula: '"dev"', blast_radius: '"low"', secrets: '["A"]' }),
        `${POLICY_TEXT}[override]\nmay_lower = ["dev"]\n`,
      ),
      'hold medium',
    ],
    ['dispatch_mode', of(actionText({ dispatch_mode: '"direct"' })), 'hold high', 'dispatch-mode'],
    ['the gate opened it', observation({ pull: pull({ author: 'Gate' }) }), 'hold high', 'gate-account'],
    ['the gate pushed to it', observation({ timeline: [pushed(), pushed('GATE')] }), 'hold high', 'gate-account'],
    ['from a fork', observation({ pull: pull({ head: { ref: 'x', sha: HEAD, repository: 2 } }) }), 'hold medium', 'author'],
    [
      'from a deleted fork',
      observation({ pull: pull({ head: { ref: 'x', sha: HEAD, repository: null } }) }),
      'hold medium',
      'author',
    ],
    ['by AGit', observation({ pull: pull({ flow: 1 }) }), 'hold medium', 'author'],
  ]
  it.each(cases)('%s', (_sentence, seen, outcome, code) => {
    const decision = decide(seen)
    expect(told(decision)).toBe(outcome)
    if (code !== undefined) expect(codes(decision)).toContain(code)
  })
})

describe('low is one canonical regular file on a straight line and nothing else (invariant 5)', () => {
  const shaped = (over: Parameters<typeof history>[1]): Observation => observation({ history: history(actionText(), over) })
  const none = (text: string): Observation => shaped({ line: { kind: 'none', text, commits: [] }, changes: [], action: null })
  const one = addition(actionText())
  const changed = (mode: string): Observation =>
    shaped({ changes: [{ ...one, after: entry('a1.toml', { mode }) }], action: null })
  const cases: readonly [string, Observation, string][] = [
    ['two parents', none('commit x has 2 parents'), 'line'],
    ['an orphan', none('commit x has no parent'), 'line'],
    ['an executable', changed('100755'), 'one-addition'],
    ['a symlink', changed('120000'), 'one-addition'],
    ['a submodule', changed('160000'), 'one-addition'],
    ['an edit', shaped({ changes: [{ ...one, before: entry('a1.toml') }], action: null }), 'one-addition'],
    ['a deletion', shaped({ changes: [{ ...one, before: entry('a1.toml'), after: null }], action: null }), 'one-addition'],
    ['two files', shaped({ changes: [one, addition(actionText(), 'a2')], action: null }), 'one-addition'],
    ['a file beside it', shaped({ changes: [one, { ...one, path: 'README.md' }], action: null }), 'one-addition'],
    [
      'a file in a folder below',
      shaped({ changes: [{ ...one, path: 'vault/actions/x/a1.toml' }], action: null }),
      'one-addition',
    ],
    ['the policy', shaped({ changes: [{ ...one, path: 'vault/policy.toml' }], action: null }), 'one-addition'],
    ['a workflow', shaped({ changes: [{ ...one, path: '.forgejo/workflows/x.yml' }], action: null }), 'one-addition'],
    ['a workflow folder in capitals', shaped({ changes: [{ ...one, path: '.GITHUB/x' }], action: null }), 'one-addition'],
    ['.gitattributes deep down', shaped({ changes: [{ ...one, path: 'a/b/.gitattributes' }], action: null }), 'one-addition'],
    ['a file in place of the vault folder', shaped({ changes: [{ ...one, path: 'vault' }], action: null }), 'one-addition'],
    ['a twin in another case', shaped({ taken: ['A1.toml'] }), 'one-addition'],
    ['the same name on the base', shaped({ taken: ['a1.toml'] }), 'one-addition'],
    [
      'an edit of a file that the base moved away',
      shaped({ vanished: ['config/x.toml'], changes: [{ ...one, path: 'config/x.toml', before: entry('x') }], action: null }),
      'one-addition',
    ],
    ['an id that ran before', shaped({ taken: ['a1.result.json'] }), 'one-addition'],
    ['a commit on the way that changes another path', shaped({ strays: [{ commit: sha('c'), path: 'x' }] }), 'one-addition'],
    ['more changes than the gate lists', shaped({ changes: null, action: null }), 'one-addition'],
  ]
  it.each(cases)('%s is held high', (_sentence, seen, code) => {
    const decision = decide(seen)
    expect(told(decision)).toBe('hold high')
    expect(codes(decision)).toContain(code)
  })

  it('an admin may turn such a pull request green, and then a person merges it', () => {
    const { review: approval, entry: at } = review({ user: 'acme' })
    const seen = observation({
      history: history(actionText(), { changes: [one, { ...one, path: 'README.md' }], action: null }),
      reviews: [approval],
      timeline: [pushed(), at],
    })
    const decision = decide(seen)
    expect(told(decision)).toBe('approve high')
    expect(decision).toMatchObject({ merging: { by: 'person', why: 'shape' }, by: ['acme'] })
  })

  it('a file that is not canonical is refused, whatever its tier', () => {
    const text = actionText({ context: '"""\nformula = "release"\n"""' })
    const decision = decide(of(text))
    expect(told(decision)).toBe('refuse high')
    expect(decision).toMatchObject({ next: 'push', waiting: { on: 'author' }, canonical: false })
  })

  it('an oversized file is refused unread', () => {
    const seen = observation({
      history: history(actionText(), { action: { path: 'vault/actions/a1.toml', blob: sha('x'), size: 20_000, bytes: null } }),
    })
    expect(decide(seen)).toMatchObject({ kind: 'refuse', problems: [{ code: 'too-large' }] })
  })
})

describe('not our business', () => {
  const cases: readonly [string, Observation, string][] = [
    ['merged', observation({ pull: pull({ merged: true, state: 'closed' }), history: null }), 'ignore merged'],
    ['closed', observation({ pull: pull({ state: 'closed' }), history: null }), 'ignore closed'],
    ['into another branch', observation({ pull: pull({ base: { ref: 'dev' } }), history: null }), 'ignore other-base'],
    [
      'an ordinary change',
      observation({
        history: history(actionText(), { changes: [{ path: 'docs/x.md', before: null, after: entry('x.md') }], action: null }),
      }),
      'ignore no-vault-action',
    ],
  ]
  it.each(cases)('%s', (_sentence, seen, outcome) => {
    expect(told(decide(seen))).toBe(outcome)
  })
})

describe('what holds low at its tier', () => {
  const { review: rejection, entry: rejected } = review({
    state: 'REQUEST_CHANGES',
    user: 'stranger',
    official: false,
    stale: true,
  })
  const scheduled = timelineEntry({ type: 'pull_scheduled_merge', user: 'agent' })
  const cancelled = timelineEntry({ type: 'pull_cancel_scheduled_merge', user: 'gate' })
  const base = observation().base
  const cases: readonly [string, Observation, string][] = [
    ['a draft', observation({ pull: pull({ draft: true, mergeable: false }) }), 'draft'],
    ['an unprotected base', observation({ base: { ...base, protected: false } }), 'protection'],
    ['a base that needs no approval', observation({ base: { ...base, requiredApprovals: 0 } }), 'protection'],
    ['a gate that may not merge', observation({ base: { ...base, userCanMerge: false } }), 'protection'],
    ['a gate that may push', observation({ base: { ...base, userCanPush: true } }), 'protection'],
    ['no merge commits', observation({ repository: { ...observation().repository, mergeCommits: false } }), 'merge-style'],
    [
      "anybody's stripped request for changes",
      observation({ reviews: [rejection], timeline: [pushed(), rejected] }),
      'rejection',
    ],
    ['a scheduled merge', observation({ timeline: [pushed(), scheduled] }), 'scheduled-merge'],
    [
      'a second scheduled merge',
      observation({ timeline: [pushed(), scheduled, cancelled, scheduled, cancelled] }),
      'rescheduled-merge',
    ],
    ['not yet mergeable', observation({ pull: pull({ mergeable: false }) }), 'mergeable'],
    [
      'a refused merge',
      observation({ knowledge: { ...NOTHING_KNOWN, refusal: { head: HEAD, text: 'no', lasting: true } } }),
      'merge-refused',
    ],
    ['a refusal that a sweep remembers', observation({ refusedBefore: 'no' }), 'merge-refused'],
    ['a push the timeline does not know', observation({ timeline: [] }), 'pusher'],
    ['a push of something else', observation({ timeline: [{ ...pushed(), body: '{"commit_ids":["x"]}' }] }), 'pusher'],
    ['a push whose entry is no JSON', observation({ timeline: [{ ...pushed(), body: '}' }] }), 'pusher'],
    [
      'a required status of somebody else',
      observation({ base: { ...base, requiredContexts: ['ci/*', 'vault-gate'] } }),
      'required-status',
    ],
    ['a head that never rests', observation({ knowledge: { ...NOTHING_KNOWN, restless: true } }), 'restless'],
  ]
  it.each(cases)('%s', (_sentence, seen, code) => {
    const decision = decide(seen)
    expect(told(decision)).toBe('hold low')
    expect(codes(decision)).toEqual([code])
  })

  it('a long timeline is held high, and only a new pull request helps', () => {
    expect(decide(observation({ timeline: [], overCap: ['timeline'] }))).toMatchObject({
      kind: 'hold',
      tier: 'high',
      next: 'open-new',
    })
  })

  it('a cancelled schedule, a void one, and a request for changes by the author do not hold', () => {
    const own = review({ state: 'REQUEST_CHANGES', user: 'agent' })
    expect(told(decide(observation({ timeline: [pushed(), scheduled, cancelled] })))).toBe('approve low')
    const knowledge = { ...NOTHING_KNOWN, voidSchedules: [scheduled.id] }
    expect(told(decide(observation({ timeline: [pushed(), scheduled], knowledge })))).toBe('approve low')
    expect(told(decide(observation({ reviews: [own.review], timeline: [pushed(), own.entry] })))).toBe('approve low')
  })

  it('a dismissed request for changes does not hold; one taken back by approving this head does not either', () => {
    const dismissed = review({ state: 'REQUEST_CHANGES', user: 'bob', dismissed: true })
    expect(told(decide(observation({ reviews: [dismissed.review], timeline: [pushed(), dismissed.entry] })))).toBe('approve low')
    const first = review({ state: 'REQUEST_CHANGES', user: 'bob' })
    const then = review({ user: 'bob' })
    const seen = observation({ reviews: [first.review, then.review], timeline: [pushed(), first.entry, then.entry] })
    expect(told(decide(seen))).toBe('approve low')
    const old = review({ user: 'bob', commit: sha('old') })
    expect(told(decide(observation({ reviews: [first.review, old.review], timeline: [pushed(), first.entry, old.entry] })))).toBe(
      'hold low',
    )
  })

  it('without require-protection an open base does not hold', () => {
    const settings = { ...SETTINGS, requireProtection: false }
    expect(told(decide(observation({ settings, base: { ...base, protected: false, userCanPush: true } })))).toBe('approve low')
  })
})

describe('approvals of medium and high (invariants 1, 11)', () => {
  type Given = ReturnType<typeof review>
  const medium = (given: readonly Given[], over: Partial<Observation> = {}, text = MEDIUM): Observation =>
    observation({
      history: history(text),
      reviews: given.map((one) => one.review),
      timeline: [pushed(), ...given.map((one) => one.entry)],
      ...over,
    })
  const retarget = timelineEntry({ type: 'change_target_branch', user: 'agent', createdAt: 9_000_000 })
  const late = review({}, { createdAt: 9_000_001 })
  const same = review({}, { createdAt: 9_000_000 })

  it('waits for a listed approver, then is approved by them', () => {
    expect(decide(medium([]))).toMatchObject({
      kind: 'hold',
      waiting: { on: 'approver', who: ['alice', 'bob'], needed: 1, have: 0 },
      next: 'wait',
      ask: ['alice', 'bob'],
    })
    expect(decide(medium([review({ user: 'Alice' })]))).toMatchObject({ kind: 'approve', tier: 'medium', by: ['Alice'] })
    expect(decide(medium([review({ user: 'acme' })], {}, HIGH))).toMatchObject({ kind: 'approve', tier: 'high' })
  })

  const uncounted: readonly [string, Observation][] = [
    ['somebody not listed', medium([review({ user: 'stranger' })])],
    ['a medium approver for high', medium([review({ user: 'alice' })], {}, HIGH)],
    ['the author, though listed', medium([review({ user: 'alice' })], { pull: pull({ author: 'alice' }) })],
    ['somebody who pushed', medium([late], { timeline: [pushed(), pushed('ALICE'), late.entry] })],
    [
      'somebody who committed',
      medium([late], {
        history: history(MEDIUM, { line: { kind: 'line', from: FROM, commits: [commit({ committer: 'alice' })] } }),
      }),
    ],
    ['the gate', medium([review({ user: 'gate' })], { history: history(MEDIUM, {}, POLICY_TEXT.replace('"alice"', '"gate"')) })],
    ['another commit', medium([review({ commit: sha('old') })])],
    ['a dismissed one', medium([review({ dismissed: true })])],
    ['one that is not official', medium([review({ official: false })])],
    ['a pending one', medium([review({ state: 'PENDING' })])],
    ['a comment', medium([review({ state: 'COMMENT' })])],
    ['one the timeline does not know', medium([late], { timeline: [pushed()] })],
    ['one from before a retarget', medium([late], { timeline: [pushed(), late.entry, { ...retarget, createdAt: 9_000_002 }] })],
    ['one in the same second as a retarget', medium([same], { timeline: [pushed(), retarget, same.entry] })],
    ['one before a retarget whose clock stepped back', medium([late], { timeline: [pushed(), late.entry, retarget] })],
  ]
  it.each(uncounted)('does not count %s', (_sentence, seen) => {
    expect(decide(seen).kind).toBe('hold')
  })

  it('counts one that was given after a retarget', () => {
    expect(decide(medium([late], { timeline: [pushed(), retarget, late.entry] })).kind).toBe('approve')
  })

  it('takes the last submission of a review: a pending one keeps its row', () => {
    const resubmitted = { ...late.entry, id: 99_999, createdAt: 9_500_000 }
    expect(
      decide(medium([late], { timeline: [pushed(), late.entry, { ...retarget, createdAt: 9_200_000 }, resubmitted] })).kind,
    ).toBe('approve')
  })

  it('counts a person once', () => {
    const policy = POLICY_TEXT.replace('[medium]\n', '[medium]\napprovals = 2\n')
    const twice = medium([review(), review()], { history: history(MEDIUM, {}, policy) })
    expect(decide(twice)).toMatchObject({ kind: 'hold', waiting: { needed: 2, have: 1, who: ['bob'] } })
  })

  it('releases nothing where nobody is named, and says which line to add', () => {
    const policy = '[tiers]\ndev = "medium"\n'
    const decision = decide(medium([review()], { history: history(MEDIUM, {}, policy) }))
    expect(decision).toMatchObject({ kind: 'hold', tier: 'medium', waiting: { on: 'operator' } })
    expect(decision.kind === 'hold' && decision.evidence.at(-1)?.text).toContain('add approvers = ["…"] to [medium]')
  })

  it('a request for changes by somebody the policy names holds an approved one, by a stranger it does not', () => {
    const approval = review({ user: 'alice' })
    const no = review({ state: 'REQUEST_CHANGES', user: 'bob', official: false })
    const stranger = review({ state: 'REQUEST_CHANGES', user: 'stranger' })
    expect(codes(decide(medium([approval, no])))).toContain('rejection')
    expect(decide(medium([approval, stranger])).kind).toBe('approve')
  })

  it('labels, statuses, comments, titles and branch names change nothing (invariant 6)', () => {
    const bare = medium([])
    const dressed: Observation = {
      ...bare,
      pull: pull({
        head: { ref: 'blast-radius/low', sha: HEAD, repository: 1 },
        labels: [{ id: 1, name: 'blast-radius/low' }],
      }),
      statuses: [{ id: 1, context: 'vault-gate', state: 'success', description: 'low', url: '', creator: 'gate', createdAt: 1 }],
      timeline: [...bare.timeline, timelineEntry({ user: 'gate', body: '<!-- vault-gate -->\nauto-approved: low blast radius' })],
    }
    expect(decide(dressed)).toEqual(decide(bare))
  })
})
