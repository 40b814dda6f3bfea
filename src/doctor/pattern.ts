// The pattern of an installation: where the gate's secret lives (design 5.1), told from the workflows that use the gate.

import { type Judged, judgeFiles, judgeUnread, type Named } from '../cli/lint/contents.js'
import { isSecret, readExpressions } from '../cli/lint/expressions.js'
import { remark } from '../cli/lint/rule.js'
import { UNREADABLE } from '../cli/lint/rules/files.js'
import { type GateJob, isLooking, isOidc, type Step, type Workflow, inputOf as wordGiven } from '../cli/lint/workflow.js'
import { entryOf, wordsIn } from '../cli/lint/yaml.js'
import { sameLogin } from '../domain.js'
import {
  type Installation,
  MOST_FILES,
  type Seen,
  type Site,
  seen,
  type WorkflowFile,
  type WorkflowFolder,
} from './installation.js'
import { mapSeen } from './seeing.js'

/**
 * What a pattern is told by: the secrets that the gate's steps name, in upper case. `next`: those of `token-next` alone, which are there
 * only while the token is rotated.
 */
export type Told = { readonly secrets: readonly string[]; readonly next: readonly string[] }

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

/** Files of the folder that Forgejo reads which were too many to look at; null for none, or where nothing was seen. */
export const unreadIn = ({ workflows, name }: Site): string | null => {
  const [first] = workflows.kind === 'seen' ? workflows.value : []
  return first === undefined || first.unread === 0
    ? null
    : `${first.unread} more files or folders in ${first.path} of ${name} were not looked at: ${MOST_FILES} are`
}

/** What to do about them. */
export const FEWER = `Keep no more than ${MOST_FILES} workflows there.`

const notLookedAt = (site: Site, path: string) => {
  const text = unreadIn(site)
  return text === null ? [] : [remark(UNREADABLE, path, null, { text: `${text}.`, severity: 'warning', remedy: FEWER })]
}

const NOTHING: Judged = { workflows: [], remarks: [] }

const judge = (site: Site): Seen<Judged> =>
  mapSeen(site.workflows, ([first, ...others]) => {
    if (first === undefined) return NOTHING
    const own = judgeFiles(namedIn(first))
    const inVain = others.flatMap((folder) => judgeUnread(first.path, namedIn(folder)))
    return { ...own, remarks: [...own.remarks, ...inVain, ...notLookedAt(site, first.path)] }
  })

/** Sites that were judged: a dozen checks ask, and a folder of workflows takes its time. */
const judged = new WeakMap<Site, Seen<Judged>>()

/** What `lint` says of the workflows of a site: those that Forgejo reads, and others that use the gate in vain. */
export const lintSite = (site: Site): Seen<Judged> => {
  const known = judged.get(site) ?? judge(site)
  judged.set(site, known)
  return known
}

/** A step that is the gate, and where it stands. */
export type Gate = { readonly workflow: Workflow; readonly job: GateJob; readonly step: Step }

/** The word that an input of the gate has; null for none. */
export const inputOf = ({ step }: Gate, name: string): string | null => wordGiven(step, name)

/** All steps of a site that use the gate. */
const usesIn = (site: Site): Seen<readonly Gate[]> =>
  mapSeen(lintSite(site), ({ workflows }) =>
    workflows.flatMap((workflow) => workflow.jobs.flatMap((job) => job.gates.map((step): Gate => ({ workflow, job, step })))),
  )

/** The steps of a site that are the gate; one that only looks at the installation is none. */
const gatesIn = (site: Site): Seen<readonly Gate[]> => mapSeen(usesIn(site), (all) => all.filter(({ step }) => !isLooking(step)))

const secretsIn = (gates: readonly Gate[], input: string): readonly string[] => {
  const contexts = gates.flatMap((gate) => readExpressions(inputOf(gate, input) ?? '').contexts)
  return [...new Set(contexts.filter(isSecret).map((context) => context.slice('secrets.'.length).toUpperCase()))]
}

const toldBy = (gates: readonly Gate[]): Told => {
  const secrets = secretsIn(gates, 'token')
  return { secrets, next: secretsIn(gates, 'token-next').filter((name) => !secrets.includes(name)) }
}

const OF_MATRIX = /^\$\{\{\s*matrix\.([A-Za-z_][\w-]*)\s*\}\}$/

/** A matrix of more entries is not resolved: none has so many jobs, and each of many steps may name it. */
const MOST_ENTRIES = 256

/** What a job's matrix has under a key, `include` with it; null where it has no plain words, or nobody can tell which are left. */
const listIn = ({ map }: GateJob, key: string): readonly string[] | null => {
  const matrix = entryOf(entryOf(map, 'strategy')?.value, 'matrix')?.value
  const include = entryOf(matrix, 'include')?.value
  const included = include?.kind === 'list' ? include.items.map((item) => entryOf(item, key)?.value) : []
  if (entryOf(matrix, 'exclude') !== undefined || included.length > MOST_ENTRIES) return null
  const words = [entryOf(matrix, key)?.value, ...included].flatMap((value) => wordsIn(value))
  if (words.length === 0 || words.length > MOST_ENTRIES) return null
  const texts = words.map(({ text }) => text.trim())
  return texts.some((text) => readExpressions(text).any) ? null : texts
}

/** Lists that were read: each of many steps of a job may name the same one. */
const lists = new WeakMap<GateJob, Map<string, readonly string[] | null>>()

const listedIn = (job: GateJob, key: string): readonly string[] | null => {
  const known = lists.get(job) ?? new Map<string, readonly string[] | null>()
  lists.set(job, known)
  const list = known.has(key) ? known.get(key) : listIn(job, key)
  known.set(key, list ?? null)
  return list ?? null
}

/** The repositories that a step guards, as `owner/name`; null where an expression says it, or a matrix that nobody can resolve. */
export const repositoriesOf = (gate: Gate, own: string): readonly string[] | null => {
  const given = inputOf(gate, 'repository')
  if (given === null) return [own]
  const [, key] = OF_MATRIX.exec(given) ?? []
  if (key !== undefined) return listedIn(gate.job, key)
  return readExpressions(given).any ? null : [given]
}

/** Does a step guard this repository? An expression may stand for it. */
const guards = (gate: Gate, site: Site, name: string): boolean =>
  repositoriesOf(gate, site.name)?.some((one) => sameLogin(one, name)) ?? true

/** The gates that guard the ops repository: those in it, else those of the controller. `others` guard something else. */
export const gatesFor = ({
  ops,
  controller,
}: Pick<Installation, 'ops' | 'controller'>): Seen<{ site: Site; gates: readonly Gate[]; others: readonly Gate[] }> => {
  const of = (site: Site) =>
    mapSeen(gatesIn(site), (all) => ({
      site,
      gates: all.filter((gate) => guards(gate, site, ops.name)),
      others: all.filter((gate) => !guards(gate, site, ops.name)),
    }))
  const own = of(ops)
  return own.kind === 'unseen' || own.value.gates.length > 0 || controller === null ? own : of(controller)
}

/** What the steps of a controller that was named say for this repository; null where it has none. */
export const toldByController = ({ ops, controller }: Installation): Seen<Told | null> =>
  controller === null
    ? seen(null)
    : mapSeen(gatesIn(controller), (all) => {
        const guarding = all.filter((gate) => guards(gate, controller, ops.name))
        return guarding.length === 0 ? null : toldBy(guarding)
      })

/** Tells the pattern. A secret that any step names, one that only looks or has no use for it, is a stored one for all that. */
export const patternOf = ({ ops, controller }: Installation): Pattern => {
  const found = gatesFor({ ops, controller })
  const uses = usesIn(ops)
  if (found.kind === 'unseen' || uses.kind === 'unseen') return { kind: 'unseen' }
  const { site, gates } = found.value
  if (gates.length === 0) return { kind: 'none' }
  if (site !== ops) return { kind: 'B', ...toldBy(gates) }
  const told = toldBy(uses.value)
  const isStored = gates.some(({ step }) => !isOidc(step)) || told.secrets.length + told.next.length > 0
  return isStored ? { kind: 'A', ...told } : { kind: 'C', ...told }
}
