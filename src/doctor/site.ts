// A site: a repository with Actions, its workflows, its secrets, and who is near them.

import { isRegular, type Sha, type Tree } from '../domain.js'
import type { Forge } from '../forge/forge.js'
import type { SetupForge } from '../forge/setup.js'
import { readTrees, type Trees } from '../trees.js'
import {
  MOST_FILES,
  type Person,
  type Seen,
  type Site,
  seen,
  type TeamSetup,
  unseen,
  type WorkflowFile,
  type WorkflowFolder,
} from './installation.js'
import { eachOf, either, see, seeThen } from './seeing.js'

/** Where Forgejo looks for workflows, first to last. */
const FOLDERS = ['.forgejo/workflows', '.gitea/workflows', '.github/workflows']

/** The most bytes of a workflow that are read. */
const WORKFLOW_BYTES = 262_144

/** More people than this are not asked for one by one. */
const MOST_PEOPLE = 200

/** Whose eyes there are: the gate's own token, and an admin's where there is one. */
export type Eyes = { readonly own: SetupForge; readonly admin: SetupForge | null }

const NEEDS_ADMIN = 'give the token of an admin as well: in FORGEJO_ADMIN_TOKEN, or in a file by --admin-token-file'

/** Said of whatever only an admin may see. */
const noAdmin: Seen<never> = unseen('only an admin may see that', NEEDS_ADMIN)

/** What an admin's token sees. */
export const byAdmin = async <T>({ admin }: Eyes, read: (forge: SetupForge) => Promise<T>): Promise<Seen<T>> =>
  admin === null ? noAdmin : see(read(admin))

/** What either token sees; the admin's is asked only where the gate's own is refused. */
export const byEither = async <T>(eyes: Eyes, read: (forge: SetupForge) => Promise<T>): Promise<Seen<T>> => {
  const own = await see(read(eyes.own))
  return own.kind === 'seen' || eyes.admin === null ? own : either(own, await see(read(eyes.admin)))
}

/** Entries with their paths, and how many more there are that are too many to read. */
type Listed = { readonly entries: readonly (Tree[number] & { path: string })[]; readonly unread: number }

/** So many folders below it are listed: the same one may lie in itself many times, at no cost to who made it. */
const MOST_FOLDERS = 50

const isFolder = ({ mode }: Tree[number]): boolean => mode === '040000'

/** The workflows of a folder and below, in path order. */
const workflowsBelow = async (
  trees: Trees,
  commit: Sha,
  path: string,
  folder: Tree,
  left: { folders: number },
): Promise<Listed> => {
  const counted = folder.filter((entry) => isFolder(entry) || /\.ya?ml$/.test(entry.name))
  const parts = await eachOf(counted.slice(0, MOST_FILES), async (entry): Promise<Listed> => {
    const at = `${path}/${entry.name}`
    if (!isFolder(entry)) return { entries: [{ ...entry, path: at }], unread: 0 }
    left.folders -= 1
    if (left.folders < 0) return { entries: [], unread: 1 }
    return workflowsBelow(trees, commit, at, (await trees.folder(commit, at)) ?? [], left)
  })
  const entries = parts.flatMap((part) => part.entries)
  const beyond = Math.max(0, counted.length - MOST_FILES) + Math.max(0, entries.length - MOST_FILES)
  return { entries: entries.slice(0, MOST_FILES), unread: parts.reduce((sum, { unread }) => sum + unread, beyond) }
}

const readFolder = async (forge: Forge, trees: Trees, commit: Sha, path: string): Promise<WorkflowFolder | null> => {
  const folder = await trees.folder(commit, path)
  if (folder === null) return null
  const { entries, unread } = await workflowsBelow(trees, commit, path, folder, { folders: MOST_FOLDERS })
  const files = await eachOf(entries, async (entry): Promise<WorkflowFile> => {
    const fits = isRegular(entry) && entry.size <= WORKFLOW_BYTES
    return {
      path: entry.path,
      mode: entry.mode,
      size: entry.size,
      bytes: fits ? await forge.blob(entry.id, WORKFLOW_BYTES) : null,
    }
  })
  return { path, files, unread }
}

/** The folders of workflows of a commit that exist. */
const readWorkflows = async (forge: Forge, commit: Sha): Promise<readonly WorkflowFolder[]> => {
  const trees = readTrees(forge)
  const folders = await Promise.all(FOLDERS.map((path) => readFolder(forge, trees, commit, path)))
  return folders.filter((folder) => folder !== null)
}

/** Levels are for admins; of its own account the gate's token may ask as well, which is seen elsewhere. */
const readPeople = async (eyes: Eyes, logins: readonly string[]): Promise<readonly Person[]> =>
  eachOf(logins, async (login): Promise<Person> => {
    const level = logins.length > MOST_PEOPLE ? noAdmin : await byAdmin(eyes, (forge) => forge.level(login))
    return { login, level, team: null }
  })

const readTeams = async (eyes: Eyes, forge: SetupForge): Promise<readonly TeamSetup[] | null> => {
  const rows = await forge.setup.teams()
  if (rows === null) return null
  return eachOf(rows, async ({ name, level }): Promise<TeamSetup> => {
    // An admin sees the members of any team, the gate's token only of its own.
    const members = await see((eyes.admin ?? eyes.own).team(name))
    if (members.kind === 'unseen') return { name, level, members }
    const team = members.value
    return { name, level, members: team.kind === 'members' ? seen(team.logins) : unseen(team.text, NEEDS_ADMIN) }
  })
}

/** Reads a site; `tip` is the commit whose workflows count. */
export const readSite = async (eyes: Eyes, name: string, tip: Seen<Sha>): Promise<Site> => {
  const [repository, workflows, secrets, logins, teams] = await Promise.all([
    byEither(eyes, (forge) => forge.setup.repository()),
    seeThen(tip, (commit) => readWorkflows(eyes.own, commit)),
    byAdmin(eyes, (forge) => forge.setup.secrets()),
    byEither(eyes, (forge) => forge.setup.collaborators()),
    byEither(eyes, (forge) => readTeams(eyes, forge)),
  ])
  return { name, repository, workflows, secrets, collaborators: await seeThen(logins, (all) => readPeople(eyes, all)), teams }
}
