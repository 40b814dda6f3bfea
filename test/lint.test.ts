// `vault-gate lint`: what each rule says and what it does not, what hostile files can do (nothing), and the three renderings.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgeFiles } from '../src/cli/lint/contents.js'
import { RULES } from '../src/cli/lint/rules.js'
import { readInputs } from '../src/inputs.js'
import { type Folder, folderWith } from './support/shell.js'
import { lintPage, PAGE } from './tools/lint-page.js'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const WHERE = '.forgejo/workflows/gate.yml'
const PIN = '5f0c9d1e7ab34c2d8e6f70112233445566778899'
const ZEROS = '0'.repeat(40)

/** A workflow about which there is nothing to say. */
const GATE = read('test/fixtures/lint/careful/gate.yml')

let folder: Folder

beforeEach(() => {
  folder = folderWith()
})

afterEach(() => folder.remove())

type Remark = {
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  readonly rule: string
  readonly severity: string
  readonly text: string
  readonly remedy: string
}

const remarksIn = (out: string): Remark[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Remark)

/** `line:column severity text` of each remark by `rule`. */
const by = (rule: string, remarks: readonly Remark[]): string[] =>
  remarks
    .filter((one) => one.rule === rule)
    .map(({ line, column, severity, text }) => `${line === null ? '' : `${line}:${column} `}${severity} ${text}`)

const lint = async (...argv: string[]): Promise<{ exit: number; remarks: Remark[]; err: string }> => {
  const { exit, out, err } = await folder.call(['lint', '--json', ...argv])
  return { exit, remarks: remarksIn(out), err }
}

/** The remarks about a gate's workflow with this text. */
const about = async (text: string | Uint8Array): Promise<Remark[]> => {
  folder.write(WHERE, text)
  return (await lint()).remarks
}

type Edit = readonly (readonly [from: string, to: string])[]

const edited = (edits: Edit, text = GATE): string =>
  edits.reduce((whole, [from, to]) => {
    expect(whole, `the text has ${from}`).toContain(from)
    return whole.replace(from, () => to)
  }, text)

const TYPES = 'types: [opened, reopened, synchronize, edited, labeled, unlabeled]'
const TARGET = `  pull_request_target:\n    ${TYPES}\n`
const COMMENT = '  issue_comment:\n    types: [created]\n'
const SCHEDULE = "  schedule:\n    - cron: '*/5 * * * *'\n"
const GROUP = 'concurrency:\n  group: vault-gate\n  cancel-in-progress: false\n'
const USES = `https://forge.example/acme/vault-gate@${PIN}`
const TOKEN = `token: \${{ secrets.VAULT_GATE_TOKEN }}`
const OIDC = `auth: oidc\n          audience: \${{ vars.VAULT_GATE_AUDIENCE }}`
const IF = `if: \${{ vars.VAULT_GATE != 'off' }}`
const STEPS = '    steps:\n'
const INPUTS = '        with:\n'
const APPROVER = '          approver: vault-gate\n'
const FROZEN = `          frozen: \${{ vars.VAULT_GATE_FROZEN }}\n`

/** What the rule says of the workflow with these edits: nothing where the list is empty. */
type Row = readonly [rule: string, title: string, edits: Edit, says: readonly string[]]

const WORKFLOW_ROWS: readonly Row[] = [
  ['uses-not-pinned', 'a tag', [[PIN, 'v1']], ['24:15 error "v1" is a tag or a branch: it can be moved to other code.']],
  [
    'uses-not-pinned',
    'a branch with slashes',
    [[PIN, 'release/a@b']],
    ['24:15 error "release/a@b" is a tag or a branch: it can be moved to other code.'],
  ],
  [
    'uses-not-pinned',
    'a short id',
    [[PIN, PIN.slice(0, 10)]],
    ['24:15 error "5f0c9d1e7a" is no full commit id: the runner refuses a short one.'],
  ],
  [
    'uses-not-pinned',
    '41 digits',
    [[PIN, `${PIN}0`]],
    [`24:15 error "${PIN}0" is a tag or a branch: it can be moved to other code.`],
  ],
  [
    'uses-not-pinned',
    'no commit',
    [[`@${PIN}`, '']],
    ['24:15 error "https://forge.example/acme/vault-gate" does not say which commit of the action to run.'],
  ],
  [
    'uses-not-pinned',
    'nothing after @',
    [[PIN, '']],
    ['24:15 error "https://forge.example/acme/vault-gate@" does not say which commit of the action to run.'],
  ],
  [
    'uses-not-pinned',
    'an expression',
    [[PIN, `\${{ vars.PIN }}`]],
    ['24:15 error The commit of the action is an expression, so the file does not say which code runs.'],
  ],
  ['uses-not-pinned', 'zeros', [[PIN, ZEROS]], ['24:15 note The commit id of the action is a placeholder: nothing but zeros.']],
  [
    'uses-not-pinned',
    '64 zeros',
    [[PIN, '0'.repeat(64)]],
    ['24:15 note The commit id of the action is a placeholder: nothing but zeros.'],
  ],
  ['uses-not-pinned', 'never: 64 digits', [[PIN, 'a1'.repeat(32)]], []],
  [
    'uses-not-pinned',
    'never: capital digits, a path and quotes',
    [[USES, `"https://forge.example/acme/vault-gate/sub@${PIN.toUpperCase()}"`]],
    [],
  ],
  [
    'uses-not-pinned',
    'a user and a password are never shown',
    [[USES, 'https://bot:hunter2@forge.example/acme/vault-gate']],
    ['24:15 error "https://forge.example/acme/vault-gate" does not say which commit of the action to run.'],
  ],
  [
    'uses-not-url',
    'owner and name',
    [['https://forge.example/', '']],
    [
      `24:15 warning "acme/vault-gate@${PIN.slice(0, 44)}" is looked up on whichever host the server takes actions from by default.`,
    ],
  ],
  [
    'uses-not-url',
    'a folder',
    [[USES, './vault-gate']],
    ['24:15 warning "./vault-gate" is a folder of the workspace: whoever changes what lies there changes the gate.'],
  ],
  [
    'uses-not-url',
    'not encrypted',
    [[USES, `http://f.example/a/vault-gate@${PIN.slice(0, 8)}`]],
    ['24:15 warning "http://f.example/a/vault-gate@5f0c9d1e" is not fetched over https: who is in between can change it.'],
  ],
  ['uses-not-url', 'never: https with .git', [['vault-gate@', 'Vault-Gate.git@']], []],
  [
    'trigger-pull-request',
    'as a key',
    [['  pull_request_target:', '  pull_request:']],
    ['4:3 error "pull_request" runs the workflow of the proposed commit, next to the secret.'],
  ],
  [
    'trigger-pull-request',
    "Forgejo's own name",
    [[COMMENT, '  pull_request_sync:\n']],
    ['6:3 error "pull_request_sync" runs the workflow of the proposed commit, next to the secret.'],
  ],
  ['trigger-pull-request', 'never: pull_request_target', [], []],
  [
    'trigger-missing-edited',
    'no types',
    [[TARGET, '  pull_request_target:\n']],
    ['4:3 error Without types pull_request_target means opened, reopened and synchronize: edited is missing.'],
  ],
  [
    'trigger-missing-edited',
    'no edited',
    [[TYPES, 'types: [opened, reopened, synchronize]']],
    ['5:5 error The types of pull_request_target lack edited.'],
  ],
  [
    'trigger-missing-edited',
    'no synchronize',
    [[TYPES, 'types: [opened, reopened, edited]']],
    ['5:5 error The types of pull_request_target lack synchronize.'],
  ],
  [
    'trigger-missing-edited',
    'no reopened',
    [[TYPES, 'types: [opened, synchronize, edited]']],
    ['5:5 warning The types of pull_request_target lack reopened.'],
  ],
  [
    'trigger-missing-edited',
    'one word',
    [[TYPES, 'types: edited']],
    ['5:5 error The types of pull_request_target lack opened, reopened, synchronize.'],
  ],
  [
    'trigger-missing-edited',
    'an empty list',
    [[TYPES, 'types: []']],
    ['5:5 error The types of pull_request_target lack opened, reopened, synchronize, edited.'],
  ],
  [
    'trigger-missing-edited',
    'a wildcard that is none of these',
    [[TYPES, "types: ['[eosr]*']"]],
    ['5:5 error The types of pull_request_target lack opened, reopened, synchronize, edited.'],
  ],
  ['trigger-missing-edited', 'never: wildcards', [[TYPES, "types: ['*opened', 'sync*e', 'edite?']"]], []],
  ['trigger-missing-edited', 'never: without pull_request_target', [[TARGET, '']], []],
  [
    'trigger-review',
    'reviews',
    [[COMMENT, '  pull_request_review:\n']],
    ['6:3 error "pull_request_review" runs the workflow of the reviewed commit, next to the secret.'],
  ],
  [
    'trigger-review',
    "Forgejo's own name",
    [[COMMENT, '  pull_request_review_approved:\n']],
    ['6:3 error "pull_request_review_approved" runs the workflow of the reviewed commit, next to the secret.'],
  ],
  [
    'trigger-review',
    'types',
    [['labeled, unlabeled', 'review_requested, review_request_removed']],
    [
      '5:52 error The type "review_requested" points the run at the proposed commit, not at the base branch.',
      '5:70 error The type "review_request_removed" points the run at the proposed commit, not at the base branch.',
    ],
  ],
  [
    'trigger-review',
    'a wildcard',
    [[TYPES, "types: ['*']"]],
    ['5:13 error The type "*" points the run at the proposed commit, not at the base branch.'],
  ],
  ['trigger-review', 'never: other types', [], []],
  [
    'trigger-push',
    'one word',
    [[GATE.slice(GATE.indexOf('on:'), GATE.indexOf('concurrency')), 'on: push\n']],
    ['3:5 error "push" runs the workflow of the pushed commit, and names no pull request.'],
  ],
  [
    'trigger-push',
    'to the base branch only',
    [[COMMENT, '  push:\n    branches: [main]\n']],
    ['6:3 error "push" runs the workflow of the pushed commit, and names no pull request.'],
  ],
  ['trigger-push', 'never: other events', [], []],
  [
    'trigger-not-taken',
    'a list',
    [[GATE.slice(GATE.indexOf('on:'), GATE.indexOf('concurrency')), 'on: [release, pull_request_comment]\n']],
    ['3:6 warning The gate does not run on "release".', '3:15 warning The gate does not run on "pull_request_comment".'],
  ],
  [
    'trigger-not-taken',
    'never: where the mode is sweep',
    [
      [COMMENT, '  release:\n'],
      [APPROVER, `${APPROVER}          mode: sweep\n`],
    ],
    [],
  ],
  ['trigger-not-taken', 'never: a reusable workflow', [[COMMENT, '  workflow_call:\n']], []],
  [
    'trigger-paths',
    'both',
    [[TYPES, `${TYPES}\n    paths: [vault/**]\n    paths-ignore: [docs]`]],
    [
      '6:5 warning With "paths" the gate does not see every pull request.',
      '7:5 warning With "paths-ignore" the gate does not see every pull request.',
    ],
  ],
  ['trigger-paths', 'never: branches', [[TYPES, `${TYPES}\n    branches: [main]`]], []],
  [
    'no-schedule',
    'none',
    [[SCHEDULE, '']],
    ['3:1 error Nothing starts the gate by itself, so an approval may never take effect.'],
  ],
  [
    'no-schedule',
    'without a time',
    [[SCHEDULE, '  schedule:\n']],
    ['3:1 error Nothing starts the gate by itself, so an approval may never take effect.'],
  ],
  [
    'no-schedule',
    'with an empty time',
    [[SCHEDULE, "  schedule: [{cron: ''}, cron, ~]\n"]],
    ['3:1 error Nothing starts the gate by itself, so an approval may never take effect.'],
  ],
  [
    'no-schedule',
    'no events at all',
    [['on:\n', 'off:\n']],
    ['error Nothing starts the gate by itself, so an approval may never take effect.'],
  ],
  ['no-schedule', 'never: a reusable workflow', [[SCHEDULE, '  workflow_call:\n']], []],
  ['no-schedule', 'never: in one line', [[SCHEDULE, "  schedule: [{cron: '@hourly'}]\n"]], []],
  ['no-recheck', 'no comments', [[COMMENT, '']], ['3:1 note A /recheck comment does not reach the gate.']],
  ['no-recheck', 'no new comments', [['created', 'edited, deleted']], ['3:1 note A /recheck comment does not reach the gate.']],
  ['no-recheck', 'never: all comments', [[COMMENT, '  issue_comment:\n']], []],
  [
    'no-recheck',
    'never: only scheduled',
    [
      [TARGET, ''],
      [COMMENT, ''],
    ],
    [],
  ],
  [
    'secret-in-env',
    'of the workflow',
    [['jobs:', `env:\n  A: \${{ secrets.A }}\n  B: b\njobs:`]],
    ['19:3 error "A" in the env of the workflow holds a secret.'],
  ],
  [
    'secret-in-env',
    'of the job, whole',
    [[STEPS, `    env: \${{ secrets }}\n${STEPS}`]],
    ['23:5 error The env of the job holds secrets.'],
  ],
  [
    'secret-in-env',
    'of a step, all of them',
    [[INPUTS, `        env: {X: "\${{ toJSON(Secrets) }}"}\n${INPUTS}`]],
    ['25:15 error "X" in the env of a step holds a secret.'],
  ],
  [
    'secret-in-env',
    'of another step, by an index',
    [[STEPS, `${STEPS}      - run: x\n        env:\n          X: a\${{ secrets[ 'A' ] }}b\n`]],
    ['26:11 error "X" in the env of a step holds a secret.'],
  ],
  [
    'secret-in-env',
    'of the container',
    [[STEPS, `    container:\n      env: {X: "\${{ secrets.A }}"}\n${STEPS}`]],
    ['24:13 error "X" in the env of the container holds a secret.'],
  ],
  [
    'secret-in-env',
    'never: variables, words and strings',
    [['jobs:', `env:\n  A: \${{ vars.secrets }}\n  B: secrets.A\n  C: \${{ 'secrets.A' }}\n  D: [x]\njobs:`]],
    [],
  ],
  ['secret-in-env', 'never: a list', [['jobs:', 'env: [x]\njobs:']], []],
  [
    'secret-elsewhere',
    'in the file',
    [[TOKEN, 'token: 0123456789abcdef']],
    ['26:11 error The token is written in the workflow, where all who read the file have it.'],
  ],
  [
    'secret-elsewhere',
    'in a string',
    [[TOKEN, `token: \${{ 'it''s }} x' }}`]],
    ['26:11 error The token is written in the workflow, where all who read the file have it.'],
  ],
  [
    'secret-elsewhere',
    'in the file as well',
    [[TOKEN, `token: \${{ secrets.A }}x`]],
    ['26:11 error The token is written in the workflow, where all who read the file have it.'],
  ],
  [
    'secret-elsewhere',
    'a variable',
    [[TOKEN, `token: \${{ vars.TOKEN || secrets.A }}`]],
    ['26:11 error The token comes from "vars.token", which is no secret.'],
  ],
  [
    'secret-elsewhere',
    'an output',
    [[TOKEN, `token: \${{ steps.x.outputs.token }}`]],
    ['26:11 error The token comes from "steps.x", which is no secret.'],
  ],
  [
    'secret-elsewhere',
    'in the address',
    [[USES, `https://bot:hunter2@forge.example/acme/vault-gate@${PIN}`]],
    ['24:15 error The address of the action has a user or a password in it.'],
  ],
  ['secret-elsewhere', 'never: one of two secrets, in any case', [[TOKEN, `TOKEN: \${{ Secrets['A'] || secrets.B || '' }}`]], []],
  [
    'secret-elsewhere',
    'never: a secret in the address',
    [[USES, `https://\${{ secrets.READ }}@forge.example/acme/vault-gate@${PIN}`]],
    [],
  ],
  ['token-missing', 'none', [[`          ${TOKEN}\n`, '']], ['24:9 error The step gives the gate no token.']],
  ['token-missing', 'empty', [[TOKEN, "token: ''"]], ['26:11 error The step gives the gate no token.']],
  ['token-missing', 'null', [[TOKEN, 'token: ~']], ['26:11 error The step gives the gate no token.']],
  ['token-missing', 'no inputs', [[INPUTS, '        without:\n']], ['24:9 error The step gives the gate no token.']],
  ['token-missing', 'auth by token, and none', [[TOKEN, 'auth: token']], ['24:9 error The step gives the gate no token.']],
  ['token-missing', 'never: an ID token', [[TOKEN, 'auth: oidc']], []],
  [
    'secret-elsewhere',
    'the next token from a variable',
    [[TOKEN, `${TOKEN}\n          token-next: \${{ vars.NEXT }}`]],
    ['27:11 error The token comes from "vars.next", which is no secret.'],
  ],
  [
    'secret-elsewhere',
    'never: the next token from a secret',
    [[TOKEN, `${TOKEN}\n          token-next: \${{ secrets.NEXT }}`]],
    [],
  ],
  [
    'automatic-token',
    'as the next one',
    [[TOKEN, `${TOKEN}\n          token-next: \${{ secrets.GITHUB_TOKEN }}`]],
    ['27:11 error The automatic token of the job can neither approve nor merge.'],
  ],
  [
    'automatic-token',
    'a secret',
    [['VAULT_GATE_TOKEN', 'FORGEJO_TOKEN']],
    ['26:11 error The automatic token of the job can neither approve nor merge.'],
  ],
  [
    'automatic-token',
    'the context',
    [['secrets.VAULT_GATE_TOKEN', 'github.token']],
    ['26:11 error The automatic token of the job can neither approve nor merge.'],
  ],
  ['automatic-token', 'never: another secret', [['VAULT_GATE_TOKEN', 'FORGEJO_TOKEN_2']], []],
  ['concurrency-missing', 'none', [[GROUP, '']], ['warning Runs of this workflow do not wait for each other.']],
  [
    'concurrency-missing',
    'no group',
    [['  group: vault-gate\n', '']],
    ['15:1 warning The concurrency of the workflow has no group, so nothing waits.'],
  ],
  [
    'concurrency-missing',
    'only of the job',
    [
      [GROUP, ''],
      [STEPS, `    concurrency: x\n${STEPS}`],
    ],
    ['warning Forgejo does not read the concurrency of a job, only that of the workflow.'],
  ],
  ['concurrency-missing', 'never: the short form', [[GROUP, 'concurrency: x\n']], []],
  [
    'concurrency-cancels',
    'the short form',
    [[GROUP, 'concurrency: x\n']],
    ['15:1 error Without cancel-in-progress new commits cancel the run.'],
  ],
  [
    'concurrency-cancels',
    'unset',
    [['  cancel-in-progress: false\n', '']],
    ['15:1 error Without cancel-in-progress new commits cancel the run.'],
  ],
  ['concurrency-cancels', 'true', [['progress: false', 'progress: true']], ['17:3 error cancel-in-progress is "true".']],
  [
    'concurrency-cancels',
    'an expression',
    [['progress: false', `progress: \${{ false }}`]],
    [`17:3 error cancel-in-progress is "\${{ false }}".`],
  ],
  ['concurrency-cancels', 'never: false in quotes', [['progress: false', 'progress: "False"']], []],
  [
    'concurrency-per-ref',
    'a ref',
    [['group: vault-gate', `group: gate-\${{ github.ref }}`]],
    ['16:10 warning The group differs by "github.ref".'],
  ],
  [
    'concurrency-per-ref',
    'a number',
    [['group: vault-gate', `group: \${{ forgejo.workflow }}-\${{ forgejo.event.pull_request.number }}`]],
    ['16:10 warning The group differs by "forgejo.event".'],
  ],
  [
    'concurrency-per-ref',
    'the event',
    [['group: vault-gate', `group: \${{ github.event_name }}`]],
    ['16:10 warning The group differs by "github.event_name".'],
  ],
  [
    'concurrency-per-ref',
    'an input',
    [['group: vault-gate', `group: \${{ inputs.pull-request }}`]],
    ['16:10 warning The group differs by "inputs.pull-request".'],
  ],
  [
    'concurrency-per-ref',
    'an index that nobody can tell',
    [['group: vault-gate', `group: \${{ github[format('{0}', 'ref')] }}`]],
    ['16:10 warning The group differs by "github.*".'],
  ],
  [
    'concurrency-per-ref',
    'never: the same for all',
    [['group: vault-gate', `group: \${{ github.workflow }}-\${{ github.repository }}-github.ref`]],
    [],
  ],
  [
    'checkout-step',
    'a checkout',
    [[STEPS, `${STEPS}      - uses: https://code.example/actions/checkout@v4\n`]],
    ['24:15 error "https://code.example/actions/checkout@v4" brings files of a repository into the gate\'s job.'],
  ],
  [
    'checkout-step',
    'another action',
    [[STEPS, `${STEPS}      - uses: docker://alpine:3\n`]],
    ['24:15 error "docker://alpine:3" runs beside the gate.'],
  ],
  [
    'checkout-step',
    'commands, and one of nothing',
    [[STEPS, `${STEPS}      - run: echo hi\n      - name: x\n`]],
    [
      '24:9 error A step beside the gate runs commands of its own.',
      '25:9 error A step beside the gate runs commands of its own.',
    ],
  ],
  [
    'checkout-step',
    'never: in another job',
    [['jobs:\n', 'jobs:\n  other:\n    steps:\n      - uses: actions/checkout@v4\n']],
    [],
  ],
  ['checkout-step', 'never: the gate twice', [[STEPS, `${STEPS}      - uses: ${USES}\n`]], []],
  ['no-timeout', 'none', [['    timeout-minutes: 6\n', '']], ['19:3 warning The job has no timeout-minutes.']],
  [
    'no-timeout',
    'too short',
    [['minutes: 6', 'minutes: 4']],
    ['22:5 warning The job ends after 4 minutes, but the gate works for up to 240 seconds.'],
  ],
  [
    'no-timeout',
    'shorter than two gates',
    [[STEPS, `${STEPS}      - uses: ${USES}\n        with: {deadline-seconds: 120}\n`]],
    ['22:5 warning The job ends after 6 minutes, but the gate works for up to 360 seconds.'],
  ],
  ['no-timeout', 'never: an expression', [['minutes: 6', `minutes: \${{ vars.MINUTES }}`]], []],
  [
    'no-timeout',
    'never: a shorter deadline',
    [
      ['minutes: 6', 'minutes: 1.5'],
      [APPROVER, `${APPROVER}          deadline-seconds: 60\n`],
    ],
    [],
  ],
  [
    'no-timeout',
    'never: a deadline nobody can tell',
    [
      ['minutes: 6', 'minutes: 1'],
      [APPROVER, `${APPROVER}          deadline-seconds: \${{ vars.X }}\n`],
    ],
    [],
  ],
  [
    'job-if-event',
    'the actor',
    [[IF, "if: github.actor == 'alice'"]],
    ['20:5 warning Whether the job runs depends on "github.actor".'],
  ],
  [
    'job-if-event',
    'a step, in braces',
    [[INPUTS, `        if: always() && \${{ github.event.pull_request.user.login != 'x' }}\n${INPUTS}`]],
    ['25:9 warning Whether the step runs depends on "github.event".'],
  ],
  [
    'job-if-event',
    'all of it',
    [[IF, "if: contains(toJSON(github), 'x')"]],
    ['20:5 warning Whether the job runs depends on "github".'],
  ],
  [
    'job-if-event',
    'never: a variable, the name of the event, a string',
    [[IF, "if: vars.X == 'github.actor' && github.event_name != 'x' && true"]],
    [],
  ],
  [
    'uses-other-workflow',
    'beside the gate',
    [['jobs:\n', 'jobs:\n  other:\n    uses: https://forge.example/acme/vault-gate/.forgejo/workflows/gate.yml@main\n']],
    ['20:11 warning "https://forge.example/acme/vault-gate/.forgejo/workflows/gat…" is not looked at.'],
  ],
  [
    'uses-other-workflow',
    'never: another workflow',
    [['jobs:\n', 'jobs:\n  other:\n    uses: ./.forgejo/workflows/x.yml\n']],
    [],
  ],
  [
    'input-twice',
    'in another case',
    [[APPROVER, `          AUTH: oidc\n          Approver: x\n${APPROVER}`]],
    ['29:11 error "approver" is there already.'],
  ],
  ['input-twice', 'never: each once', [], []],
  [
    'input-value',
    'misspelt words',
    [[APPROVER, `${APPROVER}          auth: odic\n          mode: Sweeps\n          dry-run: yes\n`]],
    [
      '28:11 error "auth" is "odic", and knows token, oidc.',
      '29:11 error "mode" is "Sweeps", and knows auto, gate, sweep, doctor.',
      '30:11 error "dry-run" is "yes", and knows true, false, comment.',
    ],
  ],
  [
    'input-value',
    'mode: Gate, which every run refuses',
    [[APPROVER, `${APPROVER}          mode: Gate\n`]],
    ['28:11 error "mode" is "Gate", and knows auto, gate, sweep, doctor.'],
  ],
  [
    'input-value',
    'never: an expression, another case, nothing',
    [[APPROVER, `${APPROVER}          auth: OIDC\n          mode: \${{ inputs.mode }}\n          dry-run: ''\n`]],
    [],
  ],
  ['oidc-not-enabled', 'missing', [[TOKEN, OIDC]], ['26:11 error Nothing here says enable-openid-connect: true.']],
  [
    'oidc-not-enabled',
    'false, and "permissions" in its place',
    [
      [TOKEN, OIDC],
      [GROUP, `enable-openid-connect: false\npermissions:\n  id-token: write\n${GROUP}`],
    ],
    ['29:11 error Nothing here says enable-openid-connect: true.'],
  ],
  [
    'oidc-not-enabled',
    'never: on the job',
    [
      [TOKEN, OIDC],
      [IF, `enable-openid-connect: true\n    ${IF}`],
    ],
    [],
  ],
  [
    'oidc-not-enabled',
    'never: for the whole workflow',
    [
      [TOKEN, OIDC],
      [GROUP, `enable-openid-connect: true\n${GROUP}`],
    ],
    [],
  ],
  ['oidc-not-enabled', 'never: with a token', [], []],
  [
    'oidc-inputs',
    'a token and no audience',
    [[TOKEN, `auth: OIDC\n          ${TOKEN}`]],
    ['26:11 error With auth: oidc the gate needs "audience".', '27:11 error "token" is given, and not used with auth: oidc.'],
  ],
  [
    'oidc-inputs',
    'no approver',
    [
      [TOKEN, OIDC],
      [APPROVER, ''],
    ],
    ['26:11 error With auth: oidc the gate needs "approver".'],
  ],
  ['oidc-inputs', 'never: all it needs', [[TOKEN, OIDC]], []],
  [
    'unknown-input',
    'misspelt',
    [[APPROVER, '          aprover: x\n          dry_run: true\n']],
    ['27:11 error The gate has no input "aprover".', '28:11 error The gate has no input "dry_run".'],
  ],
  [
    'unknown-input',
    'an invisible character in it',
    [[APPROVER, '          "app\\u202Erover": x\n']],
    ['27:11 error The gate has no input "app\\u{202e}rover".'],
  ],
  [
    'unknown-input',
    'a name of every object',
    [[APPROVER, '          constructor: x\n']],
    ['27:11 error The gate has no input "constructor".'],
  ],
  ['unknown-input', 'never: another case', [[APPROVER, '          Dry-Run: comment\n']], []],
  ['frozen-missing', 'none', [[FROZEN, '']], ['24:9 note Only a commit or the revoked token can stop this gate.']],
  ['frozen-missing', 'never: false', [[FROZEN, '          frozen: false\n']], []],
]

describe('workflows', () => {
  it('has nothing to say about the workflow of the README', async () => {
    folder.write(WHERE, GATE)
    expect(await folder.call(['lint'])).toEqual({
      exit: 0,
      out: `summary  0 errors, 0 warnings, 0 notes; looked at ${WHERE}\n`,
      err: 'vault-gate: there is no vault/policy.toml here or in a folder above; only workflows are looked at\n',
    })
  })

  it.each(WORKFLOW_ROWS)('%s: %s', async (rule, _, edits, says) => {
    expect(by(rule, await about(edited(edits)))).toEqual(says)
  })

  it('says of each of the examples only that the commit is to be filled in', async () => {
    for (const name of ['gate', 'controller']) {
      const remarks = await about(read(`examples/${name}.yml`))
      expect(remarks.map(({ rule, severity }) => [rule, severity])).toEqual([['uses-not-pinned', 'note']])
      expect((await lint()).exit).toBe(0)
    }
  })

  it('finds the gate under any name by its inputs, and takes nothing else for it', async () => {
    const gate = (uses: string, more = ''): string =>
      edited([
        [USES, uses],
        [APPROVER, more],
      ])
    for (const [text, found] of [
      [gate('acme/gate@v1', APPROVER), true],
      [gate('acme/gate@v1', '          Policy-Path: x\n'), true],
      [gate('./.forgejo/actions/vault-gate/', ''), true],
      [gate(`https://forge.example/acme/actions/VAULT-GATE/sub@${PIN}`), true],
      [gate('acme/gate@v1'), false],
      [gate('vault-gate/checkout@v1'), false],
      [gate('acme/vault-gate-tools@v1'), false],
      [gate('acme/checkout@vault-gate'), false],
      [gate('docker://forge.example/acme/vault-gate:1'), false],
      [gate('x/y@v1').replace(`          ${TOKEN}\n${FROZEN}`, APPROVER), false],
      ['# vault-gate\njobs: [vault-gate]\n', false],
      ['# vault-gate\njobs: {a: {steps: {uses: x/vault-gate}}, b: , c: [x]}\n', false],
      ['# vault-gate\n', false],
    ] as const) {
      folder.write(WHERE, text)
      const { exit, err } = await lint()
      expect([exit === 2, err.includes('uses the gate')], text).toEqual([!found, !found])
    }
  })

  it('takes the schedule and the comments of another workflow of the same folder', async () => {
    folder.write(
      '.forgejo/workflows/sweep.yaml',
      edited([
        [TARGET, ''],
        [COMMENT, ''],
      ]),
    )
    expect(await about(edited([[SCHEDULE, '']]))).toEqual([])
    const remarks = await about(
      edited([
        [SCHEDULE, ''],
        [COMMENT, ''],
      ]),
    )
    expect(remarks.map(({ rule }) => rule)).toEqual(['no-recheck'])
  })

  it('sees what anchors, aliases and merges stand for, and tells each place once', async () => {
    const text = edited([
      ['jobs:\n  gate:\n', 'jobs:\n  gate: &job\n'],
      [USES, `&uses https://forge.example/acme/vault-gate@v1`],
    ])
    const remarks = await about(`${text}  again: *job\n  more:\n    <<: [*job]\n    timeout-minutes: 1\n`)
    expect(remarks.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'uses-not-pinned 24:21',
      'no-timeout 32:5',
    ])
  })

  it('says no more than a hundred things about a file, how many there are besides, and how grave', async () => {
    const steps = '      - run: x\n'.repeat(5_000)
    const remarks = await about(
      edited([
        [STEPS, `${STEPS}${steps}`],
        [FROZEN, ''],
      ]),
    )
    expect(remarks).toHaveLength(101)
    expect(remarks.at(-1)).toMatchObject({
      rule: 'too-many-remarks',
      severity: 'error',
      line: null,
      text: 'There are 4901 more remarks than the 100 listed.',
    })
    expect((await lint()).exit).toBe(1)
  })
})

/** What is said of the text; null: whatever the parser says. */
type Hostile = readonly [name: string, text: string | Uint8Array, says: string | null]

const K = 256 * 1024

/** What a file of the largest size may take, in ms; a second or two on a machine that does nothing else. */
const SOON = 20_000

const repeated = (part: string, more = ''): string =>
  `# vault-gate\n${part.repeat(Math.floor((K - 20 - more.length) / part.length))}${more}`
const laughs = `# vault-gate\na: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]}, `.repeat(10)}]`).join('\n')}\n`

const BROKEN: readonly Hostile[] = [
  [
    'an open bracket',
    '# vault-gate\non: [a, b\n',
    '3:1 Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  ['a tab as indentation', '# vault-gate\njobs:\n\tgate: x\n', '3:1 Tabs are not allowed as indentation'],
  ['a key that is there twice', `${GATE}jobs: {}\n`, '29:1 this key is there twice'],
  ['a key that is there twice, by an escape', '# vault-gate\n{"a": 1, "\\x61": 2}\n', '2:10 this key is there twice'],
  ['a key that is a list', '# vault-gate\n? [a]\n: b\n', '2:3 a key must be a word'],
  ['two documents', `${GATE}---\nx: y\n`, '29:1 a second document, which nobody reads'],
  ['a tag of a language', '# vault-gate\na: !!js/function "x"\n', '2:18 a tag ("!…") that means nothing in a workflow'],
  ['a tag of its own', '# vault-gate\na: !secret x\n', '2:12 a tag ("!…") that means nothing in a workflow'],
  ['an alias without anchor', '# vault-gate\na: *b\n', '2:4 an alias comes before its anchor, or is a part of it'],
  ['an alias to what it is in', '# vault-gate\na: &a [*a]\n', '2:8 an alias comes before its anchor, or is a part of it'],
  ['a merge of words', '# vault-gate\na: {<<: x}\n', '2:5 "<<" takes a map, or a list of maps'],
  ['a billion laughs', laughs, '6:36 the file stands for more than 100000 values'],
  [
    'a billion laughs in keys',
    `# vault-gate\na: &a {x: y}\n${[...Array(20).keys()].map((at) => `k${at}: &a {c: *a, d: *a, e: *a}\n`).join('')}`,
    '11:19 the file stands for more than 100000 values',
  ],
  ['open brackets', repeated('['), '2:65 values are nested more than 64 deep'],
  ['open braces', repeated('{'), '2:65 values are nested more than 64 deep'],
  ['maps in maps', repeated('{a: '), '2:254 values are nested more than 64 deep'],
  ['lists in lists', repeated('- '), '2:128 values are nested more than 64 deep'],
  ['keys in keys', repeated('? '), '2:128 values are nested more than 64 deep'],
  ['closing brackets', repeated(']'), '2:1 Unexpected flow-seq-end token in YAML document'],
  ['commas', repeated(','), '2:1 Plain value cannot start with flow indicator character ,'],
  ['anchors', repeated('&a '), '2:4 A node can have at most one anchor'],
  ['quotes', repeated('"'), null],
  ['a control character', '# vault-gate\na: "\u001b[31m"\n', '2:5 a character that YAML does not allow'],
  ['a NUL', '# vault-gate\u0000\n', '1:13 a character that YAML does not allow'],
  ['no UTF-8', Buffer.concat([Buffer.from('# vault-gate\na: "é'), Buffer.from([0xff])]), '2:6 it is not UTF-8'],
  [
    'a program',
    Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.from('vault-gate')]),
    '1:1 a character that YAML does not allow',
  ],
  ['a byte order mark too many', `\ufeff\ufeff${GATE}`, '1:1 a character that YAML does not allow'],
]

describe('hostile workflow files', () => {
  it.each(BROKEN)(
    '%s: one error with its place, at once',
    async (_, text, says) => {
      folder.write(WHERE, text)
      const before = performance.now()
      const { exit, remarks } = await lint()
      expect(performance.now() - before).toBeLessThan(SOON)
      expect(exit).toBe(1)
      expect(remarks.map(({ rule, severity }) => [rule, severity])).toEqual([['yaml-syntax', 'error']])
      const [{ line, column, text: said } = { line: 0, column: 0, text: '' }] = remarks
      if (says !== null)
        expect(`${line}:${column} ${said}`).toBe(says.replace(' ', ' The workflow is not valid YAML here: ').concat('.'))
    },
    30_000,
  )

  it.each([
    ['many keys', repeated('#', [...Array(18_000).keys()].map((at) => `k${at}: 1\n`).join(''))],
    ['a long word', repeated('a: ', 'x'.repeat(K - 100))],
    ['comments', repeated('#\n')],
    ['blocks', repeated('|\n')],
    ['white space', repeated(' ')],
    ['an expression without end', edited([[TOKEN, `token: \${{ ${"'".repeat(200_001)}`]])],
    ['open expressions', edited([[TOKEN, `token: ${`\${{`.repeat(80_000)}`]])],
    ['a pattern of stars', edited([[TYPES, `types: ["${'*a'.repeat(100_000)}"]`]])],
    ['a long address', edited([[USES, `https://${'@'.repeat(100_000)}/${'vault-gate/'.repeat(10_000)}`]])],
  ])(
    '%s: no crash, and soon over',
    async (_, text) => {
      const before = performance.now()
      await about(text)
      expect(performance.now() - before).toBeLessThan(SOON)
    },
    30_000,
  )

  it('is the same with the line ends of Windows and with a byte order mark', async () => {
    const expected = await about(edited([[PIN, 'v1']]))
    expect(await about(edited([[PIN, 'v1']]).replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(await about(`\ufeff${edited([[PIN, 'v1']])}`)).toEqual(expected)
    expect(expected).toHaveLength(1)
  })

  it('counts columns in characters that people count', async () => {
    const remarks = await about('# vault-gate\n{"😀é": *x}\n')
    expect(remarks[0]).toMatchObject({ line: 2, column: 8 })
  })

  it('reads no file that is larger than the limit, and says so', async () => {
    expect(await about(`${GATE}${'#'.repeat(K - GATE.length)}`)).toEqual([])
    expect(by('workflow-too-large', await about(`${GATE}${'#'.repeat(K - GATE.length + 1)}`))).toEqual([
      'error The workflow has more than the 262144 bytes that are read.',
    ])
    expect((await lint()).exit).toBe(1)
  })

  it('leaves files alone that have nothing to do with the gate, broken as they may be', async () => {
    folder.write('.forgejo/workflows/other.yml', '[[[\t\u0000')
    folder.write('.forgejo/workflows/readme.md', 'vault-gate: [')
    expect(await about(GATE)).toEqual([])
  })

  it('stops when those that mention the gate are too many, and cannot tell', async () => {
    for (let at = 0; at < 9; at += 1) folder.write(`.forgejo/workflows/${at + 10}.yml`, repeated('#', '\n'))
    const { exit, remarks } = await lint()
    expect(exit).toBe(2)
    expect(remarks.map(({ rule, path }) => [rule, path])).toEqual([['unreadable', '.forgejo/workflows/18.yml']])
  })

  it('lets nothing invisible or a command of the runner through, whatever a file is called (invariant 10)', async () => {
    const name = '::error::\u001b[2J\u202e😀\n.yml'
    folder.write(
      `flows/${name}`,
      edited([
        [APPROVER, '          "\\e[31m\\u2028x": y\n'],
        [PIN, '"\u0085"'],
      ]),
    )
    for (const argv of [
      ['lint', '--workflows', 'flows'],
      ['lint', '--workflows', '.'],
      ['lint', '--workflows', 'flows', '--format', 'sarif'],
      ['lint', '--workflows', 'flows', '--json'],
    ]) {
      const { text } = await folder.screen(argv, { cwd: argv.includes('.') ? 'flows' : '' })
      expect(text).toContain('unknown-input')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out.
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/)
      expect(text).not.toMatch(/^\s*(?:::|##\[)/m)
    }
  })

  it('never shows a token or a password (invariant 9)', async () => {
    const text = edited([
      [TOKEN, 'token: hunter2hunter2'],
      [USES, `https://bot:swordfish@forge.example/acme/vault-gate@v1`],
    ])
    folder.write(WHERE, text)
    for (const argv of [['lint'], ['lint', '--json'], ['lint', '--format', 'sarif']]) {
      const { text: seen } = await folder.screen(argv)
      expect(seen).toContain('secret-elsewhere')
      expect(seen).not.toMatch(/hunter2|swordfish/)
    }
  })
})

const POLICY = `[tiers]
triage = "low"
dev = "medium"
release = "high"

[floors.secrets]
DEPLOY_KEY = "high"
"*" = "medium"

[override]
may_lower = ["dev"]

[medium]
approvers = ["alice"]
reviewers = ["Alice"]

[high]
approvers = ["alice", "bob"]

[actions]
formulas_dir = "formulas"
`

const POLICY_ROWS: readonly Row[] = [
  [
    'policy-invalid',
    'each problem',
    [
      ['"low"', '"lo"'],
      ['[medium]', '[mediun]'],
    ],
    [
      '2:10 error bad-tier: "lo" is not a tier.',
      '13:2 error unknown-key: "mediun" is not a known table of the policy; what is not known would not be enforced.',
    ],
  ],
  [
    'policy-invalid',
    'no TOML',
    [['[tiers]', '[tiers']],
    ['1:7 error toml-syntax: The policy is not valid TOML here: illegal character in key.'],
  ],
  [
    'policy-invalid',
    'too large',
    [['[tiers]', `#${'x'.repeat(70_000)}\n[tiers]`]],
    ['error too-large: The policy has 70270 bytes; at most 65536 are read.'],
  ],
  ['policy-invalid', 'never: a valid one', [], []],
  [
    'formula-without-tier',
    'two',
    [
      ['triage = "low"\n', ''],
      ['dev = "medium"\n', ''],
      ['["dev"]', '[]'],
    ],
    [
      '1:2 warning The formula "dev" in "formulas" has no tier, so it is high.',
      '1:2 warning The formula "triage" in "formulas" has no tier, so it is high.',
    ],
  ],
  [
    'formula-without-tier',
    'no tiers at all',
    [
      ['[tiers]\ntriage = "low"\ndev = "medium"\nrelease = "high"\n', ''],
      ['["dev"]', '[]'],
    ],
    [
      '1:1 warning The formula "dev" in "formulas" has no tier, so it is high.',
      '1:1 warning The formula "release" in "formulas" has no tier, so it is high.',
      '1:1 warning The formula "triage" in "formulas" has no tier, so it is high.',
    ],
  ],
  [
    'formula-without-tier',
    'never: where nobody says which there are',
    [
      ['triage = "low"\n', ''],
      ['formulas_dir = "formulas"\n', ''],
    ],
    [],
  ],
  ['tier-without-formula', 'misspelt', [['triage =', 'triag =']], ['2:1 warning There is no formula "triag" in "formulas".']],
  [
    'tier-without-formula',
    'a name of every object',
    [['triage =', 'constructor =']],
    ['2:1 warning There is no formula "constructor" in "formulas".'],
  ],
  ['tier-without-formula', 'never: all are there', [], []],
  [
    'may-lower-without-formula',
    'gone',
    [
      ['release =', 'gone ='],
      ['["dev"]', '["dev", "gone"]'],
    ],
    ['11:21 warning There is no formula "gone" in "formulas".'],
  ],
  ['may-lower-without-formula', 'never: it is there', [], []],
  [
    'floor-shadowed',
    'another case',
    [['"*"', 'deploy_key = "low"\n"*"']],
    ['8:1 warning The floor low of "deploy_key" has no effect: "DEPLOY_KEY", the same name in another case, has high.'],
  ],
  ['floor-shadowed', 'never: the same tier', [['"*"', 'deploy_key = "high"\n"*"']], []],
  [
    'floor-of-refused-name',
    'a secret and a mount',
    [['[actions]', '[floors.mounts]\n"/data" = "low"\nhome = "low"\n[actions]\nsecrets = ["OTHER"]\nmounts = []']].map(
      ([from, to]) => [from ?? '', (to ?? '').replace('"/data" = "low"\n', '')] as const,
    ),
    [
      '7:1 warning "DEPLOY_KEY" has a floor, but [actions] secrets does not allow it.',
      '21:1 warning "home" has a floor, but [actions] mounts does not allow it.',
    ],
  ],
  ['floor-of-refused-name', 'never: allowed in another case', [['[actions]', '[actions]\nsecrets = ["deploy_key"]']], []],
  [
    'floor-of-refused-name',
    'never: a tool',
    [['[actions]', '[floors.tools]\nshell = "high"\n[actions]\nsecrets = ["DEPLOY_KEY"]']],
    [],
  ],
  ['floor-repeats-rest', 'as "*"', [['"*" =', 'A = "medium"\n"*" =']], ['8:1 note The floor medium of "A" is that of "*".']],
  [
    'floor-repeats-rest',
    'as by default',
    [['"*" = "medium"', 'A = "medium"']],
    ['8:1 note The floor medium of "A" is that of every name by default.'],
  ],
  ['floor-repeats-rest', 'never: another tier', [], []],
  [
    'floor-rest-loosest',
    'milder than all',
    [],
    ['8:1 note "*" in [floors.secrets] is medium, milder than every name that the table lists.'],
  ],
  ['floor-rest-loosest', 'never: one is as mild', [['"*" =', 'A = "low"\n"*" =']], []],
  ['floor-rest-loosest', 'never: by default', [['"*" = "medium"\n', '']], []],
  ['floor-rest-loosest', 'never: no names', [['DEPLOY_KEY = "high"\n', '']], []],
  [
    'nobody-releases',
    'an empty list',
    [['approvers = ["alice"]\n', 'approvers = []\n']],
    ['13:2 warning Nobody can release what is medium: [medium] lists no approvers, and line 3 asks for it.'],
  ],
  [
    'nobody-releases',
    'no table',
    [['\n[high]\napprovers = ["alice", "bob"]\n', '']],
    ['4:1 warning Nobody can release what is high: [high] lists no approvers, and line 4 asks for it.'],
  ],
  [
    'nobody-releases',
    'a formula that is not listed',
    [
      ['\n[high]\napprovers = ["alice", "bob"]\n', ''],
      ['release = "high"\n', ''],
      ['"high"', '"medium"'],
    ],
    ['1:1 warning Nobody can release what is high: [high] lists no approvers, and the formula "release" has no other.'],
  ],
  [
    'nobody-releases',
    'never: nothing is high',
    [
      ['\n[high]\napprovers = ["alice", "bob"]\n', ''],
      ['release = "high"', 'release = "low"'],
      ['"high"', '"medium"'],
    ],
    [],
  ],
  [
    'reviewer-not-approver',
    'a stranger and a team',
    [['["Alice"]', '["Alice", "carol", "@crew"]']],
    [
      '15:23 note "carol" is asked for a review of what is medium, but the approval does not count.',
      '15:32 note "@crew" is asked for a review of what is medium, but the approval does not count.',
    ],
  ],
  [
    'reviewer-not-approver',
    'never: perhaps in a team',
    [['approvers = ["alice"]\nreviewers = ["Alice"]', 'approvers = ["@Crew"]\nreviewers = ["carol", "@crew"]']],
    [],
  ],
  ['reviewer-not-approver', 'never: the approvers, by default', [['reviewers = ["Alice"]\n', '']], []],
]

describe('policies', () => {
  const setUp = (edits: Edit = []): void => {
    folder.write('vault/policy.toml', edited(edits, POLICY))
    for (const name of ['triage.sh', 'dev.toml', 'release.toml', 'readme.md']) folder.write(`formulas/${name}`, '')
  }

  it.each(POLICY_ROWS)('%s: %s', async (rule, _, edits, says) => {
    setUp(edits)
    const { exit, remarks, err } = await lint()
    expect(by(rule, remarks)).toEqual(says)
    expect(exit).toBe(remarks.some(({ severity }) => severity !== 'note') ? 1 : 0)
    expect(err).toBe('vault-gate: there are no workflow files; only the policy is looked at\n')
  })

  it('asks whether the nearest formula was meant', async () => {
    setUp([['triage =', 'triag =']])
    const { remarks } = await lint()
    expect(remarks.find(({ rule }) => rule === 'tier-without-formula')?.remedy).toBe(
      'Did you mean "triage"? Correct the name, or take it out.',
    )
  })

  it('has nothing but a note to say about the policy of the examples with its formulas', async () => {
    folder.write('vault/policy.toml', read('examples/policy.toml'))
    for (const name of ['triage', 'search-index', 'dev', 'release']) folder.write(`formulas/${name}.toml`, '')
    const { exit, remarks } = await lint()
    expect({ exit, rules: remarks.map(({ rule }) => rule) }).toEqual({ exit: 0, rules: [] })
  })

  it('takes --formulas before formulas_dir, and a folder that --policy says nothing about is not looked for', async () => {
    setUp()
    folder.write('other/dev.toml', '')
    expect(by('tier-without-formula', (await lint('--formulas', 'other')).remarks)).toEqual([
      '2:1 warning There is no formula "triage" in "other".',
      '4:1 warning There is no formula "release" in "other".',
    ])
    folder.write('named.toml', POLICY)
    const named = await lint('--policy', 'named.toml')
    expect(named).toMatchObject({ exit: 0, remarks: [{ path: 'named.toml', rule: 'floor-rest-loosest' }] })
    expect(named.err).toContain(
      'vault-gate: named.toml wants formulas to exist in formulas, but --policy does not say of which repository; that formulas exist is checked only with --formulas FOLDER\n',
    )
    expect(by('tier-without-formula', (await lint('--policy', 'named.toml', '--formulas', 'other')).remarks)).toHaveLength(2)
  })

  it('cannot tell where the policy or the folder of the formulas cannot be read', async () => {
    setUp([['formulas_dir = "formulas"', 'formulas_dir = "gone"']])
    expect(by('unreadable', (await lint()).remarks)).toEqual([
      'error The formulas in gone cannot be read: there is no such file.',
    ])
    expect((await lint()).exit).toBe(2)
    expect(await lint('--formulas', 'nowhere')).toMatchObject({ exit: 2 })
    const named = await lint('--policy', 'none.toml')
    expect(named).toMatchObject({
      exit: 2,
      remarks: [
        {
          rule: 'unreadable',
          path: 'none.toml',
          line: null,
          text: 'The policy none.toml cannot be read: there is no such file.',
        },
      ],
    })
    mkdirSync(join(folder.path, 'x/vault'), { recursive: true })
    symlinkSync('../../vault/policy.toml', join(folder.path, 'x/vault/policy.toml'))
    const linked = await folder.call(['lint', '--json'], { cwd: 'x' })
    expect(linked.exit).toBe(2)
    expect(by('unreadable', remarksIn(linked.out))).toEqual([
      'error The policy vault/policy.toml cannot be read: it is a symbolic link.',
    ])
  })

  it('tells of very many formulas no more than people can take, and soon', async () => {
    setUp([['triage =', `${[...Array(1_900).keys()].map((at) => `formula-no-${at} = "low"`).join('\n')}\ntriage =`]])
    for (let at = 0; at < 1_000; at += 1) folder.write(`formulas/formula-nr-${at}.toml`, '')
    const before = performance.now()
    const { remarks } = await lint()
    expect(performance.now() - before).toBeLessThan(SOON)
    expect(remarks).toHaveLength(101)
    expect(remarks.at(-1)?.text).toMatch(/^There are \d+ more remarks than the 100 listed\.$/)
  })
})

describe('folders and exit codes', () => {
  it('cannot tell where there is neither a policy nor a workflow that uses the gate', async () => {
    const none = 'vault-gate: there is no vault/policy.toml here or in a folder above, and'
    const then = 'call it in the ops repository, or name the files with --policy FILE and --workflows FOLDER'
    expect(await folder.call(['lint'])).toEqual({ exit: 2, out: '', err: `${none} there are no workflow files; ${then}\n` })
    folder.write('.github/workflows/x.yml', 'on: push\n')
    for (const argv of [['lint'], ['lint', '--json']]) {
      expect(await folder.call(argv)).toEqual({
        exit: 2,
        out: '',
        err: `${none} no workflow in .github/workflows uses the gate; ${then}\n`,
      })
    }
  })

  it('cannot tell where the folder or a file of it cannot be read', async () => {
    const nowhere = await lint('--workflows', 'nowhere')
    expect(nowhere).toMatchObject({
      exit: 2,
      remarks: [
        {
          rule: 'unreadable',
          path: 'nowhere',
          severity: 'error',
          text: 'The folder cannot be read: there is no such file.',
          remedy: 'Check the path.',
        },
      ],
    })
    folder.write(WHERE, GATE)
    expect(await lint('--workflows', WHERE)).toMatchObject({ exit: 2, remarks: [{ rule: 'unreadable', path: WHERE }] })
    symlinkSync('gate.yml', join(folder.path, '.forgejo/workflows/link.yml'))
    expect(await lint()).toMatchObject({
      exit: 2,
      remarks: [{ path: '.forgejo/workflows/link.yml', text: 'The workflow cannot be read: it is a symbolic link.' }],
    })
  })

  it('opens nothing that could keep it waiting', async () => {
    folder.write(WHERE, GATE)
    execFileSync('bash', ['-c', 'mkfifo "$0"', join(folder.path, '.forgejo/workflows/pipe.yml')])
    mkdirSync(join(folder.path, '.forgejo/workflows/folder.yml'))
    expect(await lint()).toMatchObject({ exit: 0, remarks: [] })
  })

  it('reads the first folder that has something in it, as Forgejo does, with what lies below, and tells of a gate in a later one', async () => {
    folder.write('.github/workflows/gate.yml', edited([[PIN, 'v1']]))
    expect((await lint()).remarks.map(({ path, rule }) => [path, rule])).toEqual([
      ['.github/workflows/gate.yml', 'uses-not-pinned'],
    ])
    mkdirSync(join(folder.path, '.forgejo/workflows'), { recursive: true })
    expect((await lint()).remarks.map(({ rule }) => rule)).toEqual(['uses-not-pinned'])
    folder.write('.gitea/workflows/deep/gate.yaml', edited([[PIN, ZEROS]]))
    const { exit, remarks } = await lint()
    expect(exit).toBe(1)
    expect(remarks.map(({ path, rule, severity, text }) => [path, rule, severity, text])).toEqual([
      [
        '.gitea/workflows/deep/gate.yaml',
        'uses-not-pinned',
        'note',
        'The commit id of the action is a placeholder: nothing but zeros.',
      ],
      [
        '.github/workflows/gate.yml',
        'folder-not-read',
        'warning',
        'Forgejo does not read this workflow: it reads only .gitea/workflows.',
      ],
    ])
    folder.write('.github/workflows/gate.yml', 'on: push\n')
    expect(await lint()).toMatchObject({ exit: 0, remarks: [{ rule: 'uses-not-pinned' }] })
    folder.write('.forgejo/workflows/x.txt', '')
    expect(await lint()).toMatchObject({
      exit: 1,
      remarks: [{ rule: 'folder-not-read' }],
      err: expect.stringContaining('only workflows are looked at'),
    })
  })

  it('looks from the top of the ops repository, else here, unless a folder is named', async () => {
    folder.write('vault/policy.toml', '')
    folder.write(WHERE, edited([[PIN, ZEROS]]))
    folder.write('sub/here/.forgejo/workflows/gate.yml', edited([[PIN, 'v1']]))
    const paths = async (cwd: string, argv: readonly string[] = []): Promise<readonly string[]> =>
      remarksIn((await folder.call(['lint', '--json', ...argv], { cwd })).out).map(({ path }) => path)
    expect(await paths('sub/here')).toEqual(['../../.forgejo/workflows/gate.yml'])
    expect(await paths('sub/here', ['--workflows', '.forgejo'])).toEqual(['.forgejo/workflows/gate.yml'])
    folder.write('vault/.forgejo/workflows/gate.yml', edited([[PIN, 'v1']]))
    const env = { OPS_REPO_ROOT: 'sub/here' }
    expect((await folder.call(['lint', '--json'], { env })).out).toContain('.forgejo/workflows/gate.yml')
    folder.write('sub/here/vault/policy.toml', '')
    expect(remarksIn((await folder.call(['lint', '--json'], { env })).out).map(({ path }) => path)).toEqual([
      'sub/here/.forgejo/workflows/gate.yml',
    ])
  })

  it.each([
    [['lint', 'x'], 'lint takes no words besides its options.'],
    [['lint', '--format', 'xml'], '--format can be sarif, nothing else.'],
    [['lint', '--format', 'sarif', '--json'], '--format and --json exclude each other.'],
    [['lint', '--repo', 'x'], 'lint has no option --repo.'],
  ])('%j is wrong usage', async (argv, message) => {
    const call = await folder.call(argv)
    expect(call).toMatchObject({ exit: 64, out: '' })
    expect(call.err).toContain(`vault-gate: ${message}`)
  })
})

type Sarif = {
  readonly version: string
  readonly $schema: string
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Record<string, unknown>[] } }
    readonly columnKind: string
    readonly invocations: readonly {
      readonly executionSuccessful: boolean
      readonly toolExecutionNotifications: readonly unknown[]
    }[]
    readonly results: readonly Record<string, unknown>[]
  }[]
}

const sarifOf = async (...argv: string[]): Promise<{ exit: number; log: Sarif; run: Sarif['runs'][number] }> => {
  const { exit, out } = await folder.call(['lint', '--format', 'sarif', ...argv])
  const log = JSON.parse(out) as Sarif
  return { exit, log, run: log.runs[0]! }
}

describe('renderings', () => {
  beforeEach(() => {
    folder.write('vault/policy.toml', '[tiers]\nx = "high"\n')
    folder.write(
      WHERE,
      edited([
        [PIN, ZEROS],
        [IF, 'if: github.actor'],
      ]),
    )
  })

  it('text: a line for each remark and what to do, by file, then a summary', async () => {
    expect(await folder.call(['lint'])).toEqual({
      exit: 1,
      err: '',
      out: `vault/policy.toml:2:1 warning nobody-releases: Nobody can release what is high: [high] lists no approvers, and line 2 asks for it.
    List approvers for the tier: people who do not open such pull requests themselves.

${WHERE}:20:5 warning job-if-event: Whether the job runs depends on "github.actor".
    Take it out, or ask only for a variable of the repository (vars.NAME).
${WHERE}:24:15 note uses-not-pinned: The commit id of the action is a placeholder: nothing but zeros.
    Write the commit you reviewed in its place.

summary  0 errors, 2 warnings, 1 note; looked at vault/policy.toml, ${WHERE}
`,
    })
  })

  it('text: colours on a terminal, and only there', async () => {
    const { out } = await folder.call(['lint'], { terminal: true })
    expect(out).toContain(`\u001b[1m${WHERE}:20:5\u001b[22m \u001b[33mwarning\u001b[39m job-if-event: `)
    expect(out).toContain('\u001b[36mnote\u001b[39m')
    expect(out).toContain('\u001b[2m')
  })

  it('text: the summary names no more than five files, and says what it found of formulas', async () => {
    for (let at = 0; at < 8; at += 1) folder.write(`.forgejo/workflows/${at}.yml`, GATE)
    folder.write('formulas/x.toml', '')
    const { out } = await folder.call(['lint', '--formulas', 'formulas'])
    expect(out).toMatch(
      /; looked at vault\/policy\.toml, 1 formula in formulas, \S+\/0\.yml, \S+\/1\.yml, \S+\/2\.yml and 6 more\n$/,
    )
  })

  it('JSON: every key, in order, in ASCII', async () => {
    folder.write('fö/g.yml', edited([[PIN, 'v1']]))
    const { out } = await folder.call(['lint', '--json', '--workflows', 'fö'])
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      '{"schema":"vault-gate/1","path":"f\\u00f6/g.yml","line":24,"column":15,"rule":"uses-not-pinned","severity":"error","text":"\\"v1\\" is a tag or a branch: it can be moved to other code.","remedy":"Write @ and all 40 digits of the commit you reviewed, one that is on a branch of the action and not only in a pull request.","url":"docs/lint.md#uses-not-pinned"}',
    )
  })

  it('SARIF 2.1.0: the shape that its readers need', async () => {
    const { exit, log, run } = await sarifOf()
    expect(exit).toBe(1)
    expect(log.version).toBe('2.1.0')
    expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0.*\.json$/)
    expect(log.runs).toHaveLength(1)
    expect(run.columnKind).toBe('unicodeCodePoints')
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
    const { name, rules } = run.tool.driver
    expect(name).toBe('vault-gate lint')
    expect(rules.map(({ id }) => id)).toEqual(Object.values(RULES).flatMap((some) => some.map(({ id }) => id)))
    for (const rule of rules) {
      expect(rule).toEqual({
        id: expect.stringMatching(/^[a-z]+(?:-[a-z]+)*$/),
        shortDescription: { text: expect.stringMatching(/\.\)?$/) },
        fullDescription: { text: expect.stringMatching(/\.$/) },
        help: { text: expect.any(String), markdown: expect.any(String) },
        helpUri: `urn:vault-gate:docs/lint.md#${String(rule['id'])}`,
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) },
      })
      expect(URL.canParse(String(rule['helpUri']))).toBe(true)
    }
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['nobody-releases', 'warning'],
      ['job-if-event', 'warning'],
      ['uses-not-pinned', 'note'],
    ])
    for (const one of run.results) expect(rules[Number(one['ruleIndex'])]?.['id']).toBe(one['ruleId'])
    expect(run.results.at(-1)).toEqual({
      ruleId: 'uses-not-pinned',
      ruleIndex: expect.any(Number),
      level: 'note',
      message: {
        text: 'The commit id of the action is a placeholder: nothing but zeros. Write the commit you reviewed in its place.',
      },
      locations: [{ physicalLocation: { artifactLocation: { uri: WHERE }, region: { startLine: 24, startColumn: 15 } } }],
    })
  })

  it('SARIF: addresses are addresses and messages no links, whatever files and names are called', async () => {
    folder.write(
      'a b/ü#%[x].yml',
      edited([
        [APPROVER, `          "[x](https://evil.example)": y\n`],
        [GROUP, ''],
      ]),
    )
    const { run } = await sarifOf('--workflows', 'a b', '--policy', join(folder.path, 'vault/policy.toml'))
    const text = JSON.stringify(run.results)
    expect(text).toContain('"uri":"a%20b/%C3%BC%23%25%5Bx%5D.yml"')
    expect(text).toContain(`"uri":"file://${folder.path}/vault/policy.toml"`)
    expect(text).not.toContain('](')
    // The one about the whole file has no region.
    expect(text).toContain('"uri":"a%20b/%C3%BC%23%25%5Bx%5D.yml"}}}]}')
    expect((await sarifOf('--workflows', '\ud800')).exit).toBe(2)
  })

  it('SARIF: says when it could not tell', async () => {
    folder.remove()
    folder.write('x', '')
    const { exit, run } = await sarifOf()
    expect(exit).toBe(2)
    expect(run.results).toEqual([])
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: {
              text: 'there is no vault/policy.toml here or in a folder above, and there are no workflow files; call it in the ops repository, or name the files with --policy FILE and --workflows FOLDER',
            },
          },
        ],
      },
    ])
    expect((await sarifOf('--workflows', 'nowhere')).run).toMatchObject({
      invocations: [{ executionSuccessful: false }],
      results: [{ ruleId: 'unreadable' }],
    })
  })
})

describe('input-value', () => {
  const INPUTS_OF_WORDS = ['auth', 'mode', 'dry-run', 'require-protection', 'delete-branch', 'frozen']
  const WORDS = ['token', 'oidc', 'auto', 'gate', 'sweep', 'doctor', 'true', 'false', 'comment', 'yes', 'null', '']
  const anyCase = fc
    .tuple(fc.constantFrom(...WORDS), fc.infiniteStream(fc.boolean()))
    .map(([word, upper]) => [...word].map((letter) => (upper.next().value === true ? letter.toUpperCase() : letter)).join(''))
  const spaced = fc
    .tuple(fc.constantFrom('', ' ', '\u00a0'), anyCase, fc.constantFrom('', '  ', '\u2003'))
    .map((parts) => parts.join(''))
  /** Letters that become ones of ASCII in another case. */
  const odd = fc.constantFrom('to\u212aen', 'fal\u017fe', 'o\u0131dc', 'O\u0130DC')
  const quoted = fc.oneof(spaced, odd, fc.string()).map((value) => ({ value, written: `'${value.replaceAll("'", "''")}'` }))
  /** What YAML takes for nothing at all is passed on as nothing. */
  const plain = fc.oneof(anyCase, fc.constantFrom('~', 'Null', 'NULL', 'nULL')).map((written) => ({
    value: ['~', 'null', 'Null', 'NULL'].includes(written) ? '' : written,
    written,
  }))

  it('refuses just the values that every run refuses', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INPUTS_OF_WORDS), fc.oneof(quoted, plain), (name, { value, written }) => {
        fc.pre(!value.includes('${{'))
        const text = GATE.replace(FROZEN, () => `          ${name}: ${written}\n`)
        const { remarks } = judgeFiles([{ path: WHERE, content: { kind: 'bytes', bytes: Buffer.from(text) } }])
        let said = ''
        try {
          readInputs({ [`INPUT_${name.toUpperCase()}`]: value })
        } catch (thrown) {
          said = String(thrown)
        }
        expect(remarks.some(({ rule }) => rule === 'input-value')).toBe(said.includes(`"${name}" must be`))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the table of rules', () => {
  const all = Object.values(RULES).flat()

  it('has each rule once, with whole sentences', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { id, sentence, why, remedy } of all) {
      for (const text of [sentence, why, remedy]) expect(text, id).toMatch(/^[A-Za-z"[].*\.\)?$/)
    }
  })

  it('has a case that fires and one that does not for each rule about workflows and policies', () => {
    for (const { id } of [...RULES.workflows, ...RULES.policy]) {
      const rows = [...WORKFLOW_ROWS, ...POLICY_ROWS].filter(([rule]) => rule === id)
      expect(
        rows.some(([, , , says]) => says.length > 0),
        `${id} fires`,
      ).toBe(true)
      expect(
        rows.some(([, , , says]) => says.length === 0),
        `${id} does not always fire`,
      ).toBe(true)
    }
  })

  it('is the page docs/lint.md (npx tsx test/tools/lint-page.ts writes it), with a place for each address', () => {
    const page = readFileSync(PAGE, 'utf8')
    expect(page).toBe(lintPage())
    for (const { id } of all) expect(page).toContain(`\n### ${id}\n`)
  })

  it('reads YAML in one file only, and asks no network', () => {
    const files = (from: string): string[] =>
      readdirSync(join(ROOT, from), { withFileTypes: true }).flatMap((one) =>
        one.isDirectory() ? files(`${from}/${one.name}`) : [`${from}/${one.name}`],
      )
    expect(files('src').filter((path) => /from 'yaml(?:\/[^']*)?'|import\('yaml/.test(read(path)))).toEqual([
      'src/cli/lint/yaml.ts',
    ])
    for (const path of files('src/cli/lint'))
      expect(read(path), path).not.toMatch(/forge\/|undici|node:(?:net|http|child_process)/)
  })
})
