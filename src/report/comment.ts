// The comment on the pull request: the product's face. Pure; every untrusted word goes through text.ts.

import type { Decision } from '../decision.js'
import type { Observation } from '../observation.js'
import { fitting, reportJson } from './json.js'
import { evidence, folded, highlights, jsonBlock, problemList, SIGN, table, words } from './sections.js'
import { prose, visible } from './text.js'
import { headline, nextSteps, rehearsalSteps } from './words.js'

/** First line of the gate's comment. It only helps to find it: what the comment says is never read back (invariant 6). */
export const MARKER = '<!-- vault-gate -->'

/** Longest JSON in the comment; the output `report` has more. */
const MAX_JSON = 20_000

const signOf = (decision: Exclude<Decision, { kind: 'ignore' }>): string => {
  if (decision.kind === 'refuse') return '⛔'
  return decision.kind === 'approve' ? '🟢' : (SIGN[decision.tier] ?? '🔴')
}

/**
 * The whole body for a judged pull request. The same decision always gives the same text: no time, no count that moves by itself.
 * `rehearsed` are the kinds of the effects that a rehearsal leaves out; null where they are carried out.
 */
export const renderComment = (
  decision: Exclude<Decision, { kind: 'ignore' }>,
  observation: Observation,
  digest: string,
  rehearsed: readonly string[] | null = null,
): string => {
  const steps = rehearsed === null ? nextSteps(decision, observation) : rehearsalSteps(rehearsed, decision, observation)
  return [
    MARKER,
    `### ${signOf(decision)} ${rehearsed === null ? '' : 'rehearsal: '}${prose(headline(decision))}`,
    '',
    rehearsed === null ? '**What happens next**' : '**What would happen next**',
    '',
    ...steps.map((step) => `- ${prose(step)}`),
    '',
    table(decision, observation),
    ...highlights(decision.evidence),
    ...problemList(decision.problems),
    ...words(decision, observation),
    '',
    evidence(decision.evidence),
    folded('JSON', jsonBlock(fitting(reportJson(decision, observation, digest), MAX_JSON))),
    '',
    `<sub>vault-gate · digest \`${digest}\`</sub>`,
  ].join('\n')
}

/** The body for an open pull request that stopped being a vault pull request: only an existing comment is changed to it. */
export const renderIgnored = (decision: Decision): string => [MARKER, `### ⚪ ${prose(headline(decision))}`].join('\n')

/** The body when a merge turned out to be another one than was judged. */
export const renderAlarm = (text: string): string =>
  [
    MARKER,
    '### 🚨 alarm: the merge is not the one that was judged',
    '',
    prose(text),
    '',
    'An operator must look at the base branch now, and stop the dispatcher until then.',
  ].join('\n')

/** A status line: the headline and the start of the digest. Forgejo shows it on the pull request. */
export const statusText = (decision: Decision, digest: string): string => {
  // At every tier: the next sweep remembers a refusal by this status.
  const refusal =
    decision.kind === 'hold' ? decision.evidence.find((finding) => finding.code === 'merge-refused')?.hold : undefined
  const line = refusal ? `held: ${refusal.headline}` : headline(decision)
  return `${visible(line, 140)} · ${digest.slice(0, 16)}`
}
