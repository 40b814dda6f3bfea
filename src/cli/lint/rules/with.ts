// The inputs of the gate's step (design 5.1).

import { INPUTS } from '../../../inputs.js'
import { knownNames } from '../../../policy/nearest.js'
import { quote } from '../../../policy/quote.js'
import { gatesOf, type WorkflowCheck } from '../workflow.js'

const NAMES = INPUTS.map(({ name }) => name)

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
