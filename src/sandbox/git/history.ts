// The commit graph: what is reachable, the merge bases, the log.
import { type Commit, needCommit, type Objects } from './objects.js'
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

/** Commits reachable from `from` and not from `not`, newest first: `git rev-list from --not not`. */
export const log = (objects: Objects, from: string, not: readonly string[]): string[] => {
  const hidden = reachable(objects, not)
  const queue = new DateQueue(objects)
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (hidden.has(id) || seen.has(id)) return
    seen.add(id)
    queue.push(id)
  }
  visit(from)
  const found: string[] = []
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    found.push(item.id)
    item.commit.parents.forEach(visit)
  }
  return found
}

/** The log of one path, with git's default simplification: at a merge only a parent with the same content is followed. */
export const pathLog = (objects: Objects, from: string, not: readonly string[], path: string): string[] => {
  const hidden = reachable(objects, not)
  const at = (id: string): string => {
    const slot = slotAt(objects, needCommit(objects, id).tree, path)
    return slot === null ? '' : `${slot.mode} ${slot.id}`
  }
  const queue = new DateQueue(objects)
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (hidden.has(id) || seen.has(id)) return
    seen.add(id)
    queue.push(id)
  }
  visit(from)
  const found: string[] = []
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    const own = at(item.id)
    const same = item.commit.parents.find((parent) => at(parent) === own)
    if (same !== undefined) visit(same)
    else {
      if (item.commit.parents.length > 0 || own !== '') found.push(item.id)
      item.commit.parents.forEach(visit)
    }
  }
  return found
}

/** The best common ancestors, newest first; none for unrelated histories. */
export const mergeBases = (objects: Objects, a: string, b: string): string[] => {
  if (a === b) return [a]
  const ofA = reachable(objects, [a])
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
    (candidate) => !candidates.some((other) => other !== candidate && reachable(objects, [other]).has(candidate)),
  )
}

/** Whether `older` is `newer` or one of its ancestors. */
export const isAncestor = (objects: Objects, older: string, newer: string): boolean =>
  older === newer || reachable(objects, [newer]).has(older)
