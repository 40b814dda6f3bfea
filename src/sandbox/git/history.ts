// The commit graph: what is reachable, the merge bases, the log.
import { type Commit, needCommit, type Objects } from './objects.js'
import { remembered } from './remember.js'
import { slotAt } from './trees.js'

/** A queue of commits, newest committer date first, equal dates in the order they came (as git walks). */
class DateQueue {
  readonly #items: { id: string; commit: Commit }[] = []
  readonly #objects: Objects

  constructor(objects: Objects) {
    this.#objects = objects
  }

  push(id: string): void {
    const commit = needCommit(this.#objects, id)
    let low = 0
    let high = this.#items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#items[middle]?.commit.committer.seconds ?? 0) >= commit.committer.seconds) low = middle + 1
      else high = middle
    }
    this.#items.splice(low, 0, { id, commit })
  }

  shift(): { id: string; commit: Commit } | undefined {
    return this.#items.shift()
  }
}

/** Every commit reachable from these, themselves included. `known` bounds the walk. */
export const reachable = (objects: Objects, from: readonly string[], known?: ReadonlySet<string>): Set<string> => {
  const seen = new Set<string>()
  const stack = [...from]
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (seen.has(id) || known?.has(id)) continue
    seen.add(id)
    stack.push(...needCommit(objects, id).parents)
  }
  return seen
}

/** Sets of ancestors kept at a time: those of the branches that most questions are about. */
const SETS = 16

/** A commit and all its ancestors. */
export const ancestors = remembered(SETS, (known, objects, id: string): ReadonlySet<string> => {
  const below = needCommit(objects, id).parents.flatMap((parent) => known(parent) ?? [])[0]
  const all = new Set(below)
  for (const each of reachable(objects, [id], below)) all.add(each)
  return all
})

/** What a walk leaves out: commits with all their ancestors, or a set that holds the ancestors of all that are in it. */
type Hidden = readonly (string | ReadonlySet<string>)[]

/** Walks from a commit, newest first; `follow` says which parents come next. */
function* walk(
  objects: Objects,
  from: string,
  not: Hidden,
  follow: (commit: Commit) => readonly string[],
): Generator<{ id: string; commit: Commit }> {
  const hidden = not.map((each) => (typeof each === 'string' ? ancestors(objects, each) : each))
  const queue = new DateQueue(objects)
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id) || hidden.some((set) => set.has(id))) return
    seen.add(id)
    queue.push(id)
  }
  visit(from)
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    yield item
    follow(item.commit).forEach(visit)
  }
}

/** The first `most` commits reachable from `from` and not from `not`, newest first: `git rev-list from --not not`. */
export const log = (objects: Objects, from: string, not: Hidden, most = Number.POSITIVE_INFINITY): string[] => {
  const found: string[] = []
  for (const { id } of walk(objects, from, not, ({ parents }) => parents)) {
    if (found.length >= most) break
    found.push(id)
  }
  return found
}

/** The log of one path, with git's default simplification: at a merge only a parent with the same content is followed. */
export function* pathLog(objects: Objects, from: string, not: readonly string[], path: string): Generator<string> {
  const at = ({ tree }: Commit): string => {
    const slot = slotAt(objects, tree, path)
    return slot === null ? '' : `${slot.mode} ${slot.id}`
  }
  let same: string | undefined
  for (const { id, commit } of walk(objects, from, not, ({ parents }) => (same === undefined ? parents : [same]))) {
    const own = at(commit)
    same = commit.parents.find((parent) => at(needCommit(objects, parent)) === own)
    if (same === undefined && (commit.parents.length > 0 || own !== '')) yield id
  }
}

/** The best common ancestors, newest first; none for unrelated histories. */
export const mergeBases = (objects: Objects, a: string, b: string): string[] => {
  if (a === b) return [a]
  const ofA = ancestors(objects, a)
  const queue = new DateQueue(objects)
  const seen = new Set<string>([b])
  queue.push(b)
  const candidates: string[] = []
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    if (ofA.has(item.id)) {
      candidates.push(item.id)
      continue
    }
    for (const parent of item.commit.parents) {
      if (seen.has(parent)) continue
      seen.add(parent)
      queue.push(parent)
    }
  }
  if (candidates.length < 2) return candidates
  return candidates.filter(
    (candidate) => !candidates.some((other) => other !== candidate && ancestors(objects, other).has(candidate)),
  )
}

/** Whether `older` is `newer` or one of its ancestors. */
export const isAncestor = (objects: Objects, older: string, newer: string): boolean =>
  older === newer || ancestors(objects, newer).has(older)
