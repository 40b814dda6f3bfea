// Observing what there is before anything is set up: all reads, by one token. A read that fails decides nothing: it ends the run.

import { type Seen, type Site as SeenSite, seen, unseen, type WorkflowFolder } from '../doctor/installation.js'
import { loginsIn, MOST_NAMED } from '../doctor/named.js'
import { eachOf } from '../doctor/seeing.js'
import { readWatched } from '../doctor/watched.js'
import type { Sha } from '../domain.js'
import { Fault } from '../failure.js'
import type { Level } from '../forge/forge.js'
import type { InstallForge, Trunk } from '../forge/installing.js'
import type { RepositorySetup } from '../forge/setup.js'
import { readTrees } from '../trees.js'
import { readVault } from './read-vault.js'
import {
  type ActionSeen,
  type Draft,
  type Drafted,
  INIT_BRANCH,
  policyFileOf,
  type Setting,
  type Site,
  type Vault,
  type Workflow,
} from './setting.js'
import { unreadIn } from './unread.js'
import { spotName, type Wishes } from './wishes.js'

/** Where to look. `usesGate`: whether a text is a workflow that uses the gate. `base` null: the default branch. */
export type Look = {
  readonly ops: InstallForge
  readonly controller: InstallForge | null
  /** Of the repository of the action, where that is on the same forge. */
  readonly action: InstallForge | null
  readonly wishes: Wishes
  readonly base: string | null
  readonly usesGate: (path: string, text: string) => boolean
}

/** Where Forgejo looks for workflows unless another folder is there. */
const USUAL_FOLDER = '.forgejo/workflows'

/** Commits of the branch of `init`, and paths in them: it makes one for each file. */
const DRAFT_COMMITS = 20
const DRAFT_CHANGES = 100

/** The mode of the files that `init` makes. */
const PLAIN = '100644'

const must = <T>(one: Seen<T>): T => {
  if (one.kind === 'seen') return one.value
  throw new Fault(one.why, one.remedy)
}

/** Where a branch forked off the base; null unless all that it is ahead is one short line of commits. */
const forkOf = async (forge: InstallForge, tip: Sha, base: Sha): Promise<Sha | null> => {
  const ahead = await forge.commitsAhead(tip, base, DRAFT_COMMITS)
  if (ahead === null || ahead.total !== ahead.commits.length) return null
  let at = tip
  for (const { id, parents } of ahead.commits) {
    const [parent, ...others] = parents
    if (id !== at || parent === undefined || others.length > 0) return null
    at = parent
  }
  return at
}

/** What a merge of a branch would change: what differs from where it forked off, and from the base. Null where that cannot be told. */
const changesOf = async (forge: InstallForge, tip: Sha, base: Sha): Promise<readonly Drafted[] | null> => {
  const fork = await forkOf(forge, tip, base)
  const trees = readTrees(forge)
  const changes = fork === null ? null : await trees.changes(fork, tip)
  if (changes === null || changes.length > DRAFT_CHANGES) return null
  const looked = await Promise.all(
    changes.map(async ({ path, after }) => {
      const there = await trees.entry(base, path)
      const isSame = there?.id === after?.id && there?.mode === after?.mode
      return isSame ? [] : [{ path, blob: after?.mode === PLAIN ? after.id : null }]
    }),
  )
  return looked.flat()
}

/** The branch of `init` and its pull request, where there is one. */
const readDraft = async (forge: InstallForge, repository: RepositorySetup, trunk: Trunk): Promise<Draft | null> => {
  const branch = await forge.installing.trunk(INIT_BRANCH)
  if (branch === null) return null
  const [changes, { pulls }] = await Promise.all([changesOf(forge, branch.tip, trunk.tip), forge.openPulls()])
  const own = pulls.find(
    ({ base, head, flow }) =>
      flow === 0 && base.ref === trunk.name && head.ref === INIT_BRANCH && head.repository === repository.id,
  )
  return { changes, pull: own?.number ?? null }
}

const peopleOf = ({ collaborators }: SeenSite, admin: boolean): Site['collaborators'] => {
  if (collaborators.kind === 'unseen' && !admin) return null
  return must(collaborators).map(({ login, level }) => ({ login, level: level.kind === 'seen' ? level.value : null }))
}

const teamsOf = ({ teams }: SeenSite, admin: boolean): Pick<Site, 'teams' | 'isPersons'> => {
  if (teams.kind === 'unseen' && !admin) return { teams: null, isPersons: false }
  const all = must(teams)
  const told = (all ?? []).map(({ name, level, members }) => {
    return { name, level, members: members.kind === 'seen' ? members.value : null }
  })
  return { teams: told, isPersons: all === null }
}

/** The workflows of the folder that Forgejo reads which use the gate. */
const gatesIn = (folder: WorkflowFolder | undefined, usesGate: Look['usesGate']): readonly Workflow[] =>
  (folder?.files ?? []).flatMap(({ path, bytes }) => {
    const text = Buffer.from(bytes ?? []).toString('utf8')
    return usesGate(path, text) ? [{ path, text }] : []
  })

const readPlace = async (forge: InstallForge, repository: RepositorySetup, base: string | null, look: Look): Promise<Site> => {
  const branch = base ?? repository.defaultBranch
  const trunk = await forge.installing.trunk(branch)
  const eyes = { own: forge, admin: forge }
  const nothing: Seen<Sha> = unseen(`there is no branch ${branch} yet`, 'push a first commit')
  const site = await readWatched(eyes, spotName(repository), trunk === null ? nothing : seen(trunk.tip))
  const [first] = trunk === null ? [] : must(site.workflows)
  const folder = first?.path ?? USUAL_FOLDER
  return {
    premises: repository,
    branch,
    trunk,
    folder,
    workflows: gatesIn(first, look.usesGate),
    unread: trunk === null || first === undefined ? [] : await unreadIn(readTrees(forge), trunk.tip, first),
    taken: (first?.files ?? []).map(({ path }) => path),
    secrets: site.secrets.kind === 'seen' ? site.secrets.value : null,
    collaborators: peopleOf(site, repository.admin),
    ...teamsOf(site, repository.admin),
    draft: trunk === null ? null : await readDraft(forge, repository, trunk),
    seen: site,
  }
}

/** The controller; null where there is none to be seen. */
const readController = async (look: Look): Promise<Site | null> => {
  const { controller, wishes } = look
  if (controller === null || wishes.controller === null) return null
  // Only a clear no is one: any other failure of this read rises.
  if ((await controller.installing.place()) === 'none') return null
  return readPlace(controller, await controller.setup.repository(), null, look)
}

/** The commit that a workflow would be pinned to. */
const readAction = async ({ action, wishes }: Look): Promise<ActionSeen> => {
  if (action === null || wishes.action === null) return { kind: 'unasked' }
  if ((await action.installing.place()) === 'none') return { kind: 'absent' }
  const [repository, isKnown] = await Promise.all([action.setup.repository(), action.installing.knows(wishes.action.commit)])
  return { kind: 'there', isPublic: !repository.private, isKnown }
}

/** Whom the policy that is there names. */
const namedIn = ({ policy }: Vault, trunk: Trunk | null): readonly string[] =>
  trunk === null || policy?.kind !== 'text' ? [] : loginsIn(policyFileOf(policy.text, trunk.tip)).slice(0, MOST_NAMED)

/** What each account is to the ops repository, by login in lower case. */
const readLevels = async ({ installing }: InstallForge, names: readonly string[]): Promise<Setting['levels']> => {
  const logins = [...new Set(names.map((login) => login.toLowerCase()))]
  const levels = await eachOf(
    logins,
    async (login): Promise<[string, Level | 'nobody' | null]> => [login, await installing.levelOf(login)],
  )
  return new Map(levels)
}

/** Reads everything that a plan is made from. */
export const observe = async (look: Look): Promise<Setting> => {
  const { ops, wishes, base } = look
  const { installing, setup } = ops
  const repository = await setup.repository()
  const [site, defaultTrunk, controller, action, version, ownerId, labels, rules] = await Promise.all([
    readPlace(ops, repository, base, look),
    base === null || base === repository.defaultBranch ? null : installing.trunk(repository.defaultBranch),
    readController(look),
    readAction(look),
    setup.version(),
    installing.ownerId(),
    installing.looks(),
    installing.rulesSeen(),
  ])
  const vault = await readVault(ops, site.trunk?.tip ?? null, wishes.formulas)
  const levels = await readLevels(ops, [wishes.approver, ...wishes.approvers, ...namedIn(vault, site.trunk)])
  return { version: version.version, ownerId, ops: site, defaultTrunk, controller, action, vault, levels, rules, labels }
}
