// Chance that can be repeated: the same seed gives the same numbers on every machine.

export type Random = {
  /** 0 to `limit` - 1. */
  readonly below: (limit: number) => number
  /** True once in `times` cases. */
  readonly once: (times: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
}

/** Mulberry32: 32 bits of state are enough for a fuzzer, and quick. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => (limit <= 1 ? 0 : next() % limit)
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)]
    if (one === undefined) throw new Error('there is nothing to pick from')
    return one
  }
  return { below, once: (times) => below(times) === 0, pick }
}
