// Which pattern it is (design 5.1), in words.

import { TOO_LARGE, UNREADABLE, YAML_SYNTAX } from '../../cli/lint/rules/files.js'
import { type Answer, fail, ok, sentence, told, unknown, warn } from '../finding.js'
import { type Installation, isMissing, type Site } from '../installation.js'
import { FEWER, lintSite, patternOf } from '../pattern.js'
import { besideOf, NAMED, unreadOf } from './near.js'

const WORDS: Readonly<Record<'A' | 'B' | 'C', string>> = {
  A: 'A: the secret is in this repository',
  B: 'B: the secret is in a controller repository',
  C: 'C: no secret is stored',
}

/** A controller that was named and is not there, for an admin's eyes, or has nothing in it: no gate runs. */
const lostController = ({ controller, admin }: Installation): Answer | null => {
  if (controller === null || admin?.accepted.kind !== 'seen' || !admin.accepted.value) return null
  const lost = [controller.repository, controller.workflows].find(isMissing)
  if (lost?.kind !== 'unseen') return null
  return fail(`No gate was seen: ${lost.why}.`, sentence(lost.remedy))
}

const BROKEN = [YAML_SYNTAX.id, TOO_LARGE.id, UNREADABLE.id]

/** A workflow that speaks of the gate and cannot be read may be the one that is missed. */
const unreadable = (site: Site): Answer | null => {
  const judged = lintSite(site)
  const found = judged.kind === 'seen' ? judged.value.remarks.find(({ rule }) => BROKEN.includes(rule)) : undefined
  if (found === undefined) return null
  return fail(`${site.name}: ${found.path}${found.line === null ? '' : `:${found.line}`}: ${found.text}`, found.remedy)
}

/** The check. */
export const pattern = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const { ops, controller } = installation
  const unread = unreadOf(installation)
  const lost = lostController(installation)
  if (lost !== null) return lost
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
        ? warn(`No gate was seen: no workflow of ${ops.name} uses it. A controller repository may (pattern B).`, NAMED)
        : (unreadable(controller) ??
            fail(
              `No workflow of ${controller.name} uses the gate for ${ops.name}.`,
              'Give the gate in its workflow the input repository, as in examples/controller.yml.',
            ))
  }
}
