// Predicting, without a forge, what the gate will say to a vault action: pure, and shared by every offline command.

import { tierFindings, tierOf } from '../checks/tier.js'
import type { Finding } from '../decision.js'
import type { Problem } from '../failure.js'
import type { Formulas } from '../policy/formulas.js'
import type { Policy } from '../policy/policy.js'
import { problemAt, tooLarge } from '../policy/source.js'
import type { Tier } from '../policy/tier.js'
import { readVaultAction, VAULT_ACTION_BYTES, type VaultAction, type VaultActionReading } from '../policy/vault-action.js'
import { policyFinding, predictFormula } from './predict-formula.js'

/** What a path holds. `size` is in bytes, null where the end was never seen; `text` follows "cannot be read: ". */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly size: number | null }
  | { readonly kind: 'unreadable'; readonly text: string; readonly remedy: string; readonly absent: boolean }

/**
 * The policy to judge by, or why there is none; then everything is high. `absent`: nobody has written one here. `root` is the folder
 * of the repository that it was found in, null where the caller named the file: then nobody knows what else is there.
 */
export type PolicyReading =
  | {
      readonly kind: 'valid'
      readonly path: string
      readonly root: string | null
      readonly bytes: Uint8Array
      readonly policy: Policy
    }
  | {
      readonly kind: 'none'
      readonly path: string
      readonly absent: boolean
      readonly bytes: Uint8Array | null
      readonly text: string
      readonly problems: readonly Problem[]
    }

/** What to judge: the name of a formula with the claim that comes with it, or a file, whose `id` must be that (null: any). */
export type Subject =
  | { readonly kind: 'formula'; readonly name: string; readonly override: string }
  | { readonly kind: 'file'; readonly name: string; readonly path: string; readonly id: string | null; readonly content: Content }

/**
 * What the gate will say, as far as file and policy tell. `standing`: `refused` is no valid vault action, `unknown` could not be told
 * (no usable policy, unreadable file); for both the tier is high. `action` is there when its values are right.
 */
export type Prediction = {
  readonly subject: Subject
  readonly policy: PolicyReading
  readonly standing: 'valid' | 'refused' | 'unknown'
  readonly tier: Tier
  readonly canonical: boolean | null
  readonly action: VaultAction | null
  readonly evidence: readonly Finding[]
  readonly problems: readonly Problem[]
}

const tooLargeProblem = (path: string, size: number | null): Problem => {
  if (size !== null) return tooLarge(path, 'vault action', size, VAULT_ACTION_BYTES)
  const text = `The vault action has more than the ${VAULT_ACTION_BYTES} bytes that are read.`
  return problemAt('too-large', path, null, text, 'Make the file smaller; nothing else in it was looked at.')
}

/**
 * Reads a file's content as a vault action. `policy` null: whatever names it asks for; `formulas` null: whatever formula. What cannot
 * be read is no vault action.
 */
export const readContent = (
  subject: Extract<Subject, { kind: 'file' }>,
  policy: Policy | null,
  formulas: Formulas | null,
): VaultActionReading => {
  const { content, path, id } = subject
  const none = (problem: Problem): VaultActionReading => ({
    kind: 'invalid',
    problems: [problem],
    canonical: false,
    action: null,
  })
  switch (content.kind) {
    case 'bytes':
      return readVaultAction(content.bytes, {
        path,
        id,
        secrets: policy?.secrets ?? null,
        mounts: policy?.mounts ?? null,
        formulas,
      })
    case 'too-large':
      return none(tooLargeProblem(path, content.size))
    case 'unreadable':
      return none(problemAt('unreadable', path, null, `The file cannot be read: ${content.text}.`, content.remedy))
  }
}

const predictFile = (
  subject: Extract<Subject, { kind: 'file' }>,
  policy: PolicyReading,
  formulas: Formulas | null,
): Prediction => {
  const reading = readContent(subject, policy.kind === 'valid' ? policy.policy : null, formulas)
  const { action } = reading
  const told =
    action === null || policy.kind === 'none'
      ? []
      : tierFindings({ policy: policy.policy, policyPath: policy.path, action, actionPath: subject.path })
  const evidence = [policyFinding(policy), ...told]
  const { kind } = subject.content
  const known = policy.kind === 'valid' && kind !== 'unreadable'
  const own = reading.kind === 'valid' ? [] : reading.problems
  return {
    subject,
    policy,
    standing: reading.kind === 'invalid' && kind !== 'unreadable' ? 'refused' : known ? 'valid' : 'unknown',
    tier: reading.kind === 'valid' ? tierOf(evidence) : 'high',
    canonical: kind === 'unreadable' ? null : reading.kind === 'valid' || reading.canonical,
    action,
    evidence,
    problems: [...own, ...(policy.kind === 'none' ? policy.problems : [])],
  }
}

/**
 * Predicts what the gate will say to `subject` under `policy`, where `formulas` are those that exist (null: not asked). The same
 * arguments always give the same prediction.
 */
export const predict = (subject: Subject, policy: PolicyReading, formulas: Formulas | null): Prediction =>
  subject.kind === 'formula' ? predictFormula(subject, policy) : predictFile(subject, policy, formulas)
