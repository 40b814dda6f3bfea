// The files that `init` would put into each repository: nothing else may lie on a branch that it builds on.

import { USUAL_PATHS } from '../shape/guarded.js'
import type { Where } from './differences.js'
import { gateIn } from './events.js'
import { starterOf } from './policy-file.js'
import type { Setting, Site } from './setting.js'
import { starterText } from './starter.js'
import type { Pattern, Wishes } from './wishes.js'
import { newWorkflow } from './workflow-file.js'

/** Texts by path. */
export type Texts = ReadonlyMap<string, string>

/** The texts of the files that are not there and can be made. */
export const wantedFiles = (
  setting: Setting,
  wishes: Wishes,
  pattern: Pattern,
  origin: string,
): Readonly<Record<Where, Texts>> => {
  const hasPolicy = setting.vault.policy !== null || wishes.approvers.length === 0
  const policy: Texts = new Map(hasPolicy ? [] : [[USUAL_PATHS.policyPath, starterText(starterOf(setting, wishes))]])
  const of = (site: Site | null): Texts => {
    if (site === null || gateIn(site.workflows) !== null) return new Map()
    const made = newWorkflow(site, setting, wishes, pattern, origin)
    return new Map(made.kind === 'new' ? [[made.path, made.text]] : [])
  }
  return pattern === 'B'
    ? { ops: policy, controller: of(setting.controller) }
    : { ops: new Map([...policy, ...of(setting.ops)]), controller: new Map() }
}
