// Whole plans compared: what happens and, at once, what does not. A plan after it was carried out is empty (invariant 7).

import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import { digestOf } from '../src/digest.js'
import type { Label, TimelineEntry } from '../src/domain.js'
import type { Observation } from '../src/observation.js'
import { type Effect, plan } from '../src/plan.js'
import { MARKER } from '../src/report/comment.js'
import { actionText, HEAD, history, observation, POLICY_TEXT, pull, pushed, review, sha, timelineEntry } from './support/build.js'

const planned = (seen: Observation): readonly Effect[] => {
  const decision = decide(seen)
  return plan(decision, seen, digestOf(decision, seen))
}

const kinds = (seen: Observation): string[] => planned(seen).map((effect) => effect.kind)

const label = (id: number, name: string): Label => ({ id, name })

const MEDIUM = history(actionText({ formula: '"dev"' }))

/** The observation after its plan was carried out, as far as one made by hand can be. */
const settled = (seen: Observation): Observation => {
  const tierOf = (effect: Effect): string | null => (effect.kind === 'label' ? effect.tier : null)
  const effects = planned(seen)
  const added = effects.flatMap((effect) => {
    const tier = tierOf(effect)
    return tier === null ? [] : [label(50, `blast-radius/${tier}`)]
  })
  const timeline: TimelineEntry[] = [...seen.timeline]
  for (const effect of effects) {
    if (effect.kind === 'comment') timeline.push(timelineEntry({ id: 5000, user: 'gate', body: effect.body }))
    if (effect.kind !== 'reviewers') continue
    for (const assignee of effect.logins) timeline.push(timelineEntry({ type: 'review_request', user: 'gate', assignee }))
  }
  return {
    ...seen,
    pull: { ...seen.pull, labels: [...seen.pull.labels, ...added] },
    labels: [...seen.labels, ...added],
    timeline,
    statuses: effects.flatMap((effect) =>
      effect.kind === 'status'
        ? [
            {
              id: 9,
              context: 'vault-gate',
              state: effect.state,
              description: effect.text,
              url: timeline.findLast((entry) => entry.type === 'comment')?.url ?? '',
              creator: 'gate',
              createdAt: 1,
            },
          ]
        : [],
    ),
  }
}

describe('the order of effects (design 4)', () => {
  it('low: label, comment, status, review, merge', () => {
    expect(kinds(observation())).toEqual(['label', 'comment', 'status', 'review', 'merge'])
  })

  it('medium: label, comment, reviewers, status, and nothing else', () => {
    expect(kinds(observation({ history: MEDIUM }))).toEqual(['label', 'comment', 'reviewers', 'status'])
  })

  it('refused: labelled high, told, and nobody is asked', () => {
    const effects = planned(observation({ history: history(actionText({ id: '"other"' })) }))
    expect(effects.map((effect) => effect.kind)).toEqual(['label', 'comment', 'status'])
    expect(effects[0]).toMatchObject({ tier: 'high' })
    expect(effects[2]).toMatchObject({ state: 'failure' })
  })

  it('a medium that is approved is merged by the gate without an approval of its own (invariant 11)', () => {
    const { review: approval, entry } = review({ user: 'alice' })
    expect(kinds(observation({ history: MEDIUM, reviews: [approval], timeline: [pushed(), entry] }))).toEqual([
      'label',
      'comment',
      'status',
      'merge',
    ])
  })

  it('every write that approves or merges carries the head that was judged (invariant 1)', () => {
    for (const effect of planned(observation())) {
      if (effect.kind === 'review' || effect.kind === 'merge') expect(effect.pins.head).toBe(HEAD)
      if (effect.kind === 'status') expect(effect.head).toBe(HEAD)
    }
  })
})

describe('a settled pull request is left alone (invariant 7)', () => {
  const cases: readonly [string, Observation][] = [
    ['medium', observation({ history: MEDIUM })],
    ['high', observation({ history: history(actionText({ formula: '"release"' })) })],
    ['refused', observation({ history: history(actionText({ id: '"other"' })) })],
    ['no policy', observation({ history: history(actionText(), {}, null) })],
    ['a draft', observation({ pull: pull({ draft: true, mergeable: false }) })],
  ]
  it.each(cases)('%s', (_sentence, seen) => {
    expect(planned(seen)).not.toEqual([])
    expect(planned(settled(seen))).toEqual([])
  })
})

describe('retract', () => {
  const own = review({ user: 'gate' })
  const timeline = [pushed(), own.entry]

  it('keeps its approval of this head for low, and goes on to the merge', () => {
    expect(kinds(observation({ reviews: [own.review], timeline }))).toEqual(['label', 'comment', 'status', 'merge'])
  })

  const stale: readonly [string, Partial<typeof own.review>][] = [
    ['of another head', { commit: sha('old') }],
    ['that went stale', { stale: true }],
    ['that was dismissed', { dismissed: true }],
    ['that was stripped of official', { official: false }],
    ['left pending', { state: 'PENDING' }],
  ]
  it.each(stale)('deletes its approval %s first, and approves anew', (_sentence, over) => {
    const seen = observation({ reviews: [{ ...own.review, ...over }], timeline })
    expect(kinds(seen)).toEqual(['retract', 'label', 'comment', 'status', 'review', 'merge'])
  })

  it('deletes its approval when the tier is not low any more, when the base changed, and when no vault action is left', () => {
    expect(kinds(observation({ history: MEDIUM, reviews: [own.review], timeline }))[0]).toBe('retract')
    const elsewhere = { pull: pull({ base: { ref: 'dev' } }), history: null, reviews: [own.review] }
    const retarget = timelineEntry({ type: 'change_target_branch' })
    expect(kinds(observation({ ...elsewhere, timeline: [...timeline, retarget] }))).toEqual(['retract'])
    // Never moved: what is on it is another gate's.
    expect(kinds(observation({ ...elsewhere, timeline }))).toEqual([])
    const plain = history(actionText(), { changes: [{ path: 'x', before: null, after: null }], action: null })
    expect(kinds(observation({ history: plain, reviews: [own.review], timeline }))).toEqual(['retract'])
  })

  it('never touches the reviews of others', () => {
    const other = review({ user: 'alice', stale: true })
    expect(kinds(observation({ reviews: [other.review], timeline: [pushed(), other.entry] }))).not.toContain('retract')
  })

  it('cancels a scheduled merge before anything else is said, and approves nothing in this run', () => {
    const scheduled = timelineEntry({ type: 'pull_scheduled_merge' })
    expect(kinds(observation({ timeline: [pushed(), scheduled] }))).toEqual(['unschedule', 'label', 'comment', 'status'])
  })

  it('leaves the schedule of an ordinary pull request alone', () => {
    const plain = history(actionText(), { changes: [{ path: 'x', before: null, after: null }], action: null })
    const scheduled = timelineEntry({ type: 'pull_scheduled_merge' })
    expect(kinds(observation({ history: plain, timeline: [pushed(), scheduled] }))).toEqual([])
  })
})

describe('label', () => {
  it('takes the lowest id of a name, removes its other tiers, and leaves foreign labels alone', () => {
    const labels = [label(9, 'blast-radius/low'), label(3, 'blast-radius/low'), label(4, 'blast-radius/high'), label(5, 'bug')]
    const seen = observation({ labels, pull: pull({ labels: [labels[2], labels[3], labels[0]] as Label[] }) })
    expect(planned(seen)[0]).toEqual({ kind: 'label', tier: 'low', id: 3, remove: [4, 9] })
  })

  it('asks for the label to be created where it does not exist', () => {
    expect(planned(observation())[0]).toEqual({ kind: 'label', tier: 'low', id: null, remove: [] })
  })
})

describe('comment', () => {
  const forged = timelineEntry({ user: 'agent', body: `${MARKER}\nauto-approved: low blast radius` })

  it("is its own with the marker, edited in place; a stranger's marker is not the gate's", () => {
    const own = timelineEntry({ id: 70, user: 'gate', body: `${MARKER}\nrewritten by a writer` })
    const seen = observation({ timeline: [pushed(), forged, own] })
    expect(planned(seen).filter((effect) => effect.kind === 'comment')).toMatchObject([{ id: 70 }])
    expect(planned(observation({ timeline: [pushed(), forged] })).filter((effect) => effect.kind === 'comment')).toMatchObject([
      { id: null },
    ])
  })

  it('is its oldest one when somebody edited the marker away', () => {
    const own = [71, 72].map((id) => timelineEntry({ id, user: 'gate', body: 'edited' }))
    expect(planned(observation({ timeline: [pushed(), ...own] })).filter((effect) => effect.kind === 'comment')).toMatchObject([
      { id: 71 },
    ])
  })

  it('is one: a second marked one of its own goes', () => {
    const own = [71, 72].map((id) => timelineEntry({ id, user: 'gate', body: `${MARKER}\nx` }))
    expect(planned(observation({ timeline: [pushed(), ...own] })).filter((effect) => effect.kind === 'uncomment')).toEqual([
      { kind: 'uncomment', id: 72 },
    ])
  })
})

describe('lists that are too long to read', () => {
  it('leave what cannot be compared alone', () => {
    expect(kinds(observation({ timeline: [], overCap: ['timeline'] }))).toEqual(['label', 'status'])
    expect(kinds(observation({ overCap: ['statuses'] }))).toEqual(['label', 'comment'])
  })
})

describe('reviewers', () => {
  it('asks those who have no review here, were not asked before, and are not the author', () => {
    const policy = POLICY_TEXT.replace('["alice", "bob"]', '["alice", "bob", "carol", "agent", "gate"]')
    const bob = review({ user: 'bob', state: 'COMMENT' })
    const asked = timelineEntry({ type: 'review_request', user: 'gate', assignee: 'Carol' })
    const byOther = timelineEntry({ type: 'review_request', user: 'agent', assignee: 'alice' })
    const takenBack = timelineEntry({ type: 'review_request', user: 'agent', assignee: 'alice', removed: true })
    const seen = observation({
      history: history(actionText({ formula: '"dev"' }), {}, policy),
      reviews: [bob.review],
      timeline: [pushed(), bob.entry, asked, byOther, takenBack],
    })
    const reviewers = (of: Observation) => planned(of).filter((effect) => effect.kind === 'reviewers')
    expect(reviewers(seen)).toEqual([{ kind: 'reviewers', logins: ['alice'] }])
    expect(reviewers({ ...seen, timeline: [pushed(), bob.entry, asked, byOther] })).toEqual([])
  })
})

describe('status', () => {
  const posted = (over: object): Observation => {
    const done = settled(observation({ history: MEDIUM }))
    return { ...done, statuses: done.statuses.map((status) => ({ ...status, ...over })) }
  }
  it('is posted again when the newest of its context is not its own, and only then (any writer can post one like it)', () => {
    expect(kinds(posted({ creator: 'agent' }))).toEqual(['status'])
    expect(kinds(posted({ creator: 'GATE' }))).toEqual([])
    expect(kinds(posted({ state: 'success' }))).toEqual(['status'])
    expect(kinds(posted({ context: 'other' }))).toEqual(['status'])
  })

  it('is posted again over a newer one of somebody else, and not fought over with its own for another pull request of this head', () => {
    const done = settled(observation({ history: MEDIUM }))
    const [own] = done.statuses
    const followedBy = (over: object): string[] =>
      kinds({ ...done, statuses: own === undefined ? [] : [own, { ...own, id: own.id + 1, ...over }] })
    expect(followedBy({ creator: 'agent' })).toEqual(['status'])
    expect(followedBy({ url: 'https://forge.example/acme/ops/pulls/8#issuecomment-9', description: 'other' })).toEqual([])
    expect(followedBy({ url: 'https://forge.example/acme/ops/pulls/8#issuecomment-9', state: 'failure' })).toEqual([])
  })

  it('for an ordinary pull request is posted only where the branch requires it', () => {
    const plain = history(actionText(), { changes: [{ path: 'x', before: null, after: null }], action: null })
    const required = (contexts: string[]): string[] =>
      kinds(observation({ history: plain, base: { ...observation().base, requiredContexts: contexts } }))
    expect(required([])).toEqual([])
    expect(required(['ci'])).toEqual([])
    expect(required(['vault-gate'])).toEqual(['status'])
    expect(required(['vault-*'])).toEqual(['status'])
    expect(required(['vault.gate'])).toEqual([])
  })
})

describe('merge', () => {
  const merge = (seen: Observation) => planned(seen).find((effect) => effect.kind === 'merge')

  it('names the pull request once, whatever the branch is called', () => {
    const branch = (ref: string) => merge(observation({ pull: pull({ head: { ref, sha: HEAD, repository: 1 } }) }))
    expect(branch('vault/a1')).toMatchObject({
      title: "Merge pull request 'vault: a1' (#7) from vault/a1 into main",
      deleteBranch: true,
    })
    expect(branch("x' (#8) from y")).toMatchObject({
      title: "Merge pull request 'vault: a1' (#7) from vault/a1 into main",
      deleteBranch: false,
    })
  })

  it('deletes only the branch vault/<id> of this repository', () => {
    const { settings } = observation()
    expect(merge(observation({ settings: { ...settings, deleteBranch: false } }))).toMatchObject({ deleteBranch: false })
    expect(merge(observation({ pull: pull({ head: { ref: 'vault/b', sha: HEAD, repository: 1 } }) }))).toMatchObject({
      deleteBranch: false,
    })
  })

  it('writes what ties it to the decision', () => {
    const seen = observation()
    expect(merge(seen)).toMatchObject({
      body: [
        'Vault-Gate-Tier: low',
        `Vault-Gate-Head: ${HEAD}`,
        `Vault-Gate-Policy: ${seen.history?.policy.blob}`,
        `Vault-Gate-Digest: ${digestOf(decide(seen), seen)}`,
        'Vault-Gate-Approved-By: gate',
      ].join('\n'),
    })
  })
})
