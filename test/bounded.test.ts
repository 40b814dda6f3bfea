// What fuzzing found: work that grew faster than its input, and errors that were no answer (invariants 12, 14).

import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { locate } from '../src/policy/locate.js'
import { sourceOf } from '../src/policy/source.js'
import { createBatch } from '../src/proof/batch.js'
import { openClone } from '../src/proof/clone.js'
import type { Git } from '../src/proof/git.js'
import { fold } from '../src/shape/guarded.js'
import type { sha } from './support/build.js'

describe('work stays bounded', () => {
  it('a path of dots is folded in a moment, as a checkout would see it', () => {
    const dots = '.'.repeat(300_000)
    const before = process.cpuUsage().user
    expect(fold(`Vault${dots}/x${dots}y/z . .`)).toBe(`vault/x${dots}y/z`)
    expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(1_000)
  })

  it('places are looked for in lists nested without end', () => {
    const place = locate(sourceOf('x', `a = 1\nx = ${'['.repeat(60_000)}`))
    expect(place(['x'], 'key')).toEqual({ line: 2, column: 1 })
  })

  it('a git that says what nobody asked for is stopped, and no more of it is read', async () => {
    // Ignores that it is told to end, and goes on to say what was asked for.
    const id = 'ce013625030ba8dba906f756967f9e9ca394464a' as ReturnType<typeof sha>
    const says = `process.on('SIGTERM', () => {}); process.stdin.once('data', () => {
      process.stdout.write('warning: x\\n${id} blob 6\\nhello\\n\\n'); setTimeout(() => process.exit(), 300) })`
    const start: Git['start'] = () => spawn(process.execPath, ['-e', says], { stdio: 'pipe' })
    const batch = createBatch({ start } as Git)
    await expect(batch.read(id, 100)).rejects.toMatchObject({ name: 'Objection', code: 'objects' })
  })

  it.each(['a\0b', `/${'x'.repeat(5_000)}`])('a folder that the system does not take is an objection', async (folder) => {
    const run: Git['run'] = async (args) => {
      const said = args.includes('--is-shallow-repository') ? 'false' : args.includes('info/grafts') ? 'info/grafts' : folder
      return { exit: 0, out: Buffer.from(`${said}\n`), err: '' }
    }
    const git: Git = { run, start: () => expect.unreachable(), within: () => git }
    await expect(openClone(git, '/x', 'main')).rejects.toMatchObject({ name: 'Objection', code: 'clone' })
  })
})
