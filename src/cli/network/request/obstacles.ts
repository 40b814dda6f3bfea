// Obstacles: why a vault action cannot be proposed here, known before anything is written.

import type { Pull } from '../../../domain.js'
import { isBlob } from '../../../forge/objects.js'
import type { AuthorForge } from '../../../forge/proposals.js'
import { readShape } from '../../../shape/addition.js'
import { firedPath, USUAL_PATHS } from '../../../shape/guarded.js'
import type { Target } from './asked.js'
import type { Ground } from './ground.js'
import { blocked, type Outcome, reached } from './outcome.js'

/** The account cannot do it here at all. */
export const rightsObstacle = ({ place }: Ground, fork: boolean, path: string): Outcome | null => {
  const name = `${place.owner}/${place.name}`
  if (place.archived) return blocked('archived', path, `${name} is archived: nobody can propose anything.`, 'Ask its owner.')
  if (place.push || fork) return null
  const text = `The account of the token may not push to ${name}.`
  return blocked('no-write', path, text, 'Call with --fork, or have the account made a writer.')
}

/** What the gate would find on the base branch, asked of the gate's own shape: the id is taken, or ran before. */
const takenOnBase = ({ history, base }: Ground, { id, path, bytes }: Target): string | null => {
  // Any object will do: which blob it is plays no part in what is asked here.
  const after = { name: `${id}.toml`, mode: '100644', id: base.tip, size: bytes.length }
  const { taken, fired } = history
  const changes = [{ path, before: null, after }]
  const shape = readShape({
    actionsPath: USUAL_PATHS.actionsPath,
    firedPath: firedPath(USUAL_PATHS),
    changes,
    strays: [],
    taken,
    fired,
    commits: 1,
  })
  return shape.kind === 'other' ? shape.found.join('; ') : null
}

/**
 * The base branch has it already. When this very text was merged from this branch, an earlier call was carried out, whose answer was
 * perhaps lost: that is no obstacle but the end, also when it ran since. Proposed under another id it would run twice.
 */
export const baseObstacle = async (forge: AuthorForge, ground: Ground, target: Target): Promise<Outcome | null> => {
  const found = takenOnBase(ground, target)
  if (found === null) return null
  const at = ground.history.taken.includes(`${target.id}.toml`) ? await forge.proposals.at(target.path, ground.base.tip) : null
  if (at !== null && at !== 'other' && isBlob(target.bytes, at)) {
    const closed = await forge.proposals.closed(ground.base.name, target.branch)
    const merged = closed.find((one) => one.merged)
    const ran = ground.history.taken.includes(`${target.id}.result.json`)
    if (merged !== undefined) return reached('merged', merged, ran ? ['it ran already: its result is on the base branch'] : [])
  }
  const text = `It ${found}.`
  return blocked('id-taken', target.path, text, 'Take another id, unless that one is what you want.')
}

/** More open pull requests than this are not looked into. */
const MOST_LOOKED = 100

/** Another open pull request that adds the same path; both could never be merged. Those on a branch of this name come first. */
export const findTwin = async (
  forge: AuthorForge,
  others: readonly Pull[],
  { path, branch }: Target,
): Promise<{ readonly twin: Pull | null; readonly unseen: number }> => {
  const named = others.filter((pull) => pull.head.ref === branch)
  const newest = others.filter((pull) => pull.head.ref !== branch).sort((a, b) => b.number - a.number)
  const looked = [...named, ...newest].slice(0, MOST_LOOKED)
  const has = await Promise.all(looked.map(async (pull) => (await forge.proposals.at(path, pull.head.sha)) !== null))
  return { twin: looked.find((_, at) => has[at] === true) ?? null, unseen: others.length - looked.length }
}
