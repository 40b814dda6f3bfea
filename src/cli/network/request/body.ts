// The words of the pull request: what approvers read first. Nothing in it is evidence for the gate (invariant 6).

import type { Finding } from '../../../decision.js'
import { fence, inline, prose } from '../../../report/text.js'
import type { Prediction } from '../../predict.js'
import type { Target } from './asked.js'
import { nextStep } from './forecast.js'

/** How many findings and names are written; the gate's own comment has the rest. */
const SHOWN = 40

const names = (all: readonly string[], one: string, many: string): string => {
  if (all.length === 0) return `no ${many}`
  const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : ''
  return `${all.length === 1 ? one : many} ${all
    .slice(0, SHOWN)
    .map((name) => inline(name))
    .join(', ')}${more}`
}

const row = ({ tier, text, source }: Finding): string => {
  const where = source === null ? '' : ` (${inline(source)})`
  return `- ${tier === null ? '' : `**${tier}**: `}${prose(text)}${where}`
}

export const titleOf = ({ id }: Target): string => `vault: ${id}`

/** The commit's message. */
export const messageOf = ({ id }: Target): string => `vault: add ${id}`

/** The body: formula, blast radius with every step to it, what it may touch, and why its author wants it, fenced. */
export const bodyOf = ({ id }: Target, prediction: Prediction, base: string, blob: string | null): string => {
  const { action, tier, evidence, policy } = prediction
  if (action === null) return ''
  const policyAt =
    blob === null
      ? `${inline(policy.path)} on ${inline(base)}`
      : `${inline(policy.path)} on ${inline(base)}, blob \`${blob.slice(0, 10)}\``
  const rows = evidence.slice(0, SHOWN).map(row)
  const more = evidence.length > SHOWN ? [`- …and ${evidence.length - SHOWN} more`] : []
  const touch = [
    names(action.secrets, 'secret', 'secrets'),
    names(action.mounts, 'mount', 'mounts'),
    names(action.tools, 'tool', 'tools'),
  ]
  return [
    `Asks for formula ${inline(action.formula)} as vault action ${inline(id)}.`,
    '',
    `**Blast radius: ${tier}**, as predicted from ${policyAt}. The pull request itself can only make it stricter.`,
    '',
    ...rows,
    ...more,
    '',
    `**May touch**: ${touch.join('; ')}.`,
    '',
    `**Next**: ${prose(nextStep(prediction))}`,
    '',
    'In the words of its author, which nobody has checked:',
    '',
    fence(action.context, 'text'),
    '',
    '<sub>written by vault-gate request; the gate judges the files alone</sub>',
  ].join('\n')
}
