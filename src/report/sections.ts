// The sections of the comment, each a few lines of Markdown. Pure; every untrusted word goes through text.ts.

import type { Decision, Finding, Judged } from '../decision.js'
import type { Problem } from '../failure.js'
import type { Observation } from '../observation.js'
import { fence, fenceLines, inline, prose } from './text.js'
import { placeOf } from './words.js'

/** How many findings, problems and names are shown; the JSON and the log have the rest. */
const SHOWN = 40

export const SIGN: Readonly<Record<string, string>> = { low: '🟡', medium: '🟡', high: '🔴' }

const names = (all: readonly string[], one: string, many: string): string => {
  if (all.length === 0) return `no ${many}`
  const shown = all.slice(0, SHOWN).map((name) => inline(name))
  const more = all.length > SHOWN ? ` and ${all.length - SHOWN} more` : ''
  return `${all.length === 1 ? one : many} ${shown.join(', ')}${more}`
}

/** The finding that makes the tier: the first that demands it. */
const reason = (judged: Judged): Finding | undefined => judged.evidence.find((finding) => finding.tier === judged.tier)

const source = (finding: Finding): string => (finding.source === null ? '' : ` (${inline(finding.source)})`)

const what = (judged: Judged, { history }: Observation): string => {
  if (judged.shape.kind === 'move')
    return `moves ${names(judged.shape.ids, 'vault action', 'vault actions')} that ran out of the way`
  if (history?.proposed) return 'changes the policy'
  if (judged.shape.kind === 'other') return 'something else than one new vault action'
  const id = inline(judged.shape.id)
  return judged.action === null ? id : `${id} asks for formula ${inline(judged.action.formula)}`
}

const touch = ({ action, shape }: Judged): string => {
  if (shape.kind === 'move') return 'nothing: it only moves files'
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

export const table = (judged: Exclude<Decision, { kind: 'ignore' }>, observation: Observation): string => {
  const { pull, base } = observation
  return [
    '| | |',
    '|---|---|',
    `| **what** | ${what(judged, observation)} |`,
    `| **who** | ${inline(pull.author)} proposes commit \`${pull.head.sha.slice(0, 10)}\` into ${inline(base.name)} |`,
    `| **tier** | **${judged.tier}**: ${because(judged)} |`,
    `| **may touch** | ${touch(judged)} |`,
    ...approvals(judged),
  ].join('\n')
}

/** Who has approved it, and who can. */
const approvals = ({ releasing }: Judged): readonly string[] => {
  if (releasing === null) return []
  const { can, by, needed } = releasing
  const have = by.length === 0 ? '' : `: by ${names(by, '', '').trim()}`
  const others = can.length === 0 ? 'nobody else can give one' : `${names(can, '', '').trim()} can give one`
  const open = by.length >= needed ? '' : `; ${others}`
  return [`| **approvals** | ${by.length} of ${needed} of this very commit${have}${open} |`]
}

const REVIEWS = ['approval', 'approval-ignored', 'rejection', 'rejection-ignored']

const section = (title: string, findings: readonly Finding[]): readonly string[] => {
  if (findings.length === 0) return []
  const rows = findings.slice(0, SHOWN).map(({ outcome, text }) => `- ${outcomeSign[outcome]} ${prose(text)}`)
  const more = findings.length > SHOWN ? [`- …and ${findings.length - SHOWN} more`] : []
  return ['', `**${title}**`, '', ...rows, ...more]
}

/** What an approver must see without opening anything: whose reviews count and whose do not, and what a new policy would change. */
export const highlights = (findings: readonly Finding[]): readonly string[] => {
  const of = (...codes: readonly string[]): readonly Finding[] => findings.filter(({ code }) => codes.includes(code))
  return [
    ...section('Reviews', of(...REVIEWS)),
    ...section('What the new policy changes', of('policy-change')),
    ...section('Open pull requests that it would judge differently', of('affected')),
  ]
}

/** Longest text of a vault action that is shown, in characters; the pull request has the rest. */
const MAX_TEXT = 4_000
/** A context beyond this many characters is shown wrapped as well. */
const WIDE = 90

/** The words of the author: the file itself where people decide about it, and what it is for where that is long. */
export const words = (decision: Exclude<Decision, { kind: 'ignore' }>, { history }: Observation): readonly string[] => {
  const { action, kind, tier } = decision
  if (action === null) return []
  const bytes = kind === 'refuse' || tier === 'low' ? null : (history?.action?.bytes ?? null)
  const file = bytes === null ? [] : [fenceLines(new TextDecoder().decode(bytes).trimEnd(), 'toml', MAX_TEXT)]
  if (file.length === 0) return ['', 'In the words of its author, which nobody has checked:', '', fence(action.context, 'text')]
  const wide = action.context.length > WIDE ? ['', 'Its context, wrapped:', '', fence(action.context, 'text')] : []
  return ['', 'The vault action as its author wrote it; only its form was checked:', '', ...file, ...wide]
}

export const problemList = (problems: readonly Problem[]): string[] => {
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

export const evidence = (findings: readonly Finding[]): string => {
  const rows = findings.slice(0, SHOWN).map((finding) => {
    const at = finding.source === null ? '' : inline(finding.source)
    return `| ${outcomeSign[finding.outcome]} | \`${finding.code}\` | ${prose(finding.text)} | ${at} |`
  })
  return folded('Every finding', ['| | code | finding | source |', '|---|---|---|---|', ...rows].join('\n'))
}

export const folded = (summary: string, body: string): string => `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`

/** JSON that is dead in Markdown: everything but plain ASCII, and every character with a meaning outside the fence, is escaped. */
export const jsonBlock = (value: unknown): string => {
  const text = JSON.stringify(value, null, 1).replace(/[^\n -~]|[`<>@&]/gu, (character) =>
    [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
  return `\`\`\`json\n${text}\n\`\`\``
}
