// `mode: doctor`: the shipped action looks at the installation from inside a job, as the runner starts it (forgejo-actions.md 1.3, 6, 12).

import { describe, expect, it, onTestFinished } from 'vitest'
import { type Job, type JobEnd, logOf, runJob } from '../src/demo/runner.js'
import { serveStage } from '../src/demo/stage.js'
import { callOf, examineHere } from '../src/doctor-job.js'
import { Fault } from '../src/failure.js'
import { readInputs } from '../src/inputs.js'
import { addIntegration, startJob } from '../src/sandbox/index.js'
import { type Installed, installed } from './support/installation.js'

const withDoctor = (recorded: Record<string, unknown>): Record<string, unknown> => ({ ...recorded, inputs: { mode: 'doctor' } })

type Asking = Partial<Pick<Job, 'inputs' | 'payload' | 'env' | 'repository'>> & { readonly url?: string }

/** Runs the job; nothing but reads reaches the forge, and no token the log. */
const look = async (one: Installed, asking: (url: string) => Asking): Promise<JobEnd & { readonly log: string }> => {
  const served = await serveStage(one.stage)
  onTestFinished(() => served.close())
  const { inputs = {}, url = served.url, ...more } = asking(served.url)
  const said = { approver: 'gate', ...inputs }
  const end = await runJob({ event: 'dispatch', root: url, repository: 'acme/ops', ...more, inputs: said })
  const log = logOf(end.stdout)
  for (const secret of [inputs['token'] ?? '', one.root].filter((text) => text !== '')) expect(log).not.toContain(secret)
  expect(served.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  expect(end.stderr).toBe('')
  return { ...end, log }
}

describe('in a job', () => {
  it('pattern A: by the input mode, or by what somebody typed when starting the workflow by hand', async () => {
    const one = installed('A')
    const byInput = await look(one, () => ({ inputs: { token: one.token, mode: 'doctor' } }))
    const byHand = await look(one, () => ({ inputs: { token: one.token }, payload: withDoctor }))
    for (const { log, exitCode } of [byInput, byHand]) {
      expect(log).toMatch(/\n {2}ok {4}token-account +The token is one of gate\.\n/)
      expect(log).toMatch(/\n {2}ok {4}runner-node +The runner has Node v\d/)
      expect(log).toMatch(/\n\d+ checks: \d+ ok, 0 to look at, 0 failed, \d+ could not be told\n/)
      expect(exitCode).toBe(0)
    }
  })

  it("pattern B: the workflow's own repository is the controller", async () => {
    const one = installed('B')
    const inputs = { token: one.token, repository: 'acme/ops' }
    const { log } = await look(one, () => ({ inputs, repository: 'acme/controller', payload: withDoctor }))
    expect(log).toContain('acme/controller')
    expect(log).toMatch(/ok +token-valid/)
  })

  it("pattern C: the job's ID token is asked for, masked, and looked at; the job's automatic token is not", async () => {
    const one = installed('C')
    const { world } = one.stage
    const claims = { workflow_ref: ['acme/ops/.forgejo/workflows/gate.yml@refs/heads/main'], event_name: ['workflow_dispatch'] }
    const audience = addIntegration(world, { as: 'gate', repo: 'acme/ops', scopes: ['write:repository', 'write:issue'], claims })
    const job = startJob(world, { repo: 'acme/ops', event: 'workflow_dispatch' })
    const { log, stdout, exitCode } = await look(one, (url) => ({
      inputs: { auth: 'oidc', audience },
      payload: withDoctor,
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}${job.path}`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.token },
    }))
    expect(stdout).toMatch(/^::add-mask::\S+\n/)
    expect(log).toMatch(/ok +id-token +The forge takes the ID token of \.forgejo\/workflows\/gate\.yml/)
    expect(log).not.toContain(job.token)
    expect(exitCode).toBe(0)
  })

  it('while a token is rotated it looks by the one that the gate uses', async () => {
    const one = installed('A')
    const inputs = { token: 'f'.repeat(40), 'token-next': one.token, mode: 'doctor' }
    const { log, exitCode } = await look(one, () => ({ inputs }))
    expect(log).toMatch(/^warning {3}token could not be looked by, token-next was/)
    expect(log).toMatch(/ok +token-account +The token is one of gate\./)
    expect(exitCode).toBe(0)
  })

  it('what fails makes the job red', async () => {
    const one = installed('A')
    const { log, exitCode } = await look(one, () => ({ inputs: { token: one.stage.tokens['alice'] ?? '', mode: 'doctor' } }))
    expect(log).toContain('FAIL  token-account')
    expect(exitCode).toBe(1)
  })

  it('a dead server is told in a sentence', async () => {
    const one = installed('A')
    const asking = { inputs: { token: one.token, mode: 'doctor' }, url: 'http://127.0.0.1:9' }
    const { log, exitCode } = await look(one, () => asking)
    expect(log).toMatch(/^vault-gate: .*could not reach/)
    expect(exitCode).toBe(1)
  })

  it('another word for the mode is a fault', async () => {
    const one = installed('A')
    const payload = (recorded: Record<string, unknown>) => ({ ...recorded, inputs: { mode: 'sweep' } })
    const { log, exitCode } = await look(one, () => ({ inputs: { token: one.token }, payload }))
    expect(log).toContain('"mode" must be auto or doctor, not "sweep"')
    expect(exitCode).toBe(1)
  })
})

describe('the call', () => {
  const ENVIRONMENT = {
    PATH: '/bin',
    FORGEJO_TOKEN: 'automatic',
    FORGEJO_ADMIN_TOKEN: 'of-somebody',
    FORGEJO_REPOSITORY: 'acme/controller',
    FORGEJO_API_URL: 'https://forge.example/api/v1',
    INPUT_REPOSITORY: 'acme/ops',
    INPUT_MODE: 'doctor',
    INPUT_APPROVER: 'gate',
  }
  const job = { environment: ENVIRONMENT, repository: 'acme/controller', command: '/nowhere/cli/index.js' }

  it("holds the gate's token in its environment alone, never the job's automatic one or an admin's", () => {
    const { argv, environment } = callOf(readInputs({ ...ENVIRONMENT, INPUT_TOKEN: 'of-the-gate' }), job, 'of-the-gate')
    expect(argv).toEqual([
      'doctor',
      '--url=https://forge.example/api/v1',
      '--repo=acme/ops',
      '--approver=gate',
      '--controller=acme/controller',
    ])
    expect(environment).toMatchObject({ PATH: '/bin', FORGEJO_TOKEN: 'of-the-gate' })
    expect(environment).not.toHaveProperty('FORGEJO_ADMIN_TOKEN')
  })

  it('without a stored token has none, and the audience', () => {
    const { argv, environment } = callOf(readInputs({ ...ENVIRONMENT, INPUT_AUTH: 'oidc', INPUT_AUDIENCE: 'u:1:2' }), job, null)
    expect(argv).toContain('--audience=u:1:2')
    expect(environment).not.toHaveProperty('FORGEJO_TOKEN')
  })

  it('where the command is missing, says so', async () => {
    const inputs = readInputs({ ...ENVIRONMENT, INPUT_TOKEN: 'of-the-gate' })
    await expect(examineHere(inputs, job)).rejects.toThrow(Fault)
  })
})
