// The sites of an installation, the ops repository and a controller: with the keys that open them, and with their owners' secrets.

import { type Branch, type Sha, sameLogin } from '../domain.js'
import { isMissing, type Seen, type Site, seen, unseen, type WatchedSite } from './installation.js'
import { seeThen } from './seeing.js'
import { byAdmin, byEither, type Eyes, readSite } from './site.js'

const ownerOf = (name: string): string => name.split('/')[0] ?? ''

/** The secrets that the owner of a site has for all of its repositories; of a person no call lists them. */
const readOwnerSecrets = async (eyes: Eyes, { teams }: Site): Promise<WatchedSite['ownerSecrets']> => {
  if (teams.kind === 'unseen') return teams
  return teams.value === null ? seen(null) : byAdmin(eyes, (forge) => forge.setup.ownerSecrets())
}

/** A site and its keys. `ownerSecrets` null: its owner is that of the other site, where they are read. */
type Keyed = Omit<WatchedSite, 'ownerSecrets'> & { readonly ownerSecrets: WatchedSite['ownerSecrets'] | null }

const readKeyed = async (eyes: Eyes, name: string, tip: Seen<Sha>): Promise<Omit<WatchedSite, 'ownerSecrets'>> => {
  const [site, keys] = await Promise.all([readSite(eyes, name, tip), byAdmin(eyes, (forge) => forge.setup.deployKeys())])
  return { ...site, keys }
}

/** The ops repository; `tip` is the commit whose workflows count. */
export const readWatched = async (eyes: Eyes, name: string, tip: Seen<Sha>): Promise<WatchedSite> => {
  const site = await readKeyed(eyes, name, tip)
  return { ...site, ownerSecrets: await readOwnerSecrets(eyes, site) }
}

/** A site of which nothing can be seen, for one reason. */
const hiddenSite = (name: string, hidden: Seen<never>): Keyed => {
  const nothing = { repository: hidden, workflows: hidden, secrets: hidden, collaborators: hidden, teams: hidden, keys: hidden }
  return { name, ...nothing, ownerSecrets: hidden }
}

/** Why a controller is not to be seen: the gate's account has no business there, an admin who named it has. */
const hiddenFrom = ({ admin }: Eyes, name: string): Seen<never> =>
  admin === null
    ? unseen(
        `the gate's account cannot see ${name}, as it should be`,
        "look at it with an admin's token as well, from your own machine",
      )
    : unseen(
        `there is no repository ${name}, or no token that was given can see it`,
        'name the right one: --controller OWNER/NAME',
        404,
      )

/** The tip of a controller's default branch; without a first commit there is none. */
const firstCommit = (branch: Seen<Branch | null>, name: string): Seen<Sha> => {
  if (branch.kind === 'unseen') return branch
  return branch.value === null
    ? unseen(`${name} has no first commit`, `push one to ${name}, with the workflow of the gate`, 404)
    : seen(branch.value.tip)
}

/** The controller, seen by the admin's token where there is one: the gate's own should not reach it. */
export const readController = async (eyes: Eyes, name: string, ops: string): Promise<Keyed> => {
  const repository = await byEither(eyes, (forge) => forge.setup.repository())
  const forge = eyes.admin ?? eyes.own
  const branch = await seeThen(repository, ({ defaultBranch }) => forge.branch(defaultBranch))
  if (isMissing(repository)) return hiddenSite(name, hiddenFrom(eyes, name))
  const site = await readKeyed({ own: forge, admin: eyes.admin }, name, firstCommit(branch, name))
  return { ...site, ownerSecrets: sameLogin(ownerOf(name), ownerOf(ops)) ? null : await readOwnerSecrets(eyes, site) }
}

/** The controller with the secrets of its owner, which the ops repository may have as well. */
export const withOwner = (controller: Keyed, { ownerSecrets }: WatchedSite): WatchedSite => ({
  ...controller,
  ownerSecrets: controller.ownerSecrets ?? ownerSecrets,
})
