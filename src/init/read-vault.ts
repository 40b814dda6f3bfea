// Reading what the base branch says of formulas, and of what its vault actions ask for.

import { filesIn, isRegular, type Sha, type TreeEntry } from '../domain.js'
import { Fault } from '../failure.js'
import type { Forge } from '../forge/forge.js'
import { formulasIn } from '../policy/formulas.js'
import { POLICY_BYTES } from '../policy/policy.js'
import { VAULT_ACTION_BYTES } from '../policy/vault-action.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { readTrees, type Trees } from '../trees.js'
import { namesIn } from './names-in-use.js'
import type { Lying, Vault } from './setting.js'

/** More vault actions, and more folders of formulas, are not looked into. */
const MOST_ACTIONS = 500
const MOST_FOLDERS = 20

/** Where formulas are looked for in a repository with too many folders to list them all. */
const LIKELY = ['formulas', 'vault/formulas']

const NOTHING: Vault = { policy: null, folders: [], formulas: [], secrets: [], mounts: [], unread: 0 }

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

const readPolicy = async (forge: Forge, trees: Trees, tip: Sha): Promise<Lying> => {
  const entry = await trees.entry(tip, USUAL_PATHS.policyPath)
  if (entry === null) return null
  if (!isRegular(entry) || entry.size > POLICY_BYTES) return { kind: 'other' }
  return { kind: 'text', text: textOf(await forge.blob(entry.id, POLICY_BYTES)) }
}

/** Folders called `formulas`. */
const foundFolders = async (forge: Forge, tip: Sha): Promise<readonly string[]> => {
  const whole = await forge.wholeTree(tip)
  if (whole === null) return LIKELY
  return [...whole.keys()].filter((path) => path === 'formulas' || path.endsWith('/formulas')).sort()
}

const readFormulas = async (
  forge: Forge,
  trees: Trees,
  tip: Sha,
  named: string | null,
): Promise<Pick<Vault, 'folders' | 'formulas'>> => {
  const candidates = named === null ? (await foundFolders(forge, tip)).slice(0, MOST_FOLDERS) : [named]
  const listed = await Promise.all(candidates.map(async (path) => ({ path, folder: await trees.folder(tip, path) })))
  if (named !== null && listed[0]?.folder === null) {
    throw new Fault(
      `there is no folder ${JSON.stringify(named)} on the base branch`,
      'name the folder with --formulas, from the top',
    )
  }
  const found = listed
    .map(({ path, folder }) => ({ path, names: [...formulasIn(filesIn(folder))] }))
    .filter(({ names }) => names.length > 0)
  return { folders: found.map(({ path }) => path), formulas: [...new Set(found.flatMap(({ names }) => names))].sort() }
}

/** The vault actions at the tip, and how many were left out. */
const readActions = async (
  forge: Forge,
  trees: Trees,
  tip: Sha,
): Promise<{ readonly texts: readonly string[]; readonly unread: number }> => {
  const folder = (await trees.folder(tip, USUAL_PATHS.actionsPath)) ?? []
  const all = folder.filter((entry) => isRegular(entry) && entry.name.endsWith('.toml'))
  const chosen = all.filter(({ size }) => size <= VAULT_ACTION_BYTES).slice(0, MOST_ACTIONS)
  const many = await forge.blobs(
    chosen.map(({ id }) => id),
    VAULT_ACTION_BYTES,
  )
  const texts: string[] = []
  for (const { id } of chosen satisfies readonly TreeEntry[]) {
    texts.push(textOf(many.get(id) ?? (await forge.blob(id, VAULT_ACTION_BYTES))))
  }
  return { texts, unread: all.length - chosen.length }
}

/** Reads the base branch at `tip`; null where there is none yet. `named`: the folder of the formulas, where the operator says it. */
export const readVault = async (forge: Forge, tip: Sha | null, named: string | null): Promise<Vault> => {
  if (tip === null) return NOTHING
  const trees = readTrees(forge)
  const [policy, formulas, { texts, unread }] = await Promise.all([
    readPolicy(forge, trees, tip),
    readFormulas(forge, trees, tip, named),
    readActions(forge, trees, tip),
  ])
  const { secrets, mounts, broken } = namesIn(texts)
  return { policy, ...formulas, secrets, mounts, unread: unread + broken }
}
