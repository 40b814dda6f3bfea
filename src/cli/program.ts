// One call of the program. What every shell script calls all the time, `classify` of formulas, loads nothing but the policy's reader.

import { type Options, readCall } from './arguments.js'
import { classifyFormulas } from './classify-formulas.js'
import type { ExitCode, Shell } from './shell.js'
import { namesFile } from './words.js'

const isQuick = (words: readonly string[], { json, id }: Options): boolean => !json && id === null && !words.some(namesFile)

/** Runs one call: `argv` without node and script. Prints to the shell and returns the exit code. */
export const vaultGate = async (shell: Shell, argv: readonly string[]): Promise<ExitCode> => {
  const call = readCall(argv)
  if (call.kind === 'run' && call.command === 'classify' && isQuick(call.words, call.options)) {
    return classifyFormulas(shell, call.words, call.options)
  }
  const { carryOut } = await import('./commands.js')
  return carryOut(shell, call)
}
