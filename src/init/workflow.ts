// The workflow of each pattern (design 5.1; examples/gate.yml, controller.yml and oidc.yml are the models).

import {
  AUDIENCE_VARIABLE,
  isPlainBranch,
  NEXT_SECRET,
  type Pattern,
  type Pin,
  RUNNER_LABEL,
  type Spot,
  spotName,
  TOKEN_SECRET,
} from './wishes.js'

/** What a workflow says. `branch` is the guarded branch where that is not the default one; `action` null stands as a placeholder. */
export type WorkflowSpec = {
  readonly pattern: Pattern
  readonly approver: string
  readonly repository: Spot
  readonly branch: string | null
  readonly action: Pin | null
  /** Where the placeholder says that the action is: the forge. */
  readonly origin: string
}

/** What the runner puts in the place of `inside`. */
const expression = (inside: string): string => `\${{ ${inside} }}`

const PLACEHOLDER = '0'.repeat(40)

const usesLine = ({ action, origin }: WorkflowSpec): string =>
  action === null
    ? `      - uses: ${origin}/OWNER/vault-gate@${PLACEHOLDER} # in place of OWNER and the zeros: the copy and the commit you reviewed`
    : `      - uses: ${action.address}@${action.commit} # the commit you reviewed`

const HEADS: Readonly<Record<Pattern, readonly string[]>> = {
  A: [
    '# Pattern A, all in the ops repository. Only where every account that can open a pull request, push a branch or comment here is trusted with',
    '# the token itself.',
  ],
  B: [
    '# Pattern B, a second repository that agents cannot see. The token is a secret of this repository; the ops repository has Actions off, or',
    '# no secret. Of an event only the number is used that somebody typed when starting it by hand.',
  ],
  C: [
    "# Pattern C, no stored secret: the job's own ID token is accepted by an authorized integration of the gate's account, bound to this file, this",
    '# branch and these events.',
  ],
}

const PROPOSALS = [
  '  pull_request_target:',
  '    types: [opened, reopened, synchronize, edited, labeled, unlabeled]',
  '  issue_comment:',
  '    types: [created]',
]

const BY_HAND = [
  '  workflow_dispatch:',
  '    inputs:',
  '      pull-request:',
  '        description: number of one pull request; empty looks at all open ones',
  '        required: false',
  '      mode:',
  '        description: doctor only looks at the installation; empty judges',
  '        required: false',
]

const triggers = (pattern: Pattern): readonly string[] => [
  ...(pattern === 'B' ? [] : PROPOSALS),
  '  schedule:',
  `    - cron: '${pattern === 'B' ? '*' : '*/5'} * * * *'`,
  ...BY_HAND,
]

const credentials = (pattern: Pattern): readonly string[] =>
  pattern === 'C'
    ? [
        '          auth: oidc',
        `          audience: ${expression(`vars.${AUDIENCE_VARIABLE}`)} # as the integration shows it; no secret`,
      ]
    : [
        `          token: ${expression(`secrets.${TOKEN_SECRET}`)}`,
        `          token-next: ${expression(`secrets.${NEXT_SECRET}`)} # empty but while the token is rotated (docs/rotation.md)`,
      ]

const inputs = ({ pattern, approver, repository, branch }: WorkflowSpec): readonly string[] => [
  ...credentials(pattern),
  `          approver: ${JSON.stringify(approver)} # the login of the gate's own account`,
  ...(pattern === 'B' ? [`          repository: ${JSON.stringify(spotName(repository))} # the repository to guard`] : []),
  ...(branch === null || !isPlainBranch(branch) ? [] : [`          base-branch: ${JSON.stringify(branch)}`]),
  `          frozen: ${expression('vars.VAULT_GATE_FROZEN')} # true: it goes on judging, and approves and merges nothing`,
]

/** The text of the workflow. Every word of others in it is a login, a repository, a plain branch or an address that was read as one. */
export const workflowText = (spec: WorkflowSpec): string =>
  [
    ...HEADS[spec.pattern],
    'name: vault gate',
    'on:',
    ...triggers(spec.pattern),
    ...(spec.pattern === 'C' ? ['enable-openid-connect: true'] : []),
    'concurrency:',
    '  group: vault-gate',
    '  cancel-in-progress: false',
    'jobs:',
    '  gate:',
    `    if: ${expression("vars.VAULT_GATE != 'off'")}`,
    `    runs-on: ${RUNNER_LABEL} # the label of a runner of its own; its image has Node 20 or newer`,
    '    timeout-minutes: 6',
    '    steps:',
    usesLine(spec),
    '        with:',
    ...inputs(spec),
    '',
  ].join('\n')
