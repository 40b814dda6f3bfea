// Findings, word for word: what each check says, which tier it demands, where it has it from, and how it holds.

import { describe, expect, it } from 'vitest'
import { groupOf, unique } from '../src/checks/group.js'
import { tierFindings, tierOf } from '../src/checks/tier.js'
import { decide } from '../src/decide.js'
import type { Finding } from '../src/decision.js'
import type { LogEntry, Status, Team } from '../src/domain.js'
import { NOTHING_KNOWN, type Observation } from '../src/observation.js'
import { parsePolicy } from '../src/policy/policy.js'
import { readVaultAction } from '../src/policy/vault-action.js'
import {
  actionText,
  commit,
  entry,
  FROM,
  HEAD,
  history,
  NOW,
  observation,
  POLICY_TEXT,
  pull,
  pushed,
  review,
  SETTINGS,
  sha,
  timelineEntry,
} from './support/build.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const sayOne = ({ outcome, code, tier, source, varies, text, hold }: Finding): readonly string[] => [
  [outcome, code, ...(tier === null ? [] : [tier]), ...(source === null ? [] : [source]), ...(varies ? ['varies'] : [])].join(
    ' ',
  ),
  `  ${text}`,
  ...(hold === null ? [] : [`  held: ${hold.headline} (on ${hold.on}: ${hold.who.join(', ') || 'nobody'}; ${hold.next})`]),
]

/** The findings of these codes, or all, as text: outcome, code, tier, source, whether it varies; below it its text and its hold. */
const told = (seen: Observation, ...codes: readonly string[]): string => {
  const decision = decide(seen)
  if (decision.kind === 'ignore') return decision.reason
  // Nothing else is among them.
  for (const finding of decision.evidence) expect(finding).toMatchObject({ code: expect.any(String), text: expect.any(String) })
  const evidence = decision.evidence.filter(({ code }) => codes.length === 0 || codes.includes(code))
  return evidence.flatMap(sayOne).join('\n')
}

const MEDIUM = actionText({ formula: '"dev"' })
const of = (text: string, policy: string | null = POLICY_TEXT): Observation => observation({ history: history(text, {}, policy) })
const base = observation().base

describe('of low that goes through', () => {
  it('are all that was looked at', () => {
    expect(told(observation())).toMatchInlineSnapshot(`
      "pass line
        the head is a line of 1 commit on top of the base branch
      pass one-addition
        the only change is the new file vault/actions/a1.toml
      pass policy
        the policy is vault/policy.toml on main, blob 53f3784bca
      pass formula low vault/policy.toml:2
        the policy says low for formula triage
      pass author
        agent proposes it from a branch of this repository, which only writers can push
      pass hourly-limit varies
        the gate is below its limit of 20 merges within an hour (low_per_hour)
      pass protection
        branch main shows the protection that low relies on"
    `)
  })
})

describe('of the policy', () => {
  it('say why there is none, with the first problem and its line', () => {
    expect(told(of(actionText(), null), 'policy')).toMatchInlineSnapshot(`
      "fail policy high vault/policy.toml
        there is no vault/policy.toml on the base branch; without a valid policy every vault action is high and nobody can release it"
    `)
    expect(told(of(actionText(), '[tiers]\ntriage = "a.b"\n'), 'policy')).toMatchInlineSnapshot(`
      "fail policy high vault/policy.toml:2
        vault/policy.toml on the base branch is invalid: "a.b" is not a tier; without a valid policy every vault action is high and nobody can release it"
    `)
    expect(told(of(actionText(), '#'.repeat(70_000)), 'policy')).toMatchInlineSnapshot(`
      "fail policy high vault/policy.toml
        vault/policy.toml on the base branch is invalid: The policy has 70000 bytes; at most 65536 are read; without a valid policy every vault action is high and nobody can release it"
    `)
    const unusable = history(actionText(), {
      policy: { kind: 'unusable', blob: null, text: 'vault/policy.toml is a symbolic link' },
    })
    expect(told(observation({ history: unusable }), 'policy')).toMatchInlineSnapshot(`
      "fail policy high vault/policy.toml
        vault/policy.toml is a symbolic link; without a valid policy every vault action is high and nobody can release it"
    `)
  })
})

describe('of the tier', () => {
  const policy = `${POLICY_TEXT}
[override]
may_lower = ["dev"]
[floors.secrets]
PROD = "medium"
prod = "high"
other = "low"
Prod = "medium"
"*" = "low"
`
  it('say what formula and floors demand, and on which line', () => {
    const text = actionText({ secrets: '["pRod", "x", "OTHER"]', mounts: '["data"]', tools: '["search"]' })
    expect(told(of(text, policy), 'formula', 'floor-secret', 'floor-mount', 'floor-tool')).toMatchInlineSnapshot(`
      "pass formula low vault/policy.toml:2
        the policy says low for formula triage
      pass floor-secret high vault/policy.toml:16
        asks for secret pRod; the floor of secret pRod is high
      pass floor-secret low vault/policy.toml:19
        asks for secret x; the floor of every secret without its own floor is low
      pass floor-secret low vault/policy.toml:17
        asks for secret OTHER; the floor of secret OTHER is low
      pass floor-mount high
        asks for mount data; the floor of every mount without its own floor is high by default
      pass floor-tool low
        asks for tool search; the floor of every tool without its own floor is low by default"
    `)
    expect(told(of(actionText({ formula: '"nobody"' })), 'formula-unknown')).toMatchInlineSnapshot(`
      "fail formula-unknown high vault/policy.toml
        the policy does not list formula nobody, so it is high"
    `)
  })
  it('of equal floors the first is named', () => {
    const text = actionText({ secrets: '["prod"]' })
    expect(told(of(text, `${POLICY_TEXT}[floors.secrets]\nPROD = "high"\nprod = "high"\n`), 'floor-secret')).toMatch(/toml:12\n/)
  })
  it('are at least low', () => {
    expect(tierOf([])).toBe('low')
  })
  it('say what became of the claim', () => {
    const claiming = (formula: string, claim: string): Observation =>
      of(actionText({ formula: `"${formula}"`, blast_radius: `"${claim}"` }), policy)
    expect(told(claiming('triage', 'high'), 'formula', 'claim')).toMatchInlineSnapshot(`
      "pass formula low vault/policy.toml:2
        the policy says low for formula triage
      pass claim high vault/actions/a1.toml:5
        the vault action claims high; a claim can always raise the tier"
    `)
    expect(told(claiming('dev', 'low'), 'formula', 'claim')).toMatchInlineSnapshot(`
      "pass formula vault/policy.toml:3
        the policy says medium for formula dev
      pass claim low vault/policy.toml:13
        the vault action claims low, and line 13 of the policy lets it lower formula dev"
    `)
    expect(told(claiming('dev', 'medium'), 'formula', 'claim')).toMatchInlineSnapshot(`
      "pass formula medium vault/policy.toml:3
        the policy says medium for formula dev
      pass claim medium vault/actions/a1.toml:5
        the vault action claims medium; a claim can always raise the tier"
    `)
    expect(told(claiming('release', 'low'), 'formula', 'claim-refused')).toMatchInlineSnapshot(`
      "pass formula high vault/policy.toml:4
        the policy says high for formula release
      fail claim-refused vault/actions/a1.toml:5
        claims low; the policy says high for release; a claim can only raise"
    `)
    expect(told(claiming('nobody', 'low'), 'formula-unknown', 'claim-refused')).toMatchInlineSnapshot(`
      "fail formula-unknown high vault/policy.toml
        the policy does not list formula nobody, so it is high
      fail claim-refused vault/actions/a1.toml:5
        claims low; the policy says high for nobody; a claim can only raise"
    `)
  })
  it('a formula without a tier is lowered by no claim, whatever may_lower says', () => {
    const parsed = parsePolicy(bytes(policy), 'p')
    const text = bytes(actionText({ formula: '"nobody"', blast_radius: '"low"' }))
    const read = readVaultAction(text, { path: 'a', id: null, secrets: null, mounts: null, formulas: null })
    if (parsed.kind !== 'valid' || read.kind !== 'valid') throw new Error('not valid')
    const rules = { ...parsed.value, mayLower: new Map([['nobody', 14]]) }
    const found = tierFindings({ policy: rules, policyPath: 'p', action: read.action, actionPath: 'a' })
    expect(found.map(({ code, tier }) => [code, tier])).toEqual([
      ['formula-unknown', 'high'],
      ['claim-refused', null],
    ])
    const unplaced = { ...read.action, dispatchMode: 'direct', lines: new Map() }
    expect(
      tierFindings({ policy: rules, policyPath: 'p', action: unplaced, actionPath: 'a' }).map(({ source }) => source),
    ).toEqual(['p', 'a:1', 'a:1'])
  })
  it('say who may write dispatch_mode', () => {
    expect(told(of(actionText({ dispatch_mode: '"direct"' })), 'dispatch-mode')).toMatchInlineSnapshot(`
      "fail dispatch-mode high vault/actions/a1.toml:5
        sets dispatch_mode, which only the dispatcher writes"
    `)
  })
})

describe('of the shape', () => {
  const shaped = (over: Parameters<typeof history>[1]): Observation =>
    observation({ history: history('', { action: null, ...over }) })
  const added = (path: string) => ({ path, before: null, after: entry('x') })
  it('say how long the line is', () => {
    const line = { kind: 'line', from: FROM, commits: [commit(), commit({ id: sha('second') })] } as const
    expect(told(observation({ history: history(actionText(), { line }) }), 'line')).toMatchInlineSnapshot(`
      "pass line
        the head is a line of 2 commits on top of the base branch"
    `)
    const none = { kind: 'none', text: 'commit x has 2 parents', commits: [] } as const
    expect(told(shaped({ line: none, changes: [] }), 'line', 'one-addition')).toMatchInlineSnapshot(`
      "fail line high
        the head is no line on top of the base branch: commit x has 2 parents; put one commit on top of the base branch"
    `)
  })
  it('name what was found, 20 of it at the most', () => {
    expect(told(shaped({ changes: [added('.forgejo/a'), added('b')] }), 'one-addition')).toMatchInlineSnapshot(`
      "fail one-addition high
        the pull request is not just one new vault action in vault/actions: it adds .forgejo/a; adds b"
    `)
    const many = (count: number): string =>
      told(shaped({ changes: Array.from({ length: count }, (_, at) => added(`.forgejo/${at}`)) }), 'one-addition')
    expect(many(20)).toMatch(/adds \.forgejo\/19$/)
    expect(many(22)).toMatch(/adds \.forgejo\/19; and 2 more$/)
  })
  it('say so where it changes nothing', () => {
    expect(told(shaped({ changes: [], vanished: ['x'] }), 'one-addition')).toMatchInlineSnapshot(`
      "fail one-addition high
        the pull request is not just one new vault action in vault/actions: it changes nothing"
    `)
  })
  it('name what the base moved away, 20 of it and 200 characters at the most', () => {
    const vanished = (paths: readonly string[]): string =>
      told(observation({ history: history(actionText(), { vanished: paths }) }), 'moved-away')
    expect(vanished(['config/x.toml'])).toMatchInlineSnapshot(`
      "fail moved-away high
        it edits config/x.toml, which the base branch has no more; rebase it on the base branch"
    `)
    expect(vanished(Array.from({ length: 21 }, (_, at) => `${at}`)).match(/moved-away/g)).toHaveLength(20)
    expect(vanished(['x'.repeat(201)])).toContain(`it edits ${'x'.repeat(200)}, which`)
  })
  it('housekeeping is medium, and names what it moves', () => {
    const moved = (name: string) => [
      { path: `vault/actions/${name}`, before: entry(name), after: null },
      { path: `vault/fired/${name}`, before: null, after: entry(name) },
    ]
    const changes = ['a.toml', 'a.result.json', 'b.toml', 'b.result.json'].flatMap(moved)
    expect(told(shaped({ changes, taken: [] }), 'one-addition', 'fired-move')).toMatchInlineSnapshot(`
      "pass fired-move medium
        housekeeping: it only moves a, b, each with its result, to vault/fired"
    `)
  })
})

describe('of the author', () => {
  const by = (low: string, over: Partial<Observation> = {}): string =>
    told(
      observation({ history: history(actionText(), {}, `${POLICY_TEXT}[authors]\nlow = ${low}\n`), ...over }),
      'author',
      'team',
    )
  const UNKNOWN: Team = { kind: 'unknown', text: 'the token lacks read:organization' }
  it('say where it comes from, where no list says who', () => {
    expect(told(observation({ pull: pull({ head: { ref: 'x', sha: HEAD, repository: 2 } }) }), 'author')).toMatchInlineSnapshot(`
      "fail author medium
        agent proposes it by a fork, not from a branch of this repository: a person must look at it"
    `)
    expect(told(observation({ pull: pull({ flow: 1 }) }), 'author')).toMatchInlineSnapshot(`
      "fail author medium
        agent proposes it by an AGit push, not from a branch of this repository: a person must look at it"
    `)
  })
  it('say who is not listed, or that all are', () => {
    expect(by('["agent"]')).toMatchInlineSnapshot(`
      "pass author vault/policy.toml:12
        agent and everybody who pushed to it may have low without another person"
    `)
    expect(by('["bob"]', { timeline: [pushed('eve'), { ...pushed(), user: null }, pushed()] })).toMatchInlineSnapshot(`
      "fail author medium vault/policy.toml:12
        [authors] low does not list agent, eve, somebody whose account is gone, who opened or pushed to it: a person must look at it"
    `)
    expect(by('["bob"]')).toMatchInlineSnapshot(`
      "fail author medium vault/policy.toml:12
        [authors] low does not list agent, who opened or pushed to it: a person must look at it"
    `)
    // Only pushes are by somebody who must be listed.
    expect(by('["agent"]', { timeline: [pushed(), timelineEntry({ user: null })] })).toMatch(/^pass author/)
  })
  it('say what cannot be told of whom, and why', () => {
    const teams = new Map([['ops', UNKNOWN]])
    expect(by('["@ops", "@x"]', { teams, timeline: [pushed('eve'), pushed()] })).toMatchInlineSnapshot(`
      "unknown team high vault/policy.toml:12
        whether agent, eve may have low without another person cannot be told: the members of @ops cannot be known: the token lacks read:organization; the members of @x cannot be known: it was not asked for"
    `)
    // Nobody is a stranger, but somebody is nobody: no team can hold an account that is gone.
    expect(by('["agent", "@ops"]', { teams, timeline: [{ ...pushed(), user: null }, pushed()] })).toMatchInlineSnapshot(`
      "fail author medium vault/policy.toml:12
        [authors] low does not list somebody whose account is gone, who opened or pushed to it: a person must look at it"
    `)
  })
  it('say that the gate itself is at work', () => {
    expect(told(observation({ pull: pull({ author: 'gate' }) }), 'gate-account')).toMatchInlineSnapshot(`
      "fail gate-account high
        the gate's own account gate opened this pull request or pushed to it"
    `)
  })
  it('say that it is not known who pushed', () => {
    expect(told(observation({ timeline: [] }), 'pusher')).toMatchInlineSnapshot(`
      "unknown pusher
        the timeline does not say who pushed its head; if that stays, push it as one new commit while the pull request is open
        held: the timeline does not say who pushed its head (on author: agent; push)"
    `)
    const last = (body: string, flow: 0 | 1 = 0): string =>
      told(observation({ pull: pull({ flow }), timeline: [{ ...pushed(), body }] }), 'pusher')
    for (const body of [
      'null',
      '"x"',
      '7',
      '{}',
      '{"commit_ids":"x"}',
      '{"commit_ids":[]}',
      `{"commit_ids":[["${HEAD}"]]}`,
      '}',
    ]) {
      expect(last(body)).toMatch(/^unknown pusher/)
      // An AGit push that has an entry is known by it like any other.
      expect(last(body, 1)).toMatch(/^unknown pusher/)
    }
    expect(last(`{"commit_ids":["x","${HEAD}"]}`)).toBe('')
    expect(told(observation({ pull: pull({ flow: 1 }), timeline: [] }), 'pusher')).toBe('')
    expect(told(observation({ timeline: [], overCap: ['timeline'] }), 'pusher')).toBe('')
  })
})

describe('of branch and forge', () => {
  it('say which fields of the protection are wrong', () => {
    const open = { ...base, protected: false, requiredApprovals: 2, userCanMerge: false, userCanPush: true }
    expect(told(observation({ base: open }), 'protection')).toMatchInlineSnapshot(`
      "fail protection
        branch main is not protected as low needs it (protected is false, required_approvals is 2, not 1, user_can_merge is false, user_can_push is true)
        held: branch main is not protected as low needs it (protected is false, required_approvals is 2, not 1, user_can_merge is false, user_can_push is true) (on operator: nobody; wait)"
    `)
    expect(told(observation({ base: open, history: history(MEDIUM) }), 'protection')).toBe('')
  })
  it('say how a merge is possible at all', () => {
    const repository = { ...observation().repository, mergeCommits: false }
    expect(told(observation({ repository }), 'merge-style')).toMatchInlineSnapshot(`
      "fail merge-style
        the repository does not allow merge commits, and the gate merges with no other style
        held: the repository does not allow merge commits (on operator: nobody; wait)"
    `)
    expect(told(observation({ pull: pull({ draft: true }) }), 'draft')).toMatchInlineSnapshot(`
      "fail draft
        it is a draft; take "WIP:" off the title
        held: it is a draft; take "WIP:" off the title (on author: agent; wait)"
    `)
    expect(told(observation({ pull: pull({ mergeable: false }) }), 'mergeable')).toMatchInlineSnapshot(`
      "unknown mergeable
        Forgejo has not found it mergeable: it is still being checked, or it conflicts with the base branch
        held: Forgejo has not found it mergeable: it is still being checked, or it conflicts with the base branch (on gate: nobody; wait)"
    `)
  })
  it('say who scheduled a merge', () => {
    const scheduled = (...users: readonly (string | null)[]): string =>
      told(
        observation({ timeline: [pushed(), ...users.map((user) => timelineEntry({ type: 'pull_scheduled_merge', user }))] }),
        'scheduled-merge',
        'rescheduled-merge',
      )
    expect(scheduled('eve')).toMatchInlineSnapshot(`
      "fail scheduled-merge
        eve scheduled a merge on it, which is not bound to a commit; the gate cancels it and judges anew in the next run
        held: eve scheduled a merge on it (on gate: nobody; wait)"
    `)
    expect(scheduled(null)).toMatchInlineSnapshot(`
      "fail scheduled-merge
        somebody scheduled a merge on it, which is not bound to a commit; the gate cancels it and judges anew in the next run
        held: somebody scheduled a merge on it (on gate: nobody; wait)"
    `)
    expect(scheduled('eve', 'agent')).toMatchInlineSnapshot(`
      "fail rescheduled-merge
        a merge was scheduled on it more than once; propose the vault action in a new pull request and schedule nothing
        held: a merge was scheduled on it more than once (on author: agent; open-new)"
    `)
    // What the gate itself scheduled is not somebody's second attempt.
    expect(scheduled('gate', 'eve')).toMatch(/^fail scheduled-merge/)
  })
  it('say which list is too long; labels are no evidence', () => {
    expect(told(observation({ timeline: [], overCap: ['labels', 'timeline'] }), 'list-cap')).toMatchInlineSnapshot(`
      "unknown list-cap high
        its list of timeline is longer than the gate reads; propose the vault action in a new pull request
        held: its list of timeline is longer than the gate reads (on author: agent; open-new)"
    `)
  })
  it('say what this run learned', () => {
    const knowing = (over: Partial<Observation['knowledge']>, rest: Partial<Observation> = {}): string =>
      told(observation({ knowledge: { ...NOTHING_KNOWN, ...over }, ...rest }), 'restless', 'merge-refused')
    expect(knowing({ restless: true })).toMatchInlineSnapshot(`
      "unknown restless
        its head or its base moved in every round of this run
        held: its head or its base moved in every round of this run (on gate: nobody; wait)"
    `)
    expect(knowing({ refusal: { head: HEAD, text: 'not now', lasting: true } })).toMatchInlineSnapshot(`
      "fail merge-refused
        Forgejo refused the merge: not now
        held: Forgejo refused the merge: not now (on operator: nobody; wait)"
    `)
    expect(knowing({ refusal: { head: HEAD, text: 'not now', lasting: false } })).toMatchInlineSnapshot(`
      "fail merge-refused
        Forgejo has not merged it: not now
        held: Forgejo has not merged it: not now (on operator: nobody; wait)"
    `)
    // Of another head it says nothing of this one.
    expect(knowing({ refusal: { head: sha('old'), text: 'not now', lasting: true } })).toBe('')
    expect(knowing({}, { refusedBefore: 'not yet' })).toMatchInlineSnapshot(`
      "fail merge-refused
        Forgejo refused the merge: not yet
        held: Forgejo refused the merge: not yet (on operator: nobody; wait)"
    `)
  })
})

describe('of required statuses', () => {
  const status = (id: number, state: string, context = 'ci/build'): Status =>
    ({ id, context, state, description: '', url: '', creator: 'ci', createdAt: id }) as Status
  const required = (contexts: readonly string[], statuses: readonly Status[], over: Partial<Observation> = {}): string =>
    told(observation({ base: { ...base, requiredContexts: contexts }, statuses, ...over }), 'required-status')
  it('say what it is that is not success', () => {
    expect(required(['ci/*'], [])).toMatchInlineSnapshot(`
      "unknown required-status
        the required status "ci/*" is missing
        held: the required status "ci/*" is missing (on gate: nobody; wait)"
    `)
    expect(required(['ci/*'], [status(1, 'pending')])).toMatchInlineSnapshot(`
      "unknown required-status
        the required status "ci/*" is pending
        held: the required status "ci/*" is pending (on gate: nobody; wait)"
    `)
    expect(required(['ci/*'], [status(1, 'failure')])).toMatchInlineSnapshot(`
      "unknown required-status
        the required status "ci/*" is failure
        held: the required status "ci/*" is failure (on author: agent; push)"
    `)
    expect(required(['ci/*'], [status(1, 'error')])).toMatchInlineSnapshot(`
      "unknown required-status
        the required status "ci/*" is error
        held: the required status "ci/*" is error (on author: agent; push)"
    `)
  })
  it('the newest of each context counts, and of those the glob names', () => {
    expect(required(['ci/*'], [status(2, 'success'), status(1, 'failure')])).toBe('')
    expect(required(['ci/*'], [status(1, 'failure'), status(2, 'success')])).toBe('')
    expect(required(['ci/*'], [status(1, 'success'), status(2, 'failure')])).toMatch(/^unknown required-status/)
    expect(required(['ci/*'], [status(2, 'failure'), status(1, 'success')])).toMatch(/^unknown required-status/)
    expect(required(['ci/*'], [status(1, 'skipped')])).toBe('')
    expect(required(['ci/*'], [status(1, 'success'), status(2, 'failure', 'other')])).toBe('')
    expect(required(['ci/*'], [status(1, 'success'), status(2, 'failure', 'ci/test')])).toMatch(/is failure/)
    expect(required(['ci/*'], [status(1, 'success', 'other')])).toMatch(/is missing/)
  })
  it('its own, an intricate glob, and a list too long to read are none of this', () => {
    expect(required(['vault-gate', 'vault-*', 'ci/{a,b}'], [])).toBe('')
    expect(required(['ci/*'], [], { overCap: ['statuses'] })).toBe('')
  })
})

describe('of the limits', () => {
  const under = (limits: string, over: Partial<Observation> = {}): string =>
    told(
      observation({ history: history(actionText(), {}, `${POLICY_TEXT}[limits]\n${limits}\n`), ...over }),
      'frozen',
      'age',
      'hourly-limit',
    )
  const merges = (count: number): Partial<Observation> => ({
    mainline: {
      whole: true,
      commits: Array.from(
        { length: count },
        (_, at): LogEntry => ({
          id: sha(`m${at}`),
          parents: [sha(`m${at + 1}`), sha(`s${at}`)],
          author: 'gate',
          committer: 'gate',
          message: '',
          at: NOW,
        }),
      ),
    },
  })
  it('say who stopped it and where', () => {
    const frozen = { ...SETTINGS, frozen: true }
    expect(under('frozen = true')).toMatchInlineSnapshot(`
      "fail frozen vault/policy.toml:12
        the gate is frozen (frozen = true in [limits] of vault/policy.toml): it approves and merges nothing until that is lifted
        held: the gate is frozen (frozen = true in [limits] of vault/policy.toml) (on operator: nobody; wait)
      pass hourly-limit varies
        the gate is below its limit of 20 merges within an hour (low_per_hour)"
    `)
    expect(under('frozen = true', { settings: frozen })).toMatchInlineSnapshot(`
      "fail frozen
        the gate is frozen (the frozen input of its workflow): it approves and merges nothing until that is lifted
        held: the gate is frozen (the frozen input of its workflow) (on operator: nobody; wait)
      pass hourly-limit varies
        the gate is below its limit of 20 merges within an hour (low_per_hour)"
    `)
    expect(told(observation({ settings: frozen, history: history(actionText(), {}, null) }), 'frozen')).toMatch(/^fail frozen\n/)
  })
  it('say how old is too old', () => {
    const old = { pull: pull({ createdAt: NOW - 20 * 86_400_000 }) }
    expect(under('', old)).toMatchInlineSnapshot(`
      "fail age varies
        it was opened more than 14 days ago (max_age_days); propose the vault action in a new pull request if it is still wanted
        held: it was opened more than 14 days ago (on author: agent; open-new)
      pass hourly-limit varies
        the gate is below its limit of 20 merges within an hour (low_per_hour)"
    `)
    expect(under('max_age_days = 15', old)).toMatchInlineSnapshot(`
      "fail age vault/policy.toml:12 varies
        it was opened more than 15 days ago (max_age_days); propose the vault action in a new pull request if it is still wanted
        held: it was opened more than 15 days ago (on author: agent; open-new)
      pass hourly-limit varies
        the gate is below its limit of 20 merges within an hour (low_per_hour)"
    `)
  })
  it('say how many are too many within an hour, without a count that moves', () => {
    expect(under('low_per_hour = 1')).toMatchInlineSnapshot(`
      "pass hourly-limit vault/policy.toml:12 varies
        the gate is below its limit of 1 merge within an hour (low_per_hour)"
    `)
    expect(under('low_per_hour = 1', merges(1))).toMatchInlineSnapshot(`
      "fail hourly-limit vault/policy.toml:12 varies
        the gate has reached its limit of 1 merge within an hour (low_per_hour); it goes on by itself when the hour is over
        held: the gate has reached its limit of 1 merge within an hour (low_per_hour) (on clock: nobody; wait)"
    `)
    expect(under('', { mainline: null })).toMatchInlineSnapshot(`
      "unknown hourly-limit varies
        how much the gate merged within the last hour cannot be told: the base branch changes too fast
        held: how much the gate merged within the last hour cannot be told: the base branch changes too fast (on clock: nobody; wait)"
    `)
    expect(under('low_per_hour = 3', { mainline: null })).toMatch(/hourly-limit vault\/policy\.toml:12 varies/)
  })
})

type Given = ReturnType<typeof review>
const reviewed = (given: readonly Given[], over: Partial<Observation> = {}, policy = POLICY_TEXT): Observation =>
  observation({
    history: history(MEDIUM, {}, policy),
    reviews: given.map((one) => one.review),
    timeline: [pushed(), ...given.map((one) => one.entry)],
    ...over,
  })

describe('of approvals', () => {
  const ignored = (seen: Observation): string => told(seen, 'approval-ignored')
  const alice = review({ user: 'alice' })
  it('say how many of how many', () => {
    const two = POLICY_TEXT.replace('[medium]\n', '[medium]\napprovals = 2\n')
    expect(told(reviewed([alice]), 'approval', 'approvals')).toMatchInlineSnapshot(`
      "pass approval
        alice approved this very commit
      pass approvals varies
        1 of 1 approvals of this very commit by alice, bob"
    `)
    expect(told(reviewed([]), 'approvals')).toMatchInlineSnapshot(`
      "fail approvals varies
        0 of 1 approvals of this very commit by alice, bob
        held: 1 more approval needed (on approver: alice, bob; wait)"
    `)
    expect(told(reviewed([], {}, two), 'approvals')).toMatchInlineSnapshot(`
      "fail approvals varies
        0 of 2 approvals of this very commit by alice, bob
        held: 2 more approvals needed (on approver: alice, bob; wait)"
    `)
    expect(told(reviewed([alice, review({ user: 'Alice' })], {}, two), 'approval', 'approvals')).toMatchInlineSnapshot(`
      "pass approval
        alice approved this very commit
      fail approvals varies
        1 of 2 approvals of this very commit by alice, bob
        held: 1 more approval needed (on approver: bob; wait)"
    `)
  })
  it('say what an operator must do', () => {
    const nobody = POLICY_TEXT.replace('["alice", "bob"]', '[]')
    expect(told(reviewed([], {}, nobody), 'approvals')).toMatchInlineSnapshot(`
      "fail approvals
        nobody is named in [medium] approvers: add approvers = ["…"] to [medium] in vault/policy.toml, or let a person merge it by hand
        held: nobody is named in [medium] approvers (on operator: nobody; wait)"
    `)
    expect(told(of(actionText(), null), 'approvals')).toMatchInlineSnapshot(`
      "unknown approvals
        no valid policy names anybody who could release it
        held: no valid policy names anybody who could release it (on operator: nobody; wait)"
    `)
    expect(told(reviewed([], { timeline: [pushed('alice'), pushed('bob'), pushed()] }), 'approvals')).toMatchInlineSnapshot(`
      "fail approvals varies
        0 of 1 approvals of this very commit by alice, bob
        held: 1 more approval needed, and too few of the approvers may give one: whoever opened, pushed to or committed in it may not (on operator: nobody; wait)"
    `)
    const team = POLICY_TEXT.replace('["alice", "bob"]', '["@ops", "@x"]')
    const teams = new Map<string, Team>([['ops', { kind: 'unknown', text: 'the token lacks read:organization' }]])
    expect(told(reviewed([], { teams }, team), 'team', 'approvals')).toMatchInlineSnapshot(`
      "unknown team
        [medium] approvers of vault/policy.toml names a team that cannot be resolved (the members of @ops cannot be known: the token lacks read:organization; the members of @x cannot be known: it was not asked for); list logins there, or give the token what it lacks
        held: [medium] approvers of vault/policy.toml names a team that cannot be resolved (the members of @ops cannot be known: the token lacks read:organization; the members of @x cannot be known: it was not asked for) (on operator: nobody; wait)
      fail approvals varies
        0 of 1 approvals of this very commit by @ops, @x
        held: 1 more approval needed (on operator: nobody; wait)"
    `)
    expect(told(reviewed([], { teams }, team.replace('"@x"', '"bob"')), 'team', 'approvals')).toMatchInlineSnapshot(`
      "fail approvals varies
        0 of 1 approvals of this very commit by @ops, bob
        held: 1 more approval needed (on approver: bob; wait)
      unknown team
        [medium] approvers of vault/policy.toml names a team that cannot be resolved (the members of @ops cannot be known: the token lacks read:organization); list logins there, or give the token what it lacks"
    `)
  })
  it('say why one does not count', () => {
    expect(ignored(reviewed([review({ user: 'eve' })]))).toMatchInlineSnapshot(`
      "fail approval-ignored
        eve's approval does not count: eve is not listed as an approver of this tier"
    `)
    expect(ignored(reviewed([alice], { timeline: [pushed('alice'), pushed(), alice.entry] }))).toMatchInlineSnapshot(`
      "fail approval-ignored
        alice's approval does not count: alice pushed to the pull request"
    `)
    const line = { kind: 'line', from: FROM, commits: [commit({ author: 'alice' })] } as const
    expect(ignored(reviewed([alice], { history: history(MEDIUM, { line }) }))).toMatchInlineSnapshot(`
      "fail approval-ignored
        alice's approval does not count: alice is author or committer of one of its commits"
    `)
    expect(ignored(reviewed([alice], { timeline: [pushed()] }))).toMatchInlineSnapshot(`
      "fail approval-ignored
        alice's approval does not count: the timeline does not show when it was submitted"
    `)
    const noted = timelineEntry({ type: 'comment', user: 'alice', reviewId: alice.review.id })
    expect(ignored(reviewed([alice], { timeline: [pushed(), noted] }))).toMatch(/does not show when it was submitted$/)
    expect(ignored(reviewed([review({ commit: '' as typeof HEAD })]))).toMatchInlineSnapshot(`
      "fail approval-ignored
        alice's approval does not count: it is stale: it is for commit unknown, and a newer one was pushed since"
    `)
    expect(ignored(reviewed([review({ commit: sha('old'), dismissed: true })]))).toMatch(/it is stale/)
  })
  it('say that it was given under another base branch', () => {
    const retarget = timelineEntry({ type: 'change_target_branch', createdAt: alice.entry.createdAt + 1 })
    expect(ignored(reviewed([alice], { timeline: [pushed(), alice.entry, retarget] }))).toMatchInlineSnapshot(`
      "fail approval-ignored
        alice's approval does not count: it was given before the pull request was moved to this base branch"
    `)
  })
  it('say who reset it by asking again', () => {
    const lost = review({ user: 'alice', official: false })
    const asked = (over: Parameters<typeof timelineEntry>[0]) =>
      timelineEntry({ type: 'review_request', user: null, assignee: 'alice', ...over })
    const followedBy = (...entries: readonly ReturnType<typeof timelineEntry>[]): string =>
      ignored(reviewed([lost], { timeline: [pushed(), lost.entry, ...entries] }))
    expect(followedBy(asked({}))).toMatchInlineSnapshot(`
      "fail approval-ignored
        alice's approval does not count: it was reset when somebody asked for the review again; it must be given once more"
    `)
    expect(followedBy(timelineEntry({ type: 'assignees', assignee: 'alice' }))).toMatch(/the branch rule does not list/)
    // Where the timeline does not show the review, any request may have been after it.
    expect(ignored(reviewed([lost], { timeline: [asked({})] }))).toMatch(/it was reset when somebody asked/)
  })
})

describe('of requests for changes', () => {
  const no = (over: Parameters<typeof review>[0] = {}): Given => review({ state: 'REQUEST_CHANGES', user: 'bob', ...over })
  const found = (given: readonly Given[], over: Partial<Observation> = {}): string =>
    told(reviewed(given, over), 'rejection', 'rejection-ignored')
  const low = { history: history(actionText()) }
  it('say who asks, and who can end it', () => {
    expect(found([no()])).toMatchInlineSnapshot(`
      "fail rejection
        bob asks for changes; it holds until bob approves this very commit or an admin dismisses it
        held: bob asks for changes (on approver: bob; wait)"
    `)
    expect(found([no(), no({ user: 'BOB' })])).toMatch(/^fail rejection\n.*\n.*$/)
    expect(found([no({ user: null })], low)).toMatchInlineSnapshot(`
      "fail rejection
        somebody whose account is gone asks for changes; it holds until somebody whose account is gone approves this very commit or an admin dismisses it
        held: somebody whose account is gone asks for changes (on approver: somebody whose account is gone; wait)"
    `)
  })
  it('say whose does not hold, each person once, and nothing of accounts that are gone', () => {
    expect(found([no({ user: 'agent' })])).toMatchInlineSnapshot(`
      "pass rejection-ignored
        agent's request for changes does not hold: it is by the author"
    `)
    expect(found([no({ user: null })])).toBe('')
    // One that was dismissed and one that stands are one that stands.
    expect(found([no({ dismissed: true }), no()])).toMatch(/^fail rejection\n.*\n.*$/)
  })
  it('without a valid policy anybody holds', () => {
    expect(found([no({ user: 'eve' })], { history: history(MEDIUM, {}, null) })).toMatch(/^fail rejection/)
  })
  it('only a later approval of this head by the same person takes it back', () => {
    const rejection = no()
    const approval = review({ user: 'bob' })
    const both = (over: object, timeline = [pushed(), rejection.entry, approval.entry]): string =>
      found([rejection, { ...approval, review: { ...approval.review, ...over } }], { timeline })
    expect(both({})).toMatch(/^pass rejection-ignored/)
    expect(both({ state: 'COMMENT' })).toMatch(/^fail rejection/)
    expect(both({ user: 'alice' })).toMatch(/^fail rejection/)
    expect(both({ commit: sha('old') })).toMatch(/^fail rejection/)
    expect(both({ dismissed: true })).toMatch(/^fail rejection/)
    expect(both({}, [pushed(), approval.entry, rejection.entry])).toMatch(/^fail rejection/)
    expect(both({}, [pushed(), rejection.entry])).toMatch(/^fail rejection/)
    // Where the timeline shows the rejection first of all, an approval that it does not show is not later.
    expect(both({}, [rejection.entry, pushed()])).toMatch(/^fail rejection/)
    expect(both({}, [pushed()])).toMatch(/^fail rejection/)
  })
})

describe('of a change of the policy', () => {
  const file = { path: 'vault/policy.toml', before: entry('policy.toml'), after: entry('policy.toml', { id: sha('new') }) }
  const proposing = (proposed: string | null, others: Observation['others'], now: string | null = POLICY_TEXT): Observation => {
    const to =
      proposed === null
        ? ({ kind: 'absent', blob: null } as const)
        : ({ kind: 'file', blob: sha('new'), bytes: bytes(proposed) } as const)
    return observation({ history: history('', { changes: [file], action: null, proposed: to }, now), others })
  }
  const found = (...given: Parameters<typeof proposing>): string => told(proposing(...given), 'policy-change', 'affected')
  const none = { seen: [], unseen: 0 }
  it('say what it changes', () => {
    const to = POLICY_TEXT.replace('"low"', '"medium"').replace('"medium"\nrelease', '"low"\nrelease').replace('bob', 'carol')
    expect(found(`${to}merge = "human"\n[authors]\nlow = ["agent"]\n`, none)).toMatchInlineSnapshot(`
      "fail policy-change
        tiers.dev: from "medium" to "low", which is looser
      pass policy-change
        tiers.triage: from "low" to "medium", which is stricter
      pass policy-change
        authors.low: new: ["agent"]
      pass policy-change
        medium.approvers: taken out, was "bob", which is stricter
      fail policy-change
        medium.approvers: new: "carol", which is looser
      pass policy-change
        high.merge: from "gate" to "human", which is stricter"
    `)
    expect(found(`# x\n${POLICY_TEXT}`, none)).toMatchInlineSnapshot(`
      "pass policy-change
        it changes the text and no rule"
    `)
    expect(found(null, none, '')).toMatchInlineSnapshot(`
      "fail policy-change
        without this policy every vault action is high and nobody can release it"
    `)
    const first = found(`${POLICY_TEXT}merge = "human"\n`, none, 'broken')
    expect(first).toMatch(/tiers\.dev: new: "medium", which is looser/)
    expect(first).toContain('high.merge: new: "human"')
    // Of any other pull request nothing is said about others.
    expect(told(observation({ others: { seen: [], unseen: 1 } }), 'affected')).toBe('')
  })
  it('say what becomes of the others', () => {
    const given = review({ user: 'alice' })
    const other = (number: number, text: string, over: Partial<Observation> = {}, rules: string = POLICY_TEXT): Observation =>
      observation({ pull: pull({ number }), history: history(text, {}, rules), ...over })
    const approved = { reviews: [given.review], timeline: [pushed(), given.entry] }
    const ordinary = history('', { changes: [{ path: 'x', before: null, after: entry('x') }], action: null })
    const seen = [
      other(1, actionText()),
      other(2, MEDIUM),
      other(3, MEDIUM, approved),
      other(4, actionText({ id: '"other"' })),
      other(5, actionText(), { history: ordinary }),
      other(6, actionText(), { history: null }),
      other(7, actionText({ secrets: '["A"]' })),
      other(8, actionText({ formula: '"release"' })),
    ]
    const to = POLICY_TEXT.replace('triage  = "low"', 'triage  = "medium"').replace('release = "high"', 'release = "medium"')
    expect(
      found(`${to.replace('[medium]\n', '[medium]\nmerge = "human"\n')}[actions]\nsecrets = []\n`, { seen, unseen: 2 }),
    ).toMatchInlineSnapshot(`
      "fail policy-change
        tiers.release: from "high" to "medium", which is looser
      pass policy-change
        tiers.triage: from "low" to "medium", which is stricter
      pass policy-change
        medium.merge: from "gate" to "human", which is stricter
      pass policy-change
        actions.secrets: new: [], which is stricter
      pass affected varies
        pull request 1 by agent: now low, merged by the gate; with the new policy medium, held
      pass affected varies
        pull request 3 by agent: now medium, merged by the gate; with the new policy medium, approved for a person to merge
      pass affected varies
        pull request 7 by agent: now medium, held; with the new policy refused
      fail affected varies
        pull request 8 by agent: now high, held; with the new policy medium, held
      unknown affected varies
        2 more open pull requests were not looked at"
    `)
    expect(told(proposing(`# x\n${POLICY_TEXT}`, { seen: [], unseen: null }), 'affected')).toMatchInlineSnapshot(`
      "unknown affected varies
        an unknown number of open pull requests were not looked at"
    `)
    // Back again all of it is looser.
    const from = `${to}[actions]\nsecrets = []\n`
    const held = [other(1, actionText(), {}, from), other(7, actionText({ secrets: '["A"]' }), {}, from)]
    expect(told(proposing(POLICY_TEXT, { seen: held, unseen: 0 }, from), 'affected')).toMatchInlineSnapshot(`
      "fail affected varies
        pull request 1 by agent: now medium, held; with the new policy low, merged by the gate
      fail affected varies
        pull request 7 by agent: now refused; with the new policy medium, held"
    `)
  })
  it('that cannot be used are problems', () => {
    const unusable = { kind: 'unusable', blob: null, text: 'vault/policy.toml is a symbolic link' } as const
    const seen = observation({ history: history('', { changes: [file], action: null, proposed: unusable }) })
    expect(decide(seen)).toMatchObject({
      kind: 'refuse',
      problems: [
        {
          code: 'unusable-policy',
          path: 'vault/policy.toml',
          line: null,
          text: 'vault/policy.toml is a symbolic link.',
          remedy: 'Make it a regular file that the gate reads.',
        },
      ],
    })
    expect(decide(proposing('[tiers]\nx = 1\n', none))).toMatchObject({
      kind: 'refuse',
      problems: [{ code: 'wrong-type', line: 2 }],
    })
    expect(decide(proposing(null, none))).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(decide(proposing(POLICY_TEXT, none))).toMatchObject({ kind: 'hold', tier: 'high' })
  })
})

describe('groups', () => {
  it('say of each team why it is not known, each login once', () => {
    expect(unique(['b', 'A', null, 'a', 'B'])).toEqual(['b', 'A'])
    const teams = new Map<string, Team>([
      ['ops', { kind: 'members', logins: ['alice', 'Bob'] }],
      ['dev', { kind: 'unknown', text: 'no' }],
    ])
    expect(groupOf(['bob', '@OPS', '@dev', '@x'], observation({ teams }))).toEqual({
      logins: ['bob', 'alice'],
      unresolved: [
        { team: '@dev', why: 'no' },
        { team: '@x', why: 'it was not asked for' },
      ],
    })
  })
})
