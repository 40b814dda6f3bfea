// Mutation testing of everything that judges, by hand: `npm run mutation` (docs/testing.md). What was found before is reused.

import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TESTS = JSON.parse(readFileSync(new URL('test/mutation/tests.json', import.meta.url), 'utf8'))

export default {
  mutate: ['src/policy/**/*.ts', 'src/checks/**/*.ts', 'src/decide.ts', 'src/plan.ts', 'src/apply.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  // Quick ones first; those that start processes or sweep thousands of worlds are not among them.
  testFiles: TESTS.map((name) => `test/${name}.test.ts`),
  coverageAnalysis: 'perTest',
  // Tables of words and patterns that are made when a module is loaded: each would need all tests again.
  ignoreStatic: true,
  concurrency: 1,
  incremental: true,
  incrementalFile: '.mutants/incremental.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.mutants/report.json' },
  clearTextReporter: { logTests: false },
  allowConsoleColors: false,
  // Outside of the repository, so that no other tool takes the copy for its own files.
  tempDirName: join(tmpdir(), 'vault-gate-mutants'),
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'docs', 'examples', 'test/contract', '.ci', '.mutants'],
}
