// What the program says about itself: help, usage lines, and what was perhaps meant.

import { nearest } from '../policy/nearest.js'
import { COMMANDS, type CommandName, OPTIONS, type OptionName } from './arguments.js'

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
  check: ['--check', 'print the files that are not canonical, and end with 1 if there are any'],
  write: ['--write', 'rewrite the files in place'],
  json: ['--json', 'one line of JSON for each subject, schema vault-gate/1'],
  help: ['-h, --help', 'this text'],
  version: ['-V, --version', 'the version'],
}

const FILE = ['FILE', 'a file of a vault action; "-" is standard input'] as const

/** The words of one command's help. `subject` is what it is called with. */
type Text = {
  readonly summary: string
  readonly subject: readonly [name: string, meaning: string]
  readonly about: string
  readonly notes: string
}

const TEXTS: Readonly<Record<CommandName, Text>> = {
  classify: {
    summary: 'the tier of formulas and vault actions',
    subject: ['SUBJECT', 'a formula; or, with a slash or .toml in it, a file of a vault action;\n"-" is standard input'],
    about: 'Prints the tier: low, medium or high. Of several subjects, one line each.',
    notes: `A formula is always answered, with exit code 0: an unknown one, or any without
a valid policy, is high. A file that is no valid vault action is high with exit
code 1; without a valid policy it is high with exit code 2.
Put "--" before words that others wrote: vault-gate classify -- "$FORMULA"
`,
  },
  validate: {
    summary: 'all problems of vault actions',
    subject: FILE,
    about: 'Shows everything that is wrong with vault actions, and where.',
    notes: `eval "$(vault-gate validate --format env -- "$FILE")" || exit
sets VAULT_ACTION_ID, _FORMULA, _CONTEXT, _SECRETS, _MOUNTS (separated by spaces)
and _TIER. For a file that is not valid, eval unsets them and ends with the exit
code.
`,
  },
  fmt: {
    summary: 'the canonical form of vault actions',
    subject: FILE,
    about: 'Prints the canonical text of one file; of several, and on a terminal, the\ndifference to it.',
    notes: `Values never change; comments stay, on lines of their own. Where no canonical
text has the same values, the value is named, with exit code 1.
`,
  },
  explain: {
    summary: 'why a vault action has its tier',
    subject: FILE,
    about: 'Shows every step to the tier, its line in the policy or the file, and what\nwould change the outcome.',
    notes: '',
  },
}

const NAMES = Object.keys(COMMANDS).filter((name): name is CommandName => Object.hasOwn(COMMANDS, name))

const EXITS = 'Exit codes: 0 yes, 1 no, 2 could not tell, 64 wrong usage.\n'

/** Two columns, the second one kept together. */
const columns = (rows: readonly (readonly [left: string, right: string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right.replaceAll('\n', `\n  ${' '.repeat(width)}`)}\n`).join('')
}

/** How a command is called, or the program. */
export const usageOf = (command: CommandName | null): string =>
  command === null
    ? 'usage: vault-gate COMMAND [OPTIONS] ...\n'
    : `usage: vault-gate ${command} [OPTIONS] ${TEXTS[command].subject[0]}...\n`

/** The whole help of a command, or of the program. */
export const helpOf = (command: CommandName | null): string => {
  if (command === null) {
    const commands = columns(NAMES.map((name) => [name, TEXTS[name].summary]))
    const about = 'Says offline what Vault Gate will say to a vault action, before there is a pull\nrequest.\n'
    const options = columns([MEANINGS.help, MEANINGS.version])
    return `${usageOf(null)}\n${about}\n${commands}\n${options}\nvault-gate COMMAND --help says more.\n${EXITS}`
  }
  const { subject, about, notes } = TEXTS[command]
  const options = [...COMMANDS[command], 'help' as const].map((name) => MEANINGS[name])
  return `${usageOf(command)}\n${about}\n\n${columns([subject, ...options])}\n${notes}${notes === '' ? '' : '\n'}${EXITS}`
}

/** What the caller perhaps meant by a word of the message, as a question; `''` if nothing is near. */
export const meant = (message: string, command: CommandName | null): string => {
  const word = / (?:command|option) (\S+)\.$/.exec(message)?.[1]
  if (word === undefined) return ''
  const options = command === null ? Object.keys(OPTIONS) : [...COMMANDS[command], 'help']
  const found = word.startsWith('-') ? nearest(word.slice(2), options) : nearest(word, NAMES)
  return found === null ? '' : ` Did you mean ${word.startsWith('-') ? '--' : ''}${found}?`
}
