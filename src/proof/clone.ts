// A local clone: whether its history is whole, where its base branch stands, and which commits of it touched a path.

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { isSha, type Sha } from '../domain.js'
import { describe } from '../failure.js'
import type { Git } from './git.js'
import { unknown } from './objection.js'
import { createObjects, type Objects } from './objects.js'

/** The newest commit of the base branch (by first parents) that touched a path, and whether an earlier one had touched it before. */
export type Touch = { readonly newest: Sha; readonly again: boolean }

/** A clone whose history is whole. `tip` is where its own copy of the base branch stands. */
export type Clone = {
  readonly tip: Sha
  readonly objects: Objects
  /** Touches of the paths below `path`, by path. With `alone` only those of that path, which is quicker. */
  readonly touches: (path: string, how: 'below' | 'alone') => Promise<ReadonlyMap<string, Touch>>
  /** What `head` has and `base` has not, at most `limit` of them. */
  readonly ahead: (head: Sha, base: Sha, limit: number) => Promise<readonly Sha[]>
  readonly close: () => void
}

const LOG_BYTES = 256 * 1024 * 1024

/** One line that git prints, or null where it fails. */
const lineOf = async (git: Git, args: readonly string[]): Promise<string | null> => {
  const { exit, out } = await git.run(args)
  return exit === 0 ? out.toString('utf8').replace(/\n$/, '') : null
}

/** Where the clone keeps its objects. */
const gitFolderOf = async (git: Git, folder: string): Promise<string> => {
  const { exit, out, err } = await git.run(['rev-parse', '--absolute-git-dir'])
  if (exit === 0) return out.toString('utf8').replace(/\n$/, '')
  const said = err.split('\n')[0] ?? ''
  // Of a clone that is there and not trusted (safe.directory) git itself says what to do.
  const remedy = /not a git repository|cannot change to/.test(said) ? ELSEWHERE : ''
  throw unknown('clone', `there is no clone in ${folder} that git reads (${said})${remedy}`)
}

const ELSEWHERE = ': call it in a fetched clone of the ops repository, or name one with --repo-dir'

/** How large the file at a path is that git names, 0 where there is none; whatever the system objects to cannot be told. */
const sizeOf = (path: string): number => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0
  } catch (thrown) {
    throw unknown('clone', `${NOT_SAID} (${describe(thrown).split(',')[0] ?? ''})`)
  }
}

const NOT_SAID = 'git does not say where the files of the clone are'

/** A clone that hides a part of its history cannot show what is not there. */
const refuseCut = async (git: Git, gitFolder: string): Promise<void> => {
  if ((await lineOf(git, ['rev-parse', '--is-shallow-repository'])) !== 'false') {
    throw unknown('shallow', 'the clone is shallow: fetch all of its history (git fetch --unshallow)')
  }
  const grafts = await lineOf(git, ['rev-parse', '--git-path', 'info/grafts'])
  if (grafts === null) throw unknown('clone', NOT_SAID)
  if (sizeOf(resolve(gitFolder, grafts)) > 0)
    throw unknown('grafted', 'the clone has grafts (info/grafts), which make its history another one')
}

const tipOf = async (git: Git, base: string): Promise<Sha> => {
  for (const ref of [`refs/remotes/origin/${base}`, `refs/heads/${base}`]) {
    const id = await lineOf(git, ['show-ref', '--verify', '--hash', '--', ref])
    if (id !== null && isSha(id)) return id
  }
  throw unknown('base', `the clone has no branch ${base}, neither of its origin nor of its own`)
}

/** What `log --raw -z` printed: a commit's id, then for each path a line of modes and ids, and the path. */
const parseTouches = (out: Buffer): ReadonlyMap<string, Touch> => {
  const touches = new Map<string, Touch>()
  const words = out.toString('utf8').split('\0')
  let commit: Sha | null = null
  for (let at = 0; at < words.length; at += 1) {
    const word = (words[at] ?? '').replace(/^\n+/, '')
    if (word.startsWith(':') && commit !== null) {
      at += 1
      const path = words[at] ?? ''
      touches.set(path, { newest: touches.get(path)?.newest ?? commit, again: touches.has(path) })
    } else if (isSha(word)) commit = word
    else if (word !== '') throw unknown('clone', 'git log printed something unexpected')
  }
  return touches
}

/** Everything that a person's configuration could make git print otherwise is said. */
const LOG = [
  ...['-c', 'log.follow=false', '-c', 'log.showRoot=true', '-c', 'log.diffMerges=separate', '-c', 'diff.ignoreSubmodules=none'],
  'log',
  '--first-parent',
  '-m',
  '--raw',
  '-r',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-show-signature',
  '--no-notes',
  '--no-decorate',
  '--no-mailmap',
  '--format=tformat:%H',
]

/** Opens the clone in `folder`, or ends with an Objection. */
export const openClone = async (outside: Git, folder: string, base: string): Promise<Clone> => {
  const gitFolder = await gitFolderOf(outside, folder)
  const git = outside.within(gitFolder)
  await refuseCut(git, gitFolder)
  const tip = await tipOf(git, base)
  const objects = createObjects(git)
  return {
    tip,
    objects,
    touches: async (path, how) => {
      const most = how === 'alone' ? ['--max-count=2'] : []
      const { exit, out, err } = await git.run([...LOG, ...most, '--end-of-options', tip, '--', path], LOG_BYTES)
      if (exit !== 0) throw unknown('objects', `the history of the clone cannot be read: ${err.split('\n')[0] ?? ''}`)
      return parseTouches(out)
    },
    ahead: async (head, from, limit) => {
      const { exit, out } = await git.run(['rev-list', `--max-count=${limit}`, '--end-of-options', head, `^${from}`, '--'])
      const ids = out
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
      if (exit !== 0 || !ids.every(isSha))
        throw unknown('objects', `the history of ${head.slice(0, 10)} is not whole in the clone`)
      return ids.filter(isSha)
    },
    close: objects.close,
  }
}
