// Events as the runner delivered them (test/contract/events), and what a run makes of each.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTask, type Task } from '../src/event.js'
import { Fault } from '../src/failure.js'
import { type Inputs, readInputs } from '../src/inputs.js'

type Recording = { env: Record<string, string>; event: Record<string, unknown> }

const recording = (name: string): Recording =>
  JSON.parse(readFileSync(new URL(`./contract/events/${name}.json`, import.meta.url), 'utf8')) as Recording

const inputs = (over: Record<string, string> = {}): Inputs =>
  readInputs({
    INPUT_TOKEN: 'x'.repeat(40),
    GITHUB_REPOSITORY: 'acme/ops-events',
    GITHUB_API_URL: 'http://forge.example/api/v1',
    ...Object.fromEntries(Object.entries(over).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  })

const task = (name: string, over: Record<string, string> = {}, change: object = {}): Task => {
  const { env, event } = recording(name)
  return readTask(inputs(over), { name: env['GITHUB_EVENT_NAME'] ?? '', payload: { ...event, ...change } })
}

const PULL = { kind: 'pull', number: 1, likelyBase: 'main' }

describe('events', () => {
  it.each([
    'opened',
    'synchronize',
    'edited',
    'labeled',
    'unlabeled',
    'fork-opened',
    'agit-opened',
    'retargeted',
    'retargeted-back',
  ])('%s is about its pull request', (name) => {
    expect(task(name)).toMatchObject({ kind: 'pull', likelyBase: 'main' })
  })

  it('cron sweeps; dispatch takes its pull request, or sweeps', () => {
    expect(task('cron')).toEqual({ kind: 'sweep', likelyBase: null })
    expect(task('dispatch')).toEqual(PULL)
    expect(task('dispatch', {}, { inputs: {} })).toEqual({ kind: 'sweep', likelyBase: 'main' })
    expect(() => task('dispatch', {}, { inputs: { 'pull-request': '1; rm' } })).toThrow('must be the number of a pull request')
  })

  it('doctor is chosen by the input mode, or by whoever starts the workflow by hand, and by no other event', () => {
    const chosen = { inputs: { mode: ' doctor ' } }
    expect(task('dispatch', {}, chosen)).toEqual({ kind: 'doctor' })
    for (const name of ['opened', 'synchronize', 'comment']) expect(task(name, {}, chosen), name).toEqual(task(name))
    expect(task('cron', {}, chosen)).toEqual(task('cron'))
    expect(task('dispatch', { mode: 'sweep' }, chosen)).toMatchObject({ kind: 'sweep' })
    expect(task('opened', { mode: 'doctor' })).toEqual({ kind: 'doctor' })
    expect(() => task('dispatch', {}, { inputs: { mode: 'gate' } })).toThrow('"mode" must be auto or doctor, not "gate"')
  })

  it('only a new comment that is just /recheck does anything', () => {
    expect(task('comment')).toEqual(PULL)
    const say = (body: string): Task => task('comment', {}, { comment: { body } })
    expect(say('  /recheck\r\n')).toEqual(PULL)
    expect(say('please /recheck')).toMatchObject({ kind: 'nothing' })
    expect(say('')).toMatchObject({ kind: 'nothing' })
    expect(task('comment', {}, { action: 'edited' })).toMatchObject({ kind: 'nothing' })
    expect(task('comment', {}, { is_pull: false })).toMatchObject({ kind: 'nothing' })
  })

  it.each([
    ['pull_request', 'use pull_request_target'],
    ['push', 'use pull_request_target'],
    ['pull_request_review', 'use schedule'],
    ['pull_request_review_approved', 'use schedule'],
    ['pull_request_comment', 'use issue_comment'],
    ['release', 'use one of'],
    ['', 'use one of'],
  ])('%s is a fault that names the right trigger', (name, text) => {
    const read = (): Task => readTask(inputs(), { name, payload: { number: 1 } })
    expect(read).toThrow(Fault)
    expect(read).toThrow(text)
    expect(() => readTask(inputs({ 'pull-request': '3' }), { name, payload: {} })).toThrow(Fault)
  })

  it('the recorded review event is one of them', () => {
    expect(() => task('approved')).toThrow(/use schedule/)
  })

  it('the pull-request input wins over the payload; mode sweep wins over both', () => {
    expect(task('opened', { 'pull-request': '9' })).toEqual({ ...PULL, number: 9 })
    expect(task('opened', { 'pull-request': '9', mode: 'sweep' })).toMatchObject({ kind: 'sweep' })
    expect(() => task('cron', { mode: 'gate' })).toThrow('names no pull request')
  })

  it('an event about another repository than the one to guard is not taken for it', () => {
    expect(() => task('opened', { repository: 'acme/other' })).toThrow('looks after acme/other')
    expect(task('cron', { repository: 'acme/other' })).toEqual({ kind: 'sweep', likelyBase: null })
  })

  it.each([null, 7, 'x', [], {}, { number: '1' }, { number: -1 }, { number: 1.5 }, { issue: null }])(
    'a payload like %j is a fault, not a crash',
    (payload) => {
      expect(() => readTask(inputs(), { name: 'pull_request_target', payload })).toThrow(Fault)
    },
  )
})

describe('inputs', () => {
  const given = (environment: Record<string, string>): Inputs => readInputs(environment)
  const GOOD = { INPUT_TOKEN: 'x', GITHUB_REPOSITORY: 'a/b', GITHUB_API_URL: 'http://f/api/v1' }

  it('a token that follows needs the approver named: else one of another account could become the gate', () => {
    const both = { ...GOOD, 'INPUT_TOKEN-NEXT': 'y' }
    expect(() => given(both)).toThrow('"approver" is empty, which token-next needs')
    expect(given({ ...both, INPUT_APPROVER: 'gate' }).credential).toEqual({ kind: 'token', token: 'x', next: 'y' })
  })

  it('come with their defaults; empty means default', () => {
    expect(given({ ...GOOD, INPUT_MODE: '', 'INPUT_POLICY-PATH': '  ' })).toEqual({
      credential: { kind: 'token', token: 'x', next: null },
      mode: 'auto',
      repository: 'a/b',
      apiUrl: 'http://f/api/v1',
      pullRequest: null,
      baseBranch: null,
      policyPath: 'vault/policy.toml',
      actionsPath: 'vault/actions',
      approver: null,
      requireProtection: true,
      deleteBranch: true,
      dryRun: 'false',
      frozen: false,
      deadlineSeconds: 240,
    })
  })

  it('an empty token is fatal and says how to create one', () => {
    expect(() => given({ ...GOOD, INPUT_TOKEN: ' ' })).toThrow('"token" is empty')
    try {
      given({ ...GOOD, INPUT_TOKEN: '' })
    } catch (thrown) {
      expect(thrown).toMatchObject({ remedy: expect.stringContaining('write:repository and write:issue') })
    }
  })

  it.each([
    ['MODE', 'fast', '"mode" must be auto, gate, sweep or doctor'],
    ['REPOSITORY', 'acme', '"repository" must be owner/name'],
    ['API-URL', 'ftp://x', '"api-url" must be an http or https address'],
    ['PULL-REQUEST', '0', '"pull-request" must be the number'],
    ['PULL-REQUEST', '1e3', '"pull-request" must be the number'],
    ['POLICY-PATH', '../policy.toml', '"policy-path" must be a path inside'],
    ['POLICY-PATH', '/policy.toml', '"policy-path" must be a path inside'],
    ['POLICY-PATH', 'vault/actions/policy.toml', 'must not lie inside'],
    ['ACTIONS-PATH', 'a//b', '"actions-path" must be a path inside'],
    ['APPROVER', '@gate', '"approver" must be a login'],
    ['REQUIRE-PROTECTION', 'yes', '"require-protection" must be true or false'],
    ['DRY-RUN', '1', '"dry-run" must be true, false or comment'],
    ['DEADLINE-SECONDS', '5', '"deadline-seconds" must be'],
    ['DEADLINE-SECONDS', '9999', '"deadline-seconds" must be'],
    ['DEADLINE-SECONDS', '-60', '"deadline-seconds" must be'],
  ])('%s = %s is named', (name, value, text) => {
    expect(() => given({ ...GOOD, [`INPUT_${name}`]: value })).toThrow(text)
  })

  it('names all mistakes at once, and never the token', () => {
    const read = (): Inputs => given({ ...GOOD, INPUT_TOKEN: 'secret with space', INPUT_MODE: 'x', INPUT_APPROVER: '-' })
    expect(read).toThrow(/"mode".*"token" has white space.*"approver"/)
    expect(read).not.toThrow(/secret with/)
  })

  const FREEZE = 'set the variable that frozen reads (usually VAULT_GATE_FROZEN) to true or false'
  it.each<readonly [string, Record<string, string>, string]>([
    ['frozen, which a variable feeds', { FROZEN: '1' }, FREEZE],
    ['one', { 'DELETE-BRANCH': 'yes' }, 'correct delete-branch under "with:" in the workflow'],
    [
      'several, one of them twice',
      { 'POLICY-PATH': 'vault/actions/../p', MODE: 'x', 'DRY-RUN': '1' },
      'correct mode, policy-path, dry-run under "with:" in the workflow',
    ],
    ['frozen and another', { FROZEN: 'off', MODE: 'x' }, `correct mode under "with:" in the workflow; ${FREEZE}`],
  ])('the remedy names what is to be set: %s', (_title, wrong, remedy) => {
    const named = Object.fromEntries(Object.entries(wrong).map(([name, value]) => [`INPUT_${name}`, value]))
    try {
      expect.fail(JSON.stringify(given({ ...GOOD, ...named })))
    } catch (thrown) {
      expect(thrown).toMatchObject({ remedy })
    }
  })
})
