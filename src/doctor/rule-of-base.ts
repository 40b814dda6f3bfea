// The rule of the base branch: which one holds, and which paths its patterns name (forgejo-api.md 6.2).

import type { Rule } from '../forge/setup.js'
import type { Installation, Seen } from './installation.js'
import { mapSeen } from './seeing.js'

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** What each part of a glob says, without separators in `one`. */
const PARTS: readonly (readonly [RegExp, (part: string, one: string) => string])[] = [
  [/^\*{2,}/, () => '[\\s\\S]*'],
  [/^\*/, (_part, one) => `${one}*`],
  [/^\?/, (_part, one) => one],
  [
    /^\[!?[^\]]+\]/,
    (part) =>
      `[${part
        .slice(1, -1)
        .replace(/^!/, '^')
        .replace(/[\\[\]]/g, '\\$&')}]`,
  ],
  [/^\{[^{}]*\}/, (part) => `(?:${part.slice(1, -1).split(',').map(literal).join('|')})`],
  [/^\\./s, (part) => literal(part.slice(1))],
  [/^./s, (part) => literal(part)],
]

/** Longer ones are admins' mistakes, and would take long to match. */
const LONGEST = 500

/** A glob as an expression; one that cannot be read matches nothing but itself. */
const expressionOf = (glob: string, separators: string): RegExp => {
  let source = ''
  for (let rest = glob.slice(0, LONGEST); rest !== ''; ) {
    for (const [form, said] of PARTS) {
      const [part] = form.exec(rest) ?? []
      if (part === undefined) continue
      source += said(part, `[^${separators}]`)
      rest = rest.slice(part.length)
      break
    }
  }
  try {
    return new RegExp(`^${source}$`)
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return new RegExp(`^${literal(glob)}$`)
    throw thrown
  }
}

const isPlain = (name: string): boolean => !/[*?{}[\]\\]/.test(name)

/** Does the rule hold for this branch? A plain name is compared without case. */
const isFor = (name: string, branch: string): boolean =>
  isPlain(name) ? name.toLowerCase() === branch.toLowerCase() : expressionOf(name, '/').test(branch)

/** The rule that holds for a branch: plain names before globs, then the oldest, as the list is sorted; null for none. */
const ruleFor = (rules: readonly Rule[], branch: string): Rule | null => {
  const sorted = [...rules.filter(({ name }) => isPlain(name)), ...rules.filter(({ name }) => !isPlain(name))]
  return sorted.find(({ name }) => isFor(name, branch)) ?? null
}

/** The rule of the base branch. */
export const ruleOfBase = ({ rules, baseName }: Installation): Seen<Rule | null> =>
  baseName.kind === 'unseen' ? baseName : mapSeen(rules, (all) => ruleFor(all, baseName.value))

/** The patterns of a rule that name a path: `;` between them, without case, `*` stops at dots and slashes. */
export const patternsNaming = (patterns: string, path: string): readonly string[] =>
  patterns
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && expressionOf(part, './').test(path.toLowerCase()))
