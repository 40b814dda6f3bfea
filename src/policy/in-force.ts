// The policy in force: what the file on the base branch says, or why it says nothing.

import type { Problem } from '../failure.js'
import type { PolicyFile } from '../observation.js'
import { type Policy, parsePolicy } from './policy.js'
import { parseToml, textOf } from './toml.js'

/** The policy in force, or why there is none and everything is high. */
export type PolicyReading =
  | { readonly kind: 'valid'; readonly policy: Policy }
  | { readonly kind: 'none'; readonly text: string; readonly problems: readonly Problem[] }

/** A sweep reads the same bytes thousands of times over. */
const parsed = new WeakMap<Uint8Array, PolicyReading>()

/** Reads a policy file; `path` and `place` ("on the base branch") are for the words. */
export const readPolicyFile = (file: PolicyFile, path: string, place: string): PolicyReading => {
  if (file.kind === 'absent') return { kind: 'none', text: `there is no ${path} ${place}`, problems: [] }
  if (file.kind === 'unusable') return { kind: 'none', text: file.text, problems: [] }
  const known = parsed.get(file.bytes)
  if (known !== undefined) return known
  const reading = parsePolicy(file.bytes, path)
  const fresh: PolicyReading =
    reading.kind === 'valid'
      ? { kind: 'valid', policy: reading.value }
      : { kind: 'none', text: `${path} ${place} is invalid`, problems: reading.problems }
  parsed.set(file.bytes, fresh)
  return fresh
}

/** The folder of formulas that is guarded: what a valid policy says, and of an invalid one what can be read all the same. */
export const formulasDirOf = (file: PolicyFile, path: string): string | null => {
  const reading = readPolicyFile(file, path, ON_BASE)
  if (reading.kind === 'valid') return reading.policy.formulasDir?.path ?? null
  const toml = file.kind === 'file' ? parseToml(new TextDecoder().decode(file.bytes)) : null
  const actions = toml?.kind === 'table' ? toml.table.get('actions') : null
  return actions?.type === 'table' ? textOf(actions.entries.get('formulas_dir')) : null
}

/** Where the policy that counts lies. */
export const ON_BASE = 'on the base branch'
