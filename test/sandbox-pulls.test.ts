// Facts of the fact sheet's sections 0 to 4, each tried on the sandbox; `§` names the section it is stated in.
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  addToken,
  catchUp,
  createWorld,
  deleteBranch,
  handle,
  needRepo,
  needUser,
  push,
  type Request,
  type Setup,
  settle,
  type World,
} from '../src/sandbox/index.js'

const RULE = {
  required_approvals: 1,
  enable_approvals_whitelist: true,
  approvals_whitelist_username: ['gate', 'alice'],
  block_on_rejected_reviews: true,
}
const SETUP: Setup = {
  files: { 'README.md': { text: 'ops\n' }, 'list.toml': { text: 'a = 1\nb = 2\n' } },
  collaborators: { agent: 'write', gate: 'write', alice: 'write', bob: 'read' },
  protection: RULE,
}

interface Named {
  readonly login: string
  readonly name: string
}

/** Fields of answers that are looked into, of whatever kind the answer is. */
interface Shown extends Named {
  readonly message: string
  readonly errors: readonly string[]
  readonly id: number
  readonly number: number
  readonly type: string
  readonly state: string
  readonly body: string
  readonly title: string
  readonly draft: boolean
  readonly mergeable: boolean
  readonly official: boolean
  readonly stale: boolean
  readonly dismissed: boolean
  readonly removed_assignee: boolean
  readonly allow_maintainer_edit: boolean
  readonly due_date: string | null
  readonly filename: string
  readonly status: string
  readonly additions: number
  readonly deletions: number
  readonly sha: string
  readonly commit_id: string
  readonly comments_count: number
  readonly submitted_at: string
  readonly commit: { readonly tree: { readonly sha: string } }
  readonly parents: readonly { readonly sha: string }[]
  readonly author: Named
  readonly user: Named
  readonly team: Named | null
  readonly assignee: Named | null
  readonly assignee_team: Named | null
  readonly assignees: readonly Named[]
  readonly labels: readonly Named[]
  readonly requested_reviewers: readonly Named[]
  readonly requested_reviewers_teams: readonly Named[]
  readonly permissions: Readonly<Record<string, boolean>>
  readonly head: { readonly sha: string; readonly repo: { readonly permissions: unknown } }
  readonly base: { readonly repo: { readonly private: boolean; readonly permissions: { readonly push: boolean } } }
}

/** An answer, or the list it is. */
type Body = Shown & readonly Shown[]

interface Called {
  readonly status: number
  readonly body: Body
  readonly headers: Answer['headers']
  readonly text: string
}

interface Stage {
  readonly world: World
  /** A call below the repository by an account's password; null is anonymous. */
  readonly call: (as: string | null, method: string, path: string, body?: unknown) => Called
  /** The first head of pull request 1. */
  readonly head: string
}

/** Who made the first head; the same commit by another pusher has the same id. */
const AGENT = { name: 'agent', email: 'agent@example.test' }

const opened = (answer: Answer): Called => ({
  status: answer.status,
  headers: answer.headers,
  text: answer.body,
  body: (answer.headers['content-type'] ?? '').includes('json') ? JSON.parse(answer.body) : null,
})

const ask = (world: World, path: string, more: Partial<Request> = {}): Called =>
  opened(handle(world, { method: 'GET', path, token: null, ...more }))

/** Pull request 1 by agent, from `vault/a1`; the new file is `a1.toml`. */
const stage = (over: Partial<Setup> = {}): Stage => {
  const { world } = createWorld({ ...SETUP, ...over })
  const call: Stage['call'] = (as, method, path, body) =>
    ask(world, `/repos/acme/ops${path}`, { method, body, ...(as === null ? {} : { login: as }) })
  const pushed = push(world, { as: 'agent', branch: 'vault/a1', from: 'main', files: { 'a1.toml': { text: 'id = "a1"\n' } } })
  expect(call('agent', 'POST', '/pulls', { head: 'vault/a1', base: 'main', title: 'vault: a1' }).status).toBe(201)
  settle(world)
  return { world, call, head: pushed.commit }
}

const change = ({ world }: Stage, text: string, as = 'agent', more: object = {}): string => {
  const pushed = push(world, { as, branch: 'vault/a1', from: 'vault/a1', files: { 'a1.toml': { text } }, ...more })
  expect(pushed.outcome).toBe('ok')
  settle(world)
  return pushed.commit
}

const review = ({ call }: Stage, as: string, event: string, more: object = {}): Called =>
  call(as, 'POST', '/pulls/1/reviews', { event, body: 'text', ...more })

/** Reviews as `login state official stale dismissed`, flags as letters. */
const reviews = ({ call }: Stage, as = 'acme'): string[] =>
  call(as, 'GET', '/pulls/1/reviews').body.map((each) =>
    [
      each.team?.name ?? each.user.login,
      each.state,
      `${each.official ? 'o' : '-'}${each.stale ? 's' : '-'}${each.dismissed ? 'd' : '-'}`,
    ].join(' '),
  )

const pull = ({ call }: Stage, as: string | null = 'gate'): Body => call(as, 'GET', '/pulls/1').body
const asked = (on: Stage): string[] => pull(on).requested_reviewers.map((user) => user.login)

/** The timeline as `type user`, with what else a row tells. */
const timeline = ({ call }: Stage): string[] =>
  call('gate', 'GET', '/issues/1/timeline').body.map((each) =>
    [
      each.type,
      each.user.login,
      each.type === 'pull_push' ? '' : each.body,
      each.assignee?.login ?? each.assignee_team?.name ?? '',
      each.removed_assignee ? 'removed' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  )

const DEFAULT_404 = { message: "The target couldn't be found.", url: 'http://forgejo.test/api/swagger', errors: [] }

describe('§0 what every call passes', () => {
  it('§0 row 2: a prohibited account gets a 403 that has no url', () => {
    const on = stage()
    needUser(on.world, 'gate').prohibited = true
    const { status, body } = on.call('gate', 'GET', '/pulls/1')
    expect([status, Object.keys(body)]).toEqual([403, ['message']])
    expect(body.message).toContain('prohibited from signing in')
  })

  it('§0 row 4: only site admins act as somebody else', () => {
    const { world } = stage()
    const refused = ask(world, '/user?sudo=alice', { login: 'gate' })
    expect([refused.status, refused.body]).toEqual([403, { message: 'Only administrators allowed to sudo.' }])
    expect(ask(world, '/user?sudo=alice', { login: 'root' }).body.login).toBe('alice')
    expect(ask(world, '/repos/acme/ops?sudo=alice', { login: 'gate' }).status).toBe(403)
  })

  it('§0 row 6: an unknown owner and an unknown repository are missing in two ways', () => {
    const { world } = stage()
    const owner = ask(world, '/repos/nobody/ops/pulls', { login: 'gate' })
    expect(owner.body).toMatchObject({ message: 'GetUserByName', errors: ['user redirect does not exist [name: nobody]'] })
    expect(ask(world, '/repos/acme/none/pulls', { login: 'gate' })).toMatchObject({ status: 404, body: DEFAULT_404 })
  })

  it('§0 rows 7 and 8: a private repository looks absent to outsiders, to nobody and to a public-only token', () => {
    const on = stage({ private: true })
    for (const path of ['', '/pulls', '/pulls/1', '/pulls/1/reviews', '/issues/1/timeline', '/branches/main', '/contents/a']) {
      expect(on.call('outsider', 'GET', path)).toMatchObject({ status: 404, body: DEFAULT_404 })
      expect(on.call(null, 'GET', path)).toMatchObject({ status: 404, body: DEFAULT_404 })
    }
    for (const path of ['/pulls', '/pulls/1/reviews', '/pulls/1/merge', '/issues/1/comments', '/forks']) {
      expect(on.call('outsider', 'POST', path, { body: 'x' })).toMatchObject({ status: 404, body: DEFAULT_404 })
    }
    const { value } = addToken(on.world, needUser(on.world, 'gate'), 'public', ['all', 'public-only'])
    expect(ask(on.world, '/repos/acme/ops/pulls/1', { token: value })).toMatchObject({ status: 404, body: DEFAULT_404 })
    expect(on.call('bob', 'GET', '/pulls/1').body.base.repo.private).toBe(true)
    expect(push(on.world, { as: 'outsider', branch: 'x', from: 'main' }).outcome).toBe('refused')
    expect(push(on.world, { as: 'outsider', to: 'refs/for/main/x', from: 'main' }).outcome).toBe('refused')
  })

  it('§0 rows 9 and 11: nobody gets 401 on a write, readers and writers their 403', () => {
    const on = stage()
    expect(on.call(null, 'POST', '/pulls', {})).toMatchObject({ status: 401, body: { message: 'token is required' } })
    expect(on.call('alice', 'PATCH', '', { private: true }).body.message).toBe(
      'user should be an owner or a collaborator with admin write of a repository',
    )
  })

  it('§0 row 12: an archived repository takes no new pull request, but reviews', () => {
    const on = stage()
    const repo = needRepo(on.world)
    repo.archived = true
    const refused = on.call('agent', 'POST', '/pulls', { head: 'vault/a1', base: 'main', title: 'x' })
    expect([refused.status, refused.body.message]).toEqual([423, `<Repository ${repo.id}:acme/ops> is archived`])
    expect(review(on, 'gate', 'APPROVED').status).toBe(200)
  })

  it('§0 row 13: what a body lacks is named, the first thing first', () => {
    const on = stage()
    const say = (body: object): string => on.call('agent', 'POST', '/pulls', body).body.message
    expect(say({})).toBe('[Head]: Required')
    expect(say({ head: 'vault/a1' })).toBe('[Base]: Required')
    expect(say({ head: 'vault/a1', base: 'main' })).toBe('[Title]: Required')
    const path = '/repos/acme/ops/pulls'
    expect(ask(on.world, path, { method: 'POST', login: 'agent', badBody: 'Empty Content-Type' }).body.message).toBe(
      '[]: Empty Content-Type',
    )
  })
})

describe('§1 the repository', () => {
  it('§1.4: a token for other repositories may not push here, but inside a pull request its account may', () => {
    const on = stage()
    const { value } = addToken(on.world, needUser(on.world, 'gate'), 'other', ['write:repository'], [999])
    expect(ask(on.world, '/repos/acme/ops', { token: value }).body.permissions).toEqual({ admin: false, push: false, pull: true })
    expect(ask(on.world, '/repos/acme/ops/pulls/1', { token: value }).body.base.repo.permissions.push).toBe(true)
  })
})

describe('§2.1 listing', () => {
  const three = (): Stage => {
    const on = stage()
    for (const [name, as] of [
      ['a2', 'alice'],
      ['a3', 'agent'],
    ] as const) {
      push(on.world, { as, branch: name, from: 'main', files: { [name]: { text: name } } })
      on.world.now += 1000
      expect(on.call(as, 'POST', '/pulls', { head: name, base: 'main', title: name }).status).toBe(201)
    }
    settle(on.world)
    return on
  }
  const numbers = (on: Stage, query: string): number[] => on.call('gate', 'GET', `/pulls${query}`).body.map((each) => each.number)

  it('§2.1: no state and unknown states mean all, closed includes merged, newest first', () => {
    const on = three()
    on.call('acme', 'PATCH', '/pulls/2', { state: 'closed' })
    expect(numbers(on, '')).toEqual([3, 2, 1])
    expect(numbers(on, '?state=merged')).toEqual([3, 2, 1])
    expect(numbers(on, '?state=open')).toEqual([3, 1])
    expect(numbers(on, '?state=closed')).toEqual([2])
  })

  it('§2.1: every order', () => {
    const on = three()
    on.world.now += 1000
    on.call('gate', 'POST', '/issues/2/comments', { body: 'x' })
    on.world.now += 1000
    on.call('acme', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(numbers(on, '?sort=oldest')).toEqual([1, 2, 3])
    expect(numbers(on, '?sort=recentupdate')).toEqual([1, 2, 3])
    expect(numbers(on, '?sort=leastupdate')).toEqual([3, 2, 1])
    expect(numbers(on, '?sort=recentclose')).toEqual([1, 3, 2])
    expect(numbers(on, '?sort=mostcomment')).toEqual([2, 3, 1])
    expect(numbers(on, '?sort=leastcomment')).toEqual([3, 1, 2])
    expect(numbers(on, '?sort=priority')).toEqual([3, 2, 1])
  })

  it('§2.1: base, head and poster filter; an unknown poster is a 400', () => {
    const on = three()
    expect(numbers(on, '?head=a2')).toEqual([2])
    expect(numbers(on, '?base=other')).toEqual([])
    expect(numbers(on, '?poster=agent')).toEqual([3, 1])
    const refused = on.call('gate', 'GET', '/pulls?poster=x')
    expect([refused.status, refused.body.message]).toEqual([400, 'user does not exist [uid: 0, name: x]'])
  })

  it('§2.1: labels are any of the ids, twice for two of them; a word is a blank 500', () => {
    const on = three()
    const ids = ['one', 'two'].map((name) => on.call('gate', 'POST', '/labels', { name, color: '#ffffff' }).body.id)
    on.call('gate', 'POST', '/issues/1/labels', { labels: ids })
    on.call('gate', 'POST', '/issues/2/labels', { labels: [ids[0]] })
    const listed = on.call('gate', 'GET', `/pulls?labels=${ids[0]}&labels=${ids[1]}`)
    expect(listed.body.map((each) => each.number)).toEqual([2, 1, 1])
    expect(listed.headers['x-total-count']).toBe('3')
    expect(on.call('gate', 'GET', '/pulls?labels=one')).toMatchObject({ status: 500, body: { message: '' } })
  })

  it('§2.1 and §12.5: pages have links on the configured address and the total', () => {
    const { headers, body } = three().call('gate', 'GET', '/pulls?limit=1&page=2')
    expect([body.length, headers['x-total-count']]).toEqual([1, '3'])
    expect(headers['link']?.split(',').map((link) => /rel="(\w+)"/.exec(link)?.[1])).toEqual(['next', 'last', 'first', 'prev'])
    expect(headers['link']).toContain('<http://forgejo.test/api/v1/repos/acme/ops/pulls?limit=1&page=3>')
  })
})

describe('§2.2 one pull request', () => {
  it('§2.2: an unknown index and one that is no number have the general 404', () => {
    for (const path of ['/pulls/9', '/pulls/one', '/pulls/9/files', '/pulls/9/commits', '/pulls/9.diff']) {
      expect(stage().call('gate', 'GET', path)).toMatchObject({ status: 404, body: DEFAULT_404 })
    }
  })

  it('§2.2: titles decide what is a draft: two prefixes, any case', () => {
    const on = stage()
    const drafts = ['WIP: x', 'wip: x', '[WIP] x', '[wip]x', 'Draft: x', 'WIP x', 'x WIP:'].map((title) => {
      on.call('agent', 'PATCH', '/pulls/1', { title })
      return [pull(on).draft, pull(on).mergeable]
    })
    expect(drafts.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => [true, false]))
    expect(drafts.slice(4)).toEqual(Array.from({ length: 3 }, () => [false, true]))
  })

  it('§2.2: a conflict makes it not mergeable once checked, and mergeable again when it is gone', () => {
    const on = stage()
    push(on.world, { as: 'acme', branch: 'side', from: 'main', files: { 'a1.toml': { text: 'other\n' } } })
    needRepo(on.world).rules = []
    push(on.world, { as: 'acme', branch: 'main', from: 'main', files: { 'a1.toml': { text: 'other\n' } } })
    expect(pull(on).mergeable).toBe(true)
    settle(on.world)
    expect(pull(on).mergeable).toBe(false)
    expect(on.call('gate', 'POST', '/pulls/1/merge', { Do: 'merge' })).toMatchObject({
      status: 405,
      body: { message: 'Please try again later' },
    })
    change(on, 'other\n', 'agent', { parents: [needRepo(on.world).refs.get('refs/heads/main')] })
    expect(pull(on).mergeable).toBe(true)
  })

  it('§2.2: one whose head the base has already is called mergeable and brings nothing', () => {
    const on = stage({ protection: null })
    push(on.world, { as: 'acme', branch: 'main', from: on.head, files: { later: { text: 'x' } } })
    settle(on.world)
    expect(pull(on)).toMatchObject({ state: 'open', merged: false, mergeable: true, merge_base: on.head, changed_files: 0 })
    expect(on.call('gate', 'GET', '/pulls/1/files')).toMatchObject({ body: [], headers: { 'x-total-count': '0' } })
    expect(on.call('gate', 'GET', '/pulls/1/commits').body).toEqual([])
    expect(on.call('gate', 'POST', '/pulls/1/merge', { Do: 'merge' }).status).toBe(405)
  })

  it('§2.2: one without a net change is called mergeable', () => {
    const on = stage()
    push(on.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { 'a1.toml': null } })
    settle(on.world)
    expect(pull(on)).toMatchObject({ mergeable: true, changed_files: 0 })
    expect(on.call('gate', 'GET', '/pulls/1/commits').body.length).toBe(2)
  })

  it('§2.2: head.sha is live at once, the file list follows in the background', () => {
    const on = stage()
    const { commit } = push(on.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { more: { text: 'x' } } })
    expect(pull(on).head.sha).toBe(commit)
    expect(on.call('gate', 'GET', '/pulls/1/files').body.length).toBe(1)
    settle(on.world)
    expect(on.call('gate', 'GET', '/pulls/1/files').body.length).toBe(2)
  })

  it('§2.2: without its branch, by git or by the API, it is closed and its head is the ref the base keeps', () => {
    const byGit = stage()
    expect(deleteBranch(byGit.world, 'agent', 'vault/a1')).toBeNull()
    const byApi = stage()
    expect(byApi.call('agent', 'DELETE', '/branches/vault%2Fa1').status).toBe(204)
    for (const on of [byGit, byApi]) {
      settle(on.world)
      expect(pull(on)).toMatchObject({ state: 'closed', merged: false, merged_by: null, closed_at: expect.any(String) })
      expect(pull(on).head).toMatchObject({ label: 'vault/a1', ref: 'refs/pull/1/head', sha: on.head })
      expect(timeline(on)).toEqual(['pull_push agent', 'close agent'])
      expect(on.call('gate', 'GET', '/pulls/1/files').body.length).toBe(1)
      expect(on.call('gate', 'POST', '/pulls/1/merge', { Do: 'merge' })).toMatchObject({ status: 404, body: DEFAULT_404 })
    }
  })

  it('§2.2: reopened without its branch it stays open; merging it is a 500', () => {
    const on = stage({ protection: null })
    deleteBranch(on.world, 'agent', 'vault/a1')
    settle(on.world)
    expect(on.call('agent', 'PATCH', '/pulls/1', { state: 'open' }).body).toMatchObject({ state: 'open', closed_at: null })
    settle(on.world)
    expect(pull(on)).toMatchObject({ state: 'open', head: { ref: 'refs/pull/1/head', sha: on.head } })
    expect(on.call('gate', 'POST', '/pulls/1/merge', { Do: 'merge' }).status).toBe(500)
  })

  it('§2.2: without its base branch it is closed and base.sha is empty', () => {
    const on = stage()
    push(on.world, { as: 'acme', branch: 'other', from: 'main', files: { x: { text: 'x' } } })
    on.call('agent', 'PATCH', '/pulls/1', { base: 'other' })
    deleteBranch(on.world, 'acme', 'other')
    settle(on.world)
    expect(pull(on)).toMatchObject({ state: 'closed', base: { label: 'other', ref: 'other', sha: '' } })
  })

  it('§2.2: from a private fork it shows the fork with what the caller may do there', () => {
    const on = stage({ private: true })
    expect(on.call('bob', 'POST', '/forks', {}).status).toBe(202)
    push(on.world, { as: 'bob', repo: 'bob/ops', branch: 'b', from: 'main', files: { b: { text: 'b' } } })
    expect(on.call('bob', 'POST', '/pulls', { head: 'bob:b', base: 'main', title: 'b' }).status).toBe(201)
    const { head } = on.call('gate', 'GET', '/pulls/2').body
    expect(head.repo).toMatchObject({ full_name: 'bob/ops', private: true, fork: true })
    expect(head.repo.permissions).toEqual({ admin: false, push: false, pull: false })
    const blind = on.call('gate', 'POST', '/pulls', { head: 'bob:b', base: 'main', title: 'b' })
    expect([blind.status, blind.body.message, blind.body.errors]).toEqual([404, "Can't read headRepo UnitTypeCode", []])
  })

  it('§2.2: an AGit pull request counts no files, and its topic is the label', () => {
    const on = stage()
    const sent = (text: string, more: object = {}) =>
      push(on.world, {
        as: 'bob',
        to: 'refs/for/main/t',
        from: 'main',
        files: { t: { text } },
        message: 'Subject\n\nBody',
        ...more,
      })
    const first = sent('1')
    const shown = on.call('gate', 'GET', '/pulls/2').body
    expect(shown).toMatchObject({
      flow: 1,
      title: 'Subject',
      body: 'Body\n',
      changed_files: 0,
      additions: 0,
      user: { login: 'bob' },
    })
    expect(shown.head).toMatchObject({ label: 'bob/t', ref: 'refs/pull/2/head', sha: first.commit })
    expect(sent('1')).toMatchObject({ outcome: 'refused', reason: 'The new commit is the same as the old commit' })
    expect(sent('2')).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('Updates were rejected') })
    const forced = sent('2', { options: ['force-push=true'] })
    expect(on.call('gate', 'GET', '/pulls/2').body.head.sha).toBe(forced.commit)
    const rows = on.call('gate', 'GET', '/issues/2/timeline').body
    expect(rows.map((each) => JSON.parse(each.body).is_force_push)).toEqual([false, true])
  })

  it('§2.2 and §4.5: an AGit push needs a topic and something new, and ages reviews like any other', () => {
    const on = stage({ protection: { ...RULE, dismiss_stale_approvals: true } })
    const sent = (text: string | null, to: string, more: object = {}) =>
      push(on.world, { as: 'bob', to, from: 'main', files: text === null ? {} : { t: { text } }, ...more })
    expect(sent('1', 'refs/for/main')).toMatchObject({ reason: 'The topic-branch option is not set' })
    expect(sent('1', 'refs/for/none/t').outcome).toBe('refused')
    const author = { name: 'bob', email: 'bob@example.test' }
    push(on.world, { as: 'acme', branch: 'ahead', from: 'main', files: { t: { text: '1' } }, author })
    expect(sent('1', 'refs/for/ahead/t')).toMatchObject({ reason: 'The target branch already contains this commit' })
    expect(sent('1', 'refs/for/main', { options: ['topic=t'] }).outcome).toBe('ok')
    const at = (path: string) => on.call('gate', 'GET', `/pulls/2${path}`).body
    on.call('gate', 'POST', '/pulls/2/reviews', { event: 'APPROVED' })
    const first = at('').head.sha
    expect(sent('2', 'refs/for/main/t', { from: first }).outcome).toBe('ok')
    expect(at('').mergeable).toBe(false)
    settle(on.world)
    expect(at('').mergeable).toBe(true)
    expect(at('/reviews')).toMatchObject([{ stale: true, dismissed: true, official: true }])
    const rows = on.call('gate', 'GET', '/issues/2/timeline').body.map((each) => `${each.type} ${each.user.login}`)
    expect(rows).toEqual(['pull_push bob', 'review gate', 'dismiss_review bob', 'pull_push bob'])
  })

  it('a push to a tag makes no pull request; the refs of pull requests are nobody’s to push', () => {
    const on = stage()
    const to = (as: string, ref: string): string =>
      push(on.world, { as, to: ref, from: 'main', files: { t: { text: 't' } } }).outcome
    expect(to('agent', 'refs/tags/v1')).toBe('ok')
    expect(to('bob', 'refs/tags/v2')).toBe('refused')
    expect(to('acme', 'refs/pull/1/head')).toBe('refused')
    expect(on.call('gate', 'GET', '/pulls').body).toHaveLength(1)
    expect(pull(on).head.sha).toBe(on.head)
  })

  it('§2.2: one that is closed while it is checked is checked to the end', () => {
    const on = stage({ protection: null })
    on.world.checkingDelayMs = 1000
    push(on.world, { as: 'acme', branch: 'main', from: 'main', files: { m: { text: 'm' } } })
    catchUp(on.world)
    expect(pull(on).mergeable).toBe(false)
    on.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    settle(on.world)
    expect(pull(on)).toMatchObject({ state: 'closed', mergeable: true })
  })

  it('one repository is forked once by each, under a name that is free', () => {
    const on = stage()
    expect(on.call('bob', 'POST', '/forks', {})).toMatchObject({ status: 202 })
    expect(on.call('bob', 'POST', '/forks', { name: 'second' })).toMatchObject({
      status: 409,
      body: { message: 'repository is already forked by user [uname: bob, repo path: acme/ops, fork path: bob/ops]' },
    })
    expect(on.call('acme', 'POST', '/forks', {})).toMatchObject({
      status: 409,
      body: { message: 'repository already exists [uname: acme, name: ops]' },
    })
  })

  it('§2.2 and §2.3: without its fork it is closed, has no head repository and counts nothing; its files are an error page', () => {
    const on = stage({ protection: null })
    on.call('bob', 'POST', '/forks', {})
    const { commit } = push(on.world, { as: 'bob', repo: 'bob/ops', branch: 'b', from: 'main', files: { b: { text: 'b' } } })
    expect(on.call('bob', 'POST', '/pulls', { head: 'bob:b', base: 'main', title: 'b' }).body.head.sha).toBe(commit)
    settle(on.world)
    const remove = (login: string): Called => ask(on.world, '/repos/bob/ops', { method: 'DELETE', login })
    expect(remove('gate')).toMatchObject({ status: 403, body: { message: 'user should be the owner of the repo' } })
    expect(remove('bob')).toMatchObject({ status: 204, text: '' })
    expect(remove('bob')).toMatchObject({ status: 404, body: DEFAULT_404 })
    settle(on.world)
    const shown = on.call('gate', 'GET', '/pulls/2').body
    expect(shown).toMatchObject({ state: 'closed', changed_files: 0, additions: 0 })
    expect(shown.head).toEqual({ label: 'b', ref: 'refs/pull/2/head', sha: commit, repo_id: -1, repo: null })
    expect(on.call('gate', 'GET', '/pulls/2/files')).toMatchObject({ status: 500, body: null })
    expect(on.call('gate', 'GET', '/pulls/2/commits').body.map(({ sha }) => sha)).toEqual([commit])
    on.call('bob', 'PATCH', '/pulls/2', { state: 'open' })
    expect(on.call('gate', 'POST', '/pulls/2/merge', { Do: 'merge' }).status).toBe(500)
    expect(on.call('gate', 'GET', '/pulls?state=all').body).toHaveLength(2)
  })

  it('§2.2: assignees are null for none, and the first is the assignee', () => {
    const on = stage()
    expect(pull(on)).toMatchObject({ assignee: null, assignees: null, requested_reviewers: [], requested_reviewers_teams: [] })
    const { body } = on.call('gate', 'PATCH', '/pulls/1', { assignees: ['alice', 'bob'] })
    expect([body.assignee?.login, body.assignees.map((user) => user.login)]).toEqual(['alice', ['alice', 'bob']])
  })
})

describe('§2.3 to §2.5 what it brings', () => {
  it('§2.3: edits count lines, copies are additions, names with spaces and others are whole', () => {
    const on = stage()
    const files = { 'list.toml': { text: 'a = 1\nb = 3\n' }, 'copy.toml': { text: 'a = 1\nb = 2\n' }, 'ü b"c': { text: 'x' } }
    push(on.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files })
    settle(on.world)
    const { body, headers } = on.call('gate', 'GET', '/pulls/1/files')
    expect(body.map((each) => `${each.filename} ${each.status} ${each.additions} ${each.deletions}`)).toEqual([
      'a1.toml added 1 0',
      'copy.toml added 2 0',
      'list.toml changed 1 1',
      'ü b"c added 1 0',
    ])
    expect([headers['x-total-count'], headers['x-page'], headers['x-perpage'], headers['x-pagecount']]).toEqual([
      '4',
      '1',
      '30',
      '1',
    ])
  })

  it('§2.3: without a common ancestor the base itself is compared; commits then list none', () => {
    const on = stage()
    push(on.world, { as: 'agent', branch: 'orphan', files: { o: { text: 'o' } } })
    expect(on.call('agent', 'POST', '/pulls', { head: 'orphan', base: 'main', title: 'o' }).status).toBe(201)
    expect(on.call('gate', 'GET', '/pulls/2/files').body.map((each) => `${each.status} ${each.filename}`)).toEqual([
      'deleted README.md',
      'deleted list.toml',
      'added o',
    ])
    expect(on.call('gate', 'GET', '/pulls/2/commits')).toMatchObject({ body: [], headers: { 'x-total-count': '0' } })
  })

  it('§2.4: commits come newest first, merges with both parents, with the commit id in place of the tree', () => {
    const on = stage({ protection: null })
    const main = push(on.world, { as: 'acme', branch: 'main', from: 'main', files: { m: { text: 'm' } } })
    const merged = change(on, 'id = "a2"\n', 'alice', { parents: [main.commit] })
    const { body } = on.call('gate', 'GET', '/pulls/1/commits?files=false&verification=false')
    expect(body.map((each) => each.sha)).toEqual([merged, on.head])
    expect(body[0]?.parents.map((parent) => parent.sha)).toEqual([on.head, main.commit])
    expect(body[0]?.author.login).toBe('alice')
    expect(body[0]?.commit.tree.sha).toBe(merged)
  })

  it('§2.5: .diff is git’s text from the stored merge base to the head the server noticed', () => {
    const on = stage()
    const files = {
      'list.toml': { text: 'a = 1\nb = 3\nc' },
      'README.md': null,
      'with space': { text: 'x\n' },
      run: { exec: '#!\n' },
      bin: { base64: 'AAEC' },
      empty: { text: '' },
    }
    push(on.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files })
    settle(on.world)
    const { status, headers, text } = on.call('gate', 'GET', '/pulls/1.diff')
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(text).toBe(
      [
        ['diff --git a/README.md b/README.md', 'deleted file mode 100644', 'index 2d81d3b..0000000'],
        ['--- a/README.md', '+++ /dev/null', '@@ -1 +0,0 @@', '-ops'],
        ['diff --git a/a1.toml b/a1.toml', 'new file mode 100644', 'index 0000000..54d1b17'],
        ['--- /dev/null', '+++ b/a1.toml', '@@ -0,0 +1 @@', '+id = "a1"'],
        ['diff --git a/bin b/bin', 'new file mode 100644', 'index 0000000..8352675'],
        ['Binary files /dev/null and b/bin differ'],
        ['diff --git a/empty b/empty', 'new file mode 100644', 'index 0000000..e69de29'],
        ['diff --git a/list.toml b/list.toml', 'index 223ca50..84eb9b8 100644', '--- a/list.toml', '+++ b/list.toml'],
        ['@@ -1,2 +1,3 @@', ' a = 1', '-b = 2', '+b = 3', '+c', '\\ No newline at end of file'],
        ['diff --git a/run b/run', 'new file mode 100755', 'index 0000000..7218afe', '--- /dev/null', '+++ b/run'],
        ['@@ -0,0 +1 @@', '+#!'],
        ['diff --git a/with space b/with space', 'new file mode 100644', 'index 0000000..587be6b'],
        ['--- /dev/null', '+++ b/with space\t', '@@ -0,0 +1 @@', '+x'],
        '',
      ]
        .flat()
        .join('\n'),
    )
  })

  it('§2.5: hunks have three lines around them, and the nearest line above that begins with a letter', () => {
    const lines = Array.from({ length: 30 }, (_, index) => (index % 10 === 0 ? `part ${index}` : ` ${index}`))
    const edited = lines.map((line, index) => ([2, 9, 25].includes(index) ? ' new' : line))
    const on = stage({ files: { f: { text: `${lines.join('\n')}\n` } } })
    push(on.world, { as: 'agent', branch: 'f', from: 'main', files: { f: { text: `${edited.join('\n')}\n` } } })
    on.call('agent', 'POST', '/pulls', { head: 'f', base: 'main', title: 'f' })
    const { text } = on.call('gate', 'GET', '/pulls/2.diff')
    expect(text.match(/^@@.*$/gm)).toEqual(['@@ -1,13 +1,13 @@', '@@ -23,7 +23,7 @@ part 20'])
    expect(text.split('\n').filter((line) => /^[ +-]/.test(line)).length).toBe(2 + 15 + 8)
  })

  it('§2.5: .patch is one mail for each commit, oldest first', () => {
    const on = stage()
    change(on, 'id = "a2"\n')
    const { text } = on.call('gate', 'GET', '/pulls/1.patch')
    expect(text.match(/^Subject: .*$/gm)).toEqual(['Subject: [PATCH 1/2] change', 'Subject: [PATCH 2/2] change'])
    expect(text).toContain(`From ${on.head} Mon Sep 17 00:00:00 2001\nFrom: agent <agent@example.test>\nDate: Mon, 5 Jan 2026`)
    expect(text).toContain('---\n a1.toml | 1 +\n 1 file changed, 1 insertion(+)\n create mode 100644 a1.toml\n\ndiff --git')
  })
})

describe('§2.6 opening and editing', () => {
  const open = (on: Stage, body: object, as = 'agent'): Called =>
    on.call(as, 'POST', '/pulls', { base: 'main', title: 't', ...body })

  it('opens only between branches that are there and differ', () => {
    const on = stage()
    expect(open(on, { head: 'main' })).toMatchObject({
      status: 422,
      body: { message: 'Invalid PullRequest: There are no changes between the head and the base' },
    })
    const missing = (body: object): string => open(on, body).body.errors[0] ?? ''
    expect(missing({ head: 'none' })).toBe("could not find 'none' to be a commit, branch or tag in the head repository acme/ops")
    expect(missing({ head: 'vault/a1', base: 'none' })).toBe(
      "could not find 'none' to be a commit, branch or tag in the base repository acme/ops",
    )
    expect(missing({ head: 'nobody:x' })).toBe('the owner nobody does not exist')
    expect(missing({ head: 'bob:x' })).toBe(
      'bob does not have a fork of acme/ops and acme/ops is not a fork of a repository from bob',
    )
    expect(missing({ head: 'a:b:c' })).toContain('must contain zero or one colon (:) but contains 2')
    expect(open(on, { head: on.head }).status).toBe(500)
    expect(open(on, { head: 'vault/a1' })).toMatchObject({ status: 409 })
  })

  it('a closed twin stands in nobody’s way, and the first of both is the one between these branches', () => {
    const on = stage()
    on.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(open(on, { head: 'vault/a1' }).body.number).toBe(2)
    expect(on.call('gate', 'GET', '/pulls/main/vault/a1').body.number).toBe(1)
    expect(on.call('gate', 'GET', '/pulls/main/acme:vault%2Fa1').body.number).toBe(1)
    for (const path of ['/pulls/main/none', '/pulls/none/vault/a1', '/pulls/main/bob:vault/a1']) {
      expect(on.call('gate', 'GET', path)).toMatchObject({ status: 404, body: DEFAULT_404 })
    }
    expect(on.call('agent', 'PATCH', '/pulls/1', { state: 'open' }).status).toBe(201)
  })

  it('takes labels and assignees from the start, under the author’s name, before the first push', () => {
    const on = stage()
    const { id } = on.call('gate', 'POST', '/labels', { name: 'one', color: '#ffffff' }).body
    push(on.world, { as: 'agent', branch: 'b', from: 'main', files: { b: { text: 'b' } } })
    const { body } = open(on, { head: 'b', labels: [id, 999], assignees: ['alice'] })
    expect(body.labels.map(({ name }) => name)).toEqual(['one'])
    const rows = on.call('gate', 'GET', '/issues/2/timeline').body
    expect(rows.map((each) => `${each.type} ${each.user.login}`)).toEqual(['label agent', 'assignees agent', 'pull_push agent'])
    expect(open(on, { head: 'b', base: 'vault/a1', assignees: ['nobody'] })).toMatchObject({
      status: 422,
      body: { message: 'Assignee does not exist: [name: user does not exist [uid: 0, name: nobody]]' },
    })
  })

  it('§2.6: the author and writers edit, others get an empty 403; the answer is 201', () => {
    const on = stage()
    for (const as of ['agent', 'alice', 'acme'])
      expect(on.call(as, 'PATCH', '/pulls/1', { body: as })).toMatchObject({ status: 201 })
    for (const as of ['bob', 'outsider'])
      expect(on.call(as, 'PATCH', '/pulls/1', { body: as })).toMatchObject({ status: 403, text: '' })
    expect(pull(on).body).toBe('acme')
    expect(on.call('gate', 'PATCH', '/pulls/9', { body: '' })).toMatchObject({ status: 404, body: DEFAULT_404 })
    expect(on.call('agent', 'PATCH', '/pulls/1', { body: '', title: '' }).body).toMatchObject({ body: '', title: 'vault: a1' })
  })

  it('§2.6: closing and reopening are on the timeline, once each; any word but closed opens; a merged one stays', () => {
    const on = stage({ protection: null })
    for (const state of ['closed', 'closed', 'opened', 'open']) on.call('agent', 'PATCH', '/pulls/1', { state })
    expect(timeline(on)).toEqual(['pull_push agent', 'close agent', 'reopen agent'])
    expect(on.call('gate', 'POST', '/pulls/1/merge', { Do: 'merge' }).status).toBe(200)
    expect(on.call('agent', 'PATCH', '/pulls/1', { state: 'open' })).toMatchObject({
      status: 412,
      body: { message: 'cannot change state of this pull request, it was already merged' },
    })
    expect(on.call('agent', 'PATCH', '/pulls/1', { title: 'late' }).body.title).toBe('late')
    expect(on.call('agent', 'PATCH', '/pulls/1', { base: 'none' }).status).toBe(201)
  })

  it('§2.6: retargeting: an unknown base, a closed one, a twin, and a base that has the head already', () => {
    const on = stage({ protection: null })
    for (const branch of ['other', 'third']) push(on.world, { as: 'acme', branch, from: 'main', files: { x: { text: branch } } })
    push(on.world, { as: 'acme', branch: 'ahead', from: on.head, files: { x: { text: 'x' } } })
    expect(open(on, { head: 'vault/a1', base: 'other' }).status).toBe(201)
    const move = (base: string): Called => on.call('agent', 'PATCH', '/pulls/1', { base })
    expect(move('none')).toMatchObject({ status: 404, body: { message: "new base 'none' not exist" } })
    expect(move('other')).toMatchObject({ status: 409 })
    expect(move('other').body.message).toMatch(/^pull request already exists for these targets \[id: /)
    expect(move('ahead')).toMatchObject({ status: 500, body: { message: '' } })
    push(on.world, { as: 'acme', branch: 'same', from: 'main', files: { 'a1.toml': { text: 'id = "a1"\n' } }, author: AGENT })
    expect(move('same').body).toMatchObject({ base: { ref: 'same', sha: on.head }, merge_base: on.head, changed_files: 0 })
    on.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(move('third').body.message).toMatch(/^issue is closed \[id: [0-9]+, repo_id: [0-9]+, index: 1\]$/)
    on.call('agent', 'PATCH', '/pulls/1', { state: 'open' })
    expect(move('third')).toMatchObject({ status: 201 })
    expect(move('third')).toMatchObject({ status: 201 })
    expect(timeline(on).filter((row) => row.startsWith('change_target'))).toHaveLength(2)
  })

  it('§2.6: labels and assignees are a writer’s to set; an author who only reads sets the rest', () => {
    const on = stage()
    const { id } = on.call('gate', 'POST', '/labels', { name: 'one', color: '#ffffff' }).body
    push(on.world, { as: 'bob', to: 'refs/for/main/t', from: 'main', files: { t: { text: 't' } } })
    const edit = (as: string, body: object): Called => on.call(as, 'PATCH', '/pulls/2', body)
    expect(edit('bob', { title: 'new', labels: [id], assignees: ['alice'] }).body).toMatchObject({
      title: 'new',
      labels: [],
      assignees: null,
    })
    edit('gate', { labels: [id], assignees: ['alice', 'bob'] })
    edit('gate', { assignees: ['bob'] })
    edit('gate', { labels: [], assignees: [] })
    expect(edit('gate', { assignees: ['nobody'] })).toMatchObject({ status: 422 })
    const rows = on.call('gate', 'GET', '/issues/2/timeline').body.slice(2)
    expect(rows.map((each) => [each.type, each.assignee?.login, each.removed_assignee, each.body])).toEqual([
      ['assignees', 'alice', false, ''],
      ['assignees', 'bob', false, ''],
      ['label', undefined, false, '1'],
      ['assignees', 'alice', true, ''],
      ['assignees', 'bob', true, ''],
      ['label', undefined, false, ''],
    ])
  })

  it('§2.6: a due date is the end of its day, and can be taken away', () => {
    const on = stage()
    const edit = (body: object) => on.call('agent', 'PATCH', '/pulls/1', body).body.due_date
    expect(edit({ due_date: '2026-03-01T10:00:00Z' })).toBe('2026-03-01T23:59:59Z')
    expect(edit({ due_date: '2026-03-02T10:00:00Z' })).toBe('2026-03-02T23:59:59Z')
    expect(edit({ unset_due_date: true })).toBeNull()
    expect(timeline(on).slice(1)).toEqual([
      'added_deadline agent 2026-03-01',
      'modified_deadline agent 2026-03-02|2026-03-01',
      'removed_deadline agent 2026-03-02',
    ])
  })

  it('§2.2 and §2.6: only the author lends the head branch to the base’s writers, who may then push to the fork', () => {
    const on = stage()
    on.call('bob', 'POST', '/forks', {})
    push(on.world, { as: 'bob', repo: 'bob/ops', branch: 'b', from: 'main', files: { b: { text: 'b' } } })
    open(on, { head: 'bob:b' }, 'bob')
    const byAlice = () =>
      push(on.world, { as: 'alice', repo: 'bob/ops', branch: 'b', from: 'b', files: { b: { text: 'c' } } }).outcome
    expect(byAlice()).toBe('refused')
    expect(on.call('alice', 'PATCH', '/pulls/2', { allow_maintainer_edit: true })).toMatchObject({
      status: 403,
      body: { message: 'SetAllowEdits: user not allowed to do this action' },
    })
    expect(on.call('alice', 'PATCH', '/pulls/1', { allow_maintainer_edit: true }).status).toBe(403)
    expect(on.call('bob', 'PATCH', '/pulls/2', { allow_maintainer_edit: true }).body.allow_maintainer_edit).toBe(true)
    expect(byAlice()).toBe('ok')
    expect(push(on.world, { as: 'outsider', repo: 'bob/ops', branch: 'b', from: 'b' }).outcome).toBe('refused')
    on.call('bob', 'PATCH', '/pulls/2', { state: 'closed' })
    expect(byAlice()).toBe('refused')
  })
})

describe('§4.1 and §4.2 giving reviews', () => {
  it('§4.1: the list is whole unless a page is named; the total counts others’ pending ones, which are hidden', () => {
    const on = stage()
    for (const as of ['gate', 'alice', 'bob']) review(on, as, 'COMMENT')
    review(on, 'alice', 'PENDING')
    const list = (as: string, query: string): [number, string | undefined, string | undefined] => {
      const { body, headers } = on.call(as, 'GET', `/pulls/1/reviews${query}`)
      return [body.length, headers['x-total-count'], headers['link']]
    }
    expect(list('gate', '?limit=1')).toEqual([3, '4', undefined])
    expect(list('alice', '')).toEqual([4, '4', undefined])
    expect(list('root', '')).toEqual([4, '4', undefined])
    expect(list('gate', '?page=1&limit=2')).toEqual([2, '4', undefined])
    expect(list('gate', '?page=2&limit=2')).toEqual([1, '4', undefined])
    expect(list('gate', '?page=9')).toEqual([0, '4', undefined])
    expect(list('gate', '?page=0&limit=1')).toEqual([3, '4', undefined])
  })

  it('§4.1: three ways not to be there', () => {
    const on = stage()
    on.call('agent', 'POST', '/pulls', { head: 'vault/a1', base: 'main', title: 'x' })
    push(on.world, { as: 'acme', branch: 'b', from: 'main', files: { b: { text: 'b' } } })
    on.call('agent', 'POST', '/pulls', { head: 'b', base: 'main', title: 'b' })
    const { id } = review(on, 'alice', 'PENDING').body
    const lacks = (path: string, as = 'gate'): unknown[] => {
      const { status, body } = on.call(as, 'GET', path)
      return [status, body.message, body.errors]
    }
    expect(lacks('/pulls/9/reviews')[1]).toBe('GetPullRequestByIndex')
    expect(lacks('/pulls/1/reviews/99999')).toEqual([404, 'GetReviewByID', ['review does not exist [id: 99999]']])
    expect(lacks('/pulls/1/reviews/x')).toEqual([404, 'GetReviewByID', ['review does not exist [id: 0]']])
    expect(lacks(`/pulls/1/reviews/${id}`)).toEqual([404, 'GetReviewByID', []])
    expect(lacks(`/pulls/2/reviews/${id}`, 'alice')).toEqual([404, 'ReviewNotInPR', []])
    expect(on.call('alice', 'GET', `/pulls/1/reviews/${id}`).body.state).toBe('PENDING')
  })

  it('§4.2: which words need a text; spaces are none', () => {
    const on = stage()
    const say = (event: string, body?: string): unknown => {
      const { status, body: answer } = on.call('gate', 'POST', '/pulls/1/reviews', { event, body })
      return status === 200 ? answer.state : answer.message
    }
    expect(say('COMMENT')).toBe('review event COMMENT requires a body or a comment')
    expect(say('REQUEST_CHANGES', ' \n')).toBe('review event REQUEST_CHANGES requires a body')
    expect(say('')).toBe('review event  requires a body')
    expect(say('APPROVED', ' ')).toBe('APPROVED')
    expect(say('REQUEST_CHANGES', 'no')).toBe('REQUEST_CHANGES')
    expect(say('approved', 'x')).toBe('PENDING')
  })

  it('§4.2: the author neither approves nor rejects, but comments', () => {
    const on = stage()
    expect(review(on, 'agent', 'APPROVED').body.message).toBe('approve your own pull is not allowed')
    expect(review(on, 'agent', 'REQUEST_CHANGES').body.message).toBe('reject your own pull is not allowed')
    expect(review(on, 'agent', 'COMMENT').body).toMatchObject({ state: 'COMMENT', official: false })
  })

  it('§4.2: a decision clears and dismisses one’s own earlier ones, a comment does not', () => {
    const on = stage()
    review(on, 'gate', 'APPROVED')
    review(on, 'alice', 'APPROVED')
    review(on, 'gate', 'COMMENT')
    expect(reviews(on)).toEqual(['gate APPROVED o--', 'alice APPROVED o--', 'gate COMMENT ---'])
    review(on, 'gate', 'REQUEST_CHANGES')
    expect(reviews(on)).toEqual(['gate APPROVED --d', 'alice APPROVED o--', 'gate COMMENT ---', 'gate REQUEST_CHANGES o--'])
    expect(asked(on)).toEqual(['alice', 'gate'])
  })

  it('§4.2: a pending review is used again: same id and time, and the earlier decision is not dismissed', () => {
    const on = stage()
    review(on, 'gate', 'APPROVED')
    const pending = review(on, 'gate', 'PENDING').body
    on.world.now += 60_000
    const given = review(on, 'gate', 'APPROVED').body
    expect([given.id, given.submitted_at]).toEqual([pending.id, pending.submitted_at])
    expect(reviews(on)).toEqual(['gate APPROVED ---', 'gate APPROVED o--'])
    expect(timeline(on).slice(1)).toEqual(['review gate text', 'review gate text', 'review gate text'])
  })

  it('§4.2: a pending one is submitted for whatever the head is then, and only once', () => {
    const on = stage()
    const { id } = review(on, 'gate', 'PENDING').body
    const submit = (event: string, body = 'x', as = 'gate'): Called =>
      on.call(as, 'POST', `/pulls/1/reviews/${id}`, { event, body })
    const head = change(on, 'id = "a2"\n')
    expect(submit('PENDING')).toMatchObject({ status: 422, body: { message: 'review stay pending' } })
    expect(submit('REQUEST_CHANGES', '').body.message).toBe('review event REQUEST_CHANGES requires a body')
    expect(submit('APPROVED', 'x', 'alice')).toMatchObject({ status: 404, body: { message: 'GetReviewByID' } })
    expect(submit('APPROVED').body).toMatchObject({ state: 'APPROVED', commit_id: head, stale: false, official: true })
    expect(submit('APPROVED')).toMatchObject({ status: 422, body: { message: 'only a pending review can be submitted' } })
  })

  it('§4.2: the commit is stored as sent; an unknown one is a blank 500 for decisions only', () => {
    const on = stage()
    const give = (event: string, commit_id: string): Called => review(on, 'gate', event, { commit_id })
    expect(give('COMMENT', 'no commit').body.commit_id).toBe('no commit')
    expect(give('APPROVED', '0'.repeat(40))).toMatchObject({ status: 500, body: { message: '' } })
    expect(give('APPROVED', on.head.slice(0, 10)).body).toMatchObject({ commit_id: on.head.slice(0, 10), stale: false })
    expect(give('APPROVED', on.head.toUpperCase()).body).toMatchObject({ commit_id: on.head.toUpperCase(), stale: false })
    expect(give('APPROVED', '').body.commit_id).toBe(on.head)
  })

  it('§4.2: remarks on lines belong to the review and stay off the timeline', () => {
    const on = stage()
    const comments = [
      { path: 'a1.toml', body: 'here', new_position: 1 },
      { path: 'list.toml', body: 'there', old_position: 2 },
    ]
    const given = on.call('gate', 'POST', '/pulls/1/reviews', { event: 'COMMENT', comments })
    expect(given.body).toMatchObject({ state: 'COMMENT', comments_count: 2 })
    expect(on.call('bob', 'GET', `/pulls/1/reviews/${given.body.id}/comments`).body).toMatchObject([
      { path: 'a1.toml', body: 'here', position: 1, original_position: 0, user: { login: 'gate' } },
      { path: 'list.toml', body: 'there', position: 0, original_position: 2, pull_request_review_id: given.body.id },
    ])
    expect(timeline(on)).toEqual(['pull_push agent', 'review gate'])
    const bad = on.call('gate', 'POST', '/pulls/1/reviews', { event: 'COMMENT', comments: [{ extra_lines_count: -1 }] })
    expect(bad).toMatchObject({ status: 422, body: { message: 'extra_lines_count must be >= 0' } })
  })

  it('§4.2: one’s own is deleted with its rows, and the latest left is official again; requests stay', () => {
    const on = stage()
    review(on, 'gate', 'APPROVED')
    const { id } = review(on, 'gate', 'REQUEST_CHANGES').body
    on.call('acme', 'POST', `/pulls/1/reviews/${id}/dismissals`, { message: 'settled' })
    expect(on.call('alice', 'DELETE', `/pulls/1/reviews/${id}`)).toMatchObject({ status: 403, body: { message: '%!s(<nil>)' } })
    expect(on.call('gate', 'DELETE', `/pulls/1/reviews/${id}`)).toMatchObject({ status: 204, text: '' })
    expect(reviews(on)).toEqual(['gate APPROVED o-d'])
    expect(timeline(on)).toEqual(['pull_push agent', 'review gate text'])
    expect(on.call('gate', 'DELETE', `/pulls/1/reviews/${id}`).status).toBe(404)
    const request = on.call('agent', 'POST', '/pulls/1/requested_reviewers', { reviewers: ['alice'] }).body[0]
    expect(on.call('alice', 'DELETE', `/pulls/1/reviews/${request?.id}`).status).toBe(500)
  })

  it('§4: closed and merged pull requests are reviewed as well', () => {
    const on = stage({ protection: null })
    on.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(review(on, 'gate', 'APPROVED').body.official).toBe(true)
    on.call('agent', 'PATCH', '/pulls/1', { state: 'open' })
    expect(on.call('gate', 'POST', '/pulls/1/merge', { Do: 'merge' }).status).toBe(200)
    expect(review(on, 'alice', 'REQUEST_CHANGES').status).toBe(200)
  })
})

describe('§4.3 dismissing', () => {
  it('§4.3: an admin’s to do, and noted; taking it back is not', () => {
    const on = stage()
    const { id } = review(on, 'gate', 'APPROVED').body
    const say = (as: string, what: string, body?: object): Called => on.call(as, 'POST', `/pulls/1/reviews/${id}/${what}`, body)
    for (const as of ['gate', 'agent', 'bob']) {
      expect(say(as, 'dismissals', { message: 'x' })).toMatchObject({ status: 403, body: { message: 'Must be repo admin' } })
    }
    expect(on.call('gate', 'POST', '/pulls/1/reviews/99/dismissals', {}).status).toBe(403)
    expect(say('acme', 'dismissals', { message: 'why' }).body).toMatchObject({
      dismissed: true,
      official: true,
      state: 'APPROVED',
    })
    expect(asked(on)).toEqual([])
    expect(say('acme', 'undismissals').body).toMatchObject({ dismissed: false })
    expect(asked(on)).toEqual(['gate'])
    expect(timeline(on).slice(1)).toEqual(['review gate text', 'dismiss_review acme why'])
  })

  it('§4.3 and §12.3: a limited token of the owner may not', () => {
    const on = stage()
    const { id } = review(on, 'gate', 'APPROVED').body
    const { value } = addToken(on.world, needUser(on.world, 'acme'), 'own', ['write:repository'], [needRepo(on.world).id])
    const path = `/repos/acme/ops/pulls/1/reviews/${id}/dismissals`
    expect(ask(on.world, path, { method: 'POST', token: value, body: {} }).body.message).toBe('Must be repo admin')
  })

  it('§4.3: comments and requests are not dismissed, nor anything on a closed one; priors go along', () => {
    const on = stage()
    const note = review(on, 'gate', 'COMMENT').body.id
    review(on, 'alice', 'APPROVED')
    const first = review(on, 'gate', 'APPROVED').body.id
    on.call('acme', 'POST', `/pulls/1/reviews/${first}/undismissals`)
    const second = review(on, 'gate', 'REQUEST_CHANGES').body.id
    on.call('acme', 'POST', `/pulls/1/reviews/${first}/undismissals`)
    const dismiss = (id: number, body: object = {}): Called => on.call('acme', 'POST', `/pulls/1/reviews/${id}/dismissals`, body)
    expect(dismiss(note).body.message).toBe("not need to dismiss this review because it's type is not Approve or change request")
    expect(dismiss(second, { priors: true }).status).toBe(200)
    expect(reviews(on)).toEqual(['gate COMMENT ---', 'alice APPROVED o--', 'gate APPROVED --d', 'gate REQUEST_CHANGES o-d'])
    on.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(dismiss(first)).toMatchObject({
      status: 403,
      body: { message: "can't dismiss a review associated to a closed or merged PR" },
    })
  })
})

describe('§4.4 official', () => {
  const officials = (protection: NonNullable<Setup['protection']> | null): string[] => {
    const on = stage({ protection })
    return ['alice', 'gate', 'bob', 'outsider', 'acme'].filter((as) => review(on, as, 'APPROVED').body.official)
  }

  it('§4.4: without a rule and without a list whoever may write; with a list whoever is on it, writer or not', () => {
    expect(officials(null)).toEqual(['alice', 'gate', 'acme'])
    expect(officials({ required_approvals: 1 })).toEqual(['alice', 'gate', 'acme'])
    expect(officials({ enable_approvals_whitelist: true, approvals_whitelist_username: ['gate', 'bob'] })).toEqual([
      'gate',
      'bob',
    ])
  })

  it('§4.4: decided when given: a later rule or right changes nothing', () => {
    const on = stage()
    review(on, 'bob', 'APPROVED')
    review(on, 'gate', 'APPROVED')
    on.call('acme', 'PATCH', '/branch_protections/main', { approvals_whitelist_username: ['bob'] })
    on.call('acme', 'DELETE', '/collaborators/gate')
    expect(reviews(on)).toEqual(['bob APPROVED ---', 'gate APPROVED o--'])
  })

  it('§4.4: asking again strips approvals and rejections alike, and counts as asked until answered', () => {
    const on = stage()
    review(on, 'gate', 'APPROVED')
    review(on, 'alice', 'REQUEST_CHANGES')
    const ask = (reviewers: string[], as = 'agent'): Called => on.call(as, 'POST', '/pulls/1/requested_reviewers', { reviewers })
    const made = ask(['gate', 'alice'])
    expect([made.status, made.body.map((each) => `${each.user.login} ${each.state} ${each.official} ${each.commit_id}`)]).toEqual(
      [201, ['gate REQUEST_REVIEW true ', 'alice REQUEST_REVIEW true ']],
    )
    expect(reviews(on)).toEqual([
      'gate APPROVED ---',
      'alice REQUEST_CHANGES ---',
      'gate REQUEST_REVIEW o--',
      'alice REQUEST_REVIEW o--',
    ])
    expect(ask(['gate'])).toMatchObject({ status: 201, body: [] })
    expect(on.call('agent', 'DELETE', '/pulls/1/requested_reviewers', { reviewers: ['alice'] })).toMatchObject({
      status: 204,
      text: '',
    })
    expect(reviews(on)).toEqual(['gate APPROVED ---', 'alice REQUEST_CHANGES o--', 'gate REQUEST_REVIEW o--'])
    review(on, 'gate', 'APPROVED')
    expect(reviews(on)).toEqual(['gate APPROVED --d', 'alice REQUEST_CHANGES o--', 'gate APPROVED o--'])
    expect(timeline(on).slice(3)).toEqual([
      'review_request agent gate',
      'review_request agent alice',
      'review_request agent alice removed',
      'review gate text',
    ])
  })

  it('§4.4: asking somebody who is not official strips nothing', () => {
    const on = stage()
    review(on, 'bob', 'APPROVED')
    on.call('agent', 'POST', '/pulls/1/requested_reviewers', { reviewers: ['bob'] })
    expect(reviews(on)).toEqual(['bob APPROVED ---', 'bob REQUEST_REVIEW ---'])
  })
})

describe('§4.5 new pushes', () => {
  it('§4.5: a change makes every review stale, official or not; the one of the new head is fresh again', () => {
    const on = stage()
    review(on, 'gate', 'APPROVED')
    review(on, 'alice', 'REQUEST_CHANGES')
    review(on, 'bob', 'COMMENT')
    on.call('agent', 'POST', '/pulls/1/requested_reviewers', { reviewers: ['acme'] })
    change(on, 'id = "a2"\n')
    expect(reviews(on)).toEqual(['gate APPROVED os-', 'alice REQUEST_CHANGES os-', 'bob COMMENT -s-', 'acme REQUEST_REVIEW -s-'])
    const back = push(on.world, {
      as: 'agent',
      branch: 'vault/a1',
      from: 'main',
      files: { 'a1.toml': { text: 'id = "a1"\n' } },
      force: true,
    })
    settle(on.world)
    expect(back.commit).toBe(on.head)
    expect(reviews(on)[0]).toBe('gate APPROVED o--')
  })

  it('§4.5: before the background work the flags lag', () => {
    const on = stage()
    review(on, 'gate', 'APPROVED')
    push(on.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { 'a1.toml': { text: 'x' } } })
    expect(reviews(on)).toEqual(['gate APPROVED o--'])
  })

  it('§4.5: taking a file out and merging the base change nothing', () => {
    const on = stage({ protection: null })
    push(on.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { more: { text: 'x' } } })
    settle(on.world)
    review(on, 'gate', 'APPROVED')
    push(on.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', files: { more: null } })
    const main = push(on.world, { as: 'acme', branch: 'main', from: 'main', files: { m: { text: 'm' } } }).commit
    settle(on.world)
    push(on.world, { as: 'agent', branch: 'vault/a1', from: 'vault/a1', parents: [main], files: { m: { text: 'm' } } })
    settle(on.world)
    expect(reviews(on)).toEqual(['gate APPROVED o--'])
  })

  it('§4.5: with dismiss_stale_approvals approvals are dismissed, named on the timeline by whoever pushed; rejections stay', () => {
    const on = stage({ protection: { ...RULE, dismiss_stale_approvals: true } })
    const { id } = review(on, 'gate', 'APPROVED').body
    review(on, 'bob', 'APPROVED')
    review(on, 'alice', 'REQUEST_CHANGES')
    change(on, 'id = "a2"\n', 'alice')
    expect(reviews(on)).toEqual(['gate APPROVED osd', 'bob APPROVED -sd', 'alice REQUEST_CHANGES os-'])
    expect(asked(on)).toEqual(['alice'])
    const text = 'New commits pushed, approval review dismissed automatically according to repository settings'
    expect(timeline(on).slice(4)).toEqual(['pull_push alice', `dismiss_review alice ${text}`, `dismiss_review alice ${text}`])
    expect(on.call('gate', 'GET', '/issues/1/timeline').body[5]).toMatchObject({ review_id: id })
    review(on, 'gate', 'APPROVED')
    expect(reviews(on).at(-1)).toBe('gate APPROVED o--')
  })

  it('§4.5: a branch pushed anew after it was gone has no old head: nothing is noticed on a reopened one', () => {
    const on = stage()
    review(on, 'gate', 'APPROVED')
    deleteBranch(on.world, 'agent', 'vault/a1')
    settle(on.world)
    on.call('agent', 'PATCH', '/pulls/1', { state: 'open' })
    const { commit } = push(on.world, {
      as: 'agent',
      branch: 'vault/a1',
      from: 'main',
      files: { 'a1.toml': { text: 'other\n' } },
    })
    settle(on.world)
    expect(pull(on)).toMatchObject({ state: 'open', head: { ref: 'vault/a1', sha: commit } })
    expect(reviews(on)).toEqual(['gate APPROVED o--'])
    expect(timeline(on)).toEqual(['pull_push agent', 'review gate text', 'close agent', 'reopen agent'])
  })

  it('a closed one does not follow its branch until the next push after it was reopened', () => {
    const on = stage()
    on.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    const missed = change(on, 'id = "a2"\n')
    expect(pull(on).head.sha).toBe(missed)
    on.call('agent', 'PATCH', '/pulls/1', { state: 'open' })
    expect(timeline(on)).toEqual(['pull_push agent', 'close agent', 'reopen agent'])
    change(on, 'id = "a3"\n')
    expect(timeline(on).at(-1)).toBe('pull_push agent')
  })

  it('contract, timeline: whoever pushed is named, and only who may push does', () => {
    const on = stage()
    change(on, 'id = "a2"\n', 'gate')
    expect(push(on.world, { as: 'bob', branch: 'vault/a1', from: 'vault/a1', files: { x: { text: 'x' } } }).outcome).toBe(
      'refused',
    )
    expect(timeline(on)).toEqual(['pull_push agent', 'pull_push gate'])
  })
})

describe('§4.6 asking for reviews', () => {
  const post = (on: Stage, as: string, body: object): Called => on.call(as, 'POST', '/pulls/1/requested_reviewers', body)
  const remove = (on: Stage, as: string, body: object): Called => on.call(as, 'DELETE', '/pulls/1/requested_reviewers', body)

  it('§4.6: by login or address; who is unknown is missing without details', () => {
    const on = stage()
    expect(post(on, 'agent', { reviewers: ['ALICE', 'gate@example.test'] }).body.map(({ user }) => user.login)).toEqual([
      'alice',
      'gate',
    ])
    for (const name of ['nobody', 'nobody@example.test']) {
      const answer = post(on, 'agent', { reviewers: [name] })
      expect([answer.status, answer.body.message, answer.body.errors]).toEqual([404, `User '${name}' not exist`, []])
    }
    expect(on.call('agent', 'POST', '/pulls/9/requested_reviewers', {}).body.message).toBe('GetPullRequestByIndex')
    expect(post(on, 'agent', {})).toMatchObject({ status: 201, body: [] })
  })

  it('§4.6: each refusal names the doer and the repository', () => {
    const on = stage({ private: true })
    const { world } = on
    const ids = (login: string): string => `[user_id: ${needUser(world, login).id}, repo_id: ${needRepo(world).id}]`
    expect(post(on, 'agent', { reviewers: ['outsider'] })).toMatchObject({ status: 422 })
    expect(post(on, 'agent', { reviewers: ['outsider'] }).body.message).toBe(`Reviewer can't read ${ids('agent')}`)
    expect(post(on, 'alice', { reviewers: ['agent'] }).body.message).toBe(`poster of pr can't be reviewer ${ids('alice')}`)
    expect(post(on, 'root', { reviewers: ['alice'] }).body.message).toBe(`Doer can't choose reviewer ${ids('root')}`)
    post(on, 'bob', { reviewers: ['alice'] })
    expect(remove(on, 'root', { reviewers: ['alice'] }).body.message).toBe(`Doer can't remove reviewer ${ids('root')}`)
  })

  it('§4.6: whoever is asked may decline, even an outsider; taking back what was not asked is nothing', () => {
    const on = stage()
    post(on, 'agent', { reviewers: ['outsider'] })
    expect(post(on, 'outsider', { reviewers: ['alice'] })).toMatchObject({ status: 422 })
    expect(remove(on, 'outsider', { reviewers: ['outsider'] }).status).toBe(204)
    expect(remove(on, 'agent', { reviewers: ['outsider', 'alice'] })).toMatchObject({ status: 204, text: '' })
    expect(asked(on)).toEqual([])
    expect(timeline(on).slice(1)).toEqual(['review_request agent outsider', 'review_request outsider outsider removed'])
  })

  it('§4.2 and §4.6: a comment answers a request, unless it was pending before', () => {
    const on = stage()
    post(on, 'agent', { reviewers: ['alice', 'gate'] })
    review(on, 'alice', 'COMMENT')
    review(on, 'gate', 'PENDING')
    review(on, 'gate', 'COMMENT')
    expect(reviews(on)).toEqual(['gate REQUEST_REVIEW o--', 'alice COMMENT ---', 'gate COMMENT ---'])
  })

  it('§4.6: on a closed one somebody new is asked, who has given a review is not', () => {
    const on = stage()
    review(on, 'gate', 'APPROVED')
    on.call('agent', 'PATCH', '/pulls/1', { state: 'closed' })
    expect(post(on, 'agent', { reviewers: ['alice'] }).status).toBe(201)
    expect(post(on, 'agent', { reviewers: ['gate'] })).toMatchObject({
      status: 403,
      body: { message: 'cannot request a re-review on a closed or merged PR' },
    })
  })

  it('§4.6: a token for other repositories does not ask', () => {
    const on = stage()
    const { value } = addToken(on.world, needUser(on.world, 'agent'), 'other', ['write:repository'], [999])
    const path = '/repos/acme/ops/pulls/1/requested_reviewers'
    for (const method of ['POST', 'DELETE']) {
      const answer = ask(on.world, path, { method, token: value, body: { reviewers: ['alice'] } })
      expect(answer).toMatchObject({ status: 403, body: { message: 'permission reduction prevented review request change' } })
    }
  })

  it('§4.6: a person’s repository has no teams, and they are left out without a word', () => {
    expect(post(stage(), 'agent', { team_reviewers: ['ops'] })).toMatchObject({ status: 201, body: [] })
  })

  it('§4.6 and §4.2: a team is asked as a team, and answered by the decision of a member', () => {
    const on = stage({ teams: { ops: ['alice', 'agent'], other: [] }, protection: { required_approvals: 1 } })
    expect(post(on, 'agent', { team_reviewers: ['none'] })).toMatchObject({
      status: 404,
      body: { message: "Team 'none' not exist", errors: [] },
    })
    expect(post(on, 'agent', { team_reviewers: ['ops'] }).body).toMatchObject([
      { user: null, team: { name: 'ops' }, state: 'REQUEST_REVIEW', official: true, commit_id: '' },
    ])
    expect(post(on, 'agent', { team_reviewers: ['ops', 'other'] }).body).toHaveLength(1)
    expect(pull(on).requested_reviewers_teams.map(({ name }) => name)).toEqual(['ops', 'other'])
    expect(remove(on, 'alice', { team_reviewers: ['other'] }).status).toBe(204)
    review(on, 'alice', 'COMMENT')
    expect(reviews(on)).toEqual(['ops REQUEST_REVIEW o--', 'alice COMMENT ---'])
    review(on, 'alice', 'APPROVED')
    expect(reviews(on)).toEqual(['alice COMMENT ---', 'alice APPROVED o--'])
    expect(timeline(on).slice(1, 4)).toEqual([
      'review_request agent ops',
      'review_request agent other',
      'review_request alice other removed',
    ])
    expect(post(on, 'agent', { reviewers: ['acme'] }).body.message).toMatch(/^Organization can't be added as reviewer \[/)
  })
})
