// All that the program does but the one call that must be quick: loaded when it is needed.

import type { Call, CommandName, Options } from './arguments.js'
import { classify } from './classify.js'
import { explain } from './explain.js'
import { fmt } from './fmt.js'
import { helpOf, meant, NAMES, usageOf, VERSION } from './help.js'
import { complain, type ExitCode, isUsageError, type Shell } from './shell.js'
import { validate } from './validate.js'

type Command = (shell: Shell, words: readonly string[], options: Options) => Promise<ExitCode>

/** Loaded only where a command talks to a forge. */
const overNetwork =
  (name: keyof typeof import('./network.js')): Command =>
  async (shell, words, options) =>
    (await import('./network.js'))[name](shell, words, options)

const RUN: Readonly<Record<CommandName, Command>> = {
  classify,
  validate,
  fmt,
  explain: (shell, words, options) => (options.pr === null ? explain : overNetwork('explainPull'))(shell, words, options),
  lint: async (shell, words, options) => (await import('./lint.js')).lint(shell, words, options),
  request: overNetwork('request'),
  verify: overNetwork('verify'),
  sweep: overNetwork('sweepNow'),
  simulate: overNetwork('simulate'),
  doctor: overNetwork('doctor'),
  init: overNetwork('init'),
}

const wrong = (shell: Shell, command: Extract<Call, { kind: 'wrong' }>['command'], message: string): ExitCode => {
  complain(shell, `${message}${meant(message, command)}`)
  const more = command === null ? `commands: ${NAMES.join(', ')}\n       vault-gate ` : `       vault-gate ${command} `
  shell.err.write(`${usageOf(command)}${more}--help says more\n`)
  return 64
}

/** Carries out a call and returns its exit code. */
export const carryOut = async (shell: Shell, call: Call): Promise<ExitCode> => {
  switch (call.kind) {
    case 'version':
      shell.out.write(`${VERSION}\n`)
      return 0
    case 'help':
      shell.out.write(helpOf(call.command))
      return 0
    case 'wrong':
      return wrong(shell, call.command, call.message)
    case 'run':
      try {
        return await RUN[call.command](shell, call.words, call.options)
      } catch (thrown) {
        if (!isUsageError(thrown)) throw thrown
        return wrong(shell, call.command, thrown.message)
      }
  }
}
