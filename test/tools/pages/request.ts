// What docs/commands.md says of `vault-gate request`, shown against a sandbox.

import { readFileSync } from 'node:fs'
import { serveStage, setStage } from '../../../src/demo/stage.js'
import { actionText } from '../../support/shell.js'
import type { Section } from './section.js'

const TRIAGE = 'vault/actions/triage-2026-08.toml'
const PUBLISH = 'vault/actions/publish-2026-08.toml'
const BY_HAND = 'vault/actions/by-hand.toml'

const POLICY = new URL('../../fixtures/cli/vault/policy.toml', import.meta.url)

export const REQUEST: Section = {
  command: 'request',
  prose: `The agent's side: checks a vault action, predicts its tier from the policy of the base branch, and opens its pull request: one commit on a new branch \`vault/ID\` that adds \`vault/actions/ID.toml\` byte for byte, title \`vault: ID\`, and the blast radius with every step to it in the body. It never schedules a merge, approves or labels.

A file with a problem, an id that the base branch has or that ran before, another open pull request with the same file, a branch \`vault/ID\` with something else in it: exit code 1, the reason, and nothing is changed. Called again, also after it died at any point, it finds what is there and does the rest; a pull request that is open already is \`found\`, one that was merged with this very text is \`merged\`. One that was closed without being merged is proposed anew, and the output says so.

An account that may not push to the ops repository calls with \`--fork\`: the branch goes to its own fork, which is made if there is none. The token needs the scope \`write:repository\`; with \`read:user\` it also knows its own account, which \`[authors] low\` and several forks need.

\`--wait\` looks every 1 to 10 seconds until the pull request is merged (0), closed or refused by the gate (1), or the time is over (3). What it prints is what the forge shows then: with \`--approver\` only that account's status counts, without it anybody's; labels are shown and nothing more. It is no proof: \`verify\` gives that.

| exit code | meaning |
|---|---|
| 0 | opened, found open, or merged |
| 1 | not sent, refused, or closed |
| 2 | could not tell: the forge failed, or the file cannot be read; call again |
| 3 | still waiting |

\`--json\` adds \`url\`, \`state\` (\`opened\`, \`found\`, \`merged\`, \`closed\`, \`refused\`, \`waiting\`; null when nothing was sent), \`status\`, \`labels\`, \`mergeCommit\`, \`notes\`, and \`proof\`, which is always false. \`decision\` is null until the gate's status says it, \`policy\` is null when the file alone was wrong, for then nobody asked the forge.

| \`problems\` besides those of the file | |
|---|---|
| \`no-write\`, \`archived\` | nothing can be proposed there by this account |
| \`id-taken\` | the base branch has this id, or it ran before |
| \`twin\` | another open pull request adds the same file |
| \`branch-taken\`, \`branch-refused\` | \`vault/ID\` holds something else; the forge does not let it be written |
| \`no-fork\`, \`fork-ahead\` | there can be no fork; its base branch has commits of its own |
| \`pull-refused\` | the forge did not take the pull request |
| \`merged-otherwise\` | it was merged, but not with this text |`,
  calls: [
    { title: 'no arguments', argv: ['request'] },
    { title: 'help', argv: ['request', '--help'] },
    { title: 'a file that is not there', argv: ['request', '--file', 'vault/actions/missing.toml'] },
    { title: 'a file with problems', argv: ['request', '--file', BY_HAND] },
    { title: 'a low one', argv: ['request', '--file', TRIAGE] },
    { title: 'the same again', argv: ['request', '--file', TRIAGE] },
    { title: 'until somebody approves', argv: ['request', '--file', PUBLISH, '--wait', '--timeout', '1'] },
    { title: 'an id that is taken', argv: ['request', '--file', '-'], stdin: actionText({ id: '"done"' }) },
    { title: 'for programs', argv: ['request', '--file', PUBLISH, '--json'] },
  ],
  serve: async () => {
    const stage = setStage({ policy: readFileSync(POLICY, 'utf8') })
    const served = await serveStage(stage)
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['agent'] ?? '' }
    return { env, url: served.url, close: served.close }
  },
}
