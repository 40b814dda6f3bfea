// Lint of workflows by what their files hold, wherever they were read: finding those that use the gate, and asking every rule about these.

import { decode, positionAt, type Source } from '../../policy/source.js'
import type { Content } from '../predict.js'
import { listed, type Remark, remark } from './rule.js'
import { NOT_READ, TOO_LARGE, UNREADABLE, WORKFLOW_BYTES, YAML_SYNTAX } from './rules/files.js'
import { WORKFLOW_CHECKS } from './rules.js'
import { mentionsGate, readWorkflow, type Workflow } from './workflow.js'
import { parseYaml } from './yaml.js'

/** So much of the files that mention the gate is parsed in one call, so that it ends. */
const MOST_BYTES = 8 * WORKFLOW_BYTES

/** A workflow file and what it holds; `path` is as people are told of it. */
export type Named = { readonly path: string; readonly content: Content }

/** The workflows that use the gate, and what there is to say of all files. */
export type Judged = { readonly workflows: readonly Workflow[]; readonly remarks: readonly Remark[] }

/** One file: a workflow that uses the gate, a remark that it could not be read as one, or null where it is none of our business. */
type Reading = { readonly workflow: Workflow } | { readonly remark: Remark } | null

const broken = (path: string, position: { line: number; column: number }, message: string): Reading => ({
  remark: remark(YAML_SYNTAX, path, position, { text: `The workflow is not valid YAML here: ${message}.` }),
})

const readText = (path: string, source: Source): Reading => {
  const reading = parseYaml(source.text)
  if (reading.kind === 'broken') return broken(path, positionAt(source, reading.at), reading.message)
  const workflow = readWorkflow(path, source, reading.value)
  return workflow === null ? null : { workflow }
}

/** Reads files one after another. */
function* readAll(files: Iterable<Named>): Generator<Reading> {
  let parsed = 0
  for (const { path, content } of files) {
    if (content.kind === 'unreadable') {
      yield {
        remark: remark(UNREADABLE, path, null, { text: `The workflow cannot be read: ${content.text}.`, remedy: content.remedy }),
      }
    } else if (content.kind === 'too-large') {
      yield {
        remark: remark(TOO_LARGE, path, null, { text: `The workflow has more than the ${WORKFLOW_BYTES} bytes that are read.` }),
      }
    } else {
      const decoded = decode(content.bytes, path)
      const mentioned = mentionsGate(new TextDecoder().decode(content.bytes))
      parsed += mentioned ? content.bytes.length : 0
      if (!mentioned) yield null
      else if (parsed > MOST_BYTES) {
        const text = `The workflow is not looked at: those before it that mention the gate have ${MOST_BYTES} bytes together.`
        yield { remark: remark(UNREADABLE, path, null, { text, remedy: 'Name a folder with fewer files with --workflows.' }) }
      } else if (decoded.kind === 'broken') yield broken(path, decoded.position, 'it is not UTF-8')
      else yield readText(path, decoded.source)
    }
  }
}

/** Asks every rule about one workflow. */
const ask = (workflow: Workflow, folder: readonly Workflow[]): readonly Remark[] => {
  const drafted = WORKFLOW_CHECKS.flatMap((rule) => rule.check({ workflow, folder }).map((draft) => ({ rule, draft })))
  return listed(
    workflow.path,
    drafted,
    (a, b) => a - b,
    (at) => positionAt(workflow.source, at),
  )
}

/** What there is to say of the files of one folder, which Forgejo reads. */
export const judgeFiles = (files: Iterable<Named>): Judged => {
  const readings = [...readAll(files)].filter((reading) => reading !== null)
  const workflows = readings.flatMap((reading) => ('workflow' in reading ? [reading.workflow] : []))
  return {
    workflows,
    remarks: readings.flatMap((reading) => ('remark' in reading ? [reading.remark] : ask(reading.workflow, workflows))),
  }
}

/** Of a folder that Forgejo does not read, because it reads `first`, only what uses the gate there is told. */
export const judgeUnread = (first: string, files: Iterable<Named>): readonly Remark[] =>
  [...readAll(files)].flatMap((reading) =>
    reading !== null && 'workflow' in reading
      ? [remark(NOT_READ, reading.workflow.path, null, { text: `Forgejo does not read this workflow: it reads only ${first}.` })]
      : [],
  )
