// The form of a merge: the newest commit that touched the file is a merge of a line that adds this one file and nothing else.

import type { Change, Commit, Sha, TreeEntry } from '../domain.js'
import { isId } from '../policy/names.js'
import { readShape } from '../shape/addition.js'
import { firedPath } from '../shape/guarded.js'
import { type Line, MAX_LINE, readLine } from '../shape/line.js'
import type { Touch } from './clone.js'
import type { Ground } from './ground.js'
import { no, unknown } from './objection.js'

/** A file of the base tip, and the newest commit there that touched it. */
export type Place = {
  readonly id: string
  readonly path: string
  readonly entry: TreeEntry
  readonly merge: Sha
  readonly parents: readonly Sha[]
}

/** A merge of the right form. The commits of `line` name no people: only the forge knows those. */
export type Form = {
  readonly first: Sha
  readonly head: Sha
  readonly line: Extract<Line, { kind: 'line' }>
  readonly changes: readonly Change[]
  /** Names in the actions folder and in the one of fired vault actions at the first parent. */
  readonly taken: readonly string[]
  readonly fired: readonly string[]
}

const short = (id: Sha): string => id.slice(0, 10)

const same = (a: TreeEntry | null | undefined, b: TreeEntry | null | undefined): boolean => a?.id === b?.id && a?.mode === b?.mode

/** Finds the file at the base tip and its newest commit. `touches` null: they are still to be asked for. */
export const findPlace = async (
  { clone, settings }: Ground,
  id: string,
  touches: ReadonlyMap<string, Touch> | null,
): Promise<Place> => {
  if (!isId(id)) throw no('bad-id', 'this is not the id of a vault action')
  const path = `${settings.actionsPath}/${id}.toml`
  const entry = await clone.objects.entry(clone.tip, path)
  if (entry === null) throw no('absent', `there is no ${path} on ${settings.baseBranch} at ${short(clone.tip)}`)
  const touch = (touches ?? (await clone.touches(path, 'alone'))).get(path)
  if (touch === undefined) throw unknown('objects', `the history of the clone does not show where ${path} comes from`)
  const merge = touch.newest
  const [{ parents }, there] = await Promise.all([clone.objects.commit(merge), clone.objects.entry(merge, path)])
  const [first] = parents
  const before = first === undefined ? null : await clone.objects.entry(first, path)
  if (!same(there, entry) || same(there, before)) throw unknown('objects', `the history of ${path} contradicts the objects`)
  if (before !== null)
    throw no('edited', `commit ${short(merge)} edited it; only a file that was added and never edited is proven`)
  if (touch.again) throw no('re-added', `commit ${short(merge)} added it again after it had been there and was taken away`)
  return { id, path, entry, merge, parents }
}

/** A commit with one parent is no merge: what kind it is, the forge can say; it is never a proof. */
const refuseSingle = async ({ forge, clone }: Ground, { merge }: Place): Promise<never> => {
  const pull = await forge.pullOfMerge(merge)
  const commit = `commit ${short(merge)}, which added it,`
  if (pull === null) throw no('direct-push', `${commit} is no merge of a pull request: it was pushed directly`)
  const { authored, committed } = await clone.objects.commit(merge)
  const text = `${commit} is no merge commit: pull request #${pull.number} was`
  // Replaying keeps the author's time and gives the committer a new one (git-rebase(1)); squashing makes a new commit of both.
  if (pull.head.sha === merge || authored < committed)
    throw no('rebased', `${text} rebased, and what was judged is not on the branch`)
  throw no('squashed', `${text} squashed, and what was judged is not on the branch`)
}

/** Only ids and parents: what git stores of them. */
const readLocalLine = async ({ clone }: Ground, head: Sha, first: Sha): Promise<Form['line']> => {
  const ids = await clone.ahead(head, first, MAX_LINE + 1)
  const commits = await Promise.all(
    ids.map(async (id): Promise<Commit> => {
      const { parents } = await clone.objects.commit(id)
      return { id, parents, author: null, committer: null }
    }),
  )
  const line = readLine(head, { total: ids.length, commits })
  if (line.kind === 'none') throw no('line', `its head ${short(head)} is no line on top of the base branch: ${line.text}`)
  return line
}

/** The first commit of the line, besides the head, that changes another path. */
const refuseStrays = async ({ clone }: Ground, { from, commits }: Form['line'], path: string): Promise<void> => {
  for (const { id } of commits) {
    const changes = await clone.objects.changes(from, id)
    const stray = changes === null ? 'more paths than are listed' : changes.find((change) => change.path !== path)?.path
    if (stray !== undefined) throw no('stray', `commit ${short(id)} of its line also changes ${stray}`)
  }
}

const namesIn = async ({ clone }: Ground, commit: Sha, path: string): Promise<readonly string[]> =>
  ((await clone.objects.folder(commit, path)) ?? []).map(({ name }) => name)

/** Reads the form of a place, or ends with what is wrong with it. */
export const readForm = async (ground: Ground, place: Place): Promise<Form> => {
  const { clone, settings } = ground
  const { merge, parents, path, entry } = place
  const [first, head, ...more] = parents
  const merged = first === undefined ? null : await clone.objects.changes(first, merge)
  const source = merged?.find((change) => change.after === null && change.before?.id === entry.id)
  if (source !== undefined) throw no('renamed', `commit ${short(merge)} renamed ${source.path} to it`)
  if (first === undefined || head === undefined) return refuseSingle(ground, place)
  if (more.length > 0) throw no('parents', `merge commit ${short(merge)} has ${parents.length} parents, not two`)

  const line = await readLocalLine(ground, head, first)
  const changes = await clone.objects.changes(line.from, head)
  const input = {
    actionsPath: settings.actionsPath,
    firedPath: firedPath(settings),
    changes,
    strays: [],
    commits: line.commits.length,
  }
  const shape = readShape({ ...input, taken: [], fired: [] })
  if (shape.kind !== 'addition' || shape.path !== path || changes === null) {
    const found = shape.kind === 'other' ? shape.found.slice(0, 5).join('; ') : 'does something else'
    throw no('shape', `what was merged is not just this one new file: it ${found}`)
  }
  await refuseStrays(ground, line, path)
  const [only, ...others] = merged ?? []
  if (others.length > 0 || only?.path !== path || !same(only.after, shape.entry) || !same(entry, shape.entry)) {
    throw no('crafted-merge', `merge commit ${short(merge)} changes something else than the head it merged`)
  }
  const [taken, fired] = await Promise.all([
    namesIn(ground, first, settings.actionsPath),
    namesIn(ground, first, firedPath(settings)),
  ])
  const obstacles = readShape({ ...input, taken, fired })
  if (obstacles.kind === 'other') throw no('taken', `when it was merged it ${obstacles.found.join('; ')}`)
  return { first, head, line, changes, taken, fired }
}
