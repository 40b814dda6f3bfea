// What docs/commands.md says of `vault-gate verify`, shown against a sandbox and a clone of it.

import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actionText, serveStage, setStage } from '../../../src/demo/stage.js'
import { approve, fileOf, mustSay } from '../../../src/demo/story.js'
import { cloneOf } from '../../support/clone.js'
import type { Call, Section } from './section.js'

const CLONE = join(tmpdir(), `vault-gate-page-${process.pid}`)

/** A call in the clone, whose folder is written as `ops`. */
const inClone = (title: string, ...argv: readonly string[]): Call => ({
  title,
  argv: ['verify', ...argv, '--repo-dir', CLONE],
  written: `verify ${argv.join(' ')} --repo-dir ops`,
})

export const VERIFY: Section = {
  command: 'verify',
  prose: `The dispatcher's side: is this file on the base branch exactly what was judged and approved? It reads a local clone with git (objects by their ids; never the checkout, never replaced objects) and the records of the forge that no writer can change. No label, title, comment, status, trailer or subject of a merge is read.

\`yes\` means all of this: the newest commit of the branch's first parents that touched the file is a merge commit M with two parents, and no earlier one had the path; what M merged is a line of 1 to 20 commits that adds this one file and nothing else, and so does M; the forge names one merged pull request for M, into this branch; and with the policy *at M's first parent* the tier has the approvals it asks for: of this very head, submitted before the merge and after the last change of the base branch, by people who may, with no request for changes standing. For low that is the approval of \`--approver\`, the gate's account.

Not part of it: what only held the gate for a while (\`frozen\`, age, the hourly limit, the rule of the branch). The members of a team and the accounts matched to commits are those that the forge tells today. \`official\` is not asked for: the policy says who counts.

The clone needs its whole history: \`git clone\` without \`--depth\` and \`--filter\`. \`--base\` is looked for as \`refs/remotes/origin/BASE\`, then \`refs/heads/BASE\`. Fetch first: standard error says where the clone is behind the forge, and what fetching could change is "could not tell" (\`behind\`): a vault action that only the forge has yet, and one that was proven, where the forge has it no more or another one by now, where a commit since touched it, be it put back as it was, or where more than 50 commits came since. The token may be any account's that may read the repository and its pull requests, and the members of the teams that the policy names.

\`--bytes\` prints the bytes of the blob that was proven, or nothing; run those, not the checkout, which attributes and edits can change. [examples/dispatcher.sh](../examples/dispatcher.sh) is a polling dispatcher that does.

| exit code | meaning |
|---|---|
| 0 | proven; with \`--all\`, all of them |
| 1 | not proven |
| 2 | could not tell: clone or forge do not show it; a grave answer outranks a milder one |

| code of "no" | |
|---|---|
| \`bad-id\`, \`absent\` | no id of a vault action; no such file at the tip |
| \`edited\`, \`re-added\`, \`renamed\` | it was changed after it was added; it had been there before; it was another file |
| \`direct-push\`, \`squashed\`, \`rebased\`, \`parents\` | the commit that added it is no merge of two |
| \`line\`, \`stray\`, \`shape\`, \`crafted-merge\` | what was merged is no line; a commit of it changes more; it is not one addition; M is not what it merged |
| \`taken\` | the id was taken, or had run, when it was merged |
| \`no-pull\`, \`other-pull\` | the forge names no pull request for M, or one that is not into this branch |
| \`policy\`, \`action-invalid\` | no valid policy at the merge; no valid vault action under it |
| \`approvals\` | too few, and none that could count |
| \`approval-of-other-commit\`, \`approval-dismissed\`, \`approval-after-merge\`, \`approval-before-retarget\` | too few: the newest that does not count is of this kind |
| \`approval-by-gate\`, \`approval-unlisted\`, \`approval-by-author\`, \`approval-by-pusher\`, \`approval-by-committer\` | the same, by whom |
| \`rejected\` | a request for changes stood when it was merged |

| code of "could not tell" | |
|---|---|
| \`clone\`, \`shallow\`, \`grafted\`, \`objects\` | no clone that git reads; history or objects are missing, or none that git makes |
| \`behind\` | the clone is behind the forge, and it matters: fetch, then ask again |
| \`base\`, \`not-on-forge\` | no such branch in the clone or on the forge; the clone's tip is not in that branch |
| \`forge\`, \`list-cap\` | the forge failed; a list is longer than is read |
| \`merge-time\`, \`pusher\` | the timeline does not show the merge, or who pushed what was merged |
| \`team\` | who is in a team cannot be known, and it matters |

\`--json\` adds \`result\` (\`yes\`, \`no\`, \`unknown\`), \`code\`, \`text\`, \`id\`, \`path\`, \`blob\`, \`tip\`, \`behind\`, \`mergeCommit\`, \`firstParent\`, \`line\`, \`author\` and \`approvals\`; what did not become known is null. \`decision\` and \`digest\` are always null: a proof decides nothing.`,
  calls: [
    { title: 'no arguments', argv: ['verify'] },
    { title: 'help', argv: ['verify', '--help'] },
    inClone('a proof', '--id', 'triage-a'),
    inClone('no proof', '--id', 'triage-b'),
    inClone('all', '--all'),
    inClone('the bytes', '--id', 'triage-a', '--bytes'),
    inClone('no bytes', '--id', 'done', '--bytes'),
    inClone('for programs', '--id', 'triage-a', '--json'),
  ],
  serve: async () => {
    const stage = setStage()
    for (const [id, by] of [
      ['triage-a', 'gate'],
      ['dev-a', 'alice'],
    ] as const) {
      const number = stage.propose(id, { formula: id === 'dev-a' ? '"dev"' : '"triage"' })
      approve(stage, by, number)
      mustSay(stage, 200, 'acme', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
    }
    const files = { [fileOf('triage-b')]: { text: actionText('triage-b') } }
    stage.push({ as: 'acme', branch: 'main', from: 'main', message: 'vault: triage-b (#1)', files })
    mkdirSync(CLONE)
    const clone = cloneOf(stage, CLONE)
    const served = await serveStage(stage)
    const env = {
      FORGEJO_URL: served.url,
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_APPROVER: 'gate',
      FORGEJO_TOKEN: stage.tokens['agent'] ?? '',
      PATH: process.env['PATH'] ?? '',
    }
    const close = async (): Promise<void> => {
      clone.remove()
      await served.close()
    }
    return { env, url: served.url, close }
  },
}
