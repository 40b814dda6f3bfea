// Applying at its edges: one effect each, what it asks of the forge, what comes back, and what is taken back when it goes wrong.

import { describe, expect, it } from 'vitest'
import { apply } from '../src/apply.js'
import { decide } from '../src/decide.js'
import type { Pins } from '../src/decision.js'
import type { Pull, Review } from '../src/domain.js'
import { Fault } from '../src/failure.js'
import { type Forge, OverCap } from '../src/forge/forge.js'
import type { Desk } from '../src/merge.js'
import type { Effect } from '../src/plan.js'
import { renderAlarm } from '../src/report/comment.js'
import { HEAD, observation, pull, SETTINGS, review as seenReview, sha } from './support/build.js'

const pinned = (): Pins => {
  const decision = decide(observation())
  if (decision.kind !== 'approve' || decision.merging.by !== 'gate') throw new Error('not merged by the gate')
  return decision.merging.pins
}
const PINS = pinned()
const REVIEW: Effect = { kind: 'review', pins: PINS, body: 'low' }
const MERGE: Effect = { kind: 'merge', tier: 'low', pins: PINS, title: 'title', body: 'body', deleteBranch: true }
const COMMIT = sha('merge')

type Answers = { readonly [Name in keyof Forge]?: (...given: Parameters<Forge[Name]>) => unknown }

/** A forge that answers what it is told to and notes every call; any other call fails. Pull request and base stand as judged. */
const forgeThat = (answers: Answers): { readonly forge: Forge; readonly calls: string[] } => {
  const calls: string[] = []
  const all: Answers = { pull: () => pull(), branch: () => observation().base, reviews: () => [], ...answers }
  const forge = new Proxy({} as Forge, {
    get:
      (_, name: string) =>
      async (...given: readonly unknown[]) => {
        calls.push([name, ...given.map((one) => (typeof one === 'object' ? '{}' : String(one)))].join(' '))
        const answer = (all as Record<string, ((...given: readonly unknown[]) => unknown) | undefined>)[name]
        if (answer === undefined) throw new Error(`${name} was not expected`)
        return answer(...given)
      },
  })
  return { forge, calls }
}

const desk = (over: Partial<Desk> = {}): Desk => ({
  trees: { folder: async () => null } as unknown as Desk['trees'],
  pull: pull(),
  settings: SETTINGS,
  approver: 'gate',
  approval: null,
  comment: null,
  sleep: async () => {},
  patience: 0,
  isLate: () => false,
  isStillApproved: () => true,
  ...over,
})

const given = (over: Partial<Review> = {}): Review => seenReview({ id: 41, user: 'gate', ...over }).review
const writesOf = (calls: readonly string[]): readonly string[] => calls.filter((call) => !/^(?:pull|branch|reviews) /.test(call))
const comment = { id: 9, url: 'https://forge.example/acme/ops/pulls/7#issuecomment-9' }

describe('small writes', () => {
  it('are carried out one after another, and each has its receipt', async () => {
    const { forge, calls } = forgeThat({ deleteReview: () => {}, deleteComment: () => {}, requestReviews: () => [] })
    const applied = await apply(
      forge,
      [
        { kind: 'retract', review: 5 },
        { kind: 'uncomment', id: 72 },
        { kind: 'reviewers', logins: ['alice', 'bob'] },
      ],
      desk({ comment }),
    )
    expect(calls).toEqual(['deleteReview 7 5', 'deleteComment 72', 'requestReviews 7 {}'])
    expect(applied).toEqual({
      receipts: [
        { effect: 'retract', outcome: 'done', text: 'review 5 of the gate deleted' },
        { effect: 'uncomment', outcome: 'done', text: 'comment 72 of the gate deleted' },
        { effect: 'reviewers', outcome: 'done', text: 'asked alice, bob' },
      ],
      end: { kind: 'complete' },
      commentUrl: comment.url,
      mergeCommit: null,
    })
    expect((await apply(forge, [], desk())).commentUrl).toBeNull()
  })

  it('who could not be asked is told, with the reason, and the rest goes on', async () => {
    const failed = [{ login: 'bob', text: 'no such user' }]
    const asking = async (logins: readonly string[]) => {
      const { forge } = forgeThat({ requestReviews: () => failed, deleteComment: () => {} })
      return apply(
        forge,
        [
          { kind: 'reviewers', logins },
          { kind: 'uncomment', id: 1 },
        ],
        desk(),
      )
    }
    const applied = await asking(['alice', 'bob'])
    expect(applied.receipts[0]).toEqual({
      effect: 'reviewers',
      outcome: 'refused',
      text: 'asked alice; could not ask bob: no such user',
    })
    expect(applied.receipts).toHaveLength(2)
    expect((await asking(['bob'])).receipts[0]?.text).toBe('asked nobody; could not ask bob: no such user')
  })
})

describe('the marks', () => {
  it('are set each by its own calls', async () => {
    const { forge, calls } = forgeThat({
      removeLabel: () => {},
      createComment: () => ({ ...comment, user: 'gate', body: 'x' }),
      setStatus: () => ({}),
      comments: () => [],
    })
    const effects: readonly Effect[] = [
      { kind: 'label', tier: null, id: null, remove: [4] },
      { kind: 'comment', id: null, body: 'x' },
      { kind: 'status', head: HEAD, state: 'pending', text: 't' },
    ]
    expect((await apply(forge, effects, desk())).receipts.map(({ effect }) => effect)).toEqual(['label', 'comment', 'status'])
    expect(calls).toEqual(['removeLabel 7 4', 'createComment 7 x', `setStatus ${HEAD} {}`, 'comments 7'])
  })
})

describe('a scheduled merge', () => {
  const cancelling = async (answer: 'cancelled' | 'none' | 'forbidden') => {
    const { forge } = forgeThat({ cancelSchedule: () => answer, deleteReview: () => {}, deleteComment: () => {} })
    return apply(
      forge,
      [
        { kind: 'unschedule', entry: 77 },
        { kind: 'uncomment', id: 1 },
      ],
      desk(),
    )
  }
  it('is cancelled, and the plan goes on', async () => {
    const { receipts, end } = await cancelling('cancelled')
    expect(receipts[0]).toEqual({ effect: 'unschedule', outcome: 'done', text: 'the scheduled merge was cancelled' })
    expect([receipts.length, end]).toEqual([2, { kind: 'complete' }])
  })
  it('that is none any more is judged anew without it', async () => {
    const text = 'no merge is scheduled any more'
    expect(await cancelling('none')).toMatchObject({
      receipts: [{ effect: 'unschedule', outcome: 'already', text }],
      end: { kind: 'again', text, voidSchedule: 77 },
    })
  })
  it('that the gate may not cancel stays, and the plan goes on to say so', async () => {
    const { receipts, end } = await cancelling('forbidden')
    expect(receipts[0]).toEqual({
      effect: 'unschedule',
      outcome: 'refused',
      text: 'Forgejo did not let the gate cancel the scheduled merge',
    })
    expect([receipts.length, end]).toEqual([2, { kind: 'complete' }])
  })
})

describe('the approval (invariants 1, 12)', () => {
  const approving = (answer: Partial<Review>, answers: Answers = {}, over: Partial<Desk> = {}) => {
    const { forge, calls } = forgeThat({ approve: () => given(answer), deleteReview: () => {}, ...answers })
    return { applied: apply(forge, [REVIEW, { kind: 'uncomment', id: 1 }], desk(over)), calls }
  }
  const pulls = (...all: readonly (Pull | null)[]) => {
    const left = [...all]
    return () => (left.length > 1 ? left.shift() : left[0])
  }

  it('is of the judged head, and is believed when it holds', async () => {
    const { applied, calls } = approving({}, { deleteComment: () => {} })
    expect((await applied).receipts[0]).toEqual({
      effect: 'review',
      outcome: 'done',
      text: `approved ${HEAD.slice(0, 10)}`,
    })
    expect(calls).toContain(`approve 7 ${HEAD} low`)
    expect(calls).not.toContain('deleteReview 7 41')
  })

  it('is not begun when the head moved', async () => {
    const other = pull({ head: { ref: 'x', sha: sha('new'), repository: 1 } })
    const { applied, calls } = approving({}, { pull: () => other })
    expect(await applied).toMatchObject({
      receipts: [{ effect: 'review', outcome: 'refused', text: 'its head moved meanwhile' }],
      end: { kind: 'again', text: 'its head moved meanwhile', voidSchedule: null },
    })
    expect(writesOf(calls)).toEqual([])
  })

  it('is not begun when too little time is left', async () => {
    const { applied, calls } = approving({}, {}, { isLate: () => true })
    await expect(applied).rejects.toMatchObject({
      message: 'too little time is left to approve and merge',
      remedy: 'the next run does it; raise "deadline-seconds"',
    })
    expect(writesOf(calls)).toEqual([])
  })

  it.each([
    ['not official', { official: false }],
    ['stale', { stale: true }],
    ['of another state', { state: 'PENDING' }],
    ['of another commit', { commit: sha('old') }],
    ['of another account', { user: 'alice' }],
  ] as const)('%s does not count: it is taken back, and who must act is told', async (_sentence, over) => {
    const { applied, calls } = approving(over)
    const { official, stale, state } = given(over)
    const text = `the approval does not count (state ${state}, official ${official}, stale ${stale}): the branch rule must list gate among those who may approve`
    expect(await applied).toMatchObject({
      receipts: [{ effect: 'review', outcome: 'refused', text }],
      end: { kind: 'refused', text, lasting: true },
    })
    expect(writesOf(calls)).toEqual([`approve 7 ${HEAD} low`, 'deleteReview 7 41'])
  })

  it.each([
    ['moved', pull({ head: { ref: 'x', sha: sha('new'), repository: 1 } })],
    ['was closed', pull({ state: 'closed' })],
    ['is gone', null],
  ])('that does not count because its pull request %s is taken back and judged anew', async (_sentence, then) => {
    const { applied, calls } = approving({ stale: true }, { pull: pulls(pull(), then) })
    expect(await applied).toMatchObject({
      receipts: [{ effect: 'review', outcome: 'refused', text: 'its head moved while it was approved' }],
      end: { kind: 'again', text: 'its head moved', voidSchedule: null },
    })
    expect(writesOf(calls)).toEqual([`approve 7 ${HEAD} low`, 'deleteReview 7 41'])
  })

  it('whose answer was lost is looked for, and only its own of this head is taken back', async () => {
    const reviews = [
      given({ id: 50 }),
      given({ id: 51, commit: sha('old') }),
      given({ id: 52, user: 'alice' }),
      given({ id: 53, user: 'GATE' }),
    ]
    const lost = new Fault('the answer was lost', 'try again')
    const { applied, calls } = approving(
      {},
      {
        approve: () => {
          throw lost
        },
        reviews: () => reviews,
      },
    )
    await expect(applied).rejects.toBe(lost)
    expect(writesOf(calls)).toEqual([`approve 7 ${HEAD} low`, 'deleteReview 7 50', 'deleteReview 7 53'])
  })
})

describe('the merge', () => {
  const merging = (answers: Answers, over: Partial<Desk> = {}) => {
    const { forge, calls } = forgeThat({ deleteReview: () => {}, ...answers })
    return { applied: apply(forge, [MERGE, { kind: 'uncomment', id: 1 }], desk({ approval: 41, ...over })), calls }
  }
  const mergedInto = (ref: string): Pull => pull({ merged: true, state: 'closed', mergeCommit: COMMIT, base: { ref } })
  const thenMerged = (ref: string) => {
    let merged = false
    return {
      merge: () => {
        merged = true
        return { kind: 'merged' }
      },
      pull: () => (merged ? mergedInto(ref) : pull()),
    }
  }

  it('by somebody else is no work of its own: no commit is named, and its approval stays', async () => {
    const answers = { ...thenMerged('main'), deleteComment: () => {} }
    const { merge, ...others } = answers
    const { applied, calls } = merging({
      ...others,
      merge: () => {
        merge()
        return { kind: 'already' }
      },
    })
    expect(await applied).toMatchObject({
      receipts: [{ effect: 'merge', outcome: 'already', text: 'somebody else merged it' }, {}],
      end: { kind: 'complete' },
      mergeCommit: null,
    })
    expect(calls).not.toContain('deleteReview 7 41')
  })

  it('into something else than was judged is an alarm in its comment, and its approval stays as a proof', async () => {
    const text = 'it was merged into dev, not main'
    const bodies: string[] = []
    const noting = { ...thenMerged('dev'), editComment: (id: number, body: string) => bodies.push(`${id} ${body}`) }
    const { applied, calls } = merging(noting, { comment })
    expect(await applied).toMatchObject({
      receipts: [{ effect: 'merge', outcome: 'refused', text }],
      end: { kind: 'alarm', text },
      mergeCommit: COMMIT,
    })
    expect(bodies).toEqual([`9 ${renderAlarm(text)}`])
    expect(calls.at(-1)).toMatch(/^editComment 9 /)
    expect(writesOf(calls).some((call) => call.startsWith('deleteReview'))).toBe(false)
  })

  it('an alarm without a comment makes one', async () => {
    const bodies: string[] = []
    const { applied } = merging({
      ...thenMerged('dev'),
      createComment: (number: number, body: string) => bodies.push(`${number} ${body}`),
    })
    await applied
    expect(bodies).toEqual([`7 ${renderAlarm('it was merged into dev, not main')}`])
  })

  it('that met a moved head is judged anew, and its approval is taken back', async () => {
    const text = 'its head moved while it was merged'
    const { applied, calls } = merging({ merge: () => ({ kind: 'moved', what: 'head' }) })
    expect(await applied).toMatchObject({
      receipts: [{ effect: 'merge', outcome: 'refused', text }],
      end: { kind: 'again', text, voidSchedule: null },
    })
    expect(calls.at(-1)).toBe('deleteReview 7 41')
  })

  it.each([
    [{ kind: 'refused', text: 'not allowed' }, true],
    [{ kind: 'unclear', text: 'a proxy said 502' }, false],
  ] as const)('that Forgejo answered with %o takes the approval back and tells whether it lasts', async (answer, lasting) => {
    const { applied, calls } = merging({ merge: () => answer })
    expect(await applied).toMatchObject({
      receipts: [{ effect: 'merge', outcome: 'refused', text: answer.text }],
      end: { kind: 'refused', text: answer.text, lasting },
    })
    expect(calls.at(-1)).toBe('deleteReview 7 41')
  })

  it('without an approval of its own takes nothing back', async () => {
    const { applied, calls } = merging({ merge: () => ({ kind: 'refused', text: 'no' }) }, { approval: null })
    expect((await applied).end.kind).toBe('refused')
    expect(writesOf(calls)).toEqual(['merge 7 {}'])
  })
})

describe('a write that fails (invariant 12)', () => {
  const broken = new Fault('the forge is gone', 'wait')
  const failing = (answers: Answers) => {
    const { forge, calls } = forgeThat({
      deleteComment: () => {
        throw broken
      },
      deleteReview: () => {},
      ...answers,
    })
    return { applied: apply(forge, [{ kind: 'uncomment', id: 1 }], desk({ approval: 41 })), calls }
  }

  it('takes its approval back, and the fault rises', async () => {
    const { applied, calls } = failing({})
    await expect(applied).rejects.toBe(broken)
    expect(calls).toEqual(['deleteComment 1', 'pull 7', 'deleteReview 7 41'])
  })
  it.each([
    ['gone', () => null],
    [
      'too large to read',
      () => {
        throw new OverCap('too large', 'x')
      },
    ],
  ])('takes it back as well where the pull request is %s', async (_sentence, answer) => {
    const { applied, calls } = failing({ pull: answer })
    await expect(applied).rejects.toBe(broken)
    expect(calls.at(-1)).toBe('deleteReview 7 41')
  })
  it('after a merge, by whomever, leaves it: it is the proof', async () => {
    const { applied, calls } = failing({ pull: () => pull({ merged: true, state: 'closed' }) })
    await expect(applied).rejects.toBe(broken)
    expect(calls).toEqual(['deleteComment 1', 'pull 7'])
  })
  it('whose approval cannot be taken back says both, and who must act', async () => {
    const also = new Error('connection reset')
    const { applied } = failing({
      deleteReview: () => {
        throw also
      },
    })
    await expect(applied).rejects.toMatchObject({
      message: 'the forge is gone; and its approval could not be taken back: connection reset',
      remedy: 'delete the review of the gate on this pull request by hand, or let the next run do it',
      cause: also,
    })
  })
})
