// What a branch's rule still asks of a pull request, first reason first (fact sheet 5.1 step 8).
import { isBehind, protectedFiles } from './check.js'
import { filePatterns } from './glob.js'
import { hasApprovals, isAwaited, isRejected } from './protection.js'
import { headTip } from './pulls.js'
import { statusesPass } from './required.js'
import type { Pull, Repo, Rule, World } from './world.js'

/** The first reason the rule gives against merging, in Forgejo's words and order, or null. */
export const blockedBy = (world: World, repo: Repo, pull: Pull, rule: Rule): string | null => {
  if (!statusesPass(repo, pull.base, headTip(world, repo, pull) ?? '')) return 'Not all required status checks successful'
  if (!hasApprovals(rule, pull.reviews)) return 'Does not have enough approvals'
  if (isRejected(rule, pull.reviews)) return 'There are requested changes'
  if (isAwaited(rule, pull.reviews)) return 'There are official review requests'
  if (rule.block_on_outdated_branch && isBehind(world, pull)) return 'The head branch is behind the base branch'
  // The files are those of the last check, but a rule that protects none any more does not block.
  const protects = filePatterns(rule.protected_file_patterns).length > 0
  if (protects && protectedFiles(world, pull).length > 0) return 'Changed protected files'
  return null
}
