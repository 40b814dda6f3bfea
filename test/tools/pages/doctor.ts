// What docs/commands.md says of `vault-gate doctor`, shown against a sandbox.

import { serveStage } from '../../../src/demo/stage.js'
import { installed } from '../../support/installation.js'
import type { Section } from './section.js'

const ASKED = ['doctor', '--approver', 'gate', '--controller', 'acme/controller']

export const DOCTOR: Section = {
  command: 'doctor',
  prose: `Looks at a whole installation: server, token and account, branch rule, where the secret lives and who is next to it, repository, workflow. Each check has a code that stays, an outcome, a sentence of what was found, and what to do about it.

It needs the gate's own token (\`FORGEJO_TOKEN\` or \`--token-file\`), and tells more with an admin's beside it (\`FORGEJO_ADMIN_TOKEN\` or \`--admin-token-file\`; one of the repository's owner, not limited to repositories, with \`read:repository\`, and \`read:organization\` where an organisation owns it). Scopes and limits of the gate's token are shown to a site admin alone. It only reads: nothing is written, tried or repaired. What no token shows is marked with \`?\` and is no failure.

Who is trusted: the owner of the ops repository (of an organisation its team of owners), and the people whom \`[medium]\` and \`[high]\` of the policy name as approvers; at the ops repository its admins as well, and \`repository-admins\` tells those whom \`[high]\` does not name. Authors are not, nor is whoever owns or administers a controller by that alone: whoever may push a branch or open a pull request in a repository with Actions on must be assumed able to read its secrets. So where the gate's secret is in the ops repository (pattern A), everybody who can reach that must be trusted; in pattern B it is in a controller repository, which \`--controller\` names; in pattern C none is stored. A controller that is named is looked at in every pattern, for what is left there. Secrets that an organisation has for all of its repositories count as stored in each of them; those of a person no call lists.

| exit code | meaning |
|---|---|
| 0 | nothing failed; there may be warnings, and things that could not be told |
| 1 | something failed |
| 2 | nothing could be told: no server, or no token that it takes |

\`--json\` prints one line for each check: \`code\`, \`group\`, \`outcome\` (\`ok\`, \`warn\`, \`fail\`, \`unknown\`), \`text\`, \`remedy\` or null. Run in a job of the runner, it looks at the job's Node as well.`,
  calls: [
    { title: 'an installation with two mistakes', argv: ASKED },
    { title: 'no server', argv: [...ASKED, '--url', 'http://127.0.0.1:9'] },
  ],
  serve: async () => {
    const { stage, ops, token, owner } = installed('B')
    ops.secrets.set('DEPLOY_KEY', 0)
    stage.api('acme', 'PATCH', '/branch_protections/main', { apply_to_admins: false })
    const served = await serveStage(stage)
    const env = {
      FORGEJO_URL: served.url,
      FORGEJO_REPOSITORY: 'acme/ops',
      FORGEJO_TOKEN: token,
      FORGEJO_ADMIN_TOKEN: owner,
    }
    return { env, url: served.url, close: served.close }
  },
}
