// What `vault-gate init` leaves as somebody chose it, and doctor fails: both say the same, and neither says that all is well.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Stage, serveStage, stageOn } from '../src/demo/stage.js'
import type { Finding } from '../src/doctor/finding.js'
import { addRepository, createWorld, needRepo, needUser, type RepoSetup, type Served } from '../src/sandbox/index.js'
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

const SCOPES = ['write:repository', 'write:issue']

const SETUP: RepoSetup = {
  files: { 'README.md': { text: 'ops\n' }, 'formulas/triage.toml': { text: 'x = 1\n' } },
  private: true,
  collaborators: { agent: 'write', alice: 'write' },
  tokens: { gate: { scopes: SCOPES }, agent: { scopes: SCOPES }, acme: { scopes: ['all'] } },
}

const ASKED = ['--pattern', 'C', '--approver', 'gate', '--approvers', 'alice,acme']
const ACTION = ['--action', `https://forge.example/acme/gate@${'a'.repeat(40)}`]
const HERE = { FORGEJO_REPOSITORY: 'acme/ops' }

const initOn = async (stage: Stage, ...words: readonly string[]) => {
  await served?.close()
  served = await serveStage(stage)
  const env = { ...HERE, FORGEJO_URL: served.url, FORGEJO_TOKEN: stage.tokens['acme'] ?? '' }
  return folder.call(['init', ...ASKED, ...ACTION, ...words], { env })
}

/** The checks that doctor fails. */
const failed = async (stage: Stage, ...words: readonly string[]): Promise<readonly Finding[]> => {
  const tokens = { FORGEJO_TOKEN: stage.tokens['gate'] ?? '', FORGEJO_ADMIN_TOKEN: stage.tokens['acme'] ?? '' }
  const env = { ...HERE, FORGEJO_URL: served?.url ?? '', ...tokens }
  const { out } = await folder.call(['doctor', '--approver', 'gate', ...words, '--json'], { env })
  const rows = jsonLines<Finding>(out)
  return rows.filter(({ outcome }) => outcome === 'fail')
}

/** A repository that `init` has set up, and then somebody changed something. */
const changed = async (change: (stage: Stage) => void): Promise<Stage> => {
  const { world, base, tokens } = createWorld(SETUP)
  const stage = stageOn(world, base, tokens)
  expect((await initOn(stage, '--apply')).exit).toBe(0)
  change(stage)
  return stage
}

const rule =
  (fields: Readonly<Record<string, unknown>>) =>
  ({ api }: Stage): void => {
    expect(api('acme', 'PATCH', '/branch_protections/main', fields).status).toBe(200)
  }

const PUSHING = { enable_push: true, enable_push_whitelist: true }
const GOOD = { merge_whitelist_usernames: ['gate', 'acme'], approvals_whitelist_username: ['gate', 'alice', 'acme'] }

/** The policy as somebody else has it. */
const policy =
  (text: string) =>
  (stage: Stage): void => {
    rule({ ...PUSHING, push_whitelist_usernames: ['acme'] })(stage)
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/policy.toml': { text } } })
  }

const KEPT: readonly (readonly [title: string, change: (stage: Stage) => void, codes: readonly string[]])[] = [
  ['an agent who may merge', rule({ merge_whitelist_usernames: ['gate', 'alice', 'agent'] }), ['merge-whitelist']],
  ['an agent who may push', rule({ ...PUSHING, push_whitelist_usernames: ['agent'] }), ['direct-push']],
  [
    'an agent whose approval counts',
    rule({ approvals_whitelist_username: ['gate', 'alice', 'acme', 'agent'] }),
    ['approvals-whitelist'],
  ],
  [
    'all three',
    rule({
      ...PUSHING,
      push_whitelist_usernames: ['agent'],
      merge_whitelist_usernames: ['gate', 'agent'],
      approvals_whitelist_username: ['gate', 'alice', 'acme', 'agent'],
    }),
    ['approvals-whitelist', 'direct-push', 'merge-whitelist'],
  ],
  ['more approvals than the gate can give', rule({ required_approvals: 2 }), ['required-approvals']],
  ['a protected pattern that stops vault actions', rule({ protected_file_patterns: 'vault/**' }), ['file-patterns']],
  [
    'no merge commits',
    ({ world }) => {
      needRepo(world, 'acme/ops').styles.allow_merge_commits = false
    },
    ['merge-style'],
  ],
  [
    'Actions off',
    ({ world }) => {
      needRepo(world, 'acme/ops').actions = false
    },
    ['actions-on'],
  ],
  ['a policy that is not valid', policy('[tiers]\ntriage = "mild"\n'), ['approvals-whitelist', 'merge-whitelist', 'policy']],
  [
    'a policy whose approvers are not there',
    policy('[tiers]\ntriage = "low"\n\n[medium]\napprovers = ["nobody-here"]\n\n[high]\napprovers = ["nobody-here"]\n'),
    ['approvals-whitelist', 'approvers', 'merge-whitelist'],
  ],
]

const BY_RULE = ['required-approvals', 'direct-push', 'merge-whitelist', 'approvals-whitelist', 'file-patterns']

describe('what is kept and doctor fails', () => {
  it.each(KEPT)('%s', async (_title, change, codes) => {
    const stage = await changed(change)
    const found = await failed(stage)
    expect(found.map(({ code }) => code).sort()).toEqual(codes)
    for (const words of [[], ['--apply']]) {
      const { exit, out } = await initOn(stage, ...words)
      expect(exit, out).toBe(1)
      expect(out).not.toContain('nothing to do')
      for (const { code, text, remedy } of found) {
        expect(out).toContain(`: doctor fails ${code}: ${text} ${remedy}\n`)
        // It stands below the rule as well, which is not as it should be then.
        if (BY_RULE.includes(code)) expect(out).toMatch(new RegExp(`\n[!] rule .*(?:\n {4}.*)*\n {4}.*: doctor fails ${code}: `))
      }
      expect([...out.matchAll(/^(?:not safe|does not work): doctor fails (\S+):/gm)].map(([, code]) => code).sort()).toEqual(
        codes,
      )
    }
    const [head] = (await initOn(stage, '--json')).out.split('\n')
    const { unsafe } = JSON.parse(head ?? '') as { unsafe: readonly { code: string }[] }
    expect(unsafe.map(({ code }) => code).sort()).toEqual(codes)
  })

  it.each([
    ['people who are trusted', rule({ ...GOOD, ...PUSHING, push_whitelist_usernames: ['acme'] })],
    ['a required status of others', rule({ enable_status_check: true, status_check_contexts: ['ci'] })],
  ] as const)('of %s nothing', async (_title, change) => {
    const stage = await changed(change)
    expect(await failed(stage)).toEqual([])
    expect(await initOn(stage)).toMatchObject({
      exit: 0,
      out: expect.stringContaining('nothing to do: 7 of 7 as they should be'),
    })
  })

  it('is told where everything else of the rule is made stricter, in the plan and once that is done', async () => {
    const { world, base, tokens } = createWorld({
      ...SETUP,
      protection: { enable_merge_whitelist: true, merge_whitelist_usernames: ['agent'] },
    })
    const stage = stageOn(world, base, tokens)
    const told = 'not safe: doctor fails merge-whitelist: agent may merge, and the policy names none of them as approver.'
    const plan = await initOn(stage)
    expect(plan.out).toMatch(/\n\+ rule {5}main: to be made stricter, and people are to join its lists\n/)
    expect(plan.out).toContain(`\n    kept: agent may go on merging\n`)
    expect(plan.out).toContain(`\n    ${told}\n`)
    const { exit, out } = await initOn(stage, '--apply')
    expect(exit).toBe(1)
    expect(out).toContain('\ndone      rule     main: made stricter, and people joined its lists\n')
    expect(out).toContain('\n! rule     main: there, and doctor fails it: put it right by hand')
    expect(out).toContain(`\n    ${told}\n`)
    expect(out.match(/ {4}kept: agent may go on merging/g)).toHaveLength(1)
    expect(out).toContain(`\n${told} Take them off the merge list`)
  })
})

describe('what else is next to the token', () => {
  /** A repository that its organisation's owner sets up, with a controller. */
  const owned = (scopes: readonly string[] = ['all']): Stage => {
    const { world, base, tokens } = createWorld({
      ...SETUP,
      collaborators: { agent: 'write' },
      teams: { Owners: ['acme', 'alice'] },
      tokens: { ...SETUP.tokens, acme: { scopes } },
    })
    addRepository(world, 'acme/ctl', { files: { 'README.md': { text: 'x' } }, private: true })
    const repos = ['acme/ops', 'acme/ctl'].map((name) => needRepo(world, name).id)
    for (const team of world.teams) Object.assign(team, { permission: 'owner', repos })
    return stageOn(world, base, tokens)
  }

  const B = ['--pattern', 'B', '--controller', 'acme/ctl']
  const own = (stage: Stage, name: string): void => void needUser(stage.world, 'acme').secrets.set(name, 0)

  it.each([
    ['B', ['controller-secret', 'stored-secrets']],
    ['C', ['stored-secrets']],
  ] as const)(
    "pattern %s: the gate's token among the secrets of the organisation, which doctor fails",
    async (pattern, codes) => {
      const stage = owned()
      own(stage, 'VAULT_GATE_TOKEN')
      const words = pattern === 'B' ? B : []
      const { exit, out } = await initOn(stage, ...words)
      expect(exit).toBe(1)
      const told = [
        ...out.matchAll(/^not safe: doctor fails (\S+): VAULT_GATE_TOKEN is a secret of the organisation acme, and/gm),
      ]
      expect(told.map(([, code]) => code).sort()).toEqual(codes)
      await initOn(stage, ...words, '--apply')
      const found = await failed(stage, ...words.slice(2))
      expect(
        found
          .filter(({ text }) => text.includes('of the organisation acme'))
          .map(({ code }) => code)
          .sort(),
      ).toEqual(
        // Of a controller that lacks its own secret doctor says that first.
        pattern === 'B' ? ['stored-secrets'] : codes,
      )
    },
  )

  it('another secret of the organisation is no matter of the set-up', async () => {
    const stage = owned()
    own(stage, 'DEPLOY')
    const { out } = await initOn(stage, ...B)
    expect(out).not.toContain('is a secret of the organisation')
    expect(out).not.toContain('careful')
  })

  it('which secrets the organisation has cannot be told by a token that may not ask', async () => {
    const { exit, out } = await initOn(owned(SCOPES), ...B)
    expect(exit).toBe(1)
    expect(out).toMatch(
      / {2}careful: whether the organisation acme has a secret VAULT_GATE_TOKEN cannot be told: .*read:organization/,
    )
  })

  it('a deploy key that may write is told where the token is, and nowhere else', async () => {
    const key = (title: string, readOnly: boolean) => ({ id: 1, title, readOnly, created: 0 })
    const stage = owned()
    needRepo(stage.world, 'acme/ops').deployKeys.push(key('ops', false))
    const ctl = needRepo(stage.world, 'acme/ctl')
    ctl.deployKeys.push(key('mirror', true))
    expect((await initOn(stage, ...B)).out).not.toContain('deploy key')
    ctl.deployKeys.push(key('sync\u001b[2J', false))
    const { out } = await initOn(stage, ...B)
    expect(out).toContain(
      '  careful: whoever holds the deploy key "sync\\u{1b}[2J" may push to acme/ctl, where the token is: whoever can',
    )
    expect(out).not.toContain('"ops"')
    expect((await initOn(stage, '--pattern', 'A')).out).toContain(
      'careful: whoever holds the deploy key "ops" may push to acme/ops',
    )
  })
})
