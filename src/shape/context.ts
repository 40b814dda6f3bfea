// Contexts: the name of the gate's status, and the globs by which a branch requires statuses (forgejo-api.md 6.2, 6.4).

/** The context of the gate's status. */
export const STATUS_CONTEXT = 'vault-gate'

/** Does a required context (a glob without separators: `*` spans everything) name this one? */
export const matchesContext = (glob: string, context: string): boolean => {
  const parts = glob
    .split(/([*?])/)
    .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[\\^$+.()|[\]{}]/g, '\\$&')))
  return new RegExp(`^${parts.join('')}$`, 'su').test(context)
}
