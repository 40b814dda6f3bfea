// The shapes of git objects: commits, folders, files.

import * as z from 'zod/mini'
import { count, loginOrNull, sha, time } from './schema-atoms.js'

export const Commit = z.pipe(
  z.object({ sha, parents: z.array(z.object({ sha })), author: loginOrNull, committer: loginOrNull }),
  z.transform((commit) => ({
    id: commit.sha,
    parents: commit.parents.map((parent) => parent.sha),
    author: commit.author,
    committer: commit.committer,
  })),
)
export const Commits = z.array(Commit)

export const LogEntry = z.pipe(
  z.object({
    sha,
    parents: z.array(z.object({ sha })),
    author: loginOrNull,
    committer: loginOrNull,
    commit: z.object({ message: z.string(), committer: z.object({ date: time }) }),
  }),
  z.transform(({ sha: id, parents, author, committer, commit }) => {
    return {
      id,
      parents: parents.map((parent) => parent.sha),
      author,
      committer,
      message: commit.message,
      at: commit.committer.date,
    }
  }),
)
export const Log = z.array(LogEntry)

const entry = z.pipe(
  z.object({ path: z.string().check(z.minLength(1)), mode: z.string().check(z.regex(/^[0-7]{6}$/)), size: count, sha }),
  z.transform(({ path, mode, size, sha: id }) => ({ name: path, mode, id, size: /^1[02]/.test(mode) ? size : 0 })),
)
export const TreePage = z.object({
  sha,
  // Past the end, and for a commit without files.
  tree: z.pipe(
    z.nullable(z.array(entry)),
    z.transform((entries) => entries ?? []),
  ),
  truncated: z.boolean(),
  page: count,
  total_count: count,
})

export const Blob = z.object({ sha, encoding: z.literal('base64'), size: count, content: z.string() })
export const Blobs = z.array(Blob)
