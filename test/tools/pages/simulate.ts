// What docs/commands.md says of `vault-gate simulate`, shown against a sandbox.

import { readFileSync } from 'node:fs'
import { serveStage, setStage } from '../../../src/demo/stage.js'
import { approve } from '../../../src/demo/story.js'
import { openGate } from '../../support/world.js'
import type { Section } from './section.js'

const POLICY = new URL('../../fixtures/cli/vault/policy.toml', import.meta.url)

/** The policy in force: stricter than the one of the fixtures, which is tried. */
const inForce = (): string => readFileSync(POLICY, 'utf8').replace('triage  = "low"', 'triage  = "medium"')

export const SIMULATE: Section = {
  command: 'simulate',
  prose: `What the policy of \`--policy\` would decide about the open pull requests into the base branch. Each is seen once and decided twice, as it is and with that policy in the place of the one in force, teams and \`formulas_dir\` of the new one included; only those that would be decided otherwise are listed. Nothing is written, and any token that may read will do, as for \`explain --pr\`.

The line to look at is how many would go through without a person that do not now: low, with nothing in the way but what ends by itself (the hourly limit, Forgejo's own check).

\`--past N\` adds the N merged pull requests that changed last, at most 500 (and no further back than 2,000 closed ones). They are judged by file and policy alone: the tier of the vault action that the merge added, under the policy that it was merged onto and under the new one. Who proposed and released it is not asked again.

| exit code | meaning |
|---|---|
| 0 | nothing would be decided otherwise |
| 1 | something would; or the new policy has problems, which are shown, and the forge was not asked |
| 2 | could not tell, at least of one: the forge failed, or the policy cannot be read |

\`--json\` prints one line for each vault pull request, also where nothing changes: \`schema, pull, author, id, before {decision, tier}, after {decision, tier}, past\`. \`id\` is null where it is not one new vault action. For past ones \`decision\` is \`refuse\` where the file is no valid vault action under that policy, else null.`,
  calls: [
    { title: 'no policy', argv: ['simulate'] },
    { title: 'a file that is no policy', argv: ['simulate', '--policy', 'vault/actions/triage-2026-08.toml'] },
    { title: 'a policy', argv: ['simulate', '--policy', 'vault/policy.toml', '--approver', 'gate', '--past', '20'] },
    {
      title: 'for programs',
      argv: ['simulate', '--policy', 'vault/policy.toml', '--approver', 'gate', '--past', '20', '--json'],
    },
  ],
  serve: async () => {
    const stage = setStage({ policy: inForce() })
    const merged = stage.propose('triage-2026-07')
    approve(stage, 'alice', merged)
    const gate = await openGate(stage)
    await gate.run(merged)
    await gate.close()
    stage.propose('triage-2026-08')
    stage.propose('publish-2026-08', { formula: '"publish"' })
    const served = await serveStage(stage)
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['acme'] ?? '' }
    return { env, url: served.url, close: served.close }
  },
}
