// Writes docs/lint.md: what lint looks for, from the table of its rules.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Rule } from '../../src/cli/lint/rule.js'
import { RULES } from '../../src/cli/lint/rules.js'

/** Where the page lies. */
export const PAGE = fileURLToPath(new URL('../../docs/lint.md', import.meta.url))

const INTRODUCTION = `# What \`vault-gate lint\` looks for

\`vault-gate lint\` reads files and nothing else: the policy, the names of the formulas beside it, and the workflow files that use the gate. It finds what has drifted apart and what is unsafe before anything runs.

**The policy** is \`--policy\`, else \`$OPS_REPO_ROOT/vault/policy.toml\`, else \`vault/policy.toml\` here or in the nearest folder above that has one. The formulas are those in \`--formulas\`, else in \`formulas_dir\` of the policy, unless \`--policy\` names it; where nobody says which formulas there are, nothing is said about them.

**The workflows** are the files \`*.yml\` and \`*.yaml\` in \`--workflows\` and below, else in the first folder that exists of \`.forgejo/workflows\`, \`.gitea/workflows\` and \`.github/workflows\`, as Forgejo does it: below the folder that has \`vault\`, here or above, else here. A workflow **uses the gate** where a step

- names an action whose repository or folder is \`vault-gate\`, wherever it lies, with or without a path behind it; or
- has two or more inputs of the gate of which one is \`approver\`, \`policy-path\`, \`actions-path\` or \`require-protection\`, whatever the action is called.

A file that mentions neither is not even parsed. What lint cannot see is everything that is no file: who may push, which secrets there are, which runner has which label.

| exit code | meaning |
|---|---|
| 0 | nothing worse than a note |
| 1 | an error or a warning |
| 2 | could not tell: something cannot be read, or there is neither a policy nor a workflow that uses the gate |
| 64 | wrong usage |

An **error** is unsafe or cannot work, a **warning** is most likely a mistake, a **note** is worth knowing.

\`--json\` prints a line of JSON for each remark (JSON Lines, ASCII): \`schema\` (\`vault-gate/1\`), \`path\`, \`line\` and \`column\` (from 1, in code points; null where the remark is about the whole file), \`rule\`, \`severity\`, \`text\`, \`remedy\`, \`url\` (this page). \`--format sarif\` prints one SARIF 2.1.0 log, for forges, editors and other tools that show such logs.

This page is written by \`npx tsx test/tools/lint-page.ts\`; a test compares it.
`

const TITLES: Readonly<Record<keyof typeof RULES, string>> = { policy: 'Policy', workflows: 'Workflows', files: 'Files' }

const link = (id: string): string => `[\`${id}\`](#${id})`

const table = (rules: readonly Rule[]): string =>
  [
    '| rule | | |',
    '|---|---|---|',
    ...rules.map(({ id, severity, sentence }) => `| ${link(id)} | ${severity} | ${sentence} |`),
  ].join('\n')

const chapter = ({ id, severity, sentence, why, remedy }: Rule): string =>
  `### ${id}\n\n**${severity}** · ${sentence}\n\n${why}\n\n*What to do.* ${remedy}\n`

/** Our sentences are Markdown but for the stars in quotes: these become code. */
const plain = (text: string): string => text.replace(/"\*"|'\*[^']*'/g, (quoted) => `\`${quoted}\``)

/** The whole page, from the table of rules. */
export const lintPage = (): string =>
  [
    INTRODUCTION,
    ...(['policy', 'workflows', 'files'] as const).flatMap((about) => [
      `## ${TITLES[about]}\n`,
      `${plain(table(RULES[about]))}\n`,
      ...RULES[about].map((rule) => plain(chapter(rule))),
    ]),
  ].join('\n')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(PAGE, '..'), { recursive: true })
  writeFileSync(PAGE, lintPage())
}
