// The smallest shapes, of which the others are made.

import * as z from 'zod/mini'
import { isSha, type Sha } from '../domain.js'

export const id = z.int().check(z.gt(0))
export const count = z.int().check(z.gte(0))
export const sha = z.custom<Sha>((value) => typeof value === 'string' && isSha(value))
export const time = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text) => Date.parse(text)),
)
export const login = z.pipe(
  z.object({ login: z.string() }),
  z.transform((user) => user.login),
)
/** Absent where Forgejo matched nobody: a team's review, a commit of an unknown address. */
export const loginOrNull = z.nullable(login)
