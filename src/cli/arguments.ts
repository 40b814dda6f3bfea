// Reading the command line. Node's own parser: it is there on every Node, and costs a tenth of the start that other libraries take.

import { parseArgs } from 'node:util'

/** Every option, with its letter where it has one. */
export const OPTIONS = {
  policy: { type: 'string' },
  override: { type: 'string' },
  id: { type: 'string' },
  formulas: { type: 'string' },
  format: { type: 'string' },
  url: { type: 'string' },
  repo: { type: 'string' },
  approver: { type: 'string' },
  'token-file': { type: 'string' },
  base: { type: 'string' },
  pr: { type: 'string' },
  file: { type: 'string' },
  timeout: { type: 'string' },
  past: { type: 'string' },
  'repo-dir': { type: 'string' },
  workflows: { type: 'string' },
  'admin-token-file': { type: 'string' },
  controller: { type: 'string' },
  audience: { type: 'string' },
  pattern: { type: 'string' },
  approvers: { type: 'string' },
  action: { type: 'string' },
  'store-token-from': { type: 'string' },
  apply: { type: 'boolean' },
  all: { type: 'boolean' },
  bytes: { type: 'boolean' },
  fork: { type: 'boolean' },
  wait: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  check: { type: 'boolean' },
  write: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

export type OptionName = keyof typeof OPTIONS

/** Where the forge is and who asks: of every command that talks to one. */
const FORGE = ['url', 'repo', 'approver', 'token-file', 'base'] as const

/** The options of each command, in the order of its help. */
export const COMMANDS = {
  classify: ['policy', 'override', 'id', 'json'],
  validate: ['policy', 'id', 'formulas', 'format', 'json'],
  fmt: ['check', 'write', 'json'],
  explain: ['policy', 'id', 'pr', ...FORGE, 'json'],
  lint: ['policy', 'formulas', 'workflows', 'format', 'json'],
  request: ['file', 'fork', 'wait', 'timeout', ...FORGE, 'json'],
  verify: ['id', 'all', 'repo-dir', 'bytes', ...FORGE, 'json'],
  sweep: ['dry-run', ...FORGE, 'json'],
  simulate: ['policy', 'past', ...FORGE, 'json'],
  doctor: ['admin-token-file', 'controller', 'audience', ...FORGE, 'json'],
  init: [
    'pattern',
    'approvers',
    'action',
    'controller',
    'formulas',
    'apply',
    'store-token-from',
    'write',
    'admin-token-file',
    ...FORGE,
    'json',
  ],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>

export type CommandName = keyof typeof COMMANDS

type Named<T extends 'string' | 'boolean'> = {
  [K in OptionName]: (typeof OPTIONS)[K]['type'] extends T ? K : never
}[OptionName]

/** What was given of all options; null and false where nothing was. An option given twice has its last value. */
export type Options = Readonly<Record<Named<'string'>, string | null>> & Readonly<Record<Named<'boolean'>, boolean>>

/** What the caller wants. `wrong`: nothing that makes sense; `message` is a whole sentence. */
export type Call =
  | { readonly kind: 'run'; readonly command: CommandName; readonly words: readonly string[]; readonly options: Options }
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly command: CommandName | null; readonly message: string }

/** Is this the name of a command? */
const isCommand = (word: string | undefined): word is CommandName => word !== undefined && Object.hasOwn(COMMANDS, word)

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)

type Token = { readonly kind: string; readonly name?: string; readonly rawName?: string; readonly value?: string | undefined }

/** What is wrong with one option as it was given, or null. */
const wrongOption = (command: CommandName, { name = '', rawName = '', value }: Token): string | null => {
  const known: readonly string[] = COMMANDS[command]
  if (!isOption(name)) return `There is no option ${rawName}.`
  if (name !== 'help' && name !== 'version' && !known.includes(name)) return `${command} has no option ${rawName}.`
  if (OPTIONS[name].type === 'string') return value === undefined ? `${rawName} needs a value.` : null
  return value === undefined ? null : `${rawName} takes no value.`
}

/** What the words of a command are, in the question that is asked where there is none; null where it takes no words. */
const SUBJECTS: Readonly<Record<CommandName, string | null>> = {
  classify: 'Which formula or file?',
  validate: 'Which file?',
  fmt: 'Which file?',
  explain: 'Which file, or which pull request (--pr)?',
  lint: null,
  request: null,
  verify: null,
  sweep: null,
  simulate: null,
  doctor: null,
  init: null,
}

const FORMATS: Readonly<Partial<Record<CommandName, string>>> = { validate: 'env', lint: 'sarif' }

/** What must hold of the words and options together. */
const wrongTogether = (command: CommandName, words: readonly string[], options: Options): string | null => {
  const question = SUBJECTS[command]
  const needless = command === 'explain' && options.pr !== null
  if (question === null && words.length > 0) return `${command} takes no words besides its options.`
  if (question !== null && words.length === 0 && !needless) return question
  if (needless && words.length > 0) return 'A file and --pr exclude each other.'
  const format = FORMATS[command]
  if (options.format !== null && options.format !== format) return `--format can be ${format}, nothing else.`
  if (options.format !== null && options.json) return '--format and --json exclude each other.'
  if (options.check && options.write) return '--check and --write exclude each other.'
  return null
}

type Parsed = {
  readonly values: Readonly<Partial<Record<OptionName, string | boolean>>>
  readonly positionals: readonly string[]
  readonly given: readonly Token[]
}

const parse = (argv: readonly string[]): Parsed => {
  // Without any option there is nothing to parse, and a tenth of the quick call's time to save.
  if (!argv.some((word) => word.startsWith('-'))) return { values: {}, positionals: argv, given: [] }
  // Not strict: its messages differ from Node to Node, and what is wrong is told below.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  return { values, positionals, given: tokens.filter(({ kind }) => kind === 'option') }
}

/** Reads the words after the program's name. Never throws for any words. */
export const readCall = (argv: readonly string[]): Call => {
  const { values, positionals, given } = parse(argv)
  const [first, ...words] = positionals
  const named = first === 'help' ? words[0] : first
  // Also where help is asked for: a mistyped command with --help must not look like one that exists.
  if (named !== undefined && !isCommand(named)) return { kind: 'wrong', command: null, message: `There is no command ${named}.` }
  if (values.help === true || (first === 'help' && words.length < 2)) return { kind: 'help', command: named ?? null }
  if (values.version === true) return { kind: 'version' }
  if (first === undefined) return { kind: 'wrong', command: null, message: 'Which command?' }
  if (!isCommand(first)) return { kind: 'wrong', command: null, message: 'help takes one command.' }
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { type }]) => {
      const value = values[name as OptionName]
      return [name, type === 'boolean' ? value === true : typeof value === 'string' ? value : null]
    }),
  ) as Options
  const wrong =
    given.map((token) => wrongOption(first, token)).find((one) => one !== null) ?? wrongTogether(first, words, options)
  return wrong === null ? { kind: 'run', command: first, words, options } : { kind: 'wrong', command: first, message: wrong }
}
