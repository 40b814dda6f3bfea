// The order of a sweep: nobody's flood in front of the others, and what was not reached first.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InTurn, inTurn, NO_REST, readRest, restOf, sayRest } from '../src/sweep/turn.js'

const pulls = (author: string, numbers: readonly number[], isKnown = true): InTurn[] =>
  numbers.map((number) => ({ number, author, isKnown }))
const numbers = (order: readonly InTurn[]): number[] => order.map(({ number }) => number)

describe('turns', () => {
  it('one of each author in turn: a flood of 500 does not stand in front of the others', () => {
    const flood = Array.from({ length: 500 }, (_, at) => at + 1)
    const order = inTurn([...pulls('agent', flood), ...pulls('bob', [501, 502]), ...pulls('carol', [503])], NO_REST)
    expect(numbers(order).slice(0, 6)).toEqual([1, 501, 503, 2, 502, 3])
  })

  it('authors are told apart without case', () => {
    expect(numbers(inTurn([...pulls('Agent', [1, 2]), ...pulls('agent', [3]), ...pulls('bob', [9])], NO_REST))).toEqual([
      1, 9, 2, 3,
    ])
  })

  it('what is new, and what the sweep before did not reach, comes first', () => {
    const all = [...pulls('agent', [1, 2, 3, 4]), ...pulls('bob', [5, 6]), ...pulls('carol', [7], false)]
    expect(numbers(inTurn(all, new Map([['agent', 3]])))).toEqual([3, 7, 4, 1, 5, 2, 6])
  })

  it('goes through its words, and words that are none of them are no rest', () => {
    const rest = restOf([...pulls('Agent', [7, 8]), ...pulls('bob', [3])])
    expect(sayRest(3, rest)).toBe('3 open pull requests were not reached; next: agent #7, bob #3')
    expect(readRest(sayRest(3, rest))).toEqual(rest)
    for (const text of ['', 'next: agent', '; next: agent #x, #3', '; next: <b> #1']) expect(readRest(text)).toEqual(NO_REST)
  })

  it('whatever stops a sweep wherever, each pull request has its turn after a bounded number of sweeps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ author: fc.constantFrom('a', 'b', 'c'), isKnown: fc.boolean() }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 10 }),
        (drawn, many) => {
          const all = drawn.map((one, at) => ({ ...one, number: at + 1 }))
          const reached = new Set<number>()
          let rest = NO_REST
          for (let sweep = 0; sweep < all.length * 3 && reached.size < all.length; sweep += 1) {
            // The gate labels what it reached.
            const now = all.map((one) => ({ ...one, isKnown: one.isKnown || reached.has(one.number) }))
            const order = inTurn(now, rest)
            for (const { number } of order.slice(0, many)) reached.add(number)
            const left = order.slice(many)
            rest = left.length === 0 ? NO_REST : readRest(sayRest(left.length, restOf(left)))
          }
          expect(reached.size).toBe(all.length)
        },
      ),
    )
  })
})
