// The seed of everything random in tests: new in each run, said once per file, and `FUZZ_SEED=…` repeats a run.

const given = process.env['FUZZ_SEED']

if (given !== undefined && !/^\d{1,10}$/.test(given)) throw new Error(`FUZZ_SEED must be a number, not "${given}"`)

/** The seed of this run, 32 bits. */
const SEED = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given)

/** The seed, said; `file` is the test that is run with it. */
export const saySeed = (file: string): number => {
  console.log(`seed ${SEED}: FUZZ_SEED=${SEED} npx vitest run ${file}`)
  return SEED
}
