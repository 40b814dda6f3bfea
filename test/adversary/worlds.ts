// Which worlds there are: every story with one move at every place; with pairs of moves, several gates and faults, drawn by a seed.

import { FAULTS } from './faults.js'
import type { Spec } from './game.js'
import { MOVES } from './moves.js'

/** A generator of numbers from 0 to 1 that a seed determines (mulberry32). */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1)

const plain = (story: string): Spec => ({ story, moves: [], faults: [], gates: 1, turns: [], pace: 'prompt' })

/** What a kind of worlds does to a story that makes this many requests when it is left alone. */
export type Kind = {
  readonly name: string
  /** All of them where they can be counted. */
  readonly all: ((story: string, requests: number) => Iterable<Spec>) | null
  /** One of them, by chance. */
  readonly draw: (story: string, requests: number, chance: () => number) => Spec
}

const pick = <T>(items: readonly T[], chance: () => number): T => {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

const place = (requests: number, chance: () => number): number => 1 + Math.floor(chance() * (requests + 1))

const pace = (chance: () => number): Spec['pace'] => (chance() < 0.5 ? 'prompt' : 'slow')

export const KINDS: readonly Kind[] = [
  {
    name: 'one move',
    *all(story, requests) {
      for (const { name } of MOVES) for (const at of upTo(requests + 1)) yield { ...plain(story), moves: [{ name, at }] }
    },
    draw: (story, requests, chance) => ({
      ...plain(story),
      moves: [{ name: pick(MOVES, chance).name, at: place(requests, chance) }],
    }),
  },
  {
    name: 'one move, slow forge',
    *all(story, requests) {
      for (const { name } of MOVES)
        for (const at of upTo(requests + 1)) yield { ...plain(story), pace: 'slow', moves: [{ name, at }] }
    },
    draw: (story, requests, chance) => ({
      ...plain(story),
      pace: 'slow',
      moves: [{ name: pick(MOVES, chance).name, at: place(requests, chance) }],
    }),
  },
  {
    name: 'two moves',
    all: null,
    draw: (story, requests, chance) => ({
      ...plain(story),
      pace: pace(chance),
      moves: [1, 2].map(() => ({ name: pick(MOVES, chance).name, at: place(requests, chance) })),
    }),
  },
  {
    name: 'two gates',
    // Every order with at most two changes of turn.
    *all(story, requests) {
      for (const first of upTo(requests)) {
        yield { ...plain(story), gates: 2, turns: [first] }
        for (const second of upTo(requests * 2)) if (second > first) yield { ...plain(story), gates: 2, turns: [first, second] }
      }
    },
    draw: (story, requests, chance) => ({
      ...plain(story),
      gates: 2,
      pace: pace(chance),
      turns: upTo(1 + Math.floor(chance() * 5)).map(() => place(requests * 2, chance)),
      moves: chance() < 0.5 ? [] : [{ name: pick(MOVES, chance).name, at: place(requests * 2, chance) }],
    }),
  },
  {
    name: 'three gates',
    all: null,
    draw: (story, requests, chance) => ({
      ...plain(story),
      gates: 3,
      pace: pace(chance),
      turns: upTo(2 + Math.floor(chance() * 8)).map(() => place(requests * 3, chance)),
      moves: chance() < 0.5 ? [] : [{ name: pick(MOVES, chance).name, at: place(requests * 3, chance) }],
    }),
  },
  {
    name: 'one fault',
    *all(story, requests) {
      for (const { name } of FAULTS) for (const at of upTo(requests)) yield { ...plain(story), faults: [{ name, at }] }
    },
    draw: (story, requests, chance) => ({
      ...plain(story),
      pace: pace(chance),
      faults: [{ name: pick(FAULTS, chance).name, at: place(requests, chance) }],
    }),
  },
  {
    name: 'a fault and a move',
    all: null,
    draw: (story, requests, chance) => ({
      ...plain(story),
      pace: pace(chance),
      faults: [{ name: pick(FAULTS, chance).name, at: place(requests, chance) }],
      moves: [{ name: pick(MOVES, chance).name, at: place(requests, chance) }],
    }),
  },
]

export const kindNamed = (name: string): Kind | undefined => KINDS.find((one) => one.name === name)
