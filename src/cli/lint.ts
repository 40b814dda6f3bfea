// `vault-gate lint`: policies that have drifted, and workflows that use the gate unsafely. Reads files, and nothing else.

import type { Options } from './arguments.js'
import { existing, readFolder, readFormulas } from './formulas-folder.js'
import { remarkJson } from './lint/json.js'
import { lintPolicy } from './lint/policy.js'
import { type Remark, remark } from './lint/rule.js'
import { UNREADABLE } from './lint/rules/files.js'
import { RULES } from './lint/rules.js'
import { sarifText } from './lint/sarif.js'
import { remarkText, summaryText } from './lint/text.js'
import { type Linted, lintWorkflows } from './lint/workflows.js'
import { readPolicy } from './policy-file.js'
import type { PolicyReading } from './predict.js'
import { complain, type ExitCode, type Shell } from './shell.js'

/** What there is to say, what was looked at, and what could not be told without being about a file. */
type Answer = { readonly remarks: readonly Remark[]; readonly lookedAt: readonly string[]; readonly failures: readonly string[] }

/** What to do where there is nothing to look at. */
const ELSEWHERE = 'call it in the ops repository, or name the files with --policy FILE and --workflows FOLDER'

type FormulasReading = ReturnType<typeof readFolder>

const askPolicy = (policy: PolicyReading, reading: FormulasReading, folder: string | null): readonly Remark[] => {
  const remarks = lintPolicy(policy, existing(reading))
  // Where only --policy keeps us from looking, standard error says so; a folder that is there to be read is another matter.
  const sought = folder ?? (policy.kind === 'valid' && policy.root !== null ? (policy.policy.formulasDir?.path ?? null) : null)
  if (reading.kind !== 'unread' || sought === null) return remarks
  const text = `${reading.why.slice(0, 1).toUpperCase()}${reading.why.slice(1)}.`
  return [...remarks, remark(UNREADABLE, sought, null, { text })]
}

const namesOf = (policy: PolicyReading, reading: FormulasReading, { workflows }: Linted): readonly string[] => {
  const formulas = existing(reading)
  const many = formulas?.names.size ?? 0
  return [
    ...(policy.kind === 'none' && policy.absent ? [] : [policy.path]),
    ...(formulas === null ? [] : [`${many} ${many === 1 ? 'formula' : 'formulas'} in ${formulas.folder}`]),
    ...workflows.map(({ path }) => path),
  ]
}

const answer = (shell: Shell, options: Options): Answer => {
  const policy = readPolicy(shell, options.policy)
  const formulas = options.formulas === null ? readFormulas(policy) : readFolder(shell.cwd, options.formulas)
  const linted = lintWorkflows(shell, policy, options.workflows)
  const remarks = [...askPolicy(policy, formulas, options.formulas), ...linted.remarks]
  const absent = policy.kind === 'none' && policy.absent
  const where = linted.folders.length === 0 ? 'there are no workflow files' : `no workflow in ${linted.folders[0]} uses the gate`
  const none = linted.workflows.length === 0 && linted.remarks.length === 0
  if (absent && none && remarks.length === 0)
    return { remarks, lookedAt: [], failures: [`${policy.text}, and ${where}; ${ELSEWHERE}`] }
  if (absent) complain(shell, `${policy.text}; only workflows are looked at`)
  if (none) complain(shell, `${where}; only the policy is looked at`)
  if (formulas.kind === 'unread' && options.formulas === null && policy.kind === 'valid' && policy.root === null)
    complain(shell, `${formulas.why}; that formulas exist is checked only with --formulas FOLDER`)
  return { remarks, lookedAt: namesOf(policy, formulas, linted), failures: [] }
}

const exitOf = ({ remarks, failures }: Answer): ExitCode => {
  if (failures.length > 0 || remarks.some(({ rule }) => rule === UNREADABLE.id)) return 2
  return remarks.some(({ severity }) => severity !== 'note') ? 1 : 0
}

const tell = (shell: Shell, { remarks, lookedAt, failures }: Answer): void => {
  if (failures.length > 0) return
  let before: string | null = null
  for (const one of remarks) {
    if (before !== null && before !== one.path) shell.out.write('\n')
    before = one.path
    shell.out.write(remarkText(one, shell.out.colours))
  }
  shell.out.write(`${before === null ? '' : '\n'}${summaryText(remarks, lookedAt)}`)
}

/** Says what is wrong with the policy and with the workflows that use the gate. */
export const lint = async (shell: Shell, _words: readonly string[], options: Options): Promise<ExitCode> => {
  const said = answer(shell, options)
  const exit = exitOf(said)
  for (const failure of said.failures) complain(shell, failure)
  if (options.json) for (const one of said.remarks) shell.out.write(remarkJson(one))
  else if (options.format === null) tell(shell, said)
  else shell.out.write(sarifText(said.remarks, Object.values(RULES).flat(), said.failures, exit !== 2))
  return exit
}
