// What the gate's workflow tells it to do: whether that is what doctor looked at, and what lets it do less, or more, than usual (design 5.1).

import { readExpressions } from '../../cli/lint/expressions.js'
import { USUAL_PATHS } from '../../shape/guarded.js'
import { type Answer, fail, gravestOf, namesOf, ok, told, unknown, warn } from '../finding.js'
import type { Installation } from '../installation.js'
import { type Gate, gatesFor, inputOf, repositoriesOf } from '../pattern.js'

type Judge = (value: string, installation: Installation) => Answer | null

/** A remark unless the input has its usual value. An expression shows only in a run. */
const unless =
  (usual: (installation: Installation) => string | null, judge: (value: string, usual: string) => Answer) =>
  (value: string, installation: Installation): Answer | null => {
    const wanted = usual(installation)
    return wanted === null || value === wanted ? null : judge(value, wanted)
  }

const PATH = (name: string, usual: string): Judge =>
  unless(
    () => usual,
    (value) =>
      warn(
        `The workflow sets ${name} to ${value}: doctor looked at ${usual}, and so do the commands.`,
        `Use ${usual}, unless there is a reason; what is said of it here is not about ${value}.`,
      ),
  )

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : address)

const JUDGES: Readonly<Record<string, Judge>> = {
  'api-url': (value, { address }) =>
    originOf(value) === originOf(address)
      ? null
      : fail(
          `The workflow sends the token to ${originOf(value)}, not to ${originOf(address)}.`,
          'Take api-url out: the runner says where the forge is.',
        ),
  'base-branch': unless(
    ({ baseName }) => (baseName.kind === 'seen' ? baseName.value : null),
    (value, base) =>
      warn(
        `The workflow guards the branch ${value}, and doctor looked at ${base}.`,
        `Ask again with --base ${value}, or take base-branch out.`,
      ),
  ),
  'policy-path': PATH('policy-path', USUAL_PATHS.policyPath),
  'actions-path': PATH('actions-path', USUAL_PATHS.actionsPath),
  'require-protection': unless(
    () => 'true',
    () =>
      warn(
        'The workflow turns require-protection off: low is merged also where the branch rule does not protect it.',
        'Take require-protection out.',
      ),
  ),
  'dry-run': unless(
    () => 'false',
    () =>
      warn(
        'The workflow rehearses (dry-run): the gate approves and merges nothing.',
        'Take dry-run out when the rehearsal is over.',
      ),
  ),
  frozen: unless(
    () => 'false',
    () => warn('The workflow freezes the gate: it approves and merges nothing.', 'Take frozen out, or set it by a variable.'),
  ),
}

/** These are read without case. */
const FLAGS = ['require-protection', 'dry-run', 'frozen']

/** Where a run only shows what stands there: a variable is how a gate is frozen. */
const BY_EXPRESSION = ['frozen', 'dry-run']

const judge = (gate: Gate, installation: Installation): readonly Answer[] =>
  Object.entries(JUDGES).flatMap(([name, ask]) => {
    const value = inputOf(gate, name)
    if (value === null) return []
    if (readExpressions(value).any) {
      if (BY_EXPRESSION.includes(name)) return []
      return [unknown(`Could not tell what ${name} is: an expression says so, ${value}.`, 'Write it into the workflow.')]
    }
    return ask(FLAGS.includes(name) ? value.toLowerCase() : value, installation) ?? []
  })

/** The check. */
export const inputs = (installation: Installation): Answer =>
  told(gatesFor(installation), 'what the workflow tells the gate', ({ site, gates, others }) => {
    const { ops } = installation
    if (gates.length === 0) {
      const names = others.flatMap((gate) => repositoriesOf(gate, site.name) ?? [])
      if (names.length === 0) return unknown('No workflow that was seen uses the gate.', null)
      return fail(
        `The workflow of ${site.name} guards ${namesOf([...new Set(names)])}, not ${ops.name}.`,
        `Set the input repository to ${ops.name}, or add it to the matrix.`,
      )
    }
    const open = gates.find((gate) => repositoriesOf(gate, site.name) === null)
    if (open !== undefined)
      return unknown(
        `Could not tell which repositories the workflow of ${site.name} guards: ${inputOf(open, 'repository') ?? ''}.`,
        'Write the repositories into the workflow, as in examples/controller-many.yml.',
      )
    return (
      gravestOf(gates.flatMap((gate) => judge(gate, installation))) ??
      ok('The workflow tells the gate to do what it usually does.')
    )
  })
