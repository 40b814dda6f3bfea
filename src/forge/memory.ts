// Memory: objects never change, so a sweep asks for each only once, and for many small files in one call.

import type { Sha, Team, Tree } from '../domain.js'
import type { Forge } from './forge.js'

/** Entries of folders that are remembered at the most, all folders together; some 8 MB. */
const MAX_ENTRIES = 30_000
/** What a folder costs besides its entries, in entries. */
const FOLDER_COST = 8
/** Bytes of files that are remembered at the most. */
const MAX_BYTES = 4_000_000
const MAX_TEAMS = 100
/** Files up to this size are asked for together; larger ones alone. */
const SMALL_BYTES = 16_384
/** So many files are asked for at once. */
const BATCH = 48

/** A store that forgets what was not used for longest once it is too heavy. */
const createStore = <V>(most: number) => {
  const held = new Map<string, { readonly value: Promise<V>; weight: number }>()
  let total = 0
  const drop = (key: string): void => {
    total -= held.get(key)?.weight ?? 0
    held.delete(key)
  }
  /** What is held under `key`, else what `read` brings; a failure is not remembered. */
  return (key: string, read: () => Promise<V>, weigh: (value: V) => number): Promise<V> => {
    const known = held.get(key)
    if (known !== undefined) {
      held.delete(key)
      held.set(key, known)
      return known.value
    }
    const entry = { value: read(), weight: 0 }
    held.set(key, entry)
    entry.value.then(
      (value) => {
        if (held.get(key) !== entry) return
        entry.weight = weigh(value)
        total += entry.weight
        for (const oldest of held.keys()) if (total > most && oldest !== key) drop(oldest)
      },
      () => drop(key),
    )
    return entry.value
  }
}

type Asked = { readonly id: Sha; readonly resolve: (bytes: Uint8Array) => void; readonly reject: (thrown: unknown) => void }

/** The forge with a memory. `together`: work that is under way with other work of its kind; its small files are asked for in batches. */
export type Memory = { readonly forge: Forge; readonly together: <T>(work: (forge: Forge) => Promise<T>) => Promise<T> }

const entriesOf = (folders: ReadonlyMap<string, Tree> | null): number =>
  [...(folders?.values() ?? [])].reduce((sum, folder) => sum + folder.length + FOLDER_COST, FOLDER_COST)

export const createMemory = (forge: Forge): Memory => {
  const wholes = createStore<ReadonlyMap<string, Tree> | null>(MAX_ENTRIES)
  const folders = createStore<Tree>(MAX_ENTRIES)
  const files = createStore<Uint8Array>(MAX_BYTES)
  const teams = createStore<Team>(MAX_TEAMS)
  /** Work under way, and how much of it stands still for a small file, be it asked for by other work. */
  let [active, waiting] = [0, 0]
  let asked: Asked[] = []

  /** What does not come with the others is asked for alone, so that one that cannot be read costs only whoever wants it. */
  const ask = async (batch: readonly Asked[]): Promise<void> => {
    const ids = [...new Set(batch.map(({ id }) => id))]
    const found = await forge.blobs(ids, SMALL_BYTES).catch((): ReadonlyMap<Sha, Uint8Array> => new Map())
    for (const { id, resolve, reject } of batch) {
      const bytes = found.get(id)
      if (bytes === undefined) forge.blob(id, SMALL_BYTES).then(resolve, reject)
      else resolve(bytes)
    }
  }

  /** Sends what was asked for once nobody could ask for more, or as much as fits one call. */
  const flush = (): void => {
    while (asked.length >= BATCH || (asked.length > 0 && waiting >= active)) {
      const batch = asked.slice(0, BATCH)
      asked = asked.slice(BATCH)
      void ask(batch)
    }
  }

  const remembering: Forge = {
    ...forge,
    wholeTree: (commit) => wholes(commit, () => forge.wholeTree(commit), entriesOf),
    tree: (id) =>
      folders(
        id,
        () => forge.tree(id),
        (tree) => tree.length + FOLDER_COST,
      ),
    blob: (id, maxBytes) =>
      files(
        id,
        () => forge.blob(id, maxBytes),
        (bytes) => bytes.length,
      ),
    // They do change, but not while a sweep decides by them.
    team: (name) =>
      teams(
        name.toLowerCase(),
        () => forge.team(name),
        () => 1,
      ),
  }

  const gathering: Forge = {
    ...remembering,
    blob: (id, maxBytes) => {
      if (maxBytes > SMALL_BYTES) return remembering.blob(id, maxBytes)
      const read = (): Promise<Uint8Array> => new Promise((resolve, reject) => asked.push({ id, resolve, reject }))
      waiting += 1
      // After whoever asks in the same turn.
      queueMicrotask(flush)
      return files(id, read, (bytes) => bytes.length).finally(() => {
        waiting -= 1
      })
    },
  }

  const together: Memory['together'] = async (work) => {
    active += 1
    try {
      return await work(gathering)
    } finally {
      active -= 1
      flush()
    }
  }

  return { forge: remembering, together }
}
