// The program git, told to read and nothing else: no hooks, no replaced objects, no network, no shell, bounded output.

import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process'
import { unknown } from './objection.js'

/** What one call came to. `err` is git's own text, untrusted. */
type Ran = { readonly exit: number; readonly out: Buffer; readonly err: string }

/**
 * `run` ends with an Objection where git cannot be run or says more than `maxBytes`; any exit code of its own is a value. `within` is
 * the same program on that git folder: there no path depends on where in a clone one stands.
 */
export type Git = {
  readonly run: (args: readonly string[], maxBytes?: number) => Promise<Ran>
  readonly start: (args: readonly string[]) => ChildProcessWithoutNullStreams
  readonly within: (gitFolder: string) => Git
}

type Env = (name: string) => string | undefined

const MAX_BYTES = 1024 * 1024
const TIME_MS = 120_000

/**
 * What every call starts with. A commit graph is a cache beside the objects, `protocol.allow` keeps a partial clone from fetching what
 * it lacks (git-config(1)); `--no-optional-locks` writes nothing.
 */
const READ_ONLY = [
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.commitGraph=false', 'protocol.allow=never'].flatMap((one) => [
    '-c',
    one,
  ]),
]

/** Nothing of the caller's own GIT_ variables is passed on: they could name another repository, or grafts. */
const environment = (env: Env): NodeJS.ProcessEnv => {
  const home = env('HOME')
  return {
    PATH: env('PATH') ?? '/usr/local/bin:/usr/bin:/bin',
    // Only there a person can say that a clone of somebody else's is safe (safe.directory).
    ...(home === undefined ? {} : { HOME: home }),
    LC_ALL: 'C',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
  }
}

/** Git in `folder`, an absolute path. */
export const createGit = (folder: string, env: Env): Git => gitAt(['-C', folder], env)

const gitAt = (place: readonly string[], env: Env): Git => {
  const surroundings = environment(env)
  const full = (args: readonly string[]): string[] => [...READ_ONLY, ...place, ...args]
  return {
    within: (gitFolder) => gitAt(['-C', gitFolder, `--git-dir=${gitFolder}`], env),
    run: (args, maxBytes = MAX_BYTES) =>
      new Promise((resolve, reject) => {
        const options = { env: surroundings, maxBuffer: maxBytes, timeout: TIME_MS, encoding: 'buffer' } as const
        execFile('git', full(args), options, (failure, out, err) => {
          const text = err.toString('utf8').trim()
          if (failure === null) resolve({ exit: 0, out, err: text })
          else if (typeof failure.code === 'number') resolve({ exit: failure.code, out, err: text })
          else if (String(failure.code) === 'ENOENT') reject(unknown('clone', 'the program git cannot be found'))
          else reject(unknown('clone', `git ${args[0] ?? ''} took too long, said too much or was ended`))
        })
      }),
    start: (args) => spawn('git', full(args), { env: surroundings, stdio: 'pipe' }),
  }
}
