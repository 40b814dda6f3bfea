// A vault action's bytes: no byte may throw, and what is valid says the same to every reader.

import type { Problem } from '../../../src/failure.js'
import { readVaultAction, VAULT_ACTION_BYTES, type VaultActionReading } from '../../../src/policy/vault-action.js'
import { mustAgree, mustFix, mustSettle } from '../../support/readers.js'
import { must, type Target } from '../target.js'
import { TOML_WORDS } from './toml-words.js'

const OPTIONS = {
  path: 'vault/actions/a1.toml',
  id: 'a1',
  secrets: new Set(['A', 'B', 'constructor']),
  mounts: new Set(['m']),
  formulas: { folder: 'formulas', names: new Set(['triage', 'dev']) },
}

const FREE = { path: 'vault/actions/a1.toml', id: null, secrets: null, mounts: null, formulas: null }

/** A problem that people can be shown: it has words, and a place that is in the file. */
export const mustBeSound = (problem: Problem, text: string | null): void => {
  must(problem.code !== '' && problem.text !== '' && problem.remedy !== '', 'a problem without words')
  must((problem.line === null) === (problem.column === null), `a half place for ${problem.code}`)
  if (text === null || problem.line === null || problem.column === null) return
  const line = text.split('\n')[problem.line - 1]
  must(line !== undefined, `${problem.code} on line ${problem.line}, which the file does not have`)
  must(problem.column >= 1 && problem.column <= [...(line ?? '')].length + 1, `${problem.code} beyond the end of its line`)
}

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/^\ufeff/, '')
  } catch {
    return null
  }
}

const mustHold = (bytes: Uint8Array, reading: VaultActionReading): void => {
  const text = textOf(bytes)
  if (reading.kind === 'valid') {
    must(text !== null && bytes.length <= VAULT_ACTION_BYTES, 'valid, and yet no UTF-8 or too large')
    mustAgree(text ?? '', reading.action)
    mustSettle(reading.action)
    return
  }
  must(reading.problems.length > 0, 'invalid without a problem')
  must(reading.problems.length <= 101, 'more problems than people can take')
  for (const problem of reading.problems) mustBeSound(problem, text)
  must(!reading.canonical || reading.action === null || reading.problems.length > 0, 'canonical, sound and yet invalid')
  must(!reading.problems.some(({ code }) => code === 'readers-disagree'), 'a canonical form that the readers do not see alike')
  const fix = reading.problems[0]?.fix ?? null
  must(
    reading.problems.slice(1).every((problem) => problem.fix === null),
    'a fix that is not on the first problem',
  )
  if (fix === null) return
  must(reading.action !== null && text !== null, 'a fix without values')
  if (reading.action !== null && text !== null) mustFix(text, reading.action, fix)
}

export const VAULT_ACTION: Target = {
  name: 'vault-action',
  about: 'the reader of vault actions: shape, values, canonical form and its fix',
  dictionary: TOML_WORDS,
  longest: 20_000,
  open: () => ({
    run: (bytes) => {
      const reading = readVaultAction(bytes, FREE)
      mustHold(bytes, reading)
      const ruled = readVaultAction(bytes, OPTIONS)
      must(reading.kind === 'valid' || ruled.kind === 'invalid', 'valid only with more rules')
      if (reading.kind === 'valid') return `valid ${[...reading.action.lines.keys()].sort().join()}`
      return [...new Set(reading.problems.map(({ code }) => code))].sort().join()
    },
  }),
}
