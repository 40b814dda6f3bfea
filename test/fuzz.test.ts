// Readers of foreign bytes: every input of the corpus again, and some new ones. `npm run fuzz` goes on for longer.

import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { fuzz, readCorpus, runOne } from './fuzz/fuzz.js'
import { must, Violation } from './fuzz/target.js'
import { TARGETS } from './fuzz/targets.js'
import { saySeed } from './support/seed.js'
import { bin, ROOT } from './tools/vitest.js'

const SEED = saySeed('test/fuzz.test.ts')

/** Each target has so long (ms) for new inputs, and so many of them at most. */
const MILLISECONDS = 1_500
const RUNS = 30_000

const call = (...args: readonly string[]) =>
  spawnSync(bin('tsx'), ['test/fuzz/main.ts', ...args], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 })

describe.each(TARGETS)('$name', (target) => {
  it('reads every input of its corpus as it must', async () => {
    const opened = await target.open()
    const corpus = readCorpus(target.name)
    expect(corpus.length).toBeGreaterThan(4)
    for (const { name, bytes } of corpus) {
      expect(bytes.length, `${name} is small`).toBeLessThan(4_096)
      await runOne(opened, bytes).catch((thrown: unknown) => {
        throw new Error(`corpus/${target.name}/${name}`, { cause: thrown })
      })
    }
    await opened.close?.()
  }, 60_000)

  it('and new ones', async () => {
    const { runs, words, crash } = await fuzz(target, { seed: SEED, milliseconds: MILLISECONDS, runs: RUNS })
    console.log(`${target.name}: ${runs} inputs, ${words} kinds of outcome, seed ${SEED}`)
    const shown = crash === null ? null : { error: crash.error.stack, input: Buffer.from(crash.bytes).toString('base64') }
    expect(shown).toBeNull()
    // A target that always says the same is no test.
    expect(words).toBeGreaterThan(1)
  }, 60_000)
})

describe('the fuzzer', () => {
  const target = (run: (bytes: Uint8Array) => string) => ({
    name: 'utf8',
    about: '',
    dictionary: ['needle'],
    longest: 1_000,
    open: () => ({ run }),
  })

  it('finds what is wrong, makes it small, and finds it again by its seed', async () => {
    const wrong = target((bytes) => {
      must(!Buffer.from(bytes).includes('needle'), 'there is a needle')
      return 'hay'
    })
    const bounds = { seed: 7, milliseconds: 20_000, runs: 100_000 }
    const [first, second] = [await fuzz(wrong, bounds), await fuzz(wrong, bounds)]
    expect(Buffer.from(first.crash?.bytes ?? []).toString()).toBe('needle')
    expect(first.crash?.error).toBeInstanceOf(Violation)
    expect(second).toEqual(first)
  }, 60_000)

  it('tells what takes too long', async () => {
    const slow = target(() => {
      let sum = 0
      // Asking for the time costs time of the system, which is not counted.
      for (const end = process.cpuUsage().user + 300_000; process.cpuUsage().user < end; ) {
        for (let step = 0; step < 1_000_000; step += 1) sum += Math.sqrt(step)
      }
      return sum > 0 ? 'done' : 'undone'
    })
    const { crash } = await fuzz(slow, { seed: 7, milliseconds: 1, runs: 1 })
    expect(crash?.error.message).toMatch(/^takes \d+ ms for \d+ bytes$/)
  }, 120_000)

  it('says how it is called, and that it was called wrongly', () => {
    expect(call('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('vault-action') })
    expect(call('nothing')).toMatchObject({ status: 64, stderr: expect.stringContaining('there is no target "nothing"') })
    expect(call('--speed', '3')).toMatchObject({ status: 64, stderr: expect.stringContaining('--speed') })
    expect(call('utf8', '--seconds', 'x')).toMatchObject({ status: 64, stderr: expect.stringContaining('--seconds') })
  }, 120_000)

  it('runs by hand', () => {
    const run = call('utf8', 'context', '--seconds', '2', '--seed', '5')
    expect(run).toMatchObject({ status: 0, stdout: expect.stringMatching(/^seed 5\nutf8 +\d+ inputs .*\ncontext +\d+ inputs/) })
  }, 120_000)
})
