// What came with which Forgejo, by its major version (forgejo-actions.md 0, forgejo-api.md 12).

/** The first with authorized integrations. */
export const INTEGRATIONS_SINCE = 16

/** The first whose tokens can be limited to repositories. */
export const LIMITED_TOKENS_SINCE = 15
