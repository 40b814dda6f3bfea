// `vault-gate doctor` and whoever is to release what is held: whose approval would be official, and whether those are enough.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { type StageOptions, serveStage } from '../src/demo/stage.js'
import type { Finding } from '../src/doctor/finding.js'
import { addToken, needUser, type Served, type ServeOptions } from '../src/sandbox/index.js'
import { type Installed, installed } from './support/installation.js'
import { type Folder, folderWith, jsonLines } from './support/shell.js'

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

const doctor = async (one: Installed, admin: string | null = one.root, options: ServeOptions = {}) => {
  await served?.close()
  served = await serveStage(one.stage, options)
  const connection = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: one.token }
  const env = { ...connection, ...(admin === null ? {} : { FORGEJO_ADMIN_TOKEN: admin }) }
  const { out, exit } = await folder.call(['doctor', '--approver', 'gate', '--controller', 'acme/controller', '--json'], { env })
  const rows = jsonLines<Finding>(out)
  return { exit, finding: rows.find(({ code }) => code === 'approvers') }
}

/** A policy with these two tables. */
const policy = (medium: string, high: string): string =>
  `[tiers]\ntriage = "low"\ndev = "medium"\n\n[medium]\n${medium}\n\n[high]\n${high}\n`

const names = (...logins: readonly string[]): string => `approvers = ${JSON.stringify(logins)}`

/** A rule whose list of approvals has these. */
const listing = (one: Installed, fields: Readonly<Record<string, unknown>>): void => {
  expect(one.stage.api('acme', 'PATCH', '/branch_protections/main', fields).status).toBe(200)
}

const UNLISTED = { enable_approvals_whitelist: false }

const letIn = (one: Installed, login: string, level: 'read' | 'write' | 'admin' | null): void => {
  const { id } = needUser(one.stage.world, login)
  if (level === null) one.ops.collaborators.delete(id)
  else one.ops.collaborators.set(id, level)
}

type Case = {
  readonly title: string
  readonly policy?: string
  readonly options?: StageOptions
  readonly change?: (one: Installed) => void
  readonly outcome: Finding['outcome']
  readonly text: string
}

const CASES: readonly Case[] = [
  {
    title: 'one for each tier: all is well, and it is told that nobody releases their own',
    outcome: 'ok',
    text: 'The approval of everybody counts whom the policy names. Only alice can release medium and acme can release high: what they propose themselves nobody can.',
  },
  {
    title: 'two for each tier: there is nothing to tell',
    policy: policy(names('alice', 'acme'), names('acme', 'alice')),
    outcome: 'ok',
    text: 'The approval of everybody counts whom the policy names.',
  },
  {
    title: 'an approver was taken off the repository',
    change: (one) => {
      one.ops.private = true
      letIn(one, 'alice', null)
    },
    outcome: 'fail',
    text: 'Nobody can release medium: alice is not let into acme/ops.',
  },
  {
    title: 'the same where everybody may read: the forge takes her off the list',
    change: (one) => letIn(one, 'alice', null),
    outcome: 'fail',
    text: 'Nobody can release medium: alice is not on the list of whose approvals count.',
  },
  {
    title: 'an account that is not there',
    policy: policy(names('nobody-here'), names('nobody-here')),
    outcome: 'fail',
    text: 'Nobody can release medium and high: there is no account nobody-here.',
  },
  {
    title: 'the same beside somebody who can',
    policy: policy(names('alice', 'nobody-here'), names('acme')),
    outcome: 'warn',
    text: 'The policy names somebody in vain: there is no account nobody-here.',
  },
  {
    title: 'an approver who is on no list',
    policy: policy(names('bob'), names('acme')),
    outcome: 'fail',
    text: 'Nobody can release medium: bob is not on the list of whose approvals count.',
  },
  {
    title: 'a reader who is on the list: code write is not needed',
    policy: policy(names('bob'), names('acme')),
    change: (one) => listing(one, { approvals_whitelist_username: ['gate', 'bob', 'acme'] }),
    outcome: 'ok',
    text: 'The approval of everybody counts',
  },
  {
    title: 'the owner, where the list does not have the owner',
    change: (one) => listing(one, { approvals_whitelist_username: ['gate', 'alice'] }),
    outcome: 'fail',
    text: 'Nobody can release high: acme is not on the list of whose approvals count.',
  },
  {
    title: 'a reader where there is no list',
    policy: policy(names('bob'), names('acme')),
    change: (one) => listing(one, UNLISTED),
    outcome: 'fail',
    text: 'Nobody can release medium: bob may only read.',
  },
  {
    title: 'the owner where there is no list',
    policy: policy(names('acme', 'alice'), names('ACME', 'Alice')),
    change: (one) => listing(one, UNLISTED),
    outcome: 'ok',
    text: 'The approval of everybody counts',
  },
  {
    title: 'a site admin who was let in nowhere, where there is no list',
    policy: policy(names('root'), names('acme')),
    change: (one) => listing(one, UNLISTED),
    outcome: 'ok',
    text: 'Only root can release medium',
  },
  {
    title: "the gate's own account",
    policy: policy(names('gate'), names('acme')),
    outcome: 'fail',
    text: "Nobody can release medium: gate is the gate's own account.",
  },
  {
    title: 'fewer than the tier needs',
    policy: policy(`${names('alice', 'bob')}\napprovals = 2`, names('acme')),
    outcome: 'fail',
    text: 'Nobody can release medium: medium needs 2 approvals, and only alice can give one and bob is not on the list',
  },
  {
    title: 'just as many as the tier needs',
    policy: policy(`${names('alice', 'acme')}\napprovals = 2`, names('acme', 'alice')),
    outcome: 'ok',
    text: 'Only alice and acme can release medium: what they propose themselves nobody can.',
  },
  {
    title: 'a reviewer who is asked and is not let in',
    policy: policy(`${names('alice')}\nreviewers = ["alice", "carol"]`, names('acme')),
    outcome: 'warn',
    text: 'The policy names somebody in vain: there is no account carol.',
  },
  {
    title: 'nobody is named for one tier: the check of the policy tells where something has it',
    policy: policy(names('alice', 'acme'), 'approvals = 1'),
    outcome: 'ok',
    text: 'The approval of everybody counts whom the policy names. It names nobody for high.',
  },
  {
    title: 'nobody is named at all',
    policy: policy('approvals = 1', 'approvals = 1'),
    outcome: 'warn',
    text: 'The policy names nobody who could release anything: whoever may merge does it by hand.',
  },
  {
    title: 'its members where there is no list count by the level of the team',
    options: { teams: { Core: ['bob', 'agent'] } },
    policy: policy(names('bob', 'agent'), names('@Core')),
    change: (one) => {
      listing(one, UNLISTED)
      letIn(one, 'bob', null)
    },
    outcome: 'ok',
    text: 'The approval of everybody counts whom the policy names.',
  },
  {
    title: 'a team that does not have the repository',
    options: { teams: { Core: ['bob'] } },
    policy: policy(names('@other'), names('@Core')),
    change: (one) => listing(one, UNLISTED),
    outcome: 'fail',
    text: 'Nobody can release medium: no team @other has acme/ops.',
  },
  {
    title: 'an organisation',
    options: { teams: { Core: ['bob', 'alice'] } },
    policy: policy(names('@Core'), names('acme')),
    change: (one) => listing(one, UNLISTED),
    outcome: 'fail',
    text: 'Nobody can release high: acme is the organisation, and signs in nowhere.',
  },
  {
    title: 'no policy',
    policy: '[tiers]\ndev = "mild"\n',
    outcome: 'unknown',
    text: 'Could not tell who can release what is held: there is no valid policy.',
  },
]

it.each(CASES)('$title', async ({ policy: text, options = {}, change, outcome, text: said }) => {
  const one = installed('B', { ...options, ...(text === undefined ? {} : { policy: text }) })
  change?.(one)
  const { exit, finding } = await doctor(one)
  expect(finding).toMatchObject({ outcome, text: expect.stringContaining(said), group: 'repository' })
  if (outcome === 'fail') expect(exit).toBe(1)
  if (outcome === 'fail' || outcome === 'warn') expect(finding?.remedy).toMatch(/vault\/policy\.toml/)
})

it('by the token of the gate alone nobody can tell, and that is no failure', async () => {
  const one = installed('B', { policy: policy(names('nobody-here'), names('alice')) })
  expect((await doctor(one, null)).finding).toMatchObject({
    outcome: 'unknown',
    text: expect.stringContaining('only an admin may see that'),
    remedy: expect.stringContaining('FORGEJO_ADMIN_TOKEN'),
  })
})

it('a team that the token may not look into is unknown', async () => {
  const one = installed('B', { policy: policy(names('@Core'), names('@Core')), teams: { Core: ['bob', 'alice'] } })
  listing(one, UNLISTED)
  const { finding } = await doctor(one, null)
  expect(finding).toMatchObject({ outcome: 'unknown', text: expect.stringContaining('the members of @Core are hidden') })
})

it.each([
  ['on the list', 'Core', ['all'], 'ok', 'The approval of everybody counts whom the policy names.'],
  ['that is not on it', 'Other', ['all'], 'fail', 'bob is not on the list'],
  [
    'on a list whose teams are hidden',
    'Other',
    ['write:repository', 'write:issue'],
    'unknown',
    'the members of @Core are hidden',
  ],
] as const)('a team %s', async (_title, team, scopes, outcome, text) => {
  const teams = { Core: ['bob', 'alice'], Other: ['agent'] }
  const one = installed('B', { policy: policy(names('@core'), names('@Core')), teams })
  const rules = one.stage.api('acme', 'GET', '/branch_protections').body as readonly object[]
  const own = { approvals_whitelist_username: ['gate'], approvals_whitelist_teams: [team] }
  const body = JSON.stringify(rules.map((rule) => ({ ...rule, ...own })))
  const admin = addToken(one.stage.world, needUser(one.stage.world, 'root'), 'other', [...scopes]).value
  const { finding } = await doctor(one, admin, {
    fault: ({ path }) =>
      path.endsWith('/branch_protections')
        ? { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body }
        : null,
  })
  expect(finding).toMatchObject({ outcome, text: expect.stringContaining(text) })
})
