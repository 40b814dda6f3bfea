// The shapes of what only an installation asks for: the owner, the branch with its rule, labels with their looks.

import * as z from 'zod/mini'
import { id, sha } from './schema-atoms.js'

export const Owned = z.object({ owner: z.object({ id }) })

export const Trunk = z.pipe(
  z.object({
    name: z.string(),
    commit: z.object({ id: sha }),
    user_can_push: z.boolean(),
    effective_branch_protection_name: z.string(),
  }),
  z.transform(({ name, commit, user_can_push: userCanPush, effective_branch_protection_name: rule }) => {
    return { name, tip: commit.id, userCanPush, rule: rule === '' ? null : rule }
  }),
)

export const LabelLooks = z.array(
  z.object({ id, name: z.string(), color: z.string(), description: z.string(), exclusive: z.boolean() }),
)
