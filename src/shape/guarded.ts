// Guarded paths: what a pull request must touch to be a vault pull request (design 3.1).

/** Where the operator keeps the policy and the vault actions, as repository paths without leading or trailing slash. */
export type Paths = { readonly policyPath: string; readonly actionsPath: string }

/** Where they are unless the inputs of the action say otherwise. */
export const USUAL_PATHS: Paths = { policyPath: 'vault/policy.toml', actionsPath: 'vault/actions' }

/** What is guarded besides the workflows: the paths of the operator, and the folder of the formulas where the policy names one. */
export type Guarded = Paths & { readonly formulasDir: string | null }

/** Where vault actions go after they ran, with their results: the folder `fired` beside the actions folder. */
export const firedPath = ({ actionsPath }: Paths): string => {
  const cut = actionsPath.lastIndexOf('/')
  return `${cut < 0 ? '' : actionsPath.slice(0, cut + 1)}fired`
}

const WORKFLOW_FOLDERS = ['.forgejo', '.gitea', '.github']
const CHECKOUT_FILES = ['.gitattributes', '.gitmodules']

/** One part of a path without the dots and spaces at its end. By hand: a regular expression takes the square of an author's name. */
const withoutTail = (part: string): string => {
  let end = part.length
  while (part[end - 1] === '.' || part[end - 1] === ' ') end -= 1
  return part.slice(0, end)
}

/**
 * A path as the least careful file system might see it: without case, Unicode form, invisible characters, and dots or spaces at
 * the end of a part. Two paths with the same folding may be one file after a checkout.
 */
export const fold = (path: string): string =>
  path
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .split('/')
    .map(withoutTail)
    .join('/')

const touches = (path: string, guarded: string): boolean =>
  path === guarded || path.startsWith(`${guarded}/`) || guarded.startsWith(`${path}/`)

/** Is `path` equal to, above or below a guarded path? */
export const isGuarded = (path: string, paths: Guarded): boolean => {
  const folded = fold(path)
  return (
    touches(folded, fold(paths.policyPath)) ||
    touches(folded, fold(paths.actionsPath)) ||
    // What is taken out of there could run again as if it never had.
    touches(folded, fold(firedPath(paths))) ||
    (paths.formulasDir !== null && touches(folded, fold(paths.formulasDir))) ||
    WORKFLOW_FOLDERS.some((folder) => folded === folder || folded.startsWith(`${folder}/`)) ||
    folded.split('/').some((part) => CHECKOUT_FILES.includes(part))
  )
}
