// `vault-gate init`: the plan, doing it, doing it again, and what it leaves alone.

import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf, type Stage, serveStage, stageOn } from '../src/demo/stage.js'
import { starterText } from '../src/init/starter.js'
import { PATTERNS, readPin } from '../src/init/wishes.js'
import { workflowText } from '../src/init/workflow.js'
import { INPUTS } from '../src/inputs.js'
import { parsePolicy } from '../src/policy/policy.js'
import {
  addRepository,
  createWorld,
  type Fault,
  needRepo,
  type RepoSetup,
  type Served,
  type ServeOptions,
  type Setup,
} from '../src/sandbox/index.js'
import { type Folder, folderWith, jsonLines, type Surroundings } from './support/shell.js'
import { openGate, writes } from './support/world.js'

const COMMIT = 'a'.repeat(40)
const ACTION = `https://forge.example/acme/vault-gate@${COMMIT}`
const ASKED = ['--approver', 'gate', '--approvers', 'alice,acme', '--action', ACTION]

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
  files: {
    'README.md': { text: 'ops\n' },
    'formulas/triage.toml': { text: 'x = 1\n' },
    'formulas/release.sh': { text: 'true\n' },
    'vault/actions/old.toml': {
      text: 'id = "old"\nformula = "triage"\ncontext = "x"\nsecrets = ["READ_TOKEN"]\nmounts = ["scratch"]\n',
    },
  },
  private: true,
  collaborators: { agent: 'write', alice: 'write' },
  tokens: {
    gate: { scopes: SCOPES },
    agent: { scopes: SCOPES },
    alice: { scopes: SCOPES },
    acme: { scopes: ['all'] },
    narrow: { user: 'acme', scopes: SCOPES, restricted: true },
  },
}

/** An ops repository that nobody has set up for the gate. */
const bare = (over: Partial<Setup> = {}): Stage => {
  const { world, base, tokens } = createWorld({ ...SETUP, ...over })
  return stageOn(world, base, tokens)
}

const initOn = async (
  stage: Stage,
  words: readonly string[] = [],
  { as = 'acme', around = {}, ...options }: ServeOptions & { readonly as?: string; readonly around?: Surroundings } = {},
) => {
  await served?.close()
  served = await serveStage(stage, options)
  const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens[as] ?? as, ...around.env }
  const call = await folder.call(['init', ...ASKED, ...words], { ...around, env })
  for (const token of Object.values(stage.tokens)) expect(`${call.out}${call.err}`).not.toContain(token)
  return { ...call, writes: writes(served), requests: served.requests }
}

type Rule = Record<string, unknown>

const ruleOf = (stage: Stage): Rule => stage.api('acme', 'GET', '/branch_protections/main').body as Rule

const textOn = (stage: Stage, path: string, ref = 'main', repository = 'acme/ops'): string | null => {
  const said = stage.api('acme', 'GET', `//repos/${repository}/contents/${path}?ref=${ref}`)
  if (said.status !== 200) return null
  return Buffer.from((said.body as { content: string }).content, 'base64').toString()
}

/** What lint says of a policy and a workflow, without notes. */
const lintOf = async (policy: string | null, workflow: string | null, formulas: readonly string[] = []) => {
  const own = folderWith()
  try {
    if (policy !== null) own.write('vault/policy.toml', policy)
    if (workflow !== null) own.write('.forgejo/workflows/gate.yml', workflow)
    mkdirSync(join(own.path, 'formulas'), { recursive: true })
    for (const name of formulas) own.write(`formulas/${name}.toml`, 'x = 1\n')
    return await own.call(['lint', '--formulas', 'formulas'])
  } finally {
    own.remove()
  }
}

describe('a call that makes no sense is 64, and reaches no forge', () => {
  it.each([
    [['x'], 'init takes no words besides its options.'],
    [['--pattern', 'D'], '--pattern can be A, B or C.'],
    [['--approvers', 'gate'], "gate is the gate's own account"],
    [['--approvers', '@ops'], 'is no login: teams can be added'],
    [['--approvers', 'a b'], 'is no login'],
    [['--action', 'acme/vault-gate@main'], '--action takes OWNER/REPO@COMMIT'],
    [['--action', `acme/vault-gate@${'0'.repeat(40)}`], '--action takes OWNER/REPO@COMMIT'],
    [['--controller', 'acme'], '--controller takes OWNER/NAME.'],
    [['--controller', 'Acme/Ops'], '--controller is a second repository'],
    [['--formulas', '../x'], '--formulas takes the path of a folder'],
    [['--write'], '--write is for a call without a token'],
    [['--write', '--apply'], '--apply and --write exclude each other.'],
    [['--apply', '--store-token-from', 'none'], 'The file of --store-token-from cannot be read'],
  ])('%j', async (words, text) => {
    const call = await initOn(bare(), words)
    expect(call).toMatchObject({ exit: 64, out: '', err: expect.stringContaining(text) })
    expect(call.requests).toEqual([])
  })

  it('refuses to store the token that it works with itself', async () => {
    const stage = bare()
    folder.write('token', `${stage.tokens['acme']}\n`)
    const call = await initOn(stage, ['--apply', '--store-token-from', 'token'])
    expect(call).toMatchObject({ exit: 64, err: expect.stringContaining("holds the admin's token") })
    expect(call.requests).toEqual([])
  })
})

describe('the plan', () => {
  it('lists what an empty repository lacks, and writes nothing', async () => {
    const call = await initOn(bare())
    expect(call).toMatchObject({ exit: 1, err: '', writes: [] })
    expect(call.out).toMatchInlineSnapshot(`
      "acme/ops: pattern C, no stored secret
        recommended: this Forgejo (16) can do without a stored secret, so there is nothing to be read

      + account  gate: none → write
      + label    blast-radius/low: new: #2da44e, exclusive, “vault action the gate approves and merges itself”
      + label    blast-radius/medium: new: #bf8700, exclusive, “vault action that waits for an asynchronous review”
      + label    blast-radius/high: new: #cf222e, exclusive, “vault action that is blocked until an admin approves”
      + policy   vault/policy.toml: new, 23 lines, onto main
          # The policy of the vault gate. It counts as it stands on the base branch.
          version = 1

          [tiers] # a formula that is not listed is high
          # Every formula starts as high: an admin approves each of its vault actions. To lower one, write "medium" (a reviewer approves) or "low" (the
          # gate approves and merges by itself: only what can do no harm, whatever its context says).
          release = "high"
          triage = "high"

          [floors.secrets] # the least tier of a vault action that asks for it; these are in use
          READ_TOKEN = "medium"

          [floors.mounts] # the least tier of a vault action that asks for it; these are in use
          scratch = "high"

          [medium]
          approvers = ["acme", "alice"]

          [high]
          approvers = ["acme", "alice"]

          [actions]
          formulas_dir = "formulas" # a formula must exist there; the folder is guarded
      + workflow .forgejo/workflows/gate.yml: new, 34 lines, onto main; not verified: that this commit of the action exists, and that it can be read without signing in
          # Pattern C, no stored secret: the job's own ID token is accepted by an authorized integration of the gate's account, bound to this file, this
          # branch and these events.
          name: vault gate
          on:
            pull_request_target:
              types: [opened, reopened, synchronize, edited, labeled, unlabeled]
            issue_comment:
              types: [created]
            schedule:
              - cron: '*/5 * * * *'
            workflow_dispatch:
              inputs:
                pull-request:
                  description: number of one pull request; empty looks at all open ones
                  required: false
                mode:
                  description: doctor only looks at the installation; empty judges
                  required: false
          enable-openid-connect: true
          concurrency:
            group: vault-gate
            cancel-in-progress: false
          jobs:
            gate:
              if: \${{ vars.VAULT_GATE != 'off' }}
              runs-on: vault-gate # the label of a runner of its own; its image has Node 20 or newer
              timeout-minutes: 6
              steps:
                - uses: https://forge.example/acme/vault-gate@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa # the commit you reviewed
                  with:
                    auth: oidc
                    audience: \${{ vars.VAULT_GATE_AUDIENCE }} # as the integration shows it; no secret
                    approver: "gate" # the login of the gate's own account
                    frozen: \${{ vars.VAULT_GATE_FROZEN }} # true: it goes on judging, and approves and merges nothing
      + rule     main: new
          direct pushes: off
          required approvals: 1
          merging for listed people only: on
          people who may merge: gate, alice, acme
          approvals of listed people only: on
          people whose approvals count: gate, alice, acme
          rejections block: on
          stale approvals are dismissed: on
          stale approvals are ignored: on
          admins are bound: on

      7 to do, 0 waiting for a person, 0 not possible yet, 0 as they should be

      By hand:
      1. Create the authorized integration of the gate's account (Forgejo 16 or newer)
         - sign in as gate: Settings, Authorized integrations, Forgejo Actions (Local)
         - repository access: only acme/ops; permissions: repository read and write, issue read and write
         - source repository: acme/ops
         - workflow file: gate.yml
         - git ref: refs/heads/main (exactly, no pattern)
         - events: pull_request_target, issue_comment, schedule, workflow_dispatch (all of these, no others)
         - workflow, ref and event must all be given: two of them would also admit code that nobody reviewed
      2. Or, on the server, in place of that form (stricter: the whole path is compared)
         - forgejo admin user create-authorized-integration --username gate --name vault-gate --issuer urn:forgejo:authorized-integrations:actions --claim-eq workflow_ref=acme/ops/.forgejo/workflows/gate.yml@refs/heads/main --claim-eq repository_id=8 --claim-eq repository_owner_id=2 --claim-in event_name=pull_request_target,issue_comment,schedule,workflow_dispatch --scope write:repository --scope write:issue --repo acme/ops
      3. Tell the workflow the audience
         - acme/ops: Settings, Actions, Variables, Add variable, name VAULT_GATE_AUDIENCE, value the audience shown (u:…); it is no secret
      4. Register a runner of its own
         - acme/ops: Settings, Actions, Runners, Create new runner; label vault-gate; used for nothing else, with Node 20 or newer in its image
      5. Lower the tiers of formulas that deserve it, then look at everything again
         - in vault/policy.toml of the base branch: what may be medium, and what is harmless enough to be low
         - then, with an admin's token in FORGEJO_ADMIN_TOKEN: vault-gate doctor --repo acme/ops --approver gate
         - and acme/ops: Actions, the workflow, Run workflow, mode doctor: the same from inside of the runner
      "
    `)
  })

  it('has one line of JSON for each difference and each step', async () => {
    const { out } = await initOn(bare(), ['--json'])
    expect(out).toMatch(/^(?:[ -~]+\n)+$/)
    const lines = jsonLines<Record<string, unknown>>(out)
    expect(lines.every(({ schema }) => schema === 'vault-gate/1')).toBe(true)
    expect(lines[0]).toMatchObject({ kind: 'pattern', pattern: 'C', recommended: { pattern: 'C' } })
    const differences = lines.filter(({ kind }) => kind === 'difference')
    expect(differences.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'account change',
      'label change',
      'label change',
      'label change',
      'policy change',
      'workflow change',
      'rule change',
    ])
    expect(lines.filter(({ kind }) => kind === 'step').length).toBeGreaterThan(3)
  })

  it('says what a token that is no admin’s cannot see', async () => {
    const call = await initOn(bare({ collaborators: { ...SETUP.collaborators, gate: 'write' } }), [], { as: 'alice' })
    expect(call).toMatchObject({ exit: 1, writes: [] })
    expect(call.out).toContain('! rule     main: only an admin can see and set the rule')
  })
})

describe('what has to be named', () => {
  const unasked = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    folder.call(['init', ...words], { env })
  const HERE = { FORGEJO_URL: 'http://127.0.0.1:9', FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: '0'.repeat(40) }

  it('is told in one go, with a call that has it all, which then lacks nothing', async () => {
    const call = await unasked([], HERE)
    expect(call).toMatchObject({ exit: 64, out: '' })
    expect(call.err.split('\n')[0]).toBe(
      "vault-gate: init lacks --approver LOGIN (the gate's own account), --approvers A,B (the people who release what is held) and --action OWNER/REPO@COMMIT (your copy of the action, and the commit you reviewed). For example: vault-gate init --repo acme/ops --approver vault-gate --approvers alice,carol --action acme/vault-gate@COMMIT",
    )
    for (const [way, env, lacks] of [
      ['with a token', { FORGEJO_TOKEN: HERE.FORGEJO_TOKEN }, ['url', 'repo', 'approver', 'approvers', 'action']],
      ['without', {}, ['repo', 'approver', 'approvers', 'action', 'controller']],
    ] as const) {
      const { err } = await unasked([], env)
      for (const one of lacks) expect(err, way).toMatch(new RegExp(`lacks .*--${one} [A-Z/,@]+ \\(.*For example: .*--${one} `))
      const [, example = ''] = /For example: vault-gate (.*)/.exec(err) ?? []
      const whole = await folder.call(example.replace('COMMIT', COMMIT).split(' '), { env })
      expect(whole.exit, `${example} ${whole.err}`).toBe(way === 'without' ? 0 : 2)
    }
  })

  it('in pattern B is the controller as well, beside the action', async () => {
    const stage = bare()
    served = await serveStage(stage)
    const env = { ...HERE, FORGEJO_URL: served.url, FORGEJO_TOKEN: stage.tokens['acme'] ?? '' }
    const { out } = await unasked(['--approver', 'gate', '--pattern', 'B'], env)
    expect(out).toContain(
      '! workflow --controller: pattern B needs a second repository: name it with --controller OWNER/NAME; name the copy of the action',
    )
    expect(out).toMatch(
      /for example: .* --approvers alice,carol --action acme\/vault-gate@COMMIT --controller acme\/gatehouse --pattern B\n/,
    )
    const [head] = (await unasked(['--approver', 'gate', '--pattern', 'B', '--json'], env)).out.split('\n')
    const options = ['--approvers A,B', '--action OWNER/REPO@COMMIT', '--controller OWNER/NAME']
    expect(JSON.parse(head ?? '')).toMatchObject({ lacking: { options, example: expect.stringContaining('--controller acme') } })
    const [named] = (await initOn(bare(), ['--json'])).out.split('\n')
    expect(JSON.parse(named ?? '')).toMatchObject({ lacking: null })
  })
})

describe('whose token it works with', () => {
  /** By which tokens a forge was asked; `of` gives each by its place. */
  const asked = async (of: Readonly<Record<string, string>>, words: readonly string[] = []) => {
    const stage = bare()
    const tokens = new Set<string | null>()
    served = await serveStage(stage, {
      fault: ({ token }) => {
        tokens.add(token)
        return null
      },
    })
    const tokenOf = (as: string): string => stage.tokens[as] ?? as
    for (const file of ['one', 'two']) if (of[file] !== undefined) folder.write(file, `${tokenOf(of[file])}\n`)
    const named = ['FORGEJO_TOKEN', 'FORGEJO_ADMIN_TOKEN'].flatMap((name) => {
      const as = of[name]
      return as === undefined ? [] : [[name, tokenOf(as)]]
    })
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', ...Object.fromEntries(named) }
    const call = await folder.call(['init', ...ASKED, ...words], { env })
    const names = new Map(Object.entries(stage.tokens).map(([name, value]) => [value, name]))
    return { ...call, by: [...tokens].map((token) => names.get(token ?? '') ?? token) }
  }

  it.each([
    [
      "the admin's where there is the gate's as well, as for doctor",
      { FORGEJO_TOKEN: 'gate', FORGEJO_ADMIN_TOKEN: 'acme' },
      [],
      'acme',
    ],
    ['the only one', { FORGEJO_TOKEN: 'acme' }, [], 'acme'],
    ['the same where the other is empty', { FORGEJO_TOKEN: 'acme', FORGEJO_ADMIN_TOKEN: ' ' }, [], 'acme'],
    ["the admin's alone", { FORGEJO_ADMIN_TOKEN: 'acme' }, [], 'acme'],
    [
      'that of its file',
      { FORGEJO_TOKEN: 'gate', FORGEJO_ADMIN_TOKEN: 'gate', one: 'acme' },
      ['--admin-token-file', 'one'],
      'acme',
    ],
    [
      'that of a file, before one of the environment',
      { FORGEJO_ADMIN_TOKEN: 'gate', one: 'acme' },
      ['--token-file', 'one'],
      'acme',
    ],
    ["the admin's of two files", { one: 'gate', two: 'acme' }, ['--token-file', 'one', '--admin-token-file', 'two'], 'acme'],
  ] as const)('%s', async (_title, of, words, name) => {
    const call = await asked(of, words)
    expect(call).toMatchObject({ exit: 1, err: '', by: [name], out: expect.stringContaining('7 to do') })
  })

  it('shows the other one as little, and says where to put a better one', async () => {
    const stage = bare()
    const [gate, own] = [stage.tokens['gate'] ?? '', stage.tokens['acme'] ?? '']
    stage.api('acme', 'POST', '/labels', { name: 'blast-radius/low', color: '#000000', exclusive: true, description: gate })
    const call = await initOn(stage, [], { as: 'gate', around: { env: { FORGEJO_ADMIN_TOKEN: own } } })
    expect(call.out).toContain('***')
    const refused = await initOn(bare(), [], { as: 'gate', around: { env: { FORGEJO_ADMIN_TOKEN: '0'.repeat(40) } } })
    expect(refused).toMatchObject({ exit: 2, err: expect.stringContaining('in FORGEJO_ADMIN_TOKEN or with --admin-token-file') })
    expect(await asked({ FORGEJO_ADMIN_TOKEN: 'a b' })).toMatchObject({ exit: 64, by: [] })
    expect(await asked({}, ['--admin-token-file', 'none'])).toMatchObject({ exit: 64, by: [] })
  })
})

describe('the scopes of the help', () => {
  /** A repository of an organisation, with a controller; `scopes` are those of one of its owners, who does everything that there is to do. */
  const owned = async (scopes: readonly string[], organization: boolean) => {
    const tokens = { ...SETUP.tokens, chief: { user: organization ? 'chief' : 'acme', scopes } }
    const stage = bare({ people: ['chief'], tokens, ...(organization ? { teams: { Owners: ['chief'], Core: ['alice'] } } : {}) })
    for (const team of stage.world.teams) if (team.name === 'Owners') team.permission = 'owner'
    const teams = organization ? { teams: { Core: ['alice'] } } : {}
    addRepository(stage.world, 'acme/ctl', { files: { 'README.md': { text: 'x' } }, private: true, ...teams })
    for (const team of stage.world.teams) if (team.name === 'Owners') team.repos.push(needRepo(stage.world, 'acme/ctl').id)
    folder.write('gate.token', stage.tokens['gate'] ?? '')
    const words = ['--pattern', 'B', '--controller', 'acme/ctl', '--apply', '--store-token-from', 'gate.token']
    return initOn(stage, words, { as: 'chief' })
  }

  it.each([
    ['a user', false, [], 0, ''],
    ['an organisation', true, ['read:organization'], 0, ''],
    ['an organisation, not shown who is in its teams', true, [], 1, 'with read:organization it would'],
  ] as const)('are enough for a repository of %s', async (_owner, organization, more, exit, text) => {
    const call = await owned([...SCOPES, ...more], organization)
    expect(call, call.out).toMatchObject({ exit, err: '', out: expect.stringContaining(text) })
    expect(call.writes).toHaveLength(exit === 0 ? 8 : 7)
    const { out } = await folder.call(['init', '--help'])
    for (const scope of [...SCOPES, 'read:organization']) expect(out).toContain(scope)
  })

  it.each(SCOPES)('need %s', async (scope) => {
    const call = await owned(
      SCOPES.filter((one) => one !== scope),
      false,
    )
    expect(call).toMatchObject({ exit: 2, writes: [], err: expect.stringContaining(scope.replace('write', 'read')) })
  })
})

describe('the action on the same forge', () => {
  /** A repository with the action, and the plan for a commit of it; an empty commit is the tip of its main. */
  const withAction = async (commit: string, isPrivate = false, collaborators = {}) => {
    const stage = bare()
    const { base } = addRepository(stage.world, 'tools/vault-gate', {
      files: { 'action.yml': { text: 'x' } },
      private: isPrivate,
      collaborators,
    })
    return initOn(stage, ['--action', `tools/vault-gate@${commit === '' ? base : commit}`, '--apply'])
  }

  it('is looked up: a commit that is there is written, and nothing is remarked', async () => {
    const call = await withAction('')
    expect(call).toMatchObject({ exit: 0, err: '' })
    expect(call.out).toContain('done      workflow .forgejo/workflows/gate.yml: new, 34 lines, onto main\n')
    expect(call.out).not.toContain('careful')
  })

  it.each([
    ['a commit that is not there', COMMIT, false, /there is no commit a{40} in http:\S+\/tools\/vault-gate: --action/],
    ['nor one of another length', 'b'.repeat(64), false, /there is no commit b{64} in/],
    ['a repository that nobody sees', '', true, /there is no repository http:\S+\/tools\/vault-gate that could be read/],
  ])('%s is written into no workflow', async (_title, commit, isPrivate, text) => {
    const call = await withAction(commit, isPrivate)
    expect(call.exit).toBe(1)
    expect(call.out).toMatch(text)
    expect(call.writes.filter((one) => one.includes('workflows'))).toEqual([])
  })

  it('that is private is told: a runner signs in nowhere', async () => {
    const call = await withAction('', true, { acme: 'read' })
    expect(call.exit).toBe(0)
    expect(call.out).toMatch(/careful: http:\S+\/tools\/vault-gate is private, and a runner fetches an action without signing in/)
  })

  it('on another host is not asked for, and the token goes nowhere else', async () => {
    const { out, requests } = await initOn(bare(), [])
    expect(out).toContain('not verified: that this commit of the action exists, and that it can be read without signing in')
    expect(requests.filter(({ path }) => path.includes('vault-gate@') || path.includes('acme/vault-gate'))).toEqual([])
  })
})

describe('--apply', () => {
  it('does it all, and has nothing to do when called again', async () => {
    const stage = bare()
    const call = await initOn(stage, ['--apply'])
    expect(call).toMatchObject({ exit: 0, err: '' })
    expect(call.writes).toEqual([
      'PUT /collaborators/gate 204',
      'POST /labels 201',
      'POST /labels 201',
      'POST /labels 201',
      'POST /contents/vault/policy.toml 201',
      'POST /contents/.forgejo/workflows/gate.yml 201',
      'POST /branch_protections 201',
    ])
    expect(ruleOf(stage)).toMatchObject({
      rule_name: 'main',
      enable_push: false,
      required_approvals: 1,
      enable_merge_whitelist: true,
      merge_whitelist_usernames: ['alice', 'gate', 'acme'],
      enable_approvals_whitelist: true,
      approvals_whitelist_username: ['alice', 'gate', 'acme'],
      block_on_rejected_reviews: true,
      dismiss_stale_approvals: true,
      ignore_stale_approvals: true,
      apply_to_admins: true,
      unprotected_file_patterns: '',
    })
    expect(stage.api('acme', 'GET', '/labels').body).toMatchObject([
      { name: 'blast-radius/high', exclusive: true, color: 'cf222e' },
      { name: 'blast-radius/low', exclusive: true, color: '2da44e' },
      { name: 'blast-radius/medium', exclusive: true, color: 'bf8700' },
    ])
    const policy = textOn(stage, 'vault/policy.toml')
    expect(policy).toContain('release = "high"\ntriage = "high"\n')
    expect(policy).toContain('[floors.secrets] # the least tier')
    expect(policy).toContain('READ_TOKEN = "medium"')
    expect(policy).toContain('scratch = "high"')
    expect(policy).toContain('formulas_dir = "formulas"')
    const again = await initOn(stage, ['--apply'])
    expect(again).toMatchObject({ exit: 0, err: '', writes: [] })
    expect(again.out).toContain('nothing to do: 7 of 7 as they should be')
    const plan = await initOn(stage)
    expect(plan).toMatchObject({ exit: 0, writes: [] })
  })

  it('then a low pull request is merged by the gate', async () => {
    const stage = bare()
    await initOn(stage, ['--apply'])
    const policy = textOn(stage, 'vault/policy.toml') ?? ''
    // An operator lowers a formula, by a pull request that a person merges.
    stage.push({
      as: 'alice',
      branch: 'lower',
      from: 'main',
      files: { 'vault/policy.toml': { text: policy.replace('triage = "high"', 'triage = "low"') } },
    })
    const change = stage.open('alice', 'lower')
    expect(stage.api('acme', 'POST', `/pulls/${change}/reviews`, { event: 'APPROVED' }).status).toBe(200)
    expect(stage.api('acme', 'POST', `/pulls/${change}/merge`, { Do: 'merge' }).status).toBe(200)
    stage.settle()
    const number = stage.propose('first')
    const gate = await openGate(stage)
    try {
      await gate.run(number)
    } finally {
      await gate.close()
    }
    expect(recordOf(stage, number)).toMatchObject({ state: 'merged', labels: ['blast-radius/low'] })
  })

  it('needs an admin’s token that is not limited to repositories, and writes nothing without one', async () => {
    for (const as of ['alice', 'narrow']) {
      const call = await initOn(bare(), ['--apply'], { as })
      expect(call).toMatchObject({ exit: 2, writes: [], err: expect.stringContaining('the token may not administer acme/ops') })
    }
  })

  it('asks for the action and for people before it makes files and rule, and does the rest', async () => {
    const stage = bare()
    served = await serveStage(stage)
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['acme'] ?? '' }
    const call = await folder.call(['init', '--approver', 'gate', '--apply'], { env })
    expect(call.exit).toBe(1)
    expect(call.out).toContain('nobody could release what is held: name people with --approvers')
    expect(call.out).toContain('--action OWNER/REPO@COMMIT')
    expect(writes(served)).toEqual(['PUT /collaborators/gate 204', 'POST /labels 201', 'POST /labels 201', 'POST /labels 201'])
    expect(call.out).toContain(
      'still to be named: --approvers A,B (the people who release what is held) and --action OWNER/REPO@COMMIT (your copy of the action, and the commit you reviewed)\n  for example: vault-gate init --repo acme/ops --approver gate --approvers alice,carol --action acme/vault-gate@COMMIT\n',
    )
    // A rule without people would lock everybody out of the base branch.
    expect(call.out).toContain('nobody but the gate could merge: name people with --approvers')
  })
})

describe('a branch that is closed', () => {
  const CLOSED = { enable_push: false, required_approvals: 1, require_signed_commits: false, apply_to_admins: true }

  it('gets its files by a pull request, and waits for a person to merge it', async () => {
    const stage = bare({ protection: CLOSED })
    const call = await initOn(stage, ['--apply'])
    expect(call.exit).toBe(3)
    expect(call.writes.filter((one) => /contents|pulls/.test(one))).toEqual([
      'POST /contents/vault/policy.toml 201',
      'POST /contents/.forgejo/workflows/gate.yml 201',
      'POST /pulls 201',
    ])
    expect(call.out).toContain('pull request #1 carries it')
    expect(textOn(stage, 'vault/policy.toml')).toBeNull()
    expect(textOn(stage, 'vault/policy.toml', 'vault-gate/init')).toContain('triage = "high"')
    const again = await initOn(stage, ['--apply'])
    expect(again).toMatchObject({ exit: 3, writes: [] })
    expect(ruleOf(stage)).toMatchObject({ required_approvals: 1, enable_push: false })
  })

  it('is not built on a branch of that name that others made', async () => {
    const stage = bare({ protection: CLOSED })
    const evil = '[tiers]\ntriage = "low"\n'
    stage.push({ as: 'agent', branch: 'vault-gate/init', from: 'main', files: { 'vault/policy.toml': { text: evil } } })
    const call = await initOn(stage, ['--apply'])
    expect(call.exit).toBe(1)
    expect(call.out).toContain(
      'the branch vault-gate/init has something else there: look at it, delete the branch, and run again',
    )
    stage.push({ as: 'agent', branch: 'vault-gate/init', from: 'main', force: true, files: { 'docs/x.md': { text: 'x' } } })
    const other = await initOn(stage, ['--apply'])
    expect(other.out).toContain('the branch vault-gate/init changes docs/x.md as well')
    expect(other.writes).toEqual([])
  })
})

describe('what is there stays', () => {
  it('people and teams in lists, stricter settings, and it is told', async () => {
    const protection = {
      enable_push: true,
      enable_push_whitelist: true,
      push_whitelist_usernames: ['acme', 'gate', 'agent'],
      enable_merge_whitelist: true,
      merge_whitelist_usernames: ['agent'],
      enable_approvals_whitelist: true,
      approvals_whitelist_username: ['agent'],
      require_signed_commits: true,
      block_on_outdated_branch: true,
      enable_status_check: true,
      status_check_contexts: ['ci'],
      required_approvals: 3,
      unprotected_file_patterns: 'docs/**',
    }
    const stage = bare({ protection, collaborators: { agent: 'write', alice: 'read', gate: 'write' } })
    const { out, exit } = await initOn(stage, ['--apply'])
    expect(exit, out).toBe(1)
    expect(ruleOf(stage)).toMatchObject({
      enable_push: true,
      enable_push_whitelist: true,
      push_whitelist_usernames: ['agent', 'acme'],
      merge_whitelist_usernames: ['agent', 'gate'],
      approvals_whitelist_username: ['alice', 'agent', 'gate', 'acme'],
      require_signed_commits: true,
      block_on_outdated_branch: true,
      enable_status_check: true,
      status_check_contexts: ['ci'],
      required_approvals: 3,
      unprotected_file_patterns: '',
    })
    for (const text of [
      'done      rule     main: made stricter, and people joined its lists',
      'kept: acme, agent may go on pushing directly, past the gate',
      'kept: agent may go on merging',
      'kept: acme may approve but not merge: only the gate joins a list that is there',
      'kept: approvals of agent go on counting',
      'kept: 3 approvals stay required',
      'kept: alice may approve but not merge: without write',
    ]) {
      expect(out.replace('agent, acme may', 'acme, agent may')).toContain(text)
    }
    expect((await initOn(stage, ['--apply'])).writes).toEqual([])
    // Somebody who joins makes no rule stricter.
    stage.api('acme', 'PUT', '/collaborators/bob', { permission: 'write' })
    const more = await initOn(stage, ['--approvers', 'alice,acme,bob'])
    expect(more.out).toContain('+ rule     main: people are to join its lists\n    people whose approvals count: ')
    const looser = { dismiss_stale_approvals: false }
    expect(stage.api('acme', 'PATCH', '/branch_protections/main', looser).status).toBe(200)
    expect((await initOn(stage)).out).toContain('+ rule     main: to be made stricter\n    stale approvals')
  })

  it('a rule for many branches; the base branch gets its own, no milder', async () => {
    const stage = bare()
    const rule = { rule_name: 'm*', enable_push: false, require_signed_commits: true, required_approvals: 2 }
    expect(stage.api('acme', 'POST', '/branch_protections', rule).status).toBe(201)
    const { out } = await initOn(stage, ['--apply'])
    expect(out).toContain('kept: the rule m* stays as it is for other branches')
    expect(ruleOf(stage)).toMatchObject({ require_signed_commits: true, required_approvals: 2, apply_to_admins: true })
    expect(stage.api('acme', 'GET', '/branch_protections/m*').body).toMatchObject({ apply_to_admins: false })
    expect((await initOn(stage, ['--apply'])).writes).toEqual([])
  })

  it('a policy, a workflow and labels, and what differs is told', async () => {
    const policy = '[tiers]\nrelease = "low"\n\n[medium]\napprovers = ["alice"]\n'
    const workflow = readFileSync(new URL('../examples/gate.yml', import.meta.url), 'utf8')
    const stage = bare({
      files: {
        ...SETUP.files,
        'vault/policy.toml': { text: policy },
        '.gitea/workflows/mine.yaml': { text: workflow },
      },
    })
    stage.api('acme', 'POST', '/labels', { name: 'blast-radius/low', color: '#000000', exclusive: false })
    const { out } = await initOn(stage, ['--apply', '--pattern', 'A'])
    expect(textOn(stage, 'vault/policy.toml')).toBe(policy)
    expect(textOn(stage, '.gitea/workflows/mine.yaml')).toBe(workflow)
    expect(textOn(stage, '.gitea/workflows/gate.yml')).toBeNull()
    expect(textOn(stage, '.forgejo/workflows/gate.yml')).toBeNull()
    expect(stage.api('acme', 'GET', '/labels').body).toMatchObject([
      {},
      { name: 'blast-radius/low', color: '000000', exclusive: true },
      {},
    ])
    expect(out).toContain('kept: its colour is #000000, not #2da44e')
    const plan = await initOn(stage, ['--pattern', 'A'])
    expect(plan).toMatchObject({ exit: 1 })
    expect(plan.out).toContain('kept: formulas without a tier are high: triage')
    expect(plan.out).toContain('kept: [medium] approvers lacks acme: they release nothing until a pull request adds them there')
    expect(plan.out).toContain(`kept: + ${' '.repeat(6)}- uses: ${ACTION}`)
  })

  it('workflows of other folders: the file goes where Forgejo looks, under a name that is free', async () => {
    const stage = bare({ files: { ...SETUP.files, '.github/workflows/gate.yml': { text: 'on: push\n' } } })
    expect((await initOn(stage, ['--apply'])).exit).toBe(0)
    expect(textOn(stage, '.github/workflows/vault-gate.yml')).toContain('name: vault gate')
    expect(textOn(stage, '.github/workflows/gate.yml')).toBe('on: push\n')
  })

  it('an account that is an admin, or none at all, is for a person to sort out', async () => {
    const admin = await initOn(bare({ collaborators: { gate: 'admin' } }), ['--apply'])
    expect(admin).toMatchObject({ exit: 1 })
    expect(admin.out).toContain('it is admin, and the gate must not be')
    const nobody = await initOn(bare(), ['--approver', 'stranger'])
    expect(nobody.out).toContain('! account  stranger: there is no account stranger')
  })
})

describe('the pattern, where nobody chose one', () => {
  const withWorkflow = (name: string): Stage => {
    const text = readFileSync(new URL(`../examples/${name}.yml`, import.meta.url), 'utf8')
    return bare({ files: { ...SETUP.files, '.forgejo/workflows/own.yml': { text } } })
  }

  it('is that of the workflow that is there, with what is unsafe about it', async () => {
    const stored = await initOn(withWorkflow('gate'))
    expect(stored.exit).toBe(1)
    expect(stored.out).toMatch(
      /^acme\/ops: pattern A, everything in the ops repository, as the workflow has it\n {2}NOT SAFE: .*: agent\n/,
    )
    expect(stored.out).toContain('or take pattern C (--pattern C)')
    expect((await initOn(withWorkflow('oidc'))).out).toMatch(/^acme\/ops: pattern C, no stored secret, as the workflow has it\n/)
  })

  it('and another one leaves that workflow where it is, and says so', async () => {
    const { out } = await initOn(withWorkflow('gate'), ['--pattern', 'C'])
    expect(out).toContain('careful: .forgejo/workflows/own.yml is of pattern A and stays: change it by a pull request')
    expect(out).not.toContain('NOT SAFE')
  })

  it('is B where a controller is named, which no other pattern uses', async () => {
    const stage = bare()
    addRepository(stage.world, 'acme/ctl', { files: { 'README.md': { text: 'x' } }, private: true })
    expect((await initOn(stage, ['--controller', 'acme/ctl'])).out).toMatch(/^acme\/ops: pattern B, a controller repository\n/)
    const { out } = await initOn(stage, ['--controller', 'acme/ctl', '--pattern', 'C'])
    expect(out).toContain('careful: acme/ctl is not used: a controller is for pattern B')
  })
})

describe('pattern B', () => {
  const withController = (): Stage => {
    const stage = bare()
    const { tokens } = addRepository(stage.world, 'acme/ctl', { files: { 'README.md': { text: 'x' } }, private: true })
    expect(tokens).toEqual({})
    return stage
  }
  const B = ['--pattern', 'B', '--controller', 'acme/ctl']

  it('puts the workflow and the secret into the second repository', async () => {
    const stage = withController()
    folder.write('token', `${stage.tokens['gate']}\n`)
    const call = await initOn(stage, [...B, '--apply', '--store-token-from', 'token'])
    expect(call).toMatchObject({ exit: 0, err: '' })
    expect(textOn(stage, '.forgejo/workflows/gate.yml', 'main', 'acme/ctl')).toContain('repository: "acme/ops"')
    expect(textOn(stage, '.forgejo/workflows/gate.yml')).toBeNull()
    const put = call.requests.find(({ method, path }) => method === 'PUT' && path.includes('/secrets/'))
    expect(put?.path).toContain('/repos/acme/ctl/actions/secrets/VAULT_GATE_TOKEN')
    const again = await initOn(stage, [...B, '--apply', '--store-token-from', 'token'])
    expect(again).toMatchObject({ exit: 0, writes: [] })
    expect(again.out).toContain('it is not replaced')
  })

  describe('once it is complete, in a call that does not name that repository', () => {
    const complete = async (): Promise<Stage> => {
      const stage = withController()
      folder.write('token', `${stage.tokens['gate']}\n`)
      expect((await initOn(stage, [...B, '--apply', '--store-token-from', 'token'])).exit).toBe(0)
      return stage
    }

    it('plans no second workflow, says what to name, and ends with 1', async () => {
      const stage = await complete()
      for (const words of [[], ['--apply']]) {
        const call = await initOn(stage, words)
        expect(call).toMatchObject({ exit: 1, err: '', writes: [] })
        expect(call.out).toMatch(/^acme\/ops: pattern B, a controller repository, as it looks\n/)
        expect(call.out).toContain(
          '\n! workflow --controller: this looks installed already from a second repository: name it with --controller, or choose with --pattern\n',
        )
        expect(call.out).toContain('still to be named: --controller OWNER/NAME')
        expect(call.out).not.toMatch(/gate\.yml|By hand:/)
      }
      const [head] = (await initOn(stage, ['--json'])).out.split('\n')
      expect(JSON.parse(head ?? '')).toMatchObject({
        pattern: 'B',
        lacking: { example: expect.stringContaining('--controller') },
      })
    })

    it('does as it is told where a pattern or that repository is named', async () => {
      const stage = await complete()
      expect(await initOn(stage, ['--controller', 'acme/ctl'])).toMatchObject({ exit: 0, out: expect.stringContaining('7 of 7') })
      const { out } = await initOn(stage, ['--pattern', 'C'])
      expect(out).toContain('+ workflow .forgejo/workflows/gate.yml: new')
    })

    it.each([
      ['the account may not write', (stage: Stage) => stage.api('acme', 'PUT', '/collaborators/gate', { permission: 'read' })],
      [
        'the account is on no list',
        (stage: Stage) =>
          stage.api('acme', 'PATCH', '/branch_protections/main', { merge_whitelist_usernames: ['alice', 'acme'] }),
      ],
      ['its token is here', (stage: Stage) => stage.api('acme', 'PUT', '/actions/secrets/VAULT_GATE_TOKEN', { data: 'x' })],
    ] as const)('takes it for what it is where %s', async (_title, change) => {
      const stage = await complete()
      expect(change(stage).status).toBeLessThan(300)
      expect((await initOn(stage)).out).toMatch(/^acme\/ops: pattern C, no stored secret\n/)
    })
  })

  it('is not taken for it after a run that lacked the action: its own example is a call that goes on', async () => {
    const stage = bare()
    served = await serveStage(stage)
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['acme'] ?? '' }
    const lacking = await folder.call(['init', '--approver', 'gate', '--approvers', 'alice,acme', '--apply'], { env })
    expect(lacking.out).toContain('\ndone      rule     main: new\n')
    const [, example = ''] = /for example: vault-gate (.*)/.exec(lacking.out) ?? []
    expect(example).toContain(' --pattern C')
    const words = example.replace('COMMIT', COMMIT).split(' ')
    const next = await folder.call([...words, '--action', ACTION, '--apply'], { env })
    expect(next).toMatchObject({ exit: 3, out: expect.stringContaining('\ndone      workflow .forgejo/workflows/gate.yml') })
  })

  it('stores no token but the one of the gate’s own account', async () => {
    const stage = withController()
    for (const [token, text] of [
      [stage.tokens['alice'], 'the token of the file is not of the account gate'],
      [stage.tokens['narrow'], 'the token of the file may administer the repository'],
      ['0'.repeat(40), 'the token of the file was not accepted'],
    ] as const) {
      folder.write('token', `${token}\n`)
      const call = await initOn(stage, [...B, '--apply', '--store-token-from', 'token'])
      expect(call).toMatchObject({ exit: 1, out: expect.stringContaining(text) })
      expect(call.writes.filter((one) => one.includes('secrets'))).toEqual([])
      expect(call.out).not.toContain(token)
    }
  })

  it('asks for that repository, and says where there is none', async () => {
    const none = await initOn(bare(), ['--pattern', 'B'])
    expect(none.out).toContain('name it with --controller OWNER/NAME')
    const gone = await initOn(bare(), B)
    expect(gone).toMatchObject({
      exit: 1,
      out: expect.stringContaining('there is no such repository, or the token cannot see it'),
    })
  })

  it('warns of whoever is let in there', async () => {
    const stage = bare()
    addRepository(stage.world, 'acme/ctl', { files: { 'README.md': { text: 'x' } }, collaborators: { agent: 'read' } })
    const { out } = await initOn(stage, B)
    expect(out).toContain('NOT SAFE: with pattern B these must be trusted with the token itself: every account of the forge')
    expect(out).toContain('make acme/ctl private, in its settings')
    expect(out).toContain('switch Actions off in acme/ops, or keep no secret there')
  })
})

describe('a failure in the middle', () => {
  const requestsOf = async (): Promise<number> => (await initOn(bare(), ['--apply'])).requests.length

  it.each(['reset-before', 'reset-after', 'answer'] as const)(
    '%s at each write: what is done stays, and the next run completes the rest',
    async (kind) => {
      const clean = bare()
      await initOn(clean, ['--apply'])
      for (let at = 1; at <= 7; at += 1) {
        const stage = bare()
        let seen = 0
        const trouble: Fault = kind === 'answer' ? { kind, status: 500, body: '{"message":"x"}' } : { kind }
        const broken = await initOn(stage, ['--apply'], {
          fault: ({ method }) => {
            if (method !== 'GET') seen += 1
            return method !== 'GET' && seen === at ? trouble : null
          },
        })
        expect(broken.exit).toBe(2)
        expect(broken.out).toContain('not finished: what is done stays, and the next run completes the rest')
        expect(broken.out).toContain('unclear')
        const next = await initOn(stage, ['--apply'])
        expect(next, `${kind} at ${at}`).toMatchObject({ exit: 0, err: '' })
        expect(ruleOf(stage)).toMatchObject({ ...ruleOf(clean), created_at: expect.any(String), updated_at: expect.any(String) })
        expect(stage.api('acme', 'GET', '/labels').body).toHaveLength(3)
        expect((await initOn(stage, ['--apply'])).writes).toEqual([])
      }
    },
    120_000,
  )

  it('at any read: nothing is made twice, and nothing milder', async () => {
    const all = await requestsOf()
    for (let at = 1; at <= all; at += 5) {
      const stage = bare()
      const broken = await initOn(stage, ['--apply'], {
        fault: (request, n) =>
          n >= at && request.method === 'GET' ? { kind: 'answer', status: 403, body: '{"message":"no"}' } : null,
      })
      expect(broken.exit, `at ${at}`).not.toBe(0)
      const next = await initOn(stage, ['--apply'])
      expect(next, `at ${at}`).toMatchObject({ exit: 0, err: '' })
      expect(stage.api('acme', 'GET', '/labels').body).toHaveLength(3)
    }
  }, 120_000)

  it('a no of the forge ends it, with the forge’s words', async () => {
    const call = await initOn(bare(), ['--apply'], {
      fault: ({ path, method }) =>
        method === 'POST' && path.endsWith('/contents/vault/policy.toml')
          ? { kind: 'answer', status: 403, body: '{"message":"locked \\u001b[2J by policy"}' }
          : null,
    })
    expect(call.exit).toBe(1)
    expect(call.out).toMatch(/refused {3}policy {3}vault\/policy.toml: .*locked .* by policy/)
    expect(call.out).not.toContain('\u001b')
  })

  it('a write that the forge takes and does not show is told, and not tried again', async () => {
    const call = await initOn(bare(), ['--apply'], {
      fault: ({ path, method }) =>
        method === 'PUT' && path.endsWith('/collaborators/gate') ? { kind: 'answer', status: 204 } : null,
    })
    expect(call.exit).toBe(1)
    expect(call.out).toContain('not taken')
    expect(call.writes).toEqual(['PUT /collaborators/gate 204'])
  })
})

describe('hostile names in the repository', () => {
  const EVIL = [
    'a"b',
    "c'd",
    'x\u001b[2J',
    'e\u202e',
    'f\u0024{{ secrets.X }}',
    'g]\n[tiers',
    '__proto__',
    'constructor',
    'ünï',
    'a b',
    '-x',
    '..x',
  ]

  it('never break the policy, the workflow or the terminal (invariant 10)', async () => {
    const files = Object.fromEntries(EVIL.map((name) => [`formulas/${name}.toml`, { text: 'x = 1\n' }]))
    const names = JSON.stringify(EVIL)
    const stage = bare({
      files: {
        ...SETUP.files,
        ...files,
        [`${EVIL[2]}/formulas/ok.toml`]: { text: '' },
        'vault/actions/evil.toml': { text: `secrets = ${names}\nmounts = ${names}\n` },
        'vault/actions/broken.toml': { text: 'secrets = [' },
      },
    })
    for (const words of [[], ['--json'], ['--apply']]) {
      const call = await initOn(stage, words)
      expect(`${call.out}${call.err}`).not.toMatch(/[^\P{C}\n]/u)
    }
    const policy = textOn(stage, 'vault/policy.toml') ?? ''
    const parsed = parsePolicy(new TextEncoder().encode(policy), 'policy')
    expect(parsed.kind).toBe('valid')
    expect(policy).not.toMatch(/[^\x20-\x7e\n]/)
    const found = ['constructor', 'release', 'triage', 'ok']
    expect(parsed.kind === 'valid' ? [...parsed.value.tiers.keys()].sort() : []).toEqual(found.sort())
    expect((await initOn(stage, ['--apply'])).writes).toEqual([])
  })

  it('a starter policy always passes the reader and lint', async () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^[A-Za-z0-9_.-]{1,100}$/),
      fc.constantFrom(...EVIL),
    )
    const spec = fc.record({
      formulas: fc.array(name, { maxLength: 300 }),
      folder: fc.option(name),
      secrets: fc.array(name, { maxLength: 100 }),
      mounts: fc.array(name, { maxLength: 100 }),
      approvers: fc.array(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/), { minLength: 1, maxLength: 30 }),
    })
    fc.assert(
      fc.property(spec, (drawn) => {
        const bytes = new TextEncoder().encode(starterText(drawn))
        const parsed = parsePolicy(bytes, 'policy')
        expect(parsed).toMatchObject({ kind: 'valid' })
        if (parsed.kind === 'valid') expect([...parsed.value.tiers.values()].every(({ tier }) => tier === 'high')).toBe(true)
      }),
      { numRuns: 300 },
    )
    const formulas = ['triage', 'a.b', 'constructor', '0']
    const text = starterText({ formulas, folder: 'formulas', secrets: ['A', 'a', 'B.c'], mounts: ['m'], approvers: ['alice'] })
    expect(await lintOf(text, null, formulas)).toMatchObject({ exit: 0 })
    const empty = starterText({ formulas: [], folder: null, secrets: [], mounts: [], approvers: ['alice', 'ALICE'] })
    expect(await lintOf(empty, null)).toMatchObject({ exit: 0 })
  })
})

describe('the workflow', () => {
  const spec = {
    approver: 'vault-gate',
    repository: { owner: 'acme', name: 'ops' },
    branch: null,
    origin: 'https://forge.example',
  }
  const action = readPin(ACTION, '')

  /** Inputs that the action gets with other work: until then lint knows none of that name. */
  const unborn = ['auth', 'audience'].filter((name) => !INPUTS.some((input) => input.name === name))

  const complaintsOf = (out: string): readonly string[] =>
    [...out.matchAll(/^\S+ (?:error|warning) (.*)$/gm)]
      .map(([, text]) => text ?? '')
      .filter((text) => !unborn.some((name) => text === `unknown-input: The gate has no input "${name}".`))

  it.each(PATTERNS)('of pattern %s passes lint, pinned or with a placeholder that is noted', async (pattern) => {
    const pinned = await lintOf(null, workflowText({ ...spec, pattern, action, branch: 'release/1' }))
    expect(pinned.out).toContain('gate.yml')
    expect(complaintsOf(pinned.out)).toEqual([])
    const loose = await lintOf(null, workflowText({ ...spec, pattern, action: null }))
    expect(complaintsOf(loose.out)).toEqual([])
    expect(loose.out).toContain('is a placeholder')
  })

  it('is the example, but for comments, quotes and the pin', () => {
    const plain = (text: string): string =>
      text
        .replace(/^#.*\n/gm, '')
        .replace(/ #.*/g, '')
        .replaceAll('"', '')
        .replace(/@\S+/g, '@COMMIT')
    for (const [pattern, file] of [
      ['A', 'gate'],
      ['B', 'controller'],
      ['C', 'oidc'],
    ] as const) {
      const example = readFileSync(new URL(`../examples/${file}.yml`, import.meta.url), 'utf8')
      expect(plain(workflowText({ ...spec, pattern, action }))).toBe(plain(example))
    }
  })
})

describe('what the integration of pattern C is bound to', () => {
  /** The events of a workflow file, by its text alone. */
  const eventsIn = (text: string): readonly string[] => {
    const [, on = ''] = /^on:\n((?: +.*\n)+)/m.exec(text) ?? []
    return [...on.matchAll(/^ {2}([a-z_]+):/gm)].map(([, name]) => name ?? '')
  }

  /** What `init` prints: for the form, and for the command. */
  const bound = (out: string) => ({
    form: / - events: (.*) \(all of these, no others\)/.exec(out)?.[1]?.split(', '),
    command: /--claim-in event_name=(\S+)/.exec(out)?.[1]?.split(','),
    ref: / - git ref: (\S+) /.exec(out)?.[1],
    workflow: /--claim-(?:eq|in) workflow_ref=(\S+)/.exec(out)?.[1],
  })

  it('are exactly the events of the workflow that is written, its path and its branch, as in the example', async () => {
    const stage = bare()
    const { out } = await initOn(stage, ['--pattern', 'C', '--apply'])
    const events = eventsIn(textOn(stage, '.forgejo/workflows/gate.yml') ?? '')
    expect(events.length).toBeGreaterThan(2)
    const workflow = 'acme/ops/.forgejo/workflows/gate.yml@refs/heads/main'
    expect(bound(out)).toEqual({ form: events, command: events, ref: 'refs/heads/main', workflow })
    const example = readFileSync(new URL('../examples/oidc.yml', import.meta.url), 'utf8')
    expect(eventsIn(example)).toEqual(events)
    const words = ['zero', 'one', 'two', 'three', 'four', 'five']
    expect(example).toContain(`the ref ${bound(out).ref} and the ${words[events.length]} events below`)
  })

  it('are those of a workflow that is there already, and never an event that is not the gate’s', async () => {
    const example = readFileSync(new URL('../examples/oidc.yml', import.meta.url), 'utf8')
    const own = example.replace(/ {2}issue_comment:\n.*\n/, '  push:\n')
    const stage = bare({ files: { ...SETUP.files, '.gitea/workflows/own.yaml': { text: own } } })
    const { out } = await initOn(stage, ['--pattern', 'C'])
    const events = ['pull_request_target', 'schedule', 'workflow_dispatch']
    const workflow = 'acme/ops/.gitea/workflows/own.yaml@refs/heads/main'
    expect(bound(out)).toEqual({ form: events, command: events, ref: 'refs/heads/main', workflow })
    expect(out).toContain('take push out of the workflow: never bind the integration to that')
  })

  it('are in no command where a shell could read the name of the file otherwise', async () => {
    const example = readFileSync(new URL('../examples/oidc.yml', import.meta.url), 'utf8')
    const stage = bare({ files: { ...SETUP.files, '.forgejo/workflows/gate-$(id).yml': { text: example } } })
    const { out } = await initOn(stage, ['--pattern', 'C'])
    expect(out).toContain('workflow file: gate-$(id).yml')
    expect(out).not.toContain('create-authorized-integration')
  })

  it('are both branches where the guarded one is not the default one', async () => {
    const stage = bare()
    expect(stage.api('acme', 'POST', '/branches', { new_branch_name: 'live', old_ref_name: 'main' }).status).toBe(201)
    const { out } = await initOn(stage, ['--pattern', 'C', '--base', 'live'])
    const path = 'acme/ops/.forgejo/workflows/gate.yml@refs/heads'
    expect(bound(out)).toMatchObject({ ref: 'refs/heads/live', workflow: `${path}/live,${path}/main` })
    expect(out).toContain('--claim-in workflow_ref=')
    expect(out).toContain('schedules and comments run from refs/heads/main as well: only the command below can bind both')
  })
})

describe('without a token', () => {
  const REPO = ['--repo', 'acme/ops']

  it('prints the files and the steps', async () => {
    folder.write('formulas/triage.toml', 'x = 1\n')
    const call = await folder.call(['init', ...ASKED, ...REPO, '--pattern', 'C'])
    const first = 'vault-gate: no token was given: nothing was looked at; '
    expect(call).toMatchObject({ exit: 0, err: expect.stringMatching(`^${first}.*FORGEJO_ADMIN_TOKEN.*\n$`) })
    expect(call.out).toContain('triage = "high"')
    expect(call.out).toContain('enable-openid-connect: true')
    expect(call.out).toContain(
      '--claim-eq workflow_ref=acme/ops/.forgejo/workflows/gate.yml@refs/heads/main --claim-eq repository_id=ID_OF_THE_REPOSITORY',
    )
    expect(call.out).toContain('--claim-in event_name=pull_request_target,issue_comment,schedule,workflow_dispatch')
  })

  it.each([[], ['--json'], ['--write']])('says so first, whatever else there is to say (%j)', async (...words) => {
    folder.write('.git/HEAD', 'x')
    const call = await folder.call(['init', '--approver', 'gate', '--approvers', 'alice', ...REPO, ...words])
    expect(call.err).toMatch(/^vault-gate: no token was given: nothing was looked at.*\nvault-gate: pattern B, .* is taken/)
    expect(call.out).not.toContain('no token was given')
  })

  it.each([
    [[], ' --controller OWNER/NAME'],
    [['--controller', 'acme/gatehouse'], ' --controller acme/gatehouse'],
    [['--pattern', 'C'], ''],
  ])('ends with the call of doctor, which is told in pattern B where the workflow is (%j)', async (words, more) => {
    const { out } = await folder.call(['init', ...ASKED, ...REPO, ...words])
    expect(out).toContain(`: vault-gate doctor --repo acme/ops --approver gate${more}\n`)
  })

  it('writes them into the repository with --write, which lint then passes, and never overwrites', async () => {
    folder.write('.git/HEAD', 'x')
    folder.write('deep/below/x', '')
    folder.write('formulas/triage.toml', 'x = 1\n')
    const words = ['init', ...ASKED, ...REPO, '--pattern', 'A', '--write']
    const first = await folder.call(words, { cwd: 'deep/below' })
    expect(first).toMatchObject({ exit: 0 })
    expect(first.out).toContain('../../vault/policy.toml: written\n../../.forgejo/workflows/gate.yml: written\n')
    expect(first.err).toContain('pattern A is only for a repository in which everybody is trusted with the token itself')
    expect(await folder.call(['lint'])).toMatchObject({ exit: 0 })
    expect(await folder.call(words)).toMatchObject({ exit: 0, out: expect.stringContaining('there already') })
    expect(readFileSync(join(folder.path, '.forgejo/workflows/gate.yml'), 'utf8')).toContain('approver: "gate"')
    folder.write('vault/policy.toml', '[tiers]\n')
    const kept = await folder.call(words)
    expect(kept).toMatchObject({ exit: 1, out: expect.stringContaining('kept as it is') })
    expect(readFileSync(join(folder.path, 'vault/policy.toml'), 'utf8')).toBe('[tiers]\n')
  })

  it('follows no link, and puts nothing beside a workflow that uses the gate', async () => {
    folder.write('.git/HEAD', 'x')
    folder.write('elsewhere/x', '')
    symlinkSync(join(folder.path, 'elsewhere'), join(folder.path, 'vault'))
    folder.write('.forgejo/workflows/mine.yml', readFileSync(new URL('../examples/gate.yml', import.meta.url)))
    const call = await folder.call(['init', ...ASKED, ...REPO, '--pattern', 'A', '--write'])
    expect(call).toMatchObject({ exit: 2, out: expect.stringContaining('a part of the path is a symbolic link') })
    expect(call.out).toContain('.forgejo/workflows/mine.yml: kept as it is')
    expect(call.out).not.toContain('in acme/ops:')
    expect(readdirSync(join(folder.path, 'elsewhere'))).toEqual(['x'])
    expect(readdirSync(join(folder.path, '.forgejo/workflows'))).toEqual(['mine.yml'])
  })

  it.each([
    [['--repo', 'ops'], '--repo takes OWNER/NAME'],
    [[], 'init lacks --repo OWNER/NAME (the ops repository) and --controller OWNER/NAME (the second'],
    [['--url', 'x', '--repo', 'acme/ops'], '--url is no address'],
    [['--apply', '--repo', 'acme/ops', '--url', 'https://forge.example'], 'init lacks FORGEJO_ADMIN_TOKEN (an admin'],
  ])('%j is 64', async (words, text) => {
    expect(await folder.call(['init', ...ASKED, ...words])).toMatchObject({ exit: 64, err: expect.stringContaining(text) })
  })
})

describe('a token in reach of people who are not trusted with it', () => {
  const STORED = ['--pattern', 'A', '--apply', '--store-token-from', 'gate.token']

  const secretReach = async (stage: Stage, more: readonly string[] = []) => {
    const tokens = { FORGEJO_TOKEN: stage.tokens['gate'] ?? '', FORGEJO_ADMIN_TOKEN: stage.tokens['acme'] ?? '' }
    const env = { FORGEJO_URL: served?.url ?? '', FORGEJO_REPOSITORY: 'acme/ops', ...tokens }
    const { out } = await folder.call(['doctor', '--approver', 'gate', ...more, '--json'], { env })
    const rows = out.split('\n').filter((line) => line.includes('"secret-reach"'))
    return JSON.parse(rows.join('')) as { outcome: string; text: string }
  }

  const tokenIn = (stage: Stage): void => {
    folder.write('gate.token', stage.tokens['gate'] ?? '')
  }

  it('is told before the list, with their names, and once more at the end; the plan is no yes', async () => {
    const { exit, out } = await initOn(bare(), ['--pattern', 'A'])
    expect(exit).toBe(1)
    const lines = out.split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'acme/ops: pattern A, everything in the ops repository',
      '  NOT SAFE: with pattern A these must be trusted with the token itself: agent',
      '  doctor will fail secret-reach, and init stores no token there',
      expect.stringContaining('  recommended is C, no stored secret:'),
    ])
    expect(lines[lines.indexOf('By hand:') - 2]).toBe(
      'not safe: doctor fails secret-reach for as long as acme/ops is in reach of agent',
    )
    expect(lines.slice(lines.indexOf('By hand:') + 1, lines.indexOf('By hand:') + 4)).toEqual([
      '1. Before anything else: nobody next to the token who is not trusted with it',
      expect.stringMatching(/^ {3}- whoever can push .*; in acme\/ops that is: agent$/),
      '   - take away their access to acme/ops, or take pattern C (--pattern C)',
    ])
    const [head] = (await initOn(bare(), ['--pattern', 'A', '--json'])).out.split('\n')
    expect(JSON.parse(head ?? '')).toMatchObject({ exposed: { place: 'acme/ops', who: 'agent', isPublic: false } })
  })

  it('does not happen unless somebody asks for it', async () => {
    for (const version of ['11.0.3+gitea-1.22.0', '16.0.0']) {
      const { out } = await initOn(bare(), [], {
        fault: ({ path }) =>
          path.endsWith('/version') ? { kind: 'answer', status: 200, body: JSON.stringify({ version }) } : null,
      })
      expect(out).not.toContain('NOT SAFE')
      expect(out).toContain(version.startsWith('16') ? 'pattern C' : 'pattern B')
    }
  })

  it('is not stored there: everything else is done, the exit code is 1, as doctor says no; and again', async () => {
    const stage = bare()
    tokenIn(stage)
    for (const again of [false, true]) {
      const call = await initOn(stage, STORED)
      expect(call).toMatchObject({ exit: 1, err: '' })
      expect(call.out).toContain('! secret   VAULT_GATE_TOKEN: not stored by init, for it would be in reach of agent')
      expect(call.writes.filter((one) => one.includes('secrets'))).toEqual([])
      expect(call.writes.length > 0).toBe(!again)
      expect(call.out).toContain('not safe: doctor fails secret-reach for as long as acme/ops is in reach of agent')
      expect(await secretReach(stage)).toMatchObject({
        outcome: 'fail',
        text: expect.stringContaining('agent can reach acme/ops'),
      })
    }
    expect(stage.api('acme', 'DELETE', '/collaborators/agent').status).toBe(204)
    const safe = await initOn(stage, STORED)
    expect(safe).toMatchObject({ exit: 0, writes: ['PUT /actions/secrets/VAULT_GATE_TOKEN 201'] })
    expect(safe.out).not.toMatch(/not safe/i)
    expect(await secretReach(stage)).toMatchObject({ outcome: 'ok' })
  })

  it('and is there already: it is to be revoked', async () => {
    const stage = bare()
    stage.api('acme', 'PUT', '/actions/secrets/VAULT_GATE_TOKEN', { data: 'x' })
    const { exit, out } = await initOn(stage, ['--pattern', 'A', '--apply'])
    expect(exit).toBe(1)
    expect(out).toContain('! secret   VAULT_GATE_TOKEN: there, in reach of agent: revoke that token')
    expect(out).toContain('revoke the token that is stored in acme/ops, for it may have been read')
    // What it warns of it leaves to people: neither the secret nor the agent is taken out.
    expect(stage.api('acme', 'GET', '/actions/secrets').body).toMatchObject([{ name: 'VAULT_GATE_TOKEN' }])
    expect(stage.api('acme', 'GET', '/collaborators/agent').status).toBe(204)
  })

  it('is told of both secrets where the pattern needs none', async () => {
    const stage = bare()
    for (const name of ['VAULT_GATE_TOKEN', 'VAULT_GATE_TOKEN_NEXT']) {
      stage.api('acme', 'PUT', `/actions/secrets/${name}`, { data: 'x' })
    }
    const { out } = await initOn(stage, ['--pattern', 'C', '--apply'])
    for (const name of ['VAULT_GATE_TOKEN', 'VAULT_GATE_TOKEN_NEXT']) {
      expect(out).toContain(`careful: acme/ops has a secret ${name}, where pattern C needs none: take it out, and revoke that`)
    }
  })

  it('a public repository is in reach of everybody', async () => {
    const stage = bare({ private: false, collaborators: { alice: 'write' } })
    tokenIn(stage)
    const call = await initOn(stage, STORED)
    expect(call.exit).toBe(1)
    expect(call.out).toContain('NOT SAFE: with pattern A these must be trusted with the token itself: every account of the forge')
    expect(call.out).toContain('make acme/ops private, in its settings, or take pattern C')
    expect(await secretReach(stage)).toMatchObject({ outcome: 'fail', text: expect.stringContaining('public') })
  })

  it.each([
    ['an agent', { agent: 'read' }, 'agent'],
    ['an approver', { alice: 'read' }, null],
    ['an admin whom the policy does not name', { bob: 'admin' }, 'bob'],
  ] as const)('a controller that lets in %s, as doctor sees it', async (_who, collaborators, named) => {
    const stage = bare()
    addRepository(stage.world, 'acme/ctl', { files: { 'README.md': { text: 'x' } }, private: true, collaborators })
    tokenIn(stage)
    const B = ['--controller', 'acme/ctl']
    const call = await initOn(stage, ['--pattern', 'B', ...B, '--apply', '--store-token-from', 'gate.token'])
    expect(call.exit).toBe(named === null ? 0 : 1)
    expect(call.writes.some((one) => one.includes('secrets'))).toBe(named === null)
    expect(/NOT SAFE: .*: (.*)/.exec(call.out)?.[1] ?? null).toBe(named)
    expect(call.out).toContain(
      'so let nobody into acme/ctl but owners of acme/ops, the gate, and approvers whom its policy names',
    )
    expect(call.out).toContain('doctor fails whoever else is let in, an admin of acme/ctl as well')
    expect(await secretReach(stage, B)).toMatchObject({ outcome: named === null ? 'ok' : 'fail' })
  })

  it.each([
    ['whom the policy names, also by a team', '["bob", "@Core"]', 'ok'],
    ['but not whom only --approvers names, for the policy counts', '["bob", "@other"]', 'fail'],
  ] as const)('trusted is %s', async (_title, approvers, outcome) => {
    const policy = `[tiers]\nrelease = "high"\ntriage = "high"\n[medium]\napprovers = ${approvers}\n[high]\napprovers = ${approvers}\n`
    const stage = bare({
      files: { ...SETUP.files, 'vault/policy.toml': { text: policy } },
      collaborators: { bob: 'write' },
      teams: { Core: ['alice'] },
    })
    tokenIn(stage)
    const call = await initOn(stage, STORED)
    expect(await secretReach(stage)).toMatchObject({ outcome })
    expect(call.exit, call.out).toBe(outcome === 'ok' ? 0 : 1)
    expect(/NOT SAFE: .*: (.*)/.exec(call.out)?.[1] ?? null).toBe(outcome === 'ok' ? null : 'alice')
  })

  it('a team that the token may not look into is told by its name', async () => {
    const stage = bare({ collaborators: {}, teams: { Core: ['agent'] }, tokens: { ...SETUP.tokens, acme: { scopes: SCOPES } } })
    const { exit, out } = await initOn(stage, ['--pattern', 'A'])
    expect(exit).toBe(1)
    expect(out).toContain('NOT SAFE: with pattern A these must be trusted with the token itself: @Core')
    expect(out).toContain('careful: this token does not show who is in @Core: with read:organization it would')
    expect(out).toContain('  doctor cannot tell secret-reach, and init stores no token there')
    expect(out).toContain('not known to be safe: to secret-reach doctor answers ? for as long as nobody tells who that is: @Core')
    expect(await secretReach(stage)).toMatchObject({ outcome: 'unknown' })
  })
})

describe('after init --apply, doctor', () => {
  it.each([
    ['A', []],
    ['B', ['--controller', 'acme/gatehouse']],
    ['C', []],
  ] as const)('finds nothing wrong with pattern %s', async (pattern, more) => {
    // Pattern A is for repositories in which everybody is trusted with the token, and doctor says so.
    const stage = bare(pattern === 'A' ? { collaborators: { alice: 'write' } } : {})
    if (pattern === 'B')
      addRepository(stage.world, 'acme/gatehouse', { files: { 'README.md': { text: 'gate\n' } }, private: true })
    folder.write('gate.token', stage.tokens['gate'] ?? '')
    const words = ['--pattern', pattern, ...more, '--apply', ...(pattern === 'C' ? [] : ['--store-token-from', 'gate.token'])]
    const applied = await initOn(stage, words)
    expect(applied.err).toBe('')
    const again = await initOn(stage, words)
    expect(again.writes).toEqual([])
    const env = {
      FORGEJO_URL: served?.url ?? '',
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_TOKEN: stage.tokens['gate'] ?? '',
      FORGEJO_ADMIN_TOKEN: stage.tokens['acme'] ?? '',
    }
    const seen = await folder.call(['doctor', '--approver', 'gate', ...more, '--json'], { env })
    const checks = seen.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string; outcome: string; text: string })
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([])
    expect(checks.filter(({ outcome }) => outcome === 'ok').length).toBeGreaterThan(25)
    expect(seen.exit).toBe(0)
  })
})
