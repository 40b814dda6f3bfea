// `vault-gate doctor`: an installation that is set up well passes; what is wrong is named by its code, with what to do about it.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PROTECTION } from '../src/demo/setting.js'
import { serveStage } from '../src/demo/stage.js'
import { CHECKS } from '../src/doctor/examine.js'
import type { Finding } from '../src/doctor/finding.js'
import {
  addRepository,
  addToken,
  needRepo,
  needUser,
  push,
  type Served,
  type ServeOptions,
  settle,
} from '../src/sandbox/index.js'
import { CONTROLLER, GATE, type Installed, installed, type Pattern } from './support/installation.js'
import { type Folder, folderWith, jsonLines, type Surroundings } from './support/shell.js'

let folder: Folder
let served: Served | null

beforeEach(() => {
  folder = folderWith()
  served = null
})

afterEach(async () => {
  folder.remove()
  await served?.close()
})

type Asking = ServeOptions & {
  readonly words?: readonly string[]
  /** The gate's token, and the second one; null for none. */
  readonly token?: string
  readonly admin?: string | null
  readonly env?: Readonly<Record<string, string>>
  readonly around?: Surroundings
}

/** One call of the program. No token is ever in what it prints. */
const call = async (one: Installed, asking: Asking = {}) => {
  const { words = [], token = one.token, admin = one.root, env = {}, around = {}, ...options } = asking
  await served?.close()
  served = await serveStage(one.stage, options)
  const connection = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: token }
  const second = admin === null ? {} : { FORGEJO_ADMIN_TOKEN: admin }
  const approver = words.includes('--approver') ? [] : ['--approver', 'gate']
  const said = await folder.call(['doctor', ...approver, ...words], { ...around, env: { ...connection, ...second, ...env } })
  for (const each of one.stage.world.tokens) expect(`${said.out}${said.err}`).not.toContain(each.value)
  expect(served.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  return { ...said, requests: served.requests }
}

/** The findings by their codes. */
const findings = async (one: Installed, { words = [], ...asking }: Asking = {}) => {
  const said = await call(one, { ...asking, words: [...words, '--json'] })
  const rows = jsonLines<Finding & { schema: string }>(said.out)
  return { exit: said.exit, err: said.err, rows, of: (code: string) => rows.find((row) => row.code === code) }
}

const CONTROLLED = ['--controller', 'acme/controller']
const wordsFor = (pattern: Pattern): readonly string[] => (pattern === 'B' ? CONTROLLED : [])
const IN_JOB = { FORGEJO_ACTIONS: 'true' }

const notOk = (rows: readonly Finding[]): string[] =>
  rows.filter(({ outcome }) => outcome !== 'ok').map(({ code, outcome }) => `${code} ${outcome}`)

const CODES = Object.values(CHECKS)
  .flat()
  .map(({ code }) => code)

describe('an installation that is set up well', () => {
  it.each(['A', 'B'] as const)(
    'pattern %s: all is well, in a job, by the tokens of the gate and of a site admin',
    async (pattern) => {
      const one = installed(pattern)
      one.stage.propose('a1', {}, pattern === 'A' ? 'alice' : 'agent')
      one.stage.api('gate', 'POST', '/issues/1/comments', { body: 'held' })
      const { exit, rows } = await findings(one, { words: wordsFor(pattern), env: IN_JOB })
      expect(notOk(rows)).toEqual([])
      expect(rows.map(({ code }) => code)).toEqual(CODES)
      expect(exit).toBe(0)
      expect(rows.find(({ code }) => code === 'pattern')?.text).toContain(`pattern is ${pattern}:`)
    },
  )

  it.each(['A', 'B'] as const)(
    'pattern %s: the workflow names the secret for rotation, which need not be there, and may be',
    async (pattern) => {
      expect(pattern === 'A' ? GATE : CONTROLLER).toContain('secrets.VAULT_GATE_TOKEN_NEXT }}')
      const one = installed(pattern)
      const site = pattern === 'A' ? one.ops : one.controller
      for (const rotating of [false, true]) {
        if (rotating) site.secrets.set('VAULT_GATE_TOKEN_NEXT', 0)
        const { of } = await findings(one, { words: wordsFor(pattern) })
        for (const code of ['stored-secrets', 'controller-secret', 'workflow-lint']) {
          expect(of(code)?.outcome, `${code}, rotating: ${rotating}`).toBe('ok')
        }
      }
    },
  )

  it('pattern C needs no secret, whoever is there', async () => {
    const { of } = await findings(installed('C'))
    expect(of('pattern')).toMatchObject({ outcome: 'ok', text: 'The pattern is C: no secret is stored.' })
    for (const code of ['secret-reach', 'stored-secrets', 'actions-on', 'server-version'])
      expect(of(code)?.outcome, code).toBe('ok')
  })

  it("by the owner's token, which sees no tokens of others, nothing is wrong and three things cannot be told", async () => {
    const one = installed('B')
    const { exit, rows } = await findings(one, { words: CONTROLLED, admin: one.owner })
    expect(notOk(rows)).toEqual(['token-scopes unknown', 'token-restricted unknown', 'last-sweep unknown', 'runner-node unknown'])
    expect(exit).toBe(0)
  })

  it("by the gate's token alone, what only an admin sees cannot be told, and that is no failure", async () => {
    const { exit, rows, of } = await findings(installed('A'), { admin: null, env: IN_JOB })
    expect(exit).toBe(0)
    expect(rows.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')).toEqual([])
    for (const code of ['merge-whitelist', 'admins-bound', 'stored-secrets'])
      expect(of(code)).toMatchObject({
        outcome: 'unknown',
        text: expect.stringMatching(/^Could not tell .*only an admin/),
        remedy: expect.stringContaining('with an admin'),
      })
    for (const code of ['may-merge', 'required-approvals', 'workflow-lint']) expect(of(code)?.outcome, code).toBe('ok')
  })
})

it('where nothing is open, a merge of today shows that the gate works', async () => {
  const one = installed('B')
  const { stage } = one
  const number = stage.propose('a1')
  const { head } = stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }
  stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head.sha })
  expect(stage.api('gate', 'POST', `/pulls/${number}/merge`, { Do: 'merge', head_commit_id: head.sha }).status).toBe(200)
  const { of } = await findings(one, { words: CONTROLLED })
  expect(of('last-sweep')).toMatchObject({ outcome: 'ok', text: 'The gate last wrote something 1 minute ago.' })
})

/** A change to the rule of main. */
const rule =
  (fields: Readonly<Record<string, unknown>>) =>
  ({ stage }: Installed): void => {
    expect(stage.api('acme', 'PATCH', '/branch_protections/main', fields).status).toBe(200)
  }

/** A change to files of main, or of the controller's. */
const file =
  (path: string, text: string | null, repo = 'acme/ops') =>
  ({ stage }: Installed): void => {
    const pushed = push(stage.world, {
      as: 'acme',
      repo,
      branch: 'main',
      from: 'main',
      files: { [path]: text === null ? null : { text } },
      message: 'change',
    })
    expect(pushed.outcome).not.toBe('refused')
    settle(stage.world)
  }

const WORKFLOW = '.forgejo/workflows/gate.yml'
const CONTROLLERS = 'acme/controller'

/** The gate's token with other scopes; `limited` to the ops repository. */
const scoped =
  (scopes: readonly string[], limited = true) =>
  (one: Installed): Asking => ({
    token: addToken(one.stage.world, needUser(one.stage.world, 'gate'), 'other', scopes, limited ? [one.ops.id] : null).value,
  })

type Wrong = {
  readonly title: string
  readonly code: string
  readonly outcome: Finding['outcome']
  readonly text: string | RegExp
  readonly remedy: string | RegExp
  readonly pattern?: Pattern
  /** Breaks the installation, and may ask in another way. */
  readonly wrong: (one: Installed) => unknown
}

const VERSION =
  (version: string): NonNullable<ServeOptions['fault']> =>
  ({ path }) =>
    path === '/version'
      ? {
          kind: 'answer',
          status: 200,
          headers: { 'content-type': 'application/json', date: new Date().toUTCString() },
          body: JSON.stringify({ version }),
        }
      : null

const WRITES = ['write:repository', 'write:issue']

const WRONG: readonly Wrong[] = [
  // Server.
  {
    title: 'an old server',
    code: 'server-version',
    outcome: 'fail',
    text: 'version 10.0.3+gitea-1.22.0',
    remedy: 'Update it',
    wrong: () => ({ fault: VERSION('10.0.3+gitea-1.22.0') }),
  },
  {
    title: 'another forge',
    code: 'server-version',
    outcome: 'fail',
    text: '1.22.0',
    remedy: 'Forgejo 11',
    wrong: () => ({ fault: VERSION('1.22.0') }),
  },
  {
    title: 'a server too old for pattern C',
    pattern: 'C',
    code: 'server-version',
    outcome: 'fail',
    text: 'pattern C) needs Forgejo 16',
    remedy: 'pattern B',
    wrong: () => ({ fault: VERSION('15.0.1') }),
  },
  {
    title: 'a version that says nothing',
    code: 'server-version',
    outcome: 'unknown',
    text: '"latest"',
    remedy: 'Look',
    wrong: () => ({ fault: VERSION('latest') }),
  },
  {
    title: 'clocks two minutes apart',
    code: 'clock',
    outcome: 'warn',
    text: /1[12]\d s behind/,
    remedy: 'NTP',
    wrong: ({ stage }) => {
      stage.world.now -= 120_000
    },
  },
  // Token and account.
  {
    title: 'no scope for labels',
    code: 'token-scopes',
    outcome: 'fail',
    text: 'lacks write:issue',
    remedy: 'write:issue',
    wrong: scoped(['write:repository']),
  },
  {
    title: 'no scope to write',
    code: 'token-scopes',
    outcome: 'fail',
    text: 'lacks write:repository and write:issue',
    remedy: 'Make a new access token',
    wrong: scoped(['read:repository', 'read:issue']),
  },
  {
    title: 'no scope for labels, seen without an admin',
    code: 'token-scopes',
    outcome: 'fail',
    text: 'lacks write:issue',
    remedy: 'write:issue',
    wrong: (one) => ({ ...scoped(['write:repository'])(one), admin: null }),
  },
  {
    title: 'all scopes',
    code: 'token-scopes',
    outcome: 'warn',
    text: 'more than the gate needs: all',
    remedy: 'Make a new access token',
    wrong: scoped(['all'], false),
  },
  {
    title: 'a scope of no use, seen without an admin',
    code: 'token-scopes',
    outcome: 'warn',
    text: 'reaches package as well',
    remedy: 'Make a new access token',
    wrong: (one) => ({ ...scoped([...WRITES, 'read:package'], false)(one), admin: null }),
  },
  {
    title: 'a token for every repository',
    code: 'token-restricted',
    outcome: 'warn',
    text: 'every repository of its account',
    remedy: 'limited to this repository',
    wrong: scoped(WRITES, false),
  },
  {
    title: 'a token for every repository that may say whose it is',
    code: 'token-restricted',
    outcome: 'warn',
    text: 'every repository of its account',
    remedy: 'limited to this repository',
    wrong: (one) => ({ ...scoped([...WRITES, 'read:user'], false)(one), admin: null }),
  },
  {
    title: 'a token for another repository as well',
    code: 'token-restricted',
    outcome: 'warn',
    text: 'acme/controller',
    remedy: 'limited to this repository',
    wrong: ({ stage, ops, controller }) => ({
      token: addToken(stage.world, needUser(stage.world, 'gate'), 'two', WRITES, [ops.id, controller.id]).value,
    }),
  },
  {
    title: "somebody else's token",
    code: 'token-account',
    outcome: 'fail',
    text: 'not one of gate',
    remedy: '--approver',
    wrong: ({ stage }) => ({ token: stage.tokens['agent'] ?? '' }),
  },
  {
    title: "an admin's token in the place of the gate's",
    code: 'token-account',
    outcome: 'fail',
    text: 'one of acme, not of gate',
    remedy: "An admin's belongs into FORGEJO_ADMIN_TOKEN",
    wrong: ({ owner }) => ({ token: owner }),
  },
  {
    title: "an admin's token that is limited to a repository",
    code: 'admin-token',
    outcome: 'warn',
    text: 'does not see what an admin may',
    remedy: 'not limited to repositories',
    wrong: ({ stage, ops }) => ({
      admin: addToken(stage.world, needUser(stage.world, 'acme'), 'x', ['read:repository'], [ops.id]).value,
    }),
  },
  {
    title: "somebody else's token that may say so",
    code: 'token-account',
    outcome: 'fail',
    text: 'one of alice, not of gate',
    remedy: '--approver',
    wrong: ({ stage }) => ({ token: addToken(stage.world, needUser(stage.world, 'alice'), 'x', [...WRITES, 'read:user']).value }),
  },
  {
    title: 'the account is an admin',
    code: 'approver-not-admin',
    outcome: 'fail',
    text: 'gate is an admin',
    remedy: 'never admin',
    wrong: ({ stage, ops }) => {
      ops.collaborators.set(needUser(stage.world, 'gate').id, 'admin')
    },
  },
  {
    title: "an admin's token as the gate's",
    code: 'approver-not-admin',
    outcome: 'fail',
    text: 'may administer',
    remedy: 'never admin',
    wrong: (one) => ({ token: one.owner }),
  },
  {
    title: 'the account may only read',
    code: 'approver-level',
    outcome: 'fail',
    text: 'only the level read',
    remedy: 'with write',
    wrong: ({ stage, ops }) => {
      ops.collaborators.set(needUser(stage.world, 'gate').id, 'read')
    },
  },
  {
    title: "a wrong admin's token",
    code: 'admin-token',
    outcome: 'warn',
    text: 'refuses',
    remedy: 'valid',
    wrong: () => ({ admin: 'feedfacefeedfacefeedfacefeedfacefeedface' }),
  },
  {
    title: 'a second token of no admin',
    code: 'admin-token',
    outcome: 'warn',
    text: 'does not administer',
    remedy: 'owner',
    wrong: ({ stage }) => ({ admin: stage.tokens['alice'] ?? '' }),
  },
  {
    title: "no admin's token",
    code: 'admin-token',
    outcome: 'unknown',
    text: 'No admin',
    remedy: 'FORGEJO_ADMIN_TOKEN',
    wrong: () => ({ admin: null }),
  },
  // Branch rule.
  {
    title: 'no rule',
    code: 'base-protected',
    outcome: 'fail',
    text: 'not protected',
    remedy: 'Make a rule',
    wrong: ({ ops }) => {
      ops.rules = []
    },
  },
  {
    title: 'another base',
    code: 'base-branch',
    outcome: 'fail',
    text: 'no branch trunk',
    remedy: '--base',
    wrong: () => ({ words: ['--base', 'trunk'] }),
  },
  {
    title: 'no approval required',
    code: 'required-approvals',
    outcome: 'fail',
    text: 'No approval',
    remedy: 'Require 1',
    wrong: rule({ required_approvals: 0 }),
  },
  {
    title: 'two approvals required',
    code: 'required-approvals',
    outcome: 'fail',
    text: '2 approvals',
    remedy: 'Require 1',
    wrong: rule({ required_approvals: 2 }),
  },
  {
    title: 'the gate is not on the merge list',
    code: 'may-merge',
    outcome: 'fail',
    text: 'gate may not merge',
    remedy: 'merge list',
    wrong: rule({ merge_whitelist_usernames: ['alice'] }),
  },
  {
    title: 'the same, by the rule',
    code: 'merge-whitelist',
    outcome: 'fail',
    text: 'gate is not on the merge list',
    remedy: 'Add it',
    wrong: rule({ merge_whitelist_usernames: ['alice'] }),
  },
  {
    title: 'the gate may push',
    code: 'may-not-push',
    outcome: 'fail',
    text: 'gate may push',
    remedy: 'push list',
    wrong: rule({ enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: ['gate'] }),
  },
  {
    title: 'everybody may push',
    code: 'direct-push',
    outcome: 'fail',
    text: 'Every writer may push',
    remedy: 'Turn pushing off',
    wrong: rule({ enable_push: true, enable_push_whitelist: false }),
  },
  {
    title: 'an agent may push',
    code: 'direct-push',
    outcome: 'fail',
    text: 'agent may push',
    remedy: 'push list',
    wrong: rule({ enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: ['agent', 'acme'] }),
  },
  {
    title: 'an approver of medium may push',
    code: 'direct-push',
    outcome: 'fail',
    text: 'alice may push',
    remedy: 'high',
    wrong: rule({ enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: ['alice'] }),
  },
  {
    title: 'deploy keys may push',
    code: 'direct-push',
    outcome: 'warn',
    text: 'Deploy keys',
    remedy: 'Turn that off',
    wrong: rule({ enable_push: true, enable_push_whitelist: true, push_whitelist_deploy_keys: true }),
  },
  {
    title: 'stale approvals count',
    code: 'stale-approvals',
    outcome: 'fail',
    text: 'earlier commits',
    remedy: 'dismiss stale',
    wrong: rule({ dismiss_stale_approvals: false, ignore_stale_approvals: false }),
  },
  {
    title: 'stale approvals are only ignored',
    code: 'stale-approvals',
    outcome: 'warn',
    text: 'not dismissed',
    remedy: 'dismiss stale',
    wrong: rule({ dismiss_stale_approvals: false }),
  },
  {
    title: 'requests for changes do not block',
    code: 'rejections-block',
    outcome: 'fail',
    text: 'does not block',
    remedy: 'rejected',
    wrong: rule({ block_on_rejected_reviews: false }),
  },
  {
    title: 'everybody may merge',
    code: 'merge-whitelist',
    outcome: 'fail',
    text: 'Every writer may merge',
    remedy: 'Turn on the merge list',
    wrong: rule({ enable_merge_whitelist: false }),
  },
  {
    title: 'an agent may merge',
    code: 'merge-whitelist',
    outcome: 'fail',
    text: 'agent may merge',
    remedy: 'Take them off',
    wrong: rule({ merge_whitelist_usernames: ['gate', 'agent'] }),
  },
  {
    title: 'every approval counts',
    code: 'approvals-whitelist',
    outcome: 'warn',
    text: 'every writer counts',
    remedy: 'Turn on',
    wrong: rule({ enable_approvals_whitelist: false }),
  },
  {
    title: 'the approval of the gate does not count',
    code: 'approvals-whitelist',
    outcome: 'fail',
    text: 'gate does not count',
    remedy: 'Add it',
    wrong: rule({ approvals_whitelist_username: ['alice'] }),
  },
  {
    title: 'the approval of an agent counts',
    code: 'approvals-whitelist',
    outcome: 'fail',
    text: 'agent counts',
    remedy: 'Take them off',
    wrong: rule({ approvals_whitelist_username: ['gate', 'agent'] }),
  },
  {
    title: 'admins are not bound',
    code: 'admins-bound',
    outcome: 'fail',
    text: 'past the rule',
    remedy: 'apply to admins',
    wrong: rule({ apply_to_admins: false }),
  },
  {
    title: 'an agent administers the repository',
    code: 'repository-admins',
    outcome: 'warn',
    text: 'agent may administer acme/ops',
    remedy: 'with write',
    wrong: ({ stage, ops }) => {
      ops.collaborators.set(needUser(stage.world, 'agent').id, 'admin')
    },
  },
  {
    title: 'files that anybody may push',
    code: 'file-patterns',
    outcome: 'fail',
    text: '"docs/**"',
    remedy: 'Empty',
    wrong: rule({ unprotected_file_patterns: 'docs/**' }),
  },
  {
    title: 'vault actions are protected files',
    code: 'file-patterns',
    outcome: 'fail',
    text: '"vault/**"',
    remedy: 'Take it out',
    wrong: rule({ protected_file_patterns: '**.forgejo/**;vault/**' }),
  },
  {
    title: 'signed commits are required',
    code: 'rule-obstacles',
    outcome: 'warn',
    text: 'signed commits',
    remedy: 'Turn that off',
    wrong: rule({ require_signed_commits: true }),
  },
  {
    title: 'the rule that holds is a glob',
    code: 'admins-bound',
    outcome: 'fail',
    text: 'past the rule',
    remedy: 'apply to admins',
    wrong: ({ stage }) => {
      expect(
        stage.api('acme', 'POST', '/branch_protections', { ...PROTECTION, rule_name: 'm{ai,oo}?', apply_to_admins: false })
          .status,
      ).toBe(201)
      expect(stage.api('acme', 'DELETE', '/branch_protections/main').status).toBe(204)
    },
  },
  {
    title: 'no merge commits',
    code: 'merge-style',
    outcome: 'fail',
    text: 'not allowed',
    remedy: 'Allow them',
    wrong: ({ ops }) => {
      ops.styles.allow_merge_commits = false
    },
  },
  // Secrets.
  {
    title: 'agents in the repository of the secret',
    pattern: 'A',
    code: 'secret-reach',
    outcome: 'fail',
    text: /^agent can reach acme\/ops.*must be assumed able to read its secrets/,
    remedy: 'pattern B',
    wrong: ({ stage, ops }) => {
      ops.collaborators.set(needUser(stage.world, 'agent').id, 'write')
    },
  },
  {
    title: 'readers in the repository of the secret',
    pattern: 'A',
    code: 'secret-reach',
    outcome: 'fail',
    text: 'bob can reach',
    remedy: 'revoke',
    wrong: ({ stage, ops }) => {
      ops.collaborators.set(needUser(stage.world, 'bob').id, 'read')
      return { admin: null }
    },
  },
  {
    title: 'the repository of the secret is public',
    pattern: 'A',
    code: 'secret-reach',
    outcome: 'fail',
    text: 'is public',
    remedy: 'pattern B',
    wrong: ({ ops }) => {
      ops.private = false
    },
  },
  {
    title: 'agents in the controller',
    code: 'secret-reach',
    outcome: 'fail',
    text: 'agent can reach acme/controller',
    remedy: 'Take them out of acme/controller',
    wrong: ({ stage, controller }) => {
      controller.collaborators.set(needUser(stage.world, 'agent').id, 'read')
    },
  },
  {
    title: 'a public controller',
    code: 'secret-reach',
    outcome: 'fail',
    text: 'acme/controller is public',
    remedy: 'revoke',
    wrong: ({ controller }) => {
      controller.private = false
    },
  },
  {
    title: 'Actions are off',
    pattern: 'A',
    code: 'actions-on',
    outcome: 'fail',
    text: 'never runs',
    remedy: 'Turn them on',
    wrong: ({ ops }) => {
      ops.actions = false
    },
  },
  {
    title: 'Actions of the controller are off',
    code: 'actions-on',
    outcome: 'fail',
    text: 'off in acme/controller',
    remedy: 'Turn them on',
    wrong: ({ controller }) => {
      controller.actions = false
    },
  },
  {
    title: 'the secret is not of the repository',
    pattern: 'A',
    code: 'stored-secrets',
    outcome: 'fail',
    text: 'no secret VAULT_GATE_TOKEN',
    remedy: 'Store it',
    wrong: ({ ops }) => {
      ops.secrets.clear()
    },
  },
  {
    title: 'the secret is left in the ops repository',
    code: 'stored-secrets',
    outcome: 'fail',
    text: 'VAULT_GATE_TOKEN is stored in acme/ops',
    remedy: 'revoke',
    wrong: ({ ops }) => {
      ops.secrets.set('VAULT_GATE_TOKEN', 0)
    },
  },
  ...(['B', 'C'] as const).map(
    (pattern): Wrong => ({
      title: `the secret for rotation is left in the ops repository, pattern ${pattern}`,
      pattern,
      code: 'stored-secrets',
      outcome: 'fail',
      text: 'VAULT_GATE_TOKEN_NEXT is stored in acme/ops',
      remedy: 'revoke',
      wrong: ({ ops }) => {
        ops.secrets.set('VAULT_GATE_TOKEN_NEXT', 0)
      },
    }),
  ),
  {
    title: 'a secret of any name that the workflow of the controller names for rotation',
    code: 'stored-secrets',
    outcome: 'fail',
    text: 'COMING is stored in acme/ops',
    remedy: 'revoke',
    wrong: (one) => {
      file(WORKFLOW, CONTROLLER.replace('secrets.VAULT_GATE_TOKEN_NEXT', 'secrets.COMING'), CONTROLLERS)(one)
      one.ops.secrets.set('COMING', 0)
    },
  },
  {
    title: 'other secrets in the ops repository',
    code: 'stored-secrets',
    outcome: 'warn',
    text: 'DEPLOY_KEY',
    remedy: 'Turn Actions off',
    wrong: ({ ops }) => {
      ops.secrets.set('DEPLOY_KEY', 0)
    },
  },
  {
    title: 'the secret is not of the controller',
    code: 'controller-secret',
    outcome: 'fail',
    text: 'acme/controller holds no secret',
    remedy: 'Store it',
    wrong: ({ controller }) => {
      controller.secrets.clear()
    },
  },
  {
    title: 'a controller that guards something else',
    code: 'pattern',
    outcome: 'fail',
    text: 'uses the gate for acme/ops',
    remedy: 'input repository',
    wrong: file(WORKFLOW, CONTROLLER.replace('acme/ops', 'acme/other'), CONTROLLERS),
  },
  {
    title: 'no workflow anywhere',
    code: 'pattern',
    outcome: 'warn',
    text: 'No gate was seen: no workflow of acme/ops',
    remedy: '--controller',
    wrong: () => ({ words: [] }),
  },
  // Repository.
  {
    title: 'an archived repository',
    code: 'repository-settings',
    outcome: 'fail',
    text: 'archived',
    remedy: 'archive',
    wrong: ({ ops }) => {
      ops.archived = true
    },
  },
  {
    title: 'no policy',
    code: 'policy',
    outcome: 'fail',
    text: 'There is no vault/policy.toml',
    remedy: 'Write vault/policy.toml',
    wrong: file('vault/policy.toml', null),
  },
  {
    title: 'an invalid policy',
    code: 'policy',
    outcome: 'fail',
    text: /Line 2: .*Every vault action is high/,
    remedy: /./,
    wrong: file('vault/policy.toml', '[tiers]\ntriage = "lowest"\n'),
  },
  {
    title: 'a policy that releases nothing',
    code: 'policy',
    outcome: 'warn',
    text: 'vault/policy.toml:',
    remedy: /./,
    wrong: file('vault/policy.toml', '[tiers]\ndev = "medium"\n'),
  },
  {
    title: 'a label is missing',
    code: 'labels-missing',
    outcome: 'warn',
    text: 'no label blast-radius/medium',
    remedy: 'init',
    wrong: ({ ops }) => {
      ops.labels = ops.labels.filter(({ name }) => name !== 'blast-radius/medium')
    },
  },
  {
    title: 'a label is not exclusive',
    code: 'labels-exclusive',
    outcome: 'warn',
    text: 'blast-radius/low is not exclusive',
    remedy: 'Turn on',
    wrong: ({ ops }) => {
      for (const label of ops.labels) label.exclusive = label.name !== 'blast-radius/low'
    },
  },
  {
    title: 'a label is there twice',
    code: 'labels-twins',
    outcome: 'warn',
    text: 'blast-radius/high',
    remedy: 'oldest',
    wrong: ({ stage }) => {
      stage.api('gate', 'POST', '/labels', { name: 'blast-radius/high', color: '#fff', exclusive: true })
    },
  },
  {
    title: 'a required status of somebody else',
    code: 'rule-obstacles',
    outcome: 'warn',
    text: 'it waits for the status ci/build',
    remedy: 'Turn that off',
    wrong: rule({ enable_status_check: true, status_check_contexts: ['vault-gate', 'ci/build'] }),
  },
  {
    title: 'a merge is scheduled',
    code: 'scheduled-merges',
    outcome: 'warn',
    text: '#1 (by alice)',
    remedy: 'Cancel it',
    wrong: ({ stage }) => {
      const number = stage.propose('a1')
      expect(stage.api('alice', 'POST', `/pulls/${number}/merge`, { Do: 'merge', merge_when_checks_succeed: true }).status).toBe(
        201,
      )
    },
  },
  {
    title: 'the gate is silent',
    code: 'last-sweep',
    outcome: 'fail',
    text: 'nothing to #1, open for 3 hours',
    remedy: 'Look at the runs',
    wrong: ({ stage }) => {
      stage.world.now -= 3 * 3_600_000 + 60_000
      stage.propose('a1')
      stage.world.now = Date.now()
    },
  },
  // Workflow.
  {
    title: 'an unsafe workflow',
    pattern: 'A',
    code: 'workflow-lint',
    outcome: 'fail',
    text: /gate\.yml:\d+ \(trigger-pull-request\)/,
    remedy: 'pull_request_target',
    wrong: file(WORKFLOW, GATE.replace('pull_request_target', 'pull_request')),
  },
  {
    title: 'an unsafe workflow of the controller',
    code: 'workflow-lint',
    outcome: 'fail',
    text: /^acme\/controller: \.forgejo\/workflows\/gate\.yml:\d+ \(secret-in-env\)/,
    remedy: 'Take it out',
    wrong: file(
      WORKFLOW,
      CONTROLLER.replace('    timeout-minutes', `    env:\n      T: $${'{{'} secrets.VAULT_GATE_TOKEN }}\n    timeout-minutes`),
      CONTROLLERS,
    ),
  },
  {
    title: 'a workflow that is no YAML',
    pattern: 'A',
    code: 'workflow-lint',
    outcome: 'fail',
    text: '(yaml-syntax)',
    remedy: 'Correct the YAML',
    wrong: file(WORKFLOW, `${GATE}\t- [vault-gate`),
  },
  {
    title: 'a workflow in a folder that is not read',
    pattern: 'A',
    code: 'workflow-lint',
    outcome: 'warn',
    text: '(folder-not-read)',
    remedy: 'Move it',
    wrong: file('.github/workflows/gate.yml', GATE),
  },
  {
    title: 'no workflow on the base branch',
    pattern: 'A',
    code: 'workflow-lint',
    outcome: 'unknown',
    text: 'No workflow of acme/ops uses the gate',
    remedy: 'examples/gate.yml',
    wrong: file(WORKFLOW, null),
  },
  {
    title: 'an action by its tag',
    pattern: 'A',
    code: 'action-pinned',
    outcome: 'fail',
    text: '"v1" is a tag',
    remedy: 'all 40 digits',
    wrong: file(WORKFLOW, GATE.replace(/@[0-9a-f]{40}/, '@v1')),
  },
  {
    title: 'another approver in the workflow',
    pattern: 'A',
    code: 'workflow-approver',
    outcome: 'fail',
    text: 'names agent as approver',
    remedy: 'approver',
    wrong: file(WORKFLOW, GATE.replace('approver: gate', 'approver: agent')),
  },
  {
    title: 'no approver in the workflow',
    pattern: 'A',
    code: 'workflow-approver',
    outcome: 'fail',
    text: 'names no approver',
    remedy: 'approver',
    wrong: file(WORKFLOW, GATE.replace(/ +approver: gate.*\n/, '')),
  },
  {
    title: 'nobody can look into the image',
    code: 'runner-node',
    outcome: 'unknown',
    text: 'from outside',
    remedy: 'Node 20',
    wrong: () => ({ env: {} }),
  },
]

const said = (text: string | RegExp): unknown =>
  typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text)

describe('what is wrong is named, with what to do', () => {
  it.each(WRONG)('$code: $title', async ({ code, outcome, text, remedy, pattern = 'B', wrong }) => {
    const one = installed(pattern)
    const more = (wrong(one) ?? {}) as Asking
    const { exit, of } = await findings(one, { words: wordsFor(pattern), ...more })
    expect(of(code)).toMatchObject({ outcome, text: said(text), remedy: said(remedy) })
    if (outcome === 'fail') expect(exit).toBe(1)
  })

  it('every check has something that it finds wrong, or cannot tell', () => {
    // The ID token and the approvers have files of their own, test/doctor-oidc.test.ts and doctor-approvers.test.ts; what the workflow says is below.
    const tried = new Set([
      ...WRONG.map(({ code }) => code),
      'token-valid',
      'id-token',
      'approvers',
      'workflow-inputs',
      'workflow-starts',
      'action-readable',
    ])
    expect(CODES.filter((code) => !tried.has(code))).toEqual([])
    expect(new Set(CODES).size).toBe(CODES.length)
  })
})

/** The workflow with inputs of its own. */
const withInput = (line: string, text = GATE): string =>
  text.replace(/ {10}frozen:.*\n/, '').replace(/( {10}approver: gate\b.*\n)/, `$1          ${line}\n`)

describe('what the workflow tells the gate to do', () => {
  it.each([
    ['policy-path: ops/other.toml', 'warn', 'policy-path to ops/other.toml: doctor looked at vault/policy.toml'],
    ['actions-path: ops/actions', 'warn', 'actions-path to ops/actions'],
    ['base-branch: release', 'warn', 'guards the branch release, and doctor looked at main'],
    ['repository: acme/elsewhere', 'fail', 'guards acme/elsewhere, not acme/ops'],
    ['api-url: https://other.example/api/v1', 'fail', 'sends the token to https://other.example'],
    [`api-url: \${{ vars.X }}`, 'unknown', 'an expression says so'],
    ['require-protection: false', 'warn', 'require-protection off'],
    ['dry-run: comment', 'warn', 'rehearses'],
    ['frozen: true', 'warn', 'freezes the gate'],
    [`frozen: \${{ vars.X }}`, 'ok', 'what it usually does'],
    ['base-branch: MAIN', 'warn', 'guards the branch MAIN'],
    ['base-branch: main', 'ok', 'what it usually does'],
    ['dry-run: FALSE', 'ok', 'what it usually does'],
  ])('%s', async (line, outcome, text) => {
    const one = installed('A')
    file(WORKFLOW, withInput(line))(one)
    expect((await findings(one)).of('workflow-inputs')).toMatchObject({ outcome, text: expect.stringContaining(text) })
  })

  it('a workflow that only looks at the installation is no gate', async () => {
    const one = installed('A')
    file(WORKFLOW, withInput('mode: doctor'))(one)
    const { of } = await findings(one)
    expect(of('pattern')?.outcome).toBe('warn')
    expect(of('workflow-inputs')?.outcome).toBe('unknown')
  })

  const matrix = (entries: string, text = CONTROLLER): string =>
    text
      .replace('    runs-on:', `    strategy:\n      matrix:\n        repository: ${entries}\n    runs-on:`)
      .replace(/repository: acme\/ops.*/, `repository: \${{ matrix.repository }}`)

  it.each([
    ['[acme/website-ops]', 'fail', 'guards acme/website-ops, not acme/ops'],
    ['[acme/website-ops, acme/ops]', 'ok', 'what it usually does'],
    [`\${{ fromJSON(vars.ALL) }}`, 'unknown', 'Could not tell which repositories'],
  ])('a matrix of %s', async (entries, outcome, text) => {
    const one = installed('B')
    file(WORKFLOW, matrix(entries), CONTROLLERS)(one)
    const { of } = await findings(one, { words: CONTROLLED })
    expect(of('workflow-inputs')).toMatchObject({ outcome, text: expect.stringContaining(text) })
    expect(of('pattern')?.outcome).toBe(outcome === 'unknown' ? 'ok' : outcome)
  })

  it('the token of a controller is for all of its matrix', async () => {
    const one = installed('B')
    const { world } = one.stage
    for (const name of ['acme/website-ops', 'acme/data-ops'])
      addRepository(world, name, { private: true, collaborators: { gate: 'write' } })
    file(WORKFLOW, matrix('[acme/ops, acme/website-ops]'), CONTROLLERS)(one)
    const ask = async (...names: readonly string[]) => {
      const ids = [one.ops.id, ...names.map((name) => needRepo(world, name).id)]
      const { value } = addToken(world, needUser(world, 'gate'), 'many', WRITES, ids)
      return (await findings(one, { words: CONTROLLED, token: value })).of('token-restricted')
    }
    expect(await ask('acme/website-ops')).toMatchObject({
      outcome: 'ok',
      text: 'The token is for acme/ops and acme/website-ops alone.',
    })
    expect(await ask('acme/website-ops', 'acme/data-ops')).toMatchObject({
      outcome: 'warn',
      text: 'The token is for other repositories as well: acme/data-ops.',
    })
  })

  it('an approver by an expression cannot be told', async () => {
    const one = installed('A')
    file(WORKFLOW, GATE.replace(/approver: gate\b/, `approver: \${{ vars.APPROVER }}`))(one)
    expect((await findings(one)).of('workflow-approver')).toMatchObject({
      outcome: 'unknown',
      text: `Could not tell which approver the workflow names: \${{ vars.APPROVER }}.`,
    })
  })
})

describe('no token is shown, whichever request the forge repeats it to (invariant 9)', () => {
  const json = { 'content-type': 'application/json' }

  it("the admin's in an error that answers the gate's request, also where the text is cut", async () => {
    const one = installed('B')
    for (const before of [5, 150, 170, 190]) {
      const body = JSON.stringify({ message: `${'x'.repeat(before)} ${one.root}` })
      const { out, err } = await call(one, {
        words: CONTROLLED,
        fault: ({ path, token }) =>
          path.startsWith('/repos/acme/ops/labels') && token === one.token
            ? { kind: 'answer', status: 418, headers: json, body }
            : null,
      })
      expect(`${out}${err}`).toContain('x'.repeat(before))
      expect(`${out}${err}`).not.toContain(one.root.slice(0, 8))
    }
  })

  it('its own in what the forge calls its version', async () => {
    const one = installed('B')
    const body = JSON.stringify({ version: `dev-${one.token}` })
    const { out } = await call(one, {
      words: CONTROLLED,
      fault: ({ path }) => (path === '/version' ? { kind: 'answer', status: 200, headers: json, body } : null),
    })
    expect(out).toContain('dev-***')
  })
})

describe('what is told', () => {
  it('a controller that is not there, for an admin who could see it', async () => {
    const { of, exit } = await findings(installed('B'), { words: ['--controller', 'acme/nosuch'] })
    expect(of('pattern')).toMatchObject({ outcome: 'fail', text: expect.stringContaining('there is no repository acme/nosuch') })
    expect(exit).toBe(1)
  })

  it("a controller that the gate's own account cannot see, in one sentence: that is as it should be", async () => {
    const { rows, exit } = await findings(installed('B'), { words: CONTROLLED, admin: null })
    const hidden = rows.filter(({ text }) => text.includes("the gate's account cannot see acme/controller, as it should be"))
    expect(hidden.map(({ code }) => code)).toEqual(expect.arrayContaining(['pattern', 'workflow-lint', 'workflow-starts']))
    expect(rows.filter(({ text }) => text.includes('answered 404'))).toEqual([])
    expect(exit).toBe(0)
  })

  it('a controller without a first commit: no gate runs', async () => {
    const one = installed('B')
    addRepository(one.stage.world, 'acme/empty', { private: true })
    const { of, exit } = await findings(one, { words: ['--controller', 'acme/empty'] })
    expect(of('pattern')).toMatchObject({
      outcome: 'fail',
      text: 'No gate was seen: acme/empty has no first commit.',
      remedy: expect.stringContaining('Push one to acme/empty'),
    })
    expect(exit).toBe(1)
  })

  const HERE = /https:\/\/forge\.example/

  it.each([
    ['private', 'fail', 'acme/vault-gate of the action, or it is private'],
    ['public', 'ok', 'Every runner can read acme/vault-gate.'],
    ['absent', 'fail', 'There is no repository acme/vault-gate of the action'],
  ])('a copy of the action on this forge that is %s', async (kind, outcome, text) => {
    const one = installed('A')
    if (kind !== 'absent')
      addRepository(one.stage.world, 'acme/vault-gate', { private: kind === 'private', files: { x: { text: 'x' } } })
    served = await serveStage(one.stage)
    file(WORKFLOW, GATE.replace(HERE, served.url))(one)
    const env = {
      FORGEJO_URL: served.url,
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_TOKEN: one.token,
      FORGEJO_ADMIN_TOKEN: one.root,
    }
    const { out } = await folder.call(['doctor', '--approver', 'gate', '--json'], { env })
    const rows = jsonLines<Finding>(out)
    expect(rows.find(({ code }) => code === 'action-readable')).toMatchObject({ outcome, text: expect.stringContaining(text) })
  })

  it("by another account's token nothing is said of what the gate may", async () => {
    const one = installed('B')
    const { of } = await findings(one, { words: CONTROLLED, token: one.stage.tokens['agent'] ?? '' })
    for (const code of ['may-merge', 'may-not-push'])
      expect(of(code), code).toMatchObject({ outcome: 'unknown', text: expect.stringContaining('the token is not one of gate') })
    expect(of('token-account')?.outcome).toBe('fail')
  })

  it('an account of the gate that is not there', async () => {
    const one = installed('C')
    const { of, exit } = await findings(one, { words: ['--approver', 'nobody-yet'], token: '', env: { FORGEJO_TOKEN: '' } })
    expect(of('approver-level')).toMatchObject({ outcome: 'fail', text: 'There is no account nobody-yet.' })
    expect(exit).toBe(1)
  })

  it('a public controller is to be made private', async () => {
    const one = installed('B')
    one.controller.private = false
    expect((await findings(one, { words: CONTROLLED })).of('secret-reach')).toMatchObject({
      outcome: 'fail',
      remedy: 'Make acme/controller private, and revoke the token.',
    })
  })

  it('a workflow of the controller that cannot be read, where the gate is missed', async () => {
    const one = installed('B')
    file(WORKFLOW, `${CONTROLLER}\t- [vault-gate`, CONTROLLERS)(one)
    const { of } = await findings(one, { words: CONTROLLED })
    expect(of('pattern')).toMatchObject({
      outcome: 'fail',
      text: expect.stringMatching(/^acme\/controller: \.forgejo\/workflows\/gate\.yml:\d+: The workflow is not valid YAML/),
      remedy: expect.stringContaining('Correct the YAML'),
    })
  })

  it('a secret for rotation that is there', async () => {
    const one = installed('B')
    one.controller.secrets.set('VAULT_GATE_TOKEN_NEXT', one.stage.world.now)
    expect((await findings(one, { words: CONTROLLED })).of('controller-secret')?.text).toContain('VAULT_GATE_TOKEN_NEXT')
  })

  it('each remedy of what could not be told is printed once, and none asks for an admin in a job', async () => {
    const { out } = await call(installed('A'), { admin: null })
    const remedies = [...out.matchAll(/\n +-> (.*)/g)].map(([, text]) => text)
    expect(remedies.length).toBeGreaterThan(2)
    expect(new Set(remedies).size).toBe(remedies.length)
    expect(remedies.join('\n')).toContain('FORGEJO_ADMIN_TOKEN')
    const inside = await call(installed('A'), { admin: null, env: IN_JOB })
    expect(inside.out).toMatch(
      /\nvault-gate doctor on your own machine, with an admin's token, tells more: give none to a job\n$/,
    )
    expect(inside.out).not.toContain('FORGEJO_ADMIN_TOKEN')
  })
})

describe('what starts the gate', () => {
  const unscheduled = (text: string, on: string): string => text.replace(/on:\n[\s\S]*?\nconcurrency:/, `${on}\nconcurrency:`)

  it('the schedule of a workflow for another repository does not', async () => {
    const one = installed('B')
    file(WORKFLOW, unscheduled(CONTROLLER, 'on:\n  workflow_dispatch:'), CONTROLLERS)(one)
    file('.forgejo/workflows/other.yml', CONTROLLER.replace('acme/ops', 'acme/website-ops'), CONTROLLERS)(one)
    expect((await findings(one, { words: CONTROLLED })).of('workflow-starts')).toMatchObject({
      outcome: 'fail',
      text: expect.stringContaining('Nothing starts the gate for acme/ops by itself'),
      remedy: expect.stringContaining('schedule'),
    })
  })

  it('a workflow that waits to be called cannot be told', async () => {
    const one = installed('B')
    file(WORKFLOW, unscheduled(CONTROLLER, 'on:\n  workflow_call:'), CONTROLLERS)(one)
    expect((await findings(one, { words: CONTROLLED })).of('workflow-starts')?.outcome).toBe('unknown')
  })

  it('of a base branch that is not the default one it cannot be told', async () => {
    const one = installed('C')
    one.stage.push({ as: 'acme', branch: 'live', from: 'main', files: { 'x.md': { text: 'x' } } })
    expect((await findings(one, { words: ['--base', 'live'] })).of('workflow-starts')).toMatchObject({
      outcome: 'unknown',
      text: expect.stringContaining('Forgejo takes it from main, and doctor looked at live'),
    })
  })
})

const HTML: ServeOptions['fault'] = () => ({
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html>please sign in</html>',
})

describe('where nothing can be told the exit code is 2, with what to do', () => {
  const words = ['--approver', 'gate']

  it.each([
    ['a dead server', { words: [...words, '--url', 'http://127.0.0.1:9'] }, 'could not reach http://127.0.0.1:9', '--url'],
    [
      'a wrong token',
      { token: '0123456789abcdef0123456789abcdef01234567', admin: null },
      'refuses the token',
      'Make a new access token',
    ],
    ['answers in HTML', { fault: HTML }, 'answered 200 with HTML', '--url'],
  ] as const)('%s', async (_title, asking: Asking, text, remedy) => {
    const one = installed('B')
    const plain = await call(one, asking)
    expect(plain).toMatchObject({ exit: 2, out: '' })
    expect(plain.err).toMatch(/^vault-gate: [^\n]*\n$/)
    expect(plain.err).toContain(text)
    expect(plain.err).toContain(remedy)
    expect(plain.err).not.toMatch(/0123456789abcdef|please sign in/)
    const { exit, rows, of } = await findings(one, asking)
    expect(exit).toBe(2)
    expect(rows.map(({ code }) => code)).toEqual(CODES)
    expect(of('token-valid')).toMatchObject({
      outcome: expect.stringMatching(/fail|unknown/),
      text: expect.stringContaining(text),
    })
    expect(rows.filter(({ outcome }) => outcome === 'ok')).toEqual([])
  })

  it("a wrong token beside an admin's is a failure: the rest is told", async () => {
    const { exit, of } = await findings(installed('B'), { token: '0123456789abcdef0123456789abcdef01234567' })
    expect(exit).toBe(1)
    expect(of('token-valid')).toMatchObject({ outcome: 'fail', remedy: expect.stringContaining('Make a new access token') })
    expect(of('admins-bound')?.outcome).toBe('ok')
  })

  it('a repository that is not there: the token is good for nothing, which is a failure', async () => {
    const one = installed('B')
    const { exit, of } = await findings(one, { words: ['--repo', 'acme/none'] })
    expect(exit).toBe(1)
    expect(of('token-valid')).toMatchObject({
      outcome: 'fail',
      text: expect.stringContaining('not for acme/none'),
      remedy: expect.stringContaining('--repo'),
    })
  })
})

describe('a call that makes no sense is 64', () => {
  it.each([
    [['x'], 'doctor takes no words besides its options.'],
    [['--policy', 'x'], 'doctor has no option --policy.'],
    [['--controller', 'gatehouse'], 'gatehouse is no OWNER/NAME: give --controller OWNER/NAME.'],
    [['--controller', ''], 'Which controller? Give --controller OWNER/NAME.'],
    [['--admin-token-file', 'none'], 'The file of --admin-token-file cannot be read'],
    [['--admin-token-file', 'two'], 'does not hold one token and nothing else'],
  ])('%j', async (words, text) => {
    folder.write('two', 'one two\n')
    const said = await call(installed('B'), { words })
    expect(said).toMatchObject({ exit: 64, out: '', err: expect.stringContaining(text), requests: [] })
  })
})

describe('telling', () => {
  it("the admin's token may be in a file", async () => {
    const one = installed('B')
    folder.write('admin', `${one.root}\n`)
    const { of } = await findings(one, { admin: null, words: ['--admin-token-file', 'admin'] })
    expect(of('admin-token')?.outcome).toBe('ok')
  })

  it('a table by subject, the remedy below what is wrong, and how many of each', async () => {
    const one = installed('B')
    one.ops.styles.allow_merge_commits = false
    const { exit, out, err } = await call(one, { words: CONTROLLED })
    expect({ exit, err }).toEqual({ exit: 1, err: '' })
    expect(out).toMatch(/^server\n {2}ok {4}server-version {2,}The server is version/)
    expect(out).toMatch(/\n\nbranch rule\n {2}ok {4}base-branch/)
    expect(out).toMatch(
      /\n {2}FAIL {2}merge-style {2,}Merge commits are not allowed[^\n]*\n +-> Allow them in the settings of the repository\.\n/,
    )
    expect(out).toMatch(/\n {2}\? {5}runner-node {2,}Could not tell[^\n]*\n +-> Start the workflow by hand with mode: doctor/)
    expect(out).toMatch(/\n45 checks: 42 ok, 0 to look at, 1 failed, 2 could not be told\n$/)
  })

  it('with colours on a terminal, and what an admin would add', async () => {
    const { out } = await call(installed('A'), { admin: null, around: { terminal: true } })
    expect(out).toContain('\u001b[32mok    \u001b[39mserver-version')
    expect(out).toMatch(/\nan admin's token tells more: FORGEJO_ADMIN_TOKEN, or --admin-token-file FILE\n$/)
  })

  it('what others named cannot act on a terminal (invariant 10)', async () => {
    const hostile = 'x\u001b[2J\u202eevil\n::set-env name=A::b'
    const one = installed('A', {
      files: { [`.forgejo/workflows/a\u001b]0;b\u0007.yml`]: { text: GATE.replace(/@[0-9a-f]{40}/, `@"${'\\u001b'}v1`) } },
    })
    one.ops.secrets.clear()
    for (const login of ['agent', 'alice']) Object.assign(needUser(one.stage.world, login), { login: `${login}${hostile}` })
    one.ops.collaborators.set(needUser(one.stage.world, `agent${hostile}`).id, 'write')
    Object.assign(one.ops.rules[0] ?? {}, {
      unprotected_file_patterns: hostile,
      merge_whitelist_usernames: ['gate', `agent${hostile}`],
    })
    const plain = await call(one)
    expect(plain.out).toContain('agentx\\u{1b}[2J\\u{202e}evil\\u{a}::set-env')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there.
    expect(`${plain.out}${plain.err}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect(plain.out).not.toMatch(/^::/m)
    const json = await call(one, { words: ['--json'] })
    expect(json.out).toMatch(/^[ -~\n]*$/)
    expect(json.out.trimEnd().split('\n')).toHaveLength(CODES.length)
  })

  it.each([
    [
      'an answer cut short',
      ({ path }) => (path.endsWith('/labels') ? { kind: 'answer', status: 200, body: '[{' } : null),
      ['labels-missing', 'labels-exclusive', 'labels-twins'],
    ],
    [
      'an answer of another shape',
      ({ path }) => (path.endsWith('/branch_protections') ? { kind: 'answer', status: 200, body: '[{"rule_name":1}]' } : null),
      ['admins-bound'],
    ],
    [
      'HTML for one call',
      ({ path }) =>
        path.includes('/actions/secrets')
          ? { kind: 'answer', status: 502, headers: { 'content-type': 'text/html' }, body: '<b>x</b>' }
          : null,
      ['stored-secrets'],
    ],
    [
      'no collaborators',
      ({ path }) => (path.includes('/collaborators?') ? { kind: 'answer', status: 500, body: '{}' } : null),
      ['secret-reach'],
    ],
    [
      'no timeline',
      ({ path }) => (path.endsWith('/timeline') ? { kind: 'answer', status: 500, body: '{}' } : null),
      ['scheduled-merges'],
    ],
  ] satisfies readonly (readonly [string, NonNullable<ServeOptions['fault']>, readonly string[]])[])(
    '%s costs only what it would tell',
    async (_title, fault, codes) => {
      const one = installed('A')
      one.stage.propose('a1', {}, 'alice')
      const { exit, rows, of } = await findings(one, { fault })
      for (const code of codes)
        expect(of(code), code).toMatchObject({ outcome: 'unknown', text: expect.stringMatching(/^Could not tell/) })
      expect(rows.filter(({ outcome }) => outcome === 'fail')).toEqual([])
      expect(exit).toBe(0)
    },
  )
})
