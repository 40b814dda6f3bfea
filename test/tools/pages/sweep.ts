// What docs/commands.md says of `vault-gate sweep`, shown against a sandbox.

import { readFileSync } from 'node:fs'
import { serveStage, setStage } from '../../../src/demo/stage.js'
import { approve } from '../../../src/demo/story.js'
import type { Section } from './section.js'

const POLICY = new URL('../../fixtures/cli/vault/policy.toml', import.meta.url)

export const SWEEP: Section = {
  command: 'sweep',
  prose: `One sweep now, with the gate's own token: by the code of its scheduled run, with the same proofs of who it is (a writer and no admin) and the settings that the action has by default (policy \`vault/policy.toml\`, vault actions in \`vault/actions\`, the base branch protected). It has no deadline. The first Ctrl-C finishes what is under way, says what was not reached, and leaves that for the next sweep to begin with; a second one ends it at once, which is safe at any time.

\`--dry-run\` decides and tells what would be done, and writes nothing.

| exit code | meaning |
|---|---|
| 0 | every open pull request was judged |
| 1 | an alarm, whatever else there was: a merge is not the one that was judged |
| 2 | there were faults, or Ctrl-C left some; what could be done was done |

\`--json\` prints one line for each pull request as soon as it is done with: the one shape without \`findings\` and \`problems\`, with \`effects\`, \`merged\` and \`mergeCommit\`. Alarms and faults are on standard error.`,
  calls: [
    { title: 'the token of somebody else', argv: ['sweep', '--approver', 'alice'] },
    { title: 'a dry run', argv: ['sweep', '--approver', 'gate', '--dry-run'] },
    { title: 'a sweep', argv: ['sweep', '--approver', 'gate'] },
    { title: 'again, for programs', argv: ['sweep', '--approver', 'gate', '--json'] },
  ],
  serve: async () => {
    const stage = setStage({ policy: readFileSync(POLICY, 'utf8') })
    stage.propose('triage-2026-08')
    stage.propose('publish-2026-08', { formula: '"publish"' })
    approve(stage, 'alice', stage.propose('publish-2026-07', { formula: '"publish"' }))
    const served = await serveStage(stage)
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['gate'] ?? '' }
    return { env, url: served.url, close: served.close }
  },
}
