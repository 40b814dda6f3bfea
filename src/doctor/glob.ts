// Globs as the forge reads those of a rule for branches (gobwas/glob, forgejo-api.md 6.2), matched in time that grows no faster than the
// pattern times the text: whoever may write a rule could otherwise keep a run busy for good.

/** What a step takes: one character. */
type Takes = (character: string) => boolean

/** A machine of states from 0 to `end`: `free` are moves that take nothing, each to a state that was made later; `steps` take one. */
type Machine = {
  readonly end: number
  readonly free: readonly (readonly number[])[]
  readonly steps: readonly (readonly { readonly takes: Takes; readonly to: number }[])[]
}

/** An alternative that is open: where each of them begins, and where those that are read end. */
type Open = { readonly start: number; readonly ends: number[] }

/** The class after a `[` at `from`: one range, or characters; null where it is none, as for the forge. */
const classAt = (characters: readonly string[], from: number): { readonly takes: Takes; readonly next: number } | null => {
  const not = characters[from] === '!'
  const first = not ? from + 1 : from
  const [low, dash, high, close] = characters.slice(first, first + 4)
  if (low !== undefined && dash === '-' && high !== undefined && close === ']')
    return { takes: (one) => (one >= low && one <= high) !== not, next: first + 4 }
  const listed: string[] = []
  for (let at = first; at < characters.length; at += 1) {
    const one = characters[at] ?? ''
    if (one === ']') return listed.length === 0 ? null : { takes: (each) => listed.includes(each) !== not, next: at + 1 }
    if (one === '\\') at += 1
    listed.push(one === '\\' ? (characters[at] ?? '') : one)
  }
  return null
}

/** Builds the machine of a pattern; null where the forge cannot read it. */
const machineOf = (pattern: string, separators: string): Machine | null => {
  const characters = [...pattern]
  const free: number[][] = [[]]
  const steps: { takes: Takes; to: number }[][] = [[]]
  let end = 0
  const open: Open[] = []
  const isInside: Takes = (one) => !separators.includes(one)
  const state = (): number => {
    free.push([])
    return steps.push([]) - 1
  }
  const take = (takes: Takes): void => {
    const to = state()
    steps[end]?.push({ takes, to })
    end = to
  }
  const move = (from: number): void => {
    const to = state()
    free[from]?.push(to)
    end = to
  }
  const repeat = (takes: Takes): void => {
    move(end)
    steps[end]?.push({ takes, to: end })
  }
  for (let at = 0; at < characters.length; at += 1) {
    const one = characters[at] ?? ''
    const [inner] = open.slice(-1)
    if (one === '*') {
      const crosses = characters[at + 1] === '*'
      if (crosses) at += 1
      repeat(crosses ? () => true : isInside)
    } else if (one === '?') take(isInside)
    else if (one === '[') {
      const found = classAt(characters, at + 1)
      if (found === null) return null
      take(found.takes)
      at = found.next - 1
    } else if (one === '{') {
      open.push({ start: end, ends: [] })
      move(end)
    } else if (one === ',' && inner !== undefined) {
      inner.ends.push(end)
      move(inner.start)
    } else if (one === '}' && inner !== undefined) {
      open.pop()
      move(end)
      for (const from of inner.ends) free[from]?.push(end)
    } else {
      if (one === '\\') at += 1
      const literal = one === '\\' ? characters[at] : one
      if (literal === undefined) return null
      take((each) => each === literal)
    }
  }
  return open.length === 0 ? { end, free, steps } : null
}

/** All states that are reached from some without taking anything. */
const reached = ({ free }: Machine, from: Iterable<number>): Set<number> => {
  const all = new Set(from)
  // A set goes on with what is added to it while it is walked.
  for (const one of all) for (const to of free[one] ?? []) all.add(to)
  return all
}

/** Does the whole text match? `*` stops at separators, `**` does not. Null: the pattern is no glob. */
export const matchesGlob = (pattern: string, separators: string, text: string): boolean | null => {
  const machine = machineOf(pattern, separators)
  if (machine === null) return null
  let states = reached(machine, [0])
  for (const character of text) {
    const next = [...states].flatMap((one) => (machine.steps[one] ?? []).flatMap(({ takes, to }) => (takes(character) ? to : [])))
    states = reached(machine, next)
    if (states.size === 0) return false
  }
  return states.has(machine.end)
}
