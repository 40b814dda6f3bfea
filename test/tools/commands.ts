// Writes docs/commands.md: what every command does, with screens of the program itself on the files of test/fixtures/cli.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actionText, type Folder, folderWith } from '../support/shell.js'
import { DOCTOR } from './pages/doctor.js'
import { EXPLAIN_PULL } from './pages/explain-pull.js'
import { INIT } from './pages/init.js'
import { LINT } from './pages/lint.js'
import { REQUEST } from './pages/request.js'
import type { Call, Section, Shown } from './pages/section.js'
import { SIMULATE } from './pages/simulate.js'
import { SWEEP } from './pages/sweep.js'
import { VERIFY } from './pages/verify.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Where the page lies. */
export const PAGE = join(ROOT, 'docs', 'commands.md')

/** So many lines of a screen are shown from its beginning, and one from its end. */
const SHOWN = 48

const MANY = 10_000

const TRIAGE = 'vault/actions/triage-2026-08.toml'
const PUBLISH = 'vault/actions/publish-2026-08.toml'
const BY_HAND = 'vault/actions/by-hand.toml'

const manyNames = [...Array(MANY).keys()].map((at) => `many/vault/actions/a${String(at).padStart(5, '0')}.toml`)

/** The calls that every command is shown with. */
const common = (command: string): readonly Call[] => [
  { title: 'no arguments', argv: [command] },
  { title: 'help', argv: [command, '--help'] },
  { title: 'a file that is not there', argv: [command, 'vault/actions/missing.toml'] },
  { title: 'an empty file', argv: [command, 'empty.toml'] },
  { title: 'a binary file', argv: [command, 'binary.toml'] },
  { title: 'a hostile file', argv: [command, 'vault/actions/hostile.toml'] },
  { title: 'a file of 1 MB', argv: [command, 'large.toml'] },
  { title: 'a folder', argv: [command, 'vault/actions'] },
  { title: '10,000 files', argv: [command, ...manyNames], written: `${command} many/vault/actions/*.toml` },
]

/** The commands that are called with files, each shown with the same ones. */
const TAKES_FILES: readonly string[] = ['classify', 'validate', 'fmt', 'explain']

const SECTIONS: readonly Section[] = [
  {
    command: 'classify',
    prose: `Prints one word, \`low\`, \`medium\` or \`high\`; of several subjects a line \`TIER  SUBJECT\` each.

A subject with a slash or \`.toml\` in it is a file, \`-\` is standard input, any other word is a formula. A **formula** is always answered with exit code 0: one that the policy does not list, and any without a valid policy, is \`high\`; so is one with an \`--override\` that is no tier (an empty one is none). So it can stand where a shell script stood:

\`\`\`sh
tier=$(vault-gate classify --override "\${CLAIM:-}" -- "$FORMULA")
\`\`\`

A **file** that is no valid vault action is \`high\` with exit code 1; without a policy that can be used it is \`high\` with exit code 2. Below \`vault/actions\` its id must be its name; elsewhere \`--id\` says what it must be.

The policy is \`--policy\`, else \`$OPS_REPO_ROOT/vault/policy.toml\`, else \`vault/policy.toml\` here or in the nearest folder above that has one.`,
    calls: [
      { title: 'formulas and files', argv: ['classify', 'triage', 'release', 'unheard-of', PUBLISH] },
      { title: 'a claim', argv: ['classify', '--override', 'low', 'publish'] },
      { title: 'for programs', argv: ['classify', '--json', PUBLISH] },
    ],
  },
  {
    command: 'validate',
    prose: `Shows everything that is wrong with a vault action, and where. Without any policy what a policy allows is not checked; with one that cannot be used the exit code is 2. \`--formulas DIR\` wants the formula to be there, as \`NAME.toml\` or \`NAME.sh\` (problem \`formula-missing\`); without it \`formulas_dir\` of the policy does, below the folder that has \`vault\`, for \`classify\` and \`explain\` as well. A policy that \`--policy\` names says nothing of a repository, so then only \`--formulas\` counts; standard error tells when that, or a folder that cannot be read, left the formula unchecked.

\`--format env\` prints the values of one file for the \`eval\` of a POSIX shell. For a file that is not valid \`eval\` unsets the variables and ends with the exit code, so that nothing of an earlier file is left:

\`\`\`sh
eval "$(vault-gate validate --format env -- "$FILE")" || exit
\`\`\``,
    calls: [
      { title: 'files', argv: ['validate', TRIAGE, BY_HAND] },
      { title: 'the formula must exist', argv: ['validate', '--formulas', 'formulas', PUBLISH] },
      { title: 'for a shell', argv: ['validate', '--format', 'env', PUBLISH] },
      { title: 'for a shell, when it is not valid', argv: ['validate', '--format', 'env', BY_HAND] },
      { title: 'for programs', argv: ['validate', '--json', BY_HAND] },
    ],
  },
  {
    command: 'fmt',
    prose: `Prints the canonical text of one file; of several, and on a terminal, the difference to it. \`--check\` names the files that differ, \`--write\` rewrites them. Values never change, and what is canonical stays as it is. Comments stay, on lines of their own above their key. Where no canonical text has the same values the reason is told, with exit code 1.`,
    calls: [
      { title: 'one file', argv: ['fmt', BY_HAND] },
      { title: 'several files', argv: ['fmt', TRIAGE, BY_HAND] },
      { title: 'in a test', argv: ['fmt', '--check', TRIAGE, BY_HAND] },
      { title: 'a value that has no canonical text', argv: ['fmt', '-'], stdin: actionText({ context: '"two\\nlines"' }) },
      { title: 'for programs', argv: ['fmt', '--json', BY_HAND] },
    ],
  },
  {
    command: 'explain',
    prose: `Shows how a vault action comes to its tier: every step, the line it comes from, and what would change the outcome. Each change was made and judged before it is told. The exit codes are those of \`classify\`.`,
    calls: [
      { title: 'a vault action', argv: ['explain', PUBLISH] },
      { title: 'one that is not canonical', argv: ['explain', BY_HAND] },
      { title: 'without a policy', argv: ['explain', '--policy', 'none.toml', TRIAGE] },
    ],
  },
  EXPLAIN_PULL,
  LINT,
  REQUEST,
  VERIFY,
  SWEEP,
  SIMULATE,
  DOCTOR,
  INIT,
]

const INTRODUCTION = `# The command line

\`vault-gate\` says what the gate will say: to agents before there is a pull request, to operators while they write policy, to dispatchers before they run anything. It is the same judgement from the same code. \`dist/cli/index.js\` is the program; Node 20, 22 and 24 run it.

\`classify\`, \`validate\`, \`fmt\`, \`explain FILE\` and \`lint\` use no network. What they cannot know is the pull request: who opens and pushes it, what else it changes, the rule of the base branch, approvals. These can make a tier stricter, never milder.

| exit code | meaning |
|---|---|
| 0 | yes |
| 1 | no |
| 2 | could not tell |
| 3 | still waiting |
| 64 | wrong usage; standard error has the right one |

\`--json\` prints one line of JSON for each subject (JSON Lines, ASCII): the shape \`vault-gate/1\` of the README with \`subject\` added. What only a forge knows is null: \`repository\`, \`pull\`, \`head\`, \`base\`, \`digest\`. \`decision\` is \`refuse\`, \`hold\`, or null where it depends on the pull request; \`waiting\` says who could release it. Blobs are git's SHA-1 ids. \`fmt\` adds \`text\` and \`written\`, \`explain\` adds \`steps\`.

On a terminal there are colours, unless \`NO_COLOR\` is set. Words of the files and of the command line are shown with every invisible character as \`\\u{…}\`; only \`--format env\` prints values as they are, in quotes.

This page is written by \`npx tsx test/tools/commands.ts\`; a test compares it.
`

const cut = (text: string): string => {
  const lines = text.trimEnd().split('\n')
  if (lines.length <= SHOWN + 1) return lines.join('\n')
  const many = lines.length > 1000
  const first = many ? 2 : SHOWN
  return [...lines.slice(0, first), `… ${(lines.length - first - 1).toLocaleString('en-US')} lines more`, lines.at(-1)].join('\n')
}

const shellWords = (argv: readonly string[]): string =>
  argv.map((word) => (/^[\w./=-]+$/.test(word) ? word : `'${word}'`)).join(' ')

const ADDRESS = 'https://forge.example'

const screen = async (folder: Folder, { title, argv, written, stdin }: Call, shown?: Shown): Promise<string> => {
  const around = { ...(stdin === undefined ? {} : { stdin }), ...(shown === undefined ? {} : { env: shown.env }) }
  const { exit, text: seen } = await folder.screen(argv, around)
  const text = shown === undefined ? seen : seen.replaceAll(shown.url, ADDRESS)
  const input = stdin === undefined ? '' : ` <<'END'\n${stdin}END`
  const body = text === '' ? '' : `${cut(text)}\n`
  return `**${title}**\n\n\`\`\`console\n$ ${['vault-gate', written ?? shellWords(argv)].join(' ').trimEnd()}${input}\n${body}\`\`\`\n\nexit code ${exit}\n`
}

const setUp = (): Folder => {
  const folder = folderWith({
    'empty.toml': '',
    'binary.toml': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00, 0xff, 0xfe]),
    'large.toml': '#'.repeat(1_000_000),
  })
  for (const name of ['cli', 'lint']) cpSync(join(ROOT, 'test', 'fixtures', name), folder.path, { recursive: true })
  mkdirSync(join(folder.path, 'many/vault/actions'), { recursive: true })
  for (const name of manyNames) {
    const id = `"${name.slice(-11, -5)}"`
    writeFileSync(join(folder.path, name), actionText({ id }))
  }
  return folder
}

/** The whole page, from calls of the program. */
export const commandsPage = async (): Promise<string> => {
  const folder = setUp()
  try {
    const parts = [INTRODUCTION, '## Without a command\n', await screen(folder, { title: 'no arguments', argv: [] })]
    for (const { command, prose, calls, serve } of SECTIONS) {
      parts.push(`## ${command}\n`, `${prose}\n`)
      const shown = await serve?.()
      const usual = TAKES_FILES.includes(command) ? common(command) : []
      for (const call of [...calls, ...usual]) parts.push(await screen(folder, call, shown))
      await shown?.close()
    }
    return parts.join('\n')
  } finally {
    folder.remove()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(PAGE, '..'), { recursive: true })
  writeFileSync(PAGE, await commandsPage())
}
