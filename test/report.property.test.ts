// Untrusted text in everything that is rendered: it stays text, whatever it is (invariant 10).

import fc from 'fast-check'
import MarkdownIt, { type Token } from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import type { Decision, Finding, Judged } from '../src/decision.js'
import type { Problem } from '../src/failure.js'
import type { Observation } from '../src/observation.js'
import { renderAlarm, renderComment, renderIgnored, statusText } from '../src/report/comment.js'
import { reportJson } from '../src/report/json.js'
import { faultLines, logLines } from '../src/report/log.js'
import { mergeBody, mergeTitle } from '../src/report/merge.js'
import { outputsOf, sweepLine, sweepOutputs } from '../src/report/outputs.js'
import { sweepLines } from '../src/report/table.js'
import { draft, observe } from './support/draw.js'
import { saySeed } from './support/seed.js'

const RUNS = { seed: saySeed('test/report.property.test.ts'), numRuns: 120 }

/** Unassigned characters aside: they show as boxes. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u

const DIGEST = 'd'.repeat(64)

const PIECES = [
  ...[
    '::set-env name=X::y',
    '::error::',
    '##[error]',
    '@acme',
    '@ops/team',
    '#1',
    '!7',
    'acme/ops#1',
    'GH-1',
    '![x](https://e.example/x.png)',
  ],
  ...[
    '[x](javascript:alert)',
    '[x]: https://e.example',
    '<https://e.example>',
    'https://e.example',
    'www.e.example',
    'a@b.example',
    'ftp://e',
  ],
  ...[
    '<!-- vault-gate -->',
    '<!--',
    '-->',
    '<script>',
    '</details>',
    '<details open>',
    '</code>',
    '<img src=x onerror=y>',
    '&lt;',
    '&#60;',
    '&',
  ],
  ...[
    '`',
    '``',
    '```',
    '````',
    '~~~',
    '`````'.repeat(5),
    '|',
    '||',
    '|---|',
    '\\',
    '\\|',
    '\\`',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '$$',
    '$',
    '==',
  ],
  ...[
    '# h',
    '## h',
    '===',
    '---',
    '***',
    '> q',
    '- l',
    '* l',
    '+ l',
    '1. l',
    '1) l',
    '- [ ] t',
    '    code',
    '\tcode',
    '[^1]',
    '[^1]: x',
    ':tada:',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\u2028',
    '\u2029',
    '\u0085',
    '\v',
    '\f',
    '\0',
    '\u001b[31m',
    '\u0007',
    '\u007f',
    '\u009b',
    '\u202e',
    '\u2066',
  ],
  ...[
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\ue000',
    '\ud800',
    '\u{e0041}',
    '\u00a0',
    '\u3000',
    ' ',
    '  ',
    'é',
    '👍',
    '\u0301',
    '"',
    "'",
    '{',
    '}',
    '%',
  ],
]

const hostile = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('a', 'word', ' ')), { minLength: 1, maxLength: 10 })
      .map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 400 }))
      .map(([piece, times]) => piece.repeat(times).slice(0, 700)),
  },
)

/** Texts, taken one after another; the last of them stands for all later ones. */
type Texts = () => string

const from = (texts: readonly string[]): Texts => {
  let at = 0
  return () => texts[Math.min(at++, texts.length - 1)] ?? 'x'
}

/** A harmless text of the same kind: as long, and one word. */
const harmless = (text: string): string => 'x'.repeat(Math.max(1, [...text].length))

/** The kind of a decision and everything countable about it: what of a rendering may differ. */
type Plot = {
  readonly kind: 'refuse' | 'hold' | 'approve'
  readonly tier: 'low' | 'medium' | 'high'
  readonly shape: 'addition' | 'move' | 'other'
  readonly action: boolean
  readonly findings: number
  readonly problems: number
  readonly names: number
  readonly fix: boolean
  readonly on: 'author' | 'approver' | 'operator' | 'clock' | 'gate' | null
  readonly releasing: boolean
  readonly person: boolean
  readonly wide: boolean
  readonly openNew: boolean
}

const plot: fc.Arbitrary<Plot> = fc.record({
  kind: fc.constantFrom('refuse', 'hold', 'approve'),
  tier: fc.constantFrom('low', 'medium', 'high'),
  shape: fc.constantFrom('addition', 'addition', 'move', 'other'),
  action: fc.boolean(),
  findings: fc.integer({ min: 0, max: 45 }),
  problems: fc.integer({ min: 1, max: 45 }),
  names: fc.integer({ min: 0, max: 45 }),
  fix: fc.boolean(),
  on: fc.constantFrom('author', 'approver', 'operator', 'clock', 'gate', null),
  releasing: fc.boolean(),
  person: fc.boolean(),
  wide: fc.boolean(),
  openNew: fc.boolean(),
})

const CODES = [
  'line',
  'claim-refused',
  'approval',
  'approval-ignored',
  'rejection',
  'policy-change',
  'affected',
  'frozen',
  'approvals',
  'team',
]

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

const usual = observe({ ...(fc.sample(draft, { numRuns: 1, seed: 1 })[0] as Parameters<typeof observe>[0]), overCap: [] })

/** A decision and an observation in which every text that is not the gate's own comes from `next`. */
const play = (
  of: Plot,
  next: Texts,
): { readonly decision: Exclude<Decision, { kind: 'ignore' }>; readonly observation: Observation } => {
  const hold = () => ({ on: of.on ?? 'gate', next: 'wait', who: times(of.names % 4, next), headline: next() }) as const
  const evidence: Finding[] = times(of.findings, (at) => ({
    code: CODES[at % CODES.length] ?? 'line',
    outcome: (['pass', 'fail', 'unknown'] as const)[at % 3] ?? 'pass',
    source: at % 2 === 0 ? next() : null,
    text: next(),
    tier: at % 4 === 0 ? of.tier : null,
    hold: of.kind === 'hold' && at % 5 === 0 ? hold() : null,
    varies: false,
  }))
  const problems: Problem[] = times(of.kind === 'refuse' ? of.problems : of.problems % 3, (at) => ({
    code: 'wrong-type',
    path: next(),
    line: at % 2 === 0 ? at + 1 : null,
    column: at % 2 === 0 ? 1 : null,
    text: next(),
    remedy: next(),
    fix: of.fix && at === 0 ? `${next()}\n${next()}\n` : null,
  }))
  const id = next()
  /** Names are short by their rule. */
  const name = () => next().slice(0, 40)
  const path = next()
  const entry = { name: next(), mode: '100644', id: usual.pull.head.sha, size: 1 }
  const shape: Judged['shape'] =
    of.shape === 'addition'
      ? { kind: 'addition', path, id, entry }
      : of.shape === 'move'
        ? { kind: 'move', ids: times(of.names, next) }
        : { kind: 'other', found: times(of.names, next) }
  const head = usual.pull.head.sha
  const pins = { head, baseTip: head, policyBlob: null, ground: [], path, blob: head }
  const merging = of.person ? ({ by: 'person', why: 'shape' } as const) : ({ by: 'gate', pins } as const)
  const context = of.wide ? `${next()} ${'x'.repeat(100)}` : next().slice(0, 80)
  const judged: Judged = {
    tier: of.tier,
    shape,
    action: of.action
      ? {
          id,
          formula: next(),
          context,
          secrets: times(of.names, name),
          mounts: times(of.names % 3, name),
          tools: times(of.names % 2, name),
          model: next(),
          timeoutMinutes: null,
          claim: null,
          dispatchMode: next(),
          lines: new Map(),
        }
      : null,
    canonical: of.kind !== 'refuse',
    policyValid: of.names % 2 === 0,
    evidence,
    problems,
    waiting: { on: of.on, who: times(1 + (of.names % 3), next), needed: 2, have: of.names % 2 },
    next: of.openNew ? 'open-new' : 'wait',
    releasing: of.releasing ? { can: times(of.names % 5, next), by: times(of.names % 2, next), needed: 2, merging } : null,
  }
  const bytes = new TextEncoder().encode(`${next()}\n${next()}\n`)
  const history = usual.history === null ? null : { ...usual.history, action: { path, blob: head, size: 1, bytes } }
  const observation: Observation = {
    ...usual,
    settings: { ...usual.settings, policyPath: next(), baseBranch: next() },
    repository: { ...usual.repository, owner: next(), name: next() },
    pull: { ...usual.pull, author: next(), head: { ...usual.pull.head, ref: next() } },
    base: { ...usual.base, name: next() },
    history,
  }
  if (of.kind === 'refuse') return { decision: { kind: 'refuse', ...judged }, observation }
  if (of.kind === 'approve')
    return { decision: { kind: 'approve', merging, by: times(1 + (of.names % 2), next), ...judged }, observation }
  const holds = evidence.flatMap((finding) => finding.hold ?? [])
  return { decision: { kind: 'hold', holds: holds.length > 0 ? holds : [hold()], ask: [], ...judged }, observation }
}

const both = fc.tuple(plot, fc.array(hostile, { minLength: 1, maxLength: 40 }))

// A well-kept parser of CommonMark, with GFM's tables, strike-through and links without angle brackets.
const markdown = new MarkdownIt({ html: true, linkify: true })
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true })

const structure = (tokens: readonly Token[]): readonly string[] =>
  tokens.map(
    ({ type, tag, level, markup, info }) =>
      `${'  '.repeat(level)}${type} ${tag} ${/^`{3,}$/.test(markup) ? 'fence' : markup} ${info}`,
  )

const inlines = (tokens: readonly Token[]): readonly Token[] => tokens.flatMap(({ children }) => children ?? [])

/** HTML of the gate's own. */
const OWN_BLOCKS =
  /^(?:<!-- vault-gate -->|<details><summary>(?:Every finding|JSON)<\/summary>|<\/details>|<\/details>\n<details><summary>JSON<\/summary>)\n?$/
const OWN_INLINE = ['<code>', '</code>', '<sub>', '</sub>']
const OWN_TYPES = ['text', 'code_inline', 'strong_open', 'strong_close', 'html_inline', 'softbreak', 'text_special']

/** Text outside of code, as Forgejo searches it for mentions, references, links and emoji. */
const plainText = (children: readonly Token[]): string => {
  let depth = 0
  const parts: string[] = []
  for (const { type, content } of children) {
    if (type === 'html_inline' && content === '<code>') depth += 1
    else if (type === 'html_inline' && content === '</code>') depth -= 1
    else if (depth === 0 && (type === 'text' || type === 'text_special')) parts.push(content)
    else parts.push('\uffff')
  }
  expect(depth).toBe(0)
  return parts.join('')
}

const mustBeDead = (body: string): readonly Token[] => {
  const tokens = markdown.parse(body, {})
  for (const token of tokens) {
    if (token.type === 'html_block') expect(token.content).toMatch(OWN_BLOCKS)
    const children = token.children ?? []
    for (const { type, content } of children) {
      expect(OWN_TYPES, `${type} ${content}`).toContain(type)
      if (type === 'html_inline') expect(OWN_INLINE).toContain(content)
    }
    const plain = plainText(children)
    expect(plain).not.toMatch(/@[A-Za-z0-9]|(?:^|[^A-Za-z0-9&])[#!]\d|\b[A-Z]{1,10}-\d+#|https?:|ftp:|mailto:|www\./i)
    expect(plain).not.toMatch(/:[a-z0-9_+-]+:/i)
  }
  expect(body).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u)
  return tokens
}

describe('the comment', () => {
  it('has the structure it would have with harmless words, and nothing in it is made from others', () => {
    fc.assert(
      fc.property(both, ([of, texts]) => {
        const rendered = [texts, texts.map(harmless)].map((all) => {
          const { decision, observation } = play(of, from(all))
          return renderComment(decision, observation, DIGEST)
        })
        const [tokens, calm] = [mustBeDead(rendered[0] ?? ''), markdown.parse(rendered[1] ?? '', {})]
        expect(structure(tokens)).toEqual(structure(calm))
        const count = (all: readonly Token[]): number => inlines(all).filter(({ type }) => type === 'strong_open').length
        expect(count(tokens)).toBe(count(calm))
      }),
      RUNS,
    )
  }, 120_000)

  it('holds the JSON, from which every text comes back exactly', () => {
    let whole = 0
    fc.assert(
      fc.property(both, ([of, texts]) => {
        const { decision, observation } = play(of, from(texts))
        const tokens = markdown.parse(renderComment(decision, observation, DIGEST), {})
        const fences = tokens.filter(({ type, info }) => type === 'fence' && info === 'json')
        expect(fences).toHaveLength(1)
        const parsed = JSON.parse(fences[0]?.content ?? '') as { findings: unknown[]; problems: { fix: unknown }[] }
        const report = JSON.parse(JSON.stringify(reportJson(decision, observation, DIGEST))) as typeof parsed
        if (JSON.stringify(report).replace(/[^ -~]/g, '\\u0000').length <= 20_000) {
          whole += 1
          expect(parsed).toEqual(report)
        } else
          expect({ ...parsed, action: null, findings: [], problems: [] }).toEqual({
            ...report,
            action: null,
            findings: [],
            problems: [],
          })
      }),
      RUNS,
    )
    expect(whole).toBeGreaterThan(20)
  }, 120_000)

  it('is dead for rehearsals, alarms and what is ignored, and for decisions that were made', () => {
    fc.assert(
      fc.property(both, draft, hostile, ([of, texts], drafted, text) => {
        const { decision, observation } = play(of, from(texts))
        mustBeDead(renderComment(decision, observation, DIGEST, ['label']))
        mustBeDead(renderAlarm(text))
        for (const reason of ['merged', 'no-vault-action'] as const) mustBeDead(renderIgnored({ kind: 'ignore', reason }))
        const seen = observe({ ...drafted, besides: [...drafted.besides, text] })
        const named = {
          ...seen,
          pull: { ...seen.pull, author: text },
          refusedBefore: text,
          base: { ...seen.base, requiredContexts: [text] },
        }
        const decided = decide(named)
        if (decided.kind !== 'ignore') mustBeDead(renderComment(decided, named, DIGEST))
      }),
      RUNS,
    )
  }, 120_000)
})

describe('log, status, merge and outputs', () => {
  const LABEL = /^(?:pull|policy|finding|problem|effect|decision|next|digest|fault|remedy|sweep) /

  it('lines of the log begin with words of the gate and hold nothing invisible', () => {
    fc.assert(
      fc.property(both, hostile, ([of, texts], text) => {
        const { decision, observation } = play(of, from(texts))
        const row = {
          number: 7,
          author: text,
          tier: 'low',
          decision: 'hold',
          told: text,
          changed: true,
          merged: false,
          alarm: false,
        } as const
        const lines = [
          ...logLines(decision, observation, DIGEST, [{ effect: 'merge', outcome: 'refused', text }], null),
          ...logLines(decision, observation, DIGEST, [], [text]),
          ...logLines({ kind: 'ignore', reason: 'closed' }, observation, DIGEST, [], null),
          ...faultLines(text, text),
          ...sweepLines([row, row], [1]),
        ]
        for (const line of lines) {
          expect(line).toMatch(LABEL)
          expect(line).not.toMatch(INVISIBLE)
        }
      }),
      RUNS,
    )
  }, 120_000)

  it('a status is one short line, and a merge names its pull request alone', () => {
    fc.assert(
      fc.property(both, hostile, ([of, texts], branch) => {
        const { decision, observation } = play(of, from(texts))
        const status = statusText(decision, DIGEST)
        expect(status).not.toMatch(INVISIBLE)
        expect(status.endsWith(` · ${DIGEST.slice(0, 16)}`)).toBe(true)
        if (decision.kind !== 'approve' || decision.shape.kind !== 'addition') return
        // An id is one by its rule, and the base branch the operator's; the branch is anybody's.
        const approved = { ...decision, shape: { ...decision.shape, id: 'a1' }, by: ['alice'] }
        const seen = {
          ...observation,
          base: { ...observation.base, name: 'main' },
          pull: { ...observation.pull, head: { ...observation.pull.head, ref: branch } },
        }
        const title = mergeTitle(approved, seen)
        expect(title).toMatch(/^Merge pull request 'vault: a1' \(#7\) from [A-Za-z0-9._/-]+ into main$/)
        expect(title.match(/#\d/g)).toEqual(['#7'])
        expect(
          mergeBody(approved, seen, DIGEST)
            .split('\n')
            .every((line) => /^Vault-Gate-[A-Z][A-Za-z-]+: \S+$/.test(line)),
        ).toBe(true)
      }),
      RUNS,
    )
  }, 120_000)

  it('outputs are single lines of ASCII, and their JSON says every text exactly', () => {
    let whole = 0
    fc.assert(
      fc.property(both, hostile, ([of, texts], text) => {
        const { decision, observation } = play(of, from(texts))
        const told = {
          observation,
          decision,
          digest: DIGEST,
          effects: [],
          receipts: [{ effect: 'merge', outcome: 'refused', text }],
          commentUrl: null,
          mergeCommit: null,
        }
        const outputs = outputsOf(told)
        for (const value of Object.values(outputs)) expect(value).toMatch(/^[ -~]*$/)
        expect(outputs.report.length).toBeLessThanOrEqual(60_000)
        const report = JSON.parse(outputs.report) as { effects: { text: string }[]; head: string; findings: unknown[] }
        expect(report.effects[0]?.text).toBe(text)
        const full = JSON.parse(JSON.stringify(reportJson(decision, observation, DIGEST))) as typeof report
        if (
          JSON.stringify({ ...full, effects: report.effects, merged: false, mergeCommit: null }).replace(/[^ -~]/g, '\\u0000')
            .length <= 60_000
        ) {
          whole += 1
          expect(report).toMatchObject(full)
        }
        const line = sweepLine(told)
        expect(line).toMatch(/^[ -~]*$/)
        const swept = sweepOutputs([line, line], false).report
        expect(swept).toMatch(/^\[[ -~]*\]$/)
        expect(JSON.parse(swept)).toEqual(swept === '[]' ? [] : expect.arrayContaining([JSON.parse(line)]))
      }),
      RUNS,
    )
    expect(whole).toBeGreaterThan(20)
  }, 120_000)
})
