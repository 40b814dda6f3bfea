// The entry: checks the runner's Node, starts the gate, prints, and ends the process.

const NEEDED = 20

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

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  await end(
    [
      `fault     the runner's Node is ${process.versions.node}; vault-gate needs ${NEEDED} or newer`,
      'remedy    use a job image with a newer Node',
    ],
    1,
  )
} else {
  const { start } = await import('./start.js')
  const { lines, outputs, exitCode } = await start()
  if (outputs !== null) {
    const { writeOutputs } = await import('./outputs.js')
    writeOutputs(outputs)
  }
  await end(lines, exitCode)
}

export {}
