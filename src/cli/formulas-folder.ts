// Listing the folder in which formulas must exist: the one that the caller names, else `formulas_dir` of the policy (design 2.1).

import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Formulas, formulasIn } from '../policy/formulas.js'
import { unreadable } from './files.js'
import type { PolicyReading } from './predict.js'

/** The formulas that exist, or why nobody can tell; `any` where nobody asks. */
type FormulasReading =
  | { readonly kind: 'any' }
  | { readonly kind: 'read'; readonly formulas: Formulas }
  | { readonly kind: 'unread'; readonly why: string }

/** Lists the formulas of `folder`, a path from `from`. */
export const readFolder = (from: string, folder: string): FormulasReading => {
  try {
    const entries = readdirSync(resolve(from, folder), { withFileTypes: true })
    const files = entries.filter((one) => !one.isDirectory()).map(({ name }) => name)
    return { kind: 'read', formulas: { folder, names: formulasIn(files) } }
  } catch (thrown) {
    return { kind: 'unread', why: `the formulas in ${folder} cannot be read: ${unreadable(thrown).text}` }
  }
}

/** Lists the formulas that the policy wants to exist, in the repository that it was found in. */
export const readFormulas = (policy: PolicyReading): FormulasReading => {
  if (policy.kind === 'none' || policy.policy.formulasDir === null) return { kind: 'any' }
  const { path } = policy.policy.formulasDir
  if (policy.root !== null) return readFolder(policy.root, path)
  return {
    kind: 'unread',
    why: `${policy.path} wants formulas to exist in ${path}, but --policy does not say of which repository`,
  }
}

/** What a vault action is checked against. */
export const existing = (reading: FormulasReading): Formulas | null => (reading.kind === 'read' ? reading.formulas : null)
