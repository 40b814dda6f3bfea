// Contexts: the name of the gate's status, and the globs by which a branch requires statuses (forgejo-api.md 6.2, 6.4).

/** The context of the gate's status. */
export const STATUS_CONTEXT = 'vault-gate'

/** The context of the status by which a sweep says, on the base branch, what it did not reach. */
export const SWEEP_CONTEXT = 'vault-gate/sweep'

/** Does the glob use more than `*` and `?`? Such a one is not interpreted here. */
export const isIntricate = (glob: string): boolean => /[{}[\]\\]/.test(glob)

/**
 * Does a required context (a glob without separators: `*` spans everything, `?` is one character) name this one? In time linear in both
 * for each star: contexts are posted by any writer and may be long, so no regular expression may backtrack over them.
 */
export const matchesContext = (glob: string, context: string): boolean => {
  let [at, from, star, mark] = [0, 0, -1, 0]
  while (from < context.length) {
    if (glob[at] === '*') [star, mark, at] = [at, from, at + 1]
    else if (glob[at] === '?' || (glob[at] !== undefined && glob[at] === context[from])) [at, from] = [at + 1, from + 1]
    else if (star >= 0) {
      mark += 1
      ;[at, from] = [star + 1, mark]
    } else return false
  }
  while (glob[at] === '*') at += 1
  return at === glob.length
}

/** Does the base branch require the gate's own status? An intricate glob does when it has the name in it. */
export const requiresGate = (contexts: readonly string[]): boolean =>
  contexts.some((glob) => (isIntricate(glob) ? glob.includes(STATUS_CONTEXT) : matchesContext(glob, STATUS_CONTEXT)))
