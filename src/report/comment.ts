// The comment on the pull request: the product's face. Pure; every untrusted word goes through text.ts.

import type { Decision, Finding, Judged } from '../decision.js'
import type { Problem } from '../failure.js'
import type { Observation } from '../observation.js'
import { fitting, reportJson } from './json.js'
import { fence, fenceLines, inline, prose, visible } from './text.js'
import { headline, nextSteps, placeOf } from './words.js'

/** First line of the gate's comment. It only helps to find it: what the comment says is never read back (invariant 6). */
export const MARKER = '<!-- vault-gate -->'

/** How many findings, problems and names are shown; the JSON and the log have the rest. */
const SHOWN = 40
/** Longest JSON in the comment; the output `report` has more. */
const MAX_JSON = 20_000

const SIGN: Readonly<Record<string, string>> = { low: '🟢', medium: '🟡', high: '🔴' }

const names = (all: readonly string[], one: string, many: string): string => {
  if (all.length === 0) return `no ${many}`
  const shown = all.slice(0, SHOWN).map((name) => inline(name))
  const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : ''
  return `${all.length === 1 ? one : many} ${shown.join(', ')}${more}`
}

/** The finding that makes the tier: the first that demands it. */
const reason = (judged: Judged): Finding | undefined => judged.evidence.find((finding) => finding.tier === judged.tier)

const source = (finding: Finding): string => (finding.source === null ? '' : ` (${inline(finding.source)})`)

const what = (judged: Judged): string => {
  if (judged.shape.kind === 'other') return 'something else than one new vault action'
  const id = inline(judged.shape.id)
  return judged.action === null ? id : `${id} asks for formula ${inline(judged.action.formula)}`
}

const touch = ({ action }: Judged): string => {
  if (action === null) return 'not known: it was not read as a vault action'
  const parts = [
    names(action.secrets, 'secret', 'secrets'),
    names(action.mounts, 'mount', 'mounts'),
    names(action.tools, 'tool', 'tools'),
  ]
  return parts.join('; ')
}

const because = (decision: Exclude<Decision, { kind: 'ignore' }>): string => {
  if (decision.kind === 'refuse') return 'nothing milder can be said of it before it is corrected'
  const why = reason(decision)
  return why === undefined ? 'nothing demands more' : `${prose(why.text)}${source(why)}`
}

const table = (judged: Exclude<Decision, { kind: 'ignore' }>, observation: Observation): string => {
  const { pull, base } = observation
  return [
    '| | |',
    '|---|---|',
    `| **what** | ${what(judged)} |`,
    `| **who** | ${inline(pull.author)} proposes commit \`${pull.head.sha.slice(0, 10)}\` into ${inline(base.name)} |`,
    `| **tier** | **${judged.tier}**: ${because(judged)} |`,
    `| **may touch** | ${touch(judged)} |`,
  ].join('\n')
}

const problemList = (problems: readonly Problem[]): string[] => {
  if (problems.length === 0) return []
  const rows = problems.slice(0, SHOWN).map((problem, at) => {
    return `${at + 1}. ${inline(placeOf(problem))} ${prose(problem.text)} **Remedy:** ${prose(problem.remedy)}`
  })
  const more = problems.length > SHOWN ? [`\n…and ${problems.length - SHOWN} more, in the JSON below.`] : []
  const fix = problems.find((problem) => problem.fix !== null)?.fix
  const offer =
    fix === undefined || fix === null
      ? []
      : ['', 'The same values in canonical form; push this instead:', '', fenceLines(fix.replace(/\n$/, ''), 'toml')]
  return ['', '**Problems**', '', ...rows, ...more, ...offer]
}

const outcomeSign = { pass: '✓', fail: '✗', unknown: '?' } as const

const evidence = (findings: readonly Finding[]): string => {
  const rows = findings.slice(0, SHOWN).map((finding) => {
    const at = finding.source === null ? '' : inline(finding.source)
    return `| ${outcomeSign[finding.outcome]} | \`${finding.code}\` | ${prose(finding.text)} | ${at} |`
  })
  return folded('Every finding', ['| | code | finding | source |', '|---|---|---|---|', ...rows].join('\n'))
}

const folded = (summary: string, body: string): string => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`

/** JSON that is dead in Markdown: everything but plain ASCII, and every character with a meaning outside the fence, is escaped. */
const jsonBlock = (value: unknown): string => {
  const text = JSON.stringify(value, null, 1).replace(/[^\n -~]|[`<>@&]/gu, (character) =>
    [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
  return `\`\`\`json\n${text}\n\`\`\``
}

/** The whole body for a judged pull request. The same decision always gives the same text: no time, no count that moves by itself. */
export const renderComment = (
  decision: Exclude<Decision, { kind: 'ignore' }>,
  observation: Observation,
  digest: string,
): string => {
  const context =
    decision.action === null
      ? []
      : ['', 'In the words of its author, which nobody has checked:', '', fence(decision.action.context, 'text')]
  const sign = decision.kind === 'refuse' ? '⛔' : decision.kind === 'approve' ? '🟢' : (SIGN[decision.tier] ?? '🔴')
  return [
    MARKER,
    `### ${sign} ${prose(headline(decision))}`,
    '',
    table(decision, observation),
    ...problemList(decision.problems),
    ...context,
    '',
    '**What happens next**',
    '',
    ...nextSteps(decision, observation).map((step) => `- ${prose(step)}`),
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
export const renderAlarm = (text: string, digest: string): string =>
  [
    MARKER,
    '### 🚨 alarm: the merge is not the one that was judged',
    '',
    prose(text),
    '',
    'An operator must look at the base branch now, and stop the dispatcher until then.',
    '',
    `<sub>vault-gate · digest \`${digest}\`</sub>`,
  ].join('\n')

/** A status line: the headline and the start of the digest. Forgejo shows it on the pull request. */
export const statusText = (decision: Decision, digest: string): string => {
  // At every tier: the next sweep remembers a refusal by this status.
  const refusal =
    decision.kind === 'hold' ? decision.evidence.find((finding) => finding.code === 'merge-refused')?.hold : undefined
  const line = refusal ? `held: ${refusal.headline}` : headline(decision)
  return `${visible(line, 140)} · ${digest.slice(0, 16)}`
}
