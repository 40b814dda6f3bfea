// Runs the tests of the bundles with another Node: `tsx test/tools/dist-on.ts PATH_OF_NODE`.

import { runVitest } from './vitest.js'

const node = process.argv[2]
if (node === undefined) {
  process.stderr.write('usage: tsx test/tools/dist-on.ts PATH_OF_NODE\n')
  process.exit(64)
}
const { passed, failed } = runVitest(['test/dist.test.ts', 'test/cli-bundle.test.ts', 'test/network-bundle.test.ts'], {
  VAULT_GATE_NODE: node,
})
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
