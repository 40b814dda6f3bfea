// What the fact sheet says about merging, branches and what belongs to it, each fact with its section.
import { describe, expect, it } from 'vitest'
import { addRepository, createWorld, deleteBranch, handle, push, type Setup, settle, type World } from '../src/sandbox/index.js'

const RULE = {
  enable_push: true,
  enable_push_whitelist: true,
  push_whitelist_usernames: ['acme'],
  enable_merge_whitelist: true,
  merge_whitelist_usernames: ['gate', 'acme'],
  required_approvals: 1,
  enable_approvals_whitelist: true,
  approvals_whitelist_username: ['gate', 'alice', 'acme'],
  block_on_rejected_reviews: true,
  ignore_stale_approvals: true,
  apply_to_admins: true,
}
const SETUP: Setup = {
  files: { 'README.md': { text: 'ops\n' }, 'vault/policy.toml': { text: '[tiers]\n' } },
  collaborators: { agent: 'write', gate: 'write', alice: 'write', bob: 'read' },
}
type FileChanges = NonNullable<Setup['files']>
const GONE = "The target couldn't be found."
const LATER = 'Please try again later'

type Said = { status: number; body: Record<string, unknown>; list: Record<string, unknown>[]; headers: Record<string, string> }

/** A call by an account's password, or by nobody. */
const calling =
  (world: World, repo = '/repos/acme/ops') =>
  (as: string | null, method: string, path: string, body?: unknown): Said => {
    const who = as === null ? {} : { login: as }
    const answer = handle(world, { method, path: repo + path, token: null, ...who, body })
    const value = answer.body.startsWith('{') || answer.body.startsWith('[') ? JSON.parse(answer.body) : null
    return { status: answer.status, body: value ?? {}, list: value ?? [], headers: { ...answer.headers } }
  }

/** A repository with pull request 1, by agent, from `worked` into `main`. */
const stage = (over: Partial<Setup> = {}, files: FileChanges = { a: { text: 'a\n' } }) => {
  const { world, base } = createWorld({ ...SETUP, ...over })
  const call = calling(world)
  const head = push(world, { as: 'agent', branch: 'worked', from: 'main', files }).commit
  expect(call('agent', 'POST', '/pulls', { head: 'worked', base: 'main', title: 'add a' }).status).toBe(201)
  settle(world)
  const merge = (more: object = {}, as = 'gate', number = 1) => {
    const { status, body } = call(as, 'POST', `/pulls/${number}/merge`, { Do: 'merge', ...more })
    return [status, ...('message' in body ? [body['message']] : [])]
  }
  const put = (as: string, branch: string, changes: FileChanges, more: object = {}) => {
    const pushed = push(world, { as, branch, from: branch, files: changes, ...more })
    settle(world)
    return pushed
  }
  const approve = (as = 'gate') => call(as, 'POST', '/pulls/1/reviews', { event: 'APPROVED' })
  const types = () => call('gate', 'GET', '/issues/1/timeline').list.map((entry) => entry['type'])
  return { world, base, call, head, merge, put, approve, types }
}

const reason = (text: string) => [405, `not allowed to merge [reason: ${text}]`]

describe('§5.1 merging: the checks, in order', () => {
  it('signed in, archive, body, pull request, then the rest', () => {
    const s = stage()
    expect(s.call(null, 'POST', '/pulls/9/merge', {})).toMatchObject({ status: 401, body: { message: 'token is required' } })
    expect(s.call('gate', 'POST', '/pulls/9/merge', {}).body['message']).toBe('[Do]: Required')
    expect(s.call('gate', 'POST', '/pulls/9/merge', { Do: '' }).body['message']).toBe('[Do]: Required')
    expect(s.merge({ Do: 'Merge' }, 'gate', 9)).toEqual([422, '[Do]: In'])
    expect(s.call('gate', 'POST', '/pulls/9/merge', { Do: 'merge' }).body).toMatchObject({
      message: 'GetPullRequestByIndex',
      errors: [expect.stringMatching(/^pull request does not exist \[id: 0, issue_id: 0, head_repo_id: 0, base_repo_id: \d+, /)],
    })
    s.call('acme', 'PATCH', '', { archived: true })
    expect(s.merge({ Do: 'Merge' })).toEqual([423, expect.stringMatching(/^<Repository \d+:acme\/ops> is archived$/)])
  })

  it('merged before closed, closed before rights, rights before WIP, WIP before mergeable', () => {
    const s = stage({ protection: RULE })
    s.call('agent', 'PATCH', '/pulls/1', { title: 'WIP: a' })
    push(s.world, { as: 'acme', branch: 'main', from: 'main', files: { a: { text: 'other\n' } } })
    settle(s.world)
    expect(s.merge({}, 'alice')).toEqual([405, 'User not allowed to merge PR'])
    expect(s.merge({}, 'outsider')).toEqual([405, 'User not allowed to merge PR'])
    expect(s.merge()).toEqual([405, 'Work in progress PRs cannot be merged'])
    s.call('agent', 'PATCH', '/pulls/1', { title: 'a', state: 'closed' })
    expect(s.merge({}, 'alice')).toEqual([404, GONE])
    s.call('agent', 'PATCH', '/pulls/1', { state: 'open' })
    expect(s.merge()).toEqual([405, LATER])

    const done = stage()
    expect(done.merge()).toEqual([200])
    expect(done.merge({}, 'bob')).toEqual([405, ''])
    expect(done.call('bob', 'GET', '/pulls/1/merge').status).toBe(204)
  })

  it('a conflict and an ancestor answer alike, a head without changes merges', () => {
    const conflict = stage()
    conflict.put('alice', 'main', { a: { text: 'other\n' } })
    expect(conflict.call('gate', 'GET', '/pulls/1').body['mergeable']).toBe(false)
    expect(conflict.merge({ head_commit_id: conflict.head })).toEqual([405, LATER])

    const ancestor = stage()
    ancestor.call('alice', 'POST', '/pulls', { head: 'main', base: 'worked', title: 'backwards' })
    expect(ancestor.call('gate', 'GET', '/pulls/2').body).toMatchObject({ mergeable: true, changed_files: 0 })
    expect(ancestor.merge({}, 'gate', 2)).toEqual([405, LATER])

    const same = stage()
    same.put('alice', 'main', { a: { text: 'a\n' } })
    expect(same.call('gate', 'GET', '/pulls/1').body['mergeable']).toBe(true)
    expect(same.merge()).toEqual([200])
  })

  it('the rule gives its first reason only', () => {
    const s = stage({
      protection: {
        ...RULE,
        enable_status_check: true,
        status_check_contexts: ['ci'],
        block_on_official_review_requests: true,
        block_on_outdated_branch: true,
        protected_file_patterns: 'a',
      },
    })
    s.put('acme', 'main', { z: { text: 'z\n' } })
    s.call('alice', 'POST', '/pulls/1/reviews', { event: 'REQUEST_CHANGES', body: 'no' })
    s.call('agent', 'POST', '/pulls/1/requested_reviewers', { reviewers: ['acme'] })
    expect(s.merge()).toEqual(reason('Not all required status checks successful'))
    s.call('gate', 'POST', `/statuses/${s.head}`, { state: 'success', context: 'ci' })
    expect(s.merge()).toEqual(reason('Does not have enough approvals'))
    s.approve()
    expect(s.merge()).toEqual(reason('There are requested changes'))
    const [no] = s.call('gate', 'GET', '/pulls/1/reviews').list
    expect(s.call('acme', 'POST', `/pulls/1/reviews/${no?.['id']}/dismissals`, { message: 'x' }).status).toBe(200)
    expect(s.merge()).toEqual(reason('There are official review requests'))
    s.call('agent', 'DELETE', '/pulls/1/requested_reviewers', { reviewers: ['acme'] })
    expect(s.merge()).toEqual(reason('The head branch is behind the base branch'))
    s.call('acme', 'PATCH', '/branch_protections/main', { block_on_outdated_branch: false })
    expect(s.merge()).toEqual(reason('Changed protected files'))
    s.call('acme', 'PATCH', '/branch_protections/main', { protected_file_patterns: '' })
    expect(s.merge({ head_commit_id: s.base })).toEqual([409, 'head out of date'])
    expect(s.merge({ head_commit_id: s.head.slice(0, 10) })).toEqual([409, 'head out of date'])
    expect(s.merge({ head_commit_id: s.head.toUpperCase() })).toEqual([409, 'head out of date'])
    expect(s.merge({ head_commit_id: s.head })).toEqual([200])
  })

  it('force_merge: admins where the rule does not bind them, the site admin always, nobody past a whitelist', () => {
    const protection = { required_approvals: 1, apply_to_admins: false }
    const force = { force_merge: true }
    const s = stage({ protection, collaborators: { agent: 'write', alice: 'admin' } })
    expect(s.merge(force, 'agent')).toEqual(reason('Does not have enough approvals'))
    expect(s.merge({}, 'alice')).toEqual(reason('Does not have enough approvals'))
    s.call('alice', 'PATCH', '/branch_protections/main', { apply_to_admins: true })
    expect(s.merge(force, 'alice')).toEqual(reason('Does not have enough approvals'))
    expect(s.merge(force, 'acme')).toEqual(reason('Does not have enough approvals'))
    s.call('alice', 'PATCH', '/branch_protections/main', { enable_merge_whitelist: true, merge_whitelist_usernames: ['alice'] })
    expect(s.merge(force, 'root')).toEqual([405, 'User not allowed to merge PR'])
    s.call('alice', 'PATCH', '/branch_protections/main', { enable_merge_whitelist: false })
    expect(s.merge(force, 'root')).toEqual([200])

    const other = stage({ protection, collaborators: { agent: 'write', alice: 'admin' } })
    expect(other.merge(force, 'alice')).toEqual([200])
  })

  it('the account is the admin that force_merge asks for, whatever its token covers', () => {
    const { world } = createWorld({ ...SETUP, protection: { ...RULE, apply_to_admins: false } })
    const { tokens } = addRepository(world, 'acme/other', {
      tokens: { acme: { scopes: ['write:repository'], restricted: true } },
    })
    push(world, { as: 'agent', branch: 'worked', from: 'main', files: { a: { text: 'a' } } })
    calling(world)('agent', 'POST', '/pulls', { head: 'worked', base: 'main', title: 'a' })
    const body = { Do: 'merge', force_merge: true }
    const token = tokens['acme'] ?? ''
    expect(handle(world, { method: 'POST', path: '/repos/acme/ops/pulls/1/merge', token, body }).status).toBe(200)
  })

  it('no key to sign with: no merge where signatures are required, and a fast-forward meets the hook', () => {
    const s = stage({ protection: { require_signed_commits: true } })
    expect(s.merge()).toEqual([405, "won't sign: nokey"])
    expect(s.merge({ merge_when_checks_succeed: true })).toEqual([405, "won't sign: nokey"])
    expect(s.merge({ Do: 'fast-forward-only' }, 'acme')).toEqual([
      409,
      `PushRejected with remote message: Forgejo: branch main is protected from unverified commit ${s.head}`,
    ])
    expect(s.call('gate', 'GET', '/pulls/1').body['merged']).toBe(false)
  })

  it('by hand: when the repository allows it, with a commit of the base branch, whatever the rule says', () => {
    const s = stage({ protection: RULE })
    const byHand = { Do: 'manually-merged', MergeCommitID: s.base }
    expect(s.merge(byHand, 'alice')).toEqual([405, 'User not allowed to merge PR'])
    expect(s.merge(byHand)).toEqual([405, 'manually-merged is not an allowed merge style for this repository'])
    s.call('acme', 'PATCH', '', { allow_manual_merge: true })
    expect(s.call('gate', 'POST', '/pulls/1/merge', { ...byHand, MergeCommitID: s.head })).toMatchObject({
      status: 409,
      body: {},
    })
    expect(s.merge({ ...byHand, MergeCommitID: s.base.slice(0, 12) })).toEqual([409])
    expect(s.merge(byHand)).toEqual([200])
    expect(s.call('gate', 'GET', '/pulls/1').body).toMatchObject({
      merged: true,
      state: 'closed',
      merge_commit_sha: s.base,
      merged_by: { login: 'gate' },
    })
    expect(s.types()).toEqual(['pull_push', 'merge_pull'])
  })

  it('a style the repository has switched off', () => {
    const flags = {
      merge: 'allow_merge_commits',
      rebase: 'allow_rebase',
      'rebase-merge': 'allow_rebase_explicit',
      squash: 'allow_squash_merge',
      'fast-forward-only': 'allow_fast_forward_only_merge',
    }
    for (const [style, flag] of Object.entries(flags)) {
      const s = stage()
      s.call('acme', 'PATCH', '', { [flag]: false })
      const no = [405, `${style} is not an allowed merge style for this repository`]
      expect(s.merge({ Do: style })).toEqual(no)
      // The style comes before the head.
      expect(s.merge({ Do: style, head_commit_id: 'x' })).toEqual(no)
      s.call('acme', 'PATCH', '', { [flag]: true })
      expect(s.merge({ Do: style })).toEqual([200])
    }
  })

  it('conflicts that only the merge meets: an object without a message, a rebase names its commit', () => {
    const unrelated = stage()
    push(unrelated.world, { as: 'agent', branch: 'orphan', files: { o: { text: 'o' } } })
    unrelated.call('agent', 'POST', '/pulls', { head: 'orphan', base: 'main', title: 'o' })
    settle(unrelated.world)
    const { status, body } = unrelated.call('gate', 'POST', '/pulls/2/merge', { Do: 'merge' })
    expect([status, ...Object.keys(body)]).toEqual([409, 'Style', 'StdOut', 'StdErr', 'Err'])

    // Back and forth: the whole merges, the first of the two commits does not.
    const s = stage({}, { 'README.md': { text: 'changed\n' } })
    s.put('agent', 'worked', { 'README.md': { text: 'ops\n' } })
    s.put('alice', 'main', { 'README.md': { text: 'other\n' } })
    expect(s.call('gate', 'GET', '/pulls/1').body['mergeable']).toBe(true)
    const met = s.call('gate', 'POST', '/pulls/1/merge', { Do: 'rebase' })
    expect(met).toMatchObject({ status: 409, body: { Style: 'rebase', CommitSHA: s.head } })
    expect(met.body).not.toHaveProperty('message')
  })

  it('fast-forward-only on a branch that has moved on is a blank 500', () => {
    const s = stage()
    s.put('alice', 'main', { z: { text: 'z' } })
    expect(s.merge({ Do: 'fast-forward-only' })).toEqual([500, ''])
  })

  it('patterns that came after the last check are for the hook', () => {
    const s = stage({ protection: RULE })
    s.approve()
    s.call('acme', 'PATCH', '/branch_protections/main', { protected_file_patterns: 'A' })
    expect(s.merge()).toEqual([409, 'PushRejected with remote message: Forgejo: branch main is protected from changing file a'])
    expect(s.merge({ force_merge: true }, 'acme')[0]).toBe(409)
    s.call('acme', 'PATCH', '/branch_protections/main', { apply_to_admins: false })
    expect(s.merge({}, 'acme')).toEqual([200])
  })
})

describe('§5.1 step 14 delete_branch_after_merge', () => {
  const away = { delete_branch_after_merge: true }

  it('refuses what may not be deleted, though the pull request is merged', () => {
    const s = stage()
    s.call('acme', 'POST', '/branch_protections', { rule_name: 'worked' })
    expect(s.merge(away)).toEqual([403, 'the head branch is protected'])
    expect(s.call('gate', 'GET', '/pulls/1').body).toMatchObject({ merged: true, head: { ref: 'worked' } })

    const other = stage()
    other.put('agent', 'main', { m: { text: 'm' } })
    other.call('agent', 'POST', '/pulls', { head: 'main', base: 'worked', title: 'back' })
    expect(other.merge(away, 'gate', 2)).toEqual([403, 'the head branch is the default branch'])

    const agit = stage()
    push(agit.world, { as: 'bob', to: 'refs/for/main/topic', from: 'main', files: { t: { text: 't' } } })
    settle(agit.world)
    expect(agit.merge(away, 'gate', 2)).toEqual([500, ''])
    expect(agit.call('gate', 'GET', '/pulls/2/merge').status).toBe(204)
  })

  it("asks for rights in somebody's fork before anything else", () => {
    const s = stage()
    expect(s.call('bob', 'POST', '/forks', {}).status).toBe(202)
    push(s.world, { as: 'bob', repo: 'bob/ops', branch: 'main', from: 'main', files: { f: { text: 'f' } } })
    s.call('bob', 'POST', '/pulls', { head: 'bob:main', base: 'main', title: 'f' })
    settle(s.world)
    expect(s.merge(away, 'gate', 2)).toEqual([403, 'insufficient permission to delete head branch'])
  })

  it('leaves a branch that another open pull request uses, without a word', () => {
    const s = stage()
    push(s.world, { as: 'acme', branch: 'next', from: 'main', files: {} })
    s.call('agent', 'POST', '/pulls', { head: 'worked', base: 'next', title: 'twice' })
    settle(s.world)
    expect(s.merge(away)).toEqual([200])
    expect(s.call('gate', 'GET', '/branches/worked').status).toBe(200)
    expect(s.merge(away, 'gate', 2)).toEqual([200])
    expect(s.call('gate', 'GET', '/branches/worked').status).toBe(404)
    const gone = s.call('gate', 'GET', '/issues/2/timeline').list.find((entry) => entry['type'] === 'delete_branch')
    expect(gone).toMatchObject({ old_ref: 'worked', user: { login: 'gate' } })
  })
})

describe('§5.3 to §5.5 schedules and messages', () => {
  const whenGreen = { merge_when_checks_succeed: true }

  it('a schedule ignores style and head, does not merge by itself, and is cancelled by those who may merge', () => {
    const s = stage({ protection: RULE })
    expect(s.call('gate', 'DELETE', '/pulls/1/merge')).toMatchObject({ status: 404, body: { message: GONE } })
    s.approve()
    s.call('acme', 'PATCH', '', { allow_squash_merge: false })
    expect(s.merge({ ...whenGreen, Do: 'squash', head_commit_id: 'x' })).toEqual([201])
    expect(s.merge(whenGreen, 'acme')).toEqual([
      409,
      expect.stringMatching(/^pull request is already scheduled to auto merge when checks succeed \[pull_id: \d+\]$/),
    ])
    settle(s.world)
    expect(s.call('gate', 'GET', '/pulls/1').body['merged']).toBe(false)
    expect(s.call('alice', 'DELETE', '/pulls/1/merge')).toMatchObject({
      status: 403,
      body: { message: 'user has no permission to cancel the scheduled auto merge' },
    })
    expect(s.call('acme', 'DELETE', '/pulls/1/merge').status).toBe(204)
    expect(s.types()).toEqual(['pull_push', 'review', 'pull_scheduled_merge', 'pull_cancel_scheduled_merge'])
  })

  it('asks for no approval yet, and is over once somebody merges', () => {
    const s = stage({ protection: RULE })
    expect(s.merge(whenGreen)).toEqual([201])
    s.approve('alice')
    expect(s.merge()).toEqual([200])
    expect(s.call('gate', 'DELETE', '/pulls/1/merge').status).toBe(404)
  })

  it('survives a push and then merges what was pushed', () => {
    const s = stage()
    expect(s.merge(whenGreen)).toEqual([201])
    const { commit } = s.put('alice', 'worked', { b: { text: 'b' } })
    expect(s.call('gate', 'GET', '/pulls/1').body).toMatchObject({
      merged: true,
      head: { sha: commit },
      merged_by: { login: 'gate' },
    })
  })

  it('an attempt that fails ends it', () => {
    const s = stage()
    s.call('acme', 'PATCH', '', { allow_squash_merge: false })
    expect(s.merge({ ...whenGreen, Do: 'squash' })).toEqual([201])
    s.approve()
    settle(s.world)
    expect(s.call('gate', 'GET', '/pulls/1').body['merged']).toBe(false)
    expect(s.call('gate', 'DELETE', '/pulls/1/merge').status).toBe(404)
  })

  const subject = (more: object, repo: Partial<Setup> = {}) => {
    const s = stage(repo)
    expect(s.merge(more)).toEqual([200])
    const { body } = s.call('gate', 'GET', '/git/commits/main')
    return { message: (body['commit'] as { message: string }).message, author: body['author'], committer: body['committer'] }
  }

  it('the default subject by style, and what is given instead', () => {
    const merged = "Merge pull request 'add a' (#1) from worked into main"
    expect(subject({}).message).toBe(`${merged}\n`)
    expect(subject({ Do: 'rebase-merge' }).message).toBe(`${merged}\n`)
    expect(subject({ Do: 'rebase', MergeTitleField: 'unused' }).message).toBe('change\n')
    expect(subject({ MergeMessageField: ' body \n' }).message).toBe(`${merged}\n\nbody\n`)
    expect(subject({ MergeTitleField: ' T ', MergeMessageField: 'body' }).message).toBe('T\n\nbody\n')
    expect(subject({ Do: 'squash' })).toMatchObject({
      message: 'add a (#1)\n',
      author: { login: 'agent' },
      committer: { login: 'gate' },
    })
    expect(subject({})).toMatchObject({ author: { login: 'gate' }, committer: { login: 'gate' } })
  })
})

describe('§5.4 templates of the default branch', () => {
  it('give the subject by their first line, for their style alone', () => {
    const first = '$PullRequestTitle by $<PullRequestPosterName> $Unknown($<PullRequestReference>)'.replace(/<(\w+)>/g, '{$1}')
    const template = `${first}\nThe body is not used.\n`
    const of = (files: FileChanges, more: object = {}) => {
      const s = stage({ files: { 'README.md': { text: 'x' }, ...files } })
      expect(s.merge(more)).toEqual([200])
      return (s.call('gate', 'GET', '/git/commits/main').body['commit'] as { message: string }).message
    }
    const path = 'default_merge_message/MERGE_TEMPLATE.md'
    const usual = "Merge pull request 'add a' (#1) from worked into main\n"
    expect(of({ [`.forgejo/${path}`]: { text: template } })).toBe('add a by agent (#1)\n')
    expect(of({ [`.gitea/${path}`]: { text: template } })).toBe('add a by agent (#1)\n')
    expect(of({ [`.forgejo/${path}`]: { text: template } }, { MergeMessageField: 'body' })).toBe('add a by agent (#1)\n\nbody\n')
    expect(of({ [`.forgejo/${path}`]: { text: template } }, { MergeTitleField: 'own' })).toBe('own\n')
    expect(of({ [`.forgejo/${path}`]: { text: template } }, { Do: 'squash' })).toBe('add a (#1)\n')
    expect(of({ [`.forgejo/${path}`]: { text: '\nbody' } })).toBe(usual)
  })
})

describe('§5.6 updating the head branch', () => {
  it('merges the base in, as the caller; approvals stay fresh', () => {
    const s = stage({ protection: RULE })
    s.approve()
    expect(s.call('agent', 'POST', '/pulls/1/update')).toMatchObject({ status: 500, body: { message: '' } })
    const { commit } = s.put('acme', 'main', { z: { text: 'z' } })
    expect(s.call('bob', 'POST', '/pulls/1/update')).toMatchObject({ status: 403, body: {} })
    expect(s.call('agent', 'POST', '/pulls/9/update')).toMatchObject({ status: 404, body: { message: GONE } })
    expect(s.call('alice', 'POST', '/pulls/1/update').status).toBe(200)
    settle(s.world)
    const { body } = s.call('gate', 'GET', '/git/commits/worked')
    expect(body).toMatchObject({
      author: { login: 'alice' },
      commit: { message: "Merge branch 'main' into worked\n" },
      parents: [{ sha: s.head }, { sha: commit }],
    })
    expect(s.call('gate', 'GET', '/pulls/1').body).toMatchObject({ head: { sha: body['sha'] }, merge_base: commit })
    expect(s.call('gate', 'GET', '/pulls/1/reviews').list).toMatchObject([{ stale: false, official: true }])
    expect(s.types()).toEqual(['pull_push', 'review', 'pull_push'])
    expect(s.merge({ head_commit_id: body['sha'] })).toEqual([200])
    expect(s.call('agent', 'POST', '/pulls/1/update')).toMatchObject({ status: 422, body: { message: '%!s(<nil>)' } })
  })

  it('rebases it, which is a forced push', () => {
    const s = stage()
    const { commit } = s.put('acme', 'main', { z: { text: 'z' } })
    expect(s.call('agent', 'POST', '/pulls/1/update?style=rebase').status).toBe(200)
    settle(s.world)
    expect(s.call('gate', 'GET', '/git/commits/worked').body).toMatchObject({ parents: [{ sha: commit }] })
    const last = s.call('gate', 'GET', '/issues/1/timeline').list.at(-1)
    expect(JSON.parse(String(last?.['body']))).toMatchObject({ is_force_push: true, commit_ids: [s.head, expect.any(String)] })
  })

  it('not where the head branch may not be pushed to or forced, nor rebased where that is off', () => {
    const s = stage()
    s.put('acme', 'main', { z: { text: 'z' } })
    const update = (as: string, style = 'merge') => s.call(as, 'POST', `/pulls/1/update?style=${style}`).status
    s.call('acme', 'PATCH', '', { allow_rebase_update: false })
    expect(update('acme', 'rebase')).toBe(403)
    s.call('acme', 'PATCH', '', { allow_rebase_update: true })
    s.call('acme', 'POST', '/branch_protections', {
      rule_name: 'worked',
      enable_push: true,
      enable_push_whitelist: true,
      push_whitelist_usernames: ['acme'],
    })
    expect([update('agent'), update('acme', 'rebase'), update('acme')]).toEqual([403, 403, 200])
  })

  it('conflicts, closed pull requests and AGit', () => {
    const s = stage()
    push(s.world, { as: 'bob', to: 'refs/for/main/topic', from: 'main', files: { t: { text: 't' } } })
    s.put('acme', 'main', { a: { text: 'other' } })
    expect(s.call('agent', 'POST', '/pulls/1/update').body['message']).toBe('merge failed because of conflict')
    expect(s.call('agent', 'POST', '/pulls/1/update?style=rebase')).toMatchObject({
      status: 409,
      body: { message: 'rebase failed because of conflict' },
    })
    expect(s.call('agent', 'POST', '/pulls/2/update')).toMatchObject({ status: 500, body: { message: '' } })
    s.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(s.call('agent', 'POST', '/pulls/1/update').status).toBe(422)
  })

  it("lets writers of the base into a fork's branch once its author allows it, by git and by update", () => {
    const s = stage()
    s.call('bob', 'POST', '/forks', {})
    push(s.world, { as: 'bob', repo: 'bob/ops', branch: 'theirs', from: 'main', files: { f: { text: 'f' } } })
    s.call('bob', 'POST', '/pulls', { head: 'bob:theirs', base: 'main', title: 'f' })
    s.put('acme', 'main', { z: { text: 'z' } })
    const byAgent = () =>
      push(s.world, { as: 'agent', repo: 'bob/ops', branch: 'theirs', from: 'theirs', files: { g: { text: 'g' } } }).outcome
    expect(byAgent()).toBe('refused')
    expect(s.call('agent', 'POST', '/pulls/2/update').status).toBe(403)
    s.call('bob', 'PATCH', '/pulls/2', { allow_maintainer_edit: true })
    expect(byAgent()).toBe('ok')
    const fork = calling(s.world, '/repos/bob/ops')
    expect(fork('agent', 'GET', '/branches/theirs').body['user_can_push']).toBe(true)
    expect(fork('agent', 'POST', '/contents/h', { content: 'eA==', branch: 'theirs' }).status).toBe(201)
    for (const as of ['outsider', 'agent']) {
      const branch = as === 'agent' ? 'main' : 'theirs'
      expect(fork(as, 'GET', `/branches/${branch}`).body['user_can_push']).toBe(false)
      expect(fork(as, 'POST', '/contents/i', { content: 'eA==', branch }).status).toBe(403)
    }
    settle(s.world)
    expect(s.call('agent', 'POST', '/pulls/2/update').status).toBe(200)
    expect(push(s.world, { as: 'agent', repo: 'bob/ops', branch: 'main', from: 'main', files: {} }).outcome).toBe('refused')
  })
})

describe('§6.1 branches and their rules through the API', () => {
  it('a branch: what everybody sees of it, what only admins see', () => {
    const open = stage()
    expect(open.call('gate', 'GET', '/branches/main').body).toMatchObject({
      name: 'main',
      protected: false,
      required_approvals: 0,
      enable_status_check: false,
      status_check_contexts: [],
      user_can_push: true,
      user_can_merge: true,
      effective_branch_protection_name: '',
    })
    for (const as of ['bob', 'outsider', null]) {
      expect(open.call(as, 'GET', '/branches/main').body).toMatchObject({ user_can_push: false, user_can_merge: false })
    }
    const s = stage({ protection: RULE })
    expect(s.call('acme', 'GET', '/branches/main').body).toMatchObject({
      protected: true,
      required_approvals: 1,
      status_check_contexts: null,
      user_can_push: true,
      effective_branch_protection_name: 'main',
    })
    expect(s.call('gate', 'GET', '/branches/main').body).toMatchObject({
      user_can_push: false,
      effective_branch_protection_name: '',
    })
    expect(s.call('gate', 'GET', '/branches/none').status).toBe(404)
    expect(s.call('gate', 'GET', '/branches').headers).toMatchObject({ 'x-total-count': '2' })
  })

  it('a branch is made of the default branch or of a ref, once, by writers', () => {
    const s = stage()
    const make = (body: object, as = 'agent') => s.call(as, 'POST', '/branches', body)
    expect(make({ new_branch_name: 'n1' })).toMatchObject({
      status: 201,
      body: { name: 'n1', commit: { id: s.base }, protected: false },
    })
    expect(make({ new_branch_name: 'n2', old_ref_name: 'worked' }).body).toMatchObject({ commit: { id: s.head } })
    expect(make({ new_branch_name: 'n2' })).toMatchObject({ status: 409, body: { message: 'The branch already exists.' } })
    expect(make({ new_branch_name: 'n3', old_branch_name: 'none' })).toMatchObject({
      status: 404,
      body: { message: 'The old branch does not exist' },
    })
    expect(make({ new_branch_name: 'n3', old_ref_name: 'none' }).status).toBe(500)
    expect(make({})).toMatchObject({ status: 422, body: { message: '[BranchName]: Required' } })
    expect(make({ new_branch_name: 'n4' }, 'bob')).toMatchObject({
      status: 403,
      body: { message: 'user should have a permission to write to a repo' },
    })
    s.call('acme', 'POST', '/branch_protections', { rule_name: 'safe/*' })
    expect(make({ new_branch_name: 'safe/x' }, 'acme').status).toBe(500)
  })

  it('rules are for admins, who see them plain names first', () => {
    const s = stage()
    const rules = '/branch_protections'
    for (const as of ['gate', 'outsider']) {
      expect(s.call(as, 'GET', rules)).toMatchObject({
        status: 403,
        body: { message: 'user should be an owner or a collaborator with admin write of a repository' },
      })
    }
    expect(s.call(null, 'GET', rules)).toMatchObject({ status: 401, body: { message: 'token is required' } })
    expect(s.call('acme', 'GET', rules)).toMatchObject({ status: 200, list: [] })
    expect(s.call('acme', 'POST', rules, {})).toMatchObject({
      status: 400,
      body: { message: 'both rule_name and branch_name are empty' },
    })
    expect(s.call('acme', 'POST', rules, { rule_name: 'v/**', required_approvals: 2 })).toMatchObject({
      status: 201,
      body: { rule_name: 'v/**', branch_name: '', required_approvals: 2 },
    })
    expect(s.call('acme', 'POST', rules, { branch_name: 'main' })).toMatchObject({
      status: 201,
      body: {
        rule_name: 'main',
        branch_name: 'main',
        enable_push: false,
        enable_merge_whitelist: false,
        merge_whitelist_usernames: [],
        merge_whitelist_teams: [],
        status_check_contexts: null,
        required_approvals: 0,
        approvals_whitelist_username: [],
        protected_file_patterns: '',
        apply_to_admins: false,
      },
    })
    expect(s.call('acme', 'POST', rules, { rule_name: 'main' })).toMatchObject({
      status: 403,
      body: { message: 'Branch protection already exist' },
    })
    expect(s.call('acme', 'GET', rules).list.map((rule) => rule['rule_name'])).toEqual(['main', 'v/**'])
    expect(s.call('acme', 'GET', `${rules}/v%2F**`).body['rule_name']).toBe('v/**')
    expect(s.call('acme', 'GET', `${rules}/none`)).toMatchObject({ status: 404, body: { message: GONE, errors: [] } })
    expect(s.call('acme', 'PATCH', `${rules}/none`, {})).toMatchObject({ status: 404, body: { message: GONE } })
    expect(s.call('acme', 'DELETE', `${rules}/v%2F**`).status).toBe(204)
    expect(s.call('acme', 'DELETE', `${rules}/v%2F**`)).toMatchObject({ status: 404, body: { message: GONE } })
  })

  it('PATCH changes what is given, lists as a whole, never the name', () => {
    const s = stage({ protection: RULE })
    const patch = (body: object) => s.call('acme', 'PATCH', '/branch_protections/main', body)
    expect(patch({ required_approvals: 2, rule_name: 'other' })).toMatchObject({
      status: 200,
      body: {
        rule_name: 'main',
        required_approvals: 2,
        merge_whitelist_usernames: ['gate', 'acme'],
        enable_push_whitelist: true,
      },
    })
    expect(patch({ merge_whitelist_usernames: ['agent'] }).body['merge_whitelist_usernames']).toEqual(['agent'])
    expect(patch({ status_check_contexts: ['ci'] }).body).toMatchObject({
      enable_status_check: false,
      status_check_contexts: ['ci'],
    })
    expect(patch({ status_check_contexts: [] }).body['status_check_contexts']).toEqual([])
  })

  it('lists drop people without rights without a word, and know no strangers', () => {
    const s = stage()
    const made = s.call('acme', 'POST', '/branch_protections', {
      rule_name: 'main',
      enable_push: true,
      enable_push_whitelist: true,
      push_whitelist_usernames: ['bob', 'alice'],
      merge_whitelist_usernames: ['outsider', 'gate'],
      approvals_whitelist_username: ['bob', 'GATE'],
    })
    expect(made.body).toMatchObject({
      push_whitelist_usernames: ['alice'],
      merge_whitelist_usernames: ['gate'],
      approvals_whitelist_username: ['bob', 'gate'],
    })
    for (const list of ['push_whitelist_usernames', 'merge_whitelist_usernames', 'approvals_whitelist_username']) {
      const no = { status: 422, body: { message: 'user does not exist [uid: 0, name: nobody]' } }
      expect(s.call('acme', 'PATCH', '/branch_protections/main', { [list]: ['gate', 'nobody'] })).toMatchObject(no)
      expect(s.call('acme', 'POST', '/branch_protections', { rule_name: 'x', [list]: ['nobody'] })).toMatchObject(no)
    }
    expect(s.call('acme', 'GET', '/branch_protections').list).toHaveLength(1)
  })

  it('an archived repository keeps its rules', () => {
    const s = stage({ protection: RULE })
    s.call('acme', 'PATCH', '', { archived: true })
    expect(s.call('acme', 'PATCH', '/branch_protections/main', {}).status).toBe(423)
    expect(s.call('acme', 'POST', '/branch_protections', {}).status).toBe(423)
    expect(s.call('acme', 'DELETE', '/pulls/1/merge').status).toBe(423)
    expect(s.call('acme', 'GET', '/branch_protections').status).toBe(200)
  })
})

describe('§6.2 to §6.4 what rules match and require', () => {
  it('a plain name fits in any case and beats a glob; a star stays within slashes', () => {
    const s = stage()
    const approvals = (branch: string) => s.call('gate', 'GET', `/branches/${branch}`).body['required_approvals']
    for (const branch of ['Rel/a', 'Rel/a/b', 'other']) push(s.world, { as: 'agent', branch, from: 'main', files: {} })
    for (const [index, rule_name] of ['Rel/*', '**', 'REL/a', 'Rel/**'].entries()) {
      s.call('acme', 'POST', '/branch_protections', { rule_name, required_approvals: index + 1 })
    }
    expect([approvals('Rel/a'), approvals('Rel/a/b'), approvals('other')]).toEqual([3, 2, 2])
    s.call('acme', 'DELETE', '/branch_protections/REL%2Fa')
    s.call('acme', 'DELETE', '/branch_protections/**')
    expect([approvals('Rel/a'), approvals('Rel/a/b'), approvals('other')]).toEqual([1, 4, 0])
  })

  it('file patterns: in any case, cut at semicolons, a star stays within dots and slashes', () => {
    const touched = (patterns: string, path: string) => {
      const s = stage({ protection: { protected_file_patterns: patterns } }, { [path]: { text: 'x' } })
      return s.merge()[0] === 405
    }
    expect(touched('*.toml', 'a.toml')).toBe(true)
    expect(touched('*.toml', 'd/a.toml')).toBe(false)
    expect(touched('*.toml', 'a.b.toml')).toBe(false)
    expect(touched('**.toml', 'd/a.b.toml')).toBe(true)
    expect(touched('x; Vault/** ;', 'vault/new.md')).toBe(true)
    expect(touched(' ; ', 'vault/new.md')).toBe(false)
  })

  it('deleting, renaming away and changing the mode of a protected file count, too', () => {
    for (const change of [null, { exec: '[tiers]\n' }, { link: 'x' }] as const) {
      const s = stage({ protection: { protected_file_patterns: 'vault/policy.toml' } }, { 'vault/policy.toml': change })
      expect(s.merge()).toEqual(reason('Changed protected files'))
    }
    const files = { 'vault/policy.toml': null, 'policy.toml': { text: '[tiers]\n' } }
    expect(stage({ protection: { protected_file_patterns: 'vault/**' } }, files).merge()[0]).toBe(405)
  })

  it('whoever may not push may write unprotected files and no others, by git and by the contents API', () => {
    const s = stage({ protection: { ...RULE, unprotected_file_patterns: 'docs/**', protected_file_patterns: 'docs/locked' } })
    const write = (as: string, path: string, more: object = {}) => {
      const { status, body } = s.call(as, 'POST', `/contents/${path}`, { content: 'eA==', branch: 'main', ...more })
      return [status, ...('message' in body ? [body['message']] : [])]
    }
    expect(write('agent', 'a')).toEqual([403, 'user cannot commit to repo [user: agent]'])
    expect(write('agent', 'docs/x')).toEqual([201])
    expect(write('agent', 'docs/locked')).toEqual([403, 'path is protected and can not be changed [path: docs/locked]'])
    expect(write('acme', 'docs/locked')).toEqual([403, 'path is protected and can not be changed [path: docs/locked]'])
    expect(write('acme', 'a')).toEqual([201])
    expect(write('agent', 'docs/locked', { new_branch: 'locked' })).toEqual([201])
    const pushed = (files: FileChanges) => push(s.world, { as: 'agent', branch: 'main', from: 'main', files })
    expect(pushed({ 'docs/y': { text: 'y' } }).outcome).toBe('ok')
    expect(pushed({ 'docs/y': null, b: { text: 'b' } })).toMatchObject({ reason: 'Not allowed to push to protected branch main' })
    expect(pushed({ 'docs/locked': { text: 'y' } })).toMatchObject({
      reason: 'branch main is protected from changing file docs/locked',
    })
  })

  it('a rule without a push list lets writers push, one without push nobody; none lets anybody force or delete', () => {
    const s = stage({ protection: { enable_push: true } })
    const pushed = (as: string, more: object = {}) =>
      push(s.world, { as, branch: 'main', from: 'main', files: { [as]: { text: 'x' } }, ...more })
    expect([pushed('agent').outcome, pushed('bob').outcome]).toEqual(['ok', 'refused'])
    expect(pushed('acme', { from: s.base, force: true })).toMatchObject({ reason: 'branch main is protected from force push' })
    s.call('acme', 'PATCH', '/branch_protections/main', { enable_push: false })
    expect(pushed('acme')).toMatchObject({ reason: 'Not allowed to push to protected branch main' })
  })

  it('where signatures are required nobody writes without one', () => {
    const s = stage({ protection: { enable_push: true, require_signed_commits: true } })
    const { commit, ...pushed } = push(s.world, { as: 'acme', branch: 'main', from: 'main', files: { x: { text: 'x' } } })
    expect(pushed).toMatchObject({ reason: `branch main is protected from unverified commit ${commit}` })
    expect(s.call('acme', 'POST', '/contents/x', { content: 'eA==', branch: 'main' })).toMatchObject({
      status: 403,
      body: { message: 'user cannot commit to repo [user: acme]' },
    })
  })

  it('a new branch that a glob protects is not to be pushed, nor made through the contents API', () => {
    const s = stage()
    s.call('acme', 'POST', '/branch_protections', { rule_name: 'safe/*' })
    expect(push(s.world, { as: 'acme', branch: 'safe/x', from: 'main', files: { x: { text: 'x' } } })).toMatchObject({
      reason: 'Not allowed to push to protected branch safe/x',
    })
    const body = { content: 'eA==', branch: 'main', new_branch: 'safe/x' }
    expect(s.call('agent', 'POST', '/contents/x', body).status).toBe(403)
    expect(s.call('agent', 'GET', '/branches/safe/x').status).toBe(404)
  })

  it('required statuses: the worst of each glob, nothing is pending, skipped does not block, warning does', () => {
    const passes = (contexts: string[], ...posted: [string, string][]) => {
      const s = stage({ protection: { enable_status_check: true, status_check_contexts: contexts } })
      for (const [context, state] of posted) s.call('gate', 'POST', `/statuses/${s.head}`, { context, state })
      return s.merge()[0] === 200
    }
    expect(passes([])).toBe(false)
    expect(passes([], ['x', 'success'])).toBe(true)
    expect(passes([], ['x', 'skipped'])).toBe(false)
    expect(passes([], ['x', 'success'], ['y', 'warning'])).toBe(false)
    expect(passes(['ci/*'], ['ci/a/b', 'success'])).toBe(true)
    expect(passes(['ci/*'], ['ci/a', 'success'], ['ci/b', 'failure'])).toBe(false)
    expect(passes(['ci/*'], ['ci/a', 'success'], ['x', 'failure'])).toBe(true)
    expect(passes(['ci/*'], ['ci/a', 'skipped'])).toBe(true)
    expect(passes(['a', 'b'], ['a', 'success'])).toBe(false)
    expect(passes(['a'], ['a', 'failure'], ['a', 'success'])).toBe(true)
    expect(passes(['a'], ['a', 'green'])).toBe(true)
  })
})

describe('§7 labels, §8 timeline, §9 statuses', () => {
  it('labels are listed by name or as asked', () => {
    const s = stage()
    for (const name of ['b', 'a', 'c']) s.call('gate', 'POST', '/labels', { name, color: '#FFF' })
    s.call('gate', 'POST', '/issues/1/labels', { labels: ['c'] })
    const names = (query: string) => s.call('bob', 'GET', `/labels${query}`).list.map((label) => label['name'])
    expect(names('')).toEqual(['a', 'b', 'c'])
    expect(names('?sort=reversealphabetically')).toEqual(['c', 'b', 'a'])
    expect(names('?sort=mostissues')).toEqual(['c', 'a', 'b'])
    expect(names('?sort=leastissues')).toEqual(['a', 'b', 'c'])
    expect(names('?page=2&limit=2')).toEqual(['c'])
    expect(names('?limit=2')).toEqual(['a', 'b', 'c'])
  })

  it('a label: Required, bad colours, archived forgotten, by id or name, gone without complaint', () => {
    const s = stage()
    expect(s.call('gate', 'POST', '/labels', { color: '#fff' }).body['message']).toBe('[Name]: Required')
    expect(s.call('gate', 'POST', '/labels', { name: 'x' }).body['message']).toBe('[Color]: Required')
    const { body } = s.call('gate', 'POST', '/labels', { name: 'a/b', color: 'abc', is_archived: true })
    expect(body).toMatchObject({ color: 'aabbcc', exclusive: false, is_archived: true })
    expect(s.call('bob', 'GET', '/labels/a%2Fb').body['id']).toBe(body['id'])
    expect(s.call('gate', 'PATCH', `/labels/${body['id']}`, { description: 'd' }).body).toMatchObject({
      name: 'a/b',
      description: 'd',
      is_archived: false,
    })
    expect(s.call('gate', 'DELETE', '/labels/999').status).toBe(204)
    expect(s.call('gate', 'GET', '/labels/999')).toMatchObject({ status: 404, body: { message: GONE } })
  })

  it('a timeline without entries is null', () => {
    const s = stage()
    s.call('agent', 'POST', '/pulls', { head: 'main', base: 'worked', title: 'nothing new' })
    const path = '/repos/acme/ops/issues/2/timeline'
    expect(handle(s.world, { method: 'GET', path, token: null }).body).toBe('null\n')
    expect(handle(s.world, { method: 'GET', path: path.replace('/2/', '/1/'), token: null }).body).not.toBe('null\n')
  })

  it('statuses can be sorted and filtered, and one that nobody posted combines to nothing', () => {
    const s = stage()
    for (const state of ['pending', 'success', 'pending']) s.call('gate', 'POST', `/statuses/${s.head}`, { state, context: 'x' })
    const ids = (query: string) => s.call('bob', 'GET', `/commits/worked/statuses${query}`).list.map((status) => status['id'])
    expect([ids('?sort=leastindex'), ids('?sort=highestindex'), ids('?state=pending')]).toEqual([
      [3, 2, 1],
      [1, 2, 3],
      [1, 3],
    ])
    const nothing = { state: '', sha: '', total_count: 0, statuses: null, repository: null }
    expect(s.call('bob', 'GET', '/commits/main/status')).toMatchObject({ status: 200, body: nothing })
    expect(s.call('bob', 'GET', `/commits/${'5'.repeat(40)}/status`)).toMatchObject({ status: 200, body: nothing })
    expect(s.call('bob', 'GET', `/statuses/${'5'.repeat(40)}`)).toMatchObject({ status: 200, list: [] })
  })

  it('combined: error shows as failure, warning outranks pending', () => {
    const combined = (...states: string[]) => {
      const s = stage()
      for (const state of states) s.call('gate', 'POST', `/statuses/${s.head}`, { state, context: state })
      return s.call('bob', 'GET', '/commits/worked/status').body['state']
    }
    expect(combined('success', 'error')).toBe('failure')
    expect(combined('pending', 'warning')).toBe('warning')
    expect(combined('success', 'skipped')).toBe('success')
  })
})

describe('§3 contents', () => {
  it('an empty repository has nothing, not even a fault', () => {
    const { world } = createWorld({})
    expect(calling(world)('acme', 'GET', '/contents')).toMatchObject({ status: 200, list: [] })
  })

  it('a path with .git in it, raw and media, submodules with an address', () => {
    const s = stage()
    s.put('agent', 'worked', {
      '.gitmodules': { text: '[submodule "x"]\n\tpath = lib/x\n\turl = https://git.test/x.git\n[submodule "y"]\n\tpath = y\n' },
      'lib/x': { submodule: '1'.repeat(40) },
      y: { submodule: '2'.repeat(40) },
      link: { link: 'README.md' },
    })
    expect(s.call('bob', 'GET', '/contents/a/.git/config')).toMatchObject({ status: 500, body: { message: '' } })
    const url = (path: string) => s.call('bob', 'GET', `/contents/${path}?ref=worked`).body['submodule_git_url']
    expect([url('lib/x'), url('y'), url('a')]).toEqual(['https://git.test/x.git', null, null])
    for (const way of ['raw', 'media']) {
      const answer = handle(s.world, { method: 'GET', path: `/repos/acme/ops/${way}/link?ref=worked`, token: null })
      expect(answer).toMatchObject({ status: 200, body: 'README.md', headers: { 'x-forgejo-object-type': 'symlink' } })
    }
    expect(s.call('bob', 'GET', '/raw/lib?ref=worked')).toMatchObject({ status: 404, body: { message: 'getBlobForEntry' } })
    expect(s.call('bob', 'GET', '/raw/none?ref=worked')).toMatchObject({ status: 404, body: { message: GONE } })
  })

  it('§0 changing a file needs its sha before anything else is looked at', () => {
    const s = stage({ protection: RULE })
    for (const method of ['PUT', 'DELETE']) {
      expect(s.call('bob', method, '/contents/none', { content: 'eA==' })).toMatchObject({
        status: 422,
        body: { message: '[SHA]: Required' },
      })
    }
  })
})

describe('§13.2 tokens', () => {
  it('are made by password, listed without their secret, deleted by name or id', () => {
    const { world } = createWorld(SETUP)
    const call = calling(world, '')
    const make = (body: object, as = 'gate') => call(as, 'POST', '/users/gate/tokens', body)
    const made = make({ name: 't', scopes: ['write:repository', 'write:user'] })
    expect(made).toMatchObject({
      status: 201,
      body: { name: 't', sha1: expect.stringMatching(/^[0-9a-f]{40}$/), repositories: null },
    })
    const token = String(made.body['sha1'])
    const by = (method: string, path: string, body: unknown = {}) => handle(world, { method, path, token, body })
    expect(by('POST', '/users/gate/tokens', { name: 'u', scopes: ['all'] }).status).toBe(401)
    expect(JSON.parse(by('GET', '/users/gate/tokens').body)).toMatchObject([{ id: 1, name: 't', sha1: '' }])
    expect(make({ name: 't', scopes: ['all'] }).body['message']).toBe('access token name has been used already')
    expect(make({ name: 'u', scopes: [] }).body['message']).toBe('access token must have a scope')
    expect(make({ name: 'u', scopes: ['write:all'] }).body['message']).toMatch(/^invalid access token scope provided: /)
    expect(make({ name: 'u', scopes: ['all'] }, 'bob')).toMatchObject({ status: 403 })
    const narrow = (scopes: string[], repositories: object[]) => make({ name: 'n', scopes, repositories }).body['message']
    expect(narrow(['read:issue'], [])).toBe('Access tokens with specified repositories must have at least one repository.')
    expect(narrow(['public-only', 'read:issue'], [{ owner: 'acme', name: 'ops' }])).toBe(
      'Access tokens with specified repositories cannot be combined with the public-only scope.',
    )
    expect(narrow(['read:user'], [{ owner: 'acme', name: 'ops' }])).toMatch(/can only be used with the read:issue, write:issue/)
    expect(narrow(['read:issue'], [{ owner: 'acme', name: 'x' }])).toBe('repository acme/x does not exist')
    expect(call('bob', 'DELETE', '/users/gate/tokens/t').status).toBe(403)
    expect(call('gate', 'DELETE', '/users/gate/tokens/1').status).toBe(204)
    expect(call('gate', 'DELETE', '/users/gate/tokens/t').status).toBe(404)
    expect(by('GET', '/user').status).toBe(401)
    expect(make({ name: 't', scopes: ['all'] }).body).toMatchObject({ id: 2, sha1: expect.not.stringMatching(token) })
  })
})

describe('§0 a private repository', () => {
  it('is absent for outsiders and for nobody, whatever they ask', () => {
    const s = stage({ private: true, protection: RULE })
    const asked: [string, string][] = [
      ['GET', ''],
      ['GET', '/branches'],
      ['GET', '/branch_protections'],
      ['POST', '/pulls/1/merge'],
      ['POST', '/pulls/1/reviews'],
      ['POST', `/statuses/${s.head}`],
      ['GET', '/contents/README.md'],
      ['DELETE', '/branches/worked'],
    ]
    for (const [method, path] of asked) {
      for (const as of ['outsider', null]) {
        expect(s.call(as, method, path)).toMatchObject({ status: 404, body: { message: GONE, errors: [] } })
      }
    }
    expect(s.call('bob', 'GET', '/pulls/1').status).toBe(200)
    expect(s.call('acme', 'GET', '/collaborators/outsider/permission').body).toMatchObject({
      permission: 'none',
      role_name: 'none',
    })
  })
})

// The fact sheet says nothing about these; they are read in Forgejo's source (branch of version 16).
describe("as Forgejo's source has it: branches", () => {
  it('are listed by the time of their last commit, then by name', () => {
    const s = stage()
    for (const branch of ['z', 'b']) {
      s.world.now += 5000
      push(s.world, { as: 'agent', branch, from: 'main', files: { [branch]: { text: 'x' } } })
    }
    push(s.world, { as: 'agent', branch: 'a', from: 'main', files: { a: { text: 'x' } } })
    expect(s.call('gate', 'GET', '/branches').list.map((branch) => branch['name'])).toEqual(['a', 'b', 'z', 'main', 'worked'])
  })

  it('are deleted by writers; default and protected ones are not, there or not', () => {
    const s = stage({ protection: RULE })
    s.call('acme', 'POST', '/branch_protections', { rule_name: 'safe/*' })
    const remove = (branch: string, as = 'agent') => {
      const { status, body } = s.call(as, 'DELETE', `/branches/${branch}`)
      return [status, body['message']]
    }
    expect(remove('main', 'acme')).toEqual([403, 'can not delete default branch'])
    expect(remove('safe/none', 'acme')).toEqual([403, 'branch protected'])
    expect(remove('none')).toEqual([404, GONE])
    expect(remove('worked', 'bob')).toEqual([403, 'user should have a permission to write to a repo'])
    expect(remove('worked', 'alice')).toEqual([204, undefined])
  })

  it('close their pull requests when deleted through the API, at once and once', () => {
    const s = stage()
    push(s.world, { as: 'agent', branch: 'top', from: 'worked', files: { b: { text: 'b' } } })
    s.call('agent', 'POST', '/pulls', { head: 'top', base: 'worked', title: 'on top' })
    settle(s.world)
    expect(s.call('alice', 'DELETE', '/branches/worked').status).toBe(204)
    expect(s.call('gate', 'GET', '/pulls/1').body).toMatchObject({
      state: 'closed',
      merged: false,
      mergeable: true,
      head: { label: 'worked', ref: 'refs/pull/1/head', sha: s.head },
    })
    expect(s.call('gate', 'GET', '/pulls/2').body).toMatchObject({ state: 'closed', base: { ref: 'worked', sha: '' } })
    settle(s.world)
    expect(s.types()).toEqual(['pull_push', 'close'])
    expect(s.call('gate', 'GET', '/issues/1/timeline').list.at(-1)).toMatchObject({ user: { login: 'alice' } })
  })

  it('close none that was opened after the branch had been made again', () => {
    const s = stage()
    expect(deleteBranch(s.world, 'agent', 'worked')).toBeNull()
    push(s.world, { as: 'agent', branch: 'worked', from: 'main', files: { b: { text: 'b' } } })
    s.call('acme', 'POST', '/branches', { new_branch_name: 'next' })
    expect(s.call('agent', 'POST', '/pulls', { head: 'worked', base: 'next', title: 'again' }).status).toBe(201)
    settle(s.world)
    expect([1, 2].map((number) => s.call('gate', 'GET', `/pulls/${number}`).body['state'])).toEqual(['closed', 'open'])
  })

  it('take pull requests into them along when they go with their merge', () => {
    const s = stage()
    push(s.world, { as: 'agent', branch: 'top', from: 'worked', files: { b: { text: 'b' } } })
    s.call('agent', 'POST', '/pulls', { head: 'top', base: 'worked', title: 'on top' })
    push(s.world, { as: 'agent', branch: 'twin', from: 'worked', files: { c: { text: 'c' } } })
    s.call('agent', 'POST', '/pulls', { head: 'twin', base: 'main', title: 'one' })
    s.call('agent', 'POST', '/pulls', { head: 'twin', base: 'worked', title: 'there already' })
    settle(s.world)
    expect(s.merge({ delete_branch_after_merge: true })).toEqual([200])
    settle(s.world)
    expect(s.call('gate', 'GET', '/pulls/2').body).toMatchObject({ state: 'open', base: { ref: 'main' }, mergeable: true })
    expect(s.call('gate', 'GET', '/issues/2/timeline').list.at(-1)).toMatchObject({
      type: 'change_target_branch',
      old_ref: 'worked',
      new_ref: 'main',
    })
    expect(s.call('gate', 'GET', '/pulls/4').body).toMatchObject({ state: 'closed', base: { ref: 'worked' } })
    expect(s.merge({}, 'gate', 2)).toEqual([200])
  })

  it('a scheduled merge deletes its branch, too, and a failed merge by hand leaves a schedule', () => {
    const s = stage()
    expect(s.merge({ merge_when_checks_succeed: true, delete_branch_after_merge: true })).toEqual([201])
    expect(s.merge({ head_commit_id: 'x' })).toEqual([409, 'head out of date'])
    s.approve()
    settle(s.world)
    expect(s.call('gate', 'GET', '/pulls/1').body['merged']).toBe(true)
    expect(s.call('gate', 'GET', '/branches/worked').status).toBe(404)
  })
})

describe("as Forgejo's source has it: rules", () => {
  it('the push list counts only with enable_push, and changes only together with it', () => {
    const s = stage()
    const list = { enable_push_whitelist: true, push_whitelist_deploy_keys: true }
    const made = s.call('acme', 'POST', '/branch_protections', { rule_name: 'main', ...list, required_approvals: -1 })
    expect(made.body).toMatchObject({
      enable_push: false,
      enable_push_whitelist: false,
      push_whitelist_deploy_keys: false,
      required_approvals: 0,
    })
    const patch = (body: object) => s.call('acme', 'PATCH', '/branch_protections/main', body).body
    expect(patch(list)).toMatchObject({ enable_push_whitelist: false })
    expect(patch({ enable_push: true, ...list })).toMatchObject({ enable_push_whitelist: true, push_whitelist_deploy_keys: true })
    expect(patch({ enable_push_whitelist: false, required_approvals: -2 })).toMatchObject({
      enable_push_whitelist: true,
      required_approvals: 0,
    })
    expect(patch({ enable_push: true })).toMatchObject({ enable_push_whitelist: true, push_whitelist_deploy_keys: true })
    expect(patch({ enable_push: true, enable_push_whitelist: false })).toMatchObject({
      enable_push_whitelist: false,
      push_whitelist_deploy_keys: false,
    })
    patch({ enable_push: true, ...list })
    expect(patch({ enable_push: false })).toMatchObject({ enable_push: false, enable_push_whitelist: false })
  })

  it('whoever only sees a repository because it is public is no reader for an approval list', () => {
    const s = stage({
      protection: { enable_approvals_whitelist: true, approvals_whitelist_username: ['outsider', 'bob', 'acme'] },
    })
    expect(s.call('acme', 'GET', '/branch_protections/main').body['approvals_whitelist_username']).toEqual(['bob', 'acme'])
    expect(s.approve('outsider').body['official']).toBe(false)
    expect(s.approve('bob').body['official']).toBe(true)
    s.call('acme', 'DELETE', '/collaborators/bob')
    expect(s.call('acme', 'GET', '/branch_protections/main').body['approvals_whitelist_username']).toEqual(['acme'])
  })

  it('a rule with a glob has pull requests checked again, one with a plain name has not; a broken glob is a name', () => {
    const s = stage()
    s.call('acme', 'POST', '/branch_protections', { rule_name: 'main', protected_file_patterns: 'a' })
    settle(s.world)
    expect(s.merge()[0]).toBe(409)
    s.call('acme', 'DELETE', '/branch_protections/main')
    s.call('acme', 'POST', '/branch_protections', { rule_name: 'ma*' })
    s.call('acme', 'PATCH', '/branch_protections/ma*', { protected_file_patterns: 'a' })
    settle(s.world)
    expect(s.merge()).toEqual(reason('Changed protected files'))
    s.call('acme', 'POST', '/branch_protections', { rule_name: 'odd[' })
    expect(push(s.world, { as: 'acme', branch: 'odd[', from: 'main', files: {} }).outcome).toBe('refused')
  })
})

describe("as Forgejo's source has it: the contents API", () => {
  it('says what is missing or in the way, by method', () => {
    const s = stage({ protection: { ...RULE, protected_file_patterns: 'vault/**' } })
    const sha = '1'.repeat(40)
    const call = (method: string, path: string, body: object) => {
      const said = s.call('acme', method, `/contents/${path}`, { content: 'eA==', sha, ...body })
      return [said.status, said.body['message']]
    }
    const { sha: readme } = s.call('acme', 'GET', '/contents/README.md').body as { sha: string }
    expect(call('POST', 'x', { branch: 'none' })).toEqual([404, 'branch does not exist [name: none]'])
    expect(call('PUT', 'none', {})).toEqual([500, ''])
    expect(call('DELETE', 'none', {})).toEqual([404, 'repository file does not exist [path: none]'])
    expect(call('PUT', 'README.md', {})).toEqual([409, `sha does not match [given: ${sha}, expected: ${readme}]`])
    expect(call('DELETE', 'README.md', {})).toEqual([400, `sha does not match [given: ${sha}, expected: ${readme}]`])
    expect(call('PUT', 'README.md', { new_branch: 'worked' })).toEqual([422, 'branch already exists [name: worked]'])
    expect(call('DELETE', 'README.md', { new_branch: 'worked' })).toEqual([400, 'branch already exists [name: worked]'])
    expect(call('PUT', 'vault/policy.toml', {})).toEqual([
      403,
      'path is protected and can not be changed [path: vault/policy.toml]',
    ])
    expect(call('DELETE', 'vault/policy.toml', {})).toEqual([500, ''])
    expect(call('DELETE', 'README.md', { sha: readme })).toEqual([200, undefined])
  })
})
