// The sites of an installation, the ops repository and a controller: with the keys that open them, and with their owners' secrets.

import { type Sha, sameLogin } from '../domain.js'
import { type Seen, type Site, seen, unseen, type WatchedSite } from './installation.js'
import { seeThen } from './seeing.js'
import { byAdmin, byEither, type Eyes, readSite } from './site.js'
import { tipSeen } from './tip.js'

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

/** A controller that only the gate's account looks for: it has no business there. */
const hiddenSite = (name: string): Keyed => {
  const hidden = unseen(
    `the gate's account cannot see ${name}, as it should be`,
    "look at it with an admin's token as well, from your own machine",
  )
  const nothing = { repository: hidden, workflows: hidden, secrets: hidden, collaborators: hidden, teams: hidden, keys: hidden }
  return { name, ...nothing, ownerSecrets: hidden }
}

/** The controller, seen by the admin's token where there is one: the gate's own should not reach it. */
export const readController = async (eyes: Eyes, name: string, ops: string): Promise<Keyed> => {
  const repository = await byEither(eyes, (forge) => forge.setup.repository())
  const forge = eyes.admin ?? eyes.own
  const branch = await seeThen(repository, ({ defaultBranch }) => forge.branch(defaultBranch))
  if (repository.kind === 'unseen' && eyes.admin === null && /answered 404/.test(repository.why)) return hiddenSite(name)
  const site = await readKeyed({ own: forge, admin: eyes.admin }, name, tipSeen(branch, 'of that name'))
  return { ...site, ownerSecrets: sameLogin(ownerOf(name), ownerOf(ops)) ? null : await readOwnerSecrets(eyes, site) }
}

/** The controller with the secrets of its owner, which the ops repository may have as well. */
export const withOwner = (controller: Keyed, { ownerSecrets }: WatchedSite): WatchedSite => ({
  ...controller,
  ownerSecrets: controller.ownerSecrets ?? ownerSecrets,
})
