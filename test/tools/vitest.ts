// Running vitest and counting: what every command that ends with `N passed, N failed` needs.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export type Count = { readonly passed: number; readonly failed: number }

/** The path of an installed program. */
export const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name)

/** Runs the tests (all, or the files named) and counts them; a file that cannot even be loaded is a failure. */
export const runVitest = (files: readonly string[], environment: Readonly<Record<string, string>> = {}): Count => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-gate-vitest-'))
  try {
    const file = join(folder, 'counted.json')
    const args = ['run', ...files, '--testTimeout=60000', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const env = { ...process.env, NO_COLOR: '1', ...environment }
    const { status } = spawnSync(bin('vitest'), args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env })
    const counted = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
    const unloaded = status !== 0 && counted.numFailedTests === 0 ? 1 : 0
    return { passed: counted.numPassedTests, failed: counted.numFailedTests + unloaded }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
