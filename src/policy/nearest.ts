// The known name that somebody most likely meant.

import { quote } from './quote.js'

/** Names are compared up to this many characters: the work stays bounded whatever an author writes. */
const LONGEST = 64

/** How many characters to insert, delete, replace or swap with their neighbour to turn `a` into `b`. */
export const editDistance = (a: string, b: string): number => {
  const left = [...a].slice(0, LONGEST)
  const right = [...b].slice(0, LONGEST)
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  left.forEach((character, row) => {
    const current = [row + 1]
    right.forEach((other, column) => {
      const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1)
      // Before the first character there is none, and that equals no other.
      const swaps = character === right[column - 1] && left[row - 1] === other
      const swapped = swaps ? (beforePrevious[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, swapped))
    })
    beforePrevious = previous
    previous = current
  })
  return previous[right.length] ?? 0
}

/** How far `candidate` is from `name`, or null when it is too far to be meant. A name that only goes on, or stops early, is near. */
const distance = (name: string, candidate: string): number | null => {
  if (name.length >= 3 && (candidate.startsWith(name) || name.startsWith(candidate))) return 1
  const farthest = Math.max(1, Math.floor(candidate.length / 3))
  if (Math.abs(name.length - candidate.length) > farthest) return null
  const edits = editDistance(name, candidate)
  return edits <= farthest ? edits : null
}

/** The known name nearest to `name`, or null when none is near enough to be meant. Case does not count. */
export const nearest = (name: string, known: readonly string[]): string | null => {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (edits === null || edits >= least) continue
    best = candidate
    least = edits
  }
  return best
}

/** What to do about an unknown name: the nearest known one, if one is near, and all that are known here. */
export const knownNames = (name: string, known: readonly string[]): string => {
  const meant = nearest(name, known)
  const question = meant === null ? '' : `Did you mean ${quote(meant)}? `
  return `${question}Known here: ${known.join(', ')}.`
}
