// Finding and reading the policy: the one named, else the ops repository's, else the nearest above (design 5.2).

import { dirname, join, relative, resolve } from 'node:path'
import { POLICY_BYTES, parsePolicy } from '../policy/policy.js'
import { tooLarge } from '../policy/source.js'
import { readFile } from './files.js'
import type { Content, PolicyReading } from './predict.js'
import type { Shell } from './shell.js'

/** Where a policy lies in an ops repository. */
const POLICY_PATH = 'vault/policy.toml'

type None = Extract<PolicyReading, { kind: 'none' }>

const none = (path: string, text: string, more: Partial<Pick<None, 'absent' | 'bytes' | 'problems'>> = {}): None => ({
  kind: 'none',
  path,
  text,
  absent: more.absent ?? false,
  bytes: more.bytes ?? null,
  problems: more.problems ?? [],
})

/**
 * What was found at a place, which people are told as `path`, in the repository at `root`; null for a place that the caller named, and
 * so says that it is there.
 */
const readingOf = (content: Content, path: string, root: string | null): PolicyReading => {
  if (content.kind === 'unreadable') {
    return none(path, `the policy ${path} cannot be read: ${content.text}`, { absent: content.absent && root !== null })
  }
  if (content.kind === 'too-large') {
    const size = content.size ?? POLICY_BYTES + 1
    return none(path, `${path} is invalid`, { problems: [tooLarge(path, 'policy', size, POLICY_BYTES)] })
  }
  const { bytes } = content
  const parsed = parsePolicy(bytes, path)
  if (parsed.kind === 'valid') return { kind: 'valid', path, root, bytes, policy: parsed.value }
  return none(path, `${path} is invalid`, { bytes, problems: parsed.problems })
}

/** Reads a policy that nobody named. The gate takes none from a symbolic link, so neither do we. */
const readFound = (path: string): Content => readFile(path, POLICY_BYTES, 'no-link')

const readNearest = (cwd: string): PolicyReading => {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, POLICY_PATH)
    const content = readFound(path)
    if (content.kind !== 'unreadable' || !content.absent) return readingOf(content, relative(cwd, path), folder)
    if (folder === dirname(folder))
      return none(POLICY_PATH, `there is no ${POLICY_PATH} here or in a folder above`, { absent: true })
  }
}

/** Reads the policy that is in force for the shell; `named` is `--policy`. Never throws for any file. */
export const readPolicy = (shell: Shell, named: string | null): PolicyReading => {
  if (named !== null) return readingOf(readFile(resolve(shell.cwd, named), POLICY_BYTES), named, null)
  const root = shell.env('OPS_REPO_ROOT') ?? ''
  if (root === '') return readNearest(shell.cwd)
  return readingOf(readFound(resolve(shell.cwd, root, POLICY_PATH)), join(root, POLICY_PATH), resolve(shell.cwd, root))
}
