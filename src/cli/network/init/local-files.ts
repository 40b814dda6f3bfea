// The files that `init` makes of what lies in the repository of this folder.

import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { judges } from '../../../init/events.js'
import { namesIn } from '../../../init/names-in-use.js'
import { starterText } from '../../../init/starter.js'
import { type Pattern, type Spot, spotName, type Wishes } from '../../../init/wishes.js'
import { workflowText } from '../../../init/workflow.js'
import { formulasIn } from '../../../policy/formulas.js'
import { VAULT_ACTION_BYTES } from '../../../policy/vault-action.js'
import { USUAL_PATHS } from '../../../shape/guarded.js'
import { errorCode, readFile } from '../../files.js'
import { mentionsGate } from '../../lint/workflow.js'

/** A file for a repository. `here`: it belongs into the repository of this folder. */
export type Made = { readonly place: string; readonly path: string; readonly text: string; readonly here: boolean }

const MOST_ACTIONS = 500
const FILE_BYTES = 262_144

const FOLDERS = ['.forgejo/workflows', '.gitea/workflows', '.github/workflows']

/** The top of the repository that this folder is in, else this folder. */
export const rootOf = (cwd: string): string => {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (folder === dirname(folder)) return cwd
  }
}

/** The names in a folder; none where it is no folder that can be read. */
const namesAt = (path: string): readonly string[] => {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
  } catch (thrown) {
    if (errorCode(thrown) === '') throw thrown
    return []
  }
}

/** The text of a file; null where there is none that can be read. */
export const textAt = (path: string, bytes = FILE_BYTES): string | null => {
  const content = readFile(path, bytes, 'no-link')
  return content.kind === 'bytes' ? Buffer.from(content.bytes).toString('utf8') : null
}

const policyText = (root: string, wishes: Wishes): string => {
  const candidates = wishes.formulas === null ? ['formulas', 'vault/formulas'] : [wishes.formulas]
  const listed = candidates.map((folder) => ({ folder, names: [...formulasIn(namesAt(join(root, folder)))] }))
  const found = listed.filter(({ names }) => names.length > 0)
  const actions = namesAt(join(root, USUAL_PATHS.actionsPath)).filter((name) => name.endsWith('.toml'))
  const texts = actions
    .slice(0, MOST_ACTIONS)
    .flatMap((name) => textAt(join(root, USUAL_PATHS.actionsPath, name), VAULT_ACTION_BYTES) ?? [])
  const { secrets, mounts } = namesIn(texts)
  const [first, ...others] = found
  const folder = others.length === 0 ? (first?.folder ?? null) : null
  return starterText({ formulas: found.flatMap(({ names }) => names), folder, secrets, mounts, approvers: wishes.approvers })
}

/** The forge's address, and the branch where it is named. */
type Around = { readonly origin: string; readonly branch: string | null }

/** Where the workflow goes: a file that uses the gate already, else a new one in the folder that Forgejo reads. */
const workflowPath = (root: string): string => {
  const folder = FOLDERS.find((path) => existsSync(join(root, path))) ?? '.forgejo/workflows'
  const files = namesAt(join(root, folder)).filter((name) => /\.ya?ml$/.test(name))
  const own = files.find((name) => {
    const text = textAt(join(root, folder, name)) ?? ''
    // What speaks of the gate and cannot be read is taken for it: nothing is put beside it.
    return mentionsGate(text) && judges(text) !== false
  })
  return `${folder}/${own ?? (files.includes('gate.yml') ? 'vault-gate.yml' : 'gate.yml')}`
}

/** The policy, and the workflow last. */
export const makeFiles = (root: string, ops: Spot, wishes: Wishes, pattern: Pattern, around: Around): readonly Made[] => {
  const { origin, branch } = around
  const { approver, action } = wishes
  const text = workflowText({ pattern, approver, repository: ops, branch, action, origin })
  const second = wishes.controller === null ? 'the controller repository' : spotName(wishes.controller)
  const workflow =
    pattern === 'B'
      ? { place: second, path: '.forgejo/workflows/gate.yml', text, here: false }
      : { place: spotName(ops), path: workflowPath(root), text, here: true }
  return [{ place: spotName(ops), path: USUAL_PATHS.policyPath, text: policyText(root, wishes), here: true }, workflow]
}
