// The entry of the command line: the real shell, the exit code, and what happens when all else fails.

import { writeSync } from 'node:fs'
import { describe } from '../failure.js'
import { visible } from '../report/text.js'
import { errorCode } from './files.js'
import { vaultGate } from './program.js'
import { sinksOf } from './streams.js'

const NEEDED = 20

const main = async (): Promise<void> => {
  if (Number(process.versions.node.split('.')[0]) < NEEDED) throw new Error(`Node ${NEEDED} or newer is needed`)
  const { out, err, flush } = await sinksOf(process.env)
  const shell = { cwd: process.cwd(), env: (name: string) => process.env[name], stdin: 0, out, err }
  const exit = await vaultGate(shell, process.argv.slice(2))
  flush()
  // Everything is written: not to wait for the end of an empty event loop saves a fortieth of a bare start.
  process.exit(exit)
}

/** Could not tell. Whoever reads our output may have seen enough (`| head`): then there is nobody to tell that. */
const lastResort = (thrown: unknown): void => {
  process.exitCode = 2
  if (errorCode(thrown) === 'EPIPE') return
  writeSync(2, `vault-gate: an unexpected failure: ${visible(describe(thrown))}\n`)
}

main().catch(lastResort)
