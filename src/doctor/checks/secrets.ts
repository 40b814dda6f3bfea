// Nobody untrusted next to the secret: whoever may push a branch or open a pull request in a repository with Actions on must be assumed
// able to read its secrets (forgejo-actions.md 5). Patterns A, B and C (design 5.1) differ in where the secret lives.

import { type Answer, type Check, fail, ok, told } from '../finding.js'
import type { Installation } from '../installation.js'
import { patternOf } from '../pattern.js'
import { secretReach } from './reach.js'
import { controlled, stored } from './stored.js'
import { pattern } from './which-pattern.js'

const actions = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const site = found.kind === 'B' && installation.controller !== null ? installation.controller : installation.ops
  return told(site.repository, 'whether Actions are on', ({ actions: on, archived }) => {
    if (found.kind === 'none' || found.kind === 'unseen') {
      return ok(on ? `Actions are on in ${site.name}.` : `Actions are off in ${site.name}, so nothing runs there.`)
    }
    if (!on)
      return fail(`Actions are off in ${site.name}, so the gate never runs.`, `Turn them on in the settings of ${site.name}.`)
    if (archived) return fail(`${site.name} is archived, so the gate never runs.`, `Take ${site.name} out of the archive.`)
    return ok(`Actions are on in ${site.name}.`)
  })
}

export const SECRETS: readonly Check[] = [
  { code: 'pattern', ask: pattern },
  { code: 'actions-on', ask: actions },
  { code: 'secret-reach', ask: secretReach },
  { code: 'stored-secrets', ask: stored },
  { code: 'controller-secret', ask: controlled },
]
