// Pushing by git: commits made by plumbing, so that modes, links, submodules, further parents and orphans come out as told.

import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Push, Pushed } from '../../src/sandbox/index.js'

export type Pusher = (move: Push, authorization: string | null) => Pushed

/** Milliseconds for one command. */
const TIMEOUT_MS = 60_000

type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** How a commit's file is written to the index; the gitlink has no content. */
const entryOf = (
  change: NonNullable<NonNullable<Push['files']>[string]>,
): { mode: string; content: Buffer | null; id: string } => {
  if ('text' in change) return { mode: '100644', content: Buffer.from(change.text), id: '' }
  if ('base64' in change) return { mode: '100644', content: Buffer.from(change.base64, 'base64'), id: '' }
  if ('exec' in change) return { mode: '100755', content: Buffer.from(change.exec), id: '' }
  if ('link' in change) return { mode: '120000', content: Buffer.from(change.link), id: '' }
  return { mode: '160000', content: null, id: change.submodule }
}

const NOTHING = '0'.repeat(40)

/** Why a push was refused, as git's porcelain and the server say; null when it failed for another reason. */
const refusalOf = ({ stdout, stderr }: Ran): string | null => {
  const rejected = /^!\t[^\t]*\t\[(?:remote )?rejected\] \((.*)\)$/m.exec(stdout)?.[1]
  const words = [...stderr.matchAll(/^remote: (?:error: |Forgejo: )?(\S.*)$/gm)].map((one) => one[1]?.trim() ?? '')
  if (rejected !== undefined) return words.length > 0 ? words.join(' ') : rejected
  // An account without the right to write, or to read, gets no further than the door.
  const status = /The requested URL returned error: (403|404)|(repository .* not found)/.exec(stderr)
  return status === null ? null : 'repository not found, or no right to push to it'
}

/**
 * Pushes to repositories below `url` (a folder's address works too). Whoever pushes is told to git by its environment alone: no
 * argument, address or file holds a credential. Throws when git fails otherwise than by a refusal.
 */
export const createPusher = (url: string, folder: string): Pusher => {
  const home = join(folder, 'home')
  const store = join(folder, 'store.git')
  mkdirSync(home, { recursive: true })
  const environment = (authorization: string | null, more: Readonly<Record<string, string>>): Record<string, string> => {
    const settings: readonly (readonly [string, string])[] = [
      ['credential.helper', ''],
      ['core.protectHFS', 'false'],
      ['protocol.version', '2'],
      ['http.followRedirects', 'false'],
      ...(authorization === null ? [] : [['http.extraHeader', `Authorization: ${authorization}`] as const]),
    ]
    const authority = process.env['GIT_SSL_CAINFO'] ?? process.env['NODE_EXTRA_CA_CERTS']
    return {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: home,
      LC_ALL: 'C',
      TZ: 'UTC',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: 'true',
      GIT_DIR: store,
      GIT_INDEX_FILE: join(folder, 'index'),
      ...(authority === undefined ? {} : { GIT_SSL_CAINFO: authority }),
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(
        settings.flatMap(([key, value], at) => [
          [`GIT_CONFIG_KEY_${at}`, key],
          [`GIT_CONFIG_VALUE_${at}`, value],
        ]),
      ),
      ...more,
    }
  }
  const run = (
    args: readonly string[],
    { input = '', authorization = null as string | null, more = {} as Readonly<Record<string, string>> } = {},
    data: Buffer | string = input,
  ): Ran => {
    const env = environment(authorization, more)
    const done = spawnSync('git', args, { cwd: folder, env, input: data, timeout: TIMEOUT_MS, maxBuffer: 1 << 28 })
    if (done.error !== undefined) throw new Error(`git ${args[0]} could not run: ${done.error.message}`)
    return { status: done.status, stdout: done.stdout.toString(), stderr: done.stderr.toString() }
  }
  const git = (...given: Parameters<typeof run>): string => {
    const ran = run(...given)
    if (ran.status !== 0) throw new Error(`git ${given[0][0]} failed: ${ran.stderr.trim().slice(0, 500)}`)
    return ran.stdout.trim()
  }
  git(['init', '--quiet', '--bare', store])

  /** The commit that a move builds on: a branch of its repository, or a commit that is here or in it. */
  const parentOf = (move: Push, address: string, authorization: string | null): string | null => {
    if (move.from === undefined) return null
    const isCommit = /^[0-9a-f]{40}$/.test(move.from)
    if (isCommit && run(['cat-file', '-e', move.from]).status === 0) return move.from
    git(['fetch', '--quiet', '--no-tags', address, isCommit ? move.from : `+refs/heads/${move.from}:refs/from`], {
      authorization,
    })
    return isCommit ? move.from : git(['rev-parse', 'refs/from'])
  }

  const treeOf = (parent: string | null, files: NonNullable<Push['files']>): string => {
    git(parent === null ? ['read-tree', '--empty'] : ['read-tree', parent])
    const lines = Object.entries(files).map(([path, change]) => {
      if (change === null) return `0 ${NOTHING}\t${path}`
      const { mode, content, id } = entryOf(change)
      return `${mode} ${content === null ? id : git(['hash-object', '-w', '--stdin'], {}, content)}\t${path}`
    })
    git(['update-index', '-z', '--add', '--replace', '--index-info'], { input: lines.map((line) => `${line}\0`).join('') })
    return git(['write-tree'])
  }

  const commitOf = (move: Push, parent: string | null): string => {
    const { name, email } = move.author ?? { name: move.as, email: `${move.as}@example.test` }
    const parents = [...(parent === null ? [] : [parent]), ...(move.parents ?? [])].flatMap((one) => ['-p', one])
    const message = `${(move.message ?? 'change').replace(/\n+$/, '')}\n`
    const more = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email }
    return git(['commit-tree', treeOf(parent, move.files ?? {}), ...parents], { input: message, more })
  }

  return (move, authorization) => {
    const address = `${url}/${move.repo ?? ''}.git`
    const commit = commitOf(move, parentOf(move, address, authorization))
    const options = (move.options ?? []).flatMap((option) => ['--push-option', option])
    const target = `${move.force ? '+' : ''}${commit}:${move.to ?? `refs/heads/${move.branch ?? ''}`}`
    const pushed = run(['push', '--porcelain', '--no-verify', ...options, address, target], { authorization })
    if (pushed.status === 0) return { outcome: 'ok', commit }
    const reason = refusalOf(pushed)
    if (reason === null) throw new Error(`git push failed: ${pushed.stderr.trim().slice(0, 500)}`)
    return { outcome: 'refused', commit, reason }
  }
}
