// Which pattern it is (design 5.1), in words.

import { type Answer, fail, ok, told, unknown, warn } from '../finding.js'
import type { Installation } from '../installation.js'
import { FEWER, patternOf } from '../pattern.js'
import { besideOf, NAMED, unreadOf } from './near.js'

const WORDS: Readonly<Record<'A' | 'B' | 'C', string>> = {
  A: 'A: the secret is in this repository',
  B: 'B: the secret is in a controller repository',
  C: 'C: no secret is stored',
}

/** The check. */
export const pattern = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const { ops, controller } = installation
  const unread = unreadOf(installation)
  if (unread !== null && found.kind !== 'unseen') return unknown(`Could not tell the pattern: ${unread}.`, FEWER)
  switch (found.kind) {
    case 'A':
    case 'B':
    case 'C': {
      const beside = besideOf(installation)
      if (beside?.guards)
        return warn(
          `The pattern is ${WORDS[found.kind]}; but ${beside.site.name} guards ${ops.name} as well, by a secret of its own (pattern B).`,
          `Take one of the two workflows away. If it is that of ${beside.site.name}, delete its secret and revoke the token.`,
        )
      return ok(`The pattern is ${WORDS[found.kind]}.`)
    }
    case 'unseen':
      return told(controller?.workflows ?? ops.workflows, 'the pattern', () => unknown('Could not tell the pattern.', NAMED))
    case 'none':
      return controller === null
        ? unknown(`No workflow of ${ops.name} uses the gate: a controller repository may (pattern B).`, NAMED)
        : fail(
            `No workflow of ${controller.name} uses the gate for ${ops.name}.`,
            'Give the gate in its workflow the input repository, as in examples/controller.yml.',
          )
  }
}
