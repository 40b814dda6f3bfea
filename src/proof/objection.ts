// Objections: why a proof ends before its end, each kind with a code that stays the same.

/** What a proof answers. `unknown`: it could not be told, which is never a yes. */
export type Answer = 'yes' | 'no' | 'unknown'

/** Codes of "no": something that is known is not as it must be. */
export type NoCode =
  | 'bad-id'
  | 'absent'
  | 'edited'
  | 're-added'
  | 'renamed'
  | 'direct-push'
  | 'squashed'
  | 'rebased'
  | 'parents'
  | 'line'
  | 'stray'
  | 'shape'
  | 'taken'
  | 'crafted-merge'
  | 'no-pull'
  | 'other-pull'
  | 'policy'
  | 'action-invalid'
  | 'rejected'
  | 'approvals'
  | 'approval-of-other-commit'
  | 'approval-dismissed'
  | 'approval-by-gate'
  | 'approval-unlisted'
  | 'approval-by-author'
  | 'approval-by-pusher'
  | 'approval-by-committer'
  | 'approval-after-merge'
  | 'approval-before-retarget'

/** Codes of "could not tell": the clone or the forge does not show what must be known. */
export type UnknownCode =
  | 'clone'
  | 'shallow'
  | 'grafted'
  | 'objects'
  | 'base'
  | 'not-on-forge'
  | 'behind'
  | 'forge'
  | 'list-cap'
  | 'pusher'
  | 'merge-time'
  | 'team'

/** Ends one proof. Only `prove` and whoever reads what all proofs need catch it. `message` has no full stop. */
export class Objection extends Error {
  override readonly name = 'Objection'
  readonly answer: 'no' | 'unknown'
  readonly code: NoCode | UnknownCode

  constructor(answer: 'no' | 'unknown', code: NoCode | UnknownCode, text: string) {
    super(text)
    this.answer = answer
    this.code = code
  }
}

/** It is not proven, and that is known. */
export const no = (code: NoCode, text: string): Objection => new Objection('no', code, text)

/** It could not be told. */
export const unknown = (code: UnknownCode, text: string): Objection => new Objection('unknown', code, text)
