// What docs/commands.md says of `vault-gate init`, shown against a sandbox.

import { serveStage, stageOn } from '../../../src/demo/stage.js'
import { createWorld } from '../../../src/sandbox/index.js'
import type { Section } from './section.js'

const ASKED = [
  'init',
  '--approver',
  'gate',
  '--approvers',
  'alice,acme',
  '--action',
  `https://forge.example/acme/vault-gate@${'1'.repeat(40)}`,
]

export const INIT: Section = {
  command: 'init',
  prose: `Finds out what a repository lacks for the gate and prints it as a list of differences: \`+\` to be done, \`…\` waiting for a person, \`!\` not possible yet, \`=\` as it should be. It looks at the level of the gate's account (write, not admin), the three labels, the policy, the workflow, and the rule of the base branch. Below that are the steps that only a person can take. It also says which pattern it recommends and why. It takes that of \`--pattern\`, B where a \`--controller\` is named, else that of the workflow that is there, else the recommended one:

| pattern | the token is | recommended |
|---|---|---|
| A | a secret of the ops repository | only where nobody but the gate, its approvers and admins can push a branch or open a pull request |
| B | a secret of \`--controller OWNER/NAME\`, which agents cannot see | where authors are not trusted with it, on every Forgejo |
| C | nowhere: the job's own ID token is accepted | on Forgejo 16 and newer |

Whoever can push a branch or open a pull request in a repository with Actions on must be assumed able to read its secrets. So where \`--pattern\` puts the token next to people who are neither the gate, its approvers nor admins, or into a public repository, \`init\` names them before the list, does not store the token, and ends with 1: \`doctor\` would fail \`secret-reach\`. Whoever is meant to be trusted with the token is an approver in the policy. Where there is nothing yet, it does not come to that without \`--pattern\`.

What has to be named and was not is told in one go, with a call that has it. A commit of \`--action\` that is on the same forge must exist, in a repository that can be read without signing in, as runners do; one on another host is not asked for, and that is remarked.

\`--apply\` does it, with the token of an admin that is not limited to repositories, and has \`write:repository\` and \`write:issue\`; where the owner is an organisation, \`read:organization\` shows who is in its teams. Only an owner can store a secret. Each write is verified by looking at everything again; the first that fails or does not take ends the call, what is done stays, and the next call does the rest. Called again it writes nothing. It undoes nothing that it did not make: an existing rule is only made stricter, or joined by the gate and the people of \`--approvers\`, and people, teams and settings of it that the gate has no need of stay, as do an existing policy, workflow, and the looks of labels; each is told as \`kept\`, with what differs.

Policy and workflow go onto the base branch where it takes direct commits, else onto the branch \`vault-gate/init\` with a pull request, which a person has to merge. Every formula in the new policy is high. Its formulas are those in \`--formulas\`, else in every folder called \`formulas\`; the secrets and mounts that vault actions on the base branch ask for stand under \`[floors.…]\`.

A secret is only stored where \`--store-token-from FILE\` names a file with the token of the gate's account, and never replaced.

Without a token (neither \`FORGEJO_TOKEN\` nor \`--token-file\`) no forge is asked: the files are printed, or with \`--write\` written into the repository of this folder (never over another file), and everything else is told as steps.

| exit code | meaning |
|---|---|
| 0 | nothing is left to do, but perhaps by hand |
| 1 | something is to be done, is not possible as it is, or the token would be in reach of people who are not trusted with it |
| 2 | could not tell: the forge failed, or \`--apply\` without an admin's token |
| 3 | a pull request with the files waits to be merged |

\`--json\` prints a line with the pattern (\`exposed\`: who could reach the token there, or null; \`lacking\`: what has still to be named, or null), one for each difference (\`code\`, \`place\`, \`subject\`, \`state\`, \`text\`, \`lines\`, \`kept\`, \`outcome\`, \`said\`) and one for each step; without a token one for each file and each step.`,
  calls: [
    { title: 'help', argv: ['init', '--help'] },
    { title: 'nobody named', argv: ['init'] },
    { title: 'what would be done', argv: ASKED },
    { title: 'a pattern that is not safe here', argv: [...ASKED, '--pattern', 'A'] },
    { title: 'doing it', argv: [...ASKED, '--apply'] },
    { title: 'again', argv: [...ASKED, '--apply'] },
  ],
  serve: async () => {
    const { world, base, tokens } = createWorld({
      files: { 'README.md': { text: 'ops\n' }, 'formulas/triage.toml': { text: '' }, 'formulas/release.sh': { text: '' } },
      private: true,
      collaborators: { agent: 'write', alice: 'write' },
      tokens: { acme: { scopes: ['write:repository', 'write:issue'] } },
    })
    const served = await serveStage(stageOn(world, base, tokens))
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: tokens['acme'] ?? '' }
    return { env, url: served.url, close: served.close }
  },
}
