// Which statuses a commit has, and whether they are what a rule requires (fact sheet 6.4).
import { globToRegExp } from './glob.js'
import { ruleOf } from './protection.js'
import type { Repo, Status } from './world.js'

/** Worst first. A word that is none of these compares as no worse than any. */
const WORST_FIRST = ['error', 'failure', 'warning', 'pending', 'success', 'skipped']

const rank = (state: string): number => {
  const index = WORST_FIRST.indexOf(state)
  return index === -1 ? WORST_FIRST.length : index
}

/** The worst of some states; the empty string for none. */
export const worst = (states: readonly string[]): string => states.reduce((a, b) => (rank(b) < rank(a) ? b : a), states[0] ?? '')

/** The newest status of each context, in the order they were posted. */
export const newest = (repo: Repo, sha: string): Status[] => {
  const latest = new Map<string, Status>()
  for (const status of repo.statuses.get(sha) ?? []) latest.set(status.context, status)
  return [...latest.values()].sort((a, b) => a.id - b.id)
}

/** Whether the statuses of a commit are what the branch's rule requires. */
export const statusesPass = (repo: Repo, branch: string, sha: string): boolean => {
  const rule = ruleOf(repo, branch)
  if (!rule?.enable_status_check) return true
  const present = newest(repo, sha)
  const globs = (rule.status_check_contexts ?? [])
    .map((context) => globToRegExp(context, ''))
    .filter((glob): glob is RegExp => glob !== null)
  if (globs.length === 0) return worst(present.map((status) => status.state)) === 'success'
  const states = globs.map((glob) => {
    const matching = present.filter((status) => glob.test(status.context)).map((status) => status.state)
    return matching.length === 0 ? 'pending' : worst(matching)
  })
  return worst(['success', ...states]) === 'success'
}
