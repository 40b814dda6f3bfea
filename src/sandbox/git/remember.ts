// Remembering what follows from git objects alone: they never change, so neither does the result.
import type { Objects } from './objects.js'

/** A function whose results are kept per store: the last `most` that were asked for. `known` are those kept now. */
export const remembered = <Ids extends readonly string[], T extends object>(
  most: number,
  compute: (known: (...ids: Ids) => T | undefined, objects: Objects, ...ids: Ids) => T,
): ((objects: Objects, ...ids: Ids) => T) => {
  const stores = new WeakMap<Objects, Map<string, T>>()
  return (objects, ...ids) => {
    const results = stores.get(objects) ?? new Map<string, T>()
    stores.set(objects, results)
    const key = ids.join(' ')
    const result = results.get(key) ?? compute((...others) => results.get(others.join(' ')), objects, ...ids)
    // Last in the order of a map is what was set last.
    results.delete(key)
    results.set(key, result)
    if (results.size > most) {
      const [oldest] = results.keys()
      if (oldest !== undefined) results.delete(oldest)
    }
    return result
  }
}
