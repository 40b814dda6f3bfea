// The pattern of an installation: where the gate's secret lives (design 5.1), told from the workflows that use the gate.

import { type Judged, judgeFiles, judgeUnread, type Named } from '../cli/lint/contents.js'
import { isSecret, readExpressions } from '../cli/lint/expressions.js'
import { gatesOf, type Step } from '../cli/lint/workflow.js'
import { wordOf } from '../cli/lint/yaml.js'
import { sameLogin } from '../domain.js'
import type { Installation, Seen, Site, WorkflowFile, WorkflowFolder } from './installation.js'
import { mapSeen } from './seeing.js'

/**
 * What a pattern is told by: the secrets that the gate's steps name, in upper case. `next`: those of `token-next` alone, which are there
 * only while the token is rotated.
 */
type Told = { readonly secrets: readonly string[]; readonly next: readonly string[] }

/**
 * A: the secret is in the ops repository. B: it is in a controller that was looked at. C: there is none. `none`: no workflow that was seen
 * uses the gate. `unseen`: the workflows could not be read.
 */
export type Pattern = ({ readonly kind: 'A' | 'B' | 'C' } & Told) | { readonly kind: 'none' | 'unseen' }

const contentOf = ({ bytes, mode, size }: WorkflowFile): Named['content'] => {
  if (bytes !== null) return { kind: 'bytes', bytes }
  if (mode.startsWith('100')) return { kind: 'too-large', size }
  return { kind: 'unreadable', text: 'it is no regular file', remedy: 'Put the file itself there.', absent: false }
}

const namedIn = ({ files }: WorkflowFolder): readonly Named[] =>
  files.map((file) => ({ path: file.path, content: contentOf(file) }))

const NOTHING: Judged = { workflows: [], remarks: [] }

/** What `lint` says of the workflows of a site: those that Forgejo reads, and others that use the gate in vain. */
export const lintSite = ({ workflows }: Site): Seen<Judged> =>
  mapSeen(workflows, ([first, ...others]) => {
    if (first === undefined) return NOTHING
    const judged = judgeFiles(namedIn(first))
    return { ...judged, remarks: [...judged.remarks, ...others.flatMap((folder) => judgeUnread(first.path, namedIn(folder)))] }
  })

/** The steps of a site that are the gate. */
const stepsOf = (site: Site): Seen<readonly Step[]> => mapSeen(lintSite(site), ({ workflows }) => workflows.flatMap(gatesOf))

const inputOf = (step: Step, name: string): string | null => wordOf(step.inputs.get(name)?.value)

const isOidc = (step: Step): boolean => inputOf(step, 'auth')?.toLowerCase() === 'oidc'

const secretsIn = (steps: readonly Step[], input: string): readonly string[] => {
  const contexts = steps.flatMap((step) => readExpressions(inputOf(step, input) ?? '').contexts)
  return [...new Set(contexts.filter(isSecret).map((context) => context.slice('secrets.'.length).toUpperCase()))]
}

const toldBy = (steps: readonly Step[]): Told => {
  const secrets = secretsIn(steps, 'token')
  return { secrets, next: secretsIn(steps, 'token-next').filter((name) => !secrets.includes(name)) }
}

/** Does a step of a controller guard this repository? An expression (a matrix) may stand for it. */
const guards = (step: Step, name: string): boolean => {
  const given = inputOf(step, 'repository')
  return given !== null && (sameLogin(given, name) || readExpressions(given).any)
}

/** Tells the pattern. */
export const patternOf = ({ ops, controller }: Installation): Pattern => {
  const own = stepsOf(ops)
  if (own.kind === 'unseen') return { kind: 'unseen' }
  if (own.value.length > 0) {
    const stored = own.value.filter((step) => !isOidc(step))
    return stored.length === 0 ? { kind: 'C', secrets: [], next: [] } : { kind: 'A', ...toldBy(stored) }
  }
  if (controller === null) return { kind: 'none' }
  const others = stepsOf(controller)
  if (others.kind === 'unseen') return { kind: 'unseen' }
  const guarding = others.value.filter((step) => guards(step, ops.name))
  return guarding.length === 0 ? { kind: 'none' } : { kind: 'B', ...toldBy(guarding) }
}
