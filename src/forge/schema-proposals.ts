// The shapes of what only an author asks for: repositories to write to, files as they were written, pull requests as people see them.

import * as z from 'zod/mini'
import { id, login, loginOrNull, sha } from './schema-atoms.js'

export const Place = z.pipe(
  z.object({
    id,
    owner: login,
    name: z.string(),
    default_branch: z.string(),
    archived: z.boolean(),
    permissions: z.object({ admin: z.boolean(), push: z.boolean() }),
  }),
  z.transform(({ default_branch: defaultBranch, permissions, ...rest }) => ({ ...rest, ...permissions, defaultBranch })),
)
export const Places = z.array(Place)

/** A folder is answered as the list of what is in it. */
export const FoundPath = z.pipe(
  z.union([z.object({ type: z.string(), sha }), z.array(z.unknown())]),
  z.transform((found) => ('type' in found && found.type === 'file' ? found.sha : ('other' as const))),
)

export const Added = z.pipe(
  z.object({ content: z.object({ path: z.string(), sha }), commit: z.object({ sha }) }),
  z.transform(({ content, commit }) => ({ path: content.path, blob: content.sha, commit: commit.sha })),
)

export const Proposal = z.pipe(
  z.object({
    number: id,
    html_url: z.string(),
    user: login,
    state: z.enum(['open', 'closed']),
    merged: z.boolean(),
    merge_commit_sha: z.nullable(sha),
    merged_by: loginOrNull,
    labels: z.array(z.object({ name: z.string() })),
    base: z.object({ ref: z.string() }),
    // `label` stays the branch's name when the branch is gone (forgejo-api.md 2.2).
    head: z.object({ label: z.string(), sha }),
  }),
  z.transform(({ html_url: url, user, merge_commit_sha: mergeCommit, merged_by: mergedBy, labels, base, head, ...rest }) => ({
    ...rest,
    url,
    author: user,
    mergeCommit,
    mergedBy,
    labels: labels.map(({ name }) => name),
    base: base.ref,
    branch: head.label,
    head: head.sha,
  })),
)

/** A row that Forgejo failed to convert is null, and one that cannot be read is nobody's to look at. */
export const ProposalRows = z.array(
  z.pipe(
    z.unknown(),
    z.transform((row) => {
      const parsed = Proposal.safeParse(row)
      return parsed.success ? parsed.data : null
    }),
  ),
)
