// The API of branch protection rules (fact sheet 6; contract/samples/branch-protections.json).
import { READ, readableLogins, WRITE } from './access.js'
import { type Answer, empty, json, notFound, refuse, stamp } from './answer.js'
import { branchNames } from './branches.js'
import { listField, param, type RepoCall, type RepoRoute, textField } from './call.js'
import { isPlainName } from './glob.js'
import { changeRule, matches, newRule, orderedRules } from './protection.js'
import { later } from './work.js'
import { type Repo, type Rule, userByLogin, type World } from './world.js'

const ruleJson = (world: World, repo: Repo, rule: Rule): Record<string, unknown> => ({
  branch_name: isPlainName(rule.rule_name) ? rule.rule_name : '',
  rule_name: rule.rule_name,
  enable_push: rule.enable_push,
  enable_push_whitelist: rule.enable_push_whitelist,
  push_whitelist_usernames: readableLogins(world, repo, rule.push_whitelist_usernames, READ),
  push_whitelist_teams: [],
  push_whitelist_deploy_keys: rule.push_whitelist_deploy_keys,
  enable_merge_whitelist: rule.enable_merge_whitelist,
  merge_whitelist_usernames: readableLogins(world, repo, rule.merge_whitelist_usernames, READ),
  merge_whitelist_teams: [],
  enable_status_check: rule.enable_status_check,
  status_check_contexts: rule.status_check_contexts,
  required_approvals: rule.required_approvals,
  enable_approvals_whitelist: rule.enable_approvals_whitelist,
  approvals_whitelist_username: readableLogins(world, repo, rule.approvals_whitelist_username, READ),
  approvals_whitelist_teams: [],
  block_on_rejected_reviews: rule.block_on_rejected_reviews,
  block_on_official_review_requests: rule.block_on_official_review_requests,
  block_on_outdated_branch: rule.block_on_outdated_branch,
  dismiss_stale_approvals: rule.dismiss_stale_approvals,
  ignore_stale_approvals: rule.ignore_stale_approvals,
  require_signed_commits: rule.require_signed_commits,
  protected_file_patterns: rule.protected_file_patterns,
  unprotected_file_patterns: rule.unprotected_file_patterns,
  apply_to_admins: rule.apply_to_admins,
  created_at: stamp(rule.created),
  updated_at: stamp(rule.updated),
})

/** Sets a rule's fields; people without the rights a list needs are dropped without a word (fact sheet 6.2). */
export const saveRule = (world: World, repo: Repo, rule: Rule, fields: Readonly<Record<string, unknown>>): void => {
  changeRule(rule, fields, world.now)
  rule.push_whitelist_usernames = readableLogins(world, repo, rule.push_whitelist_usernames, WRITE)
  rule.merge_whitelist_usernames = readableLogins(world, repo, rule.merge_whitelist_usernames, WRITE)
  rule.approvals_whitelist_username = readableLogins(world, repo, rule.approvals_whitelist_username, READ)
}

const WHITELISTS = ['push_whitelist_usernames', 'merge_whitelist_usernames', 'approvals_whitelist_username']

/** Stops at the first login of a whitelist that is nobody's. */
const needPeople = (call: RepoCall): void => {
  const stranger = WHITELISTS.flatMap((list) => listField(call, list)).find((login) => userByLogin(call.world, login) === null)
  if (stranger !== undefined) refuse(call.world, 422, `user does not exist [uid: 0, name: ${stranger}]`)
}

/** A rule with a glob has the pull requests into its branches checked again, one with a plain name has not (fact sheet 6.3). */
const recheck = (call: RepoCall, rule: Rule): void => {
  const { world, repo } = call
  if (isPlainName(rule.rule_name)) return
  for (const branch of branchNames(repo).filter((name) => matches(rule, name))) {
    later(world, { kind: 'requeue', repoId: repo.id, branch }, world.syncDelayMs)
  }
}

const createRule = (call: RepoCall): Answer => {
  const { world, repo } = call
  const name = textField(call, 'rule_name') || textField(call, 'branch_name')
  if (name === '') refuse(world, 400, 'both rule_name and branch_name are empty')
  if (repo.rules.some((rule) => rule.rule_name === name)) refuse(world, 403, 'Branch protection already exist')
  needPeople(call)
  const rule = newRule(name, world.now)
  saveRule(world, repo, rule, call.body)
  repo.rules.push(rule)
  recheck(call, rule)
  return json(201, ruleJson(world, repo, rule))
}

const withRule = (call: RepoCall, then: (rule: Rule) => Answer): Answer => {
  const rule = call.repo.rules.find((each) => each.rule_name === param(call, 'name'))
  return rule === undefined ? notFound(call.world) : then(rule)
}

const editRule = (call: RepoCall): Answer =>
  withRule(call, (rule) => {
    needPeople(call)
    saveRule(call.world, call.repo, rule, call.body)
    recheck(call, rule)
    return json(200, ruleJson(call.world, call.repo, rule))
  })

const removeRule = (call: RepoCall): Answer =>
  withRule(call, (rule) => {
    call.repo.rules = call.repo.rules.filter((each) => each !== rule)
    return empty(204)
  })

const listRules = (call: RepoCall): Answer =>
  json(
    200,
    orderedRules(call.repo).map((rule) => ruleJson(call.world, call.repo, rule)),
  )

const RULES = '/branch_protections'

export const ruleRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: RULES, gate: 'admin', answer: listRules },
  { method: 'POST', path: RULES, gate: 'admin', archived: true, answer: createRule },
  {
    method: 'GET',
    path: `${RULES}/:name`,
    gate: 'admin',
    answer: (call) => withRule(call, (rule) => json(200, ruleJson(call.world, call.repo, rule))),
  },
  { method: 'PATCH', path: `${RULES}/:name`, gate: 'admin', archived: true, answer: editRule },
  { method: 'DELETE', path: `${RULES}/:name`, gate: 'admin', archived: true, answer: removeRule },
]
