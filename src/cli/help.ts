// What the program says about itself: help, usage lines, and what was perhaps meant.

import { nearest } from '../policy/nearest.js'
import { COMMANDS, type CommandName, OPTIONS, type OptionName } from './arguments.js'
import { TEXTS } from './help-texts.js'

/** As in package.json; a test compares. */
export const VERSION = '0.1.0'

/** How each option is written, and what it means; a line break is kept. */
const MEANINGS: Readonly<Record<OptionName, readonly [written: string, meaning: string]>> = {
  policy: [
    '--policy FILE',
    'the policy; else $OPS_REPO_ROOT/vault/policy.toml, else vault/policy.toml\nhere or in the nearest folder above',
  ],
  override: [
    '--override TIER',
    'the claim that comes with a formula: it raises its tier, and lowers it\nonly where may_lower of the policy lists the formula',
  ],
  id: ['--id ID', 'what the id of a file outside vault/actions must be'],
  formulas: [
    '--formulas FOLDER',
    'the formula must be there, as NAME.toml or NAME.sh; else in formulas_dir\nof the policy, unless --policy names the policy',
  ],
  format: ['--format env', 'assignments for the eval of a POSIX shell'],
  url: ['--url URL', 'the address of the forge; else $FORGEJO_URL'],
  repo: ['--repo OWNER/NAME', 'the ops repository; else $FORGEJO_REPOSITORY'],
  approver: ['--approver LOGIN', "the gate's own account; else $FORGEJO_APPROVER"],
  'token-file': ['--token-file FILE', 'a file that holds the access token; else $FORGEJO_TOKEN'],
  base: ['--base BRANCH', 'the branch with the policy; else the default branch'],
  pr: ['--pr N', 'a pull request, as it stands on the forge'],
  file: ['--file FILE', 'the vault action'],
  timeout: ['--timeout SECONDS', 'how long to wait'],
  past: ['--past N', 'so many merged pull requests as well'],
  'repo-dir': ['--repo-dir FOLDER', 'a clone of the ops repository; else this folder'],
  workflows: ['--workflows FOLDER', 'the workflow files; else the first folder of the repository that has some'],
  'admin-token-file': ['--admin-token-file FILE', "a file that holds an admin's access token; else $FORGEJO_ADMIN_TOKEN"],
  controller: ['--controller OWNER/NAME', "the repository with the gate's workflow, where it is another one"],
  audience: ['--audience AUDIENCE', 'in a job: ask the runner for an ID token, and see whether it is taken'],
  pattern: [
    '--pattern A|B|C',
    'where the token lives: beside the agents, in a controller, nowhere;\nelse that of the workflow that is there, else the recommended one',
  ],
  approvers: ['--approvers A,B', 'logins of the people who approve what is medium and high'],
  action: [
    '--action OWNER/REPO@COMMIT',
    'the copy of the action and the commit you reviewed; with https://HOST/\nbefore it where it is on another host',
  ],
  'store-token-from': ['--store-token-from FILE', "with --apply: stores the gate's token, from this file, as the secret"],
  apply: ['--apply', "do it, with an admin's token"],
  all: ['--all', 'every vault action on the base branch'],
  bytes: ['--bytes', 'print the proven bytes of the file instead of the proof'],
  fork: ['--fork', 'from a fork of your own'],
  wait: ['--wait', 'until it is merged, refused or closed'],
  'dry-run': ['--dry-run', 'decide and report, write nothing'],
  check: ['--check', 'print the files that are not canonical, and end with 1 if there are any'],
  write: ['--write', 'rewrite the files in place'],
  json: ['--json', 'one line of JSON for each subject, schema vault-gate/1'],
  help: ['-h, --help', 'this text'],
  version: ['-V, --version', 'the version'],
}

/** The commands, in the order of their help. */
export const NAMES = Object.keys(COMMANDS).filter((name): name is CommandName => Object.hasOwn(COMMANDS, name))

const EXITS = 'Exit codes: 0 yes, 1 no, 2 could not tell, 3 still waiting, 64 wrong usage.\n'

/** What an option means to one command alone. */
const OWN: Readonly<Partial<Record<CommandName, Readonly<Partial<Record<OptionName, readonly [string, string]>>>>>> = {
  init: {
    formulas: [
      '--formulas FOLDER',
      'the formulas, from the top of the repository; else every folder called\nformulas on the base branch',
    ],
    write: ['--write', 'without a token: write the files into the repository of this folder'],
    'token-file': ['--token-file FILE', "the same; else $FORGEJO_TOKEN, where the admin's is in neither"],
    base: ['--base BRANCH', 'the branch to guard; else the default branch'],
  },
  lint: {
    format: ['--format sarif', 'one SARIF 2.1.0 log'],
    formulas: ['--formulas FOLDER', 'the formulas there are; else formulas_dir of the policy, unless --policy\nnames the policy'],
  },
  simulate: { policy: ['--policy FILE', 'the policy to try; must be given'] },
  verify: { id: ['--id ID', 'the vault action to prove'] },
}

/** Two columns, the second one kept together. */
const columns = (rows: readonly (readonly [left: string, right: string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right.replaceAll('\n', `\n  ${' '.repeat(width)}`)}\n`).join('')
}

const subjectOf = (command: CommandName): string => {
  const { subject } = TEXTS[command]
  return subject === null ? '' : ` ${subject[0]}...`
}

/** How a command is called, or the program. */
export const usageOf = (command: CommandName | null): string =>
  command === null ? 'usage: vault-gate COMMAND [OPTIONS] ...\n' : `usage: vault-gate ${command} [OPTIONS]${subjectOf(command)}\n`

/** The whole help of a command, or of the program. */
export const helpOf = (command: CommandName | null): string => {
  if (command === null) {
    const commands = columns(NAMES.map((name) => [name, TEXTS[name].summary]))
    const about = 'What Vault Gate says to vault actions: before there is a pull request, and after\nit was merged.\n'
    const options = columns([MEANINGS.help, MEANINGS.version])
    return `${usageOf(null)}\n${about}\n${commands}\n${options}\nvault-gate COMMAND --help says more.\n${EXITS}`
  }
  const { subject, about, notes } = TEXTS[command]
  const options = [...COMMANDS[command], 'help' as const].map((name) => OWN[command]?.[name] ?? MEANINGS[name])
  return `${usageOf(command)}\n${about}\n\n${columns([...(subject === null ? [] : [subject]), ...options])}\n${notes}${notes === '' ? '' : '\n'}${EXITS}`
}

/** What the caller perhaps meant by a word of the message, as a question; `''` if nothing is near. */
export const meant = (message: string, command: CommandName | null): string => {
  const word = / (?:command|option) (\S+)\.$/.exec(message)?.[1]
  if (word === undefined) return ''
  const options = command === null ? Object.keys(OPTIONS) : [...COMMANDS[command], 'help']
  const found = word.startsWith('-') ? nearest(word.slice(2), options) : nearest(word, NAMES)
  return found === null ? '' : ` Did you mean ${word.startsWith('-') ? '--' : ''}${found}?`
}
