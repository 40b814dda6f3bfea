// `npm run sabotage`: puts known defects back into the gate, one by one, and fails if one of them goes unnoticed.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Plugin } from 'esbuild'
import { bin, ROOT } from '../tools/vitest.js'
import { DEFECTS, type Defect, filesOf, sourceOf } from './defects.js'
import { explore, withWorker } from './explore.js'
import { play } from './game.js'
import { storyNamed } from './stories.js'
import type { Share } from './worker.js'
import { KINDS } from './worlds.js'

const USAGE = `usage: npm run sabotage [-- --only NAME] [-- --list]

Puts each of ${DEFECTS.length} defects back into the gate's sources (a copy of them) and lets the explorer, or the tests named beside
the defect, find it. The last line is "N passed, N failed"; exit code 1 if one goes unnoticed, 64 for wrong arguments.
  --only NAME   one defect
  --list        names them
  --help        this text
`

/** Serves the sources with the defect in them. */
const sabotaging = (defect: Defect): Plugin => ({
  name: 'sabotage',
  setup: (build) => {
    const contents = new Map(filesOf(defect).map((file) => [join(ROOT, file), sourceOf(defect, file)]))
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = contents.get(path)
      return text === undefined ? null : { contents: text, loader: 'ts' }
    })
  },
})

type Noticed = string | null

/** Worlds drawn where the hint found nothing. */
const WORLDS = 3_000

const byWorlds = (defect: Defect): Promise<Noticed> =>
  withWorker(
    async (bundle) => {
      const { kind, story, move, all, worlds = 60 } = defect.hint ?? {}
      const share = (quota: Share['quota']): Omit<Share, 'from' | 'of'> => ({
        seed: 1,
        quota,
        story: story ?? null,
        move: move ?? null,
      })
      const near = share([{ kind: kind ?? 'one move', worlds: all ? null : worlds }])
      const far: Omit<Share, 'from' | 'of'> = {
        seed: 2,
        quota: KINDS.map(({ name }) => ({ kind: name, worlds: WORLDS / KINDS.length })),
        story: null,
        move: null,
      }
      for (const one of [near, far]) {
        const { failures, crashes } = await explore(bundle, one, {
          workers: availableParallelism(),
          enough: (count) => count > 0,
        })
        const [first] = failures
        if (crashes.length > 0) throw new Error(crashes[0])
        if (first === undefined) continue
        const { spec, objections } = first
        const sound = await play(storyNamed(spec.story), spec)
        if (sound.objections.length > 0) throw new Error(`the sound gate fails there as well: ${JSON.stringify(spec)}`)
        return `${objections[0]} (${[spec.story, ...spec.moves.map(({ name }) => name), ...spec.faults.map(({ name }) => name)].join(', ')})`
      }
      return null
    },
    [sabotaging(defect)],
  )

/** Runs tests in a copy of the sources. */
const byTests = (defect: Defect, tests: readonly string[]): Noticed => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-gate-sabotage-'))
  try {
    for (const name of ['src', 'test', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    for (const file of filesOf(defect)) writeFileSync(join(folder, file), sourceOf(defect, file))
    const done = spawnSync(bin('vitest'), ['run', ...tests, '--reporter=dot'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
    const failed = /FAIL\s+(.*)/.exec(done.stdout + done.stderr)?.[1]
    return done.status === 0 ? null : (failed ?? 'the tests fail')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const notice = async (defect: Defect): Promise<Noticed> => {
  const found = defect.tests !== undefined && defect.hint === undefined ? null : await byWorlds(defect)
  return found ?? (defect.tests === undefined ? null : byTests(defect, defect.tests))
}

const main = async (): Promise<number> => {
  let only: string | undefined
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' }, help: { type: 'boolean' } } })
    if (values.help || values.list) {
      process.stdout.write(values.help ? USAGE : DEFECTS.map(({ name }) => `${name}\n`).join(''))
      return 0
    }
    only = values.only
    if (only !== undefined && !DEFECTS.some(({ name }) => name === only))
      throw new Error(`there is no defect "${only}"; --list names them`)
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : 'wrong arguments'}\n\n${USAGE}`)
    return 64
  }
  const chosen = DEFECTS.filter(({ name }) => only === undefined || name === only)
  let failed = 0
  for (const defect of chosen) {
    const start = performance.now()
    const noticed = await notice(defect)
    if (noticed === null) failed += 1
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    process.stdout.write(
      `${noticed === null ? '✗' : '✓'} ${defect.name.padEnd(48)} ${seconds.padStart(5)} s  ${noticed ?? 'went unnoticed'}\n`,
    )
  }
  process.stdout.write(`${chosen.length - failed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
