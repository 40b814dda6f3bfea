// The rule of the base branch: which one holds, and which paths its patterns name (forgejo-api.md 6.2).

import type { Rule } from '../forge/setup.js'
import { matchesGlob } from './glob.js'
import { type Installation, type Seen, seen, unseen } from './installation.js'
import { mapSeen } from './seeing.js'

const isPlain = (name: string): boolean => !/[*?{}[\]\\]/.test(name)

/** Does the rule hold for this branch? A plain name is compared without case; one that is no glob matches nothing but itself. */
const isFor = (name: string, branch: string): boolean =>
  isPlain(name) ? name.toLowerCase() === branch.toLowerCase() : (matchesGlob(name, '/', branch) ?? name === branch)

/** The rule that holds for a branch: plain names before globs, then the oldest, as the list is sorted; null for none. */
const ruleFor = (rules: readonly Rule[], branch: string): Rule | null => {
  const sorted = [...rules.filter(({ name }) => isPlain(name)), ...rules.filter(({ name }) => !isPlain(name))]
  return sorted.find(({ name }) => isFor(name, branch)) ?? null
}

const MOVED = unseen('the rule in force is not among the rules', 'run again: somebody may be changing them')

/** The rule of the base branch: the one that the forge says is in force, and only where it does not say, the one that should be. */
export const ruleOfBase = ({ rules, ruleName, baseName }: Installation): Seen<Rule | null> => {
  if (baseName.kind === 'unseen') return baseName
  if (rules.kind === 'unseen' || ruleName.kind === 'unseen') return mapSeen(rules, (all) => ruleFor(all, baseName.value))
  if (ruleName.value === null) return seen(null)
  const found = rules.value.find(({ name }) => name === ruleName.value)
  return found === undefined ? MOVED : seen(found)
}

/** May whoever writes push to this branch, as far as the rules tell? */
export const isOpenBranch = ({ rules }: Installation, branch: string): Seen<boolean> =>
  mapSeen(rules, (all) => {
    const rule = ruleFor(all, branch)
    return rule === null || (rule.push && !rule.pushList)
  })

/** The patterns of a rule that name a path: `;` between them, without case, `*` stops at dots and slashes. */
export const patternsNaming = (patterns: string, path: string): readonly string[] =>
  patterns
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && matchesGlob(part, './', path.toLowerCase()) === true)
