// The commands that read a vault action from standard input: what fmt prints is canonical or it refuses, what is JSON is JSON.

import { readAny } from '../../support/readers.js'
import { folderWith, POLICY } from '../../support/shell.js'
import { must, type Target } from '../target.js'
import { TOML_WORDS } from './toml-words.js'

const PRINTED = ['validate', 'classify', 'explain'] as const

const mustBePrintable = (text: string, what: string): void => {
  must(!/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u.test(text), `${what} prints invisible characters`)
  must(!/^(?:::|##\[)/m.test(text), `${what} prints a command of the runner`)
}

export const COMMANDS: Target = {
  name: 'commands',
  about: 'fmt, validate, classify and explain of standard input',
  dictionary: TOML_WORDS,
  longest: 4_000,
  open: () => {
    const folder = folderWith({ 'vault/policy.toml': POLICY })
    return {
      run: async (bytes) => {
        const formatted = await folder.call(['fmt', '-'], { stdin: bytes })
        must([0, 1].includes(formatted.exit), `fmt ends with ${formatted.exit}`)
        mustBePrintable(formatted.err, 'fmt')
        if (formatted.exit === 0) {
          const reading = readAny(Buffer.from(formatted.out))
          must(reading.kind === 'valid' || reading.canonical, 'fmt prints what is not canonical')
          const again = await folder.call(['fmt', '-'], { stdin: formatted.out })
          must(again.exit === 0 && again.out === formatted.out, 'fmt does not come to rest')
        } else must(formatted.out === '' && formatted.err !== '', 'fmt refuses without a word, or prints all the same')
        const exits = [formatted.exit]
        for (const command of PRINTED) {
          const plain = await folder.call([command, '-'], { stdin: bytes })
          mustBePrintable(plain.out + plain.err, command)
          const json = await folder.call([command, '--json', '-'], { stdin: bytes })
          must(json.exit === plain.exit, `${command} ends otherwise with --json`)
          const lines = json.out.split('\n').filter((line) => line !== '')
          must(lines.length === 1, `${command} --json prints ${lines.length} lines`)
          must(
            (JSON.parse(lines[0] ?? '') as { schema?: unknown }).schema === 'vault-gate/1',
            `${command} --json is of no schema`,
          )
          exits.push(plain.exit)
        }
        const fit = readAny(bytes)
        return `${exits.join()} ${fit.kind === 'valid' ? 'valid' : fit.problems.map(({ code }) => code).slice(0, 3)}`
      },
      close: folder.remove,
    }
  },
}
