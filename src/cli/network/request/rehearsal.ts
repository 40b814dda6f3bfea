// Rehearsal: does the gate only rehearse? Its comment says so, and nothing else: a rehearsal posts no status.

import { sameLogin } from '../../../domain.js'
import { Fault } from '../../../failure.js'
import type { Forge } from '../../../forge/forge.js'
import { MARKER } from '../../../report/comment.js'

/** What is told of it. */
export const REHEARSES =
  "the gate only rehearses, as its comment says: it merges nothing until its operator takes dry-run out of the gate's workflow"

const isRehearsal = (body: string): boolean => body.startsWith(`${MARKER}\n`) && /^### \S+ rehearsal: /m.test(body.slice(0, 200))

/**
 * Only told, for anybody may write such a comment where no approver is named. A token of `request` need not be allowed to read comments
 * (`read:issue`): then, and whenever the forge fails here, nothing is said.
 */
export const rehearses = async (forge: Pick<Forge, 'comments'>, approver: string | null, number: number): Promise<boolean> => {
  try {
    const comments = await forge.comments(number)
    return comments.some(({ user, body }) => (approver === null || sameLogin(user, approver)) && isRehearsal(body))
  } catch (thrown) {
    if (thrown instanceof Fault) return false
    throw thrown
  }
}
