// The plan and what came of it, as lines for people and as data. Untrusted words are made visible here, and only here.

import { visible } from '../report/text.js'
import type { Applied, Receipt } from './apply.js'
import { type Difference, keyOf, type State } from './differences.js'
import type { Plan } from './plan.js'
import type { Step } from './steps.js'
import { unsafeWords } from './unsafe.js'
import { PATTERN_WORDS } from './wishes.js'

/** A line, and how it stands out on a terminal. */
export type Line = { readonly text: string; readonly tone: 'plain' | 'head' | 'add' | 'hold' | 'bad' | 'dim' }

const line = (text: string, tone: Line['tone'] = 'plain'): Line => ({ text: visible(text, 1_000), tone })

const SIGNS: Readonly<Record<State, readonly [sign: string, tone: Line['tone']]>> = {
  same: ['=', 'dim'],
  change: ['+', 'add'],
  waits: ['…', 'hold'],
  blocked: ['!', 'bad'],
}

const WIDTH = 9

/** What is left as it is, and what of it doctor fails. */
const keptLines = ({ kept, unsafe }: Pick<Difference, 'kept' | 'unsafe'>): readonly Line[] => [
  ...kept.map((one) => line(`    kept: ${one}`, 'hold')),
  ...unsafe.map((one) => line(`    ${one}`, 'bad')),
]

/** One difference with its details. */
const differenceLines = (difference: Difference, ops: string): readonly Line[] => {
  const { code, place, subject, state, text, lines } = difference
  const [sign, tone] = SIGNS[state]
  const where = place === ops ? '' : ` in ${place}`
  return [
    line(`${sign} ${code.padEnd(WIDTH)}${subject}${where}: ${text}`, tone),
    ...lines.map((one) => line(one === '' ? '' : `    ${one}`)),
    ...keptLines(difference),
  ]
}

const stepLines = (steps: readonly Step[]): readonly Line[] =>
  steps.flatMap(({ title, lines }, at) => [line(`${at + 1}. ${title}`), ...lines.map((one) => line(`   - ${one}`))])

/** How many differences of each state there are. */
export const countsOf = ({ differences }: Plan): Readonly<Record<State, number>> => {
  const count = (state: State): number => differences.filter((one) => one.state === state).length
  return { same: count('same'), change: count('change'), waits: count('waits'), blocked: count('blocked') }
}

const sum = (plan: Plan): string => {
  const { change, waits, blocked, same } = countsOf(plan)
  if (change + waits + blocked + plan.unsafe.length === 0) return `nothing to do: ${same} of ${same} as they should be`
  return `${change} to do, ${waits} waiting for a person, ${blocked} not possible yet, ${same} as they should be`
}

const lackingLines = ({ lacking }: Plan): readonly Line[] =>
  lacking === null ? [] : [line(`still to be named: ${lacking.text}`), line(`  for example: ${lacking.example}`)]

/** The danger, before anything else; and once more at the end, where it is read. */
const dangerLines = ({ pattern, exposed }: Plan): readonly Line[] =>
  exposed === null
    ? []
    : [
        line(`  NOT SAFE: with pattern ${pattern} these must be trusted with the token itself: ${exposed.who}`, 'bad'),
        line(`  doctor ${exposed.isKnown ? 'will fail' : 'cannot tell'} secret-reach, and init stores no token there`, 'bad'),
      ]

const unsafeLines = ({ exposed, unsafe }: Plan): readonly Line[] => [
  ...(exposed === null
    ? []
    : [
        line(
          exposed.isKnown
            ? `not safe: doctor fails secret-reach for as long as ${exposed.place} is in reach of ${exposed.who}`
            : `not known to be safe: to secret-reach doctor answers ? for as long as nobody tells who that is: ${exposed.who}`,
          'bad',
        ),
      ]),
  ...unsafe.map((one) => line(`${unsafeWords(one)} ${one.remedy}`, 'bad')),
]

const headLines = (plan: Plan, ops: string): readonly Line[] => {
  const { pattern, isThere, isElsewhere, recommended, warnings } = plan
  const why = isThere ? ', as the workflow has it' : isElsewhere ? ', as it looks' : ''
  return [
    line(`${ops}: pattern ${pattern}, ${PATTERN_WORDS[pattern]}${why}`, 'head'),
    ...dangerLines(plan),
    line(
      pattern === recommended.pattern
        ? `  recommended: ${recommended.why}`
        : `  recommended is ${recommended.pattern}, ${PATTERN_WORDS[recommended.pattern]}: ${recommended.why}`,
    ),
    ...warnings.map((one) => line(`  careful: ${one}`, 'bad')),
    line(''),
  ]
}

const byHand = ({ steps }: Plan): readonly Line[] =>
  steps.length === 0 ? [] : [line(''), line('By hand:', 'head'), ...stepLines(steps)]

/** The plan for people. */
export const planLines = (plan: Plan, ops: string): readonly Line[] => [
  ...headLines(plan, ops),
  ...plan.differences.flatMap((one) => differenceLines(one, ops)),
  line(''),
  line(sum(plan), 'head'),
  ...lackingLines(plan),
  ...unsafeLines(plan),
  ...byHand(plan),
]

const OUTCOMES: Readonly<Record<Receipt['outcome'], readonly [words: string, tone: Line['tone']]>> = {
  done: ['done', 'add'],
  refused: ['refused', 'bad'],
  untaken: ['not taken', 'bad'],
}

/** What came of one; `later` is what is left of it and told below. */
const receiptLines = ({ difference, outcome, text }: Receipt, ops: string, later: Difference | undefined): readonly Line[] => {
  const [words, tone] = OUTCOMES[outcome]
  const { code, place, subject } = difference
  const plain = outcome === 'done' ? (difference.done ?? difference.text) : difference.text
  const where = place === ops ? '' : ` in ${place}`
  const why = text === '' ? plain : text
  const kept = difference.kept.filter((one) => !later?.kept.includes(one))
  const unsafe = difference.unsafe.filter((one) => !later?.unsafe.includes(one))
  return [line(`${words.padEnd(WIDTH)} ${code.padEnd(WIDTH)}${subject}${where}: ${why}`, tone), ...keptLines({ kept, unsafe })]
}

/** Everything that was not tried, what now waits for a person, and what is not as it should be although it was done. */
const leftOf = ({ receipts, plan }: Applied): readonly Difference[] => {
  const tried = new Map(receipts.map(({ difference, outcome }) => [keyOf(difference), outcome]))
  return (plan?.differences ?? []).filter((one) => {
    const outcome = tried.get(keyOf(one))
    return one.state === 'waits' || outcome === undefined || (one.state === 'blocked' && outcome === 'done')
  })
}

/** What came of applying, for people: what was done, what stopped it, what is left. */
export const appliedLines = (applied: Applied, ops: string): readonly Line[] => {
  const { receipts, plan, fault } = applied
  const left = leftOf(applied)
  const later = new Map(left.map((one) => [keyOf(one), one]))
  const during = fault?.during ?? null
  const ended = receipts.every(({ outcome }) => outcome === 'done') && fault === null
  return [
    ...(plan === null ? [] : headLines(plan, ops)),
    ...receipts.flatMap((one) => receiptLines(one, ops, later.get(keyOf(one.difference)))),
    ...(during === null
      ? []
      : [line(`unclear  ${during.code.padEnd(WIDTH)} ${during.subject}: the next run looks whether it was done`, 'bad')]),
    ...left.filter((one) => during === null || keyOf(one) !== keyOf(during)).flatMap((one) => differenceLines(one, ops)),
    line(''),
    line(ended && plan !== null ? sum(plan) : 'not finished: what is done stays, and the next run completes the rest', 'head'),
    ...(plan === null ? [] : [...lackingLines(plan), ...unsafeLines(plan)]),
    ...(ended && plan !== null ? byHand(plan) : []),
  ]
}

const patternData = ({ pattern, recommended, exposed, unsafe, lacking, warnings }: Plan, repository: string) => ({
  kind: 'pattern',
  repository,
  pattern,
  recommended,
  exposed,
  unsafe,
  lacking,
  warnings,
})

/** The plan, or what came of it, as data: one value for each line of JSON. */
export const dataOf = (
  plan: Plan | null,
  applied: Applied | null,
  repository: string,
): readonly Readonly<Record<string, unknown>>[] => {
  const outcomes = new Map((applied?.receipts ?? []).map((one) => [keyOf(one.difference), one]))
  const written = [...outcomes.values()].map(({ difference }) => difference)
  const others = (plan?.differences ?? []).filter((one) => !outcomes.has(keyOf(one)))
  return [
    ...(plan === null ? [] : [patternData(plan, repository)]),
    ...[...written, ...others].map((one) => {
      const receipt = outcomes.get(keyOf(one))
      const { code, place, subject, state, text, lines, kept, unsafe } = one
      const outcome = receipt?.outcome ?? null
      return { kind: 'difference', code, place, subject, state, text, lines, kept, unsafe, outcome, said: receipt?.text || null }
    }),
    ...(plan?.steps ?? []).map((step) => ({ kind: 'step', ...step })),
  ]
}
