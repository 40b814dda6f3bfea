// The merges of a sweep: one after another, whichever Forgejo has checked.

import { runIfChecked } from '../run.js'
import { each, finish, isEnding, type Sweep } from './one.js'

/** How long to rest (ms) after a whole round that brought nothing. */
const ROUND_PAUSE_MS = 100
/** After so many in a row that are being checked a breath is taken, rather than ask of all the others in vain. */
const MISSES = 4
const CHECK_PAUSE_MS = 25

/** Merges it if Forgejo has checked it; answers whether it is to be tried again. A merge sends all the others back to that. */
const mergeOne = async (sweep: Sweep, number: number): Promise<'again' | 'done'> => {
  const { forge, memory, manner, shared } = sweep
  const tried = await each(sweep, number, async () => {
    const pull = await forge.pull(number)
    if (pull?.state === 'open' && !pull.mergeable && !pull.draft) return 'again'
    const done = await runIfChecked(memory.forge, manner, number, shared)
    if (done === null) return 'again'
    await finish(sweep, done)
    return 'done'
  })
  return tried ?? (sweep.reached.has(number) ? 'done' : 'again')
}

/**
 * Merges one after another, for each merge sends the others back to checking: whichever is ready is next, and nobody is waited for.
 * Goes round until a whole round, and `patience` ms, brought nothing; answers those that are still being checked.
 */
export const mergeReady = async (sweep: Sweep, numbers: readonly number[], patience: number): Promise<readonly number[]> => {
  const { sleep } = sweep.manner
  let left = numbers
  for (let waited = 0; left.length > 0 && !isEnding(sweep); ) {
    const checking: number[] = []
    let misses = 0
    for (const number of left) {
      const tried = isEnding(sweep) ? 'again' : await mergeOne(sweep, number)
      misses = tried === 'again' ? misses + 1 : 0
      if (tried === 'again') checking.push(number)
      if (misses > 0 && misses % MISSES === 0) await sleep(CHECK_PAUSE_MS)
    }
    const progress = checking.length < left.length
    left = checking
    if (progress) continue
    if (waited >= patience) break
    await sleep(ROUND_PAUSE_MS)
    waited += ROUND_PAUSE_MS
  }
  return left
}
