// Reading history: what git objects say of a head: its line, its changes, the policy and the vault action.

import { type Change, type Commit, filesIn, isRegular, type Sha, type Tree } from './domain.js'
import { Fault } from './failure.js'
import { type Forge, unlessOverCap } from './forge/forge.js'
import type { ActionFile, History, PolicyFile, Settings } from './observation.js'
import { formulasDirOf } from './policy/in-force.js'
import { POLICY_BYTES } from './policy/policy.js'
import { VAULT_ACTION_BYTES } from './policy/vault-action.js'
import { firedPath, type Guarded, isGuarded } from './shape/guarded.js'
import { type Line, MAX_LINE, readLine } from './shape/line.js'
import type { Trees } from './trees.js'

type Sleep = (ms: number) => Promise<void>

/** How often and how long (ms) to wait for a head that the base repository does not know yet: a fork's arrives in the background. */
const HEAD_TRIES = 6
const HEAD_WAIT_MS = 500

/** Reads everything about `head` that is proven from objects; `tip` is the base tip read before. */
export const readHistory = async (
  forge: Forge,
  trees: Trees,
  sleep: Sleep,
  settings: Settings,
  head: Sha,
  tip: Sha,
): Promise<History> => {
  const fired = firedPath(settings)
  const [ahead, policyEntry, taken, firedFolder] = await Promise.all([
    readAhead(forge, sleep, head, tip),
    trees.entry(tip, settings.policyPath),
    trees.folder(tip, settings.actionsPath),
    trees.folder(tip, fired),
    // Asked for here so that it is under way together with the tip's: the comparison below finds it read, or finds the failure.
    trees.folder(head, '').catch(() => null),
  ])
  const line = readLine(head, ahead)
  const ruled = readPolicy(forge, policyEntry, settings.policyPath).then(async (policy) => {
    const dir = formulasDirOf(policy, settings.policyPath)
    return {
      policy,
      formulas: dir === null ? null : { dir, files: filesIn(await trees.folder(tip, dir)) },
    }
  })
  // Whoever awaits it below hears of a failure; the comparison may fail first.
  ruled.catch(() => undefined)
  const guarded = async (): Promise<Guarded> => ({ ...settings, formulasDir: (await ruled).formulas?.dir ?? null })
  const [{ policy, formulas }, seen] = await Promise.all([
    ruled,
    readChanges({ forge, trees, settings, guarded, line, head, tip }),
  ])
  const paths = [settings.policyPath, settings.actionsPath, fired, ...(formulas === null ? [] : [formulas.dir])]
  const ground = await Promise.all(paths.map(async (path) => ({ path, id: (await trees.entry(tip, path))?.id ?? null })))
  return { line, ...seen, policy, formulas, taken: namesOf(taken), fired: namesOf(firedFolder), ground }
}

const namesOf = (folder: Tree | null): readonly string[] => (folder ?? []).map((entry) => entry.name)

const readAhead = async (
  forge: Forge,
  sleep: Sleep,
  head: Sha,
  tip: Sha,
): Promise<{ readonly total: number; readonly commits: readonly Commit[] }> => {
  for (let left = HEAD_TRIES; left > 0; left -= 1) {
    const ahead = await unlessOverCap(forge.commitsAhead(head, tip, MAX_LINE + 1), UNREADABLE)
    if (ahead !== null) return ahead
    await sleep(HEAD_WAIT_MS)
  }
  throw new Fault(
    `the repository does not know commit ${head} yet`,
    'run again: Forgejo fetches the head of a fork in the background',
  )
}

/** The policy file at an entry of a tree, as far as the gate reads it. */
export const readPolicy = async (
  forge: Forge,
  entry: { readonly mode: string; readonly id: Sha; readonly size: number } | null,
  path: string,
): Promise<PolicyFile> => {
  if (entry === null) return { kind: 'absent', blob: null }
  if (!isRegular(entry)) {
    return { kind: 'unusable', blob: null, text: `${path} is not a regular file (mode ${entry.mode})` }
  }
  if (entry.size > POLICY_BYTES) {
    return {
      kind: 'unusable',
      blob: entry.id,
      text: `${path} has ${entry.size} bytes; the gate reads at most ${POLICY_BYTES}`,
    }
  }
  return { kind: 'file', blob: entry.id, bytes: await forge.blob(entry.id, POLICY_BYTES) }
}

type Seen = Pick<History, 'changes' | 'strays' | 'vanished' | 'action' | 'proposed'>

/** What reading the changes needs to know. */
type Question = {
  readonly forge: Forge
  readonly trees: Trees
  readonly settings: Settings
  readonly guarded: () => Promise<Guarded>
  readonly line: Line
  readonly head: Sha
  readonly tip: Sha
}

/** Commits that the author made too large to read: more than a line can have, and none of them listed. */
const UNREADABLE = { total: Number.MAX_SAFE_INTEGER, commits: [] }

const readChanges = async ({ forge, trees, settings, guarded, line, head, tip }: Question): Promise<Seen> => {
  if (line.kind === 'none') return { changes: [], strays: [], vanished: [], action: null, proposed: null }
  const changes = await unlessOverCap(trees.changes(line.from, head), null)
  // Only for what may be one addition: the commits on the way of any other pull request change nothing about it.
  const between = isOne(changes) ? line.commits.slice(1) : []
  const steps = await Promise.all(
    between.map(async (commit) => ({
      commit: commit.id,
      changes: await unlessOverCap(trees.changes(line.from, commit.id), null),
    })),
  )
  const paths = new Set(changes?.map((change) => change.path))
  const strays = steps.flatMap((step) =>
    (step.changes ?? [{ path: 'more paths than the gate lists' }])
      .filter((change) => !paths.has(change.path))
      .map((change) => ({ commit: step.commit, path: change.path })),
  )
  const [action, vanished, proposed] = await Promise.all([
    readAction(forge, settings.actionsPath, changes),
    line.from === tip ? [] : readVanished(trees, guarded, line.from, tip, changes ?? []),
    readProposed(forge, settings.policyPath, changes),
  ])
  return { changes, strays, vanished, action, proposed }
}

/** The policy as the head would leave it, where it changes it. */
const readProposed = async (forge: Forge, path: string, changes: readonly Change[] | null): Promise<PolicyFile | null> => {
  const change = changes?.find((one) => one.path === path)
  return change === undefined ? null : readPolicy(forge, change.after, path)
}

const isOne = (changes: readonly Change[] | null): boolean => changes?.length === 1 && changes[0]?.before === null

const readVanished = async (
  trees: Trees,
  guarded: () => Promise<Guarded>,
  from: Sha,
  tip: Sha,
  changes: readonly Change[],
): Promise<readonly string[]> => {
  const edited = changes.filter((change) => change.before !== null && change.after !== null)
  const found = await Promise.all(edited.map(async ({ path }) => ({ path, at: await trees.entry(tip, path) })))
  const vanished = found.flatMap(({ path, at }) => (at === null ? [path] : []))
  if (vanished.length === 0) return []
  const moves = await unlessOverCap(trees.changes(from, tip), null)
  const paths = await guarded()
  return moves?.every((move) => move.before !== null || !isGuarded(move.path, paths)) ? [] : vanished
}

const readAction = async (forge: Forge, actionsPath: string, changes: readonly Change[] | null): Promise<ActionFile | null> => {
  const only = isOne(changes) ? changes?.[0] : undefined
  const entry = only?.after
  if (entry?.mode !== '100644' || !only?.path.startsWith(`${actionsPath}/`)) return null
  const bytes = entry.size > VAULT_ACTION_BYTES ? null : await forge.blob(entry.id, VAULT_ACTION_BYTES)
  return { path: only.path, blob: entry.id, size: entry.size, bytes }
}
