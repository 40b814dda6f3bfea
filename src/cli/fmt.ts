// `vault-gate fmt`: the canonical form of vault actions, printed, compared or written.

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { canonicalText } from '../policy/canonical.js'
import { VAULT_ACTION_BYTES, type VaultActionReading } from '../policy/vault-action.js'
import type { Options } from './arguments.js'
import { linesOf, problemLines } from './excerpt.js'
import { unreadable } from './files.js'
import { existing, readFormulas } from './formulas-folder.js'
import { readPolicy } from './policy-file.js'
import { type Prediction, predict, readContent, type Subject } from './predict.js'
import { complain, type ExitCode, graver, type Shell, shown, UsageError } from './shell.js'
import { readFiles } from './subjects.js'

type File = Extract<Subject, { kind: 'file' }>

/** `same`: canonical as it is; `none`: no canonical text has these values, `why` says because of which. */
type Formatting =
  | { readonly kind: 'same' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'unreadable'; readonly why: string }

/** Why a vault action whose values are right has no canonical text. */
const obstacleOf = (reading: Extract<VaultActionReading, { kind: 'invalid' }>): string => {
  if (reading.action === null) return 'correct this first'
  const canonical = canonicalText(reading.action)
  if (canonical.kind === 'none') return `no canonical text has the value of ${canonical.key}, because ${canonical.reason}`
  return `its canonical text has more than the ${VAULT_ACTION_BYTES} bytes that are read`
}

const formattingOf = (file: File, reading: VaultActionReading): Formatting => {
  if (file.content.kind === 'unreadable')
    return { kind: 'unreadable', why: `cannot be read: ${file.content.text}. ${file.content.remedy}` }
  if (reading.kind === 'valid' || reading.canonical) return { kind: 'same' }
  const fix = reading.problems.find((problem) => problem.fix !== null)?.fix ?? null
  return fix === null ? { kind: 'none', why: obstacleOf(reading) } : { kind: 'text', text: fix }
}

/** The file's own text; it is canonical, so it holds nothing that acts on a terminal. */
const ownText = ({ content }: File): string => (content.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : '')

const refuse = (shell: Shell, file: File, reading: VaultActionReading, why: string): ExitCode => {
  complain(shell, `${shown(file.path)} has no canonical text: ${why}`)
  if (reading.kind === 'valid' || reading.action !== null) return 1
  const lines = linesOf(file.content.kind === 'bytes' ? file.content.bytes : null)
  const told = reading.problems.flatMap((problem) => problemLines(problem, lines, shell.err.colours))
  shell.err.write(`${told.join('\n')}\n`)
  return 1
}

/** Puts `text` in the place of the file's; false, and told, where the system refuses. */
const rewrite = (shell: Shell, file: File, text: string): boolean => {
  try {
    writeFileSync(resolve(shell.cwd, file.name), text)
    return true
  } catch (thrown) {
    complain(shell, `${shown(file.path)} cannot be written: ${unreadable(thrown).text}`)
    return false
  }
}

/** How a call shows what it did. `line` tells of a file in a line of its own. */
type Manner = { readonly options: Options; readonly several: boolean }

const line = (shell: Shell, word: string, file: File): void => shell.out.write(`${word.padEnd(10)} ${shown(file.path)}\n`)

const tellSame = (shell: Shell, file: File, { options, several }: Manner): ExitCode => {
  if (options.check || options.write) return 0
  if (shell.out.terminal) line(shell, 'canonical', file)
  else if (!several) shell.out.write(ownText(file))
  return 0
}

const tellText = async (shell: Shell, file: File, text: string, { options, several }: Manner): Promise<ExitCode> => {
  if (options.check) {
    line(shell, 'differs', file)
    return 1
  }
  if (options.write) {
    if (!rewrite(shell, file, text)) return 2
    line(shell, 'written', file)
    return 0
  }
  if (!several && !shell.out.terminal) {
    shell.out.write(text)
    return 0
  }
  const { difference } = await import('./difference.js')
  const before = file.content.kind === 'bytes' ? new TextDecoder().decode(file.content.bytes) : ''
  shell.out.write(difference(file.path, before, text, shell.out.colours))
  return 0
}

const format = async (shell: Shell, file: File, manner: Manner): Promise<ExitCode> => {
  const reading = readContent(file, null, null)
  const formatting = formattingOf(file, reading)
  switch (formatting.kind) {
    case 'unreadable':
      complain(shell, `${shown(file.path) || 'a file'} ${formatting.why}`)
      return 2
    case 'none':
      return refuse(shell, file, reading, formatting.why)
    case 'same':
      return tellSame(shell, file, manner)
    case 'text':
      return tellText(shell, file, formatting.text, manner)
  }
}

/** The same as data: the usual shape, with the canonical `text` (null: there is none) and whether it was `written`. */
const formatJson = async (shell: Shell, file: File, prediction: Prediction, options: Options): Promise<ExitCode> => {
  const { jsonLine, offlineJson } = await import('./json.js')
  const formatting = formattingOf(file, readContent(file, null, null))
  const text = formatting.kind === 'same' ? ownText(file) : formatting.kind === 'text' ? formatting.text : null
  const change = formatting.kind === 'text' && options.write
  const written = change && rewrite(shell, file, formatting.text)
  shell.out.write(jsonLine({ ...offlineJson(prediction), text, written }))
  if (formatting.kind === 'unreadable' || written !== change) return 2
  return formatting.kind === 'none' || (formatting.kind === 'text' && options.check) ? 1 : 0
}

/** What the gate will say to a file as it is named, under the policy in force for the shell. */
const judgeOf = (shell: Shell): ((file: File) => Prediction) => {
  const policy = readPolicy(shell, null)
  const formulas = existing(readFormulas(policy))
  return (file) => predict(file, policy, formulas)
}

/** Shows or writes the canonical text of each file. What the id must be is no matter of form. */
export const fmt = async (shell: Shell, words: readonly string[], options: Options): Promise<ExitCode> => {
  if (options.write && words.includes('-')) throw new UsageError('--write needs files: standard input has no place to write to.')
  const manner = { options, several: words.length > 1 }
  const judge = options.json ? judgeOf(shell) : null
  let exit: ExitCode = 0
  for (const named of readFiles(shell, words, null)) {
    const file = { ...named, id: null }
    const one = judge === null ? format(shell, file, manner) : formatJson(shell, file, judge(named), options)
    exit = graver(exit, await one)
  }
  return exit
}
