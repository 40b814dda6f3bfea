// The shapes of names (design 2.1, 2.2): narrow enough that no reader can split one into two.

const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/
const FORMULA = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/

/** What may stand in a name of a secret, a mount, a tool or a model. */
export const NAME_RULE = 'a name is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter, a digit or "_"'

/** What may stand in the name of a formula. */
export const FORMULA_RULE =
  'the name of a formula is 1 to 100 letters, digits, ".", "_" or "-" (ASCII) and starts with a letter or a digit'

/** What may stand in the id of a vault action. */
export const ID_RULE =
  'an id is 1 to 100 letters, digits, ".", "_" or "-" (ASCII), starts with a letter or a digit, has no ".." and does not end in ".result" or ".lock"'

/** Could this be a secret, mount, tool or model? */
export const isName = (text: string): boolean => NAME.test(text)

/** Could this be a formula? */
export const isFormula = (text: string): boolean => FORMULA.test(text)

/** Could this be the id of a vault action? The endings are those of files that the dispatcher and git write beside it. */
export const isId = (text: string): boolean => FORMULA.test(text) && !text.includes('..') && !/\.(?:result|lock)$/.test(text)

/** Could this be a login on Forgejo? */
export const isLogin = (text: string): boolean => LOGIN.test(text)

/** Could this be a team as lists of logins name it: `@` and the name of a team of the organisation that owns the repository? */
export const isTeam = (text: string): boolean => text.startsWith('@') && isLogin(text.slice(1))

/** The indexes of names that stand earlier in the list already; a null is no name. */
export const repeated = (names: readonly (string | null)[]): ReadonlySet<number> => {
  const seen = new Set<string>()
  const again = new Set<number>()
  for (const [index, name] of names.entries()) {
    if (name === null) continue
    if (seen.has(name)) again.add(index)
    seen.add(name)
  }
  return again
}
