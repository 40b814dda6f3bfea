// An installation on the sandbox that is set up well, for each pattern (design 5.1), to be broken by tests.

import { readFileSync } from 'node:fs'
import { type Stage, type StageOptions, setStage } from '../../src/demo/stage.js'
import { addRepository, addToken, needRepo, needUser } from '../../src/sandbox/index.js'

/** A commit to pin to. */
const COMMIT = '0123456789abcdef0123456789abcdef01234567'

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.yml`, import.meta.url), 'utf8')
    .replace(/0{40}/, COMMIT)
    .replace(/approver: vault-gate\b/, 'approver: gate')

/** The workflows of patterns A and B, pinned, for the account `gate`. */
export const GATE = example('gate')
export const CONTROLLER = example('controller')

/** The workflow of pattern C. */
const OIDC = GATE.replace(/token: \$\{\{ secrets\.VAULT_GATE_TOKEN \}\}/, "auth: oidc\n          audience: 'u:1:0'")
  .replace(/^ *token-next: .*\n/m, '')
  .replace('concurrency:', 'enable-openid-connect: true\nconcurrency:')

export type Pattern = 'A' | 'B' | 'C'

/** The stage, with its repositories, the gate's token and those of admins. */
export type Installed = {
  readonly stage: Stage
  readonly ops: ReturnType<typeof needRepo>
  readonly controller: ReturnType<typeof needRepo>
  /** Of the gate, limited to the ops repository. */
  readonly token: string
  /** Of a site admin, who sees everything, and of the owner. */
  readonly root: string
  readonly owner: string
}

const LABELS = ['low', 'medium', 'high'].map((tier) => `blast-radius/${tier}`)

/** Sets it up. In pattern A nobody is let in but people who are trusted. */
export const installed = (pattern: Pattern, options: StageOptions = {}): Installed => {
  const workflow = { A: GATE, B: null, C: OIDC }[pattern]
  const stage = setStage({
    ...options,
    files: { ...(workflow === null ? {} : { '.forgejo/workflows/gate.yml': { text: workflow } }), ...options.files },
  })
  const { world } = stage
  world.now = Date.now()
  const ops = needRepo(world, 'acme/ops')
  for (const name of LABELS) stage.api('gate', 'POST', '/labels', { name, color: '#fff', exclusive: true })
  if (pattern === 'A') {
    ops.private = true
    ops.secrets.set('VAULT_GATE_TOKEN', world.now)
    for (const login of ['agent', 'bob']) ops.collaborators.delete(needUser(world, login).id)
  }
  addRepository(world, 'acme/controller', { private: true, files: { '.forgejo/workflows/gate.yml': { text: CONTROLLER } } })
  const controller = needRepo(world, 'acme/controller')
  controller.secrets.set('VAULT_GATE_TOKEN', world.now)
  const scopes = ['write:repository', 'write:issue']
  return {
    stage,
    ops,
    controller,
    token: addToken(world, needUser(world, 'gate'), 'vault-gate', scopes, [ops.id]).value,
    root: addToken(world, needUser(world, 'root'), 'doctor', ['all']).value,
    owner: stage.tokens['acme'] ?? '',
  }
}
