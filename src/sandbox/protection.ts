// Branch protection: which rule holds, and what it lets whom do (fact sheet 6).
import { type Access, accessOf, WRITE } from './access.js'
import { filePatterns, globToRegExp, isPlainName } from './glob.js'
import type { Repo, Review, Rule, User, World } from './world.js'

/** A new rule: everything off, except what the body says. */
export const newRule = (name: string, now: number): Rule => ({
  rule_name: name,
  enable_push: false,
  enable_push_whitelist: false,
  push_whitelist_usernames: [],
  push_whitelist_deploy_keys: false,
  enable_merge_whitelist: false,
  merge_whitelist_usernames: [],
  enable_status_check: false,
  status_check_contexts: null,
  required_approvals: 0,
  enable_approvals_whitelist: false,
  approvals_whitelist_username: [],
  block_on_rejected_reviews: false,
  block_on_official_review_requests: false,
  block_on_outdated_branch: false,
  dismiss_stale_approvals: false,
  ignore_stale_approvals: false,
  require_signed_commits: false,
  protected_file_patterns: '',
  unprotected_file_patterns: '',
  apply_to_admins: false,
  created: now,
  updated: now,
})

/** Sets the fields a request gives; a field of another type is left alone. */
export const changeRule = (rule: Rule, fields: Readonly<Record<string, unknown>>, now: number): void => {
  const given = { ...fields, ...pushFields(fields) }
  for (const [key, present] of Object.entries(rule)) {
    const value = (given as Readonly<Record<string, unknown>>)[key]
    if (key === 'required_approvals' && Number(value) < 0) continue
    if (key === 'rule_name' || key === 'created' || key === 'updated' || value === undefined || value === null) continue
    const list = Array.isArray(present) || key === 'status_check_contexts'
    const fits = list ? Array.isArray(value) : typeof value === typeof present
    if (fits) Object.assign(rule, { [key]: value })
  }
  rule.updated = now
}

/** The push list counts only where pushing is on, and is changed only together with it. */
const pushFields = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const on = fields['enable_push']
  const list = fields['enable_push_whitelist']
  const keys = fields['push_whitelist_deploy_keys']
  if (on === false) return { enable_push_whitelist: false, push_whitelist_deploy_keys: false }
  if (on !== true) return { enable_push_whitelist: null, push_whitelist_deploy_keys: null }
  return { enable_push_whitelist: list, push_whitelist_deploy_keys: list === true ? keys : list === false ? false : null }
}

/** Whether a rule's name fits a branch; a glob that is none is a plain name. */
export const matches = (rule: Rule, branch: string): boolean =>
  isPlainName(rule.rule_name)
    ? rule.rule_name.toLowerCase() === branch.toLowerCase()
    : (globToRegExp(rule.rule_name, '/')?.test(branch) ?? rule.rule_name === branch)

/** Rules in the order they are tried: plain names first, then as created. */
export const orderedRules = (repo: Repo): Rule[] => [
  ...repo.rules.filter((rule) => isPlainName(rule.rule_name)),
  ...repo.rules.filter((rule) => !isPlainName(rule.rule_name)),
]

/** The rule of a branch, or null. */
export const ruleOf = (repo: Repo, branch: string): Rule | null => {
  const fitting = repo.rules.filter((rule) => matches(rule, branch))
  return fitting.find((rule) => isPlainName(rule.rule_name)) ?? fitting[0] ?? null
}

const lists = (logins: readonly string[], user: User): boolean =>
  logins.some((login) => login.toLowerCase() === user.login.toLowerCase())

/** Whether a rule lets someone push directly. */
export const mayPush = (world: World, repo: Repo, rule: Rule, user: User): boolean => {
  if (!rule.enable_push) return false
  return rule.enable_push_whitelist ? lists(rule.push_whitelist_usernames, user) : accessOf(world, repo, user) >= WRITE
}

/** Whether someone may merge into a branch; a merge whitelist binds owner and site admin too (contract: merge-rights). */
export const mayMerge = (repo: Repo, branch: string, user: User, access: Access): boolean => {
  const rule = ruleOf(repo, branch)
  return rule?.enable_merge_whitelist ? lists(rule.merge_whitelist_usernames, user) : access >= WRITE
}

/** Whether a review by this account counts for the rule of the base branch; decided when it is given (fact sheet 4.4). */
export const isOfficial = (world: World, repo: Repo, base: string, user: User): boolean => {
  const rule = ruleOf(repo, base)
  return rule?.enable_approvals_whitelist ? lists(rule.approvals_whitelist_username, user) : accessOf(world, repo, user) >= WRITE
}

const counts = (rule: Rule, review: Review): boolean =>
  review.state === 'APPROVED' && review.official && !review.dismissed && !(rule.ignore_stale_approvals && review.stale)

/** Whether enough official approvals are there. */
export const hasApprovals = (rule: Rule, reviews: readonly Review[]): boolean =>
  rule.required_approvals <= 0 || reviews.filter((review) => counts(rule, review)).length >= rule.required_approvals

/** Whether an official request for changes, stale or not, blocks. */
export const isRejected = (rule: Rule, reviews: readonly Review[]): boolean =>
  rule.block_on_rejected_reviews &&
  reviews.some((review) => review.state === 'REQUEST_CHANGES' && review.official && !review.dismissed)

/** Whether an official reviewer was asked and has not answered. */
export const isAwaited = (rule: Rule, reviews: readonly Review[]): boolean =>
  rule.block_on_official_review_requests && reviews.some((review) => review.state === 'REQUEST_REVIEW' && review.official)

/** The first ten of these paths that a rule's text of patterns protects. */
export const protectedPaths = (text: string, paths: readonly string[]): string[] => {
  const patterns = filePatterns(text)
  return paths.filter((path) => patterns.some((pattern) => pattern.test(path.toLowerCase()))).slice(0, 10)
}

/** Why someone may not write this path of a branch through the API, or null. Forgejo asks before there is a commit to judge. */
export const writeRefusal = (world: World, repo: Repo, branch: string, user: User, path: string): string | null => {
  const rule = ruleOf(repo, branch)
  if (rule === null) return null
  const no = `user cannot commit to repo [user: ${user.login.toLowerCase()}]`
  if (!mayPush(world, repo, rule, user) && !allUnprotected(rule, [path])) return no
  if (protectedPaths(rule.protected_file_patterns, [path]).length > 0) {
    return `path is protected and can not be changed [path: ${path}]`
  }
  return rule.require_signed_commits ? no : null
}

/** Whether all these paths are ones the rule leaves open to anyone who may write. */
export const allUnprotected = (rule: Rule, paths: readonly string[]): boolean => {
  const patterns = filePatterns(rule.unprotected_file_patterns)
  return patterns.length > 0 && paths.every((path) => patterns.some((pattern) => pattern.test(path.toLowerCase())))
}
