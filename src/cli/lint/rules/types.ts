// Activity types of events, which a workflow may write with wildcards (forgejo-actions.md 4.2).

/** The types without which a pull request can change unseen. */
export const TYPES = ['opened', 'reopened', 'synchronize', 'edited']

/** Does the pattern of a workflow stand for `type`? Other wildcards than `*` and `?` stand for nothing here, so that what is rare is told. */
export const matches = (pattern: string, type: string): boolean => {
  // No pattern of use is longer, and the time is that of a walk over one short word.
  const signs = [...pattern.trim().slice(0, 200)]
  let places = new Set([0])
  for (const sign of signs) {
    const next = new Set<number>()
    for (const place of places) {
      if (sign === '*') for (let at = place; at <= type.length; at += 1) next.add(at)
      else if (place < type.length && (sign === '?' || sign === type[place])) next.add(place + 1)
    }
    places = next
  }
  return places.has(type.length)
}
