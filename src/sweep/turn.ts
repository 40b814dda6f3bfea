// Turns: in which order a sweep looks at pull requests, so that no flood of one author's starves the others. Pure.

/** What the order is made from. `isKnown`: the gate has been there before, by its label; it only orders, it is no evidence. */
export type InTurn = { readonly number: number; readonly author: string; readonly isKnown: boolean }

/** Where the sweep before stopped: for each author (in lower case) of whom some were not reached, the number of the first of them. */
export type Rest = ReadonlyMap<string, number>

/** No sweep stopped early. */
export const NO_REST: Rest = new Map()

/** More authors than this are not remembered; what is left of theirs comes with the others. */
const MAX_AUTHORS = 20

/**
 * What was not reached before and what is new comes first; within that, one of each author in turn, in the order in which they were
 * waiting, and each author's oldest first.
 */
export const inTurn = <T extends InTurn>(pulls: readonly T[], rest: Rest): readonly T[] => {
  const taken = new Map<string, number>()
  const places = new Map([...rest.keys()].map((author, at) => [author, at]))
  const ranked = [...pulls]
    .sort((a, b) => a.number - b.number)
    .map((pull) => {
      const author = pull.author.toLowerCase()
      const from = rest.get(author)
      const phase = !pull.isKnown || (from !== undefined && pull.number >= from) ? 0 : 1
      const key = `${phase} ${author}`
      const rank = taken.get(key) ?? 0
      taken.set(key, rank + 1)
      return { pull, phase, rank, place: places.get(author) ?? rest.size }
    })
  ranked.sort((a, b) => a.phase - b.phase || a.rank - b.rank || a.place - b.place || a.pull.number - b.pull.number)
  return ranked.map(({ pull }) => pull)
}

/** What is left of an order, for the next sweep. */
export const restOf = (left: readonly InTurn[]): Rest => {
  const rest = new Map<string, number>()
  for (const { number, author } of left) if (!rest.has(author.toLowerCase())) rest.set(author.toLowerCase(), number)
  return new Map([...rest].slice(0, MAX_AUTHORS))
}

/** The words that a rest is kept in, on the tip of the base branch: the gate's own status, which nobody else can post as the gate. */
export const sayRest = (count: number, rest: Rest): string => {
  const next = [...rest].map(([author, number]) => `${author} #${number}`).join(', ')
  return `${count} open pull ${count === 1 ? 'request was' : 'requests were'} not reached; next: ${next}`
}

/** Reads the words back; what is none of them is no rest. */
export const readRest = (text: string): Rest => {
  const [, list = ''] = /; next: (.*)$/.exec(text) ?? []
  return new Map(
    [...list.matchAll(/(?:^|, )([a-z0-9._-]{1,100}) #(\d{1,15})(?=$|,)/g)]
      .slice(0, MAX_AUTHORS)
      .map(([, author = '', number = '']) => [author, Number(number)] as const),
  )
}
