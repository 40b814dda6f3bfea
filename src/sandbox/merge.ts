// Merging a pull request: what stands against it, in Forgejo's order, and the merge itself (fact sheet 5.1).
import { type Access, ADMIN, accessOf } from './access.js'
import { type Answer, json, problem } from './answer.js'
import { blockedBy } from './blocked.js'
import { checkStatus } from './check.js'
import type { Conflict } from './git/merge.js'
import { mayMerge, ruleOf } from './protection.js'
import { addEntry, headTip, isDraft } from './pulls.js'
import { moveBranch, protectedPath } from './receive.js'
import { mergeStyle } from './styles.js'
import { later } from './work.js'
import { branchTip, type Pull, type Repo, type Rule, type StyleFlag, type User, type World } from './world.js'

/** Merge style to the flag of the repository that allows it. */
const STYLE_FLAGS: Readonly<Record<string, StyleFlag>> = {
  merge: 'allow_merge_commits',
  rebase: 'allow_rebase',
  'rebase-merge': 'allow_rebase_explicit',
  squash: 'allow_squash_merge',
  'fast-forward-only': 'allow_fast_forward_only_merge',
}

export interface Attempt {
  readonly user: User
  readonly access: Access
  readonly style: string
  /** `force_merge`: an admin asks to skip the rule. */
  readonly force: boolean
  /** A merge that is only being scheduled skips the rule, too. */
  readonly scheduling: boolean
}

/** Marks a pull request as merged, by a commit that somebody brought to the base branch. */
export const BY_HAND = 'manually-merged'

/** Whether the rule may be skipped; the account counts, whatever its token covers. */
const mayForce = (world: World, repo: Repo, rule: Rule, user: User): boolean =>
  user.siteAdmin || (accessOf(world, repo, user) >= ADMIN && !rule.apply_to_admins)

/** What stands against merging; null when nothing does. */
export const mergeRefusal = (
  world: World,
  repo: Repo,
  pull: Pull,
  attempt: Attempt,
): { readonly status: number; readonly message: string } | null => {
  const no = (message: string, status = 405) => ({ status, message })
  if (pull.merged !== null) return no('')
  if (pull.closed !== null) return no('', 404)
  if (!mayMerge(repo, pull.base, attempt.user, attempt.access)) return no('User not allowed to merge PR')
  if (attempt.style === BY_HAND) return null
  if (isDraft(pull)) return no('Work in progress PRs cannot be merged')
  if (!['mergeable', 'empty'].includes(checkStatus(world, pull))) return no('Please try again later')
  const rule = ruleOf(repo, pull.base)
  if (rule === null) return null
  const reason = attempt.scheduling ? null : blockedBy(world, repo, pull, rule)
  if (reason !== null && !(attempt.force && mayForce(world, repo, rule, attempt.user))) {
    return no(`not allowed to merge [reason: ${reason}]`)
  }
  // The server has no key to sign with; a fast-forward makes no commit to sign.
  return rule.require_signed_commits && attempt.style !== 'fast-forward-only' ? no("won't sign: nokey") : null
}

export interface Merge {
  readonly user: User
  readonly style: string
  /** The commit's message. */
  readonly message: string
  /** The head the caller pinned; the empty string pins nothing. */
  readonly head: string
}

/** Asks for a new check of everything into this base, as every attempt to merge does once it has begun. */
const requeueAfter = (world: World, repo: Repo, pull: Pull): void => {
  pull.requeued = true
  later(world, { kind: 'requeue', repoId: repo.id, branch: pull.base }, world.syncDelayMs)
}

/** What git prints about a conflict; `tracking` is Forgejo's name for the head. */
const printed = ({ path, kind }: Conflict): string => {
  if (kind === 'deleted by us') {
    return `CONFLICT (modify/delete): ${path} deleted in HEAD and modified in tracking.  Version tracking of ${path} left in tree.\n`
  }
  if (kind === 'deleted by them') {
    return `CONFLICT (modify/delete): ${path} deleted in tracking and modified in HEAD.  Version HEAD of ${path} left in tree.\n`
  }
  return `Auto-merging ${path}\nCONFLICT (${kind}): Merge conflict in ${path}\n`
}

/** `at` is the commit that could not be replayed. */
const conflict = (style: string, conflicts: readonly Conflict[], at: string | undefined): Answer => {
  const end = 'Automatic merge failed; fix conflicts and then commit the result.\n'
  const related = conflicts.length > 0
  return json(409, {
    Style: style,
    StdOut: related ? conflicts.map(printed).join('') + end : '',
    StdErr: related ? '' : 'fatal: refusing to merge unrelated histories\n',
    ...(at === undefined ? {} : { CommitSHA: at }),
    Err: {},
  })
}

/** The hook looks at signatures and protected files again, in what is really pushed; whom the rule does not bind passes the latter. */
const refusedByHook = (world: World, repo: Repo, pull: Pull, user: User, commit: string): string | null => {
  const rule = ruleOf(repo, pull.base)
  if (rule === null) return null
  const rejected = (text: string): string =>
    `PushRejected with remote message: Forgejo: branch ${pull.base} is protected from ${text}`
  if (rule.require_signed_commits) return rejected(`unverified commit ${commit}`)
  const touched = protectedPath(world, repo, pull.base, commit)
  return touched === null || mayForce(world, repo, rule, user) ? null : rejected(`changing file ${touched}`)
}

/** Merges, whatever the rule says; returns null when it is done, else the answer that says why not. */
export const performMerge = (world: World, repo: Repo, pull: Pull, merge: Merge): Answer | null => {
  const { user, style } = merge
  if (pull.merged !== null) {
    return json(409, {
      ID: pull.id,
      IssueID: pull.id,
      HeadRepoID: pull.headRepo,
      BaseRepoID: repo.id,
      HeadBranch: pull.headBranch,
      BaseBranch: pull.base,
    })
  }
  const flag = STYLE_FLAGS[style]
  if (flag === undefined || !repo.styles[flag]) {
    return problem(world, 405, `${style} is not an allowed merge style for this repository`)
  }
  const wasRequeued = pull.requeued
  requeueAfter(world, repo, pull)
  const base = branchTip(repo, pull.base)
  const head = headTip(world, repo, pull)
  if (base === null || head === null) return problem(world, 500, '')
  if (merge.head !== '' && merge.head !== head) return problem(world, 409, 'head out of date')
  const built = mergeStyle(world, { style, base, head, user, message: merge.message, posterId: pull.posterId })
  if (built.kind === 'conflict') return conflict(style, built.conflicts, built.commit)
  if (built.kind === 'impossible') return problem(world, 500, '')
  const refusal = refusedByHook(world, repo, pull, user, built.commit)
  if (refusal !== null) return problem(world, 409, refusal)
  pull.merged = { userId: user.id, at: world.now, commit: built.commit }
  pull.closed = world.now
  pull.schedule = null
  // A check that an earlier failed attempt asked for never ends once the pull request is merged.
  if (wasRequeued) pull.check = 'checking'
  addEntry(world, pull, { type: 'merge_pull', userId: user.id })
  moveBranch(world, repo, user, pull.base, built.commit)
  return null
}
