// `vault-gate explain --pr`: what the gate would decide, told to anybody who may read, and nothing written.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actionText, POLICY, PROTECTION, type Stage, type StageOptions, serveStage, setStage } from '../src/demo/stage.js'
import { approve, change, forked } from '../src/demo/story.js'
import { reportJson } from '../src/report/json.js'
import type { Served, ServeOptions } from '../src/sandbox/index.js'
import { type Folder, folderWith } from './support/shell.js'
import { openGate } from './support/world.js'

const SCOPES = ['write:repository', 'write:issue', 'read:user']

let folder: Folder
let open: Served[]

beforeEach(() => {
  folder = folderWith()
  open = []
})

afterEach(async () => {
  folder.remove()
  for (const served of open) {
    // Whatever a test did: nothing was written, and nothing was asked that only the gate or an admin may ask.
    expect(served.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(served.requests.filter(({ path }) => path.includes('/collaborators'))).toEqual([])
    await served.close()
  }
})

type Explain = (
  as: string,
  words: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<{ readonly exit: number; readonly out: string; readonly err: string }>

const explaining = async (stage: Stage, options: ServeOptions = {}): Promise<Explain> => {
  const served = await serveStage(stage, options)
  open.push(served)
  return async (as, words, env = {}) => {
    const own = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens[as] ?? as, ...env }
    const call = await folder.call(['explain', ...words], { env: own })
    for (const token of Object.values(stage.tokens)) expect(`${call.out}${call.err}`).not.toContain(token)
    return call
  }
}

const staged = async (options: StageOptions = {}): Promise<{ readonly stage: Stage; readonly explain: Explain }> => {
  const stage = setStage({ scopes: SCOPES, ...options })
  return { stage, explain: await explaining(stage) }
}

describe('a call that makes no sense', () => {
  it.each([
    [['--pr', 'x'], '--pr needs the number of a pull request.'],
    [['--pr', '0'], '--pr needs the number of a pull request.'],
    [['--pr=-1'], '--pr needs the number of a pull request.'],
    [['--pr', '1.5'], '--pr needs the number of a pull request.'],
    [['--pr', ''], '--pr needs the number of a pull request.'],
    [['--pr', '1\n2'], '--pr needs the number of a pull request.'],
    [['--pr', '1', 'a/b'], 'A file and --pr exclude each other.'],
    [['--pr', '1', '--policy', 'x'], '--policy and --id are for a file'],
    [['--pr', '1', '--id', 'x'], '--policy and --id are for a file'],
    [['--pr', '1', '--repo', 'ops'], 'Which repository?'],
  ])('%j is 64 and asks nothing', async (words, text) => {
    const { explain } = await staged()
    expect(await explain('bob', words)).toMatchObject({ exit: 64, out: '', err: expect.stringContaining(text) })
    expect(open[0]?.requests).toEqual([])
  })
})

describe('what cannot be told is 2, with what to do', () => {
  it.each([
    ['a pull request that is not there', ['--pr', '99'], {}, 'pull request #99 does not exist', 'check --pr and --repo'],
    ['another base branch', ['--pr', '1', '--base', 'nope'], {}, 'branch "nope" does not exist', 'set --base'],
    ['no such repository', ['--pr', '1', '--repo', 'acme/none'], {}, 'answered 404', 'check --repo and --url'],
    ['a wrong token', ['--pr', '1'], { FORGEJO_TOKEN: '0123456789abcdef' }, 'the token was refused (401)', 'create a new token'],
    ['a dead server', ['--pr', '1', '--url', 'http://127.0.0.1:9'], {}, 'could not reach http://127.0.0.1:9', ''],
  ])(
    '%s',
    async (_title, words, env, text, remedy) => {
      const { stage, explain } = await staged()
      stage.propose('a1')
      for (const named of [[], ['--approver', 'gate']]) {
        const call = await explain('gate', [...words, ...named], env)
        expect(call).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(text) })
        expect(call.err).toContain(remedy)
        expect(call.err).not.toContain('0123456789abcdef')
      }
    },
    20_000,
  )

  it('a token that may not say whose it is, where nobody names the gate', async () => {
    const { stage, explain } = await staged()
    stage.propose('a1')
    const call = await explain('bob', ['--pr', '1'])
    expect(call).toMatchObject({ exit: 2, out: '' })
    expect(call.err).toContain('the token may not ask whose it is')
  })

  it('a read that failed', async () => {
    const stage = setStage()
    stage.propose('a1')
    const explain = await explaining(stage, {
      fault: ({ path }) => (path.endsWith('/timeline') ? { kind: 'answer', status: 500, body: 'x' } : null),
    })
    expect(await explain('bob', ['--pr', '1', '--approver', 'gate'])).toMatchObject({ exit: 2, out: '' })
  })
})

/** One pull request of every kind, with its exit code. */
const crowd = (stage: Stage): readonly (readonly [number: number, exit: number])[] => {
  const approved = stage.propose('m2', { formula: '"dev"' })
  approve(stage, 'alice', approved)
  stage.push({ as: 'acme', branch: 'other', from: 'main', files: { x: { text: 'x' } } })
  stage.push({ as: 'agent', branch: 'elsewhere', from: 'other', files: { y: { text: 'y' } } })
  const closed = stage.propose('c1')
  stage.api('agent', 'PATCH', `/pulls/${closed}`, { state: 'closed' })
  const merged = change(stage, 'text', { 'docs/y.md': { text: 'y' } })
  approve(stage, 'alice', merged)
  expect(stage.api('acme', 'POST', `/pulls/${merged}/merge`, { Do: 'merge' }).status).toBe(200)
  return [
    [approved, 0],
    [closed, 0],
    [merged, 0],
    [stage.propose('a1'), 0],
    [stage.propose('m1', { formula: '"dev"', secrets: '["X", "SEARCH_KEY"]', blast_radius: '"low"' }), 1],
    [stage.propose('h1', { formula: '"release"' }), 1],
    [stage.propose('r1', { id: '"other"', context: '"x" # y' }), 1],
    [forked(stage), 1],
    [change(stage, 'docs', { 'docs/x.md': { text: 'x' } }), 0],
    [change(stage, 'policy', { 'vault/policy.toml': { text: POLICY.replace('"high"', '"low"') } }), 1],
    [change(stage, 'broken', { 'vault/policy.toml': { text: 'tiers = 1\n' } }), 1],
    [stage.open('agent', 'elsewhere', { base: 'other' }), 0],
  ]
}

describe("the decision is that of the gate's dry run", () => {
  it('for every kind of pull request, whoever asks', async () => {
    const { stage, explain } = await staged()
    const numbers = crowd(stage)
    const gate = await openGate(stage)
    for (const [number, exit] of numbers) {
      const { decision, observation, digest } = await gate.run(number, { writes: 'none' })
      const expected = JSON.parse(JSON.stringify(reportJson(decision, observation, digest))) as object
      for (const [as, seen] of [
        ['gate', { login: 'gate', approver: 'gate', gate: true }],
        ['bob', { login: null, approver: 'gate', gate: false }],
        ['acme', { login: 'acme', approver: 'gate', gate: false }],
      ] as const) {
        const call = await explain(as, ['--pr', String(number), '--approver', 'gate', '--json'])
        expect(call, `#${number} by ${as}`).toMatchObject({ exit, err: '' })
        expect(call.out).toMatch(/^[ -~]+\n$/)
        const { steps, ...report } = JSON.parse(call.out) as { steps: readonly object[] }
        expect(report).toEqual({ ...expected, seen })
        expect(Array.isArray(steps)).toBe(true)
        expect(await explain(as, ['--pr', String(number), '--approver', 'gate'])).toMatchObject({ exit, err: '' })
      }
    }
    await gate.close()
  }, 30_000)

  it('what the forge says about the rights of the token counts for the gate alone', async () => {
    const { stage, explain } = await staged({ protection: { ...PROTECTION, push_whitelist_usernames: ['acme', 'gate'] } })
    const number = String(stage.propose('a1'))
    const own = await explain('gate', ['--pr', number, '--approver', 'gate'])
    expect(own.exit).toBe(1)
    expect(own.out).toContain('user_can_push is true')
    expect(own.out).toContain("seen with the token of the gate's own account, gate")
    const other = await explain('acme', ['--pr', number, '--approver', 'gate'])
    expect(other.exit).toBe(0)
    expect(other.out).toContain("seen with the token of acme, for the gate's own account gate; that the gate may merge into main")
  })

  it('without --approver the account of the token is taken for the gate, and told', async () => {
    const { stage, explain } = await staged({ collaborators: { agent: 'write' } })
    const number = String(stage.propose('a1'))
    const own = await explain('gate', ['--pr', number])
    expect(own).toMatchObject({ exit: 0 })
    expect(own.out).toContain("seen by gate, whose token this is and who is taken for the gate's own account: --approver LOGIN")
    expect(own.out).not.toContain('for granted')
    // An admin is no gate, but may ask.
    const admin = await explain('acme', ['--pr', number])
    expect(admin).toMatchObject({ exit: 0 })
    expect(admin.out).toContain('is taken for granted')
    const named = await explain('acme', ['--pr', number], { FORGEJO_APPROVER: 'gate' })
    expect(named.out).toContain("for the gate's own account gate")
  })

  it("a gate that is an admin is a fault, as the gate's own run is", async () => {
    const { stage, explain } = await staged({ collaborators: { gate: 'admin' } })
    const call = await explain('gate', ['--pr', String(stage.propose('a1')), '--approver', 'gate'])
    expect(call).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('the token may administer the repository, which that of the approver gate must not'),
    })
  })
})

describe('what people read', () => {
  it('has every finding with its line, who can release it, whose reviews do not count, what is next, and what would change it', async () => {
    const { stage, explain } = await staged()
    const number = stage.propose('m1', { formula: '"dev"', secrets: '["X"]', blast_radius: '"low"' })
    const { head } = stage.api('bob', 'GET', `/pulls/${number}`).body as { head: { sha: string } }
    stage.api('bob', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head.sha })
    const { out } = await explain('acme', ['--pr', String(number), '--approver', 'gate'])
    expect(out.replaceAll(head.sha.slice(0, 10), 'HEAD')).toMatchInlineSnapshot(`
      "would be pending async review
      acme/ops#1 by agent, commit HEAD into main
      seen with the token of acme, for the gate's own account gate; that the gate may merge into main, and may not push to it, is taken for granted
      the gate has not judged this commit yet
      ├─ ✓ line  the head is a line of 1 commit on top of the base branch
      ├─ ✓ one-addition  the only change is the new file vault/actions/m1.toml
      ├─ ✓ policy  the policy is vault/policy.toml on main, blob 136db39a50
      ├─ ✓ formula  medium: the policy says medium for formula dev
      │     vault/policy.toml:3 | dev     = "medium"
      ├─ ✗ claim-refused  claims low; the policy says medium for dev; a claim can only raise
      │     vault/actions/m1.toml:5 | blast_radius = "low"
      ├─ ✓ floor-secret  medium: asks for secret X; the floor of every secret without its own floor is medium by default
      ├─ ✓ author  agent proposes it from a branch of this repository, which only writers can push
      ├─ ✗ approval-ignored  bob's approval does not count: bob is not listed as an approver of this tier
      └─ ✗ approvals  0 of 1 approvals of this very commit by alice

      Who can release it
        1 approval of this very commit by alice; none yet

      Reviews that do not count
        bob's approval does not count: bob is not listed as an approver of this tier

      What happens next
        alice can release it by approving commit HEAD in a review; an approval takes effect with the gate's next run.
        Why it waits: 1 more approval needed.

      What would change the outcome
      ├─ formula  the policy says medium for formula dev
      │     high with "dev" = "high" in [tiers]
      ├─ claim-refused  claims low; the policy says medium for dev; a claim can only raise
      │     high with blast_radius = "high"
      ├─ floor-secret  asks for secret X; the floor of every secret without its own floor is medium by default
      │     high with "X" = "high" in [floors.secrets]
      ├─ floors  asks for nothing else
      │     high with a further mount that has no floor of its own
      └─ dispatch-mode  does not set dispatch_mode
            high with a dispatch_mode
      "
    `)
  })

  it('tells what the gate has said from what it would say', async () => {
    const { stage, explain } = await staged()
    const numbers = [
      stage.propose('m1', { formula: '"dev"' }),
      stage.propose('h1', { formula: '"release"' }),
      stage.propose('r1', { id: '"other"' }),
    ]
    const low = stage.propose('a1')
    const asked = async (number: number): Promise<readonly string[]> =>
      (await explain('bob', ['--pr', String(number), '--approver', 'gate'])).out.split('\n')
    const headlines = ['pending async review', 'blocked until an admin approves', 'refused: 1 problem']
    const gate = await openGate(stage)
    for (const [at, number] of numbers.entries()) {
      const [before, , , note] = await asked(number)
      expect([before, note]).toEqual([`would be ${headlines[at]}`, 'the gate has not judged this commit yet'])
      await gate.run(number)
      const [after, , , said] = await asked(number)
      expect([after, said]).toEqual([headlines[at], 'the gate has said so of this very commit'])
    }
    await gate.close()
    // A status of the same words that somebody else posts is not the gate's word.
    const { head } = stage.api('bob', 'GET', `/pulls/${low}`).body as { head: { sha: string } }
    const posted = { context: 'vault-gate', state: 'success', description: 'auto-approved: low blast radius' }
    expect(stage.api('agent', 'POST', `/statuses/${head.sha}`, posted).status).toBe(201)
    const [first, , , second] = await asked(low)
    expect([first, second]).toEqual(['would be auto-approved: low blast radius', 'the gate has not judged this commit yet'])
    expect((await asked(low)).join('\n')).toMatch(
      /What happens next\n {2}The gate merges commit \w{10} into main with its next run\./,
    )
    // Since it spoke somebody approved: what it would say now is another thing.
    approve(stage, 'alice', numbers[0] ?? 0)
    const [now, , , then] = await asked(numbers[0] ?? 0)
    expect([now, then]).toEqual([
      'would be approved: medium blast radius, by alice',
      "the gate's last word on this commit was: pending async review",
    ])
  })

  it.each([
    [
      'low',
      '"triage"',
      'would be auto-approved: low blast radius',
      /The gate merges commit \w{10} into main with its next run after that\./,
    ],
    ['medium', '"dev"', 'would be pending async review', /alice can release it/],
  ])('says first that the gate is frozen where only its workflow knows: %s', async (_title, formula, would, then) => {
    const { stage, explain } = await staged()
    const number = stage.propose('a1', { formula })
    const gate = await openGate(stage)
    await gate.run(number, { settings: { ...gate.manner().settings, frozen: true } })
    await gate.close()
    const { out } = await explain('bob', ['--pr', String(number), '--approver', 'gate'])
    const [first, second] = out.split('\n')
    expect(first).toBe("held: the gate is frozen (the frozen input of its workflow), by the gate's last word on this commit")
    expect(second).toBe(`without the freeze it ${would}`)
    expect(out).toMatch(
      /What happens next\n {2}The operator lifts the freeze first: until then the gate approves and merges nothing\./,
    )
    expect(out).toMatch(then)
    expect(out).not.toContain('Nobody needs to do anything')
    // Somebody else's word is none.
    const forged = stage.propose('b1', { formula })
    const { head } = stage.api('bob', 'GET', `/pulls/${forged}`).body as { head: { sha: string } }
    const posted = {
      context: 'vault-gate',
      state: 'pending',
      description: 'held: the gate is frozen (the frozen input of its workflow)',
    }
    expect(stage.api('agent', 'POST', `/statuses/${head.sha}`, posted).status).toBe(201)
    expect((await explain('bob', ['--pr', String(forged), '--approver', 'gate'])).out.split('\n')[0]).toBe(would)
  })

  it("does not say that the gate has said nothing where nobody says which account is the gate's", async () => {
    const { stage, explain } = await staged()
    const number = stage.propose('m1', { formula: '"dev"' })
    const untold = "whether the gate has judged this commit is not known: --approver LOGIN names the gate's own account"
    const gate = await openGate(stage)
    await gate.run(number)
    await gate.close()
    const asked = async (as: string, ...words: readonly string[]) =>
      (await explain(as, ['--pr', String(number), ...words])).out.split('\n')[3]
    expect(await asked('acme')).toBe(untold)
    expect(await asked('acme', '--approver', 'gate')).toBe('the gate has said so of this very commit')
    expect(await asked('gate')).toBe('the gate has said so of this very commit')
    const other = stage.propose('a2')
    const { out } = await explain('gate', ['--pr', String(other)])
    expect(out.split('\n')[3]).toBe(untold)
  })

  it('names the proof of one that is merged, and what to do about one that was closed', async () => {
    const { stage, explain } = await staged()
    const asked = async (number: number): Promise<readonly string[]> =>
      (await explain('bob', ['--pr', String(number), '--approver', 'gate'])).out
        .split('\n')
        .filter((_, at) => at !== 1 && at !== 2)
    const merged = stage.propose('a1')
    const gate = await openGate(stage)
    await gate.run(merged)
    await gate.close()
    expect(await asked(merged)).toEqual([
      'it is merged',
      'vault-gate verify --id a1, in a fetched clone, proves whether it was judged and approved as it was merged',
      '',
    ])
    // The hint is not worth an answer: what the forge does not show of the merge is left out.
    const blind = await explaining(stage, {
      fault: ({ path }) => (path.includes('/git/commits/') ? { kind: 'answer', status: 404, body: '{}' } : null),
    })
    const call = await blind('bob', ['--pr', String(merged), '--approver', 'gate'])
    expect(call).toMatchObject({ exit: 0, err: '', out: expect.stringMatching(/^it is merged\n.*\n.*\n$/) })
    const docs = change(stage, 'docs', { 'docs/x.md': { text: 'x' } })
    approve(stage, 'alice', docs)
    expect(stage.api('acme', 'POST', `/pulls/${docs}/merge`, { Do: 'merge' }).status).toBe(200)
    expect(await asked(docs)).toEqual(['it is merged', ''])
    // What is no id is no word of a command line.
    const crafted = change(stage, 'crafted', { 'vault/actions/$(id) x.toml': { text: 'x' } })
    approve(stage, 'alice', crafted)
    expect(stage.api('acme', 'POST', `/pulls/${crafted}/merge`, { Do: 'merge' }).status).toBe(200)
    expect(await asked(crafted)).toEqual(['it is merged', ''])
    const closed = stage.propose('c1')
    stage.api('agent', 'PATCH', `/pulls/${closed}`, { state: 'closed' })
    expect(await asked(closed)).toEqual([
      'it is closed',
      'it was not merged, so nothing of it runs; if it is still wanted, reopen it or open a new one: the gate judges that anew',
      '',
    ])
  })

  it('has the problems of what it brings, with carets, and what corrected would be', async () => {
    const { stage, explain } = await staged()
    const action = String(stage.propose('r1', { formula: '"dev"', context: '"x" # y' }))
    const refused = await explain('bob', ['--pr', action, '--approver', 'gate'])
    expect(refused.out).toContain('would be refused: 1 problem\n')
    expect(refused.out).toContain(`    3 | context = "x" # y\n      |               ^\n`)
    expect(refused.out).toContain('What would change the outcome\nmedium with the problems corrected\n')
    const policy = String(change(stage, 'policy', { 'vault/policy.toml': { text: '\n[tiers]\ndev = "lo"\n' } }))
    expect((await explain('bob', ['--pr', policy, '--approver', 'gate'])).out).toContain('    3 | dev = "lo"\n')
  })

  it('has the wrong line of the policy in force', async () => {
    const { stage, explain } = await staged({ policy: '[tiers]\ntriage = "lo"\n' })
    const call = await explain('bob', ['--pr', String(stage.propose('a1')), '--approver', 'gate'])
    expect(call.exit).toBe(1)
    expect(call.out).toContain('vault/policy.toml:2 | triage = "lo"\n')
    expect(call.out).toContain('    2 | triage = "lo"\n')
    expect(call.out).not.toContain('What would change the outcome')
  })

  it('promises no tier that the rest of the pull request forbids', async () => {
    const { stage, explain } = await staged()
    const number = String(forked(stage))
    const { out } = await explain('bob', ['--pr', number, '--approver', 'gate'])
    const [, changes = ''] = out.split('What would change the outcome\n')
    expect(changes).toContain('high with "triage" = "high" in [tiers]')
    expect(changes).not.toMatch(/^[│ ]+(?:low|medium) with/m)
  })

  it('is told in one line where it is no business of the gate', async () => {
    const { stage, explain } = await staged()
    const number = change(stage, 'docs', { 'docs/x.md': { text: 'x' } })
    const { out } = await explain('acme', ['--pr', String(number), '--approver', 'gate'])
    expect(out.split('\n')).toEqual([
      'no vault action here',
      expect.stringMatching(/^acme\/ops#1 by agent, /),
      expect.stringMatching(/^seen/),
      '',
    ])
  })

  it('tells no validity of a policy that nobody weighed, and that of the others', async () => {
    const { stage, explain } = await staged()
    const closed = stage.propose('c1')
    stage.api('agent', 'PATCH', `/pulls/${closed}`, { state: 'closed' })
    const policyOf = async (number: number): Promise<unknown> => {
      const { out } = await explain('acme', ['--pr', String(number), '--approver', 'gate', '--json'])
      return (JSON.parse(out) as { policy: { valid: unknown } }).policy.valid
    }
    expect(await policyOf(closed)).toBe(null)
    expect(await policyOf(change(stage, 'docs', { 'docs/x.md': { text: 'x' } }))).toBe(null)
    expect(await policyOf(stage.propose('a1'))).toBe(true)
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'vault/policy.toml': { text: 'tiers = 1\n' } } })
    expect(await policyOf(stage.propose('a2'))).toBe(false)
  })

  it('holds no untrusted character that acts on a terminal (invariant 10)', async () => {
    const { stage, explain } = await staged()
    const evil = '\u001b[2J\u202e::error::'
    stage.push({
      as: 'agent',
      branch: 'evil',
      from: 'main',
      files: { [`vault/actions/${evil}.toml`]: { text: actionText('x', { context: `"${evil}" #` }) } },
    })
    const number = String(stage.open('agent', 'evil'))
    const call = await explain('bob', ['--pr', number, '--approver', 'gate'])
    expect(call.exit).toBe(1)
    expect(call.out).toContain('\\u{1b}')
    expect(call.out).not.toMatch(/[^\P{C}\n]/u)
    for (const line of call.out.split('\n')) expect(line.startsWith('::')).toBe(false)
  })

  it('is in colour on a terminal, and the same words', async () => {
    const { stage, explain } = await staged()
    const number = String(stage.propose('a1'))
    const plain = await explain('bob', ['--pr', number, '--approver', 'gate'])
    const env = { FORGEJO_URL: open[0]?.url ?? '', FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['bob'] ?? '' }
    const seen = await folder.call(['explain', '--pr', number, '--approver', 'gate'], { env, terminal: true })
    expect(seen.out).toContain('\u001b[32m')
    expect(seen.out.replace(/\p{Cc}\[\d+m/gu, '')).toBe(plain.out)
  })
})
