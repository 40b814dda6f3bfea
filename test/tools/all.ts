// `npm test`: everything that must hold, one part after another; the last line counts.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build } from './build.js'
import { bin, type Count, ROOT, runVitest } from './vitest.js'

const command = (title: string, file: string, args: readonly string[]): { ok: boolean; output: string } => {
  process.stdout.write(`\n== ${title}\n`)
  const done = spawnSync(file, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: '1' } })
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}`
  process.stdout.write(output)
  return { ok: done.status === 0, output }
}

const one = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

const check = (): Count => one(command('check: format, lint, types, dead code', 'npm', ['run', '--silent', 'check']).ok)

const unit = (): Count => {
  process.stdout.write('\n== tests\n')
  return runVitest([])
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesOf(path) : [path]
    })
    .sort()

const sameBundle = (temporary: string): Count => {
  process.stdout.write('\n== dist: rebuilt and compared byte for byte\n')
  const fresh = join(temporary, 'dist')
  build(fresh)
  const names = (folder: string): string[] => filesOf(folder).map((path) => relative(folder, path))
  const committed = join(ROOT, 'dist')
  const differing = [...new Set([...names(fresh), ...names(committed)])].filter((name) => {
    try {
      return !readFileSync(join(fresh, name)).equals(readFileSync(join(committed, name)))
    } catch {
      return true
    }
  })
  process.stdout.write(
    differing.length === 0 ? 'identical\n' : `differs: ${differing.join(', ')}; run npm run build and commit dist\n`,
  )
  return one(differing.length === 0)
}

const conformance = (): Count => {
  const { ok, output } = command('conformance', bin('tsx'), ['test/conformance/main.ts'])
  const [, steps = '0', differ = '1'] = /(\d+) steps, (\d+) differ\s*$/.exec(output) ?? []
  return ok
    ? { passed: Number(steps), failed: 0 }
    : { passed: Number(steps) - Number(differ), failed: Math.max(1, Number(differ)) }
}

/** A part that tells by its last line how much of it passed. */
const counting = (title: string, script: string, args: readonly string[]): Count => {
  const { ok, output } = command(title, bin('tsx'), [script, ...args])
  const [, passed = '0', failed = '0'] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? []
  return { passed: Number(passed), failed: ok ? 0 : Math.max(1, Number(failed)) }
}

/** The stories and opening moves that `npm run test:live` plays on a real server, on a served sandbox. */
const live = (): Count => counting('live: on a served sandbox', 'test/live/main.ts', ['--sandbox'])

/** Worlds with moves, faults and several gates. */
const worlds = (): Count => counting('worlds', 'test/adversary/main.ts', [])

const temporary = mkdtempSync(join(tmpdir(), 'vault-gate-test-'))
try {
  const counts = [check(), sameBundle(temporary), unit(), conformance(), live(), worlds()]
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
