// `vault-gate doctor` under attack: what would make it say ok of what nobody looked at, fail for what anybody can do, or run for long.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveStage } from '../src/demo/stage.js'
import type { Finding } from '../src/doctor/finding.js'
import type { Site, WatchedSite } from '../src/doctor/installation.js'
import { gatesFor, repositoriesOf } from '../src/doctor/pattern.js'
import { readSite } from '../src/doctor/site.js'
import type { Sha, Tree } from '../src/domain.js'
import { Fault } from '../src/failure.js'
import type { SetupForge } from '../src/forge/setup.js'
import {
  addIntegration,
  addToken,
  type JobSetup,
  needUser,
  push,
  type Served,
  type ServeOptions,
  settle,
  startJob,
} from '../src/sandbox/index.js'
import { CONTROLLER, GATE, type Installed, installed } from './support/installation.js'
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

const WORKFLOW = '.forgejo/workflows/gate.yml'
const CONTROLLED = ['--controller', 'acme/controller']

const never = async (): Promise<never> => {
  throw new Fault('no', 'none')
}

const files = (one: Installed, changes: Readonly<Record<string, string | null>>, repo = 'acme/ops', branch = 'main'): void => {
  const pushed = push(one.stage.world, {
    as: 'acme',
    repo,
    branch,
    from: 'main',
    files: Object.fromEntries(Object.entries(changes).map(([path, text]) => [path, text === null ? null : { text }])),
    message: 'change',
  })
  expect(pushed.outcome).not.toBe('refused')
  settle(one.stage.world)
}

const rowsOf = (out: string): readonly Finding[] => jsonLines<Finding>(out)

type Asking = ServeOptions & {
  readonly words?: readonly string[]
  readonly token?: string | null
  readonly admin?: string | null
}

const doctor = async (one: Installed, asking: Asking = {}) => {
  const { words = [], token = one.token, admin = one.root, ...options } = asking
  await served?.close()
  served = await serveStage(one.stage, options)
  const env = {
    FORGEJO_URL: served.url,
    FORGEJO_REPOSITORY: 'acme/ops',
    ...(token === null ? {} : { FORGEJO_TOKEN: token }),
    ...(admin === null ? {} : { FORGEJO_ADMIN_TOKEN: admin }),
  }
  const said = await folder.call(['doctor', '--approver', 'gate', ...words, '--json'], { env })
  const rows = rowsOf(said.out)
  return { ...said, rows, of: (code: string) => rows.find((row) => row.code === code), requests: served.requests }
}

const BOUND = {
  workflow_ref: ['acme/ops/.forgejo/workflows/gate.yml@refs/heads/main'],
  ref: ['refs/heads/main'],
  event_name: ['pull_request_target', 'issue_comment', 'schedule', 'workflow_dispatch'],
}

type InJob = {
  readonly claims?: Readonly<Record<string, readonly string[]>>
  readonly as?: string
  /** For every repository of its account. */
  readonly unlimited?: boolean
  readonly job?: Partial<JobSetup>
  readonly env?: Readonly<Record<string, string>>
  readonly words?: readonly string[]
}

/** Doctor in a job, without a stored token. */
const doctorInJob = async (one: Installed, asking: InJob = {}) => {
  const { claims = BOUND, as = 'gate', unlimited = false, job = {}, env = {}, words = ['--json'] } = asking
  const { world } = one.stage
  const made = addIntegration(world, { as, repo: 'acme/ops', scopes: ['write:repository', 'write:issue'], claims })
  if (unlimited) for (const each of world.integrations) Object.assign(each, { repositories: null })
  served = await serveStage(one.stage, {})
  const started = startJob(world, { repo: 'acme/ops', event: 'workflow_dispatch', ...job })
  const said = await folder.call(['doctor', '--audience', made, ...words], {
    env: {
      FORGEJO_URL: served.url,
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_APPROVER: 'gate',
      FORGEJO_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${served.url}${started.path}`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: started.token,
      ...env,
    },
  })
  const rows = words.includes('--json') ? rowsOf(said.out) : []
  return { ...said, rows, of: (code: string) => rows.find((row) => row.code === code) }
}

describe('doctor, id-token', () => {
  it('an integration of an admin, who may ask about everybody, is not told to be the one of the gate', async () => {
    const one = installed('C')
    const { of } = await doctorInJob(one, {
      as: 'acme',
      unlimited: true,
      env: { FORGEJO_TOKEN: one.token, FORGEJO_ADMIN_TOKEN: one.root },
    })
    expect(of('id-token')?.outcome).not.toBe('ok')
  })

  it("an integration that is bound to nothing but the repository: looked at from the gate's own job (as docs say) it is not simply ok", async () => {
    const one = installed('C')
    const { of } = await doctorInJob(one, { claims: {}, env: { FORGEJO_ADMIN_TOKEN: one.root } })
    const { outcome = '', text = '' } = of('id-token') ?? {}
    const says = /other|else|bound|alone/.test(text)
    expect({ outcome, says }).not.toEqual({ outcome: 'ok', says: false })
  })

  const DOCTOR_ONLY = GATE.replace(
    /^on:[\s\S]*?^concurrency:/m,
    'on:\n  workflow_dispatch:\nenable-openid-connect: true\nconcurrency:',
  )
    .replace(/token: \$\{\{ secrets\.VAULT_GATE_TOKEN \}\}/, "auth: oidc\n          audience: 'u:1:0'\n          mode: doctor")
    .replace(/^ *token-next: .*\n/m, '')
  const ELSEWHERE = { job: { workflow: 'doctor.yml' } }

  it('a workflow that only looks is not the one of the gate: taken, it is bound too loosely', async () => {
    const one = installed('C', { files: { '.forgejo/workflows/doctor.yml': { text: DOCTOR_ONLY } } })
    const { ref, event_name } = BOUND
    const { of } = await doctorInJob(one, { ...ELSEWHERE, claims: { ref, event_name } })
    expect(of('id-token')?.outcome).toBe('fail')
  })

  it('a workflow that only looks is not the one of the gate: refused, it is as it should be', async () => {
    const one = installed('C', { files: { '.forgejo/workflows/doctor.yml': { text: DOCTOR_ONLY } } })
    const { of } = await doctorInJob(one, { ...ELSEWHERE, env: { FORGEJO_ADMIN_TOKEN: one.root } })
    expect(of('id-token')?.outcome).not.toBe('fail')
  })

  it('started on another branch, as VAULT.md says, to see that its ID token is refused: nobody is told to change the integration', async () => {
    const { exit, out, err } = await doctorInJob(installed('C'), { job: { ref: 'refs/heads/topic' }, words: [] })
    expect(exit).not.toBe(0)
    expect(`${out}${err}`).not.toContain('Correct the authorized integration')
    expect(`${out}${err}`).toMatch(/as it should|refs\/heads\/topic/)
  })

  it('a workflow with an @ in its name is found again', async () => {
    const one = installed('C')
    const path = '.forgejo/workflows/gate@v2.yml'
    const text = Buffer.from(
      (one.stage.api('acme', 'GET', `/contents/${WORKFLOW}`).body as { content: string }).content,
      'base64',
    )
    files(one, { [WORKFLOW]: null, [path]: text.toString() })
    const claims = { ...BOUND, workflow_ref: [`acme/ops/${path}@refs/heads/main`] }
    const { of } = await doctorInJob(one, { claims, job: { workflow: 'gate@v2.yml' } })
    expect(of('id-token')?.outcome).toBe('ok')
  })

  it('guarding another branch than the default one, the integration that init prints (both refs) is no failure', async () => {
    const one = installed('C')
    files(one, { 'x.md': 'x' }, 'acme/ops', 'release')
    const refs = ['refs/heads/release', 'refs/heads/main']
    const claims = { workflow_ref: refs.map((ref) => `acme/ops/${WORKFLOW}@${ref}`), event_name: BOUND.event_name }
    const { of } = await doctorInJob(one, {
      claims,
      job: { ref: 'refs/heads/main', event: 'schedule' },
      words: ['--json', '--base', 'release'],
    })
    expect(of('id-token')?.outcome).not.toBe('fail')
  })
})

describe('doctor, where the gate and its secret are', () => {
  it('pattern C with a job that only looks, by a stored token: somebody is next to a secret', async () => {
    const one = installed('C')
    const looks = GATE.replace(/^on:[\s\S]*?^concurrency:/m, 'on:\n  workflow_dispatch:\nconcurrency:').replace(
      'approver: gate',
      'mode: doctor\n          approver: gate',
    )
    files(one, { '.forgejo/workflows/doctor.yml': looks })
    const { of } = await doctor(one, { admin: null })
    expect(of('secret-reach')?.outcome).not.toBe('ok')
  })

  it('pattern C with a secret beside auth: oidc: somebody is next to a secret', async () => {
    const one = installed('C')
    const text = Buffer.from(
      (one.stage.api('acme', 'GET', `/contents/${WORKFLOW}`).body as { content: string }).content,
      'base64',
    )
    const mixed = text.toString().replace('auth: oidc', `auth: oidc\n          token: \${{ secrets.BOT }}`)
    files(one, { [WORKFLOW]: mixed })
    const { of } = await doctor(one, { admin: null })
    expect(of('secret-reach')?.outcome).not.toBe('ok')
  })

  it('a matrix by include that does not hold this repository does not guard it', async () => {
    const one = installed('B')
    const text = CONTROLLER.replace(
      '    runs-on',
      '    strategy:\n      matrix:\n        include:\n          - repository: acme/other\n    runs-on',
    ).replace('repository: acme/ops', `repository: \${{ matrix.repository }}`)
    files(one, { [WORKFLOW]: text }, 'acme/controller')
    const { of } = await doctor(one, { words: CONTROLLED })
    expect(of('workflow-inputs')?.outcome).not.toBe('ok')
  })

  it('a repository by an expression cannot be told', async () => {
    const one = installed('B')
    files(one, { [WORKFLOW]: CONTROLLER.replace('repository: acme/ops', `repository: \${{ vars.OPS }}`) }, 'acme/controller')
    const { of } = await doctor(one, { words: CONTROLLED })
    expect(of('workflow-inputs')?.outcome).not.toBe('ok')
  })
})

describe("doctor, by an admin's eyes in the place of the gate's", () => {
  it("says nothing of what the gate's token may, which nobody looked at", async () => {
    const one = installed('A')
    files(one, { [WORKFLOW]: GATE.replace(/^ *approver: .*\n/m, '').replace(/^ *token-next: .*\n/m, '') })
    const { of } = await doctor(one, { token: null })
    expect(of('workflow-approver')?.outcome).not.toBe('fail')
  })
})

describe('doctor, token-valid', () => {
  it("a gate's token that does not reach the ops repository is not well because the admin's does", async () => {
    const one = installed('A')
    const { world } = one.stage
    const scopes = ['write:repository', 'write:issue']
    const elsewhere = addToken(world, needUser(world, 'gate'), 'elsewhere', scopes, [one.controller.id]).value
    const { rows, of } = await doctor(one, { token: elsewhere })
    expect(of('token-valid')?.outcome).not.toBe('ok')
    expect(rows.find(({ code }) => code === 'token-restricted')?.text).not.toContain('as well')
  })

  it('a forge that fails for a while says nothing about the token', async () => {
    const one = installed('A')
    const { of } = await doctor(one, {
      admin: null,
      fault: ({ path }) => (/\/repos\/acme\/ops$/.test(path) ? { kind: 'answer', status: 500, body: '{"message":"x"}' } : null),
    })
    expect(of('token-valid')?.outcome).not.toBe('fail')
  })
})

describe('pattern C where another branch than the default one is guarded, for doctor', () => {
  it('a default branch to which any writer may push is told: the gate is started from there, and its integration trusts what lies there', async () => {
    const one = installed('C')
    files(one, { 'x.md': 'x' }, 'acme/ops', 'release')
    const strict = one.stage.api('acme', 'GET', '/branch_protections/main').body as Record<string, unknown>
    expect(one.stage.api('acme', 'DELETE', '/branch_protections/main').status).toBe(204)
    expect(one.stage.api('acme', 'POST', '/branch_protections', { ...strict, rule_name: 'release' }).status).toBe(201)
    const { rows } = await doctor(one, { words: ['--base', 'release'] })
    const told = rows.filter(
      ({ outcome, text, remedy }) => outcome !== 'ok' && /\bmain\b.*(?:protect|push|rule)/.test(`${text} ${remedy}`),
    )
    expect(told).not.toEqual([])
  })
})

describe('doctor, what anybody can do to it', () => {
  it("a pull request that is none of the gate's business, from a branch vault/…, makes no check fail", async () => {
    const one = installed('B')
    const { world } = one.stage
    one.stage.push({ as: 'agent', branch: 'vault/docs', from: 'main', files: { 'docs/x.md': { text: 'x' } } })
    const pull = { base: 'main', head: 'vault/docs', title: 'docs', body: '' }
    expect(one.stage.api('agent', 'POST', '/pulls', pull).status).toBe(201)
    settle(world)
    world.now += 2 * 3_600_000
    const { of } = await doctor(one, { words: CONTROLLED })
    expect(of('last-sweep')?.outcome).not.toBe('fail')
  })

  const siteOf = (entries: number): WatchedSite => {
    const step = `{uses: "https://x/a/vault-gate@0", with: {repository: "\${{matrix.r}}"}}`
    const text = [
      'on: {schedule: [{cron: "* * * * *"}]}',
      'jobs:',
      '  gate:',
      `    strategy: {matrix: {r: [${Array.from({ length: entries }, () => 'a/b').join(',')}]}}`,
      `    steps: [${step}, ${step}]`,
    ].join('\n')
    const bytes = new TextEncoder().encode(text)
    const nothing = { kind: 'unseen', why: '', remedy: '', status: null } as const
    const file = { path: WORKFLOW, mode: '100644', size: bytes.length, bytes }
    const workflows = { kind: 'seen', value: [{ path: '.forgejo/workflows', files: [file], unread: 0 }] } as const
    const site: Site = {
      name: 'acme/ops',
      repository: nothing,
      workflows,
      secrets: nothing,
      collaborators: nothing,
      teams: nothing,
    }
    return site as WatchedSite
  }

  const listsOf = (entries: number) => {
    const found = gatesFor({ ops: siteOf(entries), controller: null })
    return found.kind === 'seen' ? [...found.value.gates, ...found.value.others].map((gate) => repositoriesOf(gate, 'a/b')) : []
  }

  it('a matrix of more entries than any has is not resolved, and one that many steps name is read once', () => {
    expect(listsOf(40_000)).toEqual([null, null])
    const [first, second] = listsOf(2)
    expect(first).toEqual(['a/b', 'a/b'])
    expect(second).toBe(first)
  })

  it('folders within folders: no more are listed than a fixed number', async () => {
    const name = (at: number): string => `f${at}`
    let listed = 0
    const WIDE = 14
    const idOf = (depth: number): Sha => String(depth).padStart(40, '0') as Sha
    const treeAt = (depth: number): Tree => {
      const rows = Array.from({ length: depth < 2 ? 1 : WIDE }, (_, at) => ({
        name: depth === 0 ? '.forgejo' : depth === 1 ? 'workflows' : name(at),
        mode: depth === 6 ? '100644' : '040000',
        id: idOf(depth + 1),
        size: 0,
      }))
      const filter: Tree['filter'] = (...given: Parameters<Tree['filter']>) => {
        listed += 1
        return Array.prototype.filter.apply(rows, given)
      }
      return Object.assign(rows, { filter }) as Tree
    }
    const forge = {
      wholeTree: async () => null,
      tree: async (id: Sha) => treeAt(Number(id)),
      branch: async () => null,
      setup: { repository: never, collaborators: never, teams: never, secrets: never },
    } as unknown as SetupForge
    const site = await readSite({ own: forge, admin: null }, 'acme/ops', { kind: 'seen', value: idOf(0) })
    expect(site.workflows.kind).toBe('seen')
    expect(listed).toBeLessThan(1_000)
  })
})
