// The section of docs/commands.md about `vault-gate lint`. Its workflows are those of test/fixtures/lint.

import type { Section } from './section.js'

export const LINT: Section = {
  command: 'lint',
  prose: `Reads the policy, the names of the formulas and the workflow files that use the gate, and says what has drifted apart or is unsafe. Each remark is a line \`file:line:column severity rule: sentence\` that editors can follow, with what to do below it; each rule is explained in [lint.md](lint.md). The exit code is 0 where nothing is worse than a note, 1 for an error or a warning, 2 where something cannot be read or where there is neither a policy nor a workflow that uses the gate.

The formulas are those in \`--formulas\`, else in \`formulas_dir\` of the policy, unless \`--policy\` names it. The workflows are those in \`--workflows\` and below, else in the first folder that exists of \`.forgejo/workflows\`, \`.gitea/workflows\` and \`.github/workflows\`: below the folder that has \`vault\`, here or above, else here. A workflow uses the gate where a step names an action \`vault-gate\`, or has two of its inputs of which one is \`approver\`, \`policy-path\`, \`actions-path\` or \`require-protection\`.

\`--json\` prints \`schema\`, \`path\`, \`line\`, \`column\`, \`rule\`, \`severity\`, \`text\`, \`remedy\` and \`url\` of each remark; \`--format sarif\` prints one SARIF 2.1.0 log.`,
  calls: [
    { title: 'a policy and a workflow', argv: ['lint', '--formulas', 'formulas'] },
    {
      title: 'nothing to say',
      argv: ['lint', '--policy', 'careful/policy.toml', '--formulas', 'formulas', '--workflows', 'careful'],
    },
    { title: 'for programs', argv: ['lint', '--formulas', 'formulas', '--workflows', 'careful', '--json'] },
    { title: 'a folder that is not there', argv: ['lint', '--workflows', 'missing'] },
  ],
}
