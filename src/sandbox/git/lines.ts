// Texts as lines: what two have in common, and the three-way merge of a file.

/** Edits beyond which two texts count as wholly different from there on (keeps the search bounded). */
const MAX_EDITS = 2000

/** Splits a text into lines that keep their line end. */
export const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** How many lines two texts share at their start. */
const commonStart = (a: readonly string[], b: readonly string[]): number => {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

type Pair = readonly [number, number]

/** Myers' greedy search; returns the furthest points per number of edits. */
const search = (a: readonly string[], b: readonly string[]): Map<number, number>[] => {
  const trace: Map<number, number>[] = []
  let front = new Map<number, number>([[1, 0]])
  for (let edits = 0; edits <= Math.min(a.length + b.length, MAX_EDITS); edits += 1) {
    const next = new Map(front)
    trace.push(front)
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (front.get(k - 1) ?? -1) < (front.get(k + 1) ?? -1))
      let x = down ? (front.get(k + 1) ?? 0) : (front.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      next.set(k, x)
      if (x >= a.length && x - k >= b.length) return [...trace, next]
    }
    front = next
  }
  return []
}

/** Walks the search back into matched index pairs. */
const backtrack = (trace: readonly Map<number, number>[], a: readonly string[], b: readonly string[]): Pair[] => {
  const pairs: Pair[] = []
  let x = a.length
  let y = b.length
  for (let edits = trace.length - 2; edits >= 0; edits -= 1) {
    const front = trace[edits] ?? new Map<number, number>()
    const k = x - y
    const down = k === -edits || (k !== edits && (front.get(k - 1) ?? -1) < (front.get(k + 1) ?? -1))
    const previous = down ? k + 1 : k - 1
    const fromX = front.get(previous) ?? 0
    const fromY = fromX - previous
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    x = fromX
    y = fromY
  }
  return pairs.reverse()
}

/** Pairs of indexes of equal lines, in order: a longest common subsequence. */
export const matchLines = (a: readonly string[], b: readonly string[]): Pair[] => {
  const start = commonStart(a, b)
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse())
  const middleA = a.slice(start, a.length - end)
  const middleB = b.slice(start, b.length - end)
  const middle = middleA.length > 0 && middleB.length > 0 ? backtrack(search(middleA, middleB), middleA, middleB) : []
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...middle.map(([x, y]): Pair => [x + start, y + start]),
    ...Array.from({ length: end }, (_, index): Pair => [a.length - end + index, b.length - end + index]),
  ]
}

/** Merges two edits of a text; null when both changed the same or touching lines. */
export const mergeText = (base: string, ours: string, theirs: string): string | null => {
  const lines = [base, ours, theirs].map(splitLines) as [string[], string[], string[]]
  const toOurs = new Map(matchLines(lines[0], lines[1]))
  const toTheirs = new Map(matchLines(lines[0], lines[2]))
  const merged: string[] = []
  let [b, o, t] = [0, 0, 0]
  for (let next = 0; next <= lines[0].length; next += 1) {
    const last = next === lines[0].length
    const atOurs = last ? lines[1].length : toOurs.get(next)
    const atTheirs = last ? lines[2].length : toTheirs.get(next)
    if (atOurs === undefined || atTheirs === undefined) continue
    const before = lines[0].slice(b, next).join('')
    const mine = lines[1].slice(o, atOurs).join('')
    const other = lines[2].slice(t, atTheirs).join('')
    if (mine !== before && other !== before && mine !== other) return null
    merged.push(mine === before ? other : mine, last ? '' : (lines[0][next] ?? ''))
    b = next + 1
    o = atOurs + 1
    t = atTheirs + 1
  }
  return merged.join('')
}
