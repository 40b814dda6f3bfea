// What docs/commands.md says of `vault-gate explain --pr`, shown against a sandbox.

import { readFileSync } from 'node:fs'
import { serveStage, setStage } from '../../../src/demo/stage.js'
import { approve } from '../../../src/demo/story.js'
import type { Section } from './section.js'

const POLICY = new URL('../../fixtures/cli/vault/policy.toml', import.meta.url)

export const EXPLAIN_PULL: Section = {
  command: 'explain --pr',
  prose: `Judges a pull request as it stands, by the code of the gate's dry run, and writes nothing: the headline (\`would be …\` until the gate has said so itself of this very commit, which the fourth line tells), every finding with its line in the policy or the file, who can release it, whose reviews do not count and why, what happens next. Of an addition it tells what would change the outcome: each change was made and judged, with everything else that was found about this pull request. Of one that is merged it names the call of \`verify\` that proves it.

Any token that may read the repository will do (\`read:repository\`, \`read:issue\`). \`--approver\` names the gate's own account; without it the account of the token is taken for it, which needs \`read:user\`. The forge shows only to the gate's own token whether the gate may merge into the base branch and may not push to it: with another token, and with one that lacks \`read:user\`, both are taken for granted, and the third line says so.

| exit code | meaning |
|---|---|
| 0 | it goes through as it stands: approved, merged already, or none of the gate's business |
| 1 | it does not: refused or held |
| 2 | could not tell: the forge failed, or there is no such pull request |

\`--json\` prints the one shape with \`seen\` (\`login\` of the token, null if it may not say; \`approver\`; \`gate\`: the token is the gate's) and \`steps\` added.`,
  calls: [
    { title: 'no number', argv: ['explain', '--pr', 'x'] },
    { title: 'a pull request that is not there', argv: ['explain', '--pr', '99', '--approver', 'gate'] },
    { title: 'one that waits', argv: ['explain', '--pr', '1', '--approver', 'gate'] },
    { title: 'one that is refused', argv: ['explain', '--pr', '2', '--approver', 'gate'] },
    { title: 'for programs', argv: ['explain', '--pr', '2', '--approver', 'gate', '--json'] },
  ],
  serve: async () => {
    const stage = setStage({ policy: readFileSync(POLICY, 'utf8') })
    const waiting = stage.propose('publish-2026-08', {
      formula: '"publish"',
      secrets: '["READ_TOKEN"]',
      blast_radius: '"medium"',
    })
    approve(stage, 'bob', waiting)
    stage.propose('by-hand', { context: '"sort the inbox" # by hand' })
    const served = await serveStage(stage)
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['acme'] ?? '' }
    return { env, url: served.url, close: served.close }
  },
}
