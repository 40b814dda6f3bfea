// Who is next to the gate's secret without being trusted with it, wherever it is: people, and keys that open the repository.

import { type Answer, fail, gravestOf, namesOf, ok, told, unknown, warn } from '../finding.js'
import { type Installation, type Person, type Site, seen, type WatchedSite } from '../installation.js'
import { FEWER, patternOf } from '../pattern.js'
import { mediumOnly, ownerOf, peopleOf, strangersIn, unnamedAdmins } from '../people.js'
import { mapSeen } from '../seeing.js'
import { besideOf, NAMED, RULE, unreadOf } from './near.js'

const ELSEWHERE =
  'Keep the secret where they have no access (pattern B: a controller repository), or use none (pattern C, Forgejo 16); then revoke this token, for it may have been read.'

const nameOf = ({ login, team }: Person): string => (team === null ? login : `${login} (@${team})`)

/** Everybody with access to a site who is somebody: of a person's repository also that person, who is on no list. */
const everybodyOf = (site: Site): ReturnType<typeof peopleOf> => {
  const { people, hidden } = peopleOf(site)
  const owner: Person = { login: ownerOf(site), level: seen('owner'), team: null }
  const isPersons = site.teams.kind === 'seen' && site.teams.value === null
  return { people: mapSeen(people, (all) => (isPersons ? [owner, ...all] : all)), hidden }
}

/** Keys that may write, whoever holds them: they may push a branch. */
const byKeys = ({ name, keys }: WatchedSite, well: Answer): Answer =>
  told(keys, `which deploy keys open ${name}`, (all) => {
    const writing = all.filter(({ writes }) => writes).map(({ title }) => `"${title}"`)
    if (writing.length === 0) return well
    return warn(
      `Whoever holds the deploy key ${namesOf(writing)} may push to ${name}, where the secret is: ${RULE}.`,
      `Delete it, or make it one that only reads (settings of ${name}, Deploy keys), unless only people who are trusted with the secret hold it.`,
    )
  })

/** Who can reach the secrets of a site without being trusted with them. */
const reach = (installation: Installation, site: WatchedSite): Answer => {
  const remedy = site === installation.ops ? ELSEWHERE : `Take them out of ${site.name}, and revoke the token.`
  const what = `who can reach the secrets of ${site.name}`
  return told(site.repository, what, (repository) => {
    if (!repository.private)
      return fail(
        `${site.name} is public, so anybody with an account is next to the secret: ${RULE}.`,
        site === installation.ops ? ELSEWHERE : `Make ${site.name} private, and revoke the token.`,
      )
    const { people, hidden } = everybodyOf(site)
    return told(people, what, (everybody) => {
      const all = everybody.filter(({ level }) => !(level.kind === 'seen' && level.value === 'none'))
      const logins = all.map(({ login }) => login)
      const strangers = strangersIn(installation, logins, { site })
      const near = all.filter(({ login }) => strangers.includes(login))
      if (near.length > 0)
        return fail(`${namesOf(near.map(nameOf))} can reach ${site.name}, where the secret is: ${RULE}.`, remedy)
      const admins = site === installation.ops ? unnamedAdmins(installation, ['medium', 'high']) : []
      if (admins.length > 0)
        return warn(
          `${namesOf(admins)} may administer ${site.name}, where the secret is, and the policy does not name them as approvers.`,
          'Name them there if they are trusted with the secret; else take them out, and revoke the token.',
        )
      if (hidden.length > 0)
        return unknown(
          `Could not tell ${what}: the members of ${namesOf(hidden)} are hidden.`,
          'Give the token of an admin as well, with read:organization.',
        )
      const medium = mediumOnly(installation, site, logins)
      const note = medium.length === 0 ? '' : ` ${namesOf(medium)} may with the secret do what is high, too.`
      return byKeys(site, ok(`Only people who are trusted can reach the secrets of ${site.name}.${note}`))
    })
  })
}

/** The gravest of two answers; both where both are well. */
const graver = (one: Answer, other: Answer): Answer => {
  if (one.outcome === 'ok' && other.outcome === 'ok') return ok(`${one.text} ${other.text}`)
  return gravestOf([one, other]) ?? one
}

/** The check. */
export const secretReach = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const beside = besideOf(installation)
  const unread = unreadOf(installation)
  switch (found.kind) {
    case 'A': {
      const own = reach(installation, installation.ops)
      return beside === null ? own : graver(own, reach(installation, beside.site))
    }
    case 'B':
      return reach(installation, installation.controller ?? installation.ops)
    case 'C':
      if (beside !== null) return reach(installation, beside.site)
      if (unread !== null) return unknown(`Could not tell whether a secret of the gate is stored: ${unread}.`, FEWER)
      return ok('No secret of the gate is stored, so nobody is next to it.')
    case 'none':
      return unknown('Could not tell who is next to the secret: where the gate runs was not seen.', NAMED)
    case 'unseen':
      return told(installation.controller?.workflows ?? installation.ops.workflows, 'who is next to the secret', () =>
        unknown('Could not tell who is next to it.', NAMED),
      )
  }
}
