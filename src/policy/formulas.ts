// The formulas that exist: files of a folder, by the names that vault actions call them (design 2.1, `formulas_dir`).

import { isFormula } from './names.js'
import { nearest } from './nearest.js'
import { quote } from './quote.js'

/** The names of the formulas that exist, and the folder they are in as people are told of it. */
export type Formulas = { readonly folder: string; readonly names: ReadonlySet<string> }

/** With so many formulas is one that is missing compared: the work stays bounded. */
const MOST_COMPARED = 500

/** The formulas of a folder that holds `files`; sorted, so that whoever lists the folder finds the same name nearest. */
export const formulasIn = (files: readonly string[]): ReadonlySet<string> =>
  new Set(
    files
      .map((file) => /^(.*)\.(?:toml|sh)$/s.exec(file)?.[1] ?? '')
      .filter(isFormula)
      .sort(),
  )

/** That a formula does not exist, and what to do about it; null if it does. */
export const missingFormula = (
  formula: string,
  { folder, names }: Formulas,
): { readonly text: string; readonly remedy: string } | null => {
  if (names.has(formula)) return null
  if (names.size === 0) {
    const remedy = 'Have the operator correct formulas_dir of the policy, or add the formulas there first.'
    return { text: `There is no formula at all in ${quote(folder)}.`, remedy }
  }
  const meant = nearest(formula, [...names].slice(0, MOST_COMPARED))
  const question = meant === null ? '' : `Did you mean ${quote(meant)}? `
  return {
    text: `There is no formula ${quote(formula)} in ${quote(folder)}.`,
    remedy: `${question}Write the name of an existing formula, or have this one added first.`,
  }
}
