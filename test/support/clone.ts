// A repository of the sandbox as a real clone: every object as git stores it, and the refs that git would have fetched.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Stage } from '../../src/demo/stage.js'
import type { GitObject, Signature } from '../../src/sandbox/git/objects.js'
import { needRepo } from '../../src/sandbox/index.js'

/**
 * A clone in a temporary folder. `git` runs git there and gives what it printed; `fetch` brings what the sandbox has by now, `checkout`
 * writes the files of main.
 */
export type RealClone = {
  readonly path: string
  readonly git: (...args: readonly string[]) => string
  readonly fetch: () => void
  readonly checkout: () => void
  readonly remove: () => void
}

const who = ({ name, email, seconds }: Signature): string => `${name} <${email}> ${seconds} +0000`

const encode = (object: GitObject): Buffer => {
  switch (object.kind) {
    case 'blob':
      return Buffer.from(object.bytes)
    case 'tree':
      return Buffer.concat(
        object.entries.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
      )
    case 'commit': {
      const { tree, parents, author, committer, message } = object
      const lines = [
        `tree ${tree}`,
        ...parents.map((id) => `parent ${id}`),
        `author ${who(author)}`,
        `committer ${who(committer)}`,
      ]
      return Buffer.from([...lines, '', message].join('\n'))
    }
  }
}

/** Stores an object loose, and checks that its id is the one the sandbox gave it. */
export const store = (folder: string, id: string, object: GitObject): void => {
  const bytes = encode(object)
  const whole = Buffer.concat([Buffer.from(`${object.kind} ${bytes.length}\0`), bytes])
  if (createHash('sha1').update(whole).digest('hex') !== id) throw new Error(`object ${id} is another one for git`)
  mkdirSync(join(folder, 'objects', id.slice(0, 2)), { recursive: true })
  writeFileSync(join(folder, 'objects', id.slice(0, 2), id.slice(2)), deflateSync(whole))
}

const CONFIG = '[core]\n\trepositoryformatversion = 0\n[user]\n\tname = test\n\temail = test@example.org\n'

/** Clones the ops repository of a stage: branches as those of `origin`, and main; pull requests' heads with all their commits. */
export const cloneOf = (stage: Stage, at: string | null = null): RealClone => {
  const path = at ?? mkdtempSync(join(tmpdir(), 'vault-gate-clone-'))
  const folder = join(path, '.git')
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const env = { PATH: process.env['PATH'], HOME: path, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' }
  const git: RealClone['git'] = (...args) =>
    execFileSync('git', args, { cwd: path, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  // Without a process for each: there are many such clones.
  write('HEAD', 'ref: refs/heads/main\n')
  write('config', CONFIG)
  mkdirSync(join(folder, 'objects'), { recursive: true })
  const known = new Set<string>()
  const fetch = (): void => {
    for (const [id, object] of stage.world.objects) {
      if (!known.has(id)) store(folder, id, object)
      known.add(id)
    }
    for (const [ref, id] of needRepo(stage.world).refs) {
      write(ref.replace(/^refs\/heads\//, 'refs/remotes/origin/'), `${id}\n`)
      if (ref === 'refs/heads/main') write(ref, `${id}\n`)
    }
  }
  fetch()
  const checkout = (): void => void git('reset', '-q', '--hard')
  return { path, git, fetch, checkout, remove: () => rmSync(path, { recursive: true, force: true }) }
}
