// The people whom the policy names: what each of them is to the ops repository.

import type { PolicyFile } from '../observation.js'
import { ON_BASE, readPolicyFile } from '../policy/in-force.js'
import { isTeam } from '../policy/names.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { type Named, type Seen, seen, unseen } from './installation.js'
import { eachOf, seeOn } from './seeing.js'
import { byAdmin, type Eyes } from './site.js'

/** More people than this are not asked for one by one. */
export const MOST_NAMED = 200

/** The logins that a policy names as approvers or reviewers, each once; teams are not among them. */
export const loginsIn = (file: PolicyFile): readonly string[] => {
  const reading = readPolicyFile(file, USUAL_PATHS.policyPath, ON_BASE)
  if (reading.kind !== 'valid') return []
  const { medium, high } = reading.policy
  const all = [medium, high].flatMap(({ approvers, reviewers }) => [...approvers, ...reviewers])
  const once = new Map(all.filter((name) => !isTeam(name)).map((login) => [login.toLowerCase(), login]))
  return [...once.values()]
}

/** Asks for the level of each, as only an admin may. */
export const readNamed = (eyes: Eyes, policy: Seen<PolicyFile>): Promise<Seen<readonly Named[]>> =>
  seeOn<PolicyFile, readonly Named[]>(policy, async (file) => {
    const logins = loginsIn(file)
    if (logins.length === 0) return seen([])
    if (logins.length > MOST_NAMED)
      return unseen('the policy names too many people to ask for each', 'name a team in their place')
    return byAdmin(eyes, (forge) =>
      eachOf(logins, async (login): Promise<Named> => ({ login, level: await forge.setup.standing(login) })),
    )
  })
