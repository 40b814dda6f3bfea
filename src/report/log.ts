// The log of a run: plain lines that begin with the gate's own words, so that nothing untrusted stands at column 1 (invariant 10).

import type { Decision } from '../decision.js'
import type { Observation } from '../observation.js'
import { visible } from './text.js'
import { headline, nextSteps, placeOf, rehearsalSteps } from './words.js'

/** One receipt, as the log shows it. */
type Line = { readonly effect: string; readonly outcome: string; readonly text: string }

const SIGN = { pass: '+', fail: '-', unknown: '?' } as const

const row = (label: string, text: string): string => `${label.padEnd(9)} ${visible(text, 500)}`

/** The lines about one pull request. `planned` are the kinds of the effects that were not carried out in a rehearsal; else null. */
export const logLines = (
  decision: Decision,
  observation: Observation,
  digest: string,
  receipts: readonly Line[],
  planned: readonly string[] | null,
): readonly string[] => {
  const { pull, repository, base, history } = observation
  const about = row(
    'pull',
    `${repository.owner}/${repository.name}#${pull.number} by ${pull.author}, head ${pull.head.sha}, into ${base.name}`,
  )
  const effects = receipts.map((receipt) => row('effect', `${receipt.effect} ${receipt.outcome}: ${receipt.text}`))
  if (decision.kind === 'ignore') return [about, row('decision', `ignore: ${headline(decision)}`), ...effects]
  const steps = planned === null ? nextSteps(decision, observation) : rehearsalSteps(planned, decision, observation)
  return [
    about,
    row('policy', `${observation.settings.policyPath} ${history?.policy.blob ?? '(none)'}`),
    ...decision.evidence.map((finding) => {
      const source = finding.source === null ? '' : ` [${finding.source}]`
      return row('finding', `${SIGN[finding.outcome]} ${finding.code}: ${finding.text}${source}`)
    }),
    ...decision.problems.map((problem) => row('problem', `${placeOf(problem)} ${problem.text} ${problem.remedy}`)),
    ...effects,
    row('decision', `${decision.kind}, tier ${decision.tier}: ${headline(decision)}`),
    ...steps.map((step) => row('next', step)),
    row('digest', digest),
  ]
}

/** Something to put right before it fails. */
export const warningLine = (text: string): string => row('warning', text)

/** A failure of the run, as two lines: what happened, what to do. */
export const faultLines = (message: string, remedy: string): readonly string[] => [row('fault', message), row('remedy', remedy)]
