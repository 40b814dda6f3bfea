// Branches and their protection rules (fact sheet 6; contract/samples/branch.json, branch-protections.json).
import { accessOf, isRepoAdmin, maintains, READ, readableLogins, WRITE } from './access.js'
import { type Answer, empty, json, notFound, problem, refuse, stamp } from './answer.js'
import { doerOf, listField, param, type RepoCall, type RepoRoute, textField } from './call.js'
import { payloadCommitJson } from './commit-json.js'
import { isPlainName } from './glob.js'
import { linked, paged } from './paging.js'
import { changeRule, mayMerge, mayPush, newRule, orderedRules, ruleOf } from './protection.js'
import { moveBranch, pushRefusal } from './receive.js'
import { resolveCommit } from './revisions.js'
import { branchTip, type Repo, type Rule, type User, userByLogin, type World } from './world.js'

const branchJson = (call: RepoCall, name: string, tip: string): Record<string, unknown> => {
  const { world, repo, caller } = call
  const rule = ruleOf(repo, name)
  const { user } = caller
  const pushes = (who: User): boolean =>
    rule === null ? accessOf(world, repo, who) >= WRITE || maintains(world, repo, who, name) : mayPush(world, repo, rule, who)
  return {
    name,
    commit: payloadCommitJson(world, repo, tip),
    protected: rule !== null,
    required_approvals: rule?.required_approvals ?? 0,
    enable_status_check: rule?.enable_status_check ?? false,
    status_check_contexts: rule === null ? [] : rule.status_check_contexts,
    user_can_push: user !== null && pushes(user),
    user_can_merge: user !== null && mayMerge(repo, name, user, accessOf(world, repo, user)),
    effective_branch_protection_name: rule !== null && isRepoAdmin(world, repo, caller) ? rule.rule_name : '',
  }
}

const single = (call: RepoCall): Answer => {
  const name = param(call, '*')
  const tip = branchTip(call.repo, name)
  return tip === null ? notFound(call.world, [`branch does not exist [name: ${name}]`]) : json(200, branchJson(call, name, tip))
}

const list = (call: RepoCall): Answer => {
  const names = [...call.repo.refs.keys()].filter((ref) => ref.startsWith('refs/heads/')).map((ref) => ref.slice(11))
  const page = paged(call, names.sort())
  return linked(
    call,
    page,
    page.items.map((name) => branchJson(call, name, branchTip(call.repo, name) ?? '')),
  )
}

/** Makes a branch of a ref, or of the default branch. */
const create = (call: RepoCall): Answer => {
  const { world, repo } = call
  const name = textField(call, 'new_branch_name')
  const ref = textField(call, 'old_ref_name')
  const from = textField(call, 'old_branch_name') || repo.defaultBranch
  const start = ref === '' ? branchTip(repo, from) : resolveCommit(repo, ref)
  if (start === null) return ref === '' ? problem(world, 404, 'The old branch does not exist') : problem(world, 500, '')
  if (branchTip(repo, name) !== null) refuse(world, 409, 'The branch already exists.')
  const doer = doerOf(call)
  if (pushRefusal(world, repo, doer, name, start) !== null) return problem(world, 500, '')
  moveBranch(world, repo, doer, name, start)
  return json(201, branchJson(call, name, start))
}

const remove = (call: RepoCall): Answer => {
  const { world, repo } = call
  const name = param(call, '*')
  if (branchTip(repo, name) === null) return notFound(world)
  if (name === repo.defaultBranch) refuse(world, 403, 'can not delete default branch')
  if (ruleOf(repo, name) !== null) refuse(world, 403, 'branch protected')
  moveBranch(world, repo, doerOf(call), name, null)
  return empty(204)
}

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

const createRule = (call: RepoCall): Answer => {
  const { world, repo } = call
  const name = textField(call, 'rule_name') || textField(call, 'branch_name')
  if (name === '') refuse(world, 400, 'both rule_name and branch_name are empty')
  if (repo.rules.some((rule) => rule.rule_name === name)) refuse(world, 403, 'Branch protection already exist')
  needPeople(call)
  const rule = newRule(name, world.now)
  saveRule(world, repo, rule, call.body)
  repo.rules.push(rule)
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

export const branchRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/branches', gate: 'open', answer: list },
  {
    method: 'POST',
    path: '/branches',
    gate: 'write',
    archived: true,
    required: { new_branch_name: 'BranchName' },
    answer: create,
  },
  { method: 'GET', path: '/branches/*', gate: 'open', answer: single },
  { method: 'DELETE', path: '/branches/*', gate: 'write', archived: true, answer: remove },
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
