// A workflow file as lint sees it: what starts it, and the jobs that use the gate.

import { INPUTS } from '../../inputs.js'
import type { Source } from '../../policy/source.js'
import { namesGate } from './address.js'
import type { Check } from './rule.js'
import { type Entry, entryOf, wordOf, wordsIn, type Yaml, type YamlMap } from './yaml.js'

/** A step. `inputs` by name as the runner takes it, in lower case. */
export type Step = {
  readonly map: YamlMap
  readonly uses: { readonly text: string; readonly at: number } | null
  readonly inputs: ReadonlyMap<string, Entry>
}

/** A job with at least one step that is the gate. */
export type GateJob = {
  readonly at: number
  readonly map: YamlMap
  readonly gates: readonly Step[]
  readonly others: readonly Step[]
}

/** A workflow that uses the gate. `path` is as people are told of it. */
export type Workflow = {
  readonly path: string
  readonly source: Source
  readonly map: YamlMap
  /** Events to what the workflow says about them. */
  readonly triggers: ReadonlyMap<string, Entry>
  readonly jobs: readonly GateJob[]
  /** Jobs that are a workflow of the gate which lies elsewhere: their address, and its place. */
  readonly calls: readonly { readonly text: string; readonly at: number }[]
}

/** What a rule looks at: a workflow, and all of its folder that use the gate. */
export type InFolder = { readonly workflow: Workflow; readonly folder: readonly Workflow[] }

/** A rule about workflows; places are offsets into the text. */
export type WorkflowCheck = Check<InFolder, number>

/** Inputs that no other action is likely to have. */
const ITS_OWN = ['approver', 'policy-path', 'actions-path', 'require-protection']

const NAMES = new Set(INPUTS.map(({ name }) => name))

/** Could a text have anything to do with the gate? Others are not even parsed: they are none of our business. */
export const mentionsGate = (text: string): boolean => new RegExp(['vault-gate', ...ITS_OWN].join('|'), 'i').test(text)

/** A step that names the gate, or that has two of its inputs of which one is its own: also where the repository has another name. */
const isGate = ({ uses, inputs }: Step): boolean => {
  if (uses === null) return false
  const known = [...inputs.keys()].filter((name) => NAMES.has(name))
  return namesGate(uses.text) || (known.length > 1 && known.some((name) => ITS_OWN.includes(name)))
}

const readStep = (map: YamlMap): Step => {
  const uses = map.entries.get('uses')
  const text = wordOf(uses?.value)
  const given = map.entries.get('with')?.value
  const inputs = given?.kind === 'map' ? [...given.entries].map(([name, entry]) => [name.toLowerCase(), entry] as const) : []
  return { map, uses: uses === undefined || text === null ? null : { text, at: uses.value.at }, inputs: new Map(inputs) }
}

const readJob = ({ at, value }: Entry): readonly GateJob[] => {
  const steps = entryOf(value, 'steps')?.value
  if (value.kind !== 'map' || steps?.kind !== 'list') return []
  const all = steps.items.flatMap((item) => (item.kind === 'map' ? [readStep(item)] : []))
  const gates = all.filter(isGate)
  return gates.length === 0 ? [] : [{ at, map: value, gates, others: all.filter((step) => !isGate(step)) }]
}

/** A job may be another workflow, a reusable one, in the place of steps. */
const readCall = ({ value }: Entry): readonly { readonly text: string; readonly at: number }[] => {
  const uses = entryOf(value, 'uses')?.value
  const text = wordOf(uses)
  return uses === undefined || text === null || !namesGate(text) ? [] : [{ text, at: uses.at }]
}

const readTriggers = (on: Yaml | undefined): ReadonlyMap<string, Entry> =>
  on?.kind === 'map' ? on.entries : new Map(wordsIn(on).map((word) => [word.text.trim(), { at: word.at, value: word }]))

/** Reads a workflow; null if nothing in it is the gate. */
export const readWorkflow = (path: string, source: Source, value: Yaml): Workflow | null => {
  const all = entryOf(value, 'jobs')?.value
  if (value.kind !== 'map' || all?.kind !== 'map') return null
  const jobs = [...all.entries.values()].flatMap(readJob)
  const calls = [...all.entries.values()].flatMap(readCall)
  const triggers = readTriggers(value.entries.get('on')?.value)
  return jobs.length + calls.length === 0 ? null : { path, source, map: value, triggers, jobs, calls }
}

/** The gate's steps of a workflow. */
export const gatesOf = ({ jobs }: Workflow): readonly Step[] => jobs.flatMap(({ gates }) => gates)

/** The word that an input of a step has; null for none. */
export const inputOf = ({ inputs }: Step, name: string): string | null => wordOf(inputs.get(name)?.value)

/** Does a step sign in by the job's own ID token, with nothing stored? */
export const isOidc = (step: Step): boolean => inputOf(step, 'auth')?.toLowerCase() === 'oidc'

/** Does a step only look at the installation? Then it is no gate. */
export const isLooking = (step: Step): boolean => inputOf(step, 'mode')?.toLowerCase() === 'doctor'
