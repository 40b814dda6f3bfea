// The plan and what came of it, as lines for people and as data. Untrusted words are made visible here, and only here.

import { visible } from '../report/text.js'
import type { Applied, Receipt } from './apply.js'
import { type Difference, keyOf, type State } from './differences.js'
import type { Plan } from './plan.js'
import type { Step } from './steps.js'
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

/** One difference with its details. */
const differenceLines = ({ code, place, subject, state, text, lines, kept }: Difference, ops: string): readonly Line[] => {
  const [sign, tone] = SIGNS[state]
  const where = place === ops ? '' : ` in ${place}`
  return [
    line(`${sign} ${code.padEnd(WIDTH)}${subject}${where}: ${text}`, tone),
    ...lines.map((one) => line(one === '' ? '' : `    ${one}`)),
    ...kept.map((one) => line(`    kept: ${one}`, 'hold')),
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
  if (change + waits + blocked === 0) return `nothing to do: ${same} of ${same} as they should be`
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

const unsafe = ({ exposed }: Plan): readonly Line[] =>
  exposed === null
    ? []
    : [
        line(
          exposed.isKnown
            ? `not safe: doctor fails secret-reach for as long as ${exposed.place} is in reach of ${exposed.who}`
            : `not known to be safe: to secret-reach doctor answers ? for as long as nobody tells who that is: ${exposed.who}`,
          'bad',
        ),
      ]

const headLines = (plan: Plan, ops: string): readonly Line[] => {
  const { pattern, isThere, recommended, warnings } = plan
  return [
    line(`${ops}: pattern ${pattern}, ${PATTERN_WORDS[pattern]}${isThere ? ', as the workflow has it' : ''}`, 'head'),
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
  ...unsafe(plan),
  ...byHand(plan),
]

const OUTCOMES: Readonly<Record<Receipt['outcome'], readonly [words: string, tone: Line['tone']]>> = {
  done: ['done', 'add'],
  refused: ['refused', 'bad'],
  untaken: ['not taken', 'bad'],
}

const receiptLines = ({ difference, outcome, text }: Receipt, ops: string): readonly Line[] => {
  const [words, tone] = OUTCOMES[outcome]
  const { code, place, subject, kept } = difference
  const where = place === ops ? '' : ` in ${place}`
  const why = text === '' ? difference.text : text
  return [
    line(`${words.padEnd(WIDTH)} ${code.padEnd(WIDTH)}${subject}${where}: ${why}`, tone),
    ...kept.map((one) => line(`    kept: ${one}`, 'hold')),
  ]
}

/** Everything that was not tried, and what now waits for a person. */
const leftOf = ({ receipts, plan }: Applied): readonly Difference[] => {
  const done = new Set(receipts.map(({ difference }) => keyOf(difference)))
  return (plan?.differences ?? []).filter((one) => one.state === 'waits' || !done.has(keyOf(one)))
}

/** What came of applying, for people: what was done, what stopped it, what is left. */
export const appliedLines = (applied: Applied, ops: string): readonly Line[] => {
  const { receipts, plan, fault } = applied
  const left = leftOf(applied)
  const during = fault?.during ?? null
  const ended = receipts.every(({ outcome }) => outcome === 'done') && fault === null
  return [
    ...(plan === null ? [] : headLines(plan, ops)),
    ...receipts.flatMap((one) => receiptLines(one, ops)),
    ...(during === null
      ? []
      : [line(`unclear  ${during.code.padEnd(WIDTH)} ${during.subject}: the next run looks whether it was done`, 'bad')]),
    ...left.filter((one) => during === null || keyOf(one) !== keyOf(during)).flatMap((one) => differenceLines(one, ops)),
    line(''),
    line(ended && plan !== null ? sum(plan) : 'not finished: what is done stays, and the next run completes the rest', 'head'),
    ...(plan === null ? [] : [...lackingLines(plan), ...unsafe(plan)]),
    ...(ended && plan !== null ? byHand(plan) : []),
  ]
}

const patternData = ({ pattern, recommended, exposed, lacking, warnings }: Plan, repository: string) => ({
  kind: 'pattern',
  repository,
  pattern,
  recommended,
  exposed,
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
      const { code, place, subject, state, text, lines, kept } = one
      const outcome = receipt?.outcome ?? null
      return { kind: 'difference', code, place, subject, state, text, lines, kept, outcome, said: receipt?.text || null }
    }),
    ...(plan?.steps ?? []).map((step) => ({ kind: 'step', ...step })),
  ]
}
