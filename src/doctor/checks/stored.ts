// Where secrets are stored: the gate's where it runs and nowhere else, and none where agents are.

import { type Answer, fail, namesOf, ok, told, unknown, warn } from '../finding.js'
import type { Installation, Site, WatchedSite } from '../installation.js'
import { patternOf, type Told, toldByController } from '../pattern.js'
import { ownerOf } from '../people.js'
import { besideOf, isOfGate, NAMED, RULE, secretsOf } from './near.js'
import { pattern } from './which-pattern.js'

/** Where the secret must be; one for rotation alone need not. */
const holds = (site: Site, { secrets, next }: Told): Answer =>
  told(site.secrets, `which secrets ${site.name} holds`, (names) => {
    const lacking = secrets.filter((name) => !names.includes(name))
    const left = next.filter((name) => names.includes(name))
    const more = left.length === 0 ? '' : ` It also holds ${namesOf(left)}, as while a token is rotated (docs/rotation.md).`
    if (lacking.length === 0) return ok(`${site.name} holds the secret that its workflow names.${more}`)
    return fail(
      `${site.name} holds no secret ${namesOf(lacking)}: it does not exist, or it is its owner's, and so in all of the owner's repositories.`,
      `Store it as a secret of ${site.name}, and of nothing else, or correct the name in the workflow.`,
    )
  })

/** What must not be where agents are. */
const holdsNone = (site: Site, secrets: readonly string[]): Answer =>
  told(site.secrets, `which secrets ${site.name} holds`, (names) => {
    const own = names.filter((name) => isOfGate(name, secrets))
    if (own.length > 0)
      return fail(
        `${namesOf(own)} is stored in ${site.name}, where agents are: ${RULE}.`,
        'Delete it there and revoke the token; the gate does not need it in this pattern.',
      )
    if (names.length > 0)
      return warn(
        `Agents can read what is stored in ${site.name}: ${namesOf(names)}.`,
        'Turn Actions off there, or delete these secrets.',
      )
    return ok(`${site.name} holds no secrets.`)
  })

/** The same with the secrets that the owner has for all of its repositories: what is well without them may not be with them. */
const withOwners = (site: WatchedSite, secrets: readonly string[], agents: boolean, well: Answer): Answer => {
  if (well.outcome !== 'ok') return well
  const owner = ownerOf(site)
  return told(site.ownerSecrets, `which secrets ${owner} has for all of its repositories`, (names) => {
    if (names === null) return well
    const own = names.filter((name) => isOfGate(name, secrets))
    if (own.length > 0)
      return fail(
        `${namesOf(own)} is a secret of the organisation ${owner}, and so in all of its repositories: ${RULE}.`,
        'Delete it there and revoke the token; store a new one where the gate runs, and nowhere else.',
      )
    if (names.length > 0 && agents)
      return warn(
        `Agents can read what the organisation ${owner} stores for all of its repositories: ${namesOf(names)}.`,
        `Turn Actions off in ${site.name}, or store these secrets only where they are needed.`,
      )
    return well
  })
}

const inOps = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const { ops } = installation
  if (found.kind === 'A') return withOwners(ops, secretsOf(found), false, holds(ops, found))
  if (found.kind === 'unseen') return pattern(installation)
  if (ops.repository.kind === 'seen' && !ops.repository.value.actions)
    return ok('Actions are off here, so no secret can be read.')
  const other = toldByController(installation)
  const secrets = [...secretsOf(found), ...(other.kind === 'seen' && other.value !== null ? other.value.secrets : [])]
  return withOwners(ops, secrets, true, holdsNone(ops, secrets))
}

/** The check of the ops repository. Of a person's secrets no call tells: what is well is well as far as can be seen, which is said. */
export const stored = (installation: Installation): Answer => {
  const { ops } = installation
  const found = inOps(installation)
  const isPersons = ops.ownerSecrets.kind === 'seen' && ops.ownerSecrets.value === null
  const isOn = ops.repository.kind === 'seen' && ops.repository.value.actions
  if (found.outcome !== 'ok' || !isPersons || !isOn) return found
  return ok(
    `${found.text} (No call lists the secrets that ${ownerOf(ops)} may have for all repositories: see its settings, Actions.)`,
  )
}

/** The check of the controller. */
export const controlled = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const { controller } = installation
  if (found.kind === 'B' && controller !== null) {
    return withOwners(controller, secretsOf(found), false, holds(controller, found))
  }
  if (found.kind === 'A' || found.kind === 'C') {
    const beside = besideOf(installation)
    if (beside === null) {
      const has =
        controller === null ? 'This pattern has no controller repository.' : `${controller.name} holds no secret of the gate.`
      return ok(has)
    }
    const { site } = beside
    if (beside.secrets.length === 0) {
      const what = `whether ${site.name} holds a secret of the gate`
      return told(site.secrets, what, () => told(site.workflows, what, () => ok(`${site.name} holds no secret of the gate.`)))
    }
    if (beside.guards) return holds(site, { secrets: beside.secrets, next: [] })
    return warn(
      `${site.name} holds ${namesOf(beside.secrets)}, which the gate does not need in this pattern.`,
      'Delete it there and revoke the token, unless another repository is guarded with it.',
    )
  }
  return told(controller?.workflows ?? installation.ops.workflows, 'whether a controller holds the secret', () =>
    unknown('Could not tell whether a controller holds the secret: none was seen.', NAMED),
  )
}
