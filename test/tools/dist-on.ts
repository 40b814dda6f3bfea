// Runs the tests of the bundle with another Node: `tsx test/tools/dist-on.ts PATH_OF_NODE`.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const node = process.argv[2]
if (node === undefined) {
  process.stderr.write('usage: tsx test/tools/dist-on.ts PATH_OF_NODE\n')
  process.exit(64)
}
const temporary = mkdtempSync(join(tmpdir(), 'vault-gate-node-'))
const file = join(temporary, 'vitest.json')
spawnSync('npx', ['vitest', 'run', 'test/dist.test.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, VAULT_GATE_NODE: node, NO_COLOR: '1' },
})
try {
  const counted = JSON.parse(readFileSync(file, 'utf8')) as { success: boolean; numPassedTests: number; numFailedTests: number }
  const failed = counted.numFailedTests + (!counted.success && counted.numFailedTests === 0 ? 1 : 0)
  process.stdout.write(`${counted.numPassedTests} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
