// What else is next to the token, whoever was let in: deploy keys that may write, and secrets that the owner has for all repositories.

import { ownerOf } from '../doctor/people.js'
import { SECRETS_RULE } from './recommend.js'
import type { Setting, Site } from './setting.js'
import type { Unsafe } from './unsafe.js'
import { NEXT_SECRET, type Pattern, spotName, TOKEN_SECRET } from './wishes.js'

/** The repository that has the token, or will have it. */
const siteOf = ({ ops, controller }: Setting, pattern: Pattern): Site | null =>
  pattern === 'A' ? ops : pattern === 'B' ? controller : null

/** Keys open a repository whoever holds them, and nobody can see who does: careful, no more, as doctor says. */
const keyWarnings = ({ premises, seen }: Site): readonly string[] => {
  const writing = seen.keys.kind === 'seen' ? seen.keys.value.filter(({ writes }) => writes) : []
  if (writing.length === 0) return []
  const place = spotName(premises)
  const titles = writing.map(({ title }) => `"${title}"`).join(', ')
  return [
    `whoever holds the deploy key ${titles} may push to ${place}, where the token is: ${SECRETS_RULE}; take it out, or let it only read`,
  ]
}

/** That nobody may tell, where it is an organisation's. */
const hiddenSecrets = ({ seen }: Site): readonly string[] => {
  const { teams, ownerSecrets } = seen
  if (teams.kind === 'unseen' || teams.value === null || ownerSecrets.kind === 'seen') return []
  return [`whether the organisation ${ownerOf(seen)} has a secret ${TOKEN_SECRET} cannot be told: ${ownerSecrets.why}`]
}

/** What to be careful of before a token is stored. */
export const besideWarnings = (setting: Setting, pattern: Pattern): readonly string[] => {
  const site = siteOf(setting, pattern)
  return site === null ? [] : [...keyWarnings(site), ...hiddenSecrets(site)]
}

const ofOwner = (code: string, { seen }: Site): readonly Unsafe[] => {
  const all = seen.ownerSecrets.kind === 'seen' ? (seen.ownerSecrets.value ?? []) : []
  const names = [TOKEN_SECRET, NEXT_SECRET].filter((name) => all.includes(name))
  if (names.length === 0) return []
  const text = `${names.join(', ')} is a secret of the organisation ${ownerOf(seen)}, and so in all of its repositories: ${SECRETS_RULE}.`
  return [{ code, stops: false, text, remedy: 'Delete it there and revoke that token.' }]
}

/** The gate's secrets among those of the owner, by the check of doctor that fails for them; where Actions are off nothing reads them. */
export const besideUnsafe = (setting: Setting, pattern: Pattern): readonly Unsafe[] => {
  const { ops, controller } = setting
  return [
    ...(ops.premises.actions ? ofOwner('stored-secrets', ops) : []),
    ...(pattern === 'B' && controller !== null ? ofOwner('controller-secret', controller) : []),
  ]
}
