// The entry: checks the runner's Node, starts the gate, prints, and ends the process.

import { dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

const NEEDED = 20
const MAJOR = Number(process.versions.node.split('.')[0])

const print = (lines: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(lines.map((line) => `${line}\n`).join(''), () => resolve())
  })

const end = async (lines: readonly string[], exitCode: number): Promise<never> => {
  await print(lines)
  // An idle connection would keep the process alive for a while after the last answer.
  process.exit(exitCode)
}

const lastResort = (): void => {
  // Only fixed text: what was thrown here is not known to be free of secrets or commands.
  void end(['fault     an unexpected failure ended the run', 'remedy    report this as a defect of vault-gate'], 1)
}

process.once('uncaughtException', lastResort)
process.once('unhandledRejection', lastResort)

// Node 20 waits at the end of the process, some 90 ms, for V8 to optimise the HTTP parser's WebAssembly, which a run this short never
// gains from; newer ones do not (measured: 367 to 284 ms for a whole low run). It must be set before the parser is compiled.
if (MAJOR === 20) setFlagsFromString('--liftoff-only')

if (MAJOR < NEEDED) {
  await end(
    [
      `fault     the runner's Node is ${process.versions.node}; vault-gate needs ${NEEDED} or newer`,
      'remedy    use a job image with a newer Node',
    ],
    1,
  )
} else {
  const { start } = await import('./start.js')
  // It lies beside this file, in the bundle's folder; only `mode: doctor` looks for it.
  const { lines, outputs, exitCode } = await start(print, join(dirname(process.argv[1] ?? ''), 'cli', 'index.js'))
  if (outputs !== null) {
    const { writeOutputs } = await import('./outputs.js')
    writeOutputs(outputs)
  }
  await end(lines, exitCode)
}
