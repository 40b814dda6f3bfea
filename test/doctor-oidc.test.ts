// `vault-gate doctor` without a stored token (pattern C): the ID token of the job is asked for, masked, shown to the forge, and told
// (design 5.1, forgejo-actions.md 12) (invariant 9).

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveStage } from '../src/demo/stage.js'
import type { Finding } from '../src/doctor/finding.js'
import { addIntegration, type JobSetup, type Served, type ServeOptions, startJob } from '../src/sandbox/index.js'
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

const BOUND = {
  workflow_ref: ['acme/ops/.forgejo/workflows/gate.yml@refs/heads/main'],
  ref: ['refs/heads/main'],
  event_name: ['pull_request_target', 'issue_comment', 'schedule', 'workflow_dispatch'],
}

const SCOPES = ['write:repository', 'write:issue']

type Asking = ServeOptions & {
  /** What the integration is bound to, whose it is, and the job that looks; null for no job. */
  readonly claims?: Readonly<Record<string, readonly string[]>>
  readonly as?: string
  readonly job?: Partial<JobSetup> | null
  readonly audience?: string
  readonly env?: Readonly<Record<string, string>>
  readonly words?: readonly string[]
}

const ADMIN = (one: Installed): Readonly<Record<string, string>> => ({ FORGEJO_ADMIN_TOKEN: one.root })

/** One call, without the gate's token. No ID token is ever shown but to the runner, to be masked. */
const findings = async (one: Installed, asking: Asking = {}) => {
  const { claims = BOUND, as = 'gate', job = {}, env = ADMIN(one), words = [], audience, ...options } = asking
  const { world } = one.stage
  const made = addIntegration(world, { as, repo: 'acme/ops', scopes: SCOPES, claims })
  served = await serveStage(one.stage, options)
  const started = job === null ? null : startJob(world, { repo: 'acme/ops', event: 'workflow_dispatch', ...job })
  const service =
    started === null
      ? {}
      : {
          FORGEJO_ACTIONS: 'true',
          ACTIONS_ID_TOKEN_REQUEST_URL: `${served.url}${started.path}`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: started.token,
        }
  const place = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_APPROVER: 'gate' }
  const argv = ['doctor', '--audience', audience ?? made, '--json', ...words]
  const said = await folder.call(argv, { env: { ...place, ...service, ...env } })
  const masked = [...said.err.matchAll(/^::add-mask::(\S+)$/gm)].map(([, token = '']) => token)
  for (const secret of [...masked, ...(started === null ? [] : [started.token]), one.root]) {
    expect(said.out).not.toContain(secret)
    expect(said.err.replace(/^::add-mask::\S+$/gm, '')).not.toContain(secret)
  }
  const rows = jsonLines<Finding>(said.out)
  return { ...said, masked, rows, of: (code: string) => rows.find((row) => row.code === code) }
}

const notOk = (rows: readonly Finding[]): string[] =>
  rows.filter(({ outcome }) => outcome !== 'ok').map(({ code, outcome }) => `${code} ${outcome}`)

describe("in a job of the gate's own workflow", () => {
  it("all is told by its ID token and an admin's, but for what no call shows", async () => {
    const one = installed('C')
    one.stage.propose('a1', {}, 'agent')
    one.stage.api('gate', 'POST', '/issues/1/comments', { body: 'held' })
    const { exit, rows, of, masked } = await findings(one)
    expect(notOk(rows)).toEqual(['token-scopes unknown', 'token-restricted unknown'])
    expect(of('token-valid')).toMatchObject({ outcome: 'ok', text: 'The forge takes the ID token.' })
    expect(of('id-token')).toMatchObject({
      outcome: 'ok',
      text: 'The forge takes the ID token of .forgejo/workflows/gate.yml at refs/heads/main for workflow_dispatch, as gate. Not tried here: pull_request_target, issue_comment and schedule, and another branch, where it must be refused.',
    })
    expect(of('token-scopes')?.remedy).toContain('Authorized Integrations')
    expect(masked).toHaveLength(1)
    expect(exit).toBe(0)
  })

  it('without any other token the gate is seen as by its own', async () => {
    const { exit, of } = await findings(installed('C'), { env: {} })
    expect(of('id-token')?.outcome).toBe('ok')
    expect(of('may-merge')?.outcome).toBe('ok')
    expect(of('merge-whitelist')?.outcome).toBe('unknown')
    expect(exit).toBe(0)
  })

  it('an ID token that is refused is a failure, with what to compare; the words of the forge, which hold the token, are not shown', async () => {
    const { exit, of, out } = await findings(installed('C'), { claims: { ...BOUND, event_name: ['schedule'] } })
    expect(of('id-token')).toMatchObject({
      outcome: 'fail',
      text: 'The forge refuses the ID token of this job (401), and so the ones of the gate.',
      remedy: expect.stringContaining('bind the workflow file, the git ref and the event'),
    })
    expect(of('token-valid')?.outcome).toBe('unknown')
    expect(out).not.toContain('claim mismatch')
    expect(exit).toBe(1)
  })

  it('an audience of nobody is refused', async () => {
    const { of, exit } = await findings(installed('C'), { audience: 'u:1:of-nobody' })
    expect(of('id-token')?.outcome).toBe('fail')
    expect(exit).toBe(1)
  })

  it("an integration of another account's is a failure", async () => {
    const { of } = await findings(installed('C'), { as: 'bob' })
    expect(of('id-token')).toMatchObject({ outcome: 'fail', text: 'The authorized integration is not one of gate.' })
  })

  it('beside an access token the ID token is looked at as well, and is not what looks', async () => {
    const one = installed('C')
    const { of } = await findings(one, { env: { FORGEJO_TOKEN: one.token, ...ADMIN(one) } })
    expect(of('token-valid')?.text).toBe('The forge takes the token.')
    expect(of('token-scopes')?.outcome).toBe('ok')
    expect(of('id-token')?.outcome).toBe('ok')
  })
})

describe('what is not bound tightly enough', () => {
  const { workflow_ref: file, ref, event_name: events } = BOUND
  const LOOSE = {
    'the workflow': [{ ref, event_name: events }, { workflow: 'other.yml' }, 'the workflow .forgejo/workflows/other.yml'],
    'the ref': [{ event_name: events }, { ref: 'refs/heads/topic' }, 'the ref refs/heads/topic'],
    'the event': [{ workflow_ref: file, ref }, { event: 'push' }, 'the event push'],
    'the repository': [{}, { repo: 'acme/controller' }, 'the repository acme/controller'],
  } as const

  it.each(Object.entries(LOOSE))('%s: a job of another one is taken, which is a failure', async (_, [claims, job, what]) => {
    const { of, exit } = await findings(installed('C'), { claims, job })
    expect(of('id-token')).toMatchObject({
      outcome: 'fail',
      text: `The forge takes an ID token of ${what}, which is not the gate's: it is not bound tightly enough.`,
      remedy: expect.stringContaining('Authorized Integrations'),
    })
    expect(exit).toBe(1)
  })

  it.each(Object.entries(LOOSE))(
    '%s: bound, a job of another one is refused, which is as it should be',
    async (_, [, job, what]) => {
      const { of, rows } = await findings(installed('C'), { job })
      expect(rows.filter(({ outcome }) => outcome === 'fail')).toEqual([])
      expect(of('id-token')).toMatchObject({
        outcome: 'unknown',
        text: `The forge refuses the ID token of this job, as it should: it is of ${what}.`,
        remedy: expect.stringContaining('mode: doctor'),
      })
    },
  )
})

it('in a job of another branch that has no other token, the refusal is no defect', async () => {
  const { exit, err } = await findings(installed('C'), { job: { ref: 'refs/heads/topic' }, env: {} })
  expect(exit).toBe(2)
  expect(err).toContain(
    'of .forgejo/workflows/gate.yml at refs/heads/topic for workflow_dispatch. That is as it should be anywhere but in',
  )
})

describe('where there is no ID token to look at', () => {
  it('outside of a job it says where to ask', async () => {
    const { of, masked } = await findings(installed('C'), { job: null })
    expect(of('id-token')).toMatchObject({
      outcome: 'warn',
      text: expect.stringContaining('ACTIONS_ID_TOKEN_REQUEST_URL'),
      remedy: expect.stringContaining('enable-openid-connect: true'),
    })
    expect(masked).toEqual([])
  })

  it('outside of a job and without any token nothing can be told', async () => {
    const { exit, err } = await findings(installed('C'), { job: null, env: {} })
    expect(exit).toBe(2)
    expect(err).toContain('the runner gives this process no ID token')
  })

  it.each([
    ['http://127.0.0.1:9/idtoken', 'could not reach the token service'],
    ['nonsense', 'is not the address of a token service'],
  ])('a token service at %s', async (url, text) => {
    const one = installed('C')
    const { of, exit } = await findings(one, { env: { ...ADMIN(one), ACTIONS_ID_TOKEN_REQUEST_URL: url } })
    expect(of('id-token')).toMatchObject({ outcome: 'warn', text: expect.stringContaining(text) })
    expect(of('merge-whitelist')?.outcome).toBe('ok')
    expect(exit).toBe(0)
  })

  it("an admin's token alone tells all but what the gate's own shows", async () => {
    const one = installed('C')
    served = await serveStage(one.stage)
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_APPROVER: 'gate', ...ADMIN(one) }
    const { out, exit } = await folder.call(['doctor', '--json'], { env })
    const rows = jsonLines<Finding>(out)
    expect(notOk(rows)).toEqual([
      'token-valid unknown',
      'token-account unknown',
      'token-scopes unknown',
      'token-restricted unknown',
      'id-token unknown',
      'may-merge unknown',
      'may-not-push unknown',
      'last-sweep unknown',
      'runner-node unknown',
    ])
    expect(exit).toBe(0)
  })

  it('no token at all, or an odd audience, is wrong usage', async () => {
    const env = { FORGEJO_URL: 'http://127.0.0.1:9', FORGEJO_REPOSITORY: 'acme/ops' }
    const none = await folder.call(['doctor'], { env })
    expect(none.exit).toBe(64)
    expect(none.err).toContain('FORGEJO_ADMIN_TOKEN')
    expect((await folder.call(['doctor', '--audience', 'a b'], { env })).exit).toBe(64)
  })
})
