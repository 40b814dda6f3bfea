// The inputs of the gate's step (design 5.1).

import { INPUTS } from '../../../inputs.js'
import { knownNames } from '../../../policy/nearest.js'
import { quote } from '../../../policy/quote.js'
import type { Draft } from '../rule.js'
import { gatesOf, type WorkflowCheck } from '../workflow.js'
import { type Entry, wordOf, type YamlMap } from '../yaml.js'

const NAMES = INPUTS.map(({ name }) => name)

/** The inputs of a step as they are written. */
const namesOf = (map: YamlMap): readonly { readonly name: string; readonly at: number }[] => {
  const given = map.entries.get('with')?.value
  return given?.kind === 'map' ? [...given.entries].map(([name, { at }]) => ({ name, at })) : []
}

const FLAG = ['true', 'false']

/** What an input takes where it takes a few words only; `inputs.ts` refuses any other. */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['auth', ['token', 'oidc']],
  ['mode', ['auto', 'gate', 'sweep', 'doctor']],
  ['dry-run', [...FLAG, 'comment']],
  ['require-protection', FLAG],
  ['delete-branch', FLAG],
  ['frozen', FLAG],
])

/** Whose words are refused in another case. */
const EXACT: readonly string[] = ['mode']

const wrongValue = (name: string, { at, value }: Entry): readonly Draft<number>[] => {
  const known = VALUES.get(name)
  const word = wordOf(value)
  if (known === undefined || word === null || word.includes('${{')) return []
  if (known.includes(EXACT.includes(name) ? word : word.toLowerCase())) return []
  return [{ at, text: `${quote(name)} is ${quote(word)}, and knows ${known.join(', ')}.` }]
}

export const WITH: readonly WorkflowCheck[] = [
  {
    id: 'unknown-input',
    severity: 'error',
    sentence: 'The step has an input that the gate does not know.',
    why: 'The runner passes it on, and nothing reads it: a misspelt dry-run writes for all that.',
    remedy: `The gate knows ${NAMES.join(', ')}.`,
    check: ({ workflow }) =>
      gatesOf(workflow).flatMap(({ inputs }) =>
        [...inputs]
          .filter(([name]) => !NAMES.includes(name))
          .map(([name, { at }]) => ({ at, text: `The gate has no input ${quote(name)}.`, remedy: knownNames(name, NAMES) })),
      ),
  },
  {
    id: 'input-twice',
    severity: 'error',
    sentence: 'The step has an input twice, in another case.',
    why: 'The runner takes the names of inputs without case, and one of the two values: which, nobody can rely on.',
    remedy: 'Leave one of them.',
    check: ({ workflow }) =>
      gatesOf(workflow).flatMap(({ map }) => {
        const names = namesOf(map)
        return names
          .filter(({ name }, index) => names.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()) < index)
          .map(({ name, at }) => ({ at, text: `${quote(name)} is there already.` }))
      }),
  },
  {
    id: 'input-value',
    severity: 'error',
    sentence: 'An input has a value that it does not know.',
    why: 'Every run would end with a fault.',
    remedy: 'Write one of the values that it knows.',
    check: ({ workflow }) =>
      gatesOf(workflow).flatMap(({ inputs }) => [...inputs].flatMap(([name, entry]) => wrongValue(name, entry))),
  },
  {
    id: 'frozen-missing',
    severity: 'note',
    sentence: 'The step has no input "frozen".',
    why: 'With it the gate can be stopped at once, without a commit: by a variable of the repository.',
    remedy: 'Add frozen under "with:", with the variable VAULT_GATE_FROZEN as its value.',
    check: ({ workflow }) =>
      gatesOf(workflow)
        .filter(({ inputs }) => !inputs.has('frozen'))
        .map(({ map }) => ({ at: map.at, text: 'Only a commit or the revoked token can stop this gate.' })),
  },
]
